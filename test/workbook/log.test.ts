import { appendLog, type LogLine, nextRunId, readLog } from '../../src/workbook/log';
import { openExcel, type OpenExcel } from '../support/excel';

const line = (runId: string, change: Partial<LogLine> = {}): LogLine => ({
  runId,
  at: '2026-11-01T08:00:00.000Z',
  who: 'Ada',
  step: 'cash application',
  inputs: [{ name: 'a | b.sta', size: 12, sha256: 'ab'.repeat(32) }],
  rows: 'in: 4',
  proofs: '=not a formula',
  version: '0.1.0',
  ...change,
});

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
  for (const runId of ['R0001', 'R0002', 'R0003']) await appendLog(line(runId));
});
afterEach(() => excel.close());

const onLog = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Tieout Log'));
    await context.sync();
  });
const holding = async (): Promise<string[]> => (await readLog()).filter(({ chainHolds }) => chainHolds).map(({ runId }) => runId);

test('lines are read as they were written, and the chain holds', async () => {
  const lines = await readLog();
  expect(lines.map(({ chainHolds, ...rest }) => [rest, chainHolds])).toEqual(
    ['R0001', 'R0002', 'R0003'].map((runId) => [line(runId), true]),
  );
});

test.each<[string, (sheet: Excel.Worksheet) => void, string[]]>([
  ['a word changed in the second line', (sheet) => void (sheet.getRange('C6').values = [['Eve']]), ['R0001']],
  ['the second line deleted', (sheet) => sheet.getRange('6:6').delete('Up'), ['R0001']],
  ['the first two lines in the other order', (sheet) => void (sheet.getRange('A5:A6').values = [['R0002'], ['R0001']]), []],
  ['the last hash changed', (sheet) => void (sheet.getRange('J7').values = [['0'.repeat(64)]]), ['R0001', 'R0002']],
])('%s breaks the chain from there on', async (_, tamper, expected) => {
  await onLog(tamper);
  expect(await holding()).toEqual(expected);
});

test.each([
  [[], [], 'R0001'],
  [['R0001', 'R0002'], [], 'R0003'],
  [['R0001'], ['R0004'], 'R0005'],
  [['R9999'], [], 'R10000'],
])('after %j in the log and %j in the journal comes %s', (logged, journalled, next) => {
  expect(
    nextRunId(
      logged.map((runId) => line(runId)),
      new Set(journalled),
    ),
  ).toBe(next);
});
