/**
 * What would stop a write, found before anything is written: protection, a sheet of our name that is not ours, a table moved. A table
 * that a report of ours lacks is added (`reportWork`); one that log or journal lack is not, since their rows are gone with it.
 */
import { rectangleAddress } from '../tables/a1';
import type { SheetModel } from '../tables/workbookChange';
import { refuse } from './refusal';
import { sheetOf, tablesOf, type WorkbookShape } from './workbookShape';

function checkExisting(model: SheetModel, shape: WorkbookShape, mayLackTables: boolean): void {
  const sheet = sheetOf(shape, model.name);
  if (sheet === undefined) return;
  const place = { kind: 'cell', sheet: sheet.name, address: 'A1' } as const;
  if (!sheet.ours) {
    const title = `A sheet "${sheet.name}" is there already, and it is not ours.`;
    throw refuse('sheetNotOurs', 'sheet-not-ours', place, title, 'Rename your sheet; ours will be added under this name.');
  }
  if (sheet.protected) {
    const remedy = 'Unprotect it under Review, then try again.';
    throw refuse('sheetProtected', 'sheet-protected', place, `The sheet "${sheet.name}" is protected.`, remedy);
  }
  for (const table of model.tables) {
    const standing = sheet.tables.find(({ name }) => name === table.name);
    if (standing === undefined && mayLackTables) continue;
    if (standing !== undefined && standing.area.row === table.row && standing.area.column === table.column && !standing.hasTotals) continue;
    const where = rectangleAddress({ row: table.row, column: table.column, rows: 1, columns: 1 });
    const title = `The sheet "${sheet.name}" has no table ${table.name} with its headings at ${where} and no totals row.`;
    throw refuse('sheetNotOurs', 'table-moved', place, title, 'Put it back as it was, or delete the sheet: the next run writes it anew.');
  }
}

function checkTableNames(model: SheetModel, shape: WorkbookShape): void {
  for (const { name } of model.tables) {
    const other = tablesOf(shape).find(
      (table) => table.name.toLowerCase() === name.toLowerCase() && table.sheet.toLowerCase() !== model.name.toLowerCase(),
    );
    if (other === undefined) continue;
    const title = `The table ${name} is on the sheet "${other.sheet}", but ours belongs on "${model.name}".`;
    throw refuse(
      'sheetNotOurs',
      'table-elsewhere',
      { kind: 'table', table: name },
      title,
      'Rename or move that table, then preview once more.',
    );
  }
}

/** Throws a Refusal when one of the reports, or log and journal, cannot be written. */
export function preflight(reports: readonly SheetModel[], records: readonly SheetModel[], shape: WorkbookShape): void {
  const models = [...reports, ...records];
  const missing = models.filter(({ name }) => sheetOf(shape, name) === undefined);
  if (shape.structureProtected && missing.length > 0) {
    const title = `The workbook's structure is protected, and the sheet "${missing[0]?.name ?? ''}" has to be added.`;
    throw refuse(
      'sheetProtected',
      'structure-protected',
      { kind: 'workbook' },
      title,
      'Take the protection off under Review › Protect Workbook, then try again.',
    );
  }
  for (const model of models) {
    checkExisting(model, shape, reports.includes(model));
    checkTableNames(model, shape);
  }
}
