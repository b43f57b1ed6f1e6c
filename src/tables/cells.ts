/**
 * Cells to values, strict and kind: what can be read is read, everything odd becomes a finding that
 * names the cell, and nothing is guessed in silence.
 *
 * What one cell cannot say its column says: the decimal mark, and whether day or month comes first.
 */
import { dateFromSerial, type PlainDate } from '../domain/calendar/plainDate';
import type { Finding } from '../domain/finding';
import { Decimal } from '../domain/money/decimal';
import { amountFrom, couldHaveThreeDecimals, type DecimalMark, PERCENT_SIGN, writtenAmount } from '../domain/money/amountText';
import { type CellSource, type NoteArguments, openCells, textOf } from './cellSource';
import { type SettledColumns, settleColumns } from './columnEvidence';
import type { TableKind } from './columns';
import { type DayOrder, writtenDay } from '../domain/calendar/dayText';
import type { TableMapping } from './mapping';
import type { RawCell, SourceTable } from './sourceTable';

/** `unreadable` has its finding already. */
export type CellReading<T> = { readonly kind: 'value'; readonly value: T } | { readonly kind: 'empty' } | { readonly kind: 'unreadable' };

const EMPTY = { kind: 'empty' } as const;
const UNREADABLE = { kind: 'unreadable' } as const;
const valueOf = <T>(value: T): CellReading<T> => ({ kind: 'value', value });

/** In whose books a `CR` stands: in ours a credit reduces what is owed, on a bank statement it is money in. */
export type CreditMeaning = 'owed less' | 'money in';

/** The cells of a mapped table by our column names. Row numbers count from 0. */
export interface TableCells {
  readonly findings: Finding[];
  /** Is the column mapped to one that is there? */
  has(column: string): boolean;
  /** One kind of space, none at the ends; an error cell is empty text and has a finding. */
  text(row: number, column: string): string;
  amount(row: number, column: string): CellReading<Decimal>;
  /** A share in per cent: `19`, `19 %`, a cell formatted as a percentage, `0.19` in a column of fractions. All are 19. */
  percent(row: number, column: string): CellReading<Decimal>;
  /** `1.234` of a currency with three decimals, in a column whose other amounts contradict each other: a thousand, or one and a bit. */
  markIsOpen(row: number, column: string, exponent: number): boolean;
  /** The currency written beside an amount: `USD 1,200`. */
  amountCurrency(row: number, column: string): string | undefined;
  day(row: number, column: string): PlainDate | undefined;
  /** Adds a finding at a cell. */
  note: (...args: NoteArguments) => void;
}

/**
 * Opens a mapped table for reading. Decimal marks and day orders are settled here, once for each column, unless they come from
 * elsewhere: a table that is read in pieces has them from all of its pieces.
 */
export function cellsOf<Kind extends TableKind>(
  table: SourceTable,
  mapping: TableMapping<Kind>,
  credit: CreditMeaning,
  settled?: SettledColumns,
): TableCells {
  const findings: Finding[] = [];
  const source = openCells(table, mapping, findings);
  const { cell, note } = source;
  const { marks, orders, notes } = settled ?? settleColumns([table], mapping);
  findings.push(...notes);
  const percents = new Map<string, PercentColumn>();
  return {
    findings,
    has: (column) => source.at.has(column),
    text: (row, column) => textOf(cell(row, column)),
    amount: (row, column) => readAmount(source, row, column, marks.get(column), credit),
    percent: (row, column) => readPercent(source, row, column, marks.get(column), percents),
    markIsOpen: (row, column, exponent) => {
      if (exponent <= 2 || marks.get(column) !== undefined) return false;
      const written = writtenAmount(textOf(cell(row, column)));
      return written !== undefined && couldHaveThreeDecimals(written);
    },
    amountCurrency: (row, column) => {
      const raw = cell(row, column);
      return typeof raw === 'string' ? writtenAmount(raw)?.currency : undefined;
    },
    day: (row, column) => readDay(source, row, column, orders.get(column)),
    note,
  };
}

function readAmount(
  source: CellSource,
  row: number,
  column: string,
  mark: DecimalMark | undefined,
  credit: CreditMeaning,
): CellReading<Decimal> {
  const cell = source.cell(row, column);
  if (typeof cell === 'number') return valueOf(new Decimal(cell.toPrecision(15)));
  const text = textOf(cell);
  if (cell !== null && typeof cell === 'object') {
    source.note('cell-is-error', row, column, { text: cell.error, column });
    return UNREADABLE;
  }
  if (text === '' || text === '-') return EMPTY;
  const written = writtenAmount(text);
  const size = written === undefined ? undefined : amountFrom(written, mark);
  if (written === undefined || size === undefined) {
    source.note('amount-unreadable', row, column, { text, column });
    return UNREADABLE;
  }
  return valueOf(written.credit && credit === 'owed less' ? size.negated() : size);
}

interface PercentColumn {
  readonly areShares: boolean;
  /** `0.19` beside `19` is told once for its column; never where the heading says that per cents are meant. */
  toldBelowOne: boolean;
}

function readPercent(
  source: CellSource,
  row: number,
  column: string,
  mark: DecimalMark | undefined,
  percents: Map<string, PercentColumn>,
): CellReading<Decimal> {
  const cell = source.cell(row, column);
  if (typeof cell === 'string' && PERCENT_SIGN.test(cell)) {
    const bare = { ...source, cell: (): RawCell => cell.replace(PERCENT_SIGN, '') };
    return readAmount(bare, row, column, mark, 'money in');
  }
  const reading = readAmount(source, row, column, mark, 'money in');
  if (reading.kind !== 'value') return reading;
  const known = percents.get(column) ?? { areShares: isFraction(source, row, column), toldBelowOne: saysPercent(source, column) };
  percents.set(column, known);
  if (known.areShares) return valueOf(reading.value.times(100));
  if (!known.toldBelowOne && !reading.value.isZero() && reading.value.abs().lessThan(1)) {
    source.note('percent-below-one', row, column, { column, text: textOf(source.cell(row, column)) });
    known.toldBelowOne = true;
  }
  return reading;
}

/** A heading that says per cent. */
export const PERCENT_HEADING = /%|percent|prozent|pct/i;

const saysPercent = ({ table, at }: CellSource, column: string): boolean => PERCENT_HEADING.test(table.headers[at.get(column) ?? -1] ?? '');

/**
 * Are the figures of this column shares of one? A percentage format says so. Without one, a column whose every figure
 * lies below 1 does too, unless its heading has the sign: `Tax rate` 0.19 is 19 %, `Discount %` 0.5 is half a per cent.
 */
function isFraction(source: CellSource, row: number, column: string): boolean {
  const { table, at, note } = source;
  const index = at.get(column) ?? -1;
  if ((table.formats[index] ?? '').includes('%')) return true;
  if (saysPercent(source, column)) return false;
  const figures = table.rows.map((cells) => Number(textOf(cells[index] ?? null).replace(',', '.'))).filter((figure) => figure !== 0);
  const fractions = figures.length > 0 && figures.every((figure) => Math.abs(figure) < 1);
  if (fractions) note('percent-from-fraction', row, column, { column, text: textOf(table.rows[row]?.[index] ?? null) });
  return fractions;
}

function readDay(source: CellSource, row: number, column: string, order: DayOrder | undefined): PlainDate | undefined {
  const cell = source.cell(row, column);
  const text = textOf(cell);
  if (typeof cell !== 'object' && text === '') return undefined;
  const day = typeof cell === 'number' ? (dateFromSerial(cell, source.table.dateSystem) ?? writtenDay(text)) : writtenDay(text);
  if (typeof day === 'string') return day;
  if (day?.kind === 'settled') return day.day;
  if (day?.kind === 'either') return order === undefined ? undefined : order === 'day first' ? day.dayFirst : day.monthFirst;
  if (cell !== null) source.note('day-unreadable', row, column, { text: typeof cell === 'object' ? cell.error : text, column });
  return undefined;
}
