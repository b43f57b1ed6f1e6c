import fc from 'fast-check';
import { addDays, date } from '../../../src/domain/calendar/plainDate';
import { type Aging, agingOf, type DueAmount } from '../../../src/domain/collections/aging';
import { Decimal, ZERO } from '../../../src/domain/money/decimal';

const asOf = date('2026-10-31');
const item = (party: string, daysOverdue: number, amount: string, currency = 'EUR'): DueAmount => ({
  party,
  currency,
  dueOn: addDays(asOf, -daysOverdue),
  amount: new Decimal(amount),
});
const spoken = ({ rows, totals }: Aging): string[] =>
  [...rows, ...totals].map(({ party, currency, buckets, total }) => `${party} ${currency}: ${buckets.join(' ')} = ${total}`);

test('a report of two customers: by bucket, with credits in the bucket of their own day, and a total', () => {
  const items = [item('Kirsch AG', 0, '100.10'), item('Opal', 31, '50'), item('kirsch  ag', 95, '-30.10'), item('Opal', -20, '7.5')];
  expect(spoken(agingOf(items, asOf, [30, 60, 90]))).toEqual([
    'Kirsch AG EUR: 100.1 0 0 0 -30.1 = 70',
    'Opal EUR: 7.5 0 50 0 0 = 57.5',
    'Total EUR: 107.6 0 50 0 -30.1 = 127.5',
  ]);
});

test('currencies are never added together: a party with two has two rows, and each has its total', () => {
  expect(spoken(agingOf([item('Opal', 1, '5'), item('Opal', 1, '7', 'USD')], asOf, [30]))).toEqual([
    'Opal EUR: 0 5 0 = 5',
    'Opal USD: 0 7 0 = 7',
    'Total EUR: 0 5 0 = 5',
    'Total USD: 0 7 0 = 7',
  ]);
});

test('property: the report adds up to the ledger, across and down, whatever the order of the rows', () => {
  const items = fc.array(
    fc
      .record({
        party: fc.constantFrom('A', 'B', 'C'),
        days: fc.integer({ min: -40, max: 200 }),
        cents: fc.integer({ min: -99_999, max: 99_999 }),
        currency: fc.constantFrom('EUR', 'USD'),
      })
      .map(({ party, days, cents, currency }) => item(party, days, (cents / 100).toFixed(2), currency)),
  );
  fc.assert(
    fc.property(items, (given) => {
      const { rows, totals } = agingOf(given, asOf, [30, 60]);
      for (const { currency, buckets, total } of totals) {
        const ledger = given.filter((each) => each.currency === currency).reduce((all, { amount }) => all.plus(amount), ZERO);
        expect(total.toString()).toBe(ledger.toString());
        buckets.forEach((amount, index) => {
          const down = rows.filter((row) => row.currency === currency).reduce((all, row) => all.plus(row.buckets[index] ?? ZERO), ZERO);
          expect(amount.toString()).toBe(down.toString());
        });
      }
      const sorted = (aging: Aging) => spoken(aging).sort();
      expect(sorted(agingOf([...given].reverse(), asOf, [30, 60]))).toEqual(sorted({ rows, totals }));
    }),
  );
});
