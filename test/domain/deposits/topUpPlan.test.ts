import fc from 'fast-check';
import { type BusinessCalendar, isBusinessDay, WEEKENDS_ONLY } from '../../../src/domain/calendar/businessDays';
import { addDays, date } from '../../../src/domain/calendar/plainDate';
import { accountKey } from '../../../src/domain/deposits/account';
import type { DepositMovement, DepositTerms } from '../../../src/domain/deposits/deposit';
import type { DepositReport } from '../../../src/domain/deposits/depositReport';
import { type DepositDrivers, NO_DRIVERS } from '../../../src/domain/deposits/depositTermsInForce';
import { creditedOn, orderBy, orderDayOf } from '../../../src/domain/deposits/paymentDays';
import { campaign, eur, movement, pendingTopUp, report, terms, usedDaily } from '../../support/depositWorld';

/** A Friday. */
const AS_OF = '2026-10-30';
const CHRISTMAS: BusinessCalendar = { weekend: new Set([6, 7]), holidays: new Set(['2026-12-25', '2026-12-28']) };

/** Amber uses 100.00 a day and has `balance` left. */
function deposit(
  balance: number,
  change: Partial<DepositTerms> = {},
  more: readonly DepositMovement[] = [],
  request: Parameters<typeof report>[1] = {},
): DepositReport {
  const used = usedDaily(AS_OF, 200, () => 10_000);
  const movements = [movement('2026-01-01', 'opening', balance + 20_000), ...used, ...more];
  const [made] = report(movements, { asOf: date(AS_OF), terms: [terms(change)], ...request }).deposits;
  if (made === undefined) throw new Error('There is no deposit.');
  return made;
}

/** What is advised, as a line. */
function told({ plan, ...of }: DepositReport): string {
  const amount = plan.amount === undefined ? '' : ` ${plan.amount / 100} credited ${plan.creditedOn}`;
  return `${of.ledger.closing / 100}: ${plan.state}, out ${plan.runsOutOn ?? '-'}, by ${plan.topUpBy ?? '-'}${amount}`;
}

describe('100.00 a day, two business days to pay, 30 days to cover', () => {
  test.each<[string, DepositReport, string]>([
    // Ten days: nothing is left at the end of Monday the 9th. Credited then at the latest, ordered on Thursday.
    ['ten days are left', deposit(1000), '1000: top up soon, out 2026-11-09, by 2026-11-05 3000 credited 2026-11-09'],
    ['half a day more does not help', deposit(1050), '1050: top up soon, out 2026-11-10, by 2026-11-05 2950 credited 2026-11-09'],
    [
      'it is needed on Wednesday, so ordered today',
      deposit(499),
      '499: top up now, out 2026-11-04, by 2026-10-30 2901 credited 2026-11-03',
    ],
    [
      'it is needed on Tuesday: an order of today is credited too late',
      deposit(399),
      '399: too late, out 2026-11-03, by 2026-10-29 3001 credited 2026-11-03',
    ],
    ['nothing is left', deposit(0), '0: too late, out 2026-10-30, by 2026-10-28 3400 credited 2026-11-03'],
    [
      'a minimum is needed earlier',
      deposit(1000, { minimum: eur(500) }),
      '1000: top up soon, out 2026-11-09, by 2026-11-02 3000 credited 2026-11-04',
    ],
    [
      'a target instead of a cover',
      deposit(1000, { target: eur(1500) }),
      '1000: top up soon, out 2026-11-09, by 2026-11-05 1500 credited 2026-11-09',
    ],
    [
      'of target and cover the larger',
      deposit(1000, { target: eur(1500), coverDays: 20 }),
      '1000: top up soon, out 2026-11-09, by 2026-11-05 2000 credited 2026-11-09',
    ],
    [
      'rounded up to a multiple',
      deposit(1050, { multipleOf: eur(500) }),
      '1050: top up soon, out 2026-11-10, by 2026-11-05 3000 credited 2026-11-09',
    ],
    [
      'at least the smallest',
      deposit(1000, { smallestTopUp: eur(9999) }),
      '1000: top up soon, out 2026-11-09, by 2026-11-05 9999 credited 2026-11-09',
    ],
    [
      'the smallest is a multiple too',
      deposit(1000, { smallestTopUp: eur(9999), multipleOf: eur(500) }),
      '1000: top up soon, out 2026-11-09, by 2026-11-05 10000 credited 2026-11-09',
    ],
    [
      'the same day is enough where a payment takes none',
      deposit(1000, { leadDays: 0 }),
      '1000: fine, out 2026-11-09, by 2026-11-09 3000 credited 2026-11-09',
    ],
    ['much is idle', deposit(9000), '9000: idle cash, out 2027-01-28, by 2027-01-26 3000 credited 2027-01-28'],
    ['beyond the days that are forecast', deposit(90_000), '90000: idle cash, out -, by -'],
    [
      'a campaign brings it forward',
      deposit(1000, {}, [], { campaigns: [campaign('2026-11-01', '2026-11-03', 100)] }),
      '1000: top up soon, out 2026-11-06, by 2026-11-04 3000 credited 2026-11-06',
    ],
  ])('%s', (_, made, expected) => {
    expect(told(made)).toBe(expected);
  });

  test('what is idle is what lies above the cover, or above the limit of the terms', () => {
    expect(deposit(9000).plan.idle).toBe(600_000);
    expect(deposit(9000, { idleAbove: eur(8000) }).plan.idle).toBe(100_000);
    expect(deposit(9000, { target: eur(7000) }).plan.idle).toBe(200_000);
    expect(deposit(3000).plan).toMatchObject({ idle: 0, state: 'fine' });
  });

  test('a pending top-up counts on its day, and once when it has arrived', () => {
    expect(told(deposit(1000, {}, [pendingTopUp('2026-10-29', 500, 'W-1', '2026-11-03')]))).toContain('out 2026-11-14');
    // Too late to help: on its day the balance is gone already.
    expect(told(deposit(1000, {}, [pendingTopUp('2026-10-29', 500, 'W-1', '2026-11-20')]))).toContain('out 2026-11-09');
    const arrived = [pendingTopUp('2026-10-28', 500, 'W-1', '2026-10-30'), movement('2026-10-30', 'top-up', 500, { reference: 'W-1' })];
    expect(told(deposit(1000, {}, arrived))).toContain('1500: fine, out 2026-11-14');
  });
});

describe('banks', () => {
  test('holidays are no days to order or to credit', () => {
    // Needed on Wednesday 30 December: credited on Tuesday, ordered before Christmas.
    expect(orderBy(date('2026-12-29'), 2, CHRISTMAS)).toBe('2026-12-23');
    expect(orderBy(date('2026-12-29'), 2, WEEKENDS_ONLY)).toBe('2026-12-25');
    expect(orderBy(date('2026-12-28'), 0, CHRISTMAS)).toBe('2026-12-24');
  });

  test.each([
    ['before the cut-off', '2026-10-30', 14 * 60, 14 * 60, '2026-10-30'],
    ['a minute after it: Monday', '2026-10-30', 14 * 60 + 1, 14 * 60, '2026-11-02'],
    ['without a time of day', '2026-10-30', undefined, 14 * 60, '2026-10-30'],
    ['without a cut-off', '2026-10-30', 23 * 60, undefined, '2026-10-30'],
    ['on a Saturday, late or not: Monday', '2026-10-31', 23 * 60, 14 * 60, '2026-11-02'],
  ])('an order %s', (_, day, minute, cutOff, expected) => {
    expect(orderDayOf(date(day), minute, cutOff, WEEKENDS_ONLY)).toBe(expected);
  });

  test('past the cut-off, top up now is too late', () => {
    const late = { minuteOfDay: 15 * 60 };
    expect(deposit(499, { cutOff: 14 * 60 }).plan.state).toBe('top up now');
    expect(deposit(499, { cutOff: 14 * 60 }, [], late).plan).toMatchObject({ state: 'too late', creditedOn: '2026-11-04' });
  });

  test('property: an order on the day to order by is credited in time, one on the next business day is not', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(date('2026-01-01'), days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 12 }), (needed, lead) => {
        const by = orderBy(needed, lead, CHRISTMAS);
        expect(isBusinessDay(by, CHRISTMAS)).toBe(true);
        expect(creditedOn(by, lead, CHRISTMAS) <= needed).toBe(true);
        expect(creditedOn(creditedOn(by, 1, CHRISTMAS), lead, CHRISTMAS) > needed).toBe(true);
      }),
    );
  });
});

describe('what a person entered counts before the terms', () => {
  const driven = (drivers: Partial<DepositDrivers>): DepositReport =>
    deposit(1000, { target: eur(1500) }, [], {
      drivers: new Map([[accountKey({ partner: 'Amber', currency: 'EUR' }), { ...NO_DRIVERS, ...drivers }]]),
    });

  test.each<[string, Partial<DepositDrivers>, string]>([
    ['growth: 125.00 a day', { growthPercent: 25 }, '1000: top up soon, out 2026-11-07, by 2026-11-04 1375 credited 2026-11-06'],
    ['lead days', { leadDays: 5 }, '1000: top up soon, out 2026-11-09, by 2026-11-02 1500 credited 2026-11-09'],
    ['cover days beside the target', { coverDays: 20 }, '1000: top up soon, out 2026-11-09, by 2026-11-05 2000 credited 2026-11-09'],
    ['target', { targetMinor: 700_000 }, '1000: top up soon, out 2026-11-09, by 2026-11-05 7000 credited 2026-11-09'],
  ])('%s', (_, drivers, expected) => {
    expect(told(driven(drivers))).toBe(expected);
  });
});

test('without a forecast only a balance below its minimum speaks', () => {
  const young = (balance: number, more: readonly DepositMovement[] = []) =>
    report([movement('2026-10-25', 'opening', balance), ...more], { asOf: date(AS_OF), terms: [terms({ minimum: eur(100) })] }).deposits[0]
      ?.plan;
  expect(young(500)).toMatchObject({ state: 'not enough history', runsOutOn: undefined, topUpBy: undefined, amount: undefined });
  expect(young(99)).toMatchObject({ state: 'top up now' });
  expect(young(99, [pendingTopUp('2026-10-29', 500)])).toMatchObject({ state: 'not enough history' });
});

test('property: with a cover of a week or more, the balance after the top-up is what was wanted, in whole multiples', () => {
  const figures = fc.record({
    balance: fc.integer({ min: 0, max: 5000 }),
    cover: fc.integer({ min: 7, max: 90 }),
    multiple: fc.integer({ min: 1, max: 700 }),
  });
  fc.assert(
    fc.property(figures, ({ balance, cover, multiple }) => {
      const { plan, days } = deposit(balance, { coverDays: cover, multipleOf: eur(multiple) });
      const at = days?.find(({ on }) => on === plan.creditedOn);
      if (plan.amount === undefined || at === undefined) return;
      expect(plan.amount % (multiple * 100)).toBe(0);
      expect(at.expected + plan.amount).toBeGreaterThanOrEqual(cover * 10_000);
      expect(at.expected + plan.amount).toBeLessThan((cover + multiple / 100) * 10_000 + 1);
    }),
    { numRuns: 40 },
  );
});
