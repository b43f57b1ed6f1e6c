/**
 * Items → payment terms. Percentages that make 100 are parts of the amount; small ones beside net days are discounts; anything
 * else is not understood, and so not read.
 */
import { Decimal, ZERO } from '../money/decimal';
import type { CashDiscount, DueEvent, DuePart, PaymentTerms } from './paymentTerms';
import { isCount, readItem, type Cursor, type TermsItem } from './termsItems';
import { readList } from './termsLists';
import { ordinal, stepText } from './termsText';
import type { Atom } from './termsWords';

export type TermsValue = Omit<PaymentTerms, 'text'>;
export interface Interpretation {
  readonly value: TermsValue;
  readonly alsoReadAs: readonly string[];
}

const HUNDRED = new Decimal(100);
/** Beyond these a percentage for early payment, or its days, are a typing mistake or something else. */
const LARGEST_DISCOUNT_PERCENT = 20;
const LONGEST_DISCOUNT_DAYS = 180;
/** Thirds need not add up to the last digit. */
const HAIR = new Decimal('1e-15');

/** The terms that the phrases make, all of them; undefined when they make none. */
export function interpretTerms(atoms: readonly Atom[]): Interpretation | undefined {
  const items = itemsOf(atoms);
  if (items === undefined || items.length === 0) return undefined;
  const shared = withRest(items);
  const plain = shared.filter(({ percent }) => percent === undefined);
  const shares = shared.filter(isShare);
  if (plain.some(({ discount }) => discount) || plain.length > 1) return undefined;
  const [only] = plain;
  if (shares.length === 0) return only === undefined ? undefined : single(only);
  const sum = shares.reduce((all, { percent }) => all.plus(percent), ZERO);
  const isWhole = sum.minus(HUNDRED).abs().lessThan(HAIR);
  if (isWhole && only === undefined && !shares.some(({ discount }) => discount)) return inParts(shares);
  return discounted(shares, only);
}

function itemsOf(atoms: readonly Atom[]): TermsItem[] | undefined {
  const cursor: Cursor = { atoms, at: 0 };
  const items: TermsItem[] = [];
  while (cursor.at < atoms.length) {
    if (['separator', 'slash', 'then'].includes(atoms[cursor.at]?.kind ?? '')) {
      cursor.at += 1;
      continue;
    }
    const afterFraction = endless(items.at(-1)?.percent);
    const list = readList(cursor, afterFraction);
    const item = list === undefined ? readItem(cursor) : undefined;
    if (list === undefined && item === undefined) return undefined;
    items.push(...(list ?? (item === undefined ? [] : [item])));
  }
  return items;
}

/** Thirds and sixths have no end of decimals. */
const endless = (percent: TermsItem['percent']): boolean => percent instanceof Decimal && percent.decimalPlaces() > 10;

type Share = TermsItem & { readonly percent: Decimal };
const isShare = (item: TermsItem): item is Share => item.percent instanceof Decimal;

/** `balance`: what the other shares leave of 100. */
function withRest(items: readonly TermsItem[]): TermsItem[] {
  const others = items.filter(isShare).reduce((all, { percent }) => all.plus(percent), ZERO);
  return items.map((item) => (item.percent === 'rest' ? { ...item, percent: HUNDRED.minus(others) } : item));
}

type Timed = Pick<DuePart, 'from' | 'steps'>;

/** Since when and by which steps; undefined when the words do not say, or say two things. */
function timed(item: TermsItem): Timed | undefined {
  const { steps, event, eventStated, keyword } = item;
  if (keyword !== undefined && steps.length > 0) return undefined;
  if (keyword === 'onDelivery') return event === undefined || event === 'delivery' ? { from: 'delivery', steps } : undefined;
  if (keyword === undefined && steps.length === 0 && !eventStated) return undefined;
  return { from: event ?? 'invoice', steps };
}

/** The whole amount. Due on receipt is due at once: an invoice counts as received on its own day. */
function whole(item: TermsItem): Timed | undefined {
  const way = timed(item);
  const atOnce = way?.steps.length === 0 && way.from === 'receipt';
  return atOnce ? { from: 'invoice', steps: [] } : way;
}

function single(item: TermsItem): Interpretation | undefined {
  const way = whole(item);
  if (way === undefined) return undefined;
  const parts: readonly DuePart[] = [{ percent: HUNDRED, ...way }];
  return { value: { kind: kindOf(item, way), parts, discounts: [] }, alsoReadAs: doubtsOf(item) };
}

function kindOf({ keyword }: TermsItem, { from, steps }: Timed): PaymentTerms['kind'] {
  if (keyword === 'prepaid') return 'prepaid';
  if (steps.length > 0) return 'net';
  if (from === 'delivery') return 'onDelivery';
  return from === 'invoice' ? 'onReceipt' : 'net';
}

/** Art. L441-10 C. com. allows both ways for `45 jours fin de mois`, and `Net 30 EOM` has the same two. */
function doubtsOf({ monthEndBeside, steps, doubt }: TermsItem): string[] {
  const count = steps.find(isCount);
  if (!monthEndBeside || count === undefined) return doubt === undefined ? [] : [doubt];
  const after = steps.flatMap((step) => (step.kind === 'dayOfMonth' ? [`, then on the ${ordinal(step.day)}`] : []));
  return [`${stepText(count)} after the end of the invoice's month${after.join('')}`];
}

function inParts(shares: readonly Share[]): Interpretation | undefined {
  const [only] = shares;
  if (shares.length === 1 && only !== undefined) return single(only);
  const parts = shares.flatMap((share): DuePart[] => {
    const way = timed(share);
    return way === undefined || !share.percent.greaterThan(0) ? [] : [{ percent: share.percent, ...way }];
  });
  if (parts.length !== shares.length) return undefined;
  return { value: { kind: 'parts', parts: addedUp(parts), discounts: [] }, alsoReadAs: shares.flatMap(doubtsOf) };
}

/** The last part takes what thirds leave over, so that the parts make 100 to the last digit. */
function addedUp(parts: readonly DuePart[]): DuePart[] {
  const others = parts.slice(0, -1).reduce((all, { percent }) => all.plus(percent), ZERO);
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, percent: HUNDRED.minus(others) } : part));
}

function discounted(shares: readonly Share[], net: TermsItem | undefined): Interpretation | undefined {
  const all = net === undefined ? shares : [...shares, net];
  const event = sharedEvent(all);
  if (event === 'disputed') return undefined;
  const discounts = shares.flatMap((share) => discountOf(share, event));
  const way = net && whole(net.keyword === undefined ? withEvent(net, event) : net);
  if (discounts.length !== shares.length || (net !== undefined && way === undefined)) return undefined;
  const parts = net === undefined || way === undefined ? [] : [{ percent: HUNDRED, ...way }];
  const value: TermsValue = {
    kind: net === undefined || way === undefined ? 'discountOnly' : kindOf(net, way),
    parts,
    discounts: discounts.sort((a, b) => b.percent.comparedTo(a.percent)),
  };
  return { value, alsoReadAs: net === undefined ? [] : doubtsOf(net) };
}

/** An event that is said once counts for the discount and the net days: `2/10 net 30 from receipt`. Of two, each must say its own. */
function sharedEvent(items: readonly TermsItem[]): DueEvent | 'disputed' | undefined {
  const stated = new Set(items.flatMap(({ event, eventStated }) => (event !== undefined && eventStated ? [event] : [])));
  if (stated.size <= 1) return [...stated][0];
  return items.some(({ steps, eventStated }) => steps.length > 0 && !eventStated) ? 'disputed' : undefined;
}

/** The item's own event where it states one, else the shared one. */
const withEvent = (item: TermsItem, shared: DueEvent | undefined): TermsItem =>
  item.eventStated ? item : { ...item, event: shared ?? item.event };

function discountOf(share: Share, event: DueEvent | undefined): CashDiscount[] {
  const { percent, steps, keyword, monthEndBeside } = share;
  const days = steps.reduce((all, step) => all + (step.kind === 'days' ? step.days : 0), 0);
  const sound = percent.greaterThan(0) && percent.lessThanOrEqualTo(LARGEST_DISCOUNT_PERCENT) && percent.decimalPlaces() <= 3;
  if (!sound || steps.length === 0 || keyword !== undefined || days > LONGEST_DISCOUNT_DAYS) return [];
  // `2/10 EOM`: ten days from the month's end, as the trade has it. No one waits for the end of a month to earn a discount.
  const ordered = monthEndBeside ? [...steps].sort((a, b) => Number(b.kind === 'monthEnd') - Number(a.kind === 'monthEnd')) : steps;
  return [{ percent, from: withEvent(share, event).event ?? 'invoice', steps: ordered }];
}
