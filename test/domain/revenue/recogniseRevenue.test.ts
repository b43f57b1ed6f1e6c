import fc from 'fast-check';
import { addMonths, monthOf } from '../../../src/domain/calendar/months';
import { addDays, date } from '../../../src/domain/calendar/plainDate';
import type { ContractLine, Recognition } from '../../../src/domain/billing/contractLine';
import { recogniseRevenue } from '../../../src/domain/revenue/recogniseRevenue';
import type { RevenueRow } from '../../../src/domain/revenue/recognition';
import { fromMinor } from '../../../src/domain/money/money';
import { billed, earlyEnd, issuedBefore, line, milestone, priceChange, QUARTERLY, type World, YEARLY } from '../../support/billingWorld';

/** `2026-01 1019.18`, with what was caught up behind a plus. */
const spoken = ({ month, minor, catchUpMinor, currency }: RevenueRow): string =>
  `${month} ${fromMinor(minor, currency).amount.toString()}${catchUpMinor === 0 ? '' : ` (caught up ${fromMinor(catchUpMinor, currency).amount.toString()})`}`;
const earned = (world: World): string[] => billed({ month: '2026-01', ...world }).revenue.rows.map(spoken);
const total = (rows: readonly RevenueRow[]): number => rows.reduce((all, { minor }) => all + minor, 0);

/** 12,000 for a year, invoiced once. */
const year = (change: Partial<ContractLine> = {}, from = '2026-01-01', to = '2026-12-31'): ContractLine =>
  line('CT-1', '1', from, to, '12000', { kind: 'fixed', frequency: YEARLY, ...change } as Partial<Omit<ContractLine, 'amount'>>);

test('a yearly fee is earned by the day: 31, 28, 31 … of 365 parts', () => {
  // 12000 × 31/365 = 1019.1780…, × 28/365 = 920.5479…, × 30/365 = 986.3013…: rounded down 7 cents are left, and the seven long
  // months have the largest remainders, just before February.
  expect(earned({ lines: [year()] })).toEqual([
    ...['2026-01 1019.18', '2026-02 920.54', '2026-03 1019.18', '2026-04 986.3', '2026-05 1019.18', '2026-06 986.3'],
    ...['2026-07 1019.18', '2026-08 1019.18', '2026-09 986.3', '2026-10 1019.18', '2026-11 986.3', '2026-12 1019.18'],
  ]);
});

test('… and a leap year has 366 parts', () => {
  // 12000 × 29/366 = 950.819…
  expect(earned({ lines: [year({}, '2028-01-01', '2028-12-31')] })[1]).toBe('2028-02 950.82');
});

test('by even months every whole month earns the same, a broken one its share of days', () => {
  // 15 January to 14 July: 17/31 + 5 + 14/31 = 6 months of 2000 each; 17/31 × 2000 = 1096.774…, 14/31 × 2000 = 903.225…
  expect(earned({ lines: [year({ recognition: 'even months' }, '2026-01-15', '2026-07-14')] })).toEqual([
    ...['2026-01 1096.77', '2026-02 2000', '2026-03 2000', '2026-04 2000', '2026-05 2000', '2026-06 2000', '2026-07 903.23'],
  ]);
});

test('how a fee is invoiced does not change when it is earned', () => {
  const ways: Partial<ContractLine>[] = [
    { frequency: { every: 1, unit: 'month' } },
    { frequency: QUARTERLY, timing: 'arrears' },
    { kind: 'instalments', frequency: QUARTERLY },
  ];
  for (const way of ways) expect(earned({ lines: [year(way)] })).toEqual(earned({ lines: [year()] }));
  const halves = [milestone('CT-1', '1', 'signature', 50, '2026-01-01'), milestone('CT-1', '1', 'end', 50, '2026-12-31')];
  expect(earned({ lines: [year({ kind: 'instalments', frequency: 'once' })], milestones: halves })).toEqual(earned({ lines: [year()] }));
});

test('a subscription earns the price of each period in that period', () => {
  const monthly = line('CT-1', '1', '2026-01-15', '2026-03-14', '310');
  // January has 17 of its first period's 31 days: 170; February the other 14 and 14 of the 28 days of the second: 140 + 155.
  expect(earned({ lines: [monthly] })).toEqual(['2026-01 170', '2026-02 295', '2026-03 155']);
});

test('free periods are earned too: the price of the term is spread over the term', () => {
  // 9 paid months of 1000 over 365 days: × 31/365 = 764.3835…: largest remainder
  const free = line('CT-1', '1', '2026-01-01', '2026-12-31', '1000', { freePeriods: 3 });
  expect(earned({ lines: [free] }).slice(0, 2)).toEqual(['2026-01 764.39', '2026-02 690.41']);
});

test('a setup fee is earned over the service it sets up', () => {
  const setup = line('CT-1', '1', '2026-01-01', '2026-03-31', '900', { kind: 'one-time', frequency: 'once' });
  expect(earned({ lines: [setup] })).toEqual(['2026-01 310', '2026-02 280', '2026-03 310']);
});

test('a milestone is earned when it is accepted, and before that nothing', () => {
  const stages = line('CT-1', '1', '2026-01-01', '2026-12-31', '1000', {
    kind: 'milestone',
    frequency: 'once',
    recognition: 'point in time',
  });
  const milestones = [
    milestone('CT-1', '1', 'Design', 40, '2026-03-31', '2026-04-02'),
    milestone('CT-1', '1', 'Go-live', 60, '2026-06-30'),
  ];
  const { rows } = billed({ lines: [stages], milestones }).revenue;
  expect(rows.map((row) => `${spoken(row)}: ${row.why}`)).toEqual([
    '2026-04 400: Design was accepted on 2026-04-02',
    'waiting 600: Go-live is not accepted yet',
  ]);
});

test('two stages of one name each have their own acceptance', () => {
  const stages = line('CT-1', '1', '2026-01-01', '2026-12-31', '1000', {
    kind: 'milestone',
    frequency: 'once',
    recognition: 'point in time',
  });
  const milestones = [
    milestone('CT-1', '1', 'Report', 40, '2026-03-31', '2026-03-31'),
    milestone('CT-1', '1', 'Report', 60, '2026-06-30', '2026-07-05'),
  ];
  expect(earned({ lines: [stages], milestones })).toEqual(['2026-03 400', '2026-07 600']);
});

test('a line delivered at one point in time is earned with the last day of its service', () => {
  const licence = line('CT-1', '1', '2026-02-10', '2026-03-10', '500', {
    kind: 'one-time',
    frequency: 'once',
    recognition: 'point in time',
    timing: 'arrears',
  });
  expect(earned({ lines: [licence] })).toEqual(['2026-03 500']);
});

test('a price that changes in mid-term is earned from the change on; what was earned before stays', () => {
  const change = priceChange('A-1', 'CT-1', '1', '2026-07-01', '24000');
  const monthly = { frequency: { every: 1, unit: 'month' } } as const;
  const before = earned({ lines: [year(monthly)] });
  const after = earned({ lines: [year(monthly)], amendments: [change] });
  // The first half was billed 6000 and earns that, by its 181 days: 6000 × 31/181 = 1027.624…
  expect(after[0]).toBe('2026-01 1027.62');
  expect(before[0]).toBe('2026-01 1019.18');
  const { revenue } = billed({ lines: [year(monthly)], amendments: [change] });
  expect(total(revenue.rows.filter(({ month }) => month < '2026-07'))).toBe(600_000);
  expect(total(revenue.rows)).toBe(2_400_000);
});

describe('months that are closed', () => {
  const closedUntilSeptember = (): RevenueRow[] =>
    billed({ lines: [year()], month: '2026-09' }).revenue.rows.filter(({ month }) => month < '2026-10');

  test('stay as the sheet has them, and what a later change makes of them is earned in the open month', () => {
    const closed = closedUntilSeptember();
    const bigger = year({ amount: fromMinor(2_400_000, 'EUR') } as Partial<ContractLine>);
    const { revenue } = billed({ lines: [bigger], closed });
    expect(revenue.rows.filter(({ month }) => month < '2026-10')).toEqual(closed);
    // Nine months (273 of 365 days) should have earned 17950.68 and did earn 8975.34; October itself has 2038.36 of its own.
    expect(revenue.rows.map(spoken)).toContain('2026-10 11013.71 (caught up 8975.35)');
    expect(total(revenue.rows)).toBe(2_400_000);
    expect(revenue.findings.map(({ code, title }) => `${code}: ${title}`)).toEqual([
      'caught-up: Contract CT-1, line 1: 2026-10 has 8975.35 EUR that belongs to months that are closed.',
    ]);
  });

  test('a contract that is booked late earns in the open month what it missed', () => {
    const late = line('CT-9', '1', '2026-08-01', '2026-12-31', '100');
    const { revenue } = billed({ lines: [year(), late], closed: closedUntilSeptember() });
    expect(revenue.rows.filter(({ contract }) => contract === 'CT-9').map(spoken)).toEqual([
      '2026-10 300 (caught up 200)',
      '2026-11 100',
      '2026-12 100',
    ]);
  });

  test('without a revenue sheet nothing is late: the months before are taken as calculated', () => {
    const late = line('CT-9', '1', '2026-08-01', '2026-12-31', '100');
    expect(billed({ lines: [late] }).revenue.rows.map(spoken)).toEqual([
      '2026-08 100',
      '2026-09 100',
      '2026-10 100',
      '2026-11 100',
      '2026-12 100',
    ]);
  });

  test('a line that is gone from the contract is taken back in the open month', () => {
    const { revenue } = billed({ lines: [], closed: closedUntilSeptember() });
    const september = total(closedUntilSeptember());
    expect(revenue.rows.at(-1)).toMatchObject({ month: '2026-10', minor: -september, catchUpMinor: -september, rule: 'catch-up' });
  });

  test('an early end after invoicing takes back the days that are not served', () => {
    const lines = [line('CT-1', '1', '2026-01-01', '2026-12-31', '1200', { frequency: YEARLY })];
    const issued = issuedBefore(billed({ lines }).schedule.rows, '2026-10-01');
    const { revenue, schedule } = billed({ lines, issued, amendments: [earlyEnd('A-1', 'CT-1', '1', '2026-11-01')] });
    // 61 of 365 days are not served: 1200 × 61/365 = 200.55.
    expect(total(revenue.rows)).toBe(120_000 - 20_055);
    expect(schedule.values.map(({ valueMinor }) => valueMinor)).toEqual([99_945]);
    expect(revenue.rows.filter(({ month }) => month > '2026-10').map(({ minor }) => minor)).toEqual([0, -1]); // The credit is rounded once, the two months it takes back were each.
  });
});

describe('the roll-forward', () => {
  const spokenRoll = (world: World): string[] =>
    billed(world).revenue.rollForward.map(
      ({ month, openingMinor, invoicedMinor, recognisedMinor, closingMinor }) =>
        `${month} ${openingMinor / 100} + ${invoicedMinor / 100} − ${recognisedMinor / 100} = ${closingMinor / 100}`,
    );

  test('tells deferred revenue from a contract asset', () => {
    const advance = line('CT-1', '1', '2026-10-01', '2026-12-31', '920', { kind: 'fixed', frequency: QUARTERLY });
    expect(spokenRoll({ lines: [advance] })).toEqual([
      '2026-10 0 + 920 − 310 = 610',
      '2026-11 610 + 0 − 300 = 310',
      '2026-12 310 + 0 − 310 = 0',
    ]);
    expect(spokenRoll({ lines: [{ ...advance, timing: 'arrears' }] })).toEqual([
      '2026-10 0 + 0 − 310 = -310',
      '2026-11 -310 + 0 − 300 = -610',
      '2026-12 -610 + 920 − 310 = 0',
    ]);
  });

  test('counts an invoice that is late in the open month, and one that went out in its own', () => {
    const lines = [line('CT-1', '1', '2026-08-01', '2026-10-31', '100')];
    expect(spokenRoll({ lines })).toEqual(['2026-08 0 + 0 − 100 = -100', '2026-09 -100 + 0 − 100 = -200', '2026-10 -200 + 300 − 100 = 0']);
    const issued = issuedBefore(billed({ lines }).schedule.rows, '2026-10-01');
    expect(spokenRoll({ lines, issued })).toEqual(['2026-08 0 + 100 − 100 = 0', '2026-09 0 + 100 − 100 = 0', '2026-10 0 + 100 − 100 = 0']);
  });

  test('keeps currencies apart and leaves no month out', () => {
    const lines = [
      line('CT-1', '1', '2026-10-01', '2026-10-31', '100'),
      line('CT-1', '2', '2026-12-01', '2026-12-31', '100'),
      line('CT-2', '1', '2026-11-01', '2026-11-30', '5000', { currency: 'JPY' }),
    ];
    const months = billed({ lines }).revenue.rollForward.map(({ currency, month }) => `${currency} ${month}`);
    expect(months).toEqual(['EUR 2026-10', 'EUR 2026-11', 'EUR 2026-12', 'JPY 2026-11']);
  });
});

const anyLine = fc
  .record({
    from: fc.integer({ min: 0, max: 800 }),
    days: fc.integer({ min: 0, max: 1200 }),
    amount: fc.integer({ min: 0, max: 99_999_999 }),
    kind: fc.constantFrom('recurring' as const, 'fixed' as const, 'instalments' as const, 'one-time' as const),
    recognition: fc.constantFrom<Recognition>('daily', 'even months', 'point in time'),
    freePeriods: fc.integer({ min: 0, max: 2 }),
    timing: fc.constantFrom('advance' as const, 'arrears' as const),
    every: fc.constantFrom(1, 3, 12),
  })
  .map(({ from, days, amount, every, ...change }) => {
    const starts = addDays(date('2025-01-01'), from);
    return line('CT-1', '1', starts, addDays(starts, days), fromMinor(amount, 'EUR').amount.toString(), {
      ...change,
      frequency: { every, unit: 'month' },
    });
  });

test('property: the revenue of a line adds up to its value, and is earned in months of its service', () => {
  fc.assert(
    fc.property(anyLine, (of) => {
      const { schedule, revenue } = billed({ lines: [of] });
      expect(total(revenue.rows)).toBe(schedule.values[0]?.valueMinor);
      for (const { month } of revenue.rows) expect(month >= monthOf(of.serviceFrom) && month <= monthOf(of.serviceTo)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('property: closing one month after the other changes nothing, as long as nothing else does', () => {
  fc.assert(
    fc.property(anyLine, fc.integer({ min: 1, max: 6 }), (of, months) => {
      const first = billed({ lines: [of], month: '2026-01' }).revenue.rows;
      let standing = first;
      for (let n = 1; n <= months; n += 1)
        standing = billed({ lines: [of], month: monthOf(addMonths(date('2026-01-01'), n)), closed: standing }).revenue.rows;
      expect(standing).toEqual(first);
    }),
    { numRuns: 60 },
  );
});

test('property: with a changed amount the closed months stay, and everything together is still the value', () => {
  fc.assert(
    fc.property(anyLine, anyLine, (before, after) => {
      const closed = billed({ lines: [before] }).revenue.rows;
      const { schedule, revenue } = billed({ lines: [after], closed });
      expect(total(revenue.rows)).toBe(schedule.values[0]?.valueMinor ?? 0);
      const isClosed = ({ month }: RevenueRow): boolean => month < '2026-10';
      expect(revenue.rows.filter(isClosed)).toEqual(closed.filter(isClosed));
    }),
    { numRuns: 100 },
  );
});

test('property: the closing balance of the last month is what was invoiced and never earned', () => {
  fc.assert(
    fc.property(anyLine, (of) => {
      const { rollForward } = billed({ lines: [of] }).revenue;
      expect(rollForward.at(-1)?.closingMinor ?? 0).toBe(0);
      rollForward.forEach(({ openingMinor }, index) => expect(openingMinor).toBe(rollForward[index - 1]?.closingMinor ?? 0));
    }),
  );
});

test('nothing is recognised of nothing', () => {
  expect(recogniseRevenue({ lines: [], milestones: [], amendments: [], rows: [], openMonth: '2026-10', closed: undefined })).toEqual({
    rows: [],
    rollForward: [],
    findings: [],
  });
});
