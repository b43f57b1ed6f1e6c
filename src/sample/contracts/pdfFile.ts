/**
 * A contract as a PDF: pages of A4 with a running title and page numbers, in a font that every reader has. Plain text inside, so
 * that a difference between two versions can be read. Source: ISO 32000-1, chapters 7 (syntax) and 9 (text).
 */
import type { SampleDocument, TextBlock } from './contractTexts';

const [WIDTH, HEIGHT, MARGIN, SIZE, PITCH] = [595, 842, 60, 10.5, 14];
const LINES_A_PAGE = Math.floor((HEIGHT - 2 * MARGIN) / PITCH);
/** Letters of a line: Helvetica is about half as wide as it is high. */
const LETTERS = Math.floor((WIDTH - 2 * MARGIN) / (SIZE * 0.5));
const CELL = 130;

/** A line: its pieces, each with the place where it begins. */
type PdfLine = readonly { readonly x: number; readonly text: string }[];

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= LETTERS) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const linesOf = (block: TextBlock): PdfLine[] =>
  typeof block === 'string'
    ? [...wrapped(block).map((text) => [{ x: MARGIN, text }]), []]
    : [block.map((text, index) => ({ x: MARGIN + index * CELL, text }))];

/** Windows-1252, which the font is declared with, has the letters of Western Europe at their Unicode places. */
const literal = (text: string): string => `(${text.replace(/[\\()]/g, '\\$&')})`;
const shown = (x: number, y: number, size: number, text: string): string => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${literal(text)} Tj ET`;

function pageContent(lines: readonly PdfLine[], title: string, page: number, pages: number): string {
  const body = lines.flatMap((line, index) => line.map(({ x, text }) => shown(x, HEIGHT - MARGIN - (index + 1) * PITCH, SIZE, text)));
  return [shown(MARGIN, HEIGHT - 36, 8, title), ...body, shown(WIDTH / 2 - 20, 30, 8, `Page ${page} of ${pages}`)].join('\n');
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

export function pdfFile({ blocks, title }: SampleDocument): Uint8Array {
  const lines = blocks.flatMap(linesOf);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, page) =>
    lines.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE),
  );
  const FIRST_PAGE = 4;
  const kids = pages.map((_, index) => `${FIRST_PAGE + 2 * index} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const content = pageContent(page, title, index + 1, pages.length);
      const box = `/MediaBox [0 0 ${WIDTH} ${HEIGHT}]`;
      return [
        `<< /Type /Page /Parent 2 0 R ${box} /Resources << /Font << /F1 3 0 R >> >> /Contents ${FIRST_PAGE + 2 * index + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return latin1(withCrossReference(objects));
}

/** Objects with the table of their places behind them, as every reader expects. */
function withCrossReference(objects: readonly string[]): string {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
