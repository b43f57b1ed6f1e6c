/**
 * The copy of an area that a signature vouches by, as text for cells: deflated, then base64. It stands in a sheet that anybody can write
 * over, so what is unpacked is nobody's word until its digest has been checked: it may be no area at all, or unpack to more than there is
 * memory for.
 */
import { strFromU8, strToU8, Unzlib, zlibSync } from 'fflate';
import type { VouchedArea } from '../../domain/close/vouched';

/** Bytes at a time: a call takes no more arguments, and a piece unpacks to a few megabytes at most. */
const BYTES_AT_ONCE = 8_192;

/** A sheet of a million rows has less. */
const MOST_BYTES = 256_000_000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE) text += String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_ONCE));
  return btoa(text);
}

const bytesFrom = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

export const packedArea = (area: VouchedArea): string => base64(zlibSync(strToU8(JSON.stringify(area))));

/** Undefined for what is too large. */
function inflated(bytes: Uint8Array, mostBytes: number): string | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = new Unzlib((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE) {
    reader.push(bytes.subarray(from, from + BYTES_AT_ONCE), from + BYTES_AT_ONCE >= bytes.length);
    if (size > mostBytes) return undefined;
  }
  const whole = new Uint8Array(size); // A letter may be cut between two pieces, so they are read as one.
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return strFromU8(whole);
}

const areTexts = (row: unknown): boolean => Array.isArray(row) && row.every((cell) => typeof cell === 'string');

function isArea(value: unknown): value is VouchedArea {
  const { sheet, table, headings, rows } = (value ?? {}) as Partial<Record<keyof VouchedArea, unknown>>; // Any JSON: each part is asked.
  return typeof sheet === 'string' && typeof table === 'string' && areTexts(headings) && Array.isArray(rows) && rows.every(areTexts);
}

/** Undefined for what somebody wrote over, and for what is larger than any area. */
export function unpackedArea(text: string, mostBytes = MOST_BYTES): VouchedArea | undefined {
  try {
    const json = inflated(bytesFrom(text), mostBytes);
    const value: unknown = json === undefined ? undefined : JSON.parse(json);
    return isArea(value) ? value : undefined;
  } catch {
    return undefined; // No base64, nothing deflated, no JSON: whoever asks says that the copy is not whole.
  }
}
