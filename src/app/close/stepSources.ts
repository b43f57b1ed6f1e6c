/** What each test of a step looks at: the sheets that its jobs (`stepJobs`) wrote, the proofs on them, and what waits for a person. */
import type { StepTest } from '../../domain/close/close';
import type { OpenWords } from '../../domain/close/stepStates';
import type { SourceTable } from '../../tables/sourceTable';
import { CASH_SHEET } from '../../sheets/cash/cashRows';
import { PROOF_SHEET } from '../../sheets/cash/cashProofSheet';
import { CONTRACT_RULES_TABLE } from '../../sheets/contracts/contractRules';
import { BUDGET_RULES_TABLE } from '../../sheets/budget/burnNames';
import { DEPOSIT_RULES_TABLE } from '../../sheets/deposits/depositNames';
import { PAYABLES_RULES_TABLE, PAYMENT_CHECKS_TABLE } from '../../sheets/payables/paymentCheckRules';
import { RECONCILIATION_RULES_TABLE, RULES_TABLE } from '../../sheets/rulesSheet';
import { openCases, openContracts, openHolds, openMissing, openPayments, openQuestions, type OpenCells } from './openNow';

/** Where a step's proofs stand: what a verdict names (of the sections whose title fits), or what stands under a heading "Difference". */
export type ProofSource =
  { readonly sheet: string; readonly by: 'verdict'; readonly sections?: RegExp } | { readonly sheet: string; readonly by: 'heading' };

export interface StepSource {
  /** Sheets that a signature vouches for; `{month}` is the month of the close. */
  readonly sheets: readonly string[];
  readonly proofs: readonly ProofSource[];
  /** Tables of "Tieout Rules" by which it was judged: a signature vouches for them too. */
  readonly rules: readonly string[];
  readonly open: { readonly what: OpenWords; readonly cells: (own: readonly SourceTable[], month: string) => OpenCells };
}

const NONE: StepSource['open'] = { what: ['question', 'questions'], cells: () => [] };
const verdict = (sheet: string): ProofSource => ({ sheet, by: 'verdict' });
const heading = (sheet: string): ProofSource => ({ sheet, by: 'heading' });
const BANK_SECTION = /^Bank:/;

// prettier-ignore
export const STEP_SOURCES: Readonly<Record<StepTest, StepSource>> = {
  bank: {
    sheets: ['Bank receipts', 'Bank statements'], rules: [], open: NONE,
    proofs: [{ sheet: PROOF_SHEET, by: 'verdict', sections: BANK_SECTION }],
  },
  cash: {
    sheets: [CASH_SHEET, 'Open items after', PROOF_SHEET], rules: [RULES_TABLE],
    proofs: [{ sheet: PROOF_SHEET, by: 'verdict', sections: /^(?!Bank:)/ }],
    open: { what: ['question', 'questions'], cells: openQuestions },
  },
  contracts: {
    sheets: ['Contract review', 'Contract decisions', 'Term sheet', 'Review policy'], rules: [CONTRACT_RULES_TABLE],
    proofs: [heading('Contract review')], open: { what: ['contract', 'contracts'], cells: openContracts },
  },
  billing: {
    sheets: ['Invoice schedule', 'Billing run {month}', 'Schedule proof'], rules: [],
    proofs: [verdict('Schedule proof')], open: { what: ['line of the billing run', 'lines of the billing run'], cells: openHolds },
  },
  accruals: {
    rules: [],
    sheets: ['Revenue schedule', 'Revenue by line', 'Rebate accruals', 'Rebate settlement', 'Missing invoices'],
    proofs: [verdict('Revenue schedule')], open: { what: ['missing invoice', 'missing invoices'], cells: openMissing },
  },
  partners: {
    rules: [RECONCILIATION_RULES_TABLE],
    sheets: ['Reconciliation', 'Exceptions', 'Matches', 'Exception rows', 'Revenue report', 'Settlement', 'Settlement lines'],
    proofs: [verdict('Reconciliation'), verdict('Revenue report'), verdict('Settlement')],
    open: { what: ['exception', 'exceptions'], cells: openCases },
  },
  deposits: {
    rules: [DEPOSIT_RULES_TABLE],
    sheets: ['Deposits', 'Deposit ledger', 'Deposit top-ups', 'Deposit forecast', 'Deposit back-test', 'Deposit calendar'],
    proofs: [verdict('Deposit ledger')], open: NONE,
  },
  payments: {
    sheets: ['Payment tracker', 'Payment runs', 'Missing invoices', 'Payment questions'],
    rules: [PAYABLES_RULES_TABLE, PAYMENT_CHECKS_TABLE],
    proofs: [verdict('Payment runs')], open: { what: ['invoice or payment', 'invoices and payments'], cells: openPayments },
  },
  burn: {
    rules: [BUDGET_RULES_TABLE],
    sheets: ['Budget burn', 'Burn forecast', 'Burn variance', 'Budget reallocation', 'Budget months', 'Budget items', 'Burn snapshots', 'Budget proof'],
    proofs: [verdict('Budget proof'), heading('Burn variance')], open: NONE,
  },
  // Every proof of the workbook: filled in from what stands there.
  reports: { sheets: [], proofs: [], rules: [], open: NONE },
  // It vouches for the other signatures.
  signOff: { sheets: [], proofs: [], rules: [], open: NONE },
  manual:  { sheets: [], proofs: [], rules: [], open: NONE },
};

/** Every proof that any step names. */
export const ALL_PROOFS: readonly ProofSource[] = Object.values(STEP_SOURCES).flatMap(({ proofs }) => proofs);
