import fc from 'fast-check';
import { date } from '../../../src/domain/calendar/plainDate';
import { type BudgetToDate, burnToDate } from '../../../src/domain/budget/burnToDate';
import { monthsOfYear } from '../../../src/domain/budget/yearMonths';

const months = monthsOfYear('2026-12');
const actualsOf = (...amounts: number[]) => new Map(amounts.map((amount, index) => [months[index] ?? '', amount]));
/** 1,200 for the year, 100 a month until the end of June. */
const even: BudgetToDate = {
  asOf: date('2026-06-30'),
  yearEnds: '2026-12',
  budget: 1200,
  actuals: actualsOf(100, 100, 100, 100, 100, 100),
  method: 'straight line',
};
const spoken = (changed: Partial<BudgetToDate>): string => {
  const { toDate, burnt, estimate, exhaustedOn } = burnToDate({ ...even, ...changed });
  return `${toDate} spent, ${burnt}, comes to ${estimate}, ${exhaustedOn ?? 'lasts'}`;
};

test.each<[string, Partial<BudgetToDate>, string]>([
  ['on its way to the last cent it lasts', {}, '600 spent, 0.5, comes to 1200, lasts'],
  ['a cent less and it does not', { budget: 1199 }, '600 spent, 0.5004170141784821, comes to 1200, 2026-12-31'],
  ['used up in the middle of October', { budget: 950 }, '600 spent, 0.631578947368421, comes to 1200, 2026-10-16'],
  ['used up already, in a month that is over', { budget: 250 }, '600 spent, 2.4, comes to 1200, 2026-03-16'],
  ['used up in the part of the month that is over', { asOf: date('2026-06-15'), budget: 550 }, '600 spent, 1.0909090909090908, comes to 1309, 2026-06-08'],
  ['a budget of nothing', { budget: 0 }, '600 spent, undefined, comes to 1200, 2026-01-01'],
  ['nothing spent', { actuals: new Map() }, '0 spent, 0, comes to 0, lasts'],
  ['by the last three months', { method: 'trailing months', actuals: actualsOf(0, 0, 0, 200, 200, 200) }, '600 spent, 0.5, comes to 1800, 2026-10-01'],
  ['by the months of last year', { method: 'seasonal', actuals: new Map([...even.actuals, ['2025-03', 600], ['2025-12', 300]]) }, '600 spent, 0.5, comes to 900, lasts'],
  ['a credit note lowers what is spent', { actuals: actualsOf(300, -100, 100, 100, 100, 100) }, '600 spent, 0.5, comes to 1200, lasts'],
])('a budget, %s', (_, changed, said) => {
  expect(spoken(changed)).toBe(said);
}); // prettier-ignore

test('an actual after the day, one of long ago, or a day outside of the year is refused', () => {
  expect(() => spoken({ actuals: actualsOf(0, 0, 0, 0, 0, 0, 5) })).toThrow('There is an actual of 2026-07, after the day 2026-06-30.');
  expect(() => spoken({ actuals: new Map([['2024-12', 5]]) })).toThrow('There is an actual of 2024-12, before the year');
  expect(() => spoken({ asOf: date('2027-01-01') })).toThrow('lies outside of the budget year 2026-01 to 2026-12');
});

test('property: a budget lasts exactly when the forecast does not exceed it, and a smaller one is never exhausted later', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 9, maxLength: 9 }), fc.integer({ min: 1, max: 12_000 }), (amounts, budget) => {
      const asked = { ...even, asOf: date('2026-09-11'), actuals: actualsOf(...amounts) };
      const { estimate, exhaustedOn } = burnToDate({ ...asked, budget });
      expect(exhaustedOn === undefined).toBe(estimate <= budget);
      const less = burnToDate({ ...asked, budget: budget - 1 }).exhaustedOn;
      if (exhaustedOn !== undefined) expect(less !== undefined && less <= exhaustedOn).toBe(true);
    }),
  );
});
