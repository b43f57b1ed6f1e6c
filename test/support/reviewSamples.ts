/** A contract review as the pane sees it: a grave contract, one not fully read, a clean one; names long, figures wide. */
import type { Preview, WorkbookReading } from '../../src/app/jobs';
import type { AwaitedDecision, ReviewedAgreement, ReviewPlan } from '../../src/app/contracts/reviewPlan';
import { REVIEW_KINDS } from '../../src/app/contracts/reviewPlan';
import type { MappingProposal } from '../../src/tables/mapping';
import type { ReviewChoices } from '../../src/taskpane/actions';
import type { ChosenFile, Setup } from '../../src/taskpane/views/Job/jobState';
import { column, draft, FINDINGS, table, unused } from './paneSamples';

export const CONTRACTS = table('Contracts', ['Contract no.', 'Customer', 'Start', 'End', 'Terms']);

export const CONTRACTS_PROPOSAL: MappingProposal = {
  kind: 'contracts',
  table: CONTRACTS.name,
  candidates: [],
  columns: [
    column('Contract', 'Contract no.', 0.98, 'the heading says so', ['CT-1041']),
    column('Terms', 'Terms', 0.9, 'the heading says so', ['Net 30'], false),
  ],
  remembered: false,
  problems: [],
};

export const REVIEW_READING: WorkbookReading = { tables: [CONTRACTS], own: [], proposals: [CONTRACTS_PROPOSAL], findings: [] };

export const DOCUMENT: ChosenFile = {
  name: 'master-services-agreement-nordlicht-CT-1041.pdf',
  bytes: new Uint8Array(182_000),
  description: {
    kind: 'readable',
    summary: { file: 'master-services-agreement-nordlicht-CT-1041.pdf', pages: 24, words: 9_112 },
    findings: [],
  },
};
export const SCANNED: ChosenFile = {
  name: 'scan.pdf',
  bytes: new Uint8Array(9_100),
  description: {
    kind: 'unreadable',
    because: 'scan.pdf has 4 pages and no text: it is a scan. Ask for the document as text, or have the scan recognised first.',
  },
};

export const REVIEW_SETUP: Setup<ReviewChoices> = {
  reading: REVIEW_READING,
  drafts: REVIEW_KINDS.map((kind) => (kind === 'contracts' ? draft(kind, CONTRACTS_PROPOSAL) : unused(kind))),
  files: [DOCUMENT],
  asOf: '2026-10-31',
  choices: { documentOf: {} },
};

const cell = (sheet: string, address: string) => ({ sheet, address });

export const GRAVE: ReviewedAgreement = {
  agreement: 'CT-1041',
  kind: 'contract',
  party: 'Nordlicht Medienverwertungsgesellschaft mbH & Co. KG',
  state: 'findings',
  riskGrade: 'high',
  documents: [DOCUMENT.name],
  findings: [
    {
      rule: 'terms-equal-document',
      severity: 'needs approval',
      state: 'breach',
      title: 'The text says Net 60, the table says Net 30.',
      remedy: 'Agree on one of them, and correct the table or the contract.',
      atRisk: '4812.33',
      currency: 'EUR',
      evidence: [
        { says: 'Terms: Net 30', cell: cell('Contracts', 'K4') },
        { says: 'Invoices are payable within sixty (60) days of receipt.', document: DOCUMENT.name, page: 7 },
      ],
    },
    {
      rule: 'lines-add-up',
      severity: 'blocks',
      state: 'breach',
      title: 'The lines add up to 119,000.00 EUR, the contract says 120,000.00 EUR.',
      remedy: 'Add the missing line, or correct the total.',
      atRisk: '1000.00',
      currency: 'EUR',
      evidence: [{ says: 'Total value: 120,000.00', cell: cell('Contracts', 'J4') }],
    },
    {
      rule: 'credit-limit',
      severity: 'blocks',
      state: 'not checked',
      title: 'The credit limit of the customer is not known.',
      remedy: 'Enter it in the customer master.',
      atRisk: '',
      currency: '',
      evidence: [{ says: 'No customer master was chosen.' }],
    },
    {
      rule: 'auto-renewal',
      severity: 'note',
      state: 'breach',
      title: 'It renews by itself; the last day to give notice is 2026-09-30.',
      remedy: 'Put the day into the calendar.',
      atRisk: '',
      currency: '',
      evidence: [],
    },
  ],
  termSheet: [
    { topic: 'currency', policy: 'EUR, USD', master: 'EUR', row: 'EUR', document: 'EUR', differs: 'same' },
    { topic: 'paymentTerms', policy: 'up to Net 45', master: 'Net 30', row: 'Net 30', document: 'Net 60', differs: 'differs' },
    { topic: 'liabilityCap', policy: '', master: '', row: '', document: 'twelve months of fees', differs: 'only one says' },
    { topic: 'renewal', policy: '', master: '', row: 'by itself', document: '', differs: 'unsure' },
  ],
  decision: '',
  cell: cell('Contract decisions', 'F12'),
};

export const UNREAD: ReviewedAgreement = {
  ...GRAVE,
  agreement: 'SOW-7',
  kind: 'SOW',
  party: 'Brightline Studio Ltd',
  state: 'not fully reviewed',
  riskGrade: 'medium',
  documents: [],
  findings: GRAVE.findings.slice(2, 3),
  termSheet: [],
  cell: cell('Contract decisions', 'F14'),
};

export const CLEAN: ReviewedAgreement = {
  ...GRAVE,
  agreement: 'CT-1042',
  party: 'Aldine Press',
  state: 'clean',
  riskGrade: 'low',
  documents: [],
  findings: [],
  termSheet: GRAVE.termSheet.slice(0, 1),
  decision: 'approve',
  cell: cell('Contract decisions', 'F13'),
};

export const REVIEW_PLAN: ReviewPlan = {
  asOf: '2026-10-31',
  agreements: [CLEAN, GRAVE, UNREAD],
  documents: [
    { file: DOCUMENT.name, agreement: 'CT-1041', pages: 24, clauses: 14, unsure: 2, problem: '' },
    { file: 'side-letter.docx', agreement: '', pages: 1, clauses: 1, unsure: 0, problem: '' },
    { file: 'locked.pdf', agreement: '', pages: 0, clauses: 0, unsure: 0, problem: 'locked.pdf is encrypted. Save it without a password.' },
  ],
  findings: FINDINGS.filter(({ severity }) => severity !== 'blocking'),
  proofs: [],
  changes: [],
};

export const REVIEW_PREVIEW: Preview<ReviewPlan> = {
  plan: REVIEW_PLAN,
  mappings: [],
  differences: [
    { sheet: 'Contract review', isNew: true, added: 212, changed: 0, removed: 0, untouched: 0, rows: [], totals: [] },
    { sheet: 'Tieout Rules', isNew: false, added: 34, changed: 2, removed: 0, untouched: 88, rows: [], totals: [] },
  ],
  fingerprint: 'f',
};

export const AWAITED: readonly AwaitedDecision[] = [CLEAN, UNREAD, GRAVE];
