/** Budget burn from the command line, over a workbook file. */
import { Desk } from '../support/desk';
import { openSmallBudget } from '../support/smallBudget';
import { bookText, cellAt } from '../support/smallMonth';

const BURN = ['report-burn', '--workbook', 'in.xlsx', '--as-of', '2026-10-31', '--who', 'Ada'];

let desk: Desk;
beforeEach(async () => {
  desk = new Desk();
  const small = await openSmallBudget();
  desk.files.set('in.xlsx', small.host.save().bytes);
  small.close();
});

const json = (name: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(desk.files.get(name))) as Record<string, unknown>;

test('report-burn: told, saved with its chart, known again and taken back', async () => {
  const reported = await desk.run(...BURN, '--out', 'out.xlsx', '--json', 'out.json');
  expect(reported).toMatchObject({ code: 0, out: expect.stringContaining('Budget burn, outlook by straight line') });
  expect(reported.out).toContain('4640.00 of         12000.00 EUR left, 61.3 % used or bound, comes to 7039.34');
  expect(reported.err).toContain('Bo / Music in USD: 113.3 % of the budget is used or bound, 800.00 USD too much.');
  expect(json('out.json')).toMatchObject({
    ...{ asOf: '2026-10-31', method: 'straight line', yearEnds: '2026-12' },
    lines: [
      { owner: 'Ada', threshold: 'below', thresholdPercent: '', runsOutIn: '' },
      { owner: 'Bo', threshold: '100 %', thresholdPercent: '100', runsOutIn: '2026-09' },
      { owner: '(no owner)', project: '(no project)', burntPercent: '' },
    ],
  });
  const book = desk.book('out.xlsx');
  expect(cellAt(book, 'Budget proof', 'B4')).toBe(0);

  const again = await desk.run(...BURN.with(2, 'out.xlsx'), '--out', 'again.xlsx');
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to do') });
  expect(bookText(desk.book('again.xlsx'))).toBe(bookText(book));
  expect(await desk.run('revert', '--workbook', 'out.xlsx', '--run', 'R0001', '--out', 'back.xlsx')).toMatchObject({ code: 0 });
  expect(bookText(desk.book('back.xlsx'))).toBe(bookText(desk.book('in.xlsx')));
});

test.each([
  ['--method', 'guess', '--method guess: choose one of straight line, trailing months, seasonal, commitment-phased.'],
  ['--year-ends', '2026', 'write its last month as 2026-12'],
])('%s %s is refused with a sentence', async (option, value, says) => {
  expect(await desk.run(...BURN, option, value, '--dry-run')).toMatchObject({ code: 2, err: expect.stringContaining(says) });
});

test('another budget year has other months: its budget is seen, this one is told to lie outside', async () => {
  const next = await desk.run(...BURN, '--year-ends', '2027-06', '--method', 'seasonal', '--dry-run', '--json', 'out.json');
  expect(next.err).toContain('12 budget rows lie outside of 2026-07 to 2027-06');
  expect((json('out.json')['lines'] as { owner: string; budget: string }[]).find(({ owner }) => owner === 'Ada')?.budget).toBe('7100.00');
});
