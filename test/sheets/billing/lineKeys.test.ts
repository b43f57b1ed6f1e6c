import fc from 'fast-check';
import { lineKeys } from '../../../src/sheets/billing/lineKeys';

test('a key reads like the line it names', () => {
  expect(lineKeys([{ contract: 'CT-1', line: '2' }])({ contract: 'CT-1', line: '2' })).toBe('line CT-1 / 2');
});

/** What SUMIFS does with a text: no case, patterns, trailing blanks. */
const asCompared = (key: string): string => key.toUpperCase().trim();

test('property: no two lines have keys that SUMIFS takes for one, and none is a pattern, a number or too long', () => {
  const name = fc.oneof(fc.string({ maxLength: 300 }), fc.constantFrom('1', '01', '1 ', 'a', 'A', '*', '?', '1-2', ''));
  fc.assert(
    fc.property(fc.uniqueArray(fc.record({ contract: name, line: name }), { selector: (of) => JSON.stringify(of) }), (lines) => {
      const keyOf = lineKeys(lines);
      const keys = lines.map(keyOf);
      expect(new Set(keys.map(asCompared)).size).toBe(lines.length);
      for (const key of keys) {
        expect(key).toMatch(/^line [^*?~]*$/s);
        expect(key.length).toBeLessThanOrEqual(200);
      }
    }),
  );
});

test('a key does not change when another line is added after it', () => {
  const [first, second] = [
    { contract: 'ct-1', line: '2' },
    { contract: 'CT-1', line: '2' },
  ];
  expect(lineKeys([first, second])(first)).toBe(lineKeys([first])(first));
});
