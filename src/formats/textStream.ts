/**
 * Text of a file of any length, piece by piece. The encoding is settled first, by all of its bytes and the same evidence as for a
 * file that is read at once; then the text can be gone through as often as needed. Line ends are `\n`.
 */
import {
  blankFile,
  decoderFor,
  emptyFile,
  type Encoding,
  encodingOfHead,
  hasByteIn,
  nulInFile,
  refuseOtherKinds,
  withoutPadding,
} from './encoding';
import type { FileSource } from './fileSource';

export interface TextStream {
  readonly encoding: Encoding;
  /** Each call begins anew. @throws BadInput, on the way, where there are NUL characters. */
  pieces(): AsyncIterable<string>;
}

/** @throws BadInput when the file is empty, blank or of a known other kind. */
export async function openText(source: FileSource): Promise<TextStream> {
  const encoding = await encodingOf(source);
  return { encoding, pieces: () => textPieces(source, encoding) };
}

const HEAD_BYTES = 4096;

async function encodingOf(source: FileSource): Promise<Encoding> {
  const byHead = encodingOfHead(await headOf(source));
  if (byHead !== undefined) return byHead;
  if (await isUtf8(source)) return 'UTF-8';
  for await (const piece of source.pieces()) if (hasByteIn(piece, 0x80, 0x9f)) return 'windows-1252';
  return 'ISO-8859-1';
}

async function headOf(source: FileSource): Promise<Uint8Array> {
  let head = new Uint8Array(0);
  for await (const piece of source.pieces()) {
    head = Uint8Array.from([...head, ...piece.subarray(0, HEAD_BYTES - head.length)]);
    if (head.length >= HEAD_BYTES) break;
  }
  if (head.length === 0) throw emptyFile(source.name);
  refuseOtherKinds(source.name, head);
  return head;
}

/** A last character that is cut in two is still UTF-8 when another one before it is whole. */
async function isUtf8(source: FileSource): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isBeyondAscii = false;
  for await (const piece of source.pieces()) {
    const text = decodedOr(() => decoder.decode(piece, { stream: true }));
    if (text === undefined) return false;
    isBeyondAscii ||= /[\u0080-\uffff]/.test(text);
  }
  return isBeyondAscii || decodedOr(() => decoder.decode()) !== undefined;
}

/** Undefined where the decoder refuses: the bytes are none of its encoding. */
function decodedOr(decode: () => string): string | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}

/** Where the end of a piece begins that means something only with what follows: half a line end, padding. */
function openEnd(text: string): number {
  let end = text.length;
  while (end > 0 && '\r\0\x1a'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

async function* textPieces(source: FileSource, encoding: Encoding): AsyncGenerator<string> {
  const decode = decoderFor(encoding);
  let waiting = '';
  let line = 1;
  let isBlank = true;
  const checked = (text: string): string => {
    const nul = text.indexOf('\0');
    const unix = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    if (nul >= 0) throw nulInFile(source.name, line + linesIn(text.slice(0, nul).replace(/\r\n?/g, '\n')));
    line += linesIn(unix);
    isBlank &&= unix.trim() === '';
    return unix;
  };
  for await (const bytes of source.pieces()) {
    const text = waiting + decode(bytes, false);
    const end = openEnd(text);
    waiting = text.slice(end);
    const whole = checked(text.slice(0, end));
    if (whole !== '') yield whole;
  }
  const rest = checked(withoutPadding(waiting + decode(new Uint8Array(0), true)));
  if (rest !== '') yield rest;
  if (isBlank) throw blankFile(source.name);
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
