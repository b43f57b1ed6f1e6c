import fc from 'fast-check';
import { cell, column, loadFunctions } from '../support/functionCells';

beforeAll(loadFunctions);

// prettier-ignore
test.each<[string, string, unknown]>([
  ['DE 136 695 976',       'DE', [true, 'Right by the rules of DE.']],
  ['de136695976',          '',   [true, 'Right by the rules of DE.']],
  ['DE 136 695 977',       '',   [false, 'Taken for one of DE: its check digit is wrong.']],
  ['DE 136 695 97',        '',   [false, 'Taken for one of DE: it has the wrong length.']],
  ['136695976',            'DE', [true, 'Right by the rules of DE.']],
  ['CHE-107.787.577 MWST', '',   [true, 'Right by the rules of CH.']],
  ['136695976',            '',   ['#N/A Neither it nor the party names a country.', 'Neither it nor the party names a country.']],
  ['123456',               'BR', ['#N/A Ids of BR are not checked.', 'Ids of BR are not checked.']],
])('VATID of %s, country "%s"', (text, country, expected) => {
  expect(cell('VATID', text, country)).toEqual([expected]);
});

test('a column gives a row for each cell, empty ones empty; the end of the column does not count', () => {
  expect(cell('VATID', column('DE136695976', null, 'IT00743110157', null))).toEqual([
    [true, 'Right by the rules of DE.'],
    ['', ''],
    [true, 'Right by the rules of IT.'],
  ]);
  expect(cell('IBANVALID', column(null))).toEqual([['', '']]);
});

// Example accounts of the registry: every digit of theirs counts.
// prettier-ignore
const IBANS = ['AD12 0001 2030 2003 5910 0100', 'AT61 1904 3002 3457 3201', 'BE68 5390 0754 7034', 'CH93 0076 2011 6238 5295 7', 'DE89 3704 0044 0532 0130 00', 'DK50 0040 0440 1162 43',
  'ES91 2100 0418 4502 0005 1332', 'FI21 1234 5600 0007 85', 'FR14 2004 1010 0505 0001 3M02 606', 'GB29 NWBK 6016 1331 9268 19', 'GR16 0110 1250 0000 0001 2300 695', 'IE29 AIBK 9311 5212 3456 78',
  'IT60 X054 2811 1010 0000 0123 456', 'LU28 0019 4006 4475 0000', 'MT84 MALT 0110 0001 2345 MTLC AST0 01S', 'NL91 ABNA 0417 1643 00', 'NO93 8601 1117 947', 'PL61 1090 1014 0000 0712 1981 2874',
  'PT50 0002 0123 1234 5678 9015 4', 'SA03 8000 0000 6080 1016 7519', 'SE45 5000 0000 0583 9825 7466', 'TR33 0006 1005 1978 6457 8413 26', 'BR18 0036 0305 0000 1000 9795 493C 1', 'UA21 3223 1300 0002 6007 2335 6600 1'];

test.each(IBANS)('%s is an IBAN', (iban) => {
  expect(cell('IBANVALID', iban)).toEqual([[true, `Right by the rules of ${iban.slice(0, 2)}.`]]);
});

// prettier-ignore
test.each<[string, string]>([
  ['DE89 3704 0044 0532 0130 01', 'Its check digits are wrong: a digit is mistyped or two are swapped.'],
  ['DE89 3704 0044 0532 0130 0',  'It has 21 letters and digits; one of DE has 22.'],
  ['DE89 3704 0044 0532 0130 O0', 'One of DE has letters and digits in other places.'],
  ['US12 3456 7890',              'US gives no IBANs.'],
  ['3704 0044 0532',              'It does not begin with the two letters of a country.'],
])('%s is none', (iban, because) => {
  expect(cell('IBANVALID', iban)).toEqual([[false, because]]);
});

test('property: one digit changed, or two neighbours swapped, is no IBAN any more', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...IBANS.map((iban) => iban.replaceAll(' ', ''))),
      fc.integer({ min: 4, max: 30 }),
      fc.integer({ min: 1, max: 9 }),
      (iban, place, by) => {
        const at = 4 + ((place - 4) % (iban.length - 5));
        const [digit = '', next = ''] = [iban[at], iban[at + 1]];
        if (!/\d/.test(digit)) return;
        const changed = iban.slice(0, at) + String((Number(digit) + by) % 10) + iban.slice(at + 1);
        expect((cell('IBANVALID', changed) as unknown[][])[0]?.[0]).toBe(false);
        if (!/\d/.test(next) || digit === next) return;
        expect((cell('IBANVALID', iban.slice(0, at) + next + digit + iban.slice(at + 2)) as unknown[][])[0]?.[0]).toBe(false);
      },
    ),
  );
});

// prettier-ignore
test.each<[string, boolean, string]>([
  ['RF18 5390 0754 7034',              true,  'Right by the rules of ISO 11649.'],
  ['rf471234567890',                   true,  'Right by the rules of ISO 11649.'],
  ['rf481234567890',                   false, 'Its check digits are wrong: a digit is mistyped or two are swapped.'],
  ['RF18',                             false, 'Behind RF stand two check digits, then letters and digits.'],
  ['RF18 5390 0754 7034 5390 0754 7034', false, 'It has 28 letters and digits; there are 25 at most.'],
  ['+++090/9337/55493+++',             true,  'Right by the rules of Belgium.'],
  ['***090/9337/55493***',             true,  'Right by the rules of Belgium.'],
  ['+++090/9337/55494+++',             false, 'Its check digits are wrong: a digit is mistyped or two are swapped.'],
  ['000000009797',                     true,  'Right by the rules of Belgium.'], // no remainder is written 97
  ['21 00000 00003 13947 14300 09017', true,  'Right by the rules of Switzerland.'],
  ['21 00000 00003 13947 14300 09018', false, 'Its check digits are wrong: a digit is mistyped or two are swapped.'],
  ['INV-2041',                         false, 'A creditor reference begins with RF, or has twelve digits (Belgium) or 27 (Switzerland).'],
])('CREDITORREF of %s is %s', (reference, isValid, because) => {
  expect(cell('CREDITORREF', reference)).toEqual([[isValid, because]]);
});

const list = [
  ['INV-1', 100, '2026-10-01'],
  ['INV-2', 250.5, '2026-10-02'],
  ['INV-3', -19, ''],
];
const checksum = (rows: unknown[][]): unknown[] => (cell('CHECKSUM', rows) as unknown[][])[0] ?? [];

test('CHECKSUM counts rows, adds numbers, and has a digest', () => {
  expect(checksum(list)).toEqual([3, 331.5, expect.stringMatching(/^[0-9a-f]{16}$/)]);
});

// prettier-ignore
test.each<[string, unknown[][], boolean]>([
  ['the rows in another order',      [...list].reverse(),                                              true],
  ['empty rows between them',        [list[0] ?? [], [null, null, null], ...list.slice(1)],            true],
  ['case and spaces',                [['inv-1 ', 100, '2026-10-01'], ...list.slice(1)],                true],
  ['amounts as text',                [list[0] ?? [], ['INV-2', '250,50', '2026-10-02'], ['INV-3', '(19.00)', '']], true],
  ['parts of a cent',                [['INV-1', 100.004, '2026-10-01'], ...list.slice(1)],             true],
  ['a cent more',                    [['INV-1', 100.01, '2026-10-01'], ...list.slice(1)],              false],
  ['two amounts that changed places', [['INV-1', 250.5, '2026-10-01'], ['INV-2', 100, '2026-10-02'], list[2] ?? []], false],
  ['a row twice',                    [...list, list[0] ?? []],                                         false],
  ['columns in another order',       list.map(([a, b, c]) => [b, a, c]),                               false],
  ['a value in the next cell',       [['INV-1', 100, ''], ['INV-2', 250.5, '2026-10-02'], ['INV-3', -19, '2026-10-01']], false],
])('CHECKSUM of %s', (_, rows, isSame) => {
  expect(checksum(rows)[2] === checksum(list)[2]).toBe(isSame);
});

test('two amounts that changed places leave count and sum as they are', () => {
  const swapped = [
    ['A1', 1],
    ['B2', 2],
  ];
  expect(checksum(swapped).slice(0, 2)).toEqual(
    checksum([
      ['A1', 2],
      ['B2', 1],
    ]).slice(0, 2),
  );
  expect(checksum(swapped)[2]).not.toBe(
    checksum([
      ['A1', 2],
      ['B2', 1],
    ])[2],
  );
});

const row = fc.tuple(
  fc.constantFrom('INV-1', 'INV-2', 'CRN-3'),
  fc.integer({ min: -99, max: 99 }).map((cents) => cents / 100),
);

test('property: the order of rows does not matter, and any other list has another digest', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.array(row, { maxLength: 12 }), (first, second) => {
      const sorted = (rows: readonly (readonly unknown[])[]): string[] => rows.map((each) => JSON.stringify(each)).sort();
      const isSame = JSON.stringify(sorted(first)) === JSON.stringify(sorted(second));
      expect(checksum([...first].sort((a, b) => a[1] - b[1]))).toEqual(checksum(first));
      expect(checksum(first)[2] === checksum(second)[2]).toBe(isSame);
    }),
  );
});
