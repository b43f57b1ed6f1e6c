/** How soon a person can begin: the workbench's first paint, and the pane after Office has answered. In a real Chromium. */
import type { Frame } from 'playwright-core';
import { OFFICE_READY, PANE_READY } from '../../src/taskpane/marks';
import { type ServedWorkbench, serveWorkbench } from '../support/workbench';
import type { BenchRow } from './row';

/** Every run opens a fresh page, so nothing but the server is warm. The server goes with the process, whose end is at once. */
async function served(measure: (workbench: ServedWorkbench) => Promise<number>): Promise<() => Promise<number>> {
  const workbench = await serveWorkbench();
  process.once('exit', () => void workbench.close());
  return () => measure(workbench);
}

async function firstPaint(workbench: ServedWorkbench): Promise<number> {
  const { page } = await workbench.open();
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
  await page.context().close();
  return paint;
}

async function sampleOpen(workbench: ServedWorkbench): Promise<number> {
  const { page } = await workbench.open();
  const opened = await page.evaluate(() => performance.now());
  await page.context().close();
  return opened;
}

const markIn = (frame: Frame, name: string): Promise<number> =>
  frame.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN, name);

async function paneStart(workbench: ServedWorkbench): Promise<number> {
  const { page, pane } = await workbench.open();
  await pane.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, PANE_READY);
  const took = (await markIn(pane, PANE_READY)) - (await markIn(pane, OFFICE_READY));
  await page.context().close();
  return took;
}

export const rows: BenchRow[] = [
  { name: 'workbench: first paint', sizes: [1], prepare: () => served(firstPaint) },
  { name: 'workbench: sample month open, pane started', sizes: [1], prepare: () => served(sampleOpen) },
  { name: 'pane: Office ready to usable', sizes: [1], prepare: () => served(paneStart) },
];
