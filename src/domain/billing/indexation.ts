/**
 * Indexation: a price follows an index at each anniversary of the line, up and down, from the first period that begins on or
 * after it. A cap bounds how much it rises in one year; what it did not rise is not made up for later. Anniversaries to come keep
 * the price as it is, provisionally.
 */
import { numberOfDay } from '../calendar/dayNumbers';
import { addMonths, partsOf } from '../calendar/months';
import type { PlainDate } from '../calendar/plainDate';
import { Decimal } from '../money/decimal';
import type { BillingBook } from './billingBook';
import { lineName } from './lineKey';
import type { ContractLine } from './contractLine';

/** How a price stands to the price at the line's start. */
export interface IndexLevel {
  readonly ratio: Decimal;
  /** `124.1 / 121.4 (CPI)`; empty while nothing has changed. */
  readonly says: string;
  /** The index is not known so far. */
  readonly provisional: boolean;
}

const UNCHANGED: IndexLevel = { ratio: new Decimal(1), says: '', provisional: false };
const MONTHS_IN_YEAR = 12;

/** The index level by the number of anniversaries that have passed; undefined when the line follows none. */
export type IndexLevels = (anniversary: number) => IndexLevel;

export function indexLevels(line: ContractLine, book: BillingBook): IndexLevels | undefined {
  if (line.index === '') return undefined;
  const values = book.indexValues(line.index);
  const anniversaryDay = (count: number): PlainDate => addMonths(line.serviceFrom, MONTHS_IN_YEAR * count);
  /** The latest value of the year that ends on the anniversary: an older one is not known to hold still. */
  const valueAt = (count: number): Decimal | undefined => {
    const [after, upTo] = [addMonths(line.serviceFrom, MONTHS_IN_YEAR * (count - 1)), anniversaryDay(count)];
    return values.findLast(({ on }) => on <= upTo && on > after)?.value;
  };
  const levels: IndexLevel[] = [UNCHANGED];
  let said = false;
  const levelAfter = (previous: IndexLevel, count: number): IndexLevel => {
    const [was, is] = [valueAt(count - 1), valueAt(count)];
    if (was === undefined || is === undefined || !was.greaterThan(0)) {
      const on = was === undefined && count === 1 ? line.serviceFrom : anniversaryDay(count);
      if (!said && on <= book.asOf) book.note('index-missing', line.place, { line: lineName(line), index: line.index, on });
      said ||= on <= book.asOf;
      return { ...previous, provisional: true };
    }
    return {
      ratio: previous.ratio.times(capped(is.div(was), line.indexCapPercent)),
      says: `${line.index} ${is.toString()} / ${was.toString()}`,
      provisional: previous.provisional,
    };
  };
  return (anniversary) => {
    for (let count = levels.length; count <= anniversary; count += 1) levels.push(levelAfter(levels[count - 1] ?? UNCHANGED, count));
    return levels[anniversary] ?? UNCHANGED;
  };
}

const capped = (growth: Decimal, capPercent: Decimal | undefined): Decimal =>
  capPercent === undefined ? growth : Decimal.min(growth, capPercent.div(100).plus(1));

/** How many anniversaries of a day have come by another; none before the first. */
export function anniversariesBy(start: PlainDate, day: PlainDate): number {
  const years = partsOf(day).year - partsOf(start).year;
  return Math.max(0, numberOfDay(addMonths(start, MONTHS_IN_YEAR * Math.max(0, years))) <= numberOfDay(day) ? years : years - 1);
}
