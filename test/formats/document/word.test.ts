import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../../src/formats/document/readDocument';
import { wordFile, wordParagraph, wordTable } from '../../support/wordFiles';

const read = async (bytes: Uint8Array) => (await readDocument('contract.docx', bytes)).pages;

test('a Word file is one page of paragraphs; blank ones are left out', async () => {
  const body = wordParagraph('1. Term. ', 'Two years.') + wordParagraph('  ') + wordParagraph('2. Payment. Net 30.');
  expect(await read(wordFile(body))).toEqual([{ page: 1, paragraphs: ['1. Term. Two years.', '2. Payment. Net 30.'] }]);
});

test('a table is read row by row, its cells apart by a tab', async () => {
  const body =
    wordParagraph('Fees') +
    wordTable([
      ['Year', 'Fee'],
      ['2026', 'EUR 100.00'],
      ['2027', ''],
    ]);
  expect(await read(wordFile(body))).toEqual([{ page: 1, paragraphs: ['Fees', 'Year\tFee', '2026\tEUR 100.00', '2027'] }]);
});

test('a letter laid out by a table keeps its paragraphs', async () => {
  const cell = `<w:tc>${wordParagraph('Dear customer,')}${wordParagraph('we agree to net 30.')}</w:tc>`;
  expect(await read(wordFile(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`))).toEqual([
    { page: 1, paragraphs: ['Dear customer,', 'we agree to net 30.'] },
  ]);
});

test('inserted text is read, deleted text is not', async () => {
  const body =
    '<w:p><w:r><w:t xml:space="preserve">Net </w:t></w:r><w:del><w:r><w:delText>30</w:delText></w:r></w:del><w:ins><w:r><w:t>60</w:t></w:r></w:ins></w:p>';
  expect(await read(wordFile(body))).toEqual([{ page: 1, paragraphs: ['Net 60'] }]);
});

test('a tab parts cells, a line break parts words', async () => {
  const body = '<w:p><w:r><w:t>Terms</w:t><w:tab/><w:t>Net 30</w:t><w:br/><w:t>from receipt</w:t></w:r></w:p>';
  expect(await read(wordFile(body))).toEqual([{ page: 1, paragraphs: ['Terms\tNet 30 from receipt'] }]);
});

const SHIPPED = path.join('node_modules', 'mammoth', 'test', 'test-data');
const shipped = existsSync(SHIPPED) ? test : test.skip;
// prettier-ignore
shipped.each([
  ['tables.docx',      ['Above', 'Top left\tTop right', 'Bottom left\tBottom right', 'Below']],
  ['text-box.docx',    ['Datum plane']],
  ['footnotes.docx',   ['Ouch.', 'A tachyon walks into a bar.', 'Fin.']],
  ['simple-list.docx', ['Apple', 'Banana']],
] as const)('%s, made by Word, reads whole (skipped where mammoth comes without its test files)', async (name, paragraphs) => {
  const [page] = await read(new Uint8Array(readFileSync(path.join(SHIPPED, name))));
  expect(page?.paragraphs.map((text) => text.trim())).toEqual(expect.arrayContaining([...paragraphs]));
});
