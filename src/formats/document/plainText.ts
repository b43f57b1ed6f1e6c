/**
 * Paragraphs of plain text. Blank lines part them where there are any; a text without blank lines has a paragraph a line. Within
 * a paragraph a numbered clause or a row of cells begins anew, since mail programs break lines and drop the blank ones.
 */
import { isRow, joinLines, startsClause, wordsOf } from './textLines';

const MARKDOWN_RULE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*$|^\s*(?:[-*_=]\s*){3,}$/;

/** `| Fee | 1,200 |` is a row; so is a line with tabs. */
function rowOfMarkdown(line: string): string {
  const trimmed = line.trim();
  if (!/^\|.*\|$/.test(trimmed)) return line;
  return trimmed
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
    .join('\t');
}

const withoutMarkdown = (line: string): string =>
  rowOfMarkdown(line)
    .replace(/^\s*#{1,6}\s+/, '')
    .replaceAll('**', '');

/** The paragraphs of a text, none of them blank. */
export function paragraphsOfText(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n|\f|\u2028|\u2029/);
  const kept = lines.filter((line) => !MARKDOWN_RULE.test(line)).map(withoutMarkdown);
  const parted = kept.some((line, index) => line.trim() === '' && index > 0 && index < kept.length - 1);
  const blocks: string[][] = [[]];
  for (const line of kept) {
    const block = blocks.at(-1) ?? [];
    if (line.trim() === '') blocks.push([]);
    else if (block.length > 0 && (!parted || isRow(line) || isRow(block.at(-1) ?? '') || startsClause(line, block.at(-1) ?? '')))
      blocks.push([line]);
    else block.push(line);
  }
  return blocks.map((block) => joinLines(block.map(wordsOf), new Set())).filter((paragraph) => paragraph !== '');
}
