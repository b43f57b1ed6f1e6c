/**
 * Top-ups that are on their way, each counted once: on the day it is expected, and not any more when it has arrived.
 *
 * A pending row has arrived when a completed top-up carries its reference, or, where one of both has none, its amount near its day.
 * What the partner's statement already has counts from tomorrow; what is overdue for long does not count, and somebody asks.
 */
import { type BusinessCalendar, rolled } from '../calendar/businessDays';
import { addDays, daysBetween, type PlainDate } from '../calendar/plainDate';
import { toMinor } from '../money/money';
import { nameKey } from '../nameKey';
import type { DepositMovement } from './deposit';
import type { DepositRules } from './depositRules';
import { creditedOn } from './paymentDays';

/** `arrived` and `not counted` count nowhere; `in transit` is in our balance and not yet in the partner's. */
export type TopUpState = 'pending' | 'overdue' | 'not counted' | 'arrived' | 'on statement' | 'in transit';

export interface OpenTopUp {
  readonly movement: DepositMovement;
  readonly minor: number;
  readonly expectedOn: PlainDate;
  /** The day on which the forecast has it; undefined where it does not count. */
  readonly countsOn: PlainDate | undefined;
  readonly state: TopUpState;
  readonly says: string;
  /** The completed row of one that has arrived. */
  readonly arrival: DepositMovement | undefined;
}

export interface TopUpContext {
  readonly asOf: PlainDate;
  readonly leadDays: number;
  readonly calendar: BusinessCalendar;
  readonly rules: DepositRules;
}

const isTopUp = ({ type }: DepositMovement): boolean => type === 'top-up';

/** Pending rows of one account with the completed ones that they have become. */
function arrivals(
  movements: readonly DepositMovement[],
  { asOf, leadDays, calendar, rules }: TopUpContext,
): Map<DepositMovement, DepositMovement> {
  const pending = movements.filter((movement) => isTopUp(movement) && movement.status === 'pending');
  const free = new Set(movements.filter((movement) => isTopUp(movement) && movement.status === 'completed' && movement.on <= asOf));
  const found = new Map<DepositMovement, DepositMovement>();
  const take = (fits: (one: DepositMovement, other: DepositMovement) => boolean): void => {
    for (const one of pending) {
      const arrival = found.has(one) ? undefined : [...free].find((other) => fits(one, other));
      if (arrival === undefined) continue;
      found.set(one, arrival);
      free.delete(arrival);
    }
  };
  // References first, so that an equal amount never takes a top-up away from the one that names it.
  take((one, other) => one.reference !== '' && nameKey(one.reference) === nameKey(other.reference));
  take((one, other) => {
    if (one.reference !== '' && other.reference !== '') return false;
    const expected = one.expectedOn ?? creditedOn(one.on, leadDays, calendar);
    return (
      one.amount.amount.equals(other.amount.amount) && other.on >= one.on && Math.abs(daysBetween(expected, other.on)) <= rules.transitDays
    );
  });
  return found;
}

/** Of the movements of one account, in the order of their days. `onStatement`: pending ones that the partner's statement already has. */
export function openTopUps(
  movements: readonly DepositMovement[],
  onStatement: ReadonlySet<DepositMovement>,
  inTransit: ReadonlySet<DepositMovement>,
  context: TopUpContext,
): OpenTopUp[] {
  const arrived = arrivals(movements, context);
  const shown = movements.filter((movement) => (isTopUp(movement) && movement.status === 'pending') || inTransit.has(movement));
  return shown
    .map((movement) => openTopUp(movement, arrived.get(movement), onStatement.has(movement), inTransit.has(movement), context))
    .sort((a, b) => (a.expectedOn === b.expectedOn ? 0 : a.expectedOn < b.expectedOn ? -1 : 1));
}

/** Pending top-ups that have not arrived: what a statement may already have. */
export function pendingTopUps(movements: readonly DepositMovement[], context: TopUpContext): DepositMovement[] {
  const arrived = arrivals(movements, context);
  return movements.filter((movement) => isTopUp(movement) && movement.status === 'pending' && !arrived.has(movement));
}

function openTopUp(
  movement: DepositMovement,
  arrival: DepositMovement | undefined,
  isOnStatement: boolean,
  isInTransit: boolean,
  { asOf, leadDays, calendar, rules }: TopUpContext,
): OpenTopUp {
  const expectedOn = movement.expectedOn ?? creditedOn(movement.on, leadDays, calendar);
  const tomorrow = addDays(asOf, 1);
  const given = { movement, minor: toMinor(movement.amount), expectedOn, arrival };
  const uncounted = (state: TopUpState, says: string): OpenTopUp => ({ ...given, state, says, countsOn: undefined });
  if (isInTransit) return uncounted('in transit', 'In our balance; not yet on the partner’s statement.');
  if (arrival !== undefined) return uncounted('arrived', `Arrived on ${arrival.on}; the completed row counts, this one does not.`);
  if (isOnStatement)
    return { ...given, state: 'on statement', says: 'The partner’s statement already has it: book it as completed.', countsOn: tomorrow };
  if (expectedOn > asOf) return { ...given, state: 'pending', says: `Counts on ${expectedOn}.`, countsOn: expectedOn };
  const late = daysBetween(expectedOn, asOf);
  if (late > rules.overdueDays) return uncounted('not counted', `Expected ${late} days ago: find out where it is. It does not count.`);
  const countsOn = rolled(tomorrow, 'following', calendar);
  return { ...given, state: 'overdue', says: `Expected on ${expectedOn}; counts on ${countsOn}.`, countsOn };
}
