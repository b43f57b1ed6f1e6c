/**
 * What of a commitment is delivered, and when the rest will be: month by month, by its days of service or its deliverables.
 *
 * Deliverables with an amount or a share say it by their acceptance. Without them, work is delivered evenly over its days. A commitment that says no
 * days has delivered nothing, and its rest is due at once: it binds the budget of the current month.
 */
import type { Milestone } from '../billing/contractLine';
import { monthEnd, monthNumber, monthOf, monthText } from '../calendar/months';
import { addDays, daysBetween, type PlainDate } from '../calendar/plainDate';
import { apportion } from '../money/apportion';
import type { Currency } from '../money/currency';
import { allocate, fromMinor, type Money, roundToCurrency, toMinor } from '../money/money';
import { firstDay } from './yearMonths';

/** Minor units in a month. */
export interface MonthAmount {
  readonly month: string;
  readonly minor: number;
}

export interface Deliveries {
  /** Oldest first. */
  readonly delivered: readonly MonthAmount[];
  readonly toCome: readonly MonthAmount[];
}

/** Work of a value over a span of days. */
export interface Work {
  readonly minor: number;
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
}

interface Stretch {
  readonly month: string;
  readonly days: number;
  readonly isPast: boolean;
}

/** The months of a span, the one of the day cut in two behind it. */
function stretchesOf(from: PlainDate, to: PlainDate, asOf: PlainDate): Stretch[] {
  const stretches: Stretch[] = [];
  for (let month = monthNumber(from); month <= monthNumber(to); month += 1) {
    const first = firstDay(monthText(month));
    const [begins, ends] = [from > first ? from : first, to < monthEnd(first) ? to : monthEnd(first)];
    const cut = asOf < begins ? addDays(begins, -1) : asOf > ends ? ends : asOf;
    const past = daysBetween(begins, cut) + 1;
    const future = daysBetween(cut, ends);
    if (past > 0) stretches.push({ month: monthText(month), days: past, isPast: true });
    if (future > 0) stretches.push({ month: monthText(month), days: future, isPast: false });
  }
  return stretches;
}

/** Evenly over the days; a day alone is a delivery on that day. */
export function workDeliveries({ minor, from, to }: Work, asOf: PlainDate): Deliveries {
  const last = to ?? from;
  if (last === undefined) return { delivered: [], toCome: [{ month: monthOf(asOf), minor }] };
  const stretches = stretchesOf(from === undefined || from > last ? last : from, last, asOf);
  const shares = apportion(
    minor,
    stretches.map(({ days }) => days),
  );
  const amounts = (isPast: boolean): MonthAmount[] =>
    stretches.flatMap((stretch, index) => (stretch.isPast === isPast ? [{ month: stretch.month, minor: shares[index] ?? 0 }] : []));
  // Without a first day nobody knows that anything came before the last one.
  return from === undefined && last > asOf
    ? { delivered: [], toCome: [{ month: monthOf(last), minor }] }
    : { delivered: amounts(true), toCome: amounts(false) };
}

const saysWorth = ({ amount, percent }: Milestone): boolean => amount !== undefined || percent !== undefined;

/** By acceptance; undefined when no deliverable says what it is worth. */
export function deliverableDeliveries(deliverables: readonly Milestone[], valueMinor: number, asOf: PlainDate): Deliveries | undefined {
  const worth = deliverables.filter(saysWorth);
  if (worth.length === 0) return undefined;
  const amounts = worth.map((each) => ({ ...each, minor: worthOf(each, valueMinor) }));
  const isAccepted = ({ acceptedOn }: Milestone): boolean => acceptedOn !== undefined && acceptedOn <= asOf;
  const delivered = amounts.filter(isAccepted).map(({ acceptedOn, minor }) => ({ month: monthOf(acceptedOn ?? asOf), minor }));
  const toCome = amounts
    .filter((each) => !isAccepted(each))
    .map(({ acceptedOn, plannedOn, minor }) => ({ month: monthOf(acceptedOn ?? plannedOn ?? asOf), minor }));
  return { delivered: byMonth(delivered), toCome: byMonth(toCome) };
}

function worthOf({ amount, percent }: Milestone, valueMinor: number): number {
  if (amount !== undefined) return toMinor(roundToCurrency(amount));
  return percent === undefined ? 0 : Math.round(percent.times(valueMinor).div(100).toNumber());
}

const byMonth = (amounts: readonly MonthAmount[]): MonthAmount[] =>
  [...amounts].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));

/** Several pieces of work of one commitment as one. */
export const joined = (all: readonly Deliveries[]): Deliveries => ({
  delivered: byMonth(all.flatMap(({ delivered }) => delivered)),
  toCome: byMonth(all.flatMap(({ toCome }) => toCome)),
});

export const sumOf = (amounts: readonly MonthAmount[]): number => amounts.reduce((all, { minor }) => all + minor, 0);

/** The last deliveries that make up an amount: what was delivered first was invoiced first. */
export function latestFirst(delivered: readonly MonthAmount[], minor: number): MonthAmount[] {
  let left = minor;
  const taken: MonthAmount[] = [];
  for (const each of [...delivered].reverse()) {
    const part = Math.min(left, each.minor);
    if (part > 0) taken.unshift({ month: each.month, minor: part });
    left -= Math.max(0, part);
  }
  return taken;
}

const minorOf = (share: Money | undefined): number => (share === undefined ? 0 : toMinor(share));

/**
 * What is still bound, over the months to come. Invoices in advance are for the next days, so the earliest months are taken first;
 * months that are past, and a rest that no month is said for, bind the current month.
 */
export function phased(
  toCome: readonly MonthAmount[],
  { aheadMinor, minor, currency }: { readonly aheadMinor: number; readonly minor: number; readonly currency: Currency },
  asOf: PlainDate,
): MonthAmount[] {
  let ahead = aheadMinor;
  const left = toCome.map((each) => {
    const used = Math.max(0, Math.min(ahead, each.minor));
    ahead -= used;
    return { month: each.month < monthOf(asOf) ? monthOf(asOf) : each.month, minor: Math.max(0, each.minor - used) };
  });
  if (sumOf(left) === 0) return minor === 0 ? [] : [{ month: left.at(-1)?.month ?? monthOf(asOf), minor }];
  const shares = allocate(
    fromMinor(minor, currency),
    left.map((each) => each.minor),
  );
  const months = new Map<string, number>();
  left.forEach(({ month }, index) => months.set(month, (months.get(month) ?? 0) + minorOf(shares[index])));
  return [...months].flatMap(([month, share]) => (share === 0 ? [] : [{ month, minor: share }]));
}
