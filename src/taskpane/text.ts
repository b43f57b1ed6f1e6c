/**
 * Every word of the pane, once; those of the jobs in words/. Sentences about the books come from the rooms that found them; the words
 * around them stand here. A second language is a second entry in TEXT: the compiler asks for each missing line.
 */
import type { Confidence, Outcome } from '../domain/cash/application';
import type { RunSummary } from '../app/jobs';
import { type TableKind, TABLES } from '../tables/columns';
import { BURN_JOB_WORDS, BURN_WORDS } from './words/burn';
import { CASH_JOB_WORDS, CASH_WORDS } from './words/cash';
import { CONTRACTS_JOB_WORDS, CONTRACTS_WORDS, DECISION_WORDS } from './words/contracts';
import { counted } from './words/counted';
import { DEPOSITS_JOB_WORDS, DEPOSITS_WORDS } from './words/deposits';
import { JOB_WORDS } from './words/job';
import { PAYMENTS_JOB_WORDS, PAYMENTS_WORDS } from './words/payments';
import { CASE_WORDS, RECONCILIATION_JOB_WORDS, RECONCILIATION_WORDS } from './words/reconciliation';
import { EN_US, type Say, sayIn } from './words/say';
import { sentenceCase } from './words/sentenceCase';
import { EXPLAIN_WORDS, SCHEDULES_JOB_WORDS, SCHEDULES_WORDS, TRACE_WORDS } from './words/schedules';

export type Language = 'en';

/** The vocabulary's own titles: `contract lines` → `Contract lines`. */
const KIND_TITLES = Object.fromEntries(Object.entries(TABLES).map(([kind, { title }]) => [kind, sentenceCase(title)])) as Readonly<
  Record<TableKind, string>
>; // The keys of TABLES and no others.

const english = (_say: Say) => ({
  tabs: {
    home: 'Home',
    cash: 'Cash',
    contracts: 'Contracts',
    schedules: 'Schedules',
    reconciliation: 'Partners',
    deposits: 'Deposits',
    payments: 'Payments',
    burn: 'Budgets',
    trace: 'Trace',
    explain: 'Proration',
    review: 'Review',
    runs: 'Runs',
  },
  tabsLabel: 'Parts of Tieout',
  bannersLabel: 'About this workbook',
  tryAgain: 'Try again',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  showAll: (count: number) => `Show all ${count.toLocaleString('en')}`,
  showMore: (count: number, of: number) => `Show ${count.toLocaleString('en')} more of ${of.toLocaleString('en')}`,
  progress: (step: string, done: number, total: number) =>
    total > 0
      ? `${step}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`
      : done > 0
        ? `${step}: ${done.toLocaleString('en')}`
        : step,
  banners: {
    readOnly: 'Open for reading only: look and preview. To write, choose Enable Editing or save a copy.',
    forgetful: 'Storage is blocked on this machine: the pane forgets its settings when closed. The workbook keeps everything else.',
  },
  start: {
    outsideExcelTitle: 'Tieout works inside Excel',
    outsideExcel: 'This page is the Tieout pane. It was opened in a browser tab, where there is no workbook to work on.',
    outsideExcelRemedy: 'In Excel, choose Tieout on the ribbon. If it is not there, ask whoever manages your add-ins to add it.',
    officeMissingTitle: 'Excel’s library could not be loaded',
    officeMissing: 'The pane needs Office.js from appsforoffice.microsoft.com, and that address did not answer.',
    officeMissingRemedy: 'Check the network connection or the proxy, then open the pane again. Your workbook has not been touched.',
    brokenTitle: 'Something went wrong in the pane',
    broken: (message: string) => `The pane stopped at: ${message}`,
    brokenRemedy: 'Nothing more is written from here. Open the pane again; the run log says what was written before.',
    reopen: 'Start the pane again',
  },
  home: {
    heading: 'What is to be done?',
    lead: 'Your tables stay where they are. Every change is shown before it is written, and every run can be taken back.',
    groups: { customers: 'Customers', partners: 'Partners', vendors: 'Vendors and budgets' },
    lookups: 'Look up',
    private: 'Nothing leaves this machine.',
    privateWhy: 'Files are read here, results are written into this workbook, and the pane connects to nothing else.',
    settings: 'Settings',
    who: 'Your name in the run log',
    whoHint: 'Each run is logged with it.',
    theme: 'Colours',
    themes: { auto: 'As Excel', light: 'Light', dark: 'Dark' },
  },
  job: JOB_WORDS,
  jobs: {
    cash: CASH_JOB_WORDS,
    contracts: CONTRACTS_JOB_WORDS,
    schedules: SCHEDULES_JOB_WORDS,
    reconciliation: RECONCILIATION_JOB_WORDS,
    deposits: DEPOSITS_JOB_WORDS,
    payments: PAYMENTS_JOB_WORDS,
    burn: BURN_JOB_WORDS,
  },
  cash: CASH_WORDS,
  contracts: CONTRACTS_WORDS,
  schedules: SCHEDULES_WORDS,
  reconciliation: RECONCILIATION_WORDS,
  cases: CASE_WORDS,
  deposits: DEPOSITS_WORDS,
  payments: PAYMENTS_WORDS,
  burn: BURN_WORDS,
  decisions: DECISION_WORDS,
  trace: TRACE_WORDS,
  explain: EXPLAIN_WORDS,
  queues: { label: 'What to review', review: 'Receipts', decisions: 'Contracts', cases: 'Exceptions' },
  review: {
    heading: 'Open questions',
    reading: 'Reading the open questions',
    readFailed: 'The open questions could not be read',
    none: {
      title: 'No open questions',
      body: 'Every receipt has its answer. New questions appear here after cash is applied.',
    },
    position: (index: number, of: number) => `${index} of ${of}`,
    previous: 'Previous question',
    next: 'Next question',
    receipt: (receipt: string) => `Receipt ${receipt}`,
    payerUnknown: 'Payer not named',
    booked: 'Booked on',
    reference: 'Reference',
    noReference: 'none given',
    rule: 'Rule',
    proposal: 'Proposed',
    noProposal: 'There is no proposal to accept. Choose an alternative, or reject.',
    document: 'Document',
    cash: 'Cash',
    discount: 'Discount',
    deduction: 'Deduction',
    residual: (treatment: string) => `Left over, ${treatment}`,
    evidence: 'Why',
    alternatives: 'Alternatives',
    choose: (index: number) => `Choose alternative ${index}`,
    accept: 'Accept',
    reject: 'Reject',
    showInGrid: 'Show in grid',
    keys: 'Keys: A accept · R reject · 1–9 choose · ← → previous, next',
    deciding: 'Writing your answer',
    decided: {
      accept: (receipt: string) => `Receipt ${receipt}: proposal accepted.`,
      choose: (receipt: string) => `Receipt ${receipt}: alternative chosen.`,
      reject: (receipt: string) => `Receipt ${receipt}: proposal rejected. It stays open in the sheet, as yours.`,
    },
    notDecided: 'The answer was not written',
    confidences: { certain: 'Certain', likely: 'Likely', guess: 'Guess' } satisfies Record<Confidence, string>,
  },
  runs: {
    heading: 'Run log',
    reading: 'Reading the run log',
    readFailed: 'The run log could not be read',
    none: {
      title: 'No runs yet',
      body: 'Each time something is written, a line appears here with who, when and from which files. It can be taken back from here.',
    },
    cached: 'The log as it was last seen; the workbook has not answered yet.',
    chainHolds: (count: number) => `The log’s chain holds over ${counted(count, 'run', 'runs')}: no line was changed afterwards.`,
    chainBroken: (run: string) =>
      `The log’s chain breaks at run ${run}: a line was changed or removed after it was written. Compare with an earlier copy of the workbook.`,
    chainNote: 'The chain shows tampering; it cannot prevent it.',
    states: { written: 'Written', halfDone: 'Half-way', reverted: 'Reverted' } satisfies Record<RunSummary['state'], string>,
    brokenHere: 'chain breaks here',
    inputs: (count: number) => counted(count, 'input', 'inputs'),
    rows: 'Rows',
    revert: 'Revert',
    revertRun: (runId: string) => `Revert run ${runId}`,
    previewing: 'Looking at what would go back',
    wouldRestore: (cells: number) => `${counted(cells, 'cell goes', 'cells go')} back to what they were before this run.`,
    conflicts: (count: number) =>
      `${counted(count, 'cell was', 'cells were')} changed by a person since and ${count === 1 ? 'stays as it is' : 'stay as they are'} unless you say so.`,
    changedSince: 'Changed since',
    conflictCell: 'Cell',
    conflictNow: 'Now',
    conflictWritten: 'Written',
    conflictBefore: 'Before',
    empty: 'empty',
    overwrite: 'Put these back too; the changes are lost',
    confirm: 'Revert this run',
    reverting: 'Putting cells back',
    reverted: (cells: number) => `Reverted: ${counted(cells, 'cell is', 'cells are')} back to what they were.`,
    alreadyReverted: 'This run is reverted already. Nothing was changed.',
    notReverted: 'The run was not reverted',
    revertFailed: (message: string) => `The revert stopped at: ${message} Read the log again to see where it stands.`,
    again: 'Read again',
  },
  kinds: KIND_TITLES,
  outcomes: {
    applied: 'Applied',
    suggested: 'Suggested',
    ambiguous: 'Ambiguous',
    'not-an-invoice': 'Not an invoice',
    unmatched: 'Unmatched',
  } satisfies Record<Outcome, string>,
});

/** Every word of the pane, in the shape that each language fills. */
export type Catalogue = ReturnType<typeof english>;

export const TEXT: Readonly<Record<Language, Catalogue>> = { en: english(sayIn(EN_US)) };
