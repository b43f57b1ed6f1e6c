import { WEEKENDS_ONLY } from '../../../src/domain/calendar/businessDays';
import { date } from '../../../src/domain/calendar/plainDate';
import type { DepositMovement } from '../../../src/domain/deposits/deposit';
import { STANDARD_DEPOSIT_RULES } from '../../../src/domain/deposits/depositRules';
import { openTopUps, type TopUpContext } from '../../../src/domain/deposits/openTopUps';
import { movement, pendingTopUp } from '../../support/depositWorld';

/** A Saturday. */
const AS_OF = date('2026-10-31');
const CONTEXT: TopUpContext = { asOf: AS_OF, leadDays: 2, calendar: WEEKENDS_ONLY, rules: STANDARD_DEPOSIT_RULES };
const none: ReadonlySet<DepositMovement> = new Set();

/** Each top-up as a line: state, the day on which it counts. */
const told = (movements: readonly DepositMovement[], onStatement = none, inTransit = none): string[] =>
  openTopUps(movements, onStatement, inTransit, CONTEXT).map(({ state, countsOn, minor }) => `${minor / 100} ${state} ${countsOn ?? '-'}`);

test.each<[string, DepositMovement[], string[]]>([
  ['counts on the day it is expected', [pendingTopUp('2026-10-30', 500, '', '2026-11-05')], ['500 pending 2026-11-05']],
  ['without one, after the lead days', [pendingTopUp('2026-10-30', 500)], ['500 pending 2026-11-03']],
  ['ordered on a Saturday, it counts for Monday', [pendingTopUp('2026-10-31', 500)], ['500 pending 2026-11-04']],
  ['a little late: the next business day', [pendingTopUp('2026-10-20', 500, '', '2026-10-28')], ['500 overdue 2026-11-02']],
  ['expected today and not there: the next business day', [pendingTopUp('2026-10-20', 500, '', '2026-10-31')], ['500 overdue 2026-11-02']],
  ['five days late still counts', [pendingTopUp('2026-10-20', 500, '', '2026-10-26')], ['500 overdue 2026-11-02']],
  ['six days late does not', [pendingTopUp('2026-10-20', 500, '', '2026-10-25')], ['500 not counted -']],
  [
    'arrived under its reference',
    [pendingTopUp('2026-10-20', 500, 'W-1'), movement('2026-10-23', 'top-up', 500, { reference: 'w-1 ' })],
    ['500 arrived -'],
  ],
  [
    'arrived with less, a fee kept',
    [pendingTopUp('2026-10-20', 500, 'W-1'), movement('2026-10-23', 'top-up', 490, { reference: 'W-1' })],
    ['500 arrived -'],
  ],
  [
    'arrived without a reference, by amount and day',
    [pendingTopUp('2026-10-20', 500), movement('2026-10-23', 'top-up', 500)],
    ['500 arrived -'],
  ],
  [
    'another amount without a reference is another top-up',
    [pendingTopUp('2026-10-28', 500), movement('2026-10-29', 'top-up', 400)],
    ['500 overdue 2026-11-02'],
  ],
  [
    'an arrival of before the order is another top-up',
    [pendingTopUp('2026-10-29', 500), movement('2026-10-28', 'top-up', 500)],
    ['500 pending 2026-11-02'],
  ],
  [
    'two references are two top-ups',
    [pendingTopUp('2026-10-29', 500, 'W-2'), movement('2026-10-29', 'top-up', 500, { reference: 'W-1' })],
    ['500 pending 2026-11-02'],
  ],
  [
    'one arrival settles one of two',
    [pendingTopUp('2026-10-28', 500), pendingTopUp('2026-10-29', 500), movement('2026-10-30', 'top-up', 500)],
    ['500 arrived -', '500 pending 2026-11-02'],
  ],
  [
    'the reference wins over the amount',
    [pendingTopUp('2026-10-28', 500), pendingTopUp('2026-10-29', 500, 'W-9'), movement('2026-10-30', 'top-up', 500, { reference: 'W-9' })],
    ['500 overdue 2026-11-02', '500 arrived -'],
  ],
  ['cancelled ones are nowhere', [movement('2026-10-29', 'top-up', 500, { status: 'cancelled' })], []],
])('%s', (_, movements, expected) => {
  expect(told(movements)).toEqual(expected);
});

test('what the statement has already counts from tomorrow; what is in transit is in our balance and counts no more', () => {
  const onIt = pendingTopUp('2026-10-28', 500, '', '2026-11-09');
  const inTransit = movement('2026-10-30', 'top-up', 700);
  expect(told([onIt, inTransit], new Set([onIt]), new Set([inTransit]))).toEqual(['700 in transit -', '500 on statement 2026-11-01']);
});
