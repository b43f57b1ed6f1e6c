/**
 * A control total of rows whose order does not count: how many, what their numbers add up to, and a digest of everything in them.
 *
 * Two lists with one digest have the same rows. Amounts that moved from one document to another keep count and sum; the digest shows it.
 * Rows are hashed one by one and the hashes added, so the order of rows is free and that of the columns is not. It tells accidents, not
 * forgery: whoever wants to can make two lists of one digest.
 */
import { Decimal, HALF_UP, ZERO } from '../money/decimal';
import { textHash } from '../textHash';

export interface Checksum {
  /** Rows that hold anything. */
  readonly count: number;
  /** Of all numbers, each to the cent. */
  readonly sum: Decimal;
  /** Sixteen hexadecimal digits. */
  readonly digest: string;
}

/** What a cell holds: a number by its value, anything else as text. */
export type ChecksumCell = Decimal | string | null;

const CENTS = 2;

/** Numbers count to the cent, half up; of text neither case, nor kinds of spaces, nor how an accent is coded. */
export function checksumOf(rows: readonly (readonly ChecksumCell[])[]): Checksum {
  const held = rows.filter((row) => row.some((cell) => cell !== null && cell !== ''));
  let [high, low] = [0, 0];
  let sum = ZERO;
  for (const row of held) {
    const hash = textHash(row.map(cellKey).join('\n'));
    high = (high + scattered(parseInt(hash.slice(0, 8), 16))) >>> 0;
    low = (low + scattered(parseInt(hash.slice(8), 16))) >>> 0;
    for (const cell of row) if (cell instanceof Decimal) sum = sum.plus(toCents(cell));
  }
  const hex = (lane: number): string => lane.toString(16).padStart(8, '0');
  return { count: held.length, sum, digest: hex(high) + hex(low) };
}

const toCents = (value: Decimal): Decimal => value.toDecimalPlaces(CENTS, HALF_UP);

/** A number and a text never have one key. */
function cellKey(cell: ChecksumCell): string {
  if (cell === null) return '';
  if (cell instanceof Decimal) return `#${toCents(cell).plus(0).toString()}`;
  const text = cell.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return text === '' ? '' : `"${text}`;
}

/** Every bit of the lane decides about every bit of the result, so that sums of like rows differ. Source: Appleby, MurmurHash3, fmix32. */
function scattered(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
