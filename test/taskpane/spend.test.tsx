/** Deposits, payments and budget burn as a person uses them. */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { mockBrowser, type OpenedPane, openPane } from '../support/openPane';
import { sampleBurn, sampleDeposits, samplePayments } from '../support/paneActions';
import { BURN_PLAN, BURN_PREVIEW, PAYMENTS_PLAN, PAYMENTS_PREVIEW } from '../support/spendSamples';

beforeAll(mockBrowser);
afterEach(cleanup);

const cards = (region: string) => within(screen.getByRole('region', { name: region })).getAllByRole('article');
const said = (region: string) => cards(region).map(({ textContent }) => textContent ?? '');

interface Walk {
  readonly job: string;
  readonly toInputs: string;
  readonly plan: string;
}
const DEPOSITS: Walk = { job: 'Report deposits', toInputs: 'Continue to the day', plan: 'Forecast and check' };
const PAYMENTS: Walk = { job: 'Track payments', toInputs: 'Continue to the day', plan: 'Track and check' };
const BURN: Walk = { job: 'Report budget burn', toInputs: 'Continue to the forecast', plan: 'Forecast and check' };

async function toInputs(pane: OpenedPane, walk: Walk): Promise<void> {
  await pane.press(walk.job);
  await pane.press(walk.toInputs);
  await screen.findByLabelText('As of');
}
async function toPreview(pane: OpenedPane, walk: Walk): Promise<void> {
  await toInputs(pane, walk);
  await pane.press(walk.plan);
  await pane.press('Preview');
  await pane.heading('What would be written');
}

describe('deposits', () => {
  test('the countries of holidays and the time of day go to the job', async () => {
    const preview = jest.fn(sampleDeposits().preview);
    const pane = openPane({ deposits: sampleDeposits({ preview }) });
    await toInputs(pane, DEPOSITS);
    await pane.user.type(screen.getByRole('textbox', { name: 'Public holidays of' }), 'de; gb');
    const time = screen.getByLabelText('Time of day');
    fireEvent.change(time, { target: { value: '15:30' } });
    await pane.press(DEPOSITS.plan);
    await pane.heading('Check the data');
    expect(preview.mock.calls[0]?.[0].choices).toEqual({ holidayCountries: ['DE', 'GB'], timeOfDay: '15:30' });
  });

  test('without a time of day the order is in time', async () => {
    const preview = jest.fn(sampleDeposits().preview);
    const pane = openPane({ deposits: sampleDeposits({ preview }) });
    await toInputs(pane, DEPOSITS);
    for (const value of ['15:30', '']) fireEvent.change(screen.getByLabelText('Time of day'), { target: { value } });
    await pane.press(DEPOSITS.plan);
    await pane.heading('Check the data');
    expect(preview.mock.calls[0]?.[0].choices).toEqual({ holidayCountries: [] });
  });

  test('the most urgent stands first, and says when it runs out and what to top up by when', async () => {
    const pane = openPane();
    await toPreview(pane, DEPOSITS);
    const [late, fresh, idle] = said('Deposits, the most urgent first');
    expect(late).toMatch(
      /^PlayHub · EURtoo lateRuns out on 2026-11-03 \(2026-11-02 to 2026-11-05\)\.Top up 300,000\.00 EUR by 2026-10-29\.Opening250,000\.00/,
    );
    expect(fresh).toMatch(/^Aldine Press · JPYnot enough historyOpening/);
    expect(idle).toMatch(
      /idle cashDoes not run out within the forecast\.Opening12,500,000Top-ups0.*Difference to it-500Used a day38,709Idle8,000,000$/,
    );
  });

  test('after the write the log is the way on', async () => {
    const pane = openPane();
    await toPreview(pane, DEPOSITS);
    await pane.press('Write to workbook');
    await pane.heading('Written');
    await pane.press('Open the run log');
    await pane.heading('Run log');
  });
});

describe('payments', () => {
  test('what each run pays, then the invoices, what is stopped first with its reasons open', async () => {
    const pane = openPane();
    await toPreview(pane, PAYMENTS);
    expect(within(screen.getByRole('table', { name: 'Pay by run' })).getAllByRole('row')[1]?.textContent).toBe('2026-10-30GBP12482,911.04');
    const [stopped, overdue, paid] = said('3 invoices');
    expect(stopped).toMatch(
      /^INV-0042-REV2stopped.*the clock ends on 2026-10-31 · pay by the run of 2026-10-30.*3 findings.*Stops the payment/,
    );
    expect(overdue).toMatch(/^2026-090overdue.*day of receipt not given$/);
    expect(paid).toBe('2026-118paidAldine Press · 0.00 EUR openreceived 2026-09-01');
  });

  test('what should be here and is not stands below; where nothing is missing, that is said', async () => {
    const pane = openPane();
    await toPreview(pane, PAYMENTS);
    expect(said('Missing invoices')).toEqual([
      expect.stringMatching(/^2026-117number left outAldine Press2026-116 and 2026-118/),
      expect.stringMatching(/^2026-09work not invoicedHolloway.*SOW-2026-014 · 24,000\.00 GBP · expected by 2026-10-10/),
    ]);
    cleanup();
    const preview = async () => ({ ...PAYMENTS_PREVIEW, plan: { ...PAYMENTS_PLAN, missing: [] } });
    await toPreview(openPane({ payments: samplePayments({ preview }) }), PAYMENTS);
    expect(screen.getByText(/^No gaps: /)).toBeTruthy();
  });

  test('what was paid twice is stopped, and nothing is said of paying it', async () => {
    const [paid] = PAYMENTS_PLAN.invoices;
    if (paid === undefined) throw new Error('The sample has a paid invoice.');
    const twice = { ...paid, state: 'stopped', open: '-1204.10', payBy: '2026-11-05', daysAtStage: 178 } as const;
    const preview = async () => ({ ...PAYMENTS_PREVIEW, plan: { ...PAYMENTS_PLAN, invoices: [twice] } });
    await toPreview(openPane({ payments: samplePayments({ preview }) }), PAYMENTS);
    expect(said('1 invoice')).toEqual(['2026-118stoppedAldine Press · -1,204.10 EUR openreceived 2026-09-01']);
  });

  test('only those of a state, counted', async () => {
    const pane = openPane();
    await toPreview(pane, PAYMENTS);
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Show invoices' }), 'overdue (1)');
    expect(said('3 invoices')).toHaveLength(1);
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Show invoices' }), 'waiting (0)');
    expect(screen.getByText('No invoice is in this state.')).toBeTruthy();
  });

  test('an invoice leads to its row once the tracker is written', async () => {
    const goTo = jest.fn(async () => undefined);
    const pane = openPane({ goTo, payments: samplePayments({ preview: async () => ({ ...PAYMENTS_PREVIEW, differences: [] }) }) });
    await toPreview(pane, PAYMENTS);
    await pane.user.click(within(cards('3 invoices')[0] ?? document.body).getByRole('button', { name: "Go to 'Payment tracker'!A7" }));
    expect(goTo).toHaveBeenCalledWith('Payment tracker', 'A7');
  });
});

describe('budget burn', () => {
  test('the way to forecast and the end of the year go to the job', async () => {
    const preview = jest.fn(sampleBurn().preview);
    const pane = openPane({ burn: sampleBurn({ preview }) });
    await toInputs(pane, BURN);
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Forecast by' }), 'the season of the year');
    fireEvent.change(screen.getByLabelText('Budget year ends in'), { target: { value: '2027-03' } });
    await pane.press(BURN.plan);
    await pane.heading('Check the data');
    expect(preview.mock.calls[0]?.[0].choices).toEqual({ method: 'seasonal', yearEnds: '2027-03' });
  });

  test.each([
    ['2026-09', 'The budget year ends before the day that this is done for. Choose a later month.'],
    ['', 'Choose the last month of the budget year.'],
  ])('a year that ends in "%s" closes the way on', async (value, says) => {
    const pane = openPane();
    await toInputs(pane, BURN);
    fireEvent.change(screen.getByLabelText('Budget year ends in'), { target: { value } });
    expect(screen.getByText(says)).toBeTruthy();
    await pane.press(BURN.plan);
    await pane.heading('Forecast how, and until when?');
  });

  test('the most burnt stands first, with what it is over and what is proposed', async () => {
    const pane = openPane();
    await toPreview(pane, BURN);
    expect(screen.getByText('Forecast by what is committed.')).toBeTruthy();
    const [burnt, calm] = said('2 budgets');
    expect(burnt).toMatch(
      /106\.0 %, above 100 %EURRuns out in 2026-11 \(2026-10 to 2026-12\)\.Proposed for the next period: receives 72,000\.00 EUR\.Budget.*Available-72,000\.00/,
    );
    expect(calm).toBe(
      'Mara Lind · Community events22.2 %, within budgetEURLasts through the budget year.Proposed for the next period: gives 72,000.00 EUR.Budget180,000.00Actual40,000.00Available140,000.00Estimate at completion84,000.00',
    );
  });

  test('a level is said by its figure, and a line without a budget has none', async () => {
    const [calm, burnt] = BURN_PLAN.lines;
    if (calm === undefined || burnt === undefined) throw new Error('The sample has two budgets.');
    const lines = [
      { ...burnt, thresholdPercent: '95' },
      { ...burnt, project: 'PRJ-2024-07', budget: '0.00', burntPercent: '', proposal: '0.00' },
      calm,
    ];
    const pane = openPane({ burn: sampleBurn({ preview: async () => ({ ...BURN_PREVIEW, plan: { ...BURN_PLAN, lines } }) }) });
    await toPreview(pane, BURN);
    const [changed, unbudgeted] = said('3 budgets');
    expect(changed).toMatch(/106\.0 %, above 95 %EUR/);
    expect(unbudgeted).toMatch(/PRJ-2024-07no budgetEURRuns out in [^P]*Budget0\.00/);
  });

  test('those of one owner', async () => {
    const pane = openPane();
    await toPreview(pane, BURN);
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Show budgets of' }), 'Mara Lind');
    expect(said('1 budget')).toHaveLength(1);
  });

  test('one owner needs no choice', async () => {
    const plan = { ...BURN_PLAN, lines: BURN_PLAN.lines.slice(0, 1) };
    const pane = openPane({ burn: sampleBurn({ preview: async () => ({ ...BURN_PREVIEW, plan }) }) });
    await toPreview(pane, BURN);
    expect(screen.queryByRole('combobox', { name: 'Show budgets of' })).toBeNull();
  });
});
