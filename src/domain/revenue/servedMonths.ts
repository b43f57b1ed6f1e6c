/**
 * How a stretch of service weighs in each calendar month: by its days, or evenly.
 *
 * Evenly means that whole months weigh the same, long or short, and that a broken month weighs its share of days: 15 January to
 * 14 July is 17/31, five months and 14/31. Both ways a month without service weighs nothing.
 */
import type { PlainDate } from '../calendar/plainDate';
import { daysInMonth, type MonthNumber, monthNumber, monthOf, partsOf } from '../calendar/months';

/** Days of service, both ends included. */
export interface Service {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Days served by month. */
export type ServedDays = Map<MonthNumber, number>;

/** Adds the days of a service to those of its months. Nothing when it ends before it begins. */
function serve(days: ServedDays, { from, to }: Service): void {
  const first = monthNumber(from);
  const last = monthNumber(to);
  for (let month = first; month <= last; month += 1) {
    const begins = month === first ? partsOf(from).day : 1;
    const ends = month === last ? partsOf(to).day : lengthOf(month);
    if (ends >= begins) days.set(month, (days.get(month) ?? 0) + ends - begins + 1);
  }
}

const lengthOf = (month: MonthNumber): number => daysInMonth(Math.floor(month / 12), (month % 12) + 1);

export function servedDays(services: readonly Service[]): ServedDays {
  const days: ServedDays = new Map();
  for (const service of services) serve(days, service);
  return days;
}

/** Month and days of a service that lies in one month, as most do: nothing has to be split. */
export function onlyMonth([service, ...others]: readonly Service[]): { readonly month: MonthNumber; readonly days: number } | undefined {
  if (service === undefined || others.length > 0 || monthOf(service.from) !== monthOf(service.to) || service.to < service.from)
    return undefined;
  return { month: monthNumber(service.from), days: partsOf(service.to).day - partsOf(service.from).day + 1 };
}

/** Services that touch or overlap become one, so that no day is served twice. */
export function mergedServices(services: readonly Service[]): Service[] {
  const merged: Service[] = [];
  for (const service of [...services].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
    const last = merged.at(-1);
    if (last === undefined || service.from > last.to) merged.push(service);
    else if (service.to > last.to) merged[merged.length - 1] = { from: last.from, to: service.to };
  }
  return merged;
}

/** Divisible by 28, 29, 30 and 31: shares of months as whole numbers. */
const MONTH_PARTS = 28 * 29 * 15 * 31;

/** Weight of each month, as whole numbers to split by. */
export const WEIGHTS: Readonly<Record<'daily' | 'even months', (days: number, month: MonthNumber) => number>> = {
  daily: (days) => days,
  'even months': (days, month) => (days * MONTH_PARTS) / lengthOf(month),
};
