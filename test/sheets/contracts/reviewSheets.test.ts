/** The sheets of a contract review, written through the real Office.js and calculated by the stand-in. */
import type { ReviewRequest } from '../../../src/domain/contracts/review';
import { reviewContracts } from '../../../src/domain/contracts/reviewContracts';
import type { AgreementSource } from '../../../src/sheets/contracts/contractReviewSheet';
import { contractRulesFrom } from '../../../src/sheets/contracts/contractRules';
import { ownRows, textIn } from '../../../src/sheets/ownTable';
import { reviewSheets } from '../../../src/sheets/contracts/reviewSheets';
import { rulesSheet } from '../../../src/sheets/rulesSheet';
import type { SheetModel } from '../../../src/tables/workbookChange';
import { applyChanges, differencesOf } from '../../../src/workbook/applyChanges';
import { readOwnTables } from '../../../src/workbook/readTables';
import { openExcel, type OpenExcel } from '../../support/excel';
import { clause, CONTRACT, documentOf, eur, on, SOW, WORLD } from '../../support/reviewWorld';
import { cellAt } from '../../support/smallMonth';

const LOG = { at: '2026-02-01T08:00:00.000Z', who: 'Ada Analyst', step: 'review', inputs: [], rows: '', proofs: '', version: 'test' };

/** One grave, one clean, one whose document holds a formula. */
const REQUEST: ReviewRequest = {
  ...WORLD,
  agreements: [
    { ...CONTRACT, terms: 'as usual', totalValue: eur('12000.01'), renewsByItself: true, noticeDays: 30 },
    SOW,
    { ...CONTRACT, id: '=2+3', partyId: 'K9' },
  ],
  documents: [documentOf('=2+3', [clause('paymentTerms', [{ kind: 'terms', terms: 'Net 60' }], '=HYPERLINK("http://evil","pay here")')])],
};

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

/** The analyst's own list of contracts, as cells of `Sheet1`. */
async function sourceOf({ agreements }: ReviewRequest): Promise<AgreementSource> {
  const ids = agreements.map(({ id }) => [id]);
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 1 + ids.length, 1);
    range.numberFormat = [['No.'], ...ids].map(() => ['@']);
    range.values = [['No.'], ...ids];
    await context.sync();
  });
  const home = { kind: 'sheet' as const, sheet: 'Sheet1', row: 0, column: 0 };
  const table = { name: 'Sheet1', home, headers: ['No.'], formats: ['@'], rows: ids, hiddenRows: [], dateSystem: 1900 as const };
  return { table, heading: 'No.', rowsReported: 0 };
}

async function sheetsOf(request: ReviewRequest): Promise<SheetModel[]> {
  const own = await readOwnTables();
  const sources = [await sourceOf(request)];
  return [...reviewSheets({ review: reviewContracts(request), sources, own, asOf: request.asOf, dateSystem: 1900 }), rulesSheet(own, [])];
}
const changesOf = (sheets: readonly SheetModel[]) => sheets.map((sheet) => ({ kind: 'writeSheet' as const, sheet }));
const write = async (request: ReviewRequest) => applyChanges(changesOf(await sheetsOf(request)), LOG);

const rowsOf = async (table: string) => ownRows(await readOwnTables(), table);

/** Writes into the cell of a column of our table, in the row whose first cell says so. */
async function enter(sheet: string, table: string, first: string, column: string, value: string | number): Promise<void> {
  await excel.Excel.run(async (context) => {
    const body = context.workbook.worksheets.getItem(sheet).tables.getItem(table);
    const [heads, rows] = [body.getHeaderRowRange().load('values'), body.getDataBodyRange().load('values')];
    await context.sync();
    const at = (heads.values[0] as string[]).indexOf(column);
    const row = (rows.values as string[][]).findIndex((cells) => cells[0] === first);
    body.getDataBodyRange().getCell(row, at).values = [[value]];
    await context.sync();
  });
}

test('counts by severity add up, contracts read are contracts reviewed: every difference reads 0', async () => {
  await write(REQUEST);
  const differences = [5, 6, 7, 8, 9, 10].map((row) => cellAt(excel.host.book, 'Contract review', `D${row}`));
  expect(differences).toEqual([0, 0, 0, 0, 0, 0]);
  expect(cellAt(excel.host.book, 'Contract review', 'B10')).toBe(3);
});

test('a contract that goes from her table after the review shows as a difference', async () => {
  await write(REQUEST);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A3').clear();
    await context.sync();
  });
  expect(['B10', 'D10'].map((address) => cellAt(excel.host.book, 'Contract review', address))).toEqual([2, -1]);
});

test('state, risk grade, counts and amounts that the sheet calculates are those of the review', async () => {
  await write(REQUEST);
  const { summaries } = reviewContracts(REQUEST);
  const rows = await rowsOf('TieoutDecisions');
  expect(
    rows.map((row) => [
      row['Contract'],
      row['State'],
      row['Risk grade'],
      row['Blocks'],
      row['Needs approval'],
      row['Notes'],
      row['Not checked'],
    ]),
  ).toEqual(
    summaries.map(({ agreement, state, riskGrade, blocks, approvals, notes, notChecked }) => [
      agreement.id,
      state,
      riskGrade,
      blocks,
      approvals,
      notes,
      notChecked,
    ]),
  );
  expect(rows[0]?.['Largest at risk']).toBe(summaries[0]?.atRisk?.amount.toNumber());
  expect(textIn(rows[1] ?? {}, 'Largest at risk')).toBe(''); // nothing computed is not 0.00
});

test('evidence is a link to the cell, and words of a document never become a formula', async () => {
  await write(REQUEST);
  const rows = await rowsOf('TieoutReview');
  const differs = rows.find((row) => row['Rule'] === 'text-differs-from-row');
  expect(differs).toMatchObject({ Contract: '=2+3', Clause: 'Payment terms', Evidence: 'Terms: Net 30' });
  expect(textIn(differs ?? {}, 'Document text')).toBe('signed.pdf, page 3: “=HYPERLINK("http://evil","pay here")”');
  const [review] = await sheetsOf(REQUEST);
  const links = review?.tables[0]?.rows.map((row) => row[5]).filter((cell) => cell !== null && typeof cell === 'object');
  expect(links).toContainEqual({ formula: `=HYPERLINK("#'Contracts'!O2","Terms: Net 30")` });
});

test('decisions and answers are people’s: a second run keeps them, and writes nothing else', async () => {
  await write(REQUEST);
  await enter('Contract decisions', 'TieoutDecisions', 'S-1', 'Decision', 'approve');
  await enter('Contract decisions', 'TieoutDecisions', 'S-1', 'Decided by', 'A. Okoro');
  await enter('Contract decisions', 'TieoutDecisions', 'S-1', 'Decided on', 46_055);
  await enter('Contract review', 'TieoutReview', 'C-1', 'Answer', 'agreed by mail');
  const differences = await differencesOf(changesOf(await sheetsOf(REQUEST)));
  expect(differences.filter(({ added, changed, removed }) => added + changed + removed > 0)).toEqual([]);
  const decided = (await rowsOf('TieoutDecisions')).find((row) => row['Contract'] === 'S-1');
  expect(decided).toMatchObject({ Decision: 'approve', 'Decided by': 'A. Okoro', 'Decided on': 46_055 });
});

test('an answered finding that is gone stays as no longer found, a decided contract that is left out keeps its decision; the proofs still read 0', async () => {
  await write(REQUEST);
  await enter('Contract review', 'TieoutReview', 'C-1', 'Answer', 'agreed by mail');
  await enter('Contract decisions', 'TieoutDecisions', 'C-1', 'Decision', 'reject');
  await write({ ...REQUEST, agreements: REQUEST.agreements.slice(1) });
  const findings = await rowsOf('TieoutReview');
  expect(findings.filter((row) => row['Contract'] === 'C-1')).toMatchObject([{ State: 'no longer found', Answer: 'agreed by mail' }]);
  const decisions = await rowsOf('TieoutDecisions');
  expect(decisions.find((row) => row['Contract'] === 'C-1')).toMatchObject({ State: 'not in this review', Decision: 'reject', Blocks: 0 });
  expect([5, 6, 7, 8, 9, 10].map((row) => cellAt(excel.host.book, 'Contract review', `D${row}`))).toEqual([0, 0, 0, 0, 0, 0]);
});

test('a rule changed on the sheet counts from the next run, and stays as it was written', async () => {
  await write(REQUEST);
  await enter('Tieout Rules', 'TieoutContractRules', 'terms-unreadable', 'Severity', 'note');
  await enter('Tieout Rules', 'TieoutContractRules', 'discount-over-limit', 'Parameter', 'twenty');
  await enter('Tieout Rules', 'TieoutContractRules', 'exclusivity', 'Effective to', 46_022);
  const { rules, findings } = contractRulesFrom(await readOwnTables());
  expect(findings).toEqual([]);
  const review = reviewContracts({ ...REQUEST, rules });
  expect(review.findings.find(({ rule }) => rule === 'terms-unreadable')?.severity).toBe('note');
  expect(review.inputFindings).toMatchObject([{ code: 'rule-unreadable', title: expect.stringContaining('"twenty"') }]);
  expect(review.policy.some(({ id }) => id === 'exclusivity')).toBe(false);
  expect(rules.find(({ id }) => id === 'exclusivity')?.to).toBe(on('2025-12-31'));
  const rewritten = (await sheetsOf(REQUEST))
    .find(({ name }) => name === 'Tieout Rules')
    ?.tables.find(({ name }) => name === 'TieoutContractRules');
  expect(rewritten?.rows.find(([rule]) => rule === 'discount-over-limit')?.[3]).toBe('twenty');
});

test('a severity or a day that cannot be read is told, and the standard counts', async () => {
  await write(REQUEST);
  await enter('Tieout Rules', 'TieoutContractRules', 'exclusivity', 'Severity', 'terrible');
  await enter('Tieout Rules', 'TieoutContractRules', 'most-favoured', 'Effective from', 'next year');
  const { rules, findings } = contractRulesFrom(await readOwnTables());
  expect(findings).toMatchObject([{ title: expect.stringContaining('most-favoured') }, { title: expect.stringContaining('exclusivity') }]);
  expect(rules.find(({ id }) => id === 'exclusivity')?.severity).toBe('needs approval');
});
