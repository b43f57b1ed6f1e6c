/** What a range answers about its cells, and what may be set. Everything is rows of the range's shape. */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { cellName, isWholeColumns, isWholeRows, lastColumn, lastRow } from '../book/area';
import type { Sheet } from '../book/sheet';
import { givenCells, writeContents } from './cellWriting';
import { ADDIN, type Excel } from './excel';
import { invalidArgument } from './excelError';
import { mayChange } from './guard';
import { setHidden, hiddenOf, leftOf, topOf, widthOf, heightOf } from './lines';
import { asTruth, type MemberTable } from './model';
import { addressOf, type Place } from './place';
import { shownValue, valueType } from './shownValue';

type Reader = (sheet: Sheet, row: number, column: number, excel: Excel) => unknown;

/** Rows of what the reader says of each cell; null when there are more cells than Excel reads at once. */
function grid({ sheet, area }: Place, excel: Excel, read: Reader): unknown[][] | null {
  if (area.rows * area.columns > excel.limits.cellsPerRead) return null;
  const rows: unknown[][] = [];
  for (let row = area.row; row <= lastRow(area); row += 1) {
    const cells: unknown[] = [];
    for (let column = area.column; column <= lastColumn(area); column += 1) cells.push(read(sheet, row, column, excel));
    rows.push(cells);
  }
  return rows;
}

const value: Reader = (sheet, row, column) => shownValue(sheet.cells.value(row, column));

const formula: Reader = (sheet, row, column) => {
  const text = sheet.cells.formula(row, column);
  return text === undefined ? shownValue(sheet.cells.value(row, column)) : `=${text}`;
};

const formulaR1C1: Reader = (sheet, row, column) => {
  const text = sheet.cells.formula(row, column);
  return text === undefined ? shownValue(sheet.cells.value(row, column)) : translateFormulaToR1C1(`=${text}`, cellName(row, column));
};

const numberFormat: Reader = (sheet, row, column, { book }) => book.styleAt(sheet, row, column).numberFormat;

const text: Reader = (sheet, row, column, { book, calculator }) =>
  calculator.text(sheet.cells.value(row, column), book.styleAt(sheet, row, column).numberFormat);

const type: Reader = (sheet, row, column) => valueType(sheet.cells.value(row, column));

function setNumberFormat(place: Place, given: unknown, { book }: Excel): void {
  const { sheet, area } = place;
  mayChange(sheet, 'allowFormatCells', 'formatting cells');
  if (typeof given === 'string') {
    book.writeStyle(sheet, area, { numberFormat: given }, ADDIN);
    return;
  }
  for (const { row, column, value: format } of givenCells(area, given, 'The number formats')) {
    if (format === null || format === undefined) continue;
    if (typeof format !== 'string') throw invalidArgument(`A number format is a text like 0.00, not ${JSON.stringify(format)}.`);
    sheet.cells.setStyle(row, column, book.styles.withNumberFormat(book.styleIdAt(sheet, row, column), format));
  }
  book.tell({ kind: 'format', sheet, area, origin: ADDIN });
}

function setFormulasR1C1(place: Place, given: unknown, excel: Excel): void {
  const rows: unknown[][] = Array.from({ length: place.area.rows }, () => []);
  for (const { row, column, value: each } of givenCells(place.area, given, 'The formulas')) {
    const isFormula = typeof each === 'string' && each.startsWith('=');
    rows[row - place.area.row]?.push(isFormula ? translateFormulaToA1(each, cellName(row, column)) : each);
  }
  writeContents(place, rows, excel);
}

export const RANGE_SCALARS = {
  Values: { get: (place, excel) => grid(place, excel, value), set: writeContents },
  Formulas: { get: (place, excel) => grid(place, excel, formula), set: writeContents },
  FormulasLocal: { get: (place, excel) => grid(place, excel, formula), set: writeContents },
  FormulasR1C1: { get: (place, excel) => grid(place, excel, formulaR1C1), set: setFormulasR1C1 },
  NumberFormat: { get: (place, excel) => grid(place, excel, numberFormat), set: setNumberFormat },
  NumberFormatLocal: { get: (place, excel) => grid(place, excel, numberFormat), set: setNumberFormat },
  Text: (place, excel) => grid(place, excel, text),
  ValueTypes: (place, excel) => grid(place, excel, type),
  Address: addressOf,
  AddressLocal: addressOf,
  RowIndex: ({ area }) => area.row,
  ColumnIndex: ({ area }) => area.column,
  RowCount: ({ area }) => area.rows,
  ColumnCount: ({ area }) => area.columns,
  // Excel answers −1 when the count does not fit into 31 bits.
  CellCount: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
  IsEntireRow: ({ area }) => isWholeRows(area),
  IsEntireColumn: ({ area }) => isWholeColumns(area),
  RowHidden: {
    get: ({ sheet, area }) => hiddenOf(sheet.rows, area.row, area.rows),
    set: ({ sheet, area }, given, excel) => setHidden(sheet, 'row', area, asTruth(given, 'rowHidden'), excel),
  },
  ColumnHidden: {
    get: ({ sheet, area }) => hiddenOf(sheet.columns, area.column, area.columns),
    set: ({ sheet, area }, given, excel) => setHidden(sheet, 'column', area, asTruth(given, 'columnHidden'), excel),
  },
  Hidden: ({ sheet, area }) => {
    const rows = hiddenOf(sheet.rows, area.row, area.rows);
    const columns = hiddenOf(sheet.columns, area.column, area.columns);
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  },
  HasSpill: ({ sheet, area }, { calculator }) => {
    const anchor = calculator.spillAnchor(sheet, area.row, area.column);
    return anchor !== undefined;
  },
  Top: ({ sheet, area }) => topOf(sheet, area.row),
  Left: ({ sheet, area }) => leftOf(sheet, area.column),
  Height: ({ sheet, area }) => heightOf(sheet, area),
  Width: ({ sheet, area }) => widthOf(sheet, area),
} satisfies MemberTable<Place>['scalars'];
