/**
 * What each partner should settle, and when: by the batch where one is known, else by the day on which the partner has the row, or we, as
 * long as the partner has not.
 *
 * sales + refunds + adjustments − fees − reserve + released. Fees are those of the treatment, rounded sale by sale where it is reconciled
 * in detail, else once for each settlement; where it has none, fees that we have booked count. A row is due n business days after its day,
 * a batch with its last row. What was held back comes free when its days are over, on a line of its own.
 */
import { afterBusinessDays, type BusinessCalendar, rolled } from '../calendar/businessDays';
import { addDays, date, earliest, latest, type PlainDate } from '../calendar/plainDate';
import { exactMinor } from '../billing/figures';
import type { Currency } from '../money/currency';
import { feeOn, hasFee } from '../reconciliation/feeModel';
import type { SettlementFigures, StandingSettlement } from '../reconciliation/control/control';
import type { LedgerRecord } from '../reconciliation/ledgerRecord';
import { referenceKey } from '../reconciliation/referenceKey';
import { percentOf } from '../reconciliation/percentShare';
import { nameKey, type Treatment, type TreatmentBook } from '../reconciliation/treatment';
import { type BatchName, NO_BATCH } from './settlementNames';
import type { SoldRow } from './soldRows';

/** What is expected of one settlement. Minor units. */
export interface ExpectedSettlement {
  readonly partner: string;
  readonly currency: Currency;
  readonly batch: BatchName;
  /** The only day that it settles, where a cycle was agreed. */
  readonly cycleDay: PlainDate | undefined;
  readonly salesFrom: PlainDate | undefined;
  readonly salesTo: PlainDate | undefined;
  readonly sales: number;
  readonly refunds: number;
  readonly adjustments: number;
  readonly fees: number;
  readonly reserve: number;
  readonly released: number;
  readonly expectedOn: PlainDate | undefined;
  /** A difference up to this is none. */
  readonly tolerance: number;
  /** What of it stands on rows that the partner has as well. */
  readonly reported: SettlementFigures;
  /** As the last run left it, where this run's files begin after it. */
  readonly earlier: StandingSettlement | undefined;
  readonly lastRowOn: PlainDate | undefined;
  /** Rows of this run are of it. */
  readonly hasRows: boolean;
}

export const expectedAmount = ({ sales, refunds, adjustments, fees, reserve, released }: SettlementFigures): number =>
  sales + refunds + adjustments - fees - reserve + released;

export type CalendarOf = (treatment: Treatment | undefined) => BusinessCalendar;

/** Sales of one treatment in one settlement. */
interface Charged {
  readonly sales: number[];
  readonly salesByDay: Map<PlainDate, number>;
  feesBooked: number;
}

interface Gathered {
  readonly partner: string;
  readonly currency: Currency;
  readonly batch: BatchName;
  cycleDay: PlainDate | undefined;
  readonly charged: Map<Treatment, Charged>;
  sales: number;
  refunds: number;
  adjustments: number;
  released: number;
  salesFrom: PlainDate | undefined;
  salesTo: PlainDate | undefined;
  expectedOn: PlainDate | undefined;
  lastRowOn: PlainDate | undefined;
  readonly earlier: StandingSettlement | undefined;
  hasRows: boolean;
}

type Settlements = Map<string, Gathered>;

export function expectedSettlements(
  rows: Iterable<SoldRow>,
  treatments: TreatmentBook,
  calendarOf: CalendarOf,
  earlier: CarriedOn = NOTHING_CARRIED_ON,
): ExpectedSettlement[] {
  const before = carriedOn(earlier.lines);
  const [settlements, reported]: readonly [Settlements, Settlements] = [new Map(before.settlements()), new Map(before.settlements())];
  const dueOn = rememberedDueDays(calendarOf);
  for (const row of rows) {
    const treatment = treatments.find(row.record.partner, row.record.product, row.record.bookedOn);
    if (treatment === undefined) continue;
    const day = row.theirDay ?? cutOffDay(row.record, treatment);
    const due = dueOn(treatment, day);
    const home = homeOf(row, day, due);
    const joined = earlier.isCarried(row.record) ? before.keyAt.get(home) : undefined;
    gatherAt(settlements, joined ?? home, row, treatment, day, due);
    if (row.isReported && joined === undefined) gatherAt(reported, home, row, treatment, day, due);
  }
  for (const each of [settlements, reported]) for (const settlement of [...each.values()]) release(settlement, each, calendarOf);
  return [...settlements].map(([key, settlement]) => expectedFrom(settlement, reported.get(key)));
}

/** `day 2026-10-05`, `free 2026-10-12`, `batch P77`, of a partner and currency. */
const homeKey = (partner: string, currency: Currency, home: string): string => `${nameKey(partner)}\n${currency}\n${home}`;

const homeOf = ({ record: { partner, currency }, batch }: SoldRow, day: PlainDate, due: PlainDate | undefined): string =>
  homeKey(partner, currency, batch.key === '' ? `day ${due === undefined ? '' : day}` : `batch ${batch.key}`);

/** What an earlier month left: carried rows go on in the settlement that they were of, rows of this month's files make their own. */
export interface CarriedOn {
  readonly lines: readonly StandingSettlement[];
  isCarried(record: LedgerRecord): boolean;
}

const NOTHING_CARRIED_ON: CarriedOn = { lines: [], isCarried: () => false };

/** Settlements of the last run, and the key of the one that a row belongs to. */
function carriedOn(lines: readonly StandingSettlement[]): {
  readonly keyAt: ReadonlyMap<string, string>;
  settlements(): [string, Gathered][];
} {
  const known = lines.map((line) => ({ line, key: `earlier\n${line.key}`, ...calledAfter(line) }));
  return {
    keyAt: new Map([...known].reverse().map(({ line: { partner, currency }, home, key }) => [homeKey(partner, currency, home), key])),
    settlements: () =>
      known.map(({ line, key, batch, cycleDay }) => {
        const { partner, currency, sales, refunds, adjustments, released, salesFrom, salesTo, lastRowOn, expectedOn } = line;
        const figures = { sales, refunds, adjustments, released, salesFrom, salesTo, lastRowOn, expectedOn };
        return [key, { partner, currency, batch, cycleDay, charged: new Map(), ...figures, earlier: line, hasRows: false }];
      }),
  };
}

/** The key of a line says whether it is of a day, of reserve that comes free, or of a batch. */
function calledAfter({ partner, currency, key }: StandingSettlement): Pick<Gathered, 'batch' | 'cycleDay'> & { readonly home: string } {
  const called = key.slice(`${partner} ${currency} `.length).replace(/ \(\d+\)$/, '');
  const [, cycleDay] = /^of (\d{4}-\d{2}-\d{2})$/.exec(called) ?? [];
  if (cycleDay !== undefined) return { home: `day ${cycleDay}`, batch: NO_BATCH, cycleDay: date(cycleDay) };
  const [, free] = /^reserve free on (\d{4}-\d{2}-\d{2})$/.exec(called) ?? [];
  if (free !== undefined) return { home: `free ${free}`, batch: NO_BATCH, cycleDay: undefined };
  const batch = referenceKey(called);
  return { home: `batch ${batch}`, batch: { key: batch, text: called }, cycleDay: undefined };
}

function gatherAt(
  settlements: Settlements,
  key: string,
  row: SoldRow,
  treatment: Treatment,
  day: PlainDate,
  due: PlainDate | undefined,
): void {
  const settlement = settlementAt(settlements, key, row, due === undefined ? undefined : day);
  if (settlement.cycleDay !== day) settlement.cycleDay = undefined;
  settlement.hasRows = true;
  settlement.lastRowOn = latest(settlement.lastRowOn ?? row.lastDay, row.lastDay);
  gather(settlement, row, treatment, due);
}

const cutOffDay = ({ bookedOn, minuteOfDay = 0 }: LedgerRecord, { cutOffMinute }: Treatment): PlainDate =>
  cutOffMinute !== undefined && minuteOfDay > cutOffMinute ? addDays(bookedOn, 1) : bookedOn;

type Owed = { readonly record: Pick<LedgerRecord, 'partner' | 'currency'>; readonly batch: BatchName };

function settlementAt(settlements: Settlements, key: string, { record, batch }: Owed, cycleDay: PlainDate | undefined): Gathered {
  const { partner, currency } = record;
  let settlement = settlements.get(key);
  if (settlement === undefined) {
    settlement = {
      partner,
      currency,
      batch,
      cycleDay,
      charged: new Map(),
      sales: 0,
      refunds: 0,
      adjustments: 0,
      released: 0,
      salesFrom: undefined,
      salesTo: undefined,
      lastRowOn: undefined,
      expectedOn: undefined,
      earlier: undefined,
      hasRows: false,
    };
    settlements.set(key, settlement);
  }
  return settlement;
}

/** Days are few and rows are many. */
function rememberedDueDays(calendarOf: CalendarOf): (treatment: Treatment, day: PlainDate) => PlainDate | undefined {
  const known = new Map<Treatment, Map<PlainDate, PlainDate>>();
  return (treatment, day) => {
    const { settlesAfterDays } = treatment;
    if (settlesAfterDays === undefined) return undefined;
    const days = known.get(treatment) ?? new Map<PlainDate, PlainDate>();
    known.set(treatment, days);
    let due = days.get(day);
    if (due === undefined) {
      const calendar = calendarOf(treatment);
      days.set(day, (due = rolled(afterBusinessDays(day, settlesAfterDays, calendar), 'following', calendar)));
    }
    return due;
  };
}

function gather(settlement: Gathered, { record, isNet }: SoldRow, treatment: Treatment, due: PlainDate | undefined): void {
  const { type, minor, bookedOn } = record;
  if (due !== undefined) settlement.expectedOn = latest(settlement.expectedOn ?? due, due);
  settlement.salesFrom = earliest(settlement.salesFrom ?? bookedOn, bookedOn);
  settlement.salesTo = latest(settlement.salesTo ?? bookedOn, bookedOn);
  if (type === 'sale') settlement.sales += minor;
  else if (type === 'adjustment') settlement.adjustments += minor;
  else if (type !== 'fee') settlement.refunds += minor;
  if (isNet || (type !== 'sale' && type !== 'fee')) return;
  const charged = settlement.charged.get(treatment) ?? { sales: [], salesByDay: new Map<PlainDate, number>(), feesBooked: 0 };
  settlement.charged.set(treatment, charged);
  if (type === 'fee') charged.feesBooked -= minor;
  else {
    charged.sales.push(minor);
    if (!treatment.reservePercent.isZero()) charged.salesByDay.set(bookedOn, (charged.salesByDay.get(bookedOn) ?? 0) + minor);
  }
}

/** What is held back of each day's sales; the days add up to the reserve of the whole, which is rounded once. */
function* reserves({ reservePercent }: Treatment, { salesByDay }: Charged): Generator<{ readonly on: PlainDate; readonly minor: number }> {
  let [sum, held] = [0, 0];
  for (const [on, minor] of [...salesByDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    sum += minor;
    const until = percentOf(reservePercent, sum);
    yield { on, minor: until - held };
    held = until;
  }
}

function release(settlement: Gathered, settlements: Settlements, calendarOf: CalendarOf): void {
  for (const [treatment, charged] of settlement.charged) {
    if (treatment.reserveDays === 0) continue;
    for (const { on, minor } of reserves(treatment, charged)) {
      const free = rolled(addDays(on, treatment.reserveDays), 'following', calendarOf(treatment));
      const key = homeKey(settlement.partner, settlement.currency, `free ${free}`);
      const freed = settlementAt(settlements, key, { record: settlement, batch: NO_BATCH }, undefined);
      freed.released += minor;
      freed.expectedOn = free;
      freed.hasRows = true;
      freed.lastRowOn = latest(freed.lastRowOn ?? on, settlement.lastRowOn ?? on);
      freed.salesFrom = earliest(freed.salesFrom ?? on, on);
      freed.salesTo = latest(freed.salesTo ?? on, on);
    }
  }
}

const NOTHING_REPORTED: SettlementFigures = { sales: 0, refunds: 0, adjustments: 0, fees: 0, reserve: 0, released: 0 };

function expectedFrom({ charged, ...settlement }: Gathered, reported: Gathered | undefined): ExpectedSettlement {
  const { kept, tolerance } = keptOf(charged, settlement.currency);
  return {
    ...settlement,
    ...withEarlier(kept, settlement.earlier),
    tolerance: Math.max(tolerance, settlement.earlier?.tolerance ?? 0),
    reported: reported === undefined ? NOTHING_REPORTED : figuresOf(reported),
  };
}

function figuresOf({ charged, currency, earlier, sales, refunds, adjustments, released }: Gathered): SettlementFigures {
  return { sales, refunds, adjustments, released, ...withEarlier(keptOf(charged, currency).kept, earlier) };
}

type Kept = Pick<SettlementFigures, 'fees' | 'reserve'>;

const withEarlier = ({ fees, reserve }: Kept, earlier: Kept | undefined): Kept => ({
  fees: fees + (earlier?.fees ?? 0),
  reserve: reserve + (earlier?.reserve ?? 0),
});

/** What the partner keeps of the sales of each treatment. */
function keptOf(charged: Gathered['charged'], currency: Currency): { readonly kept: Kept; readonly tolerance: number } {
  let [fees, reserve, tolerance] = [0, 0, 0];
  for (const [treatment, { sales, salesByDay, feesBooked }] of charged) {
    fees += hasFee(treatment) ? feeOfSales(treatment, sales, currency) : feesBooked;
    reserve += percentOf(
      treatment.reservePercent,
      [...salesByDay.values()].reduce((sum, minor) => sum + minor, 0),
    );
    tolerance = Math.max(tolerance, exactMinor({ amount: treatment.amountTolerance, currency }).floor().toNumber());
  }
  return { kept: { fees, reserve }, tolerance };
}

/** With the tax on it. Sales that are reconciled one by one are charged one by one. */
function feeOfSales(treatment: Treatment, sales: readonly number[], currency: Currency): number {
  const groups = treatment.grouping === 'detail' ? sales.map((sale) => [sale]) : [sales];
  return groups.reduce((sum, group) => {
    const { fee, tax } = feeOn(treatment, group, currency);
    return sum + fee + tax;
  }, 0);
}
