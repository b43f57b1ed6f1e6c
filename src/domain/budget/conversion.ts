/**
 * Amounts in the currency of their budget. A rate is that of the day or the last one before it; where two currencies have none between
 * them, they are converted over a third. Without any rate there is no figure: the amount stands in a line of its own currency.
 */
import type { PlainDate } from '../calendar/plainDate';
import { rateOn, rateTable } from '../cash/exchange';
import type { Rate } from '../cash/ledger';
import type { Currency } from '../money/currency';
import { Decimal } from '../money/decimal';
import { fromMinor, money, roundToCurrency, toMinor } from '../money/money';

export const ONE = new Decimal(1);

export type RateFor = (from: Currency, to: Currency, on: PlainDate) => Decimal | undefined;

export function ratesFor(rates: readonly Rate[], ageDays: number): RateFor {
  const table = rateTable(rates);
  const between = [...new Set(rates.flatMap(({ from, to }) => [from, to]))].sort();
  const known = new Map<string, Decimal | undefined>();
  const find: RateFor = (from, to, on) => {
    const direct = rateOn(table, from, to, on, ageDays)?.rate;
    if (direct !== undefined) return direct;
    for (const third of between) {
      const first = rateOn(table, from, third, on, ageDays);
      const second = first && rateOn(table, third, to, on, ageDays);
      if (first !== undefined && second !== undefined) return first.rate.times(second.rate);
    }
    return undefined;
  };
  return (from, to, on) => {
    if (from === to) return ONE;
    const key = `${from}>${to} ${on}`;
    if (!known.has(key)) known.set(key, find(from, to, on)?.toSignificantDigits(12));
    return known.get(key);
  };
}

/** Rounded once, half away from zero, to the minor unit of the other currency. */
export function convertedMinor(minor: number, from: Currency, to: Currency, rate: Decimal): number {
  return from === to ? minor : toMinor(roundToCurrency(money(fromMinor(minor, from).amount.times(rate), to)));
}
