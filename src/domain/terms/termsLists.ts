/**
 * Payment terms that list their parts by numbers: `30/60/90 days`, `30/40/30 on order, delivery and acceptance`,
 * `3 instalments of 30 days`, `1/3 on order`.
 */
import { Decimal } from '../money/decimal';
import type { DueStep } from './paymentTerms';
import { countStep, type Cursor, emptyItem, readItem, type TermsItem } from './termsItems';
import type { Atom } from './termsWords';

const HUNDRED = new Decimal(100);
const MOST_PARTS = 60;

/** Decimals of a third: few enough that shares are added up exactly. */
const SHARE_DECIMALS = 20;

/** Equal shares that add up to 100: the last one takes what division leaves over. */
export function equalShares(count: number): Decimal[] {
  const share = HUNDRED.div(count).toDecimalPlaces(SHARE_DECIMALS);
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? HUNDRED.minus(share.times(count - 1)) : share));
}

/** The items of a list at the cursor, which then stands behind it; undefined when there is none, and the cursor stays. */
export function readList(cursor: Cursor, afterFraction: boolean): TermsItem[] | undefined {
  for (const read of [instalments, sharesOfEvents, equalParts, fraction]) {
    const start = cursor.at;
    const items = read(cursor, afterFraction);
    if (items !== undefined) return items;
    cursor.at = start;
  }
  return undefined;
}

const isNumber = (atom: Atom | undefined): atom is Extract<Atom, { kind: 'number' }> => atom?.kind === 'number';

function take<K extends Atom['kind']>(cursor: Cursor, kind: K): Extract<Atom, { kind: K }> | undefined {
  const atom = cursor.atoms[cursor.at];
  if (atom?.kind !== kind) return undefined;
  cursor.at += 1;
  return atom as Extract<Atom, { kind: K }>; // Its kind was just compared.
}

/** Numbers with the same sign between them: `30/60/90`, `30, 60 and 90`. */
function takeNumbers(cursor: Cursor, between: 'slash' | 'separator'): number[] {
  const values: number[] = [];
  for (let number = take(cursor, 'number'); number !== undefined; number = take(cursor, 'number')) {
    values.push(number.value);
    take(cursor, 'percent');
    if (!isNumber(cursor.atoms[cursor.at + 1]) || take(cursor, between) === undefined) break;
  }
  return values;
}

function takeEvent(cursor: Cursor): Pick<TermsItem, 'event' | 'eventStated'> {
  if (!['from', 'of', 'on'].includes(cursor.atoms[cursor.at]?.kind ?? '')) return { event: undefined, eventStated: false };
  const event = cursor.atoms[cursor.at + 1];
  if (event?.kind !== 'event') return { event: undefined, eventStated: false };
  cursor.at += 2;
  return { event: event.event, eventStated: true };
}

/** `3 instalments of 30 days`: after 30, 60 and 90 days. `3 monthly instalments`: after one, two and three months. */
function instalments(cursor: Cursor): TermsItem[] | undefined {
  const count = take(cursor, 'number')?.value ?? 0;
  const before = take(cursor, 'every');
  if (take(cursor, 'instalments') === undefined || !Number.isInteger(count) || count < 2 || count > MOST_PARTS) return undefined;
  const every = before ?? take(cursor, 'every');
  while (take(cursor, 'of') ?? take(cursor, 'on') ?? take(cursor, 'separator')) continue;
  const days = every === undefined ? equalParts(cursor) : undefined;
  if (days !== undefined) return days.length === count ? days : undefined;
  const spacing = every === undefined ? spacingOf(cursor) : { count: every.months, unit: 'months' as const };
  if (spacing === undefined) return undefined;
  const steps = Array.from({ length: count }, (_, at) => countStep(spacing.count * (at + 1), spacing.unit));
  const items = partsAt(steps, takeEvent(cursor));
  const doubt = every === undefined ? undefined : 'the first instalment on the invoice date';
  return items?.map((item, at) => ({ ...item, doubt: at === 0 ? doubt : undefined }));
}

function spacingOf(cursor: Cursor) {
  const count = take(cursor, 'number');
  const unit = take(cursor, 'unit');
  return count === undefined || unit === undefined ? undefined : { count: count.value, unit: unit.unit };
}

function partsAt(steps: readonly (DueStep | undefined)[], event: Pick<TermsItem, 'event' | 'eventStated'>): TermsItem[] | undefined {
  const shares = equalShares(steps.length);
  const items = steps.flatMap((step, at) => (step === undefined ? [] : [{ ...emptyItem(), ...event, percent: shares[at], steps: [step] }]));
  return items.length === steps.length ? items : undefined;
}

/** `30/60/90 days`, `30, 60 and 90 days`: equal parts. Numbers that rise and begin above any discount, or `2/10 days` would be two parts. */
function equalParts(cursor: Cursor): TermsItem[] | undefined {
  const start = cursor.at;
  for (const between of ['slash', 'separator'] as const) {
    cursor.at = start;
    const days = takeNumbers(cursor, between);
    const unit = take(cursor, 'unit');
    const rising = days.every((day, at) => day > (days[at - 1] ?? 20));
    if (days.length < 2 || unit === undefined || !rising) continue;
    return partsAt(
      days.map((day) => countStep(day, unit.unit)),
      takeEvent(cursor),
    );
  }
  cursor.at = start;
  return undefined;
}

/** `30/40/30 on order, delivery and acceptance`: as many events as shares, and the shares make 100. */
function sharesOfEvents(cursor: Cursor): TermsItem[] | undefined {
  const shares = takeNumbers(cursor, 'slash');
  if (shares.length < 2 || shares.reduce((all, share) => all + share, 0) !== 100) return undefined;
  const items: TermsItem[] = [];
  for (const share of shares) {
    while (take(cursor, 'separator') ?? take(cursor, 'slash')) continue;
    const item = readItem(cursor);
    if (item === undefined || item.percent !== undefined) return undefined;
    items.push({ ...item, percent: new Decimal(share) });
  }
  return items;
}

/** `1/3 on order`: a third. `1/3 net 30` is a discount of one per cent, unless a third went before. */
function fraction(cursor: Cursor, afterFraction: boolean): TermsItem[] | undefined {
  const over = take(cursor, 'number')?.value ?? 0;
  const slash = take(cursor, 'slash');
  const under = take(cursor, 'number')?.value ?? 0;
  if (slash === undefined || !Number.isInteger(over) || over < 1 || under <= over || under > 6) return undefined;
  const onEvent = ['event', 'on', 'prepaid'].includes(cursor.atoms[cursor.at]?.kind ?? '');
  if (!onEvent && !afterFraction) return undefined;
  const item = readItem(cursor);
  return item === undefined || item.percent !== undefined
    ? undefined
    : [{ ...item, percent: HUNDRED.times(over).div(under).toDecimalPlaces(SHARE_DECIMALS) }];
}
