/** A report of ours as work: the sheet is added or patched, its tables are added or take the size of the report, new rows are dressed. */
import { overlap, rectangleAddress } from '../tables/a1';
import type { SheetModel, TableModel } from '../tables/workbookChange';
import { patchesOf, type StandingSheet } from './compare';
import { inExcel } from './excelRun';
import { changeChart, chartRecords } from './charts';
import { addMissingTable, addSheet, changeLooks, changeRules, dressRows, dressSheet, dressTable, styledAreas, tableArea } from './layout';
import type { RunRecord } from './records';
import { refuse } from './refusal';
import { rowChanges } from './rowChanges';
import { gridOf } from './sheetGrid';
import { EMPTY_SHEET, readStandingSheet } from './standingSheet';
import { sheetOf, type WorkbookShape } from './workbookShape';
import { unhurried } from './unhurried';
import type { Work } from './work';

/** Looks and rules as the last run that stands left them: a report without a table moves them with its rows. */
function movedWithRows(model: SheetModel, isNew: boolean, earlier: readonly RunRecord[]): RunRecord[] {
  const sheet = model.name;
  if (model.tables.length > 0) return [];
  const of = isNew ? [] : earlier.filter((record) => record.sheet === sheet);
  const looks = of.findLast((record) => record.kind === 'looks');
  const rules = of.findLast((record) => record.kind === 'rules');
  return [
    { kind: 'looks', sheet, before: looks?.kind === 'looks' ? looks.after : [], after: styledAreas(model) },
    { kind: 'rules', sheet, before: rules?.kind === 'rules' ? rules.after : [], after: model.rules },
  ];
}

function tableRecords(model: SheetModel, standing: StandingSheet): RunRecord[] {
  const sheet = model.name;
  return model.tables.flatMap((table): RunRecord[] => {
    const before = standing.tables[table.name];
    const after = { ...tableArea(table), columns: Math.max(table.headers.length, before?.columns ?? 0) };
    if (before === undefined) return [{ kind: 'tableAdded', sheet, table: table.name, area: tableArea(table) }];
    if (before.rows === after.rows) return [];
    const grown = after.rows - before.rows;
    const rows: RunRecord[] =
      grown <= 0 ? [] : [{ kind: 'rowsAdded', sheet, area: { ...tableArea(table), row: before.row + before.rows, rows: grown } }];
    return [{ kind: 'tableResized', sheet, table: table.name, before: rectangleAddress(before), after: rectangleAddress(after) }, ...rows];
  });
}

/** A table that the sheet lacks needs its cells empty: what stands there may be the table itself, made plain cells by a person. */
function checkRoom(model: SheetModel, standing: StandingSheet): void {
  for (const table of model.tables.filter(({ name }) => standing.tables[name] === undefined)) {
    const area = tableArea(table);
    const rows = standing.contents.slice(area.row, area.row + area.rows);
    const isFilled = rows.some((row) => row.slice(area.column, area.column + area.columns).some((cell) => cell !== null));
    if (!isFilled && !Object.values(standing.tables).some((other) => overlap(area, other))) continue;
    const address = rectangleAddress(area);
    const title = `The sheet "${model.name}" has no table ${table.name}, and cells of ${address}, where it belongs, are filled.`;
    const remedy = 'Make them that table again, or move what stands there, or delete the sheet: the next run writes it anew.';
    throw refuse('sheetNotOurs', 'table-moved', { kind: 'cell', sheet: model.name, address }, title, remedy);
  }
}

async function makeRoom(model: SheetModel, records: readonly RunRecord[]): Promise<void> {
  for (const table of addedTables(model, records)) await addMissingTable(model, table);
  await resizeTables(model.name, records);
}

const addedTables = ({ tables }: SheetModel, records: readonly RunRecord[]): TableModel[] =>
  tables.filter(({ name }) => records.some((record) => record.kind === 'tableAdded' && record.table === name));

async function resizeTables(sheet: string, records: readonly RunRecord[]): Promise<void> {
  const resizes = records.flatMap((record) => (record.kind === 'tableResized' ? [record] : []));
  if (resizes.length === 0) return;
  await inExcel(async (context) => {
    for (const { table, after } of resizes) context.workbook.worksheets.getItem(sheet).tables.getItem(table).resize(after);
    await context.sync();
  });
}

async function dressAgain(model: SheetModel, records: readonly RunRecord[]): Promise<void> {
  for (const table of addedTables(model, records)) await dressTable(model, table);
  for (const record of records) {
    const table = record.kind === 'rowsAdded' ? model.tables.find(({ column }) => column === record.area.column) : undefined;
    if (record.kind === 'rowsAdded' && table !== undefined) await dressRows(model, table, record.area);
    if (record.kind === 'looks') await changeLooks(model.name, record.before, record.after);
    if (record.kind === 'rules') await changeRules(model.name, record.after);
    if (record.kind === 'chart') await changeChart(model.name, record.before, record.after);
  }
}

export async function reportWork(model: SheetModel, shape: WorkbookShape): Promise<Work> {
  const sheet = model.name;
  const standingShape = sheetOf(shape, sheet);
  const isNew = standingShape === undefined;
  const standing = isNew ? EMPTY_SHEET : await readStandingSheet(standingShape, gridOf(model).columns);
  if (!isNew) checkRoom(model, standing);
  const patches = await unhurried(patchesOf(model, standing));
  const { counts, rows, totals } = await unhurried(rowChanges(model, standing));
  return {
    sheet,
    table: undefined,
    isNew,
    counts,
    rows,
    totals,
    patches,
    recordsOf: (runs) => {
      const cells = patches.map(({ area, before, after }): RunRecord => ({
        kind: 'cells',
        sheet,
        area,
        before: isNew ? undefined : before,
        after,
      }));
      const earlier = runs.flatMap(({ records }) => records);
      const dressed = [...movedWithRows(model, isNew, earlier), ...chartRecords(sheet, model.charts ?? [], isNew ? [] : earlier)];
      return isNew ? [{ kind: 'sheetAdded', sheet }, ...cells, ...dressed] : [...tableRecords(model, standing), ...cells, ...dressed];
    },
    makeRoom: (records) => (isNew ? addSheet(model) : makeRoom(model, records)),
    dress: (records) => (isNew ? dressSheet(model) : dressAgain(model, records)),
  };
}
