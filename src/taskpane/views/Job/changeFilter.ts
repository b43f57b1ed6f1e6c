/** Which rows of a preview a person looks at: of a sheet, of a kind, with a word in them. Each choice counts what the others leave. */
import type { RowChange, SheetDifference } from '../../../app/jobs';

export interface SheetRow {
  readonly sheet: string;
  readonly change: RowChange;
}

/** Undefined: all of them. */
export interface ChangeFilter {
  readonly sheet: string | undefined;
  readonly kind: RowChange['kind'] | undefined;
  readonly search: string;
}

export const EVERY_ROW: ChangeFilter = { sheet: undefined, kind: undefined, search: '' };

export const rowsOf = (differences: readonly SheetDifference[]): readonly SheetRow[] =>
  differences.flatMap(({ sheet, table, rows }) => rows.map((change) => ({ sheet: table ?? sheet, change })));

function says({ change }: SheetRow, wanted: string): boolean {
  if (wanted === '') return true;
  const words = [change.title, ...change.cells.flatMap(({ column, was, becomes }) => [column, was.text, becomes.text])];
  return words.some((word) => word.toLowerCase().includes(wanted));
}

const passes = (row: SheetRow, { sheet, kind }: Pick<ChangeFilter, 'sheet' | 'kind'>): boolean =>
  (sheet === undefined || row.sheet === sheet) && (kind === undefined || row.change.kind === kind);

export function filteredRows(rows: readonly SheetRow[], filter: ChangeFilter): readonly SheetRow[] {
  const wanted = filter.search.trim().toLowerCase();
  return rows.filter((row) => passes(row, filter) && says(row, wanted));
}

/** How many rows each option would show. */
export function countsBy<Option extends string>(
  rows: readonly SheetRow[],
  filter: Pick<ChangeFilter, 'sheet' | 'kind'>,
  of: (row: SheetRow) => Option,
): ReadonlyMap<Option, number> {
  const counts = new Map<Option, number>();
  for (const row of rows) if (passes(row, filter)) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return counts;
}
