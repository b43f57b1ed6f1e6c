/**
 * Which documents make this amount: every minimal answer, up to a limit.
 *
 * An answer is minimal when no smaller part of it makes the amount: an invoice and the credit note that
 * cancels it add nothing and are never dragged along. A branch and bound over whole minor units, largest
 * first: a branch is left when what remains can no longer reach the amount. The budget counts steps and
 * not time, so every machine finds the same; a search that ran out says so.
 */

export interface SumLimits {
  /** Most parts of an answer. */
  readonly largestSum: number;
  /** Steps after which the search stops. */
  readonly steps: number;
  /** Answers after which it stops: two are enough to doubt. */
  readonly answers: number;
}

export interface SumSearch {
  /** Indexes into the amounts, each answer ascending; fewer parts first. */
  readonly answers: readonly (readonly number[])[];
  /** False when the search stopped at its limit of steps or answers. */
  readonly complete: boolean;
}

/**
 * Finds the minimal sets of amounts that add up to the target.
 * @param amounts whole minor units, signed, none of them 0.
 */
export function sumsOf(amounts: readonly number[], target: number, limits: SumLimits): SumSearch {
  const order = amounts.map((_, index) => index).sort((a, b) => Math.abs(amounts[b] ?? 0) - Math.abs(amounts[a] ?? 0) || a - b);
  const values = order.map((index) => amounts[index] ?? 0);
  const reach = reaches(values);
  const found: number[][] = [];
  const chosen: number[] = [];
  let steps = 0;
  let stopped = false;

  const visit = (at: number, rest: number): void => {
    if (rest === 0 && chosen.length > 0) {
      if (isMinimal(chosen.map((index) => values[index] ?? 0))) found.push([...chosen]);
      if (found.length >= limits.answers) stopped = true;
      return; // whatever is added now makes no smaller answer
    }
    steps += 1;
    if (steps > limits.steps) stopped = true;
    if (stopped || at === values.length || chosen.length === limits.largestSum) return;
    const { most, least } = reach[at] ?? NOTHING;
    if (rest > most || rest < least) return;
    chosen.push(at);
    visit(at + 1, rest - (values[at] ?? 0));
    chosen.pop();
    visit(at + 1, rest);
  };
  visit(0, target);

  const answers = found.map((positions) => positions.map((position) => order[position] ?? 0).sort((a, b) => a - b));
  return { answers: answers.sort((a, b) => a.length - b.length || compareAnswers(a, b)), complete: !stopped };
}

const NOTHING = { most: 0, least: 0 };

/** The most and the least that the amounts from each position on can add. */
function reaches(values: readonly number[]): { most: number; least: number }[] {
  const result: { most: number; least: number }[] = [];
  let [most, least] = [0, 0];
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = values[at] ?? 0;
    if (value > 0) most += value;
    else least += value;
    result[at] = { most, least };
  }
  return result;
}

function compareAnswers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** No part of the answer adds up to nothing: then leaving it out would make the same amount. */
function isMinimal(parts: readonly number[]): boolean {
  if (parts.every((part) => part > 0) || parts.every((part) => part < 0)) return true;
  const sums = new Set<number>();
  for (const part of parts) {
    for (const sum of [...sums]) sums.add(sum + part);
    sums.add(part);
  }
  const total = parts.reduce((all, part) => all + part, 0);
  return total === 0 ? parts.length <= 2 : !sums.has(0);
}

/**
 * How many sums would hit an amount by mere chance: the number of sets of that size at most, spread over the
 * amounts they can make. The grid is the largest step that all amounts share: prices in whole tens make
 * few different sums.
 */
export function chanceOfSum(amounts: readonly number[], size: number): number {
  const step = amounts.reduce((all, amount) => greatestCommonDivisor(all, Math.abs(amount)), 0) || 1;
  const span = amounts.reduce((all, amount) => all + Math.abs(amount), 0) / step;
  let [sets, ofThisSize] = [0, 1];
  for (let n = 1; n <= size; n += 1) {
    ofThisSize = (ofThisSize * (amounts.length - n + 1)) / n;
    sets += ofThisSize;
  }
  return sets / Math.max(1, span);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
