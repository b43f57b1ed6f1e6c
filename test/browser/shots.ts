/**
 * `npm run shots`: pictures of every view and state of the workbench into shots/, and the README's picture into
 * docs/pictures/. It walks the month's job as the test does; looking at what comes out is a person's work.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { acceptOne, check, giveFiles, openJob, openReview, openRuns, preview, revertAll, write } from '../support/jobMonth';
import { galleryScript, openGallery } from '../support/gallery';
import { serveWorkbench } from '../support/workbench';

const FOLDER = 'shots';
const README_PICTURE = path.join('docs', 'pictures', 'workbench.png');
/** Time for fonts, transitions and the last paint. */
const SETTLE_MS = 500;
/** What is asked of a cell reads the workbook first. */
const ANSWER_MS = 4_000;
const GALLERY_MS = 250;
/** Tall enough that most views are seen whole. */
const GALLERY_HEIGHT = 1_100;
interface Look {
  readonly width: number;
  readonly shade: 'light' | 'dark';
  readonly language: 'en' | 'de';
  readonly forcedColors?: 'active';
}
const GALLERY_LOOKS: Readonly<Record<string, Look>> = {
  '320-light': { width: 320, shade: 'light', language: 'en' },
  '320-german': { width: 320, shade: 'light', language: 'de' },
  '320-forced': { width: 320, shade: 'light', language: 'en', forcedColors: 'active' },
  '450-dark': { width: 450, shade: 'dark', language: 'en' },
};

let taken = 0;

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(SETTLE_MS);
  taken += 1;
  const file = path.join(FOLDER, `${String(taken).padStart(2, '0')}-${name}.png`);
  await page.screenshot({ path: file });
  console.log(file);
}

const grid = (page: Page) => page.getByRole('grid');
const openSheet = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByLabel(/^Name box/);
  await box.fill(address);
  await box.press('Enter');
  await grid(page).focus();
}

async function shootSheets(page: Page): Promise<void> {
  for (const name of await page.getByRole('tab').allInnerTexts()) {
    await openSheet(page, name);
    await shoot(page, `sheet-${name.toLowerCase().replaceAll(' ', '-')}`);
  }
}

async function shootStates(page: Page): Promise<void> {
  await openSheet(page, 'Open items');
  await goTo(page, 'H5:H12');
  await shoot(page, 'selection');
  await goTo(page, 'N6');
  await page.keyboard.type('=SUM(H5:H12)/(');
  await page.keyboard.press('Enter');
  await shoot(page, 'formula-refused');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'File' }).click();
  await shoot(page, 'file-menu');
  await page.getByRole('menuitem', { name: /^Sample files/ }).click();
  await shoot(page, 'sample-files');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'bank.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no') });
  await shoot(page, 'file-refused');
  await page.getByRole('button', { name: 'Dismiss this message' }).click();
  await openSheet(page, 'Read me');
  await goTo(page, 'B13');
  await page.keyboard.press('Alt+ArrowDown');
  await shoot(page, 'list-of-choices');
  await page.keyboard.press('Escape');
  await openSheet(page, 'Aging');
  await goTo(page, 'G4');
  await shoot(page, 'note');
}

/** The menu of a cell, and what each entry of it leads to. */
async function shootCellMenu(page: Page): Promise<void> {
  await openSheet(page, 'Open items');
  await goTo(page, 'H7');
  for (const entry of ['Explain this cell', 'Ask about this', 'Which invoices?']) {
    await grid(page).dispatchEvent('contextmenu', { clientX: 420, clientY: 320, bubbles: true });
    await shoot(page, 'cell-menu');
    await page.getByRole('menuitem', { name: entry }).click();
    await page.waitForTimeout(ANSWER_MS);
    await shoot(page, entry.toLowerCase().replace(/[^a-z]+/g, '-'));
  }
}

/** Every view of the pane in every state, at the widths and in the colours that people have. */
async function shootGallery(browser: Browser): Promise<void> {
  const script = await galleryScript();
  for (const [look, { shade, language, ...of }] of Object.entries(GALLERY_LOOKS)) {
    const page = await openGallery(browser, script, of);
    await page.setViewportSize({ width: of.width, height: GALLERY_HEIGHT });
    for (const picture of await page.evaluate(() => window.pictures)) {
      await page.evaluate(([name, colours, words]) => window.show(name, colours, words), [picture, shade, language] as const);
      await page.waitForTimeout(GALLERY_MS);
      await page.screenshot({ path: path.join(FOLDER, `pane-${picture.replace(/[^a-z0-9]+/gi, '-')}-${look}.png`) });
    }
    await page.close();
  }
}

const workbench = await serveWorkbench();
try {
  mkdirSync(FOLDER, { recursive: true });
  mkdirSync(path.dirname(README_PICTURE), { recursive: true });
  await shootGallery(workbench.browser);
  const { page, pane } = await workbench.open();
  await shoot(page, 'start');
  await shootSheets(page);
  await shootStates(page);
  await openJob(page, pane, 'cash');
  await shoot(page, 'cash-tables');
  await giveFiles(pane, 'cash');
  await shoot(page, 'cash-files');
  await check(pane, 'cash');
  await shoot(page, 'cash-check');
  await preview(pane, 'Mara Lind');
  await shoot(page, 'cash-preview');
  await write(pane);
  await shoot(page, 'cash-written');
  await shootSheets(page);
  await openReview(page, pane);
  await shoot(page, 'review');
  await acceptOne(pane);
  await shoot(page, 'review-answered');
  await page.screenshot({ path: README_PICTURE });
  await openRuns(page, pane);
  await shoot(page, 'runs');
  await revertAll(pane);
  await shoot(page, 'runs-reverted');
  for (const job of ['contracts', 'schedules', 'reconciliation', 'deposits', 'payments', 'burn'] as const) {
    await openJob(page, pane, job);
    await giveFiles(pane, job);
    await shoot(page, `${job}-inputs`);
    await check(pane, job);
    await shoot(page, `${job}-check`);
    await preview(pane, 'Mara Lind');
    await shoot(page, `${job}-preview`);
    await write(pane);
    await shoot(page, `${job}-written`);
  }
  await shootSheets(page);
  await shootCellMenu(page);
  const narrow = await workbench.open({ width: 1100, height: 700 });
  await shoot(narrow.page, 'narrow');
} finally {
  await workbench.close();
}
