/**
 * Milestones and stated instalments: one row a stage, on the day it was accepted, or else planned for. What the stages do
 * not add up to is a row of its own at the end of service, so that nothing of the total is lost from sight.
 */
import { dayOfNumber, numberOfDay } from '../../calendar/dayNumbers';
import type { PlainDate } from '../../calendar/plainDate';
import { ZERO } from '../../money/decimal';
import { type AmendedLine, amendedLine } from '../amendments';
import type { BillingBook } from '../billingBook';
import type { Amendment, ContractLine, Milestone } from '../contractLine';
import { exactMinor, minorMoneyText, minorText, roundedMinor } from '../figures';
import { WHOLE } from '../fractions';
import { invoiceDay } from '../invoiceDays';
import { lineName } from '../lineKey';
import type { PlannedCharge } from '../planned';
import type { Fraction } from '../schedule';
import { changeOrder } from './changeOrder';

const NOT_ASSIGNED = 'not assigned';

interface Stage {
  readonly milestone: Milestone;
  readonly on: PlainDate;
  readonly minor: number;
}

export function planStages({ line, amendments }: AmendedLine, book: BillingBook): PlannedCharge[] {
  const milestones = book.milestonesOf(line);
  const totalMinor = roundedMinor(exactMinor(line.amount));
  const stages = stagesOf(line, milestones, totalMinor);
  const left = totalMinor - stages.reduce((all, { minor }) => all + minor, 0);
  noteStages(line, book, stages, totalMinor, left);
  const rest = left === 0 ? [] : [changeOrder(line, NOT_ASSIGNED, left, line.serviceTo, restReason(milestones))];
  const ended = amendments.find(({ change }) => change === 'end')?.from;
  const charges = stages
    .map((stage) => stageCharge(line, stage, totalMinor))
    .filter(({ invoiceOn }) => ended === undefined || invoiceOn < ended);
  return [...uniqueKeys(charges), ...(ended === undefined ? rest : []), ...changeOrders(line, amendments, totalMinor)];
}

const restReason = (milestones: readonly Milestone[]): string =>
  milestones.length === 0 ? 'no milestones are stated' : 'not assigned to a stage';

function stagesOf(line: ContractLine, milestones: readonly Milestone[], totalMinor: number): Stage[] {
  const stages = milestones.map((milestone) => {
    const on = milestone.acceptedOn ?? milestone.plannedOn ?? line.serviceTo;
    return { milestone, on, minor: stageMinor(line, milestone, totalMinor) };
  });
  const ordered = stages.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return isWholeByPercent(milestones) ? withResidue(ordered, totalMinor, line.residueIn) : ordered;
}

function stageMinor(line: ContractLine, { amount, percent }: Milestone, totalMinor: number): number {
  if (amount !== undefined) return roundedMinor(exactMinor({ ...amount, currency: line.currency }));
  return roundedMinor((percent ?? ZERO).times(totalMinor).div(100));
}

/** All stages are percentages, and of the whole: then only rounding can be left over, and it goes to the declared stage. */
const isWholeByPercent = (milestones: readonly Milestone[]): boolean =>
  milestones.length > 0 &&
  milestones.every(({ amount }) => amount === undefined) &&
  milestones.reduce((all, { percent }) => all.plus(percent ?? ZERO), ZERO).equals(100);

function withResidue(stages: readonly Stage[], totalMinor: number, residueIn: 'first' | 'last'): Stage[] {
  const left = totalMinor - stages.reduce((all, { minor }) => all + minor, 0);
  const takes = residueIn === 'first' ? 0 : stages.length - 1;
  return stages.map((stage, index) => (index === takes ? { ...stage, minor: stage.minor + left } : stage));
}

function noteStages(line: ContractLine, book: BillingBook, stages: readonly Stage[], totalMinor: number, left: number): void {
  const name = lineName(line);
  const text = (minor: number): string => minorMoneyText(minor, line.currency);
  if (stages.length === 0) book.note('milestones-missing', line.place, { line: name });
  else if (left !== 0)
    book.note('milestones-differ', line.place, {
      line: name,
      assigned: text(totalMinor - left),
      total: text(totalMinor),
      difference: text(left),
    });
  for (const { milestone } of stages) {
    if (milestone.acceptedOn === undefined && milestone.plannedOn === undefined)
      book.note('milestone-undated', milestone.place, { line: name, milestone: milestone.name });
  }
}

function stageCharge(line: ContractLine, { milestone, on, minor }: Stage, totalMinor: number): PlannedCharge {
  const day = numberOfDay(on);
  const total = minorText(totalMinor, line.currency);
  const share = milestone.amount === undefined ? `${(milestone.percent ?? ZERO).toString()} % of ${total}` : `as stated, of ${total}`;
  const state = milestone.acceptedOn === undefined ? 'planned' : 'accepted';
  return {
    key: `milestone ${milestone.name}`,
    kind: 'charge',
    service: { from: day, to: day },
    period: undefined,
    invoiceOn: on,
    minor,
    fullPrice: undefined,
    factor: factorOf(milestone),
    rule: line.kind === 'milestone' ? 'milestone' : 'instalment-stated',
    why: `${milestone.name}, ${state}: ${share}`,
    provisional:
      line.kind === 'milestone'
        ? milestone.acceptedOn === undefined
        : milestone.plannedOn === undefined && milestone.acceptedOn === undefined,
  };
}

/** 12.5 % is 125 of 1000. */
function factorOf({ percent, amount }: Milestone): Fraction {
  if (amount !== undefined || percent === undefined) return WHOLE;
  const scale = 10 ** percent.decimalPlaces();
  return { numerator: percent.times(scale).toNumber(), denominator: 100 * scale };
}

/** Two stages of one name are told apart by their order. */
function uniqueKeys(charges: readonly PlannedCharge[]): PlannedCharge[] {
  const seen = new Map<string, number>();
  return charges.map((charge) => {
    const count = (seen.get(charge.key) ?? 0) + 1;
    seen.set(charge.key, count);
    return count === 1 ? charge : { ...charge, key: `${charge.key} (${count})` };
  });
}

/** A new total does not touch the stages that were agreed: the difference is a row of its own. */
function changeOrders(line: ContractLine, amendments: readonly Amendment[], totalMinor: number): PlannedCharge[] {
  let reached = totalMinor;
  return amendments.flatMap((each) => {
    if (each.change !== 'price') return [];
    const total = roundedMinor(exactMinor(each.amount));
    const difference = total - reached;
    reached = total;
    return difference === 0 ? [] : [changeOrder(line, `change ${each.id}`, difference, each.from, `amendment ${each.id}`)];
  });
}

/** A one-time charge: on the first day of service (advance) or its last (arrears); not at all when the line ended before. A pause does not move it. */
export function planOneTime({ line, amendments }: AmendedLine): PlannedCharge[] {
  const totalMinor = roundedMinor(exactMinor(line.amount));
  const { spans } = amendedLine(
    line,
    amendments.filter(({ change }) => change === 'end'),
  );
  const [first, last] = [spans.at(0), spans.at(-1)];
  if (first === undefined || last === undefined) return [];
  const day = line.timing === 'advance' ? first.from : last.to;
  return [oneTimeCharge(line, day, totalMinor), ...changeOrders(line, amendments, totalMinor)];
}

function oneTimeCharge(line: ContractLine, day: number, minor: number): PlannedCharge {
  const on = dayOfNumber(day);
  return {
    key: 'one-time',
    kind: 'charge',
    service: { from: day, to: day },
    period: undefined,
    minor,
    fullPrice: undefined,
    factor: WHOLE,
    invoiceOn: invoiceDay(line, on, on),
    rule: 'one-time',
    why: minorText(minor, line.currency),
    provisional: false,
  };
}
