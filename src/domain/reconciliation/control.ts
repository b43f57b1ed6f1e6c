/**
 * What stands above the matches: open exceptions from month to month, the statement, the settlements, the revenue report, and whether
 * everything that went in came out. Plain values in minor units; days are plain days.
 */
import type { Finding } from '../finding';
import type { PlainDate } from '../calendar/plainDate';
import type { Currency } from '../money/currency';
import type { ExceptionKind } from './exceptionKinds';
import type { Side } from './ledgerRecord';

/** `open` and `assigned` count as unexplained or timing; `accepted` and `written off` as accepted. `cleared` ones are kept as history. */
export const CASE_STATUSES = ['open', 'assigned', 'accepted', 'written off', 'cleared'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What a person decided, or the treatment on its own (`decidedBy` says which). */
export interface CaseDecision {
  readonly status: CaseStatus;
  /** Reason code: `rounding difference`, `goodwill`. Accepting and writing off need one. */
  readonly reason: string;
  readonly owner: string;
  readonly note: string;
  readonly decidedBy: string;
}

/** An exception from its first day to its last. */
export interface ExceptionCase {
  /** The same from run to run: its kind's code, side and rows. */
  readonly key: string;
  readonly kind: ExceptionKind;
  readonly side: Side | 'both';
  /** Of our rows; theirs stand apart, because they may be another's. Empty where a row says none. */
  readonly partner: string;
  readonly product: string;
  readonly theirPartner: string;
  readonly theirProduct: string;
  readonly currency: Currency | undefined;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** Sums after the sign treatment; `difference` = ours − theirs. */
  readonly oursMinor: number;
  readonly theirsMinor: number;
  readonly difference: number;
  /** Earliest day of its rows; undefined where none can be read. */
  readonly bookedOn: PlainDate | undefined;
  /** The day of the run that found it first. */
  readonly firstSeen: PlainDate;
  /** Days from `firstSeen` to the day of the run. */
  readonly ageDays: number;
  /** `0–7`, `8–30` …: by the edges of the rules. */
  readonly bucket: string;
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
  | 'ours'
  | 'theirs'
  | 'oursMinor'
  | 'theirsMinor'
> &
  Pick<ExceptionCase, 'difference' | 'bookedOn' | 'firstSeen' | 'evidence' | 'decision' | 'clearedOn' | 'clearedBy'>;

/** Per partner, product and currency: ours − theirs = timing + fees + FX + rounding + reserve + accepted + unexplained. Minor units. */
export interface StatementLine {
  readonly partner: string;
  readonly product: string;
  readonly currency: Currency;
  readonly ours: number;
  readonly theirs: number;
  readonly timing: number;
  readonly fees: number;
  readonly fx: number;
  /** Rounding and tolerance. */
  readonly rounding: number;
  readonly reserve: number;
  readonly accepted: number;
  readonly unexplained: number;
}

export type SettlementState = 'received' | 'announced' | 'pending' | 'overdue' | 'short' | 'over' | 'unexpected';

/** What one settlement of a partner should be, what was announced, what the bank received. Minor units. */
export interface SettlementLine {
  readonly partner: string;
  readonly currency: Currency;
  /** The batch or settlement number, where one is known. */
  readonly batch: string;
  /** First and last day of its sales. */
  readonly salesFrom: PlainDate | undefined;
  readonly salesTo: PlainDate | undefined;
  readonly sales: number;
  readonly refunds: number;
  readonly adjustments: number;
  readonly fees: number;
  readonly reserve: number;
  /** sales + refunds + adjustments − fees − reserve. */
  readonly expected: number;
  readonly announced: number;
  readonly received: number;
  /** By the treatment's T+n; undefined where it has none. */
  readonly expectedOn: PlainDate | undefined;
  readonly receivedOn: PlainDate | undefined;
  /** Days past `expectedOn`; 0 while not due. */
  readonly overdueDays: number;
  readonly state: SettlementState;
  readonly evidence: string;
}

export interface SettlementReport {
  readonly lines: readonly SettlementLine[];
  /** What is still to come, by partner, currency and day. */
  readonly next: readonly { readonly partner: string; readonly currency: Currency; readonly on: PlainDate; readonly minor: number }[];
  readonly findings: readonly Finding[];
}

/** Sales − returns ± adjustments of a product, bridged to the ledger and to the settlements. Minor units. */
export interface RevenueLine {
  readonly partner: string;
  readonly product: string;
  readonly currency: Currency;
  readonly sales: number;
  readonly returns: number;
  readonly adjustments: number;
  readonly net: number;
  /** The general ledger's figure that the user gave; undefined where none was. */
  readonly ledger: number | undefined;
  /** Settled and to be settled, before fees and reserve. */
  readonly settlement: number;
  /** What explains net − ledger and net − settlement, by name: `prior period`, `in transit`, `fees`, `not explained`. */
  readonly ledgerBridge: readonly BridgeLine[];
  readonly settlementBridge: readonly BridgeLine[];
}

export interface BridgeLine {
  readonly name: string;
  readonly minor: number;
}

/** A control total against the rows of its side. */
export interface ControlTotal {
  readonly side: Side;
  /** File or table that the rows came from. */
  readonly source: string;
  readonly partner: string;
  readonly currency: Currency;
  readonly rowsStated: number | undefined;
  readonly minorStated: number | undefined;
  readonly rows: number;
  readonly minor: number;
}
