import fc from 'fast-check';
import { amountFrom, decimalMarksIn, plainMinor, writtenAmount } from '../../../src/domain/money/amountText';

/** Reads one amount in a column of others. */
function read(text: string, column: readonly string[] = []): string | undefined {
  const written = writtenAmount(text);
  const marks = [...decimalMarksIn([text, ...column])];
  return written && amountFrom(written, marks.length === 1 ? marks[0] : undefined)?.toString();
}

// prettier-ignore
test.each([
  ['1234.56',       '1234.56'],
  ['1,234.56',      '1234.56'],
  ['1.234,56',      '1234.56'],
  ['1 234,56',      '1234.56'],
  ['1\u00a0234,56', '1234.56'],
  ["1'234.50",      '1234.5'],
  ['(500.00)',      '-500'],
  ['1,234.56-',     '-1234.56'],
  ['−12,50',        '-12.5'],
  ['USD 1,200',     '1200'],
  ['€ 99,90',       '99.9'],
  ['99,90 EUR',     '99.9'],
  ['12.50 CR',      '12.5'],
  ['.75',           '0.75'],
  ['1.234.567',     '1234567'],
  ['12,34,567.00',  '1234567'],
  ['1.234',         '1234'],
  ['0.500',         '0.5'],
])('"%s" is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each(['', 'abc', '12.5.2026 ', '1,2,3', '1 23', '(5', '--5x', 'INV-1001'])('"%s" is no amount', (text) => {
  expect(read(text)).toBeUndefined();
});

test('one amount of a column settles what another leaves open', () => {
  expect(read('1.234', ['12,50'])).toBe('1234');
  expect(read('1.234', ['12.50'])).toBe('1.234');
  expect(decimalMarksIn(['12,50', '12.50'])).toEqual(new Set([',', '.']));
});

test('a credit is told from a minus: what it means depends on whose books it stands in', () => {
  expect(writtenAmount('12.50 CR')).toMatchObject({ credit: true, negative: false });
  expect(writtenAmount('12.50 DR')).toMatchObject({ credit: false, negative: false });
});

test.each([
  ['1234.56', 2, 123456],
  ['-0.5', 2, -50],
  ['-0.00', 2, 0],
  ['12,5', 2, 1250],
  ['500', 0, 500],
  ['7.5', 3, 7500],
  ['1.5', 0, undefined],
  ['1.234', 2, undefined],
  ['1,234.56', 2, undefined],
  ['123456789012345', 2, undefined],
])('"%s" with %d decimals is %s minor units at once', (text, exponent, minor) => {
  expect(plainMinor(text, exponent)).toBe(minor);
});

test('property: minor units at once are those of the amount that the rules read', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 7), max: 10 ** 7 }),
      fc.integer({ min: 0, max: 2 }),
      fc.constantFrom(2, 3),
      (whole, decimals, exponent) => {
        const text = (whole / 10 ** decimals).toFixed(decimals);
        expect(plainMinor(text, exponent)).toBe(
          Number(read(text)) * 10 ** exponent === 0 ? 0 : Math.round(Number(read(text)) * 10 ** exponent),
        );
      },
    ),
  );
});
