/** What the status bar says of a selection: average, count and sum, as soon as more than one cell is filled. */
import type { Area } from '../host/book/area';
import { CellError } from '../host/book/cell';
import type { Sheet } from '../host/book/sheet';

export interface SelectionFigures {
  /** Filled cells. */
  readonly count: number;
  /** Of the numbers only; undefined when there is none, or when the selection holds an error. */
  readonly sum: number | undefined;
  readonly average: number | undefined;
  /** Format of the first number: the sum of amounts reads as an amount. */
  readonly numberStyle: number;
}

/** Cells hidden by a filter do not count, as in Excel's own status bar. */
export function selectionFigures(sheet: Sheet, selected: Area): SelectionFigures {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  let hasError = false;
  let numberStyle = -1;
  sheet.cells.forEachFilled(selected, (row, column, value) => {
    if (value === null || sheet.rows.get(row)?.filtered === true) return;
    count += 1;
    if (value instanceof CellError) hasError = true;
    if (typeof value !== 'number') return;
    numbers += 1;
    sum += value;
    if (numberStyle < 0) numberStyle = sheet.cells.style(row, column);
  });
  const known = numbers > 0 && !hasError;
  // A sum of doubles drifts in the last digits: 15 digits are what Excel shows.
  const total = Number(sum.toPrecision(15));
  return {
    count,
    sum: known ? total : undefined,
    average: known ? Number((sum / numbers).toPrecision(15)) : undefined,
    numberStyle: Math.max(0, numberStyle),
  };
}
