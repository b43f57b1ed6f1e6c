import { date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import type { Rate } from '../../../src/domain/cash/ledger';
import { acceptRulesFrom } from '../../../src/domain/reconciliation/acceptRule';
import { feeOn, feeTiersFrom } from '../../../src/domain/reconciliation/feeModel';
import type { LedgerRecord } from '../../../src/domain/reconciliation/ledgerRecord';
import { columnKeyFrom, type MatchKey, tyingText } from '../../../src/domain/reconciliation/matchKey';
import { percentOf, percentWithin } from '../../../src/domain/reconciliation/percentShare';
import { reconcile } from '../../../src/domain/reconciliation/reconcile';
import type { Treatment } from '../../../src/domain/reconciliation/treatment';
import { reconciled, row, told, treatmentFor } from '../../support/ledgerRecords';
import fc from 'fast-check';

const figure = (text: string): Decimal => new Decimal(text);
const key = (text: string): MatchKey => columnKeyFrom(text) ?? 'reference';
const kinds = (ours: LedgerRecord[], theirs: LedgerRecord[], change: Partial<Treatment>, asOf = '2026-10-31'): string[] =>
  reconcile({
    ...{ ours, theirs, treatments: [treatmentFor(change)], malformed: { ours: [], theirs: [] }, asOf: date(asOf) },
  }).exceptions.map((each) => `${each.kind}: ${each.code} ${each.side}`);

test('a treatment counts for the rows booked on its days, and days that none covers are a finding', () => {
  const until = treatmentFor({ to: date('2026-10-15'), amountTolerance: figure('1') });
  const after = treatmentFor({ from: date('2026-10-16'), to: date('2026-10-25') });
  const [ours, theirs] = [
    [row('O1 15 100 R1'), row('O2 16 100 R2'), row('O3 26 100 R3')],
    [row('T1 15 99 R1'), row('T2 16 99 R2'), row('T3 26 100 R3')],
  ];
  const answer = reconciled(ours, theirs, [until, after]);
  expect(told(answer)).toEqual([
    'O1 = T1 tolerance 100',
    'both O2 | T2 amount 100',
    'ours O3 |  unpaired 10000',
    'theirs  | T3 unpaired 10000',
  ]);
  expect(answer.findings.map(({ code }) => code)).toEqual(['treatment-not-in-force']);
});

test('two treatments that are in force on one day match nothing on that day, and only on that', () => {
  const treatments = [treatmentFor({ to: date('2026-10-15') }), treatmentFor({ from: date('2026-10-15') })];
  const answer = reconciled([row('O1 15 1 R1'), row('O2 16 1 R2')], [row('T1 15 1 R1'), row('T2 16 1 R2')], treatments);
  expect(told(answer)).toEqual(['O2 = T2 exact 0', 'ours O1 |  unpaired 100', 'theirs  | T1 unpaired 100']);
  expect(answer.findings.map(({ code }) => code)).toEqual(['treatments-overlap']);
});

// prettier-ignore
test.each<[text: string, change: Partial<LedgerRecord>, tied: string]>([
  ['reference:digits + amount',  { reference: 'ORD-10/07 a' },                 '1007'],
  ['reference:last 4',           { reference: 'ord-100-779' },                 '0779'],
  ['reference:before -',         { reference: 'AB12-77-9' },                   'AB12'],
  ['reference:after -:no zeros', { reference: 'AB12-77-0090' },                '90'],
  ['reference + batch',          { reference: 'r 1', batch: 'P-9' },           'R1|P9'],
  ['reference + batch',          { reference: 'r 1' },                         ''],
  ['description:letters + date', { description: 'Top up 4711' },               'TOPUP'],
])('the key %s', (text, change, tied) => {
  expect(tyingText(key(text), row('O1 5 100 R1', change))).toBe(tied);
});

test.each(['refrence', 'reference:roman', 'amount', 'amount + product', 'amount:digits + date', ''])('«%s» is no key', (text) => {
  expect(columnKeyFrom(text)).toBeUndefined();
});

test('a key of columns ties what a reference does not', () => {
  const change = { key: key('reference:digits + amount') };
  expect(told(reconciled([row('O1 5 100 SO-10077')], [row('T1 5 100 Order10077/x')], [treatmentFor(change)]))).toEqual(['O1 = T1 exact 0']);
  const types = treatmentFor({ key: key('amount + date + type') });
  const refund: Partial<LedgerRecord> = { type: 'refund' };
  expect(told(reconciled([row('O1 5 -9 A'), row('O2 5 -9 B', refund)], [row('T1 5 -9 C'), row('T2 5 -9 D', refund)], [types]))).toEqual([
    'O1 = T1 exact 0',
    'O2 = T2 exact 0',
  ]);
});

test('a row of ours after the cut-off counts for the next day', () => {
  const change = { daysAfter: 0, cutOffMinute: 17 * 60 };
  const at = (minuteOfDay: number): string[] =>
    told(reconciled([row('O1 5 100 R1', { minuteOfDay })], [row('T1 6 100 R1')], [treatmentFor(change)]));
  expect(at(17 * 60)).toEqual(['both O1 | T1 timing 0']);
  expect(at(17 * 60 + 1)).toEqual(['O1 = T1 exact 0']);
});

// prettier-ignore
test.each<[title: string, model: Partial<Treatment>, sales: number[], fee: number, tax: number]>([
  ['percent and fixed part',       { feePercent: figure('3'), feeFixed: figure('0.25') },                             [100_00],         3_25, 0],
  ['percent of the sum, once',     { feePercent: figure('1') },                                                       [50, 50, 50],     2,    0],
  ['tax on the fee',               { feePercent: figure('3'), feeTaxPercent: figure('19') },                          [100_00],         3_00, 57],
  ['the minimum of each sale',     { feePercent: figure('1'), feeMinimum: figure('0.30') },                           [10_00, 100_00],  1_30, 0],
  ['the maximum of each sale',     { feePercent: figure('10'), feeMaximum: figure('5') },                             [10_00, 100_00],  6_00, 0],
  ['the tier of each sale',        { feeTiers: feeTiersFrom('from 0: 3% + 0.10; from 100: 2%') ?? [] },               [99_99, 100_00],  5_10, 0],
  ['a sale turned around',         { feePercent: figure('3'), feeFixed: figure('0.25') },                             [-100_00],       -3_25, 0],
  ['no sale',                      { feePercent: figure('3'), feeMinimum: figure('1') },                              [],               0,    0],
])('the fee: %s', (_, model, sales, fee, tax) => {
  expect(feeOn(treatmentFor(model), sales, 'EUR')).toEqual({ fee, tax });
});

test.each(['3 %', 'from 10: 3 %', 'from 0: 3 %; from 0: 2 %', 'from 0: cheap', 'from 0:'])('«%s» are no tiers', (text) => {
  expect(feeTiersFrom(text)).toBeUndefined();
});

test('what a treatment accepts: kind, amount, reason', () => {
  expect(acceptRulesFrom('Rounding up to 0.50 as rounding difference; in transit')).toEqual([
    { kind: 'rounding', upTo: figure('0.50'), reason: 'rounding difference' },
    { kind: 'in transit', upTo: undefined, reason: 'in transit' },
  ]);
  expect(acceptRulesFrom('roundings up to 0.50')).toBeUndefined();
});

test('a reserve that is held back explains the difference, and so does the sale once it is released', () => {
  const change = { feePercent: figure('3'), feeTaxPercent: figure('20'), reservePercent: figure('10') };
  const answer = reconciled([row('O1 5 100 R1'), row('O2 5 100 R2')], [row('T1 5 86.40 R1'), row('T2 5 96.40 R2')], [treatmentFor(change)]);
  expect(answer.matches.map(({ reason, difference, parts }) => ({ reason, difference, ...parts }))).toEqual([
    { reason: 'fee', difference: 1360, fee: 300, tax: 60, reserve: 1000, fx: 0, rounding: 0, tolerance: 0 },
    { reason: 'fee', difference: 360, fee: 300, tax: 60, reserve: 0, fx: 0, rounding: 0, tolerance: 0 },
  ]);
});

test('a rounding limit explains what the tolerance does not', () => {
  const change = { feePercent: figure('3'), roundingLimit: figure('0.02') };
  expect(told(reconciled([row('O1 5 100 R1')], [row('T1 5 96.98 R1')], [treatmentFor(change)]))).toEqual(['O1 = T1 rounding 302']);
  expect(told(reconciled([row('O1 5 100 R1')], [row('T1 5 96.97 R1')], [treatmentFor(change)]))).toEqual(['both O1 | T1 amount 303']);
});

describe('one reference in two currencies', () => {
  const rates: Rate[] = [{ on: date('2026-10-05'), from: 'USD', to: 'EUR', rate: figure('0.9') }];
  const change = { fxSource: 'central bank', fxTolerancePercent: figure('1'), feePercent: figure('3') };
  const answered = (dollars: string, treatment: Partial<Treatment>, given = rates): string[] => {
    const theirs = [row(`T1 5 ${dollars} R1`, { currency: 'USD' })];
    const request = { ours: [row('O1 5 90 R1')], theirs, treatments: [treatmentFor(treatment)], malformed: { ours: [], theirs: [] } };
    const answer = reconcile({ ...request, asOf: date('2026-10-31'), rates: given });
    return [...told(answer), ...answer.matches.map(({ parts }) => `fee ${parts.fee} fx ${parts.fx}`)];
  };
  // prettier-ignore
  test.each<[title: string, dollars: string, treatment: Partial<Treatment>, given: Rate[], answer: string[]]>([
    ['at the rate',              '100.00', change,                rates, ['O1 = T1 fx 0', 'fee 0 fx 0']],
    ['within the tolerance',     '101.00', change,                rates, ['O1 = T1 fx -90', 'fee 0 fx -90']],
    ['less the fee',             '97.00',  change,                rates, ['O1 = T1 fx 270', 'fee 270 fx 0']],
    ['outside of the tolerance', '103.00', change,                rates, ['both O1 | T1 amount -1300']],
    ['without a rate',           '100.00', change,                [],    ['both O1 | T1 currency -1000']],
    ['without a source',         '100.00', {},                    rates, ['both O1 | T1 currency -1000']],
  ])('%s', (_, dollars, treatment, given, answer) => {
    expect(answered(dollars, treatment, given)).toEqual(answer);
  });
});

const fee: Partial<Treatment> = { feePercent: figure('3') };
const settlement: Partial<LedgerRecord> = { type: 'settlement' };
// prettier-ignore
test.each<[kind: string, ours: LedgerRecord[], theirs: LedgerRecord[], treatment: Partial<Treatment>]>([
  ['fee not per contract: amount both',       [row('O1 5 100 R1')],                      [row('T1 5 95.40 R1')],              fee],
  ['tax: amount both',                        [row('O1 5 100 R1')],                      [row('T1 5 96.43 R1')],              fee],
  ['tax: amount both',                        [row('O1 5 119 R1')],                      [row('T1 5 100 R1')],                {}],
  ['rounding: amount both',                   [row('O1 5 100 R1')],                      [row('T1 5 96.99 R1')],              fee],
  ['transposition: amount both',              [row('O1 5 540 R1')],                      [row('T1 5 450 R1')],                {}],
  ['transposition: amount both',              [row('O1 5 1243.10 R1')],                  [row('T1 5 1234.10 R1')],            {}],
  ['batch incomplete: amount both',           [row('O1 5 60 R1'), row('O2 5 40 R1')],    [row('T1 5 85.17 R1')],              { grouping: 'settlement' }],
  ['holdback: amount both',                   [row('O1 5 100 R1')],                      [row('T1 5 90 R1', { description: 'less rolling reserve' })], {}],
  ['holdback: missing-ours theirs',           [],                                        [row('T1 5 -90 R1', { type: 'adjustment', description: 'Reserve withheld' })], {}],
  ['amount: amount both',                     [row('O1 5 100 R1')],                      [row('T1 5 61.37 R1')],              {}],
  ['duplicate settlement: duplicate theirs',  [row('O1 5 100 S1', settlement)],          [row('T1 5 100 S1', settlement), row('T2 6 100 S1', settlement)], {}],
  ['in transit: missing-theirs ours',         [row('O1 30 100 R1')],                     [],                                  {}],
  ['missing theirs: missing-theirs ours',     [row('O1 29 100 R1')],                     [],                                  {}],
  ['in transit: missing-ours theirs',         [],                                        [row('T1 30 100 R1')],               { daysBefore: 2 }],
  ['pending settlement: missing-ours theirs', [],                                        [row('T1 3 100 R1', { status: 'pending' })], {}],
  ['type left out: unpaired ours',            [row('O1 5 100 R1', { type: 'fee' })],     [],                                  { types: ['sale', 'refund'] }],
  ['wrong product: wrong-partner both',       [row('O1 5 50 R1')],                       [row('T1 5 50 R1', { product: 'Silver' })], {}],
  ['refund unpaired: unpaired ours',          [row('O1 5 -50 R1', { type: 'refund' })],  [],                                  {}],
])('%s', (kind, ours, theirs, treatment) => {
  expect(kinds(ours, theirs, treatment)).toEqual([kind]);
});

test('property: a percentage by whole numbers is that of the decimals', () => {
  const percent = fc.integer({ min: 0, max: 10_000_000 }).map((n) => new Decimal(n).div(100_000));
  const minor = fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.maxSafeInteger().map((n) => Math.trunc(n / 128)),
  );
  fc.assert(
    fc.property(percent, minor, (share, amount) => {
      const exact = share.times(amount).div(100);
      expect(percentOf(share, amount)).toBe(exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() || 0);
      expect(percentWithin(share, amount)).toBe(exact.abs().floor().toNumber());
    }),
  );
});
