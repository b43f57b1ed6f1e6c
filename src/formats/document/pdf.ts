/**
 * PDF documents: text in reading order, page by page.
 *
 * A scan is a picture of text. A page with hardly any letters that shows a picture or many drawn lines was not read, and is said to
 * be so: a contract with such a page is not fully reviewed. A page that is merely empty is not one of them.
 */
import { BadInput } from '../../domain/badInput';
import type { DocumentText } from '../../domain/contracts/clause';
import { readingOrder } from './columns';
import { pageText, type TextPiece } from './pageText';
import { paragraphsOfPages } from './paragraphs';
import { type PdfDocument, type PdfLibrary, withPdf } from './pdfLibrary';
import { withoutRunningLines } from './runningLines';

type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** A page with fewer letters is looked at: is there a picture? */
const HARDLY_ANY_LETTERS = 20;
/** So many drawn lines may be letters that somebody turned into outlines. */
const MANY_PATHS = 60;
/** Looking for pictures decodes them. Beyond so many pages it is assumed that the others have some as well. */
const MOST_PAGES_LOOKED_AT = 20;

/** A page as pdf.js gives it. */
interface RawPage {
  readonly page: number;
  readonly height: number;
  /** Turns the page's coordinates into those of the reader. */
  readonly view: readonly number[];
  readonly pieces: readonly TextPiece[];
}

interface RawDocument {
  readonly pages: readonly RawPage[];
  readonly unreadPages: readonly number[];
}

/**
 * Reads a PDF.
 * @throws BadInput when a password protects it, when it is damaged, or when no page has text.
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<DocumentText> {
  const { pages, unreadPages } = await withPdf(name, bytes, rawDocument);
  if (!pages.some(hasLetters)) throw noText(name, pages.length);
  const texts = pages.map(({ page, height, view, pieces }) => pageText(page, height, view, pieces));
  const lines = withoutRunningLines(texts.map((text) => ({ ...text, lines: readingOrder(text.runs) })));
  return { name, pages: paragraphsOfPages(lines), ...(unreadPages.length === 0 ? {} : { unreadPages }) };
}

async function rawDocument(library: PdfLibrary, document: PdfDocument): Promise<RawDocument> {
  const pages: RawPage[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const source = await document.getPage(page);
    const { transform, height } = source.getViewport({ scale: 1 });
    const { items } = await source.getTextContent();
    const pieces = items.filter((item): item is typeof item & TextPiece => 'str' in item);
    pages.push({ page, height, view: transform, pieces });
    source.cleanup();
  }
  const poor = pages.filter((page) => !hasLetters(page)).map(({ page }) => page);
  // Where no page has text there is nothing to tell apart.
  return { pages, unreadPages: poor.length === pages.length ? poor : await unreadOf(library, document, poor) };
}

/** Letters that mean something: a font without its table of letters gives private characters and control characters. */
const LETTER = /[\p{L}\p{N}]/gu;

function hasLetters({ pieces }: RawPage): boolean {
  const text = pieces.map(({ str }) => str).join('');
  const letters = text.match(LETTER)?.length ?? 0;
  return letters >= HARDLY_ANY_LETTERS && letters >= 0.3 * text.replace(/\s/g, '').length;
}

function noText(name: string, pages: number): BadInput {
  const where = pages === 1 ? 'its only page' : `any of its ${pages} pages`;
  return new BadInput(
    `${name} has no text on ${where}: it is a scan or a picture. Ask for the original, or have its text recognised (OCR).`,
  );
}

async function unreadOf(library: PdfLibrary, document: PdfDocument, poor: readonly number[]): Promise<number[]> {
  const unread: number[] = [];
  for (const [index, page] of poor.entries()) {
    if (index >= MOST_PAGES_LOOKED_AT || (await showsSomething(library, await document.getPage(page)))) unread.push(page);
  }
  return unread;
}

async function showsSomething({ OPS }: PdfLibrary, page: PdfPage): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  page.cleanup();
  const pictures = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintXObject]);
  const drawn = new Set<number>([OPS.constructPath, OPS.showText]);
  return fnArray.some((operator) => pictures.has(operator)) || fnArray.filter((operator) => drawn.has(operator)).length >= MANY_PATHS;
}
