/** Decisions. Only the branch that is taken is calculated. */
import type { Environment } from '../formula/environment';
import { dereference, forEachValue, operand } from '../formula/reading';
import { broadcast } from '../value/broadcast';
import { toBoolean } from '../value/coercion';
import { compareValues } from '../value/compare';
import { type Argument, fail, isError, Matrix, type Scalar, type Value } from '../value/value';
import { type FunctionDefinition, type FunctionTable, lazy, lifted, type Thunk, whole } from './definition';

/** AND, OR, XOR: over all truth values; text in cells is passed over, none at all is #VALUE!. */
const ofTruths = (rule: (truths: readonly boolean[]) => boolean): FunctionDefinition =>
  whole(1, 255, (args, env) => {
    const truths: boolean[] = [];
    let error: Scalar = null;
    const see = (value: Scalar, fromCells: boolean): void => {
      if (isError(value)) error ??= value;
      else if (value !== null && !(fromCells && typeof value === 'string')) {
        const truth = toBoolean(value);
        if (isError(truth)) error ??= truth;
        else truths.push(truth);
      }
    };
    for (const arg of args) forEachValue(arg ?? false, env, see);
    return error ?? (truths.length === 0 ? fail('#VALUE!') : rule(truths));
  });

const orZero = (value: Argument): Value => value ?? 0;
const plain = (value: Argument, env: Environment): Scalar | Matrix => operand(orZero(value), env);

/** IF over an array of conditions: both branches are calculated, and each cell takes its own. */
function choose(condition: Matrix, then: Argument, otherwise: Argument, env: Environment): Value {
  return broadcast([condition, plain(then, env), plain(otherwise, env)], ([test = null, yes = null, no = null]) => {
    const truth = toBoolean(test);
    return isError(truth) ? truth : truth ? yes : no;
  });
}

function decide(args: readonly Thunk[], env: Environment): Value {
  const condition = operand(orZero(args[0]?.()), env);
  const otherwise = (): Argument => (args.length > 2 ? orZero(args[2]?.()) : false);
  if (condition instanceof Matrix) return choose(condition, args[1]?.(), otherwise(), env);
  const truth = toBoolean(condition);
  if (isError(truth)) return truth;
  return orZero(truth ? args[1]?.() : otherwise());
}

/** IFS(test, value, …): the first value whose test holds; arrays of tests cell by cell. */
function firstTrue(args: readonly Thunk[], env: Environment): Value {
  if (args.length < 2) return fail('#N/A');
  const [test, value, ...rest] = args as readonly [Thunk, Thunk, ...Thunk[]];
  return decide([test, value, () => firstTrue(rest, env)], env);
}

/** SWITCH(value, case, result, …, otherwise). */
function switchTo([subject, ...cases]: readonly Thunk[], env: Environment): Value {
  const wanted = plain(subject?.(), env);
  const from = (n: number): Value => {
    const [candidate, result] = [cases[n], cases[n + 1]];
    if (candidate === undefined) return fail('#N/A');
    if (result === undefined) return orZero(candidate());
    const same = broadcast([wanted, plain(candidate(), env)], ([a = null, b = null]) =>
      isError(a) ? a : isError(b) ? b : compareValues(a, b) === 0,
    );
    return decide([() => same, result, () => from(n + 2)], env);
  };
  return from(0);
}

/** IFERROR and IFNA: another value in the place of errors. */
const instead =
  (caught: (value: Scalar) => boolean) =>
  (args: readonly Thunk[], env: Environment): Value => {
    const given = orZero(args[0]?.());
    const value = dereference(given, env);
    if (value instanceof Matrix) {
      if (!value.cells.some(caught) && !caught(value.rest)) return value;
      const other = args[1]?.() ?? '';
      return broadcast([value, operand(other, env)], ([a = null, b = null]) => (caught(a) ? b : a));
    }
    return isError(value) && caught(value) ? (args[1]?.() ?? '') : given;
  };

export const LOGICAL: FunctionTable = {
  IF: { ...lazy(2, 3, decide), uses: (n) => (n === 0 ? 'value' : 'partly') },
  IFS: { ...lazy(2, 254, firstTrue), uses: (n) => (n === 0 ? 'value' : 'partly') },
  SWITCH: { ...lazy(3, 254, switchTo), uses: (n) => (n === 0 ? 'value' : 'partly') },
  IFERROR: { ...lazy(2, 2, instead(isError)), uses: (n) => (n === 0 ? 'value' : 'partly') },
  IFNA: {
    ...lazy(
      2,
      2,
      instead((value) => value === fail('#N/A')),
    ),
    uses: (n) => (n === 0 ? 'value' : 'partly'),
  },
  AND: ofTruths((truths) => truths.every((truth) => truth)),
  OR: ofTruths((truths) => truths.some((truth) => truth)),
  XOR: ofTruths((truths) => truths.filter((truth) => truth).length % 2 === 1),
  NOT: lifted('b', (truth: boolean) => !truth),
  TRUE: whole(0, 0, () => true),
  FALSE: whole(0, 0, () => false),
  CHOOSE: {
    ...lazy(2, 255, (args, env) => {
      const index = operand(orZero(args[0]?.()), env);
      const pick = (n: Scalar): Value => {
        const chosen = typeof n === 'number' ? Math.trunc(n) : Number(toChoice(n));
        return chosen >= 1 && chosen < args.length ? orZero(args[chosen]?.()) : fail('#VALUE!');
      };
      if (!(index instanceof Matrix)) return isError(index) ? index : pick(index);
      return chooseEach(index, pick, env);
    }),
    uses: (n) => (n === 0 ? 'value' : 'partly'),
  },
};

const toChoice = (value: Scalar): number => (value === null ? 0 : Math.trunc(Number(value)));

/** CHOOSE({1,2}, columnA, columnB): the chosen columns side by side. */
function chooseEach(index: Matrix, pick: (n: Scalar) => Value, env: Environment): Value {
  const chosen = index.all().map((n) => operand(pick(n), env));
  const rows = Math.max(index.rows, ...chosen.map((value) => (value instanceof Matrix ? value.rows : 1)));
  const columns = Math.max(index.columns, ...chosen.map((value) => (value instanceof Matrix ? value.columns : 1)));
  return Matrix.build(rows, columns, (r, c) => {
    const value = chosen[(index.rows === 1 ? 0 : r) * index.columns + (index.columns === 1 ? 0 : c)] ?? fail('#N/A');
    if (!(value instanceof Matrix)) return value;
    return value.at(value.rows === 1 ? 0 : r, value.columns === 1 ? 0 : c);
  });
}
