import { dayOrdersIn, writtenDay } from '../../../src/domain/calendar/dayText';

function spoken(text: string): string | undefined {
  const written = writtenDay(text);
  return written?.kind === 'either' ? `${written.dayFirst} or ${written.monthFirst}` : written?.day;
}

// prettier-ignore
test.each([
  ['2026-10-31',            '2026-10-31'],
  ['2026-10-31 14:05',      '2026-10-31'],
  ['2026-10-31T14:05:00Z',  '2026-10-31'],
  ['31.10.2026',            '2026-10-31'],
  ['05.06.2026',            '2026-06-05'],
  ['31/10/26',              '2026-10-31'],
  ['10/31/2026',            '2026-10-31'],
  ['05/06/2026',            '2026-06-05 or 2026-05-06'],
  ['05/05/2026',            '2026-05-05'],
  ['20261031',              '2026-10-31'],
  ['31 Oct 2026',           '2026-10-31'],
  ['Oct 31, 2026',          '2026-10-31'],
  ['31. Oktober 2026',      '2026-10-31'],
  ['31 août 2026',          '2026-08-31'],
  ['3 de marzo de 2026',    '2026-03-03'],
  ['1 mrt 2026',            '2026-03-01'],
  ['31-Dez-26',             '2026-12-31'],
  ['30.02.2026',            undefined],
  ['yesterday',             undefined],
  ['',                      undefined],
])('"%s" is %s', (text, expected) => {
  expect(spoken(text)).toBe(expected);
});

test.each([
  ['a day above 12 comes first', ['05/06/2026', '31/10/2026'], ['day first']],
  ['a day above 12 comes second', ['05/06/2026', '10/31/2026'], ['month first']],
  ['nothing settles it', ['05/06/2026', '07/08/2026'], []],
  ['two days settle it differently', ['31/10/2026', '10/31/2026'], ['day first', 'month first']],
])('the order of a column: %s', (_, texts, orders) => {
  expect(dayOrdersIn(texts)).toEqual(new Set(orders));
});
