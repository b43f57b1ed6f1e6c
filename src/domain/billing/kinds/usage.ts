/**
 * What is only known afterwards: usage by price or tiers, a percentage of spend, and the true-up to a minimum. Invoiced in
 * arrears. A period without figures stands at nothing, provisionally, and is a finding once it is over.
 */
import { dayOfNumber, numberOfDay } from '../../calendar/dayNumbers';
import { type Decimal, ZERO } from '../../money/decimal';
import type { AmendedLine } from '../amendments';
import type { BillingBook } from '../billingBook';
import type { ContractLine, Usage } from '../contractLine';
import { exactMinor, minorText, priceText, roundedMinor, shareOfPrice } from '../figures';
import { NOTHING, plus, WHOLE } from '../fractions';
import { invoiceDay } from '../invoiceDays';
import { gridOf } from '../lineGrid';
import { lineName } from '../lineKey';
import { daysOf, type ServedPeriod, servedPeriods, type Stretch } from '../periods';
import type { PlannedCharge } from '../planned';
import { type FullPrices, fullPrices } from '../prices';
import { shareOf } from '../proration';
import type { Fraction } from '../schedule';
import { tierPrice, type TierTable } from '../tiers';

/** The quantity of a period; undefined while nothing was entered for it. */
interface Metered {
  readonly served: ServedPeriod;
  readonly quantity: Decimal | undefined;
}

/** The whole service of a period as one row, pauses in it included. */
const hullOf = ({ served }: ServedPeriod): Stretch => ({ from: served[0].from, to: (served.at(-1) ?? served[0]).to });

function metered(amended: AmendedLine, book: BillingBook): Metered[] {
  const { line } = amended;
  const usage = book.usageOf(line);
  const periods = servedPeriods(gridOf(amended, book), amended.spans);
  let next = 0;
  const outside: Usage[] = [];
  const found = periods.map((served) => {
    const { from, to } = hullOf(served);
    let quantity: Decimal | undefined;
    for (; next < usage.length; next += 1) {
      const each = usage[next];
      if (each === undefined || numberOfDay(each.on) > to) break;
      if (numberOfDay(each.on) < from) outside.push(each);
      else quantity = (quantity ?? ZERO).plus(each.quantity);
    }
    return { served, quantity };
  });
  noteUsage(line, book, [...outside, ...usage.slice(next)], found);
  return found;
}

function noteUsage(line: ContractLine, book: BillingBook, outside: readonly Usage[], found: readonly Metered[]): void {
  const [first] = outside;
  if (first !== undefined) book.note('usage-outside', first.place, { line: lineName(line), on: first.on, count: outside.length });
  const asOf = numberOfDay(book.asOf);
  const missing = found.filter(({ served, quantity }) => quantity === undefined && hullOf(served).to < asOf);
  const [earliest] = missing;
  if (earliest === undefined) return;
  const facts = { line: lineName(line), periods: missing.length, first: dayOfNumber(hullOf(earliest.served).from) };
  book.note('usage-missing', line.place, facts);
}

type Amounts = Pick<PlannedCharge, 'minor' | 'factor' | 'rule' | 'why' | 'provisional'>;

function arrears(line: ContractLine, served: ServedPeriod, amounts: Amounts, kind: PlannedCharge['kind'] = 'charge'): PlannedCharge {
  const service = hullOf(served);
  const [from, to] = [dayOfNumber(service.from), dayOfNumber(service.to)];
  const free: Amounts = { minor: 0, factor: NOTHING, rule: 'free-period', why: 'free period', provisional: false };
  return {
    key: from,
    kind,
    service,
    period: served.period,
    invoiceOn: invoiceDay({ ...line, timing: 'arrears' }, from, to),
    fullPrice: undefined,
    measured: true,
    ...(served.ordinal < line.freePeriods ? free : amounts),
  };
}

/** Usage: by tiers, or the line's amount for each unit. */
export function planUsage(amended: AmendedLine, book: BillingBook): PlannedCharge[] {
  const { line } = amended;
  const tiers = tiersOf(line, book);
  const prices = fullPrices(amended, book, 'one');
  return metered(amended, book).map(({ served, quantity }) => {
    if (tiers === 'unusable') return arrears(line, served, awaited('usage', `not priced: the tiers "${line.tiers}" cannot be used`, 0));
    if (quantity === undefined) return arrears(line, served, awaited('usage-awaited', 'usage is not known yet', 0));
    return arrears(line, served, tiers === undefined ? byPrice(line, served, quantity, prices) : byTiers(line, book, quantity, tiers));
  });
}

/** The line's tiers; none when it has a price instead. */
function tiersOf(line: ContractLine, book: BillingBook): TierTable | 'unusable' | undefined {
  if (line.tiers === '') return undefined;
  const table = book.tierTable(line.tiers);
  if (table !== undefined && table.problem === undefined) return table;
  if (table?.problem === undefined) book.note('tiers-unknown', line.place, { line: lineName(line), table: line.tiers });
  else book.note('tiers-broken', table.problem.tier.place, { table: table.name, says: table.problem.says });
  return 'unusable';
}

const awaited = (rule: PlannedCharge['rule'], why: string, minor: number): Amounts => ({
  minor,
  factor: WHOLE,
  rule,
  why,
  provisional: true,
});

function byPrice(line: ContractLine, { served }: ServedPeriod, quantity: Decimal, prices: FullPrices): Amounts {
  const price = prices(served[0].from, served[0].from);
  const why = `${quantity.toString()} × ${priceText({ amount: price.unitPrice, currency: line.currency })}`;
  return { minor: roundedMinor(price.exact.times(quantity)), factor: WHOLE, rule: 'usage', why, provisional: price.provisional };
}

function byTiers(line: ContractLine, book: BillingBook, quantity: Decimal, table: TierTable): Amounts {
  const { amount, says, beyond } = tierPrice(line.tierMethod, table, quantity);
  if (!beyond.isZero()) {
    const facts = { line: lineName(line), table: table.name, upTo: quantity.minus(beyond).toString(), quantity: quantity.toString() };
    book.note('tiers-exceeded', line.place, facts);
  }
  const minor = roundedMinor(exactMinor({ amount, currency: line.currency }));
  return {
    minor,
    factor: WHOLE,
    rule: 'usage',
    why: `${quantity.toString()} by ${line.tierMethod} tiers: ${says}`,
    provisional: !beyond.isZero(),
  };
}

/** The share of a period that is served, pauses left out. */
const servedShare = (line: ContractLine, { served, period }: ServedPeriod): Fraction =>
  served.map((stretch) => shareOf(line.proration, stretch, period)).reduce(plus);

/** A percentage of what was spent; floor and cap of a broken period are its share of them. */
export function planSpend(amended: AmendedLine, book: BillingBook): PlannedCharge[] {
  const { line } = amended;
  const { spendPercent } = line;
  if (spendPercent === undefined) book.note('spend-percent-missing', line.place, { line: lineName(line) });
  return metered(amended, book).map(({ served, quantity }) => {
    const share = servedShare(line, served);
    const bound = (limit: ContractLine['floor']): number | undefined =>
      limit === undefined ? undefined : shareOfPrice(exactMinor(limit), share);
    const spent = quantity ?? ZERO;
    const exact = exactMinor({ amount: spent.times(spendPercent ?? ZERO).div(100), currency: line.currency });
    const { minor, says } = bounded(line, roundedMinor(exact), bound(line.floor), bound(line.cap));
    if (quantity === undefined || spendPercent === undefined)
      return arrears(line, served, { ...awaited('spend-awaited', `spend is not known yet${says}`, minor), factor: share });
    const why = `${spendPercent.toString()} % of ${priceText({ amount: spent, currency: line.currency })}${says}`;
    return arrears(line, served, { minor, factor: share, rule: 'spend-share', why, provisional: false });
  });
}

function bounded(line: ContractLine, minor: number, floor: number | undefined, cap: number | undefined): { minor: number; says: string } {
  if (cap !== undefined && minor > cap) return { minor: cap, says: `, capped at ${minorText(cap, line.currency)}` };
  if (floor !== undefined && minor < floor) return { minor: floor, says: `, at least ${minorText(floor, line.currency)}` };
  return { minor, says: '' };
}

/**
 * The true-up to a minimum: what the usage rows of the same contract and currency that end in the period leave open of the
 * commitment. While usage is awaited the row holds what is committed and not used so far.
 */
export function planMinimum(amended: AmendedLine, book: BillingBook, usage: readonly PlannedCharge[] | undefined): PlannedCharge[] {
  const { line } = amended;
  if (usage === undefined) book.note('minimum-without-usage', line.place, { line: lineName(line) });
  const prices = fullPrices(amended, book);
  const byEnd = [...(usage ?? [])].sort((a, b) => a.service.to - b.service.to);
  let next = 0;
  return servedPeriods(gridOf(amended, book), amended.spans).map((served) => {
    const { from, to } = hullOf(served);
    let usedMinor = 0;
    let open = false;
    for (; next < byEnd.length && (byEnd[next]?.service.to ?? 0) <= to; next += 1) {
      const row = byEnd[next];
      if (row === undefined || row.service.to < from) continue;
      usedMinor += row.minor;
      open ||= row.provisional;
    }
    const price = prices(from, from);
    const share = servedShare(line, served);
    const committed = shareOfPrice(price.exact, share);
    const why = `${minorText(committed, line.currency)} committed for ${daysOf({ from, to })} days, ${minorText(usedMinor, line.currency)} used`;
    const minor = Math.max(0, committed - usedMinor);
    return arrears(line, served, { minor, factor: share, rule: 'minimum-true-up', why, provisional: open || price.provisional }, 'true-up');
  });
}
