/** Why an action may not be done, and what to know before it is. */
import { CLOSE_ADVICE, type CloseFacts } from '../../domain/close/closeAdvice';
import type { CloseStep } from '../../domain/close/close';
import { personMaySign, signable, type SignRequest } from '../../domain/close/maySign';
import { isNameless, samePerson } from '../../domain/close/person';
import { isAcknowledged } from '../../domain/close/procedure';
import { holdingSignature, lastSignatures } from '../../domain/close/signatures';
import { type Finding, findingFrom, type Place } from '../../domain/finding';
import { textIn } from '../../sheets/ownTable';
import type { CloseAction } from './month';
import type { JudgedMonth } from './judgeMonth';
import type { NextMonth } from './nextClose';

type Of<Kind extends CloseAction['kind']> = Extract<CloseAction, { readonly kind: Kind }>;

const WORKBOOK: Place = { kind: 'workbook' };
const say = <Code extends keyof CloseFacts>(code: Code, facts: CloseFacts[Code], place: Place = WORKBOOK): Finding =>
  findingFrom(CLOSE_ADVICE, code, place, facts);

const stepOf = ({ month }: JudgedMonth, key: string): CloseStep | undefined => month.steps.find(({ step }) => step.key === key)?.step;

function unknownStep({ month }: JudgedMonth, key: string): Finding {
  return say('step-unknown', { step: key, steps: month.steps.map(({ step }) => step.key).join(', ') });
}

function signRequest(judged: JudgedMonth, { step: key, role, note }: Of<'sign'>): SignRequest | undefined {
  const [step, facts, judgement] = [stepOf(judged, key), judged.facts.get(key), judged.judged.get(key)];
  if (step === undefined || facts === undefined || judgement === undefined) return undefined;
  return { step, facts, judgement, period: judged.month.period, role, note };
}

function maySign(judged: JudgedMonth, action: Of<'sign'>, who: string): Finding[] {
  const request = signRequest(judged, action);
  if (request === undefined) return [unknownStep(judged, action.step)];
  const { step, facts, role } = request;
  const standing = holdingSignature(facts.signatures, role);
  if (standing !== undefined && samePerson(standing.who, who))
    return [say('already-signed', { step: step.title, role, who: standing.who }, facts.place)];
  return [...signable(request), ...personMaySign(request, who)];
}

function mayWithdraw(judged: JudgedMonth, { step: key, role, why }: Of<'withdraw'>): Finding[] {
  const [step, facts] = [stepOf(judged, key), judged.facts.get(key)];
  if (step === undefined || facts === undefined) return [unknownStep(judged, key)];
  const standing = lastSignatures(facts.signatures).some((signature) => signature.role === role && signature.withdrawn === '');
  return [
    ...lockedPeriod(judged),
    ...(standing ? [] : [say('not-signed-by-role', { step: step.title, role }, facts.place)]),
    ...(why.trim() === '' ? [say('reason-missing', { what: 'take a signature back' })] : []),
  ];
}

function lockedPeriod({ month: { period } }: JudgedMonth): Finding[] {
  const { locked, name, lockedBy, lockedAt } = period;
  return locked ? [say('period-is-locked', { period: name, who: lockedBy, at: lockedAt.slice(0, 10) })] : [];
}

/** Rows that cannot be read as a step are not signed either. */
const unsigned = ({ month, close }: JudgedMonth): string =>
  [
    ...month.steps.filter(({ state }) => state !== 'signed').map(({ step }) => step.title),
    ...close.rows.filter(({ step }) => step === undefined).map(({ row }) => textIn(row, 'Step') || textIn(row, 'Key')),
  ].join(', ');

function mayLock(judged: JudgedMonth): Finding[] {
  const steps = unsigned(judged);
  const none = judged.month.findings.filter(({ code }) => code === 'no-steps');
  return [...lockedPeriod(judged), ...none, ...(steps === '' ? [] : [say('steps-not-signed', { steps })])];
}

function mayReopen({ month: { period } }: JudgedMonth, { why }: Of<'reopen'>): Finding[] {
  return [
    ...(period.locked ? [] : [say('period-not-locked', { period: period.name })]),
    ...(why.trim() === '' ? [say('reason-missing', { what: 'reopen a period' })] : []),
  ];
}

function mayAcknowledge(judged: JudgedMonth, { step: key }: Of<'acknowledge'>): Finding[] {
  const step = stepOf(judged, key);
  if (step === undefined) return [unknownStep(judged, key)];
  const { version } = step.procedure;
  return isAcknowledged(step.procedure) ? [say('procedure-is-acknowledged', { step: step.title, version })] : [];
}

/** Whoever vouches for something has a name. */
const NEEDS_NAME: ReadonlySet<CloseAction['kind']> = new Set(['withdraw', 'acknowledge', 'lock', 'reopen']);

/** Findings; the action may be done while none of them is blocking. */
export function mayAct(action: CloseAction, next: NextMonth | undefined, who: string): Finding[] {
  if (action.kind === 'setUp') return [];
  const judged = next?.before;
  if (judged === undefined) return [say('close-not-set-up', {})];
  const nameless = NEEDS_NAME.has(action.kind) && isNameless(who) ? [say('nobody-signs', {})] : [];
  switch (action.kind) {
    case 'sign':
      return maySign(judged, action, who);
    case 'withdraw':
      return [...nameless, ...mayWithdraw(judged, action)];
    case 'acknowledge':
      return [...nameless, ...mayAcknowledge(judged, action)];
    case 'lock':
      return [...nameless, ...mayLock(judged)];
    case 'reopen':
      return [...nameless, ...mayReopen(judged, action)];
    case 'nextMonth': {
      const steps = unsigned(judged);
      return steps === '' ? [] : [say('month-left-unsigned', { period: judged.month.period.name, steps })];
    }
    case 'stamp':
      return [];
  }
}
