/**
 * What becomes of formulas with functions of Tieout. Pure: what was read goes in, cells and what is booked of them come out.
 *
 * An array becomes values as a whole, or a native formula that fills the same cells. What reads an error stays: as a value the error would
 * outlive its cause.
 */
import { type Finding, placeText } from '../../domain/finding';
import type { BookedFormula } from '../../sheets/formulasSheet';
import { cellAddress, type Rectangle } from '../../tables/a1';
import type { CellChange, CellContent } from '../../tables/workbookChange';
import { contentText, rawCell } from '../../workbook/cellContent';
import type { FoundFormula, SheetFormulas } from '../../workbook/readFormulas';
import type { ConvertedCell, Direction, LeftCell } from './conversion';
import type { CellLink } from '../jobs';
import { conversionFinding } from './conversionAdvice';
import { nativeFormula } from './nativeForms';

/** One formula decided: what the pane shows, what is written, and what is remembered of it. */
export interface Conversion {
  readonly shown: ConvertedCell;
  readonly cells: readonly CellChange[];
  readonly booked: Omit<BookedFormula, 'number' | 'run' | 'mark'>;
  /** What was stamped, for the mark; one cell where the form is native. */
  readonly stamped: readonly (readonly CellContent[])[];
}

export interface Converted {
  readonly sheet: string;
  readonly conversions: readonly Conversion[];
  readonly left: readonly LeftCell[];
}

/** Excel writes these while an answer is on its way. */
const PASSING: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA']);

/** Why a formula stays as it is; undefined where nothing is in the way. */
function inTheWay({ reads }: FoundFormula, { sheet, protected: isProtected }: SheetFormulas, cell: CellLink): Finding | undefined {
  const place = { kind: 'cell', ...cell } as const;
  if (isProtected) return conversionFinding('formula-on-protected-sheet', place, { sheet });
  const cells = reads.flat().map((content) => (content !== null && typeof content === 'object' ? null : rawCell(content)));
  const wrong = cells.find((each) => each !== null && typeof each === 'object');
  if (wrong === undefined || wrong === null || typeof wrong !== 'object') return undefined;
  if (PASSING.has(wrong.error)) return conversionFinding('formula-still-calculates', place, {});
  return conversionFinding('formula-reads-error', place, { reads: wrong.error });
}

/** An empty text is what an empty cell reads. */
const stampOf = (content: CellContent): CellContent => (content === '' ? null : content);

const areaOf = ({ row, column, reads }: FoundFormula): Rectangle => ({ row, column, rows: reads.length, columns: reads[0]?.length ?? 1 });

/** `5 × 3 values`; the value itself where it is one. */
const shownValues = ({ rows, columns }: Rectangle, first: CellContent): string =>
  rows * columns === 1 ? contentText(first) : `${rows} × ${columns} values`;

function conversionOf(found: FoundFormula, sheet: string, native: string | undefined): Conversion {
  const { row, column, formula, reads } = found;
  const area = areaOf(found);
  const address = cellAddress(row, column);
  const place = placeText({ kind: 'cell', sheet, address });
  const stamped = native === undefined ? reads.map((line) => line.map(stampOf)) : [[{ formula: native }]];
  const became = stamped[0]?.[0] ?? null;
  const to = native === undefined ? 'value' : 'native';
  return {
    shown: {
      cell: { sheet, address },
      formula,
      to,
      becomes: native ?? shownValues(area, became),
      fills: area.rows * area.columns,
    },
    cells: stamped.flatMap((line, r) =>
      line.map((becomes, c): CellChange => ({
        address: cellAddress(row + r, column + c),
        was: r === 0 && c === 0 ? { formula } : null,
        becomes,
      })),
    ),
    booked: {
      place: `=${place}`,
      cell: place,
      formula,
      to,
      became,
      rows: stamped.length,
      columns: stamped[0]?.length ?? 1,
    },
    stamped,
  };
}

/** Native where the direction asks for it and a form is known; the value elsewhere. */
export function convertSheet(found: SheetFormulas, to: Exclude<Direction, 'back'>): Converted {
  const left: LeftCell[] = [];
  const conversions: Conversion[] = [];
  for (const each of found.formulas) {
    const cell = { sheet: found.sheet, address: cellAddress(each.row, each.column) };
    const finding = inTheWay(each, found, cell);
    if (finding === undefined) conversions.push(conversionOf(each, found.sheet, to === 'native' ? nativeFormula(each.formula) : undefined));
    else left.push({ cell, finding });
  }
  return { sheet: found.sheet, conversions, left };
}
