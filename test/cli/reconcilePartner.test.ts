import { Desk } from '../support/desk';
import { csvOf, file, openPartners, OURS, THEIRS } from '../support/smallPartners';

/** A desk with the workbook of the two partners; the sides that it lacks lie beside it as files. */
async function deskWith(sides: readonly ('Ours' | 'Theirs')[]): Promise<Desk> {
  const desk = new Desk();
  const { host, close } = await openPartners(sides);
  desk.files.set('book.xlsx', host.save().bytes);
  close();
  for (const { name, bytes } of [file('ours.csv', csvOf(OURS)), file('theirs.csv', csvOf(THEIRS, ';'))]) desk.files.set(name, bytes);
  return desk;
}

const COMMON = ['--workbook', 'book.xlsx', '--as-of', '2026-10-31'];

test('sides of the workbook, or of files beside it, give the same statement and cases', async () => {
  const answers = [];
  for (const [sides, files] of [
    [['Ours', 'Theirs'], []],
    [['Ours'], ['--theirs', 'theirs.csv']],
    [[], ['--ours', 'ours.csv', '--theirs', 'theirs.csv']],
  ] as const) {
    const desk = await deskWith(sides);
    const { code, out } = await desk.run('reconcile-partner', ...COMMON, ...files, '--out', 'out.xlsx', '--json', 'out.json');
    expect(code).toBe(0);
    expect(out).toContain('refund unpaired             1');
    const { statement, cases, matched, proofs } = JSON.parse(new TextDecoder().decode(desk.files.get('out.json'))) as Record<
      string,
      unknown
    >; // What the command wrote.
    answers.push({ statement, cases, matched, proofs });
    expect(desk.book('out.xlsx').sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Reconciliation', 'Matches', 'Exceptions', 'Settlement', 'Revenue report']),
    );
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('run again on its own output it has nothing to do', async () => {
  const desk = await deskWith(['Ours', 'Theirs']);
  await desk.run('reconcile-partner', ...COMMON, '--out', 'out.xlsx');
  const { code, out } = await desk.run('reconcile-partner', '--workbook', 'out.xlsx', '--as-of', '2026-10-31', '--out', 'again.xlsx');
  expect(code).toBe(0);
  expect(out).toContain('Nothing to do: the workbook already says all this.');
});

test('two files of one name cannot be told apart, and are refused', async () => {
  const desk = await deskWith([]);
  const { code, err } = await desk.run('reconcile-partner', ...COMMON, '--ours', 'a/x.csv', '--theirs', 'b/x.csv', '--out', 'out.xlsx');
  expect(code).toBe(2);
  expect(err).toContain('Two of the files are called x.csv');
});

test.each([
  ['--period-from', 'October', 'write the day as'],
  ['--most-matches', 'many', 'write a whole number'],
])('%s %s is bad usage and says so', async (option, value, sentence) => {
  const desk = await deskWith(['Ours', 'Theirs']);
  const { code, err } = await desk.run('reconcile-partner', ...COMMON, '--out', 'out.xlsx', option, value);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});
