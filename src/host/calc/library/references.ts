/** Functions about places rather than values: ROW, OFFSET, INDIRECT, ADDRESS, FORMULATEXT. */
import { area, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import type { Environment } from '../formula/environment';
import { asMatrix, dereference, operand } from '../formula/reading';
import { rangeFromText, resolveRange, resolveStruct, structFromText } from '../formula/resolve';
import { toNumber, toText } from '../value/coercion';
import { type Argument, fail, isError, Matrix, Reference, type Scalar, type SheetArea, type Value } from '../value/value';
import { type FunctionTable, lifted, whole } from './definition';

const place = (): 'place' => 'place';

const own = (env: Environment): SheetArea => ({ sheet: env.sheet, area: area(env.row, env.column) });

/** The area an argument names; the formula's own cell when it is left out. */
function areaOf(arg: Argument, env: Environment): SheetArea | undefined {
  if (arg === undefined) return own(env);
  return arg instanceof Reference ? arg.areas[0] : undefined;
}

/** ROW and COLUMN: of an area the numbers of all its rows or columns. */
const lines =
  (axis: 'row' | 'column') =>
  ([arg]: readonly Argument[], env: Environment): Value => {
    const found = areaOf(arg, env)?.area;
    if (found === undefined) return isError(arg) ? arg : fail('#VALUE!');
    const numbers = Array.from({ length: axis === 'row' ? found.rows : found.columns }, (_, n) => found[axis] + n + 1);
    if (numbers.length === 1) return numbers[0] as number;
    return axis === 'row' ? Matrix.column(numbers) : Matrix.row(numbers);
  };

const extent =
  (axis: 'rows' | 'columns') =>
  ([arg]: readonly Argument[], env: Environment): Value => {
    if (arg instanceof Reference) return arg.single === undefined ? fail('#REF!') : arg.single.area[axis];
    const value = operand(arg ?? null, env);
    return isError(value) ? value : value instanceof Matrix ? value[axis] : 1;
  };

const numberOf = (arg: Argument, otherwise: number, env: Environment): number | Scalar =>
  arg === undefined ? otherwise : toNumber(asMatrix(arg, env).at(0, 0));

/** OFFSET(reference, rows, columns, height, width): a negative height reaches upwards. */
function offset([reference, ...numbers]: readonly Argument[], env: Environment): Value {
  if (isError(reference)) return reference;
  const where = reference instanceof Reference ? reference.single : undefined;
  if (where === undefined) return fail('#VALUE!');
  const defaults = [0, 0, where.area.rows, where.area.columns];
  const given = defaults.map((otherwise, n) => numberOf(numbers[n], otherwise, env));
  const wrong = given.find(isError);
  if (wrong !== undefined) return wrong;
  const [down = 0, right = 0, height = 1, width = 1] = given.map((value) => Math.trunc(Number(value)));
  if (height === 0 || width === 0) return fail('#REF!');
  const row = where.area.row + down + (height < 0 ? height + 1 : 0);
  const column = where.area.column + right + (width < 0 ? width + 1 : 0);
  const [rows, columns] = [Math.abs(height), Math.abs(width)];
  const outside = row < 0 || column < 0 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS;
  return outside ? fail('#REF!') : Reference.to(where.sheet, area(row, column, rows, columns));
}

/** `R2C3`, `R[-1]C`: the other notation, for INDIRECT(text, FALSE). */
function fromR1C1(text: string, env: Environment): Reference | undefined {
  const match = /^(?:(.*)!)?R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?$/i.exec(text);
  if (match === null) return undefined;
  const [, sheetName, rowPart, columnPart] = match;
  const line = (part: string | undefined, from: number): number =>
    part === undefined ? from : part.startsWith('[') ? from + Number(part.slice(1, -1)) : Number(part) - 1;
  const sheet = sheetName === undefined ? env.sheet : env.workings.book.sheet(sheetName.replace(/^'|'$/g, '').replaceAll("''", "'"));
  const [row, column] = [line(rowPart, env.row), line(columnPart, env.column)];
  return sheet === undefined || row < 0 || column < 0 ? undefined : Reference.to(sheet, area(row, column));
}

/** INDIRECT(text, A1 style): a range, a name, or a table's column. */
function indirect([given, style]: readonly Argument[], env: Environment): Value {
  const text = toText(asMatrix(given ?? '', env).at(0, 0));
  if (isError(text)) return text;
  const trimmed = text.trim();
  if (style !== undefined && asMatrix(style, env).at(0, 0) === false) return fromR1C1(trimmed, env) ?? fail('#REF!');
  const range = rangeFromText(trimmed);
  if (range !== undefined) return resolveRange(range, env.workings.book, env.sheet);
  const { book } = env.workings;
  const struct = trimmed.includes('[') ? structFromText(trimmed) : book.table(trimmed) && { table: trimmed, columns: [], sections: [] };
  if (struct !== undefined) return resolveStruct({ context: [], ...struct }, book, env);
  const named = book.name(trimmed, env.sheet);
  const value = named === undefined ? undefined : env.workings.programOf(named.formula).run(env, undefined);
  return value instanceof Reference ? value : fail('#REF!');
}

/** ADDRESS(row, column, kind, A1 style, sheet). Kinds: 1 $A$1, 2 A$1, 3 $A1, 4 A1. */
function address(row: number, column: number, kind = 1, a1 = true, sheet?: string): Scalar {
  if (row < 1 || row > MAX_ROWS || column < 1 || column > MAX_COLUMNS || ![1, 2, 3, 4].includes(kind)) return fail('#VALUE!');
  const [fixedRow, fixedColumn] = [kind === 1 || kind === 2, kind === 1 || kind === 3];
  const text = a1
    ? `${fixedColumn ? '$' : ''}${columnName(column - 1)}${fixedRow ? '$' : ''}${row}`
    : `R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;
  return sheet === undefined ? text : `${sheet === '' ? '' : quoteSheet(sheet)}!${text}`;
}

function formulaText([arg]: readonly Argument[]): Value {
  const where = arg instanceof Reference ? arg.areas[0] : undefined;
  if (where === undefined) return isError(arg) ? arg : fail('#VALUE!');
  const formula = where.sheet.cells.formula(where.area.row, where.area.column);
  return formula === undefined ? fail('#N/A') : `=${formula}`;
}

/** SHEET(reference or name): its position among the sheets, from 1. */
function sheetNumber([arg]: readonly Argument[], env: Environment): Value {
  const { sheets } = env.workings.book;
  const position = (sheet: Sheet | undefined): Value => (sheet === undefined ? fail('#N/A') : sheets.indexOf(sheet) + 1);
  if (arg === undefined) return position(env.sheet);
  if (arg instanceof Reference) return position(arg.areas[0]?.sheet);
  const name = dereference(arg, env);
  return typeof name === 'string' ? position(env.workings.book.sheet(name)) : fail('#N/A');
}

const numberFormatLetter = (format: string): string =>
  format === 'General' ? 'G' : format.includes('%') ? 'P' : /[dmyh]/i.test(format) ? 'D' : 'F';

/** What CELL tells; the rest of its questions are about Excel's window. */
const CELL_FACTS: Readonly<Record<string, (where: SheetArea, env: Environment) => Scalar>> = {
  address: ({ area: { row, column } }) => `$${columnName(column)}$${row + 1}`,
  row: ({ area: { row } }) => row + 1,
  col: ({ area: { column } }) => column + 1,
  contents: ({ sheet, area: { row, column } }, env) => env.workings.value(sheet, row, column) ?? 0,
  type: ({ sheet, area: { row, column } }, env) => {
    const value = env.workings.value(sheet, row, column);
    return value === null ? 'b' : typeof value === 'string' ? 'l' : 'v';
  },
  format: ({ sheet, area: { row, column } }, env) =>
    numberFormatLetter(env.workings.book.styles.style(sheet.cells.style(row, column)).numberFormat),
  protect: ({ sheet, area: { row, column } }, env) => (env.workings.book.styles.style(sheet.cells.style(row, column)).locked ? 1 : 0),
  filename: ({ sheet }, env) => `[${env.workings.book.fileName}]${sheet.name}`,
};

function cell([question, arg]: readonly Argument[], env: Environment): Value {
  const where = areaOf(arg, env);
  const fact = CELL_FACTS[String(asMatrix(question ?? null, env).at(0, 0)).toLowerCase()];
  return where === undefined || fact === undefined ? fail('#VALUE!') : fact(where, env);
}

/** HYPERLINK(address, shown): what is shown is the value. */
const hyperlink = ([link, shown]: readonly Argument[], env: Environment): Value => operand(shown ?? link ?? '', env);

export const REFERENCES: FunctionTable = {
  ROW: { ...whole(0, 1, lines('row')), uses: place },
  COLUMN: { ...whole(0, 1, lines('column')), uses: place },
  ROWS: { ...whole(1, 1, extent('rows')), uses: place },
  COLUMNS: { ...whole(1, 1, extent('columns')), uses: place },
  AREAS: { ...whole(1, 1, ([arg]) => (arg instanceof Reference ? arg.areas.length : fail('#VALUE!'))), uses: place },
  OFFSET: { ...whole(3, 5, offset), volatile: true, uses: (n) => (n === 0 ? 'place' : 'value') },
  INDIRECT: { ...whole(1, 2, indirect), volatile: true },
  ADDRESS: lifted('n n n= b= s=', address),
  FORMULATEXT: { ...whole(1, 1, formulaText), volatile: true, uses: place },
  SHEET: { ...whole(0, 1, sheetNumber), volatile: true, uses: place },
  SHEETS: {
    ...whole(0, 1, ([arg], env) =>
      arg instanceof Reference ? new Set(arg.areas.map(({ sheet }) => sheet)).size : env.workings.book.sheets.length,
    ),
    volatile: true,
  },
  CELL: { ...whole(1, 2, cell), volatile: true, uses: (n) => (n === 1 ? 'place' : 'value') },
  HYPERLINK: whole(1, 2, hyperlink),
};
