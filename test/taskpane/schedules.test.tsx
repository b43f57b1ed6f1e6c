/** Invoice schedules, a figure's trace and the proration explainer as a person uses them. */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { FollowedFigure } from '../../src/app/billing/schedulePlan';
import type { PaneActions, SelectedCell } from '../../src/taskpane/actions';
import { mockBrowser, type OpenedPane, openPane } from '../support/openPane';
import { sampleActions, sampleSchedules } from '../support/paneActions';
import { COMPARISON, FIGURE, PRORATION, SCHEDULE_PLAN, SCHEDULE_PREVIEW } from '../support/scheduleSamples';

beforeAll(mockBrowser);
afterEach(cleanup);

async function toMonth(pane: OpenedPane): Promise<void> {
  await pane.press('Build schedule');
  await pane.press('Continue to the month');
  await pane.heading('Which month, and how?');
}
async function toPreview(pane: OpenedPane): Promise<void> {
  await toMonth(pane);
  await pane.press('Schedule and check');
  await pane.press('Preview');
  await pane.heading('What would be written');
}

test('what was chosen for the month goes to the job', async () => {
  const preview = jest.fn(sampleSchedules().preview);
  const pane = openPane({ schedules: sampleSchedules({ preview }) });
  await toMonth(pane);
  fireEvent.change(screen.getByLabelText('Month of the billing run'), { target: { value: '2026-11' } });
  await pane.user.selectOptions(screen.getByRole('combobox', { name: 'A due date on a day off' }), 'goes to the next business day');
  await pane.user.type(screen.getByRole('textbox', { name: 'Public holidays of' }), 'de, fr');
  await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Tax is rounded' }), 'once on the invoice');
  fireEvent.change(screen.getByLabelText('Invoiced before'), { target: { value: '2026-10-01' } });
  await pane.user.click(screen.getByRole('checkbox', { name: 'Add the month’s invoices to my open items' }));
  await pane.press('Schedule and check');
  await pane.heading('Check the data');
  expect(preview.mock.calls[0]?.[0].choices).toEqual({
    month: '2026-11',
    roll: 'following',
    holidayCountries: ['DE', 'FR'],
    taxRounding: 'invoice',
    appendOpenItems: true,
    invoicedBefore: '2026-10-01',
  });
});

test('a country that is no code is named, and the way on is closed', async () => {
  const pane = openPane();
  await toMonth(pane);
  await pane.user.type(screen.getByRole('textbox', { name: 'Public holidays of' }), 'Germany');
  expect(screen.getByText('Write two letters for each country, such as DE. Not a country code: GERMANY.')).toBeTruthy();
  await pane.press('Schedule and check');
  await pane.heading('Which month, and how?');
});

test('the open items are offered to grow only where their table is chosen', async () => {
  const pane = openPane();
  await pane.press('Build schedule');
  await pane.user.selectOptions(await screen.findByRole('combobox', { name: 'Table with open items' }), 'Not used');
  await pane.press('Continue to the month');
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('the preview shows the run, what holds an invoice, and each line’s identity', async () => {
  const pane = openPane();
  await toPreview(pane);
  const run = within(screen.getByRole('table', { name: 'Billing run 2026-10' }));
  expect(run.getAllByRole('row')[1]?.textContent).toBe('InvoicesEUR411,482,911.04');
  const exceptions = within(screen.getByRole('region', { name: 'Exceptions' })).getAllByRole('listitem');
  expect(exceptions[0]?.textContent).toMatch(/^CT-1041 \/ 1holds the invoiceA purchase order is required/);
  expect(exceptions[1]?.textContent).toMatch(/^CT-1042invoiced all the same/);
  expect(within(screen.getByRole('article', { name: 'CT-1041 / 1' })).getByText('0.00 EUR, adds up')).toBeTruthy();
  expect(within(screen.getByRole('article', { name: 'CT-1041 / 2' })).getByText('1 JPY, does not add up')).toBeTruthy();
});

test('the month’s invoices and credit notes open on request', async () => {
  const pane = openPane();
  await toPreview(pane);
  expect(screen.queryByText('CT-1041-2026-10')).toBeNull();
  await pane.press('1 invoice');
  expect(screen.getByText('CT-1041-2026-10').closest('li')?.textContent).toMatch(
    /119,000\.00 EUR.*dated 2026-10-01, due 2026-11-02.*On hold$/,
  );
  await pane.press('1 credit note to approve');
  expect(screen.getByText('CN-CT-1042-2026-10').closest('li')?.textContent).toMatch(/-1,204\.10 EUR.*corrects INV-20412 · downgrade/);
});

test('forty lines are ten until somebody asks', async () => {
  const [line] = SCHEDULE_PLAN.lines;
  if (line === undefined) throw new Error('The sample has no line.');
  const lines = Array.from({ length: 40 }, (_, at) => ({ ...line, line: String(at) }));
  const pane = openPane({
    schedules: sampleSchedules({ preview: async () => ({ ...SCHEDULE_PREVIEW, plan: { ...SCHEDULE_PLAN, lines } }) }),
  });
  await toPreview(pane);
  const shown = () => screen.getAllByRole('article', { name: /^CT-1041 \/ / }).length;
  expect(shown()).toBe(10);
  await pane.press('Show all 40');
  expect(shown()).toBe(40);
});

test('after the write what was held back is still shown, and the trace is the way on', async () => {
  const pane = openPane();
  await toPreview(pane);
  await pane.press('Write to workbook');
  await pane.heading('Written');
  const held = within(screen.getByRole('region', { name: 'Exceptions' })).getAllByRole('listitem');
  expect(held.map(({ textContent }) => textContent?.slice(0, 11))).toEqual(['CT-1041 / 1']);
  await pane.press('Trace a row');
  await pane.heading('Trace a figure');
});

test('each job keeps its place while another is looked at', async () => {
  const pane = openPane();
  await toMonth(pane);
  await pane.press('Home');
  await pane.press('Review contracts');
  await pane.heading('Which table is what?');
  expect(screen.queryByRole('button', { name: 'Schedules' })).toBeNull();
  await pane.press('Home');
  await pane.press('Build schedule');
  await pane.heading('Which month, and how?');
});

describe('the trace', () => {
  const atTrace = { initialView: 'trace' } as const;
  const row = (address: string): SelectedCell => ({ sheet: 'Invoice schedule', address, receipt: undefined });

  /** The pane over a grid whose selection the test moves. */
  function withGrid(trace: (cell: { readonly address: string }) => Promise<FollowedFigure | undefined>) {
    let select: (selected: SelectedCell) => void = () => undefined;
    const watchSelection = async (listener: (selected: SelectedCell) => void) => {
      select = listener;
      return async () => undefined;
    };
    const goTo = jest.fn(async () => undefined);
    const explainProration = jest.fn(sampleActions().explainProration);
    const pane = openPane({ trace, watchSelection, goTo, explainProration }, atTrace);
    return { ...pane, goTo, explainProration, select: async (selected: SelectedCell) => act(async () => select(selected)) };
  }

  test('waits for a row, tells its story, and says what is missing', async () => {
    const grid = withGrid(async () => FIGURE);
    expect(screen.getByText('No row is selected')).toBeTruthy();
    await grid.select(row('C7'));
    await screen.findByText("Row 'Invoice schedule'!C7");
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Clause',
      'Contract',
      'Contract line',
      'Schedule',
      'Invoice',
      'Cash',
      'Revenue',
    ]);
    expect(screen.getByText(/No invoice number yet/).closest('li')?.textContent).toMatch(/^Invoicemissing/);
    await grid.press("Go to 'Contract lines'!A9");
    expect(grid.goTo).toHaveBeenCalledWith('Contract lines', 'A9');
  });

  test('several clauses in a row stand under one name', async () => {
    const [clause] = FIGURE.stations;
    if (clause === undefined) throw new Error('The sample has no clause.');
    const grid = withGrid(async () => ({ stations: [clause, { ...clause, says: 'Currency: EUR' }, ...FIGURE.stations.slice(1)] }));
    await grid.select(row('C7'));
    await screen.findByText('Currency: EUR');
    expect(screen.getAllByRole('heading', { level: 2, name: 'Clause' })).toHaveLength(1);
  });

  test('a cell elsewhere leaves the last story where it is', async () => {
    const grid = withGrid(async ({ address }) => (address === 'C7' ? FIGURE : undefined));
    await grid.select(row('C7'));
    await screen.findByText("Row 'Invoice schedule'!C7");
    await grid.select({ sheet: 'Open items', address: 'B2', receipt: undefined });
    await screen.findByText("Row 'Invoice schedule'!C7");
  });

  test('of two rows in haste the later one is told, whichever answers last', async () => {
    const answers = new Map<string, (figure: FollowedFigure) => void>();
    const grid = withGrid(({ address }) => new Promise((resolve) => answers.set(address, resolve)));
    await grid.select(row('C7'));
    await grid.select(row('C8'));
    await act(async () => answers.get('C8')?.(FIGURE));
    await act(async () => answers.get('C7')?.({ stations: [] }));
    await screen.findByText("Row 'Invoice schedule'!C8");
    expect(screen.getByText('Clause')).toBeTruthy();
  });

  test('an error is a sentence, and trying again follows the same row', async () => {
    let times = 0;
    const grid = withGrid(async () => ((times += 1) === 1 ? Promise.reject(new Error('A cell is being edited. Press Enter.')) : FIGURE));
    await grid.select(row('C7'));
    await screen.findByText('A cell is being edited. Press Enter.');
    await grid.press('Try again');
    await screen.findByText("Row 'Invoice schedule'!C7");
  });

  test('a part of a period goes to the explainer, which answers at once', async () => {
    const grid = withGrid(async () => FIGURE);
    await grid.select(row('C7'));
    await grid.press('Explain its proration');
    await grid.heading('Explain a proration');
    expect(grid.explainProration).toHaveBeenCalledWith(PRORATION);
    expect((screen.getByLabelText('Service from') as HTMLInputElement).value).toBe('2026-10-15');
    await screen.findByRole('list', { name: 'By each way of counting' });
  });

  test('a whole period has nothing to explain', async () => {
    const grid = withGrid(async () => ({ stations: FIGURE.stations }));
    await grid.select(row('C7'));
    await screen.findByText("Row 'Invoice schedule'!C7");
    expect(screen.queryByRole('button', { name: 'Explain its proration' })).toBeNull();
  });
});

describe('the explainer', () => {
  const atExplain = { initialView: 'explain' } as const;

  async function filled(explainProration: PaneActions['explainProration'] = jest.fn(sampleActions().explainProration)) {
    const pane = openPane({ explainProration }, atExplain);
    await pane.user.type(screen.getByRole('textbox', { name: 'Price of a whole period' }), '3,100.00');
    fireEvent.change(screen.getByLabelText('Service from'), { target: { value: '2026-10-15' } });
    fireEvent.change(screen.getByLabelText('Service to'), { target: { value: '2026-10-31' } });
    return { ...pane, explainProration };
  }

  test('asks nothing until the form is whole', async () => {
    const explainProration = jest.fn(sampleActions().explainProration);
    const pane = openPane({ explainProration }, atExplain);
    await pane.press('Compare');
    expect(explainProration).not.toHaveBeenCalled();
    expect(screen.getByText('Enter the price, the currency and both days.')).toBeTruthy();
  });

  test('shows every way of counting with its days, factor, amount and sentence', async () => {
    const pane = await filled();
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Invoiced' }), 'quarterly');
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Periods' }), 'from the first day');
    await pane.press('Compare');
    expect(pane.explainProration).toHaveBeenCalledWith({
      ...PRORATION,
      amount: '3100.00',
      frequency: { every: 3, unit: 'month' },
      alignment: 'anniversary',
    });
    const ways = within(await screen.findByRole('list', { name: 'By each way of counting' })).getAllByRole('listitem');
    expect(ways).toHaveLength(COMPARISON.lines.length);
    expect(ways[0]?.textContent).toBe('actual1,700.00 EUR17 of 31 days · 17/3117 of the 31 days of October.');
  });

  test('an answer goes when its question is changed', async () => {
    const pane = await filled();
    await pane.press('Compare');
    await screen.findByRole('list', { name: 'By each way of counting' });
    fireEvent.change(screen.getByLabelText('Service to'), { target: { value: '2026-10-30' } });
    expect(screen.queryByRole('list', { name: 'By each way of counting' })).toBeNull();
  });

  test('what cannot be compared says why', async () => {
    const pane = await filled(
      jest.fn(async () => Promise.reject(new Error('The service ends before it begins. Correct one of the days.'))),
    );
    await pane.press('Compare');
    await screen.findByText('The service ends before it begins. Correct one of the days.');
  });
});
