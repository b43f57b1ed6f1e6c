/**
 * The door of this room: a contract document in, its text out. What the bytes look like decides how they are read, never the
 * file's name: contracts arrive as `scan.docx.pdf`, and Word files that a mail system renamed.
 *
 * The libraries for Word and PDF are large and are loaded when the first such document comes.
 */
import { BadInput } from '../../domain/badInput';
import type { DocumentText } from '../../domain/contracts/clause';
import { readText } from '../encoding';
import { paragraphsOfText } from './plainText';
import { startsLike, type Signature } from './signatures';

/** A contract of a thousand pages has ten. */
export const LARGEST_DOCUMENT_BYTES = 50_000_000;

const PDF: Signature = [0x25, 0x50, 0x44, 0x46]; // %PDF
const ZIP: Signature = [0x50, 0x4b, 0x03, 0x04]; // PK

/** First bytes of files that are taken for a contract, and what to do about each. */
// prettier-ignore
const OTHER_KINDS: readonly { readonly starts: Signature; readonly what: string; readonly remedy: string }[] = [
  { starts: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], what: 'an old Word document (.doc), or one that a password protects', remedy: 'Open it in Word and save it as .docx, without a password.' },
  { starts: [0x50, 0x4b, 0x05, 0x06],             what: 'an empty zip archive',         remedy: 'Ask for the document again.' },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66],       what: 'a rich text document (.rtf)',  remedy: 'Open it in Word and save it as .docx.' },
  { starts: [0x89, 0x50, 0x4e, 0x47],             what: 'a picture',                    remedy: 'Ask for the original, or have its text recognised (OCR) and save it as PDF.' },
  { starts: [0xff, 0xd8, 0xff],                   what: 'a picture',                    remedy: 'Ask for the original, or have its text recognised (OCR) and save it as PDF.' },
  { starts: [0x49, 0x49, 0x2a, 0x00],             what: 'a picture',                    remedy: 'Ask for the original, or have its text recognised (OCR) and save it as PDF.' },
  { starts: [0x4d, 0x4d, 0x00, 0x2a],             what: 'a picture',                    remedy: 'Ask for the original, or have its text recognised (OCR) and save it as PDF.' },
  { starts: [0x1f, 0x8b],                         what: 'a gzip archive',               remedy: 'Unpack it first.' },
  { starts: [0x37, 0x7a, 0xbc, 0xaf],             what: 'a 7-Zip archive',              remedy: 'Unpack it first.' },
  { starts: [0x52, 0x61, 0x72, 0x21],             what: 'a RAR archive',                remedy: 'Unpack it first.' },
];

/** The mark of a PDF may stand behind other bytes. Source: ISO 32000-1, annex H, implementation note 13. */
const PDF_MARK_WITHIN = 1024;

function looksLikePdf(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(PDF_MARK_WITHIN, bytes.length); at += 1) {
    if (bytes[at] === PDF[0] && startsLike(bytes.subarray(at), PDF)) return true;
  }
  return false;
}

const megabytes = (size: number): number => Math.round(size / 1_000_000);

/**
 * Reads a contract document: PDF, Word (.docx) or plain text.
 * @param name its file's name, for the sentences that name it.
 * @throws BadInput when its text cannot be had, with one sentence that says why and what to do. A PDF of which only some pages
 * are scans is read, and tells them in `unreadPages`.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<DocumentText> {
  if (bytes.length === 0) throw new BadInput(`${name} is empty. Ask for it again.`);
  if (bytes.length > LARGEST_DOCUMENT_BYTES) {
    const limit = megabytes(LARGEST_DOCUMENT_BYTES);
    throw new BadInput(`${name} has ${megabytes(bytes.length)} MB; documents up to ${limit} MB are read. Save it without its pictures.`);
  }
  const other = OTHER_KINDS.find(({ starts }) => startsLike(bytes, starts));
  if (other !== undefined) throw new BadInput(`${name} is ${other.what}. ${other.remedy}`);
  if (startsLike(bytes, ZIP)) return (await import(/* webpackChunkName: "word" */ './word')).readWord(name, bytes);
  if (looksLikePdf(bytes)) return (await import(/* webpackChunkName: "pdf" */ './pdf')).readPdf(name, bytes);
  return textDocument(name, bytes);
}

function textDocument(name: string, bytes: Uint8Array): DocumentText {
  const { text } = readText(bytes);
  if (text.includes('\0')) throw new BadInput(`${name} is neither a PDF nor a Word document nor text. Save it as .docx, .pdf or .txt.`);
  return pastedText(name, text);
}

/**
 * Text that somebody pasted, as a document of one page.
 * @throws BadInput when there is nothing but blanks.
 */
export function pastedText(name: string, text: string): DocumentText {
  const paragraphs = paragraphsOfText(text);
  if (paragraphs.length === 0) throw new BadInput(`${name} holds nothing but blanks. Choose the contract's document.`);
  return { name, pages: [{ page: 1, paragraphs }] };
}
