/** `track-payments`: vendor invoices with their checks, their 60-day clock and the payment runs, in a workbook file. */
import { PAYMENT_KINDS, type PaymentsPlan } from '../app/payables/paymentsPlan';
import { planPayments } from '../app/payables/planPayments';
import { PAYMENTS_LOG } from '../app/payables/trackPayments';
import { INVOICE_STATES } from '../domain/payables/tracking';
import { readOptions } from './arguments';
import type { Command, CommandIo } from './command';
import { chosenJob, JOB_OPTIONS, jobOptionsHelp, listOption, runWorkbookJob } from './workbookJob';

const HELP = `tieout track-payments --workbook FILE --as-of DAY --out FILE [options]

Checks the vendor invoices of a workbook against orders, rate cards, deliverables, bank details and each other, says by which payment
run each must go out, and writes the sheets Payment tracker, Payment runs, Missing invoices, Payment questions, Tieout Rules and
Tieout Log into a copy of it.

  --workbook FILE    the workbook (.xlsx, .xlsm) with a table of vendor invoices
  --as-of DAY        the day it is made for: 2026-10-31
  --out FILE         where the workbook is written; it may be the same file
  --holidays CODE    a country whose public holidays are no business days: DE; once for each country
${jobOptionsHelp(PAYMENT_KINDS, 'vendorInvoices.Amount=Gross')}`;

const OPTIONS = { ...JOB_OPTIONS, holidays: { type: 'string', multiple: true } } as const;

export const trackPaymentsCommand: Command = {
  name: 'track-payments',
  summary: 'check vendor invoices, and say what is paid when, in a workbook',
  help: HELP,
  run: runTrackPayments,
};

async function runTrackPayments(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions('track-payments', args, OPTIONS);
  const chosen = chosenJob('track-payments', values);
  const holidayCountries = listOption(values, 'holidays');
  return runWorkbookJob(
    {
      kinds: PAYMENT_KINDS,
      log: PAYMENTS_LOG,
      chosen,
      files: [],
      lines: linesOf,
      plan: (request) => planPayments({ ...request, holidayCountries }),
      json: ({ invoices, runs, missing }) => ({ invoices, runs, missing }),
    },
    io,
  );
}

const SHOWN_FIRST = 10;

/** The first of them in full, and how many more there are. */
function shortened(lines: readonly string[], where: string): string[] {
  const more = lines.length - SHOWN_FIRST;
  return more <= 0
    ? [...lines]
    : [...lines.slice(0, SHOWN_FIRST), `  and ${more} more; all ${lines.length} stand in the sheet ${where} and in --json`];
}

function linesOf({ invoices, runs, missing }: PaymentsPlan): string[] {
  const states = INVOICE_STATES.map((state) => `  ${state.padEnd(8)} ${invoices.filter((invoice) => invoice.state === state).length}`);
  const paid = runs.map(
    ({ payOn, currency, count, amount }) => `  ${payOn} ${String(count).padStart(5)}  ${amount.padStart(16)} ${currency}`,
  );
  const stopped = invoices
    .filter(({ state }) => state === 'stopped')
    .flatMap(({ invoice, vendor, findings }) =>
      findings.filter(({ severity }) => severity === 'stop').map(({ check, says }) => `  ${vendor}, ${invoice}: ${check}: ${says}`),
    );
  const gaps = missing.map(({ vendor, sow, kind, what }) => `  ${vendor}${sow === '' ? '' : `, ${sow}`}: ${kind} ${what}`);
  return [
    ...['Vendor invoices', ...states],
    ...['Payment runs', ...(paid.length === 0 ? ['  nothing to pay'] : shortened(paid, 'Payment runs'))],
    ...(stopped.length === 0 ? [] : ['Stopped', ...shortened(stopped, 'Payment tracker')]),
    ...['Missing invoices', ...(gaps.length === 0 ? ['  no gaps'] : shortened(gaps, 'Missing invoices'))],
  ];
}
