import { buildSchedule } from '../../../src/domain/billing/buildSchedule';
import type { Amendment, ContractLine, Usage } from '../../../src/domain/billing/contractLine';
import type { IssuedRow, Schedule, ScheduleRequest } from '../../../src/domain/billing/schedule';
import { date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import { money } from '../../../src/domain/money/money';
import { issuedBy, lineOf, PLACE, scheduleRequest, spokenRows, toldRow } from '../../support/contractLines';

const SUBJECT = { contract: 'CT-1', line: '1', place: PLACE };
const price = (id: string, from: string, amount: string): Amendment => ({
  ...SUBJECT,
  id,
  from: date(from),
  change: 'price',
  amount: money(amount, 'EUR'),
});
const quantity = (id: string, from: string, value: string): Amendment => ({
  ...SUBJECT,
  id,
  from: date(from),
  change: 'quantity',
  quantity: new Decimal(value),
});
const end = (id: string, from: string): Amendment => ({ ...SUBJECT, id, from: date(from), change: 'end' });
const extend = (id: string, from: string, to: string): Amendment => ({
  ...SUBJECT,
  id,
  from: date(from),
  change: 'extend',
  serviceTo: date(to),
});
const pause = (id: string, from: string, to: string): Amendment => ({
  ...SUBJECT,
  id,
  from: date(from),
  change: 'pause',
  pausedTo: date(to),
});

/** Three months of 2026 at 1,200.00. */
const quarter = (what: Partial<ContractLine> = {}): ContractLine => lineOf({ serviceTo: date('2026-03-31'), ...what });

function schedule(line: ContractLine, what: Partial<ScheduleRequest> = {}): Schedule {
  const built = buildSchedule(scheduleRequest([line], what));
  expect(built.checks.map(({ differenceMinor }) => differenceMinor)).toEqual([0, 0, 0, 0]);
  return built;
}
const told = ({ rows }: Schedule): string[] => rows.map(toldRow);
const codes = ({ findings }: Schedule): string[] => findings.map(({ code }) => code);

/** What was issued until a day, before anything was amended. */
const issuedUntil = (day: string, line = quarter(), what: Partial<ScheduleRequest> = {}): IssuedRow[] =>
  issuedBy(schedule(line, what), date(day));

describe('before anything is issued', () => {
  // prettier-ignore
  test.each<[string, Amendment[], string[]]>([
    ['an upgrade in mid-month splits it at its day', [price('A1', '2026-02-11', '1500')], // 10/28 of 1,200; 18/28 of 1,500
      ['2026-01-01..2026-01-31 1200.00', '2026-02-01..2026-02-10 428.57', '2026-02-11..2026-02-28 964.29', '2026-03-01..2026-03-31 1500.00']],
    ['a downgrade on the first of a month splits nothing', [price('A1', '2026-02-01', '600')],
      ['2026-01-01..2026-01-31 1200.00', '2026-02-01..2026-02-28 600.00', '2026-03-01..2026-03-31 600.00']],
    ['two upgrades in one month', [price('A1', '2026-02-11', '1500'), price('A2', '2026-02-20', '1800')], // 10, 9 and 9 of 28 days
      ['2026-01-01..2026-01-31 1200.00', '2026-02-01..2026-02-10 428.57', '2026-02-11..2026-02-19 482.14', '2026-02-20..2026-02-28 578.57', '2026-03-01..2026-03-31 1800.00']],
    ['more seats from a day', [quantity('A1', '2026-03-17', '3')], // 16/31 of 1,200; 15/31 of 3,600
      ['2026-01-01..2026-01-31 1200.00', '2026-02-01..2026-02-28 1200.00', '2026-03-01..2026-03-16 619.35', '2026-03-17..2026-03-31 1741.94']],
    ['an early end', [end('A1', '2026-02-15')], ['2026-01-01..2026-01-31 1200.00', '2026-02-01..2026-02-14 600.00']],
    ['an end before the start', [end('A1', '2025-12-01')], []],
    ['an extension appends periods', [extend('A1', '2026-04-01', '2026-05-10')],
      ['2026-01-01..2026-01-31 1200.00', '2026-02-01..2026-02-28 1200.00', '2026-03-01..2026-03-31 1200.00', '2026-04-01..2026-04-30 1200.00', '2026-05-01..2026-05-10 387.10']],
    ['a pause takes its days out', [pause('A1', '2026-02-11', '2026-03-15')], // 10/28; 16/31
      ['2026-01-01..2026-01-31 1200.00', '2026-02-01..2026-02-10 428.57', '2026-03-16..2026-03-31 619.35']],
    ['ended and started again: the days between are free', [end('A1', '2026-02-15'), extend('A2', '2026-03-01', '2026-03-31')],
      ['2026-01-01..2026-01-31 1200.00', '2026-02-01..2026-02-14 600.00', '2026-03-01..2026-03-31 1200.00']],
    ['a change to the same price splits nothing', [quantity('A1', '2026-02-11', '1')],
      ['2026-01-01..2026-01-31 1200.00', '2026-02-01..2026-02-28 1200.00', '2026-03-01..2026-03-31 1200.00']],
  ])('%s', (_, amendments, expected) => {
    expect(spokenRows(schedule(quarter(), { amendments }))).toEqual(expected);
  });

  test('a line that is charged by whole periods waits with a new price for the next one, and owes the period it ends in', () => {
    const amendments = [price('A1', '2026-02-11', '1500'), end('A2', '2026-03-02')];
    expect(spokenRows(schedule(quarter({ proration: 'whole periods' }), { amendments }))).toEqual([
      '2026-01-01..2026-01-31 1200.00',
      '2026-02-01..2026-02-28 1200.00',
      '2026-03-01..2026-03-01 1500.00',
    ]);
  });

  test('in arrears both sides of a change are invoiced when the period is over', () => {
    const built = schedule(quarter({ timing: 'arrears' }), { amendments: [price('A1', '2026-02-11', '1500')] });
    expect(built.rows.map(({ invoiceOn }) => invoiceOn)).toEqual(['2026-01-31', '2026-02-28', '2026-02-28', '2026-03-31']);
  });

  // prettier-ignore
  test.each<[string, Amendment[], string[]]>([
    ['a higher total is spread over the periods that begin from its day on', [price('A1', '2026-02-11', '1500')],
      ['2026-01-01..2026-01-31 400.00', '2026-02-01..2026-02-28 400.00', '2026-03-01..2026-03-31 700.00']],
    ['an early end drops the rest of the total', [end('A1', '2026-02-16')], // 15/30 of 400
      ['2026-01-01..2026-01-31 400.00', '2026-02-01..2026-02-15 200.00']],
    ['an extension spreads what is left over more periods', [extend('A1', '2026-02-01', '2026-05-31')],
      ['2026-01-01..2026-01-31 400.00', '2026-02-01..2026-02-28 200.00', '2026-03-01..2026-03-31 200.00', '2026-04-01..2026-04-30 200.00', '2026-05-01..2026-05-31 200.00']],
    ['a pause moves its share to the days that are left', [pause('A1', '2026-02-01', '2026-02-28')],
      ['2026-01-01..2026-01-31 400.00', '2026-03-01..2026-03-31 800.00']],
    ['a new total after the last period began is a row of its own', [price('A1', '2026-03-15', '1000')],
      ['2026-01-01..2026-01-31 400.00', '2026-02-01..2026-02-28 400.00', '2026-03-01..2026-03-31 400.00', '2026-03-15..2026-03-15 -200.00']],
  ])('of a fixed fee of 1,200.00: %s', (_, amendments, expected) => {
    expect(spokenRows(schedule(quarter({ kind: 'fixed', proration: '30/360 EU' }), { amendments }))).toEqual(expected);
  });

  test('what changes nothing is said', () => {
    expect(codes(schedule(quarter({ kind: 'fixed' }), { amendments: [quantity('A1', '2026-02-01', '2')] }))).toEqual([
      'amendment-without-effect',
    ]);
    expect(codes(schedule(quarter(), { amendments: [price('A1', '2026-05-01', '2')] }))).toEqual(['amendment-without-effect']);
  });
});

describe('after invoices were issued', () => {
  const asOf = date('2026-02-20');
  const issued = issuedUntil('2026-02-01'); // January and February, in advance

  test('a price changed in a month that was charged already is one credit and one rebill for its days', () => {
    const built = schedule(quarter(), { issued, asOf, amendments: [price('A1', '2026-02-11', '1500')] });
    expect(told(built)).toEqual([
      'charge 2026-01-01..2026-01-31 1200.00 on 2026-01-01 INV-1',
      'charge 2026-02-01..2026-02-28 1200.00 on 2026-02-01 INV-2',
      'credit 2026-02-11..2026-02-28 -771.43 on 2026-02-20', // leaves 10/28 of 1,200 = 428.57
      'rebill 2026-02-11..2026-02-28 964.29 on 2026-02-20',
      'charge 2026-03-01..2026-03-31 1500.00 on 2026-03-01',
    ]);
    expect(built.rows.slice(2, 4)).toMatchObject([
      { key: 'credit 2026-02-11 A1', corrects: '2026-02-01', rule: 'credit-amended', factor: { numerator: 18, denominator: 28 } },
      { key: 'rebill 2026-02-11 A1', corrects: '2026-02-01', rule: 'rebill-amended', factor: { numerator: 18, denominator: 28 } },
    ]);
    expect(built.findings).toEqual([]);
  });

  test('a correction is dated on the day of the amendment, but not before the day it is made', () => {
    const amendments = [price('A1', '2026-02-11', '1500')];
    expect(schedule(quarter(), { issued, amendments, asOf: date('2026-02-01') }).rows[2]?.invoiceOn).toBe('2026-02-11');
    expect(schedule(quarter(), { issued, amendments, asOf: date('2026-03-05') }).rows[2]?.invoiceOn).toBe('2026-03-05');
  });

  test('an upsell that is booked late corrects every month that it reaches back to', () => {
    const built = schedule(quarter(), { issued, asOf, amendments: [quantity('A1', '2026-01-16', '2')] });
    expect(told(built).filter((row) => !row.startsWith('charge'))).toEqual([
      'credit 2026-01-16..2026-01-31 -619.35 on 2026-02-20', // leaves 15/31 of 1,200 = 580.65
      'rebill 2026-01-16..2026-01-31 1238.71 on 2026-02-20', // 16/31 of 2,400
      'credit 2026-02-01..2026-02-28 -1200.00 on 2026-02-20',
      'rebill 2026-02-01..2026-02-28 2400.00 on 2026-02-20',
    ]);
  });

  test('two upgrades in one month that was charged are one credit and two rebills', () => {
    const amendments = [price('A1', '2026-02-11', '1500'), price('A2', '2026-02-20', '1800')];
    expect(told(schedule(quarter(), { issued, asOf, amendments })).slice(2, 5)).toEqual([
      'credit 2026-02-11..2026-02-28 -771.43 on 2026-02-20',
      'rebill 2026-02-11..2026-02-19 482.14 on 2026-02-20',
      'rebill 2026-02-20..2026-02-28 578.57 on 2026-02-20',
    ]);
  });

  test('when the first upgrade was corrected by an invoice, the second corrects that one, and the sum is the same', () => {
    const first = schedule(quarter(), { issued, asOf, amendments: [price('A1', '2026-02-11', '1500')] });
    const both = [price('A1', '2026-02-11', '1500'), price('A2', '2026-02-20', '1800')];
    const second = schedule(quarter(), { issued: issuedBy(first, asOf), asOf, amendments: both });
    expect(told(second).slice(2, 6)).toEqual([
      'credit 2026-02-11..2026-02-28 -771.43 on 2026-02-20 INV-3',
      'rebill 2026-02-11..2026-02-28 964.29 on 2026-02-20 INV-4',
      'credit 2026-02-20..2026-02-28 -482.15 on 2026-02-20', // leaves 9/28 of 1,500 = 482.14
      'rebill 2026-02-20..2026-02-28 578.57 on 2026-02-20',
    ]);
    expect(second.rows[4]?.corrects).toBe('rebill 2026-02-11 A1');
    expect(second.values).toEqual(schedule(quarter(), { amendments: both }).values);
  });

  test('an early end credits the days that are not used', () => {
    const built = schedule(quarter(), { issued, asOf, amendments: [end('A1', '2026-02-15')] });
    expect(told(built).slice(2)).toEqual(['credit 2026-02-15..2026-02-28 -600.00 on 2026-02-20']);
  });

  test('an early end of a line that charges whole periods credits nothing of the period it ends in', () => {
    const whole = quarter({ proration: 'whole periods' });
    const built = schedule(whole, { issued: issuedUntil('2026-02-01', whole), asOf, amendments: [end('A1', '2026-02-15')] });
    expect(told(built).slice(2)).toEqual([]);
  });

  test('ended and started again: the credited days that are served again are charged once more', () => {
    const ended = schedule(quarter(), { issued, asOf, amendments: [end('A1', '2026-02-11')] });
    const restarted = schedule(quarter(), {
      issued: issuedBy(ended, asOf),
      asOf,
      amendments: [end('A1', '2026-02-11'), extend('A2', '2026-02-22', '2026-03-31')],
    });
    expect(told(restarted).slice(2)).toEqual([
      'credit 2026-02-11..2026-02-28 -771.43 on 2026-02-20 INV-3',
      'charge 2026-02-22..2026-02-28 300.00 on 2026-02-22',
      'charge 2026-03-01..2026-03-31 1200.00 on 2026-03-01',
    ]);
  });

  test('a pause credits its own days, and the days after it stand', () => {
    const amendments = [pause('A1', '2026-02-08', '2026-02-14')];
    const built = schedule(quarter(), { issued, asOf, amendments });
    expect(told(built).slice(2)).toEqual([
      'credit 2026-02-08..2026-02-14 -300.00 on 2026-02-20',
      'charge 2026-03-01..2026-03-31 1200.00 on 2026-03-01',
    ]);
    const again = schedule(quarter(), { issued: issuedBy(built, asOf), asOf, amendments });
    expect(told(again).slice(3)).toEqual(['charge 2026-03-01..2026-03-31 1200.00 on 2026-03-01']);
  });

  test('an extension of a broken last month charges only the days that are new', () => {
    const short = lineOf({ serviceTo: date('2026-02-14') });
    const built = schedule(short, {
      issued: issuedUntil('2026-02-01', short),
      asOf,
      amendments: [extend('A1', '2026-02-15', '2026-02-28')],
    });
    expect(told(built).slice(1)).toEqual([
      'charge 2026-02-01..2026-02-14 600.00 on 2026-02-01 INV-2',
      'charge 2026-02-15..2026-02-28 600.00 on 2026-02-15',
    ]);
  });

  test('a line that was changed without an amendment is corrected too, and that is told', () => {
    const built = schedule(quarter({ amount: money('1300', 'EUR') }), { issued, asOf });
    expect(told(built).slice(1, 3)).toEqual([
      'credit 2026-01-01..2026-01-31 -1200.00 on 2026-02-20',
      'rebill 2026-01-01..2026-01-31 1300.00 on 2026-02-20',
    ]);
    expect(codes(built)).toEqual(['issued-differs', 'issued-differs']);
  });

  test('lines of one contract keep their own last invoiced day', () => {
    const lines = [quarter(), quarter({ line: '2' })];
    const all = buildSchedule(scheduleRequest(lines));
    const some = issuedBy(all, date('2026-02-01')).filter(({ line, key }) => line === '1' || key === '2026-01-01');
    const { rows } = buildSchedule(scheduleRequest(lines, { issued: some, asOf }));
    expect(rows.map(({ line, key, invoiceNumber }) => [line, key, invoiceNumber !== undefined])).toEqual([
      ['1', '2026-01-01', true],
      ['1', '2026-02-01', true],
      ['1', '2026-03-01', false],
      ['2', '2026-01-01', true],
      ['2', '2026-02-01', false],
      ['2', '2026-03-01', false],
    ]);
  });

  test('a credit takes back the tax at the rate it was charged at', () => {
    const taxed = quarter({ taxPercent: new Decimal(19) });
    const before = issuedUntil('2026-02-01', taxed);
    const built = schedule(quarter({ taxPercent: new Decimal(20) }), { issued: before, asOf, amendments: [end('A1', '2026-02-01')] });
    expect(built.rows[2]).toMatchObject({ netMinor: -120_000, taxMinor: -22_800, taxPercent: '19' });
  });

  test('a credit of a whole row takes back all of its tax, also the cent that the rounding of its invoice gave it', () => {
    const lines = ['1', '2', '3'].map((name) =>
      quarter({ line: name, amount: money('0.13', 'EUR'), taxPercent: new Decimal(19), serviceTo: date('2026-01-31') }),
    );
    const built = buildSchedule(scheduleRequest(lines, { taxRounding: 'invoice' }));
    expect(built.rows.map(({ taxMinor }) => taxMinor)).toEqual([3, 2, 2]); // 19 % of 0.39 is 0.07
    const amendments = [end('A1', '2026-01-01')]; // of line 1 alone
    const request = { taxRounding: 'invoice', issued: issuedBy(built, asOf), asOf, amendments } as const;
    const credits = buildSchedule(scheduleRequest(lines, request)).rows.filter(({ kind }) => kind === 'credit');
    expect(credits.map(({ netMinor, taxMinor }) => [netMinor, taxMinor])).toEqual([[-13, -3]]);
  });

  test('usage that is no longer in the table does not undo its invoice; usage that was corrected does', () => {
    const api = quarter({ kind: 'usage', amount: money('1', 'EUR') });
    const used = (amount: string): Usage[] => [{ ...SUBJECT, on: date('2026-01-20'), quantity: new Decimal(amount) }];
    const before = issuedUntil('2026-01-31', api, { usage: used('50') });
    const lost = schedule(api, { issued: before, asOf: date('2026-02-01') });
    expect(told(lost)[0]).toBe('charge 2026-01-01..2026-01-31 50.00 on 2026-01-31 INV-1');
    expect(lost.rows.some(({ kind }) => kind === 'credit')).toBe(false);
    expect(codes(lost)).toContain('issued-kept');
    const more = schedule(api, { issued: before, usage: used('70'), asOf: date('2026-02-01') });
    expect(told(more).slice(1, 3)).toEqual([
      'credit 2026-01-01..2026-01-31 -50.00 on 2026-02-01',
      'rebill 2026-01-01..2026-01-31 70.00 on 2026-02-01',
    ]);
  });

  test('a minimum whose quarter is interrupted after it was charged is charged for the days that are left, once', () => {
    const minimum = quarter({ kind: 'minimum', frequency: { every: 3, unit: 'month' } });
    const charged = issuedBy(schedule(minimum), date('2026-03-31'));
    const amendments = [end('A1', '2026-02-14'), extend('A2', '2026-03-10', '2026-03-31')];
    const after = schedule(minimum, { issued: charged, amendments, asOf: date('2026-04-01') });
    expect(told(after)).toEqual([
      'true-up 2026-01-01..2026-03-31 1200.00 on 2026-03-31 INV-1',
      'credit 2026-01-01..2026-03-31 -1200.00 on 2026-04-01',
      'rebill 2026-01-01..2026-03-31 880.00 on 2026-04-01', // 1,200 × (44 + 22)/90
    ]);
    const settled = schedule(minimum, { issued: issuedBy(after, date('2026-04-01')), amendments, asOf: date('2026-05-01') });
    expect(settled.rows).toHaveLength(3);
    expect(schedule(minimum, { amendments }).values).toEqual(settled.values);
  });

  test('two invoices that come to the usage of their quarter together stand as they are', () => {
    const api = quarter({ kind: 'usage', amount: money('1', 'EUR'), frequency: { every: 3, unit: 'month' } });
    const usage: Usage[] = [{ ...SUBJECT, on: date('2026-01-20'), quantity: new Decimal('50') }];
    const [row] = schedule(api, { usage }).rows;
    const part = (from: string, to: string, netMinor: number): IssuedRow => ({
      ...(row as IssuedRow), // the line has a row
      ...{ key: from, serviceFrom: date(from), serviceTo: date(to), netMinor, invoiceNumber: `OLD-${from}` },
    });
    const issued = [part('2026-01-01', '2026-02-10', 2_000), part('2026-02-11', '2026-03-31', 3_000)];
    expect(schedule(api, { usage, issued, asOf }).rows).toEqual(issued);
    const more = [{ ...SUBJECT, on: date('2026-01-20'), quantity: new Decimal('60') }];
    expect(told(schedule(api, { usage: more, issued, asOf })).filter((each) => !each.includes('OLD'))).toEqual([
      'credit 2026-01-01..2026-02-10 -20.00 on 2026-02-20',
      'rebill 2026-01-01..2026-03-31 60.00 on 2026-02-20',
      'credit 2026-02-11..2026-03-31 -30.00 on 2026-02-20',
    ]);
  });

  test('an amended price corrects an invoice also while the index of its year is not known yet; an index that is gone does not', () => {
    const indexed = quarter({ index: 'CPI', serviceFrom: date('2025-03-01') });
    const at = (on: string, value: string) => ({ index: 'CPI', on: date(on), value: new Decimal(value), place: PLACE });
    const known = [at('2025-03-01', '100'), at('2026-03-01', '110')];
    const before = issuedUntil('2026-03-31', indexed, { indexValues: known });
    const lost = schedule(indexed, { issued: before, asOf });
    expect(lost.rows.some(({ kind }) => kind === 'credit')).toBe(false);
    const early = issuedUntil('2026-03-31', indexed);
    const amended = schedule(indexed, { issued: early, asOf, amendments: [price('A1', '2026-03-01', '1500')] });
    expect(told(amended).slice(-2)).toEqual([
      'credit 2026-03-01..2026-03-31 -1200.00 on 2026-03-01',
      'rebill 2026-03-01..2026-03-31 1500.00 on 2026-03-01',
    ]);
  });

  test('a pause or an extension is nothing that a one-time charge has', () => {
    const setup = quarter({ kind: 'one-time', timing: 'arrears' });
    const still = schedule(setup, { amendments: [pause('A1', '2025-12-01', '2026-06-30'), extend('A2', '2026-04-01', '2026-05-31')] });
    expect(told(still)).toEqual(['charge 2026-03-31..2026-03-31 1200.00 on 2026-03-31']);
    expect(codes(still)).toEqual(['amendment-without-effect', 'amendment-without-effect']);
  });

  test('a milestone that was invoiced stays when its day moves, and is corrected when its amount does', () => {
    const project = quarter({ kind: 'milestone', amount: money('1000', 'EUR') });
    const stage = (percent: string, on: string) => ({
      ...SUBJECT,
      name: 'Go-live',
      percent: new Decimal(percent),
      amount: undefined,
      plannedOn: undefined,
      acceptedOn: date(on),
    });
    const before = issuedUntil('2026-02-01', project, { milestones: [stage('100', '2026-01-20')] });
    expect(told(schedule(project, { issued: before, asOf, milestones: [stage('100', '2026-02-10')] }))).toEqual([
      'charge 2026-01-20..2026-01-20 1000.00 on 2026-01-20 INV-1',
    ]);
    const less = schedule(project, { issued: before, asOf, milestones: [stage('40', '2026-01-20')] });
    expect(told(less)).toEqual([
      'charge 2026-01-20..2026-01-20 1000.00 on 2026-01-20 INV-1',
      'credit 2026-01-20..2026-01-20 -1000.00 on 2026-02-20',
      'rebill 2026-01-20..2026-01-20 400.00 on 2026-02-20',
      'charge 2026-03-31..2026-03-31 600.00 on 2026-03-31',
    ]);
    const settled = schedule(project, { issued: issuedBy(less, asOf), asOf, milestones: [stage('40', '2026-01-20')] });
    expect(told(settled).slice(3)).toEqual(['charge 2026-03-31..2026-03-31 600.00 on 2026-03-31']);
  });

  test('invoices that a person entered, with a day, an amount and a number, stand like our own', () => {
    const entered = (line: ContractLine, from: string, to: string, minor: number): IssuedRow => ({
      ...(schedule(line).rows[0] as IssuedRow), // a line has a row
      ...{ key: from, serviceFrom: date(from), serviceTo: date(to), netMinor: minor, taxMinor: 0, taxPercent: '' },
      ...{ factor: { numerator: 1, denominator: 1 }, rule: 'by-hand', invoiceNumber: 'OLD-1' },
    });
    const broken = quarter({ serviceFrom: date('2026-01-22') });
    const standing = schedule(broken, { issued: [entered(broken, '2026-01-22', '2026-01-31', 38_710)], asOf });
    expect(told(standing).slice(0, 2)).toEqual([
      'charge 2026-01-22..2026-01-31 387.10 on 2026-01-22 OLD-1',
      'charge 2026-02-01..2026-02-28 1200.00 on 2026-02-01',
    ]);
    const setup = quarter({ kind: 'one-time' });
    expect(told(schedule(setup, { issued: [entered(setup, '2026-01-05', '2026-01-05', 120_000)], asOf }))).toEqual([
      'charge 2026-01-05..2026-01-05 1200.00 on 2026-01-01 OLD-1',
    ]);
    const taxed = { ...entered(broken, '2026-01-22', '2026-01-31', 38_710), taxMinor: 7_355 };
    const ended = schedule(broken, { issued: [taxed], asOf, amendments: [end('A1', '2026-01-22')] });
    expect(ended.rows[1]).toMatchObject({ kind: 'credit', netMinor: -38_710, taxMinor: -7_355, taxPercent: '19.0003' });
  });

  test('invoices of a line that is gone are kept, valued at what they came to, and told', () => {
    const built = buildSchedule(scheduleRequest([], { issued, asOf }));
    expect(built.rows).toEqual(issued);
    expect(built.values).toEqual([{ contract: 'CT-1', line: '1', currency: 'EUR', valueMinor: 240_000 }]);
    expect(codes(built)).toEqual(['issued-unknown-line']);
  });
});
