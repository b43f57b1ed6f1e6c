/** What is left when every pass is done: each row is one exception of its side, by the first line that is true of it. */
import { numberOfDay } from '../calendar/dayNumbers';
import type { PlainDate } from '../calendar/plainDate';
import { minorMoneyText } from '../billing/figures';
import { saysHoldback } from './amountKind';
import { addException, type ReconciliationBook } from './book';
import { copyKey, type Entry, isFree } from './entries';
import type { ExceptionKind } from './exceptionKinds';
import type { Side } from './ledgerRecord';

interface Surroundings {
  /** A row like it is matched, or stands among what is left already. */
  readonly isCopy: boolean;
  /** Its month ended before the period, and nothing of that month was matched with the other side's file. */
  readonly isPrior: boolean;
  /** Days from the day it is done for until the last day on which the other side may follow. */
  readonly daysLeft: number;
}

interface LeftOverRule {
  readonly kind: (entry: Entry) => ExceptionKind;
  readonly holds: (entry: Entry, around: Surroundings) => boolean;
  readonly says: (entry: Entry, around: Surroundings) => string;
}

const money = ({ record }: Entry): string => minorMoneyText(record.minor, record.currency);
const about = (entry: Entry): string => `${money(entry)} of ${entry.record.bookedOn}`;

// prettier-ignore
const LEFT_OVER_RULES: readonly LeftOverRule[] = [
  { kind: () => 'status', holds: ({ isCancelled }) => isCancelled, says: () => 'Cancelled on this side; the other side has no cancelled row for it.' },
  { kind: duplicateKind, holds: (_, { isCopy }) => isCopy, says: (entry) => `A copy: another row of this side has the same partner, product, type, amount and reference, ${money(entry)} ${entry.record.reference}.` },
  { kind: () => 'prior period', holds: (_, { isPrior }) => isPrior, says: (entry) => `Booked on ${entry.record.bookedOn}, in a month before the period, and the other side's file does not cover that month.` },
  { kind: () => 'chargeback unpaired', holds: ({ record }) => record.type === 'chargeback', says: (entry) => `A chargeback, ${about(entry)}, that the other side does not have.` },
  { kind: () => 'refund unpaired', holds: ({ record }) => record.type === 'refund', says: (entry) => `A refund, ${about(entry)}, that the other side does not have.` },
  { kind: () => 'holdback', holds: (entry) => entry.record.type !== 'sale' && saysHoldback(entry), says: (entry) => `Its text says that ${money(entry)} is held back as a reserve.` },
  { kind: () => 'pending settlement', holds: ({ record }) => record.status === 'pending', says: (entry) => `Pending, ${about(entry)}; the other side has nothing of this reference, amount or day.` },
  { kind: () => 'in transit', holds: (_, { daysLeft }) => daysLeft > 0, says: (entry, { daysLeft }) => `${about(entry)}; the other side may follow within ${daysLeft} more ${daysLeft === 1 ? 'day' : 'days'} of the window.` },
  { kind: ({ side }) => (side === 'ours' ? 'missing theirs' : 'missing ours'), holds: () => true, says: (entry) => `Nothing on the other side has this reference, amount or day: ${about(entry)}.` },
];

function duplicateKind({ record, side }: Entry): ExceptionKind {
  if (record.type === 'settlement') return 'duplicate settlement';
  return side === 'ours' ? 'duplicate ours' : 'duplicate theirs';
}

/** @param periodFrom Months before its month are prior periods. */
export function listLeftOver(book: ReconciliationBook, asOf: PlainDate, periodFrom: PlainDate): void {
  const others = { ours: onceAsked(() => sideSeen(book, 'theirs')), theirs: onceAsked(() => sideSeen(book, 'ours')) };
  const [month, today] = [monthOf(periodFrom), numberOfDay(asOf)];
  const seen = new Set(book.settledCopies);
  for (const entry of book.entries) {
    if (!isFree(entry)) continue;
    const key = copyKey(entry);
    const ownMonth = monthOf(entry.record.bookedOn);
    const other = others[entry.side];
    const { daysAfter, daysBefore } = entry.treatment;
    const around = {
      isCopy: key !== undefined && seen.has(key),
      isPrior: ownMonth < month && other().hasRows && !other().months.has(ownMonth),
      daysLeft: entry.day + (entry.side === 'ours' ? daysAfter : daysBefore) - today,
    };
    if (key !== undefined) seen.add(key);
    const rule = LEFT_OVER_RULES.find(({ holds }) => holds(entry, around));
    if (rule === undefined) continue;
    const [ours, theirs] = entry.side === 'ours' ? [[entry], []] : [[], [entry]];
    addException(book, rule.kind(entry), ours, theirs, rule.says(entry, around));
  }
}

/** Nobody asks unless a row of an earlier month is left, and then before anything is listed. */
function onceAsked<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
}

const monthOf = (day: PlainDate): string => day.slice(0, 7);

/** A month with fewer rows than this share of the fullest month's is the edge of another period. */
const LEAST_SHARE = 0.05;

/** Has a side rows at all, and of which months were rows of it matched? A few rows from the end of a month do not make it covered. */
function sideSeen({ entries }: ReconciliationBook, side: Side): { readonly hasRows: boolean; readonly months: ReadonlySet<string> } {
  const counts = new Map<string, number>();
  let hasRows = false;
  for (const { record, side: own, state } of entries) {
    if (own !== side) continue;
    hasRows = true;
    if (state !== 'settled') continue;
    const month = monthOf(record.bookedOn);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return { hasRows, months: new Set([...counts].flatMap(([month, count]) => (count >= most * LEAST_SHARE ? [month] : []))) };
}
