/**
 * The invoice schedule: every line planned from the tables alone, held against what was issued, dated, taxed and proved.
 *
 * Nothing that was issued ever changes, so running it twice, or after issuing what it proposed, gives the same rows.
 */
import { BadInput } from '../badInput';
import type { PlainDate } from '../calendar/plainDate';
import { dayOfNumber } from '../calendar/dayNumbers';
import { dueOn } from '../terms/dueDays';
import { readTerms } from '../terms/readTerms';
import { type AmendedLine, amendedLine } from './amendments';
import { noteUnknownLines, noteWithoutEffect } from './amendmentNotes';
import { type BillingBook, billingBook } from './billingBook';
import type { ContractLine } from './contractLine';
import { cutOver } from './cutOver';
import { type Corrected, corrected, type DueCharge } from './corrections';
import { exactMinor, roundedMinor } from './figures';
import { planLine } from './kinds/planLine';
import { lineKey, lineName } from './lineKey';
import { daysOf } from './periods';
import type { PlannedCharge } from './planned';
import type { IssuedRow, LineValue, Schedule, ScheduleRequest, ScheduleRow } from './schedule';
import { scheduleChecks } from './scheduleChecks';
import { roundedByInvoice, taxOf, type TaxRates, taxRates } from './tax';

/** More rows than this are no schedule that a workbook can hold. */
export const MOST_SCHEDULE_ROWS = 2_000_000;

/**
 * Builds the schedule of all lines.
 * @throws BadInput when there would be more than MOST_SCHEDULE_ROWS rows, or an amount beyond what is exact
 */
export function buildSchedule(request: ScheduleRequest): Schedule {
  const book = billingBook(request);
  const context: Scheduling = { request, book, taxes: taxRates(book), dueOn: dueDays(request, book) };
  noteUnknownLines(request, book);
  const plans = planAll(book);
  const scheduled = plans.map((plan) => scheduleLine(context, plan));
  const orphans = orphanRows(request.issued, new Set(request.lines.map(lineKey)));
  const values = [...scheduled.map(({ value }) => value), ...orphans.map(({ value }) => value)];
  const taxed = taxedByInvoice(request, [...scheduled.map(({ rows }) => rows), ...orphans.map(({ rows }) => rows)]);
  const { perLine, cutOver: taken } = cutOver(request, taxed);
  return { rows: perLine.flat(), values, checks: scheduleChecks(values, perLine), findings: book.findings, cutOver: taken };
}

interface Scheduling {
  readonly request: ScheduleRequest;
  readonly book: BillingBook;
  readonly taxes: TaxRates;
  readonly dueOn: (line: ContractLine, invoiceOn: PlainDate) => PlainDate;
}

interface LinePlan {
  readonly amended: AmendedLine;
  readonly charges: readonly PlannedCharge[];
  /** Of two lines with one name the first has what was issued. */
  readonly issued: readonly IssuedRow[];
}

const usageKey = ({ contract, currency }: ContractLine): string => `${contract}\u0000${currency}`;

/** Plans every line; minimums last, because they need the usage of their contract. */
function planAll(book: BillingBook): LinePlan[] {
  const seen = new Set<string>();
  const usage = new Map<string, PlannedCharge[]>();
  const plans = new Map<ContractLine, readonly PlannedCharge[]>();
  const amended = book.lines.map((line) => amendedLine(line, book.amendmentsOf(line)));
  refuseTooMany(amended);
  const plan = (each: AmendedLine): void => {
    const charges = planLine(each, book, usage.get(usageKey(each.line)));
    plans.set(each.line, charges);
    if (each.line.kind === 'usage') usage.set(usageKey(each.line), [...(usage.get(usageKey(each.line)) ?? []), ...charges]);
  };
  for (const each of amended.filter(({ line }) => line.kind !== 'minimum')) plan(each);
  for (const each of amended.filter(({ line }) => line.kind === 'minimum')) plan(each);
  return amended.map((each) => {
    const key = lineKey(each.line);
    const twice = seen.has(key);
    seen.add(key);
    return { amended: each, charges: plans.get(each.line) ?? [], issued: twice ? [] : book.issuedOf(each.line) };
  });
}

const LONGEST_DAYS = { week: 7, month: 31 } as const;

/** Counted before anything is planned: an end in the year 9999 is a typing mistake, or stands for «no end». */
function refuseTooMany(lines: readonly AmendedLine[]): void {
  let rows = 0;
  for (const { line, spans } of lines) {
    const days = spans.reduce((all, span) => all + daysOf(span), 0);
    rows += line.frequency === 'once' ? 1 : Math.ceil(days / (line.frequency.every * LONGEST_DAYS[line.frequency.unit]));
    if (rows > MOST_SCHEDULE_ROWS) {
      throw new BadInput(
        `The schedule would have more than ${MOST_SCHEDULE_ROWS} rows; that was reached at line ${lineName(line)}, which runs from ${line.serviceFrom} to ${line.serviceTo}. Correct its end, or schedule fewer lines at a time.`,
      );
    }
  }
}

interface ScheduledLine {
  readonly rows: readonly ScheduleRow[];
  readonly value: LineValue;
}

function scheduleLine(context: Scheduling, { amended, charges, issued }: LinePlan): ScheduledLine {
  const { line } = amended;
  noteWithoutEffect(amended, context.book);
  const due = issued.length === 0 ? asPlanned(charges) : corrected(amended, charges, issued, context.book);
  const rows = due.charges.map((charge) => rowOf(context, line, charge));
  const valueMinor = statedValue(amended) ?? due.plannedMinor;
  const value = { contract: line.contract, line: line.line, currency: line.currency, valueMinor };
  return { rows: inOrder(issued.length === 0 ? rows : [...issued, ...rows]), value };
}

function asPlanned(charges: readonly PlannedCharge[]): Corrected {
  let plannedMinor = 0;
  for (const { minor } of charges) plannedMinor += minor;
  return { charges, plannedMinor };
}

const WITH_TOTAL: ReadonlySet<ContractLine['kind']> = new Set(['fixed', 'milestone', 'instalments', 'one-time']);

/** What the line says it is worth; undefined where that follows from its periods, or an end has cut it short. */
function statedValue({ line, amendments }: AmendedLine): number | undefined {
  if (!WITH_TOTAL.has(line.kind) || amendments.some(({ change }) => change === 'end')) return undefined;
  const last = amendments.flatMap((each) => (each.change === 'price' ? [each.amount] : [])).at(-1);
  return roundedMinor(exactMinor(last ?? line.amount));
}

function rowOf({ taxes, dueOn }: Scheduling, line: ContractLine, charge: DueCharge): ScheduleRow {
  const { service, period, invoiceOn, minor } = charge;
  const tax = charge.taxPercent === undefined ? taxes.of(line, invoiceOn) : taxes.at(charge.taxPercent);
  return {
    contract: line.contract,
    line: line.line,
    key: charge.key,
    kind: charge.kind,
    serviceFrom: service.from === period?.from ? period.fromDay : dayOfNumber(service.from),
    serviceTo: service.to === period?.to ? period.toDay : dayOfNumber(service.to),
    invoiceOn,
    dueOn: dueOn(line, invoiceOn),
    currency: line.currency,
    netMinor: minor,
    taxMinor: charge.taxMinor ?? taxOf(minor, tax),
    taxPercent: tax.percent,
    factor: charge.factor,
    rule: charge.rule,
    why: charge.why,
    provisional: charge.provisional,
    corrects: charge.corrects,
    invoiceNumber: undefined,
  };
}

/** Due days by terms and invoice day; terms that cannot be read are due at once, and said once for each line. */
function dueDays({ calendar, roll }: ScheduleRequest, book: BillingBook): Scheduling['dueOn'] {
  const known = new Map<string, Map<PlainDate, PlainDate | undefined>>();
  const said = new Set<ContractLine>();
  return (line, invoiceOn) => {
    if (line.terms === '') return invoiceOn;
    const ofTerms = known.get(line.terms) ?? new Map<PlainDate, PlainDate | undefined>();
    known.set(line.terms, ofTerms);
    if (!ofTerms.has(invoiceOn)) ofTerms.set(invoiceOn, dueOn(line.terms, invoiceOn, calendar, roll));
    const day = ofTerms.get(invoiceOn);
    if (day === undefined && !said.has(line)) {
      said.add(line);
      const reading = readTerms(line.terms);
      const nearest = reading.kind === 'unreadable' ? reading.nearest : [];
      book.note('terms-unreadable', line.place, { line: lineName(line), terms: line.terms, nearest });
    }
    return day ?? invoiceOn;
  };
}

const RANK: Readonly<Record<ScheduleRow['kind'], number>> = { charge: 0, 'true-up': 1, credit: 2, rebill: 3 };

function inOrder(rows: readonly ScheduleRow[]): readonly ScheduleRow[] {
  const sorted = rows.every((row, index) => index === 0 || compareRows(rows[index - 1] ?? row, row) <= 0);
  return sorted ? rows : [...rows].sort(compareRows);
}

function compareRows(a: ScheduleRow, b: ScheduleRow): number {
  if (a.serviceFrom !== b.serviceFrom) return a.serviceFrom < b.serviceFrom ? -1 : 1;
  if (a.invoiceOn !== b.invoiceOn && a.kind !== b.kind) return a.invoiceOn < b.invoiceOn ? -1 : 1;
  return RANK[a.kind] - RANK[b.kind] || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** Issued rows whose line is no longer there: kept, each line with the value it was invoiced at. */
function orphanRows(issued: readonly IssuedRow[], lineKeys: ReadonlySet<string>): ScheduledLine[] {
  const orphans = new Map<string, IssuedRow[]>();
  for (const row of issued) {
    const key = `${lineKey(row)}\u0000${row.currency}`;
    if (!lineKeys.has(lineKey(row))) orphans.set(key, [...(orphans.get(key) ?? []), row]);
  }
  return [...orphans.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const valueMinor = rows.reduce((all, { netMinor }) => all + netMinor, 0);
    return [{ rows: inOrder(rows), value: { contract: first.contract, line: first.line, currency: first.currency, valueMinor } }];
  });
}

/** Lines of one contract share invoices, so the tax of an invoice is rounded over all of them. */
function taxedByInvoice(
  { taxRounding }: ScheduleRequest,
  perLine: readonly (readonly ScheduleRow[])[],
): readonly (readonly ScheduleRow[])[] {
  if (taxRounding === 'line') return perLine;
  const rounded = roundedByInvoice(perLine.flat());
  let next = 0;
  return perLine.map((rows) => rounded.slice(next, (next += rows.length)));
}
