/** The contract review as a person walks it: documents, the contract each belongs to, findings with evidence, decisions in the sheet. */
import { cleanup, screen, within } from '@testing-library/react';
import { fileOf, mockBrowser, type OpenedPane, openPane } from '../support/openPane';
import { sampleContracts } from '../support/paneActions';
import { CLEAN, DOCUMENT, GRAVE, REVIEW_PLAN, REVIEW_PREVIEW, UNREAD } from '../support/reviewSamples';

beforeAll(mockBrowser);
afterEach(cleanup);

async function toDocuments(pane: OpenedPane): Promise<void> {
  await pane.press('Review contracts');
  await pane.press('Continue to documents');
  await pane.heading('Add the documents');
}
async function toCheck(pane: OpenedPane): Promise<void> {
  await toDocuments(pane);
  await pane.press('Review and check');
  await pane.heading('Check the data');
}
async function toPreview(pane: OpenedPane): Promise<void> {
  await toCheck(pane);
  await pane.press('Preview');
  await pane.heading('What would be written');
}
const card = (agreement: string) => within(screen.getByRole('region', { name: agreement }));

test('a review from tables to the decisions', async () => {
  const preview = jest.fn(sampleContracts().preview);
  const write = jest.fn(sampleContracts().write);
  const goTo = jest.fn(async () => undefined);
  const pane = openPane({ contracts: sampleContracts({ preview, write }), goTo });
  await toDocuments(pane);
  await pane.user.upload(await screen.findByLabelText('Choose files', { selector: 'input' }), fileOf(DOCUMENT.name));
  await screen.findByText(/24 pages · 9,112 words/);
  await pane.press('Review and check');
  await pane.press('Preview');
  expect(preview.mock.calls[0]?.[0]).toMatchObject({
    asOf: '2026-10-31',
    files: [{ name: DOCUMENT.name }],
    mappings: [{ kind: 'contracts', table: 'Contracts' }],
    choices: { documentOf: {} },
  });
  expect(write).not.toHaveBeenCalled();
  await pane.press('Write to workbook');
  await pane.heading('Written');
  await pane.press('Decide');
  await pane.heading('Contracts to decide');
  await pane.press(`Decide ${GRAVE.agreement} in the sheet`);
  expect(goTo).toHaveBeenLastCalledWith(GRAVE.cell.sheet, GRAVE.cell.address);
});

test('the gravest contract stands first, and its gravest finding is open', async () => {
  const pane = openPane();
  await toPreview(pane);
  const names = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent?.split(' · ')[0]);
  expect(names.filter((name) => /^(CT|SOW)/.test(name ?? ''))).toEqual([GRAVE.agreement, UNREAD.agreement, CLEAN.agreement]);
  const findings = card(GRAVE.agreement).getAllByRole('listitem');
  expect(findings[0]?.textContent).toContain('The lines add up to 119,000.00 EUR');
  expect(findings[0]?.textContent).toContain('At risk: 1,000.00 EUR');
  expect(card(UNREAD.agreement).queryByText('The credit limit of the customer is not known.')).toBeNull();
  expect(card(UNREAD.agreement).getByText('not fully reviewed')).toBeTruthy();
});

test('evidence in a cell takes the grid there; a quote says its page', async () => {
  const goTo = jest.fn(async () => undefined);
  const pane = openPane({ goTo });
  await toPreview(pane);
  await pane.press("Go to 'Contracts'!K4");
  expect(goTo).toHaveBeenCalledWith('Contracts', 'K4');
  expect(screen.getByText(/^“Invoices are payable within sixty \(60\) days of receipt\.”, .*, page 7$/)).toBeTruthy();
});

test('what was not checked is not called a breach', async () => {
  const pane = openPane();
  await toPreview(pane);
  await pane.user.click(card(UNREAD.agreement).getByRole('button', { name: '1 finding' }));
  const finding = card(UNREAD.agreement).getByText('The credit limit of the customer is not known.').closest('li');
  expect(finding?.textContent).toMatch(/^Not checked/);
});

test('the term sheet opens on request, differences first, and says which source is silent', async () => {
  const pane = openPane();
  await toPreview(pane);
  await pane.press('Term sheet: 2 differences in 4 terms');
  const terms = card(GRAVE.agreement)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
  expect(terms).toEqual(['Payment terms', 'Renewal', 'Currency', 'Cap on liability']);
  const payment = card(GRAVE.agreement).getByText('Payment terms').parentElement?.parentElement;
  expect(payment?.textContent).toBe('Payment termsdiffersPolicyup to Net 45MasterNet 30ContractNet 30DocumentNet 60');
  const renewal = card(GRAVE.agreement).getByText('Renewal').parentElement?.parentElement;
  expect(renewal?.textContent).toContain('Documentdoes not say');
});

test('a document that belongs to no contract is given one, and the review is made anew at once', async () => {
  const preview = jest.fn(sampleContracts().preview);
  const pane = openPane({ contracts: sampleContracts({ preview }) });
  await toCheck(pane);
  expect(screen.getByText(/^1 document could not be tied to a contract/)).toBeTruthy();
  const documents = screen.getByRole('region', { name: 'Documents read' });
  expect(within(documents).getByText('locked.pdf is encrypted. Save it without a password.')).toBeTruthy();
  expect(documents.textContent).toMatch(/side-letter\.docx.*locked\.pdf.*CT-1041\.pdf/);
  await pane.user.selectOptions(screen.getByRole('combobox', { name: 'side-letter.docx belongs to' }), GRAVE.agreement);
  await pane.heading('Check the data');
  expect(preview.mock.calls[1]?.[0].choices).toEqual({ documentOf: { 'side-letter.docx': GRAVE.agreement } });
  const chosen = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'side-letter.docx belongs to' });
  expect(chosen.value).toBe(GRAVE.agreement);
  await pane.user.selectOptions(chosen, 'Found by number or party');
  expect(preview.mock.calls[2]?.[0].choices).toEqual({ documentOf: {} });
});

test('a pasted text goes the way of a text file', async () => {
  const describeFile = jest.fn(sampleContracts().describeFile);
  const pane = openPane({ contracts: sampleContracts({ describeFile }) });
  await toDocuments(pane);
  await pane.press('Paste a text instead');
  await pane.press('Add the text');
  expect(describeFile).not.toHaveBeenCalled();
  await pane.user.type(screen.getByRole('textbox', { name: 'Name of the text' }), 'CT-1041');
  await pane.user.type(screen.getByRole('textbox', { name: 'Text of the contract' }), 'Net 60 – fällig');
  await pane.press('Add the text');
  await screen.findByRole('button', { name: 'Remove CT-1041.txt' });
  const bytes = describeFile.mock.calls[0]?.[0].bytes ?? new Uint8Array();
  expect(Buffer.from(bytes).toString('utf8')).toBe('Net 60 – fällig');
});

test('without contracts in the tables nothing can be written', async () => {
  const preview = async () => ({ ...REVIEW_PREVIEW, plan: { ...REVIEW_PLAN, agreements: [] } });
  const write = jest.fn(sampleContracts().write);
  const pane = openPane({ contracts: sampleContracts({ preview, write }) });
  await toPreview(pane);
  expect(screen.getByText('There is no contract in these tables.')).toBeTruthy();
  await pane.press('Write to workbook');
  expect(write).not.toHaveBeenCalled();
});

describe('contracts to decide', () => {
  const atDecisions = { initialView: 'decisions' } as const;

  test('are those without a decision, the gravest first, and are counted', async () => {
    openPane({}, atDecisions);
    await screen.findByText('2 of 3 contracts need a decision');
    expect(screen.getAllByRole('button', { name: /^Decide/ }).map((button) => button.getAttribute('aria-label'))).toEqual([
      'Decide CT-1041 in the sheet',
      'Decide SOW-7 in the sheet',
    ]);
  });

  test('leave once the sheet says what was decided', async () => {
    let decision = '';
    const pane = openPane({ readDecisions: async () => [{ ...GRAVE, decision }] }, atDecisions);
    await screen.findByText('1 of 1 contract needs a decision');
    decision = 'reject';
    await pane.press('Read again');
    await screen.findByText('No contract waits for a decision');
  });

  test('stand beside the receipts, each a press away', async () => {
    const pane = openPane({}, { initialView: 'review' });
    await pane.press('Contracts');
    await pane.heading('Contracts to decide');
    await pane.press('Receipts');
    await pane.heading('Receipt R-1042');
    expect(screen.getByRole('button', { name: 'Review' }).getAttribute('aria-current')).toBe('page');
  });

  test('an error in reading is a sentence with a way on', async () => {
    const pane = openPane({ readDecisions: async () => Promise.reject(new Error('A cell is being edited. Press Enter.')) }, atDecisions);
    await screen.findByText('A cell is being edited. Press Enter.');
    await pane.press('Try again');
    await screen.findByText('A cell is being edited. Press Enter.');
  });
});
