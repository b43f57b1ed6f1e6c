import { date } from '../../../src/domain/calendar/plainDate';
import { FORECAST_METHODS } from '../../../src/domain/budget/budgetBurn';
import { burnOf, budgetRow, lineOf, MONTHS, order, posting, REQUEST } from '../../support/burnWorld';

const spends = (amounts: Readonly<Record<string, string>>) =>
  Object.entries(amounts).map(([month, amount]) => posting(amount, `${month}-15`));

/** Two months of 500.00, then one of 800.00; the year before 100.00 a month until June, and 300.00 after. */
const THIS_YEAR = { '2026-01': '500', '2026-02': '500', '2026-03': '800' };
const LAST_YEAR = Object.fromEntries(MONTHS.map((month, index) => [month.replace('2026', '2025'), index < 6 ? '100' : '300']));

const estimates = (asOf: string, actuals = spends(THIS_YEAR), more: Parameters<typeof burnOf>[0] = {}): string[] => {
  const { forecast } = lineOf(burnOf({ asOf: date(asOf), actuals, ...more }));
  return FORECAST_METHODS.map((method) => `${method} ${(forecast.byMethod[method].estimate / 100).toFixed(2)}`);
};

test('at the end of March, 1,800.00 is a burn of 600.00 a month, and the last three months are the same', () => {
  expect(estimates('2026-03-31')).toEqual([
    'straight line 7200.00',
    'trailing months 7200.00',
    'seasonal 7200.00',
    'commitment-phased 7200.00',
  ]);
});

test('with a year before, the season goes on as it did then, at this year’s level', () => {
  // 1,800.00 is six times last year's 300.00: 3 × 100 × 6 + 6 × 300 × 6 are to come. The trailing months stay in this year's three.
  expect(estimates('2026-03-31', [...spends(THIS_YEAR), ...spends(LAST_YEAR)])[2]).toBe('seasonal 14400.00');
});

test('in the middle of a month only its remaining days are forecast', () => {
  // 15 of 30 days of April: 1,800.00 in 3.5 months; the trailing average is of whole months.
  expect(estimates('2026-04-15')).toEqual([
    'straight line 6171.47', // 1,800.00 + 257.15 + 514.29 × 8
    'trailing months 6900.00', // 1,800.00 + 600.00 × 8.5
    'seasonal 6171.47',
    'commitment-phased 6171.47',
  ]);
});

test('what is ordered comes when it is ordered for, the rest as it burnt without orders', () => {
  const purchaseOrders = [order('900', { from: date('2026-05-01'), to: date('2026-05-31') })];
  expect(estimates('2026-03-31', spends(THIS_YEAR), { purchaseOrders })[3]).toBe('commitment-phased 8100.00');
});

test('nothing is forecast below zero: a credit is no rate', () => {
  expect(estimates('2026-03-31', spends({ '2026-01': '-300' }))[0]).toBe('straight line -300.00');
});

test('on the first day of the year nothing is known, and nothing is forecast but what is ordered', () => {
  expect(estimates('2026-01-01', [])).toEqual(['straight line 0.00', 'trailing months 0.00', 'seasonal 0.00', 'commitment-phased 0.00']);
});

describe('the budget runs out', () => {
  const runsOut = (amounts: Readonly<Record<string, string>>, budget: string): (string | undefined)[] => {
    const { forecast } = lineOf(burnOf({ asOf: date('2026-03-31'), actuals: spends(amounts), budgets: [budgetRow('2026-01', budget)] }));
    return [forecast.runsOutEarly, forecast.runsOutIn, forecast.runsOutLate];
  };

  test('in the month whose sum exceeds it; a sum that meets it has not', () => {
    expect(runsOut({ '2026-01': '600', '2026-02': '600', '2026-03': '600' }, '4200')).toEqual(['2026-08', '2026-08', '2026-08']);
    expect(runsOut({ '2026-01': '600', '2026-02': '600', '2026-03': '600' }, '4199.99')).toEqual(['2026-07', '2026-07', '2026-07']);
    expect(runsOut({ '2026-01': '600', '2026-02': '600', '2026-03': '600' }, '1000')).toEqual(['2026-02', '2026-02', '2026-02']);
    expect(runsOut({ '2026-01': '600', '2026-02': '600', '2026-03': '600' }, '7200')).toEqual([undefined, undefined, undefined]);
  });

  test('earlier or later with one chance in ten each, by how much the months differ', () => {
    // 300, 600, 900: a spread of 300.00. Four months on, 1.2816 × 300 × √4 = 768.96 either way of 4,200.00.
    expect(runsOut({ '2026-01': '300', '2026-02': '600', '2026-03': '900' }, '4900')).toEqual(['2026-07', '2026-09', '2026-10']);
  });

  test('a line that stands still never runs out', () => {
    expect(runsOut({}, '100')).toEqual([undefined, undefined, undefined]);
  });
});

test('the method that the report stands on is the one that was asked for', () => {
  const actuals = [...spends(THIS_YEAR), ...spends(LAST_YEAR)];
  const runsOutIn = (method: (typeof FORECAST_METHODS)[number]) =>
    lineOf(burnOf({ ...REQUEST, asOf: date('2026-03-31'), actuals, method, budgets: [budgetRow('2026-01', '7000')] })).forecast.runsOutIn;
  expect([runsOutIn('straight line'), runsOutIn('seasonal')]).toEqual(['2026-12', '2026-08']);
});
