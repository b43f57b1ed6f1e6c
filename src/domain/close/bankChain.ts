/**
 * Whether the bank is complete for a period: every account that ever had a statement has one of this period, each opens where the one
 * before it closed, and the last one reaches the period's last business day. A statement without balances (most CSV files) is held by
 * its days alone; one without days cannot be placed and counts for the period in which it was booked.
 */
import { type BusinessCalendar, rolled } from '../calendar/businessDays';
import type { PlainDate } from '../calendar/plainDate';
import { type Finding, findingFrom, type Place } from '../finding';
import type { Decimal } from '../money/decimal';
import { CLOSE_ADVICE } from './closeAdvice';
import type { PeriodDays } from './period';
import { grouped } from '../grouped';

export interface BankStatementFact {
  readonly statement: string;
  readonly account: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly opening: Decimal | undefined;
  readonly closing: Decimal | undefined;
  readonly place: Place;
}

const byDays = (a: BankStatementFact, b: BankStatementFact): number =>
  a.from < b.from || (a.from === b.from && a.to < b.to) ? -1 : a.from === b.from && a.to === b.to ? 0 : 1;

function gaps(statements: readonly BankStatementFact[]): Finding[] {
  return statements.flatMap((statement, index) => {
    const before = statements[index - 1];
    if (before?.closing === undefined || statement.opening === undefined || before.closing.equals(statement.opening)) return [];
    const facts = { account: statement.account, closing: before.closing.toFixed(), opening: statement.opening.toFixed() };
    return [findingFrom(CLOSE_ADVICE, 'statement-gap', statement.place, { ...facts, statement: statement.statement })];
  });
}

function accountFindings(account: string, all: readonly BankStatementFact[], period: PeriodDays, end: PlainDate): Finding[] {
  const sorted = [...all].sort(byDays);
  const own = sorted.filter(({ from, to }) => to >= period.from && from <= period.to);
  const last = sorted.at(-1);
  if (own.length === 0) {
    const facts = { account, last: last?.to ?? '' };
    return [findingFrom(CLOSE_ADVICE, 'account-without-statement', last?.place ?? { kind: 'workbook' }, facts)];
  }
  const reached = own.reduce((latest, { to }) => (to > latest ? to : latest), period.from);
  const early = reached < end ? [findingFrom(CLOSE_ADVICE, 'statement-ends-early', own.at(-1)!.place, { account, to: reached, end })] : []; // One is there.
  const first = sorted.findIndex(({ to }) => to >= period.from);
  return [...gaps(sorted.slice(Math.max(0, first - 1))), ...early]; // With the last one before the period, which the first one follows.
}

export function bankFindings(statements: readonly BankStatementFact[], period: PeriodDays, calendar: BusinessCalendar): Finding[] {
  const inPeriod = statements.some(({ from, to }) => to >= period.from && from <= period.to);
  if (!inPeriod) return [findingFrom(CLOSE_ADVICE, 'no-statements', { kind: 'workbook' }, { period: period.name })];
  const end = rolled(period.to, 'preceding', calendar);
  return [...grouped(statements, ({ account }) => account)].flatMap(([account, own]) => accountFindings(account, own, period, end));
}
