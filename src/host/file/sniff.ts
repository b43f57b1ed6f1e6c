/** What a file is that was handed over as a workbook: a zip goes on, anything else is refused with its true name. */
import { FileRefusal } from './refusal';
import { passwordProtected } from './zip/readZip';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, n) => bytes[n] === byte);

/** The old compound file names its streams in UTF-16. */
const mentions = (bytes: Uint8Array, stream: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1 << 20)).includes([...stream].map((letter) => `${letter}\0`).join(''));

/** Throws unless the bytes begin as a zip file does. */
export function refuseForeign(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0) throw new FileRefusal('empty-file', `${fileName} is empty (0 bytes). Fetch or save it again.`);
  if (startsWith(bytes, 0x50, 0x4b)) return;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw compoundFile(bytes, fileName);
  if (startsWith(bytes, 0x09, 0x08) || startsWith(bytes, 0x09, 0x04)) throw oldExcel(fileName);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  const kind =
    start.startsWith('<!doctype html') || start.startsWith('<html')
      ? 'a web page'
      : start.startsWith('<?xml')
        ? 'an XML file'
        : 'not an Excel workbook';
  const advice =
    kind === 'not an Excel workbook'
      ? 'If it is a text file (CSV), open it in Excel and save it as .xlsx.'
      : 'Open it in Excel and save it as .xlsx.';
  throw new FileRefusal('not-a-workbook', `${fileName} is ${kind}, whatever its name says. ${advice}`);
}

function compoundFile(bytes: Uint8Array, fileName: string): FileRefusal {
  return mentions(bytes, 'EncryptedPackage') || mentions(bytes, 'EncryptionInfo') ? passwordProtected() : oldExcel(fileName);
}

const oldExcel = (fileName: string): FileRefusal =>
  new FileRefusal('old-excel-format', `${fileName} is in the format of Excel 97–2003 (.xls). Open it in Excel and save it as .xlsx.`);
