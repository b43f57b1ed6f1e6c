/**
 * Plans invoice schedules: the analyst's tables as values, the schedule with its revenue, rebates and the month's run, the
 * sheets that show them. Pure and plain on both ends, like every plan.
 *
 * What was issued is read from our own sheet and never changes; months before that of the run are closed.
 */
import type { BillingRun, RunRequest } from '../../domain/billing/billingRun';
import { lineName } from '../../domain/billing/lineKey';
import { buildSchedule } from '../../domain/billing/buildSchedule';
import { runBilling } from '../../domain/billing/runBilling';
import { runParties } from '../../domain/billing/runParties';
import type { Schedule } from '../../domain/billing/schedule';
import { date, type PlainDate } from '../../domain/calendar/plainDate';
import { accrueRebates } from '../../domain/rebates/accrueRebates';
import { recogniseRevenue } from '../../domain/revenue/recogniseRevenue';
import { rulesSheet } from '../../sheets/rulesSheet';
import { closedRevenueFrom } from '../../sheets/billing/revenueSheets';
import { issuedRowsFrom } from '../../sheets/billing/issuedRows';
import { scheduleSheets } from '../../sheets/billing/scheduleSheets';
import type { WorkbookChange } from '../../tables/workbookChange';
import { appendOpenItems } from './appendOpenItems';
import { businessCalendar } from '../businessCalendar';
import type { Proof } from '../jobs';
import { cutOverFindings } from './cutOverFindings';
import { mappedTables } from '../mappedTables';
import { type BillingRead, readBilling } from './readBilling';
import { contractFindings } from './scheduleAdvice';
import type { ScheduleJobRequest, SchedulePlan } from './schedulePlan';
import { invoicedOutside, proofOf, runCreditLines, runExceptionLines, runInvoiceLines, runSummary, scheduledLines } from './scheduleTotals';
import { refuseTooLong } from '../sheetFits';

const FEWER = 'Schedule fewer lines at a time, or give each year a workbook of its own.';

async function scheduleOf(request: ScheduleJobRequest, read: BillingRead, asOf: PlainDate): Promise<Schedule> {
  const { holidayCountries: countries, roll, taxRounding, own } = request;
  const calendar = await businessCalendar({ countries, ...spanOf(read, asOf), holidays: read.holidays });
  const invoicedBefore = request.invoicedBefore === '' ? undefined : date(request.invoicedBefore);
  const schedule = buildSchedule({ ...read.tables, asOf, issued: issuedRowsFrom(own), calendar, roll, taxRounding, invoicedBefore });
  refuseTooLong('Invoice schedule', schedule.rows.length, FEWER);
  return schedule;
}

/** Days that invoices may fall due on: terms of a year after the last service are the longest that are met. */
function spanOf({ tables }: BillingRead, asOf: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  let [from, to] = [asOf, asOf];
  for (const { serviceFrom, serviceTo } of tables.lines) {
    if (serviceFrom < from) from = serviceFrom;
    if (serviceTo > to) to = serviceTo;
  }
  return { from, to };
}

/**
 * The month's run. Invoices that an earlier run added to the open items are this very run's: they are not open beside
 * themselves, or a credit note would be set against an invoice that is only proposed.
 */
function runOf(request: RunRequest): BillingRun {
  const run = runBilling(request);
  const own = new Set(run.invoices.map(({ invoice }) => invoice));
  const openItems = request.openItems.filter(({ document }) => !own.has(document));
  return openItems.length === request.openItems.length ? run : runBilling({ ...request, openItems });
}

/** The proofs of each currency; of a line only one that does not read 0.00. */
function proofsOf({ checks, values }: Schedule): Proof[] {
  const lines = new Set(values.map(lineName));
  return checks.filter(({ of, differenceMinor }) => !lines.has(of) || differenceMinor !== 0).map(proofOf);
}

/**
 * The whole plan: lines, run, proofs and findings, and the sheets to be written.
 * @throws BadInput when the choice of tables, a cell of ours or the size of the schedule makes it impossible.
 */
export async function planSchedule(request: ScheduleJobRequest): Promise<SchedulePlan> {
  const { month, own, tables, mappings } = request;
  const asOf = date(request.asOf);
  const mapped = mappedTables(tables, mappings);
  const read = readBilling(mapped);
  const { lines, milestones, amendments } = read.tables;
  const { agreements, customers, openItems, source } = read;
  const schedule = await scheduleOf(request, read, asOf);
  const revenue = recogniseRevenue({
    lines,
    milestones,
    amendments,
    rows: schedule.rows,
    openMonth: month,
    closed: closedRevenueFrom(own),
  });
  refuseTooLong('Revenue by line', revenue.rows.length, FEWER);
  const rebates = accrueRebates({ ...read.rebates, asOf });
  const run = runOf({ month, asOf, schedule, lines, amendments, agreements, customers, openItems, revenue });
  const dateSystem = source.table.dateSystem;
  const sheets = [
    ...scheduleSheets({ schedule, lines, agreements, customers, run, revenue, rebates, own, asOf, month, dateSystem, source }),
    rulesSheet(own, mappings),
  ];
  const written = sheets.map((sheet): WorkbookChange => ({ kind: 'writeSheet', sheet }));
  const appended = request.appendOpenItems
    ? [
        appendOpenItems(mapped.needed('openItems', 'Choose the table that the invoices are added to.'), run, {
          lines,
          agreements,
          customers,
        }),
      ]
    : [];
  const parties = runParties({ agreements, customers });
  return {
    asOf,
    month,
    run: runSummary(run),
    lines: scheduledLines(schedule, lines),
    invoices: runInvoiceLines(run, parties),
    creditNotes: runCreditLines(run, parties),
    exceptions: runExceptionLines(run),
    invoicedOutside: invoicedOutside(schedule),
    proofs: proofsOf(schedule),
    findings: [
      ...mapped.findings(),
      ...contractFindings(lines, agreements, source.table.name),
      ...cutOverFindings(schedule, agreements, source.table.name),
      ...schedule.findings,
      ...revenue.findings,
      ...rebates.findings,
    ],
    changes: [...written, ...appended],
  };
}
