/**
 * Payment terms → words, the same for the same terms however they were written. Reading the words gives the terms back.
 */
import type { CashDiscount, DueEvent, DuePart, DueStep, PaymentTerms } from './paymentTerms';
import { equalShares } from './termsLists';

const EVENT_WORDS: Readonly<Record<DueEvent, string>> = {
  invoice: 'invoice date',
  receipt: 'receipt',
  delivery: 'delivery',
  signature: 'signature',
  acceptance: 'acceptance',
  order: 'order',
};

const MONTH_WORDS = { 0: 'of the same month', 1: 'of the next month', 2: 'of the month after next' } as const;

const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd', 21: 'st', 22: 'nd', 23: 'rd', 31: 'st' };
export const ordinal = (day: number): string => `${day}${ENDINGS[day] ?? 'th'}`;
const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `Net 30`, `2/10 net 30 from receipt`, `50 % on signature, 50 % on delivery`. */
export function termsText({ kind, parts, discounts }: Omit<PaymentTerms, 'text'>): string {
  if (kind === 'parts') return instalmentsText(parts) ?? parts.map(shareText).join(', ');
  const [part] = parts;
  const all = part === undefined ? discounts : [...discounts, part];
  const events = new Set(all.map(({ from }) => from));
  const saidOnce = events.size === 1 && part !== undefined && part.steps.length > 0;
  const since = (way: DuePart | CashDiscount): string => {
    const silent = (events.size === 1 && way.from === 'invoice') || (saidOnce && way !== part);
    return silent ? '' : ` from ${EVENT_WORDS[way.from]}`;
  };
  const early = discounts.map((discount) => `${discountText(discount)}${since(discount)}`);
  if (part === undefined) return early.join(', ');
  const whole = wholeText(kind, part, discounts.length > 0) ?? `${netText(part.steps)}${since(part)}`;
  const isShort = early.length === 1 && /^[\d.]+\/\d+$/.test(early[0] ?? '');
  return isShort ? `${early[0]} ${whole}` : capital([...early, whole].join(', '));
}

/** Terms that are a word of their own; undefined for a number of days. */
function wholeText(kind: PaymentTerms['kind'], { from, steps }: DuePart, besideDiscount: boolean): string | undefined {
  if (kind === 'prepaid') return from === 'invoice' ? 'prepaid' : `prepaid on ${EVENT_WORDS[from]}`;
  if (kind === 'onDelivery') return 'cash on delivery';
  if (kind === 'onReceipt') return besideDiscount ? 'due immediately' : 'due on receipt';
  return steps.length === 0 ? `due on ${EVENT_WORDS[from]}` : undefined;
}

/** The trade's short forms; anything else step by step. */
function netText(steps: readonly DueStep[]): string {
  const [first, second, third] = steps;
  if (first?.kind === 'days' && steps.length === 1) return `net ${first.days}`;
  if (first?.kind === 'days' && second?.kind === 'monthEnd') {
    if (steps.length === 2) return `net ${first.days} EOM`;
    if (steps.length === 3 && third?.kind === 'dayOfMonth' && third.monthsLater === 1)
      return `net ${first.days} EOM on the ${ordinal(third.day)}`;
  }
  if (first?.kind === 'monthEnd' && second?.kind === 'days' && steps.length === 2) return `EOM + ${second.days}`;
  if (first?.kind === 'monthEnd' && steps.length === 1) return 'EOM';
  return stepsText(steps);
}

const stepsText = (steps: readonly DueStep[]): string => steps.map(stepText).join(' then ');

/** `30 days`, `end of month`, `on the 15th`. */
export function stepText(step: DueStep): string {
  switch (step.kind) {
    case 'days':
      return counted(step.days, 'day');
    case 'businessDays':
      return counted(step.days, 'business day');
    case 'months':
      return counted(step.months, 'month');
    case 'monthEnd':
      return 'end of month';
    case 'dayOfMonth':
      if (step.day === 31 && step.monthsLater === 1) return 'end of the next month';
      return `${ordinal(step.day)} ${MONTH_WORDS[step.monthsLater]}`;
    case 'nextDayOfMonth':
      return `on the ${ordinal(step.day)}`;
  }
}

function discountText({ percent, steps }: CashDiscount): string {
  const [first, second] = steps;
  if (first?.kind === 'days' && steps.length === 1) return `${percent.toString()}/${first.days}`;
  if (first?.kind === 'monthEnd' && second?.kind === 'days' && steps.length === 2) return `${percent.toString()}/${second.days} EOM`;
  return `${percent.toString()} % ${stepsText(steps)}`;
}

function shareText({ percent, from, steps }: DuePart): string {
  const share = `${percent.toString()} %`;
  if (steps.length === 0) return `${share} on ${EVENT_WORDS[from]}`;
  return `${share} ${netText(steps)}${from === 'invoice' ? '' : ` from ${EVENT_WORDS[from]}`}`;
}

/** `3 instalments of 30 days`, when the parts are equal and evenly spaced. */
function instalmentsText(parts: readonly DuePart[]): string | undefined {
  const shares = equalShares(parts.length);
  const [start] = parts;
  const [pace] = start?.steps ?? [];
  if (start === undefined || (pace?.kind !== 'days' && pace?.kind !== 'months')) return undefined;
  const size = (step: DueStep): number => (step.kind === 'days' ? step.days : step.kind === 'months' ? step.months : 0);
  const even = parts.every(({ percent, from, steps }, at) => {
    const [step] = steps;
    const onPace = steps.length === 1 && step?.kind === pace.kind && size(step) === size(pace) * (at + 1);
    return onPace && from === start.from && percent.equals(shares[at] ?? 0);
  });
  if (!even) return undefined;
  return `${parts.length} instalments of ${stepText(pace)}${start.from === 'invoice' ? '' : ` from ${EVENT_WORDS[start.from]}`}`;
}
