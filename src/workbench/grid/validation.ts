/** Data validation as the grid needs it: the choices of a drop-down list. */
import { contains } from '../../host/book/area';
import type { Sheet, Validation } from '../../host/book/sheet';
import type { Calculator } from '../../host/calc/calculator';

export const validationAt = (sheet: Sheet, row: number, column: number): Validation | undefined =>
  sheet.validations.find(({ areas }) => areas.some((where) => contains(where, row, column)));

/** What the cell's list offers, as it is typed; undefined when the cell has no drop-down. */
export function choicesAt(sheet: Sheet, calculator: Calculator, row: number, column: number): readonly string[] | undefined {
  const validation = validationAt(sheet, row, column);
  if (validation === undefined || validation.type !== 'list' || !validation.inCellDropDown) return undefined;
  const { formula1 } = validation;
  if (!formula1.startsWith('=')) return formula1.split(',').map((choice) => choice.trim());
  return calculator
    .evaluate(formula1.slice(1), sheet, row, column)
    .flat()
    .filter((value) => value !== null && value !== '')
    .map((value) => calculator.text(value, 'General'));
}
