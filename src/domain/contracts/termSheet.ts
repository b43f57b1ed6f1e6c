/**
 * The term sheet: what policy, master data, row and document say of each topic, side by side. A topic of which none but the policy
 * speaks has no line.
 */
import { comparison, rowText } from './compare';
import { type Topic, TOPICS } from './clause';
import { clauseText } from './clauseText';
import { numberFor } from './parameters';
import type { TermSheetRow } from './review';
import type { ReviewCase } from './reviewCase';
import type { RuleInForce, RulesInForce } from './rulesInForce';
import type { RuleId } from './ruleTable';
import { sameTerms } from './termsValue';

/** Which rule is the policy on a topic, and how it reads for this agreement. */
type Policy = readonly [id: RuleId, says: (rule: RuleInForce, c: ReviewCase) => string];

const needed =
  (word: string): Policy[1] =>
  () =>
    word;

const POLICIES: Readonly<Partial<Record<Topic, readonly Policy[]>>> = {
  paymentTerms: [
    [
      'terms-over-policy',
      ({ parameter }, { party, row }) => (row.kind === 'contract' ? daysText(numberFor(parameter, party?.riskGrade ?? '')) : ''),
    ],
    ['payment-over-limit', ({ parameter }, { row }) => (row.kind === 'SOW' ? daysText(parameter.number) : '')],
  ],
  lateInterest: [['late-interest-over-maximum', ({ parameter }, { party }) => percentText(numberFor(parameter, party?.country ?? ''))]],
  currency: [['currency-not-allowed', ({ parameter }) => [...parameter.entries.values()].join(', ')]],
  totalValue: [['lines-differ-from-total', needed('the sum of the lines')]],
  start: [['signed-after-start', needed('not before it is signed')]],
  renewal: [['auto-renewal', needed('shown with its last day of notice')]],
  notice: [['notice-after-renewal', needed('before the renewal')]],
  billingFrequency: [['billing-frequency-missing', needed('stated')]],
  terminationCredit: [['termination-without-credit', needed('yes')]],
  rebate: [['rebate-tiers-fall', needed('rising, without gap or overlap')]],
  priceUplift: [['indexation-uncapped', needed('capped and dated')]],
  minimumCommitment: [['minimum-without-shortfall', needed('with a shortfall clause')]],
  liabilityCap: [['liability-uncapped', needed('capped')]],
  mostFavoured: [['most-favoured', needed('no')]],
  exclusivity: [['exclusivity', needed('no')]],
  volumeRestriction: [['volume-restriction', needed('no')]],
  signature: [['signatory-without-authority', needed('by somebody who may')]],
  notToExceed: [['not-to-exceed-missing', needed('stated')]],
  acceptance: [['deliverable-without-acceptance', needed('criteria for each deliverable')]],
  expensesCap: [['expenses-uncapped', needed('stated')]],
  usageRights: [['usage-rights-missing', needed('yes')]],
  withholding: [['withholding-not-stated', needed('stated across borders')]],
};

const daysText = (days: { toString(): string } | undefined): string => (days === undefined ? '' : `at most ${days.toString()} days`);
const percentText = (percent: { toString(): string } | undefined): string =>
  percent === undefined ? '' : `at most ${percent.toString()} %`;

function policyText(c: ReviewCase, topic: Topic, { byId }: RulesInForce): string {
  return (POLICIES[topic] ?? [])
    .flatMap(([id, says]) => {
      const rule = byId.get(id);
      const applies = rule !== undefined && (rule.rule.appliesTo === 'both' || rule.rule.appliesTo === c.row.kind);
      return applies ? [says(rule, c)] : [];
    })
    .filter((text) => text !== '')
    .join('; ');
}

function masterText({ party }: ReviewCase, topic: Topic): string {
  if (topic === 'paymentTerms') return party?.terms ?? '';
  return topic === 'currency' ? (party?.currency ?? '') : '';
}

function masterDiffers(topic: Topic, master: string, row: string): boolean {
  if (master === '' || row === '') return false;
  return topic === 'paymentTerms' ? sameTerms(master, row) === false : master !== row;
}

function differenceOf(c: ReviewCase, topic: Topic, texts: { readonly master: string; readonly row: string }): TermSheetRow['differs'] {
  const clauses = c.clauses.get(topic) ?? [];
  if (clauses.some(({ certainty, values }) => certainty === 'unsure' || values.length === 0)) return 'unsure';
  const answers = clauses.map((clause) => comparison(c, clause));
  if (answers.includes('differs') || masterDiffers(topic, texts.master, texts.row)) return 'differs';
  const said = [texts.master, texts.row, clauses.length === 0 ? '' : 'document'].filter((text) => text !== '');
  if (said.length < 2) return 'only one says';
  return clauses.length > 0 && texts.row !== '' && !answers.includes('same') ? 'unsure' : 'same';
}

export function termSheetOf(c: ReviewCase, rules: RulesInForce): TermSheetRow[] {
  return TOPICS.flatMap((topic): TermSheetRow[] => {
    const texts = { master: masterText(c, topic), row: rowText(c, topic) };
    const document = [...new Set((c.clauses.get(topic) ?? []).map(clauseText))].join(' / ');
    if (texts.master === '' && texts.row === '' && document === '') return [];
    const differs = differenceOf(c, topic, texts);
    return [{ agreement: c.row.id, topic, policy: policyText(c, topic, rules), ...texts, document, differs }];
  });
}
