/**
 * Rounding as Excel does it: on the decimal digits one sees, not on the binary number behind them.
 *
 * 2.675 is stored a little below; `ROUND(2.675, 2)` is 2.68 all the same. Halves go away from zero.
 */
import { fail, type Scalar } from '../value/value';

/** A number to a whole one, by a rule for positive numbers. */
type Step = (size: number) => number;

/** Shifts the decimal point through the number's own digits, so that 2.675 × 100 is 267.5. */
function shifted(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = Number(value.toPrecision(15)).toExponential().split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function atDigits(value: number, digits: number, step: Step): number {
  const places = Math.trunc(digits);
  if (places > 300 || value === 0) return value;
  const size = step(shifted(Math.abs(value), places));
  return Math.sign(value) * shifted(size, -places);
}

export const round = (value: number, digits: number): number => atDigits(value, digits, (size) => Math.floor(size + 0.5));
export const roundDown = (value: number, digits: number): number => atDigits(value, digits, Math.floor);
export const roundUp = (value: number, digits: number): number => atDigits(value, digits, Math.ceil);

/** To a multiple of a step, both without binary dust: `CEILING(0.3, 0.1)` is 0.3. */
const multiple = (value: number, step: number, rule: Step): number => shifted(rule(shifted(value / step, 0)) * step, 0);

export function mround(value: number, step: number): Scalar {
  if (step === 0 || value === 0) return 0;
  return Math.sign(value) === Math.sign(step) ? multiple(value, step, (n) => Math.floor(n + 0.5)) : fail('#NUM!');
}

export function ceiling(value: number, step: number): Scalar {
  if (step === 0 || value === 0) return 0;
  return value > 0 && step < 0 ? fail('#NUM!') : multiple(value, step, Math.ceil);
}

export function floor(value: number, step: number): Scalar {
  if (value === 0) return 0;
  if (step === 0) return fail('#DIV/0!');
  return value > 0 && step < 0 ? fail('#NUM!') : multiple(value, step, Math.floor);
}

/** CEILING.MATH: negative numbers towards zero unless a mode is given. */
export function ceilingMath(value: number, step = 1, mode = 0): number {
  if (step === 0) return 0;
  return multiple(value, Math.abs(step), value < 0 && mode !== 0 ? Math.floor : Math.ceil);
}

/** FLOOR.MATH: negative numbers away from zero unless a mode is given. */
export function floorMath(value: number, step = 1, mode = 0): number {
  if (step === 0) return 0;
  return multiple(value, Math.abs(step), value < 0 && mode !== 0 ? Math.ceil : Math.floor);
}

const evenUp = (size: number): number => Math.ceil(size / 2) * 2;
export const even = (value: number): number => Math.sign(value) * evenUp(Math.abs(value));
export const odd = (value: number): number => (value === 0 ? 1 : Math.sign(value) * (evenUp(Math.abs(value) + 1) - 1));
