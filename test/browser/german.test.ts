/** The workbench as an Excel that is set for Germany, or for Switzerland in English: words and figures each follow their own setting. */
import { type ServedWorkbench, serveWorkbench } from '../support/workbench';

let workbench: ServedWorkbench;
beforeAll(async () => {
  workbench = await serveWorkbench();
}, 300_000);
afterAll(() => workbench.close());

test('an Excel in German has a German pane, and the choice of English holds when it is opened again', async () => {
  const { page, pane, complaints } = await workbench.open(undefined, '?culture=de-DE&lang=de-AT');
  await pane.getByRole('button', { name: 'Läufe', exact: true }).click();
  await pane.getByRole('heading', { name: 'Laufprotokoll' }).waitFor();
  expect(await pane.evaluate(() => document.documentElement.lang)).toBe('de');

  await pane.getByRole('button', { name: 'Start', exact: true }).click();
  await pane.getByLabel('Sprache').selectOption({ label: 'English' });
  await pane.getByRole('button', { name: 'Runs', exact: true }).waitFor();
  expect(await pane.evaluate(() => document.documentElement.lang)).toBe('en');

  await page.reload();
  const again = page.frameLocator('.pane iframe');
  await again.getByRole('button', { name: 'Runs', exact: true }).waitFor();
  expect(complaints).toEqual([]);
}, 120_000);

test('the same figures in another country: tables, findings and proofs by the culture', async () => {
  const { page, pane, complaints } = await workbench.open(undefined, '?culture=de-CH&lang=de');
  await page.locator('.ribbon-button', { hasText: 'Report budget burn' }).click();
  await pane.getByRole('button', { name: 'Weiter zur Prognose' }).click({ timeout: 60_000 });
  await pane.getByRole('button', { name: 'Vorausschätzen und prüfen' }).click();
  await pane.getByRole('heading', { name: 'Daten prüfen' }).waitFor({ timeout: 60_000 });
  await pane.getByRole('button', { name: 'Vorschau', exact: true }).click();
  await pane.getByRole('heading', { name: 'Was geschrieben würde' }).waitFor({ timeout: 60_000 });
  const shown = await pane.locator('main').innerText();
  expect(shown).toMatch(/\d’\d{3}\.\d{2}/);
  expect(shown).toContain('Budget − Ist − freigegeben − Obligo − abgegrenzt = verfügbar');
  expect(shown).not.toMatch(/\d,\d{3}\.\d{2}/);
  expect(complaints).toEqual([]);
}, 180_000);
