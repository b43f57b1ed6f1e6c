/**
 * Word documents (.docx): the text of paragraphs, list items, tables row by row, and foot- and endnotes at the end.
 *
 * Only the parts that hold text are unpacked, and never more than a contract can have: a zip archive of a few kilobytes can
 * unpack to gigabytes. Deleted text of tracked changes is not read, inserted text is. Page headers and footers are left out,
 * and so are pages: where a page ends is decided when Word draws it.
 */
import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { BadInput } from '../../domain/badInput';
import type { DocumentText } from '../../domain/contracts/clause';
import { CELL_MARK, wordsOf } from './textLines';

/** Unpacked. The text of a thousand pages, with all that Word writes around it, has about thirty. */
const LARGEST_TEXT_BYTES = 150_000_000;

const MAIN_PART = /^word\/document\d*\.xml$/;
const TEXT_PART = /\.(?:xml|rels)$/;

/** What other zip archives have inside. */
// prettier-ignore
const OTHER_ARCHIVES: readonly { readonly has: RegExp; readonly what: string; readonly remedy: string }[] = [
  { has: /^xl\//,                         what: 'an Excel workbook',            remedy: 'Choose the contract\'s document.' },
  { has: /^ppt\//,                        what: 'a PowerPoint presentation',    remedy: 'Choose the contract\'s document.' },
  { has: /^content\.xml$/,                what: 'an OpenDocument file',         remedy: 'Save it as .docx.' },
  { has: /./,                             what: 'a zip archive',                remedy: 'Unpack it and choose the contract\'s document.' },
];

/** An element of the document as mammoth has it. */
interface WordElement {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordElement[];
  readonly body?: readonly WordElement[];
  readonly notes?: { resolve(reference: WordElement): WordElement | undefined };
}

/**
 * Reads a .docx file.
 * @throws BadInput when it is no Word document, is damaged, or unpacks to more than a contract can have.
 */
export async function readWord(name: string, bytes: Uint8Array): Promise<DocumentText> {
  const document = await parsed(name, textParts(name, bytes));
  const notes = referencesIn(document).flatMap((reference) => document.notes?.resolve(reference)?.body ?? []);
  const paragraphs = [...(document.children ?? []), ...notes].flatMap(paragraphsOf).map(wordsOf);
  const kept = paragraphs.filter((paragraph) => paragraph !== '');
  if (kept.length === 0) {
    throw new BadInput(`${name} holds no text, so it may consist of pictures. Ask for the original, or have its text recognised (OCR).`);
  }
  return { name, pages: [{ page: 1, paragraphs: kept }] };
}

const damaged = (name: string, reason: unknown): BadInput =>
  new BadInput(
    `${name} is damaged and cannot be read as a Word document (${messageOf(reason)}). Open it in Word, save it again, or ask for it again.`,
  );

const messageOf = (reason: unknown): string =>
  (reason instanceof Error ? (reason.message.split('\n')[0] ?? '') : String(reason)).slice(0, 120);

/** The archive with its text parts only, packed anew; sizes are checked before anything is unpacked. */
function textParts(name: string, bytes: Uint8Array): Uint8Array {
  const names: string[] = [];
  let size = 0;
  const wanted = (file: UnzipFileInfo): boolean => {
    names.push(file.name);
    if (!TEXT_PART.test(file.name)) return false;
    size += file.originalSize;
    return size <= LARGEST_TEXT_BYTES;
  };
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: wanted });
  } catch (reason) {
    throw damaged(name, reason);
  }
  if (size > LARGEST_TEXT_BYTES) {
    const limit = Math.round(LARGEST_TEXT_BYTES / 1_000_000);
    throw new BadInput(
      `${name} unpacks to more than ${limit} MB of text, which no contract has. Ask where it comes from before you open it.`,
    );
  }
  refuseOtherArchives(name, names);
  return zipSync(parts, { level: 0 });
}

function refuseOtherArchives(name: string, parts: readonly string[]): void {
  if (parts.some((part) => MAIN_PART.test(part))) return;
  const other = OTHER_ARCHIVES.find(({ has }) => parts.some((part) => has.test(part)));
  if (other === undefined) throw damaged(name, 'the archive is empty');
  throw new BadInput(`${name} is ${other.what}, not a Word document. ${other.remedy}`);
}

/** The document as mammoth understands it. It is asked for HTML, gives us the document on the way, and gets nothing to convert. */
async function parsed(name: string, archive: Uint8Array): Promise<WordElement> {
  const seen: { document?: WordElement } = {};
  const transformDocument = (document: WordElement): unknown => {
    seen.document = document;
    return { ...document, children: [] };
  };
  // Its build for Node reads `buffer`, the one for browsers `arrayBuffer`; both take the bytes themselves.
  const input = { arrayBuffer: archive, buffer: archive } as unknown as { arrayBuffer: ArrayBuffer };
  try {
    await mammoth.convertToHtml(input, { transformDocument });
  } catch (reason) {
    throw damaged(name, reason);
  }
  if (seen.document === undefined) throw damaged(name, 'it has no text part');
  return seen.document;
}

const referencesIn = (element: WordElement): readonly WordElement[] =>
  element.type === 'noteReference' ? [element] : (element.children ?? []).flatMap(referencesIn);

function paragraphsOf(element: WordElement): string[] {
  if (element.type === 'paragraph') return [textOf(element)];
  if (element.type === 'tableRow') return rowsOf(element);
  return (element.children ?? []).flatMap(paragraphsOf);
}

/** A row is one paragraph. A row whose only cell holds the whole text, as in letters laid out by a table, keeps its paragraphs. */
function rowsOf(row: WordElement): string[] {
  const cells = (row.children ?? []).map(({ children = [] }) =>
    children
      .flatMap(paragraphsOf)
      .map(wordsOf)
      .filter((text) => text !== ''),
  );
  const filled = cells.filter((cell) => cell.length > 0);
  const [only] = filled;
  if (filled.length === 1 && only !== undefined) return only;
  return [cells.map((cell) => cell.join(' ')).join(CELL_MARK)];
}

function textOf(element: WordElement): string {
  if (element.type === 'text') return element.value ?? '';
  if (element.type === 'tab') return CELL_MARK;
  if (element.type === 'break') return ' ';
  return (element.children ?? []).map(textOf).join('');
}
