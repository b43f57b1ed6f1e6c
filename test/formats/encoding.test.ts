import fc from 'fast-check';
import { lineAt, readText } from '../../src/formats/encoding';

const bytes = (...codes: number[]): Uint8Array => new Uint8Array(codes);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

// prettier-ignore
test.each([
  ['ASCII',                               utf8('plain'),                                                          'UTF-8',        'plain'],
  ['UTF-8',                               utf8('Müller €'),                                                       'UTF-8',        'Müller €'],
  ['UTF-8 with its mark',                 utf8('\ufeffMüller'),                                                   'UTF-8',        'Müller'],
  ['UTF-8 cut inside a character',        utf8('Müller €').slice(0, -1),                                          'UTF-8',        'Müller \ufffd'],
  ['UTF-16 little-endian with its mark',  utf16('\ufeffŁódź', true),                                              'UTF-16LE',     'Łódź'],
  ['UTF-16 big-endian with its mark',     utf16('\ufeffŁódź', false),                                             'UTF-16BE',     'Łódź'],
  ['UTF-16 little-endian without',        utf16('Date;Amount', true),                                             'UTF-16LE',     'Date;Amount'],
  ['UTF-16 big-endian without',           utf16('Date;Amount', false),                                            'UTF-16BE',     'Date;Amount'],
  ['Windows-1252 by its quotes',          latin('\x93M\xfcller\x94 \x80'),                                        'windows-1252', '“Müller” €'],
  ['Windows-1252, the last of its table', bytes(0x80, 0x9f, 0x8e, 0x9e),                                          'windows-1252', '€ŸŽž'],
  ['ISO-8859-1',                          latin('M\xfcller \xa4'),                                                'ISO-8859-1',   'Müller ¤'],
  ['ISO-8859-15 where declared',          latin('<?xml version="1.0" encoding="iso-8859-15"?>\xa4\xbd'),          'ISO-8859-15',  '<?xml version="1.0" encoding="iso-8859-15"?>€œ'],
  ['declared Latin-1 with a Windows quote', latin('<?xml version="1.0" encoding="ISO-8859-1"?>\x92'),             'windows-1252', '<?xml version="1.0" encoding="ISO-8859-1"?>’'],
  ['declared Latin-1 that is UTF-8',      utf8('<?xml version="1.0" encoding="ISO-8859-1"?>é'),                   'UTF-8',        '<?xml version="1.0" encoding="ISO-8859-1"?>é'],
  ['OFX that declares 1252',              latin('OFXHEADER:100\nENCODING:USASCII\nCHARSET:1252\n\xe9'),           'windows-1252', 'OFXHEADER:100\nENCODING:USASCII\nCHARSET:1252\né'],
  ['an overlong form is no UTF-8',        bytes(0xc0, 0xaf),                                                      'ISO-8859-1',   'À¯'],
  ['a surrogate is no UTF-8',             bytes(0xed, 0xa0, 0x80),                                                'windows-1252', 'í\u00a0€'],
])('%s', (_, file, encoding, text) => {
  expect(readText(file)).toEqual({ encoding, text });
});

test('property: every text comes back from UTF-8', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0') && !text.startsWith('\ufeff')),
      (text) => {
        expect(readText(utf8(text)).text).toBe(text);
      },
    ),
  );
});

test('property: every byte above 0x9f of an undeclared 8-bit text is its Latin-1 character', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0xa0, max: 0xff }), { minLength: 1, maxLength: 5 }), (codes) => {
      const { encoding, text } = readText(bytes(0x41, ...codes, 0x41));
      if (encoding === 'ISO-8859-1') expect(text).toBe(`A${String.fromCharCode(...codes)}A`);
      else expect(encoding).toBe('UTF-8');
    }),
  );
});

test('a position in a text has a line', () => {
  expect([0, 1, 2, 3].map((position) => lineAt('a\nb\n', position))).toEqual([1, 1, 2, 2]);
});
