import fc from 'fast-check';
import { allocate, amountText, formatMoney, fromMinor, money, roundToCurrency, sum, toMinor } from '../../../src/domain/money/money';

test.each([
  ['1234.5', 'EUR', '1234.50 EUR'],
  ['10', 'JPY', '10 JPY'],
  ['1.5', 'BHD', '1.500 BHD'],
  ['0.00012', 'USD', '0.00012 USD'],
])('%s in %s reads %s', (amount, currency, text) => {
  expect(formatMoney(money(amount, currency))).toBe(text);
});

test.each([
  ['10.005', 'EUR', '10.01'],
  ['-10.005', 'EUR', '-10.01'],
  ['10.5', 'JPY', '11'],
  ['1.0004', 'BHD', '1.000'],
])('%s %s rounds to %s', (amount, currency, rounded) => {
  expect(amountText(roundToCurrency(money(amount, currency)))).toBe(rounded);
});

test('an amount with more decimals than its currency is not silently cut', () => {
  expect(() => toMinor(money('1.005', 'EUR'))).toThrow('more decimals');
});

test('euros and dollars do not add up', () => {
  expect(() => sum([money(1, 'EUR'), money(1, 'USD')], 'EUR')).toThrow('different currencies');
});

test('100.00 in three equal parts: the first gets the odd cent', () => {
  expect(allocate(money('100.00', 'EUR'), [1, 1, 1]).map(amountText)).toEqual(['33.34', '33.33', '33.33']);
});

test('property: shares add up to the whole, whatever the weights', () => {
  const currencies = fc.constantFrom('EUR', 'JPY', 'BHD');
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }),
      currencies,
      (minor, weights, currency) => {
        fc.pre(weights.some((weight) => weight > 0));
        const shares = allocate(fromMinor(minor, currency), weights);
        expect(toMinor(sum(shares, currency))).toBe(minor);
      },
    ),
  );
});
