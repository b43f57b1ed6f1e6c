/** An analyst at her desk with the sheets of a reconciliation: she runs it, reads it, and types into it. */
import { applyChanges } from '../../src/workbook/applyChanges';
import { readOwnTables } from '../../src/workbook/readTables';
import { openExcel, type OpenExcel } from './excel';
import { type PartnerRun, partnerRun, type PartnerWorld } from './reconciliationWorld';
import { cellAt } from './smallMonth';

const LOG = {
  at: '2026-11-01T08:00:00.000Z',
  who: 'Ada Analyst',
  step: 'reconciliation',
  inputs: [],
  rows: '',
  proofs: '',
  version: 'test',
};
const MOST_ROWS = 400;
const MOST_COLUMNS = 13;

export interface PartnerDesk {
  open(how?: () => Promise<OpenExcel>): Promise<OpenExcel>;
  close(): void;
  /** Runs the reconciliation over the workbook as it stands, and writes it. */
  write(world: PartnerWorld): Promise<PartnerRun & { readonly kind: string }>;
  /** The workbook that is open. */
  workbook(): Promise<OpenExcel>;
  /** The lines of a section of a sheet, without its headings. */
  section(sheet: string, title: string): unknown[][];
  /** Rows of one of our tables by heading. */
  rowsOf(table: string): Promise<Record<string, unknown>[]>;
  type(table: string, row: number, heading: string, entry: string | number): Promise<void>;
  set(sheet: string, address: string, entry: string | number): Promise<void>;
  value(sheet: string, address: string): unknown;
}

export function partnerDesk(): PartnerDesk {
  let excel: OpenExcel | undefined;
  const opened = (): OpenExcel => {
    if (excel === undefined) throw new Error('No workbook is open at this desk.');
    return excel;
  };
  return {
    open: async (how = openExcel) => (excel = await how()),
    close: () => {
      excel?.close();
      excel = undefined;
    },
    workbook: () => Promise.resolve(opened()),
    async write(world) {
      const run = partnerRun(world, await readOwnTables());
      const { kind } = await applyChanges(
        run.sheets.map((sheet) => ({ kind: 'writeSheet', sheet })),
        LOG,
      );
      return { ...run, kind };
    },
    section(sheet, title) {
      const cells = opened().host.book.sheet(sheet)?.cells;
      const at = (row: number, column: number): unknown => cells?.value(row, column) ?? null;
      const from = Array.from({ length: MOST_ROWS }, (_, row) => row).find((row) => at(row, 0) === title);
      if (from === undefined) throw new Error(`There is no section «${title}» on ${sheet}.`);
      const lines: unknown[][] = [];
      for (let row = from + 2; at(row, 0) !== null; row += 1)
        lines.push(Array.from({ length: MOST_COLUMNS }, (_, column) => at(row, column)));
      return lines;
    },
    async rowsOf(name) {
      const table = (await readOwnTables()).find((each) => each.name === name);
      return (table?.rows ?? []).map((row) => Object.fromEntries((table?.headers ?? []).map((heading, at) => [heading, row[at] ?? null])));
    },
    type: (table, row, heading, entry) =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem(table).columns.getItem(heading).getDataBodyRange().getCell(row, 0).values = [[entry]];
        await context.sync();
      }),
    set: (sheet, address, entry) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(address).values = [[entry]];
        await context.sync();
      }),
    value: (sheet, address) => cellAt(opened().host.book, sheet, address),
  };
}
