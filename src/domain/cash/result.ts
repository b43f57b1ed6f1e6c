/** Decisions as results: minor units become amounts, ways that were not taken become alternatives. */
import type { Currency } from '../money/currency';
import type { Decimal } from '../money/decimal';
import { fromMinor } from '../money/money';
import type { Allocation, Alternative, Outcome, ReceiptResult, ResidualTreatment } from './application';
import type { ReadReceipt } from './context';
import type { Decision, RankedProposal } from './decision';
import type { Receipt } from './ledger';
import { evidence, type Proposal } from './proposal';
import { OTHER_ENDS } from './ruleTable';
import type { CashRules } from './rules';

/** The result of a decision; `outcome` is what it was taken as. */
export function resultOf(
  read: ReadReceipt,
  decision: Decision,
  outcome: Extract<Outcome, 'applied' | 'suggested' | 'ambiguous'>,
  rules: CashRules,
): ReceiptResult {
  const { receipt } = read;
  const alternatives = (ways: readonly RankedProposal[]): Alternative[] =>
    ways.slice(0, rules.alternativesShown).map((way) => alternativeOf(way, receipt));
  if (decision.kind === 'none') {
    const { end, others } = decision;
    return {
      receipt,
      ...end,
      allocations: [],
      residual: wholeResidual(receipt, end.treatment),
      alternatives: alternatives(others),
    };
  }
  if (decision.kind === 'several') return ambiguousResult(read, decision.ways, alternatives(decision.ways));
  const { best, others } = decision;
  const { proposal, rule } = best;
  return {
    receipt,
    outcome,
    allocations: allocationsOf(proposal, receipt.amount.currency),
    residual: { amount: amountOf(proposal.residual, receipt.amount.currency), treatment: proposal.treatment },
    rule: rule.name,
    confidence: rule.confidence,
    evidence: proposal.evidence,
    // An answer that was posted stands; other ways to pay are noise beside it.
    alternatives: outcome === 'applied' ? [] : alternatives(others),
  };
}

function ambiguousResult(
  { receipt, payer }: ReadReceipt,
  ways: readonly RankedProposal[],
  alternatives: readonly Alternative[],
): ReceiptResult {
  const [first] = ways;
  const equal = ways.filter(({ line }) => line === first?.line).length;
  return {
    receipt,
    outcome: 'ambiguous',
    allocations: [],
    residual: wholeResidual(receipt, 'open question'),
    rule: first?.rule.name ?? OTHER_ENDS.openQuestion,
    confidence: 'guess',
    evidence: [...payer.evidence, evidence('amount', `${equal} ways to pay are equally good; a person chooses.`)],
    alternatives,
  };
}

/** The whole receipt is over; of nothing, nothing is over. */
const wholeResidual = ({ amount: { amount } }: Receipt, treatment: ResidualTreatment): ReceiptResult['residual'] => ({
  amount,
  treatment: amount.isZero() ? 'none' : treatment,
});

const amountOf = (minor: number, currency: Currency): Decimal => fromMinor(minor, currency).amount;

const allocationsOf = ({ pieces }: Proposal, currency: Currency): Allocation[] =>
  pieces.map(({ line, cash, discount, deduction, code }) => ({
    document: line.item.document,
    cash: amountOf(cash, currency),
    discount: amountOf(discount, currency),
    deduction: amountOf(deduction, currency),
    deductionCode: code,
  }));

const alternativeOf = ({ proposal, rule }: RankedProposal, { amount }: Receipt): Alternative => ({
  allocations: allocationsOf(proposal, amount.currency),
  because: `${rule.name}: ${proposal.evidence.at(-1)?.says ?? ''}`,
});

/** A receipt that no document can make up: it has more decimals than its currency. */
export function unreadableResult(receipt: Receipt): ReceiptResult {
  const { amount, currency } = receipt.amount;
  return {
    receipt,
    outcome: 'unmatched',
    allocations: [],
    residual: { amount, treatment: 'open question' },
    rule: OTHER_ENDS.openQuestion,
    confidence: 'guess',
    evidence: [evidence('amount', `${amount.toString()} ${currency} has more decimals than the currency.`)],
    alternatives: [],
  };
}
