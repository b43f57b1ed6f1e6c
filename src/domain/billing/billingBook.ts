/** The tables of a schedule, by the line they belong to: built once, so that planning a line does not search. */
import type { PlainDate } from '../calendar/plainDate';
import type { Finding, Place } from '../finding';
import { grouped } from '../grouped';
import { nameKey } from '../nameKey';
import { type BillingFacts, billingFinding, type BillingFindingCode } from './billingAdvice';
import type { Amendment, ContractLine, IndexValue, Milestone, PriceStep, TaxRate, Usage } from './contractLine';
import { lineKey, lineName } from './lineKey';
import { periodGrids, type PeriodGrids } from './periods';
import type { IssuedRow, ScheduleRequest } from './schedule';
import { readTierTables, type TierTable } from './tiers';

export interface BillingBook {
  readonly asOf: PlainDate;
  readonly lines: readonly ContractLine[];
  readonly grids: PeriodGrids;
  readonly milestonesOf: (line: ContractLine) => readonly Milestone[];
  /** By day. */
  readonly usageOf: (line: ContractLine) => readonly Usage[];
  readonly stepsOf: (line: ContractLine) => readonly PriceStep[];
  /** By day; on the same day as the table has them. */
  readonly amendmentsOf: (line: ContractLine) => readonly Amendment[];
  readonly issuedOf: (line: ContractLine) => readonly IssuedRow[];
  readonly tierTable: (name: string) => TierTable | undefined;
  /** By day. */
  readonly indexValues: (name: string) => readonly IndexValue[];
  /** By their first day. */
  readonly taxRates: (code: string) => readonly TaxRate[];
  readonly findings: readonly Finding[];
  readonly note: <Code extends BillingFindingCode>(code: Code, place: Place, facts: BillingFacts[Code]) => void;
}

const byDay =
  <T>(dayOf: (value: T) => PlainDate) =>
  (a: T, b: T): number => {
    const [first, second] = [dayOf(a), dayOf(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  };

export function billingBook(request: ScheduleRequest): BillingBook {
  const findings: Finding[] = [];
  const note: BillingBook['note'] = (code, place, facts) => void findings.push(billingFinding(code, place, facts));
  const usage = grouped(request.usage, lineKey);
  for (const group of usage.values()) group.sort(byDay(({ on }) => on));
  const amendments = grouped(request.amendments, lineKey);
  for (const group of amendments.values()) group.sort(byDay(({ from }) => from));
  const indexValues = grouped(request.indexValues, ({ index }) => nameKey(index));
  for (const group of indexValues.values()) group.sort(byDay(({ on }) => on));
  const steps = grouped(request.priceSteps, lineKey);
  for (const group of steps.values()) group.sort(byDay(({ from }) => from));
  const issued = grouped(request.issued, lineKey);
  const taxRates = grouped(request.taxRates, ({ code }) => nameKey(code));
  for (const group of taxRates.values()) group.sort(byDay(({ from }) => from));
  const tiers = readTierTables(grouped(request.tiers, ({ table }) => nameKey(table)));
  return {
    asOf: request.asOf,
    lines: request.lines,
    grids: periodGrids(),
    findings,
    note,
    milestonesOf: milestonesByLine(request, note),
    usageOf: (line) => usage.get(lineKey(line)) ?? [],
    stepsOf: (line) => steps.get(lineKey(line)) ?? [],
    amendmentsOf: (line) => amendments.get(lineKey(line)) ?? [],
    issuedOf: (line) => issued.get(lineKey(line)) ?? [],
    tierTable: (name) => tiers.get(nameKey(name)),
    indexValues: (name) => indexValues.get(nameKey(name)) ?? [],
    taxRates: (code) => taxRates.get(nameKey(code)) ?? [],
  };
}

const TAKES_MILESTONES: ReadonlySet<ContractLine['kind']> = new Set(['milestone', 'instalments']);

/** A milestone without a line belongs to the one line of its contract that takes milestones, if there is only one. */
function milestonesByLine({ lines, milestones }: ScheduleRequest, note: BillingBook['note']): BillingBook['milestonesOf'] {
  const staged = lines.filter(({ kind }) => TAKES_MILESTONES.has(kind));
  const ofContract = grouped(staged, ({ contract }) => contract);
  const lineKeys = new Set(staged.map(lineKey));
  const known = grouped(milestones, (milestone) => {
    const [only, another] = milestone.line === '' ? (ofContract.get(milestone.contract) ?? []) : [];
    return lineKey(only !== undefined && another === undefined ? only : milestone);
  });
  for (const [key, stages] of known) {
    const [first] = stages;
    if (first !== undefined && !lineKeys.has(key))
      note('milestone-unknown-line', first.place, { line: lineName(first), milestone: first.name });
  }
  return (line) => known.get(lineKey(line)) ?? [];
}
