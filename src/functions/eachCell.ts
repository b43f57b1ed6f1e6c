/**
 * One formula for a column: a rule for one cell answers for every cell of the ranges it was given, and the answers spill.
 *
 * Single cells, rows and columns are repeated as Excel repeats them. Where all ranges are empty at a place the answer is empty
 * text, so a formula over a table with empty rows at its end shows nothing there. A mistake is the error of its own cell.
 */
import { BadInput } from '../domain/badInput';
import { cellErrorOf } from './asCellError';
import { type Block, blockOf, type Cell, sizeOf } from './cellInput';

/** What a cell may answer. */
export type CellAnswer = number | string | boolean | CustomFunctions.Error;

const isSingle = (block: Block): boolean => block.length === 1 && block[0]?.length === 1;

/** The cells at one place, one of each block; a block of one row or column is repeated. */
function cellsAt(blocks: readonly Block[], row: number, column: number): Cell[] {
  return blocks.map((block) => {
    const cells = block[block.length === 1 ? 0 : row];
    return cells?.[cells.length === 1 ? 0 : column] ?? null;
  });
}

/**
 * @param rule from the cells at one place, in the order of the arguments, to its answer
 * @throws what the rule throws for single cells; for ranges it stands in the answers
 * @throws BadInput when ranges differ in size
 */
export function eachCell(given: readonly unknown[], rule: (...cells: Cell[]) => CellAnswer): CellAnswer[][] {
  const blocks = given.map(blockOf);
  const ranges = blocks.filter((block) => !isSingle(block));
  if (ranges.length === 0) return [[rule(...cellsAt(blocks, 0, 0))]];
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map((block) => block[0]?.length ?? 0));
  refuseOtherSizes(ranges, rows, columns);
  const isRange = blocks.map((block) => !isSingle(block));
  const answer = (row: number, column: number): CellAnswer => {
    const cells = cellsAt(blocks, row, column);
    return cells.some((cell, index) => cell !== null && isRange[index] === true) ? answered(rule, cells) : '';
  };
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => answer(row, column)));
}

function refuseOtherSizes(ranges: readonly Block[], rows: number, columns: number): void {
  const fits = (length: number, whole: number): boolean => length === 1 || length === whole;
  if (ranges.every((block) => fits(block.length, rows) && fits(block[0]?.length ?? 0, columns))) return;
  throw new BadInput(`The ranges differ in size: ${ranges.map(sizeOf).join(' and ')}. Give ranges of one size, or single cells.`);
}

function answered(rule: (...cells: Cell[]) => CellAnswer, cells: readonly Cell[]): CellAnswer {
  try {
    return rule(...cells);
  } catch (error) {
    const cellError = cellErrorOf(error);
    if (cellError === undefined) throw error;
    return cellError;
  }
}
