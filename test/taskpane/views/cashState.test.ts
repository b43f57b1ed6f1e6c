import {
  cashReducer,
  type CashEvent,
  type CashState,
  filesReady,
  mappingProblems,
  mappingsOf,
  START,
  stepOf,
} from '../../../src/taskpane/views/Cash/cashState';
import { BLOCKED_PREVIEW, BUSY_FILE, FINDINGS, PREVIEW, READABLE_FILE, READING, SETUP, UNREADABLE_FILE } from '../../support/paneSamples';

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
const atFiles: CashState = { kind: 'files', setup: SETUP };
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
  ).toEqual(['tables', 'files', 'files', 'files', 'planning', 'check', 'preview', 'writing', 'writing', 'result', 'reading']);
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
  expect(filesReady(setup)).toBe(may);
  expect(walk({ kind: 'files', setup }, { kind: 'planAsked' }).kind).toBe(may ? 'planning' : 'files');
});

test('the same file chosen again takes the place of the first, and is read again', () => {
  const state = walk(atFiles, added, { kind: 'filesAdded', files: [BUSY_FILE] }, readable, { kind: 'fileRemoved', name: BUSY_FILE.name });
  expect(state).toEqual({ kind: 'files', setup: SETUP });
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
    [{ kind: 'missingTable', table: 'openItems' }],
  ],
  ['without customers', walk(tables, { kind: 'tableChosen', table: 'customers', proposal: undefined }), []],
])('tables %s', (_, state, problems) => {
  if (state.kind !== 'tables') throw new Error(state.kind);
  expect(mappingProblems(state.setup.drafts)).toEqual(problems);
  expect(walk(state, { kind: 'tablesConfirmed' }).kind).toBe(problems.length === 0 ? 'files' : 'tables');
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
  ).toEqual(['tables', 'files', 'check', 'preview', 'write']);
});
