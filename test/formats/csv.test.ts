import { formatMoney } from '../../src/domain/money/money';
import { amountFrom, decimalMarkOf } from '../../src/formats/csv/amountColumn';
import { headerScore, headerWords } from '../../src/formats/csv/columns';
import { dayFrom, dayOrderOf } from '../../src/formats/csv/dayColumn';
import { readBankFile } from '../../src/formats/readBankFile';

const read = (text: string) => readBankFile('a.csv', new TextEncoder().encode(text));
const amounts = (text: string): string[] =>
  read(text).statements.flatMap(({ transactions }) => transactions.map(({ amount }) => formatMoney(amount)));
const days = (text: string) => read(text).statements.flatMap(({ transactions }) => transactions.map(({ bookedOn }) => bookedOn ?? 'none'));
const codes = (text: string): string[] => read(text).findings.map(({ code }) => code);

// prettier-ignore
test.each([
  ['comma and point: the last is the decimal',      ['1.234,56', '7'],          ',', undefined],
  ['point after comma',                             ['1,234.56'],               '.', undefined],
  ['two digits behind a comma',                     ['4,50', '1.234'],          ',', undefined],
  ['two digits behind a point',                     ['4.50', '1,234'],          '.', undefined],
  ['a mark that stands twice groups thousands',     ['1.234.567'],              ',', undefined],
  ['three digits behind more than three are decimals', ['1234.567'],            '.', undefined],
  ['a leading zero is no group',                    ['0.125'],                  '.', undefined],
  ['the majority, when a bank mixes',               ['4,50', '5,50', '1.5'],    ',', undefined],
  ['a lone mark before three digits is a guess',    ['1.234', '5'],             ',', '1.234'],
  ['the same with a comma',                         ['1,234'],                  '.', '1,234'],
  ['no marks at all need no decision',              ['5', '700'],               ',', undefined],
])('decimal mark: %s', (_, texts, mark, doubtful) => {
  expect(decimalMarkOf(texts)).toEqual({ mark, doubtful });
});

// prettier-ignore
test.each([
  ['1.234,56', ',', '1234.56'],   ['-4,5', ',', '-4.5'],          ['4,50-', ',', '-4.5'],        ['(1,234.50)', '.', '-1234.5'],
  ['\u2212 4,50 €', ',', '-4.5'], ['USD 1,200.00', '.', '1200'],  ['1’234.50 CHF', '.', '1234.5'], ['1 234,50', ',', '1234.5'],
  ['12.00 DR', '.', '-12'],       ['12.00CR', '.', '12'],         ['+5', '.', '5'],              ['.5', '.', '0.5'],
  ['1,23,456.78', '.', '123456.78'], ['12..34', '.', undefined],  ['1.23.4', ',', undefined],    ['', '.', undefined],
  ['abc', '.', undefined],        ['1,2,3', '.', undefined],      ['-', '.', undefined],         ['$5.00', '.', '5'],
] as const)('the amount %s with decimal %s is %s', (text, mark, expected) => {
  expect(amountFrom(text, mark)?.toFixed()).toBe(expected);
});

// prettier-ignore
test.each([
  ['2026-03-31', 'day first', '2026-03-31'],          ['20260331', 'day first', '2026-03-31'],       ['31.03.2026', 'day first', '2026-03-31'],
  ['31.3.26', 'day first', '2026-03-31'],             ['03/31/2026', 'month first', '2026-03-31'],   ['2026-03-31 23:30:00', 'day first', '2026-03-31'],
  ['31-Mar-2026', 'day first', '2026-03-31'],         ['Mar 31, 2026', 'day first', '2026-03-31'],   ['31 März 2026', 'day first', '2026-03-31'],
  ['1 juillet 2026', 'day first', '2026-07-01'],      ['1 juin 2026', 'day first', '2026-06-01'],    ['5 mei 2026', 'day first', '2026-05-05'],
  ['31 dicembre 2026', 'day first', '2026-12-31'],    ['3 ene 2026', 'day first', '2026-01-03'],     ['31.02.2026', 'day first', undefined],
  ['13/13/2026', 'day first', undefined],             ['soon', 'day first', undefined],              ['', 'day first', undefined],
] as const)('the day %s, %s, is %s', (text, order, expected) => {
  expect(dayFrom(text, order)).toBe(expected);
});

test.each([
  ['a day over twelve in front', ['01/02/2026', '13/02/2026'], 'day first'],
  ['a day over twelve behind', ['01/02/2026', '02/13/2026'], 'month first'],
  ['points are day first', ['01.02.2026'], 'day first'],
  ['nothing shows it', ['01/02/2026', '2026-01-02'], undefined],
])('order of day and month: %s', (_, texts, expected) => {
  expect(dayOrderOf(texts)).toBe(expected);
});

test('days that can be read two ways are left empty, and said once for the file', () => {
  const text = 'Date,Amount,Currency\n03/04/2026,1.50,USD\n03/03/2026,2.50,USD\n04/05/2026,2.50,USD\n';
  expect(days(text)).toEqual(['none', '2026-03-03', 'none']);
  expect(codes(text)).toEqual(['day-order-unknown']);
  expect(read(text).findings[0]?.title).toBe(
    'The dates do not show whether the day or the month comes first: "03/04/2026" is 2026-04-03 or 2026-03-04.',
  );
});

// prettier-ignore
test.each([
  ['one signed column',                              'Date;Amount (EUR)\n2026-03-01;-5,00\n2026-03-02;7,00\n',                       ['-5.00 EUR', '7.00 EUR']],
  ['debit and credit columns',                       'Date;Debit;Credit;CCY\n2026-03-01;5,00;;EUR\n2026-03-02;;7,00;EUR\n',          ['-5.00 EUR', '7.00 EUR']],
  ['a debit column that is negative already',        'Date;Debit;Credit;CCY\n2026-03-01;-5,00;;EUR\n2026-03-02;;7,00;EUR\n',         ['-5.00 EUR', '7.00 EUR']],
  ['zeros in the column that is not meant',          'Date;Debit;Credit;CCY\n2026-03-01;5,00;0,00;EUR\n2026-03-02;0,00;7,00;EUR\n',  ['-5.00 EUR', '7.00 EUR']],
  ['a negative debit among positive is a correction', 'Date;Debit;Credit;CCY\n2026-03-01;5,00;;EUR\n2026-03-02;-5,00;;EUR\n',        ['-5.00 EUR', '5.00 EUR']],
  ['a sign column S/H',                              'Buchungstag;Betrag;Soll/Haben;Währung\n01.03.2026;5,00;S;EUR\n02.03.2026;7,00;H;EUR\n', ['-5.00 EUR', '7.00 EUR']],
  ['a sign column Af Bij',                           'Datum;Af Bij;Bedrag (EUR)\n20260301;Af;5,00\n20260302;Bij;7,00\n',             ['-5.00 EUR', '7.00 EUR']],
  ['a type column that says debit or credit',        'Date,Type,Amount,Currency\n2026-03-01,debit,5.00,EUR\n2026-03-02,credit,7.00,EUR\n', ['-5.00 EUR', '7.00 EUR']],
  ['a type column beside signed amounts',            'Date,Type,Amount,Currency\n2026-03-01,debit,-5.00,EUR\n2026-03-02,credit,7.00,EUR\n', ['-5.00 EUR', '7.00 EUR']],
  ['a currency of each row',                         'Date,Amount,Currency\n2026-03-01,5.00,EUR\n2026-03-02,7.00,USD\n',             ['5.00 EUR', '7.00 USD']],
  ['a currency beside the amount',                   'Date,Amount\n2026-03-01,USD 5.00\n2026-03-02,USD 7.00\n',                      ['5.00 USD', '7.00 USD']],
])('amounts from %s', (_, text, expected) => {
  expect(amounts(text)).toEqual(expected);
  expect(codes(text)).toEqual([]);
});

test.each([
  ['English', 'Posting Date,Value Date,Payee,Description,Amount,Currency'],
  ['German', 'Buchungstag;Wertstellung;Auftraggeber / Begünstigter;Verwendungszweck;Betrag;Währung'],
  ['French', 'Date d’opération;Date de valeur;Bénéficiaire;Libellé;Montant;Devise'],
  ['Spanish', 'Fecha operación;Fecha valor;Ordenante;Concepto;Importe;Divisa'],
  ['Dutch', 'Boekdatum;Rentedatum;Naam tegenpartij;Omschrijving;Bedrag;Munt'],
  ['Italian', 'Data contabile;Data valuta;Ordinante;Causale;Importo;Divisa'],
])('headers in %s', (_, header) => {
  const delimiter = header.includes(';') ? ';' : ',';
  const row = ['2026-03-02', '2026-03-03', 'ACME', 'INV 1', '5.00', 'EUR'].join(delimiter);
  expect(read(`${header}\n${row}\n`).statements).toMatchObject([
    { currency: 'EUR', transactions: [{ bookedOn: '2026-03-02', valueOn: '2026-03-03', payer: 'ACME', reference: 'INV 1' }] },
  ]);
});

test('one word, two meanings: Valuta is a currency or a day by what stands below it', () => {
  expect(read('Datum;Valuta;Bedrag\n2026-03-01;EUR;5,00\n').statements[0]).toMatchObject({
    currency: 'EUR',
    transactions: [{ valueOn: undefined }],
  });
  expect(read('Datum;Valuta;Betrag EUR\n01.03.2026;03.03.2026;5,00\n').statements[0]?.transactions[0]?.valueOn).toBe('2026-03-03');
});

test('an IBAN that keeps changing is the other side; one that stays is our own', () => {
  const rows = (iban: (n: number) => string): string =>
    Array.from({ length: 4 }, (_, n) => `2026-03-0${n + 1};${iban(n)};5,00;EUR\n`).join('');
  expect(read(`Date;IBAN;Amount;CCY\n${rows(() => 'DE1')}`).statements[0]).toMatchObject({
    account: 'DE1',
    transactions: [{ payerAccount: '' }, {}, {}, {}],
  });
  expect(read(`Date;IBAN;Amount;CCY\n${rows((n) => `DE${n}`)}`).statements[0]).toMatchObject({
    account: '',
    transactions: [{ payerAccount: 'DE0' }, {}, {}, {}],
  });
});

test('several own accounts are several statements', () => {
  const rows = Array.from({ length: 40 }, (_, n) => `2026-03-01;${n % 2 === 0 ? 'A' : 'B'};5,00;EUR\n`).join('');
  expect(
    read(`Date;Account;Amount;CCY\n${rows}`).statements.map(({ account, transactions }) => `${account} ${transactions.length}`),
  ).toEqual(['A 20', 'B 20']);
});

test.each([
  ['the oldest line first', ['2026-03-01;10,00;110,00', '2026-03-02;-5,00;105,00', '2026-03-03;1,00;106,00']],
  ['the newest line first', ['2026-03-03;1,00;106,00', '2026-03-02;-5,00;105,00', '2026-03-01;10,00;110,00']],
])('a balance column proves the file, %s', (_, rows) => {
  const text = (lines: readonly string[]): string => `Date;Amount;Balance (EUR)\n${lines.join('\n')}\n`;
  const [statement] = read(text(rows)).statements;
  expect([statement?.opening, statement?.closing].map((amount) => amount && formatMoney(amount))).toEqual(['100.00 EUR', '106.00 EUR']);
  expect(codes(text(rows))).toEqual([]);
  expect(codes(text([rows[0] ?? '', rows[2] ?? '']))).toContain('running-balance-differs');
});

test('where the balances do not tell the order, the order of the file stands', () => {
  const [statement] = read('Date;Amount;Balance (EUR)\n2026-03-01;10,00;110,00\n2026-03-02;5,00;500,00\n').statements;
  expect([statement?.opening, statement?.closing].map((amount) => amount && formatMoney(amount))).toEqual(['100.00 EUR', '500.00 EUR']);
});

// prettier-ignore
test.each([
  ['a total under the table',         '2026-03-01;5,00;x\nTotal;5,00;\n',        ['line-is-total'], 1],
  ['a garbled amount',                '2026-03-01;12..34;x\n',                   ['amount-unreadable'], 0],
  ['a row without an amount',         '2026-03-01;;x\n',                         ['amount-missing'], 0],
  ['a row that is only a remark',     '2026-03-01;5,00;x\n;;printed today\n',    ['line-unreadable'], 1],
  ['an amount without a day',         ';5,00;x\n',                               ['day-missing'], 1],
  ['a day that is none',              '31.02.2026;5,00;x\n',                     ['day-unreadable'], 1],
  ['a row that is too short',         '2026-03-01;5,00\n',                       ['row-short'], 1],
])('%s is reported', (_, rows, expected, read1) => {
  const text = `Date;Amount (EUR);Text\n${rows}`;
  expect(codes(text)).toEqual(expected);
  expect(amounts(text)).toHaveLength(read1);
});

test('an amount that could be thousands or decimals is read with a warning that stops the job', () => {
  expect(read('Date;Amount (EUR)\n2026-03-01;1.234\n').findings).toMatchObject([
    {
      code: 'decimal-mark-unknown',
      severity: 'blocking',
      title: 'The amounts do not show which mark is the decimal: "1.234" was read as 1234.',
    },
  ]);
});

test('what stands above the table tells account, currency and balances', () => {
  const text =
    'Konto: DE02 1203 0000 0000 2020 51\nWährung;EUR\nAnfangssaldo;100,00\nEndsaldo;105,00\n\nBuchungstag;Betrag;Text;Art;Ort\n01.03.2026;5,00;a;b;c\n';
  const [statement] = read(text).statements;
  expect(statement).toMatchObject({ account: 'DE02120300000000202051', currency: 'EUR' });
  expect([statement?.opening, statement?.closing].map((amount) => amount && formatMoney(amount))).toEqual(['100.00 EUR', '105.00 EUR']);
  expect(codes(text)).toEqual(['preamble-skipped']);
});

test('a header is known without accents, case or the currency behind it', () => {
  expect(headerWords('Date d’opération')).toBe('date d operation');
  expect(headerWords('Betrag (EUR)')).toBe('betrag');
  expect(headerWords('BETRAG in EUR')).toBe('betrag');
  expect(headerScore(['Date', 'Amount', 'Nonsense'])).toBe(2);
  expect(headerScore(['Name', 'Amount'])).toBe(0);
});

test('a cell of a million spaces is read like any other', () => {
  const spaces = ' '.repeat(1_000_000);
  expect(amounts(`Date;Text;Amount\n2026-10-01;a${spaces}b;1.00\n2026-10-02;c${spaces};2.00\n`)).toEqual(['1.00 XXX', '2.00 XXX']);
});
