/** The cells of a mapped table under our names, as they stand, before anything is made of them. */
import type { Finding } from '../domain/finding';
import type { TableMapping } from './mapping';
import type { RawCell, SourceTable } from './sourceTable';
import { tableFinding } from './tableAdvice';

export type NoteArguments =
  Parameters<typeof tableFinding> extends [infer Code, unknown, unknown, infer Facts]
    ? [code: Code, row: number, column: string | undefined, facts: Facts]
    : never;

export interface CellSource {
  readonly table: SourceTable;
  readonly at: ReadonlyMap<string, number>;
  readonly cell: (row: number, column: string) => RawCell;
  readonly note: (...args: NoteArguments) => void;
  readonly findings: Finding[];
}

export function openCells(table: SourceTable, { columns }: TableMapping, findings: Finding[]): CellSource {
  const at = new Map<string, number>();
  for (const [ours, theirs] of Object.entries(columns)) {
    const index = theirs === null ? -1 : table.headers.indexOf(theirs);
    if (index >= 0) at.set(ours, index);
  }
  return {
    table,
    at,
    findings,
    cell: (row, column) => table.rows[row]?.[at.get(column) ?? -1] ?? null,
    note: (...[code, row, column, facts]) => {
      findings.push(tableFinding(code, table, { row, column: column === undefined ? undefined : at.get(column) }, facts));
    },
  };
}

const ODD_SPACE = /^\s|\s$|\s\s|[^\S ]/;

/** Text of a cell: numbers as they are written, one kind of space, none at the ends. */
export function textOf(cell: RawCell): string {
  if (cell === null || typeof cell === 'object') return '';
  const text = String(cell);
  return ODD_SPACE.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
