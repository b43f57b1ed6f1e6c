/**
 * Which invoices make this amount, and what the answer is worth.
 *
 * One set is the only answer as far as the sets of each size were looked at, and no further: with a thousand open items nearly every amount
 * is the sum of some four of them. A set of a size at which chance alone brings one in ten may be chance. Two ways stand: a person chooses.
 */
import { type SumAnswer, waysOf } from './sumAnswer';
import { searchSums, type SumLimits, type SumQuestion, type SumSearch } from './sumSearch';

/** For a cell that answers in a blink: about a fifth of a second at the worst. */
export const FIND_LIMITS: SumLimits = { steps: 12_000_000, mostAnswers: 1000, mostByChance: 1 };
/** Items of an answer where nobody says how many. */
export const MOST_ITEMS = 12;
/** From so many expected by chance on, one hit proves nothing. */
export const CHANCE_OF_ONE = 0.1;

export type SumVerdict = 'only answer' | 'only small answer' | 'may be chance' | 'not proven' | 'ambiguous' | 'none' | 'none found';

/** The figures that a verdict is said with. */
export interface SumFacts {
  readonly verdict: SumVerdict;
  /** In how many ways the amount can be made, as far as was seen; equal items counted one by one. */
  readonly ways: number;
  /** More answers than were counted. */
  readonly isMore: boolean;
  /** All sets of up to so many items were seen. */
  readonly seenUpTo: number;
  /** The largest size that an answer could have. */
  readonly mostItems: number;
  /** Items of the best answer; 0 where there is none. */
  readonly size: number;
  /** How many sets of the best answer's size would fit by chance. */
  readonly byChance: number;
}

export type FoundSums = SumSearch & SumFacts;

export function findSums(question: SumQuestion, limits: SumLimits = FIND_LIMITS): FoundSums {
  const { answers, sizes } = searchSums(question, limits);
  const notAll = sizes.findIndex(({ seen }) => seen !== 'all');
  const seenUpTo = notAll < 0 ? sizes.length : notAll;
  const size = answers[0]?.size ?? 0;
  const byChance = sizes[size - 1]?.byChance ?? 0;
  const ways = answers.reduce((all, answer) => all + waysOf(answer), 0);
  const isCut = sizes.some(({ seen }) => seen === 'cut');
  const isMore = answers.length > 0 && isCut;
  const verdict = verdictOf(ways, byChance, isCut, seenUpTo === sizes.length);
  return { answers, sizes, verdict, ways, isMore, seenUpTo, mostItems: sizes.length, size, byChance };
}

/** Read from the top. */
function verdictOf(ways: number, byChance: number, isCut: boolean, isAllSeen: boolean): SumVerdict {
  if (ways === 0) return isAllSeen ? 'none' : 'none found';
  if (ways > 1) return 'ambiguous';
  if (isCut) return 'not proven';
  if (byChance >= CHANCE_OF_ONE) return 'may be chance';
  return isAllSeen ? 'only answer' : 'only small answer';
}

const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`);
/** `0.03`, `4`, `2000`: its first digit, no more is known. */
const about = (expected: number): string => (expected < 0.01 ? 'fewer than 0.01' : `about ${Number(expected.toPrecision(1))}`);

/** What the answer is worth, in the words of the cell and of the pane. */
// prettier-ignore
export const SUM_SENTENCES: Readonly<Record<SumVerdict, (facts: SumFacts) => string>> = {
  'only answer':       ({ mostItems }) => `One set fits, and no other set of up to ${items(mostItems)} does.`,
  'only small answer': ({ seenUpTo }) => `One set fits, and no other of up to ${items(seenUpTo)} does. Larger sets were left out: some fit any amount by chance.`,
  'may be chance':     (facts) => `One set${ofThoseSeen(facts)} fits, but ${about(facts.byChance)} of ${items(facts.size)} would fit by chance alone. Look for a reference that names them.`,
  'not proven':        ({ seenUpTo }) => `One set was found. All sets of up to ${items(seenUpTo)} were looked at, larger ones not all: others may fit as well.`,
  ambiguous:           (facts) => `${facts.isMore ? 'More than ' : ''}${facts.ways} ways${ofThoseSeen(facts)} fit${tellingChance(facts)}. A person chooses.`,
  none:                ({ mostItems }) => `No set of up to ${items(mostItems)} fits.`,
  'none found':        ({ seenUpTo }) => `No set of up to ${items(seenUpTo)} fits. Larger ones were not all looked at, and none was found.`,
};

/** Larger sets were left out: what is said is said of the others. */
const ofThoseSeen = ({ isMore, seenUpTo, mostItems }: SumFacts): string =>
  isMore || seenUpTo === mostItems ? '' : ` of up to ${items(seenUpTo)}`;

const tellingChance = ({ byChance, size }: SumFacts): string =>
  byChance < CHANCE_OF_ONE ? '' : `, and ${about(byChance)} of ${items(size)} would by chance alone`;

/** What is known of the answer as a sentence. */
export const sumSentence = (facts: SumFacts): string => SUM_SENTENCES[facts.verdict](facts);

/** `INV-1, any 2 of INV-2, INV-3, INV-7`: the items of an answer by their labels. */
export function answerText({ parts }: SumAnswer, labelOf: (position: number) => string): string {
  return parts
    .map(({ taken, positions }) => {
      const names = positions.map(labelOf).join(', ');
      return taken === positions.length ? names : `any ${taken} of ${names}`;
    })
    .join('; ');
}
