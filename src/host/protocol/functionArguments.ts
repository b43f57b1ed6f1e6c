/**
 * What Excel does to arguments before it calls an add-in's function, by what functions.json declares of each: one that is left
 * out is null, a matrix is rows even of a single cell, a number or text is turned into its type. What cannot be turned is
 * #VALUE! without a call, and an error in an argument is the answer.
 */
import { CellError, type CellValue } from '../book/cell';
import { shownValue } from '../objects/shownValue';

export interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  /** Standard: `scalar`. */
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

/** What `functions.json` says of a function, as far as the host needs it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  /** Where it is not told, arguments travel as they are. */
  readonly parameters?: readonly ParameterMetadata[];
}

export type FunctionArgument = CellValue | CellValue[][];

const isError = (value: FunctionArgument): value is CellError => value instanceof CellError;

/** The values that travel, or the error that the cell shows instead. */
export function travelling(args: readonly FunctionArgument[], { parameters }: FunctionMetadata): unknown[] | CellError {
  const error = args.flat(2).find(isError);
  if (error !== undefined) return error;
  if (parameters === undefined) return args.map((arg) => (Array.isArray(arg) ? arg.map((row) => row.map(given)) : given(arg)));
  if (args.length > parameters.length) return CellError.of('#VALUE!');
  const values = parameters.map((parameter, index) => valueFor(parameter, args[index] ?? null));
  return values.find((value) => value instanceof CellError) ?? values;
}

function valueFor({ type = 'any', dimensionality = 'scalar', optional = false }: ParameterMetadata, arg: FunctionArgument): unknown {
  if (arg === null) return optional || dimensionality === 'matrix' ? null : typed(type, null);
  if (dimensionality !== 'matrix') return Array.isArray(arg) ? CellError.of('#VALUE!') : typed(type, arg);
  const rows = (Array.isArray(arg) ? arg : [[arg]]).map((row) => row.map((value) => typed(type, value)));
  return rows.flat().find((value) => value instanceof CellError) ?? rows;
}

/** Nothing is null; anything else is what the cell holds. */
const given = (value: CellValue): unknown => (value === null ? null : shownValue(value));

function typed(type: string, value: CellValue): unknown {
  if (type === 'number') return numberFrom(value);
  if (type === 'string') return value === null ? '' : String(shownValue(value));
  if (type === 'boolean') return typeof value === 'string' ? CellError.of('#VALUE!') : Boolean(value);
  return given(value);
}

function numberFrom(value: CellValue): number | CellError {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  return Number.isNaN(number) ? CellError.of('#VALUE!') : number;
}
