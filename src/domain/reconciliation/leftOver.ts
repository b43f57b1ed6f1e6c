/** What is left when every pass is done: each row is one exception of its side, by the first line that is true of it. */
import type { PlainDate } from '../calendar/plainDate';
import { addException, freeOf, type ReconciliationBook } from './book';
import { copyKey, type Entry } from './entries';
import type { Side } from './ledgerRecord';
import type { ExceptionCode } from './reconciliation';

interface Surroundings {
  /** A row like it is matched, or stands among what is left already. */
  readonly isCopy: boolean;
  /** The month of the day it is done for, and the month in which the other side's file begins. */
  readonly month: string;
  readonly otherBegins: string | undefined;
}

interface LeftOverRule {
  readonly code: (side: Side) => ExceptionCode;
  readonly holds: (entry: Entry, around: Surroundings) => boolean;
  readonly says: string;
}

const monthOf = (day: PlainDate): string => day.slice(0, 7);

// prettier-ignore
const LEFT_OVER_RULES: readonly LeftOverRule[] = [
  { code: () => 'status', holds: ({ isCancelled }) => isCancelled, says: 'Cancelled on this side; the other side has no cancelled row for it.' },
  { code: () => 'duplicate', holds: (_, { isCopy }) => isCopy, says: 'A copy: another row of this side has the same partner, product, type, amount and reference.' },
  { code: () => 'prior-period', holds: ({ record }, { month, otherBegins }) => monthOf(record.bookedOn) < month && otherBegins !== undefined && monthOf(record.bookedOn) < otherBegins, says: "Booked in an earlier month than the day it is done for, and before the other side's file begins." },
  { code: () => 'unpaired', holds: ({ record }) => record.type === 'refund' || record.type === 'chargeback', says: 'A refund or chargeback that the other side does not have.' },
  { code: (side) => (side === 'ours' ? 'missing-theirs' : 'missing-ours'), holds: () => true, says: 'Nothing on the other side has this reference, amount or day.' },
];

export function listLeftOver(book: ReconciliationBook, asOf: PlainDate): void {
  const begins = { ours: firstMonth(book, 'theirs'), theirs: firstMonth(book, 'ours') };
  const seen = new Set(book.settledCopies);
  for (const entry of freeOf(book, book.entries)) {
    const copies = copyKey(entry);
    const key = `${entry.side}\n${copies ?? ''}`;
    const around = { isCopy: copies !== undefined && seen.has(key), month: monthOf(asOf), otherBegins: begins[entry.side] };
    if (copies !== undefined) seen.add(key);
    const rule = LEFT_OVER_RULES.find(({ holds }) => holds(entry, around));
    if (rule === undefined) continue;
    const [ours, theirs] = entry.side === 'ours' ? [[entry], []] : [[], [entry]];
    addException(book, rule.code(entry.side), ours, theirs, rule.says);
  }
}

function firstMonth({ entries }: ReconciliationBook, side: Side): string | undefined {
  let first: PlainDate | undefined;
  for (const { record, side: own } of entries)
    if (own === side && (first === undefined || record.bookedOn < first)) first = record.bookedOn;
  return first === undefined ? undefined : monthOf(first);
}
