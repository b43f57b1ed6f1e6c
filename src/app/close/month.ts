/** The month as the cockpit shows it: the period, its steps with their states, and what each still needs. Plain data. */
import type { ClosePeriod, CloseStep, Signature, StepState } from '../../domain/close/close';
import type { Finding } from '../../domain/finding';
import type { CellLink, Proof } from '../jobs';

/** Something that a step still needs, or that stands in its way: a sentence, and the cell to look at. */
export interface StepReason {
  /** Stable: `proof-differs`, `open-exceptions`, `inputs-changed`, `procedure-changed`, `not-run`, `waits-for`, `cells-moved` … */
  readonly code: string;
  readonly sentence: string;
  readonly cell: CellLink | undefined;
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
