/** What a cell can hold. Empty is `null`; on Office.js's wire it becomes `""`. */
export type CellValue = number | string | boolean | CellError | null;

export type ErrorCode =
  | '#NULL!'
  | '#DIV/0!'
  | '#VALUE!'
  | '#REF!'
  | '#NAME?'
  | '#NUM!'
  | '#N/A'
  | '#SPILL!'
  | '#CALC!'
  | '#BUSY!'
  | '#CONNECT!'
  | '#FIELD!'
  | '#BLOCKED!'
  | '#UNKNOWN!'
  | '#GETTING_DATA';

/** An error value. One object per code, so `===` compares; a message (custom functions) makes a new one. */
export class CellError {
  private static readonly known = new Map<ErrorCode, CellError>();
  private constructor(
    readonly code: ErrorCode,
    readonly message: string | undefined,
  ) {}

  static of(code: ErrorCode, message?: string): CellError {
    if (message !== undefined) return new CellError(code, message);
    let error = CellError.known.get(code);
    if (error === undefined) CellError.known.set(code, (error = new CellError(code, undefined)));
    return error;
  }

  toString(): string {
    return this.code;
  }
}
