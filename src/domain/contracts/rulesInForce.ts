/**
 * Which version of each rule counts on the day of review.
 *
 * A rule that has no row on the sheet counts by its standard. One that has rows, and none for that day, does not count:
 * somebody ended it. Of two rows in force the one that began later counts, and that is said.
 */
import type { PlainDate } from '../calendar/plainDate';
import type { Finding } from '../finding';
import { type Parameter, PARAMETER_EXAMPLES, readParameter } from './parameters';
import { grouped } from '../grouped';
import type { ReviewRule } from './review';
import { CONTRACT_RULES, type ContractRuleSpec, type RuleId } from './ruleTable';

export interface RuleInForce {
  readonly rule: ReviewRule;
  readonly parameter: Parameter;
}

export interface RulesInForce {
  readonly byId: ReadonlyMap<RuleId, RuleInForce>;
  /** In the order of the table. */
  readonly policy: readonly ReviewRule[];
  readonly findings: readonly Finding[];
}

/** Where the rules stand in the workbook. */
export const RULES_PLACE = 'TieoutContractRules';
const at = (column: string): Finding['place'] => ({ kind: 'table', table: RULES_PLACE, column });

/** A rule as it comes, before a controller changes it. */
export const standardRule = ({ id, checks, appliesTo, parameter, severity, why }: ContractRuleSpec): ReviewRule => ({
  id,
  checks,
  appliesTo,
  parameter,
  severity,
  why,
  from: undefined,
  to: undefined,
});

const inForceOn = (day: PlainDate, { from, to }: ReviewRule): boolean =>
  (from === undefined || from <= day) && (to === undefined || to >= day);

function twice(id: string): Finding {
  return {
    code: 'rule-twice',
    severity: 'warning',
    place: at('Effective from'),
    title: `The rule ${id} has several rows in force on the day of review; the one that begins latest counts.`,
    remedy: 'Enter the day on which the earlier row ends.',
  };
}

function unreadable({ id, reads, parameter: standard }: ContractRuleSpec, text: string): Finding {
  return {
    code: 'rule-unreadable',
    severity: 'warning',
    place: at('Parameter'),
    title: `The parameter of the rule ${id} is "${text}", which cannot be read, so the standard ${standard} counts.`,
    remedy: `Write it like ${PARAMETER_EXAMPLES[reads]}.`,
  };
}

function unknown(id: string): Finding {
  return {
    code: 'rule-unknown',
    severity: 'warning',
    place: at('Rule'),
    title: `There is no rule ${id}, so its row counts for nothing.`,
    remedy: 'Use the name of a rule of the list, or delete the row.',
  };
}

/** Latest beginning first; an open beginning is the earliest. */
const latestFirst = (a: ReviewRule, b: ReviewRule): number => ((a.from ?? '') < (b.from ?? '') ? 1 : -1);

function chosen(spec: ContractRuleSpec, rows: readonly ReviewRule[], asOf: PlainDate, findings: Finding[]): RuleInForce | undefined {
  const inForce = rows.filter((row) => inForceOn(asOf, row)).sort(latestFirst);
  if (inForce.length > 1) findings.push(twice(spec.id));
  const row = rows.length === 0 ? standardRule(spec) : inForce[0];
  if (row === undefined) return undefined;
  const rule = { ...standardRule(spec), parameter: row.parameter, severity: row.severity, from: row.from, to: row.to };
  const parameter = readParameter(spec.reads, row.parameter);
  if (parameter !== undefined) return { rule, parameter };
  findings.push(unreadable(spec, row.parameter));
  const standard = readParameter(spec.reads, spec.parameter);
  if (standard === undefined) throw new Error(`The standard parameter of ${spec.id} cannot be read.`);
  return { rule: { ...rule, parameter: spec.parameter }, parameter: standard };
}

export function rulesInForce(rules: readonly ReviewRule[], asOf: PlainDate): RulesInForce {
  const rows = grouped(rules, ({ id }) => id);
  const known = new Set<string>(CONTRACT_RULES.map(({ id }) => id));
  const findings = [...rows.keys()].filter((id) => !known.has(id)).map(unknown);
  const byId = new Map<RuleId, RuleInForce>();
  for (const spec of CONTRACT_RULES) {
    const rule = chosen(spec, rows.get(spec.id) ?? [], asOf, findings);
    if (rule !== undefined) byId.set(spec.id, rule);
  }
  return { byId, policy: [...byId.values()].map(({ rule }) => rule), findings };
}
