import fc from 'fast-check';
import { date } from '../../../src/domain/calendar/plainDate';
import { varianceWalk, type WalkFacts } from '../../../src/domain/budget/variance';
import { Decimal } from '../../../src/domain/money/decimal';
import { money } from '../../../src/domain/money/money';
import { budgetRow, burnOf, invoice, lineOf, order, posting, rate, YEAR } from '../../support/burnWorld';

/** 1,000.00 planned and had, nothing later. */
const ON_BUDGET: WalkFacts = {
  ...{ budget: 100_000, incurred: 100_000, incurredAtBudgetRates: 100_000, isBudgeted: true },
  ...{ plannedQuantity: undefined, quantity: undefined, laterVariance: 0 },
};
const steps = (of: Partial<WalkFacts>): number[] => {
  const { price, volume, timing, fx, isNew } = varianceWalk({ ...ON_BUDGET, ...of });
  return [price, volume, timing, fx, isNew];
};
const hours = (value: number) => new Decimal(value);

// prettier-ignore
test.each<[string, Partial<WalkFacts>, number[]]>([
  ['nothing differs',                                     {},                                                                          [0, 0, 0, 0, 0]],
  ['more was used',                                       { incurred: 120_000, incurredAtBudgetRates: 120_000 },                       [0, 20_000, 0, 0, 0]],
  ['later months will make up for it',                    { incurred: 120_000, incurredAtBudgetRates: 120_000, laterVariance: -30_000 }, [0, 0, 20_000, 0, 0]],
  ['they will for a part of it',                          { incurred: 120_000, incurredAtBudgetRates: 120_000, laterVariance: -5_000 }, [0, 15_000, 5_000, 0, 0]],
  ['less was used, and more will be',                     { incurred: 80_000, incurredAtBudgetRates: 80_000, laterVariance: 50_000 },  [0, 0, -20_000, 0, 0]],
  ['more now and more later is no timing',                { incurred: 120_000, incurredAtBudgetRates: 120_000, laterVariance: 5_000 }, [0, 20_000, 0, 0, 0]],
  ['the rate moved',                                      { incurred: 104_000 },                                                       [0, 0, 0, 4_000, 0]],
  ['10 hours at 100 planned, 10 at 110 had',              { incurred: 110_000, incurredAtBudgetRates: 110_000, plannedQuantity: hours(10), quantity: hours(10) }, [10_000, 0, 0, 0, 0]],
  ['10 hours at 100 planned, 12 at 100 had',              { incurred: 120_000, incurredAtBudgetRates: 120_000, plannedQuantity: hours(10), quantity: hours(12) }, [0, 20_000, 0, 0, 0]],
  ['10 hours at 100 planned, 8 at 120 had',               { incurred: 96_000, incurredAtBudgetRates: 96_000, plannedQuantity: hours(10), quantity: hours(8) },    [16_000, -20_000, 0, 0, 0]],
  ['nobody budgeted it',                                  { budget: 0, isBudgeted: false },                                            [0, 0, 0, 0, 100_000]],
])('%s', (_, of, expected) => {
  expect(steps(of)).toEqual(expected);
});

test('property: budget and steps add up to what was incurred, exactly', () => {
  const minor = fc.integer({ min: -10_000_000, max: 10_000_000 });
  const quantity = fc.option(fc.integer({ min: 0, max: 5_000 }).map(hours), { nil: undefined });
  fc.assert(
    fc.property(
      minor,
      minor,
      minor,
      fc.boolean(),
      quantity,
      quantity,
      minor,
      (budget, incurred, atRates, isBudgeted, planned, had, later) => {
        const walk = varianceWalk({
          ...{ budget, incurred, incurredAtBudgetRates: atRates, isBudgeted },
          ...{ plannedQuantity: planned, quantity: had, laterVariance: later },
        });
        expect(walk.budget + walk.price + walk.volume + walk.timing + walk.fx + walk.isNew).toBe(walk.incurred);
      },
    ),
  );
});

test('quantities count when every document of the year so far has one', () => {
  const budgets = [budgetRow('2026-10', '1000', { quantity: hours(10) })];
  const counted = posting('1320', '2026-10-05', { quantity: hours(12) });
  expect(lineOf(burnOf({ budgets, actuals: [counted] })).walk).toMatchObject({ price: 12_000, volume: 20_000 });
  expect(lineOf(burnOf({ budgets, actuals: [counted, posting('10', '2026-10-06')] })).walk).toMatchObject({ price: 0, volume: 33_000 });
});

test('the rate of the year’s first day is the budget’s', () => {
  const rates = [rate('2026-01-01', 'USD', 'EUR', '0.9'), rate('2026-09-30', 'USD', 'EUR', '0.95')];
  const invoices = [invoice({ currency: 'USD', amount: money('1000', 'USD') })];
  expect(lineOf(burnOf({ budgets: YEAR, invoices, rates })).walk).toMatchObject({ fx: 5_000, incurred: 95_000 });
});

test('a budget of the first months that is spent in the last is timing, by what is ordered', () => {
  const budgets = [budgetRow('2026-09', '900')];
  const purchaseOrders = [order('900', { from: date('2026-11-01'), to: date('2026-12-31') })];
  expect(lineOf(burnOf({ budgets, purchaseOrders, method: 'commitment-phased' })).walk).toMatchObject({ timing: -90_000, volume: 0 });
});
