/** Contracts reviewed and invoices scheduled by clicking, on the sample company: to a decision, to a figure's story, and back. */
import { TEXT } from '../../src/taskpane/text';
import { check, giveFiles, openJob, openRuns, preview, revertAll, sheetStates, write } from '../support/jobMonth';
import { type ServedWorkbench, serveWorkbench } from '../support/workbench';

let workbench: ServedWorkbench;
beforeAll(async () => {
  workbench = await serveWorkbench();
}, 300_000);
afterAll(() => workbench.close());

const words = TEXT.en;
/** What a revert leaves: it is itself a line of the log, and the log is append-only. */
const KEPT = ['Tieout Log', 'Tieout Journal'];

test('review, decide, schedule, trace, revert: every cell of the workbook is as it was', async () => {
  const { page, pane, complaints } = await workbench.open();
  const before = await sheetStates(page);
  const heading = (name: string) => pane.getByRole('heading', { name, exact: true });
  const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });

  await openJob(page, pane, 'contracts');
  await giveFiles(pane, 'contracts');
  await check(pane, 'contracts');
  await preview(pane, 'Mara Lind');
  await write(pane);
  await button(words.jobs.contracts.next).click();
  await heading(words.decisions.heading).waitFor();
  await button(/^Decide .+ in the sheet$/)
    .first()
    .click();
  await page.getByRole('tab', { name: 'Contract decisions', selected: true }).waitFor();

  await openJob(page, pane, 'schedules');
  await giveFiles(pane, 'schedules');
  await check(pane, 'schedules');
  await preview(pane, 'Mara Lind');
  await write(pane);
  const written = await sheetStates(page);
  expect(Object.keys(written)).toEqual(
    expect.arrayContaining(['Contract review', 'Contract decisions', 'Invoice schedule', 'Revenue schedule']),
  );

  await button(words.jobs.schedules.next).click();
  await heading(words.trace.heading).waitFor();
  await page.getByRole('tab', { name: 'Invoice schedule', exact: true }).click();
  const box = page.getByLabel(/^Name box/);
  await box.fill('A8');
  await box.press('Enter');
  for (const station of ['contract', 'contract line', 'schedule', 'revenue'] as const)
    await heading(words.trace.stations[station]).waitFor();

  await openRuns(page, pane);
  expect((await revertAll(pane)).length).toBeGreaterThan(1);
  const after = await sheetStates(page);
  expect(Object.keys(after).filter((name) => !KEPT.includes(name))).toEqual(Object.keys(before));
  for (const [name, state] of Object.entries(before)) expect({ name, same: after[name] === state }).toEqual({ name, same: true });
  expect(complaints).toEqual([]);
}, 400_000);
