/**
 * What each named style is in Excel. Number formats go cell by cell with the values (amounts of several
 * currencies share a column); everything else goes by rectangles, once.
 */
import type { CellStyle } from '../tables/workbookChange';

export interface Look {
  /** en-US number format code. */
  readonly numberFormat: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: 'Left' | 'Right' | 'Center';
  readonly vertical?: 'Top';
}

/** Room to the right of a figure, so that it does not touch the words of the next column. */
const figures = (code: string): string => `${code}_ ;[Red]-${code}_ `;

// prettier-ignore
export const LOOKS: { readonly [S in CellStyle]: Look } = {
  title:        { numberFormat: 'General', bold: true, size: 16, color: '#0F3D3E' },
  subtitle:     { numberFormat: 'General', color: '#5A6B6B' },
  section:      { numberFormat: 'General', bold: true, size: 12, color: '#0F3D3E' },
  heading:      { numberFormat: 'General', bold: true, color: '#FFFFFF', fill: '#1F5C5D' },
  headingRight: { numberFormat: 'General;General;General;@_ ', bold: true, color: '#FFFFFF', fill: '#1F5C5D', align: 'Right' },
  label:        { numberFormat: 'General', vertical: 'Top' },
  text:         { numberFormat: '@', vertical: 'Top' },
  wrapped:      { numberFormat: '@', vertical: 'Top', wrap: true },
  number:       { numberFormat: '#,##0_ ', vertical: 'Top' },
  money:        { numberFormat: figures('#,##0.00'), align: 'Right', vertical: 'Top' },
  money0:       { numberFormat: figures('#,##0'), align: 'Right', vertical: 'Top' },
  money3:       { numberFormat: figures('#,##0.000'), align: 'Right', vertical: 'Top' },
  money4:       { numberFormat: figures('#,##0.0000'), align: 'Right', vertical: 'Top' },
  percent:      { numberFormat: '0.0%', vertical: 'Top' },
  date:         { numberFormat: 'yyyy-mm-dd', align: 'Left', vertical: 'Top' },
  month:        { numberFormat: 'yyyy-mm', align: 'Left', vertical: 'Top' },
  instant:      { numberFormat: '@', vertical: 'Top' },
  status:       { numberFormat: 'General', vertical: 'Top' },
  total:        { numberFormat: figures('#,##0.00'), bold: true },
  proof:        { numberFormat: figures('#,##0.00'), bold: true, fill: '#E6F2EC', align: 'Right' },
  note:         { numberFormat: 'General', italic: true, color: '#5A6B6B' },
  input:        { numberFormat: '@', fill: '#FFF8E1', vertical: 'Top' },
  inputMoney:   { numberFormat: figures('#,##0.00'), fill: '#FFF8E1', align: 'Right', vertical: 'Top' },
  inputNumber:  { numberFormat: 'General', fill: '#FFF8E1', align: 'Right', vertical: 'Top' },
  inputDate:    { numberFormat: 'yyyy-mm-dd', fill: '#FFF8E1', align: 'Left', vertical: 'Top' },
};

/** Colours of a word in a column: fill and font, readable on both (contrast above 4.5 : 1). */
// prettier-ignore
export const WORD_COLOURS = {
  good:  { fill: '#DDF0E3', font: '#0B5A2B' },
  warn:  { fill: '#FFF0C7', font: '#6B4700' },
  bad:   { fill: '#FBDDDA', font: '#8A1C12' },
  quiet: { fill: '#ECEFF1', font: '#3F4A4F' },
} as const;

const UNSTYLED = 'General';
export const numberFormatOf = (style: CellStyle | undefined): string => (style === undefined ? UNSTYLED : LOOKS[style].numberFormat);

/** What of a look is not the number format, set on a range. A style without any leaves the range alone. */
export function applyLook(range: Excel.Range, style: CellStyle): void {
  const { bold, italic, size, color, fill, wrap, align, vertical } = LOOKS[style];
  if (bold !== undefined) range.format.font.bold = bold;
  if (italic !== undefined) range.format.font.italic = italic;
  if (size !== undefined) range.format.font.size = size;
  if (color !== undefined) range.format.font.color = color;
  if (fill !== undefined) range.format.fill.color = fill;
  if (wrap !== undefined) range.format.wrapText = wrap;
  if (align !== undefined) range.format.horizontalAlignment = align;
  if (vertical !== undefined) range.format.verticalAlignment = vertical;
}
