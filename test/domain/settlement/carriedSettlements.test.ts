/** Two months in a row: money of the first comes in the second, when its rows are in no file any more. */
import { WEEKENDS_ONLY } from '../../../src/domain/calendar/businessDays';
import { date } from '../../../src/domain/calendar/plainDate';
import type { Receipt } from '../../../src/domain/cash/ledger';
import { Decimal } from '../../../src/domain/money/decimal';
import { money } from '../../../src/domain/money/money';
import type { SettlementReport, StandingSettlement } from '../../../src/domain/reconciliation/control/control';
import type { LedgerRecord } from '../../../src/domain/reconciliation/ledgerRecord';
import { reconcile } from '../../../src/domain/reconciliation/reconcile';
import { STANDARD_RECONCILIATION_RULES } from '../../../src/domain/reconciliation/control/reconciliationRules';
import type { Treatment } from '../../../src/domain/reconciliation/treatment';
import { settlementReport } from '../../../src/domain/settlement/settlementReport';
import { row, treatmentFor } from '../../support/ledgerRecords';

interface Month {
  readonly ours: readonly LedgerRecord[];
  readonly theirs: readonly LedgerRecord[];
  /** `R1 2026-11-03 97.00 payout for 2026-10-29`. */
  readonly paid: readonly string[];
  readonly asOf: string;
  /** Rows that were open and are matched with the others of the month. */
  readonly carried?: { readonly ours: readonly LedgerRecord[]; readonly theirs: readonly LedgerRecord[] };
  readonly treatment?: Partial<Treatment>;
}

function receipt(text: string): Receipt {
  const [id = '', day = '', amount = '0', ...words] = text.split(' ');
  return {
    id,
    bookedOn: date(day),
    amount: money(amount, 'EUR'),
    payer: 'AMBER LTD',
    payerAccount: '',
    reference: words.join(' '),
    method: '',
  };
}

/** The lines as the sheet gives them back. */
const standing = ({ lines }: SettlementReport): StandingSettlement[] => lines.map(({ reported, ...line }) => ({ ...line, ...reported }));

const NONE = { ours: [], theirs: [] };

function run({ ours, theirs, paid, asOf, carried = NONE, treatment }: Month, before?: SettlementReport): SettlementReport {
  const treatments = [treatmentFor({ settlesAfterDays: 5, daysAfter: 3, ...treatment })];
  const all = { ours: [...ours, ...carried.ours], theirs: [...theirs, ...carried.theirs] };
  return settlementReport({
    ...{ reconciliation: reconcile({ ...all, treatments, malformed: NONE, asOf: date(asOf) }), treatments, receipts: paid.map(receipt) },
    ...{ asOf: date(asOf), rules: STANDARD_RECONCILIATION_RULES, calendarOf: () => WEEKENDS_ONLY },
    earlier: { lines: before === undefined ? [] : standing(before), carried },
  });
}

const told = ({ lines }: SettlementReport): string[] =>
  lines.map(({ key, expected, received, state }) => `${key}: ${expected}/${received} ${state}`);

const november = (text: string): LedgerRecord => {
  const october = row(text);
  return { ...october, bookedOn: date(october.bookedOn.replace('-10-', '-11-')) };
};

// 29 October 2026 is a Thursday; T+5 of it is Thursday, 5 November.
const october = { ours: [row('O1 29 100 R1')], theirs: [row('T1 29 100 R1')], paid: [] as string[], asOf: '2026-10-31' };
const nextMonth = { ours: [november('O9 20 40 R9')], theirs: [november('T9 20 40 R9')], asOf: '2026-11-25' };
const PAYS = ['B1 2026-11-05 100 payout for 2026-10-29'];

test('a payout of November pays the day of October, and is nothing unexpected', () => {
  const first = run(october);
  expect(told(first)).toEqual(['Amber EUR of 2026-10-29: 10000/0 pending']);
  expect(told(run({ ...nextMonth, paid: PAYS }, first))).toEqual([
    'Amber EUR of 2026-10-29: 10000/10000 received',
    'Amber EUR of 2026-11-20: 4000/0 pending',
  ]);
});

test('what does not come is overdue, though the bank records begin after its day', () => {
  const again = run({ ...nextMonth, paid: ['B9 2026-11-24 1 x'] }, run(october));
  expect(told(again)[0]).toBe('Amber EUR of 2026-10-29: 10000/0 overdue');
});

test('the same month again finds the same payment; the month after it is done with', () => {
  const month = { ...nextMonth, paid: PAYS };
  const second = run(month, run(october));
  expect(run(month, second)).toEqual(second);
  const third = { ours: [], theirs: [], paid: ['B7 2026-12-02 1 x'], asOf: '2026-12-10' };
  expect(told(run(third, second))).toEqual(['Amber EUR of 2026-11-20: 4000/0 overdue', 'Amber EUR unexpected B7: 0/100 unexpected']);
});

test('short stays short until the rest has come', () => {
  const short = run({ ...october, asOf: '2026-11-06', paid: ['B1 2026-11-05 90 payout for 2026-10-29'] });
  expect(told(short)).toEqual(['Amber EUR of 2026-10-29: 10000/9000 short']);
  const rest = ['B2 2026-11-12 10 payout for 2026-10-29'];
  expect(told(run({ ...nextMonth, paid: rest }, short))[0]).toBe('Amber EUR of 2026-10-29: 10000/10000 received');
});

test('a row that the partner had not reported yet belongs to the day on which it does, once', () => {
  const late = row('O2 30 60 R2');
  const first = run({ ...october, ours: [...october.ours, late, row('O3 30 20 R3')], theirs: [...october.theirs, row('T3 30 20 R3')] });
  expect(told(first)).toEqual(['Amber EUR of 2026-10-29: 10000/0 pending', 'Amber EUR of 2026-10-30: 8000/0 pending']);
  const month = {
    ...nextMonth,
    ...{ theirs: [...nextMonth.theirs, november('T2 2 60 R2')], carried: { ours: [late], theirs: [] } },
    paid: [...PAYS, 'B2 2026-11-06 20 payout for 2026-10-30', 'B3 2026-11-09 60 payout for 2026-11-02'],
  };
  const second = run(month, first);
  expect(told(second)).toEqual([
    'Amber EUR of 2026-10-29: 10000/10000 received',
    'Amber EUR of 2026-10-30: 2000/2000 received',
    'Amber EUR of 2026-11-02: 6000/6000 received',
    'Amber EUR of 2026-11-20: 4000/0 pending',
  ]);
  expect(run(month, second)).toEqual(second);
});

test('a pair that is still open stays in the settlement of its day', () => {
  const pair = { ours: [row('O4 29 50 R4')], theirs: [row('T4 29 45 R4')] };
  const first = run({ ...october, ours: [...october.ours, ...pair.ours], theirs: [...october.theirs, ...pair.theirs] });
  const second = run({ ...nextMonth, paid: ['B1 2026-11-05 145 payout for 2026-10-29'], carried: pair }, first);
  expect(told(second)[0]).toBe('Amber EUR of 2026-10-29: 15000/14500 short');
});

test('reserve that was held back in October comes free in November', () => {
  const treatment = { reservePercent: new Decimal(10), reserveDays: 14 };
  const first = run({ ...october, theirs: [row('T1 29 90 R1')], treatment });
  const second = run({ ...nextMonth, paid: ['B1 2026-11-05 90 payout for 2026-10-29', 'B2 2026-11-12 10 x'], treatment }, first);
  expect(told(second).slice(0, 2)).toEqual([
    'Amber EUR of 2026-10-29: 9000/9000 received',
    'Amber EUR reserve free on 2026-11-12: 1000/1000 received',
  ]);
});

test('one late row of October in the file of November does not make it a file of October', () => {
  const second = run({ ...nextMonth, ours: [...nextMonth.ours, row('O5 2 7 R5')], paid: PAYS }, run(october));
  expect(told(second)).toContain('Amber EUR of 2026-10-29: 10000/10000 received');
});

test('files that hold October as well say it themselves', () => {
  const both = { ...nextMonth, ours: [...october.ours, ...nextMonth.ours], theirs: [...october.theirs, ...nextMonth.theirs], paid: PAYS };
  expect(told(run(both, run(october)))).toEqual([
    'Amber EUR of 2026-10-29: 10000/10000 received',
    'Amber EUR of 2026-11-20: 4000/0 pending',
  ]);
});

test('an announcement of October that comes again in November is a copy', () => {
  const announced = { ...row('T8 30 100 P-77'), type: 'settlement' as const };
  const first = run({ ...october, ours: [row('O1 29 100 P-77')], theirs: [announced], treatment: { grouping: 'settlement' } });
  const copy = { ...november('T10 2 100 P-77'), type: 'settlement' as const };
  const { findings } = run({ ...nextMonth, theirs: [...nextMonth.theirs, copy], paid: PAYS, treatment: { grouping: 'settlement' } }, first);
  expect(findings.map(({ code }) => code)).toContain('settlement-announced-twice');
});
