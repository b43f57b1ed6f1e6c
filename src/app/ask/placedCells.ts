/** Rows with the cell of each of their figures: of the analyst's tables by our column's name, of our own sheets by their heading. */
import type { StoryEvent, EventKind } from '../../domain/story/story';
import type { StoryFact, SubjectRef } from '../../domain/story/storyBook';
import { isDate, type PlainDate } from '../../domain/calendar/plainDate';
import type { Place } from '../../domain/finding';
import { isCurrencyCode } from '../../domain/money/currency';
import { amountText, type Money, money } from '../../domain/money/money';
import { amountFrom, dayFrom } from '../../sheets/cells';
import { cellAddress } from '../../tables/a1';
import { type TableKind, TABLES } from '../../tables/columns';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import { placeOf } from '../../tables/tableAdvice';
import type { MappedTables, Reader } from '../mappedTables';

/** A row of one of our own sheets. */
export interface OwnCells {
  text(heading: string): string;
  day(heading: string): PlainDate | undefined;
  /** Decimal text in the currency's decimals; undefined where the cell holds no number. */
  amount(heading: string, currency: string): string | undefined;
  place(heading: string): Place;
}

const plainText = (cell: RawCell): string => (cell === null ? '' : typeof cell === 'object' ? cell.error : String(cell).trim());

/** Every filled row of our table of that name; none when it is not there. */
export function ownCells(own: readonly SourceTable[], name: string | RegExp): OwnCells[] {
  const isNamed = (table: SourceTable): boolean => (typeof name === 'string' ? table.name === name : name.test(table.name));
  return own.filter(isNamed).flatMap((table) => {
    const { home, headers, rows, dateSystem } = table;
    if (home.kind !== 'sheet') return [];
    const columns = new Map(headers.map((heading, at) => [heading, at]));
    return rows.flatMap((row, index): OwnCells[] => {
      if (row.every((cell) => cell === null)) return [];
      const cell = (heading: string): RawCell => row[columns.get(heading) ?? -1] ?? null;
      return [
        {
          text: (heading) => plainText(cell(heading)),
          day: (heading) => {
            const day = dayFrom(cell(heading), dateSystem);
            return isDate(day) ? day : undefined;
          },
          amount: (heading, currency) => amountIn(cell(heading), currency),
          place: (heading) => ({
            kind: 'cell',
            sheet: home.sheet,
            address: cellAddress(home.row + 1 + index, home.column + (columns.get(heading) ?? 0)),
          }),
        },
      ];
    });
  });
}

/** A sum of cells has binary dust behind its last decimal: more decimals than any currency has are none. */
const DECIMALS = 6;

function amountIn(cell: RawCell, currency: string): string | undefined {
  const text = typeof cell === 'number' ? amountFrom(Number(cell.toFixed(DECIMALS))) : amountFrom(cell);
  return /^-?\d+(\.\d+)?$/.test(text) && isCurrencyCode(currency) ? amountText(money(text, currency)) : undefined;
}

/** A row of the analyst's, as it was read. */
export interface MappedRow<T> {
  readonly value: T;
  place(column: string): Place;
  /** What the cell says, where a reader keeps less of it. */
  text(column: string): string;
}

/** The rows of the chosen table of a kind; none where none is chosen. */
export function mappedRows<Kind extends TableKind, T>(tables: MappedTables, kind: Kind, reader: Reader<Kind, T>): MappedRow<T>[] {
  const reading = tables.readWithRows(kind, reader);
  const chosen = tables.chosen(kind);
  if (reading === undefined || chosen === undefined) return [];
  const { table, mapping } = chosen;
  const at = new Map(
    TABLES[kind].columns.flatMap(({ name }): [string, number][] => {
      const index = table.headers.indexOf((mapping.columns as Readonly<Record<string, string | null>>)[name] ?? '');
      return index < 0 ? [] : [[name, index]];
    }),
  );
  return reading.values.map((value, index) => {
    const row = reading.rows[index] ?? 0;
    return {
      value,
      place: (column) => (at.has(column) ? placeOf(table, row, at.get(column)) : { kind: 'table', table: table.name }),
      text: (column) => plainText(table.rows[row]?.[at.get(column) ?? -1] ?? null),
    };
  });
}

/** What a fact needs beside its kind. */
type FactParts<Kind extends EventKind> = Omit<StoryEvent<Kind>, 'kind' | 'amount' | 'currency'> & {
  readonly money: Money | { readonly amount: string | undefined; readonly currency: string } | undefined;
  readonly about: readonly SubjectRef[];
};

/** A fact of a kind; its amount as plain decimal text. */
export function fact<Kind extends EventKind>(kind: Kind, { money: worth, ...parts }: FactParts<Kind>): StoryFact {
  const amount = worth === undefined || typeof worth.amount !== 'object' ? worth?.amount : amountText(worth as Money);
  const currency = amount === undefined ? undefined : worth?.currency;
  return { kind, amount, currency, ...parts } as unknown as StoryFact; // The parts are those of the kind; the union cannot follow a variable kind.
}

/** `12.50` → `-12.50`; nothing stays nothing, and zero has no sign. */
export const negated = (amount: string | undefined): string | undefined =>
  amount === undefined || /^-?0(\.0+)?$/.test(amount) ? amount?.replace('-', '') : amount.startsWith('-') ? amount.slice(1) : `-${amount}`;

/** Not there, or nothing. */
export const isNothing = (amount: string | undefined): boolean => amount === undefined || /^-?0(\.0+)?$/.test(amount);
