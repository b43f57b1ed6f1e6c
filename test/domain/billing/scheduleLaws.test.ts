/** What holds of every schedule, whatever the contract. */
import fc from 'fast-check';
import { buildSchedule } from '../../../src/domain/billing/buildSchedule';
import {
  type Amendment,
  type ContractLine,
  LINE_KINDS,
  type LineKind,
  PRORATIONS,
  type Proration,
} from '../../../src/domain/billing/contractLine';
import { plus, reduced } from '../../../src/domain/billing/fractions';
import type { Fraction, ScheduleRow } from '../../../src/domain/billing/schedule';
import { addMonths } from '../../../src/domain/calendar/months';
import { addDays, date, type PlainDate } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import { fromMinor } from '../../../src/domain/money/money';
import { issuedBy, lineOf, PLACE, scheduleRequest } from '../../support/contractLines';

const START = date('2026-01-01');
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(START, days));

interface Shape {
  readonly kind: LineKind;
  readonly proration: Proration;
  readonly serviceFrom: PlainDate;
  readonly days: number;
  readonly minor: number;
  readonly currency: string;
  readonly every: number;
  readonly unit: 'week' | 'month';
  readonly more: Partial<ContractLine>;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constantFrom(...LINE_KINDS),
  proration: fc.constantFrom(...PRORATIONS),
  serviceFrom: day(-400, 800),
  days: fc.integer({ min: 0, max: 900 }),
  minor: fc.integer({ min: -5_000_000, max: 5_000_000 }),
  currency: fc.constantFrom('EUR', 'JPY', 'BHD'),
  every: fc.integer({ min: 1, max: 7 }),
  unit: fc.constantFrom<'week' | 'month'>('week', 'month'),
  more: fc.record({
    quantity: fc.integer({ min: 0, max: 90_000 }).map((thousandths) => new Decimal(thousandths).div(1000)),
    timing: fc.constantFrom<'advance' | 'arrears'>('advance', 'arrears'),
    alignment: fc.constantFrom<'calendar' | 'anniversary'>('calendar', 'anniversary'),
    billingDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
    residueIn: fc.constantFrom<'first' | 'last'>('first', 'last'),
    freePeriods: fc.integer({ min: 0, max: 3 }),
    taxPercent: fc.constantFrom(new Decimal(19), new Decimal('7.7'), undefined),
  }),
});

function lineFrom(
  { kind, proration, serviceFrom, days, minor, currency, every, unit, more }: Shape,
  what: Partial<ContractLine> = {},
): ContractLine {
  const span = { serviceFrom, serviceTo: addDays(serviceFrom, days) };
  return lineOf({ kind, proration, currency, amount: fromMinor(minor, currency), frequency: { every, unit }, ...span, ...more, ...what });
}

const SUBJECT = { contract: 'CT-1', line: '1', place: PLACE };
const amendmentsOf = (currency: string): fc.Arbitrary<Amendment[]> =>
  fc
    .array(
      fc.record({
        from: day(-400, 1700),
        days: fc.integer({ min: 0, max: 200 }),
        minor: fc.integer({ min: 0, max: 900_000 }),
        change: fc.constantFrom<Amendment['change']>('price', 'quantity', 'end', 'extend', 'pause'),
      }),
      { maxLength: 4 },
    )
    .map((changes) =>
      changes.map(({ from, days, minor, change }, index): Amendment => {
        const subject = { ...SUBJECT, id: `A${index + 1}`, from };
        if (change === 'price') return { ...subject, change, amount: fromMinor(minor, currency) };
        if (change === 'quantity') return { ...subject, change, quantity: new Decimal(minor % 50) };
        if (change === 'extend') return { ...subject, change, serviceTo: addDays(from, days) };
        return change === 'pause' ? { ...subject, change, pausedTo: addDays(from, days) } : { ...subject, change };
      }),
    );

const sum = (rows: readonly ScheduleRow[]): number => rows.reduce((all, { netMinor }) => all + netMinor, 0);

test('property: a schedule adds up to what the contract is worth, and a total is the amount of the line', () => {
  fc.assert(
    fc.property(shapes, fc.constantFrom<'line' | 'invoice'>('line', 'invoice'), (shape, taxRounding) => {
      const { rows, values, checks } = buildSchedule(scheduleRequest([lineFrom(shape)], { taxRounding }));
      expect(checks.filter(({ differenceMinor }) => differenceMinor !== 0)).toEqual([]);
      expect(sum(rows)).toBe(values[0]?.valueMinor);
      if (['fixed', 'instalments', 'milestone', 'one-time'].includes(shape.kind)) expect(sum(rows)).toBe(shape.minor);
    }),
    { numRuns: 120 },
  );
});

test('property: service has no gap and no overlap, from the first day to the last', () => {
  const periodic = shapes.filter(({ kind }) =>
    ['fixed', 'recurring', 'instalments', 'usage', 'minimum', 'percent of spend'].includes(kind),
  );
  fc.assert(
    fc.property(periodic, (shape) => {
      const line = lineFrom(shape);
      const { rows } = buildSchedule(scheduleRequest([line]));
      expect(rows[0]?.serviceFrom).toBe(line.serviceFrom);
      expect(rows.at(-1)?.serviceTo).toBe(line.serviceTo);
      for (const [index, row] of rows.entries()) {
        if (index > 0) expect(row.serviceFrom).toBe(addDays(rows[index - 1]?.serviceTo ?? START, 1));
      }
    }),
    { numRuns: 80 },
  );
});

test('property: a contract that is moved by 28 years, when the calendar is the same again, has the same schedule 28 years on', () => {
  const YEARS = 28; // weekdays and leap years come round; 1 January 2024 to 2071 crosses no century without a leap year
  const moved = (from: PlainDate): PlainDate => addMonths(from, 12 * YEARS);
  fc.assert(
    fc.property(shapes, (shape) => {
      const line = lineFrom(shape);
      const later = { ...line, serviceFrom: moved(line.serviceFrom), serviceTo: moved(line.serviceTo) };
      const first = buildSchedule(scheduleRequest([line])).rows.map(
        ({ netMinor, factor, serviceFrom, serviceTo, invoiceOn, taxMinor }) => ({
          ...{ netMinor, factor, taxMinor },
          days: [serviceFrom, serviceTo, invoiceOn].map(moved),
        }),
      );
      const second = buildSchedule(scheduleRequest([later])).rows.map(
        ({ netMinor, factor, serviceFrom, serviceTo, invoiceOn, taxMinor }) => ({
          ...{ netMinor, factor, taxMinor },
          days: [serviceFrom, serviceTo, invoiceOn],
        }),
      );
      expect(second).toEqual(first);
    }),
    { numRuns: 80 },
  );
});

test('property: split at any day, the two schedules are the whole: shares exactly, money to a cent in the split period', () => {
  const byDay = fc.constantFrom<Proration>('actual', 'actual/360', '30/360 EU');
  fc.assert(
    fc.property(shapes, byDay, fc.double({ min: 0, max: 1, noNaN: true }), (shape, proration, where) => {
      fc.pre(shape.days > 1);
      const line = lineFrom(
        { ...shape, kind: 'recurring', proration },
        { alignment: 'calendar', freePeriods: 0, frequency: { every: [1, 2, 3, 4, 6, 12][shape.every % 6] ?? 1, unit: 'month' } },
      );
      const cut = addDays(line.serviceFrom, Math.floor(where * (shape.days - 1)));
      const whole = buildSchedule(scheduleRequest([line]));
      const parts = buildSchedule(
        scheduleRequest([
          { ...line, line: '1', serviceTo: cut },
          { ...line, line: '2', serviceFrom: addDays(cut, 1) },
        ]),
      );
      const factors = (rows: readonly ScheduleRow[]): Fraction =>
        reduced(rows.map(({ factor }) => factor).reduce((a, b) => reduced(plus(a, b))));
      expect(factors(parts.rows)).toEqual(factors(whole.rows));
      expect(Math.abs(sum(parts.rows) - sum(whole.rows))).toBeLessThanOrEqual(1);
    }),
    { numRuns: 80 },
  );
});

test('property: what was issued never changes, the sum law holds through any amendments, and once all is issued nothing is left to do', () => {
  const lives = shapes.chain((shape) => fc.tuple(fc.constant(shape), amendmentsOf(shape.currency), day(-400, 1700), day(-400, 1700)));
  fc.assert(
    fc.property(lives, ([shape, amendments, issuedUpTo, asOf]) => {
      const line = lineFrom(shape);
      const before = buildSchedule(scheduleRequest([line]));
      const issued = issuedBy(before, issuedUpTo);
      const request = scheduleRequest([line], { issued, amendments, asOf });
      const after = buildSchedule(request);
      expect(after.checks.filter(({ differenceMinor }) => differenceMinor !== 0)).toEqual([]);
      expect(after.rows.filter(({ invoiceNumber }) => invoiceNumber !== undefined)).toEqual(issued);
      expect(new Set(after.rows.map(({ key }) => key)).size).toBe(after.rows.length);
      expect(buildSchedule(request)).toEqual(after);
      const settled = buildSchedule({ ...request, issued: issuedBy(after, date('9999-12-31')) });
      expect(settled.rows.filter(({ invoiceNumber, netMinor }) => invoiceNumber === undefined && netMinor !== 0)).toEqual([]);
      expect(settled.values).toEqual(after.values);
    }),
    { numRuns: 150 },
  );
});

test('property: an amendment that comes before or after the invoices leads to the same worth of a recurring line', () => {
  const recurring = shapes.map((shape) => ({ ...shape, kind: 'recurring' as const }));
  const lives = recurring.chain((shape) => fc.tuple(fc.constant(shape), amendmentsOf(shape.currency), day(-400, 1700)));
  fc.assert(
    fc.property(lives, ([shape, amendments, issuedUpTo]) => {
      const line = lineFrom(shape);
      const issued = issuedBy(buildSchedule(scheduleRequest([line])), issuedUpTo);
      const known = buildSchedule(scheduleRequest([line], { amendments }));
      const late = buildSchedule(scheduleRequest([line], { amendments, issued }));
      expect(late.values).toEqual(known.values);
    }),
    { numRuns: 80 },
  );
});

test('the length of the year is days, whatever the zone of the machine', () => {
  const zone = process.env['TZ'];
  const told = (at: string): string[] => {
    process.env['TZ'] = at;
    return buildSchedule(scheduleRequest([lineOf({ alignment: 'anniversary', serviceFrom: date('2026-03-29') })])).rows.map(
      (row) => `${row.serviceFrom} ${row.dueOn} ${row.netMinor}`,
    );
  };
  try {
    const there = told('Pacific/Kiritimati');
    expect(told('America/Los_Angeles')).toEqual(there);
    expect(told('Europe/Berlin')).toEqual(there);
    expect(there).toHaveLength(10);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});
