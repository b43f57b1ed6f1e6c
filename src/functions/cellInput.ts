/**
 * How arguments come in, as Excel hands them over: a value or a block of values, `null` for an optional argument that was left
 * out, `null` or empty text for an empty cell, a date as the number of its day. Every parameter is declared `unknown[][]`
 * (a cell, a row, a column, a block), so one formula answers for a whole column and spills.
 */
import { BadInput } from '../domain/badInput';

/** What one cell holds; `null`: nothing. */
export type Cell = number | string | boolean | null;
/** Rows of cells. */
export type Block = readonly (readonly Cell[])[];

/** Turns one cell into a value, or refuses it in a sentence that names the parameter. */
export type CellReader<T> = (cell: Cell, parameter: string) => T;

/** A data type (a formatted number, an entity) arrives as an object that holds what the cell prints. */
function cellOf(given: unknown): Cell {
  if (given === undefined || given === null || given === '') return null;
  if (typeof given === 'number' || typeof given === 'string' || typeof given === 'boolean') return given;
  const { basicValue, type } = given as Readonly<Record<string, unknown>>; // Every data type of Office.js has both.
  if (type === 'Error') throw new BadInput(`A cell holds the error ${String(basicValue)}. Correct that cell first.`);
  return cellOf(basicValue);
}

/** The argument as a block; what was left out is one empty cell. */
export function blockOf(argument: unknown): Block {
  if (!Array.isArray(argument)) return [[cellOf(argument)]];
  return (argument as readonly unknown[]).map((row) => (Array.isArray(row) ? (row as readonly unknown[]).map(cellOf) : [cellOf(row)]));
}

/** Was it given, and does any of its cells hold something? */
export const isGiven = (argument: unknown): boolean => blockOf(argument).some((row) => row.some((cell) => cell !== null));

/** `3 × 2`: rows and columns. */
export const sizeOf = (block: Block): string => `${block.length} × ${block[0]?.length ?? 0}`;

/** The one cell of an argument that stands for one value. Throws BadInput for a range of several. */
export function scalarOf(argument: unknown, parameter: string): Cell {
  const block = blockOf(argument);
  if (block.length === 1 && block[0]?.length === 1) return block[0][0] ?? null;
  throw new BadInput(`${parameter} takes one cell, and a range of ${sizeOf(block)} was given.`);
}

/** One value that must be there. */
export const required = <T>(argument: unknown, parameter: string, reader: CellReader<T>): T =>
  reader(scalarOf(argument, parameter), parameter);

/** One value, or what counts where none was given. */
export function optional<T, Otherwise>(argument: unknown, parameter: string, reader: CellReader<T>, otherwise: Otherwise): T | Otherwise {
  const cell = scalarOf(argument, parameter);
  return cell === null ? otherwise : reader(cell, parameter);
}

/** The cells of a row, a column or a block, row by row, without the empty ones at the end. Empty cells between stay. */
export function listOf(argument: unknown): Cell[] {
  const cells = blockOf(argument).flat();
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}

/** The values of a list; empty cells hold none. */
export const valuesOf = <T>(argument: unknown, parameter: string, reader: CellReader<T>): T[] =>
  listOf(argument).flatMap((cell) => (cell === null ? [] : [reader(cell, parameter)]));

/**
 * The values of a list in which each place counts: days or months, one after the other.
 * @throws BadInput for an empty cell before the last value: left out, it would move all that follow.
 */
export function valuesInOrder<T>(argument: unknown, parameter: string, reader: CellReader<T>): T[] {
  const cells = listOf(argument);
  const gap = cells.indexOf(null);
  if (gap < 0) return cells.map((cell) => reader(cell, parameter));
  throw new BadInput(`Cell ${gap + 1} of ${parameter} is empty, and others follow it. Give 0 where there was nothing.`);
}

/** The rows of a table that hold anything. */
export const rowsOf = (argument: unknown): readonly Cell[][] =>
  blockOf(argument)
    .filter((row) => row.some((cell) => cell !== null))
    .map((row) => [...row]);

/** Words alone, where rows have figures: a heading. */
const isHeading = (row: readonly Cell[]): boolean =>
  row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() !== '' && !/\d/.test(cell)));

/** The rows of a table that hold anything, without a heading row. */
export function figureRowsOf(argument: unknown): readonly Cell[][] {
  const rows = rowsOf(argument);
  return rows[0] !== undefined && isHeading(rows[0]) ? rows.slice(1) : rows;
}
