import { amountsIn, percentsIn } from '../../../../src/domain/contracts/clauses/amounts';
import { daysIn } from '../../../../src/domain/contracts/clauses/calendarDays';
import { numberOf } from '../../../../src/domain/contracts/clauses/numberWords';
import { periodsIn } from '../../../../src/domain/contracts/clauses/periods';
import { plainText } from '../../../../src/domain/contracts/clauses/sentences';

const doubted = (text: string, doubt: string): string => (doubt === '' ? text : `${text} (${doubt})`);

// prettier-ignore
test.each([
  ['USD 1,200,000.00',                                     '1200000 USD'],
  ['€ 12.000,00',                                          '12000 EUR'],
  ['€ 1.200',                                              '1200 EUR'],
  ['$ 1.200',                                              '1200 USD (1.200 may be read with a decimal point)'],
  ["CHF 1'250'000.50",                                     '1250000.5 CHF'],
  ['85 000 €',                                             '85000 EUR'],
  ['1,5 Mio. EUR',                                         '1500000 EUR'],
  ['$2.5 million',                                         '2500000 USD'],
  ['CAD $5,000',                                           '5000 CAD'],
  ['charges are £84,500.00',                               '84500 GBP'],
  ['one hundred thousand dollars ($100,000)',              '100000 USD'],
  ['one hundred thousand dollars ($120,000)',              '120000 USD (the words say 100000, the figure says 120000)'],
  ['two hundred fifty thousand euros',                     '250000 EUR'],
  ['INV 2026, Section 5 and 30 days',                      ''],
])('amounts in «%s»', (text, expected) => {
  expect(amountsIn(text).map(({ amount, currency, doubt }) => doubted(`${amount} ${currency}`, doubt)).join(', ')).toBe(expected);
});

// prettier-ignore
test.each([
  ['five percent (5%)',           '5'],
  ['five percent (6%)',           '6 (the words say 5 %, the figure says 6 %)'],
  ['one and a half percent (1.5%)', '1.5'],
  ['two percent',                 '2'],
  ['1 1/2%',                      '1.5'],
  ['2½ %',                        '2.5'],
  ['1/2%',                        ''],
  ['1,5 Prozent',                 '1.5'],
  ['9 percentage points',         '9'],
])('percentages in «%s»', (text, expected) => {
  expect(percentsIn(text).map(({ percent, doubt }) => doubted(percent, doubt)).join(', ')).toBe(expected);
});

// prettier-ignore
test.each([
  ['thirty (30) days',                 '30 day'],
  ['thirty (60) days',                 '60 day (the words say 30, the figure says 60)'],
  ['30 (thirty) days',                 '30 day'],
  ['30 (sixty) days',                  '30 day (the words say 60, the figure says 30)'],
  ['30 (calendar) days',               '30 day'],
  ['ten (10) business days',           '10 business day'],
  ['a 36-month term',                  '36 month'],
  ['two (2) quarters',                 '6 month'],
  ['sechsunddreißig Monate',           '36 month'],
  ['fünf Werktagen',                   '5 business day'],
  ['soixante jours ouvrés',            '60 business day'],
  ["d'un an",                          '1 year'],
  ['some days and many months',        ''],
])('periods in «%s»', (text, expected) => {
  const found = periodsIn(plainText(text)).map(({ count, unit, businessDays, doubt }) => doubted(`${count} ${businessDays ? 'business ' : ''}${unit}`, doubt));
  expect(found.join(', ')).toBe(expected);
});

// prettier-ignore
test.each([
  ['January 1, 2026',                 '2026-01-01'],
  ['the 16th day of February, 1998',  '1998-02-16'],
  ['1. März 2026',                    '2026-03-01'],
  ['1er janvier 2026',                '2026-01-01'],
  ['31 décembre 2027',                '2027-12-31'],
  ['3 enero 2026',                    '2026-01-03'],
  ['1 maart 2026',                    '2026-03-01'],
  ['01.02.2026',                      '2026-02-01'],
  ['2026-02-01',                      '2026-02-01'],
  ['13/02/2026',                      '2026-02-13'],
  ['01/02/2026',                      '2026-01-02 (01/02/2026 may be day or month first)'],
  ['February 30, 2026',               ''],
])('days in «%s»', (text, expected) => {
  expect(daysIn(plainText(text)).map(({ on, doubt }) => doubted(on, doubt)).join(', ')).toBe(expected);
});

test.each([
  ['thirty-six', 36],
  ['one million two hundred thousand', 1_200_000],
  ['fünfundvierzig', 45],
  ['quatre-vingt-dix', 90],
  ['agreement', undefined],
])('«%s» is the number %p', (text, expected) => {
  expect(numberOf(text)).toBe(expected);
});
