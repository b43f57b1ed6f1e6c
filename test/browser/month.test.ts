/** A month's cash by clicking, on the sample company: from the ribbon's button to a workbook that is as it was. */
import { acceptOne, check, giveFiles, openJob, openReview, openRuns, preview, revertAll, sheetStates, write } from '../support/jobMonth';
import { type ServedWorkbench, serveWorkbench } from '../support/workbench';

let workbench: ServedWorkbench;
beforeAll(async () => {
  workbench = await serveWorkbench();
}, 300_000);
afterAll(() => workbench.close());

const REPORTS = ['Cash application', 'Open items after', 'Cash proof'];
/** What a revert leaves: it is itself a line of the log, and the log is append-only. */
const KEPT = ['Tieout Log', 'Tieout Journal'];

test('map, import, preview, write, answer a question, revert: every cell of the workbook is as it was', async () => {
  const { page, pane, complaints } = await workbench.open();
  const before = await sheetStates(page);
  const shownProof = () => page.evaluate(() => window.workbench.host?.book.sheet('Cash proof')?.cells.value(3, 1));

  await openJob(page, pane, 'cash');
  await giveFiles(pane, 'cash');
  await check(pane, 'cash');
  await preview(pane, 'Mara Lind');
  expect(Object.keys(await sheetStates(page))).toEqual(Object.keys(before)); // nothing is written that was not asked for
  await write(pane);
  const written = await sheetStates(page);
  expect(Object.keys(written)).toEqual(expect.arrayContaining(REPORTS));
  expect(await shownProof()).toBe(0);

  await openReview(page, pane);
  await page.getByRole('tab', { name: 'Cash application', selected: true }).waitFor();
  const receipt = await acceptOne(pane);
  const answered = await page.evaluate((wanted) => {
    const cells = window.workbench.host?.book.sheet('Cash application')?.cells;
    const found: string[] = [];
    cells?.forEachFilled({ row: 0, column: 0, rows: 5_000, columns: 1 }, (row, _column, value) => {
      if (value !== wanted) return;
      for (let column = 0; column < 30; column += 1) found.push(String(cells.value(row, column)));
    });
    return found;
  }, receipt);
  expect(answered).toEqual(expect.arrayContaining(['accept', expect.stringMatching(/^Mara Lind/)]));
  expect(await shownProof()).toBe(0);

  await openRuns(page, pane);
  expect((await revertAll(pane)).length).toBeGreaterThan(0);
  const after = await sheetStates(page);
  expect(Object.keys(after).filter((name) => !KEPT.includes(name))).toEqual(Object.keys(before));
  for (const [name, state] of Object.entries(before)) expect({ name, same: after[name] === state }).toEqual({ name, same: true });
  expect(complaints).toEqual([]);
}, 400_000);
