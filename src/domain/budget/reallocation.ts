/**
 * The proposal for the months to come: lines that need less than they have left give, lines that need more get.
 *
 * In one currency what is given and got adds up to the envelope, 0 unless the controller sets one. Nobody gives more than what is beyond the
 * need and its reserve; where that is too little for all, each gets its share of what it lacks. A person may change every line.
 */
import { grouped } from '../grouped';
import type { Currency } from '../money/currency';
import { allocate, formatMoney, fromMinor, toMinor } from '../money/money';
import type { Reallocation } from './budgetBurn';

export interface NeedOfLine {
  readonly key: string;
  readonly currency: Currency;
  /** Of the year's budget less what is incurred. */
  readonly left: number;
  readonly need: number;
  readonly needFrom: Reallocation['needFrom'];
}

export interface MoveRules {
  readonly keepPercent: number;
  readonly smallestMove: (currency: Currency) => number;
  readonly envelope: (currency: Currency) => number;
}

const total = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function sharesOf(minor: number, weights: readonly number[], currency: Currency): number[] {
  return total(weights) === 0 ? weights.map(() => 0) : allocate(fromMinor(minor, currency), weights).map(toMinor);
}

interface Sides {
  readonly givers: readonly number[];
  readonly takers: readonly number[];
}

function sidesOf(needs: readonly NeedOfLine[], { keepPercent, smallestMove }: MoveRules): Sides {
  const least = (currency: Currency): number => smallestMove(currency);
  return {
    givers: needs.map(({ left, need, currency }) => {
      const free = Math.floor(left - need - (need * keepPercent) / 100);
      return free >= Math.max(1, least(currency)) ? free : 0;
    }),
    takers: needs.map(({ left, need, currency }) => (need - left >= Math.max(1, least(currency)) ? need - left : 0)),
  };
}

/** What each line gets, less than zero what it gives; adds up to the envelope. */
function moves(needs: readonly NeedOfLine[], rules: MoveRules, currency: Currency): number[] {
  const envelope = rules.envelope(currency);
  const { givers, takers } = sidesOf(needs, rules);
  const [free, lacking] = [total(givers), total(takers)];
  const given = Math.max(0, Math.min(free, lacking - envelope));
  const taken = Math.min(lacking, envelope + given);
  // An envelope beyond all that is lacking goes to everyone by need, or evenly where nobody needs anything.
  const beyond = envelope + given - taken;
  const weights = needs.some(({ need }) => need > 0) ? needs.map(({ need }) => Math.max(0, need)) : needs.map(() => 1);
  const [out, into, more] = [sharesOf(given, givers, currency), sharesOf(taken, takers, currency), sharesOf(beyond, weights, currency)];
  return needs.map((_, index) => (into[index] ?? 0) + (more[index] ?? 0) - (out[index] ?? 0));
}

const NEED_WORDS: Readonly<Record<Reallocation['needFrom'], string>> = {
  commitments: 'by what is ordered',
  'planned usage': 'by the plan of usage',
  forecast: 'by the forecast',
};

function whyOf({ left, need, needFrom, currency }: NeedOfLine, proposal: number): string {
  const text = (minor: number): string => formatMoney(fromMinor(minor, currency));
  const facts = `needs ${text(need)} ${NEED_WORDS[needFrom]} and has ${text(left)} left`;
  if (proposal < 0) return `${facts}: gives ${text(-proposal)}`;
  if (proposal === 0)
    return need > left ? `${facts}: nobody has anything to give, or it is too little to move` : `${facts}: stays as it is`;
  return need - left > proposal
    ? `${facts}: gets ${text(proposal)} of the ${text(need - left)} it lacks`
    : `${facts}: gets ${text(proposal)}`;
}

/** By line, in any order; a currency gives to itself only. */
export function reallocations(needs: readonly NeedOfLine[], rules: MoveRules): Map<string, Reallocation> {
  const proposed = new Map<string, Reallocation>();
  for (const [currency, lines] of grouped(needs, (line) => line.currency)) {
    const proposals = moves(lines, rules, currency);
    lines.forEach((line, index) => {
      const { left, need, needFrom } = line;
      const proposal = proposals[index] ?? 0;
      proposed.set(line.key, { left, need, needFrom, proposal, why: whyOf(line, proposal) });
    });
  }
  return proposed;
}
