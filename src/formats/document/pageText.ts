/**
 * A page of a PDF as runs of text: pieces that stand on one line without a gap a cell could hide in, with their place.
 *
 * A PDF has no words, lines or tables, only pieces of text at coordinates, often a few letters each and in any order.
 */

/** A piece of text as pdf.js gives it. */
export interface TextPiece {
  readonly str: string;
  readonly width: number;
  /** The two axes of the letters, and where the piece begins. */
  readonly transform: readonly number[];
}

/** Text without a gap, in points from the page's upper left corner. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line the letters stand on. */
  readonly baseline: number;
  readonly size: number;
}

export interface PageText {
  readonly page: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Stamps and margins: text that does not run from left to right. */
  readonly turned: readonly string[];
}

/** Between words, in heights of the letters; a wider gap parts cells. Justified lines stretch their blanks to almost one. */
const WORD_GAP = 0.15;
const CELL_GAP = 1.5;
/** Letters whose baselines differ by less than this part of their height stand on one line: superscripts. */
const SAME_LINE = 0.45;
/** About five degrees. */
const LEVEL = 0.09;

type Matrix = readonly number[];

function times(a: Matrix, b: Matrix): number[] {
  const [a0 = 0, a1 = 0, a2 = 0, a3 = 0, a4 = 0, a5 = 0] = a;
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0] = b;
  return [
    ...[a0 * b0 + a2 * b1, a1 * b0 + a3 * b1, a0 * b2 + a2 * b3, a1 * b2 + a3 * b3],
    ...[a0 * b4 + a2 * b5 + a4, a1 * b4 + a3 * b5 + a5],
  ];
}

/** @param view turns the page's coordinates into points from the upper left corner, as the reader holds the page. */
export function pageText(page: number, height: number, view: Matrix, pieces: readonly TextPiece[]): PageText {
  const placed: Run[] = [];
  const turned: string[] = [];
  for (const { str, width, transform } of pieces) {
    if (str.trim() === '') continue;
    const [along = 0, rise = 0, lean = 0, up = 0, left = 0, baseline = 0] = times(view, transform);
    const size = Math.hypot(lean, up);
    if (along <= 0 || Math.abs(rise) > LEVEL * along) turned.push(str);
    else placed.push({ text: str, left, right: left + width, baseline, size: size || 1 });
  }
  return { page, height, runs: linesOf(placed).flatMap(runsOf), turned };
}

/** Pieces by the line they stand on, from top to bottom, each line from left to right. */
export function linesOf(pieces: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const reach = SAME_LINE * Math.min(piece.size, first?.size ?? 0);
    if (line !== undefined && first !== undefined && piece.baseline - first.baseline <= reach) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

function runsOf(line: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const piece of line) {
    const before = runs.at(-1);
    const gap = before === undefined ? Infinity : (piece.left - before.right) / Math.max(piece.size, before.size);
    if (before === undefined || gap > CELL_GAP) runs.push(piece);
    // Printed twice a hair apart, for bold.
    else if (before.text.endsWith(piece.text) && Math.abs(piece.right - before.right) < 0.1 * piece.size) continue;
    else runs[runs.length - 1] = joined(before, piece, gap);
  }
  return runs;
}

function joined(before: Run, piece: Run, gap: number): Run {
  const blank = gap > WORD_GAP && !/\s$/.test(before.text) && !/^\s/.test(piece.text) ? ' ' : '';
  return {
    text: before.text + blank + piece.text,
    left: before.left,
    right: Math.max(before.right, piece.right),
    baseline: before.baseline,
    size: Math.max(before.size, piece.size),
  };
}
