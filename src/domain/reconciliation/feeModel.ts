/**
 * What a partner keeps of a sale: a percentage and a fixed part, by tiers where there are some, never below the minimum nor above the
 * maximum, and the tax on it.
 *
 * Fees are charged on sales only. The percentage of a group is taken of its sum and rounded once; the fixed part, the tier, the
 * minimum and the maximum are those of each sale. The tax is rounded once, on the fee.
 */
import { exactMinor, roundedMinor } from '../billing/figures';
import type { Currency } from '../money/currency';
import { Decimal } from '../money/decimal';
import { fromMinor } from '../money/money';
import { percentOf } from './percentShare';

export interface FeeTier {
  /** Sales of this amount and more, in the currency of the sale. */
  readonly from: Decimal;
  readonly percent: Decimal;
  /** For each sale. */
  readonly fixed: Decimal;
}

export interface FeeModel {
  readonly feePercent: Decimal;
  /** For each sale, in the row's currency. */
  readonly feeFixed: Decimal;
  /** Ascending, the first from 0. They count instead of percent and fixed part; empty: none. */
  readonly feeTiers: readonly FeeTier[];
  /** Of each sale. */
  readonly feeMinimum: Decimal | undefined;
  readonly feeMaximum: Decimal | undefined;
  /** Tax on the fee, in per cent of it. */
  readonly feeTaxPercent: Decimal;
}

export interface FeeCharged {
  /** Minor units, with the sign of the sales. */
  readonly fee: number;
  readonly tax: number;
}

const NO_FEE: FeeCharged = { fee: 0, tax: 0 };

export const hasFee = ({ feePercent, feeFixed, feeTiers, feeMinimum }: FeeModel): boolean =>
  !feePercent.isZero() || !feeFixed.isZero() || feeTiers.length > 0 || feeMinimum !== undefined;

/** The fee on sales of these amounts, and the tax on it. Minor units; a sale turned around gets its fee back. */
export function feeOn(model: FeeModel, salesMinor: readonly number[], currency: Currency): FeeCharged {
  if (salesMinor.length === 0 || !hasFee(model)) return NO_FEE;
  const isPlain = model.feeTiers.length === 0 && model.feeMinimum === undefined && model.feeMaximum === undefined;
  const fee = isPlain ? plainFee(model, salesMinor, currency) : feeSaleBySale(model, salesMinor, currency);
  const tax = model.feeTaxPercent.isZero() ? 0 : percentOf(model.feeTaxPercent, fee);
  return { fee, tax };
}

/** The percentage of the sum rounded once, half away from zero, and the fixed part for each sale, by the sign of the sale. */
function plainFee({ feePercent, feeFixed }: FeeModel, salesMinor: readonly number[], currency: Currency): number {
  let [sum, sales] = [0, 0];
  for (const minor of salesMinor) {
    sum += minor;
    sales += minor < 0 ? -1 : 1;
  }
  const share = feePercent.isZero() ? 0 : percentOf(feePercent, sum);
  return share + (feeFixed.isZero() ? 0 : roundedMinor(exactMinor({ amount: feeFixed, currency })) * sales);
}

function feeSaleBySale(model: FeeModel, salesMinor: readonly number[], currency: Currency): number {
  let fees = new Decimal(0);
  for (const minor of salesMinor) {
    const fee = feeOfSale(model, fromMinor(Math.abs(minor), currency).amount);
    fees = minor < 0 ? fees.minus(fee) : fees.plus(fee);
  }
  return roundedMinor(exactMinor({ amount: fees, currency }));
}

function feeOfSale({ feePercent, feeFixed, feeTiers, feeMinimum, feeMaximum }: FeeModel, sale: Decimal): Decimal {
  const tier = feeTiers.findLast(({ from }) => from.lessThanOrEqualTo(sale)) ?? { percent: feePercent, fixed: feeFixed };
  let fee = tier.percent.times(sale).div(100).plus(tier.fixed);
  if (feeMinimum !== undefined && fee.lessThan(feeMinimum)) fee = feeMinimum;
  if (feeMaximum !== undefined && fee.greaterThan(feeMaximum)) fee = feeMaximum;
  return fee;
}

const FIGURE = String.raw`(\d+(?:\.\d+)?)`;
const TIER = new RegExp(String.raw`^(?:from\s+)?${FIGURE}\s*:\s*(?:${FIGURE}\s*%)?\s*(?:\+?\s*${FIGURE})?$`, 'i');

/** How tiers are written, for the sentence about those that are not. */
export const FEE_TIERS_WRITTEN = '"from 0: 3 % + 0.25; from 1000: 2.5 %"';

/** Tiers written in one cell, `from 0: 3 % + 0.25; from 1000: 2.5 %`; undefined when they cannot be read or do not begin at 0. */
export function feeTiersFrom(text: string): readonly FeeTier[] | undefined {
  const tiers = text
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece): FeeTier | undefined => {
      const [, from, percent, fixed] = TIER.exec(piece) ?? [];
      if (from === undefined || (percent === undefined && fixed === undefined)) return undefined;
      return { from: new Decimal(from), percent: new Decimal(percent ?? 0), fixed: new Decimal(fixed ?? 0) };
    });
  const read = tiers.filter((tier) => tier !== undefined);
  return read.length === tiers.length && areTiers(read) ? read : undefined;
}

/** Ascending from 0. */
export const areTiers = (tiers: readonly FeeTier[]): boolean =>
  tiers.length > 0 && tiers.every(({ from }, at) => (at === 0 ? from.isZero() : from.greaterThan(tiers[at - 1]?.from ?? 0)));
