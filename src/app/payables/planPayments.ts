/**
 * Plans payment tracking: the analyst's tables as values, every vendor invoice with what is open and what is wrong, the sheets that
 * show them. Pure and plain on both ends, like every plan.
 */
import { date, type PlainDate } from '../../domain/calendar/plainDate';
import { PAYABLES_RULES, type PayablesRules } from '../../domain/payables/payablesRules';
import { trackPayments } from '../../domain/payables/trackPayments';
import { PAYABLES_RULES_TABLE, paymentCheckRules } from '../../sheets/payables/paymentCheckRules';
import { paymentDecisions } from '../../sheets/payables/paymentRows';
import { paymentSheets } from '../../sheets/payables/paymentSheets';
import { TRACKER_SHEET } from '../../sheets/payables/paymentTrackerSheet';
import { policyFrom } from '../../sheets/policySection';
import { rulesSheet } from '../../sheets/rulesSheet';
import type { WorkbookChange } from '../../tables/workbookChange';
import { businessCalendar } from '../businessCalendar';
import { mappedTables } from '../mappedTables';
import type { PaymentsJobRequest, PaymentsPlan } from './paymentsPlan';
import { missingLines, paymentProofs, runLines, trackedLines } from './paymentTotals';
import { type PayablesRead, readPayables } from './readPayables';
import { refuseTooLong } from '../sheetFits';

const FEWER = 'Leave out invoices of years that are closed and paid.';

/** Days on which payments may be wanted: from the report on, as long as an invoice may have time. */
function spanOf({ tables }: PayablesRead, asOf: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  const due = tables.invoices.flatMap(({ dueOn }) => dueOn ?? []).filter((day) => day > asOf);
  return { from: asOf, to: due.reduce((last, day) => (day > last ? day : last), asOf) };
}

/**
 * The whole plan: invoices with their checks, runs, what is missing, proofs and findings, and the sheets to be written.
 * @throws BadInput when the choice of tables or of countries makes it impossible.
 */
export async function planPayments(request: PaymentsJobRequest): Promise<PaymentsPlan> {
  const { own, tables, mappings, holidayCountries: countries } = request;
  const asOf = date(request.asOf);
  const mapped = mappedTables(tables, mappings);
  const read = readPayables(mapped);
  refuseTooLong(TRACKER_SHEET, read.tables.invoices.length, FEWER);
  const calendar = await businessCalendar({ countries, ...spanOf(read, asOf), holidays: read.holidays });
  const { rules, findings: ruleFindings } = policyFrom<PayablesRules>(own, PAYABLES_RULES_TABLE, PAYABLES_RULES);
  const { rules: checkRules, findings: checkFindings } = paymentCheckRules(own);
  const { decisions, findings: decisionFindings } = paymentDecisions(own);
  const tracking = trackPayments({ ...read.tables, asOf, calendar, rules, checkRules, decisions });
  const sheets = [...paymentSheets({ tracking, sources: read.sources, own, clockDays: rules.clockDays }), rulesSheet(own, mappings)];
  return {
    asOf,
    invoices: trackedLines(tracking),
    runs: runLines(tracking),
    missing: missingLines(tracking),
    proofs: paymentProofs(tracking, read.tables.payments),
    findings: [...mapped.findings(), ...ruleFindings, ...checkFindings, ...decisionFindings, ...tracking.findings],
    changes: sheets.map((sheet): WorkbookChange => ({ kind: 'writeSheet', sheet })),
  };
}
