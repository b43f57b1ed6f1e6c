/**
 * Reads every sheet of the analyst's as lint needs it: contents, formulas, looks, what is hidden, filtered or merged, and the defined
 * names. Our own sheets are left out. A sheet is read in pieces, and between them others have a turn.
 */
import { type Rectangle, rectangleAddress, rectangleFrom } from '../tables/a1';
import { bareBlockIn } from '../tables/bareBlocks';
import type { LintName, LintReading, LintSheet, TableAt, Visibility } from '../tables/lint/lintBook';
import type { RawCell } from '../tables/sourceTable';
import { contentFrom, rawCell } from './cellContent';
import { dateSystemOf, type ShownDate } from './dateSystem';
import { inExcel } from './excelRun';
import { hiddenColumnsOf, hiddenRowsOf } from './hiddenRows';
import { type Block, readBlock } from './readBlock';
import { readShape, type SheetShape } from './workbookShape';

type Told = (step: string, done: number, total: number) => void;

/** What a sheet says of itself, beside its cells. */
interface Traits {
  readonly visibility: Visibility;
  readonly isFiltered: boolean;
  readonly merges: readonly Rectangle[];
}

const FIRST_CELL: Rectangle = { row: 0, column: 0, rows: 1, columns: 1 };

async function readTraits(sheet: SheetShape): Promise<Traits> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    worksheet.load('visibility');
    const { autoFilter } = worksheet;
    autoFilter.load('isDataFiltered');
    const filters = sheet.tables.map(({ name }) => {
      const { autoFilter: filter } = context.workbook.tables.getItem(name);
      filter.load('isDataFiltered');
      return filter;
    });
    const used = rectangleAddress(sheet.used ?? FIRST_CELL);
    const merged = worksheet.getRange(used).getMergedAreasOrNullObject();
    merged.load('address');
    await context.sync();
    return {
      visibility: worksheet.visibility,
      isFiltered: autoFilter.isDataFiltered || filters.some(({ isDataFiltered }) => isDataFiltered),
      merges: merged.isNullObject ? [] : merged.address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map(rectangleFrom),
    };
  });
}

const NOTHING: Rectangle = { row: 0, column: 0, rows: 0, columns: 0 };

/** A column without a formula is left out. */
function formulasByColumn({ formulas, values }: Block): Map<number, (string | undefined)[]> {
  const columns = new Map<number, (string | undefined)[]>();
  formulas.forEach((line, row) =>
    line.forEach((formula, column) => {
      const content = typeof formula === 'string' && formula.startsWith('=') ? contentFrom(formula, values[row]?.[column] ?? null) : null;
      if (content === null || typeof content !== 'object') return;
      const cells = columns.get(column) ?? new Array<string | undefined>(formulas.length).fill(undefined);
      cells[row] = content.formula;
      columns.set(column, cells);
    }),
  );
  return columns;
}

function bareTable(name: string, area: Rectangle, values: readonly (readonly RawCell[])[]): TableAt[] {
  const block = bareBlockIn(values);
  if (block === undefined) return [];
  return [
    { name, area: { ...block, row: area.row + block.row, column: area.column + block.column }, isExcelTable: false, hasTotals: false },
  ];
}

async function readSheet(shape: SheetShape, told: Told): Promise<LintSheet> {
  const { name, tables } = shape;
  const area = shape.used ?? NOTHING;
  const block = await readBlock(name, area, ['values', 'formulas', 'numberFormat'], (done) => told(`Reading ${name}`, done, area.rows));
  const values = block.values.map((row) => row.map(rawCell));
  return {
    name,
    area,
    values,
    formulas: formulasByColumn(block),
    formats: block.numberFormat.map((row) => row.map(String)),
    hiddenRows: await hiddenRowsOf(name, area),
    hiddenColumns: await hiddenColumnsOf(name, area),
    ...(await readTraits(shape)),
    tables:
      tables.length === 0
        ? bareTable(name, area, values)
        : tables.map((table) => ({ name: table.name, area: table.area, isExcelTable: true, hasTotals: table.hasTotals })),
  };
}

/** Cells whose text is asked for to tell the date system: so many of the first rows of a sheet. */
const ROWS_WITH_DATES = 20;

async function shownDates({ name, area, values, formats }: LintSheet): Promise<ShownDate[]> {
  const rows = Math.min(ROWS_WITH_DATES, area.rows);
  if (!formats.slice(0, rows).some((line) => line.some((format) => /y/i.test(format)))) return [];
  const { text } = await readBlock(name, { ...area, rows }, ['text']);
  return text.flatMap((line, row) =>
    line.flatMap((shown, column): ShownDate[] => {
      const serial = values[row]?.[column];
      return typeof serial === 'number' && /y/i.test(formats[row]?.[column] ?? '') ? [{ serial, text: String(shown ?? '') }] : [];
    }),
  );
}

async function readNames(sheets: readonly string[]): Promise<LintName[]> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.names.load('items/name,items/formula,items/visible');
    const bySheet = sheets.map((sheet) => {
      const { names } = workbook.worksheets.getItem(sheet);
      names.load('items/name,items/formula,items/visible');
      return { sheet, names };
    });
    await context.sync();
    return [{ sheet: undefined, names: workbook.names }, ...bySheet].flatMap(({ sheet, names }) =>
      names.items.filter(({ visible }) => visible).map(({ name, formula }) => ({ name, sheet, formula: String(formula) })),
    );
  });
}

/** Throws a Refusal when Excel does not let us read, and what `signal` was stopped with. */
export async function readForLint(told: Told = () => undefined, signal?: AbortSignal): Promise<LintReading> {
  const shape = await readShape();
  const sheets: LintSheet[] = [];
  const dates: ShownDate[] = [];
  for (const sheet of shape.sheets.filter(({ ours }) => !ours)) {
    signal?.throwIfAborted();
    const read = await readSheet(sheet, (step, done, total) => {
      signal?.throwIfAborted();
      told(step, done, total);
    });
    sheets.push(read);
    dates.push(...(await shownDates(read)));
  }
  return { sheets, names: await readNames(sheets.map(({ name }) => name)), dateSystem: dateSystemOf(dates) };
}
