import fc from 'fast-check';
import { date } from '../../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../../src/domain/money/decimal';
import { money } from '../../../../src/domain/money/money';
import type { BridgeLine, LedgerFigure } from '../../../../src/domain/reconciliation/control/control';
import type { LedgerRecord } from '../../../../src/domain/reconciliation/ledgerRecord';
import { type RevenueReport, revenueReport } from '../../../../src/domain/reconciliation/control/revenueReport';
import type { Treatment } from '../../../../src/domain/reconciliation/treatment';
import { reconciled, row, treatmentFor } from '../../../support/ledgerRecords';

const ledger = (amount: string, change: Partial<LedgerFigure> = {}): LedgerFigure => ({
  ...{ account: '4000', partner: 'Amber', product: 'Gold', month: '2026-10', amount: money(amount, 'EUR'), place: { kind: 'workbook' } },
  ...change,
});

function report(
  ours: readonly LedgerRecord[],
  theirs: readonly LedgerRecord[],
  figures: readonly LedgerFigure[] = [],
  treatment: Partial<Treatment> = {},
): RevenueReport {
  const treatments = [treatmentFor(treatment)];
  const period = { periodFrom: date('2026-10-01'), asOf: date('2026-10-31') };
  return revenueReport({ reconciliation: reconciled(ours, theirs, treatments), treatments, figures, ...period });
}
const told = (bridge: readonly BridgeLine[] | undefined): string[] => (bridge ?? []).map(({ name, minor }) => `${name} ${minor}`);
const codes = ({ findings }: RevenueReport): string[] => findings.map(({ code }) => code);

const ours = [
  row('O1 5 100 R1'),
  row('O2 6 -30 R2', { type: 'refund' }),
  row('O3 7 -5 R3', { type: 'chargeback' }),
  row('O4 8 2 R4', { type: 'adjustment' }),
];
const theirs = ours.map((record) => ({ ...record, id: record.id.replace('O', 'T') }));

test('sales less returns, with adjustments, agree in three columns', () => {
  const answer = report(ours, theirs, [ledger('67')]);
  expect(answer.lines).toEqual([
    {
      ...{ partner: 'Amber', product: 'Gold', currency: 'EUR', sales: 10_000, returns: 3_500, adjustments: 200 },
      ...{ net: 6_700, ledger: 6_700, settlement: 6_700 },
      ...{ ledgerBridge: [{ name: 'not explained', minor: 0 }], settlementBridge: [{ name: 'not explained', minor: 0 }] },
    },
  ]);
  expect(answer.findings).toEqual([]);
});

const fee: Partial<Treatment> = { feePercent: new Decimal('3') };
const september = { bookedOn: date('2026-09-30') };

// prettier-ignore
test.each<[string, LedgerRecord[], LedgerRecord[], Partial<Treatment>, number, string[]]>([
  ['fees are no difference: the settlement is taken before them', [row('O1 5 100 R1')], [row('T1 5 97 R1')], fee, 10_000, ['not explained 0']],
  ['where we book net, the settlement is more by the fee', [row('O1 5 97 R1')], [row('T1 5 100 R1')], fee, 10_000, ['fees booked net -300', 'not explained 0']],
  ['a tolerance', [row('O1 5 100 R1')], [row('T1 5 99 R1')], { amountTolerance: new Decimal(1) }, 9_900, ['rounding and tolerance 100', 'not explained 0']],
  ['what is in transit', [row('O1 31 100 R1'), row('O2 1 5 R2')], [row('T2 1 5 R2')], {}, 500, ['in transit 10000', 'not explained 0']],
  ['what they have and we do not', [row('O2 1 5 R2')], [row('T2 1 5 R2'), row('T1 6 40 R9')], {}, 4_500, ['missing ours -4000', 'not explained 0']],
  ['a sale of the month before that is settled now', [row('O1 30 100 R1', september), row('O2 1 5 R2')], [row('T1 1 100 R1'), row('T2 1 5 R2')], {}, 10_500, ['prior period -10000', 'not explained 0']],
  ['a copy of ours', [row('O1 5 100 R1'), row('O2 5 100 R1')], [row('T1 5 100 R1')], {}, 10_000, ['duplicate ours 10000', 'not explained 0']],
  ['an amount that differs', [row('O1 5 100 R1')], [row('T1 5 61.13 R1')], {}, 6_113, ['amount 3887', 'not explained 0']],
])('bridge to the settlement: %s', (_, our, their, treatment, settlement, bridge) => {
  const [line] = report(our, their, [], treatment).lines;
  expect(line?.settlement).toBe(settlement);
  expect(told(line?.settlementBridge)).toEqual(bridge);
});

test('a cancelled sale, a fee and a settlement are no revenue', () => {
  const more = [row('O5 9 70 R5', { status: 'cancelled' }), row('O6 9 -3 R6', { type: 'fee' }), row('O7 9 90 R7', { type: 'settlement' })];
  expect(report([...ours, ...more], theirs).lines).toEqual(report(ours, theirs).lines);
});

// prettier-ignore
test.each<[string, string, string[], string[]]>([
  ['booked net of fees', '97', ['fees 300', 'not explained 0'], []],
  ['booked with the sale of the month before', '150', ['prior period -5000', 'not explained 0'], []],
  ['booked with both', '147', ['prior period -5000', 'fees 300', 'not explained 0'], []],
  ['by a cent else', '96.99', ['not explained 301'], ['ledger-not-explained']],
])('bridge to the ledger: %s', (_, amount, bridge, found) => {
  const answer = report([row('O1 5 100 R1'), row('O2 30 50 R2', september)], [row('T1 5 97 R1'), row('T2 1 48.50 R2')], [ledger(amount)], fee);
  expect(told(answer.lines[0]?.ledgerBridge)).toEqual(bridge);
  expect(codes(answer)).toEqual(found);
});

test('two explanations that are equally short are none, and both are told', () => {
  const answer = report([row('O1 31 100 R1'), row('O2 5 100 R2'), row('O3 5 100 R2')], [row('T2 5 100 R2')], [ledger('200')]);
  expect(told(answer.lines[0]?.ledgerBridge)).toEqual(['not explained 10000']);
  expect(answer.findings[0]?.title).toContain('in several ways: in transit; or duplicate ours');
});

test('a figure of a partner, or of everything, stands against the sum of its products', () => {
  const two = [...ours, row('O9 9 50 R9', { product: 'Silver' }), row('O8 9 1 R8', { partner: 'Basalt' })];
  const answer = report(
    two,
    two.map((record) => ({ ...record, id: `T${record.id}` })),
    [ledger('117', { product: '' }), ledger('118', { partner: '', product: '' })],
  );
  expect(answer.lines.map(({ partner, product, net, ledger: figure }) => [partner, product, net, figure])).toEqual([
    ['Amber', 'Gold', 6_700, undefined],
    ['Amber', 'Silver', 5_000, undefined],
    ['Basalt', 'Gold', 100, undefined],
    ['Amber', '*', 11_700, 11_700],
    ['*', '*', 11_800, 11_800],
  ]);
  expect(answer.findings).toEqual([]);
});

test('figures in credit are turned around, several accounts are added, other months are left out', () => {
  const figures = [ledger('-60'), ledger('-7', { account: '4010' }), ledger('-999', { month: '2026-09' })];
  const answer = report(ours, theirs, figures);
  expect(answer.lines[0]?.ledger).toBe(6_700);
  expect(codes(answer)).toEqual(['ledger-in-credit']);
});

test('a figure without rows, and a whole beside its parts, are told', () => {
  expect(codes(report(ours, theirs, [ledger('67'), ledger('5', { partner: 'Cobalt' })]))).toContain('ledger-without-rows');
  expect(codes(report(ours, theirs, [ledger('67'), ledger('67', { product: '' })]))).toEqual(['ledger-twice-counted']);
});

/** Worlds in which much collides. */
const anyRow = fc.record({
  product: fc.constantFrom('Gold', 'Silver', ''),
  type: fc.constantFrom('sale', 'refund', 'adjustment', 'settlement', 'fee', 'chargeback'),
  status: fc.constantFrom('completed', 'completed', 'cancelled'),
  reference: fc.constantFrom('', 'REF-10001', 'REF-10010', 'REF-20002'),
  minor: fc.constantFrom(10_000, 9_700, 20_000, -10_000),
  bookedOn: fc.constantFrom(...['2026-09-30', '2026-10-05', '2026-10-06', '2026-10-31'].map(date)),
}) as fc.Arbitrary<Partial<LedgerRecord>>; // The constants are words of the types.
const side = (letter: string): fc.Arbitrary<LedgerRecord[]> =>
  fc.array(anyRow, { maxLength: 12 }).map((rows) => rows.map((each, index) => row(`${letter}${index}`, each)));

test('property: the bridge to the settlement adds up with nothing unexplained, and net is that of the rows', () => {
  fc.assert(
    fc.property(side('O'), side('T'), (our, their) => {
      const { lines } = report(our, their, [], { ...fee, grouping: 'settlement' });
      for (const line of lines) {
        expect(line.settlementBridge.reduce((sum, { minor }) => sum + minor, 0)).toBe(line.net - line.settlement);
        expect(line.settlementBridge.at(-1)).toEqual({ name: 'not explained', minor: 0 });
      }
      const revenue = our.filter(
        ({ type, status, bookedOn }) => type !== 'fee' && type !== 'settlement' && status !== 'cancelled' && bookedOn >= '2026-10-01',
      );
      expect(lines.reduce((sum, { net }) => sum + net, 0)).toBe(revenue.reduce((sum, { minor }) => sum + minor, 0));
    }),
    { numRuns: 200 },
  );
});
