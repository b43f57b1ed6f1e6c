/** The sheet "Cash application": a line for each allocation, and one for each receipt without. */
import { rectangleAddress } from '../../tables/a1';
import type { CellStyle, SheetModel } from '../../tables/workbookChange';
import { CASH_COLUMNS, CASH_SHEET, CASH_TABLE, cashCells, type CashEntry, DECISIONS } from './cashRows';
import { moneyStyle } from '../cells';
import { HEADING_ROW, tableSheet } from '../frame';

/** `check`: of an entry that stays as a person left it. */
export interface EntryToWrite extends CashEntry {
  readonly check?: string;
}

const MONEY_COLUMNS: ReadonlySet<string> = new Set(['Receipt amount', 'Cash applied', 'Discount', 'Deduction', 'Residual']);
const DOCUMENT_MONEY: ReadonlySet<string> = new Set(['Document cash', 'Document discount', 'Document deduction']);

/** Amounts have the decimals of their currency: the receipt's, or the document's. */
function moneyStyles(currency: string, documentCurrency: string): (CellStyle | undefined)[] {
  return CASH_COLUMNS.map(({ name }) => {
    if (MONEY_COLUMNS.has(name)) return moneyStyle(currency);
    return DOCUMENT_MONEY.has(name) ? moneyStyle(documentCurrency) : undefined;
  });
}

const OUTCOME_COLOURS = { applied: 'good', suggested: 'warn', ambiguous: 'warn', 'not-an-invoice': 'quiet', unmatched: 'bad' } as const;

export function cashApplicationSheet(entries: readonly EntryToWrite[], asOf: string, system: 1900 | 1904): SheetModel {
  const lines = entries.flatMap(({ rows }) => rows);
  const columnAddress = (name: string): string => {
    const at = CASH_COLUMNS.findIndex((column) => column.name === name);
    return rectangleAddress({ row: HEADING_ROW + 1, column: at, rows: Math.max(1, lines.length), columns: 1 });
  };
  return tableSheet({
    name: CASH_SHEET,
    says: `as of ${asOf} · choose under "Your decision"; a line you change stays yours`,
    table: CASH_TABLE,
    columns: CASH_COLUMNS,
    keyColumns: ['Receipt', 'Line'],
    rows: entries.flatMap((entry) => cashCells(entry, system, entry.check)),
    cellStyles: lines.map(({ currency, documentCurrency }) => moneyStyles(currency, documentCurrency)),
    rules: [
      { kind: 'words', address: columnAddress('Outcome'), words: OUTCOME_COLOURS },
      { kind: 'choices', address: columnAddress('Your decision'), choices: DECISIONS },
    ],
    frozenColumns: 1,
  });
}
