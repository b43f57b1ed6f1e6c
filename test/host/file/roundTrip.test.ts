import fc from 'fast-check';
import { openFile } from '../../../src/host/file/open';
import { DEED, described, madeBook } from '../../support/xlsxBooks';
import { customerWorkbook, strictlyParsed } from '../../support/xlsxSample';

const DEEDS = fc.array(fc.tuple(DEED, fc.boolean()), { maxLength: 30 });

test('property: whatever is done to a new workbook is there again after saving and opening', () => {
  fc.assert(
    fc.property(DEEDS, (deeds) => {
      const { book, save } = madeBook(deeds);
      const { bytes, findings } = save();
      expect(findings).toEqual([]);
      expect(strictlyParsed(bytes)).toBeGreaterThan(5);
      expect(described(openFile(bytes, 'made.xlsx').book)).toEqual(described(book));
    }),
    { numRuns: 60 },
  );
});

test('property: a saved workbook, opened and saved again, gives the same bytes', () => {
  fc.assert(
    fc.property(DEEDS, (deeds) => {
      const { bytes } = madeBook(deeds).save();
      expect(openFile(bytes, 'made.xlsx').save().bytes).toBe(bytes);
    }),
    { numRuns: 20 },
  );
});

test('property: saving in two steps gives the same workbook as saving in one', () => {
  fc.assert(
    fc.property(DEEDS, DEEDS, (first, second) => {
      const inTwo = openFile(madeBook(first).save().bytes, 'made.xlsx');
      for (const [deed, other] of second) deed(inTwo.book, inTwo.book.sheets[other ? 1 : 0]!);
      const inOne = madeBook([...first, ...second]);
      const [two, one] = [inTwo, inOne].map(({ save }) => described(openFile(save().bytes, 'made.xlsx').book));
      expect(two).toEqual(one);
    }),
    { numRuns: 30 },
  );
});

test('property: a customer’s workbook keeps what was not changed, in the book’s own eyes', () => {
  fc.assert(
    fc.property(fc.array(DEED, { maxLength: 15 }), (deeds) => {
      const file = openFile(customerWorkbook(), 'customer.xlsx');
      for (const deed of deeds) deed(file.book, file.book.sheet('Report')!);
      const { bytes } = file.save();
      expect(strictlyParsed(bytes)).toBeGreaterThan(20);
      expect(described(openFile(bytes, 'customer.xlsx').book)).toEqual(described(file.book));
    }),
    { numRuns: 30 },
  );
});
