/** A whole month by clicking, from the first run to a locked period; and a signature that a changed cell suspends. */
import type { Frame, Page } from 'playwright-core';
import { TEXT } from '../../src/taskpane/text';
import {
  awaitState,
  cellUnder,
  clearCells,
  enterForStep,
  goHome,
  lockPeriod,
  setUpMonth,
  signStep,
  stepCard,
  typeInto,
} from '../support/closeClicks';
import { check, giveFiles, type JobName, openJob, preview, write } from '../support/jobMonth';
import { type ServedWorkbench, serveWorkbench, startedPane } from '../support/workbench';

let workbench: ServedWorkbench;
beforeAll(async () => {
  workbench = await serveWorkbench();
}, 300_000);
afterAll(() => workbench.close());

const words = TEXT.en;
const OCTOBER = { entity: 'Northlight Media', period: '2026-10', asOf: '2026-10-31' };
const [PREPARER, REVIEWER] = ['Mara Lind', 'Jonas Weber'];

async function runJob(page: Page, pane: Frame, job: JobName): Promise<void> {
  await openJob(page, pane, job);
  await giveFiles(pane, job);
  await check(pane, job);
  await preview(pane, PREPARER);
  await write(pane);
  // A report that is live says what is new already; the run is then logged all the same.
  const { written, alreadyDone } = words.job.result.headings;
  await pane.getByRole('heading', { name: new RegExp(`^(${written}|${alreadyDone})$`) }).waitFor();
}

/** A job that was written shows its result until somebody begins anew. */
async function startOver(page: Page, pane: Frame, job: JobName): Promise<void> {
  await page.locator('.ribbon-button', { hasText: words.jobs[job].title }).click();
  await pane.getByRole('button', { name: words.jobs[job].startOver, exact: true }).click();
}

/** A workbook of nothing, then the sample in one click: the pane opens anew beside it. */
async function firstRun(page: Page): Promise<Frame> {
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: /^New/ }).click();
  await page.getByRole('heading', { name: 'Book1.xlsx' }).waitFor();
  const empty = await startedPane(page);
  await empty.getByRole('heading', { name: words.cockpit.firstRun.heading, exact: true }).waitFor();
  await empty.getByRole('button', { name: words.cockpit.firstRun.sample, exact: true }).click();
  await page.getByRole('tab', { name: 'Open items', exact: true }).waitFor({ timeout: 60_000 });
  const pane = await startedPane(page);
  await pane.getByRole('heading', { name: words.cockpit.firstRun.heading, exact: true }).waitFor({ timeout: 60_000 });
  return pane;
}

/** Every exception is accepted with a reason: the decision stands, and the reconciliation adds up. */
async function decideExceptions(page: Page): Promise<void> {
  const cells = await page.evaluate(() => {
    const sheet = window.workbench.host?.book.sheet('Exceptions');
    const rows: string[] = [];
    for (let row = 4; sheet !== undefined && sheet.cells.value(row, 0) !== null; row += 1) rows.push(`M${row + 1}`);
    return rows;
  });
  expect(cells.length).toBeGreaterThan(15);
  for (const cell of cells) await typeInto(page, 'Exceptions', cell, 'accept', 'agreed with the partner', '', PREPARER);
}

/** What partners send anew: a statement with the adjustment that it lacked, and a report without the settlement that it had twice. */
async function partnersCorrect(page: Page): Promise<void> {
  await typeInto(page, 'Deposit statements', await cellUnder(page, 'Deposit statements', 'Gift Galaxy', 'Closing balance'), '22292.67');
  const twice = Number(/\d+$/.exec(await cellUnder(page, 'Partner reports', 'NT-20419', 'Platform'))?.[0]);
  await clearCells(page, 'Partner reports', `A${twice}:J${twice}`);
  // Control totals of Nippon Tunes: a row less, and its 135,000 yen.
  await typeInto(page, 'Control totals', 'D9', '5', '-1725750');
}

/** What the controller lets stay open this month: the sample has open questions of every kind. */
const MAY_STAY_OPEN = ['cash', 'contracts', 'billing', 'accruals', 'partners', 'payments'];
const SIGNED_BY_TWO = ['cash', 'billing', 'accruals', 'partners', 'payments', 'signOff'];
/** Every step after those that it waits for. */
const ORDER = ['bank', 'contracts', 'cash', 'billing', 'accruals', 'partners', 'deposits', 'payments', 'burn', 'reports', 'signOff'];
const JOBS: readonly JobName[] = ['cash', 'contracts', 'schedules', 'reconciliation', 'deposits', 'payments', 'burn'];

test('a month, from the first run to signed off and locked', async () => {
  const { page, complaints } = await workbench.open();
  const pane = await firstRun(page);
  await setUpMonth(pane, OCTOBER, PREPARER);
  await awaitState(pane, 'bank', 'notStarted');
  for (const key of MAY_STAY_OPEN) await enterForStep(page, key, 'May stay open', '1000');

  for (const job of JOBS) await runJob(page, pane, job);
  await goHome(pane);
  await awaitState(pane, 'deposits', 'needsYou');
  await awaitState(pane, 'partners', 'needsYou');
  await decideExceptions(page);
  await partnersCorrect(page);
  for (const job of ['reconciliation', 'deposits'] as const) {
    await startOver(page, pane, job);
    await runJob(page, pane, job);
  }
  await goHome(pane);

  for (const key of ORDER) {
    await awaitState(pane, key, 'tied');
    await signStep(pane, key, 'preparer', PREPARER);
    if (SIGNED_BY_TWO.includes(key)) await signStep(pane, key, 'reviewer', REVIEWER);
    await awaitState(pane, key, 'signed');
  }
  await lockPeriod(pane);
  expect(complaints).toEqual([]);
}, 900_000);

test('a signed cell that is changed suspends the signature, which names it and holds again when it is put back', async () => {
  const { page, pane, complaints } = await workbench.open();
  await setUpMonth(pane, OCTOBER, PREPARER);
  await enterForStep(page, 'contracts', 'May stay open', '1000');
  await runJob(page, pane, 'contracts');
  await goHome(pane);
  await awaitState(pane, 'contracts', 'tied');
  await signStep(pane, 'contracts', 'preparer', PREPARER);
  await awaitState(pane, 'contracts', 'signed');

  const before = await page.evaluate(() => String(window.workbench.host?.book.sheet('Contract review')?.cells.value(8, 0)));
  await typeInto(page, 'Contract review', 'A9', 'CT-0000000');
  await goHome(pane);
  await awaitState(pane, 'contracts', 'reopened');
  const moved = stepCard(pane, 'contracts').getByRole('group', { name: words.month.moved });
  await moved.waitFor();
  expect(await moved.innerText()).toContain(`'Contract review'!A9: ${before} → CT-0000000`);

  await typeInto(page, 'Contract review', 'A9', before);
  await goHome(pane);
  await awaitState(pane, 'contracts', 'signed');
  expect(complaints).toEqual([]);
}, 400_000);
