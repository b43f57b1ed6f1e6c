/**
 * The sheet "Open items after": each document's opening balance from the analyst's own table, what this
 * application took from it, and what remains. All by formulas.
 *
 * Where the analyst's cell is not the number itself (text, a credit note written positive, a document number with
 * a stray blank) the opening balance is the amount as it was read; such cells were reported.
 */
import type { OpenItem } from '../../domain/cash/ledger';
import { exponentOf } from '../../domain/money/currency';
import { Decimal } from '../../domain/money/decimal';
import { amountText } from '../../domain/money/money';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import type { CellContent, CellStyle, SheetModel } from '../../tables/workbookChange';
import { rectangleAddress } from '../../tables/a1';
import { amountCell, amountFrom, columnReference, dayCell, formula, moneyStyle, NOT_A_PLAIN_CRITERION, tableFormula } from '../cells';
import { CASH_TABLE } from './cashRows';
import { HEADING_ROW, tableSheet } from '../frame';
import { cellsOf, column, ownRows, textIn } from '../ownTable';

export const OPEN_ITEMS_TABLE = 'TieoutOpenItems';

// prettier-ignore
const COLUMNS = [
  column('Document',      'text',   18),
  column('Type',          'text',   13),
  column('Customer ID',   'text',   13),
  column('Customer',      'text',   32),
  column('Document date', 'date',   13),
  column('Due date',      'date',   11),
  column('Currency',      'text',    9),
  column('Opening',       'money',  16),
  column('Applied',       'money',  16),
  column('Discount',      'money',  13),
  column('Deduction',     'money',  13),
  column('Remaining',     'money',  16),
  column('State',         'status', 12),
] as const;
const MONEY: readonly string[] = ['Opening', 'Applied', 'Discount', 'Deduction', 'Remaining'];

/** Where the analyst's open items stand: the table, and their headings for the document and for what is open. */
export interface OpenItemsSource {
  readonly table: SourceTable;
  readonly documentHeading: string;
  readonly openHeading: string;
}

export interface ItemRow {
  readonly item: OpenItem;
  /** Its row in the analyst's table, from 0. */
  readonly row: number;
}

const { here } = tableFormula(OPEN_ITEMS_TABLE);
const cash = tableFormula(CASH_TABLE);

/** A document that is no plain criterion is compared sign by sign. */
const taken = (heading: string, document: string): CellContent =>
  NOT_A_PLAIN_CRITERION.test(document)
    ? formula(`SUMPRODUCT(--EXACT(${cash.all('Document')},${here('Document')}),--(${cash.all('Stands')}=1),${cash.all(heading)})`)
    : formula(`SUMIFS(${cash.all(heading)},${cash.all('Document')},${here('Document')},${cash.all('Stands')},1)`);

/** Rounded: the last binary digit of a difference would read -0.00. */
const remaining = (currency: string): CellContent =>
  formula(`ROUND(${here('Opening')}-${here('Applied')}-${here('Discount')}-${here('Deduction')},${exponentOf(currency)})`);
const STATE = `IF(${here('Remaining')}=0,"settled",IF(${here('Remaining')}=${here('Opening')},"open","part paid"))`;

/** The cell a formula may look for: theirs, when it is exactly the document as we know it. */
function lookupKey(source: OpenItemsSource, { item, row }: ItemRow): RawCell {
  const cell = source.table.rows[row]?.[source.table.headers.indexOf(source.documentHeading)] ?? null;
  const plain =
    typeof cell === 'number' ? String(cell) === item.document : cell === item.document && !NOT_A_PLAIN_CRITERION.test(item.document);
  return plain ? cell : null;
}

/** `sharing`: documents that stand in the table more than once; a lookup would find the first. */
function opening(source: OpenItemsSource, itemRow: ItemRow, key: RawCell, sharing: ReadonlySet<string>): CellContent {
  const open = amountCell(amountText(itemRow.item.open));
  const theirs = source.table.rows[itemRow.row]?.[source.table.headers.indexOf(source.openHeading)];
  if (key === null || theirs !== open || sharing.has(itemRow.item.document)) return open;
  const documents = columnReference(source.table, source.documentHeading);
  return formula(`INDEX(${columnReference(source.table, source.openHeading)},MATCH(${here('Document')},${documents},0))`);
}

function documentsTwice(items: readonly ItemRow[]): Set<string> {
  const seen = new Set<string>();
  return new Set(items.flatMap(({ item: { document } }) => (seen.has(document) ? [document] : (seen.add(document), []))));
}

function itemCells(source: OpenItemsSource, itemRow: ItemRow, sharing: ReadonlySet<string>, system: 1900 | 1904): CellContent[] {
  const { item } = itemRow;
  const key = lookupKey(source, itemRow);
  return cellsOf(COLUMNS, {
    Document: typeof key === 'number' ? key : item.document,
    Type: item.type,
    'Customer ID': item.customerId,
    Customer: item.customer,
    'Document date': dayCell(item.documentOn ?? '', system),
    'Due date': dayCell(item.dueOn ?? '', system),
    Currency: item.open.currency,
    Opening: opening(source, itemRow, key, sharing),
    Applied: taken('Document cash', item.document),
    Discount: taken('Document discount', item.document),
    Deduction: taken('Document deduction', item.document),
    Remaining: remaining(item.open.currency),
    State: formula(STATE),
  });
}

/** A number stays a number in its cell, so that MATCH finds it among numbers. */
const stylesFor = (currency: string, documentIsNumber: boolean): (CellStyle | undefined)[] =>
  COLUMNS.map(({ name }) => {
    if (name === 'Document') return documentIsNumber ? 'label' : undefined;
    return MONEY.includes(name) ? moneyStyle(currency) : undefined;
  });

export function openItemsSheet(source: OpenItemsSource, items: readonly ItemRow[], asOf: string): SheetModel {
  const sharing = documentsTwice(items);
  const stateAt = COLUMNS.findIndex(({ name }) => name === 'State');
  const states = rectangleAddress({ row: HEADING_ROW + 1, column: stateAt, rows: Math.max(1, items.length), columns: 1 });
  return tableSheet({
    name: 'Open items after',
    says: `as of ${asOf} · opening balances from ${source.table.name}, less what stands in Cash application`,
    table: OPEN_ITEMS_TABLE,
    columns: COLUMNS,
    keyColumns: ['Document', 'Customer ID'],
    rows: items.map((itemRow) => itemCells(source, itemRow, sharing, source.table.dateSystem)),
    cellStyles: items.map((itemRow) => stylesFor(itemRow.item.open.currency, typeof lookupKey(source, itemRow) === 'number')),
    rules: [{ kind: 'words', address: states, words: { settled: 'good', 'part paid': 'warn' } }],
    frozenColumns: 1,
  });
}

/** What is left of each document, as the sheet calculates it. */
export function remainingOf(own: readonly SourceTable[]): Map<string, Decimal> {
  const rows = ownRows(own, OPEN_ITEMS_TABLE).filter((row) => typeof row['Remaining'] === 'number');
  return new Map(rows.map((row) => [textIn(row, 'Document'), new Decimal(amountFrom(row['Remaining'] ?? null))]));
}
