/**
 * Recognises revenue: what each line earns in each month.
 *
 * A month before the open one is closed: its rows stay as the sheet has them, whatever the contract says now. The difference
 * between what those months should have earned and what they did is earned in the open month, and said. So a contract that is
 * booked three months late earns four months in the open one. Where there is no sheet yet nothing is late: the months before
 * are taken as calculated.
 */
import type { ContractLine } from '../billing/contractLine';
import { LineMap, type OfLine } from '../billing/lineMap';
import type { ScheduleRow } from '../billing/schedule';
import { type MonthNumber, monthText } from '../calendar/months';
import { grouped } from '../grouped';
import type { Finding } from '../finding';
import { apportion } from '../money/apportion';
import type { Currency } from '../money/currency';
import { type RevenueRequest, type RevenueRow, type RevenueSchedule, WAITING } from './recognition';
import { revenueFinding } from './revenueAdvice';
import { rollForward } from './rollForward';
import { onlyMonth, servedDays, WEIGHTS } from './servedMonths';
import { REVENUE_RULES, type RevenueRule, type Stretch, stretchesOf } from './stretches';

/** What stretches earn in one month. */
interface Earned {
  minor: number;
  rule: RevenueRule;
  /** One reason, or how many there are. */
  why: string;
  parts: number;
}

/** After every month. */
const UNKNOWN_MONTH: MonthNumber = Infinity;

function earn(earned: Map<MonthNumber, Earned>, month: MonthNumber, minor: number, rule: RevenueRule, why: string): void {
  const standing = earned.get(month);
  if (standing === undefined) earned.set(month, { minor, rule, why, parts: 1 });
  else {
    standing.minor += minor;
    standing.parts += 1;
    standing.why = `${standing.parts} amounts`;
  }
}

function earnOverTime(earned: Map<MonthNumber, Earned>, stretch: Extract<Stretch, { kind: 'over time' }>): void {
  const within = onlyMonth(stretch.services);
  if (within !== undefined) return earn(earned, within.month, stretch.minor, stretch.rule, `${within.days} of ${within.days} days`);
  const served = servedDays(stretch.services);
  const months = [...served].sort(([a], [b]) => a - b);
  const allDays = months.reduce((all, [, days]) => all + days, 0);
  const weigh = WEIGHTS[stretch.by];
  const shares = apportion(
    stretch.minor,
    months.map(([month, days]) => weigh(days, month)),
  );
  months.forEach(([month, days], index) => earn(earned, month, shares[index] ?? 0, stretch.rule, `${days} of ${allDays} days`));
}

function earnedBy(stretches: readonly Stretch[]): Map<MonthNumber, Earned> {
  const earned = new Map<MonthNumber, Earned>();
  for (const stretch of stretches) {
    if (stretch.kind === 'over time') earnOverTime(earned, stretch);
    else earn(earned, stretch.month ?? UNKNOWN_MONTH, stretch.minor, stretch.rule, stretch.why);
  }
  return earned;
}

interface LineWork {
  readonly contract: string;
  readonly line: string;
  readonly currency: Currency;
  readonly rows: ScheduleRow[];
  readonly closed: RevenueRow[];
}

/** Every line of the schedule, then those that only the closed months know. */
function lineWorks({ rows, closed = [], openMonth }: Pick<RevenueRequest, 'rows' | 'closed' | 'openMonth'>): readonly LineWork[] {
  const works = new LineMap<LineWork>();
  const workOf = (of: ScheduleRow | RevenueRow): LineWork => {
    const { contract, line, currency } = of;
    return works.of(of, () => ({ contract, line, currency, rows: [], closed: [] }));
  };
  for (const row of rows) workOf(row).rows.push(row);
  for (const row of closed) if (row.month < openMonth) workOf(row).closed.push(row);
  return works.values();
}

const monthOrWaiting = (month: MonthNumber): string => (month === UNKNOWN_MONTH ? WAITING : monthText(month));

function rowsFrom({ contract, line, currency }: LineWork, earned: ReadonlyMap<MonthNumber, Earned>): RevenueRow[] {
  return [...earned]
    .sort(([a], [b]) => a - b)
    .map(([month, { minor, rule, why }]) => ({
      contract,
      line,
      currency,
      month: monthOrWaiting(month),
      minor,
      rule,
      why,
      catchUpMinor: 0,
    }));
}

/** The closed months as they stand, the difference in the open month, and the months after it. */
function withClosedMonths(work: LineWork, calculated: readonly RevenueRow[], openMonth: string): RevenueRow[] {
  const should = calculated.filter(({ month }) => month < openMonth).reduce((all, { minor }) => all + minor, 0);
  const did = work.closed.reduce((all, { minor }) => all + minor, 0);
  const open = calculated.find(({ month }) => month === openMonth);
  const later = calculated.filter(({ month }) => month > openMonth);
  const catchUp = should - did;
  if (catchUp === 0) return [...work.closed, ...(open === undefined ? [] : [open]), ...later];
  const { contract, line, currency } = work;
  const row: RevenueRow = {
    ...(open ?? { contract, line, currency, month: openMonth, rule: 'catch-up', why: REVENUE_RULES['catch-up'] }),
    minor: (open?.minor ?? 0) + catchUp,
    catchUpMinor: catchUp,
  };
  return [...work.closed, row, ...later];
}

function findingsOf(rows: readonly RevenueRow[], openMonth: string): Finding[] {
  const caught = rows.filter(({ month, catchUpMinor }) => month === openMonth && catchUpMinor !== 0);
  return caught.map((row) => revenueFinding('caught-up', row));
}

type OfTable = Pick<OfLine, 'contract' | 'line'>;

/** What each line has in a table, by contract and line. */
function byLine<T extends OfTable>(values: readonly T[]): (of: OfTable) => readonly T[] {
  const groups = grouped(values, ({ contract, line }) => `${contract}\u0000${line}`);
  return ({ contract, line }) => groups.get(`${contract}\u0000${line}`) ?? [];
}

/** Revenue of every line by month; those of a line add up to the sum of its schedule rows, to the minor unit. */
export function recogniseRevenue(request: RevenueRequest): RevenueSchedule {
  const { openMonth, closed } = request;
  const lines = new LineMap<ContractLine>();
  for (const line of request.lines) lines.of(line, () => line);
  const milestonesOf = byLine(request.milestones);
  const amendmentsOf = byLine(request.amendments);
  const rows = lineWorks(request).flatMap((work) => {
    const { rows: ofLine } = work;
    const line = lines.get(work);
    const stretches = stretchesOf({ line, rows: ofLine, milestones: milestonesOf(work), amendments: amendmentsOf(work) });
    const calculated = rowsFrom(work, earnedBy(stretches));
    return closed === undefined ? calculated : withClosedMonths(work, calculated, openMonth);
  });
  return { rows, rollForward: rollForward(request.rows, rows, openMonth), findings: findingsOf(rows, openMonth) };
}
