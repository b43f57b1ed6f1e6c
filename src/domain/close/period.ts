/** The month that is closed. A period is named as its month, `2026-10`; the day that jobs are done for is its last unless somebody says otherwise. */
import { BadInput } from '../badInput';
import { monthEnd, monthNumber, monthText } from '../calendar/months';
import { date, isDate, type PlainDate } from '../calendar/plainDate';

export interface PeriodDays {
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export const isPeriod = (text: string): boolean => /^\d{4}-\d{2}$/.test(text) && isDate(`${text}-01`);

/** @throws BadInput for what is no month. */
export function periodDays(name: string): PeriodDays {
  if (!isPeriod(name)) throw new BadInput(`Not a month: "${name}". Write it as 2026-10.`);
  const from = date(`${name}-01`);
  return { name, from, to: monthEnd(from) };
}

/** `2026-12` → `2027-01`. */
export const periodAfter = (name: string): string => monthText(monthNumber(`${periodDays(name).name}-01`) + 1);
