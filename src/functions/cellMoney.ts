/** Money in a cell: a number, and beside it a currency that says how many decimals it has. Where none is given, two. */
import { BadInput } from '../domain/badInput';
import { type Currency, exponentOf, NO_CURRENCY } from '../domain/money/currency';
import type { Money } from '../domain/money/money';
import { type Cell, optional } from './cellInput';
import { asCurrency, asDecimal } from './cellValues';

/** The currency of all amounts of a formula. */
export const currencyFrom = (argument: unknown): Currency => optional(argument, 'currency', asCurrency, NO_CURRENCY);

/** An amount with whatever decimals it has, where the answer is rounded anyway. */
export const exactMoneyFrom = (cell: Cell, parameter: string, currency: Currency): Money => ({
  amount: asDecimal(cell, parameter),
  currency,
});

/** An amount with no more decimals than its currency. Throws BadInput where it has more: round it first, by name. */
export function moneyFrom(cell: Cell, parameter: string, currency: Currency): Money {
  const amount = asDecimal(cell, parameter);
  const decimals = exponentOf(currency);
  if (amount.decimalPlaces() <= decimals) return { amount, currency };
  const of = currency === NO_CURRENCY ? '' : ` of ${currency}`;
  throw new BadInput(
    `${parameter} is ${amount.toString()}, with more decimals than the ${decimals}${of}. Round it first, with TIEOUT.ROUNDMONEY.`,
  );
}

/** The number a cell shows; nothing is 0, and no zero has a minus. */
export const plainNumber = (money: Money | undefined): number => (money === undefined ? 0 : money.amount.toNumber() + 0);

/** Whole minor units are exact, and so is their quotient to the last digit that a number has. */
export const numberOfMinor = (minor: number, currency: Currency): number => minor / 10 ** exponentOf(currency) + 0;
