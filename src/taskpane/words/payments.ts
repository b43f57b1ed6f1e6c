/** The words of the payment tracker. */
import type { InvoiceState, MissingInvoiceLine, TrackedInvoice } from '../../app/payables/paymentsPlan';
import type { JobWords } from './job';
import type { Say } from './say';

export const PAYMENTS_JOB_WORDS: JobWords = {
  title: 'Track payments',
  about: 'Vendor invoices: what each check says, where it waits, and by which run it must be paid.',
  steps: { tables: 'Tables', inputs: 'Day', check: 'Check', preview: 'Preview', write: 'Write' },
  noTables:
    'This workbook has no block of cells with a header row, so there are no vendor invoices to track. ' +
    'Open the workbook with your vendor invoices, or paste them here with their headings, then read again.',
  withoutTable: 'there is nothing to pay',
  toInputs: 'Continue to the day',
  inputs: {
    heading: 'As of which day?',
    lead: 'Days that an invoice has waited are counted to this day.',
    asOfHint: 'What was received and paid by this day counts.',
  },
  plan: 'Track and check',
  planning: 'Checking vendor invoices',
  planFailed: 'The vendor invoices could not be tracked',
  cleanBody: 'Every row was read.',
  nothing: {
    title: 'There is no vendor invoice in these tables.',
    body: 'Choose the table that holds your vendor invoices.',
  },
  next: 'Open the run log',
  startOver: 'Track another day',
};

export const PAYMENTS_WORDS = (say: Say) => ({
  runs: 'Pay by run',
  payOn: 'Pay on',
  invoices: (count: number) => say.counted(count, 'invoice', 'invoices'),
  state: 'Show invoices',
  states: {
    overdue: 'overdue',
    stopped: 'stopped',
    pay: 'to be paid',
    waiting: 'waiting',
    paid: 'paid',
  } satisfies Record<InvoiceState, string>,
  all: (count: number) => `all (${say.count(count)})`,
  of: (state: string, count: number) => `${state} (${say.count(count)})`,
  noneLeft: 'No invoice is in this state.',
  open: (amount: string, currency: string) => `${say.amount(amount)} ${currency} open`,
  received: (day: string) => `received ${say.day(day)}`,
  receivedAgo: (day: string, days: number) => `received ${say.day(day)}, ${say.counted(days, 'day', 'days')} ago`,
  notReceived: 'day of receipt not given',
  stage: (stage: string, days: number) => `at ${stage} for ${say.counted(days, 'day', 'days')}`,
  clock: (day: string) => `the clock ends on ${say.day(day)}`,
  payBy: (day: string) => `pay by the run of ${say.day(day)}`,
  checks: (count: number) => say.counted(count, 'finding', 'findings'),
  missing: 'Missing invoices',
  noGaps: 'No gaps: every number that a vendor counts, and all accepted work, has its invoice.',
  missingKinds: { number: 'number left out', work: 'work not invoiced', deliverable: 'accepted, not invoiced' } satisfies Record<
    MissingInvoiceLine['kind'],
    string
  >,
  expectedBy: (day: string) => `expected by ${say.day(day)}`,
  severities: {
    stop: 'Stops the payment',
    look: 'Look at it',
    note: 'Note',
  } satisfies Record<TrackedInvoice['findings'][number]['severity'], string>,
});
