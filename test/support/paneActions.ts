/** Actions that answer with the samples at once; a test changes those it is about. */
import type { PaneActions } from '../../src/taskpane/actions';
import { SETS, STORY } from './askSamples';
import { COMPARISON, FIGURE, SCHEDULE_PREVIEW, SCHEDULE_READING } from './scheduleSamples';
import { CASES, RECONCILIATION_PREVIEW, RECONCILIATION_READING, THEIR_EXPORT } from './reconciliationSamples';
import { AWAITED, DOCUMENT, REVIEW_PREVIEW, REVIEW_READING } from './reviewSamples';
import { BURN_PREVIEW, BURN_READING, DEPOSITS_PREVIEW, DEPOSITS_READING, PAYMENTS_PREVIEW, PAYMENTS_READING } from './spendSamples';
import { CONVERSION } from './formulaSamples';
import { FIX_PREVIEW, LINT } from './lintSamples';
import { SIGN_PREVIEW } from './monthSamples';
import {
  CHAIN,
  CUSTOMERS_PROPOSAL,
  EXPLAINED,
  PREVIEW,
  QUESTION,
  QUESTION_WITHOUT_PROPOSAL,
  READABLE_FILE,
  READING,
  REVERTED_RUN,
  RUN,
  RUN_REPORT,
  TABLES_PREVIEW,
  UNDONE,
} from './paneSamples';

const written = (...sheets: readonly string[]) => ({ kind: 'written', runId: RUN.runId, cells: 8412, sheets }) as const;

export type CashActions = PaneActions['cash'];

export function sampleCash(change: Partial<CashActions> = {}): CashActions {
  return {
    readWorkbook: async () => READING,
    describeFile: async () => READABLE_FILE.description ?? { kind: 'unreadable', because: 'The sample has no description.' },
    preview: async () => PREVIEW,
    write: async () => written('Cash application', 'Cash proof'),
    ...change,
  };
}

export function sampleContracts(change: Partial<PaneActions['contracts']> = {}): PaneActions['contracts'] {
  return {
    readWorkbook: async () => REVIEW_READING,
    describeFile: async () => DOCUMENT.description ?? { kind: 'unreadable', because: 'The sample has no description.' },
    preview: async () => REVIEW_PREVIEW,
    write: async () => written('Contract review', 'Term sheet'),
    ...change,
  };
}

export const sampleLint = (change: Partial<PaneActions['lint']> = {}): PaneActions['lint'] => ({
  look: async () => LINT,
  previewFix: async () => FIX_PREVIEW,
  writeFix: async () => written('Items'),
  ...change,
});

export const sampleFormulas = (change: Partial<PaneActions['formulas']> = {}): PaneActions['formulas'] => ({
  plan: async () => CONVERSION,
  write: async () => written('Open items', 'Tieout Formulas'),
  ...change,
});

export function sampleSchedules(change: Partial<PaneActions['schedules']> = {}): PaneActions['schedules'] {
  return {
    readWorkbook: async () => SCHEDULE_READING,
    describeFile: async () => ({ kind: 'unreadable', because: 'A schedule is built from tables alone.' }),
    preview: async () => SCHEDULE_PREVIEW,
    write: async () => written('Invoice schedule', 'Billing run 2026-10'),
    ...change,
  };
}

export function sampleReconciliation(change: Partial<PaneActions['reconciliation']> = {}): PaneActions['reconciliation'] {
  return {
    readWorkbook: async () => RECONCILIATION_READING,
    describeFile: async () => THEIR_EXPORT.description ?? { kind: 'unreadable', because: 'The sample has no description.' },
    preview: async () => RECONCILIATION_PREVIEW,
    write: async () => written('Reconciliation', 'Exceptions'),
    ...change,
  };
}

const noFile = async () => ({ kind: 'unreadable', because: 'This job is done from tables alone.' }) as const;

export const sampleDeposits = (change: Partial<PaneActions['deposits']> = {}): PaneActions['deposits'] => ({
  readWorkbook: async () => DEPOSITS_READING,
  describeFile: noFile,
  preview: async () => DEPOSITS_PREVIEW,
  write: async () => written('Deposits'),
  ...change,
});

export const samplePayments = (change: Partial<PaneActions['payments']> = {}): PaneActions['payments'] => ({
  readWorkbook: async () => PAYMENTS_READING,
  describeFile: noFile,
  preview: async () => PAYMENTS_PREVIEW,
  write: async () => written('Payment tracker'),
  ...change,
});

export const sampleBurn = (change: Partial<PaneActions['burn']> = {}): PaneActions['burn'] => ({
  readWorkbook: async () => BURN_READING,
  describeFile: noFile,
  preview: async () => BURN_PREVIEW,
  write: async () => written('Budget burn'),
  ...change,
});

export const sampleMonth = (change: Partial<PaneActions['month']> = {}): PaneActions['month'] => ({
  read: async () => undefined,
  preview: async (action) => ({ ...SIGN_PREVIEW, action }),
  write: async () => written('Tieout Sign-offs'),
  ...change,
});

export const sampleSample = (change: Partial<PaneActions['sample']> = {}): PaneActions['sample'] => ({
  open: async () => undefined,
  here: async () => undefined,
  files: async () => [],
  ...change,
});

export const sampleAsk = (change: Partial<PaneActions['ask']> = {}): PaneActions['ask'] => ({
  ask: async () => ({ kind: 'story', story: STORY }),
  aboutSelection: async () => ({ kind: 'story', story: STORY }),
  tell: async () => ({ kind: 'story', story: STORY }),
  whichInvoices: async () => SETS,
  ...change,
});

export const sampleTables = (change: Partial<PaneActions['tables']> = {}): PaneActions['tables'] => ({
  read: async () => READING,
  preview: async () => TABLES_PREVIEW,
  save: async () => written('Tieout Rules'),
  ...change,
});

export function sampleActions(change: Partial<PaneActions> = {}): PaneActions {
  return {
    month: sampleMonth(),
    sample: sampleSample(),
    tables: sampleTables(),
    cell: { explain: async () => EXPLAINED, findings: async () => [] },
    ask: sampleAsk(),
    cash: sampleCash(),
    contracts: sampleContracts(),
    lint: sampleLint(),
    formulas: sampleFormulas(),
    schedules: sampleSchedules(),
    reconciliation: sampleReconciliation(),
    deposits: sampleDeposits(),
    payments: samplePayments(),
    burn: sampleBurn(),
    today: () => '2026-10-31',
    propose: async (kind, source) => ({ ...CUSTOMERS_PROPOSAL, kind, table: source.name }),
    readQuestions: async () => [QUESTION, QUESTION_WITHOUT_PROPOSAL],
    decide: async () => ({ kind: 'written', runId: 'R2', cells: 4, sheets: ['Cash application'] }),
    readDecisions: async () => AWAITED,
    readCases: async () => CASES,
    trace: async () => FIGURE,
    explainProration: async () => COMPARISON,
    previewRunReport: async () => RUN_REPORT,
    writeRunReport: async () => written('Run report'),
    previewUndo: async (receipt) => (receipt === UNDONE.receipt ? UNDONE : undefined),
    undoMatch: async () => written('Cash application'),
    readRuns: async () => [REVERTED_RUN, RUN],
    verifyChain: async () => CHAIN,
    previewRevert: async (runId) => ({ runId, cells: 8412, conflicts: [] }),
    revert: async () => ({ kind: 'written', runId: 'R3', cells: 8412, sheets: ['Cash application'] }),
    goTo: async () => undefined,
    watchChanges: async () => async () => undefined,
    watchSelection: async () => async () => undefined,
    onIntention: () => () => undefined,
    ...change,
  };
}
