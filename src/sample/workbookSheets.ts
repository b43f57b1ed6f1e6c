/**
 * The analyst's own workbook: her tables, her headings, her formulas. Nothing in it knows of Tieout; the
 * headings are the ones people write, so the mapping has something to do.
 */
import { type PlainDate, serialFromDate } from '../domain/calendar/plainDate';
import { exponentOf } from '../domain/money/currency';
import { type Area, area } from '../host/book/area';
import type { Book } from '../host/book/book';
import type { CellValue } from '../host/book/cell';
import { Sheet, type Table, type TableColumn } from '../host/book/sheet';
import type { CellStyle } from '../host/book/style';
import type { Row } from './agreements';
import { agreementsOf } from './contracts/sampleAgreements';
import { COMPANY, type SampleMonth } from './month';
import { spendingOf } from './spend/sampleSpending';
import { agreementTables, cashTables, type ColumnLook, partnerTables, spendTables, type TablePlan } from './workbookTables';

const FORMATS: Readonly<Record<ColumnLook, string>> = {
  text: '@',
  day: 'dd.mm.yyyy',
  money: '#,##0.00',
  yen: '#,##0',
  whole: '0',
  percent: '0%',
  rate: '0.000000',
  figure: 'General',
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const cellOf = (value: string | number): CellValue =>
  value === '' ? null : typeof value === 'string' && DAY.test(value) ? serialFromDate(value as PlainDate) : value;

/** Rows above the table: title, a line of words, a blank. */
const HEADER_ROW = 3;

/** Makes the parts of a workbook that have ids. */
interface Maker {
  readonly book: Book;
  sheet(name: string): Sheet;
  tableId(): number;
}

function makerOf(book: Book): Maker {
  let sheets = 0;
  let tables = 0;
  return {
    book,
    sheet: (name) => {
      sheets += 1;
      const sheet = new Sheet(`{00000000-0000-4000-8000-${String(sheets).padStart(12, '0')}}`, name);
      book.sheets.push(sheet);
      book.tell({ kind: 'sheets', change: 'added', sheet, origin: 'addin' });
      return sheet;
    },
    tableId: () => (tables += 1),
  };
}

function setStyle(book: Book, sheet: Sheet, row: number, columnIndex: number, change: Partial<CellStyle>): void {
  sheet.cells.setStyle(row, columnIndex, book.styles.derive(sheet.cells.style(row, columnIndex), change));
}

const fontOf = (book: Book, change: Partial<CellStyle['font']>): CellStyle['font'] => ({ ...book.styles.style(0).font, ...change });

function writeTitle({ book }: Maker, sheet: Sheet, title: string, words: string): void {
  book.writeValues(sheet, area(0, 0, 2, 1), [[title], [words]], 'addin');
  book.writeStyle(sheet, area(0, 0), { font: fontOf(book, { bold: true, size: 14 }) }, 'addin');
  book.writeStyle(sheet, area(1, 0), { font: fontOf(book, { italic: true, color: '#595959' }) }, 'addin');
}

/** A page wide, the headings on every page. */
function printLandscape(sheet: Sheet): void {
  sheet.page = { ...sheet.page, orientation: 'landscape', fitToWidth: 1, titleRows: `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}` };
}

/** The currency column of a row decides the decimals of its amounts. */
function formatOf(look: ColumnLook, row: Row): string {
  const inYen = look === 'money' && row.some((cell) => typeof cell === 'string' && /^[A-Z]{3}$/.test(cell) && exponentOf(cell) === 0);
  return FORMATS[inYen ? 'yen' : look];
}

function addTable({ tableId }: Maker, sheet: Sheet, plan: TablePlan, where: Area): Table {
  const columns = plan.columns.map(([name], index): TableColumn => {
    return { id: index + 1, name, formula: plan.formulas[name], totalsLabel: undefined, totalsFormula: undefined };
  });
  const look = { style: 'TableStyleMedium2', showBandedRows: true, showBandedColumns: false, showFilterButton: true };
  const plain = { showHeaders: true, showTotals: false, highlightFirstColumn: false, highlightLastColumn: false };
  const table: Table = { id: tableId(), name: plan.table, area: where, columns, ...look, ...plain };
  sheet.tables.push(table);
  return table;
}

function writeTable(maker: Maker, plan: TablePlan, asOf: PlainDate): void {
  const { book } = maker;
  const sheet = maker.sheet(plan.sheet);
  writeTitle(maker, sheet, `${COMPANY}: ${plan.title}`, `Kept by hand, as of ${asOf}`);
  const where = area(HEADER_ROW, 0, plan.rows.length + 1, plan.columns.length);
  const values = plan.rows.map((row) => plan.columns.map((_, index) => cellOf(row[index] ?? '')));
  book.writeValues(sheet, where, [plan.columns.map(([header]) => header), ...values], 'addin');
  plan.columns.forEach(([header, look, width], c) => {
    sheet.columns.set(c, { size: width, hidden: false, style: 0, outlineLevel: 0 });
    setStyle(book, sheet, HEADER_ROW, c, { horizontal: look === 'text' ? 'left' : 'right' });
    const formula = plan.formulas[header];
    plan.rows.forEach((row, index) => {
      setStyle(book, sheet, HEADER_ROW + 1 + index, c, { numberFormat: formatOf(look, row) });
      if (formula !== undefined) book.writeFormula(sheet, HEADER_ROW + 1 + index, c, formula, 'addin');
    });
  });
  const table = addTable(maker, sheet, plan, where);
  sheet.frozen = { rows: HEADER_ROW + 1, columns: 1 };
  printLandscape(sheet);
  book.tell({ kind: 'table', change: 'added', sheet, table, origin: 'addin' });
  for (const part of ['frozen', 'page'] as const) book.tell({ kind: 'part', sheet, part, origin: 'addin' });
  book.tell({ kind: 'format', sheet, area: where, origin: 'addin' });
}

const BUCKETS = [
  [0, 0, 'Not due'],
  [1, 30, '1-30'],
  [31, 60, '31-60'],
  [61, 90, '61-90'],
  [91, 9999, 'Over 90'],
] as const;
const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'JPY'];

function writeAgingRow({ book }: Maker, sheet: Sheet, currency: string, row: number): void {
  book.writeValues(sheet, area(row, 0), [[currency]], 'addin');
  const days = 'AR_Open[Days overdue]';
  BUCKETS.forEach(([from, to], c) => {
    const formula = `SUMIFS(AR_Open[Open (doc. curr.)],AR_Open[Curr.],$A${row + 1},${days},">=${from}",${days},"<=${to}")`;
    book.writeFormula(sheet, row, c + 1, formula, 'addin');
  });
  book.writeFormula(sheet, row, BUCKETS.length + 1, `SUM(B${row + 1}:F${row + 1})`, 'addin');
  const numberFormat = FORMATS[exponentOf(currency) === 0 ? 'yen' : 'money'];
  book.writeStyle(sheet, area(row, 1, 1, BUCKETS.length + 1), { numberFormat }, 'addin');
}

/** The analyst's own report: aging by currency with SUMIFS, a chart, and a red cell for what is long overdue. */
function writeAging(maker: Maker, asOf: PlainDate): void {
  const { book } = maker;
  const sheet = maker.sheet('Aging');
  writeTitle(maker, sheet, `${COMPANY}: aging of open items`, `By days overdue on ${asOf}, in document currency`);
  book.writeValues(
    sheet,
    area(HEADER_ROW, 0, 1, BUCKETS.length + 2),
    [['Currency', ...BUCKETS.map(([, , label]) => label), 'Total']],
    'addin',
  );
  book.writeStyle(
    sheet,
    area(HEADER_ROW, 0, 1, BUCKETS.length + 2),
    { font: fontOf(book, { bold: true }), fill: '#DDEBF7', border: { bottom: { style: 'thin', color: '#1F4E79' } } },
    'addin',
  );
  book.writeStyle(sheet, area(HEADER_ROW, 1, 1, BUCKETS.length + 1), { horizontal: 'right' }, 'addin');
  CURRENCIES.forEach((currency, index) => writeAgingRow(maker, sheet, currency, HEADER_ROW + 1 + index));
  [72, ...BUCKETS.map(() => 96), 104].forEach((size, c) => sheet.columns.set(c, { size, hidden: false, style: 0, outlineLevel: 0 }));
  sheet.conditionalFormats.push({
    id: 'over90',
    areas: [area(HEADER_ROW + 1, 5, CURRENCIES.length, 1)],
    rule: { type: 'cellValue', operator: 'greaterThan', formula1: '100000', formula2: undefined },
    priority: 1,
    stopIfTrue: false,
    fill: '#FFC7CE',
    fontColor: '#9C0006',
    bold: undefined,
  });
  const series = CURRENCIES.slice(0, 4).map((name, index) => ({
    name,
    values: `Aging!$B$${HEADER_ROW + 2 + index}:$F$${HEADER_ROW + 2 + index}`,
    categories: `Aging!$B$${HEADER_ROW + 1}:$F$${HEADER_ROW + 1}`,
  }));
  sheet.charts.push({
    id: 'aging',
    name: 'Aging',
    type: 'ColumnClustered',
    title: 'Open by days overdue',
    showTitle: true,
    showLegend: true,
    legendPosition: 'Bottom',
    series,
    left: 8,
    top: 170,
    width: 520,
    height: 260,
  });
  sheet.notes.push({
    row: HEADER_ROW,
    column: 6,
    author: 'A. Okafor',
    text: 'Must equal the ledger: check before the call on day three.',
    visible: false,
  });
  printLandscape(sheet);
  for (const part of ['conditionalFormats', 'charts', 'notes', 'page'] as const) book.tell({ kind: 'part', sheet, part, origin: 'addin' });
}

// prettier-ignore
const READ_ME = [
  'October 2026 closes on the 31st. The bank files of the five accounts are beside this workbook.',
  'Open items: what the ledger says is unpaid, in document currency. Credit notes and money on account are negative.',
  'Customers: names, aliases and the bank accounts they have paid from before; "Belongs to" is the mother company.',
  'Closed items: paid since July. Somebody pays twice every month.',
  'Remittances: advices by mail, keyed in against the bank reference.',
  'Partner sales and Partner reports: what was sold through partners, in our books and in theirs; Treatments says how each is reconciled.',
  'Deposit movements: what lies with partners ahead. Vendor invoices, Budget, Actuals: what is spent, and of what.',
  'Everything here is invented: the company, its customers, their accounts.',
];

/** The first words of the workbook, by which the pane knows it again. */
export const READ_ME_TITLE = `${COMPANY}: month-end workbook`;

function writeReadMe(maker: Maker, status: readonly string[]): void {
  const { book } = maker;
  const sheet = maker.sheet('Read me');
  writeTitle(maker, sheet, READ_ME_TITLE, 'How this workbook is kept');
  book.writeValues(
    sheet,
    area(HEADER_ROW, 0, READ_ME.length, 1),
    READ_ME.map((line) => [line]),
    'addin',
  );
  book.writeValues(sheet, area(HEADER_ROW + READ_ME.length + 1, 0, 1, 2), [['Status of the month', status[0] ?? '']], 'addin');
  const cell = area(HEADER_ROW + READ_ME.length + 1, 1);
  sheet.validations.push({
    areas: [cell],
    type: 'list',
    operator: 'between',
    formula1: status.join(','),
    formula2: '',
    ignoreBlank: true,
    inCellDropDown: true,
    error: { title: 'Status', message: `Choose one of: ${status.join(', ')}.`, style: 'stop', show: true },
    prompt: { title: '', message: '', show: false },
  });
  sheet.columns.set(0, { size: 560, hidden: false, style: 0, outlineLevel: 0 });
  sheet.showGridlines = false;
  for (const part of ['validations', 'gridlines'] as const) book.tell({ kind: 'part', sheet, part, origin: 'addin' });
}

/** Fills an empty workbook with the analyst's month. Sheets that the book had before are the caller's to remove. */
export function writeMonth(book: Book, month: SampleMonth): void {
  const maker = makerOf(book);
  writeReadMe(maker, ['open', 'in review', 'closed']);
  const agreements = agreementsOf(month);
  for (const plan of cashTables(month, agreements)) writeTable(maker, plan, month.asOf);
  writeAging(maker, month.asOf);
  const spending = spendingOf(agreements);
  const tables = [...agreementTables(agreements), ...partnerTables(spending), ...spendTables(spending)];
  for (const plan of tables) writeTable(maker, plan, month.asOf);
}
