/** From the text of a reference to the cells it means: `'Open items'!A:C`, `Jan:Mar!B2`, `Invoices[[#Headers],[Paid]]`. */
import { parseStructRef, type ReferenceStruct } from '@borgar/fx';
import { type Area, area, parseArea } from '../../book/area';
import type { Book } from '../../book/book';
import type { CellError } from '../../book/cell';
import type { Sheet, Table } from '../../book/sheet';
import { remembered } from '../../remembered';
import { fail, Reference } from '../value/value';
import type { Place } from './environment';

export interface RangeText {
  /** Sheet as written, `Jan:Mar` for several; undefined for the formula's own. */
  readonly sheet: string | undefined;
  readonly external: boolean;
  readonly area: Area;
}

/** Undefined when it is no range; `A.:.C` and its like (trimmed ranges) are read as the full range. */
export function rangeFromText(text: string): RangeText | undefined {
  const mark = text.lastIndexOf('!');
  const where = parseArea(text.slice(mark + 1).replace(/\.?:\.?/, ':'));
  if (where === undefined) return undefined;
  if (mark < 0) return { sheet: undefined, external: false, area: where };
  const prefix = text.slice(0, mark);
  const sheet = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  return { sheet, external: sheet.includes('['), area: where };
}

/** The sheets a name in a reference stands for; `Jan:Mar` is all from one to the other. */
function sheetsNamed(book: Book, name: string): readonly Sheet[] {
  const one = book.sheet(name);
  if (one !== undefined) return [one];
  const [from, to] = name.split(':').map((part) => book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === part.toLowerCase()));
  if (from === undefined || to === undefined || from < 0 || to < 0) return [];
  return book.sheets.slice(Math.min(from, to), Math.max(from, to) + 1);
}

export function resolveRange(text: RangeText, book: Book, own: Sheet): Reference | CellError {
  if (text.external) return fail('#REF!');
  if (text.sheet === undefined) return Reference.to(own, text.area);
  const sheets = sheetsNamed(book, text.sheet);
  return sheets.length === 0 ? fail('#REF!') : new Reference(sheets.map((sheet) => ({ sheet, area: text.area })));
}

const MOST_STRUCTS = 10_000;

/** What a structured reference says; undefined when it is none. */
export const structFromText: (text: string) => ReferenceStruct | undefined = remembered(MOST_STRUCTS, (text) =>
  parseStructRef(text.startsWith('[') ? `_${text}` : text),
);

/** The table that a formula stands in. */
export const tableAround = (place: Place): Table | undefined =>
  place.sheet.tables.find(
    ({ area: a }) => place.row >= a.row && place.row < a.row + a.rows && place.column >= a.column && place.column < a.column + a.columns,
  );

function rowsOf(table: Table, sections: readonly string[], place: Place): { first: number; last: number } | CellError {
  const top = table.area.row;
  const bottom = top + table.area.rows - 1;
  const firstData = top + (table.showHeaders ? 1 : 0);
  const lastData = bottom - (table.showTotals ? 1 : 0);
  const wants = new Set(sections.length === 0 ? ['data'] : sections);
  if (wants.has('all')) return { first: top, last: bottom };
  if (wants.has('this row')) {
    const inside = place.row >= firstData && place.row <= lastData;
    return inside ? { first: place.row, last: place.row } : fail('#VALUE!');
  }
  if (wants.has('headers') && !table.showHeaders) return fail('#REF!');
  if (wants.has('totals') && !table.showTotals) return fail('#REF!');
  const first = wants.has('headers') ? top : wants.has('data') ? firstData : bottom;
  const last = wants.has('totals') ? bottom : wants.has('data') ? lastData : top;
  return { first, last };
}

interface TableAt {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** Where a structured reference points, for a formula at `place`. */
export function resolveStruct(struct: ReferenceStruct, book: Book, place: Place): Reference | CellError {
  const own = struct.table === '_' || struct.table === undefined;
  const around = own ? tableAround(place) : undefined;
  const found = own ? around && { sheet: place.sheet, table: around } : book.table(struct.table ?? '');
  return found === undefined ? fail('#REF!') : resolveInTable(struct, found, place);
}

/** Where a structured reference points that is known to mean this table. */
export function resolveInTable(struct: ReferenceStruct, { sheet, table }: TableAt, place: Place): Reference | CellError {
  const { sections = [], columns: named = [] } = struct;
  const rows = rowsOf(table, sections, place);
  if (!('first' in rows)) return rows;
  if (sections.includes('this row') && sheet !== place.sheet) return fail('#VALUE!');
  const columns = named.map((name) => table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()));
  if (columns.includes(-1)) return fail('#REF!');
  const left = columns.length === 0 ? 0 : Math.min(...columns);
  const right = columns.length === 0 ? table.area.columns - 1 : Math.max(...columns);
  return Reference.to(sheet, area(rows.first, table.area.column + left, Math.max(1, rows.last - rows.first + 1), right - left + 1));
}
