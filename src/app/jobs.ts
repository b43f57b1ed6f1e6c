/**
 * What a job says to whoever runs it: the pane and the command line show the same values.
 * Everything here is plain data.
 */
import type { Finding } from '../domain/finding';
import type { MappingProposal, TableMapping } from '../tables/mapping';
import type { SourceTable } from '../tables/sourceTable';
import type { WorkbookChange } from '../tables/workbookChange';
import type { RunInput } from '../workbook/log';
import type { ColumnTotal, RowChange } from '../workbook/rowChanges';
import type { RunFacts } from './runFacts';

/** Called with counts whenever there is something to tell; `total` 0 while unknown. */
export type OnProgress = (progress: { readonly step: string; readonly done: number; readonly total: number }) => void;

export type { ColumnProposal, MappingProposal } from '../tables/mapping';

/** The workbook as it was read: tables of the analyst's, our own sheets, a proposal for each kind of table. */
export interface WorkbookReading {
  readonly tables: readonly SourceTable[];
  readonly own: readonly SourceTable[];
  readonly proposals: readonly MappingProposal[];
  readonly findings: readonly Finding[];
}

export type { CellWords, ColumnTotal, RowChange } from '../workbook/rowChanges';

/** A cell that the pane can go to. */
export interface CellLink {
  readonly sheet: string;
  readonly address: string;
}

/** What writing would do to one sheet. */
export interface SheetDifference {
  readonly sheet: string;
  /** The analyst's own table that rows are added to; undefined for a sheet of ours. */
  readonly table?: string | undefined;
  readonly isNew: boolean;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly untouched: number;
  /** The first few hundred rows that differ. */
  readonly rows: readonly RowChange[];
  /** Columns of amounts before and after, by currency. */
  readonly totals: readonly ColumnTotal[];
}

/** One closing identity. `difference` must read 0.00. */
export interface Proof {
  readonly name: string;
  readonly currency: string;
  /** Named terms that add up to the difference, in reading order. */
  readonly terms: readonly { readonly label: string; readonly amount: string }[];
  readonly difference: string;
}

/** What every job's plan has, whatever else it has. Plain data: it comes from a worker. */
export interface JobPlan {
  readonly asOf: string;
  readonly findings: readonly Finding[];
  readonly proofs: readonly Proof[];
  readonly changes: readonly WorkbookChange[];
}

/** What a job is planned from. Pure and plain: the pane hands it to a worker, the command line plans in place. */
export interface JobRequest {
  readonly asOf: string;
  readonly tables: readonly SourceTable[];
  readonly mappings: readonly TableMapping[];
  /** Our own sheets as they stand: rules, decisions, earlier lines. */
  readonly own: readonly SourceTable[];
  /** Bank files, contract documents. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string }[];
}

export interface Preview<Plan extends JobPlan> {
  readonly plan: Plan;
  readonly mappings: readonly TableMapping[];
  readonly differences: readonly SheetDifference[];
  /** Of everything that was read: writing is refused, and previewed again, when it no longer holds. */
  readonly fingerprint: string;
  /** The files, for the log. */
  readonly inputs?: readonly RunInput[];
  /** Which rules it was planned by, and how long that took: for the log. */
  readonly rules?: string | undefined;
  readonly tookMs?: number;
}

export type WriteResult =
  | { readonly kind: 'written'; readonly runId: string; readonly cells: number; readonly sheets: readonly string[] }
  /** Nothing to do: the workbook already says all this. */
  | { readonly kind: 'alreadyDone' }
  | {
      readonly kind: 'refused';
      readonly because:
        | 'workbookChanged'
        | 'sheetProtected'
        | 'sheetNotOurs'
        | 'tableMissing'
        | 'cellEditMode'
        | 'blockingFindings'
        /** The day lies in a period that is locked. */
        | 'periodLocked';
      readonly findings: readonly Finding[];
    }
  /** Stopped by the user or by Excel; everything written so far was put back. */
  | { readonly kind: 'cancelled' | 'failed'; readonly findings: readonly Finding[] }
  /** Stopped by Excel and could not be put back now: the journal has it, revert restores it. */
  | { readonly kind: 'halfDone'; readonly runId: string; readonly findings: readonly Finding[] };

/** A run as the log has it. */
export interface RunSummary {
  readonly runId: string;
  readonly at: string;
  readonly who: string;
  readonly step: string;
  readonly inputs: readonly RunInput[];
  readonly rows: string;
  /** `Cash proof: 0.00 EUR`, one closing identity a line; empty where it proves nothing. */
  readonly proofs: string;
  readonly facts: RunFacts;
  readonly state: 'written' | 'halfDone' | 'reverted';
  /** The hash chain holds up to and including this run. */
  readonly chainHolds: boolean;
  /** It changed something that has not been taken back; the line of a revert has nothing to take back. */
  readonly mayRevert: boolean;
}

export interface RevertPreview {
  readonly runId: string;
  readonly cells: number;
  /** Later runs that stand on it and go with it, newest first. */
  readonly alsoReverts?: readonly string[];
  /** Cells that a person has changed since: they stay as they are unless asked for. */
  readonly conflicts: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly written: string;
    readonly now: string;
    readonly before: string;
  }[];
}

/** A person's answer to an open question. */
export type Decision =
  | { readonly receipt: string; readonly kind: 'accept' }
  | { readonly receipt: string; readonly kind: 'choose'; readonly alternative: number }
  | { readonly receipt: string; readonly kind: 'reject' };
