/** Ask over many open items: the first answer, for which everything is read and prepared, and those while the reading is kept. */
import { answerTo } from '../../src/app/ask/ask';
import { storyReading } from '../../src/app/ask/readStoryBook';
import type { SourceTable } from '../../src/tables/sourceTable';
import type { BenchRow } from './row';

const HEADERS = [
  'Document',
  'Type',
  'Customer ID',
  'Customer',
  'Document date',
  'Due date',
  'Currency',
  'Amount',
  'Open amount',
  'Terms',
  'PO number',
];
const FIRST_DAY = 46_000;

/** Open items of a fiftieth as many customers. */
function openItems(n: number): SourceTable {
  const rows = Array.from({ length: n }, (_, at) => {
    const customer = at % Math.max(1, n / 50);
    const amount = 100 + (at % 9973) / 100;
    return [
      `INV-${100_000 + at}`,
      'invoice',
      `C${customer}`,
      `Customer ${customer} Media`,
      FIRST_DAY + (at % 300),
      FIRST_DAY + 30 + (at % 300),
      'EUR',
      amount,
      amount,
      'net 30',
      '',
    ];
  });
  return {
    ...{ name: 'OpenItems', headers: HEADERS, formats: HEADERS.map(() => 'General'), rows, hiddenRows: [], dateSystem: 1900 },
    home: { kind: 'sheet', sheet: 'Open items', row: 0, column: 0 },
  };
}

const SIZES = [5_000, 50_000];

export const rows: BenchRow[] = [
  {
    name: 'ask: the first answer, from a table of open items in hand, by a name that is only near',
    sizes: SIZES,
    prepare: async (n) => {
      const table = openItems(n);
      return () => void answerTo(storyReading([table], []), 'Custommer Mediia');
    },
  },
  {
    name: 'ask: one invoice, then one amount, of a book that is kept',
    sizes: SIZES,
    prepare: async (n) => {
      const reading = storyReading([openItems(n)], []);
      answerTo(reading, 'nothing by that name');
      return () => {
        answerTo(reading, 'INV-100777');
        answerTo(reading, 'EUR 107.77');
      };
    },
  },
];
