/**
 * What the pane can ask for. The views know this object and nothing behind it, so a test hands them values
 * and the running pane hands them the jobs of app/.
 */
import { createContext, useContext } from 'react';
import type { BankFileDescription } from '../app/describeBankFile';
import type { CashLine, TableMapping } from '../app/cashPlan';
import type { TableKind } from '../tables/columns';
import type {
  CashPreview,
  Decision,
  MappingProposal,
  OnProgress,
  RevertPreview,
  RunSummary,
  WorkbookReading,
  WriteResult,
} from '../app/jobs';
import type { Intention } from '../app/intentions';
import type { ChainState } from '../app/runs';
import type { SourceTable } from '../tables/sourceTable';

export interface ChosenBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CashActions {
  /** The day the application is made for, until the analyst says otherwise: today, ISO. */
  today(): string;
  readWorkbook(onProgress: OnProgress): Promise<WorkbookReading>;
  /** What we take a table's columns to be, when the analyst picks another table for a kind. */
  propose(kind: TableKind, table: SourceTable): Promise<MappingProposal>;
  describeBankFile(file: ChosenBytes): Promise<BankFileDescription>;
  preview(
    request: {
      readonly asOf: string;
      readonly mappings: readonly TableMapping[];
      readonly files: readonly ChosenBytes[];
      readonly reading: WorkbookReading;
    },
    onProgress: OnProgress,
  ): Promise<CashPreview>;
  write(
    preview: CashPreview,
    options: { readonly who: string; readonly onProgress: OnProgress; readonly signal: AbortSignal },
  ): Promise<WriteResult>;
  readQuestions(): Promise<readonly CashLine[]>;
  decide(decision: Decision, who: string): Promise<WriteResult>;
  readRuns(): Promise<readonly RunSummary[]>;
  verifyChain(): Promise<ChainState>;
  previewRevert(runId: string): Promise<RevertPreview>;
  revert(
    runId: string,
    options: { readonly who: string; readonly overwriteConflicts: boolean; readonly onProgress: OnProgress },
  ): Promise<WriteResult>;
  goTo(sheet: string, address: string): Promise<void>;
  /** Tells the receipt of the selected row, whenever the selection comes to one. Returns how to stop. */
  watchSelection(listener: (receipt: string) => void): Promise<() => Promise<void>>;
  onIntention(listener: (intention: Intention) => void): () => void;
}

const ActionsContext = createContext<CashActions | undefined>(undefined);
export const ActionsProvider = ActionsContext.Provider;

export function useActions(): CashActions {
  const actions = useContext(ActionsContext);
  if (actions === undefined) throw new Error('A view is shown outside of ActionsProvider.');
  return actions;
}
