/** Cases of a function table: formula and value, over one small ledger. */
import { type Bench, bookOf } from '../bookOf';

/** A sheet of a few invoices; columns A to F, rows 2 to 9. Row 10 is empty, H holds odd values. */
export const ledger = (): Bench =>
  bookOf({
    Ledger: {
      A1: [
        ['Invoice', 'Customer', 'Due', 'Amount', 'Currency', 'Paid'],
        ['INV-001', 'North Media', 46023, 100, 'EUR', true],
        ['INV-002', 'South Games', 46054, 250.5, 'USD', false],
        ['INV-003', 'north media', 46082, -40, 'EUR', true],
        ['INV-004', 'East*Star', 46096, 999.99, 'GBP', false],
        ['INV-005', 'West?', 46112, 0, 'EUR', null],
        ['INV-006', '', 46113, 75, 'USD', false],
        ['INV-007', 'North Print', 46143, 1200, 'EUR', true],
        ['INV-008', 'South Games', 46174, 60, 'USD', false],
      ],
      H1: [['12'], [12], [true], [''], ['text'], ['1e3']],
      H7: '=1/0',
      H8: '=NA()',
      J1: [
        [1, 'one'],
        [3, 'three'],
        [5, 'five'],
        [9, 'nine'],
      ],
    },
  });

export type Case = readonly [formula: string, expected: unknown];

/** One test a case; numbers to eight digits. */
export function checkCases(cases: readonly Case[], make: () => Bench = ledger): void {
  const bench = make();
  test.each(cases)('%s', (formula, expected) => {
    expect(bench.calculator.syntaxError(formula)).toBeUndefined();
    const actual = bench.value(formula);
    expect(rounded(actual)).toEqual(rounded(expected));
  });
}

const rounded = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(rounded) : typeof value === 'number' ? Number(value.toPrecision(8)) : value;
