/**
 * What a line earns, cut into stretches: an amount, the days it is earned over, and how.
 *
 * Revenue does not ask when it is invoiced. A price for the whole term (a fixed fee, instalments, a setup fee, a subscription
 * with free periods) is earned over the whole term, so a free quarter earns as much as a paid one, and a fee invoiced half at
 * signature and half at the end earns the same as one invoiced monthly. A price of each period is earned in that period.
 * What an amendment credits or bills again is earned over the days it is for.
 */
import type { Amendment, ContractLine, Milestone } from '../billing/contractLine';
import type { ScheduleRow } from '../billing/schedule';
import { type MonthNumber, monthNumber } from '../calendar/months';
import type { PlainDate } from '../calendar/plainDate';
import { grouped } from '../grouped';
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

/** Rows that stand for a day, such as milestones or instalments on agreed days, are for the whole service of the line. */
const standsForDays = ({ kind }: ContractLine, rows: readonly ScheduleRow[]): boolean =>
  kind === 'one-time' || kind === 'milestone' || rows.every(({ serviceFrom, serviceTo }) => serviceFrom === serviceTo);

/** The rows of the term, cut where an amendment changes it: what was earned before at the old price stays. */
function termStretches(
  line: ContractLine,
  rows: readonly ScheduleRow[],
  amendments: readonly Amendment[],
  by: 'daily' | 'even months',
): Stretch[] {
  if (rows.length === 0) return [];
  const sum = (of: readonly ScheduleRow[]): number => of.reduce((all, { netMinor }) => all + netMinor, 0);
  if (standsForDays(line, rows)) return [overTime(sum(rows), [serviceOf(line)], by, 'term')];
  const cuts = amendments
    .filter(({ change }) => change === 'price' || change === 'quantity' || change === 'extend')
    .map(({ from }) => from);
  const terms = grouped(rows, ({ serviceFrom }) => String(cuts.filter((cut) => cut <= serviceFrom).length));
  return [...terms.values()].map((of) => overTime(sum(of), mergedServices(of.map(serviceOf)), by, 'term'));
}

function overTime(minor: number, services: readonly Service[], by: 'daily' | 'even months', what: 'period' | 'term'): Stretch {
  return { kind: 'over time', minor, services, by, rule: by === 'daily' ? `${what}-daily` : `${what}-even` };
}

/** The milestone a row stands for. Stages of one name are told apart by their order in time: `milestone Report`, `milestone Report (2)`. */
function milestoneOf({ key }: ScheduleRow, line: ContractLine, milestones: readonly Milestone[]): Milestone | undefined {
  const whole = milestones.filter(({ name }) => key === `milestone ${name}`);
  const [, name, count = '1'] = whole.length > 0 ? [key, key.slice('milestone '.length)] : (/^milestone (.*) \((\d+)\)$/.exec(key) ?? []);
  const dayOf = ({ acceptedOn, plannedOn }: Milestone): PlainDate => acceptedOn ?? plannedOn ?? line.serviceTo;
  const alike = milestones.filter((each) => each.name === name);
  return [...alike].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b)))).at(Number(count) - 1);
}

/** A milestone's row earns when it is accepted; every other row with the last day of its service. */
function atOnce(row: ScheduleRow, line: ContractLine, milestones: readonly Milestone[]): Stretch {
  const { netMinor: minor } = row;
  const milestone = milestoneOf(row, line, milestones);
  if (milestone?.acceptedOn !== undefined) {
    const why = `${milestone.name} was accepted on ${milestone.acceptedOn}`;
    return { kind: 'at once', minor, month: monthNumber(milestone.acceptedOn), rule: 'on-acceptance', why };
  }
  if (milestone !== undefined || (line.kind === 'milestone' && row.provisional))
    return { kind: 'at once', minor, month: undefined, rule: 'not-accepted', why: `${milestone?.name ?? row.key} is not accepted yet` };
  return { kind: 'at once', minor, month: monthNumber(row.serviceTo), rule: 'point-in-time', why: `delivered by ${row.serviceTo}` };
}

/** What a line's stretches are cut from. `line` is undefined when only issued rows are left of it: they are earned by the days they were invoiced for. */
export interface LineTables {
  readonly line: ContractLine | undefined;
  readonly rows: readonly ScheduleRow[];
  readonly milestones: readonly Milestone[];
  readonly amendments: readonly Amendment[];
}

export function stretchesOf({ line, rows, milestones, amendments }: LineTables): Stretch[] {
  if (line?.recognition === 'point in time') return rows.map((row) => atOnce(row, line, milestones));
  const by = line?.recognition ?? 'daily';
  const byPeriod = (of: readonly ScheduleRow[]): Stretch[] => of.map((row) => overTime(row.netMinor, [serviceOf(row)], by, 'period'));
  if (line === undefined || !isForTheTerm(line)) return byPeriod(rows);
  return [...termStretches(line, rows.filter(isPlain), amendments, by), ...byPeriod(rows.filter((row) => !isPlain(row)))];
}
