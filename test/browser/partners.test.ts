/** Partners, deposits, payments and budgets by clicking, on the sample company: each is written, an exception is found in its sheet, and all is taken back. */
import { TEXT } from '../../src/taskpane/text';
import { check, giveFiles, type JobName, openJob, openRuns, preview, revertAll, sheetStates, write } from '../support/jobMonth';
import { type ServedWorkbench, serveWorkbench } from '../support/workbench';

let workbench: ServedWorkbench;
beforeAll(async () => {
  workbench = await serveWorkbench();
}, 300_000);
afterAll(() => workbench.close());

const words = TEXT.en;
/** What a revert leaves: it is itself a line of the log, and the log is append-only. */
const KEPT = ['Tieout Log', 'Tieout Journal'];

test('reconcile, look at an exception, report deposits, payments and burn, revert: every cell of the workbook is as it was', async () => {
  const { page, pane, complaints } = await workbench.open();
  const before = await sheetStates(page);
  const heading = (name: string) => pane.getByRole('heading', { name, exact: true });
  const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
  const done = async (job: JobName, ...sheets: readonly string[]) => {
    await openJob(page, pane, job);
    await giveFiles(pane, job);
    await check(pane, job);
    await preview(pane, 'Mara Lind');
    await write(pane);
    await heading(words.job.result.headings.written).waitFor();
    expect(Object.keys(await sheetStates(page))).toEqual(expect.arrayContaining([...sheets]));
  };

  await done('reconciliation', 'Reconciliation', 'Matches', 'Exceptions', 'Settlement', 'Revenue report');
  await button(words.jobs.reconciliation.next).click();
  await heading(words.cases.heading).waitFor();
  await button(/ in the sheet$/)
    .first()
    .click();
  await page.getByRole('tab', { name: 'Exceptions', selected: true }).waitFor();

  await done('deposits', 'Deposits');
  await done('payments', 'Payment tracker');
  await done('burn', 'Budget burn');

  await openRuns(page, pane);
  expect((await revertAll(pane)).length).toBeGreaterThan(3);
  const after = await sheetStates(page);
  expect(Object.keys(after).filter((name) => !KEPT.includes(name))).toEqual(Object.keys(before));
  for (const [name, state] of Object.entries(before)) expect({ name, same: after[name] === state }).toEqual({ name, same: true });
  expect(complaints).toEqual([]);
}, 600_000);
