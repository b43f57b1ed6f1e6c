/**
 * Which sheets' cells must be looked at when saving, and how their rows and columns have moved.
 *
 * This is only a hint to save time: the cells of a sheet named here are compared one by one with the file, and
 * only those that differ are written.
 */
import type { Book } from '../book/book';
import type { Sheet } from '../book/sheet';
import { type History, type Step, stepOf } from './follow';

export interface Move {
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Negative: deleted. */
  readonly count: number;
}

export interface CellChanges {
  isTouched(sheet: Sheet): boolean;
  movesOf(sheet: Sheet): readonly Move[];
  /** What happened to references, in order. */
  readonly history: History;
}

export function watchCells(book: Book): CellChanges {
  const touched = new Set<Sheet>();
  const moves = new Map<Sheet, Move[]>();
  const history: Step[] = [];
  let everywhere = false;
  book.onChange((change) => {
    if (change.kind === 'cells' || change.kind === 'format' || change.kind === 'moved') touched.add(change.sheet);
    const step = stepOf(change);
    if (step !== undefined) history.push(step);
    // Where only a block of cells shifted (`across`), cells are compared place by place.
    if (change.kind === 'moved' && change.across === undefined) moves.set(change.sheet, [...(moves.get(change.sheet) ?? []), change]);
    // A new name for a sheet, a table or a range is written into formulas all over the book.
    if (change.kind === 'moved' || change.kind === 'names' || change.kind === 'sheets' || change.kind === 'table') everywhere = true;
  });
  return { isTouched: (sheet) => everywhere || touched.has(sheet), movesOf: (sheet) => moves.get(sheet) ?? [], history };
}

/** Where a row or column of the file stands now; undefined when it was deleted. */
export function movedTo(index: number, axis: Move['axis'], moves: readonly Move[]): number | undefined {
  let now = index;
  for (const { at, count } of moves.filter((move) => move.axis === axis)) {
    if (now < at) continue;
    if (count < 0 && now < at - count) return undefined;
    now += count;
  }
  return now;
}
