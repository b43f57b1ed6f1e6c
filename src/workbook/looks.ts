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
  readonly topBorder?: boolean;
}

// prettier-ignore
export const LOOKS: { readonly [S in CellStyle]: Look } = {
  title:    { numberFormat: 'General', bold: true, size: 16, color: '#0F3D3E' },
  subtitle: { numberFormat: 'General', color: '#5A6B6B' },
  heading:  { numberFormat: 'General', bold: true, color: '#FFFFFF', fill: '#1F5C5D', wrap: true },
  label:    { numberFormat: 'General' },
  text:     { numberFormat: '@' },
  wrapped:  { numberFormat: '@', wrap: true },
  number:   { numberFormat: '#,##0' },
  money:    { numberFormat: '#,##0.00;[Red]-#,##0.00', align: 'Right' },
  money0:   { numberFormat: '#,##0;[Red]-#,##0', align: 'Right' },
  money3:   { numberFormat: '#,##0.000;[Red]-#,##0.000', align: 'Right' },
  money4:   { numberFormat: '#,##0.0000;[Red]-#,##0.0000', align: 'Right' },
  percent:  { numberFormat: '0.0%' },
  date:     { numberFormat: 'yyyy-mm-dd', align: 'Left' },
  instant:  { numberFormat: '@' },
  status:   { numberFormat: 'General' },
  total:    { numberFormat: '#,##0.00;[Red]-#,##0.00', bold: true, topBorder: true, align: 'Right' },
  proof:    { numberFormat: '#,##0.00;[Red]-#,##0.00', bold: true, fill: '#E6F2EC', align: 'Right' },
  note:     { numberFormat: 'General', italic: true, color: '#5A6B6B' },
  input:    { numberFormat: '@', fill: '#FFF8E1' },
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
  const { bold, italic, size, color, fill, wrap, align, topBorder } = LOOKS[style];
  if (bold !== undefined) range.format.font.bold = bold;
  if (italic !== undefined) range.format.font.italic = italic;
  if (size !== undefined) range.format.font.size = size;
  if (color !== undefined) range.format.font.color = color;
  if (fill !== undefined) range.format.fill.color = fill;
  if (wrap !== undefined) range.format.wrapText = wrap;
  if (align !== undefined) range.format.horizontalAlignment = align;
  if (topBorder === true) {
    const edge = range.format.borders.getItem('EdgeTop');
    edge.style = 'Continuous';
    edge.color = '#1F5C5D';
  }
}
