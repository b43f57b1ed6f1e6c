import fc from 'fast-check';
import { date } from '../../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../../src/domain/money/decimal';
import type { StatementLine } from '../../../../src/domain/reconciliation/control/control';
import type { LedgerRecord } from '../../../../src/domain/reconciliation/ledgerRecord';
import { statementOf } from '../../../../src/domain/reconciliation/control/statement';
import type { Treatment } from '../../../../src/domain/reconciliation/treatment';
import { run } from '../../../support/controlWorld';
import { row, treatmentFor } from '../../../support/ledgerRecords';

const figure = (text: string): Decimal => new Decimal(text);
const statement = (ours: readonly LedgerRecord[], theirs: readonly LedgerRecord[], treatment: Partial<Treatment> = {}): StatementLine[] => {
  const { reconciliation, cases } = run({ ours, theirs, treatments: [treatmentFor(treatment)] });
  return statementOf(reconciliation.matches, cases);
};
const nothing = { timing: 0, fees: 0, fx: 0, rounding: 0, reserve: 0, accepted: 0, unexplained: 0 };

// prettier-ignore
test.each<[string, LedgerRecord[], LedgerRecord[], Partial<Treatment>, Partial<StatementLine>]>([
  ['a pair that agrees explains nothing', [row('O1 5 100 R1')], [row('T1 5 100 R1')], {}, { ours: 10_000, theirs: 10_000 }],
  ['a fee with its tax', [row('O1 5 100 R1')], [row('T1 5 96.43 R1')], { feePercent: figure('3'), feeTaxPercent: figure('19') }, { ours: 10_000, theirs: 9_643, fees: 357 }],
  ['a reserve beside the fee', [row('O1 5 100 R1')], [row('T1 5 87 R1')], { feePercent: figure('3'), reservePercent: figure('10'), reserveDays: 90 }, { ours: 10_000, theirs: 8_700, fees: 300, reserve: 1_000 }],
  ['a tolerance', [row('O1 5 100 R1')], [row('T1 5 99.60 R1')], { amountTolerance: figure('0.50') }, { ours: 10_000, theirs: 9_960, rounding: 40 }],
  ['what the partner has not had its days for', [row('O1 31 100 R1'), row('O2 1 5 R2')], [row('T2 1 5 R2')], {}, { ours: 10_500, theirs: 500, timing: 10_000 }],
  ['what the partner lacks', [row('O1 5 100 R1'), row('O2 1 5 R2')], [row('T2 1 5 R2')], {}, { ours: 10_500, theirs: 500, unexplained: 10_000 }],
  ['what the treatment accepts', [row('O1 5 100 R1')], [row('T1 5 99 R1')], { accepts: [{ kind: 'amount', upTo: undefined, reason: 'goodwill' }] }, { ours: 10_000, theirs: 9_900, accepted: 100 }],
  ['the other sign, as agreed', [row('O1 5 100 R1')], [row('T1 5 -99 R1')], { sign: 'opposite' }, { ours: 10_000, theirs: 9_900, unexplained: 100 }],
  ['a row that only they have, with the other sign', [row('O2 1 5 R2')], [row('T1 5 -99 R1'), row('T2 1 -5 R2')], { sign: 'opposite' }, { ours: 500, theirs: 10_400, unexplained: -9_900 }],
])('%s', (_, ours, theirs, treatment, expected) => {
  expect(statement(ours, theirs, treatment)).toEqual([{ partner: 'Amber', product: 'Gold', currency: 'EUR', ...nothing, ...expected }]);
});

test('a sale under the wrong partner is missing on one line and too many on the other', () => {
  const lines = statement([row('O1 5 50 R1000')], [row('T1 5 50 R1000', { partner: 'Basalt' })]);
  expect(lines.map(({ partner, ours, theirs, unexplained }) => [partner, ours, theirs, unexplained])).toEqual([
    ['Amber', 5_000, 0, 5_000],
    ['Basalt', 0, 5_000, -5_000],
  ]);
});

test('the worked example of the rules page', () => {
  const ours = [row('O1 5 100 R1'), row('O2 31 50 R2'), row('O3 6 20 R3')];
  const theirs = [row('T1 5 97 R1'), row('T3 6 18 R3'), row('T4 7 5 R4')];
  const treatments = [treatmentFor({ feePercent: figure('3') })];
  const first = run({ ours, theirs, treatments });
  const decided = run({ ours, theirs, treatments }, first, { 'both O3, T3': { status: 'accepted', reason: 'goodwill', decidedBy: 'Ana' } });
  const [line] = statementOf(decided.reconciliation.matches, decided.cases);
  expect(line).toMatchObject({ ours: 17_000, theirs: 12_000, timing: 5_000, fees: 300, accepted: 200, unexplained: -500 });
});

test('a row without a treatment is unexplained', () => {
  const { reconciliation, cases } = run({
    ours: [row('O1 5 50 R1')],
    theirs: [row('T1 5 50 R1')],
    treatments: [treatmentFor({ partner: 'Basalt' })],
  });
  expect(statementOf(reconciliation.matches, cases)).toMatchObject([{ ours: 5_000, theirs: 5_000, unexplained: 0 }]);
  expect(cases.map(({ kind }) => kind)).toEqual(['no treatment', 'no treatment']);
});

/** Worlds in which much collides, in two partners, products and currencies. */
const anyRow = fc.record({
  partner: fc.constantFrom('Amber', 'Basalt', 'AMBER'),
  product: fc.constantFrom('Gold', 'Silver', ''),
  type: fc.constantFrom('sale', 'refund', 'adjustment', 'settlement', 'fee'),
  status: fc.constantFrom('completed', 'completed', 'pending', 'cancelled'),
  currency: fc.constantFrom('EUR', 'EUR', 'USD'),
  reference: fc.constantFrom('', 'REF-10001', 'REF-10010', 'REF-1000', 'REF-20002'),
  description: fc.constantFrom('', 'batch B-1', 'void'),
  minor: fc.constantFrom(10_000, 9_700, 20_000, -10_000, 9_675, 8_700, 10_050),
  bookedOn: fc.constantFrom(...['2026-09-30', '2026-10-05', '2026-10-06', '2026-10-31'].map(date)),
}) as fc.Arbitrary<Omit<LedgerRecord, 'id'>>; // The constants are words of the types.
const side = (letter: string): fc.Arbitrary<LedgerRecord[]> =>
  fc.array(anyRow, { maxLength: 14 }).map((rows) => rows.map((each, index) => ({ ...each, id: `${letter}${index}` })));
const anyTreatment = fc
  .record({
    grouping: fc.constantFrom('detail', 'daily batch', 'settlement') as fc.Arbitrary<Treatment['grouping']>, // as above
    sign: fc.constantFrom('same', 'opposite') as fc.Arbitrary<Treatment['sign']>, // as above
    feePercent: fc.constantFrom('0', '3').map(figure),
    feeFixed: fc.constantFrom('0', '0.25').map(figure),
    reservePercent: fc.constantFrom('0', '10').map(figure),
    amountTolerance: fc.constantFrom('0', '0.50').map(figure),
    accepts: fc.constantFrom([], [{ kind: 'amount', upTo: undefined, reason: 'small' } as const]),
  })
  .map((change) => treatmentFor({ ...change, reserveDays: 30 }));

test('property: ours − theirs is what the columns say, and both are the totals of the files', () => {
  fc.assert(
    fc.property(side('O'), side('T'), anyTreatment, (ours, theirs, treatment) => {
      const { reconciliation, cases } = run({ ours, theirs, treatments: [treatment] });
      const lines = statementOf(reconciliation.matches, cases);
      for (const { ours: our, theirs: their, timing, fees, fx, rounding, reserve, accepted, unexplained } of lines)
        expect(timing + fees + fx + rounding + reserve + accepted + unexplained).toBe(our - their);
      const turn = treatment.sign === 'opposite' ? -1 : 1;
      for (const currency of ['EUR', 'USD']) {
        const total = (records: readonly LedgerRecord[]): number =>
          records.reduce((sum, each) => sum + (each.currency === currency ? each.minor : 0), 0);
        const stated = lines.filter((line) => line.currency === currency);
        expect(stated.reduce((sum, line) => sum + line.ours, 0)).toBe(total(ours));
        expect(stated.reduce((sum, line) => sum + line.theirs, 0)).toBe(turn * total(theirs) + 0);
      }
    }),
    { numRuns: 200 },
  );
});

test('property: an acceptance moves an amount from one column to another and changes no total', () => {
  fc.assert(
    fc.property(side('O'), side('T'), (ours, theirs) => {
      const before = run({ ours, theirs });
      const all = Object.fromEntries(
        before.cases.map(({ key }) => [key, { status: 'accepted', reason: 'closed', decidedBy: 'Ana' } as const]),
      );
      const after = run({ ours, theirs }, before, all);
      const totals = (ran: typeof before): number[][] =>
        statementOf(ran.reconciliation.matches, ran.cases).map((line) => [line.ours, line.theirs]);
      expect(totals(after)).toEqual(totals(before));
      expect(
        statementOf(after.reconciliation.matches, after.cases).every(({ unexplained, timing }) => unexplained === 0 && timing === 0),
      ).toBe(true);
    }),
    { numRuns: 60 },
  );
});
