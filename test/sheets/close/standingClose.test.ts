import { closeSheet, enteredFrom, enteredIn } from '../../../src/sheets/close/closeSheet';
import { standingClose } from '../../../src/sheets/close/standingClose';
import { acknowledgedText } from '../../../src/domain/close/procedure';
import { STANDARD_STEPS } from '../../../src/domain/close/standardSteps';
import type { RawCell, SourceTable } from '../../../src/tables/sourceTable';
import type { SheetModel } from '../../../src/tables/workbookChange';

/** Our tables as they would be read back: formulas leave nothing, empty texts are empty cells. */
const readBack = ({ name: sheet, tables }: SheetModel): SourceTable[] =>
  tables.map(({ name, row, column, headers, rows }) => ({
    name,
    home: { kind: 'sheet', sheet, row, column },
    headers,
    formats: [],
    rows: rows.map((cells) => cells.map((cell): RawCell => (cell === '' || (cell !== null && typeof cell === 'object') ? null : cell))),
    hiddenRows: [],
    dateSystem: 1900,
  }));

const made = closeSheet({
  entity: 'Northlight',
  period: '2026-10',
  asOf: '2026-10-31',
  lockedBy: '',
  lockedAt: '',
  rows: STANDARD_STEPS.map((step) => ({
    entered: enteredFrom(step),
    acknowledged: acknowledgedText(step.procedure),
    isManual: false,
    stamp: undefined,
  })),
  holidays: 'Holidays[Date]',
  weekend: '0000011',
  system: 1900,
});
const OWN = readBack(made);

/** The close with cells of its first step written over. */
function withCells(cells: Readonly<Record<string, RawCell>>, table = 'TieoutClose'): SourceTable[] {
  return OWN.map((own) => {
    if (own.name !== table) return own;
    const rows = own.rows.map((row, at) => (at === 0 ? row.map((cell, column) => cells[own.headers[column] ?? ''] ?? cell) : row));
    return { ...own, rows };
  });
}

test('the standard steps come back from the sheet as they were', () => {
  const close = standingClose(OWN);
  expect(close?.head).toMatchObject({ entity: 'Northlight', period: '2026-10', asOf: '2026-10-31' });
  expect(close?.rows.map(({ step }) => step)).toEqual(STANDARD_STEPS);
  expect(close?.findings).toEqual([]);
});

test('due days are formulas over the analyst’s holidays', () => {
  const due = made.tables[1]?.rows[0]?.[made.tables[1].headers.indexOf('Due')];
  expect(due).toEqual({ formula: '=WORKDAY.INTL(INDEX(TieoutPeriod[To],1),N(TieoutClose[[#This Row],[WD]]),"0000011",Holidays[Date])' });
});

// prettier-ignore
test.each<[string, Record<string, RawCell>, object, string[]]>([
  ['WD+3 as people write it',     { WD: 'WD+3' }, { dueWorkday: 3 }, []],
  ['a due day that is no count',  { WD: 'soon' }, { dueWorkday: 0 }, ['figure-unreadable']],
  ['ja for two people',           { 'Two people': 'Ja' }, { twoPeople: true }, []],
  ['keys with blanks between',    { After: 'cash; billing' }, { after: ['cash', 'billing'] }, []],
  ['a test in other letters',     { Test: 'CASH' }, { test: 'cash' }, []],
  ['a test that is none of ours', { Test: 'inventory' }, { test: 'manual' }, ['test-unknown']],
  ['an error in the owner',       { Owner: { error: '#REF!' } }, { owner: '#REF!' }, []],
])('%s', (_, cells, expected, codes) => {
  const close = standingClose(withCells(cells));
  expect(close?.rows[0]?.step).toMatchObject(expected);
  expect(close?.findings.map(({ code }) => code)).toEqual(codes);
});

test('a row without a key, or with one that is taken, is no step, is said with its cell, and is kept', () => {
  const close = standingClose(withCells({ Key: 'cash' }));
  expect(close?.rows.map(({ step }) => step?.key).slice(0, 3)).toEqual(['cash', undefined, 'contracts']);
  expect(close?.findings).toEqual([
    expect.objectContaining({ code: 'key-twice', place: { kind: 'cell', sheet: 'Tieout Close', address: 'B10' } }),
  ]);
  expect(enteredIn(close?.rows[1]?.row ?? {})).toMatchObject({ Step: 'Apply cash', Key: 'cash' });
});

test('a month typed as a day is that month; a word is none, and nothing is read by it', () => {
  expect(standingClose(withCells({ Period: 46_327 }, 'TieoutPeriod'))?.head.period).toBe('2026-11');
  expect(standingClose(withCells({ Period: 'October' }, 'TieoutPeriod'))?.findings.map(({ code }) => code)).toEqual(['period-unreadable']);
  expect(standingClose([])).toBeUndefined();
});
