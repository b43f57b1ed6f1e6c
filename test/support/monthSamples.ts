/** A month as the cockpit has it in the middle of a close: every state of a step, once. */
import type { ClosePreview, Month, MonthStep } from '../../src/app/close/month';
import type { CloseStep, Signature } from '../../src/domain/close/close';
import { date } from '../../src/domain/calendar/plainDate';
import type { MonthDesk } from '../../src/taskpane/views/Month/useMonth';
import type { MonthState } from '../../src/taskpane/views/Month/monthState';

const step = (change: Partial<CloseStep> & Pick<CloseStep, 'key' | 'title' | 'test'>): CloseStep => ({
  after: [],
  owner: 'Ada Lovelace',
  reviewer: 'Grace Hopper',
  twoPeople: true,
  dueWorkday: 3,
  openAllowed: 0,
  procedure: { version: 'v2', text: 'Import every statement of the month.\nTie the closing balance to the bank.', acknowledged: 'v2' },
  evidence: '',
  note: '',
  ...change,
});

export const SIGNATURE: Signature = {
  step: 'partners',
  role: 'preparer',
  who: 'Ada Lovelace',
  at: '2026-11-04T09:12:00.000Z',
  note: 'PlayHub confirmed by mail.',
  moved: [],
  movedCount: 0,
  withdrawn: '',
  tampered: '',
  fingerprint: 'a3f1',
};

const line = (change: Partial<MonthStep> & Pick<MonthStep, 'step' | 'state'>): MonthStep => ({
  due: '2026-11-04',
  overdue: false,
  waitsFor: [],
  reasons: [],
  proofs: [],
  openCount: 0,
  evidence: [],
  lastRun: undefined,
  signatures: [],
  cell: { sheet: 'Tieout Close', address: 'A8' },
  ...change,
});

const RUN = { runId: 'R1', at: '2026-11-03T08:05:00.000Z', who: 'Ada Lovelace', tookMs: 4210 };

export const SIGNED_STEP = line({
  step: step({ key: 'bank', title: 'Import bank', test: 'bank' }),
  state: 'signed',
  lastRun: RUN,
  signatures: [
    { ...SIGNATURE, step: 'bank', note: '' },
    { ...SIGNATURE, step: 'bank', role: 'reviewer', who: 'Grace Hopper', note: '' },
  ],
});
export const NEEDY_STEP = line({
  step: step({
    key: 'cash',
    title: 'Apply cash',
    test: 'cash',
    after: ['bank'],
    procedure: { version: 'v3', text: 'Answer every question before you sign.', acknowledged: 'v2' },
  }),
  state: 'needsYou',
  overdue: true,
  openCount: 14,
  reasons: [
    {
      code: 'open-exceptions',
      sentence: '14 receipts have no answer yet; none may be open.',
      cell: { sheet: 'Cash application', address: 'A7' },
    },
    { code: 'procedure-changed', sentence: 'The procedure is v3; v2 was acknowledged.', cell: undefined },
  ],
  proofs: [{ name: 'Cash proof', currency: 'EUR', difference: '0.00', cell: { sheet: 'Cash proof', address: 'B4' } }],
  evidence: [
    { sheet: 'Cash application', address: 'A1' },
    { sheet: 'Cash proof', address: 'A1' },
  ],
  lastRun: RUN,
});
export const TIED_STEP = line({
  step: step({ key: 'contracts', title: 'Review contracts', test: 'contracts' }),
  state: 'tied',
  lastRun: { ...RUN, tookMs: 130_000 },
});
export const REOPENED_STEP = line({
  step: step({ key: 'partners', title: 'Reconcile partners', test: 'partners' }),
  state: 'reopened',
  reasons: [{ code: 'cells-moved', sentence: '2 cells have moved since it was signed.', cell: { sheet: 'Partner sales', address: 'F12' } }],
  signatures: [
    {
      ...SIGNATURE,
      moved: [
        { sheet: 'Partner sales', address: 'F12', was: '120.00', now: '210.00' },
        { sheet: 'Partner sales', address: 'F13', was: '15.00', now: '' },
      ],
      movedCount: 240,
    },
  ],
});

export const MONTH: Month = {
  period: {
    entity: 'Northlight Media',
    name: '2026-10',
    from: date('2026-10-01'),
    to: date('2026-10-31'),
    asOf: date('2026-10-31'),
    locked: false,
    lockedBy: '',
    lockedAt: '',
  },
  steps: [
    SIGNED_STEP,
    NEEDY_STEP,
    TIED_STEP,
    line({ step: step({ key: 'billing', title: 'Billing run', test: 'billing', after: ['contracts'], owner: '' }), state: 'notStarted' }),
    line({
      step: step({ key: 'accruals', title: 'Accruals', test: 'accruals', after: ['billing'] }),
      state: 'notStarted',
      waitsFor: ['billing'],
    }),
    REOPENED_STEP,
    line({
      step: step({ key: 'deposits', title: 'Deposits', test: 'deposits' }),
      state: 'inProgress',
      lastRun: { ...RUN, tookMs: undefined },
    }),
  ],
  findings: [],
};

export const LOCKED_MONTH: Month = {
  ...MONTH,
  period: { ...MONTH.period, locked: true, lockedBy: 'Grace Hopper', lockedAt: '2026-11-06T16:00:00.000Z' },
  steps: [SIGNED_STEP],
};

export const SIGN_PREVIEW: ClosePreview = {
  action: { kind: 'sign', step: 'contracts', role: 'preparer', note: '' },
  findings: [],
  mayWrite: true,
  differences: [{ sheet: 'Tieout Sign-offs', isNew: false, added: 1, changed: 0, removed: 0, untouched: 2, rows: [], totals: [] }],
  vouched: [
    { name: 'Contract review', rows: 42, sha256: 'a' },
    { name: 'table Contracts', rows: 1204, sha256: 'b' },
  ],
  shown: 'x',
};

export const REFUSED_PREVIEW: ClosePreview = {
  ...SIGN_PREVIEW,
  mayWrite: false,
  differences: [],
  vouched: [],
  findings: [
    {
      code: 'same-person',
      severity: 'blocking',
      place: { kind: 'workbook' },
      title: 'Ada Lovelace prepared this step and may not review it.',
      remedy: 'Let somebody else sign as reviewer.',
    },
  ],
};

const nothing = () => undefined;
export const monthDesk = (state: MonthState, change: Partial<MonthDesk> = {}): MonthDesk => ({
  ...{ state, read: nothing, begin: nothing, change: nothing, preview: nothing, confirm: nothing, leave: nothing },
  ...{ shown: undefined, show: nothing, wasShown: nothing },
  ...change,
});
export const monthState = (change: Partial<Extract<MonthState, { kind: 'month' }>> = {}): Extract<MonthState, { kind: 'month' }> => ({
  ...{ kind: 'month', month: MONTH, refreshing: false, stale: false, act: undefined },
  ...change,
});
