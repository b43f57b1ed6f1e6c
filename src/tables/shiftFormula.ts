/**
 * A formula some rows further down, the way Excel copies it: `H5*$B$2` → `H6*$B$2`.
 *
 * Text, names of sheets and structured references (`[@Amount]`) have no rows and stay as they are.
 */

/** `"text"`, `'a sheet'`, `[a structured reference]` with one level of brackets inside. */
const WITHOUT_ROWS = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\])/;
// A cell: not the tail of a name, not a function such as LOG10(, not a sheet such as Q1!.
const CELL = /(?<![\w.$])(\$?[A-Z]{1,3})(\$?)(\d+)(?![\w(.!])/gi;
const WHOLE_ROWS = /(?<![\w.$:])(\$?)(\d+):(\$?)(\d+)(?![\w:(.!])/g;

export function shiftedDown(formula: string, rows: number): string {
  const moved = (dollar: string, row: string): string => (dollar === '' ? String(Number(row) + rows) : `$${row}`);
  return formula
    .split(WITHOUT_ROWS)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(CELL, (_, column: string, dollar: string, row: string) => column + moved(dollar, row))
            .replace(WHOLE_ROWS, (_, d1: string, from: string, d2: string, to: string) => `${moved(d1, from)}:${moved(d2, to)}`),
    )
    .join('');
}
