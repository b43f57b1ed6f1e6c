/** Deposits, vendor invoices and budgets as the pane sees them: each state once, names long, figures wide. */
import { BURN_KINDS, type BurnLine, type BurnPlan } from '../../src/app/budget/burnPlan';
import { DEPOSIT_KINDS, type DepositLine, type DepositsPlan } from '../../src/app/deposits/depositsPlan';
import type { JobPlan, Preview, WorkbookReading } from '../../src/app/jobs';
import { PAYMENT_KINDS, type PaymentsPlan, type TrackedInvoice } from '../../src/app/payables/paymentsPlan';
import type { TableKind } from '../../src/tables/columns';
import type { MappingProposal } from '../../src/tables/mapping';
import type { BurnChoices, DepositsChoices, PaymentsChoices } from '../../src/taskpane/actions';
import type { Setup } from '../../src/taskpane/views/Job/jobState';
import { column, draft, table, unused } from './paneSamples';

const proposalFor = (kind: TableKind, name: string, ours: string): MappingProposal => ({
  kind,
  table: name,
  candidates: [],
  columns: [column(ours, ours, 0.98, 'the heading says so', ['PlayHub'])],
  remembered: true,
  problems: [],
});

function readingOf(proposal: MappingProposal): WorkbookReading {
  return { tables: [table(proposal.table, Object.keys(proposal.columns))], own: [], proposals: [proposal], findings: [] };
}

function setupOf<Choices>(kinds: readonly TableKind[], proposal: MappingProposal, choices: Choices): Setup<Choices> {
  const drafts = kinds.map((kind) => (kind === proposal.kind ? draft(kind, proposal) : unused(kind)));
  return { reading: readingOf(proposal), drafts, files: [], asOf: '2026-10-31', choices };
}

function previewOf<Plan extends JobPlan>(plan: Plan, sheet: string): Preview<Plan> {
  return {
    plan,
    mappings: [],
    differences: [{ sheet, isNew: true, added: 412, changed: 0, removed: 0, untouched: 0, rows: [], totals: [] }],
    fingerprint: 'f',
  };
}

const PLAIN: JobPlan = { asOf: '2026-10-31', findings: [], proofs: [], changes: [] };

export const DEPOSIT: DepositLine = {
  partner: 'PlayHub',
  currency: 'EUR',
  opening: '250000.00',
  topUps: '100000.00',
  consumption: '-312400.50',
  adjustments: '0.00',
  closing: '37599.50',
  statement: '37599.50',
  statementDifference: '0.00',
  dailyUse: '10077.44',
  runsOutOn: '2026-11-03',
  runsOutLate: '2026-11-05',
  runsOutEarly: '2026-11-02',
  topUpBy: '2026-10-29',
  topUpAmount: '300000.00',
  pendingTopUps: '50000.00',
  idle: '',
  state: 'too late',
};
export const FINE_DEPOSIT: DepositLine = {
  ...DEPOSIT,
  partner: 'Nordlicht Medienverwertungsgesellschaft mbH & Co. KG',
  currency: 'JPY',
  opening: '12500000',
  topUps: '0',
  consumption: '-1200000',
  adjustments: '-500',
  closing: '11299500',
  statement: '11300000',
  statementDifference: '-500',
  dailyUse: '38709',
  runsOutOn: '',
  runsOutLate: '',
  runsOutEarly: '',
  topUpBy: '',
  topUpAmount: '',
  pendingTopUps: '0',
  idle: '8000000',
  state: 'idle cash',
};
export const NEW_DEPOSIT: DepositLine = {
  ...FINE_DEPOSIT,
  partner: 'Aldine Press',
  statement: '',
  statementDifference: '',
  idle: '',
  state: 'not enough history',
};

export const DEPOSITS_PLAN: DepositsPlan = { ...PLAIN, deposits: [FINE_DEPOSIT, NEW_DEPOSIT, DEPOSIT] };
export const DEPOSITS_PREVIEW = previewOf(DEPOSITS_PLAN, 'Deposits');
const MOVEMENTS = proposalFor('depositMovements', 'Deposit_movements', 'Partner');
export const DEPOSITS_SETUP: Setup<DepositsChoices> = setupOf(DEPOSIT_KINDS, MOVEMENTS, { holidayCountries: ['DE', 'GB'] });
export const DEPOSITS_READING = DEPOSITS_SETUP.reading;

export const STOPPED_INVOICE: TrackedInvoice = {
  invoice: 'INV-0042-REV2',
  vendor: 'Holloway Studios (Production Services) Limited',
  currency: 'GBP',
  amount: '48000.00',
  open: '48000.00',
  receivedOn: '2026-09-01',
  stage: 'project lead',
  daysAtStage: 41,
  daysSinceReceipt: 60,
  clockEndsOn: '2026-10-31',
  payBy: '2026-10-30',
  state: 'stopped',
  findings: [
    {
      check: 'duplicate',
      severity: 'stop',
      says: 'It looks like INV-0042 of Holloway Studios Ltd: the number, the amount and the bank account agree.',
      remedy: 'Ask the vendor which one counts; cancel the other.',
    },
    { check: 'rate', severity: 'look', says: 'The rate 820.00 is above the 780.00 of the rate card.', remedy: 'Ask for the agreed rate.' },
    { check: 'project', severity: 'note', says: 'No cost centre is given.', remedy: 'Enter it.' },
  ],
  cell: { sheet: 'Payment tracker', address: 'A7' },
};
export const PAID_INVOICE: TrackedInvoice = {
  ...STOPPED_INVOICE,
  invoice: '2026-118',
  vendor: 'Aldine Press',
  currency: 'EUR',
  amount: '1204.10',
  open: '0.00',
  state: 'paid',
  daysSinceReceipt: 0,
  clockEndsOn: '',
  payBy: '',
  findings: [],
};
export const LATE_INVOICE: TrackedInvoice = {
  ...PAID_INVOICE,
  invoice: '2026-090',
  open: '1204.10',
  state: 'overdue',
  receivedOn: '',
  stage: '',
  clockEndsOn: '',
};

export const PAYMENTS_PLAN: PaymentsPlan = {
  ...PLAIN,
  invoices: [PAID_INVOICE, LATE_INVOICE, STOPPED_INVOICE],
  missing: [
    {
      kind: 'number',
      vendor: 'Aldine Press',
      sow: '',
      what: '2026-117',
      expectedBy: '',
      currency: '',
      expected: '',
      because: '2026-116 and 2026-118 are here; the vendor counts by one.',
    },
    {
      kind: 'work',
      vendor: 'Holloway Studios (Production Services) Limited',
      sow: 'SOW-2026-014',
      what: '2026-09',
      expectedBy: '2026-10-10',
      currency: 'GBP',
      expected: '24000.00',
      because: 'The statement of work plans 24,000.00 GBP in September, and no invoice is for it.',
    },
  ],
  runs: [
    { payOn: '2026-10-30', currency: 'GBP', count: 12, amount: '482911.04' },
    { payOn: '2026-11-13', currency: 'EUR', count: 3, amount: '9204.10' },
  ],
};
export const PAYMENTS_PREVIEW = previewOf(PAYMENTS_PLAN, 'Payment tracker');
const INVOICES = proposalFor('vendorInvoices', 'Vendor_invoices', 'Invoice');
export const PAYMENTS_SETUP: Setup<PaymentsChoices> = setupOf(PAYMENT_KINDS, INVOICES, { holidayCountries: ['GB'] });
export const PAYMENTS_READING = PAYMENTS_SETUP.reading;

export const BURNT_LINE: BurnLine = {
  owner: 'Dr. Friederike von Bergmann-Hohenstein',
  project: 'Launch campaign, all regions, autumn and winter',
  currency: 'EUR',
  budget: '1200000.00',
  actual: '900000.00',
  approved: '120000.00',
  committed: '240000.00',
  accrued: '12000.00',
  available: '-72000.00',
  burntPercent: '106.0',
  estimateAtCompletion: '1410000.00',
  runsOutIn: '2026-11',
  runsOutEarly: '2026-10',
  runsOutLate: '2026-12',
  threshold: '100 %',
  thresholdPercent: '100',
  proposal: '72000.00',
};
export const CALM_LINE: BurnLine = {
  ...BURNT_LINE,
  owner: 'Mara Lind',
  project: 'Community events',
  actual: '40000.00',
  approved: '0.00',
  committed: '0.00',
  accrued: '',
  budget: '180000.00',
  available: '140000.00',
  burntPercent: '22.2',
  estimateAtCompletion: '84000.00',
  runsOutIn: '',
  runsOutEarly: '',
  runsOutLate: '',
  threshold: 'below',
  thresholdPercent: '',
  proposal: '-72000.00',
};

export const BURN_PLAN: BurnPlan = { ...PLAIN, method: 'commitment-phased', lines: [CALM_LINE, BURNT_LINE] };
export const BURN_PREVIEW = previewOf(BURN_PLAN, 'Budget burn');
const BUDGETS = proposalFor('budgets', 'Budget_2026', 'Owner');
export const BURN_SETUP: Setup<BurnChoices> = setupOf(BURN_KINDS, BUDGETS, { method: 'commitment-phased', yearEnds: '2026-12' });
export const BURN_READING = BURN_SETUP.reading;
