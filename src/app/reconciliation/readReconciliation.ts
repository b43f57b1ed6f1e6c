/**
 * Everything a reconciliation is decided from, as values: both sides with what was carried forward, treatments with their calendars,
 * rates, what the bank received, the cases of the last run.
 */
import { BadInput } from '../../domain/badInput';
import type { BusinessCalendar } from '../../domain/calendar/businessDays';
import { addDays, type PlainDate } from '../../domain/calendar/plainDate';
import type { Rate, Receipt } from '../../domain/cash/ledger';
import type { Finding } from '../../domain/finding';
import type { Treatment } from '../../domain/reconciliation/treatment';
import { standingReceipts, standingStatements } from '../../sheets/cash/bankSheets';
import { holidaysFrom, priceTiersFrom } from '../../tables/billing/billingTables';
import { mappingFrom, proposeColumns } from '../../tables/mapping';
import { ratesFrom } from '../../tables/cash/rates';
import { receiptsFrom } from '../../tables/cash/receipts';
import { treatmentsFrom } from '../../tables/reconciliation/treatmentTables';
import { importBankFiles, receiptFromRow } from '../cash/bankImport';
import { businessCalendar } from '../businessCalendar';
import type { MappedTables } from '../mappedTables';
import { sideFinding } from './reconciliationAdvice';
import { type FilesRead, readReconciliationFiles } from './reconciliationFiles';
import type { ReconciliationJobRequest } from './reconciliationPlan';
import { readSides, type SidesRead } from './readSides';

export type CalendarOf = (treatment: Treatment | undefined) => BusinessCalendar;

export interface ReconciliationRead {
  readonly sides: SidesRead;
  readonly treatments: readonly Treatment[];
  readonly rates: readonly Rate[];
  /** Undefined: no bank records were given at all. */
  readonly receipts: readonly Receipt[] | undefined;
  readonly calendarOf: CalendarOf;
  /** Of the files, the sides and the calendars; those of tables are collected where they are read. */
  readonly findings: readonly Finding[];
}

/** @throws BadInput when a side or the treatments are missing. */
export async function readReconciliation(
  request: ReconciliationJobRequest,
  mapped: MappedTables,
  asOf: PlainDate,
): Promise<ReconciliationRead> {
  const files = await readReconciliationFiles(request);
  const fromFiles = treatmentsOfFiles(files, mapped);
  const treatments = [...treatmentsOfTable(mapped, files), ...fromFiles.values];
  const sides = readSides(mapped, files.sides);
  const bank = readReceipts(request, mapped, files, asOf);
  const calendars = await calendarsOf(treatments, mapped.read('holidays', holidaysFrom), spanOf(sides, treatments, asOf));
  return {
    sides,
    treatments,
    receipts: bank.receipts,
    calendarOf: calendars.calendarOf,
    rates: mapped.read('rates', ratesFrom),
    findings: [...files.findings, ...fromFiles.findings, ...sides.findings, ...bank.findings, ...calendars.findings],
  };
}

function treatmentsOfTable(mapped: MappedTables, { treatments }: FilesRead): readonly Treatment[] {
  if (treatments.length === 0)
    mapped.needed('treatments', 'Choose the table, or the file, that says how each partner and product is reconciled.');
  const tiers = mapped.read('priceTiers', priceTiersFrom);
  return mapped.read('treatments', (table, mapping) => treatmentsFrom(table, mapping, tiers));
}

interface Values<T> {
  readonly values: readonly T[];
  readonly findings: readonly Finding[];
}

function treatmentsOfFiles({ treatments }: FilesRead, mapped: MappedTables): Values<Treatment> {
  const tiers = mapped.read('priceTiers', priceTiersFrom);
  const readings = treatments.map((table) => treatmentsFrom(table, mappingFrom(proposeColumns('treatments', table)), tiers));
  return { values: readings.flatMap(({ values }) => values), findings: readings.flatMap(({ findings }) => findings) };
}

/** Of the table, of the bank files, and of those that cash application imported before; each by its number once. */
function readReceipts(
  { own }: ReconciliationJobRequest,
  mapped: MappedTables,
  { bank }: FilesRead,
  asOf: PlainDate,
): { readonly receipts: readonly Receipt[] | undefined; readonly findings: readonly Finding[] } {
  const ofTable =
    mapped.chosen('receipts') === undefined ? undefined : mapped.read('receipts', (table, mapping) => receiptsFrom(table, mapping, asOf));
  const standing = standingReceipts(own);
  if (ofTable === undefined && standing.length === 0 && bank.length === 0) return { receipts: undefined, findings: [] };
  const imported = importBankFiles(bank, { receipts: standing, statements: standingStatements(own) }, asOf);
  const all = [...(ofTable ?? []), ...imported.receipts.map(receiptFromRow)];
  return { receipts: [...new Map(all.map((receipt) => [receipt.id, receipt])).values()], findings: imported.findings };
}

interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const A_YEAR = 366;

/** Days on which something may fall due: from the first row to a year after the last reserve comes free. */
function spanOf({ records }: SidesRead, treatments: readonly Treatment[], asOf: PlainDate): Span {
  const reserveDays = treatments.reduce((most, each) => Math.max(most, each.reserveDays), 0);
  let [from, to] = [asOf, asOf];
  for (const side of [records.ours, records.theirs]) {
    for (const { bookedOn } of side) {
      if (bookedOn < from) from = bookedOn;
      if (bookedOn > to) to = bookedOn;
    }
  }
  return { from, to: addDays(to, reserveDays + A_YEAR) };
}

/** A calendar for each country that a treatment names; where it cannot be had, weekends and the workbook's own holidays count. */
async function calendarsOf(
  treatments: readonly Treatment[],
  holidays: readonly PlainDate[],
  span: Span,
): Promise<{ readonly calendarOf: CalendarOf; readonly findings: readonly Finding[] }> {
  const plain = await businessCalendar({ countries: [], holidays, ...span });
  const calendars = new Map<string, BusinessCalendar>([['', plain]]);
  const findings: Finding[] = [];
  for (const { calendar, place } of treatments) {
    if (calendars.has(calendar)) continue;
    calendars.set(calendar, plain);
    try {
      calendars.set(calendar, await businessCalendar({ countries: calendar.split(/[,;+]/), holidays, ...span }));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      findings.push(sideFinding('calendar-unknown', place, { because: error.message }));
    }
  }
  return { calendarOf: (treatment) => calendars.get(treatment?.calendar ?? '') ?? plain, findings };
}
