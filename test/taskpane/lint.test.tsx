/** The workbook looked over before a run, as a person uses it. */
import { cleanup, screen, within } from '@testing-library/react';
import { intend } from '../../src/app/intentions';
import { lintReducer, START } from '../../src/taskpane/views/Lint/lintState';
import { LINT, NOTHING_ODD } from '../support/lintSamples';
import { mockBrowser, openPane, type OpenedPane } from '../support/openPane';
import { sampleActions, sampleLint } from '../support/paneActions';

beforeAll(mockBrowser);
afterEach(cleanup);

const openLint = (lint = sampleLint(), props: Parameters<typeof openPane>[1] = {}): OpenedPane =>
  openPane({ lint }, { initialView: 'lint', ...props });
const kind = async (name: string) => within(await screen.findByRole('region', { name }));

test('findings stand by kind, each with its cells as links, and what was looked at', async () => {
  const goTo = jest.fn(sampleActions().goTo);
  const pane = openPane({ lint: sampleLint(), goTo }, { initialView: 'lint' });
  await pane.heading('Check the workbook');
  expect(await screen.findByText('6 findings in 12 sheets, 9 tables, 340,000 cells.')).toBeTruthy();
  const numbers = await kind('Numbers that are text');
  expect(numbers.getAllByRole('article')).toHaveLength(2);
  await pane.user.click(numbers.getByRole('button', { name: /G20:G21/ }));
  expect(goTo).toHaveBeenCalledWith('Open items', 'G20:G21');
  const twice = await kind('Numbers that stand twice');
  expect(twice.queryByRole('button', { name: /A60/ })).toBeNull();
  await pane.user.click(twice.getByRole('button', { name: 'Show all 7' }));
  expect(twice.getByRole('button', { name: /A60/ })).toBeTruthy();
});

test('a fix is shown cell by cell, written on a second word, and the workbook is looked over again', async () => {
  const look = jest.fn(sampleLint().look);
  const previewFix = jest.fn(sampleLint().previewFix);
  const writeFix = jest.fn(sampleLint().writeFix);
  const pane = openLint(sampleLint({ look, previewFix, writeFix }));
  await pane.press('Preview the fix of all 4 cells');
  await pane.heading('What the fix changes');
  expect(previewFix.mock.calls[0]?.[0].map(({ finding }) => finding.place)).toEqual([
    { kind: 'cell', sheet: 'Open items', address: 'G14' },
    { kind: 'cell', sheet: 'Open items', address: 'H14' },
  ]);
  const rows = within(screen.getByRole('table', { name: '3 cells' })).getAllByRole('row');
  expect(rows[1]?.textContent).toBe("'Open items'!G141.234,561234.56");
  expect(writeFix).not.toHaveBeenCalled();
  await pane.press('Write 3 cells');
  await pane.heading('Written');
  expect(writeFix.mock.calls[0]?.[1]).toMatchObject({ who: 'Ada Lovelace' });
  await pane.press('Look at what is left');
  await pane.heading('Check the workbook');
  expect(look).toHaveBeenCalledTimes(2);
});

test('one finding can be mended by itself, and a preview closed without writing', async () => {
  const previewFix = jest.fn(sampleLint().previewFix);
  const pane = openLint(sampleLint({ previewFix }));
  await pane.user.click((await kind('Days that are no dates')).getByRole('button', { name: 'Items: Preview the fix of 1 cell' }));
  await pane.heading('What the fix changes');
  expect(previewFix.mock.calls[0]?.[0]).toHaveLength(1);
  await pane.press('Cancel');
  expect(await screen.findByRole('region', { name: 'Days that are no dates' })).toBeTruthy();
});

test('nothing odd says in how many cells that was looked for', async () => {
  const pane = openLint(sampleLint({ look: async () => NOTHING_ODD }));
  await pane.heading('Check the workbook');
  expect(await screen.findByText('Looked at 12 sheets, 9 tables, 340,000 cells.')).toBeTruthy();
});

test('looking can be cancelled, and begun again', async () => {
  let stopped: AbortSignal | undefined;
  const look = jest.fn((_: unknown, signal: AbortSignal) => {
    stopped = signal;
    return new Promise<never>(() => undefined);
  });
  const pane = openLint(sampleLint({ look }));
  await pane.press('Cancel');
  expect(stopped?.aborted).toBe(true);
  expect(await screen.findByText('Stopped')).toBeTruthy();
  await pane.press('Look now');
  expect(look).toHaveBeenCalledTimes(2);
});

test('what cannot be read, cannot be previewed, or is refused is a sentence with a way on', async () => {
  const pane = openLint(sampleLint({ look: async () => Promise.reject(new Error('A cell is being edited.')) }));
  await pane.heading('The workbook could not be looked over');
  expect(screen.getByText(/A cell is being edited/)).toBeTruthy();
  cleanup();
  const other = openLint(sampleLint({ previewFix: async () => Promise.reject(new Error('The sheet is protected.')) }));
  await other.press('Preview the fix of all 4 cells');
  await other.heading('The fix could not be previewed');
  await other.press('Back');
  expect(await screen.findByRole('region', { name: 'Numbers that are text' })).toBeTruthy();
  cleanup();
  const changed = openLint(sampleLint({ writeFix: async () => ({ kind: 'refused', because: 'workbookChanged', findings: [] }) }));
  await changed.press('Preview the fix of all 4 cells');
  await changed.press('Write 3 cells');
  await changed.heading('Not written');
});

test('open for reading only, a fix is shown and not offered', async () => {
  const pane = openLint(sampleLint(), { readOnly: true });
  await pane.press('Preview the fix of all 4 cells');
  await pane.heading('What the fix changes');
  expect(screen.queryByRole('button', { name: 'Write 3 cells' })).toBeNull();
});

test('the ribbon leads here', async () => {
  intend('openLint');
  const pane = openPane({ lint: sampleLint(), onIntention: (await import('../../src/app/intentions')).onIntention });
  await pane.heading('Check the workbook');
});

test('what comes late of a look that was stopped changes nothing', () => {
  const stopped = lintReducer(START, { kind: 'stopped' });
  expect(lintReducer(stopped, { kind: 'progressed', progress: { step: 'Reading', done: 1, total: 2 } })).toBe(stopped);
  expect(lintReducer(stopped, { kind: 'fixMoved', fix: { kind: 'previewing' } })).toBe(stopped);
  expect(lintReducer(stopped, { kind: 'looked', lint: LINT })).toMatchObject({ kind: 'looked', fix: undefined });
});
