/** A workbook looked over: one finding of each severity, one that can be mended in many cells, one in more cells than are shown. */
import type { FixPreview } from '../../src/app/lint/fixes';
import type { LintFinding, WorkbookLint } from '../../src/app/lint/workbookLint';
import { findingFrom } from '../../src/domain/finding';
import { LINT_ADVICE } from '../../src/tables/lint/lintAdvice';

const at = (address: string) => ({ kind: 'cell', sheet: 'Open items', address }) as const;
const cell = (address: string) => ({ sheet: 'Open items', address });

const TEXT_NUMBERS: LintFinding = {
  finding: findingFrom(LINT_ADVICE, 'number-is-text', at('G14'), { column: 'Amount', text: '1.234,56', number: '1234.56', count: 3 }),
  about: 'Items',
  cells: [cell('G14'), cell('G20:G21')],
  count: 3,
  fix: {
    changes: [
      {
        kind: 'setCells',
        sheet: 'Open items',
        cells: [
          { address: 'G14', was: '1.234,56', becomes: 1234.56, format: '#,##0.00' },
          { address: 'G20', was: '7,00', becomes: 7, format: '#,##0.00' },
          { address: 'G21', was: '-8,50', becomes: -8.5, format: '#,##0.00' },
        ],
      },
    ],
    cells: [
      { cell: cell('G14'), was: '1.234,56', becomes: '1234.56' },
      { cell: cell('G20'), was: '7,00', becomes: '7' },
      { cell: cell('G21'), was: '-8,50', becomes: '-8.5' },
    ],
  },
};

const TEXT_DAYS: LintFinding = {
  finding: findingFrom(LINT_ADVICE, 'day-is-text', at('E9'), { column: 'Due date', text: '31.10.2026', day: '2026-10-31', count: 1 }),
  about: 'Items',
  cells: [cell('E9')],
  count: 1,
  fix: {
    changes: [
      { kind: 'setCells', sheet: 'Open items', cells: [{ address: 'E9', was: '31.10.2026', becomes: 46_326, format: 'dd.mm.yyyy' }] },
    ],
    cells: [{ cell: cell('E9'), was: '31.10.2026', becomes: '2026-10-31' }],
  },
};

const MORE_NUMBERS: LintFinding = {
  ...TEXT_NUMBERS,
  finding: findingFrom(LINT_ADVICE, 'number-is-text', at('H14'), { column: 'Open amount', text: '9,00', number: '9', count: 1 }),
  cells: [cell('H14')],
  count: 1,
  fix: {
    changes: [{ kind: 'setCells', sheet: 'Open items', cells: [{ address: 'H14', was: '9,00', becomes: 9 }] }],
    cells: [{ cell: cell('H14'), was: '9,00', becomes: '9' }],
  },
};

const TWICE: LintFinding = {
  finding: findingFrom(LINT_ADVICE, 'key-twice', at('A5'), { column: 'Document', key: 'INV-10042', count: 7 }),
  about: 'Items',
  cells: ['A5', 'A9', 'A12', 'A30', 'A44', 'A51', 'A60'].map(cell),
  count: 7,
  fix: undefined,
};

const ERRORS: LintFinding = {
  finding: findingFrom(LINT_ADVICE, 'cell-error', at('I3'), { error: '#REF!', count: 2 }),
  about: 'Items',
  cells: [cell('I3:I4')],
  count: 2,
  fix: undefined,
};

const NAME: LintFinding = {
  finding: findingFrom(LINT_ADVICE, 'name-broken', { kind: 'workbook' }, { name: 'Rates', formula: '=#REF!$A$1:$B$9' }),
  about: 'Rates',
  cells: [],
  count: 1,
  fix: undefined,
};

export const LINT: WorkbookLint = {
  findings: [ERRORS, TEXT_NUMBERS, MORE_NUMBERS, TEXT_DAYS, TWICE, NAME],
  looked: { sheets: 12, tables: 9, cells: 340_000 },
};

export const NOTHING_ODD: WorkbookLint = { ...LINT, findings: [] };

export const FIX_PREVIEW: FixPreview = {
  codes: ['number-is-text'],
  changes: TEXT_NUMBERS.fix?.changes ?? [],
  cells: TEXT_NUMBERS.fix?.cells ?? [],
  differences: [],
};
