/**
 * Running lines: headers, footers and page numbers that stand on every page at the same height. They would cut a sentence that
 * runs over the page's end in two, so they are taken out. What they say is kept once, where it stands first: a contract's number is
 * often nowhere else.
 */
import type { Line } from './columns';

export interface PageLines {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly turned: readonly string[];
}

/** Share of the page's height, above and below, where they are looked for. */
const MARGIN = 0.12;
/** Points by which the height may differ. */
const SAME_HEIGHT = 3;

/** `3`, `- 3 -`, `Page 3 of 12`, `Seite 3/12`. */
const PAGE_NUMBER = /^[-–\s]*(?:(?:page|seite|p\.|s\.|blatt)\s*)?\d{1,4}(?:\s*(?:of|von|sur|de|\/)\s*\d{1,4})?[-–\s]*$/i;

const textOf = ({ runs }: Line): string => runs.map(({ text }) => text).join(' ');
const baselineOf = ({ runs }: Line): number => runs[0]?.baseline ?? 0;
const inMargin = (line: Line, height: number): boolean => baselineOf(line) < height * MARGIN || baselineOf(line) > height * (1 - MARGIN);

/** The words without their figures, so that `Page 3 of 12` is the same on each page, and about where they stand. */
const patternOf = (line: Line): string => textOf(line).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/** Pages without their running lines. */
export function withoutRunningLines(pages: readonly PageLines[]): PageLines[] {
  const heights = new Map<string, { readonly page: number; readonly at: number }[]>();
  for (const { page, height, lines } of pages) {
    for (const line of lines.filter((each) => inMargin(each, height))) {
      const pattern = patternOf(line);
      heights.set(pattern, [...(heights.get(pattern) ?? []), { page, at: baselineOf(line) }]);
    }
  }
  const needed = Math.max(2, Math.ceil(pages.length / 3));
  const isRunning = (line: Line): boolean => {
    const near = (heights.get(patternOf(line)) ?? []).filter(({ at }) => Math.abs(at - baselineOf(line)) <= SAME_HEIGHT);
    return new Set(near.map(({ page }) => page)).size >= needed;
  };
  const said = new Set<string>();
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => isKept(line, page.height, isRunning, said)) }));
}

function isKept(line: Line, height: number, isRunning: (line: Line) => boolean, said: Set<string>): boolean {
  if (!inMargin(line, height)) return true;
  const text = textOf(line).trim();
  if (PAGE_NUMBER.test(text)) return false;
  if (!isRunning(line)) return true;
  const words = patternOf(line);
  if (said.has(words) || PAGE_NUMBER.test(words.replaceAll('#', '1'))) return false;
  said.add(words);
  return true;
}
