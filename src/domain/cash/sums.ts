/**
 * Which documents make this amount, document by document: where any two of three equal ones would do, that is three answers.
 * The search is that of `domain/sums`; here nothing is left out because it may be chance, a rule of its own judges that.
 */
import { expectedByChance } from '../sums/chance';
import { waysInto, waysOf } from '../sums/sumAnswer';
import { searchSums } from '../sums/sumSearch';

export interface SumLimits {
  /** Most parts of an answer. */
  readonly largestSum: number;
  /** Steps after which the search stops. */
  readonly steps: number;
  /** Answers after which it stops: two are enough to doubt. */
  readonly answers: number;
}

export interface SumsFound {
  /** Indexes into the amounts, each answer ascending; fewer parts first. */
  readonly answers: readonly (readonly number[])[];
  /** False when the search stopped at its limit of steps or answers. */
  readonly complete: boolean;
}

/**
 * Finds the minimal sets of amounts that add up to the target.
 * @param amounts whole minor units, signed, none of them 0.
 */
export function sumsOf(amounts: readonly number[], target: number, { largestSum, steps, answers: most }: SumLimits): SumsFound {
  const limits = { steps, mostAnswers: most, mostByChance: Infinity };
  const search = searchSums({ amounts, target, tolerance: 0, mostItems: largestSum }, limits);
  const ways = search.answers.reduce((all, answer) => all + waysOf(answer), 0);
  return {
    answers: search.answers.flatMap((answer) => waysInto(answer, most)).slice(0, most),
    complete: ways <= most && search.sizes.every(({ seen }) => seen === 'all'),
  };
}

/** How many sums of at most this size would hit their amount by mere chance. */
export function chanceOfSum(amounts: readonly number[], size: number, target: number): number {
  const values = Float64Array.from(amounts);
  return Array.from({ length: size }, (_, n) => expectedByChance(values, n + 1, { target, tolerance: 0 })).reduce(
    (all, each) => all + each,
    0,
  );
}
