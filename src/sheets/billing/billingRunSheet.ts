/** The sheet "Billing run 2026-10": totals by what there is to do and by currency, all formulas, over one table of the month. */
import type { BillingRun } from '../../domain/billing/billingRun';
import { rectangleAddress } from '../../tables/a1';
import { headingStyle } from '../../tables/headingStyle';
import type { SourceTable } from '../../tables/sourceTable';
import type { BlockModel, CellContent, CellStyle, SheetModel } from '../../tables/workbookChange';
import { RUN_COLUMNS, RUN_KEYS, RUN_MONEY, RUN_WORDS, runRowsOf, runTable } from './billingRunRows';
import { formula, moneyStyle, tableFormula } from '../cells';
import { titleBlock } from '../frame';
import { columnModels, headersOf, stylesOf } from '../ownTable';

export const runSheetName = (month: string): string => `Billing run ${month}`;

/** What the totals tell apart: words in What, and in State where that matters. Their number never changes, so the table stays where it is. */
// prettier-ignore
const TOTALS: readonly { readonly label: string; readonly what: string; readonly state?: string }[] = [
  { label: 'Invoices to issue',   what: RUN_WORDS.invoice,    state: 'issue' },
  { label: 'Invoices on hold',    what: RUN_WORDS.invoice,    state: 'hold' },
  { label: 'Invoices issued',     what: RUN_WORDS.invoice,    state: 'issued' },
  { label: 'Credit notes to do',  what: RUN_WORDS.creditNote, state: '*approve*' },
  { label: 'Credit notes issued', what: RUN_WORDS.creditNote, state: 'issued' },
  { label: 'Unbilled accruals',   what: RUN_WORDS.accrual },
  { label: 'Exceptions',          what: RUN_WORDS.exception },
];
const TOTALS_ROW = 3;
const TABLE_ROW = TOTALS_ROW + TOTALS.length + 2;

function totalsBlock(month: string, currencies: readonly string[]): BlockModel {
  const { all } = tableFormula(runTable(month));
  const lines = TOTALS.map(({ label, what, state }): CellContent[] => {
    const chosen = `${all('What')},"${what}"${state === undefined ? '' : `,${all('State')},"${state}"`}`;
    const sums = currencies.map((currency) =>
      what === RUN_WORDS.exception ? null : formula(`SUMIFS(${all('Gross')},${chosen},${all('Currency')},"${currency}")`),
    );
    return [label, formula(`COUNTIFS(${chosen})`), ...sums];
  });
  const styles: CellStyle[] = ['label', 'number', ...currencies.map(moneyStyle)];
  return {
    row: TOTALS_ROW,
    column: 0,
    cells: [['Totals, gross', 'Count', ...currencies], ...lines],
    styles: [styles.map((style) => headingStyle(style)), ...lines.map(() => styles)],
  };
}

const STATE_COLOURS = {
  issue: 'good', issued: 'good', approved: 'good',
  done: 'quiet', 'to approve': 'warn', hold: 'bad', 'holds back': 'bad', 'look at it': 'warn', accrue: 'quiet',
} as const; // prettier-ignore

export interface BillingRunInput {
  readonly run: BillingRun;
  readonly own: readonly SourceTable[];
  readonly customerOf: (contract: string) => string;
  readonly asOf: string;
  readonly system: 1900 | 1904;
}

export function billingRunSheet({ run, own, customerOf, asOf, system }: BillingRunInput): SheetModel {
  const rows = runRowsOf(run, own, { system, customerOf });
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort();
  const table = {
    name: runTable(run.month),
    row: TABLE_ROW,
    column: 0,
    headers: headersOf(RUN_COLUMNS),
    rows: rows.map(({ cells }) => cells),
    styles: stylesOf(RUN_COLUMNS),
    cellStyles: rows.map(({ currency }) =>
      RUN_COLUMNS.map(({ name, style }) => (RUN_MONEY.has(name) && style === 'money' ? moneyStyle(currency) : undefined)),
    ),
    keyColumns: RUN_KEYS,
  };
  const stateAt = RUN_COLUMNS.findIndex(({ name }) => name === 'State');
  const states = rectangleAddress({ row: TABLE_ROW + 1, column: stateAt, rows: Math.max(1, rows.length), columns: 1 });
  return {
    name: runSheetName(run.month),
    columns: columnModels(RUN_COLUMNS),
    blocks: [
      titleBlock(runSheetName(run.month), `as of ${asOf} · proposals; an invoice is out when its number stands in the schedule`),
      totalsBlock(run.month, currencies),
    ],
    tables: [table],
    rules: [{ kind: 'words', address: states, words: STATE_COLOURS }],
    frozenRows: 2,
    frozenColumns: 2,
    landscape: true,
  };
}
