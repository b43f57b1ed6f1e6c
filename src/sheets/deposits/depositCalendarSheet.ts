/** The sheet "Deposit calendar": the holidays that payments go by, so that WORKDAY.INTL on "Deposits" counts as the plan did. */
import type { BusinessCalendar } from '../../domain/calendar/businessDays';
import { addDays, type PlainDate } from '../../domain/calendar/plainDate';
import type { SheetModel } from '../../tables/workbookChange';
import { dayCell } from '../cells';
import { DEPOSIT_CALENDAR_SHEET, type DepositSheetsRequest } from './depositNames';
import { HEADING_ROW, tableSheet } from '../frame';
import { cellsOf, column } from '../ownTable';

const COLUMNS = [column('Calendar', 'text', 22), column('Holiday', 'date', 14)] as const;
const CALENDAR_TABLE = 'TieoutDepositHolidays';

/** Days before and after those that are forecast in which an order or its credit may lie. */
const MARGIN_DAYS = 60;

interface CalendarRows {
  readonly codes: string;
  readonly holidays: readonly PlainDate[];
}

function calendarsOf({ deposits, calendarOf, asOf, rules }: DepositSheetsRequest): CalendarRows[] {
  const codes = [...new Set(deposits.map(({ terms }) => terms.calendar))].sort();
  const [from, to] = [addDays(asOf, -MARGIN_DAYS), addDays(asOf, rules.horizonDays + MARGIN_DAYS)];
  return codes.map((code) => {
    const days = [...calendarOf(code).holidays].filter((day): day is PlainDate => day >= from && day <= to);
    return { codes: code, holidays: days.sort() };
  });
}

const MONDAY_TO_SUNDAY = [1, 2, 3, 4, 5, 6, 7];

/** `0000011`: the days off of a week, as WORKDAY.INTL takes them. */
const weekendText = ({ weekend }: BusinessCalendar): string => MONDAY_TO_SUNDAY.map((day) => (weekend.has(day) ? '1' : '0')).join('');

/** The last arguments of WORKDAY.INTL for a calendar: its weekend, and its holidays where it has some. */
export function workdayArguments(request: DepositSheetsRequest): (codes: string) => string {
  const known = new Map<string, string>();
  let row = HEADING_ROW + 2;
  for (const { codes, holidays } of calendarsOf(request)) {
    const weekend = `"${weekendText(request.calendarOf(codes))}"`;
    const range = `'${DEPOSIT_CALENDAR_SHEET}'!$B$${row}:$B$${row + holidays.length - 1}`;
    known.set(codes, holidays.length === 0 ? weekend : `${weekend},${range}`);
    row += holidays.length;
  }
  return (codes) => known.get(codes) ?? '"0000011"';
}

export function depositCalendarSheet(request: DepositSheetsRequest): SheetModel {
  const rows = calendarsOf(request).flatMap(({ codes, holidays }) =>
    holidays.map((day) =>
      cellsOf(COLUMNS, { Calendar: codes === '' ? 'of the workbook' : codes, Holiday: dayCell(day, request.dateSystem) }),
    ),
  );
  return tableSheet({
    name: DEPOSIT_CALENDAR_SHEET,
    says: `as of ${request.asOf} · days on which no payment is made; weekends are in the formulas`,
    table: CALENDAR_TABLE,
    columns: COLUMNS,
    keyColumns: ['Calendar', 'Holiday'],
    rows,
    cellStyles: [],
    rules: [],
    frozenColumns: 0,
  });
}
