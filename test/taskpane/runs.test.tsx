/** What the run log tells and offers beside taking a run back. */
import { act, cleanup, screen, within } from '@testing-library/react';
import type { Finding } from '../../src/domain/finding';
import type { PaneActions, SelectedCell } from '../../src/taskpane/actions';
import { TEXT } from '../../src/taskpane/text';
import { mockBrowser, openPane } from '../support/openPane';
import { sampleActions } from '../support/paneActions';
import { UNDONE } from '../support/paneSamples';

beforeAll(mockBrowser);
afterEach(cleanup);

const open = (change: Partial<PaneActions> = {}, readOnly = false) => openPane(change, { initialView: 'runs', readOnly });
const region = async (name: string) => within(await screen.findByRole('region', { name }));

test('each run tells by which rules it was made, how long it took, its proofs and what it changed', async () => {
  open();
  const [first] = await screen.findAllByRole('listitem');
  expect(first?.textContent).toContain('standard rules · took 3.2 s');
  expect(first?.textContent).toContain('Cash proof: 0.00 EUR');
  expect(first?.textContent).toContain('Cash application: 1212 added, 0 changed, 0 removed');
});

test('the log is laid out as a sheet after its preview was seen', async () => {
  const writeRunReport = jest.fn(sampleActions().writeRunReport);
  const { user } = open({ writeRunReport });
  const report = await region('The log as a sheet');
  await user.click(report.getByRole('button', { name: 'Preview the sheet' }));
  expect(await report.findByText('The sheet Run report would have 3 new lines, 0 changed and 0 fewer.')).toBeTruthy();
  expect(writeRunReport).not.toHaveBeenCalled();
  await user.click(report.getByRole('button', { name: 'Write the sheet' }));
  expect(await report.findByText('The sheet Run report is written.')).toBeTruthy();
  expect(writeRunReport).toHaveBeenCalledWith('Ada Lovelace');
});

test('the match of the receipt that is selected in the grid is offered, shown, and taken back on a second word', async () => {
  let select: (cell: SelectedCell) => void = () => undefined;
  const watchSelection: PaneActions['watchSelection'] = async (listener) => {
    select = listener;
    return async () => undefined;
  };
  const undoMatch = jest.fn(sampleActions().undoMatch);
  const { user } = open({ watchSelection, undoMatch });
  const undo = await region('Take one match back');
  act(() => select({ sheet: 'Cash application', address: 'A9', receipt: UNDONE.receipt }));
  await user.click(undo.getByRole('button', { name: 'Preview' }));
  const table = await undo.findByRole('table', { name: 'Open again' });
  expect(table.textContent).toContain('RE-2026-081511,900.000.000.00');
  expect(undoMatch).not.toHaveBeenCalled();
  await user.click(undo.getByRole('button', { name: 'Take this match back' }));
  expect(await undo.findByText('Receipt B17 is rejected; its documents are open again.')).toBeTruthy();
  expect(undoMatch).toHaveBeenCalledWith('B17', 'Ada Lovelace');
});

test('a selection that cannot be watched is said, and the receipt can still be typed', async () => {
  open({ watchSelection: () => Promise.reject(new Error('Excel went away.')) });
  const undo = await region('Take one match back');
  expect((await screen.findByText('Excel went away.')).closest('[role="status"]')).not.toBeNull();
  expect(undo.getByLabelText('Receipt')).toBeTruthy();
});

test('a match that was not taken back is said with its reason, and aloud', async () => {
  const title = 'The cell B2 was changed.';
  const finding: Finding = { code: 'cell-changed', severity: 'blocking', place: { kind: 'workbook' }, title, remedy: 'Look again.' };
  const { user } = open({ undoMatch: async () => ({ kind: 'refused', because: 'workbookChanged', findings: [finding] }) });
  const undo = await region('Take one match back');
  await user.type(undo.getByLabelText('Receipt'), UNDONE.receipt);
  await user.click(undo.getByRole('button', { name: 'Preview' }));
  await user.click(await undo.findByRole('button', { name: 'Take this match back' }));
  expect(await undo.findByText('The match was not taken back')).toBeTruthy();
  expect(undo.getByText(title)).toBeTruthy();
  expect(screen.getAllByText(TEXT.en.job.result.refused.workbookChanged)).toHaveLength(2);
});

test('a receipt without a match says so, and a person’s answer is named before it goes', async () => {
  const { user } = open({
    previewUndo: async (receipt) => (receipt === 'B9' ? { ...UNDONE, receipt, decidedBy: 'Grace, 2026-11-02' } : undefined),
  });
  const undo = await region('Take one match back');
  await user.type(undo.getByLabelText('Receipt'), 'B8');
  await user.click(undo.getByRole('button', { name: 'Preview' }));
  expect(await undo.findByText('Cash application has no match of receipt “B8” that could be taken back.')).toBeTruthy();
  await user.clear(undo.getByLabelText('Receipt'));
  await user.type(undo.getByLabelText('Receipt'), 'B9');
  await user.click(undo.getByRole('button', { name: 'Preview' }));
  expect(await undo.findByText(/A person has answered this receipt: Grace, 2026-11-02/)).toBeTruthy();
});

test('in a read-only workbook both are shown and neither is done', async () => {
  const [writeRunReport, undoMatch] = [jest.fn(sampleActions().writeRunReport), jest.fn(sampleActions().undoMatch)];
  const { user } = open({ writeRunReport, undoMatch }, true);
  const report = await region('The log as a sheet');
  await user.click(report.getByRole('button', { name: 'Preview the sheet' }));
  await user.click(await report.findByRole('button', { name: 'Write the sheet' }));
  const undo = await region('Take one match back');
  await user.type(undo.getByLabelText('Receipt'), UNDONE.receipt);
  await user.click(undo.getByRole('button', { name: 'Preview' }));
  await user.click(await undo.findByRole('button', { name: 'Take this match back' }));
  expect(writeRunReport).not.toHaveBeenCalled();
  expect(undoMatch).not.toHaveBeenCalled();
});
