/**
 * What amendments make of a line: the days that are served, and the prices and quantities from their days on.
 *
 * Amendments apply in the order of their days. An end takes everything from its day; an extension after an end begins on its
 * own day, so a line that was ended and started again has a gap between.
 */
import { numberOfDay } from '../calendar/dayNumbers';
import type { Decimal } from '../money/decimal';
import type { Amendment, ContractLine } from './contractLine';
import type { Stretch } from './periods';

/** From a day on: a new price or a new quantity. */
export interface Change {
  readonly from: number;
  readonly value: Decimal;
}

export interface AmendedLine {
  readonly line: ContractLine;
  /** By day. */
  readonly amendments: readonly Amendment[];
  /** In order, not touching; none when the line was ended before it began. */
  readonly spans: readonly Stretch[];
  readonly prices: readonly Change[];
  readonly quantities: readonly Change[];
}

/** Days up to, but without, one. */
export const before = (spans: readonly Stretch[], day: number): Stretch[] =>
  spans.filter(({ from }) => from < day).map(({ from, to }) => ({ from, to: Math.min(to, day - 1) }));

/** Days from one on. */
export const since = (spans: readonly Stretch[], day: number): Stretch[] =>
  spans.filter(({ to }) => to >= day).map(({ from, to }) => ({ from: Math.max(from, day), to }));

function extended(spans: readonly Stretch[], from: number, to: number): Stretch[] {
  const last = spans.at(-1);
  if (last === undefined || from > last.to + 1) return to >= from ? [...spans, { from, to }] : [...spans];
  return to > last.to ? [...spans.slice(0, -1), { from: last.from, to }] : [...spans];
}

/** The served days after one amendment. */
export function spansAfter(spans: readonly Stretch[], amendment: Amendment): readonly Stretch[] {
  const from = numberOfDay(amendment.from);
  switch (amendment.change) {
    case 'price':
    case 'quantity':
      return spans;
    case 'end':
      return before(spans, from);
    case 'extend':
      return extended(spans, from, numberOfDay(amendment.serviceTo));
    case 'pause':
      return [...before(spans, from), ...since(spans, Math.max(from, numberOfDay(amendment.pausedTo) + 1))];
  }
}

export function serviceOf({ serviceFrom, serviceTo }: ContractLine): readonly Stretch[] {
  const span = { from: numberOfDay(serviceFrom), to: numberOfDay(serviceTo) };
  return span.from <= span.to ? [span] : [];
}

export function amendedLine(line: ContractLine, amendments: readonly Amendment[]): AmendedLine {
  return {
    line,
    amendments,
    spans: amendments.reduce(spansAfter, serviceOf(line)),
    prices: amendments.flatMap((each) => (each.change === 'price' ? [{ from: numberOfDay(each.from), value: each.amount.amount }] : [])),
    quantities: amendments.flatMap((each) => (each.change === 'quantity' ? [{ from: numberOfDay(each.from), value: each.quantity }] : [])),
  };
}
