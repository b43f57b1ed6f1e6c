/**
 * Accrues rebates month by month: opening + accrued + true-up − settled = closing.
 *
 * A retroactive deal is accrued at the tier expected for its whole period, because every sale earns the rebate that the period ends
 * with. When a higher tier than expected is reached, what was accrued before is trued up in that month; when the period ends below
 * the expected tier, what was accrued too much is released in its last month. An incremental deal needs no true-up.
 * The months of a deal add up to the rebate on its volume, rounded once.
 */
import { exactMinor, roundedMinor } from '../billing/figures';
import { monthNumber, monthOf, monthText } from '../calendar/months';
import type { PlainDate } from '../calendar/plainDate';
import { grouped } from '../grouped';
import type { Finding } from '../finding';
import { type Decimal, ZERO } from '../money/decimal';
import type { RebateClaim, RebateDeal, RebateMonth, RebateRequest, RebateSchedule, RebateVolume } from './deal';
import { rebateFinding } from './rebateAdvice';
import { percentReached, rebateOn } from './rebateTiers';
import { settlementOf } from './settlement';

/** A deal with what is known of it on the day of the report. */
interface DealBook {
  readonly deal: RebateDeal;
  readonly volumes: readonly RebateVolume[];
  readonly claims: readonly RebateClaim[];
  readonly asOf: PlainDate;
}

const minorOf = (amount: Decimal, { currency }: RebateDeal): number => roundedMinor(exactMinor({ amount, currency }));

const volumeIn = (volumes: readonly RebateVolume[], month: string): Decimal =>
  volumes.filter(({ on }) => monthOf(on) === month).reduce((all, { volume }) => all.plus(volume), ZERO);
const settledIn = (claims: readonly RebateClaim[], month: string): number =>
  claims.filter(({ on }) => monthOf(on) === month).reduce((all, { settledMinor }) => all + settledMinor, 0);

/** From the deal's first month to its last, or as far as is known; later ones only while something is settled. */
function monthsOf({ deal, claims, asOf }: DealBook): string[] {
  const known = [deal.to < asOf ? deal.to : asOf, ...claims.map(({ on }) => on)].map(monthNumber);
  const [first, last] = [monthNumber(deal.from), Math.max(...known)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => monthText(first + n));
}

/** The tier that counts: the one expected while the period runs, a higher one once it is reached, and in the end the one reached. */
function percentIn(deal: RebateDeal, volumeSoFar: Decimal, isOver: boolean): Decimal {
  const reached = percentReached(deal.tiers, volumeSoFar);
  if (isOver || deal.method === 'incremental' || deal.expectedVolume === undefined) return reached;
  const expected = percentReached(deal.tiers, deal.expectedVolume);
  return expected.greaterThan(reached) ? expected : reached;
}

const isOver = ({ deal, asOf }: DealBook, month: string): boolean => deal.to <= asOf && month >= monthOf(deal.to);

function whyOf(deal: RebateDeal, percent: Decimal, before: Decimal | undefined): string {
  if (deal.method === 'incremental') return `each part of the volume at its tier, now ${percent.toString()} %`;
  if (before === undefined || percent.equals(before)) return `${percent.toString()} % of the volume`;
  return `${percent.toString()} % of the volume; what was accrued at ${before.toString()} % is trued up`;
}

function monthsAccrued(book: DealBook): RebateMonth[] {
  const { deal, volumes, claims } = book;
  let soFar = ZERO;
  let standing = 0;
  let closing = 0;
  let before: Decimal | undefined;
  return monthsOf(book).map((month) => {
    const volume = volumeIn(volumes, month);
    const percent = percentIn(deal, soFar.plus(volume), isOver(book, month));
    const earlierVolume = minorOf(rebateOn(deal, soFar, percent), deal);
    soFar = soFar.plus(volume);
    const target = minorOf(rebateOn(deal, soFar, percent), deal);
    const settledMinor = settledIn(claims, month);
    const openingMinor = closing;
    closing = openingMinor + (target - standing) - settledMinor;
    const row: RebateMonth = {
      deal: deal.deal,
      month,
      currency: deal.currency,
      volume: volume.toString(),
      percent: percent.toString(),
      openingMinor,
      accruedMinor: target - earlierVolume,
      trueUpMinor: earlierVolume - standing,
      settledMinor,
      closingMinor: closing,
      why: whyOf(deal, percent, before),
    };
    standing = target;
    before = percent;
    return row;
  });
}

/** Volumes outside of the deal's period earn nothing, and are told. */
function inPeriod(
  deal: RebateDeal,
  volumes: readonly RebateVolume[],
  asOf: PlainDate,
): { readonly counted: RebateVolume[]; readonly findings: Finding[] } {
  const inside = ({ on }: RebateVolume): boolean => on >= deal.from && on <= deal.to;
  const findings = volumes
    .filter((volume) => !inside(volume))
    .map((volume) => rebateFinding('volume-outside', volume.place, { deal: deal.deal, on: volume.on }));
  return { counted: volumes.filter((volume) => inside(volume) && volume.on <= asOf), findings };
}

function withoutDeal(request: RebateRequest): Finding[] {
  const known = new Set(request.deals.map(({ deal }) => deal));
  return [...request.volumes, ...request.claims]
    .filter(({ deal }) => !known.has(deal))
    .map(({ deal, on, place }) => rebateFinding('deal-unknown', place, { deal, on }));
}

export function accrueRebates(request: RebateRequest): RebateSchedule {
  const { asOf } = request;
  const volumesOf = grouped(request.volumes, ({ deal }) => deal);
  const claimsOf = grouped(request.claims, ({ deal }) => deal);
  const books = request.deals.map((deal) => {
    const { counted, findings } = inPeriod(deal, volumesOf.get(deal.deal) ?? [], asOf);
    const claims = (claimsOf.get(deal.deal) ?? []).filter(({ on }) => on <= asOf);
    const months = monthsAccrued({ deal, volumes: counted, claims, asOf });
    return { months, settlement: settlementOf(deal, months, claims, asOf), findings };
  });
  return {
    months: books.flatMap(({ months }) => months),
    settlements: books.map(({ settlement }) => settlement),
    findings: [...withoutDeal(request), ...books.flatMap(({ findings }) => findings)],
  };
}
