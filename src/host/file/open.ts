/**
 * Opens a workbook file: .xlsx, and .xlsm whose macros are kept and never run.
 *
 * The file is read once into a book. Saving patches the original package: what the book did not change stays
 * byte for byte, and a book that nobody touched gives back the very bytes that were opened.
 */
import type { FileFinding, OpenedFile } from '../excel';
import { Package } from './package/package';
import { watchCells } from './changes';
import { saveWorkbook } from './save';
import { refuseForeign } from './sniff';
import { readWorkbook } from './workbook/readWorkbook';

/** Reads a file's bytes. Throws `FileRefusal` with a sentence for the person when it is no workbook we can read. */
export function openFile(bytes: Uint8Array, fileName: string): OpenedFile {
  refuseForeign(bytes, fileName);
  const findings: FileFinding[] = [];
  const { book, source } = readWorkbook(Package.read(bytes), fileName, findings);
  const changes = watchCells(book);
  return { book, findings, save: () => saveWorkbook(book, source, changes, bytes) };
}
