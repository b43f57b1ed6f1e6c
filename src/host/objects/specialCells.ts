/** Cells of a kind: constants, formulas, blanks, what is visible. Neighbours of one column are answered as one rectangle. */
import { type Area, area, intersection, lastColumn, lastRow } from '../book/area';
import { CellError, type CellValue } from '../book/cell';
import type { Sheet } from '../book/sheet';
import type { Excel } from './excel';
import type { Args } from './model';
import type { Place } from './place';
import { usedExtent } from './rangeNavigation';

const KINDS = [
  'Constants',
  'Formulas',
  'Blanks',
  'Visible',
  'ConditionalFormats',
  'DataValidations',
  'SameConditionalFormat',
  'SameDataValidation',
] as const;
const DONE = ['Constants', 'Formulas', 'Blanks', 'Visible'] as const;
const VALUE_KINDS = ['All', 'Errors', 'ErrorsLogical', 'ErrorsNumbers', 'ErrorsText', 'ErrorsLogicalNumber', 'ErrorsLogicalText', 'ErrorsNumberText', 'Logical', 'LogicalNumbers', 'LogicalText', 'LogicalNumbersText', 'Numbers', 'NumbersText', 'Text'] as const; // prettier-ignore

const isOfKind = (value: CellValue, kind: string): boolean => {
  if (kind === 'All') return true;
  if (value instanceof CellError) return kind.includes('Errors');
  if (typeof value === 'number') return kind.includes('Number');
  return kind.includes(typeof value === 'boolean' ? 'Logical' : 'Text');
};

export function specialCells(place: Place, args: Args, _excel: Excel): Area[] {
  const kind = args.word(0, KINDS);
  const values = args.word(1, VALUE_KINDS, 'All');
  const { sheet } = place;
  const where = usedExtent(place);
  switch (kind) {
    case 'Constants':
    case 'Formulas':
      return inColumns(where, (row, column) => {
        const value = sheet.cells.value(row, column);
        const isFormula = sheet.cells.formula(row, column) !== undefined;
        return isFormula === (kind === 'Formulas') && (value !== null || isFormula) && isOfKind(value, values);
      });
    case 'Blanks':
      return inColumns(where, (row, column) => sheet.cells.value(row, column) === null && sheet.cells.formula(row, column) === undefined);
    case 'Visible':
      return visibleAreas(sheet, where);
    default:
      throw args.wrong(0, `one of ${DONE.join(', ')} (the stand-in does not look for the others yet)`);
  }
}

function inColumns(where: Area, wanted: (row: number, column: number) => boolean): Area[] {
  const areas: Area[] = [];
  for (let column = where.column; column <= lastColumn(where); column += 1) {
    let start: number | undefined;
    for (let row = where.row; row <= lastRow(where) + 1; row += 1) {
      const hit = row <= lastRow(where) && wanted(row, column);
      if (hit && start === undefined) start = row;
      if (!hit && start !== undefined) {
        areas.push(area(start, column, row - start, 1));
        start = undefined;
      }
    }
  }
  return areas;
}

export const isRowShown = (sheet: Sheet, row: number): boolean => {
  const line = sheet.rows.get(row);
  return line === undefined || (!line.hidden && line.filtered !== true);
};
const isColumnShown = (sheet: Sheet, column: number): boolean => sheet.columns.get(column)?.hidden !== true;

function visibleAreas(sheet: Sheet, where: Area): Area[] {
  const rows = runs(where.row, where.rows, (row) => isRowShown(sheet, row));
  const columns = runs(where.column, where.columns, (column) => isColumnShown(sheet, column));
  return rows.flatMap(([row, height]) => columns.flatMap(([column, width]) => intersection(area(row, column, height, width), where) ?? []));
}

/** Runs of shown lines: first and length. */
function runs(first: number, count: number, shown: (line: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let line = first; line < first + count; line += 1) {
    const last = found.at(-1);
    if (!shown(line)) continue;
    if (last !== undefined && last[0] + last[1] === line) last[1] += 1;
    else found.push([line, 1]);
  }
  return found;
}
