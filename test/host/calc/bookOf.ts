/** A book for tests, written as cells: `bookOf({ Sheet1: { A1: 5, B1: '=A1*2' } })`. */
import { area, parseArea } from '../../../src/host/book/area';
import { Book } from '../../../src/host/book/book';
import { CellError, type CellValue } from '../../../src/host/book/cell';
import { Sheet, type Table } from '../../../src/host/book/sheet';
import type { Calculator } from '../../../src/host/calc/calculator';
import { createCalculator } from '../../../src/host/calc/createCalculator';

export type Cells = Readonly<Record<string, CellValue | readonly (readonly CellValue[])[]>>;

export interface Bench {
  readonly book: Book;
  readonly calculator: Calculator;
  sheet(name: string): Sheet;
  /** Types into cells: a text with `=` is a formula, an array of rows fills down and right from the cell. */
  type(cells: Cells, sheet?: string): void;
  /** What a cell reads; errors as their code. */
  read(address: string, sheet?: string): CellValue;
  /** What an area reads, row by row. */
  readAll(address: string, sheet?: string): CellValue[][];
  /** A formula's value as if it stood in Z99 of the first sheet; arrays as rows. */
  value(formula: string): CellValue | CellValue[][];
}

/** 15 March 2026, half past ten. */
export const NOW = 46096.4375;

const plain = (value: CellValue): CellValue => (value instanceof CellError ? (value.code as string) : value);

const at = (address: string) => {
  const found = parseArea(address);
  if (found === undefined) throw new Error(`No address: ${address}`);
  return found;
};

function put(book: Book, sheet: Sheet, address: string, value: CellValue): void {
  const { row, column } = at(address);
  if (typeof value === 'string' && value.startsWith('=')) book.writeFormula(sheet, row, column, value.slice(1), 'person');
  else book.writeValues(sheet, area(row, column), [[value]], 'person');
}

export function bookOf(sheets: Readonly<Record<string, Cells>>): Bench {
  const book = new Book();
  Object.keys(sheets).forEach((name, n) => book.sheets.push(new Sheet(`{${n + 1}}`, name)));
  let seed = 1;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const calculator = createCalculator(book, { now: () => NOW, random });
  const first = (): string => book.sheets[0]?.name ?? '';
  const sheet = (name: string): Sheet => {
    const found = book.sheet(name);
    if (found === undefined) throw new Error(`No sheet: ${name}`);
    return found;
  };
  const bench: Bench = {
    book,
    calculator,
    sheet,
    type(cells, name = first()) {
      for (const [address, value] of Object.entries(cells)) {
        if (!Array.isArray(value)) put(book, sheet(name), address, value as CellValue);
        else {
          const { row, column } = at(address);
          const rows = value as CellValue[][];
          book.writeValues(sheet(name), area(row, column, rows.length, rows[0]?.length ?? 0), rows, 'person');
        }
      }
    },
    read: (address, name = first()) => plain(sheet(name).cells.value(at(address).row, at(address).column)),
    readAll(address, name = first()) {
      const { row, column, rows, columns } = at(address);
      return Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_unused, c) => plain(sheet(name).cells.value(row + r, column + c))),
      );
    },
    value(formula) {
      const rows = calculator.evaluate(formula, sheet(first()), 98, 25).map((row) => row.map(plain));
      return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : rows;
    },
  };
  for (const [name, cells] of Object.entries(sheets)) bench.type(cells, name);
  return bench;
}

/** Makes an area a table, its first row the header. */
export function tableOf(bench: Bench, name: string, address: string, sheetName: string, showTotals = false): Table {
  const sheet = bench.sheet(sheetName);
  const where = at(address);
  const table: Table = {
    id: sheet.tables.length + 1,
    name,
    area: where,
    columns: Array.from({ length: where.columns }, (_, n) => ({
      id: n + 1,
      name: String(sheet.cells.value(where.row, where.column + n)),
      formula: undefined,
      totalsLabel: undefined,
      totalsFormula: undefined,
    })),
    showHeaders: true,
    showTotals,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  sheet.tables.push(table);
  bench.book.tell({ kind: 'table', change: 'added', sheet, table, origin: 'person' });
  return table;
}
