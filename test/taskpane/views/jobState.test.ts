import { CASH_JOB } from '../../../src/taskpane/views/Cash/cashJob';
import type { CashPlan } from '../../../src/app/cash/cashPlan';
import type { CashChoices } from '../../../src/taskpane/actions';
import { CONTRACTS_JOB } from '../../../src/taskpane/views/Contracts/contractsJob';
import { inputsReady, type JobEvent, jobReducer, type JobState, START, stepOf } from '../../../src/taskpane/views/Job/jobState';
import { mappingProblems, mappingsOf } from '../../../src/taskpane/views/Job/tableDrafts';
import { SCHEDULES_JOB } from '../../../src/taskpane/views/Schedules/schedulesJob';
import { BLOCKED_PREVIEW, BUSY_FILE, FINDINGS, PREVIEW, READABLE_FILE, READING, SETUP, UNREADABLE_FILE } from '../../support/paneSamples';
import { REVIEW_PREVIEW, REVIEW_SETUP, SCANNED } from '../../support/reviewSamples';
import { SCHEDULE_CHOICES, SCHEDULE_READING, SCHEDULE_SETUP } from '../../support/scheduleSamples';

type CashState = JobState<CashPlan, CashChoices>;
type CashEvent = JobEvent<CashPlan, CashChoices>;
const cashReducer = jobReducer<CashPlan, CashChoices>(CASH_JOB);
const walk = (from: CashState, ...events: readonly CashEvent[]): CashState => events.reduce(cashReducer, from);
const story = (from: CashState, ...events: readonly CashEvent[]): string[] =>
  events.map(
    (
      (state) => (event: CashEvent) =>
        (state = cashReducer(state, event)).kind
    )(from),
  );

const read: CashEvent = { kind: 'read', reading: READING, remembered: [], asOf: '2026-10-31' };
const readable: CashEvent = {
  kind: 'fileDescribed',
  name: READABLE_FILE.name,
  description: READABLE_FILE.description ?? { kind: 'unreadable', because: '' },
};
const added: CashEvent = { kind: 'filesAdded', files: [READABLE_FILE] };
const written: CashEvent = { kind: 'written', result: { kind: 'alreadyDone' } };
const atFiles: CashState = { kind: 'inputs', setup: SETUP };
const atPreview: CashState = { kind: 'preview', setup: SETUP, preview: PREVIEW };

test('a month from first to last', () => {
  const planned: CashEvent = { kind: 'planned', preview: PREVIEW };
  expect(
    story(
      START,
      read,
      { kind: 'tablesConfirmed' },
      added,
      readable,
      { kind: 'planAsked' },
      planned,
      { kind: 'checked' },
      { kind: 'writeAsked' },
      { kind: 'cancelAsked' },
      written,
      { kind: 'readAgain' },
    ),
  ).toEqual(['tables', 'inputs', 'inputs', 'inputs', 'planning', 'check', 'preview', 'writing', 'writing', 'result', 'reading']);
});

test('every failure has its own state, and a way on from it', () => {
  expect(story(START, { kind: 'readFailed', because: 'x' }, { kind: 'readAgain' })).toEqual(['readFailed', 'reading']);
  expect(story(atFiles, { kind: 'planAsked' }, { kind: 'planFailed', because: 'x' }, { kind: 'planAsked' })).toEqual([
    'planning',
    'planFailed',
    'planning',
  ]);
  expect(story(atPreview, { kind: 'writeAsked' }, { kind: 'writeBroke', because: 'x' }, { kind: 'planAsked' })).toEqual([
    'writing',
    'writeBroke',
    'planning',
  ]);
  expect(story(START, { ...read, reading: { ...READING, tables: [] } })).toEqual(['noTables']);
});

test('going back keeps what was chosen', () => {
  const back = walk(atPreview, { kind: 'back' }, { kind: 'back' }, { kind: 'back' });
  expect(back).toEqual({ kind: 'tables', setup: SETUP, proposing: undefined });
  expect(walk(back, { kind: 'back' })).toBe(back);
});

test('an answer that comes too late is not shown', () => {
  expect(walk(atFiles, { kind: 'planned', preview: PREVIEW })).toBe(atFiles);
  expect(walk(atFiles, written)).toBe(atFiles);
  expect(walk(atFiles, { kind: 'progressed', progress: { step: 's', done: 1, total: 2 } })).toBe(atFiles);
  expect(walk(atPreview, read)).toBe(atPreview);
});

test('while it writes, nothing but its end or a cancel is heard', () => {
  const writing = walk(atPreview, { kind: 'writeAsked' });
  expect(walk(writing, { kind: 'readAgain' }, { kind: 'back' }, { kind: 'planAsked' }, { kind: 'checked' })).toBe(writing);
});

test('nothing is written while something blocks', () => {
  const blocked: CashState = { kind: 'preview', setup: SETUP, preview: BLOCKED_PREVIEW };
  expect(FINDINGS.filter(({ severity }) => severity === 'blocking')).toHaveLength(1);
  expect(walk(blocked, { kind: 'writeAsked' })).toBe(blocked);
});

test.each([
  ['one readable file and a day', SETUP, true],
  ['no file', { ...SETUP, files: [] }, false],
  ['no day', { ...SETUP, asOf: '' }, false],
  ['a file still being read', { ...SETUP, files: [READABLE_FILE, BUSY_FILE] }, false],
  ['a file that cannot be read', { ...SETUP, files: [READABLE_FILE, UNREADABLE_FILE] }, false],
])('with %s the job may be matched: %#', (_, setup, may) => {
  expect(inputsReady(setup, CASH_JOB)).toBe(may);
  expect(walk({ kind: 'inputs', setup }, { kind: 'planAsked' }).kind).toBe(may ? 'planning' : 'inputs');
});

test('the same file chosen again takes the place of the first, and is read again', () => {
  const state = walk(atFiles, added, { kind: 'filesAdded', files: [BUSY_FILE] }, readable, { kind: 'fileRemoved', name: BUSY_FILE.name });
  expect(state).toEqual({ kind: 'inputs', setup: SETUP });
});

const tables = walk(START, read);
const withoutDocument = walk(tables, { kind: 'columnChosen', table: 'openItems', ours: 'Document', theirs: null });

test.each<[string, CashState, unknown[]]>([
  ['as proposed', tables, []],
  ['without a needed column', withoutDocument, [{ kind: 'missingColumn', table: 'openItems', ours: 'Document' }]],
  ['without a column that is not needed', walk(tables, { kind: 'columnChosen', table: 'openItems', ours: 'Terms', theirs: null }), []],
  [
    'with one column for two',
    walk(tables, { kind: 'columnChosen', table: 'openItems', ours: 'Currency', theirs: 'Balance' }),
    [{ kind: 'usedTwice', table: 'openItems', theirs: 'Balance', ours: ['Currency', 'Open amount'] }],
  ],
  [
    'without open items',
    walk(tables, { kind: 'tableChosen', table: 'openItems', proposal: undefined }),
    [{ kind: 'missingTable', tables: ['openItems'] }],
  ],
  ['without customers', walk(tables, { kind: 'tableChosen', table: 'customers', proposal: undefined }), []],
])('tables %s', (_, state, problems) => {
  if (state.kind !== 'tables') throw new Error(state.kind);
  expect(mappingProblems(state.setup.drafts, CASH_JOB.needs)).toEqual(problems);
  expect(walk(state, { kind: 'tablesConfirmed' }).kind).toBe(problems.length === 0 ? 'inputs' : 'tables');
});

test('kinds that are not used are not handed to the job', () => {
  expect(mappingsOf(SETUP.drafts).map(({ kind, table }) => [kind, table])).toEqual([
    ['openItems', 'OpenItems_October'],
    ['customers', 'Customers'],
  ]);
});

test('what was chosen in this pane before is kept, unless the column is gone', () => {
  const remembered = [
    { kind: 'openItems', table: 'OpenItems_October', columns: { 'Open amount': 'Original amount', Currency: 'Curr.' } },
  ] as const;
  const state = walk(START, { ...read, remembered });
  if (state.kind !== 'tables') throw new Error(state.kind);
  expect(state.setup.drafts[0]?.columns).toMatchObject({ 'Open amount': 'Original amount', Currency: 'Cur', Document: 'Invoice no.' });
});

test('the five steps are walked in order', () => {
  expect(
    [tables, atFiles, { kind: 'check', setup: SETUP, preview: PREVIEW } as const, atPreview, walk(atPreview, { kind: 'writeAsked' })].map(
      stepOf,
    ),
  ).toEqual(['tables', 'inputs', 'check', 'preview', 'write']);
});

describe('what a job has of its own', () => {
  const contracts = jobReducer(CONTRACTS_JOB);
  const schedules = jobReducer(SCHEDULES_JOB);

  test('contracts are reviewed with a document or without, but not with one that cannot be read', () => {
    expect(inputsReady(REVIEW_SETUP, CONTRACTS_JOB)).toBe(true);
    expect(inputsReady({ ...REVIEW_SETUP, files: [] }, CONTRACTS_JOB)).toBe(true);
    expect(inputsReady({ ...REVIEW_SETUP, files: [SCANNED] }, CONTRACTS_JOB)).toBe(false);
  });

  test('statements of work alone can be reviewed; neither them nor contracts cannot', () => {
    const without = REVIEW_SETUP.drafts.map((draft) => ({ ...draft, proposal: undefined }));
    expect(mappingProblems(without, CONTRACTS_JOB.needs)).toEqual([{ kind: 'missingTable', tables: ['contracts', 'sows'] }]);
    const [contract] = REVIEW_SETUP.drafts;
    const onlySows = without.map((draft) => (draft.kind === 'sows' ? { ...draft, proposal: contract?.proposal } : draft));
    expect(mappingProblems(onlySows, CONTRACTS_JOB.needs).filter(({ kind }) => kind === 'missingTable')).toEqual([]);
  });

  test('the first choice of a month is the month of the day', () => {
    const state = schedules(START, { kind: 'read', reading: SCHEDULE_READING, remembered: [], asOf: '2026-02-28' });
    expect(state).toMatchObject({ setup: { choices: { month: '2026-02', roll: 'none', appendOpenItems: false, invoicedBefore: '' } } });
  });

  test.each([
    ['a month and countries', SCHEDULE_CHOICES, true],
    ['no month', { ...SCHEDULE_CHOICES, month: '' }, false],
    ['a country that is no code', { ...SCHEDULE_CHOICES, holidayCountries: ['GERMANY'] }, false],
  ])('with %s the schedule may be built: %#', (_, choices, may) => {
    expect(inputsReady({ ...SCHEDULE_SETUP, choices }, SCHEDULES_JOB)).toBe(may);
  });

  test('a choice can still be changed in the check, and nowhere after it', () => {
    const changed = { kind: 'choicesChanged', choices: { documentOf: { 'a.pdf': 'CT-1' } } } as const;
    const check = { kind: 'check', setup: REVIEW_SETUP, preview: REVIEW_PREVIEW } as const;
    expect(contracts(check, changed)).toMatchObject({ setup: { choices: { documentOf: { 'a.pdf': 'CT-1' } } } });
    const preview = { ...check, kind: 'preview' } as const;
    expect(contracts(preview, changed)).toBe(preview);
  });
});
