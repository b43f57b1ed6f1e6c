/**
 * The worksheet functions, registered before anything else of ours loads: a cell that calculates must not wait for the pane.
 * The ids are those of functions.json; every workbook out there refers to them.
 */
import { allocateFunction } from './allocate';
import { roundMoneyFunction } from './roundMoney';
import { discountDateFunction, discountFunction, dueDateFunction } from './terms';

// prettier-ignore
export const FUNCTIONS = {
  ALLOCATE:     allocateFunction,
  DISCOUNT:     discountFunction,
  DISCOUNTDATE: discountDateFunction,
  DUEDATE:      dueDateFunction,
  ROUNDMONEY:   roundMoneyFunction,
} as const;

// Where Office.js could not be loaded there are no cells to calculate for, and the pane says so.
if (typeof CustomFunctions !== 'undefined') {
  for (const [id, rule] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, rule);
}
