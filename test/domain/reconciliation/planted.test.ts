/**
 * Worlds whose truth is known because they were made from it: thousands of rows of several partners, and faults of every kind planted
 * among them. What is matched must be what belongs together, and what was planted must be found under its code.
 */
import { addDays, date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import type { LedgerRecord } from '../../../src/domain/reconciliation/ledgerRecord';
import type { Reconciliation } from '../../../src/domain/reconciliation/reconciliation';
import { reconciled, row, treatmentFor } from '../../support/ledgerRecords';

/** A generator of whole numbers that is the same everywhere (Lehmer). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

interface World {
  readonly ours: LedgerRecord[];
  readonly theirs: LedgerRecord[];
  /** `O1+O2|T1` → what it must be: `exact`, `fee`, `amount` … */
  readonly truth: Map<string, string>;
}

type Fault = (world: World, our: LedgerRecord, their: LedgerRecord, next: (below: number) => number) => string;
const keyOf = (ours: readonly string[], theirs: readonly string[]): string =>
  `${[...ours].sort().join('+')}|${[...theirs].sort().join('+')}`;

function put(world: World, ours: readonly LedgerRecord[], theirs: readonly LedgerRecord[], truth: string): string {
  world.ours.push(...ours);
  world.theirs.push(...theirs);
  const ids = (records: readonly LedgerRecord[]): string[] => records.map(({ id }) => id);
  world.truth.set(keyOf(ids(ours), ids(theirs)), truth);
  return truth;
}

/** Treatments: Amber keeps 3 % and 0.25 of a sale; Basalt settles in batches; Cobalt and Dolomite turn the sign and pay late. */
const TREATMENTS = [
  treatmentFor({ partner: 'Amber', feePercent: new Decimal(3), feeFixed: new Decimal('0.25'), daysBefore: 1 }),
  treatmentFor({ partner: 'Basalt', grouping: 'settlement' }),
  treatmentFor({ partner: 'Cobalt', sign: 'opposite', daysAfter: 4, amountTolerance: new Decimal('0.05') }),
];
const PARTNERS = ['Amber', 'Basalt', 'Cobalt'] as const;

const netOf = ({ partner, minor, type }: LedgerRecord): number => {
  const fee = partner === 'Amber' && type === 'sale' ? Math.round(minor * 0.03) + 25 : 0;
  return partner === 'Cobalt' ? -minor : minor - fee;
};

// prettier-ignore
const FAULTS: readonly Fault[] = [
  (world, our, their) => put(world, [our], [{ ...their, bookedOn: addDays(their.bookedOn, 1) }], our.partner === 'Amber' ? 'fee' : 'timing'),
  (world, our, their) => put(world, [our], [{ ...their, bookedOn: addDays(their.bookedOn, 12) }], 'both timing'),
  (world, our, their) => put(world, [our], [{ ...their, minor: their.minor + (their.minor < 0 ? -777 : 777) }], 'both amount'),
  (world, our, their) => put(world, [our], [{ ...their, status: 'cancelled' }], 'both status'),
  (world, our, their) => put(world, [our], [{ ...their, minor: -their.minor }], 'both sign'),
  (world, our, their) => put(world, [our], [{ ...their, currency: 'USD' }], 'both currency'),
  (world, our, their) => put(world, [our], [{ ...their, product: 'Silver' }], 'both wrong-partner'),
  (world, our, their) => put(world, [our], [{ ...their, reference: their.reference.slice(0, -3) }], 'both reference'),
  (world, our, their) => put(world, [our], [{ ...their, reference: their.reference.replace(/(\d)(\d)$/, '$2$1') }], /(\d)\1$/.test(their.reference) ? plainly(our) : 'both reference'),
  (world, our) => put(world, [our], [], 'ours missing-theirs'),
  (world, _, their) => put(world, [], [their], 'theirs missing-ours'),
  (world, our) => put(world, [{ ...our, type: 'refund', minor: -our.minor }], [], 'ours unpaired'),
  (world, our) => put(world, [{ ...our, bookedOn: date('2026-09-29') }], [], 'ours prior-period'),
  (world, our) => put(world, [our, { ...our, id: `${our.id}v`, minor: -our.minor, type: 'adjustment' }], [], 'void'),
  (world, our, their) => {
    put(world, [our], [their], plainly(our));
    return put(world, [], [{ ...their, id: `${their.id}c` }], 'theirs duplicate');
  },
  (world, our, their) => {
    put(world, [our], [their], plainly(our));
    return put(world, [{ ...our, id: `${our.id}c` }], [], 'ours duplicate');
  },
  (world, our, their) => our.partner !== 'Basalt'
    ? put(world, [our], [their], plainly(our))
    : put(world, [our, { ...our, id: `${our.id}b`, minor: 1_234 }], [{ ...their, type: 'settlement', minor: their.minor + 1_234 }], 'batch'),
];

const plainly = ({ partner }: LedgerRecord): string => (partner === 'Amber' ? 'fee' : 'exact');

/** One row in four has a fault; all amounts are any amount, and references are numbers with gaps between them. */
function worldOf(seed: number, count: number): World {
  const next = numbers(seed);
  const world: World = { ours: [], theirs: [], truth: new Map() };
  for (let n = 1; n <= count; n += 1) {
    const partner = PARTNERS[next(PARTNERS.length)] ?? 'Amber';
    const reference = `ORD-${100_000_000 + n * 7_919 + next(5_000)}`;
    const our = row(`O${n} ${1 + next(15)}`, { partner, reference, minor: 1_000 + next(5_000_000) });
    const their = { ...our, id: `T${n}`, minor: netOf(our) };
    const fault = next(4) === 0 ? FAULTS[next(FAULTS.length)] : undefined;
    if (fault === undefined) put(world, [our], [their], plainly(our));
    else fault(world, our, their, next);
  }
  return world;
}

function answersOf({ matches, exceptions }: Reconciliation): Map<string, string> {
  const ids = (records: readonly LedgerRecord[]): string[] => records.map(({ id }) => id);
  return new Map([
    ...matches.map(({ ours, theirs, reason }) => [keyOf(ids(ours), ids(theirs)), reason] as const),
    ...exceptions.map(({ ours, theirs, side, code }) => [keyOf(ids(ours), ids(theirs)), `${side} ${code}`] as const),
  ]);
}

test.each([11, 2_026, 77_777])('world %d: every pair, group, void and fault is found as it was planted', (seed) => {
  const { ours, theirs, truth } = worldOf(seed, 2_000);
  const answers = answersOf(reconciled(ours, theirs, TREATMENTS));
  const wrong = [...truth]
    .filter(([rows, said]) => answers.get(rows) !== said)
    .map(([rows, said]) => `${rows} ${said}: ${answers.get(rows) ?? ''}`);
  expect(wrong).toEqual([]);
  expect(answers.size).toBe(truth.size);
});

test('world by amount and date: nothing is matched that does not belong together', () => {
  const { ours, theirs, truth } = worldOf(4_711, 2_000);
  const byAmount = TREATMENTS.map((each) => ({ ...each, key: 'amount+date' as const }));
  const strip = (records: LedgerRecord[]): LedgerRecord[] => records.map((each) => ({ ...each, reference: `${each.id}-${each.id}` }));
  const { matches } = reconciled(strip(ours), strip(theirs), byAmount);
  const belongs = (id: string): string => id.replace(/\D/g, '');
  const wrong = matches.filter((match) => new Set([...match.ours, ...match.theirs].map(({ id }) => belongs(id))).size !== 1);
  expect(wrong.map(({ ours: our, theirs: their, evidence }) => `${our[0]?.id ?? ''} ${their[0]?.id ?? ''} ${evidence}`)).toEqual([]);
  expect(matches.length).toBeGreaterThan(truth.size * 0.7);
});
