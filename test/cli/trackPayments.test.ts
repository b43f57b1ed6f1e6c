/** Payment tracking from the command line, over a workbook file. */
import { Desk } from '../support/desk';
import { bookText, cellAt } from '../support/smallMonth';
import { openSmallPayables } from '../support/smallPayables';

const TRACK = ['track-payments', '--workbook', 'in.xlsx', '--as-of', '2026-10-31', '--who', 'Ada'];

let desk: Desk;
const onDesk = async (asTables: boolean): Promise<void> => {
  desk = new Desk();
  const small = await openSmallPayables(asTables);
  desk.files.set('in.xlsx', small.host.save().bytes);
  small.close();
};

test('track-payments: told, saved, known again and taken back', async () => {
  await onDesk(true);
  const tracked = await desk.run(...TRACK, '--out', 'out.xlsx', '--json', 'out.json');
  expect(tracked).toMatchObject({ code: 0, err: expect.stringContaining('Payment P4 of 77.00 EUR to vendor V2 names invoice LX-8') });
  expect(tracked.out).toContain('Pixel, PX-OO42: duplicate: It is invoice PX-0042');
  expect(tracked.out).toContain('2026-11-19     1           1190.00 EUR');
  expect(tracked.out).toContain('Pixel: number PX-0043');
  const book = desk.book('out.xlsx');
  expect(cellAt(book, 'Payment runs', 'B4')).toBe(0);

  const again = await desk.run(...TRACK.with(2, 'out.xlsx'), '--out', 'again.xlsx');
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to do') });
  expect(bookText(desk.book('again.xlsx'))).toBe(bookText(book));
  expect(await desk.run('revert', '--workbook', 'out.xlsx', '--run', 'R0001', '--out', 'back.xlsx')).toMatchObject({ code: 0 });
  expect(bookText(desk.book('back.xlsx'))).toBe(bookText(desk.book('in.xlsx')));
});

test('lists that are no Excel tables are tracked alike', async () => {
  await onDesk(false);
  const tracked = await desk.run(...TRACK, '--out', 'out.xlsx');
  expect(tracked.code).toBe(0);
  expect(cellAt(desk.book('out.xlsx'), 'Payment runs', 'B4')).toBe(0);
});

test('a country whose holidays nobody knows is refused with a sentence', async () => {
  await onDesk(true);
  expect(await desk.run(...TRACK, '--dry-run', '--holidays', 'ZZ')).toMatchObject({
    code: 2,
    err: expect.stringContaining('No holidays are known for the country "ZZ"'),
  });
});
