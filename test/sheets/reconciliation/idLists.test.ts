/** Ids of many rows in a cell, and back. */
import fc from 'fast-check';
import { cutIdsText, idPieces, idsFrom, idsText } from '../../../src/sheets/reconciliation/idLists';

/** As they are read from cells: no blanks at the ends, never empty. */
const id = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== '');

test('property: the ids of a cell are the ids that were written into it', () => {
  fc.assert(fc.property(fc.array(id), (ids) => expect(idsFrom(idsText(ids))).toEqual(ids)));
});

test('property: pieces hold every id once, in order, and none is longer than a cell', () => {
  fc.assert(
    fc.property(fc.array(id), fc.integer({ min: 40, max: 90 }), (ids, longest) => {
      const pieces = idPieces(ids, longest);
      expect(pieces.flat()).toEqual(ids);
      for (const piece of pieces) expect(idsText(piece).length).toBeLessThanOrEqual(longest);
    }),
  );
});

test('a list that is too long for a cell says how many are left out, and they are not read back', () => {
  const ids = Array.from({ length: 5 }, (_, at) => `ID-${at}`);
  const text = cutIdsText(ids, 20);
  expect(text).toBe('ID-0, ID-1, ID-2, … and 2 more');
  expect(idsFrom(text)).toEqual(['ID-0', 'ID-1', 'ID-2']);
});

test('an id with a comma stands in quotation marks', () => {
  expect(idsText(['A,1', 'B "2"', '… and 3 more'])).toBe('"A,1", "B ""2""", "… and 3 more"');
});
