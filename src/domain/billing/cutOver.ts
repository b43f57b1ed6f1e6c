/**
 * Cut-over: rows of the schedule that another system invoiced before the schedule was begun.
 *
 * Nobody types hundreds of old invoice numbers, so whoever starts says up to which day everything went out. Charges dated before it that
 * have no number are issued from then on, under a number that says so: `before 2026-10-01`. What waits for usage or an acceptance is left
 * out, because nobody knows what it comes to; so are credits and rebills, which correct what stands here and are ours to send.
 */
import { BadInput } from '../badInput';
import { addDays, type PlainDate } from '../calendar/plainDate';
import type { Currency } from '../money/currency';
import { lineKey } from './lineKey';
import { isAwaited } from './runRows';
import type { CutOver, ScheduleRequest, ScheduleRow } from './schedule';

const outsideNumber = (before: PlainDate): string => `before ${before}`;

/** Does this stand in place of a number that another system gave? */
export const isOutsideNumber = (invoiceNumber: string): boolean => /^before \d{4}-\d{2}-\d{2}$/.test(invoiceNumber);

export interface CutOverRows {
  readonly perLine: readonly (readonly ScheduleRow[])[];
  readonly cutOver: CutOver | undefined;
}

/** @throws BadInput when rows would be taken whose day is still to come */
export function cutOver(
  { invoicedBefore: before, asOf, lines }: ScheduleRequest,
  perLine: readonly (readonly ScheduleRow[])[],
): CutOverRows {
  if (before === undefined) return { perLine, cutOver: undefined };
  if (before > addDays(asOf, 1))
    throw new BadInput(
      `Invoiced before ${before}: the schedule is made for ${asOf}, and later days are still to come. Choose an earlier day.`,
    );
  const lineOf = new Map(lines.map((line) => [lineKey(line), line]));
  const marked = new Map<Currency, { currency: Currency; rows: number; netMinor: number }>();
  let waiting = 0;
  const mark = (row: ScheduleRow): ScheduleRow => {
    if (!isOld(row, before)) return row;
    if (isAwaited(row, lineOf.get(lineKey(row)))) {
      waiting += 1;
      return row;
    }
    if (row.netMinor === 0 && row.taxMinor === 0) return row; // A free period is no invoice.
    const { currency, netMinor } = row;
    const sum = marked.get(currency) ?? { currency, rows: 0, netMinor: 0 };
    marked.set(currency, { currency, rows: sum.rows + 1, netMinor: sum.netMinor + netMinor });
    return { ...row, invoiceNumber: outsideNumber(before) };
  };
  const rows = perLine.map((ofLine) => ofLine.map(mark));
  return { perLine: rows, cutOver: { before, marked: [...marked.values()], waiting } };
}

const isOld = ({ invoiceNumber, invoiceOn, kind }: ScheduleRow, before: PlainDate): boolean =>
  invoiceNumber === undefined && invoiceOn < before && (kind === 'charge' || kind === 'true-up');
