import { explainProration } from '../../../src/app/billing/explainProration';
import type { ProrationQuestion } from '../../../src/app/billing/schedulePlan';

/** The last ten days of January, at 1,200.00 EUR a month. */
const JANUARY: ProrationQuestion = {
  ...{ amount: '1200', currency: 'EUR', serviceFrom: '2026-01-22', serviceTo: '2026-01-31' },
  ...{ frequency: { every: 1, unit: 'month' }, alignment: 'calendar' },
};

test('ten days of January by every method, with the days that each counts', () => {
  const { periodFrom, periodTo, lines } = explainProration(JANUARY);
  expect([periodFrom, periodTo]).toEqual(['2026-01-01', '2026-01-31']);
  expect(lines.map(({ proration, days, ofDays, factor, amount }) => [proration, days, ofDays, factor, amount])).toEqual([
    ['actual', '10', '31', '0.322581', '387.10'],
    ['actual/360', '10', '30', '0.333333', '400.00'],
    ['30/360 US', '9', '30', '0.3', '360.00'],
    ['30/360 EU', '9', '30', '0.3', '360.00'],
    ['30-day month', '10', '30', '0.333333', '400.00'],
    ['whole periods', '10', '31', '1', '1200.00'],
    ['none', '10', '31', '0', '0.00'],
  ]);
});

test('an anniversary period is counted from the first day of the line', () => {
  const question = { ...JANUARY, alignment: 'anniversary', countedFrom: '2025-11-15' } as const;
  const { periodFrom, periodTo, lines } = explainProration(question);
  expect([periodFrom, periodTo, lines[0]?.days, lines[0]?.ofDays]).toEqual(['2026-01-15', '2026-02-14', '10', '31']);
});

test.each<[string, Partial<ProrationQuestion>, RegExp]>([
  ['an amount', { amount: 'a lot' }, /Not an amount: "a lot"/],
  ['a currency', { currency: 'euro' }, /Not a currency: "euro"/],
  ['a day', { serviceFrom: '2026-02-30' }, /Not a calendar day: "2026-02-30"/],
  ['an end before the beginning', { serviceTo: '2026-01-21' }, /ends on 2026-01-21, before it begins on 2026-01-22/],
])('%s that is none is said in a sentence', (_, wrong, sentence) => {
  expect(() => explainProration({ ...JANUARY, ...wrong })).toThrow(sentence);
});
