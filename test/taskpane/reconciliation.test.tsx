/** A reconciliation with partners, and its open exceptions, as a person uses them. */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { FileDescription } from '../../src/taskpane/actions';
import { fileOf, mockBrowser, type OpenedPane, openPane } from '../support/openPane';
import { sampleReconciliation } from '../support/paneActions';
import {
  CASE,
  exportFile,
  RECONCILIATION_PLAN,
  RECONCILIATION_PREVIEW,
  RECONCILIATION_READING,
  UNKNOWN_EXPORT,
} from '../support/reconciliationSamples';

beforeAll(mockBrowser);
afterEach(cleanup);

async function toPeriod(pane: OpenedPane): Promise<void> {
  await pane.press('Reconcile partners');
  await pane.press('Continue to the period');
  await pane.heading('Which period, and which files?');
}
const addFile = async (pane: OpenedPane, name: string): Promise<void> => {
  await pane.user.upload(screen.getByLabelText('Choose files', { selector: 'input' }), fileOf(name));
  await screen.findByText(/rows · 2026-10-01 to 2026-10-31 · EUR, JPY$/);
};
async function toPreview(pane: OpenedPane): Promise<void> {
  await toPeriod(pane);
  await addFile(pane, 'theirs.csv');
  await pane.press('Reconcile and check');
  await pane.press('Preview');
  await pane.heading('What would be written');
}
const described = (description: FileDescription | undefined) => async () =>
  description ?? ({ kind: 'unreadable', because: 'The sample has no description.' } as const);
const cards = (region: string) => within(screen.getByRole('region', { name: region })).getAllByRole('article');

test('our table and their file: the file is theirs by its looks, and goes to the job with the period', async () => {
  const preview = jest.fn(sampleReconciliation().preview);
  const pane = openPane({ reconciliation: sampleReconciliation({ preview }) });
  await toPeriod(pane);
  expect(screen.getByText('The partner’s side is missing. Choose its table one step back, or add its file.')).toBeTruthy();
  await pane.press('Reconcile and check');
  expect(preview).not.toHaveBeenCalled();
  await addFile(pane, 'theirs.csv');
  expect((screen.getByRole('combobox', { name: 'theirs.csv is' }) as HTMLSelectElement).value).toBe('theirs');
  await pane.press('Reconcile and check');
  await pane.heading('Check the data');
  expect(preview.mock.calls[0]?.[0]).toMatchObject({
    files: [{ name: 'theirs.csv' }],
    mappings: [{ kind: 'ours' }, { kind: 'treatments' }],
    choices: { sideOf: {}, periodFrom: '2026-10-01', mostMatches: 100_000 },
  });
  expect(within(screen.getByRole('table', { name: 'Rows read' })).getAllByRole('row')[1]?.textContent).toBe('OursOur_sales_October25,012');
});

test('a file of which nobody can tell whose it is waits until a person says so', async () => {
  const preview = jest.fn(sampleReconciliation().preview);
  const pane = openPane({ reconciliation: sampleReconciliation({ preview, describeFile: described(UNKNOWN_EXPORT.description) }) });
  await toPeriod(pane);
  await addFile(pane, 'export.csv');
  expect(screen.getByText('Say what export.csv is.')).toBeTruthy();
  await pane.press('Reconcile and check');
  expect(preview).not.toHaveBeenCalled();
  await pane.user.selectOptions(screen.getByRole('combobox', { name: 'export.csv is' }), 'theirs');
  await pane.press('Reconcile and check');
  await pane.heading('Check the data');
  expect(preview.mock.calls[0]?.[0].choices.sideOf).toEqual({ 'export.csv': 'theirs' });
});

test('a workbook without a table reconciles from files alone', async () => {
  const descriptions: Record<string, FileDescription | undefined> = {
    'ours.csv': exportFile('ours.csv', 'ours').description,
    'theirs.csv': exportFile('theirs.csv', 'theirs').description,
    'treatments.csv': exportFile('treatments.csv', 'treatments', 3).description,
  };
  const preview = jest.fn(sampleReconciliation().preview);
  const pane = openPane({
    reconciliation: sampleReconciliation({
      preview,
      readWorkbook: async () => ({ ...RECONCILIATION_READING, tables: [], proposals: [] }),
      describeFile: async ({ name }) => descriptions[name] ?? { kind: 'unreadable', because: `${name} is not known.` },
    }),
  });
  await pane.press('Reconcile partners');
  await pane.heading('Which period, and which files?');
  const upload = screen.getByLabelText('Choose files', { selector: 'input' });
  await pane.user.upload(
    upload,
    Object.keys(descriptions).map((name) => fileOf(name)),
  );
  await screen.findByRole('combobox', { name: 'treatments.csv is' });
  await pane.press('Reconcile and check');
  await pane.heading('Check the data');
  expect(preview.mock.calls[0]?.[0]).toMatchObject({ mappings: [], files: [{}, {}, {}] });
});

test('the period follows the day until it is set by hand', async () => {
  const pane = openPane();
  await toPeriod(pane);
  const [from, asOf] = [screen.getByLabelText('Period from') as HTMLInputElement, screen.getByLabelText('As of') as HTMLInputElement];
  fireEvent.change(asOf, { target: { value: '' } });
  fireEvent.change(asOf, { target: { value: '2026-09-30' } });
  expect(from.value).toBe('2026-09-01');
  fireEvent.change(from, { target: { value: '2026-08-15' } });
  fireEvent.change(asOf, { target: { value: '2026-10-31' } });
  expect(from.value).toBe('2026-08-15');
});

test.each([
  ['after the day', '2026-11-01', 'The period begins after the day that it is done for. Choose an earlier day.'],
  ['not at all', '', 'Choose the first day of the period.'],
])('a period that begins %s closes the way on', async (_, value, says) => {
  const pane = openPane();
  await toPeriod(pane);
  await addFile(pane, 'theirs.csv');
  fireEvent.change(screen.getByLabelText('Period from'), { target: { value } });
  expect(screen.getByText(says)).toBeTruthy();
  await pane.press('Reconcile and check');
  await pane.heading('Which period, and which files?');
});

test('how many matches are written stands behind “More”, and is a whole number', async () => {
  const preview = jest.fn(sampleReconciliation().preview);
  const pane = openPane({ reconciliation: sampleReconciliation({ preview }) });
  await toPeriod(pane);
  await addFile(pane, 'theirs.csv');
  expect(screen.queryByLabelText('Write at most this many matches')).toBeNull();
  await pane.press('More');
  const most = screen.getByLabelText('Write at most this many matches');
  fireEvent.change(most, { target: { value: '' } });
  expect(screen.getByText('Enter a whole number, or 0 for all.')).toBeTruthy();
  await pane.press('Reconcile and check');
  expect(preview).not.toHaveBeenCalled();
  fireEvent.change(most, { target: { value: '0' } });
  await pane.press('Reconcile and check');
  await pane.heading('Check the data');
  expect(preview.mock.calls[0]?.[0].choices.mostMatches).toBe(0);
});

test('the statement shows what is unexplained first, and only terms that are not zero', async () => {
  const pane = openPane();
  await toPreview(pane);
  const [worst, agreed] = cards('Statement');
  expect(worst?.textContent).toMatch(/12,497 JPY unexplained.*Exchange rates4,000.*Reserve100,000.*Unexplained12,497$/);
  expect(agreed?.textContent).toBe(
    'PlayHub · Gift card 250.00 EUR unexplainedOurs1,482,911.04Theirs1,408,765.49Timing12,400.00Fees61,745.55Unexplained0.00',
  );
});

test('settlements stand with what is overdue first', async () => {
  const pane = openPane();
  await toPreview(pane);
  expect(cards('Settlements').map(({ textContent }) => /overdue|received/.exec(textContent ?? '')?.[0])).toEqual(['overdue', 'received']);
});

describe('exceptions', () => {
  test('those of a partner, a kind, a status; each filter counts what the others leave', async () => {
    const pane = openPane();
    await toPreview(pane);
    const choose = (name: string, option: string | RegExp) =>
      pane.user.selectOptions(
        screen.getByRole('combobox', { name }),
        within(screen.getByRole('combobox', { name })).getByRole('option', { name: option }),
      );
    expect(cards('Exceptions')).toHaveLength(4);
    await choose('Partner', 'PlayHub (2)');
    expect(cards('Exceptions').map((card) => card.getAttribute('aria-label'))).toEqual([
      'missing theirs S-1042',
      'date outside window S-1050',
    ]);
    expect(within(screen.getByRole('combobox', { name: 'Kind' })).queryByRole('option', { name: /^fee/ })).toBeNull();
    await choose('Status', 'accepted (1)');
    expect(cards('Exceptions')).toHaveLength(1);
    await choose('Status', 'Any status');
    await choose('Partner', 'no partner (1)');
    expect(cards('Exceptions')[0]?.textContent).toMatch(/^Malformed row/);
  });

  test('the grid is not sent to a sheet that is not written yet', async () => {
    const pane = openPane();
    await toPreview(pane);
    expect(screen.queryByRole('button', { name: /in the sheet$/ })).toBeNull();
  });

  test('on a later run each leads to its row', async () => {
    const goTo = jest.fn(async () => undefined);
    const preview = async () => ({ ...RECONCILIATION_PREVIEW, differences: [] });
    const pane = openPane({ goTo, reconciliation: sampleReconciliation({ preview }) });
    await toPreview(pane);
    await pane.press('Show missing theirs S-1042 in the sheet');
    expect(goTo).toHaveBeenCalledWith('Exceptions', 'A8');
  });

  test('two thousand come in parts', async () => {
    const cases = Array.from({ length: 2_000 }, (_, at) => ({ ...CASE, key: `${at}`, rows: `S-${at}` }));
    const preview = async () => ({ ...RECONCILIATION_PREVIEW, plan: { ...RECONCILIATION_PLAN, cases } });
    const pane = openPane({ reconciliation: sampleReconciliation({ preview }) });
    await toPreview(pane);
    expect(cards('Exceptions')).toHaveLength(10);
    await pane.press('Show 50 more of 2,000');
    expect(cards('Exceptions')).toHaveLength(60);
  });

  test('where every row is matched, that is said', async () => {
    const preview = async () => ({ ...RECONCILIATION_PREVIEW, plan: { ...RECONCILIATION_PLAN, cases: [] } });
    const pane = openPane({ reconciliation: sampleReconciliation({ preview }) });
    await toPreview(pane);
    expect(screen.getByText('No exception: every row of both sides is matched.')).toBeTruthy();
  });
});

test('after the write the open exceptions are the way on: they wait in the sheet', async () => {
  const goTo = jest.fn(async () => undefined);
  const pane = openPane({ goTo });
  await toPreview(pane);
  await pane.press('Write to workbook');
  await pane.heading('Written');
  await pane.press('Open exceptions');
  await pane.heading('Open exceptions');
  expect(screen.getByText('3 of 4 exceptions are open')).toBeTruthy();
  expect(screen.queryByRole('article', { name: 'date outside window S-1050' })).toBeNull();
  await pane.press('Show missing theirs S-1042 in the sheet');
  expect(goTo).toHaveBeenCalledWith('Exceptions', 'A8');
});

describe('the queue of exceptions', () => {
  const atCases = { initialView: 'cases' } as const;

  test('is beside receipts and contracts', async () => {
    const pane = openPane({}, { initialView: 'review' });
    await pane.press('Exceptions');
    await pane.heading('Open exceptions');
    expect(screen.getByRole('button', { name: 'Review' }).getAttribute('aria-current')).toBe('page');
  });

  test('an acceptance without its reason is still open', async () => {
    openPane({ readCases: async () => [{ ...CASE, status: 'needs a reason' }] }, atCases);
    await screen.findByText('1 of 1 exception is open');
    expect(cards('Exceptions')[0]?.textContent).toMatch(/needs a reason/);
  });

  test('is empty where nothing is open, and leads to the job', async () => {
    const pane = openPane({ readCases: async () => [{ ...CASE, status: 'cleared' }] }, atCases);
    await screen.findByText('No exception is open');
    await pane.press('Reconcile partners');
    await pane.heading('Which table is what?');
  });

  test('says why it could not be read, and reads again', async () => {
    let times = 0;
    const readCases = async () => ((times += 1) === 1 ? Promise.reject(new Error('A cell is being edited. Press Enter.')) : [CASE]);
    const pane = openPane({ readCases }, atCases);
    await screen.findByText('A cell is being edited. Press Enter.');
    await pane.press('Try again');
    await screen.findByText('1 of 1 exception is open');
    await pane.press('Read again');
    await screen.findByText('1 of 1 exception is open');
    expect(times).toBe(3);
  });
});
