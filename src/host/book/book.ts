/**
 * A workbook in memory: what protocol, object model, calculation and file all stand on.
 *
 * The book is state and says what changed; it does not calculate, does not know Office.js, and does not
 * know files. Whoever changes it through its methods lets everybody else know: the calculation marks
 * what is dirty, the file which parts to rewrite, the object model which events to send, the grid what
 * to draw.
 */
import { type Area, area, lastColumn, lastRow } from './area';
import type { CellValue } from './cell';
import type { Sheet} from './sheet';
import { type Note, type Table } from './sheet';
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
  /** Values or formulas of the cells were set. */
  | { readonly kind: 'cells'; readonly sheet: Sheet; readonly area: Area; readonly origin: Origin }
  /** Looks of cells, widths, heights, hidden rows. */
  | { readonly kind: 'format'; readonly sheet: Sheet; readonly area: Area; readonly origin: Origin }
  /** Rows or columns were inserted or deleted; cells after `at` have moved by `count` (negative: deleted). */
  | {
      readonly kind: 'moved';
      readonly sheet: Sheet;
      readonly axis: 'row' | 'column';
      readonly at: number;
      readonly count: number;
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
      readonly change: 'added' | 'deleted' | 'renamed' | 'resized' | 'styled';
      readonly sheet: Sheet;
      readonly table: Table;
      readonly oldName?: string;
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
    for (let r = 0; r < where.rows; r += 1) {
      for (let c = 0; c < where.columns; c += 1) {
        sheet.cells.setFormula(where.row + r, where.column + c, undefined);
        sheet.cells.setValue(where.row + r, where.column + c, values[r]?.[c] ?? null);
      }
    }
    this.tell({ kind: 'cells', sheet, area: where, origin });
  }

  /** Puts a formula (without `=`) into one cell. */
  writeFormula(sheet: Sheet, row: number, column: number, formula: string, origin: Origin): void {
    sheet.cells.setFormula(row, column, formula);
    this.tell({ kind: 'cells', sheet, area: area(row, column), origin });
  }

  /** Changes the looks of every cell of an area. Whole rows and columns keep it as row or column style too. */
  writeStyle(sheet: Sheet, where: Area, change: Partial<CellStyle>, origin: Origin): void {
    for (let row = where.row; row <= lastRow(where); row += 1) {
      for (let column = where.column; column <= lastColumn(where); column += 1) {
        sheet.cells.setStyle(row, column, this.styles.derive(sheet.cells.style(row, column), change));
      }
    }
    this.tell({ kind: 'format', sheet, area: where, origin });
  }

  note(sheet: Sheet, row: number, column: number): Note | undefined {
    return sheet.notes.find((note) => note.row === row && note.column === column);
  }
}
