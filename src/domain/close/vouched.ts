/**
 * What a signature vouches for: the cells of a table or a sheet as text, and which of them say something else now. Columns of a table
 * are the same by their heading, wherever they stand; rows are laid beside each other by what they say. An inserted row is one
 * difference, a moved column none.
 */
import { alignLines, type Pair } from './alignment';
import type { MovedCell } from './close';

export interface VouchedArea {
  readonly sheet: string;
  /** Empty for the cells of a whole sheet. */
  readonly table: string;
  /** Of a table; empty texts for a sheet, whose columns are told apart by what they hold. */
  readonly headings: readonly string[];
  /** Cells as `cellText` writes them. */
  readonly rows: readonly (readonly string[])[];
}

/** Where an area stands now: its first row of data and its first column, from 0. */
export interface AreaPlace {
  readonly row: number;
  readonly column: number;
}

/** Between a cell's value and the formula that gives it. */
const FORMULA_MARK = '\u001f';

/** A cell that looks like a number and is text says so: `'12`. */
const LOOKS_LIKE_FIGURE = /^['=]|^-?\d/;

/**
 * Fifteen digits, as Excel shows them at most. Of a fraction with more than four decimals fourteen: programs that save the workbook differ
 * in the last one, and nobody has changed the cell.
 */
function figureText(value: number): string {
  const shown = Number(value.toPrecision(15));
  return String(shown === Number(value.toFixed(4)) ? shown : Number(shown.toPrecision(14)));
}

/**
 * A cell as a text that two equal cells share: its value and, where it has one, the shape of its formula, without addresses, which Excel
 * rewrites when rows move.
 */
export function cellText(value: string | number | boolean | null, formulaShape: string): string {
  const shown = typeof value === 'number' ? figureText(value) : value === null ? '' : String(value);
  const text = typeof value === 'string' && LOOKS_LIKE_FIGURE.test(value) ? `'${shown}` : shown;
  return formulaShape === '' ? text : `${text}${FORMULA_MARK}${formulaShape}`;
}

const valueIn = (text: string): string => text.split(FORMULA_MARK)[0] ?? '';
/** Without the apostrophe that tells text from a number. */
const spoken = (text: string): string => valueIn(text).replace(/^'/, '');

/** What a person reads of two cells: their values, or what differs where the values do not. */
function bothSpoken(was: string, now: string): readonly [string, string] {
  if (spoken(was) !== spoken(now)) return [spoken(was), spoken(now)];
  const full = (text: string): string => {
    const [value = '', shape] = text.split(FORMULA_MARK);
    return shape === undefined ? `the ${value.startsWith("'") ? 'text' : 'value'} ${spoken(value)}` : `${spoken(value)} by ${shape}`;
  };
  return [full(was), full(now)];
}

const rowText = (row: readonly string[], columns: readonly number[]): string => columns.map((at) => row[at] ?? '').join('\u001e');
/** A row in a few words: its first filled cells. */
const SHOWN_CELLS = 4;
const rowSpoken = (row: readonly string[]): string =>
  row
    .map(spoken)
    .filter((text) => text !== '')
    .slice(0, SHOWN_CELLS)
    .join(' · ');

interface Columns {
  readonly was: readonly number[];
  readonly now: readonly number[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Columns of both sides that are one: by heading in a table, by what they hold on a sheet. */
function columnsOf(was: VouchedArea, now: VouchedArea): Columns {
  const pairs = was.table === '' ? sheetColumns(was, now) : tableColumns(was, now);
  const both = pairs.flatMap(({ was: a, now: b }) => (a === undefined || b === undefined ? [] : [{ a, b }]));
  return {
    was: both.map(({ a }) => a),
    now: both.map(({ b }) => b),
    removed: pairs.flatMap(({ was: a, now: b }) => (b === undefined && a !== undefined ? [a] : [])),
    added: pairs.flatMap(({ was: a, now: b }) => (a === undefined && b !== undefined ? [b] : [])),
  };
}

function tableColumns(was: VouchedArea, now: VouchedArea): Pair[] {
  const removed = was.headings.map((heading, at): Pair => {
    const there = now.headings.indexOf(heading);
    return { was: at, now: there < 0 ? undefined : there };
  });
  const added = now.headings.flatMap((heading, at): Pair[] => (was.headings.includes(heading) ? [] : [{ was: undefined, now: at }]));
  return [...removed, ...added];
}

const widthOf = ({ rows }: VouchedArea): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** The words of a column hold still when rows are added: its first ones tell it from the others. */
const WORDS_OF_COLUMN = 60;

function sheetColumns(was: VouchedArea, now: VouchedArea): Pair[] {
  const widths = [widthOf(was), widthOf(now)] as const;
  if (widths[0] === widths[1]) return Array.from({ length: widths[0] }, (_, at) => ({ was: at, now: at }));
  const wordsOf = ({ rows }: VouchedArea, column: number): string[] =>
    rows.map((row) => spoken(row[column] ?? '')).filter((text) => text !== '');
  const wordsBySide = [was, now].map((area, side) => Array.from({ length: widths[side] ?? 0 }, (_, at) => wordsOf(area, at)));
  const [before = [], after = []] = wordsBySide;
  const likeness = (a: number, b: number): number => {
    const own = new Set(before[a]?.slice(0, WORDS_OF_COLUMN));
    const shared = new Set(after[b]?.slice(0, WORDS_OF_COLUMN).filter((text) => own.has(text)));
    return own.size === 0 ? 0 : shared.size / own.size;
  };
  return alignLines(
    before.map((words) => words.join('\u001e')),
    after.map((words) => words.join('\u001e')),
    likeness,
  );
}

/** At most so many are named of one signature. */
export const MOST_NAMED = 200;

export interface Moves {
  readonly cells: readonly MovedCell[];
  readonly count: number;
}

/** Collects moves and counts on when enough are named. */
class Tally {
  readonly cells: MovedCell[] = [];
  count = 0;
  add(cell: () => MovedCell): void {
    this.count += 1;
    if (this.cells.length < MOST_NAMED) this.cells.push(cell());
  }
}

export type AddressOf = (row: number, column: number) => string;

/** Cells of `was` that are gone or say something else in `now`, and those that were added. `now` undefined: the whole area is gone. */
export function movedCells(was: VouchedArea, now: VouchedArea | undefined, place: AreaPlace, addressOf: AddressOf): Moves {
  const tally = new Tally();
  const { sheet } = was;
  if (now === undefined) {
    const what = was.table === '' ? `the sheet, ${was.rows.length} rows` : `the table ${was.table}, ${was.rows.length} rows`;
    return { cells: [{ sheet, address: 'A1', was: what, now: '' }], count: 1 };
  }
  const columns = columnsOf(was, now);
  const cell = (row: number, column: number): string => addressOf(place.row + row, place.column + column);
  headingMoves({ was, now, columns, cell, tally });
  rowMoves({ was, now, columns, cell, tally });
  return { cells: tally.cells, count: tally.count };
}

interface Comparison {
  readonly was: VouchedArea;
  readonly now: VouchedArea;
  readonly columns: Columns;
  cell(row: number, column: number): string;
  readonly tally: Tally;
}

/** A column that is gone or new is one difference. */
function headingMoves({ was, now, columns, cell, tally }: Comparison): void {
  const nameOf = (area: VouchedArea, column: number): string => area.headings[column] || 'without a heading';
  const first = Math.max(0, ...columns.now);
  for (const column of columns.removed)
    if (was.rows.some((row) => (row[column] ?? '') !== ''))
      tally.add(() => ({ sheet: now.sheet, address: cell(-1, first), was: `column ${nameOf(was, column)}`, now: '' }));
  for (const column of columns.added)
    if (now.rows.some((row) => (row[column] ?? '') !== ''))
      tally.add(() => ({ sheet: now.sheet, address: cell(-1, column), was: '', now: `column ${nameOf(now, column)}` }));
}

function rowMoves({ was, now, columns, cell, tally }: Comparison): void {
  const before = was.rows.map((row) => rowText(row, columns.was));
  const after = now.rows.map((row) => rowText(row, columns.now));
  const likeness = (a: number, b: number): number => {
    const [one = [], other = []] = [was.rows[a], now.rows[b]];
    const same = columns.was.filter((column, index) => {
      const text = valueIn(one[column] ?? '');
      return text !== '' && text === valueIn(other[columns.now[index] ?? -1] ?? '');
    });
    return same.length / Math.max(1, columns.was.length);
  };
  let last = -1; // Where a removed row stood: under the last one that is still there.
  for (const { was: a, now: b } of alignLines(before, after, likeness)) {
    if (b !== undefined) last = b;
    if (a !== undefined && b !== undefined && before[a] === after[b]) continue;
    const [one, other] = [a === undefined ? undefined : was.rows[a], b === undefined ? undefined : now.rows[b]];
    if (one !== undefined && other !== undefined && b !== undefined) {
      columns.was.forEach((column, index) => {
        const nowColumn = columns.now[index] ?? 0;
        const [text, standing] = [one[column] ?? '', other[nowColumn] ?? ''];
        if (text === standing) return;
        const [said, says] = bothSpoken(text, standing);
        tally.add(() => ({ sheet: now.sheet, address: cell(b, nowColumn), was: said, now: says }));
      });
      continue;
    }
    const isBlank = (one ?? other ?? []).every((text) => text === '');
    if (isBlank) continue;
    const at = cell(b ?? Math.max(0, last + 1), Math.min(...columns.now, 0));
    const gone = one === undefined ? '' : `row ${rowSpoken(one)}`;
    const added = other === undefined ? '' : `row ${rowSpoken(other)}`;
    tally.add(() => ({ sheet: now.sheet, address: at, was: gone, now: added }));
  }
}

/** What the digest of an area is taken of: columns by heading, so that a moved column changes nothing. Blank rows at the end do not count. */
export function areaText({ sheet, table, headings, rows }: VouchedArea): string {
  const end = rows.findLastIndex((row) => row.some((text) => text !== ''));
  const filled = rows.slice(0, end + 1);
  if (table === '') return JSON.stringify([sheet, filled.map(trimmed)]);
  const order = headings.map((_, at) => at).sort((a, b) => ((headings[a] ?? '') < (headings[b] ?? '') ? -1 : 1));
  return JSON.stringify([table, order.map((at) => headings[at]), filled.map((row) => order.map((at) => row[at] ?? ''))]);
}

const trimmed = (row: readonly string[]): readonly string[] => row.slice(0, row.findLastIndex((text) => text !== '') + 1);
