import fc from 'fast-check';
import { date } from '../../../src/domain/calendar/plainDate';
import type { DepositMovement } from '../../../src/domain/deposits/deposit';
import { accountsOf, ledgerOn } from '../../../src/domain/deposits/depositLedger';
import { movement } from '../../support/depositWorld';

const OCTOBER_31 = date('2026-10-31');

const STORY: readonly DepositMovement[] = [
  movement('2026-10-01', 'opening', 1000),
  movement('2026-10-05', 'top-up', 500),
  movement('2026-10-06', 'consumption', -200),
  movement('2026-10-07', 'consumption', 20), // given back
  movement('2026-10-08', 'adjustment', -5),
  movement('2026-10-30', 'top-up', 300, { status: 'pending' }),
  movement('2026-10-30', 'consumption', -77, { status: 'cancelled' }),
  movement('2026-11-01', 'consumption', -50),
];

test('opening + top-ups − consumption ± adjustments = closing; pending, cancelled and later movements are not in it', () => {
  expect(ledgerOn(STORY, OCTOBER_31)).toEqual({
    opening: 100_000,
    topUps: 50_000,
    consumption: 18_000,
    adjustments: -500,
    closing: 131_500,
  });
});

test('a movement of the day of the report counts, one of the day after does not', () => {
  expect(ledgerOn(STORY, date('2026-10-05')).closing).toBe(150_000);
  expect(ledgerOn(STORY, date('2026-10-04')).closing).toBe(100_000);
  expect(ledgerOn(STORY, date('2026-11-01')).closing).toBe(126_500);
});

test('an account is a partner and a currency; case and spaces of the name do not count', () => {
  const accounts = accountsOf([
    movement('2026-10-01', 'opening', 1, { partner: 'Basalt' }),
    movement('2026-10-01', 'opening', 1, { partner: 'Amber  Games' }),
    movement('2026-10-02', 'top-up', 1, { partner: 'amber games' }),
    movement('2026-10-02', 'top-up', 1, {
      partner: 'Amber Games',
      amount: { ...movement('2026-10-01', 'opening', 1).amount, currency: 'USD' },
    }),
  ]);
  expect(accounts.map(({ partner, currency, movements }) => [partner, currency, movements.length])).toEqual([
    ['Amber  Games', 'EUR', 2],
    ['Amber Games', 'USD', 1],
    ['Basalt', 'EUR', 1],
  ]);
});

const anyMovement = fc
  .record({
    day: fc.integer({ min: 1, max: 30 }),
    type: fc.constantFrom('opening' as const, 'top-up' as const, 'consumption' as const, 'adjustment' as const),
    cents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    status: fc.constantFrom('completed' as const, 'pending' as const, 'cancelled' as const),
  })
  .map(({ day, type, cents, status }) => movement(`2026-10-${String(day).padStart(2, '0')}`, type, (cents / 100).toFixed(2), { status }));

test('property: the ledger adds up to the cent on every day, whatever the order of the rows', () => {
  fc.assert(
    fc.property(fc.array(anyMovement), fc.integer({ min: 1, max: 31 }), (movements, day) => {
      const on = date(`2026-10-${String(day).padStart(2, '0')}`);
      const { opening, topUps, consumption, adjustments, closing } = ledgerOn(movements, on);
      expect(opening + topUps - consumption + adjustments).toBe(closing);
      expect(ledgerOn([...movements].reverse(), on)).toEqual(ledgerOn(movements, on));
    }),
  );
});
