/**
 * The looks of a range: font, fill, borders, alignment, widths and heights.
 *
 * A value that is not the same in all cells is answered as null. Lengths are points.
 */
import { type Area, area, intersection, isWholeColumns, isWholeRows, lastColumn, lastRow } from '../book/area';
import type { Book } from '../book/book';
import type { CellStyle } from '../book/style';
import { autofit } from './autofit';
import { bordersType } from './borders';
import { colorOf, formatColor } from './color';
import { ADDIN, type Excel } from './excel';
import { invalidArgument } from './excelError';
import { mayChange } from './guard';
import { type Axis, eachLine, sizeOf } from './lines';
import { asNumber, asText, asTruth, type MemberTable, ObjectType, oneOf, type Scalar } from './model';
import type { Places } from './rangeAreas';

/** What all cells say alike, else null. */
export function common<V>({ sheet, areas }: Places, book: Book, read: (style: CellStyle) => V): V | null {
  let seen: { value: V } | undefined;
  const ids = new Set<number>();
  for (const where of areas)
    for (const id of styleIds(sheet, where, book)) {
      if (ids.has(id)) continue;
      ids.add(id);
      const value = read(book.styles.style(id));
      if (seen === undefined) seen = { value };
      else if (seen.value !== value) return null;
    }
  return seen === undefined ? null : seen.value;
}

/** Style ids of an area; of whole rows and columns those of the used cells and of the lines themselves. */
function* styleIds(sheet: Places['sheet'], where: Area, book: Book): Generator<number> {
  const whole = isWholeColumns(where) || isWholeRows(where);
  const used = whole ? intersection(where, sheet.cells.usedArea(true) ?? area(where.row, where.column)) : where;
  if (whole) yield book.styleIdAt(sheet, isWholeColumns(where) ? 1_048_575 : where.row, isWholeRows(where) ? 16_383 : where.column);
  if (used === undefined) return;
  for (let row = used.row; row <= lastRow(used); row += 1)
    for (let column = used.column; column <= lastColumn(used); column += 1) yield book.styleIdAt(sheet, row, column);
}

export function changeStyle({ sheet, areas }: Places, change: (style: CellStyle) => Partial<CellStyle>, { book }: Excel): void {
  mayChange(sheet, 'allowFormatCells', 'formatting cells');
  for (const where of areas) {
    book.deriveStyle(sheet, where, (id) => book.styles.derive(id, change(book.styles.style(id))));
    book.tell({ kind: 'format', sheet, area: where, origin: ADDIN });
  }
}

/** A member that reads one thing of the style and writes it back. */
function styled<V>(read: (style: CellStyle) => V, write: (value: unknown) => (style: CellStyle) => Partial<CellStyle>): Scalar<Places> {
  return {
    get: (places, { book }) => common(places, book, read),
    set: (places, value, excel) => changeStyle(places, write(value), excel),
  };
}

const font = (change: Partial<CellStyle['font']>) => (style: CellStyle) => ({ font: { ...style.font, ...change } });

const UNDERLINES = { None: 'none', Single: 'single', Double: 'double' } as const;
const fontType = new ObjectType<Places>('RangeFont', {
  scalars: {
    Name: styled(
      ({ font: { name } }) => name,
      (value) => font({ name: asText(value, 'font.name') }),
    ),
    Size: styled(
      ({ font: { size } }) => size,
      (value) => font({ size: within(value, 1, 409, 'font.size') }),
    ),
    Color: styled(
      ({ font: { color } }) => color,
      (value) => font({ color: colorOf(value, 'font.color') }),
    ),
    Bold: styled(
      ({ font: { bold } }) => bold,
      (value) => font({ bold: asTruth(value, 'font.bold') }),
    ),
    Italic: styled(
      ({ font: { italic } }) => italic,
      (value) => font({ italic: asTruth(value, 'font.italic') }),
    ),
    Strikethrough: styled(({ font: { strikethrough } }) => strikethrough, (value) => font({ strikethrough: asTruth(value, 'font.strikethrough') })), // prettier-ignore
    Underline: styled(
      ({ font: { underline } }) => wordFor(UNDERLINES, underline),
      (value) => font({ underline: UNDERLINES[oneOf(value, keysOf(UNDERLINES), 'font.underline')] }),
    ),
  },
});

const fillType = new ObjectType<Places>('RangeFill', {
  scalars: {
    Color: styled(
      ({ fill }) => formatColor(fill),
      (value) => () => ({ fill: value === '' ? undefined : colorOf(value, 'fill.color') }),
    ),
  },
  methods: { Clear: (places, _args, excel) => changeStyle(places, () => ({ fill: undefined }), excel) },
});

const protectionType = new ObjectType<Places>('FormatProtection', {
  scalars: {
    Locked: styled(
      ({ locked }) => locked,
      (value) => () => ({ locked: asTruth(value, 'protection.locked') }),
    ),
    FormulaHidden: styled(
      ({ formulaHidden }) => formulaHidden,
      (value) => () => ({ formulaHidden: asTruth(value, 'formulaHidden') }),
    ),
  },
});

const HORIZONTAL = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerAcrossSelection',
  Distributed: 'distributed',
} as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom', Justify: 'justify', Distributed: 'distributed' } as const;

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[]; // A literal table has only its own keys.
const wordFor = (table: Readonly<Record<string, string>>, value: string): string =>
  Object.entries(table).find(([, each]) => each === value)?.[0] ?? value;

function within(value: unknown, least: number, most: number, what: string): number {
  const number = asNumber(value, what);
  if (number < least || number > most) throw invalidArgument(`${what} is ${number}; it must be from ${least} to ${most}.`);
  return number;
}

// Excel: a row is at most 409 points high, a column 255 characters wide, about 1,343 points.
const size = (axis: Axis, most: number): Scalar<Places> => ({
  get: ({ sheet, areas }) => {
    const sizes = new Set<number>();
    for (const where of areas) {
      const first = axis === 'row' ? where.row : where.column;
      const count = Math.min(axis === 'row' ? where.rows : where.columns, 20_000);
      for (let index = first; index < first + count && sizes.size < 2; index += 1) sizes.add(sizeOf(sheet, axis, index));
    }
    return sizes.size === 1 ? [...sizes][0] : null;
  },
  set: ({ sheet, areas }, value, { book }) => {
    mayChange(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns', `changing ${axis} sizes`);
    const points = within(value, 0, most, axis === 'row' ? 'rowHeight' : 'columnWidth');
    for (const where of areas) {
      eachLine(sheet, axis, where, (line) => ({ ...line, size: points, hidden: points === 0 }));
      book.tell({ kind: 'format', sheet, area: where, origin: ADDIN });
    }
  },
});

export const formatType: ObjectType<Places> = new ObjectType<Places>('RangeFormat', {
  scalars: {
    WrapText: styled(
      ({ wrap }) => wrap,
      (value) => () => ({ wrap: asTruth(value, 'wrapText') }),
    ),
    HorizontalAlignment: styled(
      ({ horizontal }) => wordFor(HORIZONTAL, horizontal),
      (value) => () => ({ horizontal: HORIZONTAL[oneOf(value, keysOf(HORIZONTAL), 'horizontalAlignment')] }),
    ),
    VerticalAlignment: styled(
      ({ vertical }) => wordFor(VERTICAL, vertical),
      (value) => () => ({ vertical: VERTICAL[oneOf(value, keysOf(VERTICAL), 'verticalAlignment')] }),
    ),
    IndentLevel: styled(
      ({ indent }) => indent,
      (value) => () => ({ indent: within(value, 0, 250, 'indentLevel') }),
    ),
    ColumnWidth: size('column', 1_343),
    RowHeight: size('row', 409),
  },
  parts: {
    Font: (places) => fontType.of(places),
    Fill: (places) => fillType.of(places),
    Borders: (places) => bordersType.of(places),
    Protection: (places) => protectionType.of(places),
  },
  methods: {
    AutofitColumns: (places, _args, excel) => autofit(places, 'column', excel),
    AutofitRows: (places, _args, excel) => autofit(places, 'row', excel),
  },
} satisfies MemberTable<Places>);
