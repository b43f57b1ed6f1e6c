/** What a rule of lint finds: its words, every cell of it in stretches, and what would mend them. */
import type { Rectangle } from '../a1';
import type { CellChange } from '../workbookChange';
import type { LintFacts } from './lintAdvice';
import { addressIn, type LintColumn, type LintTable } from './lintBook';

/** A cell to mend, and how its new content reads to a person: a day as `2026-10-31`, not as its serial. */
export interface LintFix extends CellChange {
  readonly reads: string;
}

export type LintHit = {
  readonly [Code in keyof LintFacts]: {
    readonly code: Code;
    readonly facts: LintFacts[Code];
    /** Table or sheet that it is about. */
    readonly about: string;
    /** Undefined: it is about the workbook, not about cells. */
    readonly sheet: string | undefined;
    readonly areas: readonly Rectangle[];
    readonly count: number;
    readonly fixes: readonly LintFix[];
  };
}[keyof LintFacts];

/** A rule gives its findings one by one, and `undefined` now and then so that everybody else has a turn. */
export type Found = Generator<LintHit | undefined>;

/** After so many cells a rule lets others have a turn. */
export const BREATH = 1_024;

/** Adds a row to those of its kind. */
export function putRow<Key>(rows: Map<Key, number[]>, key: Key, row: number): void {
  const known = rows.get(key);
  if (known === undefined) rows.set(key, [row]);
  else known.push(row);
}

/** Neighbouring rows of a column, as one rectangle each. `rows` ascend. */
export function stretches(rows: readonly number[], top: number, column: number, columns = 1): Rectangle[] {
  const found: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && last.row + last.rows === top + row) last.rows += 1;
    else found.push({ row: top + row, column, rows: 1, columns });
  }
  return found;
}

/** A finding at cells of one column of a table. */
export const columnHit = <Code extends keyof LintFacts>(
  code: Code,
  table: LintTable,
  column: LintColumn,
  rows: readonly number[],
  facts: LintFacts[Code],
  fixes: readonly LintFix[] = [],
): LintHit =>
  ({
    ...{ code, facts, about: table.name, sheet: table.sheet, areas: stretches(rows, table.top, column.at), count: rows.length, fixes },
  }) as LintHit; // The code and its facts come as a pair; the compiler does not see that a union has the pair.

/** A finding at whole rows of a table. */
export const rowsHit = <Code extends keyof LintFacts>(
  code: Code,
  table: LintTable,
  rows: readonly number[],
  facts: LintFacts[Code],
): LintHit =>
  ({
    ...{ code, facts, about: table.name, sheet: table.sheet, count: rows.length, fixes: [] },
    areas: stretches(rows, table.top, table.area.column, table.area.columns),
  }) as LintHit; // As above.

/** A finding at areas of a sheet. */
export const sheetHit = <Code extends keyof LintFacts>(
  code: Code,
  sheet: string,
  areas: readonly Rectangle[],
  facts: LintFacts[Code],
  about = sheet,
): LintHit =>
  ({
    ...{ code, facts, about, sheet, areas, fixes: [] },
    count: areas.reduce((all, { rows, columns }) => all + rows * columns, 0),
  }) as LintHit; // As above.

/** A cell of a column to mend. */
export const fixOf = (
  table: LintTable,
  column: LintColumn,
  row: number,
  becomes: CellChange['becomes'],
  reads: string,
  format: string | undefined,
): LintFix => {
  const was = column.cells[row] ?? null;
  const address = addressIn(table, column, row);
  const fix = { address, was: typeof was === 'object' ? null : was, becomes, reads };
  return format === undefined ? fix : { ...fix, format };
};
