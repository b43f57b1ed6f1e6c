/**
 * What known campaigns do to the use of a day: its own use times `factor`, and `extra` on top. Past campaigns are taken out of what
 * the forecast learns from by the same figures and put back on their days, so a quiet month after a campaign is no fall.
 * Campaigns that overlap add up: 20 % and 10 % are 30 %.
 */
import { numberOfDay } from '../calendar/dayNumbers';
import { nameKey } from '../nameKey';
import { exponentOf } from '../money/currency';
import type { DepositAccount } from './account';
import type { Campaign } from './deposit';

/** By day, the first at index 0. */
export interface CampaignEffects {
  readonly factor: Float64Array;
  /** Minor units. */
  readonly extra: Float64Array;
}

/** A campaign below −100 % leaves nothing to use. */
const LEAST_FACTOR = 0;

export function campaignEffects(
  campaigns: readonly Campaign[],
  { partner, currency }: DepositAccount,
  firstDay: number,
  days: number,
): CampaignEffects {
  const factor = new Float64Array(days).fill(1);
  const extra = new Float64Array(days);
  const unit = 10 ** exponentOf(currency);
  for (const campaign of campaigns) {
    if (nameKey(campaign.partner) !== nameKey(partner)) continue;
    const from = Math.max(0, numberOfDay(campaign.from) - firstDay);
    const to = Math.min(days - 1, numberOfDay(campaign.to) - firstDay);
    const uplift = (campaign.upliftPercent?.toNumber() ?? 0) / 100;
    const added = (campaign.extraADay?.toNumber() ?? 0) * unit;
    for (let day = from; day <= to; day += 1) {
      factor[day] = Math.max(LEAST_FACTOR, (factor[day] ?? 1) + uplift);
      extra[day] = (extra[day] ?? 0) + added;
    }
  }
  return { factor, extra };
}

/** What is used on a day whose own use is `own`; never less than nothing. */
export const campaignUse = (own: number, factor: number, extra: number): number => Math.max(0, own * factor + extra);
