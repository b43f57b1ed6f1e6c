import fc from 'fast-check';
import type { BusinessCalendar } from '../../../src/domain/calendar/businessDays';
import { WEEKENDS_ONLY } from '../../../src/domain/calendar/businessDays';
import { addDays, date, type PlainDate } from '../../../src/domain/calendar/plainDate';
import { money } from '../../../src/domain/money/money';
import { clockOf, yearlyPercent } from '../../../src/domain/payables/clock';
import { runCalendar } from '../../../src/domain/payables/paymentRuns';
import { type PayablesRules, STANDARD_PAYABLES_RULES } from '../../../src/domain/payables/payablesRules';
import type { VendorInvoice } from '../../../src/domain/payables/vendorInvoice';
import { invoiceOf } from '../../support/payablesWorld';

interface Case {
  readonly invoice?: Partial<VendorInvoice>;
  readonly terms?: string;
  readonly asOf?: string;
  readonly openMinor?: number;
  readonly rules?: Partial<PayablesRules>;
  readonly holidays?: readonly string[];
}

/** What the clock says, as one line. */
function spoken({ invoice = {}, terms = '', asOf = '2026-10-31', openMinor = 119_000, rules = {}, holidays = [] }: Case): string {
  const all = { ...STANDARD_PAYABLES_RULES, ...rules };
  const calendar: BusinessCalendar = { ...WEEKENDS_ONLY, holidays: new Set(holidays) };
  const question = { invoice: invoiceOf(invoice), terms, openMinor, untouched: true, asOf: date(asOf) };
  const { startedBy, endsOn, dueOn, payOn, payHow, discount } = clockOf(question, {
    rules: all,
    calendar,
    runs: runCalendar(all, calendar),
  });
  const kept = discount === undefined ? '' : `, keeps ${discount.minor} for ${discount.yearlyPercent} %`;
  return `${startedBy ?? 'no clock'} ends ${endsOn ?? '-'}, due ${dueOn ?? '-'}, ${payHow ?? 'nothing'} ${payOn ?? '-'}${kept}`;
}

// Received 5 October 2026: the clock ends on 4 December. Thursdays are run days; 19 November 2026 is one.
test.each<[string, Case, string]>([
  ['due before the clock ends', {}, 'receipt ends 2026-12-04, due 2026-11-20, run 2026-11-19'],
  [
    'due on the day of a run: the money is there a day later',
    { invoice: { dueOn: date('2026-11-19') } },
    'receipt ends 2026-12-04, due 2026-11-19, run 2026-11-12',
  ],
  ['due behind the clock', { invoice: { dueOn: date('2027-01-31') } }, 'receipt ends 2026-12-04, due 2027-01-31, run 2026-12-03'],
  [
    'no due day, terms of the vendor',
    { invoice: { dueOn: undefined }, terms: 'Net 45' },
    'receipt ends 2026-12-04, due 2026-11-15, run 2026-11-12',
  ],
  ['no due day and no terms: the clock alone', { invoice: { dueOn: undefined } }, 'receipt ends 2026-12-04, due -, run 2026-12-03'],
  ['nobody wrote the receipt', { invoice: { receivedOn: undefined } }, 'invoice date ends 2026-11-30, due 2026-11-20, run 2026-11-19'],
  [
    'no day at all',
    { invoice: { receivedOn: undefined, invoicedOn: undefined, dueOn: undefined } },
    'no clock ends -, due -, run 2026-11-05',
  ],
  [
    'the limit is Friday and no run is left before',
    { invoice: { dueOn: date('2026-11-04') } },
    'receipt ends 2026-12-04, due 2026-11-04, outside 2026-11-03',
  ],
  ['the limit has passed', { invoice: { dueOn: date('2026-10-30') } }, 'receipt ends 2026-12-04, due 2026-10-30, late 2026-11-05'],
  [
    'the limit is today',
    { invoice: { dueOn: date('2026-10-29') }, asOf: '2026-10-29' },
    'receipt ends 2026-12-04, due 2026-10-29, late 2026-10-29',
  ],
  [
    'the run is a holiday: the business day before',
    { holidays: ['2026-11-19'] },
    'receipt ends 2026-12-04, due 2026-11-20, run 2026-11-18',
  ],
  ['runs on Tuesdays and Fridays', { rules: { runWeekdays: [2, 5] } }, 'receipt ends 2026-12-04, due 2026-11-20, run 2026-11-17'],
  [
    'money that is there at once',
    { rules: { transferDays: 0 }, invoice: { dueOn: date('2026-11-19') } },
    'receipt ends 2026-12-04, due 2026-11-19, run 2026-11-19',
  ],
  ['a clock of thirty days', { rules: { clockDays: 30 } }, 'receipt ends 2026-11-04, due 2026-11-20, outside 2026-11-03'],
  ['paid', { openMinor: 0 }, 'receipt ends 2026-12-04, due 2026-11-20, nothing -'],
  [
    'a credit note is set off in the next run',
    { openMinor: -5000, invoice: { amount: money('-50', 'EUR') } },
    'no clock ends -, due -, run 2026-11-05',
  ],
  [
    'no weekday at all: every business day is one',
    { rules: { runWeekdays: [9] } },
    'receipt ends 2026-12-04, due 2026-11-20, run 2026-11-19',
  ],
])('%s', (_, what, expected) => {
  expect(spoken(what)).toBe(expected);
});

describe('a discount', () => {
  const early: Case = { terms: '2/10 net 30', asOf: '2026-10-02', invoice: { dueOn: date('2026-10-31') } };

  test('that earns more than money costs moves the payment to the last run that earns it', () => {
    expect(spoken(early)).toBe('receipt ends 2026-12-04, due 2026-10-31, discount 2026-10-08, keeps 2380 for 35.5 %');
  });

  test('that earns less than money costs is told by nobody, and paid late', () => {
    expect(spoken({ ...early, rules: { moneyCostPercent: 40 } })).toContain('run 2026-10-29');
  });

  test('is gone when its last run is', () => {
    expect(spoken({ ...early, asOf: '2026-10-09' })).toBe('receipt ends 2026-12-04, due 2026-10-31, run 2026-10-29');
  });
});

test.each([
  [2, 20, 37.2],
  [3, 30, 37.6],
  [1, 60, 6.1],
  [2, 0, 0],
])('%d %% for %d days is %d %% a year', (percent, days, yearly) => {
  expect(yearlyPercent(percent, days)).toBe(yearly);
});

test('property: money sent on the run is there by the limit, and no later run would do', () => {
  const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays(date('2026-01-01'), days));
  const holidays = fc.uniqueArray(anyDay, { maxLength: 20 });
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 0, max: 90 }),
      fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }),
      holidays,
      (from, span, runWeekdays, closed) => {
        const calendar: BusinessCalendar = { ...WEEKENDS_ONLY, holidays: new Set(closed) };
        const runs = runCalendar({ ...STANDARD_PAYABLES_RULES, runWeekdays }, calendar);
        const limit = addDays(from, span);
        const run = runs.lastInTime(from, limit);
        if (run !== undefined) expect(run >= from && runs.arrivesOn(run) <= limit).toBe(true);
        let later: PlainDate = runs.next(run === undefined ? from : addDays(run, 1));
        expect(runs.arrivesOn(later) > limit).toBe(true);
        later = runs.next(addDays(later, 1));
        expect(runs.arrivesOn(later) > limit).toBe(true);
      },
    ),
  );
});
