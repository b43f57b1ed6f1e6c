/**
 * What each partner should settle, and when: by the batch where one is known, else by the day on which the partner has the row, or we, as
 * long as the partner has not.
 *
 * sales + refunds + adjustments − fees − reserve + released. Fees are those of the treatment, rounded sale by sale where it is reconciled
 * in detail, else once for each settlement; where it has none, fees that we have booked count. A row is due n business days after its day,
 * a batch with its last row. What was held back comes free when its days are over, on a line of its own.
 */
import { afterBusinessDays, type BusinessCalendar, rolled } from '../calendar/businessDays';
import { addDays, earliest, latest, type PlainDate } from '../calendar/plainDate';
import { exactMinor } from '../billing/figures';
import type { Currency } from '../money/currency';
import { feeOn, hasFee } from '../reconciliation/feeModel';
import type { LedgerRecord } from '../reconciliation/ledgerRecord';
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
}

export const expectedAmount = ({ sales, refunds, adjustments, fees, reserve, released }: ExpectedSettlement): number =>
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
}

export function expectedSettlements(rows: Iterable<SoldRow>, treatments: TreatmentBook, calendarOf: CalendarOf): ExpectedSettlement[] {
  const settlements = new Map<string, Gathered>();
  const dueOn = rememberedDueDays(calendarOf);
  for (const row of rows) {
    const treatment = treatments.find(row.record.partner, row.record.product, row.record.bookedOn);
    if (treatment === undefined) continue;
    const day = row.theirDay ?? cutOffDay(row.record, treatment);
    const due = dueOn(treatment, day);
    const home = row.batch.key === '' ? `day ${due === undefined ? '' : day}` : `batch ${row.batch.key}`;
    const settlement = settlementAt(settlements, row, home, due === undefined ? undefined : day);
    if (settlement.cycleDay !== day) settlement.cycleDay = undefined;
    gather(settlement, row, treatment, due);
  }
  for (const each of [...settlements.values()]) release(each, settlements, calendarOf);
  return [...settlements.values()].map(expectedFrom);
}

const cutOffDay = ({ bookedOn, minuteOfDay = 0 }: LedgerRecord, { cutOffMinute }: Treatment): PlainDate =>
  cutOffMinute !== undefined && minuteOfDay > cutOffMinute ? addDays(bookedOn, 1) : bookedOn;

type Owed = { readonly record: Pick<LedgerRecord, 'partner' | 'currency'>; readonly batch: BatchName };

function settlementAt(
  settlements: Map<string, Gathered>,
  { record, batch }: Owed,
  home: string,
  cycleDay: PlainDate | undefined,
): Gathered {
  const { partner, currency } = record;
  const key = `${nameKey(partner)}\n${currency}\n${home}`;
  let settlement = settlements.get(key);
  if (settlement === undefined) {
    settlement = {
      ...{ partner, currency, batch, cycleDay, charged: new Map(), sales: 0, refunds: 0, adjustments: 0, released: 0 },
      ...{ salesFrom: undefined, salesTo: undefined, expectedOn: undefined },
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

function release(settlement: Gathered, settlements: Map<string, Gathered>, calendarOf: CalendarOf): void {
  for (const [treatment, charged] of settlement.charged) {
    if (treatment.reserveDays === 0) continue;
    for (const { on, minor } of reserves(treatment, charged)) {
      const free = rolled(addDays(on, treatment.reserveDays), 'following', calendarOf(treatment));
      const freed = settlementAt(settlements, { record: settlement, batch: NO_BATCH }, `free ${free}`, undefined);
      freed.released += minor;
      freed.expectedOn = free;
    }
  }
}

function expectedFrom({ charged, ...settlement }: Gathered): ExpectedSettlement {
  let [fees, reserve, tolerance] = [0, 0, 0];
  for (const [treatment, { sales, salesByDay, feesBooked }] of charged) {
    fees += hasFee(treatment) ? feeOfSales(treatment, sales, settlement.currency) : feesBooked;
    reserve += percentOf(
      treatment.reservePercent,
      [...salesByDay.values()].reduce((sum, minor) => sum + minor, 0),
    );
    tolerance = Math.max(tolerance, exactMinor({ amount: treatment.amountTolerance, currency: settlement.currency }).floor().toNumber());
  }
  return { ...settlement, fees, reserve, tolerance };
}

/** With the tax on it. Sales that are reconciled one by one are charged one by one. */
function feeOfSales(treatment: Treatment, sales: readonly number[], currency: Currency): number {
  const groups = treatment.grouping === 'detail' ? sales.map((sale) => [sale]) : [sales];
  return groups.reduce((sum, group) => {
    const { fee, tax } = feeOn(treatment, group, currency);
    return sum + fee + tax;
  }, 0);
}
