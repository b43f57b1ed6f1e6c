/**
 * Reviews contracts and statements of work: every rule in force on the day of review is asked of every agreement it applies to.
 *
 * An agreement comes out once, whatever was found. What could not be checked is a finding too, and an agreement with one is never
 * clean. The same request gives the same review; the order of the rows decides only the order of the answer.
 */
import { grouped } from '../grouped';
import type { Finding } from '../finding';
import type { Money } from '../money/money';
import { nameKey } from '../nameKey';
import { type Books, booksOf } from './books';
import { lastNoticeOn } from './notice';
import type { Review, ReviewFinding, ReviewRequest, ReviewSummary } from './review';
import { caseOf, type ReviewCase } from './reviewCase';
import { countsOf, riskGradeOf, stateOf } from './riskGrade';
import { RULE_CHECKS } from './ruleChecks';
import { rulesInForce, type RulesInForce } from './rulesInForce';
import { termSheetOf } from './termSheet';

function findingsOf(c: ReviewCase, { byId }: RulesInForce): ReviewFinding[] {
  const findings: ReviewFinding[] = [];
  for (const [id, { rule, parameter }] of byId) {
    if (rule.appliesTo !== 'both' && rule.appliesTo !== c.row.kind) continue;
    for (const outcome of RULE_CHECKS[id](c, parameter))
      findings.push({ agreement: c.row.id, rule: id, severity: rule.severity, ...outcome });
  }
  return findings;
}

/** The largest amount in the currency of the agreement: risks overlap, so their sum would be none. */
function largestAtRisk({ agreement }: ReviewCase, findings: readonly ReviewFinding[]): Money | undefined {
  const currency = agreement.totalValue?.currency ?? agreement.currency;
  return findings.reduce<Money | undefined>((largest, { atRisk }) => {
    if (atRisk === undefined || atRisk.currency !== (currency ?? atRisk.currency)) return largest;
    return largest === undefined || atRisk.amount.greaterThan(largest.amount) ? atRisk : largest;
  }, undefined);
}

function summaryOf(c: ReviewCase, findings: readonly ReviewFinding[]): ReviewSummary {
  const counts = countsOf(findings);
  return {
    agreement: c.row,
    state: stateOf(counts),
    riskGrade: riskGradeOf(counts),
    ...counts,
    atRisk: largestAtRisk(c, findings),
    lastNoticeOn: c.agreement.renewsByItself === true ? lastNoticeOn(c.agreement) : undefined,
    documents: c.documents.map(({ text }) => text.name),
    findings,
  };
}

const strayDocument = (name: string, agreement: string): Finding => ({
  code: 'document-without-agreement',
  severity: 'warning',
  place: { kind: 'file', file: name },
  title: `The document belongs to ${agreement === '' ? 'no contract' : agreement}, which was not reviewed.`,
  remedy: 'Say which contract or statement of work it belongs to.',
});

const STRAYS_NAMED = 5;

/** Lines and deliverables that no agreement of the review has: one finding, so that a table of other contracts does not bury the rest. */
function strayLines({ lines, deliverables }: ReviewRequest, { byNumber }: Books): Finding[] {
  const stray = [...lines, ...deliverables].filter(({ agreement }) => !byNumber.has(nameKey(agreement)));
  const [first] = stray;
  if (first === undefined) return [];
  const numbers = [...new Set(stray.map(({ agreement }) => agreement))];
  const more = numbers.length > STRAYS_NAMED ? ` and ${numbers.length - STRAYS_NAMED} more` : '';
  const rows = stray.length === 1 ? 'One line or milestone belongs' : `${stray.length} lines or milestones belong`;
  return [
    {
      code: 'line-without-agreement',
      severity: 'warning',
      place: first.place,
      title: `${rows} to ${numbers.slice(0, STRAYS_NAMED).join(', ')}${more}, not among the contracts and statements of work reviewed.`,
      remedy: 'Correct the number, or choose the table in which the contract stands.',
    },
  ];
}

export function reviewContracts(request: ReviewRequest): Review {
  const rules = rulesInForce(request.rules, request.asOf);
  const books = booksOf(request);
  const documents = grouped(request.documents, ({ agreement }) => nameKey(agreement));
  const cases = request.agreements.map((row) => caseOf(row, documents.get(nameKey(row.id)) ?? [], books));
  const summaries = cases.map((c) => summaryOf(c, findingsOf(c, rules)));
  const stray = request.documents.filter(({ agreement }) => !books.byNumber.has(nameKey(agreement)));
  return {
    summaries,
    findings: summaries.flatMap(({ findings }) => findings),
    termSheet: cases.flatMap((c) => termSheetOf(c, rules)),
    policy: rules.policy,
    inputFindings: [
      ...rules.findings,
      ...strayLines(request, books),
      ...stray.map(({ agreement, text }) => strayDocument(text.name, agreement)),
    ],
  };
}
