import fc from 'fast-check';
import { type BusinessCalendar, WEEKENDS_ONLY } from '../../../src/domain/calendar/businessDays';
import { addDays, date, type PlainDate } from '../../../src/domain/calendar/plainDate';
import { formatMoney, fromMinor, money, sum } from '../../../src/domain/money/money';
import { discountDays, type DueAnswerPart, dueDays, dueOn, type DueQuestion } from '../../../src/domain/terms/dueDays';
import type { PaymentTerms } from '../../../src/domain/terms/paymentTerms';
import { readTerms } from '../../../src/domain/terms/readTerms';

function termsOf(text: string): PaymentTerms {
  const reading = readTerms(text);
  if (reading.kind === 'unreadable') throw new Error(`"${text}" is unreadable.`);
  return reading.terms;
}

const spoken = ({ day, amount }: DueAnswerPart): string =>
  `${amount === undefined ? '' : `${formatMoney(amount)} `}${day.kind === 'on' ? day.on : `waits for ${day.event}`}`;
const answer = (text: string, question: DueQuestion): string => {
  const { parts, discounts } = dueDays(termsOf(text), question);
  return [...discounts.map((each) => `keep ${spoken(each)}`), ...parts.map(spoken)].join(', ');
};

// prettier-ignore
test.each([
  ['Net 30',                     '2026-01-31', '2026-03-02'],
  ['Net 30',                     '2024-01-31', '2024-03-01'],
  ['Net 0',                      '2026-01-31', '2026-01-31'],
  ['1 month',                    '2026-01-31', '2026-02-28'],
  ['1 month',                    '2024-01-31', '2024-02-29'],
  ['12 months',                  '2024-02-29', '2025-02-28'],
  ['Net 30 EOM',                 '2026-01-01', '2026-01-31'],
  ['Net 30 EOM',                 '2026-01-02', '2026-02-28'],
  ['EOM + 30',                   '2026-01-01', '2026-03-02'],
  ['45 jours fin de mois',       '2026-01-15', '2026-03-31'],
  ['fin de mois 45 jours',       '2026-01-15', '2026-03-17'],
  ['45 jours fin de mois le 10', '2026-01-15', '2026-04-10'],
  ['30 days end of month on the 15th', '2026-01-15', '2026-03-15'],
  ['15 MFI',                     '2026-12-31', '2027-01-15'],
  ['15 MFI',                     '2026-12-01', '2027-01-15'],
  ['31st of the next month',     '2026-01-05', '2026-02-28'],
  ['15th of the month after next', '2026-12-20', '2027-02-15'],
  ['due on the 15th',            '2026-03-15', '2026-03-15'],
  ['due on the 15th',            '2026-03-16', '2026-04-15'],
  ['due on the 31st',            '2026-02-28', '2026-02-28'],
  ['due on receipt',             '2026-03-15', '2026-03-15'],
  ['prepaid',                    '2026-03-15', '2026-03-15'],
  ['5 business days',            '2026-10-30', '2026-11-06'],
  ['1 business day',             '2026-10-31', '2026-11-02'],
  ['0 business days',            '2026-10-31', '2026-10-31'],
  ['2/10 net 30',                '2026-02-20', 'keep 2026-03-02, 2026-03-22'],
  ['1/10, 0.5/20, net 45',       '2026-02-20', 'keep 2026-03-02, keep 2026-03-12, 2026-04-06'],
  ['2/10 EOM net 60',            '2026-12-05', 'keep 2027-01-10, 2027-02-03'],
  ['14 Tage 2 % Skonto, 30 Tage netto', '2026-10-01', 'keep 2026-10-15, 2026-10-31'],
  ['2/10',                       '2026-02-20', 'keep 2026-03-02'],
])('"%s" from %s: %s', (text, invoiceOn, expected) => {
  expect(answer(text, { invoiceOn: date(invoiceOn) })).toBe(expected);
});

const invoiceOn = date('2026-10-01');

// prettier-ignore
test.each([
  ['Net 60 from receipt', {},                              'waits for receipt'],
  ['Net 60 from receipt', { receipt: date('2026-10-05') }, '2026-12-04'],
  ['COD',                 {},                              'waits for delivery'],
  ['COD',                 { delivery: date('2026-10-20') }, '2026-10-20'],
  ['2/10 net 30 from receipt', {},                         'keep waits for receipt, waits for receipt'],
  ['50 % on signature, 50 % net 30 from delivery', { signature: date('2026-09-15') }, '2026-09-15, waits for delivery'],
  ['Net 30',              { invoice: date('2026-11-01') }, '2026-12-01'],
])('"%s" with %j: %s', (text, events, expected) => {
  expect(answer(text, { invoiceOn, events })).toBe(expected);
});

// prettier-ignore
test.each([
  ['50 % on signature, 50 % on delivery', '100.01', 'EUR', '50.01 EUR waits for signature, 50.00 EUR waits for delivery'],
  ['3 instalments of 30 days',            '100.00', 'EUR', '33.33 EUR 2026-10-31, 33.33 EUR 2026-11-30, 33.34 EUR 2026-12-30'],
  ['3 instalments of 30 days',            '100',    'JPY', '33 JPY 2026-10-31, 33 JPY 2026-11-30, 34 JPY 2026-12-30'],
  ['30/60 days',                          '-0.01',  'EUR', '-0.01 EUR 2026-10-31, 0.00 EUR 2026-11-30'],
  ['2/10 net 30',                         '1.25',   'EUR', 'keep 0.03 EUR 2026-10-11, 1.25 EUR 2026-10-31'],
  ['2/10 net 30',                         '1.24',   'EUR', 'keep 0.02 EUR 2026-10-11, 1.24 EUR 2026-10-31'],
  ['2/10 net 30',                         '1.025',  'BHD', 'keep 0.021 BHD 2026-10-11, 1.025 BHD 2026-10-31'],
])('"%s" of %s %s: %s', (text, amount, currency, expected) => {
  expect(answer(text, { invoiceOn, amount: money(amount, currency) })).toBe(expected);
});

const closedOnMonday: BusinessCalendar = { weekend: WEEKENDS_ONLY.weekend, holidays: new Set(['2026-11-02']) };

// prettier-ignore
test.each([
  ['none',              '2026-10-31'],
  ['following',         '2026-11-03'],
  ['modifiedFollowing', '2026-10-30'],
  ['preceding',         '2026-10-30'],
  ['modifiedPreceding', '2026-10-30'],
] as const)('a due day on a Saturday before a holiday, rolled %s, is %s', (roll, expected) => {
  expect(answer('Net 30', { invoiceOn, calendar: closedOnMonday, roll })).toBe(expected);
});

test('a discount day stays on its Sunday, unless it is asked to roll', () => {
  const question = { invoiceOn, roll: 'following' } as const; // 11 October 2026 is a Sunday
  expect(answer('2/10 net 45', question)).toBe('keep 2026-10-11, 2026-11-16');
  expect(answer('2/10 net 45', { ...question, rollDiscounts: true })).toBe('keep 2026-10-12, 2026-11-16');
});

// prettier-ignore
test.each([
  ['Net 30', '2026-11-02'], ['Net 60 from receipt', '2026-11-30'], ['3 instalments of 30 days', '2026-12-30'],
  ['2/10', undefined], ['COD', undefined], ['see contract', undefined], ['50 % net 30, 50 % on delivery', undefined],
])('the last due day of "%s" is %s', (text, expected) => {
  for (let times = 0; times < 2; times += 1) expect(dueOn(text, invoiceOn, WEEKENDS_ONLY, 'following')).toBe(expected);
});

test('the day of one calendar or roll is not given for another', () => {
  const days = [WEEKENDS_ONLY, closedOnMonday].flatMap((calendar) =>
    (['none', 'following'] as const).map((roll) => dueOn('Net 30', invoiceOn, calendar, roll)),
  );
  expect(days).toEqual(['2026-10-31', '2026-11-02', '2026-10-31', '2026-11-03']);
});

// prettier-ignore
test.each([
  ['2/10 net 30',              '2% until 2026-10-11'],
  ['3/10 2/20 net 30',         '3% until 2026-10-11, 2% until 2026-10-21'],
  ['2/10 EOM',                 '2% until 2026-11-10'],
  ['2/10 net 30 from receipt', '2% until 2026-10-11'],
  ['2 % 10 days from delivery, net 30', ''],
  ['2/10 net 30 unless disputed', ''],
  ['net 30',                   ''],
])('cash discounts of "%s": %s', (text, expected) => {
  const early = discountDays(text, invoiceOn);
  expect(early.map(({ percent, until }) => `${percent}% until ${until}`).join(', ')).toBe(expected);
});

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days): PlainDate => addDays(date('2000-01-01'), days));
const texts = fc.constantFrom('Net 30', '30/60/90 days', '45 jours fin de mois le 10', '15 MFI', '3 monthly instalments', '1/3 on order, 1/3 on delivery, 1/3 net 30', '2/10 net 30'); // prettier-ignore

test('property: the parts of an amount add up to it, and none falls due before the invoice', () => {
  fc.assert(
    fc.property(
      texts,
      anyDay,
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.constantFrom('EUR', 'JPY', 'BHD'),
      (text, on, minor, currency) => {
        const amount = fromMinor(minor, currency);
        const { parts } = dueDays(termsOf(text), { invoiceOn: on, amount });
        expect(formatMoney(sum(parts.flatMap((part) => part.amount ?? []), currency))).toBe(formatMoney(amount)); // prettier-ignore
        for (const { day } of parts) if (day.kind === 'on') expect(day.on > on).toBe(true);
      },
    ),
  );
});

test('property: a later invoice never falls due earlier', () => {
  fc.assert(
    fc.property(
      texts,
      anyDay,
      fc.nat(400),
      fc.constantFrom('none' as const, 'following' as const, 'preceding' as const),
      (text, on, later, roll) => {
        const [first, second] = [on, addDays(on, later)].map((day) => dueOn(text, day, WEEKENDS_ONLY, roll));
        expect((second ?? '') >= (first ?? '')).toBe(true);
      },
    ),
  );
});
