import { BadInput } from '../../src/domain/badInput';
import { refuseTooLong } from '../../src/app/sheetFits';

test('the last report that fits has a title, headings and 1,048,572 rows', () => {
  expect(() => refuseTooLong('Invoice schedule', 1_048_572, 'Fewer.')).not.toThrow();
  expect(() => refuseTooLong('Invoice schedule', 1_048_573, 'Fewer.')).toThrow(BadInput);
});

test('the sentence has the figure, the limit and what to do', () => {
  expect(() => refuseTooLong('Revenue by line', 2_000_000, 'Schedule fewer lines.')).toThrow(
    'The sheet Revenue by line would have 2,000,000 rows, and Excel has 1,048,576. Schedule fewer lines.',
  );
});
