import fc from 'fast-check';
import { type BusinessCalendar, WEEKENDS_ONLY } from '../../../src/domain/calendar/businessDays';
import { date } from '../../../src/domain/calendar/plainDate';
import type { Receipt } from '../../../src/domain/cash/ledger';
import { Decimal } from '../../../src/domain/money/decimal';
import { money } from '../../../src/domain/money/money';
import type { SettlementLine, SettlementReport } from '../../../src/domain/reconciliation/control/control';
import type { LedgerRecord } from '../../../src/domain/reconciliation/ledgerRecord';
import { STANDARD_RECONCILIATION_RULES } from '../../../src/domain/reconciliation/control/reconciliationRules';
import type { Treatment } from '../../../src/domain/reconciliation/treatment';
import { settlementReport } from '../../../src/domain/settlement/settlementReport';
import { reconciled, row, treatmentFor } from '../../support/ledgerRecords';

const figure = (text: string): Decimal => new Decimal(text);

/** `R1 8 97.00 P-77`: id, day of October, euro, reference. */
function receipt(text: string, payer = 'AMBER PAYMENTS LTD', currency = 'EUR'): Receipt {
  const [id = '', day = '1', amount = '0', reference = ''] = text.split(' ');
  const bookedOn = date(`2026-10-${day.padStart(2, '0')}`);
  return { id, bookedOn, amount: money(amount, currency), payer, payerAccount: '', reference, method: '' };
}

interface World {
  readonly ours: readonly LedgerRecord[];
  readonly theirs?: readonly LedgerRecord[];
  readonly receipts?: readonly Receipt[] | undefined;
  readonly treatment?: Partial<Treatment>;
  readonly asOf?: string;
  readonly calendar?: BusinessCalendar;
}

/** The bank begins with the month. */
const bankBegins = receipt('B0 1 1', 'Somebody');

function report({
  ours,
  theirs = [],
  receipts = [],
  treatment = {},
  asOf = '2026-10-20',
  calendar = WEEKENDS_ONLY,
}: World): SettlementReport {
  const treatments = [treatmentFor({ settlesAfterDays: 2, grouping: 'settlement', ...treatment })];
  return settlementReport({
    ...{ reconciliation: reconciled(ours, theirs, treatments), treatments, receipts: [bankBegins, ...receipts], asOf: date(asOf) },
    ...{ rules: STANDARD_RECONCILIATION_RULES, calendarOf: () => calendar },
  });
}

const told = ({ lines }: SettlementReport): string[] =>
  lines.map(({ batch, expected, announced, received, expectedOn, state }) =>
    [batch || '-', `${expected}/${announced}/${received}`, expectedOn ?? 'no day', state].join(' '),
  );
/** Without the note that our own first receipt is somebody else's. */
const codes = ({ findings }: SettlementReport): string[] => findings.map(({ code }) => code).filter((code) => code !== 'receipts-aside');

const settlement = (text: string, change: Partial<LedgerRecord> = {}): LedgerRecord =>
  row(text, { type: 'settlement', product: 'Gold', ...change });
const fee: Partial<Treatment> = { feePercent: figure('3') };

// 5 October 2026 is a Monday.
// prettier-ignore
test.each<[string, World, string[], string[]]>([
  ['not due yet', { ours: [row('O1 5 100 R1')], asOf: '2026-10-07' }, ['- 10000/0/0 2026-10-07 pending'], []],
  ['overdue the day after', { ours: [row('O1 5 100 R1')], asOf: '2026-10-08' }, ['- 10000/0/0 2026-10-07 overdue'], ['settlement-overdue']],
  ['received by amount and day', { ours: [row('O1 5 100 R1')], receipts: [receipt('B1 8 100 X')] }, ['- 10000/0/10000 2026-10-07 received'], []],
  ['received at the last day of the window', { ours: [row('O1 5 100 R1')], receipts: [receipt('B1 12 100 X')] }, ['- 10000/0/10000 2026-10-07 received'], []],
  ['a day later it is another', { ours: [row('O1 5 100 R1')], receipts: [receipt('B1 13 100 X')] }, ['- 10000/0/0 2026-10-07 overdue', 'B1 0/0/10000 no day unexpected'], ['settlement-unexpected', 'settlement-overdue']],
  ['net of the fee', { ours: [row('O1 5 100 R1'), row('O2 5 -10 R2', { type: 'refund' })], receipts: [receipt('B1 7 87 X')], treatment: fee }, ['- 8700/0/8700 2026-10-07 received'], []],
  ['announced and waited for', { ours: [row('O1 5 100 P-77')], theirs: [settlement('T1 7 97 P-77')], treatment: fee, asOf: '2026-10-07' }, ['P-77 9700/9700/0 2026-10-07 announced'], []],
  ['announced, and received by its number', { ours: [row('O1 5 100 P-77')], theirs: [settlement('T1 7 97 P-77')], receipts: [receipt('B1 19 97 payout/P77')], treatment: fee }, ['P-77 9700/9700/9700 2026-10-07 received'], []],
  ['short', { ours: [row('O1 5 100 P-77')], theirs: [settlement('T1 7 97 P-77')], receipts: [receipt('B1 8 90 P-77')], treatment: fee }, ['P-77 9700/9700/9000 2026-10-07 short'], ['settlement-short']],
  ['over', { ours: [row('O1 5 100 P-77')], theirs: [settlement('T1 7 97 P-77')], receipts: [receipt('B1 8 97.01 P-77')], treatment: fee }, ['P-77 9700/9700/9701 2026-10-07 over'], ['settlement-over']],
  ['within the tolerance', { ours: [row('O1 5 100 P-77')], theirs: [settlement('T1 7 97 P-77')], receipts: [receipt('B1 8 96.99 P-77')], treatment: { ...fee, amountTolerance: figure('0.01') } }, ['P-77 9700/9700/9699 2026-10-07 received'], []],
  ['in two parts', { ours: [row('O1 5 100 P-77')], theirs: [settlement('T1 7 97 P-77')], receipts: [receipt('B1 8 50 P-77'), receipt('B2 9 47 P-77')], treatment: fee }, ['P-77 9700/9700/9700 2026-10-07 received'], []],
  ['paid twice', { ours: [row('O1 5 100 P-77')], theirs: [settlement('T1 7 97 P-77')], receipts: [receipt('B1 8 97 P-77'), receipt('B2 9 97 P-77')], treatment: fee }, ['P-77 9700/9700/9700 2026-10-07 received', 'B2 0/0/9700 no day unexpected'], ['settlement-paid-twice']],
  ['due before the bank begins', { ours: [row('O1 5 100 R1', { bookedOn: date('2026-09-20') })] }, ['- 10000/0/0 2026-09-22 not covered'], []],
  ['less than nothing', { ours: [row('O1 5 -10 R1', { type: 'refund' })] }, ['- -1000/0/0 2026-10-07 pending'], []],
  ['no cycle agreed', { ours: [row('O1 5 100 R1')], treatment: { settlesAfterDays: undefined } }, ['- 10000/0/0 no day pending'], []],
  ['a void is nothing', { ours: [row('O1 5 50 V1'), row('O2 6 -50 V1')] }, [], []],
  ['nor is a copy, or a cancelled sale', { ours: [row('O1 5 50 R1'), row('O2 5 50 R1'), row('O3 5 7 R3', { status: 'cancelled' })], asOf: '2026-10-06' }, ['- 5000/0/0 2026-10-07 pending'], []],
  ['booked net by us already', { ours: [row('O1 5 97 R1')], theirs: [row('T1 5 100 R1')], treatment: fee, asOf: '2026-10-06' }, ['- 9700/0/0 2026-10-07 pending'], []],
  ['fees that we booked, where none is agreed', { ours: [row('O1 5 100 R1'), row('O2 5 -2 R2', { type: 'fee' })], asOf: '2026-10-06' }, ['- 9800/0/0 2026-10-07 pending'], []],
])('%s', (_, world, lines, found) => {
  const answer = report(world);
  expect(told(answer)).toEqual(lines);
  expect(codes(answer)).toEqual(found);
});

describe('a day is a settlement', () => {
  const ours = [row('O1 9 10 R1'), row('O2 10 20 R2'), row('O3 11 30 R3'), row('O4 12 40 R4')];
  const days = ({ lines }: SettlementReport): string[] =>
    lines.map(({ key, expectedOn, received }) => `${key} due ${expectedOn ?? ''} ${received}`);

  test('Friday, Saturday and Sunday are three, and all due on Tuesday', () => {
    expect(days(report({ ours, asOf: '2026-10-12' }))).toEqual([
      'Amber EUR of 2026-10-09 due 2026-10-13 0',
      'Amber EUR of 2026-10-10 due 2026-10-13 0',
      'Amber EUR of 2026-10-11 due 2026-10-13 0',
      'Amber EUR of 2026-10-12 due 2026-10-14 0',
    ]);
  });

  test('one receipt may pay all that is due on its day', () => {
    const answer = report({ ours, receipts: [receipt('B1 13 60 X')], asOf: '2026-10-13' });
    expect(answer.lines.map(({ received }) => received)).toEqual([1_000, 2_000, 3_000, 0]);
  });

  test('a day in the reference of the partner is the day that it pays for, whatever the amount', () => {
    const short = { ...receipt('B1 19 15', 'Amber'), reference: 'payout for 2026-10-10' };
    expect(told(report({ ours, receipts: [short], asOf: '2026-10-13' }))[1]).toBe('- 2000/0/1500 2026-10-13 short');
    expect(codes(report({ ours, receipts: [{ ...short, payer: 'Somebody' }], asOf: '2026-10-13' }))).toEqual([]);
  });

  test('a batch of one day goes by that day too; of two batches the one with the amount', () => {
    const batches = [row('O1 9 10 R1', { batch: 'P-1' }), row('O2 9 20 R2', { batch: 'P-2' })];
    const pays = (amount: string): Receipt => ({ ...receipt(`B1 13 ${amount}`, 'Amber'), reference: 'payout for 2026-10-09' });
    const received = (amount: string): number[] =>
      report({ ours: batches, receipts: [pays(amount)], asOf: '2026-10-13' }).lines.map((line) => line.received);
    expect([received('20'), received('30'), received('25')]).toEqual([
      [0, 2_000],
      [1_000, 2_000],
      [0, 0],
    ]);
    expect(codes(report({ ours: batches, receipts: [pays('25')], asOf: '2026-10-13' }))).toEqual(['receipt-ambiguous']);
  });

  test('a row that the partner has on another day is of that day', () => {
    const [line] = report({
      ours: [row('O1 5 100 R1')],
      theirs: [row('T1 6 100 R1')],
      treatment: { grouping: 'detail' },
      asOf: '2026-10-06',
    }).lines;
    expect(line).toMatchObject({ key: 'Amber EUR of 2026-10-06', expectedOn: '2026-10-08', salesFrom: '2026-10-05' });
  });
});

test('fees of sales that are reconciled one by one are rounded one by one', () => {
  const ours = ['O1 5 0.50 R1', 'O2 5 0.50 R2', 'O3 5 0.50 R3'].map((text) => row(text));
  const fees = (grouping: Treatment['grouping']): number | undefined =>
    report({ ours, treatment: { feePercent: figure('1'), grouping } }).lines[0]?.fees;
  expect([fees('detail'), fees('settlement')]).toEqual([3, 2]); // 1 % of 0.50 is a cent each; of 1.50 two
});

test('a holiday of its calendar moves it', () => {
  const calendar = { ...WEEKENDS_ONLY, holidays: new Set(['2026-10-06', '2026-10-07']) };
  expect(told(report({ ours: [row('O1 5 100 R1')], calendar, asOf: '2026-10-08' }))).toEqual(['- 10000/0/0 2026-10-09 pending']);
});

test('what is held back comes free when its days are over, on a line of its own', () => {
  const treatment = { reservePercent: figure('10'), reserveDays: 7 };
  const answer = report({ ours: [row('O1 5 100 R1'), row('O2 9 50 R2')], treatment, asOf: '2026-10-05' });
  // O1: due the 7th, its reserve free on the 12th; O2: due the 13th, its reserve free on the 16th.
  expect(answer.lines.map(({ expectedOn, reserve, released, expected }) => [expectedOn, reserve, released, expected])).toEqual([
    ['2026-10-07', 1_000, 0, 9_000],
    ['2026-10-12', 0, 1_000, 1_000],
    ['2026-10-13', 500, 0, 4_500],
    ['2026-10-16', 0, 500, 500],
  ]);
  expect(answer.next.map(({ on, minor }) => `${on} ${minor}`)).toEqual([
    '2026-10-07 9000',
    '2026-10-12 1000',
    '2026-10-13 4500',
    '2026-10-16 500',
  ]);
});

test('the fee of a settlement is rounded once, with its tax', () => {
  const ours = ['O1 5 0.50 R1', 'O2 5 0.50 R2', 'O3 5 0.50 R3'].map((text) => row(text, { batch: 'P-1' }));
  const [line] = report({ ours, treatment: { feePercent: figure('1'), feeTaxPercent: figure('50') }, asOf: '2026-10-05' }).lines;
  expect(line).toMatchObject({ sales: 150, fees: 3, expected: 147 }); // 1 % of 1.50: 2 cents, and 1 cent of tax
});

test('a settlement in a currency in which nothing was sold is told', () => {
  const answer = report({ ours: [row('O1 5 100 R1')], theirs: [settlement('T1 7 97 P-77', { currency: 'USD' })], asOf: '2026-10-07' });
  expect(codes(answer)).toContain('settlement-currency-unsold');
  expect(answer.lines.map(({ currency, state }) => `${currency} ${state}`)).toEqual(['EUR pending', 'USD unexpected']);
});

test('an announcement of the same amount around the day is the one; two settlements of one amount are none', () => {
  const one = report({ ours: [row('O1 5 100 R1')], theirs: [settlement('T1 8 100 P-9')], asOf: '2026-10-07' });
  expect(told(one)).toEqual(['P-9 10000/10000/0 2026-10-07 announced']);
  const two = report({
    ours: [row('O1 5 100 R1'), row('O2 6 100 R2')],
    theirs: [settlement('T1 9 100 P-9')],
    asOf: '2026-10-07',
    treatment: { grouping: 'detail' },
  });
  expect(codes(two)).toEqual(['settlement-ambiguous']);
  expect(two.lines.map(({ state }) => state)).toEqual(['pending', 'pending', 'unexpected']);
});

test('payouts that are written as money that leaves are turned around', () => {
  const answer = report({
    ours: [row('O1 5 100 R1')],
    theirs: [row('T0 5 100 R1'), settlement('T1 7 -97 P-77')],
    treatment: { ...fee, grouping: 'detail' },
  });
  expect(told(answer)).toContain('P-77 9700/9700/0 2026-10-07 overdue');
});

test('a receipt that fits two settlements is tied to none, and says so', () => {
  const answer = report({ ours: [row('O1 5 100 R1'), row('O2 6 100 R2')], receipts: [receipt('B1 8 100 X')], asOf: '2026-10-08' });
  expect(answer.lines.every(({ received }) => received === 0)).toBe(true);
  expect(codes(answer)).toContain('receipt-ambiguous');
  const both = report({ ours: [row('O1 5 100 R1'), row('O2 14 100 R2')], receipts: [receipt('B1 8 100 X'), receipt('B2 16 100 X')] });
  expect(both.lines.map(({ state }) => state)).toEqual(['received', 'received']);
});

test('two receipts that fit one settlement are tied to none, and both are told', () => {
  const answer = report({ ours: [row('O1 5 100 R1')], receipts: [receipt('B1 7 100 X'), receipt('B2 8 100 Y')], asOf: '2026-10-07' });
  expect(told(answer)).toEqual(['- 10000/0/0 2026-10-07 pending']);
  expect(codes(answer)).toEqual(['receipt-ambiguous', 'receipt-ambiguous']);
});

test('a second announcement is counted once, also where the first was too small', () => {
  const theirs = [settlement('T1 7 90 P-77'), settlement('T2 7 90 P-77')];
  const answer = report({ ours: [row('O1 5 100 P-77')], theirs, treatment: fee, asOf: '2026-10-07' });
  expect(told(answer)).toEqual(['P-77 9700/9000/0 2026-10-07 announced', 'P-77 0/9000/0 no day unexpected']);
  expect(codes(answer)).toEqual(['settlement-announced-twice', 'settlement-announced-differs']);
});

test('one receipt that names two settlements and is their sum pays both', () => {
  const world = { ours: [row('O1 5 100 P-77'), row('O2 6 50 P-78')], theirs: [settlement('T1 7 100 P-77'), settlement('T2 8 50 P-78')] };
  const both = receipt('B1 9 150', 'Amber');
  const answer = report({ ...world, receipts: [{ ...both, reference: 'P-77 P-78' }] });
  expect(answer.lines.map(({ received, state }) => [received, state])).toEqual([
    [10_000, 'received'],
    [5_000, 'received'],
  ]);
  const other = report({ ...world, receipts: [{ ...both, amount: money('149', 'EUR'), reference: 'P-77 P-78' }] });
  expect(codes(other)).toContain('receipt-ambiguous');
});

test("a payer that names another partner does not pay this one's settlement; who names nobody is left aside", () => {
  const basalt = { partner: 'Basalt Games' };
  const ours = [row('O1 5 100 R1'), row('O2 5 70 R2', basalt)];
  const answer = report({ ours, receipts: [receipt('B1 7 100 X', 'BASALT GAMES INC')], asOf: '2026-10-07' });
  expect(told(answer)).toEqual(['- 10000/0/0 2026-10-07 pending', '- 7000/0/0 2026-10-07 pending', 'B1 0/0/10000 no day unexpected']);
  expect(answer.lines[2]?.evidence).toContain('It may be Basalt Games EUR of 2026-10-05');
  expect(answer.findings.find(({ code }) => code === 'receipts-aside')?.title).toContain('1 receipt names neither');
});

test('days overdue are counted from the day it was due, and only while it is overdue', () => {
  const daysOverdue = (asOf: string): number[] => report({ ours: [row('O1 5 100 R1')], asOf }).lines.map(({ overdueDays }) => overdueDays);
  expect(daysOverdue('2026-10-07')).toEqual([0]);
  expect(daysOverdue('2026-10-08')).toEqual([1]);
  expect(daysOverdue('2026-10-20')).toEqual([13]);
  const received = report({ ours: [row('O1 5 100 R1')], receipts: [receipt('B1 12 100 X')] });
  expect(received.lines.map(({ state, overdueDays }) => [state, overdueDays])).toEqual([['received', 0]]);
});

test('without bank records nothing is received, and what is announced is not overdue', () => {
  const treatments = [treatmentFor({ settlesAfterDays: 2, grouping: 'settlement' })];
  const reconciliation = reconciled([row('O1 5 100 P-77'), row('O2 5 50 R2')], [settlement('T1 7 100 P-77')], treatments);
  const request = {
    reconciliation,
    treatments,
    rules: STANDARD_RECONCILIATION_RULES,
    calendarOf: () => WEEKENDS_ONLY,
    asOf: date('2026-10-20'),
  };
  const answer = settlementReport({ ...request, receipts: undefined });
  expect(answer.lines.map(({ state }) => state).sort()).toEqual(['announced', 'overdue']);
  expect(codes(answer)).toContain('no-receipts-given');
});

test('the worked example of the rules page', () => {
  const ours = [row('O1 5 100 R1', { batch: 'P-1' }), row('O2 5 -10 R2', { type: 'refund', batch: 'P-1' })];
  const world = {
    ours,
    treatment: { ...fee, reservePercent: figure('10'), reserveDays: 7, grouping: 'detail' as const },
    asOf: '2026-10-14',
  };
  const short = report({ ...world, receipts: [receipt('B1 8 75 P-1')] });
  expect(told(short)).toEqual(['P-1 7700/0/7500 2026-10-07 short', '- 1000/0/0 2026-10-12 overdue']);
  const late = report({ ...world, receipts: [receipt('B1 13 77 X')] });
  expect(told(late)).toEqual(['P-1 7700/0/0 2026-10-07 overdue', '- 1000/0/0 2026-10-12 overdue', 'B1 0/0/7700 no day unexpected']);
  expect(late.lines[2]?.evidence).toBe('It may be Amber EUR P-1, of which 77.00 EUR is due: on another day.');
});

/** Random sales and receipts of one partner. */
const sales = fc
  .array(
    fc.record({ day: fc.integer({ min: 1, max: 16 }), amount: fc.constantFrom(10, 20, 30, -10), batch: fc.constantFrom('', 'P-1', 'P-2') }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ day, amount, batch }, index) =>
      row(`O${index} ${day} ${amount} R${index}`, { type: amount < 0 ? 'refund' : 'sale', batch }),
    ),
  );
const paid = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 20 }),
      amount: fc.constantFrom('10', '20', '30', '50'),
      batch: fc.constantFrom('', 'P-1', 'P-2', 'P-3'),
    }),
    { maxLength: 8 },
  )
  .map((rows) => rows.map(({ day, amount, batch }, index) => receipt(`B${index} ${day} ${amount} ${batch}`)));

test('property: every sale is expected once, every receipt is received once or told, and the terms of a line add up', () => {
  fc.assert(
    fc.property(sales, paid, (ours, receipts) => {
      const treatment = {
        feePercent: figure('3'),
        reservePercent: figure('5'),
        reserveDays: 10,
        grouping: 'detail' as const,
        partner: 'Amber',
      };
      const { lines, findings } = report({ ours, receipts, treatment });
      const sum = (of: (line: SettlementLine) => number): number => lines.reduce((all, line) => all + of(line), 0);
      expect(sum((line) => line.sales + line.refunds)).toBe(ours.reduce((all, { minor }) => all + minor, 0));
      expect(sum(({ reserve }) => reserve)).toBe(sum(({ released }) => released));
      for (const line of lines)
        expect(line.expected).toBe(line.sales + line.refunds + line.adjustments - line.fees - line.reserve + line.released);
      const tied = new Set(lines.flatMap((line) => line.receipts));
      const ambiguous = findings.filter(({ code }) => code === 'receipt-ambiguous').map(({ title }) => /Receipt (\S+)/.exec(title)?.[1]);
      for (const { id } of receipts) expect([tied.has(id), ambiguous.includes(id)].filter(Boolean)).toHaveLength(1);
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    }),
    { numRuns: 200 },
  );
});
