import fc from 'fast-check';
import { BadInput } from '../../../src/domain/badInput';
import {
  addDays,
  date,
  dateFrom,
  dateFromSerial,
  daysBetween,
  earliest,
  isDate,
  latest,
  type PlainDate,
  serialFromDate,
} from '../../../src/domain/calendar/plainDate';

const anyDay = fc.integer({ min: 61, max: 2_958_465 }).map((serial) => dateFromSerial(serial) as PlainDate); // every serial from 61 to 31 December 9999 is a day

// prettier-ignore
test.each([
  ['2026-03-31', true,  'a day'],
  ['2026-02-29', false, 'no leap year'],
  ['2024-02-29', true,  'a leap year'],
  ['1900-02-29', false, 'a century is none'],
  ['2000-02-29', true,  'four centuries are one'],
  ['2026-04-31', false, 'April has thirty days'],
  ['2026-00-10', false, 'no month'],
  ['2026-13-01', false, 'no thirteenth month'],
  ['2026-01-00', false, 'no day'],
  ['2026-1-1',   false, 'no zeros before'],
  ['26-01-01',   false, 'two digits of year'],
  ['2026-01-01T00:00', false, 'a time behind it'],
  [' 2026-01-01', false, 'a space before it'],
])('"%s" is a day of the calendar: %s (%s)', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test('what is no day is refused in a sentence that quotes it', () => {
  expect(() => date('2026-02-30')).toThrow(BadInput);
  expect(() => date('2026-02-30')).toThrow('Not a calendar day: "2026-02-30". Write it as 2026-03-31.');
});

test('a day is made of its parts, or not at all', () => {
  expect(dateFrom(2026, 3, 1)).toBe('2026-03-01');
  expect(dateFrom(2026, 2, 30)).toBeUndefined();
  expect(dateFrom(12_026, 1, 1)).toBeUndefined();
});

// prettier-ignore
test.each([
  [61,        1900, '1900-03-01'],
  [60,        1900, undefined],
  [45_658,    1900, '2025-01-01'],
  [45_658.99, 1900, '2025-01-01'],
  [2_958_465, 1900, '9999-12-31'],
  [2_958_466, 1900, undefined],
  [0,         1904, '1904-01-01'],
  [-1,        1904, undefined],
  [44_196,    1904, '2025-01-01'],
  [Number.NaN, 1900, undefined],
  [Infinity,  1900, undefined],
] as const)('serial %s of the %s system is %s', (serial, system, day) => {
  expect(dateFromSerial(serial, system)).toBe(day);
});

test('the two systems lie 1462 days apart', () => {
  const day = date('2026-10-31');
  expect(serialFromDate(day, 1900) - serialFromDate(day, 1904)).toBe(1462);
});

// prettier-ignore
test.each([
  ['2026-01-31',   1, '2026-02-01'],
  ['2024-02-28',   1, '2024-02-29'],
  ['2026-01-01',  -1, '2025-12-31'],
  ['2026-03-28',   2, '2026-03-30'],
])('%s and %s days is %s, whatever the clocks do', (from, days, to) => {
  expect(addDays(date(from), days)).toBe(to);
  expect(daysBetween(date(from), date(to))).toBe(days);
});

test('the earliest and the latest of days', () => {
  const days = [date('2026-03-01'), date('2025-12-31'), date('2026-10-02')] as const;
  expect(earliest(...days)).toBe('2025-12-31');
  expect(latest(...days)).toBe('2026-10-02');
});

test('property: a day survives its serial in both systems', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(isDate(day)).toBe(true);
      expect(dateFromSerial(serialFromDate(day))).toBe(day);
      if (day >= '1904-01-01') expect(dateFromSerial(serialFromDate(day, 1904), 1904)).toBe(day);
    }),
  );
});

test('property: days are added, taken off and counted alike, and sort as text', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
      fc.pre(serialFromDate(day) + days >= 61 && serialFromDate(day) + days <= 2_958_465);
      const other = addDays(day, days);
      expect(daysBetween(day, other)).toBe(days);
      expect(addDays(other, -days)).toBe(day);
      expect(other > day).toBe(days > 0);
    }),
  );
});

test('property: days are counted as Date counts them, whole days on', () => {
  fc.assert(
    fc.property(anyDay, fc.double({ min: -300, max: 300, noNaN: true }), (day, days) => {
      fc.pre(day > '1901-01-01' && day < '9999-01-01');
      const counted = new Date(Date.parse(`${day}T00:00:00Z`) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(day, days)).toBe(counted);
    }),
  );
});
