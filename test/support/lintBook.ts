/**
 * Small workbooks as lint reads them, written as rows, and what lint says of them as lines: `number-is-text Items!C3, C5`. A cell is its
 * value; `sum('=A1+B1', 3)` a formula with its result, `as('dd.mm.yyyy', 46326)` a value in a format, `error('#N/A')` an error.
 */
import { rectangleAddress, rectangleFrom, type Rectangle } from '../../src/tables/a1';
import { bareBlockIn } from '../../src/tables/bareBlocks';
import type { LintName, LintReading, LintSheet, TableAt, Visibility } from '../../src/tables/lint/lintBook';
import type { LintHit } from '../../src/tables/lint/lintHit';
import { lintHits } from '../../src/tables/lint/lintRules';
import type { RawCell } from '../../src/tables/sourceTable';

interface Made {
  readonly value: RawCell;
  readonly formula?: string;
  readonly format?: string;
}

export type Cell = RawCell | Made;

export const sum = (formula: string, value: RawCell): Made => ({ value, formula });
export const as = (format: string, value: RawCell): Made => ({ value, format });
export const error = (name: string): RawCell => ({ error: name });
export const day = (serial: number): Made => as('dd.mm.yyyy', serial);

const isMade = (cell: Cell): cell is Made => typeof cell === 'object' && cell !== null && 'value' in cell;
const madeOf = (cell: Cell): Made => (isMade(cell) ? cell : { value: cell });

export interface SheetPlan {
  readonly name?: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Excel tables by name, with their area, headings included; without any, the bare block is the table. */
  readonly tables?: Readonly<Record<string, string>>;
  readonly totals?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly filtered?: boolean;
  readonly merges?: readonly string[];
  readonly visibility?: Visibility;
}

function tablesOf(name: string, { tables, totals = false }: SheetPlan, values: readonly (readonly RawCell[])[]): TableAt[] {
  if (tables !== undefined)
    return Object.entries(tables).map(([table, area]) => ({
      name: table,
      area: rectangleFrom(area),
      isExcelTable: true,
      hasTotals: totals,
    }));
  const block = bareBlockIn(values);
  return block === undefined ? [] : [{ name, area: block, isExcelTable: false, hasTotals: false }];
}

export function lintSheet(plan: SheetPlan): LintSheet {
  const { name = 'Items', rows } = plan;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: columns }, (_, at) => madeOf(row[at] ?? null)));
  const values = cells.map((row) => row.map(({ value }) => value));
  const formulas = new Map<number, (string | undefined)[]>();
  for (let at = 0; at < columns; at += 1)
    if (cells.some((row) => row[at]?.formula !== undefined))
      formulas.set(
        at,
        cells.map((row) => row[at]?.formula),
      );
  return {
    name,
    visibility: plan.visibility ?? 'Visible',
    area: { row: 0, column: 0, rows: rows.length, columns },
    values,
    formulas,
    formats: cells.map((row) => row.map(({ format }) => format ?? 'General')),
    hiddenRows: plan.hiddenRows ?? [],
    hiddenColumns: plan.hiddenColumns ?? [],
    isFiltered: plan.filtered ?? false,
    merges: (plan.merges ?? []).map(rectangleFrom),
    tables: tablesOf(name, plan, values),
  };
}

export const lintReading = (plans: readonly SheetPlan[], names: readonly LintName[] = []): LintReading => ({
  sheets: plans.map(lintSheet),
  names,
  dateSystem: 1900,
});

export const hitsOf = (reading: LintReading): LintHit[] => [...lintHits(reading)].filter((hit) => hit !== undefined);

export const spoken = ({ code, about, areas }: LintHit): string =>
  `${code} ${about}!${areas.map((area: Rectangle) => rectangleAddress(area)).join(', ')}`;

/** What lint says of one sheet. */
export const said = (plan: SheetPlan): string[] => hitsOf(lintReading([plan])).map(spoken);

/** What it would write: `C3: 1.234,56 → 1234.56 (#,##0.00)`. */
export const fixesOf = (plan: SheetPlan): string[] =>
  hitsOf(lintReading([plan])).flatMap(({ fixes }) =>
    fixes.map(
      ({ address, was, reads, format }) =>
        `${address}: ${typeof was === 'object' ? (was?.formula ?? '') : was} → ${reads}${format === undefined ? '' : ` (${format})`}`,
    ),
  );
