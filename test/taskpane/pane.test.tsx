/** The pane as a person uses it: clicking, typing, reading. Behind it stand the sample's actions. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { Intention } from '../../src/app/intentions';
import type { SelectedCell } from '../../src/taskpane/actions';
import { NoExcel } from '../../src/taskpane/NoExcel';
import { BLOCKED_PREVIEW, FINDINGS, OPEN_ITEMS, PREVIEW, QUESTION, READING, RUN, sampleMemory } from '../support/paneSamples';
import { fileOf, mockBrowser, openPane as open, type OpenedPane } from '../support/openPane';
import { sampleActions, sampleCash } from '../support/paneActions';

beforeAll(mockBrowser);
afterEach(cleanup);

/** The grid's selection on a line of the cash application. */
const lineOf = (receipt: string): SelectedCell => ({ sheet: 'Cash application', address: 'A12', receipt });
const bankFile = () => fileOf('deutsche-bank-2026-10.xml');

async function toFiles(pane: OpenedPane): Promise<void> {
  await pane.press('Apply cash');
  await pane.press('Continue to bank files');
  await pane.user.upload(await screen.findByLabelText('Choose files', { selector: 'input' }), bankFile());
  await screen.findByText(/4 statements · 212 transactions/);
}
async function toPreview(pane: OpenedPane): Promise<void> {
  await toFiles(pane);
  await pane.press('Match and check');
  await pane.heading('Check the data');
  await pane.press('Preview');
  await pane.heading('What would be written');
}

test('a month: tables, files, check, preview, write, and on to the questions', async () => {
  const preview = jest.fn(sampleCash().preview);
  const write = jest.fn(sampleCash().write);
  const pane = open({ cash: sampleCash({ preview, write }) });
  await toPreview(pane);
  expect(preview.mock.calls[0]?.[0]).toMatchObject({
    asOf: '2026-10-31',
    files: [{ name: 'deutsche-bank-2026-10.xml' }],
    mappings: [{ kind: 'openItems', table: 'OpenItems_October', columns: { Document: 'Invoice no.', Terms: null } }, { kind: 'customers' }],
  });
  const outcomes = screen.getByRole('table', { name: 'Receipts by outcome' });
  expect(within(outcomes).getAllByRole('row')[1]?.textContent).toBe('AppliedEUR1881,482,911.04');
  expect(within(screen.getByRole('region', { name: 'Bank EUR' })).getByText(/0\.00 EUR, adds up/)).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'Receipts EUR' })).getByText(/10\.00 EUR, does not add up/)).toBeTruthy();
  expect(write).not.toHaveBeenCalled();
  await pane.press('Write to workbook');
  await pane.heading('Written');
  expect(write.mock.calls[0]?.[0]).toBe(PREVIEW);
  expect(write.mock.calls[0]?.[1].who).toBe('Ada Lovelace');
  await pane.press('Open questions');
  await pane.heading('Receipt R-1042');
});

test('each step puts the focus on its heading, unless the person is in the grid', async () => {
  const inPane = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const pane = open();
  await pane.press('Apply cash');
  await pane.press('Continue to bank files');
  expect(document.activeElement).toBe(await pane.heading('Choose the bank files'));
  inPane.mockReturnValue(false);
  await pane.press('Back');
  await pane.heading('Which table is what?');
  expect(document.activeElement).toBe(document.body);
  inPane.mockRestore();
});

test('a tab keeps the focus when its view opens', async () => {
  const inPane = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const pane = open();
  await pane.press('Review');
  await pane.heading('Receipt R-1042');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Review' }));
  inPane.mockRestore();
});

test('a question that the grid brings up does not take the focus from the grid', async () => {
  let select: (selected: SelectedCell) => void = () => undefined;
  const watchSelection = async (listener: (selected: SelectedCell) => void) => {
    select = listener;
    return async () => undefined;
  };
  const inPane = jest.spyOn(document, 'hasFocus').mockReturnValue(false);
  const pane = open({ watchSelection }, { initialView: 'review' });
  await pane.heading('Receipt R-1042');
  act(() => select(lineOf('R-1057')));
  await pane.heading('Receipt R-1057');
  expect(document.activeElement).toBe(document.body);
  inPane.mockRestore();
});

test('from the check of the tables a click leads to the check of the whole workbook, and the job waits', async () => {
  const pane = open();
  await toFiles(pane);
  await pane.press('Match and check');
  await pane.heading('Check the data');
  await pane.press('Check the whole workbook');
  await pane.heading('Check the workbook');
  await pane.press('Home');
  await pane.press('Apply cash');
  await pane.heading('Check the data');
});

test('a corrected column goes to the job, and is kept as a draft', async () => {
  const preview = jest.fn(sampleCash().preview);
  const saveDraft = jest.fn(async () => undefined);
  const pane = open({ cash: sampleCash({ preview }) }, { memory: sampleMemory({ saveDraft }) });
  await pane.press('Apply cash');
  await pane.user.selectOptions(await screen.findByRole('combobox', { name: /Open amount/ }), 'Original amount');
  await pane.press('Continue to bank files');
  await pane.user.upload(await screen.findByLabelText('Choose files', { selector: 'input' }), bankFile());
  await screen.findByText(/212 transactions/);
  await pane.press('Match and check');
  await pane.heading('Check the data');
  expect(preview.mock.calls[0]?.[0].mappings[0]?.columns['Open amount']).toBe('Original amount');
  expect(saveDraft).toHaveBeenCalledWith('cash: october.xlsx', expect.objectContaining({ asOf: '2026-10-31' }));
});

test('a needed column that is missing is named, and the way on is closed', async () => {
  const pane = open();
  await pane.press('Apply cash');
  await pane.user.selectOptions(await screen.findByRole('combobox', { name: /Document/ }), '');
  expect(screen.getByText('Open items needs the column “Document”. Choose the column that holds it.')).toBeTruthy();
  await pane.press('Continue to bank files');
  await pane.heading('Which table is what?');
});

test('another table for a kind is looked at, and its columns proposed', async () => {
  const propose = jest.fn(sampleActions().propose);
  const pane = open({ propose });
  await pane.press('Apply cash');
  await pane.user.selectOptions(await screen.findByRole('combobox', { name: 'Table with customers' }), OPEN_ITEMS.name);
  expect(propose).toHaveBeenCalledWith('customers', OPEN_ITEMS);
});

test('files can be dropped, and one that cannot be read says why and can be taken out', async () => {
  const pane = open({
    cash: sampleCash({ describeFile: async () => ({ kind: 'unreadable', because: 'notes.docx is no bank file. Choose a CAMT file.' }) }),
  });
  await pane.press('Apply cash');
  await pane.press('Continue to bank files');
  fireEvent.drop(await screen.findByText('or drop them here'), { dataTransfer: { files: [fileOf('notes.docx')] } });
  await screen.findByText('notes.docx is no bank file. Choose a CAMT file.');
  await pane.press('Match and check');
  await pane.heading('Choose the bank files');
  await pane.press('Remove notes.docx');
  await screen.findByText('No bank file yet.');
});

test('a file that cannot be opened stands in the list and says so', async () => {
  const pane = open();
  await pane.press('Apply cash');
  await pane.press('Continue to bank files');
  const gone = fileOf('gone.xml', async () => Promise.reject(new Error('The file could not be found.')));
  await pane.user.upload(await screen.findByLabelText('Choose files', { selector: 'input' }), gone);
  await screen.findByText('The file could not be found.');
});

test('a finding in a cell takes the grid there', async () => {
  const goTo = jest.fn(async () => undefined);
  const pane = open({ goTo });
  await toFiles(pane);
  await pane.press('Match and check');
  await pane.press("Go to 'OpenItems_October'!F12");
  expect(goTo).toHaveBeenCalledWith('OpenItems_October', 'F12');
});

test('while a finding blocks, the preview can be seen but not written', async () => {
  const write = jest.fn(sampleCash().write);
  const pane = open({ cash: sampleCash({ preview: async () => BLOCKED_PREVIEW, write }) });
  await toPreview(pane);
  expect(screen.getByText('Writing waits until the findings that must be mended are gone.')).toBeTruthy();
  await pane.press('Write to workbook');
  expect(write).not.toHaveBeenCalled();
});

test('nothing is written without a name for the log', async () => {
  const write = jest.fn(sampleCash().write);
  const saveSettings = jest.fn(async () => undefined);
  const pane = open(
    { cash: sampleCash({ write }) },
    { initialSettings: { who: '', theme: 'auto', language: 'auto' }, memory: sampleMemory({ saveSettings }) },
  );
  await toPreview(pane);
  await pane.press('Write to workbook');
  expect(write).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your name in the run log' }));
  await pane.user.keyboard('Grace');
  expect(saveSettings).toHaveBeenLastCalledWith({ who: 'Grace', theme: 'auto', language: 'auto' });
  await pane.press('Write to workbook');
  expect(write.mock.calls[0]?.[1].who).toBe('Grace');
});

test('a read-only workbook is previewed and not written', async () => {
  const write = jest.fn(sampleCash().write);
  const pane = open({ cash: sampleCash({ write }) }, { readOnly: true });
  expect(screen.getByText(/Open for reading only/)).toBeTruthy();
  await toPreview(pane);
  await pane.press('Write to workbook');
  expect(write).not.toHaveBeenCalled();
});

test('a write shows its counts and can be cancelled', async () => {
  let signal: AbortSignal | undefined;
  const cash = sampleCash({
    write: (_, options) => {
      signal = options.signal;
      options.onProgress({ step: 'Writing', done: 20, total: 100 });
      return new Promise((resolve) => options.signal.addEventListener('abort', () => resolve({ kind: 'cancelled', findings: [] })));
    },
  });
  const pane = open({ cash });
  await toPreview(pane);
  await pane.press('Write to workbook');
  await screen.findAllByText('Writing: 20 of 100');
  await pane.press('Cancel');
  await pane.heading('Cancelled');
  expect(signal?.aborted).toBe(true);
  expect(screen.getByRole('status').textContent).toContain('The workbook is as it was.');
});

test('a workbook that changed after the preview is read and previewed again, with the same choices', async () => {
  const readWorkbook = jest.fn(async () => READING);
  const preview = jest.fn(sampleCash().preview);
  const write = async () => ({ kind: 'refused', because: 'workbookChanged', findings: FINDINGS.slice(0, 1) }) as const;
  const pane = open({ cash: sampleCash({ readWorkbook, preview, write }) });
  await toPreview(pane);
  await pane.press('Write to workbook');
  await pane.heading('Not written');
  await pane.press('Preview again');
  await pane.heading('Check the data');
  expect(readWorkbook).toHaveBeenCalledTimes(2);
  expect(preview.mock.calls[1]?.[0].mappings).toEqual(preview.mock.calls[0]?.[0].mappings);
});

test('an error in reading is a sentence with a way on', async () => {
  const pane = open({ cash: sampleCash({ readWorkbook: async () => Promise.reject(new Error('A cell is being edited. Press Enter.')) }) });
  await pane.press('Apply cash');
  await screen.findByText('A cell is being edited. Press Enter.');
  await pane.press('Try again');
  await screen.findByText('A cell is being edited. Press Enter.');
});

test('an error in matching is a sentence, and going back keeps the files', async () => {
  const pane = open({ cash: sampleCash({ preview: async () => Promise.reject(new Error('The table is gone.')) }) });
  await toFiles(pane);
  await pane.press('Match and check');
  await screen.findByText('The table is gone.');
  await pane.press('Back');
  await screen.findByText('deutsche-bank-2026-10.xml');
});

test('a workbook without tables says so and offers to read again', async () => {
  const pane = open({ cash: sampleCash({ readWorkbook: async () => ({ ...READING, tables: [] }) }) });
  await pane.press('Apply cash');
  await screen.findByText('No table to work on');
  await pane.press('Read again');
  await screen.findByText('No table to work on');
});

test('looking at the run log in between loses nothing', async () => {
  const pane = open();
  await toFiles(pane);
  await pane.press('Runs');
  await pane.heading('Run log');
  await pane.press('Cash');
  await screen.findByText('deutsche-bank-2026-10.xml');
});

describe('the review queue', () => {
  const atReview = { initialView: 'review' } as const;

  test('is answered by keys alone', async () => {
    const decide = jest.fn(sampleActions().decide);
    const pane = open({ decide }, atReview);
    (await pane.heading('Receipt R-1042')).focus();
    await pane.user.keyboard('2');
    await pane.heading('Receipt R-1057');
    expect(document.activeElement?.textContent).toBe('Receipt R-1057');
    await pane.user.keyboard('a{Control>}r{/Control}');
    expect(decide).toHaveBeenCalledTimes(1);
    await pane.user.keyboard('r');
    await screen.findByText('No open questions');
    expect(decide.mock.calls).toEqual([
      [{ receipt: 'R-1042', kind: 'choose', alternative: 1 }, 'Ada Lovelace'],
      [{ receipt: 'R-1057', kind: 'reject' }, 'Ada Lovelace'],
    ]);
  });

  test('takes the grid along, and follows the grid without sending it back', async () => {
    const goTo = jest.fn(async () => undefined);
    let select: (selected: SelectedCell) => void = () => undefined;
    const watchSelection = async (listener: (selected: SelectedCell) => void) => {
      select = listener;
      return async () => undefined;
    };
    const second = { ...QUESTION, receipt: 'R-2', cell: { sheet: 'Cash application', address: 'A20' } };
    const third = { ...QUESTION, receipt: 'R-3', cell: { sheet: 'Cash application', address: 'A30' } };
    const pane = open({ goTo, watchSelection, readQuestions: async () => [QUESTION, second, third] }, atReview);
    await pane.heading('Receipt R-1042');
    expect(goTo).toHaveBeenLastCalledWith('Cash application', 'A12');
    await pane.press('Next question');
    expect(goTo).toHaveBeenLastCalledWith('Cash application', 'A20');
    act(() => select(lineOf('R-3')));
    await pane.heading('Receipt R-3');
    expect(goTo).toHaveBeenCalledTimes(2);
    await pane.press('Show in grid');
    expect(goTo).toHaveBeenLastCalledWith('Cash application', 'A30');
  });

  test('a refused answer says why, and the question stays', async () => {
    const pane = open({ decide: async () => ({ kind: 'refused', because: 'sheetProtected', findings: [] }) }, atReview);
    await pane.press('Accept');
    await screen.findByText(/A sheet that would be written is protected/);
    await pane.heading('Receipt R-1042');
  });

  test('in a read-only workbook nothing is answered', async () => {
    const decide = jest.fn(sampleActions().decide);
    const pane = open({ decide }, { ...atReview, readOnly: true });
    (await pane.heading('Receipt R-1042')).focus();
    await pane.user.keyboard('a');
    await pane.press('Accept');
    expect(decide).not.toHaveBeenCalled();
  });
});

describe('the run log', () => {
  const atRuns = { initialView: 'runs' } as const;
  const conflict = { sheet: 'Cash application', address: 'T14', written: '', now: 'reject', before: '' };

  test('a run is reverted after its preview was confirmed, keeping what a person changed unless asked', async () => {
    const revert = jest.fn(sampleActions().revert);
    const pane = open({ revert, previewRevert: async (runId) => ({ runId, cells: 12, conflicts: [conflict] }) }, atRuns);
    await pane.press(`Revert run ${RUN.runId}`);
    await screen.findByText('12 cells go back to what they were before this run.');
    expect(screen.getByRole('table', { name: 'Changed since' }).textContent).toContain("'Cash application'!T14emptyrejectempty");
    expect(revert).not.toHaveBeenCalled();
    await pane.user.click(screen.getByRole('checkbox', { name: /Put these back too/ }));
    await pane.press('Revert this run');
    await screen.findAllByText('Reverted: 8,412 cells are back to what they were.');
    expect(revert.mock.calls[0]?.[1]).toMatchObject({ who: 'Ada Lovelace', overwriteConflicts: true });
  });

  test('a run that is reverted already has no button, and the newest stands first', async () => {
    open({}, atRuns);
    await screen.findByRole('button', { name: `Revert run ${RUN.runId}` });
    expect(screen.getAllByRole('button', { name: /^Revert run/ })).toHaveLength(1);
    expect(within(screen.getByRole('list', { name: 'Run log' })).getAllByRole('listitem')[0]?.textContent).toContain(RUN.runId);
  });

  test('a broken chain names the run', async () => {
    open({ verifyChain: async () => ({ holds: false, brokenAt: RUN.runId, runs: 2 }) }, atRuns);
    await screen.findByText(new RegExp(`breaks at run ${RUN.runId}`));
  });

  test('what the machine remembers is shown until the workbook answers, and cannot be reverted', async () => {
    open({ readRuns: () => new Promise(() => undefined) }, { ...atRuns, memory: sampleMemory({ runs: async () => [RUN] }) });
    await screen.findByText(/The log as it was last seen/);
    expect(screen.queryByRole('button', { name: /Revert/ })).toBeNull();
  });

  test('no runs yet', async () => {
    open({ readRuns: async () => [] }, atRuns);
    await screen.findByText('No runs yet');
  });
});

describe('what the ribbon asks', () => {
  const asked = (intention: Intention) => open({ onIntention: (listener) => (listener(intention), () => undefined) });

  test.each<[Intention, string]>([
    ['openHome', 'What is to be done?'],
    ['openCash', 'Which table is what?'],
    ['openContracts', 'Which table is what?'],
    ['openSchedules', 'Which table is what?'],
    ['openTrace', 'Trace a figure'],
    ['reviewQuestions', 'Receipt R-1042'],
    ['showReceipt', 'Receipt R-1042'],
    ['openRuns', 'Run log'],
    ['verifyLog', 'Run log'],
  ])('%s opens «%s»', async (intention, title) => {
    await asked(intention).heading(title);
  });

  test('revertLast shows what the last run would give back, and reverts nothing', async () => {
    asked('revertLast');
    await screen.findByText('8,412 cells go back to what they were before this run.');
    await screen.findByRole('button', { name: 'Revert this run' });
  });
});

test('storage that forgets is said once, on the first screen', () => {
  open({}, { memory: sampleMemory({ lasting: () => false }) });
  expect(screen.getByText(/the pane forgets its settings/)).toBeTruthy();
});

test('a bug in a view ends in a sentence, and the pane can be started again', async () => {
  const complained = jest.spyOn(console, 'error').mockReturnValue(); // React repeats what it caught.
  const broken = { ...QUESTION, alternatives: undefined } as unknown as typeof QUESTION;
  const pane = open({ readQuestions: async () => [broken] }, { initialView: 'review' });
  await pane.heading('Something went wrong in the pane');
  await waitFor(() => expect(screen.getByText(/Nothing more is written from here/)).toBeTruthy());
  complained.mockRestore();
});

test.each([
  ['outsideExcel', 'Tieout works inside Excel', /choose Tieout on the ribbon/],
  ['officeMissing', 'Excel’s library could not be loaded', /Your workbook has not been touched/],
] as const)('where there is no Excel (%s) the page says what to do', (why, title, remedy) => {
  render(<NoExcel why={why} language="en" />);
  expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  expect(screen.getByText(remedy)).toBeTruthy();
});
