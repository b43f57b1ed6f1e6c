/** What a person does to sheets as a whole: add one, rename one. A refusal is the sentence that says why not. */
import { Sheet } from '../host/book/sheet';
import type { Host } from '../host/excel';
import { structureMustBeOpen } from '../host/objects/guard';
import { checkSheetName, freeSheetName } from '../host/objects/sheetNames';
import { refusalOf } from './personEdits';

/** The new sheet, standing after `after`, or why there is none. */
export function addSheet({ book }: Host, after: Sheet): Sheet | string {
  const refused = refusalOf(() => structureMustBeOpen(book, 'adding a sheet'));
  if (refused !== undefined) return refused;
  const sheet = new Sheet(`{${crypto.randomUUID().toUpperCase()}}`, freeSheetName(book));
  book.sheets.splice(book.sheets.indexOf(after) + 1, 0, sheet);
  book.tell({ kind: 'sheets', change: 'added', sheet, origin: 'person' });
  return sheet;
}

/** Undefined when it was renamed. */
export function renameSheet({ book }: Host, sheet: Sheet, name: string): string | undefined {
  const refused = refusalOf(() => {
    structureMustBeOpen(book, 'renaming a sheet');
    checkSheetName(name, book, sheet);
  });
  if (refused !== undefined) return refused;
  const oldName = sheet.name;
  sheet.name = name;
  book.tell({ kind: 'sheets', change: 'renamed', sheet, oldName, origin: 'person' });
  return undefined;
}
