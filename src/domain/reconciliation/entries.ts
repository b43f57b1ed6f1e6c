/** Rows made ready for matching: names and references in one spelling, days as numbers, amounts after the sign treatment. */
import { numberOfDay } from '../calendar/dayNumbers';
import type { PlainDate } from '../calendar/plainDate';
import type { Currency } from '../money/currency';
import type { LedgerRecord, Side } from './ledgerRecord';
import { tyingText } from './matchKey';
import { batchKey, referenceKey } from './referenceKey';
import { nameKey, type Treatment, type TreatmentBook } from './treatment';
import { type Terms, termsOf } from './treatmentTerms';

/** `settled`: in a match, or in an exception with rows of both sides. `listed`: in an exception of its own side. */
export type EntryState = 'free' | 'settled' | 'listed';

export interface Entry {
  readonly record: LedgerRecord;
  readonly side: Side;
  readonly treatment: Treatment;
  /** Its figures in the currency of the row. */
  readonly terms: Terms;
  /** Minor units as we sign them: theirs are turned around where the treatment says `opposite`. */
  readonly value: number;
  readonly day: number;
  /** What ties it by its treatment's key; empty: nothing does. */
  readonly reference: string;
  readonly lane: Lane;
  readonly isCancelled: boolean;
  readonly isSale: boolean;
  /** Its place in the order of ids, ours before theirs. */
  readonly order: number;
  state: EntryState;
}

/** Rows of one partner, product and currency, of either side. Rows of different lanes meet only where one names no product, or nearly. */
export interface Lane {
  readonly number: number;
  readonly partner: string;
  readonly product: string;
  readonly currency: Currency;
  readonly ours: Entry[];
  readonly theirs: Entry[];
}

/** A row that takes no part in matching: no treatment covers it, or its treatment leaves its type out. */
export interface Untreated extends Pick<Entry, 'side' | 'record' | 'order'> {
  readonly treatment: Treatment | undefined;
}

export interface Prepared {
  readonly entries: readonly Entry[];
  /** Lanes by partner and currency. */
  readonly scopes: readonly (readonly Lane[])[];
  readonly untreated: readonly Untreated[];
}

/** A row for several products says so, or says nothing. */
const NO_PRODUCT = /^(?:\*|-|ALL|ANY|VARIOUS|MULTIPLE|MIXED|DIVERSE|ALLE|TOUS|TODOS)$/;

const productKeyOf = (product: string): string => (NO_PRODUCT.test(nameKey(product)) ? '' : nameKey(product));

/** By id as people count, `O9` before `O10`, then by contents: the order of the file does not matter. Of a row and its copy the later id is the copy. */
function compareRecords(a: LedgerRecord, b: LedgerRecord): number {
  if (a.id.length !== b.id.length) return a.id.length - b.id.length;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  const [left, right] = [orderText(a), orderText(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const orderText = (record: LedgerRecord): string =>
  [record.bookedOn, record.partner, record.product, record.type, record.status, record.currency, record.minor, record.reference].join('\n');

export function prepare(ours: readonly LedgerRecord[], theirs: readonly LedgerRecord[], treatments: TreatmentBook): Prepared {
  const lanes = new Map<string, Map<string, Map<string, Lane>>>();
  const scopes = new Map<string, Lane[]>();
  const entries: Entry[] = [];
  const untreated: Untreated[] = [];
  const dayOf = rememberedDays();
  const termsFor = rememberedTerms();
  let number = 0;
  let order = 0;
  const laneOf = ({ partner, product, currency }: LedgerRecord): Lane => {
    const products = mapIn(mapIn(lanes, partner), product);
    const known = products.get(currency);
    if (known !== undefined) return known;
    const [partnerKey, productKey] = [nameKey(partner), productKeyOf(product)];
    const scope = scopes.get(`${partnerKey}\n${currency}`) ?? [];
    scopes.set(`${partnerKey}\n${currency}`, scope);
    let lane = scope.find((each) => each.product === productKey);
    if (lane === undefined)
      scope.push((lane = { number: (number += 1), partner: partnerKey, product: productKey, currency, ours: [], theirs: [] }));
    products.set(currency, lane);
    return lane;
  };
  for (const [side, records] of [
    ['ours', ours],
    ['theirs', theirs],
  ] as const) {
    for (const record of [...records].sort(compareRecords)) {
      const treatment = treatments.find(record.partner, record.product, record.bookedOn);
      const takesPart = treatment !== undefined && (treatment.types.length === 0 || treatment.types.includes(record.type));
      if (!takesPart) {
        untreated.push({ side, record, treatment, order: order++ });
        continue;
      }
      const [lane, terms, day] = [laneOf(record), termsFor(treatment, record.currency), dayOf(record.bookedOn)];
      const entry = entryFrom({ side, record, treatment, terms, lane, day, order: order++ });
      entries.push(entry);
      entry.lane[side].push(entry);
    }
  }
  return { entries, scopes: [...scopes.values()], untreated };
}

function mapIn<Key, Value>(maps: Map<Key, Map<string, Value>>, key: Key): Map<string, Value> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, Value>();
  maps.set(key, made);
  return made;
}

/** A file has a few dozen days, and a million rows. */
function rememberedDays(): (day: PlainDate) => number {
  const known = new Map<PlainDate, number>();
  return (day) => {
    let number = known.get(day);
    if (number === undefined) known.set(day, (number = numberOfDay(day)));
    return number;
  };
}

function rememberedTerms(): (treatment: Treatment, currency: Currency) => Terms {
  const known = new Map<Treatment, Map<Currency, Terms>>();
  return (treatment, currency) => {
    const terms = mapIn(known, treatment).get(currency) ?? termsOf(treatment, currency);
    mapIn(known, treatment).set(currency, terms);
    return terms;
  };
}

function entryFrom(made: Pick<Entry, 'side' | 'record' | 'treatment' | 'terms' | 'lane' | 'day' | 'order'>): Entry {
  const { side, record, treatment } = made;
  const isTurned = side === 'theirs' && treatment.sign === 'opposite' && record.minor !== 0;
  const { cutOffMinute } = treatment;
  const isLate = side === 'ours' && cutOffMinute !== undefined && (record.minuteOfDay ?? 0) > cutOffMinute;
  return {
    record,
    side,
    treatment,
    terms: made.terms,
    value: isTurned ? -record.minor : record.minor,
    day: isLate ? made.day + 1 : made.day,
    reference: tyingText(treatment.key, record),
    lane: made.lane,
    isCancelled: record.status === 'cancelled',
    isSale: record.type === 'sale',
    order: made.order,
    state: 'free',
  };
}

/** The batch or settlement that a row is of: what its column says, or its texts, or its reference. */
export const batchOf = ({ record, reference }: Entry): string =>
  (record.batch === undefined ? '' : referenceKey(record.batch)) || batchKey(record.description) || batchKey(record.reference) || reference;

/** Rows with the same key are copies of each other, whatever their ids and days. Rows without a reference are none. */
export const copyKey = ({ record, reference, lane, isCancelled, side }: Entry): string | undefined =>
  reference === '' ? undefined : `${side}\n${lane.number}\n${record.type}\n${record.minor}\n${reference}\n${isCancelled}`;

export interface Family {
  readonly ours: Entry[];
  readonly theirs: Entry[];
}

export const isFree = ({ state }: Entry): boolean => state === 'free';

/** The lanes with what is left in them. */
export const leftIn = (lanes: readonly Lane[]): Lane[] =>
  lanes
    .map((lane) => ({ ...lane, ours: lane.ours.filter(isFree), theirs: lane.theirs.filter(isFree) }))
    .filter(({ ours, theirs }) => ours.length + theirs.length > 0);

/** Free entries of both sides by a key; those without a key are left out. */
export function familiesBy(entries: Iterable<Entry>, keyOf: (entry: Entry) => string | number | undefined): Map<string | number, Family> {
  const families = new Map<string | number, Family>();
  for (const entry of entries) {
    const key = entry.state === 'free' ? keyOf(entry) : undefined;
    if (key === undefined) continue;
    const family = families.get(key);
    if (family !== undefined) family[entry.side].push(entry);
    else families.set(key, entry.side === 'ours' ? { ours: [entry], theirs: [] } : { ours: [], theirs: [entry] });
  }
  return families;
}

export function* entriesOf(lanes: readonly Lane[]): Generator<Entry> {
  for (const { ours, theirs } of lanes) {
    yield* ours;
    yield* theirs;
  }
}
