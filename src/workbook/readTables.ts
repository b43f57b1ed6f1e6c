/**
 * Reads every table of the workbook: Excel tables, and bare blocks of cells that look like one. Ours are told
 * from the analyst's; the log and the journal are read by those who need them.
 */
import type { Rectangle } from '../tables/a1';
import type { SourceTable } from '../tables/sourceTable';
import { bareBlockIn, doubledHeadingBeside } from '../tables/bareBlocks';
import { rawCell } from './cellContent';
import { inExcel } from './excelRun';
import { readBlock } from './readBlock';
import { hiddenRowsOf } from './hiddenRows';
import { dateSystemOf, type ShownDate } from './dateSystem';
import { VOUCHED_TABLE } from '../tables/close/closeNames';
import { MARK_CELL, OWN_TABLE } from '../tables/ownSheets';
import { readShape, type SheetShape, type TableShape, type WorkbookShape } from './workbookShape';

export interface TablesRead {
  readonly tables: readonly SourceTable[];
  readonly own: readonly SourceTable[];
}

type Told = (step: string, done: number, total: number) => void;

interface Found {
  readonly name: string;
  readonly sheet: string;
  readonly area: Rectangle;
  readonly isExcelTable: boolean;
  readonly doubledHeading?: string | undefined;
}

/** A table read, and the dates of its first rows: the whole workbook has one date system. */
interface TableRead {
  readonly table: Omit<SourceTable, 'dateSystem'>;
  readonly dates: readonly ShownDate[];
}

/** A first row may have its day as text or none at all: so many rows are looked at for dates. */
const ROWS_WITH_DATES = 20;

async function readTable({ name, sheet, area, isExcelTable, doubledHeading }: Found, told: Told): Promise<TableRead> {
  const [header] = (await readBlock(sheet, { ...area, rows: 1 }, ['values'])).values;
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const block = await readBlock(sheet, body, ['values'], (done) => told(`Reading ${name}`, done, body.rows));
  const first = await readBlock(sheet, { ...body, rows: Math.min(ROWS_WITH_DATES, body.rows) }, ['numberFormat', 'text']);
  const formats = (first.numberFormat[0] ?? []).map(String);
  const table = {
    name,
    home: { kind: 'sheet' as const, sheet, row: area.row, column: area.column, isExcelTable },
    headers: (header ?? []).map((cell) => String(cell ?? '')),
    formats,
    rows: block.values.map((row) => row.map(rawCell)),
    hiddenRows: await hiddenRowsOf(sheet, body),
  };
  const dates = first.numberFormat.flatMap((row, at) =>
    row.flatMap((format, column): ShownDate[] => {
      const serial = block.values[at]?.[column];
      return typeof serial === 'number' && /y/i.test(String(format)) ? [{ serial, text: String(first.text[at]?.[column] ?? '') }] : [];
    }),
  );
  return { table: doubledHeading === undefined ? table : { ...table, doubledHeading }, dates };
}

/** A sheet's cells with those of its Excel tables taken out: what is left may be a bare block. */
async function bareBlockOf(sheet: SheetShape): Promise<Found | undefined> {
  if (sheet.used === undefined || sheet.tables.length > 0) return undefined;
  const { used } = sheet;
  const { values } = await readBlock(sheet.name, used, ['values']);
  const block = bareBlockIn(values);
  return (
    block && {
      name: sheet.name,
      sheet: sheet.name,
      area: { ...block, row: used.row + block.row, column: used.column + block.column },
      isExcelTable: false,
      doubledHeading: doubledHeadingBeside(values, block),
    }
  );
}

const foundTable = ({ name, sheet, area }: TableShape): Found => ({ name, sheet, area, isExcelTable: true });

/** Of these, a reading of everything leaves out those that are long and that no job needs. */
const READ_BY_NAME: ReadonlySet<string> = new Set([VOUCHED_TABLE]);
/** Which of our own tables belong to a reading: what a run says and remembers, not what it logs. */
const isState = (name: string): boolean => OWN_TABLE.test(name) && name !== 'TieoutLog' && name !== 'TieoutJournal';

const ownTablesIn = (shape: WorkbookShape): Found[] =>
  shape.sheets.filter(({ ours }) => ours).flatMap(({ tables }) => tables.filter(({ name }) => isState(name)).map(foundTable));

async function readAll(found: readonly Found[], told: Told): Promise<SourceTable[]> {
  const reads: TableRead[] = [];
  for (const table of found) reads.push(await readTable(table, told));
  const dateSystem = dateSystemOf(reads.flatMap(({ dates }) => dates));
  return reads.map(({ table }) => ({ ...table, dateSystem }));
}

export async function readTables(told: Told = () => undefined): Promise<TablesRead> {
  const shape = await readShape();
  const theirs: Found[] = [];
  for (const sheet of shape.sheets.filter(({ ours }) => !ours)) {
    const bare = await bareBlockOf(sheet);
    theirs.push(...sheet.tables.map(foundTable), ...(bare === undefined ? [] : [bare]));
  }
  const ours = ownTablesIn(shape).filter(({ name }) => !READ_BY_NAME.has(name));
  const read = await readAll([...theirs, ...ours], told);
  return { tables: read.slice(0, theirs.length), own: read.slice(theirs.length) };
}

/** Our own sheets only: what runs have said and a person has decided. With a name, that table alone: others may be long. */
export async function readOwnTables(only?: string): Promise<readonly SourceTable[]> {
  const found = ownTablesIn(await readShape());
  const wanted = found.filter(({ name }) => (only === undefined ? !READ_BY_NAME.has(name) : name === only));
  return readAll(wanted, () => undefined);
}

/** The line under a report's title; empty when the sheet is not there. */
export async function readSubtitle(name: string): Promise<string> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const cell = sheet.getRange(MARK_CELL);
    cell.load('values');
    await context.sync();
    return sheet.isNullObject ? '' : String(cell.values[0]?.[0] ?? '');
  });
}
