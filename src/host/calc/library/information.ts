/** What kind of value is it? These look at errors too, and let none pass by. */
import type { ErrorCode } from '../../book/cell';
import type { Environment } from '../formula/environment';
import { asMatrix, dereference } from '../formula/reading';
import { toNumber } from '../value/coercion';
import { type Argument, fail, isError, Lambda, Matrix, Reference, type Scalar, type Value } from '../value/value';
import { type FunctionDefinition, type FunctionTable, lifted, whole } from './definition';

const is = (test: (value: Scalar) => boolean): FunctionDefinition => lifted('e', test);

/** ERROR.TYPE numbers errors in this order, as Excel documents them. */
const ERROR_TYPES: readonly ErrorCode[] = [
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CONNECT!', '#BLOCKED!', '#UNKNOWN!', '#FIELD!', '#CALC!',
]; // prettier-ignore

function errorType(value: Scalar): Scalar {
  const type = isError(value) ? ERROR_TYPES.indexOf(value.code) + 1 : 0;
  return type === 0 ? fail('#N/A') : type;
}

function typeOf([arg]: readonly Argument[], env: Environment): Value {
  const value = dereference(arg ?? null, env);
  if (value instanceof Lambda) return 128;
  if (value instanceof Matrix) return 64;
  return isError(value) ? 16 : typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1;
}

const parity = (remainder: number): FunctionDefinition =>
  lifted('v', (value: Scalar) => {
    const number = typeof value === 'boolean' ? fail('#VALUE!') : toNumber(value);
    return isError(number) ? number : Math.abs(Math.trunc(number)) % 2 === remainder;
  });

function isFormula([arg]: readonly Argument[]): Value {
  const where = arg instanceof Reference ? arg.areas[0] : undefined;
  if (where === undefined) return isError(arg) ? arg : fail('#VALUE!');
  const { sheet, area } = where;
  const single = area.rows === 1 && area.columns === 1;
  const at = (r: number, c: number): boolean => sheet.cells.formula(area.row + r, area.column + c) !== undefined;
  return single ? at(0, 0) : Matrix.build(area.rows, area.columns, at);
}

export const INFORMATION: FunctionTable = {
  ISBLANK: is((value) => value === null),
  ISNUMBER: is((value) => typeof value === 'number'),
  ISTEXT: is((value) => typeof value === 'string'),
  ISNONTEXT: is((value) => typeof value !== 'string'),
  ISLOGICAL: is((value) => typeof value === 'boolean'),
  ISERROR: is(isError),
  ISERR: is((value) => isError(value) && value.code !== '#N/A'),
  ISNA: is((value) => isError(value) && value.code === '#N/A'),
  ISREF: { ...whole(1, 1, ([arg]) => arg instanceof Reference), uses: () => 'place' },
  ISFORMULA: { ...whole(1, 1, isFormula), volatile: true, uses: () => 'place' },
  ISEVEN: parity(0),
  ISODD: parity(1),
  ISOMITTED: whole(1, 1, ([arg]) => arg === undefined),
  N: whole(1, 1, ([arg], env) => {
    const value = asMatrix(arg ?? null, env).at(0, 0);
    return isError(value) || typeof value === 'number' ? value : value === true ? 1 : 0;
  }),
  NA: whole(0, 0, () => fail('#N/A')),
  TYPE: whole(1, 1, typeOf),
  'ERROR.TYPE': lifted('e', errorType),
};
