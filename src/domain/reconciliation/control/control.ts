/**
 * What stands above the matches: open exceptions from month to month, the statement, the settlements, the revenue report, and whether
 * everything that went in came out. Plain values in minor units; days are plain days.
 */
import type { Finding, Place } from '../../finding';
import type { PlainDate } from '../../calendar/plainDate';
import type { Currency } from '../../money/currency';
import type { Money } from '../../money/money';
import type { ExceptionKind, StatementColumn } from '../exceptionKinds';
import type { LedgerRecord, Side } from '../ledgerRecord';

/** `open` and `assigned` stand in the column of their kind; `accepted` and `written off` as accepted. `cleared` ones are kept as history. */
export const CASE_STATUSES = ['open', 'assigned', 'accepted', 'written off', 'cleared'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What a person decided, or the treatment on its own (`decidedBy` says which). */
export interface CaseDecision {
  readonly status: CaseStatus;
  /** Reason code: `rounding difference`, `goodwill`. Accepting and writing off need one. */
  readonly reason: string;
  readonly owner: string;
  readonly note: string;
  /** `BY_TREATMENT` where the treatment accepted it: that is decided anew by each run. */
  readonly decidedBy: string;
}

export const BY_TREATMENT = 'treatment';

/** Where a case stands in the statement. `none`: its rows are not in this run, or it has none, so they are in neither total. */
export type StatementPlace = StatementColumn | 'accepted' | 'none';

/** An exception from its first day to its last. */
export interface ExceptionCase {
  /** The same from run to run, whatever its kind and rows become: `ours O-17`, `both O-17, T-4 and 3 more`. Unique. */
  readonly key: string;
  readonly kind: ExceptionKind;
  readonly side: Side | 'both';
  /** Of our rows; theirs stand apart, because they may be another's. Empty where a row says none. */
  readonly partner: string;
  readonly product: string;
  readonly theirPartner: string;
  readonly theirProduct: string;
  /** Of our rows, or of theirs where there are none of ours. */
  readonly currency: Currency | undefined;
  /** Of theirs: another one only in the kind `currency`. */
  readonly theirCurrency: Currency | undefined;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** Sums after the sign treatment; `difference` = ours − theirs, of two currencies our sum alone. Of a control total: rows − stated. */
  readonly oursMinor: number;
  readonly theirsMinor: number;
  readonly difference: number;
  /** Earliest day of its rows; undefined where none can be read. */
  readonly bookedOn: PlainDate | undefined;
  /** The day of the run that found it first. */
  readonly firstSeen: PlainDate;
  /** Days from `firstSeen` to the day of the run, or to the day on which it cleared itself. */
  readonly ageDays: number;
  /** `0-7`, `8-30`, `over 90`: of `ageBuckets`. */
  readonly bucket: string;
  readonly standsIn: StatementPlace;
  readonly owner: string;
  readonly dueOn: PlainDate;
  readonly nextStep: string;
  readonly evidence: string;
  readonly decision: CaseDecision;
  /** Of a cleared one: how it cleared itself, and on which run's day. */
  readonly clearedOn?: PlainDate;
  readonly clearedBy?: string;
}

/** A case as our sheet has it from the last run. */
export type StandingCase = Pick<
  ExceptionCase,
  | 'key'
  | 'kind'
  | 'side'
  | 'partner'
  | 'product'
  | 'theirPartner'
  | 'theirProduct'
  | 'currency'
  | 'theirCurrency'
  | 'ours'
  | 'theirs'
  | 'oursMinor'
  | 'theirsMinor'
> &
  Pick<ExceptionCase, 'difference' | 'bookedOn' | 'firstSeen' | 'evidence' | 'decision' | 'clearedOn' | 'clearedBy'>;

/**
 * A row of an open case, kept on our sheets: a later file that begins after its day has it no more, and the other side of it may
 * arrive then. See `carriedRows`.
 */
export interface OpenRow {
  /** Key of its case. */
  readonly key: string;
  readonly side: Side;
  readonly record: LedgerRecord;
  /**
   * Of a row that a match has taken since: some of the other rows of it, as `ours O-17`. It is carried only where one of them is in the
   * files, so that the same files a second time find the same match; a few of them are enough. Empty: it is open.
   */
  readonly matchedWith: readonly string[];
}

/**
 * Per partner, product and currency: ours − theirs = timing + fees + FX + rounding + reserve + accepted + unexplained. Minor units,
 * theirs after the sign treatment. A match stands whole on the line of its first row, an exception on the lines of its first rows of
 * either side.
 */
export interface StatementLine {
  readonly partner: string;
  readonly product: string;
  readonly currency: Currency;
  readonly ours: number;
  readonly theirs: number;
  readonly timing: number;
  /** With the tax on them. */
  readonly fees: number;
  readonly fx: number;
  /** Rounding and tolerance. */
  readonly rounding: number;
  readonly reserve: number;
  readonly accepted: number;
  readonly unexplained: number;
}

/**
 * `pending`: not due yet, nothing heard of it. `not covered`: due before the bank's first day, so it was received there or not at all.
 * `unexpected`: announced or received, and nothing sold stands against it; a copy of an announcement or a payment too.
 */
// prettier-ignore
export const SETTLEMENT_STATES = ['received', 'announced', 'pending', 'overdue', 'short', 'over', 'unexpected', 'not covered'] as const;
export type SettlementState = (typeof SETTLEMENT_STATES)[number];

/** What one settlement of a partner should be, what was announced, what the bank received. Minor units. */
export interface SettlementLine {
  /** Unique and the same from run to run: partner, currency, and the batch or the expected day. */
  readonly key: string;
  readonly partner: string;
  readonly currency: Currency;
  /** The batch or settlement number as it is written, where one is known. */
  readonly batch: string;
  /** First and last day of its sales. */
  readonly salesFrom: PlainDate | undefined;
  readonly salesTo: PlainDate | undefined;
  readonly sales: number;
  /** Refunds and chargebacks, negative as they are booked. */
  readonly refunds: number;
  readonly adjustments: number;
  /** With the tax on them; positive. */
  readonly fees: number;
  /** Held back of its sales; positive. */
  readonly reserve: number;
  /** Reserve of earlier sales whose days are over. */
  readonly released: number;
  /** sales + refunds + adjustments − fees − reserve + released. */
  readonly expected: number;
  readonly announced: number;
  readonly received: number;
  /** By the treatment's T+n; undefined where it has none. */
  readonly expectedOn: PlainDate | undefined;
  readonly announcedOn: PlainDate | undefined;
  /** Day of the last receipt. */
  readonly receivedOn: PlainDate | undefined;
  /** Days past `expectedOn`, while it is not received; else 0. */
  readonly overdueDays: number;
  readonly state: SettlementState;
  /** Ids of theirs that announce it, and of the receipts that pay it: for formulas over those tables. */
  readonly announcedBy: readonly string[];
  readonly receipts: readonly string[];
  readonly evidence: string;
  /** What of it stands on rows that the partner has as well. The rest goes on with its rows, as open exceptions. */
  readonly reported: SettlementFigures;
  /** The last day of its rows on either side: files that begin after it say nothing of it. */
  readonly lastRowOn: PlainDate | undefined;
  /** A difference up to this is none. */
  readonly tolerance: number;
}

/** What a settlement is made of: fees and reserve positive, refunds negative. */
export type SettlementFigures = Pick<SettlementLine, 'sales' | 'refunds' | 'adjustments' | 'fees' | 'reserve' | 'released'>;

/** A line of the last run that a later month's files begin after. */
export type StandingSettlement = SettlementFigures &
  Pick<
    SettlementLine,
    'key' | 'partner' | 'currency' | 'batch' | 'salesFrom' | 'salesTo' | 'lastRowOn' | 'expectedOn' | 'state' | 'tolerance'
  > &
  Pick<SettlementLine, 'announced' | 'announcedOn' | 'announcedBy' | 'received' | 'receivedOn' | 'receipts'>;

export interface SettlementReport {
  readonly lines: readonly SettlementLine[];
  /** What is still to come from the day of the run on, by partner, currency and day, with reserve that comes free later. */
  readonly next: readonly { readonly partner: string; readonly currency: Currency; readonly on: PlainDate; readonly minor: number }[];
  readonly findings: readonly Finding[];
}

/**
 * Sales − returns ± adjustments of a product in the period, bridged to the ledger and to what the partner settles. Minor units.
 * A figure of the ledger for a partner, or for all, stands against the sum of the products: a line of its own with `*`.
 */
export interface RevenueLine {
  /** `*` in both: the sum of several, only where the ledger gives no figure for each. */
  readonly partner: string;
  readonly product: string;
  readonly currency: Currency;
  readonly sales: number;
  /** Refunds and chargebacks, positive: they reduce the sales. */
  readonly returns: number;
  readonly adjustments: number;
  /** Of our records, the sub-ledger. */
  readonly net: number;
  /** The general ledger's figure that the user gave; undefined where none was. */
  readonly ledger: number | undefined;
  /** What the partner reports, before fees and reserve. */
  readonly settlement: number;
  /**
   * What makes up net − ledger and net − settlement, by name: `prior period`, `in transit`, `fees`, a kind of exception. The last is
   * always `NOT_EXPLAINED`. The bridge to the ledger is empty where there is no figure.
   */
  readonly ledgerBridge: readonly BridgeLine[];
  readonly settlementBridge: readonly BridgeLine[];
}

export const NOT_EXPLAINED = 'not explained';

export interface BridgeLine {
  readonly name: string;
  readonly minor: number;
}

/** A figure of the general ledger as the user gives it: for a product, for a partner (no product), or for all (no partner). */
export interface LedgerFigure {
  readonly account: string;
  readonly partner: string;
  readonly product: string;
  /** `2026-10`. */
  readonly month: string;
  readonly amount: Money;
  readonly place: Place;
}

/** A control total as it was stated with a file. */
export interface StatedTotal {
  /** `ours`, `theirs`, or the name of a file or table. */
  readonly of: string;
  /** Empty: all. */
  readonly partner: string;
  readonly currency: Currency;
  readonly rows: number | undefined;
  readonly minor: number | undefined;
  readonly place: Place;
}

/** Rows as they were read of one source and currency, against what was stated. Amounts as the file has them. */
export interface ControlTotal {
  readonly side: Side;
  /** File or table that the rows came from; `ALL_SOURCES` where a total was stated for a side that has several. */
  readonly source: string;
  /** Empty: all. */
  readonly partner: string;
  readonly currency: Currency;
  readonly rowsStated: number | undefined;
  readonly minorStated: number | undefined;
  readonly rows: number;
  readonly minor: number;
  /** Rows of the whole source that could not be read, of whatever currency. They are not in `rows`. */
  readonly malformed: number;
}

export const ALL_SOURCES = 'all files';
