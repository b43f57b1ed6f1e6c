/** Formulas about to be converted: one of each kind, an array, and two that stay. */
import type { ConversionPlan } from '../../src/app/formulas/conversion';
import { conversionFinding } from '../../src/app/formulas/conversionAdvice';

const cell = (address: string) => ({ sheet: 'Open items', address });

export const CONVERSION: ConversionPlan = {
  area: 'workbook',
  to: 'native',
  cells: [
    {
      cell: cell('H2'),
      formula: '=ROUND(TIEOUT.DSO(D2,E2,90),1)',
      to: 'native',
      becomes: '=ROUND(IF(E2>0,D2/E2*90,NA()),1)',
      fills: 1,
    },
    { cell: cell('H3'), formula: '=TIEOUT.COUNTBACKDSO(D3,E1:E12,30)', to: 'value', becomes: '42', fills: 1 },
    { cell: cell('K2'), formula: '=TIEOUT.AGING(A1:D80,$B$1)', to: 'value', becomes: '9 × 7 values', fills: 63 },
  ],
  left: [
    { cell: cell('H4'), finding: conversionFinding('formula-reads-error', { kind: 'cell', ...cell('H4') }, { reads: '#N/A' }) },
    {
      cell: cell('H5'),
      finding: conversionFinding('formula-on-protected-sheet', { kind: 'cell', ...cell('H5') }, { sheet: 'Open items' }),
    },
  ],
  changes: [{ kind: 'setCells', sheet: 'Open items', cells: [{ address: 'H3', was: { formula: '=1' }, becomes: 42 }] }],
};

export const NOTHING_TO_CONVERT: ConversionPlan = { ...CONVERSION, cells: [], left: [], changes: [] };
