/** What waits for a person, job by job, as our own sheets say it now: each with the cell where it is answered. Pure. */
import { NEEDS_REASON } from '../../sheets/reconciliation/caseDecisions';
import { textIn } from '../../sheets/ownTable';
import { RUN_WORDS, runTable } from '../../sheets/billing/billingRunRows';
import { MISSING_TABLE } from '../../sheets/payables/missingInvoicesSheet';
import { QUESTIONS_TABLE } from '../../sheets/payables/paymentQuestionsSheet';
import { TRACKER_TABLE } from '../../sheets/payables/paymentRows';
import type { SourceTable } from '../../tables/sourceTable';
import { questionsIn } from '../cash/decide';
import { decisionsIn } from '../contracts/readDecisions';
import type { CellLink } from '../jobs';
import { type PlacedRow, placedRows } from '../ownCells';
import { casesIn } from '../reconciliation/readCases';

export type OpenCells = readonly CellLink[];
type OpenReader = (own: readonly SourceTable[], month: string) => OpenCells;

const rowsWhere = (own: readonly SourceTable[], table: string, isOpen: (row: PlacedRow['row']) => boolean): CellLink[] =>
  placedRows(own, table).flatMap(({ row, cell }) => (isOpen(row) ? [cell] : []));

/** Receipts that are suggested, ambiguous or unmatched, and that nobody has decided. */
export const openQuestions: OpenReader = (own) => questionsIn(own).flatMap(({ cell }) => cell ?? []);

/** Contracts with findings, or not wholly reviewed, without a decision. One that is clean asks nothing. */
export const openContracts: OpenReader = (own) =>
  decisionsIn(own).flatMap(({ state, decision, cell }) => (state !== 'clean' && decision.trim() === '' ? [cell] : []));

/** Invoices on hold, credit notes to approve and exceptions of the month's run. */
const WAITING_STATES: ReadonlySet<string> = new Set(['hold', 'to approve', 'holds back', 'look at it']);
export const openHolds: OpenReader = (own, month) =>
  rowsWhere(
    own,
    runTable(month),
    (row) => WAITING_STATES.has(textIn(row, 'State')) || (textIn(row, 'What') === RUN_WORDS.exception && textIn(row, 'State') === ''),
  );

/** Missing invoices that nobody has asked for. */
export const openMissing: OpenReader = (own) => rowsWhere(own, MISSING_TABLE, (row) => textIn(row, 'Answer') === '');

const OPEN_CASES: ReadonlySet<string> = new Set(['open', 'assigned', NEEDS_REASON]);
export const openCases: OpenReader = (own) => casesIn(own).flatMap(({ status, cell }) => (OPEN_CASES.has(status) ? [cell] : []));

/** Invoices that a check stops and nobody has released or held, and payments that ask something. */
export const openPayments: OpenReader = (own) => [
  ...rowsWhere(own, TRACKER_TABLE, (row) => textIn(row, 'State') === 'stopped' && textIn(row, 'Decision') !== 'Hold'),
  ...rowsWhere(own, QUESTIONS_TABLE, (row) => textIn(row, 'Answer') === ''),
];
