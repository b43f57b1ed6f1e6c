/**
 * Reading order: the lines of a page in the order in which a person reads them.
 *
 * Two columns of prose are read one after the other; two columns of a table are read row by row. Both have a gap that runs
 * down the page. What tells them apart is what stands beside the gap: prose fills its lines, cells are short.
 */
import { linesOf, type Run } from './pageText';

/** Runs on one line, from left to right; several are the cells of a row. `column` tells the columns of a page apart. */
export interface Line {
  readonly runs: readonly Run[];
  readonly column: number;
}

/** So many lines on each side make a column, */
const COLUMN_LINES = 5;
/** and so many letters a line, half of them at least. */
const PROSE_LETTERS = 24;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const isProse = (runs: readonly Run[]): boolean =>
  runs.length >= COLUMN_LINES && median(runs.map(({ text }) => text.length)) >= PROSE_LETTERS;

const reach = (runs: readonly Run[]): readonly [top: number, bottom: number] => [
  Math.min(...runs.map(({ baseline }) => baseline)),
  Math.max(...runs.map(({ baseline }) => baseline)),
];

/** A place that has prose on both sides at the same height, with the fewest runs across it; undefined where there is none. */
function gutterOf(runs: readonly Run[]): number | undefined {
  let best: { readonly at: number; readonly across: number } | undefined;
  for (const at of new Set(runs.map(({ left }) => left - 1))) {
    const left = runs.filter(({ right }) => right <= at);
    const right = runs.filter((run) => run.left > at);
    const across = runs.length - left.length - right.length;
    if (across > runs.length / 3 || !isProse(left) || !isProse(right) || (best !== undefined && across >= best.across)) continue;
    const [leftTop, leftBottom] = reach(left);
    const [rightTop, rightBottom] = reach(right);
    if (Math.min(leftBottom, rightBottom) > Math.max(leftTop, rightTop)) best = { at, across };
  }
  return best?.at;
}

/** The lines of a page in reading order. */
export function readingOrder(runs: readonly Run[]): Line[] {
  const columns = { count: 0 };
  return ordered(runs, columns);
}

function ordered(runs: readonly Run[], columns: { count: number }): Line[] {
  const gutter = gutterOf(runs);
  if (gutter === undefined) {
    columns.count += 1;
    return linesOf(runs).map((line) => ({ runs: line, column: columns.count }));
  }
  return bandsOf(runs, gutter).flatMap((band) => {
    const across = band.filter(({ left, right }) => left <= gutter && right > gutter);
    if (across.length > 0) return ordered(across, columns);
    return [
      ...ordered(
        band.filter(({ right }) => right <= gutter),
        columns,
      ),
      ...ordered(
        band.filter(({ left }) => left > gutter),
        columns,
      ),
    ];
  });
}

/** From top to bottom: what stands across the gap, and what stands beside it, in turns. */
function bandsOf(runs: readonly Run[], gutter: number): Run[][] {
  const bands: { readonly across: boolean; readonly runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline)) {
    const across = run.left <= gutter && run.right > gutter;
    const band = bands.at(-1);
    if (band?.across === across) band.runs.push(run);
    else bands.push({ across, runs: [run] });
  }
  return bands.map((band) => band.runs);
}
