/**
 * Days far from the others of their column: 2206 for 2026, 1900-01-00 where a formula found nothing. Held against the column's own
 * days, never against a calendar: last century's ledger is judged by last century.
 */
import { dateFromSerial, type DateSystem } from '../../domain/calendar/plainDate';
import { isDayFormat } from '../cellLooks';
import type { LintBook, LintColumn, LintTable } from './lintBook';
import { BREATH, columnHit, type Found } from './lintHit';

const DAYS_OFF = 20 * 365;
const FEWEST = 5;
/** Of a hundred days at most so many may be far off; more of them are a second period, not a slip. */
const MOST_PERCENT = 10;
/** Days by which ledgers say "no end". */
const NO_END: ReadonlySet<string> = new Set(['2099-12-31', '2999-12-31', '9999-12-31']);

export function* farDays(table: LintTable, { dateSystem }: LintBook): Found {
  for (const column of table.columns) if (column.kind === 'day') yield* judged(table, column, dateSystem);
}

function* judged(table: LintTable, column: LintColumn, system: DateSystem): Found {
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    if (row % BREATH === 0) yield undefined;
    if (typeof column.cells[row] === 'number' && isDayFormat(column.formats[row] ?? '')) rows.push(row);
  }
  const serialAt = (row: number): number => Number(column.cells[row]);
  const dayAt = (row: number): string => dateFromSerial(serialAt(row), system) ?? (serialAt(row) === 0 ? '1900-01-00' : '');
  const serials = Float64Array.from(rows, serialAt).sort();
  yield undefined;
  const middle = serials[Math.floor(serials.length / 2)] ?? 0;
  const isFar = (row: number): boolean => Math.abs(serialAt(row) - middle) > DAYS_OFF;
  const far = rows.filter((row) => isFar(row) && dayAt(row) !== '' && !NO_END.has(dayAt(row)));
  const [first] = far;
  if (first === undefined || rows.length < FEWEST || far.length * 100 > rows.length * MOST_PERCENT + 100) return;
  const near = serials.filter((serial) => Math.abs(serial - middle) <= DAYS_OFF);
  const shown = (serial: number | undefined): string => dateFromSerial(serial ?? 0, system) ?? '';
  const facts = { column: column.heading, day: dayAt(first), from: shown(near[0]), to: shown(near.at(-1)), count: far.length };
  yield columnHit('day-far-off', table, column, far, facts);
}
