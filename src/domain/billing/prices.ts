/**
 * The price of a full period from day to day: the line's amount, then its price steps and amendments, the later day first,
 * then the index. A step waits for the period that begins on its day or later; an amendment counts from its day.
 */
import { dayOfNumber, numberOfDay } from '../calendar/dayNumbers';
import { Decimal } from '../money/decimal';
import type { AmendedLine, Change } from './amendments';
import type { BillingBook } from './billingBook';
import { exactMinor, priceText, roundedMinor } from './figures';
import { anniversariesBy, type IndexLevel, indexLevels } from './indexation';

export interface FullPrice {
  /** For one unit of quantity. */
  readonly unitPrice: Decimal;
  /** Exact minor units of a full period. */
  readonly exact: Decimal;
  readonly minor: number;
  /** `1,200.00 × 5` */
  readonly text: string;
  readonly provisional: boolean;
}

/** `begins`: first day of service in the period; `day`: the day asked for. The same price is the same object. */
export type FullPrices = (begins: number, day: number) => FullPrice;

interface PriceState {
  readonly amount: Decimal;
  readonly setOn: number;
  readonly quantity: Decimal;
  readonly anniversary: number;
}

/** @param times quantity of the line, or always one where the amount is for the whole. */
export function fullPrices(amended: AmendedLine, book: BillingBook, times: 'quantity' | 'one' = 'quantity'): FullPrices {
  const { line, prices, quantities } = amended;
  const steps = book.stepsOf(line).map(({ from, amount }) => ({ from: numberOfDay(from), value: amount.amount }));
  const levels = indexLevels(line, book);
  const start = numberOfDay(line.serviceFrom);
  const anniversary = (day: number): number => (levels === undefined ? 0 : anniversariesBy(line.serviceFrom, dayOfNumber(day)));
  const stateAt = (begins: number, day: number): PriceState => {
    const [step, amendment] = [lastBy(steps, begins), lastBy(prices, day)];
    const set = amendment !== undefined && amendment.from >= (step?.from ?? start) ? amendment : step;
    const quantity = times === 'one' ? ONE : (lastBy(quantities, day)?.value ?? line.quantity);
    return { amount: set?.value ?? line.amount.amount, setOn: set?.from ?? start, quantity, anniversary: anniversary(begins) };
  };
  const known = new Map<string, FullPrice>();
  const priceOf = (state: PriceState): FullPrice => {
    const key = `${state.amount.toString()} ${state.setOn} ${state.quantity.toString()} ${state.anniversary}`;
    const found = known.get(key) ?? fullPrice(line.currency, state, levels?.(state.anniversary), levels?.(anniversary(state.setOn)));
    known.set(key, found);
    return found;
  };
  const never = steps.length === 0 && prices.length === 0 && quantities.length === 0 && levels === undefined;
  if (!never) return (begins, day) => priceOf(stateAt(begins, day));
  const only = priceOf(stateAt(start, start));
  return () => only;
}

const ONE = new Decimal(1);
const lastBy = (changes: readonly Change[], day: number): Change | undefined => changes.findLast(({ from }) => from <= day);

/** A price that was set in mid-term is a price of its day: the index moves it from there. */
function fullPrice(currency: string, state: PriceState, now: IndexLevel | undefined, whenSet: IndexLevel | undefined): FullPrice {
  const { amount, quantity } = state;
  const moved = now !== undefined && whenSet !== undefined && now !== whenSet;
  const unitPrice = moved ? amount.times(now.ratio).div(whenSet.ratio) : amount;
  const exact = exactMinor({ amount: unitPrice.times(quantity), currency });
  const index = moved && now.says !== '' ? [`(${now.says}: × ${now.ratio.div(whenSet.ratio).toDecimalPlaces(6).toString()})`] : [];
  const text = [priceText({ amount, currency }), ...index, ...(quantity.equals(1) ? [] : [`× ${quantity.toString()}`])].join(' ');
  return { unitPrice, exact, minor: roundedMinor(exact), text, provisional: now?.provisional ?? false };
}
