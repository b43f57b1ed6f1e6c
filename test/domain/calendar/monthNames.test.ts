import { MONTH_WORDS, monthNamed } from '../../../src/domain/calendar/monthNames';

test.each([
  ['January', 1],
  ['JÄN', undefined], // accents are for the caller to take away
  ['mrz', 3],
  ['mai', 5],
  ['août', undefined],
  ['aout', 8],
  ['dic', 12],
  ['ma', undefined],
])('«%s» is month %p', (name, month) => {
  expect(monthNamed(name)).toBe(month);
});

test('no shorter name hides a longer one in a pattern', () => {
  const hidden = MONTH_WORDS.filter((word, index) => MONTH_WORDS.slice(0, index).some((earlier) => word.startsWith(earlier)));
  expect(hidden).toEqual([]);
});
