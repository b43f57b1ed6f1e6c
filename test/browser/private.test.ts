/** Nothing leaves the machine: what the pages ask for while the sample is opened and a job reads it, and what the browser refuses. */
import { TEXT } from '../../src/taskpane/text';
import { type ServedWorkbench, serveWorkbench, startedPane } from '../support/workbench';

let workbench: ServedWorkbench;
beforeAll(async () => {
  workbench = await serveWorkbench();
}, 300_000);
afterAll(() => workbench.close());

const { firstRun, sampleFiles } = TEXT.en.cockpit;

test('from the first run to the sample’s files, every address that is asked for is the pane’s own', async () => {
  const { page, pane, complaints } = await workbench.open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await pane.getByRole('button', { name: firstRun.sample }).click({ timeout: 30_000 });
  await page.getByRole('heading', { name: 'Book2.xlsx' }).waitFor({ timeout: 60_000 });
  const fresh = await startedPane(page);
  await fresh.getByRole('button', { name: TEXT.en.jobs.cash.title, exact: true }).click({ timeout: 30_000 });
  await fresh.getByRole('button', { name: TEXT.en.jobs.cash.toInputs }).click({ timeout: 60_000 });
  await fresh.getByRole('button', { name: sampleFiles.offer(5) }).click({ timeout: 30_000 });
  await fresh.getByText('gbp-2026-10.sta').waitFor({ timeout: 30_000 });
  const here = new URL(workbench.url).origin;
  expect(asked.filter((address) => address.includes('/assets/sample/')).length).toBeGreaterThan(5);
  expect(asked.filter((address) => !/^(data|blob):/.test(address) && new URL(address).origin !== here)).toEqual([]);
  expect(complaints).toEqual([]);

  const refused = await fresh.evaluate(() =>
    Promise.all(
      ['https://example.com/', 'https://localhost:1/'].map((address) =>
        fetch(address).then(
          () => 'fetched',
          () => 'refused',
        ),
      ),
    ),
  );
  expect(refused).toEqual(['refused', 'refused']);
  expect(complaints.filter((complaint) => complaint.includes('Content Security Policy')).length).toBeGreaterThan(0);
}, 240_000);
