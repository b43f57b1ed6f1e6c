/**
 * What an address written as text stands for: `B2:C9`, `'Open items'!A:C`, a defined name, a table.
 *
 * A name counts only when it stands for cells; `Rate` that is 0.19 is no range.
 */
import { type Area, area, lastRow, parseArea } from '../book/area';
import type { Book } from '../book/book';
import type { Sheet, Table } from '../book/sheet';
import { ExcelError, invalidArgument } from './excelError';
import type { Excel } from './excel';
import { ExcelObject } from './model';
import { dataBodyOf, headerOf, totalsOf } from './tableAreas';
import type { Place } from './place';

// Excel on every platform: an address is at most 8,192 characters (learn.microsoft.com, resource limits).
const LONGEST_ADDRESS = 8_192;

/** The place that an address stands for; undefined when it stands for none. Without a sheet's name it is on `sheet`. */
export function placeOf(text: string, sheet: Sheet, book: Book): Place | undefined {
  const split = splitSheet(text.trim().replace(/^=/, ''));
  const on = split.sheet === undefined ? sheet : book.sheet(split.sheet);
  if (on === undefined) return undefined;
  const cells = parseArea(split.rest);
  if (cells !== undefined) return { sheet: on, area: cells };
  return namedPlace(split.rest, on, book) ?? tablePlace(split.rest, book);
}

/** `'It''s'!A1` → sheet `It's`, rest `A1`. */
export function splitSheet(text: string): { readonly sheet: string | undefined; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/s.exec(text);
  if (quoted?.[1] !== undefined && quoted[2] !== undefined) return { sheet: quoted[1].replaceAll("''", "'"), rest: quoted[2] };
  const mark = text.indexOf('!');
  return mark > 0 ? { sheet: text.slice(0, mark), rest: text.slice(mark + 1) } : { sheet: undefined, rest: text };
}

function namedPlace(name: string, sheet: Sheet, book: Book): Place | undefined {
  const defined = book.name(name, sheet);
  if (defined === undefined) return undefined;
  const { sheet: sheetName, rest } = splitSheet(defined.formula);
  const on = sheetName === undefined ? sheet : book.sheet(sheetName);
  const cells = parseArea(rest);
  return on === undefined || cells === undefined ? undefined : { sheet: on, area: cells };
}

/** `Items`, `Items[#All]`, `Items[Amount]`. */
function tablePlace(text: string, book: Book): Place | undefined {
  const reference = /^([^[\]\s]+)(?:\[(.+)\])?$/.exec(text);
  const found = reference?.[1] === undefined ? undefined : book.table(reference[1]);
  if (found === undefined) return undefined;
  const where = tablePart(found.table, reference?.[2]);
  return where === undefined ? undefined : { sheet: found.sheet, area: where };
}

function tablePart(table: Table, part: string | undefined): Area | undefined {
  if (part === undefined || part.toLowerCase() === '#data') return dataBodyOf(table);
  if (part.toLowerCase() === '#all') return table.area;
  if (part.toLowerCase() === '#headers') return headerOf(table);
  if (part.toLowerCase() === '#totals') return totalsOf(table);
  const column = table.columns.findIndex(({ name }) => name.toLowerCase() === part.toLowerCase());
  const body = dataBodyOf(table);
  return column < 0 ? undefined : area(body.row, body.column + column, body.rows, 1);
}

/** The place of `sheet.getRange(address)`; a sheet's name in front must be the sheet's own. */
export function placeOnSheet(text: string, sheet: Sheet, book: Book): Place {
  if (text.length > LONGEST_ADDRESS)
    throw invalidArgument(`An address has at most ${LONGEST_ADDRESS} characters; this one has ${text.length}.`);
  const place = placeOf(text, sheet, book);
  if (place === undefined || place.sheet !== sheet)
    throw invalidArgument(
      `"${text}" is no range on sheet "${sheet.name}". Write it like B2 or B2:C9, or use a name that stands for cells there.`,
    );
  return place;
}

/** A range argument: an object of this batch, or an address. */
export function rangeArgument(value: unknown, sheet: Sheet, excel: Excel): Place {
  if (value instanceof ExcelObject) {
    const self: unknown = value.self;
    if (typeof self === 'object' && self !== null && 'area' in self && 'sheet' in self) return self as Place; // Only ranges have both.
  }
  if (typeof value !== 'string') throw invalidArgument('A range, or an address as text, is wanted here.');
  const place = placeOf(value, sheet, excel.book);
  if (place === undefined) throw invalidArgument(`"${value}" is no range. Write it like B2:C9 or 'Open items'!B2:C9.`);
  return place;
}

/** Excel refuses a range that leaves the sheet. */
export function insideSheet(row: number, column: number, rows: number, columns: number): Area {
  const wanted = area(row, column, rows, columns);
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || lastRow(wanted) >= 1_048_576 || column + columns > 16_384)
    throw new ExcelError(
      'InvalidArgument',
      `A range of ${rows} × ${columns} cells from row ${row + 1}, column ${column + 1} leaves the sheet.`,
    );
  return wanted;
}
