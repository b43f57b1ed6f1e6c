/** Cells that show an error, in tables and beside them: what adds them up is an error too. */
import type { Rectangle } from '../a1';
import type { LintSheet, TableAt } from './lintBook';
import { BREATH, type Found, putRow, sheetHit, stretches } from './lintHit';

/** Excel is still at work on these. */
const PASSING: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA']);

const isIn = ({ area }: TableAt, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export function* errors({ name, area, values, tables }: LintSheet): Found {
  const found = new Map<string, { readonly about: string; readonly error: string; readonly columns: Map<number, number[]> }>();
  for (let row = 0; row < values.length; row += 1) {
    if (row % BREATH === 0) yield undefined;
    const line = values[row] ?? [];
    for (let column = 0; column < line.length; column += 1) {
      const cell = line[column];
      if (cell === null || typeof cell !== 'object' || PASSING.has(cell.error)) continue;
      const about = tables.find((table) => isIn(table, area.row + row, area.column + column))?.name ?? name;
      const key = `${about}\n${cell.error}`;
      const known = found.get(key) ?? { about, error: cell.error, columns: new Map<number, number[]>() };
      found.set(key, known);
      putRow(known.columns, column, row);
    }
  }
  for (const { about, error, columns } of found.values()) {
    const areas = [...columns].flatMap(([column, rows]): Rectangle[] => stretches(rows, area.row, area.column + column));
    const count = areas.reduce((all, { rows }) => all + rows, 0);
    yield sheetHit('cell-error', name, areas, { error, count }, about);
  }
}
