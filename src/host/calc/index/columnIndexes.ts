/**
 * Where in a column does a value stand? Hash indexes, kept as long as the column's version stays.
 *
 * An index covers its whole column and is shared by all formulas that ask, whatever part of the column they
 * ask about: ten thousand SUMIFS over one column build it once. It is built at the second question to an
 * unchanged column; the first is answered by looking, so that a column which changes between any two
 * questions (a running count over itself) costs no more than without an index.
 */
import { MAX_ROWS } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import type { Scalar } from '../value/value';

export type Key = string | number | boolean;
export type KeyOf = (value: Scalar) => Key | undefined;

/** A column whose rows are read `shift` rows further down than those of the first column. */
export interface IndexedColumn {
  readonly sheet: Sheet;
  readonly column: number;
  readonly shift: number;
}

/** Numbers of a column in ascending order, and the rows they stand in. */
export interface SortedNumbers {
  readonly numbers: Float64Array;
  readonly rows: Uint32Array;
}

interface Kept<T> {
  versions: readonly number[];
  index: T | undefined;
}

const NO_ROWS: readonly number[] = [];
const SEPARATOR = '\u0001';

const part = (key: Key): string => (typeof key === 'string' ? `s${key}` : typeof key === 'number' ? `n${key}` : `b${String(key)}`);
const joined = (keys: readonly Key[]): Key => (keys.length === 1 ? (keys[0] as Key) : keys.map(part).join(SEPARATOR));

export class ColumnIndexes {
  private readonly hashes = new Map<string, Kept<Map<Key, number[]>>>();
  private readonly sorted = new Map<string, Kept<SortedNumbers>>();

  /**
   * Rows (of the first column, ascending) where every column has its key; undefined when looking is cheaper.
   * `keyName` tells indexes of different `keyOf` apart.
   */
  rowsWith(columns: readonly IndexedColumn[], keys: readonly Key[], keyName: string, keyOf: KeyOf): readonly number[] | undefined {
    const index = this.current(this.hashes, columns, keyName, () => hashOf(columns, keyOf));
    return index === undefined ? undefined : (index.get(joined(keys)) ?? NO_ROWS);
  }

  sortedNumbers(column: IndexedColumn): SortedNumbers | undefined {
    return this.current(this.sorted, [column], '', () => sortedOf(column));
  }

  clear(): void {
    this.hashes.clear();
    this.sorted.clear();
  }

  private current<T>(kept: Map<string, Kept<T>>, columns: readonly IndexedColumn[], keyName: string, build: () => T): T | undefined {
    const name = keyName + columns.map(({ sheet, column, shift }) => `${sheet.id}/${column}/${shift}`).join('|');
    const versions = columns.map(({ sheet, column }) => sheet.cells.columnVersion(column));
    const found = kept.get(name);
    if (found === undefined || found.versions.some((version, n) => version !== versions[n])) {
      kept.set(name, { versions, index: undefined });
      return undefined;
    }
    return (found.index ??= build());
  }
}

function hashOf(columns: readonly IndexedColumn[], keyOf: KeyOf): Map<Key, number[]> {
  const index = new Map<Key, number[]>();
  const [first, ...others] = columns as readonly [IndexedColumn, ...IndexedColumn[]];
  first.sheet.cells.forEachFilled({ row: 0, column: first.column, rows: MAX_ROWS, columns: 1 }, (row, _column, value) => {
    const own = keyOf(value);
    if (own === undefined) return;
    const keys = [own];
    for (const { sheet, column, shift } of others) {
      const key = row + shift < 0 ? undefined : keyOf(sheet.cells.value(row + shift, column));
      if (key === undefined) return;
      keys.push(key);
    }
    const key = joined(keys);
    const rows = index.get(key);
    if (rows === undefined) index.set(key, [row]);
    else rows.push(row);
  });
  return index;
}

function sortedOf({ sheet, column }: IndexedColumn): SortedNumbers {
  const found: { number: number; row: number }[] = [];
  sheet.cells.forEachFilled({ row: 0, column, rows: MAX_ROWS, columns: 1 }, (row, _column, value) => {
    if (typeof value === 'number') found.push({ number: value, row });
  });
  found.sort((a, b) => a.number - b.number || a.row - b.row);
  return { numbers: Float64Array.from(found, ({ number }) => number), rows: Uint32Array.from(found, ({ row }) => row) };
}

/** First position in an ascending list that is not below the wanted number. */
export function lowerBound(numbers: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
