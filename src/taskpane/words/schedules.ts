/** The words of invoice schedules, of a figure's trace and of the proration explainer. */
import type { RunSummaryLine, ScheduleJobRequest, TraceStation } from '../../app/billing/schedulePlan';
import type { JobWords } from './job';
import type { Say } from './say';

export const SCHEDULES_JOB_WORDS: JobWords = {
  title: 'Build schedule',
  about: 'What to invoice when, what this month issues, and the revenue of each month.',
  steps: { tables: 'Tables', inputs: 'Month', check: 'Check', preview: 'Preview', write: 'Write' },
  noTables:
    'This workbook has no block of cells with a header row, so there are no contract lines to invoice. ' +
    'Open the workbook with your contract lines, or paste them here with their headings, then read again.',
  withoutTable: 'there is nothing to invoice',
  toInputs: 'Continue to the month',
  inputs: {
    heading: 'Which month, and how?',
    lead: 'Everything is scheduled; the billing run is of this month.',
    asOfHint: 'What was agreed by this day counts; credits are dated no earlier.',
  },
  plan: 'Schedule and check',
  planning: 'Scheduling invoices and revenue',
  planFailed: 'The schedule could not be built',
  cleanBody: 'Every line was read and scheduled.',
  nothing: {
    title: 'There is no contract line in these tables.',
    body: 'Choose the table that holds your contract lines.',
  },
  next: 'Trace a row',
  startOver: 'Build another month',
};

export const SCHEDULES_WORDS = (say: Say) => ({
  month: 'Month of the billing run',
  monthMissing: 'Choose the month to bill.',
  roll: 'A due date on a day off',
  rolls: {
    none: 'stays where it is',
    following: 'goes to the next business day',
    modifiedFollowing: 'goes to the next, within its month',
    preceding: 'goes to the business day before',
    modifiedPreceding: 'goes to the one before, within its month',
  } satisfies Record<ScheduleJobRequest['roll'], string>,
  taxRounding: 'Tax is rounded',
  taxRoundings: { line: 'on each line', invoice: 'once on the invoice' } satisfies Record<ScheduleJobRequest['taxRounding'], string>,
  invoicedBefore: 'Invoiced before',
  invoicedBeforeHint:
    'When you start: rows dated before this day went out by another system and count as issued. Otherwise leave it empty.',
  append: 'Add the month’s invoices to my open items',
  appendHint: 'Rows are added below your table of open items; nothing in it is changed.',
  run: (month: string) => `Billing run ${say.month(month)}`,
  what: 'What',
  kinds: {
    invoices: 'Invoices',
    'on hold': 'On hold',
    'credit notes': 'Credit notes',
    accruals: 'Accruals',
    exceptions: 'Exceptions',
  } satisfies Record<RunSummaryLine['what'], string>,
  invoices: (count: number) => say.counted(count, 'invoice', 'invoices'),
  dated: (invoiceOn: string, dueOn: string) => `dated ${say.day(invoiceOn)}, due ${say.day(dueOn)}`,
  tax: (amount: string) => `tax ${say.amount(amount)}`,
  creditNotes: (count: number) => say.counted(count, 'credit note to approve', 'credit notes to approve'),
  corrects: (invoice: string) => `corrects ${invoice}`,
  exceptions: 'Exceptions',
  holds: 'holds the invoice',
  warns: 'invoiced all the same',
  lines: (count: number) => say.counted(count, 'contract line', 'contract lines'),
  value: 'Contract value',
  scheduled: 'Scheduled',
  invoiced: 'Invoiced',
  remaining: 'Remaining',
  rows: (count: number) => say.counted(count, 'invoice row', 'invoice rows'),
  addsUp: 'adds up',
  isOff: 'does not add up',
  stillOpen: 'Still to be cleared before these can be invoiced:',
});

export const TRACE_WORDS = {
  heading: 'Trace a figure',
  about: 'From the clause to the cash, for a row of the schedule.',
  lead: 'From the clause to the cash: select a row of Invoice schedule.',
  waiting: {
    title: 'No row is selected',
    body: 'Select a row of the sheet Invoice schedule. If it is not there, build the schedule first.',
    toSchedules: 'Build schedule',
  },
  reading: 'Following the figure',
  failed: 'The figure could not be followed',
  row: (place: string) => `Row ${place}`,
  explain: 'Explain its proration',
  missing: 'missing',
  stations: {
    clause: 'Clause',
    contract: 'Contract',
    'contract line': 'Contract line',
    amendment: 'Amendment',
    schedule: 'Schedule',
    invoice: 'Invoice',
    cash: 'Cash',
    revenue: 'Revenue',
  } satisfies Record<TraceStation['about'], string>,
};

export const EXPLAIN_WORDS = (say: Say) => ({
  heading: 'Explain a proration',
  about: 'What a part of a period costs by each way of counting days.',
  lead: 'One price and one stretch of service, by each way of counting days.',
  amount: 'Price of a whole period',
  currency: 'Currency',
  serviceFrom: 'Service from',
  serviceTo: 'Service to',
  frequency: 'Invoiced',
  frequencies: {
    weekly: 'weekly',
    monthly: 'monthly',
    quarterly: 'quarterly',
    'half-yearly': 'half-yearly',
    yearly: 'yearly',
  },
  alignment: 'Periods',
  alignments: { calendar: 'of the calendar', anniversary: 'from the first day' },
  explain: 'Compare',
  working: 'Counting days',
  failed: 'This cannot be compared',
  incomplete: 'Enter the price, the currency and both days.',
  period: (from: string, to: string) => `The whole period is ${say.day(from)} to ${say.day(to)}.`,
  service: (from: string, to: string) => `The service is ${say.day(from)} to ${say.day(to)}.`,
  comparison: 'By each way of counting',
  days: (days: string, ofDays: string) => `${say.amount(days)} of ${say.amount(ofDays)} days`,
});
