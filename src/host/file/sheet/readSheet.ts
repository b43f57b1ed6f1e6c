/** A worksheet part → the book's sheet, and what it said when it was read: against that, saving compares. */
import { lastRow } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import { childrenOf, type XmlElement } from '../xml/parse';
import { ASPECTS } from './aspects/all';
import type { ReadContext } from './aspects/aspect';
import { fitsPage } from './aspects/page';
import { extendedValidations } from './aspects/validations';
import type { TableSource } from '../table/readTable';
import { FormulaReader, spillOf, valueOf } from './cellContent';
import { rowFormat } from './rowFormat';
import type { RowVisitor } from './scanRows';
import { readLayout } from './worksheet';

/** By element: the JSON of the aspect's state as the file had it. */
export type AspectStates = ReadonlyMap<string, string>;

export const stateText = (aspect: (typeof ASPECTS)[number], sheet: Sheet): string => JSON.stringify(aspect.state(sheet));
export const statesOf = (sheet: Sheet): AspectStates => new Map(ASPECTS.map((aspect) => [aspect.element, stateText(aspect, sheet)]));

export function readSheet(
  source: string,
  sheet: Sheet,
  tables: readonly TableSource[],
  context: Omit<ReadContext, 'fitsPage'>,
): AspectStates {
  const layout = readLayout(source, context.part, () => cellsInto(sheet, tables, context));
  const byName = (name: string): XmlElement[] => layout.children.filter((element) => element.name === name);
  const whole: ReadContext = { ...context, fitsPage: fitsPage(byName('sheetPr')[0]) };
  for (const aspect of ASPECTS) aspect.read(byName(aspect.element), sheet, whole);
  sheet.validations.push(...extendedValidations(byName('extLst')[0]));
  markFiltered(sheet, tables, byName('autoFilter')[0]);
  return statesOf(sheet);
}

function cellsInto(sheet: Sheet, tables: readonly TableSource[], context: Omit<ReadContext, 'fitsPage'>): RowVisitor {
  const { cells } = sheet;
  const content = { ...context, tables: tables.map(({ table }) => table) };
  const formulas = new FormulaReader(content);
  const { styleIds } = context;
  return {
    row({ attributes }, row) {
      const format = rowFormat(attributes, styleIds);
      if (format !== undefined) sheet.rows.set(row, format);
    },
    cell(cell) {
      const { row, column } = cell;
      const value = valueOf(cell, content);
      if (value !== null) cells.setValue(row, column, value);
      const style = styleIds[cell.style];
      if (style !== undefined && style !== 0) cells.setStyle(row, column, style);
      if (cell.formula === undefined) return;
      const formula = formulas.read(cell);
      if (formula === undefined) return;
      cells.setFormula(row, column, formula);
      const spill = spillOf(cell);
      if (spill === undefined) return;
      if (spill.area.rows * spill.area.columns > 1) sheet.spills.set(spill.key, spill.area);
      if (cell.metadata === undefined) sheet.fixedArrays.set(spill.key, spill.area);
    },
  };
}

/** Hidden rows inside a filter that has criteria are hidden by the filter. */
function markFiltered(sheet: Sheet, tables: readonly TableSource[], own: XmlElement | undefined): void {
  const filtered = tables.filter((table) => table.filtered).map(({ table }) => table.area);
  if (sheet.autoFilter !== undefined && childrenOf(own, 'filterColumn').length > 0) filtered.push(sheet.autoFilter);
  for (const where of filtered) {
    for (const [row, format] of sheet.rows) if (format.hidden && row > where.row && row <= lastRow(where)) format.filtered = true;
  }
}
