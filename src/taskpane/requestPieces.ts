/**
 * A request on its way into the worker. A message is packed in one task of the pane, and two tables of 25,000 rows would hold it up: so
 * the request goes first without the rows of its tables, then the rows piece by piece, and is put together again.
 */
import type { JobRequest } from '../app/jobs';
import type { SourceTable } from '../tables/sourceTable';

/** Packed and unpacked well within the 50 ms that are felt, at forty columns. */
const ROWS_AT_ONCE = 500;

/** From and to of each piece of so many rows. */
export const spansOf = (rows: number): (readonly [number, number])[] =>
  Array.from({ length: Math.ceil(rows / ROWS_AT_ONCE) }, (_, at) => [at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE]);

const LISTS = ['tables', 'own'] as const;

/** Rows of a table that was read: whose, and which of them. */
export interface RequestPiece extends Pick<SourceTable, 'rows'> {
  readonly list: (typeof LISTS)[number];
  readonly table: number;
}

/** In the order of the rows. */
export const requestPieces = (request: JobRequest): RequestPiece[] =>
  LISTS.flatMap((list) =>
    request[list].flatMap(({ rows }, table) => spansOf(rows.length).map(([from, to]) => ({ list, table, rows: rows.slice(from, to) }))),
  );

const emptied = (table: SourceTable): SourceTable => ({ ...table, rows: [] });

export const withoutRows = (request: JobRequest): JobRequest => ({
  ...request,
  tables: request.tables.map(emptied),
  own: request.own.map(emptied),
});

export function withRows(request: JobRequest, pieces: readonly RequestPiece[]): JobRequest {
  const filled = (list: RequestPiece['list']): SourceTable[] =>
    request[list].map((table, at) => ({
      ...table,
      rows: pieces.filter((piece) => piece.list === list && piece.table === at).flatMap(({ rows }) => rows),
    }));
  return { ...request, tables: filled('tables'), own: filled('own') };
}
