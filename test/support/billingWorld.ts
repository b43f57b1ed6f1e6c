/** A small world of contracts for tests: lines with few words, and everything that follows from them for one month. */
import { buildSchedule } from '../../src/domain/billing/buildSchedule';
import type { BillingRun } from '../../src/domain/billing/billingRun';
import type { Amendment, BillingTables, ContractLine, Milestone } from '../../src/domain/billing/contractLine';
import { runBilling } from '../../src/domain/billing/runBilling';
import type { IssuedRow, Schedule, ScheduleRow } from '../../src/domain/billing/schedule';
import { WEEKENDS_ONLY } from '../../src/domain/calendar/businessDays';
import { date, type PlainDate } from '../../src/domain/calendar/plainDate';
import type { OpenItem } from '../../src/domain/cash/ledger';
import type { Agreement, Party } from '../../src/domain/contracts/contract';
import { Decimal } from '../../src/domain/money/decimal';
import { money } from '../../src/domain/money/money';
import type { RebateSchedule } from '../../src/domain/rebates/deal';
import { recogniseRevenue } from '../../src/domain/revenue/recogniseRevenue';
import type { RevenueRow, RevenueSchedule } from '../../src/domain/revenue/recognition';
import { closedRevenueFrom } from '../../src/sheets/billing/revenueSheets';
import { issuedRowsFrom } from '../../src/sheets/billing/issuedRows';
import { scheduleSheets } from '../../src/sheets/billing/scheduleSheets';
import type { LinesSource } from '../../src/sheets/billing/statedTotals';
import type { SourceTable } from '../../src/tables/sourceTable';
import type { SheetModel } from '../../src/tables/workbookChange';

const NOWHERE = { kind: 'workbook' } as const;

/** `line('CT-1', '1', '2026-01-01', '2026-12-31', '1200')`: a monthly subscription, invoiced in advance. */
export function line(
  contract: string,
  name: string,
  from: string,
  to: string,
  amount: string,
  change: Partial<Omit<ContractLine, 'amount'>> = {},
): ContractLine {
  const currency = change.currency ?? 'EUR';
  return {
    contract,
    line: name,
    description: `service ${name}`,
    kind: 'recurring',
    currency,
    amount: money(amount, currency),
    quantity: new Decimal(1),
    serviceFrom: date(from),
    serviceTo: date(to),
    frequency: { every: 1, unit: 'month' },
    billingDay: undefined,
    timing: 'advance',
    alignment: 'anniversary',
    proration: 'actual',
    terms: 'Net 30',
    taxPercent: new Decimal(19),
    taxCode: '',
    freePeriods: 0,
    tiers: '',
    tierMethod: 'graduated',
    index: '',
    indexCapPercent: undefined,
    spendPercent: undefined,
    floor: undefined,
    cap: undefined,
    residueIn: 'last',
    recognition: 'daily',
    poNumber: '',
    place: NOWHERE,
    ...change,
  };
}

export const YEARLY = { every: 12, unit: 'month' } as const;
export const QUARTERLY = { every: 3, unit: 'month' } as const;

export const milestone = (
  contract: string,
  of: string,
  name: string,
  percent: number,
  plannedOn: string,
  acceptedOn?: string,
): Milestone => ({
  contract,
  line: of,
  name,
  percent: new Decimal(percent),
  amount: undefined,
  plannedOn: date(plannedOn),
  acceptedOn: acceptedOn === undefined ? undefined : date(acceptedOn),
  place: NOWHERE,
});

export const priceChange = (id: string, contract: string, of: string, from: string, amount: string): Amendment => ({
  id,
  contract,
  line: of,
  from: date(from),
  change: 'price',
  amount: money(amount, 'EUR'),
  place: NOWHERE,
});

export const earlyEnd = (id: string, contract: string, of: string, from: string): Amendment => ({
  id,
  contract,
  line: of,
  from: date(from),
  change: 'end',
  place: NOWHERE,
});

/** A signed contract without an order, all columns of the table in use. */
export function agreement(id: string, partyId: string, party: string, change: Partial<Agreement> = {}): Agreement {
  return {
    ...{ kind: 'contract', id, partyId, party, legalEntity: '', taxId: '', effectiveOn: undefined, endsOn: undefined, renewsOn: undefined },
    ...{ renewsByItself: undefined, noticeBy: undefined, noticeDays: undefined, signatory: 'Ada', signedOn: date('2025-12-01') },
    ...{ currency: 'EUR', totalValue: undefined, periodPrice: undefined, terms: 'Net 30', frequency: undefined, timing: undefined },
    ...{ discountPercent: undefined, discountEndsOn: undefined, rebateTiers: '', rebateBase: '', rebateSettledOn: undefined },
    ...{ minimumCommitment: undefined, shortfallClause: undefined, indexation: '', indexCapPercent: undefined, indexedOn: undefined },
    ...{ lateInterestPercent: undefined, poRequired: undefined, poNumber: '', poValue: undefined, invoiced: undefined, rateCard: '' },
    ...{ withholding: '', liabilityCapped: undefined, mostFavoured: undefined, exclusive: undefined, volumeRestricted: undefined },
    ...{ terminationCredit: undefined, masterAgreement: '', workStartsOn: undefined, notToExceed: undefined, expensesCap: undefined },
    ...{ costCentre: '', project: '', usageRights: undefined, place: NOWHERE },
    cellOf: { 'Signed on': NOWHERE },
    ...change,
  };
}

export const customer = (id: string, name: string, change: Partial<Party> = {}): Party => ({
  ...{ id, name, country: 'DE', currency: 'EUR', terms: 'Net 30', taxId: '', riskGrade: 'A', creditLimit: undefined },
  ...{ suspended: false, portalId: '', place: NOWHERE },
  ...change,
});

export const openInvoice = (document: string, customerId: string, open: string, dueOn: string, currency = 'EUR'): OpenItem => ({
  ...{ document, type: 'invoice', customerId, customer: '', documentOn: undefined, terms: '', poNumber: '' },
  dueOn: date(dueOn),
  amount: money(open, currency),
  open: money(open, currency),
});

export interface World extends Partial<Omit<BillingTables, 'lines'>> {
  readonly lines: readonly ContractLine[];
  readonly agreements?: readonly Agreement[];
  readonly customers?: readonly Party[];
  readonly openItems?: readonly OpenItem[];
  readonly issued?: readonly IssuedRow[];
  readonly closed?: readonly RevenueRow[];
  readonly rebates?: RebateSchedule;
  readonly asOf?: string;
  readonly invoicedBefore?: PlainDate;
  /** `2026-10` when nothing else is said. */
  readonly month?: string;
}

export interface Billed {
  readonly month: string;
  readonly asOf: PlainDate;
  readonly schedule: Schedule;
  readonly revenue: RevenueSchedule;
  readonly run: BillingRun;
}

/** Schedule, revenue and run of a month. */
export function billed(world: World): Billed {
  const { lines, milestones = [], amendments = [], agreements = [], customers = [], openItems = [], issued = [] } = world;
  const month = world.month ?? '2026-10';
  const asOf = date(world.asOf ?? `${month}-15`);
  const { tiers = [], usage = [], priceSteps = [], indexValues = [], taxRates = [] } = world;
  const tables = { lines, milestones, amendments, tiers, usage, priceSteps, indexValues, taxRates };
  const { invoicedBefore } = world;
  const schedule = buildSchedule({ ...tables, asOf, issued, invoicedBefore, calendar: WEEKENDS_ONLY, roll: 'none', taxRounding: 'line' });
  const revenue = recogniseRevenue({ lines, milestones, amendments, rows: schedule.rows, openMonth: month, closed: world.closed });
  const run = runBilling({ month, asOf, schedule, lines, amendments, agreements, customers, openItems, revenue });
  return { month, asOf, schedule, revenue, run };
}

/** The rows of the schedule as if an invoice had gone out for each that is dated before the day. */
export const issuedBefore = (rows: readonly ScheduleRow[], day: string): IssuedRow[] =>
  rows
    .filter(({ invoiceOn, netMinor }) => invoiceOn < day && netMinor !== 0)
    .map((row) => ({ ...row, invoiceNumber: `INV-${row.contract}-${row.invoiceOn}` }));

/** The sheets of a month, with what stands in our own sheets already. */
export function sheetsOf(
  world: World,
  own: readonly SourceTable[] = [],
  dateSystem: 1900 | 1904 = 1900,
  source?: LinesSource,
): SheetModel[] {
  const closed = closedRevenueFrom(own);
  const read = { ...world, issued: issuedRowsFrom(own), ...(closed === undefined ? {} : { closed }) };
  const { schedule, revenue, run, asOf, month } = billed(read);
  const { lines, agreements = [], customers = [], rebates } = world;
  return scheduleSheets({ schedule, lines, agreements, customers, run, revenue, rebates, own, asOf, month, dateSystem, source });
}
