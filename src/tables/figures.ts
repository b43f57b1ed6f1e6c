/** Figures, words and days of a row, for the readers of contracts: each is a value, or has its finding. */
import type { PlainDate } from '../domain/calendar/plainDate';
import { type Currency, isCurrencyCode } from '../domain/money/currency';
import type { Decimal } from '../domain/money/decimal';
import type { Money } from '../domain/money/money';
import type { CellReading, TableCells } from './cells';
import { moneyOrNote } from './rows';
import { valuesOf, wordIn, YES_WORDS } from '../domain/termWords';

/** What a cell says: a value, nothing, or something that has its finding already. */
export type Said<T> = { readonly ok: true; readonly value: T | undefined } | { readonly ok: false };

const NOTHING = { ok: true, value: undefined } as const;
export const FAILED = { ok: false } as const;
export const said = <T>(value: T): Said<T> => ({ ok: true, value });

/** An amount in the row's currency, no finer than its minor unit. */
export function moneySaid(cells: TableCells, row: number, column: string, currency: Currency): Said<Money> {
  const reading = cells.amount(row, column);
  if (reading.kind === 'empty') return NOTHING;
  const value = moneyOrNote(cells, row, column, reading, currency);
  return value === undefined ? FAILED : said(value);
}

/** A price of one unit: it may have more decimals than the currency. */
export function priceSaid(cells: TableCells, row: number, column: string, currency: Currency): Said<Money> {
  const reading = cells.amount(row, column);
  if (reading.kind === 'empty') return NOTHING;
  noteOpenMark(cells, row, column, reading);
  return reading.kind === 'value' ? said({ amount: reading.value, currency }) : FAILED;
}

/** `1.125` in a column that proves no decimal mark is a thousand, or one and an eighth: a price or a count may have three decimals. */
function noteOpenMark(cells: TableCells, row: number, column: string, reading: CellReading<Decimal>): void {
  if (reading.kind !== 'value' || !cells.markIsOpen(row, column, ANY_DECIMALS)) return;
  cells.note('amount-mark-unknown', row, column, { text: cells.text(row, column), amount: reading.value.toString(), column });
}
const ANY_DECIMALS = 8;

export function numberSaid(cells: TableCells, row: number, column: string): Said<Decimal> {
  const reading = cells.amount(row, column);
  noteOpenMark(cells, row, column, reading);
  return reading.kind === 'empty' ? NOTHING : reading.kind === 'value' ? said(reading.value) : FAILED;
}

export function percentSaid(cells: TableCells, row: number, column: string): Said<Decimal> {
  const reading = cells.percent(row, column);
  return reading.kind === 'empty' ? NOTHING : reading.kind === 'value' ? said(reading.value) : FAILED;
}

/** A rate of tax in per cent: from 0 to 100. */
export function taxRateSaid(cells: TableCells, row: number, column: string): Said<Decimal> {
  const rate = percentSaid(cells, row, column);
  const isPossible = !rate.ok || rate.value === undefined || (!rate.value.isNegative() && rate.value.lessThanOrEqualTo(100));
  if (isPossible) return rate;
  cells.note('tax-rate-impossible', row, column, { text: cells.text(row, column) });
  return FAILED;
}

/** A word of a list. */
export function wordSaid<Value extends string>(
  cells: TableCells,
  row: number,
  column: string,
  list: Readonly<Record<Value, string>>,
): Said<Value> {
  const text = cells.text(row, column);
  if (text === '') return NOTHING;
  const value = wordIn(list, text);
  if (value !== undefined) return said(value);
  cells.note('word-unknown', row, column, { text, column, known: valuesOf(list) });
  return FAILED;
}

/** A word of a list that the row can do without: an unknown one is told and left out. */
export function wordOr<Value extends string>(
  cells: TableCells,
  row: number,
  column: string,
  list: Readonly<Record<Value, string>>,
): Value | undefined {
  const text = cells.text(row, column);
  const value = text === '' ? undefined : wordIn(list, text);
  if (text !== '' && value === undefined) cells.note('word-ignored', row, column, { text, column, known: valuesOf(list) });
  return value;
}

/** Yes, no, or nothing said. */
export function yesOrNo(cells: TableCells, row: number, column: string): boolean | undefined {
  const word = wordOr(cells, row, column, YES_WORDS);
  return word === undefined ? undefined : word === 'yes';
}

/** Something that was handed in: the words of the list say no, anything else says yes, an empty cell says nothing. */
export function givenIn(cells: TableCells, row: number, column: string, no: Readonly<Record<string, string>>): boolean | undefined {
  const text = cells.text(row, column);
  return text === '' ? undefined : wordIn(no, text) === undefined;
}

/** The row's currency, of ISO 4217; a finding when it is another, or none. */
export function isoCurrency(cells: TableCells, row: number): Currency | undefined {
  const text = cells.text(row, 'Currency').toUpperCase();
  if (isCurrencyCode(text)) return text;
  cells.note('currency-unknown', row, 'Currency', { text });
  return undefined;
}

/** The day in a column that must hold one: without it the row is not read, and that is said beside what is wrong with it. */
export function dayNeeded(cells: TableCells, row: number, column: string): PlainDate | undefined {
  const day = cells.day(row, column);
  if (day === undefined) cells.note('day-missing', row, column, { column });
  return day;
}

/** An amount in a column that must hold one. */
export function moneyNeeded(cells: TableCells, row: number, column: string, currency: Currency): Money | undefined {
  return moneyOrNote(cells, row, column, cells.amount(row, column), currency);
}

/** A count or a rate in a column that must hold one. */
export function numberNeeded(cells: TableCells, row: number, column: string): Decimal | undefined {
  const reading = cells.amount(row, column);
  if (reading.kind === 'empty') cells.note('amount-missing', row, column, { column });
  return reading.kind === 'value' ? reading.value : undefined;
}

export function isBefore(cells: TableCells, row: number, column: string, from: PlainDate, to: PlainDate): boolean {
  if (to >= from) return false;
  cells.note('end-before-start', row, column, { from, to });
  return true;
}

type Values<Row> = { readonly [K in keyof Row]: Row[K] extends Said<infer T> ? T | undefined : never };

/** The values of several cells; undefined when one of them could not be read: it has its finding. */
export function allSaid<Row extends Readonly<Record<string, Said<unknown>>>>(row: Row): Values<Row> | undefined {
  const entries = Object.entries(row).map(([name, cell]) => [name, cell.ok ? cell.value : undefined] as const);
  return Object.values(row).every(({ ok }) => ok) ? (Object.fromEntries(entries) as Values<Row>) : undefined; // The same names, each with its own value.
}

/** The row's currency where it names one; a finding when it is none of ISO 4217. */
export function currencySaid(cells: TableCells, row: number): Said<Currency> {
  return cells.text(row, 'Currency') === '' ? NOTHING : currencyOrFailed(isoCurrency(cells, row));
}

const currencyOrFailed = (currency: Currency | undefined): Said<Currency> => (currency === undefined ? FAILED : said(currency));
