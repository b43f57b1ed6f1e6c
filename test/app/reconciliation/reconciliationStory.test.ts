/** The life of a reconciliation: previewed, written, carried into the next month, taken back. On the genuine Office.js over the stand-in. */
import type { Preview } from '../../../src/app/jobs';
import type { ReconciliationPlan } from '../../../src/app/reconciliation/reconciliationPlan';
import { readRuns, revertRun } from '../../../src/app/runs';
import type { OpenExcel } from '../../support/excel';
import { csvOf, file, OCTOBER, openPartners, OURS, previewPartners, THEIRS, writePartners } from '../../support/smallPartners';
import { bookText, WHO } from '../../support/smallMonth';

let excel: OpenExcel;
afterEach(() => excel.close());

const kinds = ({ plan }: Preview<ReconciliationPlan>): string[] => plan.cases.map(({ kind, status, rows }) => `${kind} ${status} ${rows}`);
const differences = ({ plan }: Preview<ReconciliationPlan>): string[] => [...new Set(plan.proofs.map(({ difference }) => difference))];

test('tables of both sides are reconciled as previewed, a second time nothing is written, and revert leaves the workbook as it was', async () => {
  excel = await openPartners();
  const before = bookText(excel.host.book);
  const preview = await previewPartners();
  expect(bookText(excel.host.book)).toBe(before);
  expect(preview.plan.sides).toEqual([
    { side: 'ours', source: 'Ours', rows: 4 },
    { side: 'theirs', source: 'Theirs', rows: 3 },
  ]);
  expect(preview.plan.matched).toEqual([
    { reason: 'exact', count: 1 },
    { reason: 'fee', count: 2 },
  ]);
  expect(kinds(preview)).toEqual(['refund unpaired open O-3']);
  expect(differences(preview)).toEqual(['0.00']);

  expect(await writePartners(preview, WHO)).toMatchObject({ kind: 'written', runId: 'R0001' });
  const [run] = await readRuns();
  expect(run?.rows).toBe('in: 4 rows of ours, 3 of theirs; out: 3 matches, 1 open exceptions, 0 decided');
  const again = await previewPartners();
  expect(again.differences.flatMap(({ added, changed, removed }) => [added, changed, removed]).every((count) => count === 0)).toBe(true);
  expect(await writePartners(again, WHO)).toEqual({ kind: 'alreadyDone' });
  expect(await revertRun('R0001', WHO)).toMatchObject({ kind: 'written' });
  expect(bookText(excel.host.book)).toBe(before);
});

test('what is open is carried into the next month, keeps its first day, and clears itself when the other side arrives', async () => {
  excel = await openPartners([]);
  const october = [file('ours-10.csv', csvOf(OURS)), file('theirs-10.csv', csvOf(THEIRS, ';'))];
  expect(await writePartners(await previewPartners(october), WHO)).toMatchObject({ kind: 'written' });
  const late = [['T-9', 'Amber', 'Gold', 46_330, 'refund', 'completed', 'EUR', -20, 'R-3']];
  const sale = ['Amber', 'Gold', 46_331, 'sale', 'completed', 'EUR'] as const;
  const november = [
    file('ours-11.csv', csvOf([['O-9', ...sale, 10, 'R-9']])),
    file('theirs-11.csv', csvOf([...late, ['T-10', ...sale, 9.7, 'R-9']])),
  ];
  const preview = await previewPartners(november, { ...OCTOBER, periodFrom: '2026-11-01' }, '2026-11-30');
  expect(preview.plan.sides).toContainEqual({ side: 'ours', source: 'carried forward', rows: 1 });
  expect(preview.plan.cases).toMatchObject([{ kind: 'date outside window', firstSeen: '2026-10-31', ageDays: 30 }]);
  expect(differences(preview)).toEqual(['0.00']);
});

test('above the number of matches that the workbook should hold it receives extracts, and says so', async () => {
  excel = await openPartners();
  const preview = await previewPartners([], { ...OCTOBER, mostMatches: 2 });
  expect(preview.plan.findings.map(({ code }) => code)).toContain('matches-extracted');
  expect(differences(preview)).toEqual(['0.00']);
  expect(await writePartners(preview, WHO)).toMatchObject({ kind: 'written' });
});

test('a side without a table and without a file is a sentence', async () => {
  excel = await openPartners(['Ours']);
  await expect(previewPartners()).rejects.toThrow("no table of partners' records is chosen, and no file");
});

test('a treatment whose country nobody knows counts weekends, and says so', async () => {
  excel = await openPartners();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Treatments').getRange('G2').values = [['XX']];
    await context.sync();
  });
  const { plan } = await previewPartners();
  expect(plan.findings.filter(({ code }) => code === 'calendar-unknown').map(({ place }) => place)).toEqual([
    { kind: 'cell', sheet: 'Treatments', address: 'A2' },
  ]);
});
