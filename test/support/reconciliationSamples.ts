/** A reconciliation as the pane sees it: a partner that agrees, one that does not, exceptions of many kinds, long names and wide figures. */
import type { Preview, WorkbookReading } from '../../src/app/jobs';
import {
  type CaseLine,
  RECONCILIATION_KINDS,
  type ReconciliationPlan,
  type StatementTotal,
} from '../../src/app/reconciliation/reconciliationPlan';
import type { MappingProposal } from '../../src/tables/mapping';
import type { ReconciliationChoices } from '../../src/taskpane/actions';
import type { ChosenFile, Setup } from '../../src/taskpane/views/Job/jobState';
import { column, draft, FINDINGS, table, unused } from './paneSamples';

export const OURS = table('Our_sales_October', ['ID', 'Partner', 'Product', 'Booked on', 'Type', 'Currency', 'Amount']);
export const TREATMENTS = table('Treatments', ['Partner', 'Product', 'Key', 'Fee percent']);

const OURS_PROPOSAL: MappingProposal = {
  kind: 'ours',
  table: OURS.name,
  candidates: [],
  columns: [
    column('ID', 'ID', 0.98, 'the heading says so', ['S-1001']),
    column('Amount', 'Amount', 0.9, 'numbers in every cell', ['12.99']),
  ],
  remembered: true,
  problems: [],
};
const TREATMENTS_PROPOSAL: MappingProposal = {
  kind: 'treatments',
  table: TREATMENTS.name,
  candidates: [],
  columns: [column('Partner', 'Partner', 0.98, 'the heading says so', ['PlayHub', '*'])],
  remembered: true,
  problems: [],
};

export const RECONCILIATION_READING: WorkbookReading = {
  tables: [OURS, TREATMENTS],
  own: [],
  proposals: [OURS_PROPOSAL, TREATMENTS_PROPOSAL],
  findings: [],
};

export const exportFile = (name: string, side: 'ours' | 'theirs' | 'bank' | 'treatments' | undefined, rows = 25_000): ChosenFile => ({
  name,
  bytes: new Uint8Array(1_204_000),
  description: {
    kind: 'readable',
    summary: { file: name, side, rows, from: '2026-10-01', to: '2026-10-31', currencies: ['EUR', 'JPY'] },
    findings: [],
  },
});
export const THEIR_EXPORT = exportFile('playhub-settlement-detail-2026-10.csv', 'theirs');
export const UNKNOWN_EXPORT = exportFile('export-of-the-portal-of-the-partner-2026-10-31-final.xlsx', undefined, 412);

export const RECONCILIATION_CHOICES: ReconciliationChoices = { sideOf: {}, periodFrom: '2026-10-01', mostMatches: 100_000 };

export const RECONCILIATION_SETUP: Setup<ReconciliationChoices> = {
  reading: RECONCILIATION_READING,
  drafts: RECONCILIATION_KINDS.map((kind) =>
    kind === 'ours' ? draft(kind, OURS_PROPOSAL) : kind === 'treatments' ? draft(kind, TREATMENTS_PROPOSAL) : unused(kind),
  ),
  files: [THEIR_EXPORT],
  asOf: '2026-10-31',
  choices: RECONCILIATION_CHOICES,
};

export const AGREED: StatementTotal = {
  partner: 'PlayHub',
  product: 'Gift card 25',
  currency: 'EUR',
  ours: '1482911.04',
  theirs: '1408765.49',
  timing: '12400.00',
  fees: '61745.55',
  fx: '0.00',
  rounding: '0.00',
  reserve: '0.00',
  accepted: '0.00',
  unexplained: '0.00',
};
export const UNEXPLAINED: StatementTotal = {
  ...AGREED,
  partner: 'Nordlicht Medienverwertungsgesellschaft mbH & Co. KG',
  product: 'Season pass, all regions, prepaid',
  currency: 'JPY',
  ours: '12500000',
  theirs: '12376000',
  timing: '0',
  fees: '0',
  fx: '4000',
  rounding: '3',
  reserve: '100000',
  accepted: '7500',
  unexplained: '12497',
};

export const CASE: CaseLine = {
  key: 'missing-theirs|ours|S-1042',
  kind: 'missing theirs',
  partner: 'PlayHub',
  product: 'Gift card 25',
  currency: 'EUR',
  rows: 'S-1042',
  difference: '24.99',
  firstSeen: '2026-09-30',
  ageDays: 31,
  owner: 'Mara Lind',
  dueOn: '2026-10-03',
  status: 'assigned',
  nextStep: 'Claim it from the partner, with our evidence.',
  evidence: 'Reference GC-77120 stands in no row of theirs; their file goes to 2026-10-31.',
  cell: { sheet: 'Exceptions', address: 'A8' },
};
export const FEE_CASE: CaseLine = {
  ...CASE,
  key: 'amount|both|S-2001',
  kind: 'fee not per contract',
  partner: UNEXPLAINED.partner,
  product: UNEXPLAINED.product,
  currency: 'JPY',
  rows: 'S-2001, S-2002, S-2003, S-2004 … / T-77120-SETTLEMENT-2026-10-31',
  difference: '12497',
  firstSeen: '2026-10-31',
  ageDays: 0,
  owner: '',
  dueOn: '2026-11-05',
  status: 'open',
  nextStep: 'Hold the fee against the contract and claim the difference.',
  evidence: 'The treatment charges 3.5 % on 357,057; 24,994 was kept.',
  cell: { sheet: 'Exceptions', address: 'A9' },
};
export const ACCEPTED_CASE: CaseLine = {
  ...CASE,
  key: 'timing|both|S-1050',
  kind: 'date outside window',
  rows: 'S-1050',
  status: 'accepted',
};
export const MALFORMED_CASE: CaseLine = {
  ...CASE,
  key: 'malformed|theirs|line 412',
  kind: 'malformed row',
  partner: '',
  product: '',
  currency: '',
  rows: 'line 412',
  difference: '',
  status: 'open',
  owner: '',
  dueOn: '',
  evidence: 'The amount “12,9O” cannot be read as a number.',
  nextStep: 'Mend the row and run again.',
};
export const CASES: readonly CaseLine[] = [CASE, FEE_CASE, ACCEPTED_CASE, MALFORMED_CASE];

export const RECONCILIATION_PLAN: ReconciliationPlan = {
  asOf: '2026-10-31',
  sides: [
    { side: 'ours', source: OURS.name, rows: 25_012 },
    { side: 'theirs', source: THEIR_EXPORT.name, rows: 25_000 },
  ],
  matched: [
    { reason: 'exact', count: 24_100 },
    { reason: 'fee', count: 812 },
    { reason: 'void', count: 4 },
  ],
  statement: [AGREED, UNEXPLAINED],
  cases: CASES,
  settlements: [
    { partner: 'PlayHub', currency: 'EUR', state: 'received', count: 21, expected: '1408765.49', received: '1408765.49' },
    { partner: UNEXPLAINED.partner, currency: 'JPY', state: 'overdue', count: 1, expected: '12376000', received: '0' },
  ],
  findings: FINDINGS.filter(({ severity }) => severity !== 'blocking'),
  proofs: [
    {
      name: 'Rows in and out: ours',
      currency: '',
      terms: [
        { label: 'Rows read', amount: '25012' },
        { label: 'In matches', amount: '-25008' },
        { label: 'In exceptions', amount: '-4' },
      ],
      difference: '0',
    },
  ],
  changes: [],
};

export const RECONCILIATION_PREVIEW: Preview<ReconciliationPlan> = {
  plan: RECONCILIATION_PLAN,
  mappings: [],
  differences: [
    { sheet: 'Reconciliation', isNew: true, added: 412, changed: 0, removed: 0, untouched: 0, rows: [], totals: [] },
    { sheet: 'Exceptions', isNew: true, added: 60, changed: 0, removed: 0, untouched: 0, rows: [], totals: [] },
  ],
  fingerprint: 'f',
};
