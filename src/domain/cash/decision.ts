/**
 * Deciding on one receipt, as the books stand: every way to pay goes through the rule table, and the way on the
 * highest line is the proposal.
 */
import { type MatchingContext, type ReadReceipt } from './context';
import { advisedBefore, advisedProposals } from './advice';
import { namedDocuments, type NamedDocuments, namedProposals } from './named';
import { fingerprint, type Proposal } from './proposal';
import { duplicateEnd, type End, notAnInvoice, nothingFits, prepaymentEnd } from './residual';
import { appliesByName, MATCHING_RULES, type MatchingRule, ruleIndex } from './ruleTable';
import { unnamedProposals } from './unnamed';
import type { ClosedItem } from './ledger';

export interface RankedProposal {
  readonly proposal: Proposal;
  readonly rule: MatchingRule;
  readonly line: number;
}

export type Decision =
  | { readonly kind: 'one'; readonly best: RankedProposal; readonly mayApply: boolean; readonly others: readonly RankedProposal[] }
  /** Several ways reach the same line of the table. */
  | { readonly kind: 'several'; readonly ways: readonly RankedProposal[] }
  | { readonly kind: 'none'; readonly end: End; readonly others: readonly RankedProposal[] };

/** Ways by their line of the rule table, each set of amounts once; ways that no line accepts are gone. */
export function rank(proposals: readonly Proposal[]): RankedProposal[] {
  const ranked = proposals.flatMap((proposal) => {
    const line = ruleIndex(proposal);
    const rule = MATCHING_RULES[line];
    return rule === undefined ? [] : [{ proposal, rule, line }];
  });
  const seen = new Set<string>();
  return ranked
    .sort((a, b) => a.line - b.line)
    .filter(({ proposal }) => {
      const key = fingerprint(proposal);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

/** Only what is named: what goes first over the whole month. Undefined when nothing named may be posted. */
export function decideByName(context: MatchingContext, read: ReadReceipt): Decision | undefined {
  const named = namedDocuments(context, read);
  if (named.firm.length + named.choices.length + read.advice.length === 0) return undefined;
  const decision = among(rank([...advisedProposals(context, read, named), ...namedProposals(context, read, named)]));
  return decision?.kind === 'one' && decision.mayApply && appliesByName(decision.best.rule) ? decision : undefined;
}

/** The decision on a receipt as the books stand now. */
export function decide(context: MatchingContext, read: ReadReceipt, closedOf: (customerId: string) => readonly ClosedItem[]): Decision {
  const named = namedDocuments(context, read);
  const byName = rank([...advisedProposals(context, read, named), ...namedProposals(context, read, named)]);
  const noInvoice = byName.length > 0 ? undefined : notAnInvoice(read, named);
  if (noInvoice !== undefined) return { kind: 'none', end: noInvoice, others: [] };
  const ranked = [...byName, ...rank(unnamedProposals(context, read, namesSomethingElse(read, named) ? 'elsewhere' : 'not'))];
  const duplicate = byName.length > 0 ? undefined : duplicateEnd(read, named, advisedBefore(context, read));
  if (duplicate?.treatment === 'duplicate payment') return { kind: 'none', end: duplicate, others: ranked };
  const inAdvance = byName.length > 0 ? undefined : prepaymentEnd(read);
  if (inAdvance !== undefined) return { kind: 'none', end: inAdvance, others: ranked };
  return (
    among(rank(ranked.map(({ proposal }) => proposal))) ?? {
      kind: 'none',
      end: duplicate ?? nothingFits(context, read, closedOf),
      others: [],
    }
  );
}

const namesSomethingElse = ({ reference, advice }: ReadReceipt, named: NamedDocuments): boolean =>
  named.firm.length + named.choices.length + named.closed.length + named.settled.length + reference.unknown.length + advice.length > 0;

function among(ranked: readonly RankedProposal[]): Decision | undefined {
  const [best] = ranked;
  if (best === undefined) return undefined;
  const equal = ranked.filter(({ line }) => line === best.line);
  if (equal.length > 1) return { kind: 'several', ways: ranked };
  return { kind: 'one', best, mayApply: best.rule.mayApply && !best.proposal.doubtful, others: ranked.slice(1) };
}
