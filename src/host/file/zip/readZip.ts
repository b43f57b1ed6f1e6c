/**
 * The zip container of a workbook, read without unpacking it.
 *
 * An entry stays compressed until somebody asks for it, and is written back as the same compressed bytes
 * when nobody changed it: a picture of 20 MB costs nothing, and what was not touched cannot be harmed.
 * Layout: PKWARE APPNOTE 6.3, §4.3.
 */
import { inflateSync } from 'fflate';
import { damaged, FileRefusal } from '../refusal';
import { crc32 } from './crc32';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  /** MS-DOS time and date as the file has them. */
  readonly modified: number;
  readonly packed: Uint8Array;
}

/** Above this a part does not fit into a JavaScript string; both also guard against zip bombs. */
export const LIMITS = { partBytes: 480 * 1024 * 1024, totalBytes: 1536 * 1024 * 1024, entries: 20_000 };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;

const truncated = (): FileRefusal =>
  new FileRefusal('truncated', 'The file breaks off before its end. It was probably not downloaded or copied completely: fetch it again.');

/** Reads the directory of a zip file. Sizes are checked here, contents when an entry is unpacked. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > LIMITS.entries) throw new FileRefusal('too-large', `The file has ${count} parts; up to ${LIMITS.entries} can be read.`);
  const entries: ZipEntry[] = [];
  let at = offset;
  let total = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw truncated();
    const entry = readEntry(bytes, view, at);
    total += entry.size;
    if (entry.size > LIMITS.partBytes || total > LIMITS.totalBytes) throw tooLarge(entry, total);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return offset === 0xffffffff || count === 0xffff ? findZip64Directory(view, at) : { count, offset };
  }
  throw truncated();
}

function findZip64Directory(view: DataView, end: number): { count: number; offset: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) throw truncated();
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END) throw truncated();
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (view.getUint16(at + 8, true) & 1) throw passwordProtected();
  const [size, packedSize, local] = sizes(view, at, at + 46 + nameLength);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_ENTRY) throw truncated();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw truncated();
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw damaged(name, `is packed in a way Excel does not use (method ${method})`);
  return {
    name: name.replaceAll('\\', '/').replace(/^\//, ''),
    method,
    crc: view.getUint32(at + 16, true),
    size,
    modified: view.getUint32(at + 12, true),
    packed: bytes.subarray(start, start + packedSize),
  };
}

/** Size, packed size and offset; in the zip64 extra field (id 1) where 32 bits are all ones. */
function sizes(view: DataView, at: number, extra: number): [number, number, number] {
  const found: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const end = extra + view.getUint16(at + 30, true);
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    found.forEach((size, n) => {
      if (size !== 0xffffffff || value + 8 > end) return;
      found[n] = Number(view.getBigUint64(value, true));
      value += 8;
    });
  }
  return found;
}

/** Unpacks one entry and checks its length and checksum. */
export function unpack(entry: ZipEntry): Uint8Array {
  let bytes = entry.packed;
  if (entry.method === 8) {
    try {
      bytes = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    } catch (error) {
      throw damaged(entry.name, `cannot be unpacked (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(entry.name, 'does not match its checksum');
  return bytes;
}

export const passwordProtected = (): FileRefusal =>
  new FileRefusal(
    'password-protected',
    'The workbook is protected with a password to open it. Open it in Excel, save it without that password, and choose it again.',
  );

const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const tooLarge = (entry: ZipEntry, total: number): FileRefusal =>
  new FileRefusal(
    'too-large',
    `The workbook unpacks to more than can be held: ${entry.name} has ${mebibytes(entry.size)} (limit ${mebibytes(LIMITS.partBytes)}), together ${mebibytes(total)} (limit ${mebibytes(LIMITS.totalBytes)}). Remove sheets that are not needed.`,
    entry.name,
  );
