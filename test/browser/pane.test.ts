/** Every view and state of the pane in a real browser: no axe violation, nothing cut off, at Excel's widths and in its colours. */
import axe, { type RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { galleryScript, openGallery } from '../support/gallery';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([launchBrowser(), galleryScript()]);
}, 120_000);
afterAll(() => browser.close());

async function show(page: Page, name: string, shade: 'light' | 'dark', language: 'en' | 'de' = 'en'): Promise<void> {
  await page.evaluate(([picture, colours, words]) => window.show(picture, colours, words), [name, shade, language] as const);
  await page.waitForFunction(() => document.querySelector('#pane *') !== null);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** The elements are the same in every look: all rules once, then those that see colours or layout where these differ. */
type Rules = keyof typeof OPTIONS;
const OPTIONS: Readonly<Record<'all' | 'contrast' | 'layout', RunOptions>> = {
  all: {},
  contrast: { runOnly: ['color-contrast'] },
  layout: { runOnly: ['target-size', 'scrollable-region-focusable', 'link-in-text-block', 'nested-interactive'] },
};

/** Over a modal dialog the page behind it counts as hidden, and these two rules ask for what is hidden. */
const UNDER_A_DIALOG: RunOptions['rules'] = { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };
const optionsFor = (picture: string, rules: Rules): RunOptions =>
  picture.startsWith('search:') && rules === 'all' ? { ...OPTIONS[rules], rules: UNDER_A_DIALOG } : OPTIONS[rules];

/** Violations as one line each: rule, picture, place. */
async function violations(page: Page, picture: string, rules: Rules): Promise<string[]> {
  const { violations: found } = await page.evaluate(
    (which) => window.axe.run(document, { resultTypes: ['violations'], ...which }),
    optionsFor(picture, rules),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${picture}: ${id} at ${String(target)}: ${failureSummary ?? ''}`),
  );
}

/** What reaches out of the pane sideways, and a main action that has been pushed out below. */
const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '#pane button, #pane input, #pane select, #pane td, #pane th, #pane p, #pane h1, #pane h2, #pane h3, #pane footer',
      ),
    ]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        // A select shows as much of its choice as fits; the list has it whole.
        const isCut =
          element.tagName !== 'SELECT' &&
          getComputedStyle(element).overflowX !== 'visible' &&
          element.scrollWidth > element.clientWidth + 1;
        const beyond = box.left < -1 || box.right > window.innerWidth + 1 || isCut;
        return box.width > 0 && (beyond || (element.tagName === 'FOOTER' && box.bottom > window.innerHeight + 1));
      })
      .map((element) => `${element.tagName} “${(element.textContent ?? '').slice(0, 40)}”`),
  );

test.each([
  ['320 pixels, light', { width: 320 }, 'light', 'all', 'en'],
  ['320 pixels, dark', { width: 320 }, 'dark', 'contrast', 'en'],
  ['450 pixels, light', { width: 450 }, 'light', 'layout', 'en'],
  ['450 pixels, dark', { width: 450 }, 'dark', 'contrast', 'en'],
  ['320 pixels, forced colours', { width: 320, forcedColors: 'active' }, 'light', 'layout', 'en'],
  ['450 pixels, forced colours', { width: 450, forcedColors: 'active' }, 'light', 'layout', 'en'],
  ['320 pixels, German', { width: 320 }, 'light', 'layout', 'de'],
] as const)(
  '%s: every state is free of axe violations and fits',
  async (_, look, shade, rules, language) => {
    const page = await openGallery(browser, script, look);
    await page.evaluate(axe.source);
    const wrong: string[] = [];
    for (const picture of await page.evaluate(() => window.pictures)) {
      await show(page, picture, shade, language);
      wrong.push(...(await violations(page, picture, rules)), ...(await outside(page)).map((what) => `${picture}: ${what} sticks out`));
    }
    await page.close();
    expect(wrong).toEqual([]);
  },
  120_000,
);

// prettier-ignore
const WALKED = [
  'home: first run', 'home: read failed', 'home: month', 'home: signing, previewed', 'month: first', 'search: all', 'ask: story', 'ask: choice', 'ask: which invoices', 'lint: found', 'formulas: what would become of them', 'cell: ours', 'cell: yours', 'tables: all', 'tables: previewed', 'cash: tables', 'cash: files, many', 'cash: preview', 'contracts: documents', 'contracts: check', 'contracts: preview', 'decisions: two',
  'schedules: month', 'schedules: preview', 'reconciliation: period, wrong', 'reconciliation: preview, written before', 'cases: three',
  'deposits: day', 'payments: preview, written before', 'burn: forecast', 'burn: preview', 'trace: told', 'explain: compared', 'review: one of two', 'runs: asking, conflicts',
];

test('with the keyboard alone, each stop shows where the focus is', async () => {
  const page = await openGallery(browser, script, { width: 320 });
  const unseen: string[] = [];
  for (const picture of WALKED) {
    await show(page, picture, 'light');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return undefined;
        const looks = [element, element.parentElement ?? element].flatMap((one) =>
          [null, '::after'].map((part) => getComputedStyle(one, part)),
        );
        const seen = looks.some(
          ({ outlineStyle, outlineWidth, boxShadow, borderBottomColor, content }) =>
            (outlineStyle !== 'none' && outlineWidth !== '0px') ||
            boxShadow !== 'none' ||
            (content !== 'none' && content !== 'normal' && borderBottomColor !== ''),
        );
        return { seen, what: `${element.tagName} “${(element.textContent ?? '').slice(0, 30)}”` };
      });
      if (at === undefined) break;
      if (!at.seen) unseen.push(`${picture}: ${at.what}`);
    }
  }
  await page.close();
  expect(unseen).toEqual([]);
}, 60_000);

declare global {
  interface Window {
    axe: typeof axe;
  }
}
