/**
 * The business calendar of a formula: the weekend by Excel's own codes (those of WORKDAY.INTL), holidays from a range. The
 * holiday tables of countries stay outside: they are larger than all functions together, and a range can be audited.
 */
import type { BusinessCalendar } from '../domain/calendar/businessDays';
import { BadInput } from '../domain/badInput';
import { asText, asDay } from './cellValues';
import { optional, valuesOf } from './cellInput';
import { memoised } from './memoised';

/** Weekend code of WORKDAY.INTL → ISO weekdays, Monday is 1. Source: support.microsoft.com, WORKDAY.INTL function. */
// prettier-ignore
const WEEKENDS: ReadonlyMap<string, readonly number[]> = new Map([
  ['1', [6, 7]], ['2', [7, 1]], ['3', [1, 2]], ['4', [2, 3]], ['5', [3, 4]], ['6', [4, 5]], ['7', [5, 6]],
  ['11', [7]], ['12', [1]], ['13', [2]], ['14', [3]], ['15', [4]], ['16', [5]], ['17', [6]],
]);

/** `0000011`: a digit for each day from Monday, 1 for a day off. */
const WEEK = /^(?!1111111)[01]{7}$/;

function weekendOf(text: string): readonly number[] {
  const weekend = WEEKENDS.get(text) ?? (WEEK.test(text) ? [1, 2, 3, 4, 5, 6, 7].filter((day) => text[day - 1] === '1') : undefined);
  if (weekend !== undefined) return weekend;
  throw new BadInput(`weekend is "${text}". Give a code of WORKDAY.INTL, such as 1 for Saturday and Sunday or 7 for Friday and Saturday.`);
}

/**
 * The calendar of two arguments. Cells of one sheet share theirs, and what is known of due days is kept by calendar: the same cells
 * are the same object.
 * @param holidays days on which nothing falls due; empty cells are none
 */
export const calendarFrom = memoised((holidays: unknown, weekend: unknown): BusinessCalendar => ({
  weekend: new Set(weekendOf(optional(weekend, 'weekend', asText, '1'))),
  holidays: new Set(valuesOf(holidays, 'holidays', asDay)),
}));
