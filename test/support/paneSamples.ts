/**
 * One month as the pane sees it: good values that tests start from and change. The names are long and the figures
 * wide where the pane is narrow.
 */
import type { CellExplained } from '../../src/app/explain/cellExplained';
import type { MappingPlan } from '../../src/app/mapping/mapTables';
import type { CashChoices } from '../../src/taskpane/actions';
import type { CashLine, CashPlan } from '../../src/app/cash/cashPlan';
import type { UndoneMatch } from '../../src/app/cash/undoMatch';
import type {
  CellWords,
  ColumnTotal,
  MappingProposal,
  Preview,
  RowChange,
  RunSummary,
  SheetDifference,
  WorkbookReading,
} from '../../src/app/jobs';
import type { PaneMemory } from '../../src/app/paneMemory';
import type { ChainState } from '../../src/app/runs';
import type { Finding } from '../../src/domain/finding';
import type { SourceTable } from '../../src/tables/sourceTable';
import type { ChosenFile, Setup } from '../../src/taskpane/views/Job/jobState';
import type { MappingDraft } from '../../src/taskpane/views/Job/tableDrafts';

export const table = (name: string, headers: readonly string[]): SourceTable => ({
  name,
  home: { kind: 'sheet', sheet: name, row: 3, column: 0 },
  headers,
  formats: headers.map(() => 'General'),
  rows: [headers.map((_, at) => `${name} ${at}`)],
  hiddenRows: [],
  dateSystem: 1900,
});

export const OPEN_ITEMS = table('OpenItems_October', ['Invoice no.', 'Cust', 'Customer name', 'Due', 'Cur', 'Balance', 'Original amount']);
export const CUSTOMERS = table('Customers', ['Number', 'Legal name', 'IBAN']);

export const column = (
  ours: string,
  theirs: string | null,
  confidence: number,
  because: string,
  samples: readonly string[] = [],
  required = true,
) => ({
  ours,
  required,
  theirs,
  confidence,
  because,
  samples,
});

export const OPEN_ITEMS_PROPOSAL: MappingProposal = {
  kind: 'openItems',
  table: OPEN_ITEMS.name,
  candidates: [CUSTOMERS.name],
  columns: [
    column('Document', 'Invoice no.', 0.98, 'the heading says so', ['INV-20412', 'INV-20413']),
    column('Customer ID', 'Cust', 0.72, 'the heading is close', ['C-104', 'C-117']),
    column('Currency', 'Cur', 0.95, 'three letters in every cell', ['EUR', 'USD']),
    column('Open amount', 'Balance', 0.9, 'numbers in every cell', ['1204.10', '-88.00']),
    column('Terms', null, 0, '', [], false),
  ],
  remembered: false,
  problems: [],
};
export const CUSTOMERS_PROPOSAL: MappingProposal = {
  kind: 'customers',
  table: CUSTOMERS.name,
  candidates: [OPEN_ITEMS.name],
  columns: [
    column('Customer ID', 'Number', 0.9, 'the heading says so', ['C-104']),
    column('Name', 'Legal name', 0.95, 'the heading says so', ['Nordlicht Medien GmbH']),
  ],
  remembered: true,
  problems: [],
};

export const FINDINGS: readonly Finding[] = [
  {
    code: 'amount-is-text',
    severity: 'warning',
    place: { kind: 'cell', sheet: OPEN_ITEMS.name, address: 'F12' },
    title: 'The amount “1.204,10” is text. It was read as 1204.10.',
    remedy: 'Turn the column into numbers, or leave it.',
  },
  {
    code: 'balance-differs',
    severity: 'blocking',
    place: { kind: 'file', file: 'deutsche-bank-2026-10.sta', line: 214 },
    title: 'Statement 10 closes at 1204.10 EUR, but its lines add up to 1194.10 EUR.',
    remedy: 'Import the missing lines, or ask the bank for the statement again.',
  },
  {
    code: 'hidden-rows',
    severity: 'note',
    place: { kind: 'table', table: OPEN_ITEMS.name },
    title: '14 rows are hidden by a filter. They were read too.',
    remedy: 'Nothing to do.',
  },
];
const harmless = FINDINGS.filter(({ severity }) => severity !== 'blocking');

export const READING: WorkbookReading = {
  tables: [OPEN_ITEMS, CUSTOMERS],
  own: [],
  proposals: [OPEN_ITEMS_PROPOSAL, CUSTOMERS_PROPOSAL],
  findings: [],
};

export const draft = (kind: MappingDraft['kind'], proposal: MappingProposal): MappingDraft => ({
  kind,
  proposal,
  columns: Object.fromEntries(proposal.columns.map(({ ours, theirs }) => [ours, theirs])),
});
export const unused = (kind: MappingDraft['kind']): MappingDraft => ({ kind, proposal: undefined, columns: {} });

export const READABLE_FILE: ChosenFile = {
  name: 'deutsche-bank-2026-10.xml',
  bytes: new Uint8Array(48_200),
  description: {
    kind: 'readable',
    summary: { file: 'deutsche-bank-2026-10.xml', format: 'camt.053', statements: 4, transactions: 212, alreadyImported: 0 },
    findings: [],
  },
};
export const UNREADABLE_FILE: ChosenFile = {
  name: 'scan-of-the-statement-from-the-branch-office.pdf',
  bytes: new Uint8Array(9_100),
  description: {
    kind: 'unreadable',
    because:
      'scan-of-the-statement-from-the-branch-office.pdf is a PDF, not a bank file. Ask the bank for CAMT.053, MT940, BAI2, OFX or CSV.',
  },
};
export const BUSY_FILE: ChosenFile = { name: 'lockbox.bai', bytes: new Uint8Array(120), description: undefined };

export const SETUP: Setup<CashChoices> = {
  reading: READING,
  drafts: [
    draft('openItems', OPEN_ITEMS_PROPOSAL),
    draft('customers', CUSTOMERS_PROPOSAL),
    unused('remittance'),
    unused('closed'),
    unused('rates'),
  ],
  files: [READABLE_FILE],
  asOf: '2026-10-31',
  choices: {},
};

const allocation = (document: string, cash: string, discount = '0.00') => ({
  document,
  customer: 'C-104',
  cash,
  discount,
  deduction: '0.00',
  deductionCode: '',
});

export const QUESTION: CashLine = {
  receipt: 'R-1042',
  bookedOn: '2026-10-14',
  currency: 'EUR',
  amount: '12480.50',
  payer: 'Nordlicht Medienverwertungsgesellschaft mbH & Co. KG',
  reference: 'RE 20412 / 20413 abzgl. Skonto',
  outcome: 'suggested',
  allocations: [allocation('INV-20412', '8280.50', '169.00'), allocation('INV-20413', '4100.00')],
  residual: '100.00',
  treatment: 'on account',
  rule: 'discount taken late',
  confidence: 'likely',
  evidence: [
    { about: 'reference', says: 'The reference names INV-20412 and INV-20413 in full.' },
    { about: 'discount', says: '2 % was due by 2026-10-11; the receipt was booked on 2026-10-14.' },
  ],
  alternatives: [
    {
      allocations: [allocation('INV-20412', '8449.50'), allocation('INV-20413', '4031.00')],
      because: 'Without the discount, INV-20413 stays partly open.',
    },
    { allocations: [allocation('INV-20388', '12480.50')], because: 'INV-20388 is open with this amount.' },
  ],
  decidedBy: undefined,
  cell: { sheet: 'Cash application', address: 'A12' },
};
export const QUESTION_WITHOUT_PROPOSAL: CashLine = {
  ...QUESTION,
  receipt: 'R-1057',
  amount: '950000.00',
  payer: '',
  reference: '',
  outcome: 'ambiguous',
  allocations: [],
  residual: '950000.00',
  treatment: 'open question',
  rule: 'nothing fits',
  confidence: 'guess',
};

export const PLAN: CashPlan = {
  asOf: '2026-10-31',
  lines: [QUESTION],
  totals: [
    { outcome: 'applied', currency: 'EUR', count: 188, amount: '1482911.04' },
    { outcome: 'suggested', currency: 'EUR', count: 14, amount: '92410.77' },
    { outcome: 'ambiguous', currency: 'JPY', count: 3, amount: '12500000' },
    { outcome: 'not-an-invoice', currency: 'EUR', count: 5, amount: '-1204.10' },
    { outcome: 'unmatched', currency: 'USD', count: 2, amount: '-7310.00' },
  ],
  proofs: [
    {
      name: 'Bank',
      currency: 'EUR',
      terms: [
        { label: 'Opening balance', amount: '100000.00' },
        { label: 'Movements', amount: '1574117.71' },
        { label: 'Closing balance', amount: '-1674117.71' },
      ],
      difference: '0.00',
    },
    {
      name: 'Receipts',
      currency: 'EUR',
      terms: [
        { label: 'Receipts', amount: '1574117.71' },
        { label: 'Applied', amount: '-1482911.04' },
        { label: 'Open questions', amount: '-91196.67' },
      ],
      difference: '10.00',
    },
  ],
  files: [{ file: 'deutsche-bank-2026-10.xml', format: 'camt.053', statements: 4, transactions: 212, alreadyImported: 12 }],
  findings: harmless,
  changes: [],
};
const written = (text: string): CellWords => ({ text, looks: 'text' });
const amount = (text: string): CellWords => ({ text, looks: 'amount' });
const NOTHING = written('');
const ADDED_ROWS: readonly RowChange[] = Array.from({ length: 60 }, (_, index) => ({
  kind: 'added',
  title: `B${index + 1} · 1`,
  address: undefined,
  cells: [
    { column: 'Payer', was: NOTHING, becomes: written('Müller GmbH') },
    { column: 'Receipt amount', was: NOTHING, becomes: amount('1234.50') },
  ],
}));
const ITEM_ROWS: readonly RowChange[] = [
  {
    kind: 'changed',
    title: 'RE-2026-0815',
    address: 'A12',
    cells: [
      { column: 'Open after', was: amount('11900.00'), becomes: amount('0.00') },
      { column: 'Due', was: { text: '2026-10-31', looks: 'day' }, becomes: NOTHING },
    ],
  },
  { kind: 'removed', title: 'RE-2026-0301', address: 'A40', cells: [{ column: 'Open after', was: amount('80.00'), becomes: NOTHING }] },
  { kind: 'added', title: 'RE-2026-0900', address: undefined, cells: [{ column: 'Open after', was: NOTHING, becomes: amount('500.00') }] },
];
const ITEM_TOTALS: readonly ColumnTotal[] = [
  { column: 'Open after', currency: 'EUR', before: '1204311.20', after: '998120.05' },
  { column: 'Open after', currency: 'JPY', before: '120000', after: '120000' },
];
export const PREVIEW: Preview<CashPlan> = {
  plan: PLAN,
  mappings: [],
  differences: [
    { sheet: 'Cash application', isNew: true, added: 1212, changed: 0, removed: 0, untouched: 0, rows: ADDED_ROWS, totals: [] },
    { sheet: 'Open items after', isNew: false, added: 12, changed: 48, removed: 3, untouched: 901, rows: ITEM_ROWS, totals: ITEM_TOTALS },
  ],
  fingerprint: 'f',
};
export const BLOCKED_PREVIEW: Preview<CashPlan> = { ...PREVIEW, plan: { ...PLAN, findings: FINDINGS } };

export const RUN: RunSummary = {
  runId: 'R2026-10-31-1',
  at: '2026-10-31T16:20:11.000Z',
  who: 'Ada Lovelace',
  step: 'Apply cash',
  inputs: [{ name: 'deutsche-bank-2026-10.xml', size: 48_200, sha256: '3b8a1f9cd2e47700112233445566778899aabbccddeeff001122334455667788' }],
  rows: '212 in; 188 applied, 14 suggested, 3 ambiguous, 5 not an invoice, 2 unmatched',
  proofs: 'Cash proof: 0.00 EUR',
  facts: { rules: undefined, procedure: undefined, tookMs: 3200, changes: ['Cash application: 1212 added, 0 changed, 0 removed'] },
  state: 'written',
  chainHolds: true,
  mayRevert: true,
};
export const REVERTED_RUN: RunSummary = {
  ...RUN,
  runId: 'R2026-10-30-1',
  at: '2026-10-30T09:01:00.000Z',
  state: 'reverted',
  mayRevert: false,
};
/** The log's line of the revert itself: it has nothing to take back. */
export const REVERT_RUN: RunSummary = { ...RUN, runId: 'R2026-10-31-2', step: 'Revert of R2026-10-30-1', mayRevert: false };
export const RUN_REPORT: SheetDifference = {
  ...{ sheet: 'Run report', isNew: true, added: 3, changed: 0, removed: 0, untouched: 0, rows: [], totals: [] },
};
export const UNDONE: UndoneMatch = {
  receipt: 'B17',
  payer: 'Müller Industrieservice und Verwaltungsgesellschaft mbH',
  currency: 'EUR',
  amount: '11900.00',
  allocations: [{ document: 'RE-2026-0815', customer: 'C-017', cash: '11900.00', discount: '0.00', deduction: '0.00', deductionCode: '' }],
  decidedBy: undefined,
};
export const CHAIN: ChainState = { holds: true, brokenAt: undefined, runs: 2 };

/** A memory that lasts as long as the test. */
export function sampleMemory(change: Partial<PaneMemory> = {}): PaneMemory {
  return {
    lasting: () => true,
    settings: async () => ({ who: 'Ada Lovelace', theme: 'auto', language: 'auto' }),
    saveSettings: async () => undefined,
    draft: async () => undefined,
    saveDraft: async () => undefined,
    runs: async () => [],
    saveRuns: async () => undefined,
    ...change,
  };
}

/** All tables, about to be saved. */
export const TABLES_PREVIEW: Preview<MappingPlan> = {
  plan: { asOf: '2026-10-31', findings: [], proofs: [], changes: [], mapped: 2, forgotten: 30 },
  mappings: [],
  differences: [{ sheet: 'Tieout Rules', isNew: false, added: 0, changed: 2, removed: 1, untouched: 40, rows: [], totals: [] }],
  fingerprint: 'x',
};

/** A cell of the cash application that a person answered. */
export const EXPLAINED: CellExplained = {
  cell: { sheet: 'Cash application', address: 'G6' },
  text: '119.00',
  formula: "=SUM('Open items'!I4:I9)+OpenItems[Open amount]",
  home: {
    kind: 'own',
    sheet: 'Cash application',
    heading: 'Cash',
    row: [
      { heading: 'Receipt', text: 'B2' },
      { heading: 'Payer', text: 'Birch Games Ltd' },
    ],
  },
  runs: [
    { runId: 'R2', step: 'decision', who: 'Grace Hopper', at: '2026-11-02T09:00:00.000Z', state: 'reverted', was: '', became: 'INV-2001' },
    {
      runId: 'R1',
      step: 'cash application',
      who: 'Ada Lovelace',
      at: '2026-11-01T08:00:00.000Z',
      state: 'written',
      was: '',
      became: '119',
    },
  ],
  reads: [
    { text: "'Open items'!I4:I9", cell: { sheet: 'Open items', address: 'I4:I9' } },
    { text: 'OpenItems[Open amount]', cell: undefined },
  ],
};
