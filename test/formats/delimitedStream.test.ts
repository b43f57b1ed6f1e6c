import fc from 'fast-check';
import { readDelimited } from '../../src/formats/delimited';
import { openDelimited } from '../../src/formats/delimitedStream';
import type { FileSource } from '../../src/formats/fileSource';

const inPieces = (bytes: Uint8Array, length: number): FileSource => ({
  name: 'rows.csv',
  async *pieces() {
    for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
  },
});

/** What a stream answers, as if it had been read at once. */
async function whole(bytes: Uint8Array, length: number): Promise<unknown> {
  const stream = await openDelimited(inPieces(bytes, length));
  const [rows, lines, codes]: [(readonly string[])[], number[], string[]] = [[], [], stream.findings.map(({ code }) => code)];
  for await (const piece of stream.chunks()) {
    rows.push(...piece.rows);
    lines.push(...piece.lines);
    codes.push(...piece.findings.map(({ code }) => code));
  }
  const { headers, headerLine, delimiter, encoding } = stream;
  return { headers, headerLine, delimiter, encoding, rows, lines, codes: codes.sort() };
}

function atOnce(bytes: Uint8Array): unknown {
  const { headers, headerLine, delimiter, encoding, rows, lines, findings } = readDelimited('rows.csv', bytes);
  return { headers, headerLine, delimiter, encoding, rows, lines, codes: findings.map(({ code }) => code).sort() };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(units.flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};
const TEXT = 'ID;Partner;Amount\nA1;"Café ""Zoë""\nGmbH";1,50\r\n\r\nA2;Ámbár;2,00;;\rA3;short\n';

test.each([
  ['UTF-8', utf8(TEXT)],
  ['UTF-16, little end first', utf16(TEXT, false)],
  ['UTF-16, big end first', utf16(TEXT, true)],
  ['Windows-1252', Uint8Array.from([...utf8('ID;Partner\nA1;'), 0x80, 0xe9, 10])],
  ['Latin-1', Uint8Array.from([...utf8('ID;Partner\nA1;'), 0xe9, 0xfc, 10])],
  ['a title above the header', utf8(`Report of October\n\n${TEXT}`)],
  ['a declared delimiter', utf8('sep=;\nID;Text\nA1;a,b,c,d\n')],
  ['padding at its end', Uint8Array.from([...utf8(TEXT), 0, 0, 0x1a])],
])('a file with %s reads the same in pieces of any length', async (_, bytes) => {
  const expected = atOnce(bytes);
  for (const length of [1, 2, 3, 7, 64, 4096]) expect(await whole(bytes, length)).toEqual(expected);
});

test('property: rows in pieces are the rows of the whole file', async () => {
  const cell = fc.constantFrom('', 'a', 'b c', 'ü€', '1,5', 'x\ny', 'said "so"', '  padded  ');
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 50 }), fc.constantFrom('\n', '\r\n'), async (cells, length, end) => {
      const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'));
      const bytes = utf8(['ID;Name;Text', ...quoted, ''].join(end));
      expect(await whole(bytes, length)).toEqual(atOnce(bytes));
    }),
  );
});

const NUL_BEHIND_A_LINE = Uint8Array.from([...utf8('ID;Text\nA1;x\n'), 0, ...utf8('more\n')]);

test.each([
  ['is empty', new Uint8Array(0), 'rows.csv is empty'],
  ['holds blanks only', utf8(' \n \n'), 'nothing but blanks'],
  ['is a PDF', utf8('%PDF-1.7 and more'), 'is a PDF, not a text file'],
  ['has NUL characters', NUL_BEHIND_A_LINE, 'rows.csv, line 3: there are NUL characters'],
  [
    'opens a quote for ever',
    utf8('ID;Text\nA1;x\nA2;"never closed\nA3;y\n'),
    'rows.csv, line 3: a quoted field is opened and never closed',
  ],
])('a file that %s ends in its sentence', async (_, bytes, sentence) => {
  await expect(whole(bytes, 5)).rejects.toThrow(sentence);
});
