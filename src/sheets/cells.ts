/** Values on their way into cells: amounts, days, and formulas that name the analyst's own columns. */
import { dateFromSerial, type DateSystem, isDate, serialFromDate } from '../domain/calendar/plainDate';
import { exponentOf } from '../domain/money/currency';
import { Decimal } from '../domain/money/decimal';
import { rectangleAddress } from '../tables/a1';
import type { RawCell, SourceTable } from '../tables/sourceTable';
import type { CellContent, CellStyle } from '../tables/workbookChange';

export const formula = (text: string): CellContent => ({ formula: `=${text}` });

/** Decimal text as Excel's number; empty text is an empty cell, and a person's words stay words. */
export function amountCell(amount: string): CellContent {
  if (amount === '') return null;
  return /^-?\d+(\.\d+)?$/.test(amount) ? Number(amount) : amount;
}

/** Minor units as Excel's number of the main unit: 1050 of EUR is 10.5. A division by a power of ten is rounded once, as the decimal would be. */
export const minorCell = (minor: number, currency: string): number => (minor === 0 ? 0 : minor / 10 ** exponentOf(currency));

/** An ISO day as Excel's serial; empty text is an empty cell, and a person's words stay words. */
export function dayCell(day: string, system: DateSystem): CellContent {
  if (day === '') return null;
  return isDate(day) ? serialFromDate(day, system) : day;
}

const MONEY_STYLES: Readonly<Record<number, CellStyle>> = { 0: 'money0', 2: 'money', 3: 'money3', 4: 'money4' };

/** The look of an amount in this currency: JPY without decimals, BHD with three. */
export const moneyStyle = (currency: string): CellStyle => MONEY_STYLES[exponentOf(currency)] ?? 'money';

/** A heading inside the brackets of a structured reference: `[`, `]`, `#` and `'` are escaped. Source: Microsoft, Using structured references. */
export const escapedHeading = (heading: string): string => heading.replace(/['[\]#]/g, (sign) => `'${sign}`);

/** Columns of one of our own tables in a formula: of the same row, and whole. Always with the table's name, as files store it. */
export function tableFormula(table: string): { readonly here: (heading: string) => string; readonly all: (heading: string) => string } {
  return {
    here: (heading) => `${table}[[#This Row],[${escapedHeading(heading)}]]`,
    all: (heading) => `${table}[${escapedHeading(heading)}]`,
  };
}

/** A number cell of ours as plain decimal text; anything else as it stands, so that a person's word is not lost. */
export function amountFrom(cell: RawCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.error;
  return typeof cell === 'number' ? new Decimal(cell).toFixed() : String(cell).trim();
}

/** A day cell of ours as ISO text. */
export function dayFrom(cell: RawCell, system: DateSystem): string {
  if (typeof cell === 'number') return dateFromSerial(cell, system) ?? '';
  return typeof cell === 'string' ? cell.trim() : '';
}

/** `B5` → `$B$5`, `F5:F904` → `$F$5:$F$904`. */
export const absoluteAddress = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** MATCH and SUMIFS read these as patterns or comparisons, and a long number loses digits. */
export const NOT_A_PLAIN_CRITERION = /[*?~]|^[<>=]|^[\d.,]{16,}$/;

/** A column of the analyst's in a formula: `Items[Open]` for an Excel table, `'Open items'!$F$5:$F$904` for a bare block. */
export function columnReference(table: SourceTable, heading: string): string {
  const { home } = table;
  const index = table.headers.indexOf(heading);
  if (home.kind !== 'sheet' || index < 0) throw new Error(`There is no column ${heading} in ${table.name} for a formula to name.`);
  if (home.isExcelTable === true) return `${table.name}[${escapedHeading(heading)}]`;
  const area = { row: home.row + 1, column: home.column + index, rows: Math.max(1, table.rows.length), columns: 1 };
  const address = absoluteAddress(rectangleAddress(area));
  return `'${home.sheet.replaceAll("'", "''")}'!${address}`;
}
