/** What a sheet may be called: 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end, not `History`. */
import type { Book } from '../book/book';
import type { Sheet } from '../book/sheet';
import { alreadyExists, invalidArgument } from './excelError';

// support.microsoft.com, «Rename a worksheet».
const LONGEST = 31;
const FORBIDDEN = /[:\\/?*[\]]/;

export function checkSheetName(name: string, book: Book, except?: Sheet): void {
  const problem = nameProblem(name);
  if (problem !== undefined) throw invalidArgument(`A sheet cannot be called "${name}": ${problem}`);
  const other = book.sheet(name);
  if (other !== undefined && other !== except) throw alreadyExists(`a sheet called "${other.name}"`);
}

function nameProblem(name: string): string | undefined {
  if (name === '') return 'a name has at least one character.';
  if (name.length > LONGEST) return `it has ${name.length} characters; ${LONGEST} are allowed.`;
  const forbidden = FORBIDDEN.exec(name)?.[0];
  if (forbidden !== undefined) return `${forbidden} is not allowed. Leave out : \\ / ? * [ ].`;
  if (name.startsWith("'") || name.endsWith("'")) return 'it must not begin or end with an apostrophe.';
  return name.toLowerCase() === 'history' ? 'Excel keeps this name for itself.' : undefined;
}

/** `Sheet1`, or the next number that is free. */
export function freeSheetName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number += 1) if (book.sheet(`Sheet${number}`) === undefined) return `Sheet${number}`;
}
