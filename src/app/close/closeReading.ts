/** Everything that the state of a month depends on, read from the workbook once. Nothing is decided here. */
import type { BusinessCalendar } from '../../domain/calendar/businessDays';
import { WEEKENDS_ONLY } from '../../domain/calendar/businessDays';
import { holidaysFrom } from '../../tables/billing/billingTables';
import { columnReference } from '../../sheets/cells';
import { rememberedMappings } from '../../sheets/rulesSheet';
import { standingClose, type StandingClose } from '../../sheets/close/standingClose';
import { CLOSE_SHEET, SIGN_OFFS_SHEET, VOUCHED_SHEET, VOUCHED_TABLE } from '../../tables/close/closeNames';
import { mappingFrom, proposeMappings, type TableMapping } from '../../tables/mapping';
import type { SourceTable } from '../../tables/sourceTable';
import { type LoggedLine, readLog } from '../../workbook/log';
import { readOwnSheets, readSheetCells, type SheetCells } from '../../workbook/readSheet';
import { readOwnTables, readTables } from '../../workbook/readTables';
import { mappedTables } from '../mappedTables';

export interface CloseReading {
  /** Undefined: no month is set up. */
  readonly close: StandingClose | undefined;
  /** The analyst's. */
  readonly tables: readonly SourceTable[];
  /** Ours, with the copies of what was vouched for. */
  readonly own: readonly SourceTable[];
  /** Our sheets, cell by cell, but those of the close, log and journal. */
  readonly reports: readonly SheetCells[];
  /** Sheets of the analyst's that steps name as evidence. */
  readonly evidence: readonly SheetCells[];
  readonly log: readonly LoggedLine[];
  readonly calendar: BusinessCalendar;
  /** The analyst's holidays in a formula; undefined: there are none. */
  readonly holidays: string | undefined;
}

/** Sheets of the close itself: no report, and nothing that a signature vouches for. */
const OWN_SHEETS: ReadonlySet<string> = new Set([CLOSE_SHEET, SIGN_OFFS_SHEET, VOUCHED_SHEET]);

/** The table of holidays that was confirmed before, or that is plainly one. */
function holidayMapping(tables: readonly SourceTable[], own: readonly SourceTable[]): TableMapping | undefined {
  const confirmed = rememberedMappings(own).find(({ kind, table }) => kind === 'holidays' && tables.some(({ name }) => name === table));
  if (confirmed !== undefined) return confirmed;
  const [proposed] = proposeMappings(['holidays'], tables);
  return proposed === undefined || proposed.problems.length > 0 ? undefined : mappingFrom(proposed);
}

function calendarOf(tables: readonly SourceTable[], own: readonly SourceTable[]): Pick<CloseReading, 'calendar' | 'holidays'> {
  const mapping = holidayMapping(tables, own);
  const table = tables.find(({ name }) => name === mapping?.table);
  const heading = mapping?.columns['Date'] ?? undefined;
  if (mapping === undefined || table === undefined || heading === undefined) return { calendar: WEEKENDS_ONLY, holidays: undefined };
  const days = mappedTables(tables, [mapping]).read('holidays', holidaysFrom);
  return { calendar: { ...WEEKENDS_ONLY, holidays: new Set(days) }, holidays: columnReference(table, heading) };
}

/** Sheets of the analyst's that steps name as evidence. */
export const namedSheets = (evidence: string): string[] =>
  evidence
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

async function evidenceSheets(close: StandingClose | undefined, ours: readonly SheetCells[]): Promise<SheetCells[]> {
  const named = new Set(close?.rows.flatMap(({ step }) => (step === undefined ? [] : namedSheets(step.evidence))));
  const sheets: SheetCells[] = [];
  for (const name of named) {
    if (ours.some(({ sheet }) => sheet === name)) continue;
    const read = await readSheetCells(name);
    if (read !== undefined) sheets.push(read);
  }
  return sheets;
}

/** Throws a Refusal when Excel does not let us read. */
export async function readClose(): Promise<CloseReading> {
  const { tables, own } = await readTables();
  const close = standingClose(own);
  const reports = await readOwnSheets(OWN_SHEETS);
  const evidence = await evidenceSheets(close, reports);
  return {
    close,
    tables,
    own: [...own, ...(await readOwnTables(VOUCHED_TABLE))],
    reports,
    evidence,
    log: await readLog(),
    ...calendarOf(tables, own),
  };
}
