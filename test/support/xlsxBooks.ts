/** Random workbooks, for properties of saving; and what of a book must be the same after saving and opening. */
import fc from 'fast-check';
import { area, areaName } from '../../src/host/book/area';
import type { Book } from '../../src/host/book/book';
import { CellError, type CellValue } from '../../src/host/book/cell';
import { Sheet } from '../../src/host/book/sheet';
import type { CellStyle } from '../../src/host/book/style';
import { newFile } from '../../src/host/file/newFile';
import type { OpenedFile } from '../../src/host/excel';

const TEXT = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('=1+1', '-x', '+49', '@me', '_x0041_', ' a ', 'a\nb', '\u0007bell', '＝A1', '<&>"\''),
);
const VALUE: fc.Arbitrary<CellValue> = fc.oneof(
  TEXT.filter((text) => text !== ''),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('#N/A' as const, '#DIV/0!' as const).map((code) => CellError.of(code)),
);
const FORMULA = fc.constantFrom(
  'A1+1',
  'SUM(A1:B9)*2',
  'SUM(A1:A3*B1:B3)',
  'IF(A1>"x","a<b",TRUE)',
  'LET(x,A1,x&"é")',
  'XLOOKUP(1,A:A,B:B)',
  "'Other & co'!A1",
  'SUMIFS(A:A,B:B,">=2")',
  'TIEOUT.DUEDATE(A1,30)',
  '@A1:A9',
  'SORT(A1:A4)',
);
const COLOR = fc.constantFrom('#FF0000', '#00B050', '#1F4E78');
const STYLE: fc.Arbitrary<Partial<CellStyle>> = fc.record(
  {
    numberFormat: fc.constantFrom('0.00', '@', '#,##0.00 "EUR"', 'yyyy-mm-dd', '#,##0.00_);[Red](#,##0.00)'),
    fill: fc.option(COLOR, { nil: undefined }),
    font: fc.record({
      name: fc.constantFrom('Calibri', 'Arial'),
      size: fc.constantFrom(8, 11, 14.5),
      bold: fc.boolean(),
      italic: fc.boolean(),
      underline: fc.constantFrom('none', 'single', 'double'),
      strikethrough: fc.boolean(),
      color: COLOR,
    }),
    border: fc.record({ top: fc.record({ style: fc.constantFrom('thin', 'double', 'dashDot'), color: COLOR }) }, { requiredKeys: [] }),
    horizontal: fc.constantFrom('general', 'center', 'centerAcrossSelection', 'right'),
    vertical: fc.constantFrom('top', 'bottom', 'center'),
    wrap: fc.boolean(),
    indent: fc.constantFrom(0, 2),
    locked: fc.boolean(),
    formulaHidden: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** One thing done to a sheet. */
export type Deed = (book: Book, sheet: Sheet) => void;

const CELL = fc.tuple(fc.nat(12), fc.nat(6));
export const DEED: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(CELL, VALUE).map(([[row, column], value]): Deed => (book, sheet) => book.writeValues(sheet, area(row, column), [[value]], 'addin')) },
  { weight: 1, arbitrary: CELL.map(([row, column]): Deed => (book, sheet) => book.writeValues(sheet, area(row, column), [[null]], 'addin')) },
  { weight: 3, arbitrary: fc.tuple(CELL, FORMULA, VALUE).map(([[row, column], formula, value]): Deed => (book, sheet) => {
    book.writeFormula(sheet, row, column, formula, 'addin');
    sheet.cells.setValue(row, column, value);
  }) },
  { weight: 4, arbitrary: fc.tuple(CELL, STYLE).map(([[row, column], change]): Deed => (book, sheet) => book.writeStyle(sheet, area(row, column, 2, 2), change, 'addin')) },
  { weight: 1, arbitrary: CELL.map(([row, column]): Deed => (book, sheet) => {
    sheet.rows.set(row, { size: 30, hidden: column % 2 === 0, style: 0, outlineLevel: column % 3 });
    sheet.columns.set(column, { size: 75, hidden: row % 2 === 0, style: 0, outlineLevel: row % 3 });
    book.tell({ kind: 'format', sheet, area: area(row, column), origin: 'addin' });
  }) },
  { weight: 1, arbitrary: fc.tuple(CELL, TEXT).map(([[row, column], text]): Deed => (_, sheet) => {
    if (sheet.notes.every((note) => note.row !== row || note.column !== column)) sheet.notes.push({ row, column, author: 'Ann', text, visible: row % 2 === 0 });
  }) },
  { weight: 1, arbitrary: CELL.map(([rows, columns]): Deed => (_, sheet) => {
    sheet.frozen = { rows, columns };
    sheet.showGridlines = rows % 2 === 0;
    sheet.tabColor = rows % 3 === 0 ? '#FF0000' : '';
    sheet.page = { ...sheet.page, orientation: rows % 2 === 0 ? 'landscape' : 'portrait', fitToWidth: columns % 2 || undefined, titleRows: '$1:$2', titleColumns: columns % 2 === 0 ? '$A:$B' : undefined, printArea: '$A$1:$C$9', centerFooter: 'Page &P' };
    sheet.protection = { protected: rows % 2 === 1, options: {}, password: undefined };
  }) },
  { weight: 1, arbitrary: fc.tuple(CELL, COLOR, FORMULA).map(([[row, column], fill, formula]): Deed => (_, sheet) => {
    const rule = row % 2 === 0 ? ({ type: 'custom', formula: `=${formula}` } as const) : ({ type: 'containsText', operator: 'Contains', text: 'a"b' } as const);
    sheet.conditionalFormats.push({ id: 'new', areas: [area(row, column, 3, 1)], rule, priority: sheet.conditionalFormats.length + 1, stopIfTrue: column % 2 === 0, fill, fontColor: undefined, bold: true });
  }) },
  { weight: 1, arbitrary: fc.tuple(CELL, FORMULA).map(([[row, column], formula]): Deed => (book) => {
    const name = `Name_${row}_${column}`;
    if (book.name(name) === undefined) book.names.push({ name, formula, sheetId: undefined, visible: row % 2 === 0, comment: 'why' });
    book.tell({ kind: 'names', origin: 'addin' });
  }) },
); // prettier-ignore

/** A new workbook with a second sheet of an awkward name, and everything done to either. */
export function madeBook(deeds: readonly (readonly [Deed, boolean])[]): OpenedFile {
  const file = newFile('made.xlsx');
  const { book } = file;
  const other = new Sheet('{12345678-1234-4234-8234-123456789ABC}', 'Other & co');
  book.sheets.push(other);
  book.tell({ kind: 'sheets', change: 'added', sheet: other, origin: 'addin' });
  for (const [deed, second] of deeds) deed(book, second ? other : book.sheets[0]!);
  return file;
}

const styleOf = (book: Book, id: number): unknown => ({ ...book.styles.style(id), fileFormat: undefined });

/** Everything of a sheet that is a value, for comparing. Cells by address. */
export function described(book: Book): unknown {
  return {
    names: [...book.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    settings: [...book.settings],
    sheets: book.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      cells: cellsOf(book, sheet),
      lines: [sheet.rows, sheet.columns].map((lines) =>
        [...lines].sort(([a], [b]) => a - b).map(([n, line]) => [n, line.size, line.hidden, line.outlineLevel, styleOf(book, line.style)]),
      ),
      merges: sheet.merges.map(areaName),
      tables: sheet.tables,
      notes: [...sheet.notes].sort((a, b) => a.row - b.row || a.column - b.column),
      charts: sheet.charts.map((chart) => ({ ...chart, id: '' })),
      conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
      validations: sheet.validations,
      views: [
        sheet.frozen,
        sheet.showGridlines,
        sheet.showHeadings,
        sheet.tabColor,
        sheet.page,
        sheet.autoFilter,
        sheet.protection.protected,
      ],
    })),
  };
}

function cellsOf(book: Book, sheet: Sheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const used = sheet.cells.usedArea(true);
  if (used === undefined) return cells;
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const value = sheet.cells.value(row, column);
      const style = sheet.cells.style(row, column);
      const formula = sheet.cells.formula(row, column);
      if (value === null && formula === undefined && JSON.stringify(styleOf(book, style)) === JSON.stringify(styleOf(book, 0))) continue;
      cells[areaName(area(row, column))] = [value, formula, styleOf(book, style)];
    }
  }
  return cells;
}
