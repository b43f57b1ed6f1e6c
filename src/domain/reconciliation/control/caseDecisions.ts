/**
 * What was decided about a case, replayed. A person's word stands until the amount that it was said of changes; what a treatment accepts on
 * its own is decided anew by each run, so that a rule taken back opens its cases again. A person who says `open` by name is not overruled.
 */
import { minorMoneyText } from '../../billing/figures';
import type { Finding } from '../../finding';
import type { Currency } from '../../money/currency';
import { fromMinor } from '../../money/money';
import { BY_TREATMENT, type CaseDecision, type StandingCase } from './control';
import { controlFinding } from './controlAdvice';
import type { FoundCase } from './foundCases';
import type { Treatment } from '../treatment';

export const UNDECIDED: CaseDecision = { status: 'open', reason: '', owner: '', note: '', decidedBy: '' };

export interface Decided {
  readonly decision: CaseDecision;
  readonly findings: readonly Finding[];
}

const WORKBOOK = { kind: 'workbook' } as const;
type Asked = Pick<FoundCase, 'kind' | 'difference' | 'currency'>;

/** The decision that counts for a case of this run. `standing` is what it continues. */
export function decisionOf(found: Asked, standing: StandingCase | undefined, treatment: Treatment | undefined): Decided {
  const replayed = standing === undefined ? { decision: UNDECIDED, findings: [] } : replay(found, standing);
  const { decision } = replayed;
  if (decision.status !== 'open' || decision.decidedBy !== '') return replayed;
  const accepted = acceptedBy(treatment, found);
  return accepted === undefined ? replayed : { ...replayed, decision: { ...decision, ...accepted } };
}

/** The first rule of the treatment that accepts it. */
function acceptedBy(treatment: Treatment | undefined, { kind, difference, currency }: Asked): Partial<CaseDecision> | undefined {
  if (treatment === undefined || currency === undefined) return undefined;
  const amount = fromMinor(Math.abs(difference), currency).amount;
  const rule = treatment.accepts.find((each) => each.kind === kind && (each.upTo === undefined || amount.lessThanOrEqualTo(each.upTo)));
  return rule && { status: 'accepted', reason: rule.reason, decidedBy: BY_TREATMENT };
}

function replay(found: Asked, standing: StandingCase): Decided {
  const { key, decision } = standing;
  const kept = { decision, findings: [] };
  const open: CaseDecision = { ...decision, status: 'open', reason: '', decidedBy: '' };
  const reopened = (finding: Finding): Decided => ({ decision: open, findings: [finding] });
  switch (decision.status) {
    case 'open':
      return kept;
    case 'assigned':
      return decision.owner === '' ? reopened(controlFinding('decision-lacks-owner', WORKBOOK, { key })) : kept;
    case 'cleared':
      return reopened(
        standing.clearedOn === undefined
          ? controlFinding('case-cleared-by-hand', WORKBOOK, { key })
          : controlFinding('case-returned', WORKBOOK, { key, clearedOn: standing.clearedOn }),
      );
    case 'accepted':
    case 'written off':
      if (decision.decidedBy === BY_TREATMENT) return { decision: open, findings: [] };
      if (decision.reason === '') return reopened(controlFinding('decision-lacks-reason', WORKBOOK, { key, status: decision.status }));
      return isOfThisAmount(found, standing) ? kept : reopened(changedFinding(found, standing));
  }
}

const isOfThisAmount = (found: Asked, standing: StandingCase): boolean =>
  found.difference === standing.difference && found.currency === standing.currency;

function changedFinding(found: Asked, { key, decision, difference, currency }: StandingCase): Finding {
  const text = (minor: number, of: Currency | undefined): string => (of === undefined ? 'no amount' : minorMoneyText(minor, of));
  const facts = { key, status: decision.status, was: text(difference, currency), now: text(found.difference, found.currency) };
  return controlFinding('decision-reopened', WORKBOOK, facts);
}
