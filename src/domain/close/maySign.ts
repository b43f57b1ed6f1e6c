/** Who may sign what: not without a name, not before the step is tied, and not twice the same person where two are asked for. */
import { type Finding, findingFrom } from '../finding';
import type { ClosePeriod, CloseStep, SignRole } from './close';
import { CLOSE_ADVICE } from './closeAdvice';
import { isNameless, samePerson } from './person';
import { holdingSignature } from './signatures';
import type { StepFacts, StepJudgement } from './stepStates';

export interface SignRequest {
  readonly step: CloseStep;
  readonly facts: StepFacts;
  readonly judgement: StepJudgement;
  readonly period: ClosePeriod;
  readonly role: SignRole;
  readonly note: string;
}

/** Reasons that a signature mends by itself. */
const MENDED_BY_SIGNING: ReadonlySet<string> = new Set(['cells-moved', 'signature-withdrawn', 'signature-tampered', 'same-person']);

/** What keeps this step from being signed by anybody. Blocking findings; none: it may be. */
export function signable({ step, facts, judgement, period, role, note }: SignRequest): Finding[] {
  const { place } = facts;
  if (period.locked) {
    const facts = { period: period.name, who: period.lockedBy, at: period.lockedAt.slice(0, 10) };
    return [findingFrom(CLOSE_ADVICE, 'period-is-locked', place, facts)];
  }
  const failing = judgement.reasons.filter(({ severity, code }) => severity === 'blocking' && !MENDED_BY_SIGNING.has(code));
  const untied =
    failing.length === 0
      ? []
      : [findingFrom(CLOSE_ADVICE, 'step-not-tied', place, { step: step.title, count: failing.length }), ...failing];
  const unproven =
    step.test === 'manual' && role === 'preparer' && note.trim() === ''
      ? [findingFrom(CLOSE_ADVICE, 'evidence-missing', place, { step: step.title })]
      : [];
  const unprepared =
    role === 'reviewer' && holdingSignature(facts.signatures, 'preparer') === undefined
      ? [findingFrom(CLOSE_ADVICE, 'preparer-first', place, { step: step.title })]
      : [];
  return [...untied, ...unproven, ...unprepared];
}

/** What keeps this person from signing in this role. */
export function personMaySign({ step, facts, role }: SignRequest, who: string): Finding[] {
  const { place } = facts;
  if (isNameless(who)) return [findingFrom(CLOSE_ADVICE, 'nobody-signs', place, {})];
  const other = holdingSignature(facts.signatures, role === 'preparer' ? 'reviewer' : 'preparer');
  if (step.twoPeople && other !== undefined && samePerson(other.who, who))
    return [findingFrom(CLOSE_ADVICE, 'same-person', place, { who: other.who, role: other.role })];
  const named = role === 'preparer' ? step.owner : step.reviewer;
  if (named === '' || samePerson(named, who)) return [];
  return [findingFrom(CLOSE_ADVICE, 'signs-for-another', place, { who, named, role })];
}
