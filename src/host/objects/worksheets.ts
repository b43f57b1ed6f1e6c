/** Excel.WorksheetCollection: the sheets of the workbook, in the order of their tabs. */
import { area } from '../book/area';
import type { Book } from '../book/book';
import { Sheet } from '../book/sheet';
import { EVENT_METHODS } from './eventMethods';
import { WORKBOOK_TARGET } from './events';
import { ADDIN, type Excel } from './excel';
import { itemNotFound } from './excelError';
import { structureMustBeOpen } from './guard';
import { type Args, type ExcelObject, ObjectType } from './model';
import { checkSheetName, freeSheetName } from './sheetNames';
import { visibleSheets, worksheetType } from './worksheet';

/** By id or by name, without regard to case. */
const find = (book: Book, key: unknown): Sheet | undefined =>
  typeof key === 'string' ? (book.sheetById(key) ?? book.sheet(key)) : undefined;

/** A new sheet stands at the end and stays in the background, as Office.js adds it. */
function add(args: Args, { book, newId }: Excel): ExcelObject<Sheet> {
  structureMustBeOpen(book, 'adding sheets');
  const name = args.has(0) ? args.text(0) : freeSheetName(book);
  checkSheetName(name, book);
  const sheet = new Sheet(newId(), name);
  book.selection ??= { sheet: book.activeSheet, area: area(0, 0) };
  book.sheets.push(sheet);
  book.tell({ kind: 'sheets', change: 'added', sheet, origin: ADDIN });
  return worksheetType.of(sheet);
}

const among = (book: Book, args: Args): Sheet[] => (args.truth(0, false) ? visibleSheets(book) : book.sheets);

function one(sheet: Sheet | undefined, what: string): ExcelObject<Sheet> {
  if (sheet === undefined) throw itemNotFound(what);
  return worksheetType.of(sheet);
}

export const worksheetsType = new ObjectType<Book>('WorksheetCollection', {
  items: (book) => book.sheets.map((sheet) => worksheetType.of(sheet)),
  item: (book, key) => {
    const sheet = find(book, key);
    return sheet === undefined ? undefined : worksheetType.of(sheet);
  },
  methods: {
    ...EVENT_METHODS(() => WORKBOOK_TARGET),
    Add: (_book, args, excel) => add(args, excel),
    GetActiveWorksheet: (book) => worksheetType.of(book.activeSheet),
    GetCount: (book, args) => among(book, args).length,
    GetFirst: (book, args) => one(among(book, args)[0], 'sheet'),
    GetLast: (book, args) => one(among(book, args).at(-1), 'sheet'),
    GetItemOrNullObject: (book, args) => {
      const sheet = find(book, args.any(0));
      return sheet === undefined ? null : worksheetType.of(sheet);
    },
  },
});
