/**
 * What a person does to cells, through the same book the add-in works on, so that it recalculates and the add-in hears.
 *
 * Typed text is read as Excel reads it. A refused edit changes nothing and says why. Undo takes back the person's own
 * edits, the last first; like Excel's it is forgotten when a sheet goes, and it never touches what the add-in wrote
 * elsewhere.
 */
import { type Area, area, areaName, intersection, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../host/book/area';
import type { CellValue } from '../host/book/cell';
import type { Sheet } from '../host/book/sheet';
import type { Host } from '../host/excel';
import { ExcelError } from '../host/objects/excelError';
import { mayChange, mayWrite } from '../host/objects/guard';
import { eachLine } from '../host/objects/lines';
import { renameHeaders } from '../host/objects/tableHeaders';
import { typedContent } from '../host/objects/typed';
import { PIXELS_PER_POINT } from './grid/axis';
import { choicesAt, validationAt } from './grid/validation';
import { growTable } from './tableTyping';

export interface PersonEdits {
  /** Undefined when it was entered; otherwise the sentence that says why not. */
  readonly type: (sheet: Sheet, row: number, column: number, text: string) => string | undefined;
  readonly clear: (sheet: Sheet, where: Area) => string | undefined;
  /** Rows of texts, as they come from a clipboard. A single cell fills the whole selection. */
  readonly paste: (sheet: Sheet, where: Area, rows: readonly (readonly string[])[]) => string | undefined;
  readonly resizeColumns: (sheet: Sheet, first: number, last: number, pixels: number) => string | undefined;
  /** Where the undone edit was; undefined when there was none. */
  readonly undo: () => { readonly sheet: Sheet; readonly area: Area } | undefined;
}

interface CellImage {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: number;
}

interface DoneEdit {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly before: readonly CellImage[];
}

const STEPS_KEPT = 100;
/** Excel pastes more; a person at this grid does not, and each cell is read as typed. */
const MOST_PASTED = 500_000;

export function personEdits(host: Host): PersonEdits {
  const { book } = host;
  const done: DoneEdit[] = [];

  const change = (sheet: Sheet, where: Area, act: () => void): string | undefined =>
    refusalOf(() => {
      mayWrite({ sheet, area: usedPart(sheet, where) }, book);
      const before = imageOf(sheet, where);
      act();
      renameHeaders(sheet, where, book, 'person');
      done.push({ sheet, area: where, before });
      if (done.length > STEPS_KEPT) done.shift();
    });

  const type = (sheet: Sheet, row: number, column: number, text: string): string | undefined =>
    brokenRule(host, sheet, row, column, text) ??
    change(sheet, area(row, column), () => {
      enter(host, sheet, row, column, text);
      book.tell({ kind: 'cells', sheet, area: area(row, column), origin: 'person' });
      growTable(host, sheet, row, column);
    });

  const paste = (sheet: Sheet, where: Area, rows: readonly (readonly string[])[]): string | undefined => {
    const target = pasteArea(where, rows);
    if (target === undefined)
      return `The clipboard does not fit here: it would leave the sheet, or is over ${MOST_PASTED} cells. Choose a smaller part.`;
    return change(sheet, target, () => {
      for (let row = target.row; row <= lastRow(target); row += 1)
        for (let column = target.column; column <= lastColumn(target); column += 1)
          enter(host, sheet, row, column, pastedText(rows, row - target.row, column - target.column));
      book.tell({ kind: 'cells', sheet, area: target, origin: 'person' });
      growTable(host, sheet, target.row, target.column);
    });
  };

  const clear = (sheet: Sheet, where: Area): string | undefined => {
    const filled = usedPart(sheet, where);
    return change(sheet, filled, () => {
      const cells: CellImage[] = [];
      sheet.cells.forEachFilled(filled, (row, column) =>
        cells.push({ row, column, value: null, formula: undefined, style: sheet.cells.style(row, column) }),
      );
      restore(sheet, cells);
      book.tell({ kind: 'cells', sheet, area: filled, origin: 'person' });
    });
  };

  const undo = (): { readonly sheet: Sheet; readonly area: Area } | undefined => {
    const last = done.pop();
    if (last === undefined) return undefined;
    if (!book.sheets.includes(last.sheet)) {
      done.length = 0;
      return undefined;
    }
    restore(last.sheet, last.before);
    book.tell({ kind: 'cells', sheet: last.sheet, area: last.area, origin: 'person' });
    book.tell({ kind: 'format', sheet: last.sheet, area: last.area, origin: 'person' });
    return { sheet: last.sheet, area: last.area };
  };

  return { type, clear, paste, undo, resizeColumns: (...request) => resizeColumns(host, ...request) };
}

/** Runs an edit; what Excel refuses becomes the sentence a person reads, and a bug stays a bug. */
export function refusalOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof ExcelError) return error.message;
    throw error;
  }
}

function enter({ book, calculator }: Host, sheet: Sheet, row: number, column: number, text: string): void {
  const { cells } = sheet;
  const format = book.styleAt(sheet, row, column).numberFormat;
  const content = typedContent(text, format, book.dateSystem, (formula) => calculator.syntaxError(formula));
  if (content.kind === 'formula') {
    cells.setFormula(row, column, content.formula);
    return;
  }
  cells.setFormula(row, column, undefined);
  cells.setValue(row, column, content.value);
  if (content.numberFormat === undefined || format !== 'General') return;
  cells.setStyle(row, column, book.styles.derive(book.styleIdAt(sheet, row, column), { numberFormat: content.numberFormat }));
  book.tell({ kind: 'format', sheet, area: area(row, column), origin: 'person' });
}

/** A list validation with the stop sign refuses what is not on the list. */
function brokenRule({ calculator }: Host, sheet: Sheet, row: number, column: number, text: string): string | undefined {
  const rule = validationAt(sheet, row, column);
  const choices = choicesAt(sheet, calculator, row, column);
  if (rule === undefined || choices === undefined || !rule.error.show || rule.error.style !== 'stop') return undefined;
  if ((text === '' && rule.ignoreBlank) || text.startsWith('=')) return undefined;
  const wanted = text.toLowerCase();
  if (choices.some((choice) => choice.toLowerCase() === wanted)) return undefined;
  return (
    rule.error.message ||
    `«${text}» is not on the list for ${areaName(area(row, column))}. Choose one of: ${choices.slice(0, 8).join(', ')}.`
  );
}

/** A selection of whole columns is edited as far as the sheet is used. */
function usedPart(sheet: Sheet, where: Area): Area {
  if (where.rows < MAX_ROWS && where.columns < MAX_COLUMNS) return where;
  const used = sheet.cells.usedArea();
  return (used === undefined ? undefined : intersection(used, where)) ?? area(where.row, where.column);
}

function imageOf(sheet: Sheet, where: Area): CellImage[] {
  const images: CellImage[] = [];
  for (let row = where.row; row <= lastRow(where); row += 1)
    for (let column = where.column; column <= lastColumn(where); column += 1) {
      const { cells } = sheet;
      images.push({ row, column, value: cells.value(row, column), formula: cells.formula(row, column), style: cells.style(row, column) });
    }
  return images;
}

function restore(sheet: Sheet, images: readonly CellImage[]): void {
  for (const { row, column, value, formula, style } of images) {
    sheet.cells.setFormula(row, column, formula);
    sheet.cells.setValue(row, column, value);
    sheet.cells.setStyle(row, column, style);
  }
}

function pasteArea(where: Area, rows: readonly (readonly string[])[]): Area | undefined {
  const wide = Math.max(1, ...rows.map((row) => row.length));
  const target = rows.length === 1 && wide === 1 ? where : area(where.row, where.column, Math.max(1, rows.length), wide);
  const fits = lastRow(target) < MAX_ROWS && lastColumn(target) < MAX_COLUMNS;
  return fits && target.rows * target.columns <= MOST_PASTED ? target : undefined;
}

const pastedText = (rows: readonly (readonly string[])[], row: number, column: number): string =>
  (rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows[row]?.[column]) ?? '';

function resizeColumns({ book }: Host, sheet: Sheet, first: number, last: number, pixels: number): string | undefined {
  return refusalOf(() => {
    mayChange(sheet, 'allowFormatColumns', 'changing column widths');
    const where = area(0, first, MAX_ROWS, last - first + 1);
    eachLine(sheet, 'column', where, (line) => ({ ...line, size: pixels / PIXELS_PER_POINT, hidden: pixels === 0 }));
    book.tell({ kind: 'format', sheet, area: where, origin: 'person' });
  });
}
