import { buildSchedule } from '../../../src/domain/billing/buildSchedule';
import type { ContractLine, Milestone, Usage } from '../../../src/domain/billing/contractLine';
import type { ScheduleRequest, ScheduleRow } from '../../../src/domain/billing/schedule';
import { date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import { money } from '../../../src/domain/money/money';
import { lineOf, PLACE, QUARTERLY, scheduleRequest, spokenRows } from '../../support/contractLines';

const D = (value: string): Decimal => new Decimal(value);
const YEARLY = { every: 12, unit: 'month' } as const;

function scheduled(what: Partial<ContractLine>, tables: Partial<ScheduleRequest> = {}) {
  const schedule = buildSchedule(scheduleRequest([lineOf(what)], tables));
  expect(schedule.checks.map(({ differenceMinor }) => differenceMinor)).toEqual([0, 0, 0, 0]);
  return schedule;
}

const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }): string[] => findings.map(({ code }) => code);

// prettier-ignore
test.each<[string, Partial<ContractLine>, string[]]>([
  ['service that starts on the 31st runs by its anniversaries into February and back',
    { serviceFrom: date('2026-01-31'), serviceTo: date('2026-04-29'), alignment: 'anniversary' },
    ['2026-01-31..2026-02-27 1200.00', '2026-02-28..2026-03-30 1200.00', '2026-03-31..2026-04-29 1200.00']],
  ['service that starts on the 30th in a leap year',
    { serviceFrom: date('2028-01-30'), serviceTo: date('2028-03-29'), alignment: 'anniversary' },
    ['2028-01-30..2028-02-28 1200.00', '2028-02-29..2028-03-29 1200.00']],
  ['service that starts on 29 February',
    { serviceFrom: date('2028-02-29'), serviceTo: date('2029-02-27'), alignment: 'anniversary', frequency: YEARLY },
    ['2028-02-29..2029-02-27 1200.00']],
  ['service that starts on the last day of a month pays for one day of it', // 1,200 × 1/31 = 38.709…
    { serviceFrom: date('2026-01-31'), serviceTo: date('2026-02-28') },
    ['2026-01-31..2026-01-31 38.71', '2026-02-01..2026-02-28 1200.00']],
  ['service of one day, its end the day of its start',
    { serviceFrom: date('2026-06-15'), serviceTo: date('2026-06-15') },
    ['2026-06-15..2026-06-15 40.00']], // 1,200 × 1/30
  ['a broken quarter is shared by the days of the whole quarter, 42 of 91', // 9,100 × 42/91 = 4,200
    { amount: money('9100', 'EUR'), frequency: QUARTERLY, serviceFrom: date('2026-05-20'), serviceTo: date('2026-06-30') },
    ['2026-05-20..2026-06-30 4200.00']],
  ['both ends broken within one period', // 1,200 × 11/31 = 425.806…
    { serviceFrom: date('2026-03-10'), serviceTo: date('2026-03-20') },
    ['2026-03-10..2026-03-20 425.81']],
  ['a negative line rounds half away from zero like a positive one', // −0.05 × 15/30 = −0.025
    { amount: money('-0.05', 'EUR'), serviceFrom: date('2026-06-16'), serviceTo: date('2026-06-30') },
    ['2026-06-16..2026-06-30 -0.03']],
  ['and the positive one', { amount: money('0.05', 'EUR'), serviceFrom: date('2026-06-16'), serviceTo: date('2026-06-30') },
    ['2026-06-16..2026-06-30 0.03']],
  ['a period of nothing is a row of nothing', { amount: money('0', 'EUR'), serviceTo: date('2026-01-31') }, ['2026-01-01..2026-01-31 0.00']],
  ['yen have no decimals', // 1,000 × 3 × 10/31 = 967.74
    { currency: 'JPY', amount: money('1000', 'JPY'), quantity: D('3'), serviceFrom: date('2026-01-22'), serviceTo: date('2026-01-31') },
    ['2026-01-22..2026-01-31 968']],
  ['dinars have three', // 100 × 10/31 = 32.258
    { currency: 'BHD', amount: money('100', 'BHD'), serviceFrom: date('2026-01-22'), serviceTo: date('2026-01-31') },
    ['2026-01-22..2026-01-31 32.258']],
  ['a price finer than a cent is rounded with its quantity, once', // 0.005 × 333 = 1.665
    { amount: money('0.005', 'EUR'), quantity: D('333'), serviceTo: date('2026-01-31') },
    ['2026-01-01..2026-01-31 1.67']],
  ['30/360 from the 31st to the 1st is one day of thirty', // 1,200 × 1/30
    { proration: '30/360 EU', serviceFrom: date('2026-01-31'), serviceTo: date('2026-02-01') },
    ['2026-01-31..2026-01-31 40.00', '2026-02-01..2026-02-01 40.00']],
  ['actual/360 charges a whole January as 31 days of 30', { proration: 'actual/360', serviceTo: date('2026-01-31') }, ['2026-01-01..2026-01-31 1240.00']],
  ['a period begun is charged whole', { proration: 'whole periods', serviceFrom: date('2026-01-31'), serviceTo: date('2026-02-01') },
    ['2026-01-31..2026-01-31 1200.00', '2026-02-01..2026-02-01 1200.00']],
  ['a broken period is not charged', { proration: 'none', serviceFrom: date('2026-01-31'), serviceTo: date('2026-02-28') },
    ['2026-01-31..2026-01-31 0.00', '2026-02-01..2026-02-28 1200.00']],
  ['the first periods are free', { freePeriods: 2, serviceTo: date('2026-03-31') },
    ['2026-01-01..2026-01-31 0.00', '2026-02-01..2026-02-28 0.00', '2026-03-01..2026-03-31 1200.00']],
  ['fortnights from the Monday of the first week', // 1,400 × 11/14; × 9/14
    { amount: money('1400', 'EUR'), frequency: { every: 2, unit: 'week' }, serviceFrom: date('2026-01-01'), serviceTo: date('2026-01-20') },
    ['2026-01-01..2026-01-11 1100.00', '2026-01-12..2026-01-20 900.00']],
  ['a fee of thirds leaves its cent in the last period',
    { kind: 'fixed', amount: money('100', 'EUR'), serviceTo: date('2026-03-31'), proration: '30/360 EU' },
    ['2026-01-01..2026-01-31 33.33', '2026-02-01..2026-02-28 33.33', '2026-03-01..2026-03-31 33.34']],
  ['or in the first, when the line says so',
    { kind: 'fixed', amount: money('100', 'EUR'), serviceTo: date('2026-03-31'), residueIn: 'first' },
    ['2026-01-01..2026-01-31 33.34', '2026-02-01..2026-02-28 33.33', '2026-03-01..2026-03-31 33.33']],
  ['a fee over a broken period gives it its share', // shares 10/31 and 1: 410 × 10/41 and 31/41
    { kind: 'fixed', amount: money('410', 'EUR'), serviceFrom: date('2026-01-22'), serviceTo: date('2026-02-28') },
    ['2026-01-22..2026-01-31 100.00', '2026-02-01..2026-02-28 310.00']],
  ['a free period of a fee leaves all of it to the others', { kind: 'fixed', amount: money('100', 'EUR'), serviceTo: date('2026-03-31'), freePeriods: 1 },
    ['2026-01-01..2026-01-31 0.00', '2026-02-01..2026-02-28 50.00', '2026-03-01..2026-03-31 50.00']],
  ['a fee whose periods are all broken and not charged stands in the declared one',
    { kind: 'fixed', amount: money('100', 'EUR'), proration: 'none', serviceFrom: date('2026-01-02'), serviceTo: date('2026-02-27') },
    ['2026-01-02..2026-01-31 0.00', '2026-02-01..2026-02-27 100.00']],
  ['a fixed fee without a frequency is one invoice', { kind: 'fixed', frequency: 'once' }, ['2026-01-01..2026-12-31 1200.00']],
  ['instalments are equal, however short the first', { kind: 'instalments', amount: money('100', 'EUR'), serviceFrom: date('2026-01-31'), serviceTo: date('2026-03-31') },
    ['2026-01-31..2026-01-31 33.33', '2026-02-01..2026-02-28 33.33', '2026-03-01..2026-03-31 33.34']],
  ['a one-time charge in advance', { kind: 'one-time' }, ['2026-01-01..2026-01-01 1200.00']],
  ['a one-time charge in arrears', { kind: 'one-time', timing: 'arrears' }, ['2026-12-31..2026-12-31 1200.00']],
])('%s', (_, what, expected) => {
  expect(spokenRows(scheduled(what))).toEqual(expected);
});

test('a row says its rule, its share and its arithmetic', () => {
  const [row] = scheduled({ quantity: D('5'), serviceFrom: date('2026-01-22'), serviceTo: date('2026-01-31'), taxPercent: D('19') }).rows;
  expect(row).toMatchObject({
    rule: 'recurring-prorated',
    factor: { numerator: 10, denominator: 31 },
    why: '1,200.00 × 5 × 10/31 days',
    taxPercent: '19',
    netMinor: 193_548, // 6,000 × 10/31 = 1,935.4838…
    taxMinor: 36_774, // 367.7412
  });
});

const inDays = ({ rows }: { readonly rows: readonly ScheduleRow[] }): string[] =>
  rows.map(({ invoiceOn, dueOn }) => `${invoiceOn} due ${dueOn}`);

// prettier-ignore
test.each<[string, Partial<ContractLine>, string[]]>([
  ['in advance on the first day of service', { serviceFrom: date('2026-01-22'), serviceTo: date('2026-02-28') }, ['2026-01-22 due 2026-01-22', '2026-02-01 due 2026-02-01']],
  ['in arrears on its last day', { timing: 'arrears', serviceTo: date('2026-02-20') }, ['2026-01-31 due 2026-01-31', '2026-02-20 due 2026-02-20']],
  ['in advance on the 15th, but never before service begins', { billingDay: 15, serviceFrom: date('2026-01-22'), serviceTo: date('2026-02-28') }, ['2026-01-22 due 2026-01-22', '2026-02-15 due 2026-02-15']],
  ['in advance on the last day of each month', { billingDay: 31, serviceTo: date('2026-02-28') }, ['2026-01-31 due 2026-01-31', '2026-02-28 due 2026-02-28']],
  ['in arrears on the first 15th from the end', { timing: 'arrears', billingDay: 15, serviceTo: date('2026-02-15') }, ['2026-02-15 due 2026-02-15', '2026-02-15 due 2026-02-15']],
  ['in arrears on the last day, when service ends on it', { timing: 'arrears', billingDay: 31, serviceTo: date('2026-02-28') }, ['2026-01-31 due 2026-01-31', '2026-02-28 due 2026-02-28']],
  ['in arrears on the 30th, which February has not', { timing: 'arrears', billingDay: 30, serviceFrom: date('2026-02-01'), serviceTo: date('2026-02-28') }, ['2026-02-28 due 2026-02-28']],
  ['due by its terms', { terms: 'Net 30', serviceTo: date('2026-01-31') }, ['2026-01-01 due 2026-01-31']],
])('invoiced %s', (_, what, expected) => {
  expect(inDays(scheduled(what))).toEqual(expected);
});

test('terms that cannot be read are due at once, and said once', () => {
  const schedule = scheduled({ terms: 'when it suits' });
  expect(codes(schedule)).toEqual(['terms-unreadable']);
  const bare = buildSchedule(scheduleRequest([lineOf({ terms: '30' })]));
  expect(bare.findings[0]?.remedy).toBe('Did you mean Net 30?');
  expect(schedule.rows.every(({ invoiceOn, dueOn }) => invoiceOn === dueOn)).toBe(true);
});

describe('tax', () => {
  const rates = [
    { code: 'DE-N', percent: D('16'), from: date('2020-07-01'), to: date('2020-12-31'), place: PLACE },
    { code: 'DE-N', percent: D('19'), from: date('2021-01-01'), to: undefined, place: PLACE },
  ];
  test('by code is the rate of the day of the invoice', () => {
    const service = { serviceFrom: date('2020-12-01'), serviceTo: date('2021-01-31'), taxCode: ' de-n' };
    expect(scheduled(service, { taxRates: rates }).rows.map(({ taxMinor }) => taxMinor)).toEqual([19_200, 22_800]);
  });
  test('of two rates that hold on a day is the one that began last, however the table lists them', () => {
    const open = [
      { code: 'DE-N', percent: D('20'), from: date('2027-01-01'), to: undefined, place: PLACE },
      { code: 'DE-N', percent: D('19'), from: date('2007-01-01'), to: undefined, place: PLACE },
    ];
    const service = { serviceFrom: date('2026-12-01'), serviceTo: date('2027-01-31'), taxCode: 'DE-N' };
    for (const taxRates of [open, [...open].reverse()])
      expect(scheduled(service, { taxRates }).rows.map(({ taxPercent }) => taxPercent)).toEqual(['19', '20']);
  });
  test('by a code without a rate on the day is none, and said once', () => {
    const schedule = scheduled({ serviceFrom: date('2020-05-01'), serviceTo: date('2020-06-30'), taxCode: 'DE-N' }, { taxRates: rates });
    expect(schedule.rows.map(({ taxMinor }) => taxMinor)).toEqual([0, 0]);
    expect(codes(schedule)).toEqual(['tax-code-unknown']);
  });
  const cents = (taxRounding: 'line' | 'invoice'): number[] => {
    const line = { amount: money('0.13', 'EUR'), serviceTo: date('2026-01-31'), taxPercent: D('19') };
    const lines = [
      lineOf({ ...line, line: '1' }),
      lineOf({ ...line, line: '2' }),
      lineOf({ ...line, line: '3', amount: money('0.14', 'EUR') }),
    ];
    return buildSchedule(scheduleRequest(lines, { taxRounding })).rows.map(({ taxMinor }) => taxMinor);
  };
  test('rounded on each line is a cent less here than on the invoice, which adds it to its largest line', () => {
    expect(cents('line')).toEqual([2, 2, 3]); // 2.47, 2.47, 2.66
    expect(cents('invoice')).toEqual([2, 2, 4]); // 0.40 × 19 % = 7.6, rounded 8
  });
  test('of a negative row rounds away from zero', () => {
    expect(scheduled({ amount: money('-0.50', 'EUR'), serviceTo: date('2026-01-31'), taxPercent: D('19') }).rows[0]?.taxMinor).toBe(-10); // −9.5
  });
});

describe('ramps and indexation', () => {
  const step = (from: string, amount: string) => ({
    contract: 'CT-1',
    line: '1',
    from: date(from),
    amount: money(amount, 'EUR'),
    place: PLACE,
  });
  test('a price step waits for the period that begins on its day or later', () => {
    const priceSteps = [step('2026-02-01', '1300'), step('2026-03-15', '1400')];
    expect(spokenRows(scheduled({ serviceTo: date('2026-04-30') }, { priceSteps }))).toEqual([
      '2026-01-01..2026-01-31 1200.00',
      '2026-02-01..2026-02-28 1300.00',
      '2026-03-01..2026-03-31 1300.00',
      '2026-04-01..2026-04-30 1400.00',
    ]);
  });
  const value = (on: string, points: string) => ({ index: 'CPI', on: date(on), value: D(points), place: PLACE });
  const threeYears = { index: 'cpi', frequency: YEARLY, serviceTo: date('2028-12-31') };
  const indexValues = [value('2026-01-01', '120'), value('2027-01-01', '126'), value('2028-01-01', '119.7')];
  test('a price follows its index up and down at each anniversary', () => {
    // 1,200 × 126/120 = 1,260; × 119.7/126 = 1,197
    expect(spokenRows(scheduled(threeYears, { indexValues })).map((row) => row.split(' ')[1])).toEqual(['1200.00', '1260.00', '1197.00']);
  });
  test('a cap bounds how much it rises in one year', () => {
    // 5 % is capped at 3 %: 1,236; then × 119.7/126 = 1,174.20
    const capped = scheduled({ ...threeYears, indexCapPercent: D('3') }, { indexValues });
    expect(spokenRows(capped).map((row) => row.split(' ')[1])).toEqual(['1200.00', '1236.00', '1174.20']);
  });
  test('an anniversary to come keeps the price, provisionally; one that is over without a value is a finding', () => {
    const known = indexValues.slice(0, 2);
    const early = scheduled(threeYears, { indexValues: known, asOf: date('2027-06-30') });
    expect(early.rows.map(({ netMinor, provisional }) => [netMinor, provisional])).toEqual([
      [120_000, false],
      [126_000, false],
      [126_000, true],
    ]);
    expect(codes(early)).toEqual([]);
    expect(codes(scheduled(threeYears, { indexValues: known, asOf: date('2028-01-01') }))).toEqual(['index-missing']);
  });
  test('a price step is a price of its day: the index moves it from there', () => {
    const schedule = scheduled(threeYears, { indexValues, priceSteps: [step('2027-01-01', '2000')] });
    expect(schedule.rows.map(({ netMinor }) => netMinor)).toEqual([120_000, 200_000, 190_000]); // 2,000 × 119.7/126
  });
});

describe('milestones', () => {
  const stage = (name: string, what: Partial<Milestone>): Milestone => ({
    ...{
      contract: 'CT-1',
      line: '1',
      name,
      percent: undefined,
      amount: undefined,
      plannedOn: undefined,
      acceptedOn: undefined,
      place: PLACE,
    },
    ...what,
  });
  const project = { kind: 'milestone', frequency: 'once', amount: money('1000', 'EUR') } as const;
  test('are invoiced when accepted, or provisionally when planned, and the last takes the cent', () => {
    const milestones = [
      stage('Go-live', { percent: D('33.333'), plannedOn: date('2026-06-01'), acceptedOn: date('2026-06-17') }),
      stage('Kick-off', { percent: D('33.333'), plannedOn: date('2026-02-01') }),
      stage('Handover', { percent: D('33.334'), plannedOn: date('2026-09-01') }),
    ];
    const schedule = scheduled(project, { milestones });
    expect(schedule.rows.map(({ key, invoiceOn, netMinor, provisional }) => [key, invoiceOn, netMinor, provisional])).toEqual([
      ['milestone Kick-off', '2026-02-01', 33_333, true],
      ['milestone Go-live', '2026-06-17', 33_333, false],
      ['milestone Handover', '2026-09-01', 33_334, true],
    ]);
    expect(codes(schedule)).toEqual([]);
  });
  test('that do not add up leave a row that is not assigned, and are told', () => {
    const schedule = scheduled(project, {
      milestones: [
        stage('Kick-off', { amount: money('400', 'EUR'), plannedOn: date('2026-02-01') }),
        stage('Rest', { percent: D('50'), plannedOn: date('2026-08-01') }),
      ],
    });
    expect(schedule.rows.map(({ rule, netMinor }) => [rule, netMinor])).toEqual([
      ['milestone', 40_000],
      ['milestone', 50_000],
      ['not-assigned', 10_000],
    ]);
    expect(schedule.findings.map(({ title }) => title)).toEqual([
      'The stages of CT-1 / 1 add up to 900.00 EUR of 1,000.00 EUR; 100.00 EUR is not assigned.',
    ]);
  });
  test('that are missing leave the whole at the end of service', () => {
    const schedule = scheduled(project);
    expect(spokenRows(schedule)).toEqual(['2026-12-31..2026-12-31 1000.00']);
    expect(codes(schedule)).toEqual(['milestones-missing']);
  });
  test('without a line belong to the only line of the contract that has any', () => {
    const milestones = [stage('All', { line: '', percent: D('100'), acceptedOn: date('2026-03-01') })];
    expect(spokenRows(scheduled(project, { milestones }))).toEqual(['2026-03-01..2026-03-01 1000.00']);
  });
});

describe('usage, minimum and spend', () => {
  const used = (on: string, quantity: string, line = '1'): Usage => ({
    contract: 'CT-1',
    line,
    on: date(on),
    quantity: D(quantity),
    place: PLACE,
  });
  const api = { kind: 'usage', amount: money('0.125', 'EUR'), serviceTo: date('2026-03-31') } as const;
  test('usage is summed by period and priced by the unit, in arrears', () => {
    const schedule = scheduled(api, {
      usage: [used('2026-02-28', '1'), used('2026-01-01', '100'), used('2026-01-31', '1')],
      asOf: date('2026-03-15'),
    });
    expect(schedule.rows.map(({ invoiceOn, netMinor, provisional }) => [invoiceOn, netMinor, provisional])).toEqual([
      ['2026-01-31', 1_263, false], // 101 × 0.125 = 12.625
      ['2026-02-28', 13, false], // 0.125
      ['2026-03-31', 0, true],
    ]);
    expect(codes(schedule)).toEqual([]);
  });
  test('a period that is over without usage, and usage outside of service, are told', () => {
    const schedule = scheduled(api, { usage: [used('2025-12-31', '9'), used('2026-04-01', '9')], asOf: date('2026-02-10') });
    expect(schedule.findings.map(({ title }) => title)).toEqual([
      '2 rows of usage of CT-1 / 1 lie outside its service and are not charged, the first on 2025-12-31.',
      'CT-1 / 1 has no usage for 1 periods that are over, the first from 2026-01-01.',
    ]);
  });
  test('tiers with a hole are refused, and what they price stays open', () => {
    const tier = (from: string, upTo: string | undefined) => ({
      table: 'T',
      from: D(from),
      upTo: upTo === undefined ? undefined : D(upTo),
      unitPrice: D('1'),
      flatPrice: D('0'),
      packageSize: undefined,
      place: PLACE,
    });
    const schedule = scheduled(
      { ...api, tiers: 'T' },
      { tiers: [tier('0', '100'), tier('200', undefined)], usage: [used('2026-01-05', '250')] },
    );
    expect(schedule.findings[0]).toMatchObject({
      code: 'tiers-broken',
      severity: 'blocking',
      title: 'The tiers "T" cannot be priced with: there is a hole from 100 to 200.',
    });
    expect(schedule.rows[0]).toMatchObject({ netMinor: 0, provisional: true });
  });
  test('a minimum is charged for what usage leaves open of it, and nothing when usage is above', () => {
    const lines = [
      lineOf({ line: '9', kind: 'minimum', amount: money('100', 'EUR'), frequency: QUARTERLY, serviceTo: date('2026-06-30') }),
      lineOf({ ...api, amount: money('1', 'EUR'), serviceTo: date('2026-06-30') }),
    ];
    const usage = ['2026-01-31', '2026-02-10', '2026-03-31'].map((on) => used(on, '20')).concat(used('2026-05-05', '150'));
    const { rows, checks } = buildSchedule(scheduleRequest(lines, { usage, asOf: date('2026-06-30') }));
    expect(rows.filter(({ kind }) => kind === 'true-up').map(({ serviceTo, netMinor, why }) => [serviceTo, netMinor, why])).toEqual([
      ['2026-03-31', 4_000, '100.00 committed for 90 days, 60.00 used'],
      ['2026-06-30', 0, '100.00 committed for 91 days, 150.00 used'],
    ]);
    expect(checks.every(({ differenceMinor }) => differenceMinor === 0)).toBe(true);
  });
  test('a minimum of a broken period is its share', () => {
    const line = { kind: 'minimum', amount: money('310', 'EUR'), serviceFrom: date('2026-01-22'), serviceTo: date('2026-01-31') } as const;
    expect(spokenRows(scheduled(line))).toEqual(['2026-01-22..2026-01-31 100.00']);
  });
  test.each([
    ['100000', 500_000, 'within its bounds'],
    ['1000', 30_000, 'at its floor'],
    ['400000', 900_000, 'at its cap'],
  ])('a percentage of a spend of %s is %d cents, %s', (spent, minor) => {
    const line = {
      kind: 'percent of spend',
      spendPercent: D('5'),
      floor: money('300', 'EUR'),
      cap: money('9000', 'EUR'),
      serviceTo: date('2026-01-31'),
    } as const;
    expect(scheduled(line, { usage: [used('2026-01-20', spent)] }).rows[0]?.netMinor).toBe(minor);
  });
  test('floor and cap of a broken period are its share of them', () => {
    const line = {
      kind: 'percent of spend',
      spendPercent: D('5'),
      floor: money('310', 'EUR'),
      cap: undefined,
      serviceFrom: date('2026-01-22'),
      serviceTo: date('2026-01-31'),
    } as const;
    expect(scheduled(line, { usage: [used('2026-01-25', '100')] }).rows[0]?.netMinor).toBe(10_000);
  });
});

test('lines come in their own order, each with its own checks, and currencies are closed apart', () => {
  const lines = [
    lineOf({ contract: 'B' }),
    lineOf({ contract: 'A', currency: 'JPY', amount: money('1000', 'JPY') }),
    lineOf({ contract: 'A', line: '2' }),
  ];
  const { rows, checks } = buildSchedule(scheduleRequest(lines));
  expect([...new Set(rows.map(({ contract, line }) => `${contract} / ${line}`))]).toEqual(['B / 1', 'A / 1', 'A / 2']);
  expect(checks.filter(({ of }) => of.startsWith('all')).map(({ of, terms }) => [of, terms[0]?.minor])).toEqual([
    ['all lines in EUR', 2_880_000],
    ['all lines in EUR', 2_880_000],
    ['all lines in JPY', 12_000],
    ['all lines in JPY', 12_000],
  ]);
});

test('a line that would run for ever is refused with its name', () => {
  const lines = Array.from({ length: 30 }, (_, n) => lineOf({ line: String(n), serviceTo: date('9999-12-31') }));
  expect(() => buildSchedule(scheduleRequest(lines))).toThrow(
    /more than 2000000 rows; that was reached at line CT-1 \/ 21, .* to 9999-12-31/,
  );
});
