/** A schedule and its month's run in plain text amounts, for the pane and the command line. */
import type { BillingRun, CreditNote, RunException, RunInvoice, UnbilledAccrual } from '../../domain/billing/billingRun';
import { customerName, type RunParties } from '../../domain/billing/runParties';
import type { ContractLine } from '../../domain/billing/contractLine';
import { lineKey } from '../../domain/billing/lineKey';
import type { Schedule, ScheduleCheck, ScheduleRow } from '../../domain/billing/schedule';
import type { Currency } from '../../domain/money/currency';
import { amountText, fromMinor } from '../../domain/money/money';
import type { Proof } from '../jobs';
import type { InvoicedOutside, RunCreditLine, RunExceptionLine, RunInvoiceLine, RunSummaryLine, ScheduledLine } from './schedulePlan';

const text = (minor: number, currency: Currency): string => amountText(fromMinor(minor, currency));

interface RowTotals {
  rows: number;
  scheduled: number;
  invoiced: number;
}

function totalsByLine(rows: readonly ScheduleRow[]): Map<string, RowTotals> {
  const totals = new Map<string, RowTotals>();
  for (const row of rows) {
    const total = totals.get(lineKey(row)) ?? { rows: 0, scheduled: 0, invoiced: 0 };
    total.rows += 1;
    total.scheduled += row.netMinor;
    if (row.invoiceNumber !== undefined) total.invoiced += row.netMinor;
    totals.set(lineKey(row), total);
  }
  return totals;
}

/** Every line with what it is worth, what is scheduled, invoiced and left. */
export function scheduledLines({ rows, values }: Schedule, lines: readonly ContractLine[]): ScheduledLine[] {
  const totals = totalsByLine(rows);
  const descriptions = new Map(lines.map((line) => [lineKey(line), line.description]));
  return values.map((value) => {
    const { contract, line, currency, valueMinor } = value;
    const { rows: count, scheduled, invoiced } = totals.get(lineKey(value)) ?? { rows: 0, scheduled: 0, invoiced: 0 };
    return {
      contract,
      line,
      currency,
      rows: count,
      description: descriptions.get(lineKey(value)) ?? '',
      value: text(valueMinor, currency),
      scheduled: text(scheduled, currency),
      invoiced: text(invoiced, currency),
      remaining: text(scheduled - invoiced, currency),
    };
  });
}

/** What a run has, by kind and currency: in this order in the pane and on the command line. */
interface RunPart {
  readonly what: RunSummaryLine['what'];
  readonly of: (run: BillingRun) => readonly { readonly currency: Currency; readonly minor: number }[];
}

const grossOf = ({ currency, netMinor, taxMinor }: RunInvoice | CreditNote): { currency: Currency; minor: number } => ({
  currency,
  minor: netMinor + taxMinor,
});

const RUN_PARTS: readonly RunPart[] = [
  { what: 'invoices', of: ({ invoices }) => invoices.filter(({ state }) => state === 'issue').map(grossOf) },
  { what: 'on hold', of: ({ invoices }) => invoices.filter(({ state }) => state === 'hold').map(grossOf) },
  { what: 'credit notes', of: ({ creditNotes }) => creditNotes.map(grossOf) },
  { what: 'accruals', of: ({ accruals }): readonly UnbilledAccrual[] => accruals },
  { what: 'exceptions', of: ({ exceptions }): readonly RunException[] => exceptions },
];

export function runSummary(run: BillingRun): RunSummaryLine[] {
  return RUN_PARTS.flatMap(({ what, of }) => {
    const amounts = of(run);
    const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort();
    return currencies.map((currency) => {
      const own = amounts.filter((amount) => amount.currency === currency);
      const minor = own.reduce((all, amount) => all + amount.minor, 0);
      return { what, currency, count: own.length, amount: text(minor, currency) };
    });
  });
}

export const runInvoiceLines = ({ invoices }: BillingRun, parties: RunParties): RunInvoiceLine[] =>
  invoices.map(({ invoice, contract, invoiceOn, dueOn, currency, netMinor, taxMinor, state }) => ({
    invoice,
    contract,
    customer: customerName(parties, contract),
    invoiceOn,
    dueOn,
    currency,
    state,
    net: text(netMinor, currency),
    tax: text(taxMinor, currency),
    gross: text(netMinor + taxMinor, currency),
  }));

export const runCreditLines = ({ creditNotes }: BillingRun, parties: RunParties): RunCreditLine[] =>
  creditNotes.map(({ creditNote, contract, correctsInvoice, reason, currency, netMinor, taxMinor, why }) => ({
    creditNote,
    contract,
    customer: customerName(parties, contract),
    corrects: correctsInvoice,
    reason,
    currency,
    why,
    gross: text(netMinor + taxMinor, currency),
  }));

export const runExceptionLines = ({ exceptions }: BillingRun): RunExceptionLine[] =>
  exceptions.map(({ code, contract, line, holds, says, remedy }) => ({ code, contract, line, holds, says, remedy }));

export const invoicedOutside = ({ cutOver }: Schedule): InvoicedOutside | undefined =>
  cutOver && {
    before: cutOver.before,
    marked: cutOver.marked.map(({ currency, rows, netMinor }) => ({ currency, rows, net: text(netMinor, currency) })),
  };

/** A check of the schedule as a proof. */
export const proofOf = ({ name, of, currency, terms, differenceMinor }: ScheduleCheck): Proof => ({
  name: `${of}: ${name}`,
  currency,
  terms: terms.map(({ label, minor }) => ({ label, amount: text(minor, currency) })),
  difference: text(differenceMinor, currency),
});
