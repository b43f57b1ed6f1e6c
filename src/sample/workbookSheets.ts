/**
 * The analyst's own workbook: her tables, her headings, her formulas. Nothing in it knows of Tieout; the
 * headings are the ones people write, so the mapping has something to do.
 */
import { type PlainDate, serialFromDate } from '../domain/calendar/plainDate';
import { exponentOf } from '../domain/money/currency';
import { area } from '../host/book/area';
import type { Book } from '../host/book/book';
import type { CellValue } from '../host/book/cell';
import { Sheet, type TableColumn } from '../host/book/sheet';
import type { CellStyle } from '../host/book/style';
import { makeContracts, makeSpend, PARTNERS, type Row } from './agreements';
import { COMPANY, type SampleMonth } from './month';
import { seeded } from './seeded';

type ColumnLook = 'text' | 'day' | 'money' | 'yen' | 'whole' | 'percent' | 'rate';

/** A column of a table: its heading, how it looks, how wide it is in points, a formula when it calculates. */
interface ColumnPlan {
  readonly header: string;
  readonly look: ColumnLook;
  readonly width: number;
  readonly formula?: string;
}

interface TablePlan {
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly Row[];
}

const FORMATS: Readonly<Record<ColumnLook, string>> = {
  text: '@',
  day: 'dd.mm.yyyy',
  money: '#,##0.00',
  yen: '#,##0',
  whole: '0',
  percent: '0%',
  rate: '0.000000',
};
const column = (header: string, look: ColumnLook, width: number, formula?: string): ColumnPlan => ({
  header,
  look,
  width,
  ...(formula === undefined ? {} : { formula }),
});

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
function lookOf(plan: ColumnPlan, row: Row): string {
  const inYen = plan.look === 'money' && row.some((cell) => typeof cell === 'string' && /^[A-Z]{3}$/.test(cell) && exponentOf(cell) === 0);
  return FORMATS[inYen ? 'yen' : plan.look];
}

function writeTable(maker: Maker, plan: TablePlan, asOf: PlainDate): Sheet {
  const { book } = maker;
  const sheet = maker.sheet(plan.sheet);
  writeTitle(maker, sheet, `${COMPANY}: ${plan.title}`, `Kept by hand, as of ${asOf}`);
  const where = area(HEADER_ROW, 0, plan.rows.length + 1, plan.columns.length);
  const values = plan.rows.map((row) => plan.columns.map((_, index) => cellOf(row[index] ?? '')));
  book.writeValues(sheet, where, [plan.columns.map(({ header }) => header), ...values], 'addin');
  plan.columns.forEach((each, c) => setStyle(book, sheet, HEADER_ROW, c, { horizontal: each.look === 'text' ? 'left' : 'right' }));
  plan.rows.forEach((row, index) =>
    plan.columns.forEach((each, c) => setStyle(book, sheet, HEADER_ROW + 1 + index, c, { numberFormat: lookOf(each, row) })),
  );
  plan.columns.forEach((each, c) => {
    sheet.columns.set(c, { size: each.width, hidden: false, style: 0, outlineLevel: 0 });
    const { formula } = each;
    if (formula !== undefined) plan.rows.forEach((_, index) => book.writeFormula(sheet, HEADER_ROW + 1 + index, c, formula, 'addin'));
  });
  const columns = plan.columns.map(({ header, formula }, index): TableColumn => ({
    id: index + 1,
    name: header,
    formula,
    totalsLabel: undefined,
    totalsFormula: undefined,
  }));
  const table = {
    id: maker.tableId(),
    name: plan.table,
    area: where,
    columns,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  sheet.tables.push(table);
  sheet.frozen = { rows: HEADER_ROW + 1, columns: 1 };
  printLandscape(sheet);
  book.tell({ kind: 'table', change: 'added', sheet, table, origin: 'addin' });
  book.tell({ kind: 'part', sheet, part: 'frozen', origin: 'addin' });
  book.tell({ kind: 'part', sheet, part: 'page', origin: 'addin' });
  book.tell({ kind: 'format', sheet, area: where, origin: 'addin' });
  return sheet;
}

function openItems({ items, asOf }: SampleMonth): TablePlan {
  const day = serialFromDate(asOf);
  const overdue = `MAX(0,${day}-[@[Due date]])`;
  return {
    sheet: 'Open items',
    table: 'AR_Open',
    title: 'open items',
    columns: [
      column('Invoice no.', 'text', 78),
      column('Doc type', 'text', 70),
      column('Cust. no.', 'text', 60),
      column('Customer name', 'text', 190),
      column('Invoice date', 'day', 72),
      column('Due date', 'day', 72),
      column('Curr.', 'text', 40),
      column('Original amount', 'money', 96),
      column('Open (doc. curr.)', 'money', 100),
      column('Payment terms', 'text', 92),
      column('PO no.', 'text', 86),
      column('Days overdue', 'whole', 78, overdue),
    ],
    rows: items.map((item) => [
      item.document,
      item.type,
      item.customerId,
      item.customer,
      item.documentOn ?? '',
      item.dueOn ?? '',
      item.amount.currency,
      item.amount.amount.toNumber(),
      item.open.amount.toNumber(),
      item.terms,
      item.poNumber,
    ]),
  };
}

function masterData({ customers, closed, rates, transactions }: SampleMonth): TablePlan[] {
  return [
    {
      sheet: 'Customers',
      table: 'CustomerList',
      title: 'customers',
      columns: [
        column('Cust. no.', 'text', 60),
        column('Name', 'text', 200),
        column('Also known as', 'text', 150),
        column('Belongs to', 'text', 70),
        column('Bank accounts', 'text', 260),
        column('Country', 'text', 54),
        column('Currency', 'text', 58),
        column('Account manager', 'text', 100),
        column('Credit limit', 'money', 90),
      ],
      rows: customers.map((each) => [
        each.id,
        each.name,
        each.aliases.join('; '),
        each.parentId ?? '',
        each.bankAccounts.join('; '),
        each.country,
        each.currency,
        each.accountManager,
        each.creditLimit,
      ]),
    },
    {
      sheet: 'Closed items',
      table: 'AR_Closed',
      title: 'documents paid this quarter',
      columns: [
        column('Invoice no.', 'text', 78),
        column('Cust. no.', 'text', 60),
        column('Curr.', 'text', 40),
        column('Amount', 'money', 96),
        column('Paid on', 'day', 72),
      ],
      rows: closed.map((each) => [
        each.document,
        each.customerId,
        each.amount.currency,
        each.amount.amount.toNumber(),
        each.closedOn ?? '',
      ]),
    },
    {
      sheet: 'Remittances',
      table: 'Remittances',
      title: 'remittance advices of the month',
      columns: [
        column('Bank reference', 'text', 96),
        column('Invoice no.', 'text', 78),
        column('Paid', 'money', 96),
        column('Deducted', 'money', 80),
        column('Reason', 'text', 160),
      ],
      rows: transactions.flatMap(({ remittance, currency }) =>
        remittance.map((line) => [
          line.receiptId,
          line.document,
          line.paid / 10 ** exponentOf(currency),
          line.deduction / 10 ** exponentOf(currency),
          line.reason,
        ]),
      ),
    },
    {
      sheet: 'FX rates',
      table: 'FX_Rates',
      title: 'day rates',
      columns: [column('Date', 'day', 72), column('From', 'text', 46), column('To', 'text', 46), column('Rate', 'rate', 80)],
      rows: rates.map(({ on, from, to, rate }) => [on, from, to, rate.toNumber()]),
    },
  ];
}

function agreements({ customers, asOf }: SampleMonth): TablePlan[] {
  const chance = seeded(7);
  const { contracts, lines } = makeContracts(24, customers, asOf, chance);
  const { vendors, sows, budgets } = makeSpend(asOf, chance);
  return [
    {
      sheet: 'Contracts',
      table: 'Contracts',
      title: 'customer contracts',
      rows: contracts,
      columns: [
        column('Contract', 'text', 84),
        column('Cust. no.', 'text', 60),
        column('Customer', 'text', 190),
        column('Effective', 'day', 72),
        column('End', 'day', 72),
        column('Notice by', 'day', 72),
        column('Currency', 'text', 58),
        column('Total value', 'money', 96),
        column('Payment terms', 'text', 92),
        column('Billing', 'text', 70),
        column('Timing', 'text', 74),
        column('PO required', 'text', 76),
        column('Signed on', 'day', 72),
      ],
    },
    {
      sheet: 'Contract lines',
      table: 'ContractLines',
      title: 'contract lines',
      rows: lines,
      columns: [
        column('Contract', 'text', 84),
        column('Line', 'whole', 40),
        column('Product', 'text', 140),
        column('From', 'day', 72),
        column('To', 'day', 72),
        column('Billing', 'text', 70),
        column('Currency', 'text', 58),
        column('Value', 'money', 96),
      ],
    },
    {
      sheet: 'SOWs',
      table: 'SOWs',
      title: 'statements of work',
      rows: sows,
      columns: [
        column('SOW', 'text', 70),
        column('Vendor', 'text', 54),
        column('Vendor name', 'text', 150),
        column('From', 'day', 72),
        column('To', 'day', 72),
        column('Currency', 'text', 58),
        column('Not to exceed', 'money', 96),
        column('Invoiced', 'money', 96),
        column('Cost centre', 'text', 110),
        column('Signed on', 'day', 72),
      ],
    },
    {
      sheet: 'Vendors',
      table: 'Vendors',
      title: 'vendors',
      rows: vendors,
      columns: [
        column('Vendor', 'text', 54),
        column('Name', 'text', 150),
        column('Country', 'text', 54),
        column('Bank account', 'text', 170),
        column('Terms', 'text', 60),
        column('Tax form', 'text', 60),
        column('Status', 'text', 60),
      ],
    },
    {
      sheet: 'Partners',
      table: 'Partners',
      title: 'settlement partners',
      rows: PARTNERS,
      columns: [
        column('Partner', 'text', 54),
        column('Name', 'text', 130),
        column('Product', 'text', 130),
        column('Currency', 'text', 58),
        column('Match by', 'text', 110),
        column('Fee', 'percent', 44),
        column('Settles', 'text', 54),
      ],
    },
    {
      sheet: 'Budgets',
      table: 'Budgets',
      title: 'budgets',
      rows: budgets,
      columns: [
        column('Cost centre', 'text', 120),
        column('Line', 'text', 80),
        column('Year', 'whole', 44),
        column('Budget', 'money', 96),
        column('Plan to date', 'money', 96),
        column('Actual to date', 'money', 96),
      ],
    },
  ];
}

const BUCKETS = [
  [0, 0, 'Not due'],
  [1, 30, '1-30'],
  [31, 60, '31-60'],
  [61, 90, '61-90'],
  [91, 9999, 'Over 90'],
] as const;
const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'JPY'];

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
  CURRENCIES.forEach((currency, index) => {
    const row = HEADER_ROW + 1 + index;
    book.writeValues(sheet, area(row, 0), [[currency]], 'addin');
    BUCKETS.forEach(([from, to], c) =>
      book.writeFormula(
        sheet,
        row,
        c + 1,
        `SUMIFS(AR_Open[Open (doc. curr.)],AR_Open[Curr.],$A${row + 1},AR_Open[Days overdue],">=${from}",AR_Open[Days overdue],"<=${to}")`,
        'addin',
      ),
    );
    book.writeFormula(sheet, row, BUCKETS.length + 1, `SUM(B${row + 1}:F${row + 1})`, 'addin');
    book.writeStyle(
      sheet,
      area(row, 1, 1, BUCKETS.length + 1),
      { numberFormat: FORMATS[exponentOf(currency) === 0 ? 'yen' : 'money'] },
      'addin',
    );
  });
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
  'Everything here is invented: the company, its customers, their accounts.',
];

function writeReadMe(maker: Maker, status: readonly string[]): void {
  const { book } = maker;
  const sheet = maker.sheet('Read me');
  writeTitle(maker, sheet, `${COMPANY}: month-end workbook`, 'How this workbook is kept');
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
  for (const plan of [openItems(month), ...masterData(month)]) writeTable(maker, plan, month.asOf);
  writeAging(maker, month.asOf);
  for (const plan of agreements(month)) writeTable(maker, plan, month.asOf);
}
