import type { CellStyle } from './workbookChange';

const FIGURES: ReadonlySet<CellStyle | undefined> = new Set([
  'number',
  'money',
  'money0',
  'money3',
  'money4',
  'percent',
  'proof',
  'total',
  'inputMoney',
  'inputNumber',
]);

/** A heading stands over its column as the column does: figures to the right. */
export const headingStyle = (style: CellStyle | undefined): CellStyle => (FIGURES.has(style) ? 'headingRight' : 'heading');
