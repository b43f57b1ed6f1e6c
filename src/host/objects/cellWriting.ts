/**
 * Writing values or formulas into a range, as Excel takes them from an add-in.
 *
 * Texts are read as if a person typed them; `null` leaves a cell as it is and `""` empties it; one value fills
 * the whole range; an array must have the range's shape. Nothing is written when anything is refused.
 */
import type { Area } from '../book/area';
import { cellName, contains, lastColumn, lastRow } from '../book/area';
import type { CellValue } from '../book/cell';
import type { Sheet } from '../book/sheet';
import { ADDIN, type Excel } from './excel';
import { ExcelError, invalidArgument } from './excelError';
import { mayOverwriteSpills, mayWrite } from './guard';
import type { Place } from './place';
import { renameHeaders } from './tableHeaders';
import { TEXT_FORMAT, typedContent, type TypedContent } from './typed';

/** One value for all cells, or rows of values of the range's shape. */
export type Given = unknown;

interface CellContent {
  readonly row: number;
  readonly column: number;
  readonly content: TypedContent;
}

export function writeContents(place: Place, given: Given, excel: Excel): void {
  const rows = shaped(place.area, given, 'The values');
  if (rows === undefined && given !== '' && place.area.rows * place.area.columns > excel.limits.cellsPerRead)
    throw new ExcelError(
      'RangeExceedsLimit',
      `One value cannot fill ${place.area.rows * place.area.columns} cells at once. Take the used range.`,
    );
  mayWrite(place, excel.book);
  mayOverwriteSpills(place, excel);
  const { sheet, area } = place;
  const before = area.rows * area.columns === 1 ? sheet.cells.value(area.row, area.column) : undefined;
  if (given === '') clearContents(place);
  else for (const content of readContents(place, rows, given, excel)) putContent(sheet, content, excel);
  renameHeaders(sheet, area, excel.book);
  excel.book.tell({ kind: 'cells', sheet, area, origin: ADDIN, ...(before === undefined ? {} : { before }) });
}

/** Rows of the range's shape; refused when the array has another. */
export function shaped(area: Area, given: Given, what: string): readonly (readonly unknown[])[] | undefined {
  if (!Array.isArray(given)) return undefined;
  const rows = given as readonly unknown[];
  const widths = rows.map((row) => (Array.isArray(row) ? row.length : -1));
  if (rows.length !== area.rows || widths.some((width) => width !== area.columns)) {
    const width = widths.find((each) => each !== area.columns) ?? area.columns;
    throw invalidArgument(
      `${what} are ${rows.length} rows of ${width < 0 ? 'single values' : `${width} columns`}; the range is ${area.rows} × ${area.columns}. Give the array the range's shape.`,
    );
  }
  return rows as readonly (readonly unknown[])[]; // Every row was seen to be an array.
}

/** The value for one cell of the range, whether one was given for all or one for each. */
export function* givenCells(area: Area, given: Given, what: string): Generator<{ row: number; column: number; value: unknown }> {
  const rows = shaped(area, given, what);
  for (let r = 0; r < area.rows; r += 1)
    for (let c = 0; c < area.columns; c += 1)
      yield { row: area.row + r, column: area.column + c, value: rows === undefined ? given : rows[r]?.[c] };
}

function readContents(
  { sheet, area }: Place,
  rows: readonly (readonly unknown[])[] | undefined,
  given: Given,
  excel: Excel,
): CellContent[] {
  const contents: CellContent[] = [];
  const merges = sheet.merges;
  for (let r = 0; r < area.rows; r += 1) {
    const values = rows?.[r];
    for (let c = 0; c < area.columns; c += 1) {
      const value = values === undefined ? given : values[c];
      if (value === null || value === undefined) continue;
      const row = area.row + r;
      const column = area.column + c;
      if (merges.length > 0 && isCovered(merges, row, column)) continue;
      contents.push({ row, column, content: contentOf(value, sheet, row, column, excel) });
    }
  }
  return contents;
}

/** Of merged cells only the first holds a value; what is given for the others is lost, as in Excel. */
const isCovered = (merges: readonly Area[], row: number, column: number): boolean =>
  merges.some((merge) => contains(merge, row, column) && (merge.row !== row || merge.column !== column));

function contentOf(value: unknown, sheet: Sheet, row: number, column: number, excel: Excel): TypedContent {
  const { book, calculator } = excel;
  const styleId = book.styleIdAt(sheet, row, column);
  const numberFormat = styleId === 0 ? 'General' : book.styles.style(styleId).numberFormat;
  if (typeof value === 'string') return typedContent(value, numberFormat, book.dateSystem, (formula) => calculator.syntaxError(formula));
  if (typeof value === 'number') return { kind: 'value', value: numberFormat === TEXT_FORMAT ? String(value) : value };
  if (typeof value === 'boolean') return { kind: 'value', value };
  throw invalidArgument(
    `${cellName(row, column)} on "${sheet.name}" cannot hold ${JSON.stringify(value)}. A cell takes a text, a number, true or false.`,
  );
}

function putContent(sheet: Sheet, { row, column, content }: CellContent, excel: Excel): void {
  if (content.kind === 'formula') {
    sheet.cells.setFormula(row, column, content.formula);
    return;
  }
  putValue(sheet, row, column, content.value);
  if (content.numberFormat !== undefined) adoptFormat(sheet, row, column, content.numberFormat, excel);
}

export function putValue(sheet: Sheet, row: number, column: number, value: CellValue): void {
  sheet.cells.setFormula(row, column, undefined);
  sheet.cells.setValue(row, column, value);
}

/** A typed date or percentage brings its format along, unless the cell has one already. */
function adoptFormat(sheet: Sheet, row: number, column: number, numberFormat: string, { book }: Excel): void {
  const style = book.styleIdAt(sheet, row, column);
  if (book.styles.style(style).numberFormat === 'General')
    sheet.cells.setStyle(row, column, book.styles.withNumberFormat(style, numberFormat));
}

/** Empties every cell of a place: values and formulas, not looks. */
export function clearContents({ sheet, area }: Place): void {
  const filled: [number, number][] = [];
  sheet.cells.forEachFilled(area, (row, column) => filled.push([row, column]));
  for (const [row, column] of filled) if (row <= lastRow(area) && column <= lastColumn(area)) putValue(sheet, row, column, null);
}
