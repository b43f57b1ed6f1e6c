/**
 * Figures that a controller may change on the sheet "Tieout Rules", each with the sentence that explains it. Every job has a list of
 * its own; how one is written, read back and reported is the same for all.
 */
import { type Currency, exponentOf } from '../money/currency';

/** Amounts in the currency's main unit, as decimal numbers, with `*` for all others: `{ '*': 1, JPY: 100 }`. */
export type AmountByCurrency = Readonly<Record<string, number>>;

export type PolicyValue = number | readonly number[] | AmountByCurrency;

export interface PolicyFigure {
  readonly rule: string;
  readonly standard: PolicyValue;
  readonly says: string;
}

/** A line of a job's list: its figure, the value it comes with, the sentence. A test counts that every figure has one. */
export const policyFigure =
  <Rules extends { readonly [Rule in keyof Rules]: PolicyValue }>() =>
  <Rule extends keyof Rules & string>(rule: Rule, standard: Rules[Rule], says: string): PolicyFigure => ({ rule, standard, says });

/** The figures as they come, before a controller changes one. */
export const standardFigures = <Rules>(figures: readonly PolicyFigure[]): Rules =>
  Object.fromEntries(figures.map(({ rule, standard }) => [rule, standard])) as Rules; // The list has every figure.

/** An amount of the rules in minor units of a currency. */
export const ruleMinor = (amounts: AmountByCurrency, currency: Currency): number =>
  Math.round((amounts[currency] ?? amounts['*'] ?? 0) * 10 ** exponentOf(currency));
