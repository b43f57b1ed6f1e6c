/** SUMIFS and its family: totals of the rows that meet all criteria. */
import type { CellError } from '../../book/cell';
import type { Environment } from '../formula/environment';
import { operand } from '../formula/reading';
import { type Condition, matchingOffsets } from '../index/matchingRows';
import { broadcast } from '../value/broadcast';
import { finite } from '../value/coercion';
import { criterionFrom } from '../value/criteria';
import { type Argument, fail, isError, type Matrix, Reference, type Scalar, type SheetArea, type Value } from '../value/value';
import { type FunctionDefinition, type FunctionTable, whole } from './definition';

/** The numbers that met the criteria → the result. */
type Summary = (numbers: readonly number[]) => Scalar;

const sum: Summary = (numbers) => finite(numbers.reduce((total, value) => total + value, 0));
const average: Summary = (numbers) =>
  numbers.length === 0 ? fail('#DIV/0!') : finite(numbers.reduce((a, b) => a + b, 0) / numbers.length);
const smallest: Summary = (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
const largest: Summary = (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);

function rangeOf(arg: Argument): SheetArea | CellError {
  if (isError(arg)) return arg;
  return (arg instanceof Reference ? arg.single : undefined) ?? fail('#VALUE!');
}

interface Question {
  readonly ranges: readonly SheetArea[];
  readonly criteria: readonly (Scalar | Matrix)[];
}

/** Pairs of range and criterion; all ranges must have the same shape. */
function questionFrom(pairs: readonly Argument[], env: Environment): Question | CellError {
  const ranges: SheetArea[] = [];
  const criteria: (Scalar | Matrix)[] = [];
  for (let n = 0; n < pairs.length; n += 2) {
    const range = rangeOf(pairs[n]);
    if (isError(range)) return range;
    ranges.push(range);
    criteria.push(operand(pairs[n + 1] ?? null, env));
  }
  const shape = ranges[0]?.area;
  const alike = ranges.every(({ area }) => area.rows === shape?.rows && area.columns === shape.columns);
  if (!alike || pairs.length % 2 !== 0) return fail('#VALUE!');
  for (const range of ranges) env.workings.settle(range);
  return { ranges, criteria };
}

function conditions(ranges: readonly SheetArea[], criteria: readonly Scalar[]): Condition[] {
  return ranges.map((where, n) => ({ where, criterion: criterionFrom(criteria[n] ?? null) }));
}

/** The values of one range where others meet criteria. An error among them is the result. */
function summarise(values: SheetArea, pairs: readonly Argument[], summary: Summary, env: Environment): Value {
  const question = questionFrom(pairs, env);
  if (isError(question)) return question;
  env.workings.settle(values);
  const { sheet, area } = values;
  return broadcast(question.criteria, (criteria) => {
    const numbers: number[] = [];
    for (const offset of matchingOffsets(conditions(question.ranges, criteria), env.workings.indexes).offsets) {
      const row = Math.floor(offset / area.columns);
      const value = sheet.cells.value(area.row + row, area.column + offset - row * area.columns);
      if (isError(value)) return value;
      if (typeof value === 'number') numbers.push(value);
    }
    return summary(numbers);
  });
}

/** SUMIFS(values, range, criterion, …). */
const manyCriteria = (summary: Summary): FunctionDefinition =>
  whole(3, 255, ([given, ...pairs], env) => {
    const values = rangeOf(given);
    const first = rangeOf(pairs[0]);
    if (isError(values)) return values;
    if (isError(first)) return first;
    const alike = values.area.rows === first.area.rows && values.area.columns === first.area.columns;
    return alike ? summarise(values, pairs, summary, env) : fail('#VALUE!');
  });

/** SUMIF(range, criterion, values): the values begin at their top left and take the shape of the range. */
const oneCriterion = (summary: Summary): FunctionDefinition =>
  whole(2, 3, ([range, criterion, given = range], env) => {
    const where = rangeOf(range);
    const values = rangeOf(given);
    if (isError(where)) return where;
    if (isError(values)) return values;
    const { rows, columns } = where.area;
    return summarise({ sheet: values.sheet, area: { ...values.area, rows, columns } }, [range, criterion], summary, env);
  });

function count(pairs: readonly Argument[], env: Environment): Value {
  const question = questionFrom(pairs, env);
  if (isError(question)) return question;
  return broadcast(question.criteria, (criteria) => {
    const { offsets, emptyBelow } = matchingOffsets(conditions(question.ranges, criteria), env.workings.indexes);
    return offsets.length + emptyBelow;
  });
}

export const CONDITIONAL: FunctionTable = {
  SUMIF: oneCriterion(sum),
  SUMIFS: manyCriteria(sum),
  AVERAGEIF: oneCriterion(average),
  AVERAGEIFS: manyCriteria(average),
  MINIFS: manyCriteria(smallest),
  MAXIFS: manyCriteria(largest),
  COUNTIF: whole(2, 2, count),
  COUNTIFS: whole(2, 254, count),
};
