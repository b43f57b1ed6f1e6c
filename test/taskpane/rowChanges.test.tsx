/** What would be written, row by row, as a person reads it. */
import { cleanup, screen, within } from '@testing-library/react';
import { fileOf, mockBrowser, openPane } from '../support/openPane';

beforeAll(mockBrowser);
afterEach(cleanup);

async function toPreview(goTo: jest.Mock) {
  const pane = openPane({ goTo }, { initialView: 'cash' });
  await pane.press('Continue to bank files');
  await pane.user.upload(await screen.findByLabelText('Choose files', { selector: 'input' }), fileOf('bank.xml'));
  await screen.findByText(/212 transactions/);
  await pane.press('Match and check');
  await pane.press('Preview');
  await pane.heading('What would be written');
  return { ...pane, rows: () => within(screen.getByRole('region', { name: 'Row by row' })) };
}

test('a changed cell is shown as it is and as it would be; the row’s address leads to it', async () => {
  const goTo = jest.fn(async () => undefined);
  const { rows, user } = await toPreview(goTo);
  await user.selectOptions(rows().getByLabelText('Sheet'), 'Open items after');
  const [changed] = rows().getAllByRole('listitem');
  expect(changed?.textContent).toContain('11,900.00 → 0.00');
  expect(changed?.textContent).toContain('2026-10-31 → empty');
  await user.click(within(changed!).getByRole('button', { name: "Go to 'Open items after'!A12" })); // It was found above.
  expect(goTo).toHaveBeenCalledWith('Open items after', 'A12');
});

test('a search leaves the rows that say it, and says when there are none', async () => {
  const { rows, user } = await toPreview(jest.fn(async () => undefined));
  await user.type(rows().getByLabelText('Search'), '0900');
  expect(rows().getAllByRole('listitem')).toHaveLength(1);
  await user.type(rows().getByLabelText('Search'), 'x');
  expect(rows().queryAllByRole('listitem')).toHaveLength(0);
  expect(rows().getByText('No row fits this choice.')).toBeTruthy();
});

test('totals that would change are told before and after; the others are not', async () => {
  await toPreview(jest.fn(async () => undefined));
  const totals = screen.getByRole('table', { name: 'Amounts before and after' });
  expect(
    within(totals)
      .getAllByRole('row')
      .map(({ textContent }) => textContent),
  ).toEqual(['ColumnBeforeAfter', 'Open items after: Open after EUR1,204,311.20998,120.05']);
});

test('that not every row is listed is said', async () => {
  const { rows } = await toPreview(jest.fn(async () => undefined));
  expect(rows().getByText('The first 63 of 1,275 rows are listed; all are counted above.')).toBeTruthy();
});
