import { controlTotals, type RowsOfSource } from '../../../../src/domain/reconciliation/control/completeness';
import type { StatedTotal } from '../../../../src/domain/reconciliation/control/control';
import { run, toldCases } from '../../../support/controlWorld';
import { row } from '../../../support/ledgerRecords';

const ours: RowsOfSource = {
  side: 'ours',
  name: 'sales.csv',
  records: [row('O1 5 100 R1'), row('O2 5 50 R2', { partner: 'Basalt' }), row('O3 5 7 R3', { currency: 'USD' })],
  malformed: [],
};
const theirs: RowsOfSource = {
  side: 'theirs',
  name: 'report.xlsx',
  records: [row('T1 5 100 R1')],
  malformed: [{ id: 'T2', because: 'No amount.' }],
};
const stated = (change: Partial<StatedTotal>): StatedTotal => ({
  ...{ of: 'ours', partner: '', currency: 'EUR', rows: undefined, minor: undefined, place: { kind: 'workbook' } },
  ...change,
});
const told = (totals: readonly StatedTotal[], sources: readonly RowsOfSource[] = [ours, theirs]): { lines: string[]; codes: string[] } => {
  const { totals: lines, findings } = controlTotals({ sources, stated: totals });
  return {
    lines: lines.map(({ side, source, partner, currency, rows, rowsStated, minor, minorStated }) =>
      [side, source, partner, currency, `${rows}/${rowsStated ?? '-'}`, `${minor}/${minorStated ?? '-'}`].join(' '),
    ),
    codes: findings.map(({ code }) => code),
  };
};

test('every file has a line for each currency, stated or not, by count and by sum', () => {
  expect(told([])).toEqual({
    lines: ['ours sales.csv  EUR 2/- 15000/-', 'ours sales.csv  USD 1/- 700/-', 'theirs report.xlsx  EUR 1/- 10000/-'],
    codes: [],
  });
});

// prettier-ignore
test.each<[string, Partial<StatedTotal>, string, string[]]>([
  ['a side', { of: 'ours', rows: 2, minor: 15_000 }, 'ours sales.csv  EUR 2/2 15000/15000', []],
  ['a file without its ending', { of: 'Sales', rows: 2 }, 'ours sales.csv  EUR 2/2 15000/-', []],
  ['a partner', { of: 'sales.csv', partner: 'basalt', minor: 5_000 }, 'ours sales.csv basalt EUR 1/- 5000/5000', []],
  ['a count that differs', { rows: 3 }, 'ours sales.csv  EUR 2/3 15000/-', ['control-total-differs']],
  ['a sum that differs by a cent', { rows: 2, minor: 15_001 }, 'ours sales.csv  EUR 2/2 15000/15001', ['control-total-differs']],
  ['a currency that the file does not have', { currency: 'GBP', rows: 1 }, 'ours sales.csv  GBP 0/1 0/-', ['control-total-differs']],
])('a total of %s', (_, change, line, codes) => {
  const { lines, codes: found } = told([stated(change)]);
  expect(lines).toContain(line);
  expect(found).toEqual(codes);
});

test('rows that could not be read are named where the count differs', () => {
  const { findings } = controlTotals({ sources: [ours, theirs], stated: [stated({ of: 'theirs', rows: 2, minor: 12_000 })] });
  expect(findings.map(({ title }) => title)).toEqual([
    'The control total of theirs, report.xlsx, EUR differs from its rows: 1 row read, 2 stated, 1 could not be read, ' +
      '100.00 EUR read, 120.00 EUR stated, difference -20.00 EUR.',
  ]);
});

test('a total of a side with several files is held against all of them', () => {
  const second: RowsOfSource = { ...ours, name: 'sales 2.csv', records: [row('O9 6 1 R9')] };
  expect(told([stated({ rows: 3, minor: 15_100 })], [ours, second, theirs])).toMatchObject({ codes: [] });
  expect(told([stated({ rows: 3, minor: 15_100 })], [ours, second, theirs]).lines).toContain('ours all files  EUR 3/3 15100/15100');
});

test('a total of nothing, and one that is stated twice, are told', () => {
  expect(told([stated({ of: 'march.csv', rows: 1 })]).codes).toEqual(['control-total-of-nothing']);
  expect(told([stated({ rows: 2 }), stated({ of: 'sales.csv', rows: 9 })]).codes).toEqual(['control-total-twice']);
});

test('a total that differs is an exception, and clears itself when it agrees', () => {
  const totalsOf = (rows: number): ReturnType<typeof controlTotals>['totals'] =>
    controlTotals({ sources: [ours, theirs], stated: [stated({ rows })] }).totals;
  const files = { ours: [row('O1 5 100 R1')], theirs: [row('T1 5 100 R1')] };
  const first = run({ ...files, totals: totalsOf(3) });
  expect(toldCases(first)).toEqual(['total ours sales.csv EUR: control total, open, since 2026-10-31']);
  expect(first.cases[0]).toMatchObject({ standsIn: 'none', evidence: '2 rows read, 3 stated; 150.00 EUR read, no sum stated.' });
  const next = run({ ...files, totals: totalsOf(2), asOf: '2026-11-01' }, first);
  expect(toldCases(next)).toEqual([
    'total ours sales.csv EUR: control total, cleared, since 2026-10-31; the rows agree with the control total',
  ]);
  const elsewhere = run({ ...files, asOf: '2026-11-30' }, first);
  expect(toldCases(elsewhere)).toEqual(toldCases(first));
});
