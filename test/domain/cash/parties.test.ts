import { directoryOf } from '../../../src/domain/cash/directory';
import { familyOf, isFamily } from '../../../src/domain/cash/family';
import { identifyPayer } from '../../../src/domain/cash/parties';
import type { Customer } from '../../../src/domain/cash/ledger';
import { invoice, receipt } from '../../support/cashLedger';

const customer = (id: string, name: string, more: Partial<Customer> = {}): Customer => ({
  id,
  name,
  aliases: [],
  parentId: undefined,
  bankAccounts: [],
  ...more,
});
const DIRECTORY = directoryOf(
  [
    customer('C1', 'Müller & Söhne Verlag GmbH & Co. KG', { bankAccounts: ['DE89 3704 0044 0532 0130 00'] }),
    customer('C2', 'Blue Harbor Media Inc.', { aliases: ['BHM Studios'], parentId: 'C3' }),
    customer('C3', 'Blue Harbor Holdings Inc.', { bankAccounts: ['SHARED-77'] }),
    customer('C11', 'Медиа Группа Север'),
    customer('C4', 'Alpha Media GmbH'),
    customer('C5', 'Alpha Media Ltd', { bankAccounts: ['SHARED-77'] }),
    customer('C6', 'Kino 7 Betriebs GmbH'),
    customer('C7', 'Kino 8 Betriebs GmbH'),
    customer('C9', 'Fjord Mobile'),
    customer('C10', 'Fjord Mobile GmbH'),
    customer('C8', 'International Broadcasting Services Europe B.V.'),
  ],
  [invoice('INV-1', '1.00', { customerId: 'D-4711', customer: 'Only On Items S.L.' })],
);

function spoken(payer: string, payerAccount = '', reference = ''): string {
  const { state, customers } = identifyPayer(DIRECTORY, receipt('1.00', reference, { payer, payerAccount }));
  return [state, ...customers].join(' ');
}

// prettier-ignore
test.each([
  ['transliterated, no legal form',   'MUELLER UND SOEHNE VERLAG',                 'certain C1'],
  ['dots and capitals',               'Mueller & Soehne Verlag G.m.b.H. & Co KG',  'certain C1'],
  ['another script, capitals',        'МЕДИА  ГРУППА «СЕВЕР»',                     'certain C11'],
  ['an alias',                        'BHM STUDIOS',                               'certain C2'],
  ['written together',                'BlueHarbor Media, Inc',                     'certain C2'],
  ['only known from its documents',   'only on items sl',                          'certain D-4711'],
  ['a name two companies share',      'Alpha Media',                               'likely C4 C5'],
  ['no legal form, and one of two has none', 'FJORD MOBILE',                       'likely C10 C9'],
  ['told apart by the legal form',    'ALPHA MEDIA LIMITED',                       'certain C5'],
  ['another legal form',              'Blue Harbor Media Ltd',                     'likely C2'],
  ['a typing mistake',                'Internatonal Broadcasting Servces Europe BV', 'likely C8'],
  ['cut off by the bank',             'INTERNATIONAL BROADCASTING SERVICES',       'likely C8'],
  ['turned around',                   'Media Harbor Blue',                         'likely C2'],
  ['a number that tells shops apart', 'Kino 9 Betriebs GmbH',                      'unknown'],
  ['nobody',                          'Zebra Transport',                           'unknown'],
  ['nothing',                         '',                                          'unknown'],
])('a payer by name: %s', (_, payer, expected) => {
  expect(spoken(payer)).toBe(expected);
});

// prettier-ignore
test.each([
  ['on file, spaces or not',             'whoever',              'DE89370400440532013000', 'certain C1'],
  ['on file, but the name is another’s', 'Alpha Media GmbH',     'DE89370400440532013000', 'likely C1 C4'],
  ['shared, the name decides',           'Alpha Media Ltd',      'SHARED-77',              'certain C5'],
  ['shared, nothing decides',            '',                     'shared 77',              'likely C3 C5'],
  ['not on file, the name counts',       'BHM Studios',          'GB00XXXX',               'certain C2'],
])('a payer by account: %s', (_, payer, account, expected) => {
  expect(spoken(payer, account)).toBe(expected);
});

test('without a payer the reference may name the customer, and that is never certain', () => {
  expect(spoken('', '', 'payment from BHM Studios for October')).toBe('likely C2');
  expect(spoken('', '', 'customer D-4711')).toBe('likely D-4711');
});

test('family is up and down, not across', () => {
  const family = directoryOf(
    [
      customer('M', 'Mother'),
      customer('D', 'Daughter', { parentId: 'M' }),
      customer('S', 'Sister', { parentId: 'M' }),
      customer('G', 'Grandchild', { parentId: 'D' }),
    ],
    [],
  );
  expect(isFamily(family, 'M', 'G')).toBe(true);
  expect(isFamily(family, 'D', 'S')).toBe(false);
  expect(familyOf(family, 'D').sort()).toEqual(['G', 'M']);
});

test('parents that go round in a circle end the search', () => {
  const circle = directoryOf([customer('X', 'Ex', { parentId: 'Y' }), customer('Y', 'Why', { parentId: 'X' })], []);
  expect(familyOf(circle, 'X')).toContain('Y');
  expect(isFamily(circle, 'X', 'Z')).toBe(false);
});
