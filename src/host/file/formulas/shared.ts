/**
 * Shared formulas: the file writes the first of a run in full, and for the rest only «the same, from here».
 * The master is taken apart once; each follower is then put together by joining strings.
 */
import { tokenize } from '@borgar/fx';
import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from '../../book/area';

interface Corner {
  /** Undefined for whole rows. */
  readonly column: number | undefined;
  readonly columnFixed: boolean;
  /** Undefined for whole columns. */
  readonly row: number | undefined;
  readonly rowFixed: boolean;
}
type Piece = string | readonly Corner[];

export interface SharedFormula {
  readonly pieces: readonly Piece[];
  readonly row: number;
  readonly column: number;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/;

/** Takes a master formula apart; `row` and `column` are its cell. */
export function sharedFormula(master: string, row: number, column: number): SharedFormula {
  const pieces: Piece[] = [];
  for (const { type, value } of tokenize(master)) {
    const corners = type === 'range' || type === 'range_beam' ? split(value) : undefined;
    if (corners === undefined) pieces.push(value);
    else pieces.push(...corners);
  }
  return { pieces, row, column };
}

/** `Sheet1!A1:B2` → `Sheet1!` and two corners; undefined when it is nothing that moves. */
function split(reference: string): Piece[] | undefined {
  const bang = reference.lastIndexOf('!') + 1;
  const corners = reference.slice(bang).split(':').map(corner);
  return corners.every((each) => each !== undefined) ? [reference.slice(0, bang), corners] : undefined;
}

function corner(text: string): Corner | undefined {
  const found = CORNER.exec(text);
  if (found === null) return undefined;
  const [, dollar1 = '', letters, dollar2 = '', digits] = found;
  const column = letters === undefined ? undefined : columnNumber(letters);
  if (letters !== undefined && column === undefined) return undefined;
  const row = digits === undefined ? undefined : Number(digits) - 1;
  return { column, columnFixed: dollar1 !== '', row, rowFixed: letters === undefined ? dollar1 !== '' : dollar2 !== '' };
}

/** The formula as it reads in another cell of the run. What leaves the sheet wraps around, as in Excel. */
export function formulaAt(shared: SharedFormula, row: number, column: number): string {
  const down = row - shared.row;
  const right = column - shared.column;
  return shared.pieces
    .map((piece) => (typeof piece === 'string' ? piece : piece.map((each) => cornerText(each, down, right)).join(':')))
    .join('');
}

const wrapped = (value: number, size: number): number => ((value % size) + size) % size;

function cornerText({ column, columnFixed, row, rowFixed }: Corner, down: number, right: number): string {
  const letters = column === undefined ? '' : columnName(columnFixed ? column : wrapped(column + right, MAX_COLUMNS));
  const digits = row === undefined ? '' : String((rowFixed ? row : wrapped(row + down, MAX_ROWS)) + 1);
  return `${columnFixed ? '$' : ''}${letters}${rowFixed ? '$' : ''}${digits}`;
}
