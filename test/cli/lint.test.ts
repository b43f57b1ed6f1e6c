/** `tieout lint` over a file: it says what is odd and where, mends what it is asked to, and the log can take it back. */
import { writtenWorkbook } from '../support/lintFile';
import { Desk } from '../support/desk';

test('a sound workbook ends with 0 and says what was looked at', async () => {
  const desk = new Desk();
  desk.files.set('sound.xlsx', await writtenWorkbook([]));
  expect(await desk.run('lint', '--workbook', 'sound.xlsx')).toEqual({
    code: 0,
    out: 'Nothing odd in 1 sheet, 1 table, 36 cells.',
    err: '',
  });
});

test('what is odd is told with its cells, and ends with 1; nothing is written', async () => {
  const desk = new Desk();
  desk.files.set(
    'odd.xlsx',
    await writtenWorkbook([
      ['D3', "'1.234,56"],
      ['A4', "'INV-100"],
    ]),
  );
  const { code, out } = await desk.run('lint', '--workbook', 'odd.xlsx', '--json', 'odd.json');
  expect(code).toBe(1);
  expect(out).toContain('warning: number-is-text in Sheet1:');
  expect(out).toContain('[D3] Can be mended: --fix number-is-text.');
  expect(out).toContain('warning: key-twice in Sheet1:');
  expect(JSON.parse(new TextDecoder().decode(desk.files.get('odd.json')))).toMatchObject({
    looked: { sheets: 1 },
    findings: expect.arrayContaining([
      expect.objectContaining({
        code: 'number-is-text',
        cells: [{ sheet: 'Sheet1', address: 'D3' }],
        fix: [{ cell: { sheet: 'Sheet1', address: 'D3' }, was: '1.234,56', becomes: '1234.56' }],
      }),
    ]) as unknown,
  });
  expect([...desk.files.keys()]).toEqual(['odd.xlsx', 'odd.json']);
});

test('--fix mends one kind or all of them into a copy, as a run that can be taken back', async () => {
  const desk = new Desk();
  desk.files.set(
    'odd.xlsx',
    await writtenWorkbook([
      ['D3', "'1.234,56"],
      ['A4', "'INV-102 "],
    ]),
  );
  expect(await desk.run('lint', '--workbook', 'odd.xlsx', '--fix', 'number-is-text', '--out', 'better.xlsx')).toMatchObject({ code: 1 });
  expect((await desk.run('lint', '--workbook', 'better.xlsx')).out).not.toContain('number-is-text');
  const all = await desk.run('lint', '--workbook', 'odd.xlsx', '--fix', 'all', '--out', 'best.xlsx');
  expect(all).toMatchObject({ code: 0, out: expect.stringContaining('Run R0001 wrote 2 cells in Sheet1. Saved to best.xlsx.') as unknown });
  expect(await desk.run('lint', '--workbook', 'best.xlsx')).toMatchObject({ code: 0 });
  expect((await desk.run('log', '--workbook', 'best.xlsx')).out).toContain('Workbook lint');
  expect(await desk.run('revert', '--workbook', 'best.xlsx', '--run', 'R0001', '--out', 'back.xlsx')).toMatchObject({ code: 0 });
  expect(desk.book('back.xlsx').sheets[0]?.cells.value(2, 3)).toBe('1.234,56');
});

test.each([
  [['--fix', 'everything', '--out', 'x.xlsx'], '--fix everything: there is no such kind. Choose "all" or one of: cell-error,'],
  [['--fix', 'all'], 'lint needs --out. See lint --help.'],
])('bad usage is a sentence: %j', async (args, sentence) => {
  const desk = new Desk();
  desk.files.set('sound.xlsx', await writtenWorkbook([]));
  const { code, err } = await desk.run('lint', '--workbook', 'sound.xlsx', ...args);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});
