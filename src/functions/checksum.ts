import { writtenAmount, couldHaveThreeDecimals, amountFrom } from '../domain/money/amountText';
import { Decimal } from '../domain/money/decimal';
import { checksumOf, type ChecksumCell } from '../domain/sums/checksum';
import { asCellError } from './asCellError';
import { blockOf, type Cell } from './cellInput';

/**
 * A control total of rows in any order: their count, the sum of their numbers, and a digest of everything in them. Two lists with one digest have the same rows.
 * @customfunction CHECKSUM
 * @param range The rows. Empty rows do not count; the order of rows does not matter, that of columns does.
 * @returns Three cells: how many rows, the sum of all numbers, and sixteen letters and digits.
 * @helpurl https://localhost:3000/assets/help/functions.html#checksum
 */
export function checksumFunction(range: unknown[][]): unknown[][] {
  return asCellError(() => {
    const { count, sum, digest } = checksumOf(blockOf(range).map((row) => row.map(cellOf)));
    return [[count, sum.toNumber(), digest]];
  });
}

/** A text that is a number in one reading only is that number: exports write amounts both ways. */
function cellOf(cell: Cell): ChecksumCell {
  if (typeof cell === 'number') return new Decimal(cell.toPrecision(15));
  if (typeof cell !== 'string') return cell === null ? null : String(cell);
  const written = /\d/.test(cell) ? writtenAmount(cell) : undefined;
  if (written === undefined || written.currency !== undefined || written.credit || couldHaveThreeDecimals(written)) return cell;
  return amountFrom(written, undefined) ?? cell;
}
