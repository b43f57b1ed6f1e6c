/** What another system invoiced before the schedule was begun. */
import fc from 'fast-check';
import { buildSchedule } from '../../../src/domain/billing/buildSchedule';
import type { ScheduleRequest, ScheduleRow } from '../../../src/domain/billing/schedule';
import { addDays, date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import { money } from '../../../src/domain/money/money';
import { agreement, billed, customer, line, milestone, priceChange } from '../../support/billingWorld';
import { issuedBy, lineOf, MONTHLY, scheduleRequest } from '../../support/contractLines';

const OCTOBER = date('2026-10-01');
const asOf = date('2026-10-31');
const monthly = lineOf({ serviceFrom: date('2026-07-01'), serviceTo: date('2026-12-31') });

const cutAt = (before: string, more: Partial<ScheduleRequest> = {}, lines = [monthly]) =>
  buildSchedule(scheduleRequest(lines, { asOf, invoicedBefore: date(before), ...more }));
const numbers = ({ rows }: { readonly rows: readonly ScheduleRow[] }) => rows.map(({ invoiceNumber }) => invoiceNumber ?? '');
const issuedIn = (schedule: ReturnType<typeof buildSchedule>) =>
  schedule.rows.flatMap((row) => (row.invoiceNumber === undefined ? [] : [{ ...row, invoiceNumber: row.invoiceNumber }]));

test('charges dated before the day are issued under it, the day itself and what has a number are not touched', () => {
  const numbered = issuedBy(buildSchedule(scheduleRequest([monthly])), date('2026-07-01'));
  const schedule = cutAt('2026-10-01', { issued: numbered });
  expect(numbers(schedule)).toEqual(['INV-1', 'before 2026-10-01', 'before 2026-10-01', '', '', '']);
  expect(schedule.cutOver).toEqual({ before: OCTOBER, marked: [{ currency: 'EUR', rows: 2, netMinor: 240_000 }], waiting: 0 });
  expect(schedule.checks.map(({ differenceMinor }) => differenceMinor)).toEqual([0, 0, 0, 0]);
  expect(schedule.checks[1]?.terms.map(({ minor }) => minor)).toEqual([720_000, -360_000, -360_000]);
});

test('what is marked stays without the day, and with another day', () => {
  const issued = issuedIn(cutAt('2026-09-01'));
  expect(numbers(buildSchedule(scheduleRequest([monthly], { asOf, issued }))).slice(0, 3)).toEqual([
    'before 2026-09-01',
    'before 2026-09-01',
    '',
  ]);
  expect(numbers(cutAt('2026-10-01', { issued })).slice(0, 3)).toEqual(['before 2026-09-01', 'before 2026-09-01', 'before 2026-10-01']);
  expect(numbers(cutAt('2026-08-01', { issued })).slice(0, 3)).toEqual(['before 2026-09-01', 'before 2026-09-01', '']);
});

test('what waits for usage or an acceptance is not taken, a free period is no invoice', () => {
  const usage = lineOf({ kind: 'usage', line: '1', serviceFrom: date('2026-07-01'), serviceTo: date('2026-08-31'), timing: 'arrears' });
  const stages = lineOf({ kind: 'milestone', line: '2', frequency: { every: 1, unit: 'month' } });
  const free = lineOf({ line: '3', serviceFrom: date('2026-08-01'), serviceTo: date('2026-09-30'), freePeriods: 1 });
  const used = { contract: 'CT-1', line: '1', on: date('2026-07-15'), quantity: new Decimal(2), place: usage.place };
  const milestones = [milestone('CT-1', '2', 'Draft', 50, '2026-07-01', '2026-07-03'), milestone('CT-1', '2', 'Final', 50, '2026-08-01')];
  const schedule = cutAt('2026-10-01', { usage: [used], milestones }, [usage, stages, free]);
  expect(schedule.rows.map(({ line: of, netMinor, invoiceNumber }) => [of, netMinor, invoiceNumber ?? ''])).toEqual([
    ['1', 240_000, 'before 2026-10-01'],
    ['1', 0, ''],
    ['2', 60_000, 'before 2026-10-01'],
    ['2', 60_000, ''],
    ['3', 0, ''],
    ['3', 120_000, 'before 2026-10-01'],
  ]);
  expect(schedule.cutOver?.waiting).toBe(2);
});

test('credits and rebills of what is marked are ours to send: they are due, and named by contract and day', () => {
  const terms = { lines: [line('CT-1', '1', '2026-07-01', '2026-12-31', '100')], customers: [customer('C1', 'Alder Media GmbH')] };
  const agreements = [agreement('CT-1', 'C1', 'Alder Media GmbH')];
  const marked = billed({ ...terms, agreements, month: '2026-10', asOf: '2026-10-31', invoicedBefore: OCTOBER });
  expect(marked.run.exceptions).toEqual([]);
  expect(marked.run.invoices.map(({ invoice }) => invoice)).toEqual(['CT-1-20261001']);
  const changed = billed({
    ...{ ...terms, agreements, month: '2026-10', asOf: '2026-10-31', issued: issuedIn(marked.schedule) },
    ...{ amendments: [priceChange('A-1', 'CT-1', '1', '2026-08-01', '120')], invoicedBefore: date('2026-11-01') },
  });
  expect(changed.run.creditNotes.map(({ creditNote, correctsInvoice }) => [creditNote, correctsInvoice])).toEqual([
    ['CN-CT-1-20260801-A-1', 'before 2026-10-01'],
    ['CN-CT-1-20260901-A-1', 'before 2026-10-01'],
  ]);
  expect(changed.schedule.rows.filter(({ kind }) => kind === 'rebill').map(({ invoiceNumber }) => invoiceNumber)).toEqual([undefined]);
});

test('invoices of a month that another system sent are told apart by their day', () => {
  const lines = [line('CT-1', '1', '2026-09-01', '2026-12-31', '100'), line('CT-1', '2', '2026-09-15', '2026-12-31', '30')];
  const { run } = billed({ lines, month: '2026-09', asOf: '2026-10-31', invoicedBefore: OCTOBER });
  expect(run.issued.map(({ invoice, invoiceOn, netMinor }) => [invoice, invoiceOn, netMinor])).toEqual([
    ['before 2026-10-01', '2026-09-01', 10_000],
    ['before 2026-10-01', '2026-09-15', 3_000],
  ]);
});

test('a day after tomorrow is refused: nobody has invoiced what is still to come', () => {
  expect(numbers(cutAt('2026-11-01')).filter((number) => number !== '')).toHaveLength(4);
  expect(() => cutAt('2026-11-02')).toThrow('Invoiced before 2026-11-02: the schedule is made for 2026-10-31');
});

test('property: marked once, every later run has the same rows, by line and by invoice', () => {
  const shapes = fc.record({
    cents: fc.integer({ min: 1, max: 500_000 }),
    start: fc.integer({ min: 0, max: 200 }),
    days: fc.integer({ min: 0, max: 700 }),
    day: fc.integer({ min: 0, max: 300 }),
    taxRounding: fc.constantFrom<'line' | 'invoice'>('line', 'invoice'),
  });
  fc.assert(
    fc.property(fc.array(shapes, { minLength: 1, maxLength: 3 }), (contract) => {
      const lines = contract.map(({ cents, start, days }, index) => {
        const serviceFrom = addDays(date('2026-01-01'), start);
        const amount = money(new Decimal(cents).div(100), 'EUR');
        return lineOf({
          line: String(index),
          amount,
          serviceFrom,
          serviceTo: addDays(serviceFrom, days),
          frequency: MONTHLY,
          taxPercent: new Decimal('7.7'),
        });
      });
      const taxRounding = contract[0]?.taxRounding ?? 'line';
      const invoicedBefore = addDays(date('2026-01-01'), contract[0]?.day ?? 0);
      const first = buildSchedule(scheduleRequest(lines, { asOf, taxRounding, invoicedBefore }));
      const again = buildSchedule(scheduleRequest(lines, { asOf, taxRounding, issued: issuedIn(first) }));
      expect(again.rows).toEqual(first.rows);
      expect(first.checks.every(({ differenceMinor }) => differenceMinor === 0)).toBe(true);
    }),
  );
});
