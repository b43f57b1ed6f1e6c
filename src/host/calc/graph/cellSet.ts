/**
 * A set of cells that answers quickly «is there any in this area, and which comes first?».
 *
 * Bits, in blocks of 1,024 rows with a count each: asking about a column of 100,000 rows looks at a hundred
 * counts. The calculation keeps the cells that are still to be calculated in one.
 */
import { type Area, lastColumn, lastRow } from '../../book/area';
import type { Sheet } from '../../book/sheet';

const BLOCK_BITS = 10;
const BLOCK_MASK = (1 << BLOCK_BITS) - 1;

class Block {
  count = 0;
  readonly words = new Uint32Array(1 << (BLOCK_BITS - 5));
}

class SheetCells {
  count = 0;
  readonly columns: ((Block | undefined)[] | undefined)[] = [];
}

export class CellSet {
  size = 0;
  private readonly sheets = new Map<Sheet, SheetCells>();

  has(sheet: Sheet, row: number, column: number): boolean {
    const block = this.sheets.get(sheet)?.columns[column]?.[row >> BLOCK_BITS];
    return block !== undefined && ((block.words[(row & BLOCK_MASK) >> 5] as number) & (1 << (row & 31))) !== 0;
  }

  /** Whether it was not there before. */
  add(sheet: Sheet, row: number, column: number): boolean {
    if (this.has(sheet, row, column)) return false;
    let cells = this.sheets.get(sheet);
    if (cells === undefined) this.sheets.set(sheet, (cells = new SheetCells()));
    const block = ((cells.columns[column] ??= [])[row >> BLOCK_BITS] ??= new Block());
    const word = (row & BLOCK_MASK) >> 5;
    block.words[word] = (block.words[word] as number) | (1 << (row & 31));
    block.count += 1;
    cells.count += 1;
    this.size += 1;
    return true;
  }

  delete(sheet: Sheet, row: number, column: number): void {
    if (!this.has(sheet, row, column)) return;
    const cells = this.sheets.get(sheet) as SheetCells;
    const block = cells.columns[column]?.[row >> BLOCK_BITS] as Block;
    const word = (row & BLOCK_MASK) >> 5;
    block.words[word] = (block.words[word] as number) & ~(1 << (row & 31));
    block.count -= 1;
    cells.count -= 1;
    this.size -= 1;
  }

  clear(): void {
    this.sheets.clear();
    this.size = 0;
  }

  /** Visits the cells of an area, column by column from the top; stops when the visitor answers false. */
  within(sheet: Sheet, where: Area, visit: (row: number, column: number) => boolean): void {
    const cells = this.sheets.get(sheet);
    if (cells === undefined || cells.count === 0) return;
    const right = Math.min(lastColumn(where), cells.columns.length - 1);
    for (let column = where.column; column <= right; column += 1) {
      const blocks = cells.columns[column];
      if (blocks !== undefined && !visitColumn(blocks, where.row, lastRow(where), (row) => visit(row, column))) return;
    }
  }

  /** Every sheet that has some. */
  *[Symbol.iterator](): Iterator<Sheet> {
    for (const [sheet, cells] of this.sheets) if (cells.count > 0) yield sheet;
  }
}

function visitColumn(blocks: readonly (Block | undefined)[], top: number, bottom: number, visit: (row: number) => boolean): boolean {
  const last = Math.min(bottom >> BLOCK_BITS, blocks.length - 1);
  for (let index = top >> BLOCK_BITS; index <= last; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.count === 0) continue;
    const start = index << BLOCK_BITS;
    const to = Math.min(bottom, start + BLOCK_MASK);
    for (let row = Math.max(top, start); row <= to; row += 1) {
      const word = block.words[(row & BLOCK_MASK) >> 5] as number;
      if (word === 0) row |= 31;
      else if ((word & (1 << (row & 31))) !== 0 && !visit(row)) return false;
    }
  }
  return true;
}
