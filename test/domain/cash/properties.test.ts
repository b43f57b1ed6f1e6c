import fc from 'fast-check';
import { date } from '../../../src/domain/calendar/plainDate';
import type { ReceiptResult } from '../../../src/domain/cash/application';
import type { OpenItem, Receipt } from '../../../src/domain/cash/ledger';
import { fromMinor, toMinor } from '../../../src/domain/money/money';
import { receiptProofs } from '../../../src/domain/cash/totals';
import { invoice, match, receipt, spoken, spokenAlternatives } from '../../support/cashLedger';

/** Small worlds in which everything collides: few amounts, few customers, references that name the wrong things. */
const amount = fc.constantFrom('100.00', '100.00', '250.00', '350.00', '98.00', '99.50', '12.34', '450.00');
const customerId = fc.constantFrom('A', 'B', 'D', 'T1', 'T2');
const items = fc
  .array(fc.record({ amount, customerId, credit: fc.nat(5), terms: fc.constantFrom('net 30', '2/10 net 30') }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) =>
    list.map((each, n) =>
      invoice(`INV-100${n}`, each.credit === 0 ? `-${each.amount}` : each.amount, { customerId: each.customerId, terms: each.terms }),
    ),
  );
const reference = fc.constantFrom(
  '',
  'INV-1000',
  'INV-1001',
  'INV-1000 INV-1001',
  'INV-1002/03',
  '1001',
  'INV-9999',
  'INV-1000 to 1003',
  'Teilzahlung INV-1001',
  'charges INV-1002',
);
const payer = fc.constantFrom('Amber Games GmbH', 'Birch Studios', 'Marble Holding AG', 'Twin Records', 'Nobody');
const receipts = fc
  .array(
    fc.record({
      amount: fc.oneof(amount, fc.constant('0.00'), fc.constant('-50.00')),
      reference,
      payer,
      day: fc.integer({ min: 1, max: 28 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) =>
    list.map((each, n) =>
      receipt(each.amount, each.reference, {
        id: `R-${n}`,
        payer: each.payer,
        bookedOn: date(`2026-10-${String(each.day).padStart(2, '0')}`),
      }),
    ),
  );
const world = fc.record({ items, receipts });

const byId = (results: readonly ReceiptResult[]): Record<string, string> =>
  Object.fromEntries(results.map((result) => [result.receipt.id, spoken(result)]));

test('property: every receipt appears once, and cash and residual make its amount', () => {
  fc.assert(
    fc.property(world, ({ items: open, receipts: booked }) => {
      const results = match(open, booked);
      expect(results.map((result) => result.receipt)).toEqual(booked);
      for (const { allocations, residual, receipt: of } of results) {
        const cash = allocations.reduce((sum, { cash: part }) => sum.plus(part), residual.amount);
        expect(cash.toString()).toBe(of.amount.amount.toString());
        expect(residual.treatment === 'none').toBe(residual.amount.isZero());
      }
      for (const { difference } of receiptProofs({ results })) expect(difference.toString()).toBe('0');
    }),
    { numRuns: 300 },
  );
});

/** What is left of each item when the allocations of these results are taken from it. */
function leftAfter(open: readonly OpenItem[], results: readonly ReceiptResult[]): OpenItem[] {
  return open.map((item) => {
    const taken = results
      .flatMap(({ allocations }) => allocations)
      .filter(({ document }) => document === item.document)
      .reduce(
        (sum, { cash, discount, deduction }) =>
          sum + toMinor({ amount: cash.plus(discount).plus(deduction), currency: item.open.currency }),
        0,
      );
    return { ...item, open: fromMinor(toMinor(item.open) - taken, item.open.currency) };
  });
}

test('property: no document is taken beyond what is open, nor turned around', () => {
  fc.assert(
    fc.property(world, ({ items: open, receipts: booked }) => {
      leftAfter(open, match(open, booked)).forEach((after, n) => {
        const [before, left] = [toMinor(open[n]?.open ?? after.open), toMinor(after.open)];
        expect(left === 0 || Math.sign(left) === Math.sign(before)).toBe(true);
        expect(Math.abs(left)).toBeLessThanOrEqual(Math.abs(before));
      });
    }),
    { numRuns: 300 },
  );
});

test('property: the order of receipts and of items does not matter', () => {
  fc.assert(
    fc.property(world, fc.integer(), ({ items: open, receipts: booked }, turn) => {
      const turned = <T>(list: readonly T[]): T[] =>
        [...list.slice(Math.abs(turn) % list.length), ...list.slice(0, Math.abs(turn) % list.length)].reverse();
      expect(byId(match(turned(open), turned(booked)))).toEqual(byId(match(open, booked)));
    }),
    { numRuns: 300 },
  );
});

test('property: what is applied is applied once: the rest of the receipts finds nothing more to post', () => {
  fc.assert(
    fc.property(world, ({ items: open, receipts: booked }) => {
      const results = match(open, booked);
      const applied = results.filter(({ outcome }) => outcome === 'applied');
      const rest: Receipt[] = results.filter(({ outcome }) => outcome !== 'applied').map((result) => result.receipt);
      const again = match(leftAfter(open, applied), rest);
      expect(again.filter(({ outcome }) => outcome === 'applied').map(spoken)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('property: an ambiguous receipt allocates nothing and lists at least two ways; a proposal is never among its alternatives', () => {
  fc.assert(
    fc.property(world, ({ items: open, receipts: booked }) => {
      for (const result of match(open, booked)) {
        const alternatives = spokenAlternatives(result);
        expect(new Set(alternatives).size).toBe(alternatives.length);
        if (result.outcome === 'ambiguous') {
          expect(result.allocations).toEqual([]);
          expect(alternatives.length).toBeGreaterThanOrEqual(2);
        } else
          expect(alternatives).not.toContain(
            spoken({ ...result, residual: { ...result.residual, amount: result.residual.amount.times(0) } }).replace(/^\S+ ?/, ''),
          );
      }
    }),
    { numRuns: 300 },
  );
});

test('property: among documents of equal amounts a receipt without a reference is never posted, with one it always is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), fc.nat(4), (count, named) => {
      const twins = Array.from({ length: count }, (_, n) => invoice(`INV-100${n}`, '100.00'));
      expect(match(twins, [receipt('100.00', '')])[0]?.outcome).toBe('ambiguous');
      expect(match(twins, [receipt('100.00', `INV-100${named % count}`)])[0]?.outcome).toBe('applied');
    }),
  );
});
