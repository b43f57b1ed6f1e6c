/**
 * The sheet "Cash proof": the closing identities of a cash application, each line ending in a difference that is
 * a formula and must read 0.00. Everything stands on formulas over our tables, which stand on the analyst's.
 *
 * A statement without balances (a notification, most CSV files) proves nothing and says so.
 */
import type { CellContent, CellStyle, SheetModel } from '../../tables/workbookChange';
import { cellAddress } from '../../tables/a1';
import { exponentOf } from '../../domain/money/currency';
import { STATEMENTS_TABLE, RECEIPTS_TABLE, type StatementRow } from './bankSheets';
import { CASH_TABLE } from './cashRows';
import { columnReference, formula, moneyStyle, tableFormula } from '../cells';
import { OPEN_ITEMS_TABLE, type OpenItemsSource } from './openItemsSheet';
import { type ProofLine, type ProofSection, proofSheet } from '../proofLayout';

export const PROOF_SHEET = 'Cash proof';

const cash = tableFormula(CASH_TABLE);
const receipts = tableFormula(RECEIPTS_TABLE);
const statements = tableFormula(STATEMENTS_TABLE);
const items = tableFormula(OPEN_ITEMS_TABLE);

const at = (column: number, row: number): string => cellAddress(row, column);
const rounded = (text: string, currency: string): CellContent => formula(`ROUND(${text},${exponentOf(currency)})`);

/** Line n of the bank proof reads line n of the statements: a sorted table sorts the proof. */
function statementLine(row: number, index: number, { currency }: StatementRow): ProofLine {
  const pick = (heading: string): CellContent => formula(`INDEX(${statements.all(heading)},${index + 1})`);
  const words = (heading: string): CellContent => formula(`INDEX(${statements.all(heading)},${index + 1})&""`); // Blank stays blank.
  const ifGiven = (heading: string): CellContent =>
    formula(`IF(INDEX(${statements.all(heading)},${index + 1})="","",INDEX(${statements.all(heading)},${index + 1}))`);
  const money = moneyStyle(currency);
  const difference = `IF(OR(${at(5, row)}="",${at(8, row)}=""),"no balances",ROUND(${at(5, row)}+${at(6, row)}-${at(8, row)},${exponentOf(currency)}))`;
  return {
    cells: [
      ...[words('Account'), words('Currency'), words('Number'), ifGiven('From'), ifGiven('To')],
      ...[ifGiven('Opening'), pick('Movements'), ifGiven('Closing by movements'), ifGiven('Closing'), formula(difference)],
    ],
    styles: ['status', 'status', 'status', 'date', 'date', money, money, money, money, 'proof'],
  };
}

/** Residuals of lines that stand, by what became of them. */
const residuals = (treatment: string, row: number): string =>
  `SUMIFS(${cash.all('Residual')},${cash.all('Stands')},1,${cash.all('Treatment')},"${treatment}",${cash.all('Currency')},${at(0, row)})`;
const waiting = (heading: string, row: number): string =>
  `SUMIFS(${cash.all(heading)},${cash.all('Stands')},0,${cash.all('Currency')},${at(0, row)})`;

function receiptsLine(row: number, currency: string): ProofLine {
  const money = moneyStyle(currency);
  const spent = Array.from({ length: 7 }, (_, index) => at(2 + index, row)).join('-');
  return {
    cells: [
      currency,
      formula(`SUMIFS(${receipts.all('Amount')},${receipts.all('Currency')},${at(0, row)})`),
      formula(`SUMIFS(${cash.all('Cash applied')},${cash.all('Stands')},1,${cash.all('Currency')},${at(0, row)})`),
      formula(`${residuals('on account', row)}+${residuals('none', row)}`),
      formula(residuals('prepayment', row)),
      formula(residuals('duplicate payment', row)),
      formula(residuals('refund due', row)),
      formula(residuals('not ours', row)),
      formula(`${residuals('open question', row)}+${waiting('Cash applied', row)}+${waiting('Residual', row)}`),
      rounded(`${at(1, row)}-${spent}`, currency),
    ],
    styles: ['text', ...new Array<CellStyle>(8).fill(money), 'proof'],
  };
}

function itemsLine(row: number, currency: string): ProofLine {
  const money = moneyStyle(currency);
  const total = (heading: string): CellContent => formula(`SUMIFS(${items.all(heading)},${items.all('Currency')},${at(0, row)})`);
  const posted = (heading: string): CellContent =>
    formula(`SUMIFS(${cash.all(heading)},${cash.all('Stands')},1,${cash.all('Document currency')},${at(0, row)})`);
  return {
    cells: [
      ...[
        currency,
        total('Opening'),
        posted('Document cash'),
        posted('Document discount'),
        posted('Document deduction'),
        total('Remaining'),
      ],
      ...[null, null, null, rounded(`${at(1, row)}-${at(2, row)}-${at(3, row)}-${at(4, row)}-${at(5, row)}`, currency)],
    ],
    styles: ['text', ...new Array<CellStyle>(5).fill(money), undefined, undefined, undefined, 'proof'],
  };
}

/** Rows that are neither read nor reported would be lost in silence. */
function rowsLine(row: number, source: OpenItemsSource, reported: number): ProofLine {
  return {
    cells: [
      source.table.name,
      formula(`SUMPRODUCT(--(LEN(${columnReference(source.table, source.documentHeading)})>0))`),
      formula(`SUMPRODUCT(--(LEN(${items.all('Document')})>0))`),
      reported,
      ...[null, null, null, null, null],
      formula(`${at(1, row)}-${at(2, row)}-${at(3, row)}`),
    ],
    styles: ['text', 'number', 'number', 'number', undefined, undefined, undefined, undefined, undefined, 'proof'],
  };
}

export interface CashProofInput {
  readonly asOf: string;
  readonly statements: readonly StatementRow[];
  readonly receiptCurrencies: readonly string[];
  readonly itemCurrencies: readonly string[];
  readonly source: OpenItemsSource;
  /** Rows of the analyst's table with a document number that were not read; each has a finding. */
  readonly rowsReported: number;
}

// prettier-ignore
function sectionsOf(input: CashProofInput): ProofSection[] {
  return [
    {
      title: 'Bank: opening + movements = closing',
      differences: 1,
      headings: ['Account', 'Currency', 'Number', 'From', 'To', 'Opening', 'Movements', 'Computed', 'Closing per bank', 'Difference'],
      lines: input.statements.map((statement, index) => (row: number) => statementLine(row, index, statement)),
    },
    {
      title: 'Receipts: applied + kept + not ours + open questions = received',
      differences: 1,
      headings: ['Currency', 'Received', 'Applied', 'On account', 'Prepayments', 'Duplicates', 'Refunds due', 'Not ours', 'Open questions', 'Difference'],
      lines: input.receiptCurrencies.map((currency) => (row: number) => receiptsLine(row, currency)),
    },
    {
      title: 'Open items: opening − applied − discounts − deductions = closing',
      differences: 1,
      headings: ['Currency', 'Opening', 'Applied', 'Discounts', 'Deductions', 'Closing', '', '', '', 'Difference'],
      lines: input.itemCurrencies.map((currency) => (row: number) => itemsLine(row, currency)),
    },
    {
      title: 'Rows: in your table = read + reported',
      differences: 1,
      headings: ['Table', 'Rows', 'Read', 'Reported', '', '', '', '', '', 'Difference'],
      lines: [(row: number) => rowsLine(row, input.source, input.rowsReported)],
    },
  ];
}

/** The name takes the first column, figures the others. */
const WIDTHS = [32, ...new Array<number>(9).fill(17)];

export const cashProofSheet = (input: CashProofInput): SheetModel =>
  proofSheet({
    name: PROOF_SHEET,
    says: `as of ${input.asOf} · every difference is a formula and reads 0.00`,
    widths: WIDTHS,
    sections: sectionsOf(input),
  });
