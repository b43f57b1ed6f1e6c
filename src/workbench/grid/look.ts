/**
 * What a cell looks like: its text, fill, font, lines and alignment, from everything that has a say.
 *
 * In order of weight: a conditional format, the cell's own style, the row's or column's style, the table's
 * style. A table's colour gives way to the cell's own fill, but its bold header stays bold.
 */
import { formatColor } from 'numfmt';
import { contains } from '../../host/book/area';
import { CellError, type CellValue } from '../../host/book/cell';
import type { Sheet, Table } from '../../host/book/sheet';
import type { BorderLine, CellStyle } from '../../host/book/style';
import type { Host } from '../../host/excel';
import { conditionalLook } from './conditional';
import { partAt, type PartLook, tableLook } from './tableStyles';

export interface CellLook {
  readonly value: CellValue;
  readonly text: string;
  readonly style: CellStyle;
  readonly fill: string | undefined;
  readonly color: string;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly border: Readonly<Partial<Record<'left' | 'right' | 'top' | 'bottom', BorderLine>>>;
  readonly filterButton: boolean;
}

export type LookAt = (row: number, column: number) => CellLook;

const REMEMBERED = 60_000;
const BLACK = '#000000';

/** Looks of a sheet's cells, each worked out once. Ask for a new one when the book has changed. */
export function looksOf(host: Host, sheet: Sheet): LookAt {
  const known = new Map<number, CellLook>();
  return (row, column) => {
    const key = row * 16_384 + column;
    let look = known.get(key);
    if (look === undefined) {
      if (known.size > REMEMBERED) known.clear();
      known.set(key, (look = lookAt(host, sheet, row, column)));
    }
    return look;
  };
}

function lookAt({ book, calculator }: Host, sheet: Sheet, row: number, column: number): CellLook {
  const value = sheet.cells.value(row, column);
  const style = book.styleAt(sheet, row, column);
  const table = sheet.tables.find(({ area }) => contains(area, row, column));
  const inTable = table === undefined ? undefined : tableParts(table, row, column);
  const condition = sheet.conditionalFormats.length === 0 ? {} : conditionalLook(sheet, calculator, row, column);
  const ownColor = style.font.color === BLACK ? undefined : style.font.color;
  return {
    value,
    text: value === null ? '' : calculator.text(value, style.numberFormat),
    style,
    fill: condition.fill ?? style.fill ?? inTable?.part.fill,
    color: condition.color ?? numberColor(value, style.numberFormat) ?? ownColor ?? inTable?.part.color ?? BLACK,
    bold: condition.bold ?? (style.font.bold || inTable?.part.bold === true),
    align: alignment(style, value),
    border: inTable === undefined ? style.border : { ...inTable.border, ...style.border },
    filterButton: hasFilterButton(sheet, table, row, column),
  };
}

function tableParts(table: Table, row: number, column: number): { part: PartLook; border: CellLook['border'] } | undefined {
  const look = tableLook(table.style);
  if (look === undefined) return undefined;
  const { area, showHeaders } = table;
  const line: BorderLine | undefined = look.line === undefined ? undefined : { style: 'thin', color: look.line };
  const headerRow = showHeaders ? area.row : -1;
  const above = look.rowLines || row === area.row || row === headerRow + 1;
  const below = look.rowLines || row === area.row + area.rows - 1 || row === headerRow;
  return {
    part: partAt(table, look, row, column),
    border: line === undefined ? {} : { ...(above && { top: line }), ...(below && { bottom: line }) },
  };
}

/** A colour named in the number format: `[Red]-0.00`. */
function numberColor(value: CellValue, numberFormat: string): string | undefined {
  if (typeof value !== 'number' || !numberFormat.includes('[')) return undefined;
  const named = formatColor(numberFormat, value, { throws: false });
  return typeof named === 'string' && named !== '' ? (NAMED[named.toLowerCase()] ?? named) : undefined;
}

/** Excel's `[Green]` and `[Yellow]` are the screen's pure ones, which on white nobody can read; these are as clear and readable. */
// prettier-ignore
const NAMED: Readonly<Record<string, string>> = {
  green: '#008000', yellow: '#8A6D00', cyan: '#007A87',
};

function alignment({ horizontal }: CellStyle, value: CellValue): 'left' | 'center' | 'right' {
  if (horizontal === 'left' || horizontal === 'right' || horizontal === 'center') return horizontal;
  if (horizontal === 'centerAcrossSelection' || horizontal === 'distributed') return 'center';
  if (horizontal !== 'general') return 'left';
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || value instanceof CellError ? 'center' : 'left';
}

function hasFilterButton(sheet: Sheet, table: Table | undefined, row: number, column: number): boolean {
  if (table !== undefined && table.showHeaders && table.showFilterButton && row === table.area.row) return true;
  const { autoFilter } = sheet;
  return autoFilter !== undefined && row === autoFilter.row && contains(autoFilter, row, column);
}
