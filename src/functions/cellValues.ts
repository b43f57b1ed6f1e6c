/**
 * One cell → a day, an amount, a choice. Strict and kind as the tables are: a text date or amount is read where it can be
 * read one way only; `05/06/2026` and `1.234` can be read two ways, and the sentence says so. Nothing is guessed.
 */
import { BadInput } from '../domain/badInput';
import { writtenDay } from '../domain/calendar/dayText';
import { dateFromSerial, type PlainDate, serialFromDate } from '../domain/calendar/plainDate';
import { amountFrom, couldHaveThreeDecimals, PERCENT_SIGN, writtenAmount } from '../domain/money/amountText';
import { type Currency, currency } from '../domain/money/currency';
import { Decimal } from '../domain/money/decimal';
import { valuesOf, wordIn } from '../domain/termWords';
import { OutOfRange } from './asCellError';
import type { Cell, CellReader } from './cellInput';

const shown = (cell: Cell): string => (typeof cell === 'string' ? `"${cell}"` : String(cell).toUpperCase());

function refuseEmpty(cell: Cell, parameter: string, give: string): asserts cell is Exclude<Cell, null> {
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) throw new BadInput(`${parameter} is empty. ${give}`);
}

const GIVE_DAY = 'Give a date cell, or text such as 2026-10-31.';

/** A date cell (1900 system), or a text that is a day in one reading only. A time of day is dropped. */
export const asDay: CellReader<PlainDate> = (cell, parameter) => {
  refuseEmpty(cell, parameter, GIVE_DAY);
  const serial = typeof cell === 'number' ? dateFromSerial(cell) : undefined;
  if (serial !== undefined) return serial;
  const written = typeof cell === 'boolean' ? undefined : writtenDay(String(cell));
  if (written?.kind === 'settled') return written.day;
  if (written?.kind === 'either')
    throw new BadInput(`${parameter} is ${shown(cell)}, which may be ${written.dayFirst} or ${written.monthFirst}. Give a date cell, or write it as ${written.dayFirst}.`); // prettier-ignore
  throw new BadInput(`${parameter} is ${shown(cell)}, which is no date. ${GIVE_DAY}`);
};

const WRITTEN_DAY = 'YYYY-MM-DD'.length;
const FIRST_SERIAL = 61;

/** The number of a day as Excel counts it; the cell wants a date format. Throws OutOfRange for one that Excel does not have. */
export function fromDay(day: PlainDate): number {
  const serial = day.length > WRITTEN_DAY ? 0 : serialFromDate(day); // From the year 10000 on a day has more digits.
  if (serial >= FIRST_SERIAL) return serial;
  throw new OutOfRange('The day lies before 1 March 1900 or after 31 December 9999.');
}

const GIVE_NUMBER = 'Give a number.';

/** Digits that Excel shows: 0.1 + 0.2 is 0.3. */
const fromNumber = (value: number): Decimal => new Decimal(value.toPrecision(15));

/** A number cell, or a text that is a number in one reading only: `1.234,56`, `(500.00)`. Without a currency. */
export const asDecimal: CellReader<Decimal> = (cell, parameter) => {
  refuseEmpty(cell, parameter, GIVE_NUMBER);
  if (typeof cell === 'number' && Number.isFinite(cell)) return fromNumber(cell);
  const written = typeof cell === 'string' ? writtenAmount(cell) : undefined;
  if (written === undefined) throw new BadInput(`${parameter} is ${shown(cell)}, which is no number. ${GIVE_NUMBER}`);
  if (written.currency !== undefined || written.credit) throw new BadInput(`${parameter} is ${shown(cell)}. Give the number alone.`);
  if (couldHaveThreeDecimals(written))
    throw new BadInput(`${parameter} is the text ${shown(cell)}, which may be in thousands or have three decimals. ${GIVE_NUMBER}`);
  const value = amountFrom(written, undefined);
  if (value === undefined) throw new BadInput(`${parameter} is ${shown(cell)}, which is no number. ${GIVE_NUMBER}`);
  return value;
};

export const asNumber: CellReader<number> = (cell, parameter) => asDecimal(cell, parameter).toNumber();

/** One per cent figure as people write it: `19`, `19 %`. */
const asPercent: CellReader<Decimal> = (cell, parameter) =>
  asDecimal(typeof cell === 'string' ? cell.replace(PERCENT_SIGN, '') : cell, parameter);

/** A share of a whole: 0.015, a cell formatted as a percentage, or a text with its sign, `1.5 %`. */
export const asShare: CellReader<number> = (cell, parameter) => {
  const isSigned = typeof cell === 'string' && PERCENT_SIGN.test(cell);
  const figure = asPercent(cell, parameter);
  return (isSigned ? figure.div(100) : figure).toNumber();
};

/** A whole number within bounds, both included. */
export const wholeFrom =
  (least: number, most: number): CellReader<number> =>
  (cell, parameter) => {
    const value = asNumber(cell, parameter);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new BadInput(`${parameter} is ${shown(cell)}. Give a whole number from ${least} to ${most}.`);
  };

/** Text without spaces at its ends; a number as it reads. */
export const asText: CellReader<string> = (cell, parameter) => {
  refuseEmpty(cell, parameter, 'Give a text.');
  return String(cell).trim();
};

/** Three letters of a currency. */
export const asCurrency: CellReader<Currency> = (cell, parameter) => currency(asText(cell, parameter));

/** Case, spaces and marks do not count: `Modified following` is `modifiedFollowing`. */
const folded = (word: string): string => word.toLowerCase().replace(/[^a-z0-9/]/g, '');

/** One of the names in a table of rules. */
export const choiceOf =
  <Choice extends string>(choices: readonly Choice[]): CellReader<Choice> =>
  (cell, parameter) => {
    refuseEmpty(cell, parameter, `Give one of: ${choices.join(', ')}.`);
    const word = asText(cell, parameter);
    const chosen = choices.find((choice) => folded(choice) === folded(word));
    if (chosen !== undefined) return chosen;
    throw new BadInput(`${parameter} is ${shown(word)}. Give one of: ${choices.join(', ')}.`);
  };

/** The value that a word of a list stands for: `taggenau` is `actual`. */
export const wordOf =
  <Value extends string>(list: Readonly<Record<Value, string>>): CellReader<Value> =>
  (cell, parameter) => {
    refuseEmpty(cell, parameter, `Give one of: ${valuesOf(list)}.`);
    const word = asText(cell, parameter);
    const value = wordIn(list, word);
    if (value !== undefined) return value;
    throw new BadInput(`${parameter} is ${shown(word)}. Give one of: ${valuesOf(list)}.`);
  };

/**
 * Per cents of one column, 3 for three per cent. Cells formatted as percentages hold 0.03: where every figure lies below 1 they
 * are taken as such, as the tables take them; a sign behind a text settles it.
 */
export function percentsFrom(cells: readonly Cell[], parameter: string): Decimal[] {
  const isSigned = (cell: Cell): boolean => typeof cell === 'string' && PERCENT_SIGN.test(cell);
  const percents = cells.map((cell) => asPercent(cell, parameter));
  const figures = percents.filter((percent, index) => !isSigned(cells[index] ?? null) && !percent.isZero());
  const areShares = figures.length > 0 && figures.every((figure) => figure.abs().lessThan(1));
  return percents.map((percent, index) => (areShares && !isSigned(cells[index] ?? null) ? percent.times(100) : percent));
}
