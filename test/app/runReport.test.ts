/** The log as a sheet, and how a run was made. On the genuine Office.js over the stand-in. */
import { decide } from '../../src/app/cash/decide';
import { previewUndo, undoMatch } from '../../src/app/cash/undoMatch';
import { factsFrom, factsText } from '../../src/app/runFacts';
import { previewRunReport, writeRunReport } from '../../src/app/runReport';
import { readRuns, revertRun, verifyChain } from '../../src/app/runs';
import { type OpenExcel } from '../support/excel';
import { cellAt, columnOf, openSmallMonth, previewMonth, WHO, writeCash } from '../support/smallMonth';

let month: OpenExcel;
beforeEach(async () => {
  month = await openSmallMonth();
  await writeCash(await previewMonth(), WHO);
});
afterEach(() => month.close());

test('a run tells its rules, how long it took, what it changed, and the tables it read with their digests', async () => {
  const [run] = await readRuns();
  expect(run?.facts).toMatchObject({ rules: undefined });
  expect(run?.facts.tookMs).toBeGreaterThan(0);
  expect(run?.facts.changes).toContain('Cash application: 4 added, 0 changed, 0 removed');
  expect(run?.inputs.map(({ name, size, unit }) => [name, size, unit])).toEqual([
    ['october.sta', 505, undefined],
    ['table OpenItems', 6, 'rows'],
    ['table CustomerList', 2, 'rows'],
  ]);
  expect(run?.proofs).toMatch(/0\.00 EUR/);
});

test('a second run by the same rules says so by their digest', async () => {
  await decide({ receipt: 'B2', kind: 'choose', alternative: 1 }, 'Ada', WHO.at);
  await revertRun('R0002', WHO);
  const preview = await previewMonth();
  expect(preview.rules).toMatch(/^[0-9a-f]{12}$/);
});

test('facts are read as they were written, and a line of before has none', () => {
  const facts = { rules: 'a1b2c3d4e5f6', procedure: 'cash v2', tookMs: 3200, changes: ['Cash proof: 3 added, 0 changed, 1 removed'] };
  expect(factsFrom(factsText(facts))).toEqual(facts);
  const standard = { rules: undefined, procedure: undefined, tookMs: undefined, changes: [] };
  expect(factsFrom(factsText(standard))).toEqual(standard);
  expect(factsFrom('0.1.0')).toEqual(standard);
});

test('the report has every run with what became of it; it leaves itself out, so that writing it twice writes it once', async () => {
  await revertRun('R0001', WHO);
  expect(await previewRunReport()).toMatchObject({ sheet: 'Run report', isNew: true, added: 2 });
  expect(await writeRunReport(WHO)).toMatchObject({ kind: 'written', sheets: ['Run report'] });
  expect(columnOf(month.host.book, 'Run report', 'A', 5, 6)).toEqual(['R0001', 'R0002']);
  expect(columnOf(month.host.book, 'Run report', 'E', 5, 6)).toEqual(['taken back', 'stands']);
  expect(columnOf(month.host.book, 'Run report', 'F', 5, 6)).toEqual(['holds', 'holds']);
  expect(await writeRunReport(WHO)).toEqual({ kind: 'alreadyDone' });
  expect(await verifyChain()).toMatchObject({ holds: true, runs: 3 });
});

test('one match is taken back: its documents are open again, the others stay; a second time there is none', async () => {
  const open = (): unknown[] => columnOf(month.host.book, 'Open items after', 'L', 5, 10);
  const before = open();
  expect(await previewUndo(' B1 ')).toMatchObject({
    receipt: 'B1',
    decidedBy: undefined,
    allocations: [{ document: expect.any(String) as string }],
  });
  expect(open()).toEqual(before);
  expect(await undoMatch('B1', 'Ada', WHO.at)).toMatchObject({ kind: 'written' });
  expect(open()).not.toEqual(before);
  expect(cellAt(month.host.book, 'Cash proof', 'B4')).toBe(0);
  expect(await previewUndo('B1')).toBeUndefined();
  expect(await previewUndo('no such receipt')).toBeUndefined();
});

test('a match that a person decided says whose answer would be taken back', async () => {
  await decide({ receipt: 'B2', kind: 'choose', alternative: 1 }, 'Ada', WHO.at);
  expect(await previewUndo('B2')).toMatchObject({ decidedBy: expect.stringContaining('Ada') as string });
});
