/**
 * What a column says as a whole where one of its cells cannot: the decimal mark, and whether day or month comes first. A table that
 * is read in pieces is gone through twice: first its columns are settled, then its cells are read.
 */
import type { Finding } from '../domain/finding';
import { exponentOf, isCurrencyCode } from '../domain/money/currency';
import { couldHaveThreeDecimals, type DecimalMark, decimalMarksIn, writtenAmount } from '../domain/money/amountText';
import { type CellSource, openCells, textOf } from './cellSource';
import type { ColumnType } from './columnSpec';
import { type TableKind, TABLES } from './columns';
import { type DayOrder, dayOrdersIn, writtenDay } from '../domain/calendar/dayText';
import type { TableMapping } from './mapping';
import type { RawCell, SourceTable } from './sourceTable';

const columnsOfType = (kind: TableKind, type: ColumnType): string[] =>
  TABLES[kind].columns.filter((column) => column.type === type).map(({ name }) => name);

/** What the columns of a table say together: the decimal mark of each, and whether day or month comes first. */
export interface SettledColumns {
  readonly marks: ReadonlyMap<string, DecimalMark | undefined>;
  readonly orders: ReadonlyMap<string, DayOrder | undefined>;
  /** What could not be settled, or only by another column. */
  readonly notes: readonly Finding[];
}

/** Settles the columns of one table, or of the pieces of one, in their order. */
export function settleColumns(pieces: Iterable<SourceTable>, mapping: TableMapping): SettledColumns {
  const evidence = columnEvidence(mapping);
  for (const piece of pieces) evidence.add(piece);
  return evidence.settled();
}

/** Takes piece after piece of a table, and says in the end what its columns are. */
export interface ColumnEvidence {
  add(piece: SourceTable): void;
  settled(): SettledColumns;
}

export function columnEvidence(mapping: TableMapping): ColumnEvidence {
  const notes: Finding[] = [];
  const marks = new Map(
    [...columnsOfType(mapping.kind, 'amount'), ...columnsOfType(mapping.kind, 'number')].map((name) => [name, markSeen()]),
  );
  const orders = new Map(columnsOfType(mapping.kind, 'day').map((name) => [name, orderSeen()]));
  return {
    add: (piece) => {
      const source = openCells(piece, mapping, notes);
      for (const [column, seen] of marks) seen.add(source, column);
      for (const [column, seen] of orders) seen.add(source, column);
    },
    settled: () => ({ marks: settledMarks(marks), orders: settledOrders(orders), notes }),
  };
}

function* texts(source: CellSource, column: string): Generator<string> {
  const at = source.at.get(column);
  if (at === undefined) return;
  for (const row of source.table.rows) {
    const cell = row[at];
    if (typeof cell === 'string') yield cell;
  }
}

interface MarkSeen {
  readonly marks: Set<DecimalMark>;
  byCurrency(): DecimalMark | undefined;
  add(source: CellSource, column: string): void;
}

function markSeen(): MarkSeen {
  const marks = new Set<DecimalMark>();
  let byCurrency: DecimalMark | undefined;
  return {
    marks,
    byCurrency: () => byCurrency,
    add: (source, column) => {
      for (const mark of decimalMarksIn(texts(source, column))) marks.add(mark);
      if (marks.size === 0 && source.at.has(column)) byCurrency ??= markOfCurrency(source, column);
    },
  };
}

/**
 * The decimal mark of each amount column; where a column proves none, what the table's other columns prove, and
 * where none proves any, its currencies: `10.125` BHD has the three decimals of a dinar.
 */
function settledMarks(seen: ReadonlyMap<string, MarkSeen>): Map<string, DecimalMark | undefined> {
  const only = (marks: ReadonlySet<DecimalMark>): DecimalMark | undefined => (marks.size === 1 ? [...marks][0] : undefined);
  const borrowed = only(new Set([...seen.values()].flatMap(({ marks }) => only(marks) ?? [])));
  return new Map(
    [...seen].map(([column, { marks, byCurrency }]) => [column, only(marks) ?? (marks.size > 1 ? undefined : (borrowed ?? byCurrency()))]),
  );
}

/** The mark before exactly three digits, in a row whose currency has three decimals. */
function markOfCurrency(source: CellSource, column: string): DecimalMark | undefined {
  for (let row = 0; row < source.table.rows.length; row += 1) {
    const code = textOf(source.cell(row, 'Currency'));
    const written = writtenAmount(textOf(source.cell(row, column)));
    if (written === undefined || !isCurrencyCode(code) || exponentOf(code) !== 3 || !couldHaveThreeDecimals(written)) continue;
    return written.digits.includes('.') ? '.' : ',';
  }
  return undefined;
}

interface OrderSeen {
  readonly orders: Set<DayOrder>;
  /** The first cell that may be read either way. */
  open(): { readonly source: CellSource; readonly row: number } | undefined;
  add(source: CellSource, column: string): void;
}

function orderSeen(): OrderSeen {
  const orders = new Set<DayOrder>();
  let open: { readonly source: CellSource; readonly row: number } | undefined;
  return {
    orders,
    open: () => open,
    add: (source, column) => {
      for (const order of dayOrdersIn(texts(source, column))) orders.add(order);
      if (open !== undefined || !source.at.has(column)) return;
      const row = source.table.rows.findIndex((_, index) => isEither(source.cell(index, column)));
      if (row >= 0) open = { source, row };
    },
  };
}

/** The day order of each day column; borrowed from the table's other columns where a column proves none, and then said. */
function settledOrders(seen: ReadonlyMap<string, OrderSeen>): Map<string, DayOrder | undefined> {
  const only = (orders: ReadonlySet<DayOrder>): DayOrder | undefined => (orders.size === 1 ? [...orders][0] : undefined);
  const elsewhere = only(new Set([...seen.values()].flatMap(({ orders }) => only(orders) ?? [])));
  const settled = new Map<string, DayOrder | undefined>();
  for (const [column, { orders, open }] of seen) {
    const order = only(orders);
    const borrowed = orders.size === 0 ? elsewhere : undefined;
    settled.set(column, order ?? borrowed);
    const at = open();
    if (at === undefined || order !== undefined) continue;
    if (borrowed !== undefined) at.source.note('day-order-borrowed', at.row, column, { column, order: borrowed });
    else noteUnknownOrder(at.source, at.row, column);
  }
  return settled;
}

function noteUnknownOrder(source: CellSource, row: number, column: string): void {
  const text = textOf(source.cell(row, column));
  const written = writtenDay(text);
  if (written?.kind !== 'either') return;
  source.note('day-order-unknown', row, column, { column, text, dayFirst: written.dayFirst, monthFirst: written.monthFirst });
}

const isEither = (cell: RawCell): boolean => typeof cell === 'string' && writtenDay(cell)?.kind === 'either';
