/**
 * When rows move, or a sheet or table gets another name, every formula of the book that names it follows: in
 * cells, defined names, conditional formats, validations, calculated columns and charts.
 *
 * The cells themselves, and the areas of tables, merges, formats and validations, were moved by whoever made
 * the change; here only text is rewritten.
 */
import { contains } from '../book/area';
import type { Book, BookChange } from '../book/book';
import type { ConditionalRule, Sheet, Table, Validation } from '../book/sheet';
import type { Place } from './formula/environment';
import { resolveInTable, structFromText } from './formula/resolve';
import type { Spills } from './graph/spills';
import { remembered } from '../remembered';
import { Reference } from './value/value';
import {
  DEAD,
  fixedAreaText,
  forgetSheetInFormula,
  renameColumnInFormula,
  renameSheetInFormula,
  renameTableInFormula,
  replaceTableInFormula,
  type Shift,
  shiftFormula,
} from './rewrite';

/** A formula's new text, given the sheet it belongs to (and its cell, where it has one). */
type Rewriting = (formula: string, ownSheet: string, at: Place | undefined) => string;

interface Adjustment {
  readonly rewrite: Rewriting;
  /** Tables that the formulas standing in them name without their name. */
  readonly tables?: readonly TableAt[];
  /** The new text is another one in every row. */
  readonly byRow?: boolean;
}

interface TableAt {
  readonly sheet: Sheet;
  readonly table: Table;
}

function adjustmentFor(change: BookChange): Adjustment | undefined {
  switch (change.kind) {
    case 'moved': {
      const shift: Shift = { ...change, sheet: change.sheet.name };
      return { rewrite: (formula, ownSheet) => shiftFormula(formula, ownSheet, shift) };
    }
    case 'sheets':
      return adjustmentForSheet(change);
    case 'table':
      return adjustmentForTable(change);
    default:
      return undefined;
  }
}

function adjustmentForSheet({ change, sheet, oldName }: Extract<BookChange, { kind: 'sheets' }>): Adjustment | undefined {
  if (change === 'renamed' && oldName !== undefined) return { rewrite: (formula) => renameSheetInFormula(formula, oldName, sheet.name) };
  if (change !== 'deleted') return undefined;
  const tables = sheet.tables.map((table) => ({ sheet, table }));
  const rewritings = tables.map((gone) => withoutTable({ ...gone, cellsStay: false }));
  return {
    tables,
    rewrite: (formula, ownSheet, at) =>
      rewritings.reduce((text, rewrite) => rewrite(text, ownSheet, at), forgetSheetInFormula(formula, sheet.name)),
  };
}

function adjustmentForTable(change: Extract<BookChange, { kind: 'table' }>): Adjustment | undefined {
  const { sheet, table, oldName, newName, cellsStay = false } = change;
  const tables = [{ sheet, table }];
  if (change.change === 'deleted') return { tables, byRow: cellsStay, rewrite: withoutTable({ sheet, table, cellsStay }) };
  if (oldName === undefined) return undefined;
  if (change.change === 'renamed') return { rewrite: (formula) => renameTableInFormula(formula, oldName, table.name) };
  if (change.change !== 'columnRenamed' || newName === undefined) return undefined;
  return {
    tables,
    rewrite: (formula, _ownSheet, at) => renameColumnInFormula(formula, table.name, oldName, newName, isInside(sheet, table, at)),
  };
}

const isInside = (sheet: Sheet, { area: where }: Table, at: Place | undefined): boolean =>
  at?.sheet === sheet && contains(where, at.row, at.column);

interface GoneTable extends TableAt {
  /** Its cells stay, and are named instead of it; otherwise what named it is dead. */
  readonly cellsStay: boolean;
}

function withoutTable({ sheet, table, cellsStay }: GoneTable): Rewriting {
  return (formula, _ownSheet, at) =>
    replaceTableInFormula(formula, table.name, isInside(sheet, table, at), (text) => {
      const struct = structFromText(text);
      if (!cellsStay || struct === undefined) return DEAD;
      const target = resolveInTable(struct, { sheet, table }, at ?? { sheet, row: -1, column: -1 });
      const area = target instanceof Reference ? target.single?.area : undefined;
      return area === undefined ? DEAD : fixedAreaText(sheet.name, area, struct.sections?.includes('this row') ?? false);
    });
}

/** Rewrites the book's formulas after a change; answers the cells whose formula is another now. */
export function adjustFormulas(book: Book, change: BookChange): Place[] {
  const adjustment = adjustmentFor(change);
  if (adjustment === undefined) return [];
  const { rewrite } = adjustment;
  const touched: (Place & { readonly formula: string })[] = [];
  for (const sheet of book.sheets) {
    const rewriteCell = cellRewriting(adjustment);
    sheet.cells.forEachFormula((row, column, before) => {
      const formula = rewriteCell(before, { sheet, row, column });
      if (formula !== before) touched.push({ sheet, row, column, formula });
    });
    rewriteParts(sheet, rewrite);
  }
  for (const { sheet, row, column, formula } of touched) sheet.cells.setFormula(row, column, formula);
  for (const name of book.names) name.formula = rewrite(name.formula, book.sheetById(name.sheetId ?? '')?.name ?? '', undefined);
  return touched;
}

/** Formulas remembered while a sheet's are rewritten. */
const MOST_FORMULAS = 10_000;

/** For the cells of one sheet. The same formula gets the same new text wherever it stands inside a table, and wherever outside. */
function cellRewriting({ rewrite, tables = [], byRow = false }: Adjustment): (formula: string, place: Place) => string {
  if (byRow) return (formula, place) => rewrite(formula, place.sheet.name, place);
  const known = new Map<TableAt | undefined, (formula: string) => string>();
  return (formula, place) => {
    const around = tables.find(({ sheet, table }) => isInside(sheet, table, place));
    let rewritten = known.get(around);
    if (rewritten === undefined) {
      rewritten = remembered(MOST_FORMULAS, (text) => rewrite(text, place.sheet.name, place));
      known.set(around, rewritten);
    }
    return rewritten(formula);
  };
}

function rewriteParts(sheet: Sheet, rewrite: Rewriting): void {
  const own = (formula: string): string => rewrite(formula, sheet.name, undefined);
  const withEquals = (formula: string): string => (formula.startsWith('=') ? `=${own(formula.slice(1))}` : formula);
  for (const format of sheet.conditionalFormats) format.rule = rewriteRule(format.rule, withEquals);
  sheet.validations.forEach((validation: Validation, n) => {
    sheet.validations[n] = { ...validation, formula1: withEquals(validation.formula1), formula2: withEquals(validation.formula2) };
  });
  for (const { columns } of sheet.tables)
    for (const column of columns) {
      column.formula = column.formula === undefined ? undefined : own(column.formula);
      column.totalsFormula = column.totalsFormula === undefined ? undefined : own(column.totalsFormula);
    }
  for (const { series } of sheet.charts)
    for (const one of series) {
      one.values = own(one.values);
      one.categories = own(one.categories);
    }
}

function rewriteRule(rule: ConditionalRule, rewrite: (formula: string) => string): ConditionalRule {
  if (rule.type === 'custom') return { ...rule, formula: rewrite(rule.formula) };
  if (rule.type !== 'cellValue') return rule;
  return { ...rule, formula1: rewrite(rule.formula1), formula2: rule.formula2 === undefined ? undefined : rewrite(rule.formula2) };
}

/** Where cells that an array had filled stand now that rows or columns moved: they are emptied before the array fills anew. */
export function cellsLeftBySpills(change: Extract<BookChange, { kind: 'moved' }>, spills: Spills): { row: number; column: number }[] {
  const left: { row: number; column: number }[] = [];
  const { axis, at, count, across } = change;
  const moved = (line: number, beside: number): number | undefined => {
    if (line < at || (across !== undefined && (beside < across.first || beside > across.last))) return line;
    return count < 0 && line < at - count ? undefined : line + count;
  };
  spills.forEachFilled((sheet, row, column) => {
    if (sheet !== change.sheet) return;
    const line = axis === 'row' ? moved(row, column) : moved(column, row);
    if (line !== undefined) left.push(axis === 'row' ? { row: line, column } : { row, column: line });
  });
  return left;
}
