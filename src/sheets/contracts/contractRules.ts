/**
 * The rules of contract review on the sheet "Tieout Rules". A controller changes parameter, severity and days there, and adds rows for
 * the same rule with other days, so that last year's review still runs by last year's rules. All that she wrote stays as it is.
 *
 * A rule without a row comes back as its standard: to end one, enter the day under Effective to.
 */
import type { PlainDate } from '../../domain/calendar/plainDate';
import { isDate } from '../../domain/calendar/plainDate';
import { REVIEW_SEVERITIES, type ReviewRule, type ReviewSeverity } from '../../domain/contracts/review';
import { RULES_PLACE, standardRule } from '../../domain/contracts/rulesInForce';
import { CONTRACT_RULES, type ContractRuleSpec } from '../../domain/contracts/ruleTable';
import type { Finding } from '../../domain/finding';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent } from '../../tables/workbookChange';
import { dayCell, dayFrom } from '../cells';
import { cellsOf, column, type OwnRow, ownRows, textIn } from '../ownTable';

export const CONTRACT_RULES_TABLE = RULES_PLACE;

// prettier-ignore
export const CONTRACT_RULE_COLUMNS = [
  column('Rule',           'text',      28),
  column('Checks',         'wrapped',   60),
  column('Applies to',     'text',      11),
  column('Parameter',      'input',     34),
  column('Severity',       'input',     15),
  column('Effective from', 'inputDate', 14),
  column('Effective to',   'inputDate', 13),
  column('Why',            'wrapped',   60),
];

interface RuleRow {
  readonly rule: string;
  readonly parameter: string;
  readonly severity: string;
  /** ISO days, or a person's words. */
  readonly from: string;
  readonly to: string;
}

const standardRow = ({ id, parameter, severity }: ContractRuleSpec): RuleRow => ({ rule: id, parameter, severity, from: '', to: '' });

function standingRows(own: readonly SourceTable[]): RuleRow[] {
  const system = own.find(({ name }) => name === CONTRACT_RULES_TABLE)?.dateSystem ?? 1900;
  const day = (row: OwnRow, name: string): string => dayFrom(row[name] ?? null, system);
  return ownRows(own, CONTRACT_RULES_TABLE).map((row) => ({
    rule: textIn(row, 'Rule'),
    parameter: textIn(row, 'Parameter'),
    severity: textIn(row, 'Severity'),
    from: day(row, 'Effective from'),
    to: day(row, 'Effective to'),
  }));
}

/** Every rule in the order of the table, as it stands or as its standard; rows that name no rule stay at the end. */
function allRows(own: readonly SourceTable[]): RuleRow[] {
  const standing = standingRows(own);
  const known = CONTRACT_RULES.flatMap((spec) => {
    const theirs = standing.filter(({ rule }) => rule === spec.id);
    return theirs.length === 0 ? [standardRow(spec)] : theirs;
  });
  return [...known, ...standing.filter(({ rule }) => !SPECS.has(rule))];
}

const SPECS: ReadonlyMap<string, ContractRuleSpec> = new Map(CONTRACT_RULES.map((spec) => [spec.id, spec]));

export function contractRuleCells(own: readonly SourceTable[], system: SourceTable['dateSystem']): CellContent[][] {
  return allRows(own).map(({ rule, parameter, severity, from, to }) => {
    const spec = SPECS.get(rule);
    return cellsOf(CONTRACT_RULE_COLUMNS, {
      Rule: rule,
      Checks: spec?.checks ?? null,
      'Applies to': spec?.appliesTo ?? null,
      Why: spec?.why ?? null,
      Parameter: parameter === '' ? null : parameter,
      Severity: severity === '' ? null : severity,
      'Effective from': dayCell(from, system),
      'Effective to': dayCell(to, system),
    });
  });
}

const unreadable = (rule: string, columnName: string, text: string, remedy: string): Finding => ({
  code: 'rule-unreadable',
  severity: 'warning',
  place: { kind: 'table', table: CONTRACT_RULES_TABLE, column: columnName },
  title: `${columnName} of the rule ${rule} is "${text}", which cannot be read.`,
  remedy,
});

const isSeverity = (text: string): text is ReviewSeverity => (REVIEW_SEVERITIES as readonly string[]).includes(text);

/** A day, or none; words that are no day are told, and count as none. */
function dayOf({ rule }: RuleRow, columnName: string, text: string, findings: Finding[]): PlainDate | undefined {
  if (text === '' || isDate(text)) return text === '' ? undefined : text;
  findings.push(unreadable(rule, columnName, text, 'Enter a day, or leave it empty.'));
  return undefined;
}

function ruleOf(spec: ContractRuleSpec, row: RuleRow, findings: Finding[]): ReviewRule {
  const standard = standardRule(spec);
  const severity = row.severity.toLowerCase();
  if (!isSeverity(severity))
    findings.push(
      unreadable(spec.id, 'Severity', row.severity, `Choose ${REVIEW_SEVERITIES.join(', ')}; until then ${spec.severity} counts.`),
    );
  return {
    ...standard,
    parameter: row.parameter,
    severity: isSeverity(severity) ? severity : standard.severity,
    from: dayOf(row, 'Effective from', row.from, findings),
    to: dayOf(row, 'Effective to', row.to, findings),
  };
}

/** The rules as the sheet has them, every version; none when it is not there yet, and then the standards count. */
export function contractRulesFrom(own: readonly SourceTable[]): {
  readonly rules: readonly ReviewRule[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const rules = standingRows(own).map((row): ReviewRule => {
    const spec = SPECS.get(row.rule);
    if (spec !== undefined) return ruleOf(spec, row, findings);
    return {
      id: row.rule,
      checks: '',
      appliesTo: 'both',
      parameter: row.parameter,
      severity: 'note',
      from: undefined,
      to: undefined,
      why: '',
    };
  });
  return { rules, findings };
}
