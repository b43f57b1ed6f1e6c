import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { BadInput } from '../../../src/domain/badInput';
import { LARGEST_DOCUMENT_BYTES, pastedText, readDocument } from '../../../src/formats/document/readDocument';
import { archiveOf, wordFile, wordParagraph } from '../../support/wordFiles';

const GOLDEN = path.join('test', 'golden', 'documents');
const golden = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(GOLDEN, name)));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const paragraphsOf = async (name: string, bytes: Uint8Array) =>
  (await readDocument(name, bytes)).pages.flatMap(({ paragraphs }) => paragraphs);

test.each(['agreement', 'columns', 'order', 'partly'])('%s.pdf reads as it was read before', async (name) => {
  const expected: unknown = JSON.parse(readFileSync(path.join(GOLDEN, `${name}.json`), 'utf8'));
  expect(await readDocument(`${name}.pdf`, golden(`${name}.pdf`))).toEqual(expected);
});

test('what the bytes look like decides, not the name', async () => {
  expect((await paragraphsOf('contract.txt', golden('order.pdf')))[0]).toBe('order');
  expect(await paragraphsOf('contract.pdf', wordFile(wordParagraph('Net 30')))).toEqual(['Net 30']);
  expect(await paragraphsOf('contract.docx', bytesOf('Net 30'))).toEqual(['Net 30']);
});

test('a page that is a scan among others is named, an empty page is not', async () => {
  const { pages, unreadPages } = await readDocument('partly.pdf', golden('partly.pdf'));
  expect(unreadPages).toEqual([2]);
  expect(pages.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 0, 0, 1]);
});

const oleFile = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const cutOff = golden('agreement.pdf').subarray(0, 900);

// prettier-ignore
const REFUSED: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
  ['an empty file',              'a.pdf',  new Uint8Array(),                      /^a\.pdf is empty\. Ask for it again\.$/],
  ['blanks',                     'a.txt',  bytesOf(' \n\t\n'),                    /^a\.txt holds nothing but blanks\./],
  ['a scan',                     'a.pdf',  golden('scan.pdf'),                    /^a\.pdf has no text on its only page: it is a scan or a picture\. .*\(OCR\)\.$/],
  ['a PDF with a password',      'a.pdf',  golden('password.pdf'),                /^a\.pdf is protected by a password\./],
  ['a PDF cut off',              'a.pdf',  cutOff,                                /^a\.pdf is damaged and cannot be read as a PDF \(.+\)\./],
  ['the mark of a PDF alone',    'a.pdf',  bytesOf('%PDF-1.7'),                   /^a\.pdf is damaged and cannot be read as a PDF/],
  ['an old Word file',           'a.doc',  oleFile,                               /^a\.doc is an old Word document \(\.doc\), or one that a password protects\. .*save it as \.docx/],
  ['a rich text file',           'a.rtf',  bytesOf('{\\rtf1 Net 30}'),            /^a\.rtf is a rich text document/],
  ['a picture',                  'a.png',  Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), /^a\.png is a picture\./],
  ['an Excel workbook',          'a.docx', archiveOf({ 'xl/workbook.xml': '<a/>' }),   /^a\.docx is an Excel workbook, not a Word document\./],
  ['an OpenDocument file',       'a.odt',  archiveOf({ 'content.xml': '<a/>' }),  /^a\.odt is an OpenDocument file, not a Word document\. Save it as \.docx\.$/],
  ['any other archive',          'a.docx', archiveOf({ 'readme.txt': 'x' }),      /^a\.docx is a zip archive, not a Word document\./],
  ['an archive cut off',         'a.docx', wordFile('').subarray(0, 300),         /^a\.docx is damaged and cannot be read as a Word document/],
  ['a Word file of broken XML',  'a.docx', wordFile('<w:p>'),                     /^a\.docx is damaged and cannot be read as a Word document/],
  ['a Word file without text',   'a.docx', wordFile('<w:p/>'),                    /^a\.docx holds no text/],
  ['bytes of no known kind',     'a.bin',  Uint8Array.from([1, 0, 2, 3, 65]),     /^a\.bin is neither a PDF nor a Word document nor text\./],
  ['fifty-one megabytes',        'a.pdf',  new Uint8Array(LARGEST_DOCUMENT_BYTES + 1_000_000), /^a\.pdf has 51 MB; documents up to 50 MB are read\./],
];
test.each(REFUSED)('%s is refused with a sentence', async (_, name, bytes, sentence) => {
  await expect(readDocument(name, bytes)).rejects.toThrow(BadInput);
  await expect(readDocument(name, bytes)).rejects.toThrow(sentence);
});

/** The archive with another size told for its last part. Source: PKWARE APPNOTE 4.3.12, uncompressed size at byte 24 of the central header. */
function tellingSize(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice();
  const isHeader = (at: number): boolean => [0x50, 0x4b, 0x01, 0x02].every((byte, index) => bytes[at + index] === byte);
  const at = Array.from(bytes.keys()).findLast(isHeader) ?? 0;
  new DataView(bytes.buffer).setUint32(at + 24, size, true);
  return bytes;
}

test('an archive that unpacks to more than a contract can have is refused before it is unpacked', async () => {
  const bomb = tellingSize(wordFile(wordParagraph('Net 30'), { 'word/extra.xml': '<a/>' }), 2_000_000_000);
  await expect(readDocument('a.docx', bomb)).rejects.toThrow(/^a\.docx unpacks to more than 150 MB of text/);
});

test('an archive that lies about its size is not unpacked beyond what it told', async () => {
  const liar = tellingSize(archiveOf({ '_rels/.rels': '<a/>', 'word/document.xml': wordParagraph('x'.repeat(2_000_000)) }), 100);
  await expect(readDocument('a.docx', liar)).rejects.toThrow(/^a\.docx is damaged/);
});

test('pasted text is a document of one page', () => {
  expect(pastedText('pasted', 'Net 30')).toEqual({ name: 'pasted', pages: [{ page: 1, paragraphs: ['Net 30'] }] });
});

/** Bytes as they come from a damaged disk or a bad line: a good file with some of them changed, or cut off. */
const damaged = (good: Uint8Array) =>
  fc
    .record({ changes: fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 40 }), length: fc.nat(good.length) })
    .map(({ changes, length }) => {
      const bytes = good.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes.slice(0, Math.max(length, Math.floor(good.length / 2)));
    });

const isDocument = (value: unknown): boolean => typeof value === 'object' && value !== null && 'pages' in value;

test.each([
  ['any bytes', fc.uint8Array({ maxLength: 400 })],
  ['a damaged PDF', damaged(golden('order.pdf'))],
  ['a damaged Word file', damaged(wordFile(wordParagraph('Invoices are payable net 30 days.')))],
])('property: %s is a document or is refused with a sentence', async (_, bytes) => {
  await fc.assert(
    fc.asyncProperty(bytes, async (file) => {
      const read: unknown = await readDocument('a', file).catch((error: unknown) => error);
      expect(read instanceof BadInput || isDocument(read)).toBe(true);
    }),
    { numRuns: 30 },
  );
});
