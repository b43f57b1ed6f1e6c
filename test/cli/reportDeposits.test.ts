/** Prepaid deposits from the command line. */
import { Desk } from '../support/desk';
import { openSmallDeposits } from '../support/smallDeposits';
import { bookText, cellAt } from '../support/smallMonth';

const RUN = ['report-deposits', '--workbook', 'in.xlsx', '--as-of', '2026-10-31', '--who', 'Ada'];

let desk: Desk;
beforeEach(async () => {
  desk = new Desk();
  const small = await openSmallDeposits();
  desk.files.set('in.xlsx', small.host.save().bytes);
  small.close();
});

const json = (): Record<string, unknown> => JSON.parse(new TextDecoder().decode(desk.files.get('out.json'))) as Record<string, unknown>;

test('the deposits are told, saved, known again and taken back', async () => {
  const made = await desk.run(...RUN, '--out', 'out.xlsx', '--json', 'out.json');
  expect(made).toMatchObject({ code: 0, err: expect.stringContaining('-500 JPY of the difference is not explained') });
  expect(made.out).toContain('Amber            2950.00 EUR  fine                runs out 2026-12-03  top up by 2026-11-25: 3000.00');
  expect(made.out).toContain('Basalt, JPY: closing = statement of 2026-10-31 + named differences, JPY: difference -500');
  expect(json()).toMatchObject({
    asOf: '2026-10-31',
    deposits: [{ partner: 'Amber', topUpBy: '2026-11-25' }, { partner: 'Basalt' }, { partner: 'Coral' }],
  });
  expect(cellAt(desk.book('out.xlsx'), 'Deposits', 'A5')).toBe('Amber');

  const again = await desk.run(...RUN.with(2, 'out.xlsx'), '--out', 'again.xlsx');
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to do') });
  expect(await desk.run('revert', '--workbook', 'out.xlsx', '--run', 'R0001', '--out', 'back.xlsx')).toMatchObject({ code: 0 });
  expect(bookText(desk.book('back.xlsx'))).toBe(bookText(desk.book('in.xlsx')));
  expect((await desk.run('log', '--workbook', 'out.xlsx')).out).toContain('prepaid deposits');
});

test('a dry run writes nothing', async () => {
  const dry = await desk.run(...RUN, '--dry-run');
  expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('Deposits: 3 added') });
  expect([...desk.files.keys()]).toEqual(['in.xlsx']);
});

test('holidays of a country count where the terms name none: 3 February is one of Mozambique', async () => {
  const basalt = async (...asked: string[]): Promise<unknown> => {
    expect(await desk.run(...RUN, '--dry-run', '--json', 'out.json', ...asked)).toMatchObject({ code: 0 });
    return (json()['deposits'] as { topUpBy: string }[])[1]?.topUpBy;
  };
  expect(await basalt()).toBe('2027-02-02');
  expect(await basalt('--holidays', 'MZ')).toBe('2027-02-01');
});

test.each([
  [['--time', '25:00'], '--time 25:00: write the time as 14:30.'],
  [['--holidays', 'XX'], 'No holidays are known for the country "XX".'],
  [['--map', 'depositMovements=Nowhere'], 'there is no such table or sheet'],
])('%j is refused with a sentence', async (words, says) => {
  expect(await desk.run(...RUN, '--dry-run', ...words)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
});
