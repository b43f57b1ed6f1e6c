/** The words of a reconciliation with partners, and of its open exceptions. */
import type { ReconciliationJobRequest, StatementTotal, WrittenCase } from '../../app/reconciliation/reconciliationPlan';
import type { SettlementState } from '../../domain/reconciliation/control/control';
import type { MatchReason } from '../../domain/reconciliation/reconciliation';
import type { JobWords } from './job';
import type { Say } from './say';

export const RECONCILIATION_JOB_WORDS: JobWords = {
  title: 'Reconcile partners',
  about: 'Our rows against the partner’s: what agrees, what explains a difference, what is left.',
  steps: { tables: 'Tables', inputs: 'Period', check: 'Check', preview: 'Preview', write: 'Write' },
  noTables: 'This workbook has no block of cells with a header row. Add both sides and the treatments as files in the next step.',
  withoutTable: 'there is nothing to reconcile',
  toInputs: 'Continue to the period',
  inputs: {
    heading: 'Which period, and which files?',
    lead: 'A side that is not a table of the workbook comes as a file: .csv or .xlsx. Bank files show what was received.',
    asOfHint: 'Exceptions are aged, and treatments are in force, as on this day.',
    files: { list: 'Files', none: 'No file yet.' },
  },
  plan: 'Reconcile and check',
  planning: 'Reconciling both sides',
  planFailed: 'The two sides could not be reconciled',
  cleanBody: 'Every row of both sides was read.',
  nothing: {
    title: 'There is no row to reconcile.',
    body: 'Choose the tables or files that hold your rows and the partner’s.',
  },
  next: 'Open exceptions',
  startOver: 'Reconcile again',
};

/** The terms between ours and what is unexplained, in the order of the statement. */
type StatementTerm = Exclude<keyof StatementTotal, 'partner' | 'product' | 'currency'>;

export const RECONCILIATION_WORDS = (say: Say) => ({
  belongsTo: (file: string) => `${file} is`,
  belongsShort: 'This file is',
  sides: {
    ours: 'ours',
    theirs: 'theirs',
    bank: 'a bank file',
    treatments: 'treatments',
  } satisfies Record<ReconciliationJobRequest['sideOf'][string], string>,
  sideUnknown: 'Choose what it is',
  missing: {
    ours: 'Our side is missing. Choose its table one step back, or add its file.',
    theirs: 'The partner’s side is missing. Choose its table one step back, or add its file.',
    treatments: 'The treatments are missing. Choose their table one step back, or add their file.',
    sides: (files: readonly string[]) => `Say what ${files.join(' and ')} ${files.length === 1 ? 'is' : 'are'}.`,
  },
  periodFrom: 'Period from',
  periodFromHint: 'Rows before this day belong to a prior period.',
  periodProblems: {
    missing: 'Choose the first day of the period.',
    after: 'The period begins after the day that it is done for. Choose an earlier day.',
  },
  more: 'More',
  mostMatches: 'Write at most this many matches',
  mostMatchesHint: 'Above it the workbook receives the statement, the exceptions and extracts. 0: always all.',
  mostMatchesWrong: 'Enter a whole number, or 0 for all.',
  read: 'Rows read',
  side: 'Side',
  source: 'Source',
  rows: 'Rows',
  statement: 'Statement',
  terms: {
    ours: 'Ours',
    theirs: 'Theirs',
    timing: 'Timing',
    fees: 'Fees',
    fx: 'Exchange rates',
    rounding: 'Rounding',
    reserve: 'Reserve',
    accepted: 'Accepted',
    unexplained: 'Unexplained',
  } satisfies Record<StatementTerm, string>,
  unexplained: (amount: string, currency: string) => `${say.amount(amount)} ${currency} unexplained`,
  matched: 'Matches by reason',
  reason: 'Reason',
  reasons: {
    exact: 'Exact',
    fee: 'Fee',
    tolerance: 'Tolerance',
    rounding: 'Rounding',
    fx: 'Exchange rate',
    batch: 'Batch or settlement',
    timing: 'Timing',
    void: 'Cancel each other',
  } satisfies Record<MatchReason, string>,
  settlements: 'Settlements',
  settled: (count: number) => say.counted(count, 'settlement', 'settlements'),
  expected: (amount: string, currency: string) => `expected ${say.amount(amount)} ${currency}`,
  received: (amount: string, currency: string) => `received ${say.amount(amount)} ${currency}`,
  settlementStates: {
    received: 'received',
    announced: 'announced',
    pending: 'pending',
    overdue: 'overdue',
    short: 'short',
    over: 'over',
    unexpected: 'unexpected',
    'not covered': 'before the bank’s first day',
  } satisfies Record<SettlementState, string>,
});

export const CASE_WORDS = (say: Say) => ({
  heading: 'Open exceptions',
  lead: 'Accept, write off or assign: you enter it in the sheet Exceptions, with a reason and your name. The next run keeps it.',
  reading: 'Reading the exceptions',
  readFailed: 'The exceptions could not be read',
  none: {
    title: 'No exception is open',
    body: 'Exceptions appear here once a reconciliation is written, and leave when they clear or are decided in the sheet.',
  },
  open: (count: number, of: number) => `${say.count(count)} of ${say.counted(of, 'exception is', 'exceptions are')} open`,
  again: 'Read again',
  exceptions: 'Exceptions',
  noneFound: 'No exception: every row of both sides is matched.',
  filter: 'Show exceptions of',
  partner: 'Partner',
  kind: 'Kind',
  status: 'Status',
  all: { partner: 'All partners', kind: 'All kinds', status: 'Any status' },
  option: (name: string, count: number) => `${name} (${say.count(count)})`,
  noPartner: 'no partner',
  noneLeft: 'None with these three. Choose all again in one of them.',
  statuses: {
    open: 'open',
    'needs a reason': 'needs a reason',
    assigned: 'assigned',
    accepted: 'accepted',
    'written off': 'written off',
    cleared: 'cleared',
  } satisfies Record<WrittenCase['status'], string>,
  aged: (firstSeen: string, days: number) => `since ${say.day(firstSeen)}, ${say.counted(days, 'day', 'days')}`,
  due: (day: string) => `due ${say.day(day)}`,
  owner: (name: string) => `with ${name}`,
  unowned: 'no owner',
  goTo: (kind: string, rows: string) => `Show ${kind} ${rows} in the sheet`,
  show: 'Show',
});
