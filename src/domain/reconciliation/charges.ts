/** What a partner keeps by its treatment: fee, tax on it, reserve. And how far amounts may differ. Minor units. */
import { minorMoneyText } from '../billing/figures';
import type { Currency } from '../money/currency';
import type { Entry } from './entries';
import { feeOn } from './feeModel';
import { percentOf, percentWithin } from './percentShare';
import type { Treatment } from './treatment';

/** What explains ours − theirs: the sign is that of the difference. */
export interface Charges {
  readonly fee: number;
  readonly tax: number;
  readonly reserve: number;
  readonly total: number;
  /** On how many sales. */
  readonly sales: number;
}

const NONE: readonly Charges[] = [];

/**
 * What may explain the difference, the likeliest first: everything kept from ours, without the reserve once it is released, the reserve
 * alone where fees are invoiced apart. Then the same of theirs, where we are the side that reports net.
 */
export function charged(ours: readonly Entry[], theirs: readonly Entry[], turn: 1 | -1): readonly Charges[] {
  const [first] = ours;
  if (first?.terms.hasCharges !== true) return NONE;
  const found: Charges[] = [];
  addCharges(found, first.treatment, ours, 1);
  addCharges(found, first.treatment, theirs, turn === 1 ? -1 : 1);
  return found;
}

function addCharges(found: Charges[], treatment: Treatment, entries: readonly Entry[], sign: 1 | -1): void {
  const sales = salesOf(entries);
  const [first] = entries;
  if (first === undefined || sales.length === 0) return;
  const { fee, tax } = feeOn(treatment, sales, first.lane.currency);
  const reserve = reserveOf(treatment, sales);
  addCharge(found, sign * fee, sign * tax, sign * reserve, sales.length);
  if (reserve === 0) return;
  addCharge(found, sign * fee, sign * tax, 0, sales.length);
  addCharge(found, 0, 0, sign * reserve, sales.length);
}

function addCharge(found: Charges[], fee: number, tax: number, reserve: number, sales: number): void {
  const total = fee + tax + reserve;
  if (total !== 0) found.push({ fee: fee || 0, tax: tax || 0, reserve: reserve || 0, total, sales }); // no −0
}

/** Amounts of the sales among these rows. */
function salesOf(entries: readonly Entry[]): number[] {
  const sales: number[] = [];
  for (const { isSale, value } of entries) if (isSale) sales.push(value);
  return sales;
}

/** What is held back of sales. */
function reserveOf({ reservePercent }: Treatment, salesMinor: readonly number[]): number {
  if (reservePercent.isZero()) return 0;
  return percentOf(
    reservePercent,
    salesMinor.reduce((all, minor) => all + minor, 0),
  );
}

/** `The fee of the treatment is 3.00 EUR, the tax on it 0.57 EUR` */
export function chargesText({ fee, tax, reserve }: Charges, currency: Currency): string {
  const kept = fee === 0 ? '' : `the fee of the treatment is ${minorMoneyText(Math.abs(fee), currency)}`;
  const taxed = tax === 0 ? '' : `the tax on it ${minorMoneyText(Math.abs(tax), currency)}`;
  const held = reserve === 0 ? '' : `the reserve that is held back is ${minorMoneyText(Math.abs(reserve), currency)}`;
  const said = [kept, taxed, held].filter((text) => text !== '').join(', ');
  return `T${said.slice(1)}`;
}

/** The larger of the amount and the percent tolerance; the percentage is of our sum. */
export function toleranceOf(ours: readonly Entry[]): number {
  const terms = ours[0]?.terms;
  if (terms?.percentTolerance === undefined) return terms?.tolerance ?? 0;
  let sum = 0;
  for (const { value } of ours) sum += value;
  return Math.max(terms.tolerance, percentWithin(terms.percentTolerance, sum));
}
