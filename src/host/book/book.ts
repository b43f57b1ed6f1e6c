/**
 * A workbook in memory: what protocol, object model, calculation and file all stand on.
 *
 * The book is state and says what changed; it does not calculate, does not know Office.js, and does not
 * know files. Whoever changes it through its methods lets everybody else know: the calculation marks
 * what is dirty, the file which parts to rewrite, the object model which events to send, the grid what
 * to draw.
 */
import { type Area, area, intersection, isWholeColumns, isWholeRows, lastColumn, lastRow } from './area';
import type { CellValue } from './cell';
import type { LineFormat, Note, Sheet, Table } from './sheet';
import { type CellStyle, StyleTable } from './style';

export interface DefinedName {
  name: string;
  /** Without `=`: `Sheet1!$A$1:$B$9`, `0.19`, `LAMBDA(x, x*2)`. */
  formula: string;
  /** Sheet id when the name belongs to one sheet. */
  sheetId: string | undefined;
  visible: boolean;
  comment: string;
}

/** Who changed it: a person at the grid, an add-in through Office.js, the calculation, or the file being read. */
export type Origin = 'person' | 'addin' | 'calculation' | 'file';

export type BookChange =
  /** Values or formulas of the cells were set. `before` is told for a single cell: what stood there. */
  | { readonly kind: 'cells'; readonly sheet: Sheet; readonly area: Area; readonly origin: Origin; readonly before?: CellValue }
  /** Looks of cells, widths, heights, hidden rows. */
  | { readonly kind: 'format'; readonly sheet: Sheet; readonly area: Area; readonly origin: Origin }
  /**
   * Rows or columns were inserted or deleted; cells after `at` have moved by `count` (negative: deleted).
   * With `across`, only within these columns (of rows) or rows (of columns): a block was pushed aside.
   */
  | {
      readonly kind: 'moved';
      readonly sheet: Sheet;
      readonly axis: 'row' | 'column';
      readonly at: number;
      readonly count: number;
      readonly across?: { readonly first: number; readonly last: number };
      readonly origin: Origin;
    }
  | {
      readonly kind: 'sheets';
      readonly change: 'added' | 'deleted' | 'renamed' | 'moved' | 'visibility';
      readonly sheet: Sheet;
      readonly oldName?: string;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'table';
      readonly change: 'added' | 'deleted' | 'renamed' | 'resized' | 'styled' | 'columnRenamed';
      readonly sheet: Sheet;
      readonly table: Table;
      /** Of the table, or of the column when that was renamed. */
      readonly oldName?: string;
      /** When a column was renamed. */
      readonly newName?: string;
      /** Of a deleted table: its cells stay, and formulas name them instead of it. */
      readonly cellsStay?: true;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'part';
      readonly sheet: Sheet;
      readonly part:
        | 'merges'
        | 'conditionalFormats'
        | 'validations'
        | 'notes'
        | 'charts'
        | 'frozen'
        | 'protection'
        | 'page'
        | 'autoFilter'
        | 'tab'
        | 'gridlines';
      readonly origin: Origin;
    }
  | { readonly kind: 'names'; readonly origin: Origin }
  | { readonly kind: 'settings'; readonly origin: Origin }
  | { readonly kind: 'selection'; readonly sheet: Sheet; readonly area: Area; readonly origin: Origin }
  | { readonly kind: 'activated'; readonly sheet: Sheet; readonly origin: Origin };

export type BookListener = (change: BookChange) => void;

export interface Selection {
  readonly sheet: Sheet;
  readonly area: Area;
}

export class Book {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  readonly styles: StyleTable;
  /** Add-in settings, kept in the file. */
  readonly settings = new Map<string, unknown>();
  dateSystem: 1900 | 1904 = 1900;
  fileName = 'Book1.xlsx';
  /** Set by a person: changes to sheets as a whole are refused. */
  structureProtected = false;
  /** The file keeps a password for that; here nobody could prove to know it. */
  structureHasPassword = false;
  selection: Selection | undefined;
  private readonly listeners = new Set<BookListener>();

  constructor(styles: StyleTable = new StyleTable()) {
    this.styles = styles;
  }

  onChange(listener: BookListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: BookChange): void {
    for (const listener of this.listeners) listener(change);
  }

  get activeSheet(): Sheet {
    const sheet = this.selection?.sheet ?? this.sheets.find(({ visibility }) => visibility === 'visible');
    if (sheet === undefined) throw new Error('A workbook has at least one visible sheet.');
    return sheet;
  }

  /** By name, without regard to case, as Excel looks sheets up. */
  sheet(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  table(name: string): { readonly sheet: Sheet; readonly table: Table } | undefined {
    const wanted = name.toLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
      if (table !== undefined) return { sheet, table };
    }
    return undefined;
  }

  name(name: string, sheet?: Sheet): DefinedName | undefined {
    const wanted = name.toLowerCase();
    const named = this.names.filter((candidate) => candidate.name.toLowerCase() === wanted);
    return named.find(({ sheetId }) => sheet !== undefined && sheetId === sheet.id) ?? named.find(({ sheetId }) => sheetId === undefined);
  }

  /** Writes values over an area; formulas there are gone. `values` has the area's shape. */
  writeValues(sheet: Sheet, where: Area, values: readonly (readonly CellValue[])[], origin: Origin): void {
    const before = where.rows * where.columns === 1 ? { before: sheet.cells.value(where.row, where.column) } : {};
    for (let r = 0; r < where.rows; r += 1) {
      for (let c = 0; c < where.columns; c += 1) {
        sheet.cells.setFormula(where.row + r, where.column + c, undefined);
        sheet.cells.setValue(where.row + r, where.column + c, values[r]?.[c] ?? null);
      }
    }
    this.tell({ kind: 'cells', sheet, area: where, origin, ...before });
  }

  /** Puts a formula (without `=`) into one cell. */
  writeFormula(sheet: Sheet, row: number, column: number, formula: string, origin: Origin): void {
    sheet.cells.setFormula(row, column, formula);
    this.tell({ kind: 'cells', sheet, area: area(row, column), origin });
  }

  /** The looks of a cell: its own, else its row's, else its column's. */
  styleAt(sheet: Sheet, row: number, column: number): CellStyle {
    return this.styles.style(this.styleIdAt(sheet, row, column));
  }

  styleIdAt(sheet: Sheet, row: number, column: number): number {
    return sheet.cells.style(row, column) || sheet.rows.get(row)?.style || sheet.columns.get(column)?.style || 0;
  }

  /** Changes the looks of every cell of an area. Whole columns and rows keep it as theirs, for cells yet to be filled. */
  writeStyle(sheet: Sheet, where: Area, change: Partial<CellStyle>, origin: Origin): void {
    this.deriveStyle(sheet, where, (id) => this.styles.derive(id, change));
    this.tell({ kind: 'format', sheet, area: where, origin });
  }

  /** Gives every cell of an area the style that its present one leads to. Tells nobody. */
  deriveStyle(sheet: Sheet, where: Area, next: (id: number) => number): void {
    const known = new Map<number, number>();
    const derived = (id: number): number => {
      let result = known.get(id);
      if (result === undefined) known.set(id, (result = next(id)));
      return result;
    };
    if (isWholeColumns(where)) deriveLines(sheet.columns, where.column, where.columns, derived);
    else if (isWholeRows(where)) deriveLines(sheet.rows, where.row, where.rows, derived);
    const cells = isWholeColumns(where) || isWholeRows(where) ? intersection(where, sheet.cells.usedArea(true) ?? NOTHING) : where;
    if (cells === undefined) return;
    for (let row = cells.row; row <= lastRow(cells); row += 1)
      for (let column = cells.column; column <= lastColumn(cells); column += 1)
        sheet.cells.setStyle(row, column, derived(sheet.cells.style(row, column)));
  }

  note(sheet: Sheet, row: number, column: number): Note | undefined {
    return sheet.notes.find((note) => note.row === row && note.column === column);
  }
}

const NOTHING: Area = area(0, 0);

function deriveLines(lines: Map<number, LineFormat>, first: number, count: number, next: (id: number) => number): void {
  for (let index = first; index < first + count; index += 1) {
    const line = lines.get(index);
    const style = next(line?.style ?? 0);
    if (line !== undefined) line.style = style;
    else if (style !== 0) lines.set(index, { size: undefined, hidden: false, style, outlineLevel: 0 });
  }
}
