/**
 * What a reconciliation answers: every row of either side stands in exactly one match or in exactly one exception.
 *
 * A match explains its difference by its reason. An exception is a row, or a group of rows, that a person decides.
 */
import type { Rate } from '../cash/ledger';
import type { Finding } from '../finding';
import type { Currency } from '../money/currency';
import type { ExceptionCode, ExceptionKind } from './exceptionKinds';
import type { LedgerRecord, MalformedRow, Side } from './ledgerRecord';
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

/**
 * What a difference is made of. A match between two currencies has theirs converted into ours; `fx` is what the agreed rate leaves.
 * `reserve` is held back and comes later.
 */
export const MATCH_PARTS = ['fee', 'tax', 'reserve', 'fx', 'rounding', 'tolerance'] as const;
/** Minor units that add up to the difference of their match. */
export type MatchParts = Readonly<Record<(typeof MATCH_PARTS)[number], number>>;
export const NO_PARTS: MatchParts = { fee: 0, tax: 0, reserve: 0, fx: 0, rounding: 0, tolerance: 0 };

export interface ReconciliationMatch {
  readonly ours: readonly LedgerRecord[];
  readonly theirs: readonly LedgerRecord[];
  readonly rule: string;
  readonly currency: Currency;
  /** Ours − theirs in minor units, after the sign treatment. */
  readonly difference: number;
  readonly reason: MatchReason;
  readonly parts: MatchParts;
  readonly evidence: string;
}

export interface ReconciliationException {
  readonly side: Side | 'both';
  readonly kind: ExceptionKind;
  /** Of the kind and the side: `codeOf`. */
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

export interface CountAndSum {
  readonly count: number;
  /** Minor units. */
  readonly minor: number;
}

export interface SideTotal {
  readonly side: Side;
  readonly currency: Currency;
  readonly rowsIn: CountAndSum;
  readonly matched: CountAndSum;
  readonly excepted: CountAndSum;
  /** In − matched − excepted: must be nothing. */
  readonly difference: CountAndSum;
}

export interface ReconciliationRequest {
  readonly ours: readonly LedgerRecord[];
  readonly theirs: readonly LedgerRecord[];
  readonly malformed: Readonly<Record<Side, readonly MalformedRow[]>>;
  readonly treatments: readonly Treatment[];
  readonly asOf: LedgerRecord['bookedOn'];
  /** First day of what is reconciled: months before it are prior periods. The month of `asOf` where it is absent. */
  readonly periodFrom?: LedgerRecord['bookedOn'];
  /** For rows of one reference in two currencies, where the treatment names a source. */
  readonly rates?: readonly Rate[];
}

export interface Reconciliation {
  readonly matches: readonly ReconciliationMatch[];
  readonly exceptions: readonly ReconciliationException[];
  readonly totals: readonly SideTotal[];
  readonly findings: readonly Finding[];
}
