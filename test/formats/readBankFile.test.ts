import { BadInput } from '../../src/domain/badInput';
import { LARGEST_FILE_BYTES } from '../../src/formats/encoding';
import { readBankFile } from '../../src/formats/readBankFile';
import { BANK_WRITERS, longStatement } from '../support/bankWriters';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readBankFile('march.txt', bytesOf(text));

test.each(Object.entries(BANK_WRITERS))('%s is recognised by its content, whatever the file is called', (format, write) => {
  expect(read(write(longStatement(3))).format).toBe(format);
});

const CAMT = BANK_WRITERS['camt.053'](longStatement(2));

// prettier-ignore
test.each([
  ['empty',                         '',                                                  'march.txt is empty. Download it again.'],
  ['blank',                         ' \r\n\r\n ',                                        'march.txt holds nothing but blanks. Download it again.'],
  ['a workbook',                    'PK\x03\x04....',                                    'march.txt is a workbook or zip archive, not a text file. Unpack it, or save the sheet as CSV.'],
  ['a PDF',                         '%PDF-1.7 ...',                                      'march.txt is a PDF, not a text file. Download the statement as CAMT, MT940, BAI2, OFX or CSV.'],
  ['text with NUL characters',      'Date;Amount\n2026-03-01;1\0,00\n',                  'march.txt, line 2: there are NUL characters, so this is not a text file. Download it again.'],
  ['a web page',                    '<!DOCTYPE html><html><body>Log in</body></html>',   'march.txt is a web page. The download probably ended at the bank\'s login: download the statement again.'],
  ['JSON',                          '{"statements": []}',                                'march.txt is a JSON file. Download the statement as CAMT, MT940, BAI2, OFX or CSV.'],
  ['a payment order',               '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"/>', 'march.txt is a payment order (pain), not a statement. Choose the camt file that the bank sent back.'],
  ['other XML',                     '<?xml version="1.0"?><invoice/>',                   'march.txt is an XML file, but no CAMT statement. Download the statement as camt.053.'],
  ['a letter',                      'Dear customer,\nthank you.\n',                      'march.txt is no bank file that can be read: it is not CAMT, MT940, BAI2 or OFX, and as CSV it has no header row with a day and an amount. Export the statement again, or name the columns Date and Amount.'],
  ['CAMT cut off',                  CAMT.slice(0, CAMT.indexOf('<Sts>')),                                  'march.txt, line 5: the file ends in the middle of the XML. Download it again, completely.'],
  ['CAMT with a broken tag',        CAMT.replace('</Stmt>', '</Stnt>'),                  'march.txt, line 7: the XML is damaged (unexpected close tag). Download the file again.'],
  ['CAMT with a DOCTYPE',           CAMT.replace('<Document', '<!DOCTYPE Document [<!ENTITY a "b">]><Document'), 'march.txt, line 2: the XML has a DOCTYPE, which a statement never has. It was not read; ask where it comes from.'],
  ['OFX cut off',                   '<OFX><BANKMSGSRSV1>\n<STMTTRNRS>',                  'march.txt, line 2: the file ends before </OFX>. Download it again, completely.'],
  ['OFX with a DOCTYPE',            '\n<!DOCTYPE OFX SYSTEM "x"><OFX></OFX>',            'march.txt, line 2: the file has a DOCTYPE, which a statement never has. It was not read; ask where it comes from.'],
  ['CSV with an open quote',        'Date;Amount\n2026-03-01;"1,00\n',                   'march.txt, line 2: a quoted field is opened and never closed. Close the quote, or export the file again.'],
])('%s is refused in one sentence', (_, text, sentence) => {
  expect(() => read(text)).toThrow(new BadInput(sentence));
});

test('a password-protected workbook is told by its first bytes', () => {
  expect(() => readBankFile('a.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toThrow(
    'a.xlsx is an old or password-protected Excel workbook, not a text file. Open it in Excel and save the sheet as CSV.',
  );
});

test('a file over the limit is refused before it is decoded', () => {
  expect(() => readBankFile('year.xml', new Uint8Array(LARGEST_FILE_BYTES + 1))).toThrow(
    'year.xml has 150 MB; files up to 150 MB are read. Split it by account or by month.',
  );
});

test('padding at the end of a file is no content: NUL and Ctrl-Z', () => {
  expect(read(`${CAMT}\0\0\x1a`).statements[0]?.transactions).toHaveLength(2);
});

test('a formula-looking text stays the text that it is', () => {
  const { statements } = read('Date;Name;Amount;Currency\n2026-03-01;=1+1;5,00;EUR\n');
  expect(statements[0]?.transactions[0]?.payer).toBe('=1+1');
});

test('a file without transactions says so', () => {
  expect(read('OFXHEADER:100\n<OFX></OFX>').findings.map(({ code }) => code)).toEqual(['no-transactions']);
});
