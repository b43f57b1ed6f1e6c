/** The close from the command line: the very code of the pane over a file, its exit codes and its sentences. */
import { Desk } from '../support/desk';
import { openSmallMonth, STATEMENT } from '../support/smallMonth';

let desk: Desk;
beforeEach(async () => {
  desk = new Desk();
  const month = await openSmallMonth();
  desk.files.set('in.xlsx', month.host.save().bytes);
  month.close();
  desk.files.set('october.sta', STATEMENT.bytes);
});

const close = (...args: string[]) => desk.run('close', '--workbook', ...args);
const SET_UP = ['in.xlsx', '--set-up', '--entity', 'Northlight', '--period', '2026-10', '--who', 'Ann', '--out', 'month.xlsx'];

test('a workbook without a close says how to begin', async () => {
  expect(await close('in.xlsx')).toMatchObject({ code: 1, out: expect.stringContaining('Set one up: --set-up --period 2026-10') });
});

test('a month is set up, its bank step is tied by the run and signed, and the rest is listed with reasons and cells', async () => {
  const made = await close(...SET_UP);
  expect(made).toMatchObject({ code: 1, err: '' });
  expect(made.out).toContain('Northlight, 2026-10, as of 2026-10-31');
  const apply = ['apply-cash', '--workbook', 'month.xlsx', '--bank', 'october.sta', '--as-of', '2026-10-31', '--who', 'Ann'];
  await desk.run(...apply, '--out', 'month.xlsx');
  const signed = await close(
    'month.xlsx',
    '--sign',
    'bank',
    '--role',
    'preparer',
    '--who',
    'Ann',
    '--out',
    'month.xlsx',
    '--json',
    'month.json',
  );
  expect(signed.out).toContain('Vouches for Bank statements');
  expect(signed.out).toMatch(/Import bank statements +signed +due 2026-11-02 +R0002\n +preparer Ann, 2026-11-01/);
  expect(signed.out).toContain(
    "- 2 questions wait for a person; none may stay open. Decide on them, or raise what may stay open in the row of the step. ('Cash application'!A6)",
  );
  const json = JSON.parse(new TextDecoder().decode(desk.files.get('month.json'))) as { steps: { step: { key: string }; state: string }[] };
  expect(json.steps.slice(0, 2).map(({ step, state }) => `${step.key} ${state}`)).toEqual(['bank signed', 'cash needsYou']);
});

test('what may not be done is said in a sentence, and no file is written', async () => {
  await close(...SET_UP);
  const refused = await close('month.xlsx', '--sign', 'cash', '--role', 'preparer', '--who', 'Ann', '--out', 'signed.xlsx');
  expect(refused).toMatchObject({
    code: 2,
    err: expect.stringContaining('"Apply cash" is not tied: 2 tests fail. Mend what is listed, then sign.'),
  });
  expect(desk.files.has('signed.xlsx')).toBe(false);
  expect(await close('month.xlsx', '--lock', '--out', 'x.xlsx')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Not signed, so the period cannot be locked'),
  });
  expect(await close('month.xlsx', '--sign', 'x', '--role', 'boss', '--out', 'x.xlsx')).toMatchObject({
    code: 2,
    err: '--role boss: write preparer or reviewer.',
  });
  expect(await close('month.xlsx', '--lock', '--stamp', '--out', 'x.xlsx')).toMatchObject({
    code: 2,
    err: expect.stringContaining('one thing at a time'),
  });
  expect(await close('in.xlsx', '--set-up', '--period', '2026-13', '--out', 'x.xlsx')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Not a month: "2026-13"'),
  });
});

test('a dry run says what it would write, and writes nothing', async () => {
  const dry = await close('in.xlsx', '--set-up', '--period', '2026-10', '--dry-run');
  expect(dry.out).toContain('Dry run: nothing was written. It would write: Tieout Close: 12 added, 0 changed.');
  expect([...desk.files.keys()]).toEqual(['in.xlsx', 'october.sta']);
});
