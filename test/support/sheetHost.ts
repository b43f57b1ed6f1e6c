/** A host over a small book, with the true calculation and no Office.js: for tests of what stands on a book. */
import { Book } from '../../src/host/book/book';
import { Sheet } from '../../src/host/book/sheet';
import { createCalculator } from '../../src/host/calc/createCalculator';
import type { Host } from '../../src/host/excel';
import type { CellValue } from '../../src/host/book/cell';
import { parseArea } from '../../src/host/book/area';

export interface SheetHost {
  readonly host: Host;
  readonly sheet: Sheet;
  /** Value of a cell by its address. */
  readonly value: (address: string) => CellValue;
  readonly formula: (address: string) => string | undefined;
}

/** Rows of values from A1 on; a text with `=` is a formula. */
export function sheetHost(rows: readonly (readonly CellValue[])[] = []): SheetHost {
  const book = new Book();
  const sheet = new Sheet('{1}', 'Sheet1');
  book.sheets.push(sheet);
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (typeof value === 'string' && value.startsWith('=')) sheet.cells.setFormula(r, c, value.slice(1));
      else sheet.cells.setValue(r, c, value);
    }),
  );
  const calculator = createCalculator(book, { now: () => 46_326, random: () => 0.5 });
  calculator.recalculateAll();
  const faults: Host['faults'] = {
    cellEditMode: false,
    dropEvents: false,
    failBatch: () => undefined,
    failInside: () => undefined,
    limits: { requestBytes: 5_000_000, responseBytes: 5_000_000, cellsPerRead: 5_000_000 },
    batches: 0,
  };
  const notHere = (): never => {
    throw new Error('This host has a book and a calculation only.');
  };
  const host: Host = { book, calculator, faults, findings: [], execute: notHere, onMessages: notHere, save: notHere };
  const at = (address: string) => parseArea(address) ?? notHere();
  return {
    host,
    sheet,
    value: (address) => sheet.cells.value(at(address).row, at(address).column),
    formula: (address) => sheet.cells.formula(at(address).row, at(address).column),
  };
}
