import { formatMoney } from '../../src/domain/money/money';
import { readBankFile } from '../../src/formats/readBankFile';

/** A camt.053 file around some entries. */
const statement = (entries: string, head = ''): string =>
  `<Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>${head}${entries}</Stmt></BkToCstmrStmt></Document>`;
const read = (text: string) => readBankFile('a.xml', new TextEncoder().encode(text));

interface EntryParts {
  readonly amount?: string;
  readonly sign?: string;
  readonly more?: string;
  readonly details?: string;
}
const entry = ({ amount = '<Amt Ccy="EUR">60.00</Amt>', sign = 'CRDT', more = '<Sts>BOOK</Sts>', details = '' }: EntryParts): string =>
  `<Ntry>${amount}<CdtDbtInd>${sign}</CdtDbtInd><BookgDt><Dt>2026-03-01</Dt></BookgDt><AcctSvcrRef>E1</AcctSvcrRef>${more}<NtryDtls>${details}</NtryDtls></Ntry>`;
const detail = (inside: string): string => `<TxDtls>${inside}</TxDtls>`;
const amounts = (text: string): string[] =>
  read(text).statements.flatMap(({ transactions }) => transactions.map(({ id, amount }) => `${id} ${formatMoney(amount)}`));
const codes = (text: string): string[] => read(text).findings.map(({ code }) => code);

const PARTIES =
  '<RltdPties><Dbtr><Nm>Debtor</Nm></Dbtr><DbtrAcct><Id><IBAN>D1</IBAN></Id></DbtrAcct><Cdtr><Nm>Creditor</Nm></Cdtr><CdtrAcct><Id><Othr><Id>C1</Id></Othr></Id></CdtrAcct></RltdPties>';

// prettier-ignore
test.each([
  ['without details is one transaction',                        entry({}),                                                                          ['E1 60.00 EUR']],
  ['with one detail keeps the booked amount',                   entry({ details: detail('<Amt Ccy="EUR">61.50</Amt>') }),                           ['E1 60.00 EUR']],
  ['with two details is two transactions',                      entry({ details: detail('<Amt Ccy="EUR">20.00</Amt>') + detail('<Amt Ccy="EUR">40.00</Amt>') }), ['E1/1 20.00 EUR', 'E1/2 40.00 EUR']],
  ['takes the amount in its own currency among several',        entry({ details: detail('<Amt Ccy="USD">22.00</Amt><AmtDtls><TxAmt><Amt Ccy="EUR">20.00</Amt></TxAmt></AmtDtls>') + detail('<Amt Ccy="EUR">40.00</Amt>') }), ['E1/1 20.00 EUR', 'E1/2 40.00 EUR']],
  ['of a debit gives its sign to its details',                  entry({ sign: 'DBIT', details: detail('<Amt Ccy="EUR">20.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>') + detail('<Amt Ccy="EUR">40.00</Amt>') }), ['E1/1 -20.00 EUR', 'E1/2 -40.00 EUR']],
  ['that nets details of both signs lets each keep its own',    entry({ details: detail('<Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>') + detail('<Amt Ccy="EUR">40.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>') }), ['E1/1 100.00 EUR', 'E1/2 -40.00 EUR']],
  ['whose details all have the other sign keeps its own',         entry({ sign: 'DBIT', details: detail('<Amt Ccy="EUR">20.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>') + detail('<Amt Ccy="EUR">40.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>') }), ['E1/1 -20.00 EUR', 'E1/2 -40.00 EUR']],
  ['that reverses a credit is a debit, as its sign says',       entry({ sign: 'DBIT', more: '<RvslInd>true</RvslInd><Sts>BOOK</Sts>' }),            ['E1 -60.00 EUR']],
  ['with five decimals keeps them',                             entry({ amount: '<Amt Ccy="EUR">8.85001</Amt>' }),                                   ['E1 8.85001 EUR']],
  ['with the bank\'s own detail ids uses them',                 entry({ details: detail('<Refs><TxId>T1</TxId></Refs><Amt Ccy="EUR">20.00</Amt>') + detail('<Refs><UETR>U2</UETR></Refs><Amt Ccy="EUR">40.00</Amt>') }), ['T1 20.00 EUR', 'U2 40.00 EUR']],
  ['in version 1 has its details directly inside',              entry({}).replace('<NtryDtls></NtryDtls>', detail('<AmtDtls><TxAmt><Amt Ccy="EUR">20.00</Amt></TxAmt></AmtDtls>') + detail('<AmtDtls><TxAmt><Amt Ccy="EUR">40.00</Amt></TxAmt></AmtDtls>')), ['E1/1 20.00 EUR', 'E1/2 40.00 EUR']],
])('an entry %s', (_, entries, expected) => {
  expect(amounts(statement(entries))).toEqual(expected);
  expect(codes(statement(entries))).toEqual([]);
});

// prettier-ignore
test.each([
  ['whose details do not add up',        entry({ details: detail('<Amt Ccy="EUR">20.00</Amt>') + detail('<Amt Ccy="EUR">39.00</Amt>') }), ['details-differ'], 2],
  ['whose details state no amount',      entry({ details: detail('') + detail('<Amt Ccy="EUR">39.00</Amt>') }),                           ['details-without-amount'], 1],
  ['with a garbled amount',              entry({ amount: '<Amt Ccy="EUR">12..34</Amt>' }),                                                ['amount-unreadable'], 0],
  ['without an amount',                  entry({ amount: '' }),                                                                           ['amount-missing'], 0],
  ['without a sign',                     entry({ sign: 'CREDIT' }),                                                                       ['sign-unreadable'], 0],
  ['that is pending in version 2',       entry({ more: '<Sts>PDNG</Sts>' }),                                                              ['pending-entry'], 1],
  ['that is pending in version 8',       entry({ more: '<Sts><Cd>PDNG</Cd></Sts>' }),                                                     ['pending-entry'], 1],
  ['that is for information only',       entry({ more: '<Sts>INFO</Sts>' }),                                                              ['pending-entry'], 1],
  ['of zero',                            entry({ amount: '<Amt Ccy="EUR">0.00</Amt>' }),                                                  ['zero-amount'], 1],
  ['instructed in another currency',     entry({ details: detail('<AmtDtls><InstdAmt><Amt Ccy="USD">66.00</Amt></InstdAmt></AmtDtls>') }), ['foreign-entry'], 1],
  ['twice with the same reference',      entry({}) + '\n' + entry({}),                                                                    ['transaction-twice'], 2],
])('an entry %s is reported', (_, entries, expected, rows) => {
  const file = read(statement(entries));
  expect(file.findings.map(({ code }) => code)).toEqual(expected);
  expect(file.statements[0]?.transactions).toHaveLength(rows);
});

// prettier-ignore
test.each([
  ['money in',                    'CRDT', '',                        'Debtor', 'D1'],
  ['money out',                   'DBIT', '',                        'Creditor', 'C1'],
  ['money in that is reversed',   'DBIT', '<RvslInd>true</RvslInd>', 'Debtor', 'D1'],
  ['money out that is reversed',  'CRDT', '<RvslInd>1</RvslInd>',    'Creditor', 'C1'],
])('the other side of %s', (_, sign, reversal, payer, payerAccount) => {
  const file = read(statement(entry({ sign, more: `${reversal}<Sts>BOOK</Sts>`, details: detail(PARTIES) })));
  expect(file.statements[0]?.transactions[0]).toMatchObject({ payer, payerAccount, reversal: reversal !== '' });
});

test.each([
  [
    'structured before free text before the end-to-end id',
    '<Refs><EndToEndId>E2E-1</EndToEndId></Refs><RmtInf><Ustrd>free</Ustrd><Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd></RmtInf>',
    'RF18 free E2E-1',
  ],
  [
    'invoice numbers of referred documents',
    '<RmtInf><Strd><RfrdDocInf><Nb>INV-1</Nb></RfrdDocInf><RfrdDocInf><Nb>INV-2</Nb></RfrdDocInf></Strd></RmtInf>',
    'INV-1 INV-2',
  ],
  [
    'nothing for a reference that was not provided',
    '<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RmtInf><Ustrd>free</Ustrd></RmtInf>',
    'free',
  ],
  ['each thing once', '<Refs><EndToEndId>INV-1</EndToEndId></Refs><RmtInf><Ustrd>pays INV-1 today</Ustrd></RmtInf>', 'pays INV-1 today'],
  ['the customer behind the payer', '<RltdPties><Dbtr><Nm>Factory</Nm></Dbtr><UltmtDbtr><Nm>Kiosk</Nm></UltmtDbtr></RltdPties>', 'Kiosk'],
])('the reference holds %s', (_, inside, reference) => {
  expect(read(statement(entry({ details: detail(inside) }))).statements[0]?.transactions[0]?.reference).toBe(reference);
});

const balance = (code: string, amount: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>`;

test.each([
  ['opening and closing booked', balance('OPBD', '40') + balance('CLBD', '100'), '40.00 EUR', '100.00 EUR'],
  ['the previous closing as opening', balance('PRCD', '40') + balance('CLBD', '100'), '40.00 EUR', '100.00 EUR'],
  ['interim balances of a page', balance('ITBD', '40') + balance('ITBD', '100'), '40.00 EUR', '100.00 EUR'],
  ['a single interim balance as where it stands now', balance('ITBD', '100'), undefined, '100.00 EUR'],
  ['never what is available', balance('OPAV', '1') + balance('CLAV', '2'), undefined, undefined],
])('balances: %s', (_, balances, opening, closing) => {
  const [read1] = read(statement(entry({}), balances)).statements;
  expect(read1?.opening && formatMoney(read1.opening)).toBe(opening);
  expect(read1?.closing && formatMoney(read1.closing)).toBe(closing);
});

test('blank lines above the declaration do not shift the lines of findings', () => {
  const text = `\n\n<?xml version="1.0"?>\n${statement(entry({ amount: '' }))}`;
  expect(read(text).findings[0]?.place).toEqual({ kind: 'file', file: 'a.xml', line: 4 });
});
