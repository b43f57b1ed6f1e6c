import { indexNumbers } from '../../../src/domain/cash/documentNumbers';
import type { Naming } from '../../../src/domain/cash/naming';
import { readReference } from '../../../src/domain/cash/references';

const document = (number: string, poNumber = '') => ({ document: number, customerId: 'A', state: 'open' as const, poNumber });
const INDEX = indexNumbers([
  ...['INV-1001', 'INV-1002', 'INV-1003', 'INV-1004', 'INV-1005', 'INV-2026-000451', 'CN-1001', 'INV-3704', 'INV-0077'].map((number) =>
    document(number),
  ),
  document('INV-5000', 'PO-88123'),
  document('INV-5001', '4500098761'),
  document('900123456'),
  document('4711'),
]);

/** `INV-1001` in full; `~INV-1001` in part; `INV-1001|CN-1001` one or the other; `?INV-1077` not known. */
function spoken(text: string): string {
  const { namings, unknown } = readReference(text, INDEX);
  const one = ({ form, entries }: Naming): string => (form === 'full' ? '' : '~') + entries.map((entry) => entry.document).join('|');
  return [...namings.map(one), ...unknown.map((number) => `?${number}`)].join(' ');
}

// prettier-ignore
test.each([
  ['as it is on the document',         'INV-1001',                               'INV-1001'],
  ['in small letters, other marks',    'payment inv 1001.',                      'INV-1001'],
  ['glued',                            'INV1001INV1002',                         'INV-1001 INV-1002'],
  ['zeros left out',                   'INV-2026-451, inv 77',                   'INV-2026-000451 INV-0077'],
  ['other separators',                 'INV/2026/000451',                        'INV-2026-000451'],
  ['all glued',                        'INV2026000451',                          'INV-2026-000451'],
  ['full-width letters',               'ＩＮＶ－１００１',                            'INV-1001'],
  ['a list that carries the letters',  'INV-1001, 1002 & 1003',                  'INV-1001 INV-1002 INV-1003'],
  ['a list of last digits',            'INV-1001/02/03',                         'INV-1001 INV-1002 INV-1003'],
  ['a range in words',                 'INV-1001 to 1004',                       'INV-1001 INV-1002 INV-1003 INV-1004'],
  ['a range with a dash',              'INV-1001 - INV-1003',                    'INV-1001 INV-1002 INV-1003'],
  ['a range in German',                'Rechnungen INV-1001 bis INV-1003',       'INV-1001 INV-1002 INV-1003'],
  ['without letters',                  '1002',                                   '~INV-1002'],
  ['without letters, behind the word', 'Rechnung Nr. 1002',                      'INV-1002'],
  ['the last digits of a long number', 'thanks 000451',                          '~INV-2026-000451'],
  ['digits that fit two documents',    '1001',                                   '~INV-1001|CN-1001'],
  ['a long number of digits only',     'paying 900123456',                       '900123456'],
  ['a short number of digits only',    'paying 4711',                            '~4711'],
  ['by the order',                     'PO-88123',                               '~INV-5000'],
  ['by the digits of the order',       'your order 4500098761',                  '~INV-5001'],
  ['a number that nobody has',         'INV-1077',                               '?INV-1077'],
])('found: %s', (_, text, expected) => {
  expect(spoken(text)).toBe(expected);
});

// prettier-ignore
test.each([
  ['a part of a longer number',      '10011 21001 910012'],
  ['a part of a number with dashes', '2025-1001-3'],
  ['an account number',              'IBAN DE89 3704 0044 0532 0130 00'],
  ['an account number, no spaces',   'DE89370400440532013000'],
  ['a day',                          '10.01.2026 and 2026-10-01'],
  ['an amount',                      'EUR 1001,00 or 1001.00'],
  ['a customer number',              'customer 1001'],
  ['a contract',                     'Vertrag 1002'],
  ['a phone number',                 'tel 0203 1001'],
  ['a year',                         'October 2026'],
  ['too few digits',                 '77'],
  ['letters that belong elsewhere',  'KX1001'],
])('not found: %s', (_, text) => {
  expect(spoken(text)).toBe('');
});

test('a document named twice is named once, in its fullest form', () => {
  expect(spoken('1002 INV-1002')).toBe('INV-1002');
});

test('the end of a text that is as long as banks allow may be cut off', () => {
  const text = 'Payment for the following: INV-2026-00';
  expect(text.slice(0, 35).length).toBe(35);
  expect(readReference(text.slice(0, 35), INDEX).cutOff).toBe('INV2026');
  expect(readReference(`${text.slice(0, 35)}0`, INDEX).cutOff).toBeUndefined();
});
