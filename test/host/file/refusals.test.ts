import { strToU8 } from 'fflate';
import { openFile } from '../../../src/host/file/open';
import { FileRefusal } from '../../../src/host/file/refusal';
import { LIMITS } from '../../../src/host/file/zip/readZip';
import { customerParts, customerWorkbook, type Parts, zipParts } from '../../support/xlsxSample';

function refusal(bytes: Uint8Array): FileRefusal {
  try {
    openFile(bytes, 'in.xlsx');
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
  throw new Error('The file was opened.');
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const changed = (change: (parts: Parts) => void): Uint8Array => {
  const parts = customerParts();
  change(parts);
  return zipParts(parts);
};
const replaced = (part: string, from: string, to: string): Uint8Array =>
  changed((parts) => {
    expect(String(parts[part])).toContain(from);
    parts[part] = String(parts[part]).replace(from, to);
  });

test.each<[string, () => Uint8Array, string, RegExp]>([
  ['an empty file', () => new Uint8Array(), 'empty-file', /in\.xlsx is empty \(0 bytes\)/],
  ['a text file', () => strToU8('a;b\n1;2\n'), 'not-a-workbook', /open it in Excel and save it as \.xlsx/],
  ['a web page', () => strToU8('<!DOCTYPE html><html></html>'), 'not-a-workbook', /is a web page/],
  [
    'a workbook with a password',
    () => Uint8Array.from([...COMPOUND, ...utf16('EncryptedPackage')]),
    'password-protected',
    /without that password/,
  ],
  ['a workbook of Excel 97', () => Uint8Array.from([...COMPOUND, ...utf16('Workbook')]), 'old-excel-format', /\.xls\b.*save it as \.xlsx/],
  ['a file that breaks off', () => customerWorkbook().subarray(0, 3000), 'truncated', /breaks off.*fetch it again/],
  [
    'a zip of something else',
    () => zipParts({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
    'not-a-workbook',
    /another kind/,
  ],
  ['a binary workbook', () => changed((parts) => { parts['_rels/.rels'] = String(parts['_rels/.rels']).replace('workbook.xml', 'workbook.bin'); }), 'binary-workbook', /\.xlsb/], // prettier-ignore
  ['a missing sheet', () => changed((parts) => { delete parts['xl/worksheets/sheet2.xml']; }), 'missing-part', /xl\/worksheets\/sheet2\.xml is missing/], // prettier-ignore
  ['a sheet that breaks off', () => changed((parts) => { parts['xl/worksheets/sheet1.xml'] = String(parts['xl/worksheets/sheet1.xml']).split('<row r="5"')[0]!; }), 'damaged', /sheet1\.xml breaks off/], // prettier-ignore
  ['tags that cross', () => replaced('xl/worksheets/sheet1.xml', '</cols>', '</col>'), 'damaged', /closes <cols> with <\/col>/],
  [
    'a document type',
    () => replaced('xl/worksheets/sheet2.xml', '<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
    'damaged',
    /document type/,
  ],
  ['a cell in another row than its own', () => replaced('xl/worksheets/sheet1.xml', 'r="B3"', 'r="B9"'), 'damaged', /cell B9 in row 3/],
  ['a row beyond the last', () => replaced('xl/worksheets/sheet1.xml', '<row r="8"', '<row r="1048577"'), 'damaged', /row 1048577/],
  ['text that is not UTF-8', () => changed((parts) => { parts['xl/sharedStrings.xml'] = Uint8Array.of(0x3c, 0xff, 0xfe, 0x41); }), 'damaged', /not readable text/], // prettier-ignore
])('%s is refused', (_, bytes, code, sentence) => {
  const error = refusal(bytes());
  expect([error.code, error.message]).toEqual([code, expect.stringMatching(sentence)]);
  expect(error.message).toMatch(/\.$/);
});

test('a part that says it unpacks to more than can be held is refused before it is unpacked', () => {
  const bytes = customerWorkbook();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, LIMITS.partBytes + 1, true);
  expect(refusal(bytes)).toMatchObject({ code: 'too-large', message: expect.stringMatching(/unpacks to more than can be held/) });
});

test('a part that unpacks to more than it says is refused', () => {
  const bytes = customerWorkbook();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, 10, true); // the first part is the list of content types
  expect(refusal(bytes).code).toBe('damaged');
});

test('a flipped bit in a part is noticed by its checksum', () => {
  const bytes = zipParts({ ...customerParts(), 'xl/styles.xml': customerParts()['xl/styles.xml']! });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = view.getUint32(bytes.length - 22 + 16, true);
  const name = (): string => new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  while (name() !== 'xl/styles.xml') at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
  view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true);
  expect(refusal(bytes)).toMatchObject({ code: 'damaged', message: expect.stringMatching(/styles\.xml does not match its checksum/) });
});

test('macros are no reason to refuse: they are kept and never run', () => {
  const bytes = changed((parts) => {
    parts['xl/vbaProject.bin'] = Uint8Array.of(1, 2, 3);
  });
  expect(openFile(bytes, 'macros.xlsm').save().bytes).toBe(bytes);
});
