/**
 * What the pane can ask for: a part for each job, and what the jobs share. The views know this object and nothing
 * behind it, so a test hands them values and the running pane hands them the functions of app/.
 */
import { createContext, useContext } from 'react';
import type { BurnJobRequest, BurnPlan } from '../app/budget/burnPlan';
import type { CloseAction, ClosePreview, Month } from '../app/close/month';
import type { CellExplained } from '../app/explain/cellExplained';
import type { Finding } from '../domain/finding';
import type { MappingPlan } from '../app/mapping/mapTables';
import type { SampleFile, SampleIndex } from '../app/sampleMonth';
import type { BankFileDescription } from '../app/cash/describeBankFile';
import type { CashLine, CashPlan } from '../app/cash/cashPlan';
import type { UndoneMatch } from '../app/cash/undoMatch';
import type { DepositsJobRequest, DepositsPlan } from '../app/deposits/depositsPlan';
import type { TableKind } from '../tables/columns';
import type { TableMapping } from '../tables/mapping';
import type {
  CellLink,
  Decision,
  JobPlan,
  JobRequest,
  MappingProposal,
  OnProgress,
  Preview,
  RevertPreview,
  RunSummary,
  SheetDifference,
  WorkbookReading,
  WriteResult,
} from '../app/jobs';
import type { Intention } from '../app/intentions';
import type { AmountAnswer, Answer } from '../app/ask/answer';
import type { StorySubject } from '../domain/story/story';
import type { ConversionAsked, ConversionPlan } from '../app/formulas/conversion';
import type { FixPreview } from '../app/lint/fixes';
import type { LintFinding, WorkbookLint } from '../app/lint/workbookLint';
import type { PaymentsJobRequest, PaymentsPlan } from '../app/payables/paymentsPlan';
import type {
  ReconciliationJobRequest,
  ReconciliationPlan,
  SideFileDescription,
  WrittenCase,
} from '../app/reconciliation/reconciliationPlan';
import type { AwaitedDecision, DocumentDescription, ReviewJobRequest, ReviewPlan } from '../app/contracts/reviewPlan';
import type { ChainState } from '../app/runs';
import type { FollowedFigure, ProrationComparison, ProrationQuestion, ScheduleJobRequest, SchedulePlan } from '../app/billing/schedulePlan';
import type { SourceTable } from '../tables/sourceTable';

export interface ChosenBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file holds, shown beside its name as soon as it is chosen; or why it cannot be read. */
export type FileDescription = BankFileDescription | DocumentDescription | SideFileDescription;

/** What a job asks beyond what every job asks. Cash application asks nothing. */
export type CashChoices = Readonly<Record<never, never>>;
export type ReviewChoices = Omit<ReviewJobRequest, keyof JobRequest>;
export type ScheduleChoices = Omit<ScheduleJobRequest, keyof JobRequest>;
export type ReconciliationChoices = Omit<ReconciliationJobRequest, keyof JobRequest>;
export type DepositsChoices = Omit<DepositsJobRequest, keyof JobRequest>;
export type PaymentsChoices = Omit<PaymentsJobRequest, keyof JobRequest>;
export type BurnChoices = Omit<BurnJobRequest, keyof JobRequest>;

export interface PreviewAsked<Choices> {
  readonly asOf: string;
  readonly mappings: readonly TableMapping[];
  readonly files: readonly ChosenBytes[];
  readonly reading: WorkbookReading;
  readonly choices: Choices;
}

/** One job, from reading the workbook to writing what was previewed. */
export interface JobActions<Plan extends JobPlan, Choices> {
  readWorkbook(onProgress: OnProgress): Promise<WorkbookReading>;
  describeFile(file: ChosenBytes): Promise<FileDescription>;
  preview(asked: PreviewAsked<Choices>, onProgress: OnProgress): Promise<Preview<Plan>>;
  write(
    preview: Preview<Plan>,
    options: { readonly who: string; readonly onProgress: OnProgress; readonly signal: AbortSignal },
  ): Promise<WriteResult>;
}

/** Where the person at the grid is. `receipt` when the row is a line of the cash application. */
export interface SelectedCell extends CellLink {
  readonly receipt: string | undefined;
}

/** The month of the close. What is done to it is shown before it is written. */
export interface MonthActions {
  /** Undefined: there is no close in this workbook yet. */
  read(): Promise<Month | undefined>;
  preview(action: CloseAction, who: string): Promise<ClosePreview>;
  write(preview: ClosePreview, who: string): Promise<WriteResult>;
}

/** Tables and columns for every job at once. */
export interface TablesActions {
  read(onProgress: OnProgress): Promise<WorkbookReading>;
  preview(reading: WorkbookReading, mappings: readonly TableMapping[]): Promise<Preview<MappingPlan>>;
  save(preview: Preview<MappingPlan>, who: string): Promise<WriteResult>;
}

/** One cell explained. */
export interface CellActions {
  /** The cell that is selected now; of many the first. */
  explain(): Promise<CellExplained>;
  /** What is odd about it: looks the whole workbook over. */
  findings(cell: CellLink, signal: AbortSignal): Promise<readonly Finding[]>;
}

/** The sample month, whose files lie beside the pane. */
export interface SampleActions {
  /** Opens it as a workbook of its own. */
  open(): Promise<void>;
  /** Undefined: this workbook is not the sample. */
  here(): Promise<SampleIndex | undefined>;
  files(names: readonly string[]): Promise<readonly SampleFile[]>;
}

/** What is odd about the workbook before any job, and mending what a machine can. */
export interface LintActions {
  look(onProgress: OnProgress, signal: AbortSignal): Promise<WorkbookLint>;
  previewFix(findings: readonly LintFinding[]): Promise<FixPreview>;
  writeFix(preview: FixPreview, options: { readonly who: string; readonly onProgress: OnProgress }): Promise<WriteResult>;
}

/** Formulas with functions of Tieout, made native or into values, and back. */
export interface FormulaActions {
  plan(asked: ConversionAsked): Promise<ConversionPlan>;
  write(plan: ConversionPlan, options: { readonly who: string; readonly onProgress: OnProgress }): Promise<WriteResult>;
}

/** The whole story of anything that the workbook knows. */
export interface AskActions {
  /** A number, a name, an amount, as it was typed. */
  ask(text: string): Promise<Answer>;
  /** What the row of the selected cell is about. */
  aboutSelection(): Promise<Answer>;
  /** The story of one that was chosen. */
  tell(subject: StorySubject): Promise<Answer>;
  /** Which open items make the amount of the selected cell. */
  whichInvoices(): Promise<AmountAnswer>;
}

export interface PaneActions {
  readonly ask: AskActions;
  readonly lint: LintActions;
  readonly formulas: FormulaActions;
  readonly month: MonthActions;
  readonly sample: SampleActions;
  readonly cell: CellActions;
  readonly tables: TablesActions;
  readonly cash: JobActions<CashPlan, CashChoices>;
  readonly contracts: JobActions<ReviewPlan, ReviewChoices>;
  readonly schedules: JobActions<SchedulePlan, ScheduleChoices>;
  readonly reconciliation: JobActions<ReconciliationPlan, ReconciliationChoices>;
  readonly deposits: JobActions<DepositsPlan, DepositsChoices>;
  readonly payments: JobActions<PaymentsPlan, PaymentsChoices>;
  readonly burn: JobActions<BurnPlan, BurnChoices>;
  /** The day a job is done for, until the analyst says otherwise: today, ISO. */
  today(): string;
  /** What we take a table's columns to be, when the analyst picks another table for a kind. */
  propose(kind: TableKind, table: SourceTable): Promise<MappingProposal>;
  readQuestions(): Promise<readonly CashLine[]>;
  decide(decision: Decision, who: string): Promise<WriteResult>;
  /** Every contract of the sheet Contract review. */
  readDecisions(): Promise<readonly AwaitedDecision[]>;
  /** Every exception of the sheet Exceptions, the cleared ones too. */
  readCases(): Promise<readonly WrittenCase[]>;
  /** The story of the figure in this row; undefined where the row is none of Invoice schedule. */
  trace(cell: CellLink): Promise<FollowedFigure | undefined>;
  explainProration(question: ProrationQuestion): Promise<ProrationComparison>;
  readRuns(): Promise<readonly RunSummary[]>;
  /** What the log as a sheet would come to say. */
  previewRunReport(): Promise<SheetDifference>;
  writeRunReport(who: string): Promise<WriteResult>;
  /** One match, by its receipt; undefined where there is none to take back. */
  previewUndo(receipt: string): Promise<UndoneMatch | undefined>;
  undoMatch(receipt: string, who: string): Promise<WriteResult>;
  verifyChain(): Promise<ChainState>;
  previewRevert(runId: string): Promise<RevertPreview>;
  revert(
    runId: string,
    options: { readonly who: string; readonly overwriteConflicts: boolean; readonly onProgress: OnProgress },
  ): Promise<WriteResult>;
  goTo(sheet: string, address: string): Promise<void>;
  /** Tells every cell that the selection comes to. Returns how to stop. */
  watchSelection(listener: (selected: SelectedCell) => void): Promise<() => Promise<void>>;
  /** Tells that cells were changed, by whomever. Returns how to stop. */
  watchChanges(listener: () => void): Promise<() => Promise<void>>;
  onIntention(listener: (intention: Intention) => void): () => void;
}

const ActionsContext = createContext<PaneActions | undefined>(undefined);
export const ActionsProvider = ActionsContext.Provider;

export function useActions(): PaneActions {
  const actions = useContext(ActionsContext);
  if (actions === undefined) throw new Error('A view is shown outside of ActionsProvider.');
  return actions;
}
