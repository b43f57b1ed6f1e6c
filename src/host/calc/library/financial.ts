/**
 * Time value of money. Cash paid out is negative, cash received positive.
 *
 * RATE, IRR and XIRR are found by Newton's method, and by bisection where that runs away; no solution is #NUM!.
 */
import type { Environment } from '../formula/environment';
import { asMatrix } from '../formula/reading';
import { finite, toNumber } from '../value/coercion';
import { type Argument, fail, isError, type Scalar, type Value } from '../value/value';
import { numbersOf } from './aggregate';
import { type FunctionTable, lifted, whole } from './definition';

const PRECISION = 1e-10;

/** Payments at the period's end (0) or beginning (1). */
const growth = (rate: number, periods: number): number => (1 + rate) ** periods;

function futureValue(rate: number, periods: number, payment: number, present = 0, type = 0): number {
  if (rate === 0) return -(present + payment * periods);
  const factor = growth(rate, periods);
  return -(present * factor + (payment * (1 + rate * type) * (factor - 1)) / rate);
}

function payment(rate: number, periods: number, present: number, future = 0, type = 0): Scalar {
  if (periods === 0) return fail('#NUM!');
  if (rate === 0) return -(present + future) / periods;
  const factor = growth(rate, periods);
  return finite((-rate * (present * factor + future)) / ((1 + rate * type) * (factor - 1)));
}

function presentValue(rate: number, periods: number, paid: number, future = 0, type = 0): Scalar {
  if (rate === 0) return -(future + paid * periods);
  const factor = growth(rate, periods);
  return finite(-(future + (paid * (1 + rate * type) * (factor - 1)) / rate) / factor);
}

function periodCount(rate: number, paid: number, present: number, future = 0, type = 0): Scalar {
  if (rate === 0) return paid === 0 ? fail('#NUM!') : -(present + future) / paid;
  const due = paid * (1 + rate * type);
  const ratio = (due - future * rate) / (due + present * rate);
  return ratio > 0 ? finite(Math.log(ratio) / Math.log(1 + rate)) : fail('#NUM!');
}

/** A rate where the function crosses zero. */
function solve(value: (rate: number) => number, guess: number): Scalar {
  let rate = guess;
  for (let round = 0; round < 60; round += 1) {
    const here = value(rate);
    const step = Math.max(1e-7, Math.abs(rate) * 1e-7);
    const next = rate - here / ((value(rate + step) - value(rate - step)) / (2 * step));
    if (!Number.isFinite(next) || next <= -1) break;
    if (Math.abs(next - rate) < PRECISION) return next;
    rate = next;
  }
  return bisection(value);
}

const BRACKETS = [-0.9999, -0.9, -0.5, -0.1, 0, 0.1, 0.5, 1, 2, 5, 10, 100, 1000];

function bisection(value: (rate: number) => number): Scalar {
  for (let n = 1; n < BRACKETS.length; n += 1) {
    let [low, high] = [BRACKETS[n - 1] as number, BRACKETS[n] as number];
    const sign = Math.sign(value(low));
    if (!Number.isFinite(value(low)) || sign === Math.sign(value(high))) continue;
    for (let round = 0; round < 200 && high - low > 1e-14; round += 1) {
      const middle = (low + high) / 2;
      if (Math.sign(value(middle)) === sign) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }
  return fail('#NUM!');
}

function rate(periods: number, paid: number, present: number, future = 0, type = 0, guess = 0.1): Scalar {
  if (periods <= 0) return fail('#NUM!');
  return solve((each) => futureValue(each, periods, paid, present, type) - future, guess);
}

const discounted = (values: readonly number[], each: number, from: number): number =>
  values.reduce((sum, value, n) => sum + value / growth(each, n + from), 0);

function netPresentValue([given, ...values]: readonly Argument[], env: Environment): Value {
  const each = toNumber(asMatrix(given ?? 0, env).at(0, 0));
  const numbers = numbersOf(values, env);
  if (isError(each)) return each;
  if (isError(numbers)) return numbers;
  return each === -1 ? fail('#DIV/0!') : finite(discounted(numbers, each, 1));
}

const hasBothSigns = (values: readonly number[]): boolean => values.some((value) => value > 0) && values.some((value) => value < 0);

function internalRate([values, given]: readonly Argument[], env: Environment): Value {
  const numbers = numbersOf([values], env);
  const guess = toNumber(asMatrix(given ?? 0.1, env).at(0, 0));
  if (isError(numbers)) return numbers;
  if (isError(guess)) return guess;
  return hasBothSigns(numbers) ? solve((each) => discounted(numbers, each, 0), guess) : fail('#NUM!');
}

interface DatedFlow {
  readonly amount: number;
  /** Years of 365 days since the first. */
  readonly years: number;
}

/** Amounts with their days; #NUM! when they do not pair up or one lies before the first. */
function datedFlows(values: Argument, dates: Argument, env: Environment): DatedFlow[] | Scalar {
  const amounts = numbersOf([values], env);
  const days = numbersOf([dates], env);
  if (isError(amounts)) return amounts;
  if (isError(days)) return days;
  const first = Math.floor(days[0] ?? 0);
  if (amounts.length !== days.length || amounts.length === 0 || days.some((day) => Math.floor(day) < first)) return fail('#NUM!');
  return amounts.map((amount, n) => ({ amount, years: (Math.floor(days[n] ?? 0) - first) / 365 }));
}

const discountedByDay = (flows: readonly DatedFlow[], each: number): number =>
  flows.reduce((sum, { amount, years }) => sum + amount / growth(each, years), 0);

function xnpv([given, values, dates]: readonly Argument[], env: Environment): Value {
  const each = toNumber(asMatrix(given ?? 0, env).at(0, 0));
  const flows = datedFlows(values, dates, env);
  if (isError(each)) return each;
  if (!Array.isArray(flows)) return flows;
  return each <= -1 ? fail('#NUM!') : finite(discountedByDay(flows, each));
}

function xirr([values, dates, given]: readonly Argument[], env: Environment): Value {
  const flows = datedFlows(values, dates, env);
  const guess = toNumber(asMatrix(given ?? 0.1, env).at(0, 0));
  if (!Array.isArray(flows)) return flows;
  if (isError(guess)) return guess;
  return hasBothSigns(flows.map(({ amount }) => amount)) ? solve((each) => discountedByDay(flows, each), guess) : fail('#NUM!');
}

/** The interest part of one payment; the rest of it is principal. */
function interest(each: number, period: number, periods: number, present: number, future = 0, type = 0): Scalar {
  const paid = payment(each, periods, present, future, type);
  if (period < 1 || period > periods || typeof paid !== 'number') return fail('#NUM!');
  if (type === 1 && period === 1) return 0;
  const owed = futureValue(each, period - 1, paid, present, type) * each;
  return finite(type === 1 ? owed / (1 + each) : owed);
}

function principal(each: number, period: number, periods: number, present: number, future = 0, type = 0): Scalar {
  const paid = payment(each, periods, present, future, type);
  const part = interest(each, period, periods, present, future, type);
  return typeof paid === 'number' && typeof part === 'number' ? paid - part : fail('#NUM!');
}

/** Straight-line depreciation. */
const straightLine = (cost: number, salvage: number, life: number): Scalar => (life === 0 ? fail('#DIV/0!') : (cost - salvage) / life);

export const FINANCIAL: FunctionTable = {
  PMT: lifted('n n n n= n=', payment),
  IPMT: lifted('n n n n n= n=', interest),
  PPMT: lifted('n n n n n= n=', principal),
  PV: lifted('n n n n= n=', presentValue),
  FV: lifted('n n n n= n=', (each: number, periods: number, paid: number, present?: number, type?: number) =>
    finite(futureValue(each, periods, paid, present, type)),
  ),
  NPER: lifted('n n n n= n=', periodCount),
  RATE: lifted('n n n n= n= n=', rate),
  NPV: whole(2, 255, netPresentValue),
  IRR: whole(1, 2, internalRate),
  XNPV: whole(3, 3, xnpv),
  XIRR: whole(2, 3, xirr),
  SLN: lifted('n n n', straightLine),
  EFFECT: lifted('n n', (nominal: number, periods: number) =>
    nominal <= 0 || periods < 1 ? fail('#NUM!') : growth(nominal / Math.trunc(periods), Math.trunc(periods)) - 1,
  ),
  NOMINAL: lifted('n n', (effective: number, periods: number) =>
    effective <= 0 || periods < 1 ? fail('#NUM!') : (growth(effective, 1 / Math.trunc(periods)) - 1) * Math.trunc(periods),
  ),
};
