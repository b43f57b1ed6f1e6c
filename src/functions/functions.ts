/**
 * The worksheet functions, registered before anything else of ours loads: a cell that calculates must not wait for the pane.
 * The ids are those of functions.json; every workbook out there refers to them.
 */
import { ageBucketFunction } from './ageBucket';
import { agingFunction } from './aging';
import { allocateFunction } from './allocate';
import { burnFunction } from './burn';
import { checksumFunction } from './checksum';
import { addFunction, bpdsoFunction, ceiFunction, countBackDsoFunction, dsoFunction } from './collectionMeasures';
import { findInvoicesFunction } from './findInvoices';
import { lateFeeFunction, lateInterestFunction } from './lateInterest';
import { lossRateFunction } from './lossRate';
import { onDemand } from './onDemand';
import { prorateFunction } from './prorate';
import { provisionFunction } from './provision';
import { roundMoneyFunction } from './roundMoney';
import { runOutFunction, topUpFunction } from './runOut';
import { scheduleFunction } from './schedule';
import { spreadFunction } from './spread';
import { discountDateFunction, discountFunction, dueDateFunction } from './terms';
import { rebateFunction, tierPriceFunction } from './tiers';

// prettier-ignore
export const FUNCTIONS = {
  ADD:          addFunction,
  AGEBUCKET:    ageBucketFunction,
  AGING:        agingFunction,
  ALLOCATE:     allocateFunction,
  BPDSO:        bpdsoFunction,
  BURN:         burnFunction,
  CEI:          ceiFunction,
  CHECKSUM:     checksumFunction,
  COUNTBACKDSO: countBackDsoFunction,
  CREDITORREF:  onDemand(async () => (await import('./validity')).creditorRefFunction),
  DISCOUNT:     discountFunction,
  DISCOUNTDATE: discountDateFunction,
  DSO:          dsoFunction,
  DUEDATE:      dueDateFunction,
  EXTRACTREFS:  onDemand(async () => (await import('./references')).extractRefsFunction),
  FINDINVOICES: findInvoicesFunction,
  IBANVALID:    onDemand(async () => (await import('./validity')).ibanValidFunction),
  LATEFEE:      lateFeeFunction,
  LATEINTEREST: lateInterestFunction,
  LOSSRATE:     lossRateFunction,
  MATCHCASH:    onDemand(async () => (await import('./matchCash')).matchCashFunction),
  PRORATE:      prorateFunction,
  PROVISION:    provisionFunction,
  REBATE:       rebateFunction,
  ROUNDMONEY:   roundMoneyFunction,
  RUNOUT:       runOutFunction,
  SAMEPARTY:    onDemand(async () => (await import('./sameParty')).samePartyFunction),
  SCHEDULE:     scheduleFunction,
  SPREAD:       spreadFunction,
  TIERPRICE:    tierPriceFunction,
  TOPUP:        topUpFunction,
  VATID:        onDemand(async () => (await import('./validity')).vatIdFunction),
} as const;

// Where Office.js could not be loaded there are no cells to calculate for, and the pane says so.
if (typeof CustomFunctions !== 'undefined') {
  for (const [id, rule] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, rule);
}
