/** What a partner keeps by its treatment: fee, tax on it, reserve. And how far amounts may differ. Minor units. */
import { minorMoneyText } from '../billing/figures';
import type { Currency } from '../money/currency';
import { exponentOf } from '../money/currency';
import type { Decimal } from '../money/decimal';
import type { Entry } from './entries';
import { feeOn, hasFee } from './feeModel';
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
  const treatment = ours[0]?.treatment;
  if (treatment === undefined || !charges(treatment)) return NONE;
  return [...chargesOf(treatment, ours, 1), ...chargesOf(treatment, theirs, turn === 1 ? -1 : 1)];
}

const charges = (treatment: Treatment): boolean => hasFee(treatment) || !treatment.reservePercent.isZero();

function chargesOf(treatment: Treatment, entries: readonly Entry[], sign: 1 | -1): Charges[] {
  const sales = salesOf(entries);
  const [first] = entries;
  if (first === undefined || sales.length === 0) return [];
  const { fee, tax } = feeOn(treatment, sales, first.lane.currency);
  const reserve = reserveOf(treatment, sales);
  const made = (part: { fee: number; tax: number; reserve: number }): Charges => ({
    ...{ fee: sign * part.fee, tax: sign * part.tax, reserve: sign * part.reserve, sales: sales.length },
    total: sign * (part.fee + part.tax + part.reserve),
  });
  const all = [
    { fee, tax, reserve },
    ...(reserve === 0
      ? []
      : [
          { fee, tax, reserve: 0 },
          { fee: 0, tax: 0, reserve },
        ]),
  ].map(made);
  return all.filter(({ total }) => total !== 0);
}

/** Amounts of the sales among these rows. */
export function salesOf(entries: readonly Entry[]): number[] {
  const sales: number[] = [];
  for (const { record, value } of entries) if (record.type === 'sale') sales.push(value);
  return sales;
}

/** What is held back of sales. */
export function reserveOf({ reservePercent }: Treatment, salesMinor: readonly number[]): number {
  if (reservePercent.isZero()) return 0;
  return percentOf(
    reservePercent,
    salesMinor.reduce((all, minor) => all + minor, 0),
  );
}

/** `The fee of the treatment is 3.00 EUR, the tax on it 0.57 EUR`. */
export function chargesText({ fee, tax, reserve }: Charges, currency: Currency): string {
  const text = (minor: number): string => minorMoneyText(Math.abs(minor), currency);
  const said = [
    ...(fee === 0 ? [] : [`the fee of the treatment is ${text(fee)}`]),
    ...(tax === 0 ? [] : [`the tax on it ${text(tax)}`]),
    ...(reserve === 0 ? [] : [`the reserve that is held back is ${text(reserve)}`]),
  ].join(', ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

/** What is below the last whole minor unit does not count. */
export const wholeMinor = (amount: Decimal, currency: Currency): number => {
  const minor = amount.toNumber() * 10 ** exponentOf(currency);
  const whole = Math.round(minor);
  return Math.abs(minor - whole) < 1e-6 ? whole : Math.floor(minor);
};

/** The larger of the amount and the percent tolerance; the percentage is of our sum. */
export function toleranceOf(ours: readonly Entry[]): number {
  const [first] = ours;
  if (first === undefined) return 0;
  const { percentTolerance, amountTolerance } = first.treatment;
  const amount = amountTolerance.isZero() ? 0 : wholeMinor(amountTolerance, first.lane.currency);
  if (percentTolerance.isZero()) return amount;
  return Math.max(
    amount,
    percentWithin(
      percentTolerance,
      ours.reduce((all, { value }) => all + value, 0),
    ),
  );
}
