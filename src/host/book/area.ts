/** Rectangles of cells and their A1 names. Rows and columns count from 0 inside the host. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
export const WHOLE_SHEET: Area = area(0, 0, MAX_ROWS, MAX_COLUMNS);

export const lastRow = (a: Area): number => a.row + a.rows - 1;
export const lastColumn = (a: Area): number => a.column + a.columns - 1;
export const isWholeColumns = (a: Area): boolean => a.row === 0 && a.rows === MAX_ROWS;
export const isWholeRows = (a: Area): boolean => a.column === 0 && a.columns === MAX_COLUMNS;
export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
export const contains = (a: Area, row: number, column: number): boolean =>
  row >= a.row && row <= lastRow(a) && column >= a.column && column <= lastColumn(a);

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function union(a: Area | undefined, b: Area): Area {
  if (a === undefined) return b;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.max(lastRow(a), lastRow(b)) - row + 1, columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1 };
}

/** 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** `AA` → 26; undefined beyond XFD. */
export function columnNumber(name: string): number | undefined {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number >= 1 && number <= MAX_COLUMNS ? number - 1 : undefined;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `A1`, `A1:C9`, `A:C`, `3:5`. */
export function areaName(a: Area): string {
  if (isWholeColumns(a)) return isWholeRows(a) ? `1:${MAX_ROWS}` : `${columnName(a.column)}:${columnName(lastColumn(a))}`;
  if (isWholeRows(a)) return `${a.row + 1}:${lastRow(a) + 1}`;
  const first = cellName(a.row, a.column);
  return a.rows === 1 && a.columns === 1 ? first : `${first}:${cellName(lastRow(a), lastColumn(a))}`;
}

const PART = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** Reads an address without its sheet: `B2`, `$B$2:C9`, `A:C`, `3:5`. Undefined when it is not one. */
export function parseArea(text: string): Area | undefined {
  const [from = '', to = from, ...more] = text.split(':');
  const a = PART.exec(from);
  const b = PART.exec(to);
  if (more.length > 0 || a === null || b === null) return undefined;
  if ((a[1] === undefined) !== (b[1] === undefined) || (a[2] === undefined) !== (b[2] === undefined)) return undefined;
  if (a[1] === undefined && a[2] === undefined) return undefined;
  if ((a[1] === undefined || a[2] === undefined) && !text.includes(':')) return undefined;
  const columns = [a[1], b[1]].map((name) => (name === undefined ? undefined : columnNumber(name)));
  if (a[1] !== undefined && columns.includes(undefined)) return undefined;
  const rows = [a[2], b[2]].map((digits) => (digits === undefined ? undefined : Number(digits) - 1));
  if (rows.some((row) => row !== undefined && (row < 0 || row >= MAX_ROWS))) return undefined;
  const top = Math.min(rows[0] ?? 0, rows[1] ?? 0);
  const bottom = Math.max(rows[0] ?? MAX_ROWS - 1, rows[1] ?? MAX_ROWS - 1);
  const left = Math.min(columns[0] ?? 0, columns[1] ?? 0);
  const right = Math.max(columns[0] ?? MAX_COLUMNS - 1, columns[1] ?? MAX_COLUMNS - 1);
  return area(top, left, bottom - top + 1, right - left + 1);
}

/** `Sales` → `Sales`, `Open items` → `'Open items'`: a sheet's name as it stands in an address. */
export const quoteSheet = (name: string): string =>
  /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) && parseArea(name) === undefined && !/^[rc]\d*([rc]\d*)?$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
