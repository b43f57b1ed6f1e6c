import { formatMoney } from '../../src/domain/money/money';
import { readBankFile } from '../../src/formats/readBankFile';

const read = (text: string) => readBankFile('a.ofx', new TextEncoder().encode(text));
const sgml = (body: string, currency = 'USD'): string =>
  `OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>${currency}\n<BANKACCTFROM><ACCTID>42</BANKACCTFROM>\n<BANKTRANLIST>\n${body}\n</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
const transaction = (inside: string): string => `<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260302<TRNAMT>5.00<FITID>F1${inside}</STMTTRN>`;
const transactions = (body: string) => read(sgml(body)).statements.flatMap((statement) => statement.transactions);

// prettier-ignore
test.each([
  ['leaves without end tags',                      '<NAME>ACME\n<MEMO>INV 1\n',                              { payer: 'ACME', reference: 'INV 1' }],
  ['leaves with end tags',                         '<NAME>ACME</NAME><MEMO>INV 1</MEMO>',                    { payer: 'ACME', reference: 'INV 1' }],
  ['an empty leaf that is left open',              '<CHECKNUM>\n<NAME>ACME\n<MEMO>INV 1',                    { payer: 'ACME', reference: 'INV 1' }],
  ['tags of the bank\'s own',                      '<X.Y>1<NAME>ACME<INTU.BID>2<MEMO>INV 1',                 { payer: 'ACME', reference: 'INV 1' }],
  ['small letters',                                '<name>ACME<memo>INV 1',                                  { payer: 'ACME', reference: 'INV 1' }],
  ['entities',                                     '<NAME>A &amp; B &lt;C&gt; &#233;&#x20ac;<MEMO>INV 1',    { payer: 'A & B <C> é€', reference: 'INV 1' }],
  ['CDATA',                                        '<NAME><![CDATA[A & B <C>]]></NAME><MEMO>INV 1',          { payer: 'A & B <C>', reference: 'INV 1' }],
  ['a payee',                                      '<PAYEE><NAME>ACME<CITY>X</PAYEE><MEMO>INV 1',            { payer: 'ACME', reference: 'INV 1' }],
  ['a check',                                      '<CHECKNUM>0001001<NAME>ACME',                            { payer: 'ACME', reference: 'check 1001' }],
  ['an account of the other side',                 '<NAME>ACME<BANKACCTTO><ACCTID>99</BANKACCTTO>',          { payer: 'ACME', payerAccount: '99' }],
])('%s are read', (_, inside, expected) => {
  expect(transactions(transaction(inside))).toMatchObject([{ id: 'F1', ...expected }]);
});

// prettier-ignore
test.each([
  ['a day with a zone is the day as written',      '20260331233000.000[-5:EST]', '2026-03-31'],
  ['a day alone',                                  '20260331',                   '2026-03-31'],
  ['a moment',                                     '20260331120000',             '2026-03-31'],
  ['no day of the calendar',                       '20260231',                   undefined],
  ['masked',                                       '****',                       undefined],
])('%s', (_, text, bookedOn) => {
  const file = read(sgml(transaction('').replace('20260302', text)));
  expect(file.statements[0]?.transactions[0]?.bookedOn).toBe(bookedOn);
  expect(file.findings.map(({ code }) => code)).toEqual(bookedOn === undefined ? ['day-unreadable'] : []);
});

test.each([
  ['5.00', '5.00 USD'],
  ['-5,5', '-5.50 USD'],
  ['+00000000000000.2400', '0.24 USD'],
])('the amount %s', (text, expected) => {
  expect(transactions(transaction('').replace('5.00', text)).map(({ amount }) => formatMoney(amount))).toEqual([expected]);
});

// prettier-ignore
test.each([
  ['a garbled amount',        transaction('').replace('5.00', '$120'),                     'USD', ['amount-unreadable'], 0],
  ['an amount with both marks', transaction('').replace('5.00', '1,234.00'),               'USD', ['amount-unreadable'], 0],
  ['no amount',               transaction('').replace('<TRNAMT>5.00', ''),                 'USD', ['amount-missing'], 0],
  ['no day',                  transaction('').replace('<DTPOSTED>20260302', ''),           'USD', ['day-missing'], 1],
  ['no currency',             transaction(''),                                             '',    ['currency-missing'], 1],
  ['the same id twice',       `${transaction('')}\n${transaction('')}`,                    'USD', ['transaction-twice'], 2],
  ['a pending transaction',   '<STMTTRNP><DTTRAN>20260302<TRNAMT>5.00</STMTTRNP>',         'USD', ['pending-entry'], 1],
])('%s is reported', (_, body, currency, expected, rows) => {
  const file = read(sgml(body, currency));
  expect(file.findings.map(({ code }) => code)).toEqual(expected);
  expect(file.statements[0]?.transactions).toHaveLength(rows);
});

test('findings name the line of the transaction', () => {
  expect(read(sgml(`\n${transaction('').replace('5.00', 'x')}`)).findings[0]?.place).toEqual({ kind: 'file', file: 'a.ofx', line: 7 });
});

test('an amount in the currency of its own keeps it', () => {
  expect(transactions(transaction('<CURRENCY><CURRATE>1.1<CURSYM>EUR</CURRENCY>')).map(({ amount }) => formatMoney(amount))).toEqual([
    '5.00 EUR',
  ]);
  expect(
    transactions(transaction('<ORIGCURRENCY><CURRATE>1.1<CURSYM>EUR</ORIGCURRENCY>')).map(({ amount }) => formatMoney(amount)),
  ).toEqual(['5.00 USD']);
});

test('the bank transactions of an investment account are read, the trades are counted', () => {
  const file = read(
    `<OFX><INVSTMTRS><CURDEF>USD<INVACCTFROM><ACCTID>7</INVACCTFROM><INVTRANLIST><DTSTART>20260301<BUYSTOCK><INVBUY><INVTRAN><FITID>I1</INVTRAN></INVBUY></BUYSTOCK><INVBANKTRAN>${transaction('')}</INVBANKTRAN></INVTRANLIST></INVSTMTRS></OFX>`,
  );
  expect(file.statements).toMatchObject([{ account: '7', from: '2026-03-01', transactions: [{ id: 'F1' }] }]);
  expect(file.findings.map(({ title }) => title)).toEqual([
    'Purchases, sales and income of investments (1) do not move the bank account and were not read.',
  ]);
});

test('an error of the bank without any statement stops the reading', () => {
  const error = '<OFX>\n<SONRS><STATUS><CODE>15500<SEVERITY>ERROR<MESSAGE>wrong password</STATUS></SONRS></OFX>';
  expect(() => read(error)).toThrow(
    'a.ofx, line 2: the bank answered with error 15500 (wrong password) and no statement. Download it again.',
  );
});

test('two answers in one file are both read', () => {
  const answer = (account: string): string =>
    `<OFX><STMTRS><CURDEF>USD<BANKACCTFROM><ACCTID>${account}</BANKACCTFROM>${transaction('')}</STMTRS></OFX>`;
  expect(read(`${answer('1')}\n${answer('2')}`).statements.map(({ account }) => account)).toEqual(['1', '2']);
});

test('tags that nest without end are refused', () => {
  expect(() => read(`<OFX>${'<FI>'.repeat(100)}</OFX>`)).toThrow('nested too deeply');
});
