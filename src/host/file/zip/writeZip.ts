/**
 * Writes the zip container. Entries that came from a file keep their packed bytes; new ones are deflated and
 * dated 1 January 1980, the first day zip knows, so that the same workbook always gives the same bytes.
 */
import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './readZip';

const FIRST_DAY = 0x00210000;
const UTF8_NAME = 0x0800;

/** Packs new content. Level 4: a third of the time of level 6 for 5 % more bytes. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, modified: FIRST_DAY, packed: deflateSync(bytes, { level: 4 }) };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const length = named.reduce((sum, { entry, name }) => sum + 30 + 46 + 2 * name.length + entry.packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { entry, name } of named) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    header(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  }
  const directory = at;
  named.forEach(({ entry, name }, n) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    header(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[n]!, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that an entry's own header and its line in the directory have in common. */
function header(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
