/**
 * The ledger held against the partner's statement: closing − statement = movements after the statement's day + top-ups that one of
 * both has and the other does not + movements of the days around it + unexplained.
 *
 * A difference is named only where rows make it to the cent; the fewest rows win. What is left is unexplained, and not spread.
 */
import { addDays, type PlainDate } from '../calendar/plainDate';
import { toMinor } from '../money/money';
import type { DepositMovement, DepositStatement } from './deposit';
import { balanceOn, countsOn } from './depositLedger';
import type { DepositRules } from './depositRules';

/** Minor units; what makes our balance larger is positive. */
export interface StatementTie {
  readonly statement: DepositStatement;
  readonly statementMinor: number;
  /** Our balance at the end of the statement's day. */
  readonly ledgerMinor: number;
  /** Our movements after the statement's day. */
  readonly after: number;
  /** Pending with us, credited on the statement: negative. */
  readonly onStatementMinor: number;
  /** Booked by us, not on the statement yet. */
  readonly inTransitMinor: number;
  /** Consumption of the statement's day or the next, which the partner has on the other one. */
  readonly dayShift: number;
  readonly unexplained: number;
  readonly onStatement: ReadonlySet<DepositMovement>;
  readonly inTransit: ReadonlySet<DepositMovement>;
}

/** More candidates than this are not tried in all combinations. */
const MOST_CANDIDATES = 12;

interface Candidate {
  readonly movement: DepositMovement;
  readonly minor: number;
  readonly isPending: boolean;
}

/** `pending`: top-ups of the account that have not arrived. */
export function tieStatement(
  statement: DepositStatement,
  movements: readonly DepositMovement[],
  pending: readonly DepositMovement[],
  asOf: PlainDate,
  rules: DepositRules,
): StatementTie {
  const statementMinor = toMinor(statement.balance);
  const ledgerMinor = balanceOn(movements, statement.on);
  const difference = ledgerMinor - statementMinor;
  const chosen = topUpsThatMake(difference, candidatesOf(statement.on, movements, pending, rules));
  const sum = (of: readonly Candidate[]): number => of.reduce((all, { minor }) => all + minor, 0);
  const onStatement = chosen.filter(({ isPending }) => isPending);
  const inTransit = chosen.filter(({ isPending }) => !isPending);
  const left = difference - sum(chosen);
  const dayShift = left === 0 ? 0 : shiftOf(left, statement.on, movements);
  return {
    statement,
    statementMinor,
    ledgerMinor,
    after: balanceOn(movements, asOf) - ledgerMinor,
    onStatementMinor: sum(onStatement),
    inTransitMinor: sum(inTransit),
    dayShift,
    unexplained: left - dayShift,
    onStatement: new Set(onStatement.map(({ movement }) => movement)),
    inTransit: new Set(inTransit.map(({ movement }) => movement)),
  };
}

function candidatesOf(
  day: PlainDate,
  movements: readonly DepositMovement[],
  pending: readonly DepositMovement[],
  { transitDays }: DepositRules,
): Candidate[] {
  const since = addDays(day, -transitDays);
  const recent = movements.filter((movement) => movement.type === 'top-up' && countsOn(day)(movement) && movement.on > since);
  return [
    ...pending.filter(({ on }) => on <= day).map((movement) => ({ movement, minor: -toMinor(movement.amount), isPending: true })),
    ...recent.map((movement) => ({ movement, minor: toMinor(movement.amount), isPending: false })),
  ].slice(0, MOST_CANDIDATES);
}

/** The fewest top-ups that make the difference; none when no combination does. */
function topUpsThatMake(difference: number, candidates: readonly Candidate[]): Candidate[] {
  if (difference === 0) return [];
  let best: Candidate[] = [];
  for (let mask = 1; mask < 1 << candidates.length; mask += 1) {
    const chosen = candidates.filter((_, index) => (mask & (1 << index)) !== 0);
    const isFewer = best.length === 0 || chosen.length < best.length;
    if (isFewer && chosen.reduce((all, { minor }) => all + minor, 0) === difference) best = chosen;
  }
  return best;
}

/** Their day ends at another hour: all use of the next day is in their balance already, or all of the day itself not yet. */
function shiftOf(left: number, day: PlainDate, movements: readonly DepositMovement[]): number {
  const usedOn = (on: PlainDate): number =>
    movements
      .filter((movement) => movement.type === 'consumption' && movement.status === 'completed' && movement.on === on)
      .reduce((all, { amount }) => all + toMinor(amount), 0);
  return left === -usedOn(addDays(day, 1)) || left === usedOn(day) ? left : 0;
}

/** The last statement of an account on the day of the report or before. */
export function lastStatement(statements: readonly DepositStatement[], asOf: PlainDate): DepositStatement | undefined {
  return statements
    .filter(({ on }) => on <= asOf)
    .reduce<DepositStatement | undefined>((last, each) => (last === undefined || each.on >= last.on ? each : last), undefined);
}
