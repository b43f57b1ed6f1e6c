/**
 * How a function of the library is written down: in a table, with what it takes and what it does.
 *
 * - `lifted('n n?', rule)`: the rule sees single values of the right kind; errors, coercion and arrays are
 *   dealt with outside it, so `ROUND(A1:A9, 2)` spills. Kinds: `n` number, `s` text, `b` boolean, `v` any value
 *   (errors still pass by), `e` any value, errors included. `?` may be left out at the end and counts as empty
 *   when left out between commas; `=` is left out in both cases; `*` takes any number of the kind.
 * - `whole(least, most, rule)`: the rule sees its arguments as they are: references, arrays, functions.
 * - `lazy(least, most, rule)`: the rule decides which arguments are calculated at all.
 */
import type { CellError } from '../../book/cell';
import type { Environment } from '../formula/environment';
import { operand } from '../formula/reading';
import { broadcast } from '../value/broadcast';
import { toBoolean, toNumber, toText } from '../value/coercion';
import { type Argument, isError, type Scalar, type Value } from '../value/value';

export type Thunk = () => Argument;

export interface FunctionDefinition {
  readonly least: number;
  readonly most: number;
  readonly run: (args: readonly Thunk[], env: Environment) => Value;
  /** Calculated again with every change. */
  readonly volatile?: boolean;
  /** How its n-th argument is used; `value` when not said. */
  readonly uses?: (n: number) => 'value' | 'partly' | 'place';
}

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

export const lazy = (least: number, most: number, run: FunctionDefinition['run']): FunctionDefinition => ({ least, most, run });

export const whole = (least: number, most: number, rule: (args: readonly Argument[], env: Environment) => Value): FunctionDefinition => ({
  least,
  most,
  run: (args, env) =>
    rule(
      args.map((arg) => arg()),
      env,
    ),
});

type Coerced = number | string | boolean | Scalar | undefined;

const COERCIONS: Readonly<Record<string, (value: Scalar) => Coerced | CellError>> = {
  n: toNumber,
  s: toText,
  b: toBoolean,
  v: (value) => value,
  e: (value) => value,
};

interface Parameter {
  readonly kind: string;
  readonly mark: string;
}

const parameters = (signature: string): Parameter[] =>
  signature
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => ({ kind: part.charAt(0), mark: part.charAt(1) }));

/** A rule for single values. Its parameter types are those the signature promises. */
// The signature is the type: it is checked when arguments are coerced, so the rule may name its own types.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function lifted(signature: string, rule: (...args: any[]) => Scalar): FunctionDefinition {
  const formal = parameters(signature);
  const open = formal.at(-1)?.mark === '*';
  const parameter = (n: number): Parameter => formal[Math.min(n, formal.length - 1)] as Parameter;
  const least = formal.filter(({ mark }) => mark === '').length;
  const apply = (values: readonly Scalar[], given: readonly boolean[]): Scalar => {
    const coerced: Coerced[] = [];
    for (let n = 0; n < values.length; n += 1) {
      const { kind, mark } = parameter(n);
      if (mark === '=' && given[n] === false) {
        coerced.push(undefined);
        continue;
      }
      const value = values[n] as Scalar;
      if (kind !== 'e' && isError(value)) return value;
      const result = (COERCIONS[kind] as (value: Scalar) => Coerced)(value);
      if (kind !== 'e' && isError(result)) return result;
      coerced.push(result);
    }
    return rule(...coerced);
  };
  return {
    least,
    most: open ? 255 : formal.length,
    run: (args, env) => {
      const values = args.map((arg) => arg());
      const given = values.map((value) => value !== undefined);
      return broadcast(
        values.map((value) => (value === undefined ? null : operand(value, env))),
        (scalars) => apply(scalars, given),
      );
    },
  };
}
