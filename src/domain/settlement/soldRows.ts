/**
 * Our rows that a partner is to settle, each with the batch it is settled in, as far as anyone has said so: the settlement or batch that it
 * was matched with, or its own. Voids, copies and cancelled rows are nothing that will be paid.
 */
import { latest, type PlainDate } from '../calendar/plainDate';
import type { ExceptionKind } from '../reconciliation/exceptionKinds';
import type { LedgerRecord, RecordType } from '../reconciliation/ledgerRecord';
import type { Reconciliation, ReconciliationException, ReconciliationMatch } from '../reconciliation/reconciliation';
import { type BatchName, batchOfRow, batchOfSettlement, NO_BATCH } from './settlementNames';

export interface SoldRow {
  readonly record: LedgerRecord;
  /** The day on which the partner has it: its cycle counts from there. Undefined where nothing of theirs is tied to it. */
  readonly theirDay: PlainDate | undefined;
  /** The last day of it and of what is tied to it. */
  readonly lastDay: PlainDate;
  /** Something of theirs is tied to it. */
  readonly isReported: boolean;
  readonly batch: BatchName;
  /** We book it net of what the partner keeps: nothing is kept from it again. */
  readonly isNet: boolean;
}

const SETTLED_TYPES: ReadonlySet<RecordType> = new Set(['sale', 'refund', 'chargeback', 'adjustment', 'fee']);

const NOTHING_TO_SETTLE: ReadonlySet<ExceptionKind> = new Set([
  'duplicate ours',
  'status',
  'no treatment',
  'type left out',
  'malformed row',
]);

/** Kinds that only propose their pair: theirs does not say what batch ours is of. */
const PROPOSED: ReadonlySet<ExceptionKind> = new Set(['ambiguous', 'wrong partner', 'wrong product', 'currency', 'reference']);

const NOTHING_TIED: Settled = { batch: NO_BATCH, theirDay: undefined, lastDay: undefined, isReported: false };

/** `isSettledBefore`: what a run of an earlier month has counted already, whole. */
export function* soldRows(
  { matches, exceptions }: Pick<Reconciliation, 'matches' | 'exceptions'>,
  isSettledBefore: (tied: Tied) => boolean = () => false,
): Generator<SoldRow> {
  for (const match of matches) {
    if (match.reason !== 'void' && !isSettledBefore(match))
      yield* rowsOf(match, settledBy(match), match.parts.fee < 0 || match.parts.reserve < 0);
  }
  for (const exception of exceptions) {
    if (NOTHING_TO_SETTLE.has(exception.kind)) continue;
    const isProposed = PROPOSED.has(exception.kind);
    if (isProposed || !isSettledBefore(exception)) yield* rowsOf(exception, isProposed ? NOTHING_TIED : settledBy(exception), false);
  }
}

export type Tied = Pick<ReconciliationMatch | ReconciliationException, 'ours' | 'theirs'>;
interface Settled extends Pick<SoldRow, 'batch' | 'theirDay' | 'isReported'> {
  readonly lastDay: PlainDate | undefined;
}

/** The settlement that theirs is, or the batch it is of; rows of theirs say the day as well. */
function settledBy({ theirs }: Tied): Settled {
  const [first, ...others] = theirs.map(({ bookedOn }) => bookedOn);
  const lastDay = first && others.reduce((day, other) => latest(day, other), first);
  const settlement = theirs.find(({ type }) => type === 'settlement');
  if (settlement !== undefined) return { batch: batchOfSettlement(settlement), theirDay: undefined, lastDay, isReported: true };
  const batch = theirs.map(batchOfRow).find(({ key }) => key !== '') ?? NO_BATCH;
  return { batch, theirDay: lastDay, lastDay, isReported: first !== undefined };
}

function* rowsOf({ ours }: Tied, { batch, lastDay, ...settled }: Settled, isNet: boolean): Generator<SoldRow> {
  for (const record of ours) {
    if (record.status === 'cancelled' || !SETTLED_TYPES.has(record.type)) continue;
    const last = lastDay === undefined ? record.bookedOn : latest(lastDay, record.bookedOn);
    yield { record, ...settled, lastDay: last, batch: batch.key === '' ? batchOfRow(record) : batch, isNet };
  }
}
