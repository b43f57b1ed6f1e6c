/** The copy that a signature vouches by stands in cells: what comes out again is what went in, and never what somebody made of it. */
import fc from 'fast-check';
import { strToU8, zlibSync } from 'fflate';
import { packedArea, unpackedArea } from '../../../src/app/close/packedArea';
import { copiedArea } from '../../../src/app/close/vouch';
import { VOUCHED_TABLE } from '../../../src/tables/close/closeNames';

const packed = (text: string): string => Buffer.from(zlibSync(strToU8(text))).toString('base64');
const ITEMS = {
  sheet: 'Items',
  table: '',
  headings: ['', ''],
  rows: [
    ['RE-1', '1,5 €'],
    ['RE-2', ''],
  ],
};

test('property: an area comes out as it went in, in every script', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), { maxLength: 20 });
  fc.assert(
    fc.property(rows, (cells) => {
      const area = { ...ITEMS, rows: cells };
      expect(unpackedArea(packedArea(area))).toEqual(area);
    }),
  );
});

test('letters that are cut between two pieces are whole again', () => {
  const area = {
    ...ITEMS,
    rows: Array.from({ length: 9000 }, (_, row) => [`${row} ${(row * 7919) % 10007}`, '株式会社 € ü 🙂'.repeat((row % 5) + 1)]),
  };
  expect(unpackedArea(packedArea(area))).toEqual(area);
});

test.each([
  ['no base64', '%%%'],
  ['nothing deflated', 'SGVsbG8='],
  ['no JSON', packed('{"sheet":')],
  ['nothing', packed('null')],
  ['no area', packed('{}')],
  ['rows that are none', packed(JSON.stringify({ ...ITEMS, rows: [null] }))],
  ['cells that are no texts', packed(JSON.stringify({ ...ITEMS, rows: [[1]] }))],
  ['no headings', packed(JSON.stringify({ ...ITEMS, headings: undefined }))],
])('a copy that was written over with %s is no copy', async (_, contents) => {
  expect(unpackedArea(contents)).toBeUndefined();
  const table = {
    name: VOUCHED_TABLE,
    home: { kind: 'sheet', sheet: 'Tieout Vouched', row: 0, column: 0 },
    headers: ['Fingerprint', 'Part', 'Contents'],
    formats: [],
    rows: [['digest', 0, contents]],
    hiddenRows: [],
    dateSystem: 1900,
  } as const;
  expect(await copiedArea([table], 'digest')).toBeUndefined();
});

test('a copy that would unpack to more than any sheet has is not unpacked to its end', () => {
  const bomb = packed(' '.repeat(8_000_000));
  expect(bomb.length).toBeLessThan(20_000);
  expect(unpackedArea(bomb, 1_000_000)).toBeUndefined();
  expect(unpackedArea(packedArea(ITEMS), 20)).toBeUndefined();
  expect(unpackedArea(packedArea(ITEMS), 2000)).toEqual(ITEMS);
});
