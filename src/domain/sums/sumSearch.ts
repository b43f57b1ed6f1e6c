/**
 * Which of these add up to that: the minimal answers, sets of one item first, then of two, of three …
 *
 * An answer is minimal when no smaller part of it is one: an invoice and the credit note that cancels it are never dragged along.
 * Equal amounts are one choice, not many: "any 2 of 3" is found once. A branch and bound over whole minor units, size by size, largest
 * first: what the largest and the smallest of the items to come can add bounds every choice, and the last two are found by one walk from
 * both ends. Steps are counted, not time, so every machine finds the same.
 *
 * Among many items nearly every amount is hit by accident. Once an answer stands, larger sets are therefore looked at only while fewer
 * than `mostByChance` of a size are expected to fit by mere chance: what chance alone would bring speaks neither for nor against it.
 * Sets that are few enough to be looked at one by one always are, so that of sixteen items all answers are found.
 */
import { expectedByChance } from './chance';
import { answerFrom, choices, compareAnswers, isMinimal, partOfExact, type SumAnswer } from './sumAnswer';

export interface SumQuestion {
  /** Whole minor units, signed, none of them 0; the older first. */
  readonly amounts: readonly number[];
  readonly target: number;
  /** How far from the target an answer may be, in minor units. */
  readonly tolerance: number;
  /** Most items of an answer. */
  readonly mostItems: number;
}

export interface SumLimits {
  /** Steps after which the search stops. Each size may use half of what those before it left over: small answers are worth more. */
  readonly steps: number;
  /** Answers after which the search stops. */
  readonly mostAnswers: number;
  readonly mostByChance: number;
}

/** What was seen of the sets of one size. */
export interface SizeSeen {
  readonly size: number;
  /** `cut`: the search stopped on the way. `left out`: not begun. */
  readonly seen: 'all' | 'cut' | 'left out';
  /** How many sets of this size would fit by chance. */
  readonly byChance: number;
}

export interface SumSearch {
  /** Exact before near, then fewer items, then nearer to the target, then older positions. */
  readonly answers: readonly SumAnswer[];
  /** One for each size that an answer could have, from 1. */
  readonly sizes: readonly SizeSeen[];
}

/** So many sets of a size are never left out: all sets of sixteen items, those of three of forty, pairs of two hundred. */
export const FEW_SETS = 20_000;

/** Finds the minimal sets of amounts that make the target. */
export function searchSums(question: SumQuestion, limits: SumLimits): SumSearch {
  const items = sortedItems(question);
  const mostItems = Math.min(question.mostItems, question.amounts.length);
  const answers: SumAnswer[] = [];
  const sizes: SizeSeen[] = [];
  let stepsLeft = limits.steps;
  for (let size = 1; size <= mostItems; size += 1) {
    const byChance = expectedByChance(items.values, size, question);
    const room = limits.mostAnswers - answers.length;
    const tells = answers.length === 0 || byChance < limits.mostByChance || choices(items.values.length, size) <= FEW_SETS;
    const isWorthwhile = sizes.at(-1)?.seen !== 'left out' && room > 0 && tells;
    const search = isWorthwhile ? new SizeSearch(items, question, size, stepsLeft / Math.min(2, mostItems - size + 1), room) : undefined;
    if (search !== undefined) answers.push(...search.run());
    stepsLeft -= search?.steps ?? 0;
    sizes.push({ size, seen: search === undefined ? 'left out' : search.stopped ? 'cut' : 'all', byChance });
  }
  const standing = answers.filter((answer) => !partOfExact(answer, answers));
  return { answers: standing.sort(compareAnswers), sizes };
}

/** The amounts that can be part of an answer, the largest first, and equal ones by age. */
export interface SortedItems {
  readonly values: Float64Array;
  /** Position of each among the amounts given. */
  readonly positions: readonly number[];
}

/** An item that overshoots the target by more than all credits can bring back is in no answer. */
function sortedItems({ amounts, target, tolerance }: SumQuestion): SortedItems {
  const credits = amounts.reduce((all, amount) => all + Math.min(0, amount), 0);
  const debits = amounts.reduce((all, amount) => all + Math.max(0, amount), 0);
  const [most, least] = [target + tolerance - credits, target - tolerance - debits];
  const positions = amounts.map((_, at) => at).filter((at) => valueAt(amounts, at) <= most && valueAt(amounts, at) >= least);
  positions.sort((a, b) => valueAt(amounts, b) - valueAt(amounts, a) || a - b);
  return { values: Float64Array.from(positions, (at) => valueAt(amounts, at)), positions };
}

/** Indexes below are below the length; the compiler cannot know. */
const valueAt = (values: ArrayLike<number>, at: number): number => values[at] ?? 0;

/** The sets of one size. Items stand at places 0 … n − 1, the largest first. */
class SizeSearch {
  /** The search ended at its limit of steps or answers. */
  stopped = false;
  steps = 0;
  private readonly values: Float64Array;
  /** Sum of the items before each place. */
  private readonly before: Float64Array;
  /** The place behind the last item that is equal to the one at each place. */
  private readonly behindEqual: Int32Array;
  private readonly chosen: number[] = [];
  private readonly found: SumAnswer[] = [];

  constructor(
    private readonly items: SortedItems,
    private readonly question: SumQuestion,
    private readonly size: number,
    private readonly mostSteps: number,
    private readonly mostAnswers: number,
  ) {
    const { values } = items;
    this.values = values;
    this.before = new Float64Array(values.length + 1);
    this.behindEqual = new Int32Array(values.length);
    for (let at = 0; at < values.length; at += 1) this.before[at + 1] = valueAt(this.before, at) + valueAt(values, at);
    for (let at = values.length - 1; at >= 0; at -= 1)
      this.behindEqual[at] = at + 1 < values.length && values[at] === values[at + 1] ? valueAt(this.behindEqual, at + 1) : at + 1;
  }

  run(): SumAnswer[] {
    if (this.size === 1) this.single();
    else this.choose(0, this.size, this.question.target);
    return this.found;
  }

  private single(): void {
    const { target, tolerance } = this.question;
    for (let at = this.firstAtMost(target + tolerance, 0); valueAt(this.values, at) >= target - tolerance && at < this.values.length;)
      at = this.take([at], at);
  }

  /** Every set of `left` items from a place on that makes the rest. An equal item is only tried behind one that was taken. */
  private choose(from: number, left: number, rest: number): void {
    if (left === 2) return this.pairs(from, rest);
    const { values, before } = this;
    const { tolerance } = this.question;
    const length = values.length;
    const leastToCome = valueAt(before, length) - valueAt(before, length - left + 1);
    let at = this.firstAtMost(rest + tolerance - leastToCome, from);
    for (; at <= length - left && !this.stopped; at = valueAt(this.behindEqual, at)) {
      if (valueAt(before, at + left) - valueAt(before, at) < rest - tolerance) return;
      this.step();
      this.chosen.push(at);
      this.choose(at + 1, left - 1, rest - valueAt(values, at));
      this.chosen.pop();
    }
    return;
  }

  /** As the first of the two grows smaller its partner grows larger: one walk from both ends. */
  private pairs(from: number, rest: number): void {
    const { values } = this;
    const { tolerance } = this.question;
    const length = values.length;
    let first = this.firstAtMost(rest + tolerance - valueAt(values, length - 1), from);
    if (first >= length - 1) return;
    let partner = this.firstAtMost(rest + tolerance - valueAt(values, first), first + 1);
    for (; first < length - 1 && !this.stopped; first = valueAt(this.behindEqual, first)) {
      const most = rest + tolerance - valueAt(values, first);
      const least = rest - tolerance - valueAt(values, first);
      if (valueAt(values, first + 1) < least) return;
      const start = partner;
      while (partner > first + 1 && valueAt(values, partner - 1) <= most) partner -= 1;
      if (partner <= first) partner = first + 1;
      this.step(1 + Math.abs(start - partner));
      for (let at = partner; at < length && valueAt(values, at) >= least && !this.stopped;) at = this.take([...this.chosen, first, at], at);
    }
  }

  private step(count = 1): void {
    this.steps += count;
    if (this.steps > this.mostSteps) this.stopped = true;
  }

  /** Keeps a set if it is minimal. @returns the place behind the items that are equal to its last. */
  private take(places: readonly number[], last: number): number {
    this.step(places.length);
    if (
      isMinimal(
        places.map((at) => valueAt(this.values, at)),
        this.question,
      )
    ) {
      if (this.found.length === this.mostAnswers) this.stopped = true;
      else this.found.push(answerFrom(places, this.items, this.question.target));
    }
    return valueAt(this.behindEqual, last);
  }

  /** The first place from one on whose item is at most this. */
  private firstAtMost(most: number, from: number): number {
    let [low, high] = [from, this.values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(this.values, middle) <= most) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
