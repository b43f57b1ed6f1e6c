import fc from 'fast-check';
import { date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import { codeOf } from '../../../src/domain/reconciliation/exceptionKinds';
import type { LedgerRecord } from '../../../src/domain/reconciliation/ledgerRecord';
import type { Treatment } from '../../../src/domain/reconciliation/treatment';
import { reconciled, row, told, treatmentFor } from '../../support/ledgerRecords';

type Case = [title: string, ours: LedgerRecord[], theirs: LedgerRecord[], treatment: Partial<Treatment>, expected: string[]];
const figure = (text: string): Decimal => new Decimal(text);
const fee: Partial<Treatment> = { feePercent: figure('3'), feeFixed: figure('0.25') };
const byDate: Partial<Treatment> = { key: 'amount+date' };
const daily: Partial<Treatment> = { grouping: 'daily batch' };

// prettier-ignore
test.each<Case>([
  ['exact', [row('O1 5 100 R1')], [row('T1 5 100 r-1')], {}, ['O1 = T1 exact 0']],
  ['timing at the last day of the window', [row('O1 5 100 R1')], [row('T1 7 100 R1')], {}, ['O1 = T1 timing 0']],
  ['timing a day too late', [row('O1 5 100 R1')], [row('T1 8 100 R1')], {}, ['both O1 | T1 timing 0']],
  ['timing at the first day of the window', [row('O1 5 100 R1')], [row('T1 4 100 R1')], { daysBefore: 1 }, ['O1 = T1 timing 0']],
  ['timing a day too early', [row('O1 5 100 R1')], [row('T1 4 100 R1')], {}, ['both O1 | T1 timing 0']],
  ['amount tolerance, its end included', [row('O1 5 100 R1')], [row('T1 5 99.5 R1')], { amountTolerance: figure('0.50') }, ['O1 = T1 tolerance 50']],
  ['amount a cent beyond the tolerance', [row('O1 5 100 R1')], [row('T1 5 99.49 R1')], { amountTolerance: figure('0.50') }, ['both O1 | T1 amount 51']],
  ['the larger of two tolerances', [row('O1 5 100 R1')], [row('T1 5 98 R1')], { amountTolerance: figure('0.50'), percentTolerance: figure('2') }, ['O1 = T1 tolerance 200']],
  ['fee, percent and fixed', [row('O1 5 100 R1')], [row('T1 5 96.75 R1')], fee, ['O1 = T1 fee 325']],
  ['fee kept by us', [row('O1 5 96.75 R1')], [row('T1 5 100 R1')], fee, ['O1 = T1 fee -325']],
  ['no fee on a refund', [row('O1 5 -100 R1', { type: 'refund' })], [row('T1 5 -96.75 R1', { type: 'refund' })], fee, ['both O1 | T1 amount -325']],
  ['rounding beside the fee', [row('O1 5 100 R1')], [row('T1 5 96.74 R1')], { ...fee, amountTolerance: figure('0.02') }, ['O1 = T1 rounding 326']],
  ['batch by a shared reference', [row('O1 5 60 R1'), row('O2 5 40 R1')], [row('T1 6 100 R1')], {}, ['O1+O2 = T1 batch 0']],
  ['settlement net of fee and refund', [row('O1 5 60 R1'), row('O2 5 40 R1'), row('O3 6 -10 R1', { type: 'refund' })], [row('T1 6 86.5 R1', { type: 'settlement' })], { ...fee, grouping: 'settlement' }, ['O1+O2+O3 = T1 fee 350']],
  ['batch by its text', [row('O1 5 60 A-1', { description: 'batch B-77' }), row('O2 5 40 A-2', { description: 'Batch B-77' })], [row('T1 6 100 B-77')], daily, ['O1+O2 = T1 batch 0']],
  ['batch by partner, product and day', [row('O1 5 60 A-1'), row('O2 5 40 A-2')], [row('T1 5 100 X9')], daily, ['O1+O2 = T1 batch 0']],
  ['batch a day later', [row('O1 5 60 A-1'), row('O2 5 40 A-2')], [row('T1 6 100 X9')], daily, ['O1+O2 = T1 batch 0']],
  ['no batch in detail', [row('O1 5 60 A-1'), row('O2 5 40 A-2')], [row('T1 5 100 X9')], {}, ['ours O1 |  missing-theirs 6000', 'ours O2 |  missing-theirs 4000', 'theirs  | T1 missing-ours 10000']],
  ['batch that lacks one', [row('O1 5 60 R1'), row('O2 5 41 R1'), row('O3 5 7 R1')], [row('T1 5 101 R1')], daily, ['O1+O2 = T1 batch 0', 'ours O3 |  missing-theirs 700']],
  ['batch whose amount two parts make', [row('O1 5 60 R1'), row('O2 5 40 R1'), row('O3 5 40 R1', { type: 'adjustment' })], [row('T1 5 100 R1')], daily, ['both O1+O2+O3 | T1 ambiguous 4000']],
  ['void', [row('O1 5 50 V1'), row('O2 6 -50 V1')], [], {}, ['O1+O2 =  void 0']],
  ['void on their side', [], [row('T1 5 50 V1'), row('T2 6 -50 V1', { type: 'adjustment' })], {}, [' = T1+T2 void 0']],
  ['void after a rebooking', [row('O1 5 50 V1'), row('O2 5 -50 V1'), row('O3 5 50 V1')], [row('T1 5 50 V1')], {}, ['O1 = T1 exact 0', 'O2+O3 =  void 0']],
  ['duplicate ours', [row('O1 5 50 R1'), row('O2 5 50 R1')], [row('T1 5 50 R1')], {}, ['O1 = T1 exact 0', 'ours O2 |  duplicate 5000']],
  ['duplicate theirs, net of fee', [row('O1 5 100 R1')], [row('T1 5 96.75 R1'), row('T2 5 96.75 R1')], fee, ['O1 = T1 fee 325', 'theirs  | T2 duplicate 9675']],
  ['duplicate within a batch', [row('O1 5 60 R1'), row('O2 5 40 R1'), row('O3 5 40 R1')], [row('T1 5 100 R1')], daily, ['O1+O2 = T1 batch 0', 'ours O3 |  duplicate 4000']],
  ['equal rows on both sides are no duplicates', [row('O1 5 50 R1'), row('O2 5 50 R1')], [row('T1 5 50 R1'), row('T2 5 50 R1')], {}, ['O1 = T1 exact 0', 'O2 = T2 exact 0']],
  ['missing theirs', [row('O1 5 50 R1')], [row('T1 5 70 R2'), row('X1 5 1 R3')], {}, ['ours O1 |  missing-theirs 5000', 'theirs  | T1 missing-ours 7000', 'theirs  | X1 missing-ours 100']],
  ['cancelled on both sides', [row('O1 5 50 R1', { status: 'cancelled' })], [row('T1 5 50 R1', { status: 'cancelled' })], {}, ['O1 = T1 exact 0']],
  ['cancelled on one side', [row('O1 5 50 R1')], [row('T1 5 50 R1', { status: 'cancelled' })], {}, ['both O1 | T1 status 0']],
  ['cancelled and alone', [row('O1 5 50 R1', { status: 'cancelled' })], [row('T1 5 7 R2')], {}, ['ours O1 |  status 5000', 'theirs  | T1 missing-ours 700']],
  ['sign', [row('O1 5 50 R1')], [row('T1 5 -50 R1')], {}, ['both O1 | T1 sign 10000']],
  ['opposite sign as agreed', [row('O1 5 50 R1')], [row('T1 5 -50 R1')], { sign: 'opposite' }, ['O1 = T1 exact 0']],
  ['opposite sign not kept', [row('O1 5 50 R1')], [row('T1 5 50 R1')], { sign: 'opposite' }, ['both O1 | T1 sign 10000']],
  ['wrong partner', [row('O1 5 50 R1000')], [row('T1 5 50 R1000', { partner: 'Basalt' })], {}, ['both O1 | T1 wrong-partner 0']],
  ['wrong product', [row('O1 5 50 R1000')], [row('T1 5 50 R1000', { product: 'Silver' })], {}, ['both O1 | T1 wrong-partner 0']],
  ['reference truncated', [row('O1 5 50 ORDER-778123')], [row('T1 5 50 ORDER-778')], {}, ['both O1 | T1 reference 0']],
  ['reference with two digits transposed', [row('O1 5 50 INV-10024')], [row('T1 5 50 INV-10042')], {}, ['both O1 | T1 reference 0']],
  ['reference with a letter for a digit', [row('O1 5 50 INV-10024')], [row('T1 5 50 INV-1OO24')], {}, ['both O1 | T1 reference 0']],
  ['reference missing', [row('O1 5 50 INV-10024')], [row('T1 5 50')], {}, ['both O1 | T1 reference 0']],
  ['neighbours of a sequence are not garbled', [row('O1 5 50 INV-10024'), row('O2 5 50 INV-10025')], [row('T1 5 50 INV-10026')], {}, ['ours O1 |  missing-theirs 5000', 'ours O2 |  missing-theirs 5000', 'theirs  | T1 missing-ours 5000']],
  ['a truncated reference that two could be', [row('O1 5 50 ORDER-77811'), row('O2 5 50 ORDER-77812')], [row('T1 5 50 ORDER-7781')], {}, ['both O1+O2 | T1 ambiguous 5000']],
  ['currency', [row('O1 5 50 R1')], [row('T1 5 50 R1', { currency: 'USD' })], {}, ['both O1 | T1 currency 0']],
  ['prior period', [row('O1 5 50 R1', { bookedOn: date('2026-09-28') })], [row('T1 5 7 R2')], {}, ['ours O1 |  prior-period 5000', 'theirs  | T1 missing-ours 700']],
  ['unpaired refund', [row('O1 5 50 R1')], [row('T1 5 50 R1'), row('T2 6 -50 R9', { type: 'refund' })], {}, ['O1 = T1 exact 0', 'theirs  | T2 unpaired -5000']],
  ['unpaired chargeback', [row('O2 6 -50 R9', { type: 'chargeback' })], [row('T1 5 7 R2')], {}, ['ours O2 |  unpaired -5000', 'theirs  | T1 missing-ours 700']],
  ['amount and date', [row('O1 5 50 A1'), row('O2 6 50 A2')], [row('T1 5 50 B1'), row('T2 6 50 B2')], byDate, ['O1 = T1 exact 0', 'O2 = T2 exact 0']],
  ['amount and date in the window', [row('O1 5 50 A1')], [row('T1 7 50 B1')], byDate, ['O1 = T1 timing 0']],
  ['amount and date, one against two', [row('O1 5 50 A1')], [row('T1 5 50 B1'), row('T2 5 50 B2')], byDate, ['both O1 | T1+T2 ambiguous -5000']],
  ['amount and date, two days that fit', [row('O1 5 50 A1')], [row('T1 6 50 B1'), row('T2 7 50 B2')], byDate, ['both O1 | T1+T2 ambiguous -5000']],
  ['amount and date, less the fee', [row('O1 5 100 A1')], [row('T1 5 96.75 B1')], { ...byDate, ...fee }, ['O1 = T1 fee 325']],
  ['reference and amount: one reference, several amounts', [row('O1 5 50 R1'), row('O2 5 70 R1')], [row('T1 5 70 R1'), row('T2 5 50 R1')], { key: 'reference+amount' }, ['O1 = T2 exact 0', 'O2 = T1 exact 0']],
])('%s', (_, ours, theirs, treatment, expected) => {
  expect(told(reconciled(ours, theirs, [treatmentFor(treatment)]))).toEqual([...expected].sort());
});

test('the percentage of a fee is rounded once for a group, not sale by sale', () => {
  const ours = [row('O1 5 0.50 R1'), row('O2 5 0.50 R1'), row('O3 5 0.50 R1')]; // 1 % of 1.50: 2 cents; thrice 1 % of 0.50 would be 3
  const treatment = treatmentFor({ grouping: 'settlement', feePercent: figure('1') });
  expect(told(reconciled(ours, [row('T1 5 1.48 R1')], [treatment]))).toEqual(['O1+O2+O3 = T1 fee 2']);
  expect(told(reconciled(ours, [row('T1 5 1.47 R1')], [treatment]))).toEqual(['both O1+O2+O3 | T1 amount 3']);
});

test('the treatment that names more wins; two that name equally much match nothing', () => {
  const pair = [[row('O1 5 100 R1')], [row('T1 5 99 R1')]] as const;
  const any = treatmentFor();
  const partner = treatmentFor({ partner: 'AMBER', amountTolerance: figure('1') });
  const product = treatmentFor({ product: 'Gold' });
  expect(told(reconciled(...pair, [any, partner]))).toEqual(['O1 = T1 tolerance 100']);
  const several = reconciled(...pair, [any, partner, product]);
  expect(told(several)).toEqual(['ours O1 |  unpaired 10000', 'theirs  | T1 unpaired 9900']);
  expect(several.findings.map(({ code }) => code)).toEqual(['treatments-overlap']);
  const none = reconciled(...pair, [treatmentFor({ partner: 'Basalt' })]);
  expect(none.findings.map(({ code }) => code)).toEqual(['treatment-missing']);
  expect(none.exceptions.every(({ evidence }) => evidence.startsWith('No treatment'))).toBe(true);
});

test('a side that is empty, a side that stands twice and signs that are mixed are findings', () => {
  const rows = [row('O1 5 10 R1'), row('O2 5 20 R2')];
  const theirs = [row('T1 5 10 R1'), row('T2 5 20 R2')];
  expect(reconciled(rows, []).findings.map(({ code }) => code)).toEqual(['side-empty']);
  const doubled = reconciled([...rows, ...rows], theirs);
  expect(doubled.findings.map(({ code }) => code)).toEqual(['side-doubled']);
  expect(told(doubled)).toEqual(['O1 = T1 exact 0', 'O2 = T2 exact 0', 'ours O1 |  duplicate 1000', 'ours O2 |  duplicate 2000']);
  const mixed = reconciled(rows, [row('T1 5 10 R1'), row('T2 5 -20 R2')]);
  expect(mixed.findings.map(({ code }) => code)).toEqual(['signs-mixed']);
});

/** Small worlds in which much collides: few references, amounts and days. */
const anyRow = fc.record({
  partner: fc.constantFrom('Amber', 'Basalt'),
  product: fc.constantFrom('Gold', 'Silver'),
  type: fc.constantFrom('sale', 'refund', 'adjustment', 'settlement'),
  status: fc.constantFrom('completed', 'completed', 'completed', 'cancelled'),
  currency: fc.constantFrom('EUR', 'EUR', 'USD'),
  reference: fc.constantFrom('', 'REF-10001', 'REF-10010', 'REF-1000', 'REF-20002', 'REF-30003'),
  description: fc.constantFrom('', 'batch B-1', 'void'),
  minor: fc.constantFrom(100, 200, 300, -100, -200, 97),
  bookedOn: fc.constantFrom(...['2026-09-30', '2026-10-05', '2026-10-06', '2026-10-12'].map(date)),
}) as fc.Arbitrary<Omit<LedgerRecord, 'id'>>; // The constants are words of the types.
const side = (letter: string): fc.Arbitrary<LedgerRecord[]> =>
  fc.array(anyRow, { maxLength: 14 }).map((rows) => rows.map((each, n) => ({ ...each, id: `${letter}${String(n).padStart(2, '0')}` })));
const anyTreatment = fc
  .record({
    key: fc.constantFrom('reference', 'reference+amount', 'amount+date') as fc.Arbitrary<Treatment['key']>, // as above
    grouping: fc.constantFrom('detail', 'daily batch', 'settlement') as fc.Arbitrary<Treatment['grouping']>, // as above
    daysBefore: fc.constantFrom(0, 1, 7),
    daysAfter: fc.constantFrom(0, 1, 7),
    sign: fc.constantFrom('same', 'opposite') as fc.Arbitrary<Treatment['sign']>, // as above
    feePercent: fc.constantFrom('0', '3').map(figure),
    feeTaxPercent: fc.constantFrom('0', '20').map(figure),
    reservePercent: fc.constantFrom('0', '0', '10').map(figure),
    roundingLimit: fc.constantFrom(undefined, figure('0.01')),
    amountTolerance: fc.constantFrom('0', '0.01').map(figure),
  })
  .map((change) => treatmentFor(change));

test('property: each row stands in exactly one match or exception, and nothing is matched across partners; the parts of a difference add up to it', () => {
  fc.assert(
    fc.property(side('O'), side('T'), anyTreatment, (ours, theirs, treatment) => {
      const { matches, exceptions, totals } = reconciled(ours, theirs, [treatment]);
      const placed = [...matches, ...exceptions].flatMap((each) => [...each.ours, ...each.theirs].map(({ id }) => id));
      expect(placed.sort()).toEqual([...ours, ...theirs].map(({ id }) => id).sort());
      expect(totals.every(({ difference }) => difference.count === 0 && difference.minor === 0)).toBe(true);
      for (const match of matches) {
        expect(new Set([...match.ours, ...match.theirs].map(({ partner }) => partner)).size).toBe(1);
        const { fee: kept, tax, reserve, fx, rounding, tolerance } = match.parts;
        expect(kept + tax + reserve + fx + rounding + tolerance).toBe(match.difference);
      }
      for (const { kind, code, side: of } of exceptions) expect(codeOf(kind, of)).toBe(code);
    }),
    { numRuns: 400 },
  );
});

test('property: the order of the rows does not matter', () => {
  fc.assert(
    fc.property(side('O'), side('T'), anyTreatment, (ours, theirs, treatment) => {
      const turned = reconciled([...ours].reverse(), [...theirs].reverse(), [treatment]);
      expect(told(turned)).toEqual(told(reconciled(ours, theirs, [treatment])));
    }),
    { numRuns: 200 },
  );
});

/** A side's answer as seen from the other side: ours − theirs turns around, unless the treatment turned one of the signs already. */
function mirrored(lines: ReturnType<typeof reconciled>, { sign }: Treatment): string[] {
  const swap = { ours: 'theirs', theirs: 'ours', both: 'both' } as const;
  const code = { 'missing-ours': 'missing-theirs', 'missing-theirs': 'missing-ours' } as Record<string, string>;
  const turned = (minor: number): number => (sign === 'same' ? 0 - minor : minor);
  return told({
    ...lines,
    matches: lines.matches.map((match) => ({ ...match, ours: match.theirs, theirs: match.ours, difference: turned(match.difference) })),
    exceptions: lines.exceptions.map((each) => ({
      ...each,
      ...{ ours: each.theirs, theirs: each.ours, side: swap[each.side], code: (code[each.code] ?? each.code) as typeof each.code }, // codes of the same list
      amount: each.side === 'both' ? turned(each.amount ?? 0) : each.amount,
    })),
  });
}

test('property: swapping the sides, and the window with them, mirrors the result', () => {
  fc.assert(
    fc.property(side('O'), side('T'), anyTreatment, (ours, theirs, treatment) => {
      const swapped = { ...treatment, daysBefore: treatment.daysAfter, daysAfter: treatment.daysBefore };
      expect(mirrored(reconciled(theirs, ours, [swapped]), treatment)).toEqual(told(reconciled(ours, theirs, [treatment])));
    }),
    { numRuns: 300 },
  );
});

/** A file that is empty or begins later says less of what is missing, so both sides begin alike. */
test('property: a pair that agrees in everything is matched and changes nothing else', () => {
  fc.assert(
    fc.property(side('O'), side('T'), anyTreatment, (ours, theirs, treatment) => {
      const more = { reference: 'ZZZ-98765', minor: 987_654 };
      const [first, last] = [row('OA 1', { reference: 'AAA-1', minor: 4_711 }), row('TA 1', { reference: 'AAA-1', minor: 4_711 })];
      const turned = (each: LedgerRecord): LedgerRecord => (treatment.sign === 'same' ? each : { ...each, minor: -each.minor });
      const before = reconciled([...ours, first], [...theirs, turned(last)], [treatment]);
      const after = reconciled([...ours, first, row('OX 5', more)], [...theirs, turned(last), turned(row('TX 5', more))], [treatment]);
      expect(told(after)).toEqual([...told(before), 'OX = TX exact 0'].sort());
    }),
    { numRuns: 200 },
  );
});
