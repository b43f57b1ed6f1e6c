/** One answer to "which of these add up to that", and the order in which answers are told. */
import type { SortedItems, SumQuestion } from './sumSearch';

/** Items of one amount of which an answer takes some. */
export interface EqualItems {
  /** Minor units of each. */
  readonly amount: number;
  readonly taken: number;
  /** Everything of this amount, the older first: more than are taken where any of them would do. */
  readonly positions: readonly number[];
}

export interface SumAnswer {
  readonly parts: readonly EqualItems[];
  /** How many items it takes. */
  readonly size: number;
  /** Its sum less the target, in minor units. */
  readonly difference: number;
}

/** @param places of the items taken, ascending. */
export function answerFrom(places: readonly number[], { values, positions }: SortedItems, target: number): SumAnswer {
  const taken = new Map<number, number>();
  for (const place of places) taken.set(values[place] ?? 0, (taken.get(values[place] ?? 0) ?? 0) + 1);
  const parts = [...taken].map(([amount, count]) => {
    const start = values.indexOf(amount);
    return { amount, taken: count, positions: positions.slice(start, values.lastIndexOf(amount) + 1) };
  });
  parts.sort((a, b) => (a.positions[0] ?? 0) - (b.positions[0] ?? 0));
  const sum = parts.reduce((all, part) => all + part.amount * part.taken, 0);
  return { parts, size: places.length, difference: sum - target };
}

/** The positions taken where the older of equal items are, ascending. */
export const olderPositions = ({ parts }: SumAnswer): number[] =>
  parts.flatMap(({ positions, taken }) => positions.slice(0, taken)).sort((a, b) => a - b);

/** Exact before near, then fewer items, then nearer to the target, then older positions. */
export function compareAnswers(a: SumAnswer, b: SumAnswer): number {
  const exactness = Number(a.difference !== 0) - Number(b.difference !== 0);
  return (
    exactness ||
    a.size - b.size ||
    Math.abs(a.difference) - Math.abs(b.difference) ||
    comparePositions(olderPositions(a), olderPositions(b))
  );
}

function comparePositions(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((position, index) => position !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** In how many ways the answer can be taken: 3 for "any 2 of 3". */
export const waysOf = ({ parts }: SumAnswer): number =>
  parts.reduce((all, { positions, taken }) => all * choices(positions.length, taken), 1);

/** The first few ways to take an answer whose equal items are interchangeable, each with its positions ascending. */
export function waysInto(answer: SumAnswer, most: number): number[][] {
  let ways: number[][] = [[]];
  for (const { positions, taken } of answer.parts) {
    const chosen = setsOf(positions, taken, most);
    ways = ways.flatMap((way) => chosen.map((positionsTaken) => [...way, ...positionsTaken])).slice(0, most);
  }
  return ways.map((way) => way.sort((a, b) => a - b));
}

function setsOf(positions: readonly number[], taken: number, most: number): number[][] {
  const [first, ...later] = positions;
  if (taken === 0) return [[]];
  if (first === undefined || positions.length < taken) return [];
  const withFirst = setsOf(later, taken - 1, most).map((rest) => [first, ...rest]);
  return withFirst.length >= most ? withFirst.slice(0, most) : [...withFirst, ...setsOf(later, taken, most - withFirst.length)];
}

/** How many sets of so many can be taken out of so many. */
export function choices(outOf: number, taken: number): number {
  let ways = 1;
  for (let n = 1; n <= taken; n += 1) ways = (ways * (outOf - n + 1)) / n;
  return ways;
}

/** No smaller part of the set is an answer; of an exact set, no smaller part is exact. @param values the largest first. */
export function isMinimal(values: readonly number[], { target, tolerance }: Pick<SumQuestion, 'target' | 'tolerance'>): boolean {
  const sum = values.reduce((all, value) => all + value, 0);
  const slack = sum === target ? 0 : tolerance;
  const [most, least] = [values[0] ?? 0, values.at(-1) ?? 0];
  if (least > 0 && sum - least < target - slack) return true;
  if (most < 0 && sum - most > target + slack) return true;
  return !hasSmallerPart(values, target, slack);
}

/** Does a part of the set, not all and not nothing of it, come near enough to the target? */
function hasSmallerPart(values: readonly number[], target: number, slack: number): boolean {
  const visit = (at: number, taken: number, rest: number): boolean => {
    if (taken > 0 && taken < values.length && Math.abs(rest) <= slack) return true;
    if (at === values.length) return false;
    const toCome = values.slice(at);
    const most = toCome.reduce((all, value) => all + Math.max(0, value), 0);
    const least = toCome.reduce((all, value) => all + Math.min(0, value), 0);
    if (rest > most + slack || rest < least - slack) return false;
    return visit(at + 1, taken + 1, rest - (values[at] ?? 0)) || visit(at + 1, taken, rest);
  };
  return visit(0, 0, target);
}

/** A near answer that only lacks items of an exact one. */
export const partOfExact = (answer: SumAnswer, answers: readonly SumAnswer[]): boolean =>
  answer.difference !== 0 && answers.some((exact) => exact.difference === 0 && isPart(answer, exact));

const isPart = (part: SumAnswer, whole: SumAnswer): boolean =>
  part.parts.every(({ amount, taken }) => whole.parts.some((each) => each.amount === amount && each.taken >= taken));
