/**
 * The trace of a schedule's row: reads the workbook, and follows the figure. The selection moves faster than a large workbook is read, so a
 * reading is kept until something changes, or the selected row is no longer what was read.
 */
import { SCHEDULE_SHEET, SCHEDULE_TABLE } from '../../sheets/billing/invoiceScheduleSheet';
import { rectangleFrom } from '../../tables/a1';
import { mappingFrom } from '../../tables/mapping';
import type { RawCell } from '../../tables/sourceTable';
import { readBlock } from '../../workbook/readBlock';
import { keptReading } from '../keptReading';
import { type Followed, followFigure } from './followFigure';
import { readWorkbook } from '../readWorkbook';
import type { CellLink } from '../jobs';
import type { FollowedFigure } from '../billing/schedulePlan';

const TRACED_KINDS = ['contractLines', 'contracts', 'amendments', 'openItems', 'closed'] as const;

/** Undefined when the cell is in no row of the invoice schedule. Throws a Refusal when Excel does not let us read. */
export type FigureTracer = (cell: CellLink) => Promise<FollowedFigure | undefined>;

/** A tracer that keeps what it read; one for as long as the pane is open. */
export function figureTracer(): FigureTracer {
  const { read } = keptReading(readFollowed, isAsRead);
  return async ({ sheet, address }) =>
    sheet === SCHEDULE_SHEET && /^\$?[A-Z]+\$?\d/.test(address) ? followFigure(await read(rectangleFrom(address).row), address) : undefined;
}

async function readFollowed(): Promise<Followed> {
  const { tables, own, proposals } = await readWorkbook(TRACED_KINDS);
  return { tables, own, mappings: proposals.map((proposal) => mappingFrom(proposal)) };
}

/** Does the row of the schedule still say what was read? A row outside of it does. */
async function isAsRead({ own }: Followed, row: number): Promise<boolean> {
  const table = own.find(({ name }) => name === SCHEDULE_TABLE);
  if (table?.home.kind !== 'sheet') return false;
  const { sheet, row: headings, column } = table.home;
  const cells = table.rows[row - headings - 1];
  if (cells === undefined) return true;
  const { values } = await readBlock(sheet, { row, column, rows: 1, columns: table.headers.length }, ['values']);
  return JSON.stringify(values[0]?.map((value) => String(value ?? ''))) === JSON.stringify(cells.map(textOf));
}

const textOf = (cell: RawCell): string => (cell === null ? '' : typeof cell === 'object' ? cell.error : String(cell));
