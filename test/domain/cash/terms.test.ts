import { date } from '../../../src/domain/calendar/plainDate';
import { discountTiers, discountUntil } from '../../../src/domain/cash/terms';

const spoken = (terms: string): string =>
  discountTiers(terms)
    .map(({ percent, days, fromMonthEnd }) => `${percent}% in ${days}${fromMonthEnd ? ' from month end' : ''}`)
    .join(', ');

// prettier-ignore
test.each([
  ['2/10 net 30',                          '2% in 10'],
  ['2/10, n/30',                           '2% in 10'],
  ['2%/10 Net 30',                         '2% in 10'],
  ['1.5/15 net 45',                        '1.5% in 15'],
  ['3/10 2/20 net 30',                     '3% in 10, 2% in 20'],
  ['2% 10 net 30',                         '2% in 10'],
  ['2 % Skonto innerhalb 10 Tagen, 30 Tage netto', '2% in 10'],
  ['10 Tage 2% Skonto, 30 Tage netto',     '2% in 10'],
  ['2% discount within 14 days',           '2% in 14'],
  ['2 % à 10 jours, net 30 jours',         '2% in 10'],
  ['2% binnen 10 dagen',                   '2% in 10'],
  ['2/10 EOM net 60',                      '2% in 10 from month end'],
  ['net 30',                               ''],
  ['Net 30 EOM',                           ''],
  ['due on receipt',                       ''],
  ['30 Tage netto',                        ''],
  ['see contract',                         ''],
  ['',                                     ''],
])('"%s" gives "%s"', (terms, expected) => {
  expect(spoken(terms)).toBe(expected);
});

test.each([
  ['from the document', '2/10 net 30', '2026-02-20', 0, '2026-03-02'],
  ['from the end of its month', '2/10 EOM', '2026-02-20', 0, '2026-03-10'],
  ['from the end of December', '2/10 EOM', '2026-12-05', 0, '2027-01-10'],
  ['with grace days', '2/10 net 30', '2026-02-20', 3, '2026-03-05'],
])('the days count %s', (_, terms, documentOn, grace, until) => {
  const [tier] = discountTiers(terms);
  expect(tier && discountUntil(tier, date(documentOn), grace)).toBe(until);
});
