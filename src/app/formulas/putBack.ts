/** "Back": what was booked on "Tieout Formulas" goes back where its cell stands now, and only while it holds what we put there. */
import type { Finding } from '../../domain/finding';
import { cellAddress, type Rectangle, rectangleFrom } from '../../tables/a1';
import type { CellChange, CellContent } from '../../tables/workbookChange';
import type { BookedFormula } from '../../sheets/formulasSheet';
import { contentText, sameContent } from '../../workbook/cellContent';
import { readContentsOnly } from '../../workbook/standingSheet';
import { sheetOf, type WorkbookShape } from '../../workbook/workbookShape';
import type { CellLink } from '../jobs';
import type { ConvertedCell, LeftCell } from './conversion';
import { conversionFinding } from './conversionAdvice';
import { markOf } from './mark';

export interface PutBack {
  readonly booked: BookedFormula;
  readonly sheet: string;
  readonly shown: ConvertedCell;
  readonly cells: readonly CellChange[];
}

export interface PuttingBack {
  readonly back: readonly PutBack[];
  readonly left: readonly LeftCell[];
}

const REFERENCE = /^='?(.+?)'?!(\$?[A-Z]{1,3}\$?\d+)$/;

/** Where a booked formula's cell stands now; undefined when it is gone. */
export function standsAt({ place }: BookedFormula, shape: WorkbookShape): CellLink | undefined {
  const [, name, address = ''] = REFERENCE.exec(place) ?? [];
  const sheet = name === undefined ? undefined : sheetOf(shape, name.replaceAll("''", "'"));
  return sheet && { sheet: sheet.name, address: address.replaceAll('$', '') };
}

/** Do the cells hold what we put there? */
async function holds({ to, became, mark }: BookedFormula, now: readonly (readonly CellContent[])[]): Promise<boolean> {
  const first = now[0]?.[0] ?? null;
  return to === 'native' ? sameContent(first, became) : (await markOf(now)) === mark;
}

const isWithin = ({ row, column }: Rectangle, area: Rectangle): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** @param asked the cells that were asked for; undefined for all of the workbook. */
export async function putBackFrom(
  booked: readonly BookedFormula[],
  shape: WorkbookShape,
  asked: { readonly sheet: string; readonly areas: readonly Rectangle[] } | undefined,
): Promise<PuttingBack> {
  const [back, left]: [PutBack[], LeftCell[]] = [[], []];
  for (const each of booked) {
    const at = standsAt(each, shape);
    if (at === undefined) {
      // Its place is unknown, so it belongs to no selection.
      if (asked === undefined) left.push(goneCell(each));
      continue;
    }
    const first = rectangleFrom(at.address);
    if (asked !== undefined && (asked.sheet !== at.sheet || !asked.areas.some((area) => isWithin(first, area)))) continue;
    const now = await readContentsOnly(at.sheet, { ...first, rows: each.rows, columns: each.columns });
    const finding = await inTheWay(each, at, now, sheetOf(shape, at.sheet)?.protected === true);
    if (finding === undefined) back.push(backOf(each, at, first, now));
    else left.push({ cell: at, finding });
  }
  return { back, left };
}

const goneCell = ({ cell, formula }: BookedFormula): LeftCell => ({
  cell: { sheet: '', address: cell },
  finding: conversionFinding('converted-cell-gone', { kind: 'workbook' }, { cell, formula }),
});

/** Why what was booked stays; undefined where nothing is in the way. */
async function inTheWay(
  booked: BookedFormula,
  at: CellLink,
  now: readonly (readonly CellContent[])[],
  isProtected: boolean,
): Promise<Finding | undefined> {
  const place = { kind: 'cell', ...at } as const;
  if (isProtected) return conversionFinding('formula-on-protected-sheet', place, { sheet: at.sheet });
  return (await holds(booked, now)) ? undefined : conversionFinding('converted-cell-changed', place, { cell: booked.cell });
}

function backOf(booked: BookedFormula, at: CellLink, { row, column }: Rectangle, now: readonly (readonly CellContent[])[]): PutBack {
  const { formula, rows, columns } = booked;
  return {
    booked,
    sheet: at.sheet,
    shown: { cell: at, formula: contentText(now[0]?.[0] ?? null), to: 'back', becomes: formula, fills: rows * columns },
    cells: now.flatMap((line, r) =>
      line.map((was, c): CellChange => ({
        address: cellAddress(row + r, column + c),
        was,
        becomes: r === 0 && c === 0 ? { formula } : null,
      })),
    ),
  };
}
