/**
 * Lines of a PDF to paragraphs. A paragraph ends where the gap to the next line is wider than usual, where the size of the letters
 * changes, where a line ends early with a full stop, and before a numbered clause. A row of cells is a paragraph of its own.
 */
import type { Line } from './columns';
import type { Run } from './pageText';
import type { PageLines } from './runningLines';
import { CELL_MARK, endsSentence, hyphenatedWords, isRow, joinLines, startsClause, wordsOf } from './textLines';

interface TextLine {
  readonly text: string;
  readonly column: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** It ended before the margin did. */
  readonly early: boolean;
}

const USUAL_GAP = 1.25;
const ENOUGH_GAPS = 12;
/** A gap this much wider than the usual one parts paragraphs. */
const WIDER_GAP = 1.3;
/** A heading's letters differ by so much. */
const OTHER_SIZE = 0.12;
/** A line that leaves so much of its column empty ended before the margin did. */
const ENDS_EARLY = 0.2;

/** A line of fewer letters is a heading, a name or a figure, and no sentence that goes on. */
const SENTENCE_LETTERS = 25;

/** In points. */
const EQUAL_GAPS = 0.5;

/** A clause's number stands apart from its words by a tab; that is no cell. */
const NUMBER_CELL = /^(\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]*|§+\s*\d+[a-z]?|[•▪●◦–—·*-])\t/i;

/** A justified line of few words has wide gaps, all of one width; cells stand where their column is. */
function isStretched(runs: readonly Run[]): boolean {
  const gaps = runs.slice(1).map(({ left }, index) => left - (runs[index]?.right ?? left));
  const unequal = Math.max(...gaps) - Math.min(...gaps);
  return gaps.length > 1 && unequal < EQUAL_GAPS && runs.every(({ text }) => !/\s/.test(text.trim()));
}

function textLineOf({ runs, column }: Line): Omit<TextLine, 'early'> {
  const [first] = runs;
  return {
    text: wordsOf(runs.map(({ text }) => text.replaceAll('\t', ' ').trim()).join(isStretched(runs) ? ' ' : CELL_MARK)).replace(
      NUMBER_CELL,
      '$1 ',
    ),
    column,
    left: first?.left ?? 0,
    right: runs.at(-1)?.right ?? 0,
    baseline: first?.baseline ?? 0,
    size: Math.max(...runs.map(({ size }) => size)),
  };
}

function textLinesOf({ lines }: PageLines): TextLine[] {
  const texts = lines.map(textLineOf).filter(({ text }) => text !== '');
  const rights = new Map<number, number>();
  for (const { column, right } of texts) rights.set(column, Math.max(right, rights.get(column) ?? 0));
  return texts.map((line) => {
    const margin = rights.get(line.column) ?? line.right;
    return { ...line, early: margin - line.right > ENDS_EARLY * (margin - line.left) };
  });
}

/** The usual distance from line to line, in heights of the letters; a document of few lines does not tell, and is taken for a usual one. */
function usualGap(pages: readonly (readonly TextLine[])[]): number {
  const gaps = pages.flatMap((lines) =>
    lines.flatMap((line, index) => {
      const before = lines[index - 1];
      return before?.column === line.column && line.baseline > before.baseline ? [(line.baseline - before.baseline) / line.size] : [];
    }),
  );
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? USUAL_GAP;
  return gaps.length < ENOUGH_GAPS ? Math.min(usual, USUAL_GAP) : usual;
}

/**
 * A sentence that goes on in the next column or overleaf: it has not ended, and what follows begins in its middle, with a small letter
 * or because the line before was full.
 */
function goesOn(last: TextLine, first: TextLine): boolean {
  if (isRow(last.text) || isRow(first.text) || endsSentence(last.text) || startsClause(first.text, '')) return false;
  if (last.text.length < SENTENCE_LETTERS || Math.abs(last.size - first.size) > OTHER_SIZE * last.size) return false;
  return !last.early || /^[\p{Ll}\d(]/u.test(first.text);
}

function beginsParagraph(line: TextLine, before: TextLine, gap: number): boolean {
  if (isRow(line.text) || isRow(before.text)) return true;
  if (line.column !== before.column || line.baseline < before.baseline) return !goesOn(before, line);
  if (Math.abs(line.size - before.size) > OTHER_SIZE * before.size) return true;
  if (line.baseline - before.baseline > gap * WIDER_GAP * line.size) return true;
  if (startsClause(line.text, before.early ? '' : before.text)) return true;
  const indented = line.left > before.left + line.size;
  return endsSentence(before.text) && (before.early || indented);
}

/** The paragraphs of a page, each as its lines. */
function blocksOf(lines: readonly TextLine[], gap: number): TextLine[][] {
  const blocks: TextLine[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || beginsParagraph(line, before, gap)) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  });
  return blocks;
}

/** What goes on overleaf is moved to the page where it began, even over a page that it fills. */
function joinOverleaf(pages: readonly TextLine[][][]): void {
  let open: TextLine[] | undefined;
  for (const blocks of pages) {
    const [last, first] = [open?.at(-1), blocks[0]?.[0]];
    if (last !== undefined && first !== undefined && goesOn(last, first)) open?.push(...(blocks.shift() ?? []));
    open = blocks.at(-1) ?? open;
  }
}

/** The paragraphs of all pages. One that runs over a page's end stands whole on the page where it begins. */
export function paragraphsOfPages(pages: readonly PageLines[]): { readonly page: number; readonly paragraphs: string[] }[] {
  const lines = pages.map(textLinesOf);
  const gap = usualGap(lines);
  const blocks = lines.map((each) => blocksOf(each, gap));
  joinOverleaf(blocks);
  const hyphenated = hyphenatedWords(lines.flat().map(({ text }) => text));
  const textOf = (block: readonly TextLine[]): string =>
    joinLines(
      block.map(({ text }) => text),
      hyphenated,
    );
  return pages.map(({ page, turned }, index) => ({
    page,
    paragraphs: [...(blocks[index] ?? []).map(textOf), ...turned.map(wordsOf)].filter((text) => text !== ''),
  }));
}
