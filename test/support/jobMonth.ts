/** The jobs of a month, done by clicking: what an analyst does in the pane, step by step, for tests and for pictures. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { TEXT } from '../../src/taskpane/text';

const SAMPLE = path.join('assets', 'sample');
/** A step of the job may read or write the whole workbook on a busy machine. */
const STEP_MS = 60_000;

interface SampleIndex {
  readonly bankFiles: readonly string[];
  readonly documents: readonly string[];
  readonly asOf: string;
}

const words = TEXT.en;
const { tables, inputs, check: checking, preview: previewing, result } = words.job;
export type JobName = keyof typeof words.jobs;

const button = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name, exact: true });
const heading = (pane: Frame, name: string | RegExp) => pane.getByRole('heading', { name, exact: true });
/** A sentence of the catalogue whose last word, the receipt's or the run's, may be any. */
const about = (sentence: (word: string) => string): RegExp => new RegExp(`^${sentence('')}`);

/** The ribbon's button opens the job, and the tables are proposed. */
export async function openJob(page: Page, pane: Frame, job: JobName): Promise<void> {
  await page.locator('.ribbon-button', { hasText: words.jobs[job].title }).click();
  await heading(pane, tables.heading).waitFor({ timeout: STEP_MS });
  await button(pane, words.jobs[job].toInputs).waitFor({ timeout: STEP_MS });
}

/** Files of the sample that a job takes; the other jobs are done from tables alone. */
const FILES_OF: { readonly [Job in JobName]?: (index: SampleIndex) => readonly string[] } = {
  cash: ({ bankFiles }) => bankFiles,
  contracts: ({ documents }) => documents,
  reconciliation: ({ bankFiles }) => bankFiles,
};

/** Takes the proposed mapping and gives every file of the sample that the job takes, and the sample's day. */
export async function giveFiles(pane: Frame, job: JobName): Promise<void> {
  await button(pane, words.jobs[job].toInputs).click();
  const { bankFiles, documents, asOf } = JSON.parse(readFileSync(path.join(SAMPLE, 'index.json'), 'utf8')) as SampleIndex;
  const names = FILES_OF[job]?.({ bankFiles, documents, asOf }) ?? [];
  if (names.length > 0) await pane.locator('input[type="file"]').setInputFiles(names.map((name) => path.join(SAMPLE, name)));
  for (const name of names) await button(pane, inputs.remove(path.basename(name))).waitFor({ timeout: STEP_MS });
  await pane.getByLabel(inputs.asOf, { exact: true }).fill(asOf);
  if (job === 'schedules') await pane.getByLabel(words.schedules.month).fill(asOf.slice(0, 7));
}

/** Plans, and looks at what was found odd. */
export async function check(pane: Frame, job: JobName): Promise<void> {
  await button(pane, words.jobs[job].plan).click();
  await heading(pane, checking.heading).waitFor({ timeout: STEP_MS });
  await button(pane, checking.next).waitFor({ timeout: STEP_MS });
}

export async function preview(pane: Frame, who: string): Promise<void> {
  await button(pane, checking.next).click();
  await heading(pane, previewing.heading).waitFor({ timeout: STEP_MS });
  await pane.getByLabel(previewing.who).fill(who);
}

export async function write(pane: Frame): Promise<void> {
  await button(pane, previewing.write).click();
  await heading(pane, new RegExp(`^(${Object.values(result.headings).join('|')})$`)).waitFor({ timeout: STEP_MS });
}

export async function openReview(page: Page, pane: Frame): Promise<void> {
  await page.locator('.ribbon-button', { hasText: 'Open questions' }).click();
  await heading(pane, about(words.review.receipt)).waitFor({ timeout: STEP_MS });
}

/** Goes through the questions to one whose proposal can be accepted, and accepts it with its key. Answers the receipt. */
export async function acceptOne(pane: Frame): Promise<string> {
  const accept = button(pane, words.review.accept);
  const next = button(pane, words.review.next);
  while ((await accept.getAttribute('aria-disabled')) === 'true') await next.click();
  const receipt = (await heading(pane, about(words.review.receipt)).innerText()).replace(words.review.receipt(''), '');
  await accept.press('a');
  await pane.getByText(words.review.decided.accept(receipt)).first().waitFor({ timeout: STEP_MS });
  return receipt;
}

export async function openRuns(page: Page, pane: Frame): Promise<void> {
  await page.locator('.ribbon-button', { hasText: 'Run log' }).click();
  await pane.getByRole('list', { name: words.runs.heading }).waitFor({ timeout: STEP_MS });
}

/** The beginning of the sentence, whatever the count. */
const CHAIN_HOLDS = words.runs.chainHolds(0).split('0')[0] ?? '';

/** Reverts every run that may be reverted, the newest first. */
export async function revertAll(pane: Frame): Promise<string[]> {
  const reverted: string[] = [];
  const wrote = pane.getByRole('listitem').filter({ has: button(pane, about(words.runs.revertRun)) });
  while ((await wrote.count()) > 0) {
    const revert = wrote.first().getByRole('button', { name: about(words.runs.revertRun) });
    const name = (await revert.getAttribute('aria-label')) ?? '';
    await revert.click();
    await button(pane, words.runs.confirm).click({ timeout: STEP_MS });
    await pane
      .getByText(/^Reverted: /)
      .first()
      .waitFor({ timeout: STEP_MS });
    await button(pane, words.runs.again).click();
    await button(pane, name).waitFor({ state: 'detached', timeout: STEP_MS });
    // While the log is being read it has no buttons either: it is there again when its chain is.
    await pane.getByText(CHAIN_HOLDS).first().waitFor({ timeout: STEP_MS });
    reverted.push(name.replace(words.runs.revertRun(''), ''));
  }
  return reverted;
}

/** Every sheet as text: cells with value, formula and style, and what else belongs to it. Equal sheets read equal. */
export function sheetStates(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const book = window.workbench.host?.book;
    if (book === undefined) throw new Error('No workbook is open.');
    return Object.fromEntries(
      book.sheets.map((sheet) => {
        const cells: string[] = [];
        const used = sheet.cells.usedArea(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
        for (let row = used.row; row < used.row + used.rows; row += 1)
          for (let column = used.column; column < used.column + used.columns; column += 1) {
            const value = sheet.cells.value(row, column);
            const style = JSON.stringify(book.styleAt(sheet, row, column));
            cells.push(`${row},${column}: ${String(value)} (${typeof value}) =${sheet.cells.formula(row, column) ?? ''} ${style}`);
          }
        const { cells: _cells, rows, columns, ...rest } = sheet;
        return [sheet.name, [...cells, JSON.stringify({ ...rest, rows: [...rows], columns: [...columns] })].join('\n')];
      }),
    );
  });
}
