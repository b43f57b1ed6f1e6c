/**
 * The billing run of a month: what to issue, what to credit, what was earned and not invoiced, and what stands in the way.
 *
 * A run proposes and issues nothing: an invoice is out when a person has written its number into the schedule. Until then every run
 * proposes it again under the same number, and once its month is over as a late one.
 */
import type { BillingRun, RunRequest } from './billingRun';
import { unbilledAccruals } from './runAccruals';
import { creditNotes } from './runCredits';
import { checkedInvoices, issuedInvoices, proposedInvoices } from './runInvoices';
import { runParties } from './runParties';
import { runRows } from './runRows';

export function runBilling(request: RunRequest): BillingRun {
  const { month, schedule, lines } = request;
  const parties = runParties(request);
  const rows = runRows(request);
  const { invoices, exceptions } = checkedInvoices(proposedInvoices(rows.toInvoice, lines, parties), request, parties);
  return {
    month,
    issued: issuedInvoices(schedule.rows, month, parties),
    invoices,
    creditNotes: creditNotes(rows.credits, request, parties),
    accruals: unbilledAccruals(request, invoices),
    exceptions: [...exceptions, ...rows.exceptions],
  };
}
