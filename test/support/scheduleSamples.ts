/** A schedule as the pane sees it: a line that adds up, one that does not, a run with a held invoice, and a figure's story. */
import type { Preview, WorkbookReading } from '../../src/app/jobs';
import type {
  FollowedFigure,
  ProrationComparison,
  ProrationQuestion,
  ScheduledLine,
  SchedulePlan,
} from '../../src/app/billing/schedulePlan';
import { SCHEDULE_KINDS } from '../../src/app/billing/schedulePlan';
import type { MappingProposal } from '../../src/tables/mapping';
import type { ScheduleChoices } from '../../src/taskpane/actions';
import type { Setup } from '../../src/taskpane/views/Job/jobState';
import { column, draft, OPEN_ITEMS, OPEN_ITEMS_PROPOSAL, table, unused } from './paneSamples';

export const CONTRACT_LINES = table('Contract_lines', ['Contract', 'Pos.', 'Kind', 'Price', 'From', 'To']);

export const LINES_PROPOSAL: MappingProposal = {
  kind: 'contractLines',
  table: CONTRACT_LINES.name,
  candidates: [],
  columns: [column('Contract', 'Contract', 0.98, 'the heading says so', ['CT-1041']), column('Line', 'Pos.', 0.85, 'the heading is close')],
  remembered: true,
  problems: [],
};

export const SCHEDULE_READING: WorkbookReading = {
  tables: [CONTRACT_LINES, OPEN_ITEMS],
  own: [],
  proposals: [LINES_PROPOSAL, OPEN_ITEMS_PROPOSAL],
  findings: [],
};

export const SCHEDULE_CHOICES: ScheduleChoices = {
  month: '2026-10',
  holidayCountries: ['DE', 'FR'],
  roll: 'following',
  taxRounding: 'line',
  appendOpenItems: true,
  invoicedBefore: '',
};

export const SCHEDULE_SETUP: Setup<ScheduleChoices> = {
  reading: SCHEDULE_READING,
  drafts: SCHEDULE_KINDS.map((kind) =>
    kind === 'contractLines' ? draft(kind, LINES_PROPOSAL) : kind === 'openItems' ? draft(kind, OPEN_ITEMS_PROPOSAL) : unused(kind),
  ),
  files: [],
  asOf: '2026-10-31',
  choices: SCHEDULE_CHOICES,
};

export const LINE: ScheduledLine = {
  contract: 'CT-1041',
  line: '1',
  description: 'Managed campaign service, monthly in advance',
  currency: 'EUR',
  value: '1200000.00',
  scheduled: '1200000.00',
  invoiced: '300000.00',
  remaining: '900000.00',
  rows: 24,
};
export const LINE_THAT_IS_OFF: ScheduledLine = {
  ...LINE,
  line: '2',
  currency: 'JPY',
  value: '120000',
  scheduled: '119999',
  invoiced: '0',
  remaining: '119999',
};

export const SCHEDULE_PLAN: SchedulePlan = {
  asOf: '2026-10-31',
  month: '2026-10',
  lines: [LINE, LINE_THAT_IS_OFF],
  run: [
    { what: 'invoices', currency: 'EUR', count: 41, amount: '1482911.04' },
    { what: 'on hold', currency: 'EUR', count: 2, amount: '24000.00' },
    { what: 'credit notes', currency: 'EUR', count: 1, amount: '-1204.10' },
    { what: 'accruals', currency: 'JPY', count: 3, amount: '12500000' },
    { what: 'exceptions', currency: 'EUR', count: 2, amount: '24000.00' },
  ],
  invoices: [
    {
      invoice: 'CT-1041-2026-10',
      contract: 'CT-1041',
      customer: 'Nordlicht Medienverwertungsgesellschaft mbH & Co. KG',
      invoiceOn: '2026-10-01',
      dueOn: '2026-11-02',
      currency: 'EUR',
      net: '100000.00',
      tax: '19000.00',
      gross: '119000.00',
      state: 'hold',
    },
  ],
  creditNotes: [
    {
      creditNote: 'CN-CT-1042-2026-10',
      contract: 'CT-1042',
      customer: 'Aldine Press',
      corrects: 'INV-20412',
      reason: 'downgrade',
      currency: 'EUR',
      gross: '-1204.10',
      why: 'The quantity fell from 10 to 8 on 2026-09-15.',
    },
  ],
  exceptions: [
    {
      code: 'po-missing',
      contract: 'CT-1041',
      line: '1',
      holds: true,
      says: 'A purchase order is required and none is given.',
      remedy: 'Ask the customer for it, and enter it in Contracts.',
    },
    {
      code: 'portal-id-missing',
      contract: 'CT-1042',
      line: '',
      holds: false,
      says: 'The customer takes invoices by portal, and its id is missing.',
      remedy: 'Enter it in the customer master.',
    },
  ],
  findings: [],
  proofs: [
    {
      name: 'Contract value and schedule',
      currency: 'EUR',
      terms: [
        { label: 'Contract value', amount: '1200000.00' },
        { label: 'Scheduled', amount: '-1200000.00' },
      ],
      difference: '0.00',
    },
  ],
  invoicedOutside: undefined,
  changes: [],
};

export const SCHEDULE_PREVIEW: Preview<SchedulePlan> = {
  plan: SCHEDULE_PLAN,
  mappings: [],
  differences: [{ sheet: 'Invoice schedule', isNew: true, added: 2412, changed: 0, removed: 0, untouched: 0, rows: [], totals: [] }],
  fingerprint: 'f',
};

export const PRORATION: ProrationQuestion = {
  amount: '3100.00',
  currency: 'EUR',
  serviceFrom: '2026-10-15',
  serviceTo: '2026-10-31',
  frequency: { every: 1, unit: 'month' },
  alignment: 'calendar',
};

export const COMPARISON: ProrationComparison = {
  serviceFrom: '2026-10-15',
  serviceTo: '2026-10-31',
  periodFrom: '2026-10-01',
  periodTo: '2026-10-31',
  lines: [
    { proration: 'actual', days: '17', ofDays: '31', factor: '17/31', amount: '1700.00', says: '17 of the 31 days of October.' },
    {
      proration: '30/360 EU',
      days: '16',
      ofDays: '30',
      factor: '16/30',
      amount: '1653.33',
      says: 'The 31st counts as the 30th: 16 of 30 days.',
    },
    { proration: 'whole periods', days: '31', ofDays: '31', factor: '1', amount: '3100.00', says: 'A period begun is charged whole.' },
    { proration: 'none', days: '0', ofDays: '31', factor: '0', amount: '0.00', says: 'A broken period is not charged.' },
  ],
};

export const FIGURE: FollowedFigure = {
  stations: [
    { about: 'clause', says: 'Page 4: “The fee of EUR 3,100.00 is due monthly in advance.”', missing: false },
    {
      about: 'contract',
      says: 'CT-1041, Nordlicht Medien, 2026-10-15 to 2027-10-14',
      missing: false,
      cell: { sheet: 'Contracts', address: 'A4' },
    },
    {
      about: 'contract line',
      says: 'Line 1, recurring, 3,100.00 EUR a month',
      missing: false,
      cell: { sheet: 'Contract lines', address: 'A9' },
    },
    { about: 'schedule', says: '3,100.00 × 17/31 days = 1,700.00 EUR', missing: false, cell: { sheet: 'Invoice schedule', address: 'A7' } },
    { about: 'invoice', says: 'No invoice number yet. Enter it in Invoice schedule once the invoice is issued.', missing: true },
    { about: 'cash', says: 'Nothing is paid: there is no invoice.', missing: true },
    { about: 'revenue', says: '1,700.00 EUR earned in 2026-10', missing: false, cell: { sheet: 'Revenue schedule', address: 'D7' } },
  ],
  proration: PRORATION,
};
