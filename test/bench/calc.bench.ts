/** The calculation: totals and lookups over long tables, long chains, and one edit in a calculated workbook. */
import { area } from '../../src/host/book/area';
import { Book } from '../../src/host/book/book';
import type { CellValue } from '../../src/host/book/cell';
import { Sheet } from '../../src/host/book/sheet';
import { createCalculator } from '../../src/host/calc/createCalculator';
import type { BenchRow } from './row';

const DATA_ROWS = 100_000;
const options = { now: () => 46096, random: () => 0.5 };

/** Document, customer, currency, month, amount. */
function dataSheet(rows: number): Sheet {
  const sheet = new Sheet('{data}', 'Data');
  const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'JPY'];
  for (let row = 0; row < rows; row += 1) {
    const cells: CellValue[] = [`INV-${row}`, `Customer ${row % 5000}`, currencies[row % 5] ?? '', row % 12, (row % 997) / 4];
    cells.forEach((value, column) => sheet.cells.setValue(row, column, value));
  }
  return sheet;
}

function bookWith(...sheets: Sheet[]): Book {
  const book = new Book();
  book.sheets.push(...sheets);
  return book;
}

/** A sheet with one formula a row. */
function formulaSheet(rows: number, formula: (row: number) => string): Sheet {
  const sheet = new Sheet('{report}', 'Report');
  for (let row = 0; row < rows; row += 1) sheet.cells.setFormula(row, 0, formula(row));
  return sheet;
}

const SUMIFS = (row: number): string =>
  `SUMIFS(Data!$E$1:$E$${DATA_ROWS},Data!$B$1:$B$${DATA_ROWS},"Customer ${row % 5000}",Data!$C$1:$C$${DATA_ROWS},"EUR")`;
const XLOOKUP = (row: number): string => `XLOOKUP("INV-${(row * 7) % DATA_ROWS}",Data!$A$1:$A$${DATA_ROWS},Data!$E$1:$E$${DATA_ROWS})`;
const AGED = (row: number): string =>
  `SUMIFS(Data!$E$1:$E$${DATA_ROWS},Data!$D$1:$D$${DATA_ROWS},">=${row % 10}",Data!$D$1:$D$${DATA_ROWS},"<${(row % 10) + 1}")`;

const calculating = (formula: (row: number) => string) => (n: number) => {
  const book = bookWith(dataSheet(DATA_ROWS), formulaSheet(n, formula));
  return Promise.resolve(() => createCalculator(book, options).dispose());
};

export const rows: BenchRow[] = [
  { name: 'calculate SUMIFS (2 criteria) over 100,000 rows', sizes: [1_000, 10_000], prepare: calculating(SUMIFS) },
  { name: 'calculate XLOOKUP over 100,000 rows', sizes: [1_000, 10_000], prepare: calculating(XLOOKUP) },
  { name: 'calculate SUMIFS between two bounds over 100,000 rows', sizes: [20, 200], prepare: calculating(AGED) },
  {
    name: 'calculate a running balance',
    sizes: [10_000, 100_000],
    prepare: calculating((row) => (row === 0 ? 'Data!E1' : `A${row}+Data!E${row + 1}`)),
  },
  {
    name: 'edit one cell under so many SUMIFS',
    sizes: [1_000, 10_000],
    prepare: (n) => {
      const data = dataSheet(DATA_ROWS);
      const book = bookWith(data, formulaSheet(n, SUMIFS));
      createCalculator(book, options);
      return Promise.resolve(() => book.writeValues(data, area(5, 4), [[7]], 'person'));
    },
  },
];
