/** The job from the command line: the very code of the pane over a file, its exit codes and its sentences. */
import { Desk } from '../support/desk';
import { bookText, cellAt, columnOf, openSmallMonth, STATEMENT } from '../support/smallMonth';

let desk: Desk;
beforeEach(async () => {
  desk = new Desk();
  const month = await openSmallMonth();
  desk.files.set('in.xlsx', month.host.save().bytes);
  month.close();
  desk.files.set('october.sta', STATEMENT.bytes);
});

const APPLY = ['apply-cash', '--workbook', 'in.xlsx', '--bank', 'october.sta', '--as-of', '2026-10-31', '--who', 'Ada'];

test('a month is applied, printed, saved, listed and taken back', async () => {
  const applied = await desk.run(...APPLY, '--out', 'out.xlsx', '--json', 'out.json');
  expect(applied).toMatchObject({ code: 0, err: expect.stringContaining('note: ') });
  expect(applied.out).toContain('october.sta: MT940, 1 statements, 4 transactions');
  expect(applied.out).toMatch(/applied +1 +119\.00 EUR/);
  expect(applied.out).toContain('Bank DE12500105170648489890: opening + movements = closing, EUR: difference 0.00');
  expect(applied.out).toContain('Saved to out.xlsx.');
  const json = JSON.parse(new TextDecoder().decode(desk.files.get('out.json'))) as { receipts: { receipt: string; outcome: string }[] };
  expect(json.receipts.map(({ receipt, outcome }) => [receipt, outcome])).toContainEqual(['B2', 'ambiguous']);

  const written = desk.book('out.xlsx');
  expect(columnOf(written, 'Cash application', 'A', 5, 8)).toEqual(['B1', 'B2', 'B3', 'B4']);
  expect(cellAt(written, 'Cash proof', 'B4')).toBe(0);

  expect(await desk.run('log', '--workbook', 'out.xlsx')).toMatchObject({ code: 0, out: expect.stringContaining('The chain holds.') });
  expect(await desk.run('revert', '--workbook', 'out.xlsx', '--run', 'R0001', '--out', 'back.xlsx')).toMatchObject({ code: 0 });
  expect(bookText(desk.book('back.xlsx'))).toBe(bookText(desk.book('in.xlsx')));
});

test('one match is taken back by its receipt, and nothing else of its run', async () => {
  await desk.run(...APPLY, '--out', 'out.xlsx');
  const back = await desk.run('revert', '--workbook', 'out.xlsx', '--receipt', 'B1', '--out', 'back.xlsx');
  expect(back).toMatchObject({
    code: 0,
    out: expect.stringContaining('Receipt B1 is rejected. Open again: INV-1001. Saved to back.xlsx.'),
  });
  expect(columnOf(desk.book('back.xlsx'), 'Cash application', 'T', 5, 8)).toEqual(['reject', null, null, null]);
  expect(cellAt(desk.book('back.xlsx'), 'Cash proof', 'B4')).toBe(0);
});

test('the same statement in another run is known, after save and reopen, and nothing is written twice', async () => {
  await desk.run(...APPLY, '--out', 'out.xlsx');
  const again = await desk.run(...APPLY.with(2, 'out.xlsx'), '--out', 'again.xlsx');
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('4 imported before') });
  expect(again.out).toContain('Nothing to do');
  expect(bookText(desk.book('again.xlsx'))).toBe(bookText(desk.book('out.xlsx')));
});

test('when the summary cannot be written, no workbook is', async () => {
  const run = await desk.run(...APPLY, '--out', 'out.xlsx', '--json', 'no/such/folder.json');
  expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no/such/folder.json') });
  expect(desk.files.has('out.xlsx')).toBe(false);
});

test('a dry run says what it would write, and writes nothing', async () => {
  const dry = await desk.run(...APPLY, '--dry-run');
  expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('Cash application: 4 added, 0 changed, 0 removed, 0 untouched') });
  expect([...desk.files.keys()]).toEqual(['in.xlsx', 'october.sta']);
});

test('a formula that cannot be calculated here is said with its cell, once for all that share the cause', async () => {
  const month = await openSmallMonth();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Open items').getRange('Z1:Z2').formulas = [['=OWNFUNCTION(1)'], ['=OWNFUNCTION(2)']];
    await context.sync();
  });
  desk.files.set('in.xlsx', month.host.save().bytes);
  month.close();
  const { err } = await desk.run(...APPLY, '--dry-run');
  expect(err.match(/OWNFUNCTION/g)).toHaveLength(1);
  expect(err).toContain("'Open items'!Z1: There is no function OWNFUNCTION here; the cells that use it read #NAME?.");
});

test('a column chosen by hand counts: what is open under another heading is what a receipt has to pay', async () => {
  const month = await openSmallMonth();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Open items').getRange('H4').values = [[119.5]]; // Amount of INV-1001, of which 119.00 is open
    await context.sync();
  });
  desk.files.set('in.xlsx', month.host.save().bytes);
  month.close();
  const rule = async (...map: string[]): Promise<string | undefined> => {
    expect(await desk.run(...APPLY, '--dry-run', '--json', 'out.json', ...map)).toMatchObject({ code: 0 });
    const { receipts } = JSON.parse(new TextDecoder().decode(desk.files.get('out.json'))) as {
      receipts: { receipt: string; rule: string }[];
    };
    return receipts.find(({ receipt }) => receipt === 'B1')?.rule;
  };
  expect(await rule()).toBe('named and equal');
  expect(await rule('--map', 'openItems.Open amount=Amount')).not.toBe('named and equal');
});

test('blocking findings are written despite, and exit with 1', async () => {
  const month = await openSmallMonth();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Open items').getRange('I5').values = [['about two hundred']];
    await context.sync();
  });
  desk.files.set('in.xlsx', month.host.save().bytes);
  month.close();
  const run = await desk.run(...APPLY, '--out', 'out.xlsx');
  expect(run).toMatchObject({ code: 1, err: expect.stringContaining("blocking: 'Open items'!I5") });
  expect(desk.files.has('out.xlsx')).toBe(true);
});

describe('what cannot run says so in a sentence, exits with 2 and writes nothing', () => {
  const damaged = new TextEncoder().encode('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>');
  test.each([
    ['no bank file', ['apply-cash', '--workbook', 'in.xlsx', '--as-of', '2026-10-31', '--out', 'o.xlsx'], /needs at least one --bank file/],
    ['no output', APPLY, /needs --out/],
    ['no such day', [...APPLY.with(6, '2026-02-30'), '--out', 'o.xlsx'], /Not a calendar day: "2026-02-30"/],
    ['an unknown option', [...APPLY, '--out', 'o.xlsx', '--fast'], /--fast/],
    ['no workbook', [...APPLY.with(2, 'october.sta'), '--out', 'o.xlsx'], /^october\.sta is not an Excel workbook/],
    ['a statement that breaks off', [...APPLY.with(4, 'damaged.sta'), '--out', 'o.xlsx'], /damaged\.sta/],
    ['an unknown kind', [...APPLY, '--out', 'o.xlsx', '--map', 'items=X'], /Kinds: openItems, customers/],
    ['an unknown table', [...APPLY, '--out', 'o.xlsx', '--map', 'openItems=X'], /There are: OpenItems, CustomerList/],
    ['an unknown heading', [...APPLY, '--out', 'o.xlsx', '--map', 'openItems.Amount=X'], /OpenItems has no heading "X"/],
    ['an unknown column of ours', [...APPLY, '--out', 'o.xlsx', '--map', 'openItems.Price=X'], /there is no column "Price"/],
    ['an output of another kind', [...APPLY, '--out', 'o.xlsm'], /--out o\.xlsm: the workbook is a \.xlsx file and stays one/],
    ['an empty workbook, named once', [...APPLY.with(2, 'empty.xlsx'), '--out', 'o.xlsx'], /^empty\.xlsx is empty \(0 bytes\)/],
    ['an unknown run', ['revert', '--workbook', 'in.xlsx', '--run', 'R0009', '--out', 'o.xlsx'], /no run R0009/],
    ['a receipt without a match', ['revert', '--workbook', 'in.xlsx', '--receipt', 'B9', '--out', 'o.xlsx'], /no match of receipt "B9"/],
    [
      'a run and a receipt',
      ['revert', '--workbook', 'in.xlsx', '--receipt', 'B9', '--run', 'R1', '--out', 'o.xlsx'],
      /either --run or --receipt/,
    ],
  ])('%s', async (_, args, sentence) => {
    desk.files.set('damaged.sta', damaged);
    desk.files.set('empty.xlsx', new Uint8Array());
    const run = await desk.run(...args);
    expect(run).toMatchObject({ code: 2, err: expect.stringMatching(sentence) });
    expect(run.err).not.toContain('stopped on an error of its own');
    expect(desk.files.has('o.xlsx')).toBe(false);
  });
});
