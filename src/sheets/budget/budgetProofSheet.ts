/**
 * The sheet "Budget proof": that the columns of "Budget burn" add up, that every row of the analyst's tables is counted or reported, and that every amount
 * stands in one place. Each difference is a formula that must read 0.00.
 */
import type { BudgetBurn, CommitmentState } from '../../domain/budget/budgetBurn';
import type { ItemSource } from '../../domain/budget/ladder';
import { exponentOf } from '../../domain/money/currency';
import { toMinor } from '../../domain/money/money';
import { cellAddress } from '../../tables/a1';
import type { TableMapping } from '../../tables/mapping';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import { BUDGET_PROOF_SHEET, BURN_TABLE, ITEMS_TABLE, MONTHS_TABLE } from './burnNames';
import { columnReference, formula, minorCell, moneyStyle, tableFormula } from '../cells';
import { type ProofLine, type ProofSection, proofSheet } from '../proofLayout';

/** One of the analyst's tables, as it was read. */
export interface BurnSource {
  readonly table: SourceTable;
  readonly mapping: TableMapping;
  /** How many of its rows were read. */
  readonly read: number;
}

export interface BurnSources {
  readonly budgets: BurnSource;
  readonly actuals: BurnSource | undefined;
  readonly vendorInvoices: BurnSource | undefined;
}

const burn = tableFormula(BURN_TABLE);
const items = tableFormula(ITEMS_TABLE);
const months = tableFormula(MONTHS_TABLE);
const at = (column: number, row: number): string => cellAddress(row, column);

const WIDTHS = [26, 10, 17, 17, 17, 17, 17, 17, 14];
const LAST = WIDTHS.length - 1;

const rounded = (text: string, currency: string): CellContent => formula(`ROUND(${text},${exponentOf(currency)})`);

/** Cells from the left, the difference in the last column. */
function line(cells: readonly CellContent[], difference: CellContent, currency: string | undefined): ProofLine {
  const figures = currency === undefined ? ('number' as const) : moneyStyle(currency);
  const free = new Array<null>(LAST - cells.length).fill(null);
  return {
    cells: [...cells, ...free, difference],
    styles: ['text', 'text', ...new Array<typeof figures>(LAST - 2).fill(figures), 'proof'],
  };
}

const headingsOf = (headings: readonly string[]): string[] => [
  ...headings,
  ...new Array<string>(LAST - headings.length).fill(''),
  'Difference',
];

const ofBurn = (heading: string, currency: string): string => `SUMIFS(${burn.all(heading)},${burn.all('Currency')},${currency})`;

function ladderLine(row: number, currency: string): ProofLine {
  const own = at(1, row);
  const sums = ['Budget', 'Actual', 'Approved', 'Committed', 'Accrued'].map((heading) => rounded(ofBurn(heading, own), currency));
  const available = rounded(`SUMIFS(${months.all('Available')},${months.all('Currency')},${own})`, currency);
  const [budget, ...rungs] = [2, 3, 4, 5, 6].map((column) => at(column, row));
  return line(['all lines', currency, ...sums, available], rounded(`${budget}-${rungs.join('-')}-${at(7, row)}`, currency), currency);
}

const IN_YEAR = `${items.all('Month')},">="&MIN(${months.all('Month')}),${items.all('Month')},"<="&MAX(${months.all('Month')})`;

/** All items of a currency = those of the months + other years + those that stand aside. */
function placesLine(row: number, currency: string): ProofLine {
  const own = at(1, row);
  const amount = (conditions: string): string =>
    `SUMIFS(${items.all('In budget currency')},${items.all('Budget currency')},${own}${conditions})`;
  const aside = (stands: string): CellContent => rounded(amount(`,${items.all('Stands')},"${stands}"`), currency);
  const onRungs = `(${['actual', 'approved', 'committed', 'accrued'].map((rung) => amount(`,${items.all('Stands')},"${rung}"`)).join('+')})`;
  const inYear = `(${['actual', 'approved', 'committed', 'accrued'].map((rung) => amount(`,${items.all('Stands')},"${rung}",${IN_YEAR}`)).join('+')})`;
  const used = ['Actual', 'Approved', 'Committed', 'Accrued'].map((heading) => ofBurn(heading, own)).join('+');
  const cells = [
    ...['all items', currency],
    rounded(amount(''), currency),
    rounded(used, currency),
    rounded(`${onRungs}-${inYear}`, currency),
    ...['in the ledger', 'later', 'not owed'].map(aside),
  ];
  const [total, ...parts] = [2, 3, 4, 5, 6, 7].map((column) => at(column, row));
  return line(cells, rounded(`${total}-${parts.join('-')}`, currency), currency);
}

const headingOf = ({ mapping }: BurnSource, column: string): string | undefined => mapping.columns[column] ?? undefined;

const isFilled = (cell: RawCell | undefined): boolean => cell !== null && cell !== undefined && cell !== '';

/** Rows with something under `key`: read, or reported with a finding. Undefined where a formula cannot look. */
function rowsLine(row: number, source: BurnSource, key: string, counted: CellContent): ProofLine | undefined {
  const heading = headingOf(source, key);
  if (heading === undefined || source.table.home.kind !== 'sheet') return undefined;
  const index = source.table.headers.indexOf(heading);
  const filled = source.table.rows.filter((cells) => isFilled(cells[index])).length;
  const rows = formula(`SUMPRODUCT(--(LEN(${columnReference(source.table, heading)})>0))`);
  return line(
    [source.table.name, '', rows, counted, filled - source.read],
    formula(`${at(2, row)}-${at(3, row)}-${at(4, row)}`),
    undefined,
  );
}

/** Amounts of a currency in the analyst's table; by our reading where some are text, which no formula adds up. */
function theirTotal(source: BurnSource, column: string, currency: string, read: number): CellContent {
  const [amount, of] = [headingOf(source, column), headingOf(source, 'Currency')];
  if (amount === undefined || of === undefined || source.table.home.kind !== 'sheet') return minorCell(read, currency);
  const index = source.table.headers.indexOf(amount);
  const isPlain = source.table.rows.every((cells) => !isFilled(cells[index]) || typeof cells[index] === 'number');
  if (!isPlain) return minorCell(read, currency);
  return rounded(`SUMIFS(${columnReference(source.table, amount)},${columnReference(source.table, of)},"${currency}")`, currency);
}

function documentsLine(row: number, source: BurnSource, of: ItemSource, currency: string, read: number): ProofLine {
  const ours = `SUMIFS(${items.all('Document total')},${items.all('Source')},"${of}",${items.all('Currency')},${at(1, row)})`;
  const cells = [source.table.name, currency, theirTotal(source, 'Amount', currency, read), rounded(ours, currency)];
  return line(cells, rounded(`${at(2, row)}-${at(3, row)}`, currency), currency);
}

function budgetLine(row: number, { budgets }: BurnSources, currency: string, made: BudgetBurn): ProofLine {
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const outside = sum(made.budgetsOutside.filter((each) => each.currency === currency).map(({ budget }) => toMinor(budget)));
  const inYear = sum(made.lines.filter(({ home }) => home.currency === currency).map(({ budget }) => budget));
  const cells = [
    ...[budgets.table.name, currency],
    theirTotal(budgets, 'Budget', currency, outside + inYear),
    rounded(`SUMIFS(${months.all('Budget')},${months.all('Currency')},${at(1, row)})`, currency),
    minorCell(outside, currency),
  ];
  return line(cells, rounded(`${at(2, row)}-${at(3, row)}-${at(4, row)}`, currency), currency);
}

function commitmentLine(row: number, state: CommitmentState): ProofLine {
  const { commitment, invoiced, released, overInvoiced } = state;
  const { currency, name, id, valueMinor } = commitment;
  const criterion = `"${id.replaceAll('"', '""')}"`;
  const own = (stands: string): CellContent =>
    rounded(
      `SUMIFS(${items.all('Amount')},${items.all('Source')},"commitment",${items.all('Document')},${criterion},${items.all('Currency')},${at(1, row)},${items.all('Stands')},"${stands}")`,
      currency,
    );
  const amount = (minor: number): CellContent => minorCell(minor, currency);
  const cells = [
    name,
    currency,
    amount(valueMinor),
    amount(invoiced),
    own('accrued'),
    own('committed'),
    amount(released),
    amount(overInvoiced),
  ];
  const [value, ...parts] = [2, 3, 4, 5, 6].map((column) => at(column, row));
  return line(cells, rounded(`${value}-${parts.join('-')}+${at(7, row)}`, currency), currency);
}

const currenciesOf = (of: readonly { readonly currency: string }[]): string[] => [...new Set(of.map(({ currency }) => currency))].sort();

function documentLines(made: BudgetBurn, source: BurnSource | undefined, of: ItemSource): ((row: number) => ProofLine)[] {
  if (source === undefined) return [];
  const own = made.items.filter((item) => item.source === of);
  return currenciesOf(own).map((currency) => {
    const read = own.filter((item) => item.currency === currency).reduce((all, { totalMinor }) => all + totalMinor, 0);
    return (row: number) => documentsLine(row, source, of, currency, read);
  });
}

const documentsCounted = (of: ItemSource): CellContent => formula(`SUMIFS(${items.all('Documents')},${items.all('Source')},"${of}")`);

function sectionsOf(made: BudgetBurn, sources: BurnSources): ProofSection[] {
  const homes = made.lines.map(({ home }) => home);
  const budgetCurrencies = currenciesOf(homes);
  const rows = [
    { source: sources.budgets, key: 'Owner', counted: sources.budgets.read as CellContent },
    { source: sources.actuals, key: 'Date', counted: documentsCounted('ledger posting') },
    { source: sources.vendorInvoices, key: 'Invoice', counted: documentsCounted('vendor invoice') },
  ].flatMap(({ source, key, counted }) =>
    source === undefined || rowsLine(0, source, key, counted) === undefined ? [] : [{ source, key, counted }],
  );
  const section = (title: string, headings: readonly string[], lines: ProofSection['lines']): ProofSection => ({
    title,
    headings: headingsOf(headings),
    differences: 1,
    lines,
  });
  return [
    section(
      'Budget − actual − approved − committed − accrued = available',
      ['Lines', 'Currency', 'Budget', 'Actual', 'Approved', 'Committed', 'Accrued', 'Available'],
      budgetCurrencies.map((currency) => (row: number) => ladderLine(row, currency)),
    ),
    section(
      'Every amount in one place: all items = this year + other years + aside',
      ['Items', 'Currency', 'All', 'This year', 'Other years', 'In the ledger', 'Later', 'Not owed'],
      currenciesOf(made.items.map(({ home }) => home)).map((currency) => (row: number) => placesLine(row, currency)),
    ),
    section(
      'Budget: in your table = in the months + other years',
      ['Table', 'Currency', 'Your table', 'Budget months', 'Other years'],
      currenciesOf([...homes.filter((_, index) => made.lines[index]?.budget !== 0), ...made.budgetsOutside]).map(
        (currency) => (row: number) => budgetLine(row, sources, currency, made),
      ),
    ),
    section(
      'Documents: in your table = in Budget items',
      ['Table', 'Currency', 'Your table', 'Budget items'],
      [...documentLines(made, sources.actuals, 'ledger posting'), ...documentLines(made, sources.vendorInvoices, 'vendor invoice')],
    ),
    section(
      'Rows: in your table = counted + reported',
      ['Table', '', 'Rows', 'Counted', 'Reported'],
      rows.map(
        ({ source, key, counted }) =>
          (row: number) =>
            rowsLine(row, source, key, counted) ?? line([source.table.name], 0, undefined),
      ),
    ),
    section(
      'Commitments: value = invoiced + accrued + committed + released − over-invoiced',
      ['Commitment', 'Currency', 'Value', 'Invoiced', 'Accrued', 'Committed', 'Released', 'Over-invoiced'],
      made.commitments.map((state) => (row: number) => commitmentLine(row, state)),
    ),
  ];
}

export function budgetProofSheet(made: BudgetBurn, sources: BurnSources): SheetModel {
  return proofSheet({
    name: BUDGET_PROOF_SHEET,
    says: `as of ${made.asOf} · every difference is a formula and reads 0.00`,
    widths: WIDTHS,
    sections: sectionsOf(made, sources),
  });
}
