import fc from 'fast-check';
import { date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import { accrueRebates } from '../../../src/domain/rebates/accrueRebates';
import type { RebateClaim, RebateDeal, RebateMonth, RebateVolume } from '../../../src/domain/rebates/deal';
import { rebateOn } from '../../../src/domain/rebates/rebateTiers';

const place = { kind: 'workbook' } as const;
const tier = (from: number, percent: number) => ({ from: new Decimal(from), percent: new Decimal(percent) });

/** A quarter: 2 % from the first euro, 3 % from 100,000, 5 % from 200,000. */
const deal = (change: Partial<RebateDeal> = {}): RebateDeal => ({
  deal: 'D-1',
  party: 'C1',
  currency: 'EUR',
  from: date('2026-01-01'),
  to: date('2026-03-31'),
  method: 'retroactive',
  tiers: [tier(0, 2), tier(100_000, 3), tier(200_000, 5)],
  settledOn: undefined,
  expectedVolume: new Decimal(120_000),
  place,
  ...change,
});
const volume = (on: string, amount: number | string): RebateVolume => ({ deal: 'D-1', on: date(on), volume: new Decimal(amount), place });
const claim = (on: string, claimed: number, settled = 0): RebateClaim => ({
  deal: 'D-1',
  on: date(on),
  claimedMinor: claimed * 100,
  settledMinor: settled * 100,
  place,
});

/** `2026-01 3 %: 0 + 1200 ± 0 − 0 = 1200` */
const spoken = ({ month, percent, openingMinor, accruedMinor, trueUpMinor, settledMinor, closingMinor }: RebateMonth): string =>
  `${month} ${percent} %: ${openingMinor / 100} + ${accruedMinor / 100} ± ${trueUpMinor / 100} − ${settledMinor / 100} = ${closingMinor / 100}`;
const story = (of: RebateDeal, volumes: RebateVolume[], claims: RebateClaim[] = [], asOf = '2026-06-30'): string[] =>
  accrueRebates({ deals: [of], volumes, claims, asOf: date(asOf) }).months.map(spoken);

test('a retroactive deal is accrued at the tier expected for its whole period', () => {
  expect(story(deal(), [volume('2026-01-20', 40_000), volume('2026-02-20', 40_000), volume('2026-03-20', 40_000)])).toEqual([
    '2026-01 3 %: 0 + 1200 ± 0 − 0 = 1200',
    '2026-02 3 %: 1200 + 1200 ± 0 − 0 = 2400',
    '2026-03 3 %: 2400 + 1200 ± 0 − 0 = 3600',
  ]);
});

test('a higher tier that is reached trues up what was accrued before', () => {
  // In February 220,000 are reached: 5 % of February's 180,000 is 9000, and 40,000 × (5 − 3) % is trued up.
  expect(story(deal(), [volume('2026-01-20', 40_000), volume('2026-02-20', 180_000)])).toEqual([
    '2026-01 3 %: 0 + 1200 ± 0 − 0 = 1200',
    '2026-02 5 %: 1200 + 9000 ± 800 − 0 = 11000',
    '2026-03 5 %: 11000 + 0 ± 0 − 0 = 11000',
  ]);
});

test('a tier that was expected and is not reached is released in the last month', () => {
  expect(story(deal(), [volume('2026-01-20', 40_000), volume('2026-03-20', 50_000)])).toEqual([
    '2026-01 3 %: 0 + 1200 ± 0 − 0 = 1200',
    '2026-02 3 %: 1200 + 0 ± 0 − 0 = 1200',
    '2026-03 2 %: 1200 + 1000 ± -400 − 0 = 1800', // 2 % of 90,000
  ]);
});

test('… and not before that month is over', () => {
  const volumes = [volume('2026-01-20', 40_000), volume('2026-03-10', 50_000)];
  expect(story(deal(), volumes, [], '2026-03-30').at(-1)).toBe('2026-03 3 %: 1200 + 1500 ± 0 − 0 = 2700');
  expect(story(deal(), volumes, [], '2026-03-31').at(-1)).toBe('2026-03 2 %: 1200 + 1000 ± -400 − 0 = 1800');
});

test('without an expectation the tier reached so far counts', () => {
  expect(
    story(deal({ expectedVolume: undefined }), [volume('2026-01-20', 99_999.99), volume('2026-02-01', 0.01)], [], '2026-02-28'),
  ).toEqual([
    '2026-01 2 %: 0 + 2000 ± 0 − 0 = 2000',
    '2026-02 3 %: 2000 + 0 ± 1000 − 0 = 3000', // at exactly 100,000 the tier is reached
  ]);
});

test('an incremental deal pays each part of the volume at its own tier and needs no true-up', () => {
  const of = deal({ method: 'incremental' });
  expect(story(of, [volume('2026-01-20', 90_000), volume('2026-02-20', 120_000), volume('2026-03-20', 10_000)])).toEqual([
    '2026-01 2 %: 0 + 1800 ± 0 − 0 = 1800',
    '2026-02 5 %: 1800 + 3700 ± 0 − 0 = 5500', // 10,000 × 2 % + 100,000 × 3 % + 10,000 × 5 %
    '2026-03 5 %: 5500 + 500 ± 0 − 0 = 6000',
  ]);
});

test('what is settled leaves the balance, also after the period', () => {
  expect(story(deal(), [volume('2026-01-20', 120_000)], [claim('2026-04-10', 3600, 3000), claim('2026-06-01', 0, 600)])).toEqual([
    '2026-01 3 %: 0 + 3600 ± 0 − 0 = 3600',
    '2026-02 3 %: 3600 + 0 ± 0 − 0 = 3600',
    '2026-03 3 %: 3600 + 0 ± 0 − 0 = 3600',
    '2026-04 3 %: 3600 + 0 ± 0 − 3000 = 600',
    '2026-05 3 %: 600 + 0 ± 0 − 0 = 600',
    '2026-06 3 %: 600 + 0 ± 0 − 600 = 0',
  ]);
});

test('what happens after the day of the report is not known yet', () => {
  expect(story(deal(), [volume('2026-01-20', 40_000), volume('2026-02-20', 200_000)], [], '2026-02-19')).toEqual([
    '2026-01 3 %: 0 + 1200 ± 0 − 0 = 1200',
    '2026-02 3 %: 1200 + 0 ± 0 − 0 = 1200',
  ]);
});

test.each<[string, RebateClaim[], string, number, string]>([
  ['nothing was claimed', [], '2026-06-30', 3600, 'Settle 3600.00 EUR: nothing was claimed yet.'],
  ['the period ends today', [], '2026-03-31', 3600, 'Settle 3600.00 EUR: nothing was claimed yet.'],
  ['the claim agrees', [claim('2026-04-01', 3600)], '2026-06-30', 3600, 'Settle 3600.00 EUR: the claim agrees.'],
  [
    'too much is claimed',
    [claim('2026-04-01', 4000)],
    '2026-06-30',
    3600,
    'Settle 3600.00 EUR and refuse 400.00 EUR that were claimed too much.',
  ],
  ['less is claimed', [claim('2026-04-01', 3000)], '2026-06-30', 3000, 'Settle 3000.00 EUR: 600.00 EUR less were claimed than computed.'],
  ['it was settled', [claim('2026-04-01', 3600, 3600)], '2026-06-30', 0, 'Settled in full.'],
  [
    'too much was claimed and the rest settled',
    [claim('2026-04-01', 4000, 3600)],
    '2026-06-30',
    0,
    'Settled in full. 400.00 EUR were claimed too much: refuse them.',
  ],
  ['too much was settled', [claim('2026-04-01', 4000, 4000)], '2026-06-30', 0, '400.00 EUR were settled too much: ask for them back.'],
  [
    'the period is not over',
    [claim('2026-03-01', 3600)],
    '2026-03-30',
    0,
    'The period runs until 2026-03-31: 3600.00 EUR computed so far, nothing to settle yet.',
  ],
])('a settlement where %s', (_, claims, asOf, proposed, proposal) => {
  const { settlements } = accrueRebates({ deals: [deal()], volumes: [volume('2026-01-20', 120_000)], claims, asOf: date(asOf) });
  expect(settlements.map(({ proposedMinor, proposal: says }) => [proposedMinor / 100, says])).toEqual([[proposed, proposal]]);
});

test('volume outside of the period earns nothing and is told; so is a deal that nobody knows', () => {
  const volumes = [volume('2025-12-31', 1000), volume('2026-01-01', 1000), { ...volume('2026-01-02', 5), deal: 'D-2' }];
  const { months, findings } = accrueRebates({ deals: [deal()], volumes, claims: [], asOf: date('2026-01-31') });
  expect(months.map(spoken)).toEqual(['2026-01 3 %: 0 + 30 ± 0 − 0 = 30']);
  expect(findings.map(({ code }) => code)).toEqual(['deal-unknown', 'volume-outside']);
});

const anyDeal = fc.record({
  method: fc.constantFrom('retroactive' as const, 'incremental' as const),
  expectedVolume: fc.option(
    fc.integer({ min: 0, max: 400_000 }).map((n) => new Decimal(n)),
    { nil: undefined },
  ),
});
const anyVolumes = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 12_345_678 })), { maxLength: 8 });

test('property: the months add up to the rebate on the volume, rounded once, and every month rolls forward', () => {
  fc.assert(
    fc.property(anyDeal, anyVolumes, (change, amounts) => {
      const of = deal(change);
      const volumes = amounts.map(([month, cents]) => volume(`2026-0${month}-15`, new Decimal(cents).div(100).toString()));
      const { months } = accrueRebates({ deals: [of], volumes, claims: [], asOf: date('2026-12-31') });
      const all = volumes.reduce((sum, each) => sum.plus(each.volume), new Decimal(0));
      const percent = all.lessThan(100_000) ? 2 : all.lessThan(200_000) ? 3 : 5;
      const exact = rebateOn(of, all, new Decimal(percent)).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
      expect(months.reduce((sum, { accruedMinor, trueUpMinor }) => sum + accruedMinor + trueUpMinor, 0)).toBe(exact);
      months.forEach((month, index) => {
        expect(month.openingMinor).toBe(months[index - 1]?.closingMinor ?? 0);
        expect(month.closingMinor).toBe(month.openingMinor + month.accruedMinor + month.trueUpMinor - month.settledMinor);
      });
    }),
  );
});
