/** Every cell of our own sheets with its formula: the proofs on them, and what signatures vouch for. */
import type { Rectangle } from '../tables/a1';
import type { ExcelCell } from './cellContent';
import { JOURNAL_SHEET } from './journal';
import { LOG_SHEET } from './log';
import { readBlock } from './readBlock';
import { readShape } from './workbookShape';

export interface SheetCells {
  readonly sheet: string;
  /** Where the used cells are. */
  readonly area: Rectangle;
  readonly values: readonly (readonly (ExcelCell | null)[])[];
  readonly formulas: readonly (readonly (ExcelCell | null)[])[];
}

/** Sheets of ours but log, journal and those named. An empty one has no cells. */
export async function readOwnSheets(leftOut: ReadonlySet<string>): Promise<SheetCells[]> {
  const records = new Set([LOG_SHEET.name, JOURNAL_SHEET.name]);
  const sheets: SheetCells[] = [];
  for (const { name, ours, used } of (await readShape()).sheets) {
    if (!ours || used === undefined || records.has(name) || leftOut.has(name)) continue;
    const { values, formulas } = await readBlock(name, used, ['values', 'formulas']);
    sheets.push({ sheet: name, area: used, values, formulas });
  }
  return sheets;
}

/** A sheet of the analyst's that a person named as evidence; undefined when it is not there or empty. */
export async function readSheetCells(name: string): Promise<SheetCells | undefined> {
  const found = (await readShape()).sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (found?.used === undefined) return undefined;
  const { values, formulas } = await readBlock(found.name, found.used, ['values', 'formulas']);
  return { sheet: found.name, area: found.used, values, formulas };
}
