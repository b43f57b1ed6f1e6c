/** The close of a month, done by clicking: set up, allowed to stay open, signed, locked. For tests and for pictures. */
import type { Frame, Locator, Page } from 'playwright-core';
import type { SignRole, StepState } from '../../src/domain/close/close';
import { STANDARD_STEPS } from '../../src/domain/close/standardSteps';
import { TEXT } from '../../src/taskpane/text';

const words = TEXT.en;
const { month } = words;
const STEP_MS = 60_000;

const button = (within: Frame | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
const heading = (pane: Frame, name: string): Locator => pane.getByRole('heading', { name, exact: true });

/** As the close of a new workbook calls it. */
export function titleOf(key: string): string {
  const step = STANDARD_STEPS.find((one) => one.key === key);
  if (step === undefined) throw new Error(`There is no standard step ${key}.`);
  return step.title;
}

async function select(page: Page, sheet: string, address: string): Promise<void> {
  await page.getByRole('tab', { name: sheet, exact: true }).click();
  const box = page.getByLabel(/^Name box/);
  await box.fill(address);
  await box.press('Enter');
  await page.getByRole('grid').focus();
}

/** What a person types into a cell of the grid, and into those to its right; an empty word leaves its cell as it is. */
export async function typeInto(page: Page, sheet: string, address: string, ...words: readonly string[]): Promise<void> {
  await select(page, sheet, address);
  for (const [at, word] of words.entries()) {
    if (word !== '') await page.keyboard.type(word);
    await page.keyboard.press(at + 1 < words.length ? 'Tab' : 'Enter');
  }
}

export async function clearCells(page: Page, sheet: string, address: string): Promise<void> {
  await select(page, sheet, address);
  await page.keyboard.press('Delete');
}

/** The cell in the row whose first column reads `row`, under the heading `column`: `J12`. */
export function cellUnder(page: Page, sheet: string, row: string, column: string): Promise<string> {
  return page.evaluate(
    ([name, wanted, title]) => {
      const cells = window.workbench.host?.book.sheet(name)?.cells;
      const used = cells?.usedArea(true);
      if (cells === undefined || used === undefined) throw new Error(`There is no sheet ${name}.`);
      let under = -1;
      for (let r = 0; r < used.row + used.rows; r += 1) {
        for (let c = 0; c < used.column + used.columns; c += 1) if (cells.value(r, c) === title) under = c;
        if (under < 0 || cells.value(r, 0) !== wanted) continue;
        let letters = '';
        for (let rest = under + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
          letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
        return `${letters}${r + 1}`;
      }
      throw new Error(`${name} has no row ${wanted} under a heading ${title}.`);
    },
    [sheet, row, column] as const,
  );
}

/** Types into a column of a step's row of the sheet of the close. */
export async function enterForStep(page: Page, key: string, column: string, text: string): Promise<void> {
  await typeInto(page, 'Tieout Close', await cellUnder(page, 'Tieout Close', titleOf(key), column), text);
}

export async function setUpMonth(
  pane: Frame,
  setUp: { readonly entity: string; readonly period: string; readonly asOf: string },
  who: string,
): Promise<void> {
  await button(pane, words.cockpit.firstRun.setUp).click({ timeout: STEP_MS });
  await heading(pane, month.setUpHeading).waitFor({ timeout: STEP_MS });
  await pane.getByLabel(month.entity, { exact: true }).fill(setUp.entity);
  await pane.getByLabel(month.period, { exact: true }).fill(setUp.period);
  await pane.getByLabel(month.asOfLabel, { exact: true }).fill(setUp.asOf);
  await enterWho(pane, who);
  await button(pane, month.preview).click();
  await button(pane, month.confirm.setUp).click({ timeout: STEP_MS });
  await goHome(pane);
}

/** The month as it stands now, read anew. */
export async function goHome(pane: Frame): Promise<void> {
  await pane.getByRole('navigation').getByRole('button', { name: words.tabs.home, exact: true }).click();
  await pane.getByRole('list', { name: month.steps }).waitFor({ timeout: STEP_MS });
  await button(pane, month.again).waitFor({ timeout: STEP_MS });
}

export const stepCard = (pane: Frame, key: string): Locator =>
  pane.getByRole('list', { name: month.steps }).getByRole('listitem', { name: titleOf(key), exact: true });

/** Waits until the step reads so; a month is read again after a pause. */
export async function awaitState(pane: Frame, key: string, state: StepState): Promise<void> {
  await stepCard(pane, key).getByText(month.states[state], { exact: true }).first().waitFor({ timeout: STEP_MS });
}

const enterWho = (within: Frame | Locator, who: string): Promise<void> =>
  within.getByLabel(words.job.preview.who, { exact: true }).fill(who);

/** Signs: looks at what is vouched for, and says it a second time. */
export async function signStep(pane: Frame, key: string, role: SignRole, who: string): Promise<void> {
  const card = stepCard(pane, key);
  await button(card, month.about(month.signAs[role], titleOf(key))).click({ timeout: STEP_MS });
  const panel = card.getByRole('group', { name: month.acts.sign });
  await enterWho(panel, who);
  await button(panel, month.preview).click();
  await button(panel, month.confirm.sign).click({ timeout: STEP_MS });
  await button(panel, words.close).click({ timeout: STEP_MS });
}

export async function lockPeriod(pane: Frame): Promise<void> {
  await button(pane, month.lock).click();
  await button(pane, month.confirm.lock).click({ timeout: STEP_MS });
  await button(pane, month.reopen).waitFor({ timeout: STEP_MS });
}
