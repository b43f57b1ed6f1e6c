/** The month as the cockpit shows it: the period, its steps with their states, and what each still needs. Plain data. */
import type { ClosePeriod, CloseStep, Signature, SignRole, StepState } from '../../domain/close/close';
import type { Finding } from '../../domain/finding';
import type { CellLink, Proof, SheetDifference } from '../jobs';

/** Something that a step still needs, or that stands in its way: a sentence, and the cell to look at. */
export interface StepReason {
  /** Stable: `proof-differs`, `open-exceptions`, `inputs-changed`, `procedure-changed`, `not-run`, `waits-for`, `cells-moved` … */
  readonly code: string;
  readonly sentence: string;
  readonly cell: CellLink | undefined;
  /** What it was said from, for other languages. */
  readonly finding?: Finding;
}

export interface StepRun {
  readonly runId: string;
  readonly at: string;
  readonly who: string;
  /** Undefined where the log does not say. */
  readonly tookMs: number | undefined;
}

export interface MonthStep {
  readonly step: CloseStep;
  readonly state: StepState;
  /** ISO day. */
  readonly due: string;
  readonly overdue: boolean;
  /** Keys of the steps before it that are neither tied nor signed. */
  readonly waitsFor: readonly string[];
  readonly reasons: readonly StepReason[];
  /** Closing identities as they read in the workbook now. */
  readonly proofs: readonly (Pick<Proof, 'name' | 'currency' | 'difference'> & { readonly cell: CellLink | undefined })[];
  readonly openCount: number;
  /** Sheets that a signature of this step vouches for. */
  readonly evidence: readonly CellLink[];
  readonly lastRun: StepRun | undefined;
  /** All of this period, oldest first; the last one of each role counts. */
  readonly signatures: readonly Signature[];
  /** Where its row stands in the table of the close. */
  readonly cell: CellLink;
}

export interface Month {
  readonly period: ClosePeriod;
  readonly steps: readonly MonthStep[];
  readonly findings: readonly Finding[];
}

/** What is asked when a month is set up, or its head is changed. */
export interface MonthSetUp {
  readonly entity: string;
  /** `2026-10`. */
  readonly period: string;
  /** ISO day. */
  readonly asOf: string;
}

/** What a person does to the close. Each is previewed by `previewClose` and written by `writeClose`, as one run in the log. */
export type CloseAction =
  | { readonly kind: 'setUp'; readonly setUp: MonthSetUp }
  /** `who` where it is known already: whether that person may sign is part of the preview. */
  | { readonly kind: 'sign'; readonly step: string; readonly role: SignRole; readonly note: string }
  | { readonly kind: 'withdraw'; readonly step: string; readonly role: SignRole; readonly why: string }
  | { readonly kind: 'acknowledge'; readonly step: string }
  | { readonly kind: 'nextMonth' }
  | { readonly kind: 'lock' }
  | { readonly kind: 'reopen'; readonly why: string }
  /** Writes down how the steps stand now: states, last runs and what is open. */
  | { readonly kind: 'stamp' };

export interface CloseOptions {
  readonly who: string;
  /** ISO instant; goes to the log. */
  readonly at: string;
}

/** A sheet or table that a signature vouches for. */
export interface VouchedFor {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
}

/** What an action would do. Nothing is written. */
export interface ClosePreview {
  readonly action: CloseAction;
  /** Why it may not be done, or what to know before; it may be done while none of them is blocking. */
  readonly findings: readonly Finding[];
  readonly mayWrite: boolean;
  readonly differences: readonly SheetDifference[];
  /** For a signature: what it would vouch for. */
  readonly vouched: readonly VouchedFor[];
  /** Of what was shown: `writeClose` refuses when it no longer holds. */
  readonly shown: string;
}
