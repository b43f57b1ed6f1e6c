/** Rebate tiers: rising, without gap or overlap, on a stated base, settled on a stated day. */
import type { PriceTier } from '../../billing/contractLine';
import { breach, notChecked, type Outcome, type RuleCheck } from '../outcome';
import { cell, evidence, type ReviewCase } from '../reviewCase';

const hasRebate = ({ agreement, clauses }: ReviewCase): boolean => agreement.rebateTiers !== '' || clauses.has('rebate');

const tierCell = ({ from, upTo, percent, place }: PriceTier) =>
  cell(place, `from ${from.toString()} ${upTo === undefined ? 'on' : `up to ${upTo.toString()}`}: ${percent?.toString() ?? 'no rate'} %`);

/** Tiers in order; a rule is asked of each neighbouring pair. */
function ofNeighbours(c: ReviewCase, ask: (lower: PriceTier, upper: PriceTier) => Outcome | undefined): Outcome[] {
  if (c.agreement.rebateTiers === '') return [];
  if (c.tiers.length === 0) {
    const because = c.books.has.rebateTiers ? `there are no tiers named ${c.agreement.rebateTiers}.` : 'no table of tiers was chosen.';
    return [notChecked(because, 'Enter the tiers in the tier table.', evidence(c, ['Rebate tiers'], 'rebate'))];
  }
  const inOrder = [...c.tiers].sort((a, b) => a.from.comparedTo(b.from));
  return inOrder.flatMap((upper, at) => {
    const lower = inOrder[at - 1];
    const found = lower === undefined ? undefined : ask(lower, upper);
    return found === undefined ? [] : [found];
  });
}

export const rebateTiersFall: RuleCheck = (c) =>
  ofNeighbours(c, (lower, upper) => {
    const stands = [tierCell(lower), tierCell(upper)];
    if (lower.percent === undefined || upper.percent === undefined)
      return notChecked(`the tier from ${upper.from.toString()} or the one below has no rate.`, 'Enter the rate of each tier.', stands);
    if (upper.percent.greaterThanOrEqualTo(lower.percent)) return undefined;
    const title = `From ${upper.from.toString()} on the rate falls from ${lower.percent.toString()} % to ${upper.percent.toString()} %.`;
    return breach(title, 'Correct the rate.', stands);
  });

export const rebateTiersGap: RuleCheck = (c) =>
  ofNeighbours(c, (lower, upper) =>
    lower.upTo === undefined || lower.upTo.greaterThanOrEqualTo(upper.from)
      ? undefined
      : breach(
          `Between ${lower.upTo.toString()} and ${upper.from.toString()} there is no rate.`,
          'Let each tier begin where the one below ends.',
          [tierCell(lower), tierCell(upper)],
        ),
  );

/** A tier without an end is meant to end where the next begins; one with an end beyond that overlaps it. */
export const rebateTiersOverlap: RuleCheck = (c) =>
  ofNeighbours(c, (lower, upper) => {
    const same = lower.from.equals(upper.from);
    if (!same && (lower.upTo === undefined || lower.upTo.lessThanOrEqualTo(upper.from))) return undefined;
    const title = same
      ? `Two tiers begin at ${upper.from.toString()}.`
      : `The tier up to ${lower.upTo?.toString() ?? ''} and the tier from ${upper.from.toString()} overlap.`;
    return breach(title, 'Let each tier begin where the one below ends.', [tierCell(lower), tierCell(upper)]);
  });

export const rebateBaseMissing: RuleCheck = (c) =>
  !hasRebate(c) || c.agreement.rebateBase !== ''
    ? []
    : [
        breach(
          'The base of the rebate is not stated.',
          'Agree it, such as net invoiced less returns.',
          evidence(c, ['Rebate base'], 'rebate'),
        ),
      ];

export const rebateSettlementMissing: RuleCheck = (c) =>
  !hasRebate(c) || c.agreement.rebateSettledOn !== undefined
    ? []
    : [breach('The day on which the rebate is settled is not stated.', 'Agree it.', evidence(c, ['Rebate settled on'], 'rebate'))];
