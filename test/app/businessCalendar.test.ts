import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { businessCalendar, type CalendarChoice } from '../../src/app/businessCalendar';
import { BadInput } from '../../src/domain/badInput';
import { isBusinessDay } from '../../src/domain/calendar/businessDays';
import { date } from '../../src/domain/calendar/plainDate';

const in2026: CalendarChoice = { countries: ['DE'], from: date('2026-01-01'), to: date('2026-12-31'), holidays: [] };
const calendarOf = (countries: string[]) => businessCalendar({ ...in2026, countries });

// prettier-ignore
test.each([
  ['DE',    '2026-04-06', false, 'Easter Monday'],
  ['DE',    '2026-10-03', false, 'German Unity, and a Saturday'],
  ['DE',    '2026-01-06', true,  'Epiphany, in some states only'],
  ['DE-BY', '2026-01-06', false, 'Epiphany in Bavaria'],
  ['de',    '2026-12-25', false, 'Christmas'],
  ['DE',    '2026-12-24', true,  'Christmas Eve is no public holiday'],
  ['GB',    '2026-12-28', false, 'the substitute for Boxing Day on a Saturday'],
  ['FR',    '2026-07-14', false, 'Bastille Day'],
  ['US',    '2026-11-26', false, 'Thanksgiving'],
  ['US',    '2026-11-27', true,  'the Friday after it'],
  ['SA',    '2026-10-30', false, 'a Friday in the Gulf'],
  ['SA',    '2026-11-01', true,  'a Sunday in the Gulf'],
  ['AE',    '2026-10-30', true,  'a Friday in the Emirates, since 2022'],
  ['AE',    '2026-03-22', false, 'the third day of Eid, and a Sunday'],
  ['IN',    '2026-10-31', true,  'a Saturday in India'],
  ['IR',    '2026-10-30', false, 'a Friday in Iran'],
])('%s on %s: %s (%s)', async (country, day, expected) => {
  expect(isBusinessDay(date(day), await calendarOf([country]))).toBe(expected);
});

test('a holiday of several days closes each of them', async () => {
  const { holidays } = await calendarOf(['AE']);
  expect(['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23'].map((day) => holidays.has(day))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('with two countries a day counts when it counts in both', async () => {
  const both = await calendarOf(['DE', 'SA']);
  expect([...both.weekend].sort()).toEqual([5, 6, 7]);
  expect(isBusinessDay(date('2026-04-06'), both)).toBe(false);
});

test('no country means weekends, and the workbook adds its own days', async () => {
  const own = await businessCalendar({ ...in2026, countries: [' '], holidays: [date('2026-06-17')] });
  expect([...own.holidays]).toEqual(['2026-06-17']);
  expect([...own.weekend]).toEqual([6, 7]);
});

test('due days after the last day of service have holidays too', async () => {
  const { holidays } = await calendarOf(['DE']);
  expect(['2024-12-25', '2025-12-25', '2028-12-25', '2029-12-25'].map((day) => holidays.has(day))).toEqual([false, true, true, false]);
});

// prettier-ignore
test.each([
  ['XX',    'No holidays are known for the country "XX". Write its two letters, such as DE, or give its holidays in a table.'],
  ['Germany', 'No holidays are known for the country "GERMANY". Write its two letters, such as DE, or give its holidays in a table.'],
  ['DE-XX', 'No holidays are known for "XX" in DE. Write the state as in DE-BY, or the country alone.'],
])('"%s" is refused in a sentence', async (country, message) => {
  await expect(calendarOf([country])).rejects.toThrow(new BadInput(message));
});

test('a span of centuries is a wrong year', async () => {
  await expect(businessCalendar({ ...in2026, to: date('9026-12-31') })).rejects.toThrow(
    'Holidays are wanted from 2026-01-01 to 9026-12-31.',
  );
});

const DAYS = `
  const { businessCalendar } = await import('./src/app/businessCalendar.ts');
  const { holidays } = await businessCalendar({ countries: ['DE', 'US', 'AE', 'NZ'], from: '2026-01-01', to: '2026-12-31', holidays: [] });
  console.log([...holidays].sort().join(' '));`;

test('the days are the same in every time zone', () => {
  const root = path.resolve(__dirname, '..', '..');
  const answers = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((TZ) => {
    const args = ['--import', 'tsx', '--input-type=module', '--eval', DAYS];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, TZ }, encoding: 'utf8' });
    return stdout || stderr;
  });
  expect(answers[0]).toMatch(/^2025-01-01 .*2026-12-26/);
  expect(new Set(answers).size).toBe(1);
}, 60_000);
