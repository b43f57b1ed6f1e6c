/**
 * Plans the report of prepaid deposits: the analyst's movements, statements, terms and campaigns as values, the ledger and the forecast,
 * the sheets that show them. Pure and plain on both ends, like every plan.
 */
import type { BusinessCalendar } from '../../domain/calendar/businessDays';
import { addDays, date, type PlainDate } from '../../domain/calendar/plainDate';
import { DEPOSIT_RULES, type DepositRules } from '../../domain/deposits/depositRules';
import { reportDeposits } from '../../domain/deposits/reportDeposits';
import { DEPOSIT_RULES_TABLE, type ReadTable } from '../../sheets/deposits/depositNames';
import { depositDriversFrom } from '../../sheets/deposits/depositDrivers';
import { depositSheets } from '../../sheets/deposits/depositSheets';
import type { MovementsSource } from '../../sheets/deposits/depositSource';
import { policyFrom } from '../../sheets/policySection';
import { rulesSheet } from '../../sheets/rulesSheet';
import { holidaysFrom } from '../../tables/billing/billingTables';
import { campaignsFrom, depositMovementsFrom, depositStatementsFrom, depositTermsFrom } from '../../tables/deposits/depositTables';
import type { WorkbookChange } from '../../tables/workbookChange';
import { businessCalendar } from '../businessCalendar';
import type { DepositsJobRequest, DepositsPlan } from './depositsPlan';
import { depositLines, depositProofs } from './depositTotals';
import { type MappedTables, mappedTables, type Reader } from '../mappedTables';
import { refuseTooLong } from '../sheetFits';

const FEWER = 'Report fewer partners at a time, or forecast fewer days: see horizonDays on Tieout Rules.';
/** Business days beyond the days that are forecast in which an order or a credit may lie. */
const MARGIN_DAYS = 60;

/** Every calendar that some terms name, and the workbook's own for those that name none. */
async function calendars(
  codes: readonly string[],
  standard: readonly string[],
  from: PlainDate,
  to: PlainDate,
  holidays: readonly PlainDate[],
): Promise<(code: string) => BusinessCalendar> {
  const known = new Map<string, BusinessCalendar>();
  for (const code of new Set(['', ...codes])) {
    const countries = code === '' ? standard : code.split(/[,;\s]+/);
    known.set(code, await businessCalendar({ countries, from, to, holidays }));
  }
  const own = known.get('');
  return (code) => {
    const calendar = known.get(code) ?? own;
    if (calendar === undefined) throw new Error(`The calendar ${code} was not made.`);
    return calendar;
  };
}

function readTable<Kind extends 'depositStatements' | 'depositTerms', T>(
  mapped: MappedTables,
  kind: Kind,
  reader: Reader<Kind, T>,
): ReadTable<Kind, T> | undefined {
  const reading = mapped.readWithRows(kind, reader);
  const chosen = mapped.chosen(kind);
  return reading && chosen && { table: chosen.table, mapping: chosen.mapping, values: reading.values, rows: reading.rows };
}

function readMovements(mapped: MappedTables): MovementsSource {
  const chosen = mapped.needed('depositMovements', 'Choose the table that lists what was paid in and what was used.');
  const reading = mapped.readWithRows('depositMovements', depositMovementsFrom);
  const movements = reading?.values ?? [];
  const at = chosen.table.headers.indexOf(chosen.mapping.columns['Partner'] ?? '');
  const named = chosen.table.rows.filter((row) => (row[at] ?? null) !== null && row[at] !== '').length;
  return { ...chosen, movements, rows: reading?.rows ?? [], rowsReported: named - movements.length };
}

/**
 * The whole plan: a line for each partner and currency, proofs and findings, and the sheets to be written.
 * @throws BadInput when no movements were chosen, a country of the terms is not known, or the report would not fit a sheet.
 */
export async function planDeposits(request: DepositsJobRequest): Promise<DepositsPlan> {
  const { own, tables, mappings, holidayCountries } = request;
  const asOf = date(request.asOf);
  const { rules, findings: ruleFindings } = policyFrom<DepositRules>(own, DEPOSIT_RULES_TABLE, DEPOSIT_RULES);
  const mapped = mappedTables(tables, mappings);
  const source = readMovements(mapped);
  const statements = readTable(mapped, 'depositStatements', depositStatementsFrom);
  const terms = readTable(mapped, 'depositTerms', depositTermsFrom(rules.standardLeadDays));
  const campaigns = mapped.read('campaigns', campaignsFrom);
  const holidays = mapped.read('holidays', holidaysFrom);
  const codes = (terms?.values ?? []).map(({ calendar }) => calendar);
  const [from, to] = [addDays(asOf, -MARGIN_DAYS), addDays(asOf, rules.horizonDays + MARGIN_DAYS)];
  const calendarOf = await calendars(codes, holidayCountries, from, to, holidays);
  const { drivers, findings: driverFindings } = depositDriversFrom(own);
  const report = reportDeposits({
    asOf,
    rules,
    drivers,
    campaigns,
    calendarOf,
    minuteOfDay: minutesOf(request.timeOfDay),
    movements: source.movements.map(({ movement }) => movement),
    statements: statements?.values ?? [],
    terms: terms?.values ?? [],
  });
  const { deposits } = report;
  refuseTooLong('Deposit forecast', deposits.length * (rules.horizonDays + 1), FEWER);
  const sheets = [
    ...depositSheets({ deposits, rules, asOf, dateSystem: source.table.dateSystem, source, statements, terms, calendarOf, own }),
    rulesSheet(own, mappings),
  ];
  return {
    asOf,
    deposits: depositLines(deposits),
    proofs: depositProofs(deposits),
    findings: [...ruleFindings, ...mapped.findings(), ...driverFindings, ...report.findings],
    changes: sheets.map((sheet): WorkbookChange => ({ kind: 'writeSheet', sheet })),
  };
}

/** `14:30` as minutes after midnight. */
const minutesOf = (time: string | undefined): number | undefined =>
  time === undefined || time === '' ? undefined : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
