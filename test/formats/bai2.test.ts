import { formatMoney } from '../../src/domain/money/money';
import { readBankFile } from '../../src/formats/readBankFile';

const read = (text: string) => readBankFile('a.bai', new TextEncoder().encode(text));
const file = (records: string, currency = 'USD'): string =>
  `01,S,R,260302,0600,1,,,2/\n02,R,S,1,260301,2359,${currency},2/\n03,123,,,,,/\n${records}\n49,,/\n98,,,/\n99,,,/\n`;
const transactions = (records: string, currency?: string) =>
  read(file(records, currency)).statements.flatMap((statement) => statement.transactions);
const codes = (text: string): string[] => read(text).findings.map(({ code }) => code);

// prettier-ignore
test.each([
  ['a credit by its type code',                    '16,195,12345,Z,B1,C1,TEXT/',                     '123.45 USD B1 C1 TEXT'],
  ['a debit by its type code',                     '16,475,12345,Z,B1,C1,TEXT/',                     '-123.45 USD B1 C1 TEXT'],
  ['the first and the last credit code',           '16,399,1,,B1,,/',                                '0.01 USD B1'],
  ['the first debit code',                         '16,400,1,,B1,,/',                                '-0.01 USD B1'],
  ['funds available on a day',                     '16,195,100,V,260305,0900,B1,C1,TEXT/',           '1.00 USD B1 C1 TEXT'],
  ['funds available in three amounts',             '16,195,100,S,50,30,20,B1,C1,TEXT/',              '1.00 USD B1 C1 TEXT'],
  ['funds available on a list of days',            '16,195,100,D,2,0,60,1,40,B1,C1,TEXT/',           '1.00 USD B1 C1 TEXT'],
  ['a text with commas and slashes',               '16,195,100,Z,B1,C1,to A/B, or C/',               '1.00 USD B1 C1 to A/B, or C'],
  ['a continued text without a slash',             '16,195,100,Z,B1,C1,FIRST\n88,SECOND\n88,THIRD',  '1.00 USD B1 C1 FIRST SECOND THIRD'],
  ['continued fields',                             '16,195,100,Z,B1/\n88,C1,TEXT/',                  '1.00 USD B1 C1 TEXT'],
  ['a continuation with a colon',                  '16,195,100,Z,B1,C1,TEXT\n88:MORE',               '1.00 USD B1 C1 TEXT MORE'],
  ['a text broken without a record code',          '16,195,100,Z,B1,C1,TEXT\nMORE OF IT/',           '1.00 USD B1 C1 TEXT MORE OF IT'],
  ['two records on a line',                        '16,195,100,Z,B1,,X/  16,195,200,Z,B2,,Y/',       '1.00 USD B1 X; 2.00 USD B2 Y'],
])('%s', (_, records, expected) => {
  const spoken = transactions(records).map(({ amount, id, reference }) => [formatMoney(amount), id, reference].join(' ').trim());
  expect(spoken.join('; ')).toBe(expected);
});

test.each([
  ['JPY', '100 JPY'],
  ['USD', '1.00 USD'],
  ['BHD', '0.100 BHD'],
  ['', '1.00 USD'],
])('the currency %s implies its decimals', (currency, expected) => {
  expect(transactions('16,195,100,Z,B1,,/', currency).map(({ amount }) => formatMoney(amount))).toEqual([expected]);
});

test.each([
  ['0', '2026-03-01'],
  ['V,260305,', '2026-03-05'],
  ['1', undefined], // one banking day later is not for us to count
  ['Z', undefined],
])('funds type %s gives the value day %s', (funds, valueOn) => {
  expect(transactions(`16,195,100,${funds},B1,,/`)[0]?.valueOn).toBe(valueOn);
});

test('labels in continuations name the other side: who sent money in, who got money out', () => {
  const labels = '88,DBNM: SENDER\n88,DACT: 11\n88,CRNM: RECEIVER\n88,CACT: 22';
  expect(transactions(`16,195,100,Z,B1,,WIRE\n${labels}`)).toMatchObject([{ payer: 'SENDER', payerAccount: '11', reference: 'WIRE' }]);
  expect(transactions(`16,495,100,Z,B1,,WIRE\n${labels}`)).toMatchObject([{ payer: 'RECEIVER', payerAccount: '22', reference: 'WIRE' }]);
});

test('several labels stand in one line of an ACH credit, and a label that says neither who nor what for ends the one before', () => {
  const text = 'ORIG CO NAME:ACME CORP ORIG ID:9912 DESC DATE:0916 SEC:CCD';
  const [credit] = transactions(`16,142,100,Z,B1,,INV-7\n88,${text}`);
  expect(credit).toMatchObject({ payer: 'ACME CORP', payerAccount: '9912', reference: 'INV-7 DESC DATE:0916 SEC:CCD' });
});

// prettier-ignore
test.each([
  ['a loan record',                       file('16,720,100,Z,B1,,/'),                                    'not-bank-transactions'],
  ['a status record',                     file('16,905,100,Z,B1,,/'),                                    'not-bank-transactions'],
  ['a garbled amount',                    file('16,195,1O0,Z,B1,,/'),                                    'amount-unreadable'],
  ['no amount',                           file('16,195,,Z,B1,,/'),                                       'amount-missing'],
  ['a transaction before any account',    '01,S,R,260302,0600,1,,,2/\n16,195,100,Z,B1,,/\n99,,,/\n',     'line-unreadable'],
  ['a group without a readable day',      file('').replace('260301', '260231'),                          'day-unreadable'],
  ['no trailer',                          file('').replace('99,,,/\n', ''),                              'file-cut-off'],
])('%s is reported', (_, text, code) => {
  expect(codes(text)).toContain(code);
});

const BALANCED =
  '01,S,R,260302,0600,1,,,2/\n02,R,S,1,260301,,USD,2/\n03,123,,010,1000,,,015,1100,,/\n16,195,100,Z,B1,,/\n49,2200,3/\n98,2200,1,5/\n99,2200,1,7/\n';

// prettier-ignore
test.each([
  ['nothing is said when all totals agree',     BALANCED,                                       []],
  ['account total',                             BALANCED.replace('49,2200,3', '49,2201,3'),     ['account control total', 'group control total']],
  ['account records',                           BALANCED.replace('49,2200,3', '49,2200,4'),     ['number of records of the account']],
  ['group total',                               BALANCED.replace('98,2200,1', '98,2300,1'),     ['group control total', 'file control total']],
  ['group accounts',                            BALANCED.replace('98,2200,1', '98,2200,2'),     ['number of accounts of the group']],
  ['group records',                             BALANCED.replace('1,5/', '1,6/'),               ['number of records of the group']],
  ['file total',                                BALANCED.replace('99,2200,1', '99,1,1'),        ['file control total']],
  ['file groups',                               BALANCED.replace('99,2200,1', '99,2200,3'),     ['number of groups of the file']],
  ['file records',                              BALANCED.replace('1,7/', '1,8/'),               ['number of records of the file']],
])('control totals: %s', (_, text, subjects) => {
  expect(read(text).findings.map(({ title }) => /^The (.+) is stated/.exec(title)?.[1])).toEqual(subjects);
});

test('opening and closing are the ledger balances, and are proved', () => {
  expect(read(BALANCED).statements[0]).toMatchObject({ from: '2026-03-01', to: '2026-03-01' });
  expect(codes(BALANCED.replace('015,1100', '015,1200'))).toContain('balance-differs');
});

describe('lockbox', () => {
  const cheque = (batch: string, item: string, cents: string, payer = 'BOB E SMITH'): string =>
    `6${batch}${item}${cents.padStart(10, '0')}0550027070012345555${'180'.padStart(10, '0')}030126${payer.padEnd(30)}MY COMPANY\n`;
  const box = (body: string): string =>
    `100ABCDEFGHIJ00999999912603020600\n2ABCDEFGHIJ0099999991000000000040008000801\n50000000022222260302ABCDEFGHIJ0099999991\n${body}`;
  const records = (text: string): string => `${text}9${String(text.split('\n').length).padStart(6, '0')}\n`;

  test('a cheque with its invoices is a receipt with their numbers as its reference', () => {
    const text = records(box(`${cheque('001', '001', '700000')}40010016010INV-17\n40010016029INV-18\n`));
    expect(read(text)).toMatchObject({
      format: 'BAI lockbox',
      findings: [],
      statements: [
        {
          account: '0022222',
          opening: undefined,
          transactions: [
            {
              id: '260302-001-001',
              payer: 'BOB E SMITH',
              payerAccount: '055002707 0012345555',
              reference: 'INV-17 INV-18 check 180',
              batch: '001',
              bookedOn: '2026-03-02',
            },
          ],
        },
      ],
    });
    expect(read(text).statements[0]?.transactions.map(({ amount }) => formatMoney(amount))).toEqual(['7000.00 USD']);
  });

  test('all ten digits of the amount count', () => {
    const [statement] = read(records(box(cheque('001', '001', '1234567890')))).statements;
    expect(statement?.transactions.map(({ amount }) => formatMoney(amount))).toEqual(['12345678.90 USD']);
  });

  // prettier-ignore
  test.each([
    ['a batch total that differs',       box(`${cheque('001', '001', '100')}700100000222222603020010000000101\n`), 'control-total-differs'],
    ['a batch count that differs',       box(`${cheque('001', '001', '100')}700100000222222603020020000000100\n`), 'control-total-differs'],
    ['a lockbox total that differs',     box(`${cheque('001', '001', '100')}8000000002222226030200010000000101\n`), 'control-total-differs'],
    ['a garbled amount',                 box(cheque('001', '001', '1x')),                                          'amount-unreadable'],
    ['an overflow without its cheque',   box('40010016019INV-17\n'),                                               'line-unreadable'],
    ['a record of no known kind',        box('X\n'),                                                               'line-unreadable'],
  ])('%s is reported', (_, text, code) => {
    expect(codes(records(text))).toEqual(expect.arrayContaining([code]));
  });

  test('a missing trailer and a wrong record count are reported', () => {
    expect(codes(box(''))).toContain('file-cut-off');
    expect(codes(`${box('')}9000009\n`)).toContain('control-total-differs');
  });
});
