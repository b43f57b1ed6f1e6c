import { date } from '../../../src/domain/calendar/plainDate';
import type { DepositMovement } from '../../../src/domain/deposits/deposit';
import { STANDARD_DEPOSIT_RULES } from '../../../src/domain/deposits/depositRules';
import { lastStatement, tieStatement } from '../../../src/domain/deposits/statementTie';
import { movement, pendingTopUp, statement } from '../../support/depositWorld';

const BOOKED: readonly DepositMovement[] = [
  movement('2026-10-01', 'opening', 1000),
  movement('2026-10-14', 'consumption', -100),
  movement('2026-10-15', 'consumption', -70),
  movement('2026-10-16', 'consumption', -30),
];

/** The named parts of the difference in whole euros: after, on it, in transit, around its day, unexplained. */
function parts(balance: number, more: readonly DepositMovement[] = [], on = '2026-10-15'): number[] {
  const movements = [...BOOKED, ...more];
  const pending = movements.filter(({ status }) => status === 'pending');
  const tie = tieStatement(statement(on, balance), movements, pending, date('2026-10-31'), STANDARD_DEPOSIT_RULES);
  return [tie.after, tie.onStatementMinor, tie.inTransitMinor, tie.dayShift, tie.unexplained].map((minor) => minor / 100);
}

const top = (on: string, amount: number) => movement(on, 'top-up', amount);

test.each<[string, number[], number[]]>([
  ['it ties out', parts(830), [-30, 0, 0, 0, 0]],
  ['the use of its day is on the next one there', parts(900), [-30, 0, 0, -70, 0]],
  ['the use of the next day is on it there', parts(800), [-30, 0, 0, 30, 0]],
  ['a difference that no row makes is not explained', parts(820), [-30, 0, 0, 0, 10]],
  ['a pending top-up is on it', parts(1330, [pendingTopUp('2026-10-14', 500)]), [-30, -500, 0, 0, 0]],
  ['a pending top-up of after its day cannot be', parts(1330, [pendingTopUp('2026-10-16', 500)]), [-30, 0, 0, 0, -500]],
  ['a top-up of the day before is not on it', parts(830, [top('2026-10-14', 500)]), [-30, 0, 500, 0, 0]],
  ['a top-up of ten days before is too old for that', parts(830, [top('2026-10-05', 500)]), [-30, 0, 0, 0, 500]],
  ['two together', parts(830 + 300, [top('2026-10-12', 300), top('2026-10-13', 200), top('2026-10-14', 500)]), [-30, 0, 700, 0, 0]],
  [
    'a top-up in transit and one that is on it',
    parts(830 + 40, [top('2026-10-13', 200), pendingTopUp('2026-10-12', 40)]),
    [-30, -40, 200, 0, 0],
  ],
])('%s', (_, told, expected) => {
  expect(told).toEqual(expected);
});

test('one top-up explains a difference rather than two that make the same', () => {
  const movements = [...BOOKED, top('2026-10-12', 300), top('2026-10-13', 200), top('2026-10-14', 500)];
  const { inTransit } = tieStatement(statement('2026-10-15', 1330), movements, [], date('2026-10-31'), STANDARD_DEPOSIT_RULES);
  expect([...inTransit].map(({ on }) => on)).toEqual(['2026-10-14']);
});

test('the named parts and the statement add up to the closing balance', () => {
  const tie = tieStatement(statement('2026-10-15', 812), BOOKED, [], date('2026-10-31'), STANDARD_DEPOSIT_RULES);
  expect(tie.statementMinor + tie.after + tie.onStatementMinor + tie.inTransitMinor + tie.dayShift + tie.unexplained).toBe(80_000);
});

test('the last statement on the day of the report or before counts, the later row of one day', () => {
  const statements = [statement('2026-10-15', 1), statement('2026-10-31', 2), statement('2026-10-31', 3), statement('2026-11-01', 4)];
  expect(lastStatement(statements, date('2026-10-31'))?.balance.amount.toNumber()).toBe(3);
  expect(lastStatement([], date('2026-10-31'))).toBeUndefined();
});
