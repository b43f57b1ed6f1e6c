/**
 * Protection of a sheet and of the workbook's structure.
 *
 * Passwords are kept as the file keeps them, hashed; a sheet that came with a password cannot be opened here,
 * because nothing here could prove that the password was right.
 */
import type { Book } from '../book/book';
import type { Sheet } from '../book/sheet';
import { ADDIN, type Excel } from './excel';
import { ExcelError, invalidArgument } from './excelError';
import { allows, type Permission, PERMISSIONS } from './guard';
import { type Args, ObjectType } from './model';

const NAMES = Object.keys(PERMISSIONS) as Permission[]; // A literal table has only its own keys.

const options = ({ protection }: Sheet) => Object.fromEntries(NAMES.map((name) => [name, allows(protection, name)]));

function refusePassword(args: Args, at: number): void {
  if (args.has(at) && args.text(at) !== '')
    throw invalidArgument('The stand-in protects without a password only; it could not prove one later.');
}

function protect(sheet: Sheet, args: Args, { book }: Excel): null {
  if (sheet.protection.protected)
    throw new ExcelError('InvalidOperation', `Sheet "${sheet.name}" is protected already. Unprotect it first.`);
  refusePassword(args, 1);
  const given = args.options(0);
  const chosen = Object.fromEntries(NAMES.filter((name) => typeof given[name] === 'boolean').map((name) => [name, given[name] === true]));
  sheet.protection = { protected: true, options: chosen, password: undefined };
  book.tell({ kind: 'part', sheet, part: 'protection', origin: ADDIN });
  return null;
}

function unprotect(sheet: Sheet, { book }: Excel): null {
  if (!sheet.protection.protected) return null;
  if (sheet.protection.password !== undefined)
    throw new ExcelError('InvalidArgument', `Sheet "${sheet.name}" is protected with a password. Unprotect it in Excel.`);
  sheet.protection = { protected: false, options: {}, password: undefined };
  book.tell({ kind: 'part', sheet, part: 'protection', origin: ADDIN });
  return null;
}

export const worksheetProtectionType = new ObjectType<Sheet>('WorksheetProtection', {
  scalars: { Protected: ({ protection }) => protection.protected, Options: options },
  methods: { Protect: protect, Unprotect: (sheet, _args, excel) => unprotect(sheet, excel) },
});

function setStructure(book: Book, isProtected: boolean): null {
  if (book.structureProtected === isProtected) return null;
  if (!isProtected && book.structureHasPassword)
    throw new ExcelError('InvalidArgument', 'The workbook is protected with a password. Unprotect it in Excel.');
  book.structureProtected = isProtected;
  return null;
}

export const workbookProtectionType = new ObjectType<Book>('WorkbookProtection', {
  scalars: { Protected: ({ structureProtected }) => structureProtected },
  methods: {
    Protect: (book, args) => {
      refusePassword(args, 0);
      return setStructure(book, true);
    },
    Unprotect: (book) => setStructure(book, false),
  },
});
