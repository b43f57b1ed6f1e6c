/** A row of one side of a reconciliation: what we booked, or what the partner reports. Amounts are whole minor units, signed as their file has them. */
import type { PlainDate } from '../calendar/plainDate';
import type { Currency } from '../money/currency';

export type Side = 'ours' | 'theirs';
export type RecordType = 'sale' | 'refund' | 'adjustment' | 'fee' | 'settlement' | 'chargeback';
export type RecordStatus = 'completed' | 'pending' | 'cancelled';

export interface LedgerRecord {
  readonly id: string;
  readonly partner: string;
  readonly product: string;
  readonly bookedOn: PlainDate;
  readonly type: RecordType;
  readonly status: RecordStatus;
  readonly currency: Currency;
  readonly minor: number;
  readonly reference: string;
  readonly description: string;
  /** Minutes after midnight, where its table has a column Time. A treatment's cut-off counts by it. */
  readonly minuteOfDay?: number;
  /** Number of its batch or settlement, where its table has a column for it. */
  readonly batch?: string;
}

/** A row that could not be read. It has no amount that anyone could trust. */
export interface MalformedRow {
  /** Empty when the row has none. */
  readonly id: string;
  /** What is wrong with it and where, in sentences. */
  readonly because: string;
}
