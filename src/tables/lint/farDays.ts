/**
 * Days far from the others of their column: 2206 for 2026, 1900-01-00 where a formula found nothing. Held against the column's own
 * days, never against a calendar: last century's ledger is judged by last century.
 */
import { dateFromSerial } from '../../domain/calendar/plainDate';
import { isDayFormat } from '../cellLooks';
import type { LintBook, LintTable } from './lintBook';
import { columnHit, type Found } from './lintHit';

const YEARS_OFF = 20;
const FEWEST = 5;
/** Of a hundred days at most so many may be far off; more of them are a second period, not a slip. */
const MOST_PERCENT = 10;
/** Days by which ledgers say "no end". */
const NO_END: ReadonlySet<string> = new Set(['2099-12-31', '2999-12-31', '9999-12-31']);

export function* farDays(table: LintTable, { dateSystem }: LintBook): Found {
  for (const column of table.columns) {
    yield undefined;
    if (column.kind !== 'day') continue;
    const days: { readonly row: number; readonly day: string }[] = [];
    column.cells.forEach((cell, row) => {
      if (typeof cell !== 'number' || !isDayFormat(column.formats[row] ?? '')) return;
      const day = dateFromSerial(cell, dateSystem) ?? (cell === 0 ? '1900-01-00' : undefined);
      if (day !== undefined && !NO_END.has(day)) days.push({ row, day });
    });
    const years = days.map(({ day }) => Number(day.slice(0, 4))).sort((a, b) => a - b);
    const middle = years[Math.floor(years.length / 2)];
    if (middle === undefined || years.length < FEWEST) continue;
    const far = days.filter(({ day }) => Math.abs(Number(day.slice(0, 4)) - middle) > YEARS_OFF);
    const [first] = far;
    if (first === undefined || far.length * 100 > days.length * MOST_PERCENT + 100) continue;
    const near = days.filter((one) => !far.includes(one)).map(({ day }) => day);
    near.sort();
    const facts = { column: column.heading, day: first.day, from: near[0] ?? '', to: near.at(-1) ?? '', count: far.length };
    const rows = far.map(({ row }) => row);
    yield columnHit('day-far-off', table, column, rows, facts);
  }
}
