/** A cell explained: one of ours, one of the analyst's, one of nobody's. On the genuine Office.js over the stand-in. */
import { explainCell, findingsOn } from '../../../src/app/explain/explainCell';
import { revertRun } from '../../../src/app/runs';
import { decide } from '../../../src/app/cash/decide';
import type { OpenExcel } from '../../support/excel';
import { openSmallMonth, previewMonth, WHO, writeCash } from '../../support/smallMonth';

let month: OpenExcel;
beforeEach(async () => {
  month = await openSmallMonth();
});
afterEach(() => month.close());

const ofItems = async (address: string) => {
  const sheet = month.host.book.sheets[0]?.name ?? '';
  return { sheet, address };
};

test('a cell of the analyst’s: its table, its heading, what we take it for and why', async () => {
  const { home, runs, formula } = await explainCell(await ofItems('I4'));
  expect(home).toMatchObject({ kind: 'yours', table: 'OpenItems', heading: 'Open amount', kindOf: 'openItems', ours: 'Open amount' });
  expect(home).toMatchObject({ because: 'The header is our own name, and the cells fit.' });
  expect([runs, formula]).toEqual([[], '']);
});

test('a cell beside every table is nobody’s', async () => {
  expect((await explainCell(await ofItems('Z99'))).home).toEqual({ kind: 'nowhere' });
});

test('a cell of ours: its row, and every run that changed it, the latest first', async () => {
  await writeCash(await previewMonth(), WHO);
  await decide({ receipt: 'B2', kind: 'choose', alternative: 1 }, 'Grace', WHO.at);
  const explained = await explainCell({ sheet: 'Cash application', address: 'G6' });
  expect(explained.home).toMatchObject({ kind: 'own', sheet: 'Cash application' });
  expect(explained.home.kind === 'own' && explained.home.row.map(({ text }) => text)).toContain('B2');
  expect(explained.runs.map(({ runId, who, was, became }) => [runId, who, was, became])).toEqual([['R0002', 'Grace', '', 'INV-2001']]);
  await revertRun('R0002', WHO);
  expect((await explainCell({ sheet: 'Cash application', address: 'G6' })).runs.map(({ state }) => state)).toContain('reverted');
});

test('what its formula reads is named with its cells', async () => {
  await writeCash(await previewMonth(), WHO);
  const { formula, reads } = await explainCell({ sheet: 'Cash proof', address: 'B4' });
  expect(formula).toMatch(/^=/);
  expect(reads.length).toBeGreaterThan(0);
  expect(reads.every(({ cell }) => cell !== undefined)).toBe(true);
});

test.each([
  ['B2:D9', 'B2'],
  ['$C:$C', 'C1'],
  ['5:7', 'A5'],
])('of the selection %s the first cell counts: %s', async (address, first) => {
  expect((await explainCell(await ofItems(address))).cell.address).toBe(first);
});

test('what is odd about the very cell is said, and of its neighbour nothing', async () => {
  await month.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('I4').numberFormat = [['@']];
    sheet.getRange('I4').values = [['119']];
    await context.sync();
  });
  expect((await findingsOn(await ofItems('I4'))).length).toBeGreaterThan(0);
  expect(await findingsOn(await ofItems('I6'))).toEqual([]);
});
