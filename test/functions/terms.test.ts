import fc from 'fast-check';
import { addDays, date, serialFromDate } from '../../src/domain/calendar/plainDate';
import { cell, column, loadFunctions } from '../support/functionCells';

beforeAll(loadFunctions);

const on = (day: string): number => serialFromDate(date(day));
const march1 = on('2026-03-01'); // a Sunday

// prettier-ignore
test.each<[string, unknown[], unknown]>([
  ['a date cell',                    [march1, 'net 30'],                 on('2026-03-31')],
  ['a date with a time of day',      [march1 + 0.75, 'net 30'],          on('2026-03-31')],
  ['a text date',                    ['2026-03-01', 'net 30'],           on('2026-03-31')],
  ['a German text date',             ['01.03.2026', '30 Tage netto'],    on('2026-03-31')],
  ['an American one that is settled', ['3/31/2026', 'net 30'],           on('2026-04-30')],
  ['end of month and 15 days',       [march1, 'EOM + 15'],               on('2026-04-15')],
  ['instalments: the last',          [march1, '50 % net 30, 50 % net 60'], on('2026-04-30')],
  ['a range of dates',               [column(march1, null, on('2026-03-15')), 'net 30'], column(on('2026-03-31'), '', on('2026-04-14'))],
  ['a range of dates and of terms',  [column(march1, march1), column('net 30', 'net 10')], column(on('2026-03-31'), on('2026-03-11'))],
  ['a Saturday, no roll',            [on('2026-10-01'), 'net 30'],       on('2026-10-31')],
  ['a Saturday, following',          [on('2026-10-01'), 'net 30', undefined, 'following'], on('2026-11-02')],
  ['a Saturday, modified',           [on('2026-10-01'), 'net 30', undefined, 'Modified following'], on('2026-10-30')],
  ['a holiday rolls unless told',    [on('2026-11-25'), 'net 30', column(on('2026-12-25'), null)], on('2026-12-28')],
  ['a holiday, told not to',         [on('2026-11-25'), 'net 30', column(on('2026-12-25')), 'none'], on('2026-12-25')],
  ['a Friday where it is weekend',   [on('2026-10-01'), 'net 29', undefined, 'following', 7], on('2026-11-01')],
  ['a weekend by its digits',        [on('2026-10-01'), 'net 29', undefined, 'following', '0000110'], on('2026-11-01')],
])('DUEDATE of %s', (_, given, expected) => {
  expect(cell('DUEDATE', ...given)).toEqual(expected);
});

// prettier-ignore
test.each<[string, unknown[], string]>([
  ['an ambiguous text date', ['05/06/2026', 'net 30'], '#VALUE! invoiceDate is "05/06/2026", which may be 2026-06-05 or 2026-05-06. Give a date cell, or write it as 2026-06-05.'],
  ['no date',                ['soon', 'net 30'],   '#VALUE! invoiceDate is "soon", which is no date. Give a date cell, or text such as 2026-10-31.'],
  ['a day that never was',   [60, 'net 30'],       '#VALUE! invoiceDate is 60, which is no date. Give a date cell, or text such as 2026-10-31.'],
  ['an empty date',          [null, 'net 30'],     '#VALUE! invoiceDate is empty. Give a date cell, or text such as 2026-10-31.'],
  ['empty terms',            [march1, ''],         '#VALUE! terms is empty. Give a text.'],
  ['a slip in the terms',    [march1, 'net 30 dyas'], '#VALUE! The terms "net 30 dyas" cannot be read. Perhaps: Net 30.'],
  ['words that are no terms', [march1, 'as agreed'], '#VALUE! The terms "as agreed" cannot be read. Write them as net 30 or 2/10 net 30.'],
  ['terms that wait',        [march1, 'net 30 from delivery'], '#N/A The terms "net 30 from delivery" wait for the delivery. Give the day of the delivery as the date, and terms that count from the invoice.'],
  ['a discount alone',       [march1, '2/10'],     '#N/A The terms "2/10" say when a discount is earned, not when the rest falls due. Write them as 2/10 net 30.'],
  ['an unknown roll',        [march1, 'net 30', undefined, 'forward'], '#VALUE! roll is "forward". Give one of: none, following, modifiedFollowing, preceding, modifiedPreceding.'],
  ['a due day after the last of Excel', [on('9999-12-31'), 'net 1'], '#NUM! The day lies before 1 March 1900 or after 31 December 9999.'],
  ['an unknown weekend',     [march1, 'net 30', undefined, undefined, 8], '#VALUE! weekend is "8". Give a code of WORKDAY.INTL, such as 1 for Saturday and Sunday or 7 for Friday and Saturday.'],
  ['a weekend that is a word of the machine', [march1, 'net 30', undefined, undefined, 'toString'], '#VALUE! weekend is "toString". Give a code of WORKDAY.INTL, such as 1 for Saturday and Sunday or 7 for Friday and Saturday.'],
  ['a week without work',    [march1, 'net 30', undefined, undefined, '1111111'], '#VALUE! weekend is "1111111". Give a code of WORKDAY.INTL, such as 1 for Saturday and Sunday or 7 for Friday and Saturday.'],
])('DUEDATE of %s', (_, given, expected) => {
  expect(cell('DUEDATE', ...given)).toBe(expected);
});

// prettier-ignore
test.each<[string, unknown[], unknown]>([
  ['two per cent for ten days',  [march1, '2/10 net 30'], march1 + 10],
  ['the highest of two',         [march1, '3% 8 Tage, 2% 14 Tage, netto 30'], march1 + 8],
  ['a Sunday stays',             [on('2026-03-05'), '2/10 net 30'], on('2026-03-15')],
  ['a Sunday rolls if asked',    [on('2026-03-05'), '2/10 net 30', undefined, 'following'], on('2026-03-16')],
  ['no discount',                [march1, 'net 30'], '#N/A The terms "net 30" allow no cash discount. Write them as 2/10 net 30.'],
  ['one that waits',             [march1, '2 % within 10 days of delivery, net 30 from delivery'], '#N/A The terms "2 % within 10 days of delivery, net 30 from delivery" wait for the delivery. Give the day of the delivery as the date, and terms that count from the invoice.'],
])('DISCOUNTDATE of %s', (_, given, expected) => {
  expect(cell('DISCOUNTDATE', ...given)).toEqual(expected);
});

const TIERED = '3% 8 Tage, 2% 14 Tage, netto 30';
// prettier-ignore
test.each<[string, unknown[], unknown]>([
  ['on the last day',         [1190, '2/10 net 30', march1, march1 + 10], 23.8],
  ['a day later',             [1190, '2/10 net 30', march1, march1 + 11], 0],
  ['half a cent goes up',     [100.25, '2/10 net 30', march1, march1], 2.01],
  ['the higher of two',       [1000, TIERED, march1, march1 + 8], 30],
  ['the lower when late',     [1000, TIERED, march1, march1 + 9], 20],
  ['neither',                 [1000, TIERED, march1, march1 + 15], 0],
  ['a credit note',           [-1190, '2/10 net 30', march1, march1 + 10], -23.8],
  ['a credit note, late',     [-1190, '2/10 net 30', march1, march1 + 11], 0],
  ['terms without discount',  [1190, 'net 30', march1, march1], 0],
  ['yen',                     [1234, '2/10 net 30', march1, march1, 'JPY'], 25],
  ['a column',                [column(100, 200, null), '2/10 net 30', column(march1, march1, null), march1 + 5], column(2, 4, '')],
  ['parts of a cent',         [100.005, '2/10 net 30', march1, march1], '#VALUE! amount is 100.005, with more decimals than the 2. Round it first, with TIEOUT.ROUNDMONEY.'],
])('DISCOUNT %s', (_, given, expected) => {
  expect(cell('DISCOUNT', ...given)).toEqual(expected);
});

const days = fc.integer({ min: 0, max: 20_000 }).map((later) => addDays(date('2000-01-01'), later));

test('property: a discount is between nothing and the amount, open up to DISCOUNTDATE, and never later than the due day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 40 }),
      (day, cents, percent, within, paidAfter) => {
        const terms = `${percent}/${within} net ${within + 20}`;
        const paidOn = serialFromDate(day) + paidAfter;
        const kept = cell('DISCOUNT', cents / 100, terms, serialFromDate(day), paidOn) as number;
        const until = cell('DISCOUNTDATE', serialFromDate(day), terms) as number;
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(kept).toBeLessThanOrEqual(cents / 100);
        if (paidOn > until) expect(kept).toBe(0);
        expect(until).toBeLessThanOrEqual(cell('DUEDATE', serialFromDate(day), terms) as number);
      }), // prettier-ignore
  );
});

test('property: a column of invoices is answered as each of its cells', () => {
  fc.assert(
    fc.property(fc.array(days, { minLength: 2, maxLength: 8 }), (list) => {
      const serials = list.map((day) => serialFromDate(day));
      const answers = serials.map((serial) => cell('DUEDATE', serial, 'net 30', undefined, 'following'));
      expect(cell('DUEDATE', column(...serials), 'net 30', undefined, 'following')).toEqual(column(...answers));
    }),
  );
});
