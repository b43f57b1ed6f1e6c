/**
 * The grammar of payment terms: phrases → items, each a share of the amount or a discount, with the way to its day.
 *
 * An item ends at a comma, or where a second count of days begins: `2% 10 net 30` and `14 Tage 2 % 30 Tage netto` are two
 * each. The steps to a day stand in the order of the words, but for `30 days after month end`, which counts from its end.
 */
import { Decimal } from '../money/decimal';
import type { DueEvent, DueStep } from './paymentTerms';
import type { Atom } from './termsWords';

export interface TermsItem {
  percent: Decimal | 'rest' | undefined;
  /** The word *discount* or one like it stands with the percentage. */
  discount: boolean;
  net: boolean;
  event: DueEvent | undefined;
  /** The event is said to be one: more than the bare word *invoice*. */
  eventStated: boolean;
  keyword: 'now' | 'prepaid' | 'onDelivery' | undefined;
  steps: DueStep[];
  /** `30 days end of month`, without a word that says which comes first. */
  monthEndBeside: boolean;
  /** What else the words may mean. */
  doubt: string | undefined;
  /** `after`, `on`: something must follow. */
  dangling: boolean;
}

/** Where the reading stands. */
export interface Cursor {
  readonly atoms: readonly Atom[];
  at: number;
}

type NumberAtom = Extract<Atom, { kind: 'number' }>;
type Outcome = 'took' | 'ends' | 'fails';

/** Longer counts are typing mistakes. */
const LONGEST_DAYS = 999;

export const emptyItem = (): TermsItem => ({
  percent: undefined,
  discount: false,
  net: false,
  event: undefined,
  eventStated: false,
  keyword: undefined,
  steps: [],
  monthEndBeside: false,
  doubt: undefined,
  dangling: false,
});

export const isCount = (step: DueStep | undefined): boolean =>
  step?.kind === 'days' || step?.kind === 'businessDays' || step?.kind === 'months';

export function countStep(count: number, unit: 'days' | 'businessDays' | 'weeks' | 'months'): DueStep | undefined {
  if (!Number.isInteger(count) || count > LONGEST_DAYS) return undefined;
  switch (unit) {
    case 'days':
      return { kind: 'days', days: count };
    case 'weeks':
      return { kind: 'days', days: count * 7 };
    case 'businessDays':
      return { kind: 'businessDays', days: count };
    case 'months':
      return { kind: 'months', months: count };
  }
}

/** One item from where the cursor stands; undefined when the words do not make one. */
export function readItem(cursor: Cursor): TermsItem | undefined {
  const item = emptyItem();
  const start = cursor.at;
  for (let atom = cursor.atoms[cursor.at]; atom !== undefined; atom = cursor.atoms[cursor.at]) {
    const outcome = PLACES[atom.kind](item, cursor, atom as never); // The table gives each kind its own reader.
    if (outcome === 'fails') return undefined;
    if (outcome === 'ends') break;
  }
  return cursor.at === start || item.dangling ? undefined : item;
}

type Place<K extends Atom['kind']> = (item: TermsItem, cursor: Cursor, atom: Extract<Atom, { kind: K }>) => Outcome;

/** What each phrase does to the item in hand. */
const PLACES: { readonly [K in Atom['kind']]: Place<K> } = {
  number: placeNumber,
  unit: () => 'fails',
  percent: () => 'fails',
  instalments: () => 'fails',
  every: () => 'fails',
  separator: placeSeparator,
  slash: placeSlash,
  net: placeNet,
  discount: (item, cursor) => step(cursor, () => (item.discount = true)),
  rest: placeRest,
  of: (_, cursor) => step(cursor),
  plus: (_, cursor) => step(cursor),
  then: (_, cursor) => step(cursor),
  on: (item, cursor) => step(cursor, () => (item.dangling = true)),
  from: (item, cursor) => step(cursor, () => (item.dangling = true)),
  monthEnd: placeMonthEnd,
  later: placeLater,
  ofMonth: (item, cursor) => (isDayStep(item.steps.at(-1)) ? step(cursor) : 'fails'),
  event: placeEvent,
  now: (item, cursor) => placeKeyword(item, cursor, 'now'),
  prepaid: (item, cursor) => placeKeyword(item, cursor, 'prepaid'),
  onDelivery: (item, cursor) => placeKeyword(item, cursor, 'onDelivery'),
};

const isDayStep = (last: DueStep | undefined): boolean => last?.kind === 'dayOfMonth' || last?.kind === 'nextDayOfMonth';
const kindAt = ({ atoms }: Cursor, at: number): Atom['kind'] | undefined => atoms[at]?.kind;
const cameFrom = (cursor: Cursor, ...kinds: Atom['kind'][]): boolean => kinds.some((kind) => kindAt(cursor, cursor.at - 1) === kind);

function step(cursor: Cursor, effect?: () => void): Outcome {
  effect?.();
  cursor.at += 1;
  return 'took';
}

function pushed(item: TermsItem, cursor: Cursor, next: DueStep | undefined, width: number): Outcome {
  if (next === undefined) return 'fails';
  item.steps.push(next);
  item.dangling = false;
  cursor.at += width;
  return 'took';
}

function placeNumber(item: TermsItem, cursor: Cursor, atom: NumberAtom): Outcome {
  const next = kindAt(cursor, cursor.at + 1);
  if (next === 'percent') return placePercent(item, cursor, atom, item.steps.length > 0 && item.net);
  if (next === 'slash' && kindAt(cursor, cursor.at + 2) === 'number') return placePercent(item, cursor, atom, item.steps.length > 0);
  return placeDay(item, cursor, atom) ?? placeCount(item, cursor, atom);
}

/** `2 %`, or the 2 of `2/10`. Behind its days (`10 Tage 2 %`) it belongs to them, unless they are the net days. */
function placePercent(item: TermsItem, cursor: Cursor, { text }: NumberAtom, belongsToNext: boolean): Outcome {
  if (item.percent !== undefined || belongsToNext || item.keyword !== undefined) return 'ends';
  item.percent = new Decimal(text);
  cursor.at += 2;
  return 'took';
}

/** `15th`, `le 15`, `15 of the following month`. */
function placeDay(item: TermsItem, cursor: Cursor, { value, ordinal }: NumberAtom): Outcome | undefined {
  const next = cursor.atoms[cursor.at + 1];
  if (next?.kind === 'later') return pushed(item, cursor, dayStep(value, next.months), 2);
  const isBareNumber = next?.kind !== 'unit';
  if (!ordinal && next?.kind !== 'ofMonth' && !(isBareNumber && cameFrom(cursor, 'on'))) return undefined;
  const newStep = cameFrom(cursor, 'then') || (cameFrom(cursor, 'on') && kindAt(cursor, cursor.at - 2) === 'then');
  const afterMonthEnd = item.steps.at(-1)?.kind === 'monthEnd' && !newStep;
  return pushed(item, cursor, dayStep(value, afterMonthEnd ? 1 : undefined), 1);
}

function dayStep(day: number, monthsLater: 0 | 1 | 2 | undefined): DueStep | undefined {
  if (!Number.isInteger(day) || day < 1 || day > 31) return undefined;
  return monthsLater === undefined ? { kind: 'nextDayOfMonth', day } : { kind: 'dayOfMonth', day, monthsLater };
}

/** Days, weeks, months; a bare number is days where a word beside it says what it is for. */
function placeCount(item: TermsItem, cursor: Cursor, { value }: NumberAtom): Outcome {
  if (item.steps.some(isCount) && !cameFrom(cursor, 'plus', 'then')) return 'ends';
  const next = cursor.atoms[cursor.at + 1];
  if (next?.kind === 'unit') return pushed(item, cursor, countStep(value, next.unit), 2);
  const said = item.net || item.percent !== undefined || cameFrom(cursor, 'plus') || next?.kind === 'net' || next?.kind === 'monthEnd';
  return said ? pushed(item, cursor, countStep(value, 'days'), 1) : 'fails';
}

/** A comma ends the item, but not before the day of a month's end: `45 jours fin de mois, le 10`. */
function placeSeparator(item: TermsItem, cursor: Cursor): Outcome {
  const goesOn =
    item.percent === undefined &&
    item.steps.at(-1)?.kind === 'monthEnd' &&
    kindAt(cursor, cursor.at + 1) === 'on' &&
    kindAt(cursor, cursor.at + 2) === 'number';
  return goesOn ? step(cursor) : 'ends';
}

/** `n/30` and `2%/10`; elsewhere a slash parts items like a comma. */
function placeSlash(item: TermsItem, cursor: Cursor): Outcome {
  return cameFrom(cursor, 'net', 'percent') && item.steps.length === 0 ? step(cursor) : 'ends';
}

/** Behind a discount's days, `net` begins the next item: `2% 10 net 30`. */
function placeNet(item: TermsItem, cursor: Cursor): Outcome {
  if (item.percent !== undefined && item.steps.length > 0) return 'ends';
  return step(cursor, () => (item.net = true));
}

function placeRest(item: TermsItem, cursor: Cursor): Outcome {
  if (item.percent !== undefined || item.steps.length > 0) return 'ends';
  return step(cursor, () => (item.percent = 'rest'));
}

/** `30 days after month end` counts from the month's end; `30 days month end` goes on to it. */
function placeMonthEnd(item: TermsItem, cursor: Cursor): Outcome {
  const last = item.steps.at(-1);
  if (isCount(last) && cameFrom(cursor, 'from', 'of')) return placeMonthEndBefore(item, cursor);
  item.monthEndBeside ||= isCount(last) && !cameFrom(cursor, 'then');
  return pushed(item, cursor, { kind: 'monthEnd' }, 1);
}

/** `30 days from the end of the following month`: what is counted from comes first. */
function placeMonthEndBefore(item: TermsItem, cursor: Cursor): Outcome {
  const next = cursor.atoms[cursor.at + 1];
  const count = item.steps.splice(-1);
  const start: DueStep = next?.kind === 'later' ? { kind: 'dayOfMonth', day: 31, monthsLater: next.months } : { kind: 'monthEnd' };
  const outcome = pushed(item, cursor, start, next?.kind === 'later' ? 2 : 1);
  item.steps.push(...count);
  return outcome;
}

/** `end of the following month`. */
function placeLater(item: TermsItem, cursor: Cursor, { months }: Extract<Atom, { kind: 'later' }>): Outcome {
  if (item.steps.at(-1)?.kind !== 'monthEnd') return 'fails';
  item.steps.pop();
  item.monthEndBeside = false;
  return pushed(item, cursor, dayStep(31, months), 1);
}

function placeEvent(item: TermsItem, cursor: Cursor, { event, weak }: Extract<Atom, { kind: 'event' }>): Outcome {
  const outdone = item.eventStated && weak;
  if (item.eventStated && !weak && item.event !== event) return 'fails';
  if (!outdone) {
    item.eventStated = !weak || cameFrom(cursor, 'on', 'from', 'of');
    item.event = event;
  }
  item.dangling = false;
  return step(cursor);
}

function placeKeyword(item: TermsItem, cursor: Cursor, keyword: NonNullable<TermsItem['keyword']>): Outcome {
  if (item.percent !== undefined && item.steps.length > 0) return 'ends'; // 2/10 prepaid
  if (item.keyword !== undefined && item.keyword !== keyword) return 'fails';
  item.dangling = false;
  return step(cursor, () => (item.keyword = keyword));
}
