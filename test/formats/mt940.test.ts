import { formatMoney } from '../../src/domain/money/money';
import { readBankFile } from '../../src/formats/readBankFile';

const read = (text: string) => readBankFile('a.sta', new TextEncoder().encode(text));
const message = (body: string): string => `:20:REF\n:25:123\n:28C:7/1\n:60F:C260101EUR100,00\n${body}\n`;
const transactions = (body: string) => read(message(body)).statements.flatMap((statement) => statement.transactions);
const codes = (body: string): string[] => read(message(body)).findings.map(({ code }) => code);

/** A line as: booked, valued, amount, type, id, marks. */
function spoken(body: string): string[] {
  return transactions(body).map(({ bookedOn, valueOn, amount, type, id, reversal, pending }) =>
    [
      bookedOn ?? 'no day',
      valueOn ?? 'no day',
      formatMoney(amount),
      type,
      id.startsWith('fp-') ? '' : id,
      reversal ? 'reversal' : '',
      pending ? 'pending' : '',
    ]
      .join(' ')
      .trim()
      .replace(/ +/g, ' '),
  );
}

// prettier-ignore
test.each([
  ['a credit',                                     ':61:2603020302C12,50NTRFNONREF//B1',      '2026-03-02 2026-03-02 12.50 EUR NTRF B1'],
  ['a debit with a funds code',                    ':61:2603020302DR12,NTRFNONREF',           '2026-03-02 2026-03-02 -12.00 EUR NTRF'],
  ['a reversed credit is money out',               ':61:2603020302RC12,50NTRFNONREF',         '2026-03-02 2026-03-02 -12.50 EUR NTRF reversal'],
  ['a reversed credit with a funds code',          ':61:2603020302RCR12,50NTRFNONREF',        '2026-03-02 2026-03-02 -12.50 EUR NTRF reversal'],
  ['a reversed debit is money in',                 ':61:2603020302RD12,50NTRFNONREF',         '2026-03-02 2026-03-02 12.50 EUR NTRF reversal'],
  ['an expected credit',                           ':61:2603020302EC12,50NTRFNONREF',         '2026-03-02 2026-03-02 12.50 EUR NTRF pending'],
  ['an expected debit',                            ':61:2603020302ED12,50NTRFNONREF',         '2026-03-02 2026-03-02 -12.50 EUR NTRF pending'],
  ['no entry day: booked on the value day',        ':61:260302C12,50NTRFNONREF',              '2026-03-02 2026-03-02 12.50 EUR NTRF'],
  ['a blank entry day',                            ':61:260302    CD12,50NTRFNONREF',         '2026-03-02 2026-03-02 12.50 EUR NTRF'],
  ['booked in January, valued in December',        ':61:2512310102C12,50NTRFNONREF',          '2026-01-02 2025-12-31 12.50 EUR NTRF'],
  ['booked in December, valued in January',        ':61:2601021231C12,50NTRFNONREF',          '2025-12-31 2026-01-02 12.50 EUR NTRF'],
  ['a value day that is none',                     ':61:2602300301D6,00N024NONREF',           '2026-03-01 no day -6.00 EUR N024'],
  ['an entry day that is none',                    ':61:2603010230D6,00N024NONREF',           'no day 2026-03-01 -6.00 EUR N024'],
  ['a year of the last century',                   ':61:980302C12,50NTRFNONREF',              '1998-03-02 1998-03-02 12.50 EUR NTRF'],
  ['an amount that begins with its comma',         ':61:260302C,05NTRFNONREF',                '2026-03-02 2026-03-02 0.05 EUR NTRF'],
  ['leading zeros',                                ':61:260302C000000000012,50NTRFNONREF',    '2026-03-02 2026-03-02 12.50 EUR NTRF'],
  ['a line wrapped after its sign',                ':61:2603020302CR\n30,00N062NONREF',       '2026-03-02 2026-03-02 30.00 EUR N062'],
  ['a tag broken after its first colon',           ':61:2603020302CR30,00N062NONREF\n:\n86:166?20TEXT', '2026-03-02 2026-03-02 30.00 EUR N062'],
])('%s', (_, line, expected) => {
  expect(spoken(line)).toEqual([expected]);
});

// prettier-ignore
test.each([
  ['German subfields',              '166?00GUTSCHRIFT?20EREF+E2E-1?21SVWZ+RE 1?31DE89?32NAME ONE?33TWO',                'NAME ONE TWO', 'DE89', 'E2E-1 RE 1'],
  ['a subfield of 27 goes on without a space', '166?00X?20SVWZ+1234567890123456789012?2134?32N',               'N', '', '123456789012345678901234'],
  ['a subfield of 26 ended there', '166?00X?20SVWZ+123456789012345678901?2122?32N', 'N', '', '123456789012345678901 22'],
  ['a full line of free text was cut inside a word', `${'X'.repeat(60)} INV\n17`, '', '', `${'X'.repeat(60)} INV17`],
  ['a shorter line ended where it wanted to', `${'X'.repeat(40)} INV\n17`, '', '', `${'X'.repeat(40)} INV 17`],
  ['a line cut inside a subfield',  '166?00X?20SVWZ+Rechn\nung 7?32N',                                                  'N', '', 'Rechnung 7'],
  ['the IBAN field before the old account', '020?20TEXT?31OLD?38AT61?32N',                                              'N', 'AT61', 'TEXT'],
  ['Polish subfields',              '020^00PRZELEW^20FV 1^38PL61^32JAN^33KOWAL',                                        'JAN KOWAL', 'PL61', 'FV 1'],
  ['Polish subfields with <',       '020<00PRZELEW<20FV 1<38PL61<32JAN',                                                'JAN', 'PL61', 'FV 1'],
  ['Triodos subfields',             '000>100987>20HUUR FEB>310390',                                                     '', '0390', 'HUUR FEB'],
  ['no purpose: the booking text',  '805?00ENTGELTABSCHLUSS',                                                           '', '', 'ENTGELTABSCHLUSS'],
  ['Dutch slash codes',             '/TRTP/SEPA OVERBOEKING/IBAN/NL32/BIC/INGBNL2A/NAME/JANSEN/REMI/FACTUUR 9/EREF/NOTPROVIDED', 'JANSEN', 'NL32', 'FACTUUR 9'],
  ['Dutch counterparty',            '/EREF/E1//CNTP/NL32/INGBNL2A/JANSEN BV///REMI/USTD//FACTUUR 9/',                   'JANSEN BV', 'NL32', 'E1 FACTUUR 9'],
  ['Swiss labels',                  'GIRO 80532 AUFTRAGGEBER: JANE DOE MITTEILUNGEN: RE 5',                             'JANE DOE', '', 'GIRO 80532 AUFTRAGGEBER: JANE DOE MITTEILUNGEN: RE 5'],
  ['free text',                     'BEA NR:XXX1234\n21.05.11/12.54',                                                   '', '', 'BEA NR:XXX1234 21.05.11/12.54'],
  ['a time at the start of a line is text', 'EREF 12-09-2014T16\n:26:37 FOLGE',                                         '', '', 'EREF 12-09-2014T16 :26:37 FOLGE'],
])('field 86: %s', (_, text, payer, payerAccount, reference) => {
  expect(transactions(`:61:260302C1,00NTRFNONREF\n:86:${text}`)).toMatchObject([{ payer, payerAccount, reference }]);
});

test('the customer reference and the supplementary line stand in for a missing field 86', () => {
  expect(transactions(':61:260302C1,00NTRFRE 17//B9\nCard payment')).toMatchObject([{ id: 'B9', reference: 'RE 17 Card payment' }]);
});

test('text behind the closing balance belongs to the statement and to no line', () => {
  expect(transactions(':61:260302C1,00NTRFNONREF\n:62F:C260302EUR101,00\n:86:see you')).toMatchObject([{ reference: '' }]);
});

test('an amount ordered in another currency is kept beside the booked one', () => {
  const [{ instructed } = { instructed: undefined }] = transactions(':61:260302D7,00NTRFNONREF\n/OCMT/CAD11,20/CHGS/EUR1,00/');
  expect(instructed && formatMoney(instructed)).toBe('-11.20 CAD');
});

// prettier-ignore
test.each([
  ['a line that is none',                       ':61:garbage\n:62F:C260302EUR100,00',                             ['amount-unreadable']],
  ['balances that do not add up',               ':61:260302C1,00NTRFNONREF\n:62F:C260302EUR100,00',               ['balance-differs']],
  ['a closing balance that is garbled',         ':62F:C260302EUR1 0,00',                                          ['balance-unreadable']],
  ['no closing balance',                        ':61:260302C1,00NTRFNONREF',                                      ['closing-missing']],
  ['a line outside of any message',             ':62F:C260302EUR100,00\n-\nremember the milk',                    ['line-unreadable']],
  ['the next statement opening elsewhere',      `:62F:C260302EUR100,00\n-\n${message('').replace('100,00', '90,00').replace('7/1', '8/1').replace('REF', 'R2')}:62F:C260302EUR90,00`, ['statement-gap', 'no-transactions']],
  ['the same statement twice',                  `:62F:C260302EUR100,00\n-\n${message(':62F:C260302EUR100,00')}`,  ['statement-twice', 'no-transactions']],
])('%s is reported', (_, body, expected) => {
  expect(codes(body)).toEqual(expected);
});

test('an interim report is MT942: its totals are checked, it has no balances', () => {
  const report = (total: string): string =>
    `:20:R\n:25:1\n:28C:1/1\n:34F:EUR0,\n:13D:2603021815+0100\n:61:260302C5,00NTRFNONREF\n:90D:0EUR0,00\n:90C:1EUR${total}\n-\n`;
  expect(read(report('5,00'))).toMatchObject({
    format: 'MT942',
    findings: [],
    statements: [{ currency: 'EUR', opening: undefined, to: '2026-03-02' }],
  });
  expect(read(report('6,00')).findings[0]?.title).toBe(
    'The total of credits is stated as 6 (lines: 1), but the records add up to 5 (lines: 1).',
  );
});

test.each([
  ['whole SWIFT blocks', '{1:F01X}{2:O940X}{3:{108:MT940 003}}{4:\n', '-}{5:{CHK:592A}}{S:{COP:P}}\n'],
  ['a Nordic brace', 'Ä4:\n', '-Å\n'],
  ['a Dutch header', '0000 01INGBNL2AXXXX00001\n0000 01INGBNL2AXXXX00001\n940 00\n', '-XXX\n'],
  ['control characters', '\x01\n', '-\x03\n'],
  ['Rabobank tags', ':940:\n', ''],
])('an envelope of %s is no part of the message', (_, before, after) => {
  const whole = `${before}${message(':62F:C260302EUR100,00')}${after}`;
  const file = read(whole.repeat(2).replace(':60F:C260101EUR100,00', ':60F:C260101EUR100,0'));
  expect(file.statements).toHaveLength(1);
  expect(file.findings.map(({ code }) => code)).toEqual(['statement-twice', 'no-transactions']);
});
