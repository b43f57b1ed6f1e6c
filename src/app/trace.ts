/** The trace of a schedule's row: reads the workbook, and follows the figure. */
import { SCHEDULE_SHEET } from '../sheets/invoiceScheduleSheet';
import { mappingFrom } from '../tables/mapping';
import { followFigure } from './followFigure';
import { readWorkbook } from './readWorkbook';
import type { CellLink } from './reviewPlan';
import type { FollowedFigure } from './schedulePlan';

const TRACED_KINDS = ['contractLines', 'contracts', 'amendments', 'openItems', 'closed'] as const;

/** Undefined when the cell is in no row of the invoice schedule. Throws a Refusal when Excel does not let us read. */
export async function traceCell({ sheet, address }: CellLink): Promise<FollowedFigure | undefined> {
  if (sheet !== SCHEDULE_SHEET || !/^\$?[A-Z]+\$?\d/.test(address)) return undefined;
  const { tables, own, proposals } = await readWorkbook(TRACED_KINDS);
  return followFigure({ tables, own, mappings: proposals.map((proposal) => mappingFrom(proposal)) }, address);
}
