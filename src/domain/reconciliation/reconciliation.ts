/**
 * What a reconciliation answers: every row of either side stands in exactly one match or in exactly one exception.
 *
 * A match explains its difference by its reason. An exception is a row, or a group of rows, that a person decides.
 */
import type { Finding } from '../finding';
import type { Currency } from '../money/currency';
import type { LedgerRecord, MalformedRow, Side } from './ledgerRecord';
import type { SideTotal } from './totals';
import type { Treatment } from './treatment';

/** What each reason says of the difference of a match. */
export const MATCH_REASONS = {
  exact: 'The amounts agree and the days are the same.',
  fee: 'The difference is the fee of the treatment.',
  tolerance: 'The difference lies within the tolerance of the treatment.',
  rounding: 'Besides the fee there is a difference that comes from rounding it sale by sale; it lies within the tolerance.',
  fx: 'The difference comes from an exchange rate.',
  batch: 'The sums of a group agree.',
  timing: 'The amounts agree; the days differ and lie within the window of the treatment.',
  void: 'Rows of one side that cancel each other; the other side has none of them.',
} as const;
export type MatchReason = keyof typeof MATCH_REASONS;

/** What each code of an exception says. */
export const EXCEPTION_CODES = {
  'missing-theirs': 'We have it, the partner does not.',
  'missing-ours': 'The partner has it, we do not.',
  amount: 'The same reference or group, and amounts that differ by more than the treatment explains.',
  duplicate: 'A copy of another row of the same side.',
  timing: 'A pair whose days lie outside of the window.',
  status: 'Cancelled on one side only.',
  sign: 'A pair whose amounts agree with the other sign than the treatment expects.',
  'wrong-partner': 'The same reference and amount under another partner or product.',
  reference: 'A pair that only a garbled, truncated or missing reference keeps apart.',
  ambiguous: 'Several rows fit equally well.',
  currency: 'The same reference in two currencies.',
  'prior-period': "Booked before the month of the day it is done for, and before the other side's file begins.",
  unpaired: 'A refund or chargeback that the other side does not have; or a row that no treatment covers.',
  malformed: 'A row that cannot be read.',
} as const;
export type ExceptionCode = keyof typeof EXCEPTION_CODES;

export interface ReconciliationMatch {
  readonly ours: readonly LedgerRecord[];
  readonly theirs: readonly LedgerRecord[];
  readonly rule: string;
  readonly currency: Currency;
  /** Ours − theirs in minor units, after the sign treatment. */
  readonly difference: number;
  readonly reason: MatchReason;
  readonly evidence: string;
}

export interface ReconciliationException {
  readonly side: Side | 'both';
  readonly code: ExceptionCode;
  readonly ours: readonly LedgerRecord[];
  readonly theirs: readonly LedgerRecord[];
  /** Rows that could not be read, instead of records. */
  readonly malformed: readonly MalformedRow[];
  readonly currency: Currency | undefined;
  /** Minor units: of one side their sum, of both ours − theirs after the sign treatment. Undefined when a row cannot be read. */
  readonly amount: number | undefined;
  readonly evidence: string;
}

export interface ReconciliationRequest {
  readonly ours: readonly LedgerRecord[];
  readonly theirs: readonly LedgerRecord[];
  readonly malformed: Readonly<Record<Side, readonly MalformedRow[]>>;
  readonly treatments: readonly Treatment[];
  readonly asOf: LedgerRecord['bookedOn'];
}

export interface Reconciliation {
  readonly matches: readonly ReconciliationMatch[];
  readonly exceptions: readonly ReconciliationException[];
  readonly totals: readonly SideTotal[];
  readonly findings: readonly Finding[];
}
