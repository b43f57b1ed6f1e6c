/**
 * Days that are no dates: `31.10.2026` as text does not sort and does not age. Whether day or month comes first is settled by the
 * texts of the column itself; another column of the table settles nothing here, for a cell that is changed must be sure.
 */
import { dateFromSerial, type DateSystem, isDate, serialFromDate, type PlainDate } from '../../domain/calendar/plainDate';
import { type DayOrder, dayOrdersIn, writtenDay } from '../../domain/calendar/dayText';
import { isDayFormat } from '../cellLooks';
import { textOf } from '../cellSource';
import { isConstant, type LintBook, type LintColumn, type LintTable } from './lintBook';
import { BREATH, columnHit, fixOf, type Found, type LintFix, type LintHit } from './lintHit';
import { formatTaker, usualFormat } from './neighbours';

/** A day is written where there is no neighbour to say how. */
const PLAIN_DAY = 'yyyy-mm-dd';
/** A time behind a day, by the clock on the wall; one with a zone is not a day of here and stays text. */
const TIME = /[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.0+)?)?$/;
const ANY_TIME = /\d:\d{2}/;
const SECONDS_OF_DAY = 86_400;

export function* textDays(table: LintTable, { dateSystem }: LintBook): Found {
  for (const column of table.columns) {
    yield undefined;
    if (column.kind !== 'day') continue;
    const orders = dayOrdersIn(column.cells.filter((cell) => typeof cell === 'string'));
    const order = orders.size === 1 ? [...orders][0] : undefined;
    const taken = orders.size === 1 ? swapped(table, column, dateSystem) : undefined;
    for (const hit of daysOf(table, column, order, dateSystem)) yield hit === undefined || taken === undefined ? hit : unmended(hit);
    yield* bareNumbers(table, column, dateSystem);
    if (taken !== undefined) yield taken;
  }
}

/** The texts are all that shows that the dates beside them are wrong: mended, the column would look sound. */
const unmended = (hit: LintHit): LintHit => ({ ...hit, fixes: [] });

/** A text, or a number such as 20261031, that is no date but spells one. */
function spelled(column: LintColumn, row: number, system: DateSystem): string | undefined {
  const cell = column.cells[row];
  if (!isConstant(column, row)) return undefined;
  if (typeof cell === 'string') return ANY_TIME.test(cell) && !TIME.test(cell.trim()) ? undefined : cell;
  return typeof cell === 'number' && dateFromSerial(cell, system) === undefined ? String(cell) : undefined;
}

function* daysOf(table: LintTable, column: LintColumn, order: DayOrder | undefined, system: DateSystem): Found {
  const rows: number[] = [];
  const fixes: LintFix[] = [];
  const open: number[] = [];
  const formatOf = formatTaker(column, true);
  for (let row = 0; row < table.rows; row += 1) {
    if (row % BREATH === 0) yield undefined;
    const written = writtenDay(spelled(column, row, system) ?? '');
    if (written === undefined) continue;
    if (written.kind === 'either' && order === undefined) {
      open.push(row);
      continue;
    }
    const day = written.kind === 'settled' ? written.day : order === 'day first' ? written.dayFirst : written.monthFirst;
    rows.push(row);
    fixes.push(dayFix(table, column, row, day, system, formatOf));
  }
  const { heading, cells } = column;
  const facts = { column: heading, text: textOf(cells[rows[0] ?? 0] ?? null), day: fixes[0]?.reads ?? '', count: rows.length };
  if (rows.length > 0) yield columnHit('day-is-text', table, column, rows, facts, fixes);
  const text = textOf(cells[open[0] ?? 0] ?? null);
  const either = writtenDay(text);
  if (either?.kind !== 'either' || open.length === 0) return;
  const { dayFirst, monthFirst } = either;
  yield columnHit('day-text-open', table, column, open, { column: heading, text, dayFirst, monthFirst, count: open.length });
}

/** The day as Excel keeps it, and the time that was written behind it. */
function dayFix(
  table: LintTable,
  column: LintColumn,
  row: number,
  day: PlainDate,
  system: DateSystem,
  formatOf: ReturnType<typeof formatTaker>,
): LintFix {
  const [, hours, minutes = '', seconds = '0'] = TIME.exec(String(column.cells[row]).trim()) ?? [];
  const serial = serialFromDate(day, system);
  if (hours === undefined) return fixOf(table, column, row, serial, day, formatOf(row, PLAIN_DAY));
  const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return fixOf(table, column, row, serial + time / SECONDS_OF_DAY, `${day} ${hours}:${minutes}`, `${PLAIN_DAY} hh:mm`);
}

/** Serials without a format of days, among others that have one. */
function* bareNumbers(table: LintTable, column: LintColumn, system: DateSystem): Found {
  const format = usualFormat(column, true);
  if (format === undefined) return;
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const cell = column.cells[row];
    const isBare = typeof cell === 'number' && isConstant(column, row) && !isDayFormat(column.formats[row] ?? '');
    if (isBare && isLikelyDay(cell, system)) rows.push(row);
  }
  const [first] = rows;
  if (first === undefined || rows.length * 2 > table.rows) return;
  const dayAt = (row: number): PlainDate | undefined => dateFromSerial(Number(column.cells[row]), system);
  const fixes = rows.map((row) => fixOf(table, column, row, Number(column.cells[row]), dayAt(row) ?? '', format));
  const facts = { column: column.heading, number: String(column.cells[first]), day: dayAt(first) ?? '', count: rows.length };
  yield columnHit('day-unformatted', table, column, rows, facts, fixes);
}

/** Between 1980 and 2100: a number beside dates that could be one of them. */
function isLikelyDay(cell: number, system: DateSystem): boolean {
  const day = Number.isInteger(cell) ? dateFromSerial(cell, system) : undefined;
  return day !== undefined && isDate(day) && day >= '1980' && day < '2100';
}

/** With fewer of either it may be chance: of five days of a year, one time in a hundred none lies after the 12th. */
const FEWEST_TO_SUSPECT = 5;

/** `31/10/2026` stayed text where `05/06/2026` became a date: whoever opened the file read the month first. */
function swapped(table: LintTable, column: LintColumn, system: DateSystem): LintHit | undefined {
  const days: number[] = [];
  let texts = 0;
  for (let row = 0; row < table.rows; row += 1) {
    const cell = column.cells[row];
    if (!isConstant(column, row)) continue;
    const day = typeof cell === 'number' ? dateFromSerial(cell, system) : undefined;
    if (day !== undefined && Number(day.slice(8)) > 12) return undefined;
    if (day !== undefined) days.push(row);
    if (typeof cell !== 'string') continue;
    const written = writtenDay(cell);
    if (written?.kind === 'either') return undefined;
    if (written?.kind === 'settled' && written.proves !== undefined) texts += 1;
  }
  if (texts < FEWEST_TO_SUSPECT || days.length < FEWEST_TO_SUSPECT) return undefined;
  return columnHit('days-maybe-swapped', table, column, days, { column: column.heading, texts, days: days.length, count: days.length });
}
