import fc from 'fast-check';
import { type Culture, EN_US } from '../../../src/app/culture';
import { sayIn } from '../../../src/taskpane/words/say';

const GERMANY: Culture = { decimal: ',', group: '.', shortDate: 'dd.MM.yyyy' };
const SWITZERLAND: Culture = { decimal: '.', group: '’', shortDate: 'dd.MM.yyyy' };
const FRANCE: Culture = { decimal: ',', group: '\u202f', shortDate: 'dd/MM/yyyy' };
const AMERICA: Culture = { decimal: '.', group: ',', shortDate: 'M/d/yyyy' };

test.each([
  ['the pane’s own', EN_US, '1234567.50', '1,234,567.50'],
  ['the pane’s own', EN_US, '-1204.10', '-1,204.10'],
  ['the pane’s own', EN_US, '999', '999'],
  ['the pane’s own', EN_US, '1000', '1,000'],
  ['the pane’s own', EN_US, '0.00', '0.00'],
  ['the pane’s own', EN_US, '12345678901234567890.12', '12,345,678,901,234,567,890.12'],
  ['the pane’s own', EN_US, '#N/A', '#N/A'],
  ['German', GERMANY, '1234567.50', '1.234.567,50'],
  ['German', GERMANY, '-0.05', '-0,05'],
  ['German', GERMANY, 'siehe Anlage', 'siehe Anlage'],
  ['Swiss', SWITZERLAND, '1234.50', '1’234.50'],
  ['French', FRANCE, '1234567', '1\u202f234\u202f567'],
])('in the %s culture %3$s is shown as %4$s', (_, culture, plain, shown) => {
  expect(sayIn(culture).amount(plain)).toBe(shown);
});

test.each([
  ['the pane’s own', EN_US, '2026-10-31', '2026-10'],
  ['German', GERMANY, '31.10.2026', '10.2026'],
  ['American', AMERICA, '10/31/2026', '10/2026'],
  ['French', FRANCE, '31/10/2026', '10/2026'],
])('in the %s culture a day is %3$s and its month %4$s', (_, culture, day, month) => {
  expect(sayIn(culture).day('2026-10-31')).toBe(day);
  expect(sayIn(culture).month('2026-10')).toBe(month);
});

test('what is no day stays as it is', () => {
  expect(['', 'soon', '2026-10', '31.10.2026'].map((text) => sayIn(GERMANY).day(text))).toEqual(['', 'soon', '2026-10', '31.10.2026']);
  expect(['', '2026-10-31', 'Q3'].map((text) => sayIn(GERMANY).month(text))).toEqual(['', '2026-10-31', 'Q3']);
});

test('the log’s instant is shown as it is stored, in UTC', () => {
  expect(sayIn(EN_US).instant('2026-10-31T23:59:58.000Z')).toBe('2026-10-31 23:59');
  expect(sayIn(GERMANY).instant('2026-10-31T23:59:58.000Z')).toBe('31.10.2026 23:59');
});

test.each([
  [0, '0 Seiten'],
  [1, '1 Seite'],
  [1204, '1.204 Seiten'],
])('%i pages are counted as %s', (count, said) => {
  expect(sayIn(GERMANY).counted(count, 'Seite', 'Seiten')).toBe(said);
});

test('property: showing an amount changes no digit', () => {
  fc.assert(
    fc.property(fc.constantFrom(EN_US, GERMANY, SWITZERLAND, FRANCE), fc.bigInt(), fc.nat(999), (culture, whole, decimals) => {
      const plain = `${whole}.${String(decimals).padStart(3, '0')}`;
      expect(sayIn(culture).amount(plain).replaceAll(culture.group, '').replace(culture.decimal, '.')).toBe(plain);
    }),
  );
});

test.each([
  ['German', GERMANY, '1.234,50', '1234.50'],
  ['German', GERMANY, ' 1234,5 ', '1234.5'],
  ['German', GERMANY, '1.234', '1234'],
  ['German', GERMANY, '12.50', '12.50'],
  ['German', GERMANY, '12.345,6789', '12345.6789'],
  ['German', GERMANY, '1.23.456', undefined],
  ['German', GERMANY, '1,234.50', undefined],
  ['American', AMERICA, '1,234.50', '1234.50'],
  ['American', AMERICA, '-1234', '-1234'],
  ['American', AMERICA, '1.234,50', undefined],
  ['Swiss', SWITZERLAND, "1'234.50", '1234.50'],
  ['Swiss', SWITZERLAND, '1’234', '1234'],
  ['French', FRANCE, '1\u202f234,50', '1234.50'],
  ['French', FRANCE, '1 234,50', '1234.50'],
  ['German', GERMANY, '', undefined],
  ['German', GERMANY, 'zwölf', undefined],
])('typed in the %s culture, %3$j is %4$j', (_, culture, typed, plain) => {
  expect(sayIn(culture).typed(typed)).toBe(plain);
});

test('property: what is shown can be typed again', () => {
  fc.assert(
    fc.property(fc.constantFrom(EN_US, GERMANY, SWITZERLAND, FRANCE, AMERICA), fc.bigInt(), fc.nat(99_999), (culture, whole, decimals) => {
      const say = sayIn(culture);
      const plain = `${whole}.${String(decimals).padStart(5, '0')}`;
      expect(say.typed(say.amount(plain))).toBe(plain);
    }),
  );
});
