/** The sample month: fetched from beside the pane, opened as a workbook of its own, and known again in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openSampleMonth, sampleFiles, sampleHere } from '../../src/app/sampleMonth';
import type { OpenedFile } from '../../src/host/excel';
import { openExcel } from '../support/excel';

const fetched: string[] = [];
const network = globalThis.fetch;
beforeEach(() => {
  fetched.length = 0;
  globalThis.fetch = async (address) => {
    fetched.push(String(address));
    return new Response(readFileSync(String(address)));
  };
});
afterEach(() => {
  globalThis.fetch = network;
});

const month = readFileSync(path.join('assets', 'sample', 'month.xlsx'));

test('it opens beside the workbook that is open, which stays as it is', async () => {
  const made: OpenedFile[] = [];
  const { host, close } = await openExcel(undefined, { onNewWorkbook: (opened) => made.push(opened) });
  await openSampleMonth();
  expect(made.map(({ book }) => book.sheets.map(({ name }) => name).slice(0, 2))).toEqual([['Read me', 'Open items']]);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect(fetched).toEqual(['assets/sample/index.json', 'assets/sample/month.xlsx']);
  close();
});

test('in the sample its files are offered; in a workbook of the analyst’s nothing is even asked for', async () => {
  const sample = await openExcel(month);
  expect((await sampleHere())?.asOf).toBe('2026-10-31');
  sample.close();
  fetched.length = 0;
  const own = await openExcel();
  expect(await sampleHere()).toBeUndefined();
  expect(fetched).toEqual([]);
  own.close();
});

test('a sheet Read me that says something else is no sample', async () => {
  const own = await openExcel(month);
  await own.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Read me').getRange('A1').values = [['How we close']];
    await context.sync();
  });
  expect(await sampleHere()).toBeUndefined();
  own.close();
});

test('files come by their own names, byte for byte', async () => {
  const [bank, contract] = await sampleFiles(['gbp-2026-10.sta', 'contracts/SOW-705.txt']);
  expect([bank?.name, contract?.name]).toEqual(['gbp-2026-10.sta', 'SOW-705.txt']);
  expect(bank?.bytes).toEqual(new Uint8Array(readFileSync(path.join('assets', 'sample', 'gbp-2026-10.sta'))));
});

test.each([
  ['a server that has no sample', async () => new Response('', { status: 404 }), 'is not beside the pane (404)'],
  ['a server that does not answer', async () => Promise.reject(new TypeError('Failed to fetch')), 'could not be fetched: Failed to fetch'],
])('%s ends in a sentence', async (_, answer, sentence) => {
  globalThis.fetch = answer;
  await expect(openSampleMonth()).rejects.toThrow(sentence);
});
