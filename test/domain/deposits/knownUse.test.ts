import fc from 'fast-check';
import { WEEKENDS_ONLY } from '../../../src/domain/calendar/businessDays';
import { addDays, date, daysBetween } from '../../../src/domain/calendar/plainDate';
import { runsOutOn, topUpOf, type TopUpTerms } from '../../../src/domain/deposits/knownUse';

/** A Friday. */
const asOf = date('2026-10-30');
const known = (balance: number, ...use: number[]) => ({ asOf, balance, use });

test.each<[string, number, number[], string | undefined]>([
  ['nothing left on the tenth day', 1000, [100], '2026-11-09'],
  ['a rest on the tenth day is gone on the eleventh', 1001, [100], '2026-11-10'],
  ['nothing left already', 0, [100], '2026-10-30'],
  ['overdrawn', -5, [100], '2026-10-30'],
  ['without use', 1000, [0], undefined],
  ['eleven years', 1100 * 365, [100], undefined],
  ['days to come, then their mean', 700, [300, 0, 0, 300, 150], '2026-11-04'],
  ['beyond the days given by their mean of 150', 1200, [300, 0, 0, 300, 150], '2026-11-07'],
  ['in the middle of the days given', 250, [100, 100, 100], '2026-11-02'],
  ['thirds of a day', 1, [1 / 3], '2026-11-02'],
])('a balance runs out, %s', (_, balance, use, day) => {
  expect(runsOutOn(known(balance, ...use))).toBe(day);
});

test('use that is missing or negative is refused', () => {
  expect(() => runsOutOn(known(1))).toThrow('The use of a day is missing.');
  expect(() => runsOutOn(known(1, -3))).toThrow('The use of a day is negative.');
});

const terms: TopUpTerms = { leadDays: 2, minimum: 0, coverDays: 30, multipleOf: 100 };
const spoken = (balance: number, use: number, changed: Partial<TopUpTerms> = {}): string => {
  const plan = topUpOf(known(balance, use), { ...terms, ...changed }, WEEKENDS_ONLY);
  return `${plan.state}, order ${plan.topUpBy}, credited ${plan.creditedOn}, ${plan.amount}`;
};

test.each<[string, string, string]>([
  // Below zero on 10 November; credited on Monday the 9th, ordered on Thursday the 5th; 30 × 100 to come, nothing left then.
  ['a thousand at a hundred a day', spoken(1000, 100), 'top up soon, order 2026-11-05, credited 2026-11-09, 3000'],
  ['more that must stay', spoken(1000, 100, { minimum: 500 }), 'top up soon, order 2026-11-02, credited 2026-11-04, 3000'],
  ['too late for the lead days', spoken(1000, 100, { leadDays: 10 }), 'too late, order 2026-10-26, credited 2026-11-13, 3400'],
  ['a multiple of a thousand', spoken(1050, 110, { multipleOf: 1000 }), 'top up soon, order 2026-11-04, credited 2026-11-06, 4000'],
  ['enough for months', spoken(9000, 100, { coverDays: 90 }), 'fine, order 2027-01-26, credited 2027-01-28, 9000'],
  ['nothing is ever used', spoken(9000, 0), 'idle cash, order undefined, credited undefined, undefined'],
])('a top-up, %s', (_, said, expected) => {
  expect(said).toBe(expected);
});

test('property: at whole use the day is the first that leaves nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 30, max: 5000 }), (balance, use) => {
      const day = runsOutOn(known(balance, use));
      const days = day === undefined ? NaN : daysBetween(asOf, day);
      expect(balance - days * use).toBeLessThanOrEqual(0);
      expect(balance - (days - 1) * use).toBeGreaterThan(0);
    }),
  );
});

test('property: an order in time is credited before the balance falls below its minimum', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 90_000 }),
      fc.integer({ min: 10, max: 400 }),
      fc.nat(5),
      fc.nat(900),
      (balance, use, leadDays, minimum) => {
        // prettier-ignore
        const plan = topUpOf(known(balance, use), { ...terms, leadDays, minimum }, WEEKENDS_ONLY);
        if (plan.state === 'too late' || plan.creditedOn === undefined) return;
        const onCredit = balance - daysBetween(asOf, addDays(plan.creditedOn, 0)) * use;
        expect(onCredit).toBeGreaterThanOrEqual(minimum);
        expect((plan.amount ?? 0) % terms.multipleOf).toBe(0);
      },
    ),
  );
});
