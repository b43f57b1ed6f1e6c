/**
 * Bytes to text. The evidence counts in this order: a byte order mark, the zero bytes of UTF-16, bytes
 * that are valid UTF-8, what the file declares, and only then a guess among the 8-bit encodings.
 *
 * Valid UTF-8 wins over a declared Latin-1, because 8-bit text is almost never valid UTF-8 by accident
 * and exporters forget to change the declaration. A declared Latin-1 that uses bytes 0x80–0x9F is
 * Windows-1252, as browsers hold it too; ISO-8859-15 is read only where it is declared, since nothing
 * in the bytes tells it from Latin-1.
 */
import { BadInput } from '../domain/badInput';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1252' | 'ISO-8859-1' | 'ISO-8859-15';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Bytes 0x80–0x9F of Windows-1252; the five unassigned ones stay control characters. Our own table,
 * because Node 20's TextDecoder reads them as Latin-1. Source: WHATWG Encoding, index windows-1252.
 */
// prettier-ignore
const WINDOWS_1252 = [
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
  0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
];

/** Where ISO-8859-15 differs from ISO-8859-1. */
const ISO_8859_15: Readonly<Record<number, number>> = {
  0xa4: 0x20ac,
  0xa6: 0x0160,
  0xa8: 0x0161,
  0xb4: 0x017d,
  0xb8: 0x017e,
  0xbc: 0x0152,
  0xbd: 0x0153,
  0xbe: 0x0178,
};

/** Names that files declare, in capitals without punctuation. OFX says 1252. */
// prettier-ignore
const DECLARED: Readonly<Record<string, Encoding>> = {
  UTF8: 'UTF-8', UNICODE: 'UTF-8',
  ISO88591: 'ISO-8859-1', LATIN1: 'ISO-8859-1', ISO885915: 'ISO-8859-15', LATIN9: 'ISO-8859-15',
  '1252': 'windows-1252', CP1252: 'windows-1252', WINDOWS1252: 'windows-1252',
};

/** Text of a file and the encoding it was read in. Never throws on odd bytes: every byte has a meaning in the 8-bit encodings. */
export function readText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  return { text: decode(bytes, encoding), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  return encodingOfHead(bytes) ?? eightBitEncoding(bytes);
}

export const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/** What the first bytes say of the encoding; undefined where only the others can tell. */
export const encodingOfHead = (bytes: Uint8Array): Encoding | undefined => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'UTF-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16LE';
  if (startsWith(bytes, [0xfe, 0xff])) return 'UTF-16BE';
  return zerosOfUtf16(bytes);
};

/** Western text in UTF-16 has a zero in almost every second byte, and none in the others. */
function zerosOfUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096);
  let evenZeros = 0;
  let oddZeros = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  });
  const most = sample.length * 0.4;
  if (sample.length >= 4 && oddZeros >= most && evenZeros === 0) return 'UTF-16LE';
  if (sample.length >= 4 && evenZeros >= most && oddZeros === 0) return 'UTF-16BE';
  return undefined;
}

function eightBitEncoding(bytes: Uint8Array): Encoding {
  const declared = declaredEncoding(bytes);
  if (!hasByteIn(bytes, 0x80, 0xff)) return declared ?? 'UTF-8';
  if (isUtf8(bytes)) return 'UTF-8';
  if (declared === 'ISO-8859-15') return declared;
  return declared === 'windows-1252' || hasByteIn(bytes, 0x80, 0x9f) ? 'windows-1252' : 'ISO-8859-1';
}

export function hasByteIn(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= from && byte <= to) return true;
  }
  return false;
}

/** The XML declaration, or the CHARSET and ENCODING lines of an OFX 1 header. */
function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 400));
  const xml = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1];
  const ofx = /^\s*OFXHEADER/i.test(head)
    ? (/^ENCODING:\s*(UTF-?8|UNICODE)/im.exec(head)?.[1] ?? /^CHARSET:\s*([\w-]+)/im.exec(head)?.[1])
    : undefined;
  return DECLARED[(xml ?? ofx ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '')];
}

/**
 * Lead bytes of UTF-8: how many bytes follow, and the range of the first of them, which is what excludes
 * overlong forms, surrogates and what lies beyond Unicode. Source: Unicode, table 3-7.
 */
// prettier-ignore
const UTF8_LEADS: readonly { readonly from: number; readonly to: number; readonly following: number; readonly low: number; readonly high: number }[] = [
  { from: 0xc2, to: 0xdf, following: 1, low: 0x80, high: 0xbf },
  { from: 0xe0, to: 0xe0, following: 2, low: 0xa0, high: 0xbf },
  { from: 0xe1, to: 0xec, following: 2, low: 0x80, high: 0xbf },
  { from: 0xed, to: 0xed, following: 2, low: 0x80, high: 0x9f },
  { from: 0xee, to: 0xef, following: 2, low: 0x80, high: 0xbf },
  { from: 0xf0, to: 0xf0, following: 3, low: 0x90, high: 0xbf },
  { from: 0xf1, to: 0xf3, following: 3, low: 0x80, high: 0xbf },
  { from: 0xf4, to: 0xf4, following: 3, low: 0x80, high: 0x8f },
];

/**
 * A last character that is cut in two is still UTF-8, when another one before it is whole: then the file
 * was cut, and not written otherwise.
 */
function isUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const lead = UTF8_LEADS.find(({ from, to }) => byte >= from && byte <= to);
    if (lead === undefined) return false;
    for (let nth = 1; nth <= lead.following && at + nth < bytes.length; nth += 1) {
      const next = bytes[at + nth] ?? 0;
      if (next < (nth === 1 ? lead.low : 0x80) || next > (nth === 1 ? lead.high : 0xbf)) return false;
    }
    at += lead.following;
    if (at < bytes.length) whole += 1;
    else if (whole === 0) return false;
  }
  return true;
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return decoderFor(encoding)(bytes, true);
}

/** Decodes a text piece by piece, in their order; a character may be cut in two between them. */
export type PieceDecoder = (bytes: Uint8Array, isLast: boolean) => string;

export function decoderFor(encoding: Encoding): PieceDecoder {
  switch (encoding) {
    case 'UTF-8':
      return unicodeDecoder('utf-8');
    case 'UTF-16LE':
      return unicodeDecoder('utf-16le');
    case 'UTF-16BE':
      return swappingDecoder();
    case 'windows-1252':
      return byteDecoder((byte) => WINDOWS_1252[byte - 0x80] ?? byte);
    case 'ISO-8859-1':
      return byteDecoder((byte) => byte);
    case 'ISO-8859-15':
      return byteDecoder((byte) => ISO_8859_15[byte] ?? byte);
  }
}

function unicodeDecoder(label: 'utf-8' | 'utf-16le'): PieceDecoder {
  const decoder = new TextDecoder(label);
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast });
}

/** The bytes of each pair change places; the first of a pair that is cut waits for the second. */
function swappingDecoder(): PieceDecoder {
  const decode = unicodeDecoder('utf-16le');
  let waiting: number | undefined;
  return (bytes, isLast) => {
    const pairs = waiting === undefined ? bytes : Uint8Array.from([waiting, ...bytes]);
    waiting = pairs.length % 2 === 0 ? undefined : pairs.at(-1);
    return decode(swapped(pairs), isLast);
  };
}

function swapped(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let at = 0; at < result.length; at += 2) {
    result[at] = bytes[at + 1] ?? 0;
    result[at + 1] = bytes[at] ?? 0;
  }
  return result;
}

const CHUNK = 8192; // arguments to one call of fromCharCode

function byteDecoder(codeOf: (byte: number) => number): PieceDecoder {
  const codes = Uint16Array.from({ length: 256 }, (_, byte) => codeOf(byte));
  return (bytes) => decodeBytes(bytes, codes);
}

function decodeBytes(bytes: Uint8Array, codes: Uint16Array): string {
  const units = new Uint16Array(Math.min(CHUNK, bytes.length));
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const chunk = bytes.subarray(from, from + CHUNK);
    chunk.forEach((byte, index) => (units[index] = codes[byte] ?? 0));
    parts.push(String.fromCharCode(...units.subarray(0, chunk.length)));
  }
  return parts.join('');
}

/** Larger than any month of a large company, smaller than what a browser can hold as one string with its values. */
export const LARGEST_FILE_BYTES = 150_000_000;

/** First bytes of files that are often chosen by mistake, and what to do about each. */
// prettier-ignore
const NOT_TEXT: readonly { readonly starts: readonly number[]; readonly what: string; readonly remedy: string }[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04],             what: 'a workbook or zip archive',                         remedy: 'Unpack it, or save the sheet as CSV.' },
  { starts: [0x50, 0x4b, 0x05, 0x06],             what: 'an empty zip archive',                              remedy: 'Ask for the file again.' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], what: 'an old or password-protected Excel workbook',       remedy: 'Open it in Excel and save the sheet as CSV.' },
  { starts: [0x25, 0x50, 0x44, 0x46],             what: 'a PDF',                                             remedy: 'Download the statement as CAMT, MT940, BAI2, OFX or CSV.' },
  { starts: [0x1f, 0x8b],                         what: 'a gzip archive',                                    remedy: 'Unpack it first.' },
  { starts: [0x37, 0x7a, 0xbc, 0xaf],             what: 'a 7-Zip archive',                                   remedy: 'Unpack it first.' },
  { starts: [0x52, 0x61, 0x72, 0x21],             what: 'a RAR archive',                                     remedy: 'Unpack it first.' },
  { starts: [0x89, 0x50, 0x4e, 0x47],             what: 'a picture',                                         remedy: 'Download the statement as CAMT, MT940, BAI2, OFX or CSV.' },
];

/**
 * The text of a file that a person chose: refuses what is not text, with one sentence each.
 * @throws BadInput when the file is empty, too large, of a known other kind, or holds NUL characters.
 */
export function readTextFile(name: string, bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw emptyFile(name);
  if (bytes.length > LARGEST_FILE_BYTES) {
    const megabytes = (size: number): number => Math.round(size / 1_000_000);
    throw new BadInput(
      `${name} has ${megabytes(bytes.length)} MB; files up to ${megabytes(LARGEST_FILE_BYTES)} MB are read. Split it by account or by month.`,
    );
  }
  refuseOtherKinds(name, bytes);
  const { text, encoding } = readText(bytes);
  const kept = withoutPadding(text);
  if (kept.trim() === '') throw blankFile(name);
  const nul = kept.indexOf('\0');
  if (nul >= 0) throw nulInFile(name, lineAt(kept, nul));
  return { text: kept, encoding };
}

export const emptyFile = (name: string): BadInput => new BadInput(`${name} is empty. Download it again.`);
export const blankFile = (name: string): BadInput => new BadInput(`${name} holds nothing but blanks. Download it again.`);
export const nulInFile = (name: string, line: number): BadInput =>
  new BadInput(`${name}, line ${line}: there are NUL characters, so this is not a text file. Download it again.`);

/** @throws BadInput when the first bytes are those of a kind of file that is no text. */
export function refuseOtherKinds(name: string, head: Uint8Array): void {
  const known = NOT_TEXT.find(({ starts }) => startsWith(head, starts));
  if (known !== undefined) throw new BadInput(`${name} is ${known.what}, not a text file. ${known.remedy}`);
}

/** Old exports fill the last block of a file with NUL or end it with Ctrl-Z. */
export function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\0' || text[end - 1] === '\x1a')) end -= 1;
  return text.slice(0, end);
}

/** Line of a position in a text, from 1. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
