/**
 * The sheet "Budget items": every posting, invoice, stray payment and commitment in its parts, each standing in one place of the ladder.
 * The other sheets add these rows up.
 */
import type { BudgetBurn } from '../../domain/budget/budgetBurn';
import { type BudgetItem, INCURRED } from '../../domain/budget/ladder';
import type { DateSystem } from '../../domain/calendar/plainDate';
import { exponentOf } from '../../domain/money/currency';
import { rectangleAddress } from '../../tables/a1';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import type { BurnKeys } from './burnKeys';
import { ITEMS_SHEET, ITEMS_TABLE } from './burnNames';
import { formula, minorCell, tableFormula } from '../cells';
import { HEADING_ROW, tableSheet } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { monthCell } from '../months';
import { cellsOf, column, hiddenColumn } from '../ownTable';

// prettier-ignore
const COLUMNS = [
  column('Source',             'text',  16),
  column('Document',           'text',  18),
  column('Vendor ID',          'text',  12),
  column('Commitment',         'text',  14),
  column('Owner',              'text',  20),
  column('Project',            'text',  18),
  column('Month',              'month', 10),
  column('Stands',             'text',  13),
  column('Currency',           'text',   8),
  column('Amount',             'money', 15),
  column('Rate',               'label', 10),
  column('Budget currency',    'text',   8),
  column('In budget currency', 'money', 15),
  column('Why',                'text',  40),
  column('Document total',     'money', 15),
  hiddenColumn('Budget rate',  'label', 10),
  hiddenColumn('FX',           'money', 12),
  hiddenColumn('Documents',    'number', 8),
  hiddenColumn('Incurred',     'text',   8),
  hiddenColumn('Line',         'text',  24),
  hiddenColumn('Key',          'text',  24),
];

const { here } = tableFormula(ITEMS_TABLE);

const inBudgetCurrency = (currency: string): CellContent => formula(`ROUND(${here('Amount')}*${here('Rate')},${exponentOf(currency)})`);
/** What the rate has moved since the first day of the year. */
const fxEffect = (currency: string): CellContent =>
  formula(
    `IF(${here('Incurred')}="yes",${here('In budget currency')}-ROUND(${here('Amount')}*${here('Budget rate')},${exponentOf(currency)}),0)`,
  );

function itemCells(item: BudgetItem, line: string, key: string, system: DateSystem): CellContent[] {
  const { home, currency } = item;
  return cellsOf(COLUMNS, {
    Source: item.source,
    Document: item.document,
    'Vendor ID': item.vendorId,
    Commitment: item.commitment,
    Owner: home.owner,
    Project: home.project,
    Month: monthCell(item.month, system),
    Stands: item.stands,
    Currency: currency,
    Amount: minorCell(item.minor, currency),
    Rate: item.rate.toNumber(),
    'Budget currency': home.currency,
    'In budget currency': inBudgetCurrency(home.currency),
    Why: item.why,
    'Document total': item.isFirst ? minorCell(item.totalMinor, currency) : null,
    'Budget rate': item.budgetRate.toNumber(),
    FX: fxEffect(home.currency),
    Documents: item.isFirst ? 1 : 0,
    Incurred: INCURRED.has(item.stands) ? 'yes' : '',
    Line: line,
    Key: key,
  });
}

/** Parts of one document are counted: a posting may have no number, and a number may stand twice. */
function itemKeys(items: readonly BudgetItem[]): string[] {
  const counts = new Map<string, number>();
  return items.map(({ source, vendorId, document }) => {
    const name = `${source} ${vendorId} ${document}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} #${count}`;
  });
}

const STANDS_COLOURS = {
  actual: 'good',
  approved: 'good',
  accrued: 'warn',
  'in the ledger': 'quiet',
  later: 'quiet',
  'not owed': 'quiet',
} as const;

export function budgetItemsSheet({ items, asOf }: BudgetBurn, keyOf: BurnKeys, system: DateSystem): SheetModel {
  const keys = itemKeys(items);
  const stylesFor = moneyStyles(COLUMNS);
  const standsAt = COLUMNS.findIndex(({ name }) => name === 'Stands');
  const address = rectangleAddress({ row: HEADING_ROW + 1, column: standsAt, rows: Math.max(1, items.length), columns: 1 });
  return tableSheet({
    name: ITEMS_SHEET,
    says: `as of ${asOf} · where each amount stands between commitment and payment: in one place only; "in the ledger" is counted by its posting`,
    table: ITEMS_TABLE,
    columns: COLUMNS,
    keyColumns: ['Key'],
    rows: items.map((item, index) => itemCells(item, keyOf(item.home), keys[index] ?? '', system)),
    cellStyles: items.map(({ currency, home }) => {
      const own = stylesFor(currency);
      return stylesFor(home.currency).map((style, at) => (COLUMNS[at]?.name === 'In budget currency' ? style : own[at]));
    }),
    rules: [{ kind: 'words', address, words: STANDS_COLOURS }],
    frozenColumns: 2,
  });
}
