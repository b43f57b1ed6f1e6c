/** Rows at the end of one of our own tables; sheet and table are made when they are missing. What was written before is never written again. */
import { rectangleAddress } from '../tables/a1';
import type { CellContent, SheetModel, TableModel } from '../tables/workbookChange';
import { inExcel } from './excelRun';
import { fill } from './fill';
import { addSheet, dressSheet } from './layout';
import { numberFormatOf } from './looks';
import type { Image } from './records';
import { readShape, sheetOf } from './workbookShape';

/** The one table of a frame. */
export function tableOf(frame: SheetModel): TableModel {
  const [table] = frame.tables;
  if (table === undefined) throw new Error(`The sheet ${frame.name} has no table to append to.`);
  return table;
}

async function resizeTable(name: string, sheet: string, address: string): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).tables.getItem(name).resize(address);
    await context.sync();
  });
}

const imageOf = (table: TableModel, rows: readonly (readonly CellContent[])[]): Image => ({
  contents: rows,
  formats: table.styles.map(numberFormatOf),
});

async function makeWithRows(frame: SheetModel, rows: readonly (readonly CellContent[])[]): Promise<void> {
  const table = { ...tableOf(frame), rows };
  await addSheet({ ...frame, tables: [table] });
  for (const block of frame.blocks) {
    const columns = Math.max(...block.cells.map((line) => line.length));
    const styles = Array.from({ length: columns }, (_, column) =>
      block.cells.map((__, row) => numberFormatOf(block.styles?.[row]?.[column])),
    );
    await fill(
      frame.name,
      { row: block.row, column: block.column, rows: block.cells.length, columns },
      { contents: block.cells, formats: styles },
    );
  }
  await fill(
    frame.name,
    { row: table.row + 1, column: table.column, rows: rows.length, columns: table.headers.length },
    imageOf(table, rows),
  );
  await dressSheet({ ...frame, tables: [table] });
}

export async function appendRows(frame: SheetModel, rows: readonly (readonly CellContent[])[]): Promise<void> {
  if (rows.length === 0) return;
  const table = tableOf(frame);
  const area = sheetOf(await readShape(), frame.name)?.tables.find(({ name }) => name === table.name)?.area;
  if (area === undefined) return makeWithRows(frame, rows);
  await resizeTable(table.name, frame.name, rectangleAddress({ ...area, rows: area.rows + rows.length }));
  const added = { row: area.row + area.rows, column: area.column, rows: rows.length, columns: table.headers.length };
  await fill(frame.name, added, imageOf(table, rows));
}

/** Takes back rows appended last: as many as the table has beyond `rows`; the whole sheet when it had not been there. */
export async function dropRows(frame: SheetModel, rows: number | undefined): Promise<void> {
  const table = tableOf(frame);
  const sheet = sheetOf(await readShape(), frame.name);
  if (sheet === undefined) return;
  if (rows === undefined) {
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem(frame.name).delete();
      await context.sync();
    });
    return;
  }
  const area = sheet.tables.find(({ name }) => name === table.name)?.area;
  const surplus = area === undefined ? 0 : area.rows - 1 - rows;
  if (area === undefined || surplus <= 0) return;
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(frame.name);
    worksheet.getRange(rectangleAddress({ ...area, row: area.row + 1 + rows, rows: surplus })).clear('All');
    worksheet.tables.getItem(table.name).resize(rectangleAddress({ ...area, rows: rows + 1 }));
    await context.sync();
  });
}

/** Rows of one of our tables as they stand; undefined when its sheet is not there. */
export async function countRows(frame: SheetModel): Promise<number | undefined> {
  const sheet = sheetOf(await readShape(), frame.name);
  if (sheet === undefined) return undefined;
  const area = sheet.tables.find(({ name }) => name === tableOf(frame).name)?.area;
  return area === undefined ? 0 : area.rows - 1;
}
