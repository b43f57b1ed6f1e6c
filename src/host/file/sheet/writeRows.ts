/**
 * The rows of a sheet that was touched, written over those of the file.
 *
 * Each cell of the file is compared with the book: equal cells are copied as they stand (with rich text, phonetic
 * guides and whatever else we do not know), the others are written anew. A formula we could not calculate keeps the
 * result that the file had: our ignorance is not written into somebody's workbook.
 */
import { areaName, cellName } from '../../book/area';
import { CellError, type CellValue } from '../../book/cell';
import { type LineFormat, type Sheet, spillKey, type Table } from '../../book/sheet';
import { type Move, movedTo } from '../changes';
import type { StyleWriter } from '../styles/writeStyles';
import { attributesText } from '../xml/edit';
import type { OpenTag } from '../xml/parse';
import { CellWriter, fileError } from './writeCell';
import { type ContentContext, FormulaReader, spillOf, valueOf } from './cellContent';
import { rowChanges, rowFormat, sameRowFormat } from './rowFormat';
import type { RowVisitor, ScannedCell } from './scanRows';
import type { StringWriter } from './sharedStrings';

export interface RowContext extends ContentContext {
  readonly source: string;
  readonly styles: StyleWriter;
  readonly styleIds: readonly number[];
  readonly stringWriter: StringWriter;
  readonly moves: readonly Move[];
  /** Number of the cell metadata that marks a dynamic array; asked for at the first one. */
  readonly dynamicMetadata: () => number;
  /** Tables as they stand in the book now. */
  readonly currentTables: readonly Table[];
}

type Occupied = ReturnType<Sheet['cells']['occupiedColumns']>[number];

/** Results that say only that the stand-in could not calculate. */
const IGNORANCE: ReadonlySet<string> = new Set(['#NAME?', '#BUSY!', '#UNKNOWN!', '#CONNECT!', '#GETTING_DATA']);

/** The row being written: where it stands, its cells so far, whether anything in it differs from the file. */
interface OpenRow {
  readonly tag: OpenTag;
  /** Undefined when the row was deleted. */
  readonly row: number | undefined;
  readonly cells: string[];
  /** Columns below this one are done. */
  column: number;
  differs: boolean;
  /** Cells the file's row did not have: its hint of first and last column may be wrong then. */
  wider: boolean;
}

export class RowWriter implements RowVisitor {
  private readonly pieces: string[] = [];
  private readonly occupied: readonly Occupied[];
  private readonly formulas: FormulaReader;
  /** Shared runs whose master was changed: their followers are written out in full. */
  private readonly brokenRuns = new Set<string>();
  private readonly cells: CellWriter;
  private readonly lastRow: number;
  /** Rows below this one are done. */
  private nextRow = 0;
  private open: OpenRow | undefined;
  /** `<sheetData>` as the file has it; undefined when it is self-closing. */
  private opening: string | undefined;
  /** End of the last row read. */
  private readTo = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly context: RowContext,
  ) {
    this.occupied = sheet.cells.occupiedColumns();
    this.formulas = new FormulaReader(context);
    this.cells = new CellWriter(sheet, context);
    this.lastRow = Math.max(-1, ...sheet.rows.keys(), ...this.occupied.map(({ last }) => last));
  }

  begin(tag: OpenTag): void {
    if (tag.selfClosing) return;
    this.opening = this.context.source.slice(tag.start, tag.openEnd);
    this.readTo = tag.openEnd;
  }

  row(tag: OpenTag, fileRow: number): void {
    const row = movedTo(fileRow, 'row', this.context.moves);
    if (row !== undefined) this.writeNewRows(row);
    this.open = { tag, row, cells: [], column: 0, differs: row !== fileRow, wider: false };
  }

  cell(cell: ScannedCell): void {
    const { open } = this;
    const formula = this.formulas.read(cell); // also of deleted cells: they may be the master of a run
    const column = movedTo(cell.column, 'column', this.context.moves);
    if (open?.row === undefined || column === undefined) {
      if (open !== undefined) open.differs = true;
      return;
    }
    this.writeNewCells(open, open.row, column);
    open.column = column + 1;
    const same = this.isUnchanged(cell, formula, open.row, column);
    const moved = column !== cell.column || open.row !== cell.row;
    if (!same || moved) open.differs = true;
    if (moved) open.wider = true;
    open.cells.push(same ? this.copied(cell, open.row, column) : this.rewritten(cell, formula, open.row, column));
  }

  rowEnd(start: number, end: number): void {
    const { open } = this;
    const lineBreaks = this.context.source.slice(this.readTo, start); // some programs put one between rows
    this.open = undefined;
    this.readTo = end;
    if (open?.row === undefined) return;
    const { row, tag } = open;
    this.pieces.push(lineBreaks);
    this.writeNewCells(open, row, Infinity);
    this.nextRow = row + 1;
    const before = rowFormat(tag.attributes, this.context.styleIds);
    const after = this.sheet.rows.get(row);
    if (!open.differs && sameRowFormat(before, after)) this.pieces.push(this.context.source.slice(start, end));
    else this.pieces.push(this.rowText(row, open, before, after));
  }

  /** The whole of `<sheetData>`. */
  finish(): string {
    this.writeNewRows(this.lastRow + 1);
    if (this.opening === undefined) return this.pieces.length === 0 ? '<sheetData/>' : `<sheetData>${this.pieces.join('')}</sheetData>`;
    const { source } = this.context;
    return `${this.opening}${this.pieces.join('')}${source.slice(this.readTo, source.indexOf('</sheetData', this.readTo))}</sheetData>`;
  }

  /** Rows of the book up to `end` that the file does not have. */
  private writeNewRows(end: number): void {
    for (; this.nextRow < end; this.nextRow += 1) {
      const row = this.nextRow;
      const open: OpenRow = { tag: NEW_ROW, row, cells: [], column: 0, differs: true, wider: true };
      this.writeNewCells(open, row, Infinity);
      const format = this.sheet.rows.get(row);
      if (open.cells.length > 0 || !sameRowFormat(undefined, format)) this.pieces.push(this.rowText(row, open, undefined, format));
    }
  }

  /** Cells of the book in this row, up to column `end`, that the file does not have. */
  private writeNewCells(open: OpenRow, row: number, end: number): void {
    for (const { column, first, last } of this.occupied) {
      if (column < open.column) continue;
      if (column >= end) break;
      if (row < first || row > last) continue;
      const text = this.cells.text(row, column);
      if (text === '') continue;
      open.cells.push(text);
      open.differs = open.wider = true;
    }
  }

  private rowText(row: number, { tag, cells, wider }: OpenRow, before: LineFormat | undefined, after: LineFormat | undefined): string {
    const changes = rowChanges(before, after, (style) => this.context.styles.format(style));
    const attributes = { ...tag.attributes, r: row + 1, ...(wider ? { spans: undefined } : {}), ...changes };
    return `<row${attributesText(attributes)}>${cells.join('')}</row>`;
  }

  private isUnchanged(cell: ScannedCell, formula: string | undefined, row: number, column: number): boolean {
    const { cells } = this.sheet;
    const run = cell.formula?.type === 'shared' ? cell.formula.shared : undefined;
    const sameFormula = cells.formula(row, column) === formula;
    if (run !== undefined && cell.formula!.text !== '' && !sameFormula) this.brokenRuns.add(run);
    if (run !== undefined && (this.brokenRuns.has(run) || this.context.moves.length > 0)) return false;
    if (!sameFormula || (this.context.styleIds[cell.style] ?? 0) !== cells.style(row, column)) return false;
    if (!this.sameSpill(cell, row, column)) return false;
    return sameValue(valueOf(cell, this.context), cells.value(row, column), formula !== undefined);
  }

  private sameSpill(cell: ScannedCell, row: number, column: number): boolean {
    const before = spillOf(cell)?.area;
    if (before === undefined) return true;
    if (this.context.moves.length > 0) return false;
    const now = this.sheet.spills.get(spillKey(row, column));
    return now === undefined ? before.rows * before.columns === 1 || !isDynamic(cell) : areaName(now) === areaName(before);
  }

  private copied(cell: ScannedCell, row: number, column: number): string {
    const { source } = this.context;
    if ((row === cell.row && column === cell.column) || cell.referenceStart === 0) return source.slice(cell.start, cell.end);
    return source.slice(cell.start, cell.referenceStart) + cellName(row, column) + source.slice(cell.referenceEnd, cell.end);
  }

  /** A cell whose formula stayed keeps the formula's own text, be it a data table or an array of the old kind. */
  private rewritten(cell: ScannedCell, formula: string | undefined, row: number, column: number): string {
    const tag = cell.formula;
    const kept =
      tag !== undefined &&
      this.context.moves.length === 0 &&
      this.sheet.cells.formula(row, column) === formula &&
      (tag.type !== 'shared' || !this.brokenRuns.has(tag.shared ?? '')) &&
      this.sameSpill(cell, row, column);
    const formulaText = kept ? this.context.source.slice(tag.start, tag.end) : undefined;
    return this.cells.text(row, column, formulaText, kept ? cell.metadata : undefined) || this.cells.emptied(row, column);
  }
}

const NEW_ROW: OpenTag = { name: 'row', qualifiedName: 'row', attributes: {}, start: 0, openEnd: 0, selfClosing: false };
const isDynamic = (cell: ScannedCell): boolean => cell.metadata !== undefined;

function sameValue(file: CellValue, book: CellValue, calculated: boolean): boolean {
  if (book instanceof CellError) {
    if (calculated && IGNORANCE.has(book.code)) return true;
    return file instanceof CellError && file.code === fileError(book);
  }
  return file === book;
}
