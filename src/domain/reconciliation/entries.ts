/** Rows made ready for matching: names and references in one spelling, days as numbers, amounts after the sign treatment. */
import { numberOfDay } from '../calendar/dayNumbers';
import type { LedgerRecord, Side } from './ledgerRecord';
import { batchKey, referenceKey } from './referenceKey';
import { nameKey, type Treatment, type TreatmentBook } from './treatment';

export interface Entry {
  readonly record: LedgerRecord;
  readonly side: Side;
  readonly treatment: Treatment;
  /** Minor units as we sign them: theirs are turned around where the treatment says `opposite`. */
  readonly value: number;
  readonly day: number;
  readonly partner: string;
  readonly product: string;
  readonly reference: string;
  readonly batch: string;
  /** Partner, product and currency. */
  readonly lane: string;
  readonly isCancelled: boolean;
}

export interface PreparedSide {
  readonly entries: readonly Entry[];
  /** Rows that no treatment, or more than one, covers. */
  readonly untreated: readonly LedgerRecord[];
}

const orderText = (record: LedgerRecord): string =>
  [record.bookedOn, record.partner, record.product, record.type, record.status, record.currency, record.minor, record.reference].join('\n');

/** By id, then by contents: the order of the file does not matter. */
function compareRecords(a: LedgerRecord, b: LedgerRecord): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  const [left, right] = [orderText(a), orderText(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function prepareSide(side: Side, records: readonly LedgerRecord[], treatments: TreatmentBook): PreparedSide {
  const entries: Entry[] = [];
  const untreated: LedgerRecord[] = [];
  for (const record of [...records].sort(compareRecords)) {
    const treatment = treatments.find(record.partner, record.product);
    if (treatment === undefined) untreated.push(record);
    else entries.push(entryOf(side, record, treatment));
  }
  return { entries, untreated };
}

function entryOf(side: Side, record: LedgerRecord, treatment: Treatment): Entry {
  const isTurned = side === 'theirs' && treatment.sign === 'opposite' && record.minor !== 0;
  const reference = referenceKey(record.reference);
  const [partner, product] = [nameKey(record.partner), nameKey(record.product)];
  return {
    record,
    side,
    treatment,
    value: isTurned ? -record.minor : record.minor,
    day: numberOfDay(record.bookedOn),
    partner,
    product,
    lane: `${partner}\n${product}\n${record.currency}`,
    reference,
    batch: batchKey(record.description) || batchKey(record.reference) || reference,
    isCancelled: record.status === 'cancelled',
  };
}

/** Rows with the same key are copies of each other, whatever their ids and days. Rows without a reference are none. */
export const copyKey = ({ record, reference, lane, isCancelled }: Entry): string | undefined =>
  reference === '' ? undefined : `${lane}\n${record.type}\n${record.minor}\n${reference}\n${isCancelled}`;

export interface Family {
  readonly ours: Entry[];
  readonly theirs: Entry[];
}

/** Entries of both sides by a key; those without a key are left out. */
export function familiesBy(entries: Iterable<Entry>, keyOf: (entry: Entry) => string | undefined): Map<string, Family> {
  const families = new Map<string, Family>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const family = families.get(key);
    if (family !== undefined) family[entry.side].push(entry);
    else families.set(key, entry.side === 'ours' ? { ours: [entry], theirs: [] } : { ours: [], theirs: [entry] });
  }
  return families;
}
