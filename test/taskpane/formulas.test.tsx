/** Converting formulas in the pane: asked, shown, written; and every way in which it does not come to that. */
import { screen, within } from '@testing-library/react';
import type { ConversionAsked } from '../../src/app/formulas/conversion';
import type { PaneActions } from '../../src/taskpane/actions';
import type { PaneProps } from '../../src/taskpane/Pane';
import { CONVERSION, NOTHING_TO_CONVERT } from '../support/formulaSamples';
import { mockBrowser, openPane } from '../support/openPane';
import { sampleFormulas } from '../support/paneActions';

beforeAll(mockBrowser);

const open = (change: Partial<PaneActions['formulas']> = {}, props: Partial<PaneProps> = {}) =>
  openPane({ formulas: sampleFormulas(change) }, { initialView: 'formulas', ...props });

test('what is asked goes to the plan; every formula is shown with what it would become, and nothing is written yet', async () => {
  const asked: ConversionAsked[] = [];
  const write = jest.fn(sampleFormulas().write);
  const { user, press, heading } = open({ plan: async (one) => (asked.push(one), CONVERSION), write });
  await user.selectOptions(await screen.findByLabelText('Where'), 'In the whole workbook');
  await user.selectOptions(screen.getByLabelText('Into'), 'Values');
  await press('Preview');
  await heading('What would become of them');
  expect(asked).toEqual([{ scope: 'workbook', to: 'values' }]);
  expect(screen.getByText('1 formula as native formulas, 2 formulas as values')).toBeDefined();
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([
    ['H2', '=ROUND(TIEOUT.DSO(D2,E2,90),1)', '=ROUND(IF(E2>0,D2/E2*90,NA()),1)'],
    ['H3', '=TIEOUT.COUNTBACKDSO(D3,E1:E12,30)', '42'],
    ['K2', '=TIEOUT.AGING(A1:D80,$B$1)', 'its value in 63 cells'],
  ]); // prettier-ignore
  expect(screen.getByRole('heading', { name: '2 formulas stay' })).toBeDefined();
  expect(screen.getByText('The formula reads #N/A, and stays.')).toBeDefined();
  expect(write).not.toHaveBeenCalled();
});

test('a second word writes, and the run is named', async () => {
  const { press, heading } = open();
  await press('Preview');
  await press('Convert 3 formulas');
  await heading('Converted');
  expect(screen.getAllByText(/Open items/).length).toBeGreaterThan(0);
  await press('Convert others');
  await heading('Convert formulas');
});

test('nothing to convert, nothing to write', async () => {
  const { press, heading } = open({ plan: async () => NOTHING_TO_CONVERT });
  await press('Preview');
  await heading('What would become of them');
  expect(screen.getByText('There is no TIEOUT function in these cells.')).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Convert \d/ })).toBeNull();
});

test('a workbook open for reading only is shown what would become of it, and not written', async () => {
  const { press, heading } = open({}, { readOnly: true });
  await press('Preview');
  await heading('What would become of them');
  expect(screen.queryByRole('button', { name: /^Convert \d/ })).toBeNull();
  expect(screen.getByText(/open for reading only/)).toBeDefined();
});

test('Excel does not let us read: the reason, and another try', async () => {
  const { press } = open({ plan: async () => Promise.reject(new Error('A cell is being edited.')) });
  await press('Preview');
  expect(await screen.findByText(/A cell is being edited\./)).toBeDefined();
});

test('a native form that would read otherwise is said with its cell', async () => {
  const findings = [CONVERSION.left[0]?.finding].flatMap((finding) => (finding === undefined ? [] : [finding]));
  const { press, heading } = open({ write: async () => ({ kind: 'failed', findings }) });
  await press('Preview');
  await press('Convert 3 formulas');
  await heading('Not converted');
  expect(screen.getByText(/The formula reads #N\/A/)).toBeDefined();
});

test('in German, every word of it', async () => {
  const { press, heading } = open({}, { initialSettings: { who: 'Ada Lovelace', theme: 'auto', language: 'de' } });
  await press('Vorschau');
  await heading('Was aus ihnen würde');
  expect(screen.getByText('Die Formel zeigt #N/A und bleibt.')).toBeDefined();
  expect(screen.getByRole('button', { name: '3 Formeln umwandeln' })).toBeDefined();
});
