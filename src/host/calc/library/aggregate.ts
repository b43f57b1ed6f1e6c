/**
 * What SUM, COUNT, AVERAGE and their like see of their arguments.
 *
 * In cells only numbers count: text, TRUE and empty cells are passed over. Written into the formula itself,
 * `SUM("3", TRUE)` is 4. An error anywhere is the result.
 */
import type { CellError } from '../../book/cell';
import { finite, toNumber } from '../value/coercion';
import { type Argument, isError, type Scalar, type Value } from '../value/value';
import type { Environment } from '../formula/environment';
import { forEachValue } from '../formula/reading';

/** Visits the numbers of all arguments; answers the first error met. */
export function forEachNumber(args: readonly Argument[], env: Environment, visit: (value: number) => void): CellError | undefined {
  let error: CellError | undefined;
  const see = (value: Scalar, fromCells: boolean): void => {
    if (typeof value === 'number') visit(value);
    else if (isError(value)) error ??= value;
    else if (!fromCells && value !== null) {
      const number = toNumber(value);
      if (isError(number)) error ??= number;
      else visit(number);
    }
  };
  for (const arg of args) {
    if (arg === undefined) visit(0);
    else forEachValue(arg, env, see);
  }
  return error;
}

/** All numbers of the arguments, or the first error. */
export function numbersOf(args: readonly Argument[], env: Environment): number[] | CellError {
  const numbers: number[] = [];
  return forEachNumber(args, env, (value) => numbers.push(value)) ?? numbers;
}

export function sumOf(args: readonly Argument[], env: Environment): Value {
  let sum = 0;
  const error = forEachNumber(args, env, (value) => {
    sum += value;
  });
  return error ?? finite(sum);
}

/** A function of the list of all numbers. */
export const ofNumbers =
  (rule: (numbers: number[]) => Scalar) =>
  (args: readonly Argument[], env: Environment): Value => {
    const numbers = numbersOf(args, env);
    return isError(numbers) ? numbers : rule(numbers);
  };
