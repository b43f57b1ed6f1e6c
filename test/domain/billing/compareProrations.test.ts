import { compareProrations, type ProrationRequest } from '../../../src/domain/billing/compareProrations';
import { fractionText } from '../../../src/domain/billing/fractions';
import { date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import { amountText, money } from '../../../src/domain/money/money';
import { MONTHLY } from '../../support/contractLines';

const asked = (from: string, to: string, what: Partial<ProrationRequest> = {}): ProrationRequest => ({
  ...{ amount: money('1200', 'EUR'), serviceFrom: date(from), serviceTo: date(to), frequency: MONTHLY, alignment: 'calendar' },
  ...what,
});
const table = (request: ProrationRequest): (string | number)[][] =>
  compareProrations(request).lines.map(({ proration, days, ofDays, factor, amount }) => [
    proration,
    days,
    ofDays,
    fractionText(factor),
    amountText(amount),
  ]);

test('ten days of January by every method', () => {
  const comparison = compareProrations(asked('2026-01-22', '2026-01-31'));
  expect([comparison.periodFrom, comparison.periodTo]).toEqual(['2026-01-01', '2026-01-31']);
  expect(table(asked('2026-01-22', '2026-01-31'))).toEqual([
    ['actual', 10, 31, '0.322580645161', '387.10'],
    ['actual/360', 10, 30, '0.333333333333', '400.00'],
    ['30/360 US', 9, 30, '0.3', '360.00'],
    ['30/360 EU', 9, 30, '0.3', '360.00'],
    ['30-day month', 10, 30, '0.333333333333', '400.00'],
    ['whole periods', 10, 31, '1', '1200.00'],
    ['none', 10, 31, '0', '0.00'],
  ]);
  expect(comparison.lines[0]?.says).toBe('1,200.00 × 10/31: days of service, of the days in the full period');
});

test('service over two months counts in both, and is priced as a schedule prices it', () => {
  const quantity = new Decimal(2);
  // 2,400 × 10/31 = 774.19; 2,400 × 14/28 = 1,200
  expect(table(asked('2026-01-22', '2026-02-14', { quantity }))[0]).toEqual(['actual', 24, 59, '0.822580645161', '1974.19']);
});

test('an anniversary period is counted from the first day of the line', () => {
  const request = asked('2026-03-31', '2026-04-14', { alignment: 'anniversary', countedFrom: date('2026-01-31') });
  expect(compareProrations(request)).toMatchObject({ periodFrom: '2026-03-31', periodTo: '2026-04-29' });
  expect(table(request)[0]).toEqual(['actual', 15, 30, '0.5', '600.00']);
});

test('service that ends before it begins has nothing to compare', () => {
  expect(compareProrations(asked('2026-02-01', '2026-01-31')).lines).toEqual([]);
});
