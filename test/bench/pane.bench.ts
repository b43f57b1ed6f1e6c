/**
 * How long the pane does not answer at most, while it reconciles two exports in a workbook without tables, from adding the files to the
 * preview, or two tables of a workbook, from the day to the preview. Long tasks as Chromium tells them, those of the pane's own frame: the workbench's stand-in for Excel is another.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { newFile } from '../../src/host/file/newFile';
import { TEXT } from '../../src/taskpane/text';
import { openExcel } from '../support/excel';
import { writePartnerExports } from '../support/partnerExports';
import { addList } from '../support/smallContracts';
import { type ServedWorkbench, serveWorkbench, startedPane } from '../support/workbench';
import type { BenchRow } from './row';

const words = TEXT.en;
const STEP_MS = 240_000;

declare global {
  interface Window {
    longest: number;
  }
}

/** Chromium reports tasks above 50 ms; one of the pane's own is `self`. */
const watch = (pane: Frame): Promise<void> =>
  pane.evaluate(() => {
    window.longest = 0;
    // Without a name of its own: the compiler would call a helper that the page has not.
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'self') window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask', buffered: false });
  });

interface Given {
  readonly workbook: Uint8Array;
  /** None: both sides are tables of the workbook. */
  readonly files: readonly string[];
}

async function longestTask(workbench: ServedWorkbench, { workbook: bytes, files }: Given): Promise<number> {
  const { page } = await workbench.open();
  const workbook = { name: 'partners.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.locator('input[type="file"]').first().setInputFiles(workbook);
  await page.getByRole('heading', { name: workbook.name }).waitFor();
  const pane = await startedPane(page);
  const button = (name: string) => pane.getByRole('button', { name, exact: true });
  await page.locator('.ribbon-button', { hasText: words.jobs.reconciliation.title }).click();
  if (files.length === 0) await button(words.jobs.reconciliation.toInputs).click({ timeout: STEP_MS });
  await pane.getByRole('heading', { name: words.jobs.reconciliation.inputs.heading, exact: true }).waitFor({ timeout: STEP_MS });
  await watch(pane);
  await pane.locator('input[type="file"]').setInputFiles([...files]);
  await pane.getByLabel(words.job.inputs.asOf, { exact: true }).fill('2026-10-31');
  if (files.length > 0)
    await pane.getByRole('combobox', { name: words.reconciliation.belongsTo('treatments.csv') }).waitFor({ timeout: STEP_MS });
  await button(words.jobs.reconciliation.plan).click({ timeout: STEP_MS });
  await button(words.job.check.next).click({ timeout: STEP_MS });
  await pane.getByRole('heading', { name: words.job.preview.heading, exact: true }).waitFor({ timeout: STEP_MS });
  const longest = await pane.evaluate(() => window.longest);
  await page.context().close();
  return longest;
}

async function served(rows: number): Promise<() => Promise<number>> {
  const workbench = await serveWorkbench();
  // From disk: files that are handed over by the test would be unpacked in the pane, and measured.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'exports-'));
  const files = writePartnerExports(folder, rows);
  process.once('exit', () => {
    rmSync(folder, { recursive: true });
    void workbench.close();
  });
  return () => longestTask(workbench, { workbook: newFile('partners.xlsx').save().bytes, files });
}

/** The exports as tables of one workbook. */
async function withTables(rows: number): Promise<() => Promise<number>> {
  const workbench = await serveWorkbench();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'exports-'));
  const made = await openExcel();
  for (const file of writePartnerExports(folder, rows)) {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    await addList(
      path.basename(file, '.csv'),
      lines.map((line) => line.split(',')),
    );
  }
  const { bytes } = made.host.save();
  made.close();
  rmSync(folder, { recursive: true });
  process.once('exit', () => void workbench.close());
  return () => longestTask(workbench, { workbook: bytes, files: [] });
}

export const rows: BenchRow[] = [
  { name: 'pane: longest task while two exports are reconciled', sizes: [2_500, 25_000], prepare: served },
  { name: 'pane: longest task while two tables of the workbook are reconciled', sizes: [2_500, 25_000], prepare: withTables },
];
