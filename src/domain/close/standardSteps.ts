/**
 * The steps of a close as a new workbook has them. They are a beginning: owners, days, order and procedures are the analyst's, who
 * edits them in the sheet, adds steps of her own and removes those that her month does not have.
 */
import type { CloseStep, StepTest } from './close';
import { acknowledgedNow } from './procedure';

interface StandardStep {
  readonly key: string;
  readonly title: string;
  readonly test: StepTest;
  readonly after: readonly string[];
  /** Business days after the end of the period. */
  readonly dueWorkday: number;
  /** What goes to the ledger or to the bank is looked at by two. */
  readonly twoPeople: boolean;
  readonly procedure: string;
}

// prettier-ignore
const STEPS: readonly StandardStep[] = [
  { key: 'bank',      title: 'Import bank statements', test: 'bank',      after: [],                      dueWorkday: 1, twoPeople: false, procedure: 'Download the statements of every account to the last day of the month and import them. Each account must chain: opening = closing of the statement before.' },
  { key: 'cash',      title: 'Apply cash',             test: 'cash',      after: ['bank'],                dueWorkday: 2, twoPeople: true,  procedure: 'Run cash application, answer every question, and leave nothing suggested. What no customer explains goes on account with a note.' },
  { key: 'contracts', title: 'Review contracts',       test: 'contracts', after: [],                      dueWorkday: 2, twoPeople: false, procedure: 'Review contracts that are new or changed this month, and decide on each that has findings.' },
  { key: 'billing',   title: 'Billing run',            test: 'billing',   after: ['contracts'],           dueWorkday: 3, twoPeople: true,  procedure: 'Build the schedule, work through holds and exceptions, issue the invoices and write their numbers into the schedule.' },
  { key: 'accruals',  title: 'Accruals',               test: 'accruals',  after: ['billing'],             dueWorkday: 4, twoPeople: true,  procedure: 'Take revenue, rebate and missing-invoice accruals from the sheets to the ledger. Ask vendors for what is missing and write down the answer.' },
  { key: 'partners',  title: 'Reconcile partners',     test: 'partners',  after: ['bank'],                dueWorkday: 4, twoPeople: true,  procedure: 'Reconcile what partners report with what is booked and paid, and decide on every exception.' },
  { key: 'deposits',  title: 'Prepaid deposits',       test: 'deposits',  after: ['bank'],                dueWorkday: 3, twoPeople: false, procedure: 'Tie each balance to the partner’s statement, and order the top-ups that are due.' },
  { key: 'payments',  title: 'Vendor payments',        test: 'payments',  after: ['bank'],                dueWorkday: 4, twoPeople: true,  procedure: 'Track every invoice, release or hold what is stopped, and answer what payments ask.' },
  { key: 'burn',      title: 'Budget burn',            test: 'burn',      after: ['payments'],            dueWorkday: 5, twoPeople: false, procedure: 'Report what is left of each budget, and talk to owners of lines that run out.' },
  { key: 'reports',   title: 'Reports',                test: 'reports',   after: ['cash', 'accruals', 'partners', 'deposits', 'burn'], dueWorkday: 6, twoPeople: false, procedure: 'Read every report once as its reader will. No error in a cell, every proof 0.00.' },
  { key: 'signOff',   title: 'Sign-off',               test: 'signOff',   after: ['reports'],             dueWorkday: 7, twoPeople: true,  procedure: 'Look at who has signed and at what was allowed to stay open. Sign, and lock the period.' },
];

export const STANDARD_STEPS: readonly CloseStep[] = STEPS.map(({ procedure, ...step }) => ({
  ...step,
  owner: '',
  reviewer: '',
  openAllowed: 0,
  procedure: acknowledgedNow({ version: '1', text: procedure, acknowledged: '' }),
  evidence: '',
  note: '',
}));
