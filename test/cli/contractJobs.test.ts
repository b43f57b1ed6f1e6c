/** Contract review and invoice schedules from the command line, over a workbook that another program made. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Desk } from '../support/desk';
import { addList, CONTRACT_TEXT, openLines, openSmallContracts } from '../support/smallContracts';
import { bookText, cellAt, columnOf } from '../support/smallMonth';

const GOLDEN = path.join('test', 'golden', 'contracts-openpyxl');
const BUILD = ['build-schedule', '--workbook', 'in.xlsx', '--as-of', '2026-04-30', '--who', 'Ada'];
const REVIEW = ['review-contracts', '--workbook', 'in.xlsx', '--as-of', '2026-04-30', '--who', 'Ada'];

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.files.set('in.xlsx', new Uint8Array(readFileSync(path.join(GOLDEN, 'in.xlsx'))));
});

const json = (name: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(desk.files.get(name))) as Record<string, unknown>;

/** Files that a person has read; a difference is left beside them to be looked at. */
function expectGolden(name: string, actual: unknown): void {
  const text = `${JSON.stringify(actual, null, 2)}\n`;
  const file = path.join(GOLDEN, `expected.${name}.json`);
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (text !== expected) writeFileSync(path.join(GOLDEN, `actual.${name}.json`), text);
  expect(text).toBe(expected);
}

test('build-schedule: the golden schedule, saved, told, known again and taken back', async () => {
  const built = await desk.run(...BUILD, '--roll', 'following', '--out', 'out.xlsx', '--json', 'out.json');
  expect(built).toMatchObject({ code: 0, err: expect.stringContaining('note: ') });
  expect(built.out).toContain('3 lines, 18 invoice lines in EUR');
  expect(built.out).toContain('all lines in EUR: contract value = schedule, EUR: difference 0.00');
  const { lines, run, invoices, creditNotes, exceptions, proofs } = json('out.json');
  expectGolden('schedule', { lines, run, invoices, creditNotes, exceptions, proofs });
  expect(columnOf(desk.book('out.xlsx'), 'Invoice schedule', 'J', 5, 7)).toEqual([1000, 1000, 1000]);

  const again = await desk.run(...BUILD.with(2, 'out.xlsx'), '--roll', 'following', '--out', 'again.xlsx');
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to do') });
  expect(bookText(desk.book('again.xlsx'))).toBe(bookText(desk.book('out.xlsx')));
  expect(await desk.run('revert', '--workbook', 'out.xlsx', '--run', 'R0001', '--out', 'back.xlsx')).toMatchObject({ code: 0 });
  expect(bookText(desk.book('back.xlsx'))).toBe(bookText(desk.book('in.xlsx')));
});

test('review-contracts: the golden findings by rule, saved and told', async () => {
  const reviewed = await desk.run(...REVIEW, '--out', 'out.xlsx', '--json', 'out.json');
  expect(reviewed).toMatchObject({ code: 0, out: expect.stringContaining('CT-502       not fully reviewed risk high') });
  const { agreements } = json('out.json') as {
    agreements: { agreement: string; findings: { rule: string; state: string }[] }[];
  };
  const breaches = agreements.map(({ agreement, findings }) => ({
    agreement,
    breaches: findings.filter(({ state }) => state === 'breach').map(({ rule }) => rule),
  }));
  expectGolden('review', breaches);
  expect(columnOf(desk.book('out.xlsx'), 'Contract decisions', 'A', 5, 6)).toEqual(['CT-501', 'CT-502']);
});

test('a dry run names the table that would grow, and writes nothing', async () => {
  const small = await openSmallContracts();
  desk.files.set('in.xlsx', small.host.save().bytes);
  small.close();
  const dry = await desk.run(...BUILD, '--month', '2026-10', '--append-open-items', '--dry-run');
  expect(dry).toMatchObject({ code: 0, out: expect.stringMatching(/OpenItems: \d+ added, 0 changed, 0 removed, 0 untouched/) });
  expect([...desk.files.keys()]).toEqual(['in.xlsx']);
});

describe('--invoiced-before', () => {
  const PROPOSED = ['build-schedule', '--workbook', 'in.xlsx', '--as-of', '2026-10-31', '--json', 'out.json', '--dry-run'];
  const late = (out: string): string[] => out.split('\n').filter((text) => text.startsWith('  late-invoice'));

  test('without it, twelve late lines are ten and a count, all of them in the summary; with it, none is late and the sum is told', async () => {
    const lines = await openLines(12);
    desk.files.set('in.xlsx', lines.host.save().bytes);
    lines.close();
    const without = await desk.run(...PROPOSED);
    expect(late(without.out)).toHaveLength(11);
    expect(late(without.out).at(-1)).toBe('  late-invoice: and 2 more; all 12 stand in the sheet Billing run 2026-10 and in --json');
    expect(json('out.json')['exceptions']).toHaveLength(12);

    const begun = await desk.run(...PROPOSED, '--invoiced-before', '2026-10-01');
    expect(late(begun.out)).toEqual([]);
    expect(begun.err).toContain('108 rows dated before 2026-10-01 had no invoice number');
    expect(json('out.json')['invoicedOutside']).toMatchObject({ before: '2026-10-01', marked: [{ currency: 'EUR', rows: 108 }] });
  });

  test.each([
    ['01.10.2026', '--invoiced-before 01.10.2026: write the day as 2026-10-01.'],
    ['2026-13-01', 'write the day as 2026-10-01'],
    ['2026-12-01', 'later days are still to come'],
  ])('%s is refused with a sentence', async (day, says) => {
    expect(await desk.run(...PROPOSED, '--invoiced-before', day)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  });
});

test('a document is compared with the contract it names, or with the one it is said to belong to', async () => {
  const small = await openSmallContracts();
  desk.files.set('in.xlsx', small.host.save().bytes);
  small.close();
  desk.files.set('signed.txt', new TextEncoder().encode(CONTRACT_TEXT));
  const own = await desk.run(...REVIEW, '--document', 'signed.txt', '--dry-run');
  expect(own.out).toMatch(/signed\.txt: CT-100, 1 pages, \d+ clauses, 0 of them not understood/);
  const said = await desk.run(...REVIEW, '--document', 'signed.txt', '--document-of', 'signed.txt=CT-300', '--dry-run');
  expect(said.out).toContain('signed.txt: CT-300');
});

test('without --as-of a review is of today, and says so', async () => {
  const run = await desk.run(...REVIEW.filter((word) => word !== '--as-of' && word !== '2026-04-30'), '--dry-run', '--json', 'out.json');
  expect(run.err).toContain('No --as-of was given: the contracts are reviewed as of 2026-11-01.');
  expect(json('out.json')).toMatchObject({ asOf: '2026-11-01' });
});

test('public holidays and the tax of an invoice are as asked for', async () => {
  const due = async (...asked: string[]): Promise<unknown[]> => {
    expect(await desk.run(...BUILD, '--dry-run', '--json', 'out.json', ...asked)).toMatchObject({ code: 0 });
    return (json('out.json')['invoices'] as { dueOn: string }[]).map(({ dueOn }) => dueOn);
  };
  const plain = await due();
  const rolled = await due('--roll', 'following', '--holidays', 'DE', '--tax-rounding', 'invoice');
  expect(plain).toContain('2026-05-01'); // Labour Day in Germany, a Friday: on to Monday
  expect(rolled).toContain('2026-05-04');
  expect(rolled).not.toContain('2026-05-01');
});

describe('what cannot run says so in a sentence, exits with 2 and writes nothing', () => {
  test.each([
    ['no contract lines', [...BUILD.with(2, 'empty.xlsx'), '--out', 'o.xlsx'], /No table of contract lines is chosen/],
    ['no contracts', [...REVIEW.with(2, 'empty.xlsx'), '--out', 'o.xlsx'], /No table of contracts or statements of work is chosen/],
    ['no such month', [...BUILD, '--month', '2026-13', '--out', 'o.xlsx'], /--month 2026-13: write the month as 2026-10/],
    ['no such roll', [...BUILD, '--roll', 'next', '--out', 'o.xlsx'], /--roll next: choose one of none, following/],
    ['no such rounding', [...BUILD, '--tax-rounding', 'total', '--out', 'o.xlsx'], /--tax-rounding total: choose one of line, invoice/],
    ['no such country', [...BUILD, '--holidays', 'XX', '--out', 'o.xlsx'], /XX/],
    ['no open items to add to', [...BUILD, '--append-open-items', '--out', 'o.xlsx'], /No table of open items is chosen/],
    ['a document that is tied to nothing', [...REVIEW, '--document-of', 'signed.txt', '--out', 'o.xlsx'], /say it as FILE=CONTRACT/],
  ])('%s', async (_, args, sentence) => {
    const empty = await openSmallContracts();
    await Excel.run(async (context) => {
      for (const name of ['Contracts', 'ContractLines']) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    await addList('Notes', [['Remark', 'By'], ['nothing here', 'Ada']]); // prettier-ignore
    desk.files.set('empty.xlsx', empty.host.save().bytes);
    empty.close();
    const run = await desk.run(...args);
    expect(run).toMatchObject({ code: 2, err: expect.stringMatching(sentence) });
    expect(run.err).not.toContain('stopped on an error of its own');
    expect(desk.files.has('o.xlsx')).toBe(false);
  });
});

test('a workbook that was written opens again with its sheets', async () => {
  await desk.run(...BUILD, '--out', 'out.xlsx');
  await desk.run(...REVIEW.with(2, 'out.xlsx'), '--out', 'both.xlsx');
  const both = desk.book('both.xlsx');
  expect(both.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Invoice schedule', 'Schedule proof', 'Contract review', 'Contract decisions']),
  );
  expect(cellAt(both, 'Invoice schedule', 'A5')).toBe('CT-501');
});
