/**
 * A claim held against what was computed. We propose the smaller of the two, less what was settled; a person decides. Before the
 * period is over nothing is proposed: the tier may still change.
 */
import type { PlainDate } from '../calendar/plainDate';
import { formatMoney, fromMinor } from '../money/money';
import type { RebateClaim, RebateDeal, RebateMonth, RebateSettlement } from './deal';

const sumOf = <T>(values: readonly T[], of: (value: T) => number): number => values.reduce((all, value) => all + of(value), 0);

interface Figures {
  readonly computed: number;
  readonly claimed: number;
  readonly settled: number;
  readonly proposed: number;
}

function proposalText({ computed, claimed, settled, proposed }: Figures, deal: RebateDeal, isOver: boolean): string {
  const amount = (minor: number): string => formatMoney(fromMinor(minor, deal.currency));
  if (!isOver) return `The period runs until ${deal.to}: ${amount(computed)} computed so far, nothing to settle yet.`;
  if (settled > computed) return `${amount(settled - computed)} were settled too much: ask for them back.`;
  if (proposed === 0 && claimed > computed) return `Settled in full. ${amount(claimed - computed)} were claimed too much: refuse them.`;
  if (proposed === 0) return 'Settled in full.';
  if (claimed === 0) return `Settle ${amount(proposed)}: nothing was claimed yet.`;
  if (claimed > computed) return `Settle ${amount(proposed)} and refuse ${amount(claimed - computed)} that were claimed too much.`;
  if (claimed < computed) return `Settle ${amount(proposed)}: ${amount(computed - claimed)} less were claimed than computed.`;
  return `Settle ${amount(proposed)}: the claim agrees.`;
}

export function settlementOf(
  deal: RebateDeal,
  months: readonly RebateMonth[],
  claims: readonly RebateClaim[],
  asOf: PlainDate,
): RebateSettlement {
  const computed = sumOf(months, ({ accruedMinor, trueUpMinor }) => accruedMinor + trueUpMinor);
  const claimed = sumOf(claims, ({ claimedMinor }) => claimedMinor);
  const settled = sumOf(claims, ({ settledMinor }) => settledMinor);
  const isOver = deal.to <= asOf;
  const owed = claimed === 0 ? computed : Math.min(claimed, computed);
  const proposed = isOver ? Math.max(0, owed - settled) : 0;
  return {
    deal: deal.deal,
    party: deal.party,
    currency: deal.currency,
    computedMinor: computed,
    claimedMinor: claimed,
    settledMinor: settled,
    differenceMinor: claimed - computed,
    proposedMinor: proposed,
    settleOn: deal.settledOn,
    proposal: proposalText({ computed, claimed, settled, proposed }, deal, isOver),
  };
}
