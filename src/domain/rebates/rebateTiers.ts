/** What a volume earns by its tiers. A tier counts from its first unit on: at exactly 100,000 the tier from 100,000 is reached. */
import { type Decimal, ZERO } from '../money/decimal';
import type { RebateDeal, RebateTier } from './deal';

/** Per cent of the tier that a volume reaches; 0 below the first. */
export function percentReached(tiers: readonly RebateTier[], volume: Decimal): Decimal {
  return tiers.filter(({ from }) => volume.greaterThanOrEqualTo(from)).at(-1)?.percent ?? ZERO;
}

/** Each part of the volume at its own tier, not rounded. */
function incrementalRebate(tiers: readonly RebateTier[], volume: Decimal): Decimal {
  return tiers.reduce((all, { from, percent }, index) => {
    const upTo = tiers[index + 1]?.from;
    const top = upTo === undefined || volume.lessThan(upTo) ? volume : upTo;
    return top.greaterThan(from) ? all.plus(top.minus(from).times(percent).div(100)) : all;
  }, ZERO);
}

/** The rebate on a volume when the deal stands at this per cent, not rounded. Of an incremental deal the tiers alone say it. */
export const rebateOn = ({ method, tiers }: Pick<RebateDeal, 'method' | 'tiers'>, volume: Decimal, percent: Decimal): Decimal =>
  method === 'incremental' ? incrementalRebate(tiers, volume) : volume.times(percent).div(100);
