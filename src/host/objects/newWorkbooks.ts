/**
 * `Excel.createWorkbook`: another workbook, beside the one that the add-in works in. On the web Office.js asks in one call of the root, elsewhere
 * in two of the application (made, then opened); nothing of it is seen by the add-in, which stays where it is.
 */
import type { Excel } from './excel';
import { invalidArgument } from './excelError';
import { type Args, type ExcelObject, ObjectType } from './model';

/** Bytes of the file that was handed over; undefined: an empty workbook is wanted. */
function bytesFrom(args: Args): Uint8Array | undefined {
  if (!args.has(0)) return undefined;
  try {
    return Uint8Array.from(atob(args.text(0)), (letter) => letter.charCodeAt(0));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw invalidArgument('A new workbook is made from the base64 text of an .xlsx file.');
  }
}

interface MadeWorkbook {
  readonly id: string;
  readonly bytes: Uint8Array | undefined;
}

const workbookCreatedType = new ObjectType<MadeWorkbook>('WorkbookCreated', {
  scalars: { Id: ({ id }) => id },
  methods: {
    Open: ({ bytes }, _args, excel) => {
      excel.openWorkbook(bytes);
      return null;
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

/** As `Excel.createWorkbook` asks where it is not on the web; `open` then shows it. */
export const createWorkbook = (args: Args, { newId }: Excel): ExcelObject =>
  workbookCreatedType.of({ id: newId(), bytes: bytesFrom(args) });

/** As it asks on the web. */
export function createAndOpenWorkbook(args: Args, excel: Excel): null {
  excel.openWorkbook(bytesFrom(args));
  return null;
}
