/** A contract as a Word file: the four parts that Word needs, headings, paragraphs and a table, nothing else. */
import { strToU8, zipSync } from 'fflate';
import type { SampleDocument, TextBlock } from './contractTexts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const paragraph = (text: string, bold = false): string =>
  `<w:p><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const row = (cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;

/** Rows that follow each other are one table. */
function bodyOf(blocks: readonly TextBlock[]): string {
  return blocks
    .map((block, index) => {
      if (typeof block === 'string') return paragraph(block, index === 0);
      const opens = typeof blocks[index - 1] === 'string';
      const closes = typeof (blocks[index + 1] ?? '') === 'string';
      return `${opens ? '<w:tbl><w:tblPr/><w:tblGrid/>' : ''}${row(block)}${closes ? '</w:tbl>' : ''}`;
    })
    .join('');
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** The archive's time stamps are local time: made of local parts they are the same bytes everywhere. */
const STAMP = new Date(2026, 0, 1);

export function docxFile({ blocks }: SampleDocument): Uint8Array {
  const document = `<w:document ${WORD}><w:body>${bodyOf(blocks)}<w:sectPr/></w:body></w:document>`;
  const parts = { '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS, 'word/document.xml': document };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(DECLARATION + text)])), { mtime: STAMP });
}
