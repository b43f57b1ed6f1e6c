/** Borders of a range: its four outer edges and the lines inside. Diagonals are not done. */
import { type Area, area, lastColumn, lastRow } from '../book/area';
import type { Book } from '../book/book';
import type { BorderLine, CellStyle } from '../book/style';
import { colorOf } from './color';
import { ADDIN, type Excel } from './excel';
import { mayChange } from './guard';
import { ObjectType, oneOf } from './model';
import type { Places } from './rangeAreas';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof SIDES)[number];
type Edge = keyof CellStyle['border'];

interface Border {
  readonly places: Places;
  readonly side: Side;
}

/** Which edge of which cells a side is; inner lines belong to both neighbours. */
function edges(where: Area, side: Side): readonly { readonly cells: Area; readonly edge: Edge }[] {
  const { row, column, rows, columns } = where;
  switch (side) {
    case 'EdgeTop':
      return [{ cells: area(row, column, 1, columns), edge: 'top' }];
    case 'EdgeBottom':
      return [{ cells: area(lastRow(where), column, 1, columns), edge: 'bottom' }];
    case 'EdgeLeft':
      return [{ cells: area(row, column, rows, 1), edge: 'left' }];
    case 'EdgeRight':
      return [{ cells: area(row, lastColumn(where), rows, 1), edge: 'right' }];
    case 'InsideHorizontal':
      return rows < 2 ? [] : [{ cells: area(row, column, rows - 1, columns), edge: 'bottom' }, { cells: area(row + 1, column, rows - 1, columns), edge: 'top' }]; // prettier-ignore
    case 'InsideVertical':
      return columns < 2 ? [] : [{ cells: area(row, column, rows, columns - 1), edge: 'right' }, { cells: area(row, column + 1, rows, columns - 1), edge: 'left' }]; // prettier-ignore
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [];
  }
}

const STYLES = {
  None: undefined,
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
} as const;
const WEIGHTS = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;

const BLACK = '#000000';

function firstLine({ places: { sheet, areas }, side }: Border, book: Book): BorderLine | undefined {
  for (const where of areas)
    for (const { cells, edge } of edges(where, side)) return book.styleAt(sheet, cells.row, cells.column).border[edge];
  return undefined;
}

function draw(
  { places: { sheet, areas }, side }: Border,
  change: (line: BorderLine | undefined) => BorderLine | undefined,
  { book }: Excel,
): void {
  mayChange(sheet, 'allowFormatCells', 'formatting cells');
  for (const where of areas) {
    for (const { cells, edge } of edges(where, side)) {
      book.deriveStyle(sheet, cells, (id) => {
        const { border } = book.styles.style(id);
        const line = change(border[edge]);
        const { [edge]: _old, ...others } = border;
        return book.styles.derive(id, { border: line === undefined ? others : { ...others, [edge]: line } });
      });
    }
    book.tell({ kind: 'format', sheet, area: where, origin: ADDIN });
  }
}

const styleWord = (line: BorderLine | undefined): string => {
  if (line === undefined) return 'None';
  return Object.entries(STYLES).find(([, style]) => style === line.style)?.[0] ?? 'Continuous';
};

const weightWord = (line: BorderLine | undefined): string =>
  Object.entries(WEIGHTS).find(([, style]) => style === line?.style)?.[0] ?? (line?.style.startsWith('medium') ? 'Medium' : 'Thin');

const borderType = new ObjectType<Border>('RangeBorder', {
  scalars: {
    SideIndex: ({ side }) => side,
    Style: {
      get: (border, { book }) => styleWord(firstLine(border, book)),
      set: (border, value, excel) => {
        const style = STYLES[oneOf(value, Object.keys(STYLES) as (keyof typeof STYLES)[], 'border.style')];
        draw(border, (line) => (style === undefined ? undefined : { style, color: line?.color ?? BLACK }), excel);
      },
    },
    Weight: {
      get: (border, { book }) => weightWord(firstLine(border, book)),
      set: (border, value, excel) => {
        const style = WEIGHTS[oneOf(value, Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[], 'border.weight')];
        draw(border, (line) => ({ style, color: line?.color ?? BLACK }), excel);
      },
    },
    Color: {
      get: (border, { book }) => firstLine(border, book)?.color ?? BLACK,
      set: (border, value, excel) => {
        const color = colorOf(value, 'border.color');
        draw(border, (line) => ({ style: line?.style ?? 'thin', color }), excel);
      },
    },
  },
  identity: ({ side }) => ({ _Id: side }),
});

export const bordersType: ObjectType<Places> = new ObjectType<Places>('RangeBorderCollection', {
  scalars: { Count: () => SIDES.length },
  items: (places) => SIDES.map((side) => borderType.of({ places, side })),
  item: (places, key) => borderType.of({ places, side: oneOf(key, SIDES, 'a border') }),
});
