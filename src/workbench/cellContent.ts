/** What the formula bar shows of a cell: a text that, typed again, gives the same cell. */
import { CellError } from '../host/book/cell';
import type { Sheet } from '../host/book/sheet';
import type { Host } from '../host/excel';
import { ExcelError } from '../host/objects/excelError';
import { typedContent } from '../host/objects/typed';

export function contentOf({ book, calculator }: Host, sheet: Sheet, row: number, column: number): string {
  const formula = sheet.cells.formula(row, column);
  if (formula !== undefined) return `=${formula}`;
  const value = sheet.cells.value(row, column);
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const { numberFormat } = book.styleAt(sheet, row, column);
  if (typeof value === 'number') return typedNumber(value, numberFormat, calculator.text);
  const reads = readsAsItself(value, numberFormat, book.dateSystem, (text) => calculator.syntaxError(text));
  return reads ? value : `'${value}`;
}

/** Whether a typed text stays that text; one that would become a number, a date or a formula needs an apostrophe. */
function readsAsItself(...[text, ...how]: Parameters<typeof typedContent>): boolean {
  try {
    const typed = typedContent(text, ...how);
    return typed.kind === 'value' && typed.value === text;
  } catch (error) {
    if (error instanceof ExcelError) return false; // a formula that cannot be read
    throw error;
  }
}

/** Dates and percentages as they are typed, every other number with the 15 digits Excel keeps of what is typed. */
function typedNumber(value: number, numberFormat: string, text: (value: number, format: string) => string): string {
  const bare = numberFormat.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
  if (/[dy]/i.test(bare)) return text(value, Number.isInteger(value) ? 'm/d/yyyy' : 'm/d/yyyy h:mm:ss');
  if (/h/i.test(bare)) return text(value, 'h:mm:ss AM/PM');
  return bare.includes('%') ? `${Number((value * 100).toPrecision(15))}%` : String(Number(value.toPrecision(15)));
}
