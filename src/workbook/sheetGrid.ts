/** A report laid out: its blocks and tables as one rectangle of cells from A1, ready to compare and to write. */
import { headingStyle } from '../tables/headingStyle';
import type { CellContent, CellStyle, SheetModel } from '../tables/workbookChange';

export interface SheetGrid {
  readonly rows: number;
  readonly columns: number;
  /** `undefined` where the report says nothing: such a cell is empty. */
  readonly cells: readonly (readonly (CellContent | undefined)[])[];
  readonly styles: readonly (readonly (CellStyle | undefined)[])[];
}

interface Piece {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
  styleOf(row: number, column: number): CellStyle | undefined;
}

function piecesOf(sheet: SheetModel): Piece[] {
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    styleOf: (row: number, column: number) => block.styles?.[row]?.[column] ?? sheet.columns[block.column + column]?.style,
  }));
  const tables = sheet.tables.map((table) => ({
    row: table.row,
    column: table.column,
    cells: [table.headers, ...table.rows, ...(table.totals === undefined ? [] : [table.totals])],
    styleOf: (row: number, column: number): CellStyle | undefined => {
      if (row === 0) return headingStyle(table.styles[column]);
      return row > table.rows.length ? 'total' : (table.cellStyles?.[row - 1]?.[column] ?? table.styles[column]);
    },
  }));
  return [...blocks, ...tables];
}

export function gridOf(sheet: SheetModel): SheetGrid {
  const pieces = piecesOf(sheet);
  const rows = Math.max(0, ...pieces.map(({ row, cells }) => row + cells.length));
  const columns = pieces.reduce((most, { column, cells }) => cells.reduce((all, row) => Math.max(all, column + row.length), most), 0);
  const cells = Array.from({ length: rows }, () => new Array<CellContent | undefined>(columns));
  const styles = Array.from({ length: rows }, () => new Array<CellStyle | undefined>(columns));
  for (const piece of pieces) {
    piece.cells.forEach((line, r) =>
      line.forEach((content, c) => {
        cells[piece.row + r]![piece.column + c] = content; // The row was made above, for every piece.
        styles[piece.row + r]![piece.column + c] = piece.styleOf(r, c);
      }),
    );
  }
  return { rows, columns, cells, styles };
}

/** Rectangles of one style each, as few as columns and rows allow: a style's runs down a column, joined to the right. */
export function styleRectangles(
  styles: SheetGrid['styles'],
): { readonly style: CellStyle; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }[] {
  const open = new Map<string, { style: CellStyle; row: number; column: number; rows: number; columns: number }>();
  const width = styles.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row < styles.length;) {
      const style = styles[row]?.[column];
      let end = row + 1;
      while (end < styles.length && styles[end]?.[column] === style) end += 1;
      if (style !== undefined) {
        const key = `${style} ${row} ${end}`;
        const left = open.get(`${key} ${column - 1}`);
        if (left !== undefined) open.delete(`${key} ${column - 1}`);
        open.set(`${key} ${column}`, { style, row, column: left?.column ?? column, rows: end - row, columns: (left?.columns ?? 0) + 1 });
      }
      row = end;
    }
  }
  return [...open.values()];
}
