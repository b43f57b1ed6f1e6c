import { type CloseAct, type SealedAct, signaturesOf } from '../../../src/domain/close/acts';
import { bankFindings, type BankStatementFact } from '../../../src/domain/close/bankChain';
import { periodAfter, periodDays } from '../../../src/domain/close/period';
import { samePerson } from '../../../src/domain/close/person';
import { WEEKENDS_ONLY } from '../../../src/domain/calendar/businessDays';
import { date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';

let minute = 0;
const act = (change: Partial<CloseAct>): SealedAct => ({
  period: '2026-10',
  act: 'signed',
  step: 'cash',
  role: 'preparer',
  who: 'Ann',
  at: `2026-11-02T08:${String((minute += 1)).padStart(2, '0')}:00.000Z`,
  note: '',
  vouchesFor: '',
  fingerprint: '',
  ...change,
});
const period = (kind: 'locked' | 'reopened', change: Partial<CloseAct> = {}): SealedAct =>
  act({ act: kind, step: '', role: '', who: 'Cleo', note: 'bank error', ...change });

test('a signature counts until it is taken back or its period is reopened; what comes after counts again', () => {
  const acts = [
    act({}),
    act({ role: 'reviewer', who: 'Ben' }),
    act({ act: 'withdrawn', role: 'reviewer', who: 'Ben', note: 'too early' }),
    act({ step: 'bank' }),
    act({ period: '2026-09' }),
    period('locked'),
    period('reopened'),
    act({ who: 'Dora' }),
  ];
  expect(signaturesOf(acts, '2026-10').map(({ act: { step, role, who }, withdrawn }) => `${step} ${role} ${who}: ${withdrawn}`)).toEqual([
    'cash preparer Ann: the period was reopened by Cleo, 2026-11-02: bank error',
    'cash reviewer Ben: Ben, 2026-11-02: too early',
    'bank preparer Ann: the period was reopened by Cleo, 2026-11-02: bank error',
    'cash preparer Dora: ',
  ]);
  expect(signaturesOf(acts, '2026-09').map(({ withdrawn }) => withdrawn)).toEqual(['']);
});

test('a month has its first and last day, and the one after December is January', () => {
  expect(periodDays('2028-02')).toEqual({ name: '2028-02', from: '2028-02-01', to: '2028-02-29' });
  expect(periodAfter('2026-12')).toBe('2027-01');
  expect(() => periodDays('2026-13')).toThrow('Not a month: "2026-13". Write it as 2026-10.');
});

test.each([
  ['Ann Arbor', ' ann  ARBOR ', true],
  ['Ann Arbor', 'AnnArbor', true],
  ['Ann Arbor', 'Ann\u200b Arbor\u00ad', true],
  ['Ann Arbor', 'Anna Arbor', false],
])('%s and %s are one person: %s', (one, other, expected) => {
  expect(samePerson(one, other)).toBe(expected);
});

const OCTOBER = periodDays('2026-10');
const statement = (
  from: string,
  to: string,
  opening: number | undefined,
  closing: number | undefined,
  account = 'DE1',
): BankStatementFact => ({
  statement: `${account} ${from}`,
  account,
  from: date(from),
  to: date(to),
  opening: opening === undefined ? undefined : new Decimal(opening),
  closing: closing === undefined ? undefined : new Decimal(closing),
  place: { kind: 'workbook' },
});

// prettier-ignore
test.each<[string, BankStatementFact[], string[]]>([
  ['none',                            [], ['no-statements']],
  ['the whole month',                 [statement('2026-10-01', '2026-10-31', 1, 5)], []],
  ['two that chain',                  [statement('2026-10-16', '2026-10-30', 3, 5), statement('2026-10-01', '2026-10-15', 1, 3)], []],
  ['a gap between them',              [statement('2026-10-01', '2026-10-15', 1, 3), statement('2026-10-16', '2026-10-30', 4, 5)], ['statement-gap']],
  ['a gap to the month before',       [statement('2026-09-01', '2026-09-30', 1, 3), statement('2026-10-01', '2026-10-31', 4, 5)], ['statement-gap']],
  ['a gap two months ago',            [statement('2026-08-01', '2026-08-31', 1, 2), statement('2026-09-01', '2026-09-30', 9, 3), statement('2026-10-01', '2026-10-31', 3, 5)], []],
  ['without balances',                [statement('2026-10-01', '2026-10-15', undefined, undefined), statement('2026-10-16', '2026-10-30', 4, 5)], []],
  ['up to the last business day',     [statement('2026-10-01', '2026-10-30', 1, 5)], []],
  ['ending a day before that',        [statement('2026-10-01', '2026-10-29', 1, 5)], ['statement-ends-early']],
  ['an account with none this month', [statement('2026-10-01', '2026-10-31', 1, 5), statement('2026-09-01', '2026-09-30', 1, 5, 'GB2')], ['account-without-statement']],
])('bank statements: %s', (_, statements, expected) => {
  expect(bankFindings(statements, OCTOBER, WEEKENDS_ONLY).map(({ code }) => code)).toEqual(expected);
});
