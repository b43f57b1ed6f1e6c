/**
 * What a line earns, cut into stretches: an amount, the days it is earned over, and how.
 *
 * Revenue does not ask when it is invoiced. A price for the whole term (a fixed fee, instalments, a setup fee, a subscription
 * with free periods) is earned over the whole term, so a free quarter earns as much as a paid one, and a fee invoiced half at
 * signature and half at the end earns the same as one invoiced monthly. A price of each period is earned in that period.
 * What an amendment credits or bills again is earned over the days it is for.
 */
import type { ContractLine, Milestone } from '../billing/contractLine';
import type { ScheduleRow } from '../billing/schedule';
import { type MonthNumber, monthNumber } from '../calendar/months';
import { mergedServices, type Service } from './servedMonths';

/** How revenue is earned, by id; the words stand beside every row. */
export const REVENUE_RULES = {
  'period-daily': 'The price of a period is earned in that period, day by day.',
  'period-even': 'The price of a period is earned evenly over its months.',
  'term-daily': 'A price for the whole term is earned over the term, day by day, however it is invoiced.',
  'term-even': 'A price for the whole term is earned evenly over its months, however it is invoiced.',
  'point-in-time': 'Earned on the day of the delivery.',
  'on-acceptance': 'Earned on the day of the acceptance.',
  'not-accepted': 'Nothing is earned before the acceptance.',
  'catch-up': 'What was earned in months that are closed is booked in the open month.',
} as const;
export type RevenueRule = keyof typeof REVENUE_RULES;

export type Stretch =
  | {
      readonly kind: 'over time';
      readonly minor: number;
      readonly by: 'daily' | 'even months';
      readonly services: readonly Service[];
      readonly rule: RevenueRule;
    }
  /** `month` undefined: on a day that nobody knows yet. */
  | {
      readonly kind: 'at once';
      readonly minor: number;
      readonly month: MonthNumber | undefined;
      readonly rule: RevenueRule;
      readonly why: string;
    };

const serviceOf = ({ serviceFrom, serviceTo }: ScheduleRow | ContractLine): Service => ({ from: serviceFrom, to: serviceTo });
const isPlain = ({ kind }: ScheduleRow): boolean => kind === 'charge' || kind === 'true-up';

/** Kinds whose amount is the price of the whole term; a subscription with free periods has one too. */
const TERM_KINDS: readonly ContractLine['kind'][] = ['fixed', 'instalments', 'one-time', 'milestone'];
const isForTheTerm = ({ kind, freePeriods }: ContractLine): boolean =>
  TERM_KINDS.includes(kind) || (kind === 'recurring' && freePeriods > 0);

/** Days of the term: those that the rows cover, or the line's own where a row stands for a day and not for a service. */
function termOf(line: ContractLine, rows: readonly ScheduleRow[]): Service[] {
  const dayOnly =
    line.kind === 'one-time' || line.kind === 'milestone' || rows.some(({ serviceFrom, serviceTo }) => serviceFrom === serviceTo);
  return dayOnly ? [serviceOf(line)] : mergedServices(rows.map(serviceOf));
}

function overTime(minor: number, services: readonly Service[], by: 'daily' | 'even months', what: 'period' | 'term'): Stretch {
  return { kind: 'over time', minor, services, by, rule: by === 'daily' ? `${what}-daily` : `${what}-even` };
}

/** A milestone's row earns when it is accepted; every other row with the last day of its service. */
function atOnce(row: ScheduleRow, line: ContractLine, milestones: readonly Milestone[]): Stretch {
  const { netMinor: minor } = row;
  const milestone = milestones.find(({ name }) => row.key === name || row.key.startsWith(`${name} `));
  if (milestone?.acceptedOn !== undefined) {
    const why = `${milestone.name} was accepted on ${milestone.acceptedOn}`;
    return { kind: 'at once', minor, month: monthNumber(milestone.acceptedOn), rule: 'on-acceptance', why };
  }
  if (milestone !== undefined || (line.kind === 'milestone' && row.provisional))
    return { kind: 'at once', minor, month: undefined, rule: 'not-accepted', why: `${milestone?.name ?? row.key} is not accepted yet` };
  return { kind: 'at once', minor, month: monthNumber(row.serviceTo), rule: 'point-in-time', why: `delivered by ${row.serviceTo}` };
}

/** `line` is undefined when only issued rows are left of it: they are earned by the days they were invoiced for. */
export function stretchesOf(line: ContractLine | undefined, rows: readonly ScheduleRow[], milestones: readonly Milestone[]): Stretch[] {
  if (line?.recognition === 'point in time') return rows.map((row) => atOnce(row, line, milestones));
  const by = line?.recognition ?? 'daily';
  const byPeriod = (of: readonly ScheduleRow[]): Stretch[] => of.map((row) => overTime(row.netMinor, [serviceOf(row)], by, 'period'));
  if (line === undefined || !isForTheTerm(line)) return byPeriod(rows);
  const plain = rows.filter(isPlain);
  const total = plain.reduce((all, { netMinor }) => all + netMinor, 0);
  const term = plain.length === 0 ? [] : [overTime(total, termOf(line, plain), by, 'term')];
  return [...term, ...byPeriod(rows.filter((row) => !isPlain(row)))];
}
