/** The genuine Office.js in a real browser, in an iframe whose parent is our page. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { generate } from 'selfsigned';
import webpack from 'webpack';
import { launchBrowser } from '../support/browser';

const OFFICE_JS = path.resolve('node_modules', '@microsoft', 'office-js', 'dist');
const HOST_PAGE = '<!doctype html><title>host</title><iframe width="340" height="300"></iframe><script src="/host.js"></script>';
const PANE_PAGE = `<!doctype html><title>pane</title><script src="/office-js/office.js"></script><script>
  CustomFunctions.associate('DOUBLE', (x) => x * 2);
  Office.actions.associate('sayHello', async (event) => {
    await Excel.run(async (context) => { context.workbook.worksheets.getItem('Sheet1').getRange('D1').values = [['hello']]; await context.sync(); });
    event.completed();
  });
  Office.onReady((info) => { window.info = info; });
</script>`;

let browser: Browser;
let server: Server;
let folder: string;
let page: Page;
const pageErrors: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'handshake-'));
  await bundle(path.resolve('test', 'browser', 'handshakePage.ts'), folder);
  server = await serve(folder);
  browser = await launchBrowser();
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
  page.on('pageerror', (error) => pageErrors.push(error.message));
  await page.goto(`https://localhost:${(server.address() as AddressInfo).port}/host.html`);
  await page.evaluate(() => window.trial.frame.ready);
  await pane().waitForFunction(() => 'info' in window);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true });
});

const pane = () => {
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('The pane is gone.');
  return frame;
};

test('Office.js takes the page for Excel on the web, with our requirement sets', async () => {
  const met = await pane().evaluate(() => ({
    info: (window as unknown as { info: object }).info,
    new: Office.context.requirements.isSetSupported('ExcelApi', '1.17'),
    newer: Office.context.requirements.isSetSupported('ExcelApi', '1.18'),
  }));
  expect(met).toEqual({ info: expect.objectContaining({ host: 'Excel', platform: 'OfficeOnline' }), new: true, newer: false });
});

test('the pane reads and writes the workbook of the page', async () => {
  const values = await pane().evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A3');
      range.values = [[1], [2], ['=A1+A2']];
      range.load('values');
      await context.sync();
      return range.values as unknown[][];
    }),
  );
  expect(values).toEqual([[1], [2], [3]]);
  expect(await page.evaluate(() => window.trial.host.book.sheets[0]?.cells.value(2, 0))).toBe(3);
});

test("a person's typing reaches the pane as an event", async () => {
  const heard = pane().evaluate(
    () =>
      new Promise((resolve) => {
        void Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').onChanged.add(async ({ address, source }) => resolve({ address, source }));
          await context.sync();
          (window as unknown as { listening: boolean }).listening = true;
        });
      }),
  );
  await pane().waitForFunction(() => 'listening' in window);
  await page.evaluate(() => {
    const { book } = window.trial.host;
    const sheet = book.activeSheet;
    book.writeValues(sheet, { row: 4, column: 1, rows: 1, columns: 1 }, [['typed']], 'person');
  });
  expect(await heard).toEqual({ address: 'B5', source: 'Local' });
});

test('selecting a cell on the page reaches the pane', async () => {
  const heard = pane().evaluate(
    () =>
      new Promise((resolve) => {
        void Excel.run(async (context) => {
          context.workbook.onSelectionChanged.add(async () => resolve('selected'));
          await context.sync();
          (window as unknown as { watching: boolean }).watching = true;
        });
      }),
  );
  await pane().waitForFunction(() => 'watching' in window);
  await page.evaluate(() => {
    const { book } = window.trial.host;
    const where = { row: 1, column: 1, rows: 1, columns: 1 };
    book.selection = { sheet: book.activeSheet, area: where };
    book.tell({ kind: 'selection', sheet: book.activeSheet, area: where, origin: 'person' });
  });
  expect(await heard).toBe('selected');
});

test('a ribbon button runs the function that the add-in associated with it', async () => {
  await page.evaluate(() => window.trial.frame.invoke('sayHello'));
  expect(await page.evaluate(() => window.trial.host.book.sheets[0]?.cells.value(0, 3))).toBe('hello');
});

test('a ribbon button without a function is an error, not silence', async () => {
  const refusal = await page.evaluate(() => window.trial.frame.invoke('nobody').catch((error: Error) => error.message));
  expect(refusal).toContain('has no command');
});

test("a worksheet function of the add-in is run by Office.js's own runtime", async () => {
  await page.evaluate(() => {
    const { book } = window.trial.host;
    book.writeFormula(book.activeSheet, 0, 5, 'TRIAL.DOUBLE(A2)+1', 'person');
  });
  await page.waitForFunction(() => window.trial.host.book.sheets[0]?.cells.value(0, 5) === 5, undefined, { timeout: 10_000 });
});

test('nothing failed on the page or in the pane on the way', () => {
  expect(pageErrors).toEqual([]);
});

function bundle(entry: string, output: string): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry,
    output: { path: output, filename: 'host.js' },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [{ test: /\.tsx?$/, use: { loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } } } }],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : undefined);
      compiler.close(() => (problem === undefined ? resolve() : reject(problem)));
    });
  });
}

async function serve(folder: string): Promise<Server> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 });
  const texts: Record<string, () => string | Buffer> = {
    '/host.html': () => HOST_PAGE,
    '/pane.html': () => PANE_PAGE,
    '/host.js': () => readFileSync(path.join(folder, 'host.js')),
  };
  const server = createServer({ key, cert }, (request, response) => {
    const where = new URL(request.url ?? '/', 'https://localhost').pathname;
    const office = /^\/office-js\/([\w.-]+(?:\/[\w.-]+)*)$/.exec(where)?.[1];
    const text =
      texts[where] ?? (office === undefined || office.includes('..') ? undefined : () => readFileSync(path.join(OFFICE_JS, office)));
    if (text === undefined) return response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': where.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8' })
      .end(text());
    return undefined;
  });
  return new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(server)));
}
