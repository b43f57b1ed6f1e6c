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

function rewritingFor(change: BookChange): Rewriting | undefined {
  if (change.kind === 'moved') {
    const shift: Shift = { ...change, sheet: change.sheet.name };
    return (formula, ownSheet) => shiftFormula(formula, ownSheet, shift);
  }
  if (change.kind === 'sheets') {
    const { oldName, sheet } = change;
    if (change.change === 'deleted') {
      const tables = sheet.tables.map((table) => withoutTable({ sheet, table, cellsStay: false }));
      return (formula, ownSheet, at) =>
        tables.reduce((text, rewrite) => rewrite(text, ownSheet, at), forgetSheetInFormula(formula, sheet.name));
    }
    return change.change === 'renamed' && oldName !== undefined
      ? (formula) => renameSheetInFormula(formula, oldName, sheet.name)
      : undefined;
  }
  if (change.kind === 'table' && change.change === 'deleted') return withoutTable({ cellsStay: false, ...change });
  if (change.kind !== 'table' || change.oldName === undefined) return undefined;
  const { oldName, table, sheet } = change;
  if (change.change === 'renamed') return (formula) => renameTableInFormula(formula, oldName, table.name);
  const { newName } = change;
  if (change.change !== 'columnRenamed' || newName === undefined) return undefined;
  return (formula, _ownSheet, at) => renameColumnInFormula(formula, table.name, oldName, newName, isInside(sheet, table, at));
}

const isInside = (sheet: Sheet, { area: where }: Table, at: Place | undefined): boolean =>
  at?.sheet === sheet && contains(where, at.row, at.column);

interface GoneTable {
  readonly sheet: Sheet;
  readonly table: Table;
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
  const rewrite = rewritingFor(change);
  if (rewrite === undefined) return [];
  const touched: Place[] = [];
  for (const sheet of book.sheets) {
    sheet.cells.forEachFormula((row, column, formula) => {
      const place = { sheet, row, column };
      if (rewrite(formula, sheet.name, place) !== formula) touched.push(place);
    });
    rewriteParts(sheet, rewrite);
  }
  for (const { sheet, row, column } of touched)
    sheet.cells.setFormula(row, column, rewrite(sheet.cells.formula(row, column) ?? '', sheet.name, { sheet, row, column }));
  for (const name of book.names) name.formula = rewrite(name.formula, book.sheetById(name.sheetId ?? '')?.name ?? '', undefined);
  return touched;
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
