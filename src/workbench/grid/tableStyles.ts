/**
 * How Excel's built-in table styles look: `TableStyleMedium2` → header, bands and lines.
 *
 * The sixty names are families of seven: a family says what is coloured and how, the place in it says in which
 * of the theme's colours (the first is black, then accents 1 to 6). Colours are those of the Office theme.
 */
import type { Table } from '../../host/book/sheet';

export interface TableLook {
  readonly header: PartLook;
  readonly total: PartLook;
  readonly body: PartLook;
  /** Every other row or column of the body, beginning with the first. */
  readonly band: PartLook;
  /** Horizontal lines: above and below the table and the header; between rows when `rowLines`. */
  readonly line: string | undefined;
  readonly rowLines: boolean;
}

export interface PartLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

// prettier-ignore
const THEME = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const WHITE = '#FFFFFF';
const BOLD: PartLook = { bold: true };

/** A colour mixed with white: share 0.8 leaves a fifth of it. */
export function tinted(color: string, share: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `#${channels
    .map((channel) =>
      Math.round(channel + (255 - channel) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

type Family = (color: string) => TableLook;
const solidHeader = (color: string): PartLook => ({ fill: color, color: WHITE, bold: true });

// prettier-ignore
const FAMILIES: Readonly<Record<string, readonly Family[]>> = {
  Light: [
    (color) => ({ header: BOLD, total: BOLD, body: {}, band: { fill: tinted(color, color === THEME[0] ? 0.85 : 0.8) }, line: color, rowLines: false }),
    (color) => ({ header: solidHeader(color), total: BOLD, body: {}, band: {}, line: color, rowLines: true }),
    (color) => ({ header: BOLD, total: BOLD, body: {}, band: { fill: tinted(color, color === THEME[0] ? 0.85 : 0.8) }, line: color, rowLines: true }),
  ],
  Medium: [
    (color) => ({ header: solidHeader(color), total: BOLD, body: {}, band: { fill: tinted(color, color === THEME[0] ? 0.85 : 0.8) }, line: tinted(color, 0.4), rowLines: true }),
    (color) => ({ header: solidHeader(color), total: solidHeader(color), body: { fill: tinted(color, 0.8) }, band: { fill: tinted(color, 0.6) }, line: WHITE, rowLines: true }),
    (color) => ({ header: solidHeader(color), total: BOLD, body: {}, band: { fill: '#D9D9D9' }, line: THEME[0], rowLines: false }),
    (color) => ({ header: { ...BOLD, fill: tinted(color, 0.8) }, total: BOLD, body: { fill: tinted(color, 0.8) }, band: { fill: tinted(color, 0.6) }, line: color, rowLines: true }),
  ],
  Dark: [
    (color) => ({ header: solidHeader('#000000'), total: solidHeader(color), body: { fill: color, color: WHITE }, band: { fill: tinted(color, 0.25), color: WHITE }, line: undefined, rowLines: false }),
    (color) => ({ header: solidHeader(color), total: BOLD, body: { fill: tinted(color, 0.8) }, band: { fill: tinted(color, 0.6) }, line: undefined, rowLines: false }),
  ],
};

/** The look of a built-in style; undefined for none and for a style the file defines itself. */
export function tableLook(style: string): TableLook | undefined {
  const [, family = '', number = '0'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  const place = Number(number) - 1;
  const color = THEME[place % THEME.length];
  return color === undefined ? undefined : FAMILIES[family]?.[Math.floor(place / THEME.length)]?.(color);
}

/** Which part of the table a cell of it is, with its fill and font. */
export function partAt(table: Table, look: TableLook, row: number, column: number): PartLook {
  const { area, showHeaders, showTotals } = table;
  if (showHeaders && row === area.row) return look.header;
  if (showTotals && row === area.row + area.rows - 1) return look.total;
  const bodyRow = row - area.row - (showHeaders ? 1 : 0);
  const banded = (table.showBandedRows && bodyRow % 2 === 0) || (table.showBandedColumns && (column - area.column) % 2 === 0);
  const emphasised =
    (table.highlightFirstColumn && column === area.column) || (table.highlightLastColumn && column === area.column + area.columns - 1);
  return { ...look.body, ...(banded ? look.band : {}), ...(emphasised ? BOLD : {}) };
}
