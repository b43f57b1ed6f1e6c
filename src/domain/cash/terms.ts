/**
 * Payment terms, as far as a cash discount needs them: `2/10 net 30` is 2 % within 10 days.
 *
 * Terms that cannot be read give no discount: better to ask for two per cent than to give them away.
 */
import { addDays, dateFrom, type PlainDate } from '../calendar/plainDate';

export interface DiscountTier {
  readonly percent: number;
  readonly days: number;
  /** Days count from the end of the document's month. */
  readonly fromMonthEnd: boolean;
}

const NUMBER = String.raw`(\d{1,2}(?:[.,]\d{1,3})?)`;
const DAYS = String.raw`(?:days?|d|tagen?|tg|t|jours?|j|dias?|d[ií]as?|dagen|dgn)`;

/** How terms write a discount; each finds the percentage and the days by name. */
// prettier-ignore
const SHAPES: readonly RegExp[] = [
  // 2/10 net 30, 2/10, n/30, 3/10 2/20 net 30, 2%/10
  new RegExp(String.raw`(?<![\d/])(?<percent>${NUMBER})\s*%?\s*/\s*(?<days>\d{1,3})(?![\d/%])\s*(?:${DAYS}\b)?\s*(?<eom>eom|prox)?`, 'gi'),
  // 2% 10 net 30, 2 % Skonto innerhalb 10 Tagen, 2% discount within 10 days, 2 % a 10 jours, 2% binnen 10 dagen
  new RegExp(String.raw`(?<percent>${NUMBER})\s*(?:%|percent|prozent|pct)\s*(?:skonto|discount|cash discount|escompte|descuento|korting|dto)?\s*(?:bei zahlung|if paid|when paid|si pago)?\s*(?:within|innerhalb|in|bis|binnen|sous|a|à|en|dentro de|von|of|,)?\s*(?<days>\d{1,3})(?!\s*[\d%])(?!\s*${DAYS}?\s*(?:net|netto|net à)\b(?!\s*\d))\s*(?:${DAYS}\b)?\s*(?<eom>eom|prox)?`, 'gi'),
  // 10 Tage 2 %, 10 days 2% discount
  new RegExp(String.raw`(?<days>\d{1,3})\s*${DAYS}\s*[,:]?\s*(?:abzgl\.?|less|minus|mit|with|-)?\s*(?<percent>${NUMBER})\s*(?:%|percent|prozent|pct)`, 'gi'),
];

/** The discounts that terms allow, the highest first. None when the terms give none or cannot be read. */
export function discountTiers(terms: string): readonly DiscountTier[] {
  const known = READ.get(terms);
  if (known !== undefined) return known;
  const tiers = readTiers(terms);
  if (READ.size < 5000) READ.set(terms, tiers); // the same few terms stand on thousands of documents
  return tiers;
}
const READ = new Map<string, readonly DiscountTier[]>();

function readTiers(terms: string): readonly DiscountTier[] {
  for (const shape of SHAPES) {
    const tiers = [...terms.matchAll(shape)].flatMap(({ groups }) => {
      const percent = Number((groups?.percent ?? '').replace(',', '.'));
      const days = Number(groups?.days);
      return percent > 0 && percent <= 20 && days <= 180 ? [{ percent, days, fromMonthEnd: groups?.eom !== undefined }] : [];
    });
    if (tiers.length > 0) return tiers.sort((a, b) => b.percent - a.percent);
  }
  return [];
}

/** The last day on which a discount is earned, grace days included. */
export function discountUntil(tier: DiscountTier, documentOn: PlainDate, graceDays: number): PlainDate {
  return addDays(tier.fromMonthEnd ? monthEnd(documentOn) : documentOn, tier.days + graceDays);
}

function monthEnd(day: PlainDate): PlainDate {
  const [year, month] = day.split('-').map(Number);
  const next = month === 12 ? dateFrom((year ?? 0) + 1, 1, 1) : dateFrom(year ?? 0, (month ?? 0) + 1, 1);
  return next === undefined ? day : addDays(next, -1);
}
