/** The life of a review: previewed, written, decided on, answered, taken back. On the genuine Office.js over the stand-in. */
import { BadInput } from '../../../src/domain/badInput';
import { revertRun } from '../../../src/app/runs';
import type { OpenExcel } from '../../support/excel';
import { CONTRACT_TEXT, document, openSmallContracts, previewReview, type, writeReview } from '../../support/smallContracts';
import { bookText, cellAt, columnOf, WHO } from '../../support/smallMonth';

let excel: OpenExcel;
afterEach(() => excel.close());

const SIGNED = document('signed.txt', CONTRACT_TEXT);
const SHEETS = ['Contract review', 'Contract decisions', 'Term sheet', 'Review policy', 'Tieout Rules'];

describe.each([
  ['Excel tables', true],
  ['bare cells', false],
])('contracts in %s', (_, asTables) => {
  test('are reviewed as previewed, a second time nothing is written, and revert leaves the workbook as it was', async () => {
    excel = await openSmallContracts([], asTables);
    const before = bookText(excel.host.book);

    const preview = await previewReview([SIGNED]);
    expect(bookText(excel.host.book)).toBe(before);
    expect(preview.plan.documents).toEqual([
      { file: 'signed.txt', agreement: 'CT-100', pages: 1, clauses: preview.plan.documents[0]?.clauses, unsure: 0, problem: '' },
    ]);
    const [reviewed] = preview.plan.agreements;
    expect(reviewed?.findings).toContainEqual(
      expect.objectContaining({
        rule: 'text-differs-from-row',
        clause: 'paymentTerms',
        title: 'On payment terms the text says Net 60, the table says Net 30.',
        evidence: [
          { says: 'Terms: Net 30', cell: { sheet: 'Contracts', address: 'H2' } },
          { says: 'The Customer shall pay each invoice within sixty (60) days after the invoice date.', document: 'signed.txt', page: 1 },
        ],
      }),
    );
    expect(reviewed?.termSheet[0]).toMatchObject({
      topic: 'paymentTerms',
      master: 'Net 30',
      row: 'Net 30',
      document: 'Net 60',
      differs: 'differs',
    });
    expect(preview.plan.proofs).toMatchObject([{ difference: '0' }]);
    expect(preview.differences.map(({ sheet, isNew }) => [sheet, isNew])).toEqual(SHEETS.map((sheet) => [sheet, true]));

    expect(await writeReview(preview, WHO)).toMatchObject({ kind: 'written', runId: 'R0001' });
    const written = bookText(excel.host.book);
    expect(columnOf(excel.host.book, 'Contract decisions', 'A', 5, 8)).toEqual(['CT-100', 'CT-200', 'CT-300', 'CT-400']);
    expect(cellAt(excel.host.book, 'Contract decisions', 'D5')).toBe(reviewed?.state);
    expect(cellAt(excel.host.book, 'Contract decisions', 'E5')).toBe(reviewed?.riskGrade);

    const again = await previewReview([SIGNED]);
    expect(again.differences.every(({ added, changed, removed }) => added + changed + removed === 0)).toBe(true);
    expect(await writeReview(again, WHO)).toEqual({ kind: 'alreadyDone' });
    expect(bookText(excel.host.book)).toBe(written);

    await revertRun('R0001', WHO);
    expect(bookText(excel.host.book)).toBe(before);
  });
});

test('a decision and an answer are a person’s: a later run keeps them, and the plan tells the decision', async () => {
  excel = await openSmallContracts();
  await writeReview(await previewReview(), WHO);
  await type('Contract decisions', 'F6', 'approve with conditions');
  await type('Contract decisions', 'H6', 'Ada');
  await type('Contract review', 'L13', 'asked the customer');
  await type('Contracts', 'H3', 'Net 45'); // the terms of CT-200
  const preview = await previewReview();
  expect(preview.plan.agreements.map(({ agreement, decision }) => [agreement, decision])).toContainEqual([
    'CT-200',
    'approve with conditions',
  ]);
  expect(await writeReview(preview, WHO)).toMatchObject({ kind: 'written', runId: 'R0002' });
  expect(['F6', 'H6'].map((address) => cellAt(excel.host.book, 'Contract decisions', address))).toEqual(['approve with conditions', 'Ada']);
  expect(columnOf(excel.host.book, 'Contract review', 'L', 13, 90)).toContain('asked the customer');
  expect(await writeReview(await previewReview(), WHO)).toEqual({ kind: 'alreadyDone' });
});

test('each cell that the plan points to is the contract’s row of decisions', async () => {
  excel = await openSmallContracts();
  const preview = await previewReview();
  await writeReview(preview, WHO);
  for (const { agreement, cell } of preview.plan.agreements) expect(cellAt(excel.host.book, cell.sheet, cell.address)).toBe(agreement);
});

test('contract lines are worth what their invoices add up to', async () => {
  excel = await openSmallContracts();
  await type('Contracts', 'G2', 13_000.01);
  const { plan } = await previewReview();
  const rulesOf = (id: string): string[] =>
    plan.agreements.filter(({ agreement }) => agreement === id).flatMap(({ findings }) => findings.map(({ rule }) => rule));
  expect(rulesOf('CT-100')).toContain('lines-differ-from-total'); // 12 × 1,000.00 + 1,000.00
  expect(rulesOf('CT-200')).not.toContain('lines-differ-from-total'); // 4 × 1,500.00
  expect(rulesOf('CT-400')).toContain('no-lines');
});

describe('a document', () => {
  const codes = async (...asked: Parameters<typeof previewReview>): Promise<string[]> =>
    (await previewReview(...asked)).plan.findings.map(({ code, severity }) => `${severity} ${code}`);

  test('that cannot be read blocks, and the contracts are reviewed without it', async () => {
    excel = await openSmallContracts();
    const preview = await previewReview([document('scan.png', '\u0089PNG'), SIGNED, document('empty.txt', '  ')]);
    expect(preview.plan.findings.filter(({ code }) => code === 'document-unreadable').map(({ title }) => title)).toEqual([
      expect.stringContaining('empty.txt'),
    ]);
    expect(preview.plan.documents.find(({ file }) => file === 'empty.txt')).toMatchObject({
      agreement: '',
      pages: 0,
      problem: expect.stringContaining('blanks'),
    });
    expect(await writeReview(preview, WHO)).toMatchObject({ kind: 'refused', because: 'blockingFindings' });
  });

  test('that names nobody belongs to no contract until a person says which', async () => {
    excel = await openSmallContracts();
    const terms = document('terms.txt', 'Invoices are due within 90 days.');
    expect(await codes([terms])).toEqual(['warning document-of-no-contract']);
    const { plan } = await previewReview([terms], { 'terms.txt': 'CT-300' });
    expect(plan.documents).toMatchObject([{ agreement: 'CT-300' }]);
    expect(plan.findings).toEqual([]);
  });

  test('with terms that contradict each other has clauses that are not understood, and they are counted', async () => {
    excel = await openSmallContracts();
    const text = 'CT-100\n\nThe Customer shall pay each invoice within 30 days.\n\nThe Customer shall pay each invoice within 60 days.';
    const { plan } = await previewReview([document('both.txt', text)]);
    expect(plan.documents).toMatchObject([{ agreement: 'CT-100', clauses: 2, unsure: 2 }]);
    expect(plan.agreements[0]).toMatchObject({ agreement: 'CT-100', state: 'not fully reviewed' });
  });

  test('said to belong where there is nothing, twice by one name, or not given at all, is told', async () => {
    excel = await openSmallContracts();
    expect(await codes([SIGNED, SIGNED], { 'signed.txt': 'CT-999', 'other.pdf': 'CT-100' })).toEqual([
      'blocking document-twice',
      'warning document-for-no-file',
      ...['blocking document-of-unknown-contract', 'blocking document-of-unknown-contract'],
    ]);
  });
});

test('without a table of contracts it says what to choose', async () => {
  excel = await openSmallContracts();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Contracts').delete();
    await context.sync();
  });
  await expect(previewReview()).rejects.toThrow(BadInput);
  await expect(previewReview()).rejects.toThrow('No table of contracts or statements of work is chosen.');
});

test.each([1, 6, 11, 16, 21, 26, 31, 36, 41, 46, 51, 56, 61])(
  'a failure at batch %i leaves the workbook untouched or fully written',
  async (n) => {
    excel = await openSmallContracts();
    const preview = await previewReview([SIGNED]);
    const before = bookText(excel.host.book, []);
    excel.host.faults.failBatch(n, 'GeneralException');
    const result = await writeReview(preview, WHO);
    if (result.kind === 'written') expect(await writeReview(await previewReview([SIGNED]), WHO)).toEqual({ kind: 'alreadyDone' });
    else expect([result.kind, bookText(excel.host.book, [])]).toEqual(['failed', before]);
  },
);
