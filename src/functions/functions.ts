/**
 * The worksheet functions, registered before anything else of ours loads: a cell that calculates must not wait for the pane.
 * The ids are those of functions.json; every workbook out there refers to them.
 */
import { ageBucketFunction } from './ageBucket';
import { agingFunction } from './aging';
import { allocateFunction } from './allocate';
import { burnFunction } from './burn';
import { addFunction, bpdsoFunction, ceiFunction, countBackDsoFunction, dsoFunction } from './collectionMeasures';
import { lossRateFunction } from './lossRate';
import { provisionFunction } from './provision';
import { roundMoneyFunction } from './roundMoney';
import { runOutFunction, topUpFunction } from './runOut';
import { discountDateFunction, discountFunction, dueDateFunction } from './terms';

// prettier-ignore
export const FUNCTIONS = {
  ADD:          addFunction,
  AGEBUCKET:    ageBucketFunction,
  AGING:        agingFunction,
  ALLOCATE:     allocateFunction,
  BPDSO:        bpdsoFunction,
  BURN:         burnFunction,
  CEI:          ceiFunction,
  COUNTBACKDSO: countBackDsoFunction,
  DISCOUNT:     discountFunction,
  DISCOUNTDATE: discountDateFunction,
  DSO:          dsoFunction,
  DUEDATE:      dueDateFunction,
  LOSSRATE:     lossRateFunction,
  PROVISION:    provisionFunction,
  ROUNDMONEY:   roundMoneyFunction,
  RUNOUT:       runOutFunction,
  TOPUP:        topUpFunction,
} as const;

// Where Office.js could not be loaded there are no cells to calculate for, and the pane says so.
if (typeof CustomFunctions !== 'undefined') {
  for (const [id, rule] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, rule);
}
