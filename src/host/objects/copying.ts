/**
 * Copying one range into another. A larger target is filled with repetitions, as Excel's paste does; formulas
 * move along, so `=A1` copied one down says `=A2`.
 */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { type Area, area, cellName } from '../book/area';
import type { CellValue } from '../book/cell';
import type { Sheet } from '../book/sheet';
import { insideSheet, rangeArgument } from './addresses';
import { ADDIN, type Excel } from './excel';
import { invalidArgument } from './excelError';
import { mayOverwriteSpills, mayWrite } from './guard';
import type { Args } from './model';
import type { Place } from './place';
import { usedExtent } from './rangeNavigation';
import { renameHeaders } from './tableHeaders';

const KINDS = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

interface Copied {
  readonly value: CellValue;
  readonly formula: string | undefined;
  /** Where the formula stood: it is told anew from its new place. */
  readonly from: string;
  readonly style: number;
}

/** `=A1` in B1, copied to B2 → `=A2`. */
export const moveFormula = (formula: string, from: string, to: string): string =>
  translateFormulaToA1(translateFormulaToR1C1(`=${formula}`, from), to).slice(1);

export function copyPlace(target: Place, args: Args, excel: Excel): null {
  const kind = args.word(1, KINDS, 'All');
  if (kind === 'Link') throw args.wrong(1, 'All, Formulas, Values or Formats (the stand-in does not paste links yet)');
  const skipBlanks = args.truth(2, false);
  const source = rangeArgument(args.any(0), target.sheet, excel);
  const cells = read({ sheet: source.sheet, area: usedExtent(source) }, excel, args.truth(3, false));
  const where = targetArea(target.area, cells);
  const place = { sheet: target.sheet, area: where };
  mayWrite(place, excel.book);
  if (kind !== 'Formats') mayOverwriteSpills(place, excel);
  for (let r = 0; r < where.rows; r += 1)
    for (let c = 0; c < where.columns; c += 1) {
      const cell = cells[r % cells.length]?.[c % (cells[0]?.length ?? 1)];
      if (cell === undefined || (skipBlanks && cell.value === null && cell.formula === undefined)) continue;
      put(target.sheet, where.row + r, where.column + c, cell, kind);
    }
  renameHeaders(target.sheet, where, excel.book);
  if (kind === 'All' || kind === 'Formats') excel.book.tell({ kind: 'format', sheet: target.sheet, area: where, origin: ADDIN });
  if (kind !== 'Formats') excel.book.tell({ kind: 'cells', sheet: target.sheet, area: where, origin: ADDIN });
  return null;
}

function read({ sheet, area: a }: Place, { book }: Excel, transposed: boolean): Copied[][] {
  const cell = (row: number, column: number): Copied => ({
    value: sheet.cells.value(row, column),
    formula: sheet.cells.formula(row, column),
    from: cellName(row, column),
    style: book.styleIdAt(sheet, row, column),
  });
  const rows = transposed ? a.columns : a.rows;
  const columns = transposed ? a.rows : a.columns;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => (transposed ? cell(a.row + c, a.column + r) : cell(a.row + r, a.column + c))),
  );
}

/** The target grows to the source's size, or is a whole multiple of it and gets repetitions. */
function targetArea(target: Area, cells: readonly (readonly Copied[])[]): Area {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  if (rows === 0 || columns === 0) throw invalidArgument('There is nothing to copy.');
  const fits = (size: number, unit: number): number => (size > unit && size % unit === 0 ? size : unit);
  const wide = insideSheet(target.row, target.column, fits(target.rows, rows), fits(target.columns, columns));
  return target.rows * target.columns > 5_000_000 ? area(target.row, target.column, rows, columns) : wide;
}

function put(sheet: Sheet, row: number, column: number, cell: Copied, kind: 'All' | 'Formulas' | 'Values' | 'Formats'): void {
  if (kind === 'All' || kind === 'Formats') sheet.cells.setStyle(row, column, cell.style);
  if (kind === 'Formats') return;
  const formula = kind === 'Values' || cell.formula === undefined ? undefined : moveFormula(cell.formula, cell.from, cellName(row, column));
  sheet.cells.setFormula(row, column, formula);
  if (formula === undefined) sheet.cells.setValue(row, column, cell.value);
}
