/**
 * What an accountant would answer, case by case: a few rows, the treatment, the lines of the answer. Unlike the table of the passes these
 * are situations as they come in, several things at once.
 */
import { date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import type { LedgerRecord } from '../../../src/domain/reconciliation/ledgerRecord';
import { reconcile } from '../../../src/domain/reconciliation/reconcile';
import type { Treatment } from '../../../src/domain/reconciliation/treatment';
import { reconciled, row, told, treatmentFor } from '../../support/ledgerRecords';

type Scenario = [title: string, ours: LedgerRecord[], theirs: LedgerRecord[], treatment: Partial<Treatment>, answer: string[]];
const figure = (text: string): Decimal => new Decimal(text);
const fee: Partial<Treatment> = { feePercent: figure('3'), feeFixed: figure('0.25') };

// prettier-ignore
test.each<Scenario>([
  ['amount+date copy of theirs with own refs', [row('O1 5 50 INV1')], [row('T1 5 50 PAY9'), row('T2 5 50 PAY9')], { key: 'amount+date' }, ['O1 = T1 exact 0', 'theirs  | T2 duplicate 5000']],
  ['amount+date copy of ours', [row('O1 5 50 INV1'), row('O2 5 50 INV1')], [row('T1 5 50 PAY9')], { key: 'amount+date' }, ['O1 = T1 exact 0', 'ours O2 |  duplicate 5000']],
  ['amount+date copy next day', [row('O1 5 50 INV1')], [row('T1 5 50 PAY9'), row('T2 6 50 PAY9')], { key: 'amount+date' }, ['O1 = T1 exact 0', 'theirs  | T2 duplicate 5000']],
  ['amount+date late beyond window', [row('O1 5 50 A')], [row('T1 9 50 B')], { key: 'amount+date' }, ['both O1 | T1 timing 0']],
  ['amount+date same ref amount differs', [row('O1 5 50 R1')], [row('T1 5 70 R1')], { key: 'amount+date' }, ['both O1 | T1 amount -2000']],
  ['amount+date same ref late', [row('O1 5 50 R1')], [row('T1 12 50 R1')], { key: 'amount+date' }, ['both O1 | T1 timing 0']],
  ['amount+date no ref, amount differs', [row('O1 5 50')], [row('T1 5 70')], { key: 'amount+date' }, ['ours O1 |  missing-theirs 5000', 'theirs  | T1 missing-ours 7000']],
  ['amount+date wrong product', [row('O1 5 50 R1')], [row('T1 5 50 R1', { product: 'Silver' })], { key: 'amount+date' }, ['both O1 | T1 wrong-partner 0']],
  ['amount+date no refs wrong partner', [row('O1 5 51.37')], [row('T1 5 51.37', { partner: 'Basalt' })], { key: 'amount+date' }, ['both O1 | T1 wrong-partner 0']],
  ['amount+date sign', [row('O1 5 50 A')], [row('T1 5 -50 B')], { key: 'amount+date' }, ['both O1 | T1 sign 10000']],
  ['amount+date status', [row('O1 5 50 A')], [row('T1 5 50 B', { status: 'cancelled' })], { key: 'amount+date' }, ['both O1 | T1 status 0']],
  ['amount+date currency', [row('O1 5 50 A')], [row('T1 5 50 B', { currency: 'USD' })], { key: 'amount+date' }, ['both O1 | T1 currency 0']],
  ['amount+date settlement of a day net of fee', [row('O1 5 60 A'), row('O2 5 40 B')], [row('T1 5 96.5 S', { type: 'settlement' })], { key: 'amount+date', grouping: 'daily batch', ...fee }, ['O1+O2 = T1 fee 350']],
  ['wrong partner, near reference', [row('O1 5 50 R1000')], [row('T1 5 50 R-1000', { partner: 'Basalt' })], {}, ['both O1 | T1 wrong-partner 0']],
  ['wrong partner amount differs', [row('O1 5 50 R1000')], [row('T1 5 60 R1000', { partner: 'Basalt' })], {}, ['ours O1 |  missing-theirs 5000', 'theirs  | T1 missing-ours 6000']],
  ['wrong partner with fee', [row('O1 5 100 R1000')], [row('T1 5 96.75 R1000', { partner: 'Basalt' })], fee, ['both O1 | T1 wrong-partner 325']],
  ['currency other amount', [row('O1 5 100 R1000')], [row('T1 5 108 R1000', { currency: 'USD' })], {}, ['both O1 | T1 currency -800']],
  ['garbled ref with fee', [row('O1 5 100 ORD-12345')], [row('T1 6 96.75 ORD-12354')], fee, ['both O1 | T1 reference 325']],
  ['garbled ref one digit off alone', [row('O1 5 100 ORD-12345')], [row('T1 5 100 ORD-12395')], {}, ['both O1 | T1 reference 0']],
  ['garbled: prefix dropped', [row('O1 5 100 ORD-12345')], [row('T1 5 100 12345')], {}, ['both O1 | T1 reference 0']],
  ['garbled: suffix added', [row('O1 5 100 ORD-12345')], [row('T1 5 100 ORD-12345-X')], {}, ['both O1 | T1 reference 0']],
  ['garbled: X replaced middle', [row('O1 5 100 ORD-12345')], [row('T1 5 100 ORD-1X345')], {}, ['both O1 | T1 reference 0']],
  ['garbled: two chars wrong', [row('O1 5 100.37 ORD-12345')], [row('T1 5 100.37 ORD-1##45')], {}, ['both O1 | T1 reference 0']],
  ['short ref truncated', [row('O1 5 100.37 R1234')], [row('T1 5 100.37 R12')], {}, ['both O1 | T1 reference 0']],
  ['garbled with status pending', [row('O1 5 100 ORD-12345', { status: 'pending' })], [row('T1 5 100 ORD-12345')], {}, ['O1 = T1 exact 0']],
  ['truncated, and far outside of the window: two faults tie nothing', [row('O1 5 100 ORD-12345')], [row('T1 15 100 ORD-1234')], {}, ['ours O1 |  missing-theirs 10000', 'theirs  | T1 missing-ours 10000']],
  ['fee not charged on adjustments', [row('O1 5 10 R1', { type: 'adjustment' })], [row('T1 5 10 R1', { type: 'adjustment' })], fee, ['O1 = T1 exact 0']],
  ['no fee kept at all = exact', [row('O1 5 100 R1')], [row('T1 5 100 R1')], fee, ['O1 = T1 exact 0']],
  ['fee with timing', [row('O1 5 100 R1')], [row('T1 7 96.75 R1')], fee, ['O1 = T1 fee 325']],
  ['fee rows separate', [row('O1 5 100 R1')], [row('T1 5 100 R1'), row('T2 5 -3.25 R1', { type: 'fee' })], fee, ['O1 = T1+T2 fee 325']],
  ['settlement group of many with batch text', [row('O1 5 60 A', { description: 'settlement S-1' }), row('O2 6 40 B', { description: 'settlement S-1' }), row('O3 6 -10 C', { type: 'refund', description: 'settlement S-1' })], [row('T1 7 86.5 S-1', { type: 'settlement' })], { grouping: 'settlement', ...fee }, ['O1+O2+O3 = T1 fee 350']],
  ['many to many settlement', [row('O1 5 60 S1'), row('O2 5 40 S1')], [row('T1 5 70 S1'), row('T2 5 30 S1')], { grouping: 'settlement' }, ['O1+O2 = T1+T2 batch 0']],
  ['batch short by one row is amount', [row('O1 5 60 S1'), row('O2 5 40 S1')], [row('T1 5 90 S1')], { grouping: 'settlement' }, ['both O1+O2 | T1 amount 1000']],
  ['daily batch missing one', [row('O1 5 60 A'), row('O2 5 40 B'), row('O3 5 17 C')], [row('T1 5 100 D')], { grouping: 'daily batch' }, ['O1+O2 = T1 batch 0', 'ours O3 |  missing-theirs 1700']],
  ['daily batch beside a row that we lack', [row('O1 5 60 A'), row('O2 5 40 B')], [row('T1 5 100 D'), row('T2 5 31 E')], { grouping: 'daily batch' }, ['O1+O2 = T1 batch 0', 'theirs  | T2 missing-ours 3100']],
  ['daily batch that comes a day later, beside a batch that never came', [row('O1 5 60 A'), row('O2 5 40 B'), row('O3 5 7 S9'), row('O4 5 9 S9')], [row('T1 6 96.5 D')], { grouping: 'daily batch', ...fee }, ['O1+O2 = T1 fee 350', 'ours O3 |  missing-theirs 700', 'ours O4 |  missing-theirs 900']],
  ['daily batch that two rows of theirs could be', [row('O1 5 60 A'), row('O2 5 40 B')], [row('T1 5 100 D'), row('T2 5 100 E')], { grouping: 'daily batch' }, ['ours O1 |  missing-theirs 6000', 'ours O2 |  missing-theirs 4000', 'theirs  | T1 missing-ours 10000', 'theirs  | T2 missing-ours 10000']],
  ['two batches of one day that differ are not netted', [row('O1 5 60 S1'), row('O2 5 40 S1'), row('O3 5 30 S2')], [row('T1 5 90 S1'), row('T2 5 40 S2')], { grouping: 'daily batch' }, ['both O1+O2 | T1 amount 1000', 'both O3 | T2 amount -1000']],
  ['daily batch net of the fee, missing one', [row('O1 5 60 A'), row('O2 5 40 B'), row('O3 5 17 C')], [row('T1 5 96.5 D')], { grouping: 'daily batch', ...fee }, ['O1+O2 = T1 fee 350', 'ours O3 |  missing-theirs 1700']],
  ['daily batch net of the fee, missing either of two', [row('O1 5 60 A'), row('O2 5 60 B'), row('O3 5 40 C')], [row('T1 5 96.5 D')], { grouping: 'daily batch', ...fee }, ['both O1+O2+O3 | T1 ambiguous 6350']],
  ['a batch that differs beside one that agrees is not netted within the tolerance', [row('O1 5 60 S1'), row('O2 5 40 S1'), row('O3 5 900 A'), row('O4 5 90 B')], [row('T1 5 93 S1'), row('T2 5 990 D')], { grouping: 'daily batch', percentTolerance: figure('1') }, ['O3+O4 = T2 batch 0', 'both O1+O2 | T1 amount 700']],
  ['daily batch late', [row('O1 5 60 A'), row('O2 5 40 B')], [row('T1 9 100 D')], { grouping: 'daily batch' }, ['both O1+O2 | T1 timing 0']],
  ['daily batch amount', [row('O1 5 60 A'), row('O2 5 40 B')], [row('T1 5 90 D')], { grouping: 'daily batch' }, ['both O1+O2 | T1 amount 1000']],
  ['void pair theirs has single', [row('O1 5 50 V1'), row('O2 5 -50 V1')], [row('T1 5 50 V1')], {}, ['O1 = T1 exact 0', 'ours O2 |  missing-theirs -5000']],
  ['void without references, where amount and date tie', [row('O1 5 50'), row('O2 5 -50')], [], { key: 'amount+date' }, ['O1+O2 =  void 0']],
  ['void without references that says so', [row('O1 5 50'), row('O2 5 -50', { description: 'Storno' })], [], {}, ['O1+O2 =  void 0']],
  ['a void without references that could be of either of two', [row('O1 5 50'), row('O2 5 50'), row('O3 5 -50')], [], { key: 'amount+date' }, ['ours O1 |  missing-theirs 5000', 'ours O2 |  missing-theirs 5000', 'ours O3 |  missing-theirs -5000']],
  ['a refund without a reference voids no sale', [row('O1 5 50'), row('O2 5 -50', { type: 'refund' })], [], { key: 'amount+date' }, ['ours O1 |  missing-theirs 5000', 'ours O2 |  unpaired -5000']],
  ['void of cancelled rows', [row('O1 5 50 V1', { status: 'cancelled' }), row('O2 5 -50 V1', { status: 'cancelled' })], [], {}, ['O1+O2 =  void 0']],
  ['refund other day voids not', [row('O1 5 50 V1'), row('O2 8 -50 V1', { type: 'refund' })], [], {}, ['ours O1 |  missing-theirs 5000', 'ours O2 |  unpaired -5000']],
  ['sale and refund both sides', [row('O1 5 50 V1'), row('O2 8 -50 V1', { type: 'refund' })], [row('T1 5 50 V1'), row('T2 8 -50 V1', { type: 'refund' })], {}, ['O1 = T1 exact 0', 'O2 = T2 exact 0']],
  ['refund missing at theirs same ref', [row('O1 5 50 V1'), row('O2 8 -50 V1', { type: 'refund' })], [row('T1 5 50 V1')], {}, ['O1 = T1 exact 0', 'ours O2 |  unpaired -5000']],
  ['chargeback at theirs only, same ref', [row('O1 5 50 V1')], [row('T1 5 50 V1'), row('T2 9 -50 V1', { type: 'chargeback' })], {}, ['O1 = T1 exact 0', 'theirs  | T2 unpaired -5000']],
  ['refund chargeback pair', [row('O1 5 -50 V1', { type: 'refund' })], [row('T1 5 -50 V1', { type: 'chargeback' })], {}, ['O1 = T1 exact 0']],
  ['cancelled both within', [row('O1 5 50 V1', { status: 'cancelled' })], [row('T1 6 50 V1', { status: 'cancelled' })], {}, ['O1 = T1 timing 0']],
  ['cancelled both out of window', [row('O1 5 50 V1', { status: 'cancelled' })], [row('T1 16 50 V1', { status: 'cancelled' })], {}, ['both O1 | T1 timing 0']],
  ['dup with other date', [row('O1 5 50 R1'), row('O2 7 50 R1')], [row('T1 5 50 R1')], {}, ['O1 = T1 exact 0', 'ours O2 |  duplicate 5000']],
  ['dup three', [row('O1 5 50 R1'), row('O2 5 50 R1'), row('O3 5 50 R1')], [row('T1 5 50 R1')], {}, ['O1 = T1 exact 0', 'ours O2 |  duplicate 5000', 'ours O3 |  duplicate 5000']],
  ['dup of missing', [row('O1 5 50 R1'), row('O2 5 50 R1')], [row('T1 5 1 R9')], {}, ['ours O1 |  missing-theirs 5000', 'ours O2 |  duplicate 5000', 'theirs  | T1 missing-ours 100']],
  ['dup and amount diff', [row('O1 5 50 R1'), row('O2 5 50 R1')], [row('T1 5 49 R1')], {}, ['both O1 | T1 amount 100', 'ours O2 |  duplicate 5000']],
  ['dup and timing', [row('O1 5 50 R1'), row('O2 5 50 R1')], [row('T1 15 50 R1')], {}, ['both O1 | T1 timing 0', 'ours O2 |  duplicate 5000']],
  ['dup other status', [row('O1 5 50 R1'), row('O2 5 50 R1', { status: 'cancelled' })], [row('T1 5 50 R1')], {}, ['O1 = T1 exact 0', 'ours O2 |  status 5000']],
  ['prior both sides', [row('O1 5 50 R1'), row('O2 1 10 R2', { bookedOn: date('2026-09-28') })], [row('T1 5 50 R1'), row('T2 1 20 R3', { bookedOn: date('2026-09-27') })], {}, ['O1 = T1 exact 0', 'ours O2 |  prior-period 1000', 'theirs  | T2 prior-period 2000']],
  ['prior but timing', [row('O1 1 50 R1', { bookedOn: date('2026-09-30') })], [row('T1 1 50 R1')], {}, ['O1 = T1 timing 0']],
  ['prior and out of window', [row('O1 1 50 R1', { bookedOn: date('2026-09-20') })], [row('T1 5 50 R1')], {}, ['both O1 | T1 timing 0']],
  ['prior refund', [row('O1 1 -50 R1', { bookedOn: date('2026-09-20'), type: 'refund' }), row('O2 5 5 X')], [row('T1 5 5 X')], {}, ['O2 = T1 exact 0', 'ours O1 |  prior-period -5000']],
  ['three way ambiguity by ref+amount', [row('O1 5 50 R1')], [row('T1 5 50 R1'), row('T2 5 50 R1', { type: 'adjustment' })], {}, ['O1 = T1 exact 0', 'theirs  | T2 missing-ours 5000']],
  ['ambiguous: two ours explain one theirs', [row('O1 5 50 R1'), row('O2 5 50.4 R1')], [row('T1 5 50.2 R1')], { amountTolerance: figure('0.5') }, ['both O1+O2 | T1 ambiguous 5020']],
  ['ref missing two candidates', [row('O1 5 50 REF-11111'), row('O2 5 50 REF-22222')], [row('T1 5 50')], {}, ['both O1+O2 | T1 ambiguous 5000']],
  ['ref missing, net of the fee', [row('O1 5 100 REF-11111')], [row('T1 6 96.75')], fee, ['both O1 | T1 reference 325']],
  ['ref missing, we report net', [row('O1 5 96.75')], [row('T1 6 100 REF-11111')], fee, ['both O1 | T1 reference -325']],
  ['ref missing, net of the fee, two candidates', [row('O1 5 100'), row('O2 5 100 REF-22222')], [row('T1 5 96.75')], fee, ['both O1+O2 | T1 ambiguous 10325']],
  ['ref missing both', [row('O1 5 50')], [row('T1 5 50')], {}, ['both O1 | T1 reference 0']],
  ['pending late', [row('O1 30 50 R1', { status: 'pending' })], [row('T1 5 1 X')], {}, ['ours O1 |  missing-theirs 5000', 'theirs  | T1 missing-ours 100']],
  ['settlement in other currency nobody sold', [row('O1 5 50 R1')], [row('T1 5 50 R1'), row('T2 6 70 S9', { currency: 'JPY', type: 'settlement' })], {}, ['O1 = T1 exact 0', 'theirs  | T2 missing-ours 7000']],
  ['sign opposite treatment with fee', [row('O1 5 100 R1')], [row('T1 5 -96.75 R1')], { sign: 'opposite', ...fee }, ['O1 = T1 fee 325']],
  ['opposite refund', [row('O1 5 -100 R1', { type: 'refund' })], [row('T1 5 100 R1', { type: 'refund' })], { sign: 'opposite', ...fee }, ['O1 = T1 exact 0']],
  ['percent tolerance beats', [row('O1 5 1000 R1')], [row('T1 5 985 R1')], { percentTolerance: figure('1.5'), amountTolerance: figure('1') }, ['O1 = T1 tolerance 1500']],
  ['fee + tolerance', [row('O1 5 100 R1')], [row('T1 5 96.00 R1')], { ...fee, amountTolerance: figure('1') }, ['O1 = T1 tolerance 400']],
  ['reference case', [row('O1 5 100 ab-12')], [row('T1 5 100 AB12')], {}, ['O1 = T1 exact 0']],
  ['same ref two products both sides', [row('O1 5 10 R1'), row('O2 5 20 R1', { product: 'Silver' })], [row('T1 5 10 R1'), row('T2 5 20 R1', { product: 'Silver' })], {}, ['O1 = T1 exact 0', 'O2 = T2 exact 0']],
  ['settlement over products', [row('O1 5 10 S1'), row('O2 5 20 S1', { product: 'Silver' })], [row('T1 5 30 S1', { product: '', type: 'settlement' })], { grouping: 'settlement' }, ['O1+O2 = T1 batch 0']],
  ['settlement over products with star', [row('O1 5 10 S1'), row('O2 5 20 S1', { product: 'Silver' })], [row('T1 5 30 S1', { product: '*', type: 'settlement' })], { grouping: 'settlement' }, ['O1+O2 = T1 batch 0']],
  ['group where one theirs row equals one ours plus rest sum', [row('O1 5 10 S1'), row('O2 5 20 S1'), row('O3 5 30 S1')], [row('T1 5 10 S1'), row('T2 5 50 S1')], { grouping: 'settlement' }, ['O1+O2+O3 = T1+T2 batch 0']],
  ['reference+amount: same ref diff amount', [row('O1 5 50 R1')], [row('T1 5 70 R1')], { key: 'reference+amount' }, ['both O1 | T1 amount -2000']],
  ['batch with a cancelled member', [row('O1 5 60 S1'), row('O2 5 40 S1', { status: 'cancelled' })], [row('T1 5 60 S1')], { grouping: 'settlement' }, ['O1 = T1 exact 0', 'ours O2 |  status 4000']],
 ['amount+date, another partner with a usual price', [row('O1 5 9.99 A'), row('O2 9 9.99 B')], [row('T1 5 9.99 C', { partner: 'Basalt' }), row('T2 9 9.99 D')], { key: 'amount+date' }, ['O2 = T2 exact 0', 'ours O1 |  missing-theirs 999', 'theirs  | T1 missing-ours 999']],
 ['amount+date, two that came late', [row('O1 5 50 A')], [row('T1 15 50 B'), row('T2 16 50 C')], { key: 'amount+date' }, ['ours O1 |  missing-theirs 5000', 'theirs  | T1 missing-ours 5000', 'theirs  | T2 missing-ours 5000']],
 ['amount+date, two of ours that come to one net row', [row('O1 5 100 A'), row('O2 5 100 B')], [row('T1 5 96.75 C')], { key: 'amount+date', ...fee }, ['both O1+O2 | T1 ambiguous 10325']],
])('%s', (_, ours, theirs, treatment, answer) => {
  expect(told(reconciled(ours, theirs, [treatmentFor(treatment)]))).toEqual([...answer].sort());
});

test('a month of which next to nothing was matched belongs to another period, and one of many matches to this', () => {
  const months = (count: number): string[] => {
    const [ours, theirs] = (['O', 'T'] as const).map((letter) => [
      ...Array.from({ length: 60 }, (_, n) => row(`${letter}${n} 5 10 REF-${n}`)),
      ...Array.from({ length: count }, (_, n) => row(`${letter}S${n} 1 10 SEP-${n}`, { bookedOn: date('2026-09-29') })),
    ]);
    return told(reconciled([...(ours ?? []), row('OX 1 7 SEP-X', { bookedOn: date('2026-09-12') })], theirs ?? [])).slice(-1);
  };
  expect(months(2)).toEqual(['ours OX |  prior-period 700']);
  expect(months(3)).toEqual(['ours OX |  missing-theirs 700']);
});

test('a quarter that is reconciled at its end has no prior period in its own months', () => {
  const request = {
    ...{ ours: [row('O1 1 7 JUL-1', { bookedOn: date('2026-08-12') }), row('O2 5 9 R2')], theirs: [row('T2 5 9 R2')] },
    ...{ treatments: [treatmentFor()], malformed: { ours: [], theirs: [] }, asOf: date('2026-10-31') },
  };
  expect(told(reconcile(request))).toContain('ours O1 |  prior-period 700');
  expect(told(reconcile({ ...request, periodFrom: date('2026-08-01') }))).toContain('ours O1 |  missing-theirs 700');
});

test('of a row and its copy the later id is the copy, as people count', () => {
  const [ours, theirs] = [[row('O10 5 50 R1'), row('O9 5 50 R1')], [row('T1 5 50 R1')]];
  expect(told(reconciled(ours, theirs))).toEqual(['O9 = T1 exact 0', 'ours O10 |  duplicate 5000']);
});
