/**
 * The state of each step, from what the workbook says now. A step is tied only by its own test: it ran for this period on inputs and
 * rules that still stand, its proofs read 0.00, no more is open than its row allows, its procedure is acknowledged, and what comes
 * before it is tied or signed.
 *
 * A signature outlives all that as long as the cells that it vouches for say what they said: a signed step stays signed although a step
 * before it was reopened. Only the sign-off, which vouches for the others, falls with them.
 */
import { grouped } from '../grouped';
import { type Finding, findingFrom, type Place } from '../finding';
import type { PlainDate } from '../calendar/plainDate';
import type { ClosePeriod, CloseStep, Signature, StepState } from './close';
import { CLOSE_ADVICE, type CloseFacts } from './closeAdvice';
import { isAcknowledged } from './procedure';
import { holdingSignature, holds, isSigned, lastSignatures, rolesOf, signedTwice } from './signatures';

/** The last run of a job that a step stands on, as the log has it. */
export interface JobRun {
  readonly runId: string;
  /** Undefined: the log does not say. */
  readonly asOf: PlainDate | undefined;
  /** Tables that it read and that say something else now. */
  readonly changedInputs: readonly string[];
  readonly missingInputs: readonly string[];
  readonly rulesChanged: boolean;
}

export interface JobFacts {
  /** As it stands in the log: `cash application`. */
  readonly job: string;
  /** A job that is not needed counts once it has run: its report is evidence then. */
  readonly needed: boolean;
  readonly lastRun: JobRun | undefined;
}

/** What waits for a person, one of it and many: `question`, `questions`. */
export type OpenWords = readonly [one: string, many: string];

/** A cell that must read 0.00. */
export interface ProofFact {
  /** The title over its line. */
  readonly section: string;
  readonly name: string;
  readonly currency: string;
  /** As it reads; an error by its name. */
  readonly reads: string;
  readonly holds: boolean;
  /** It is no formula any more. */
  readonly overwritten: boolean;
  readonly place: Place;
}

export interface StepFacts {
  readonly jobs: readonly JobFacts[];
  readonly proofs: readonly ProofFact[];
  /** What waits for a person, each with its cell. */
  readonly open: { readonly what: OpenWords; readonly places: readonly Place[] };
  /** What else stands in its way: gaps between statements, error cells. */
  readonly odd: readonly Finding[];
  /** Of this period, oldest first. */
  readonly signatures: readonly Signature[];
  /** Its row in the table of the close. */
  readonly place: Place;
}

export interface StepJudgement {
  readonly state: StepState;
  /** The gravest first; blocking ones keep it from being tied. */
  readonly reasons: readonly Finding[];
  readonly waitsFor: readonly string[];
}

const finding = <Code extends keyof CloseFacts>(code: Code, place: Place, facts: CloseFacts[Code]): Finding =>
  findingFrom(CLOSE_ADVICE, code, place, facts);

function runReasons({ jobs, place }: StepFacts, { name, asOf }: ClosePeriod): Finding[] {
  return jobs.flatMap(({ job, needed, lastRun }): Finding[] => {
    if (lastRun === undefined) return needed ? [finding('not-run', place, { job, period: name })] : [];
    const { runId, changedInputs, missingInputs, rulesChanged } = lastRun;
    if (lastRun.asOf !== asOf) return needed ? [finding('run-for-other-day', place, { job, day: lastRun.asOf ?? '', asOf })] : [];
    return [
      ...(missingInputs.length === 0 ? [] : [finding('inputs-gone', place, { job, runId, tables: missingInputs.join(', ') })]),
      ...(changedInputs.length === 0 ? [] : [finding('inputs-changed', place, { job, runId, tables: changedInputs.join(', ') })]),
      ...(rulesChanged ? [finding('rules-changed', place, { job, runId })] : []),
    ];
  });
}

/** Lines of one section that differ are one reason: they have one cause more often than not. */
function proofReasons({ proofs }: StepFacts): Finding[] {
  const overwritten = proofs.filter((proof) => proof.overwritten);
  const differing = proofs.filter((proof) => !proof.overwritten && !proof.holds);
  const sections = [...grouped(differing, ({ section, place }) => `${sheetOf(place)} ${section}`).values()];
  return [
    ...overwritten.map(({ name, reads, place }) => finding('proof-overwritten', place, { name, value: reads })),
    ...sections.flatMap((lines) => {
      const [first] = lines;
      if (first === undefined) return [];
      return [finding('proof-differs', first.place, { name: first.name, difference: first.reads, more: lines.length - 1 })];
    }),
  ];
}

const sheetOf = (place: Place): string => (place.kind === 'cell' ? place.sheet : '');

function openReasons({ openAllowed }: CloseStep, { open, place }: StepFacts): Finding[] {
  const count = open.places.length;
  return count <= openAllowed
    ? []
    : [finding('open-exceptions', open.places[0] ?? place, { count, allowed: openAllowed, one: open.what[0], many: open.what[1] })];
}

function procedureReasons({ procedure }: CloseStep, { place }: StepFacts): Finding[] {
  const { version, acknowledged } = procedure;
  return isAcknowledged(procedure) ? [] : [finding('procedure-changed', place, { version, acknowledged })];
}

function signatureReasons({ signatures }: StepFacts): Finding[] {
  return lastSignatures(signatures).flatMap((signature): Finding[] => {
    const { who, role, withdrawn, tampered, moved, movedCount } = signature;
    const [first] = moved;
    const place: Place = first === undefined ? { kind: 'workbook' } : { kind: 'cell', sheet: first.sheet, address: first.address };
    if (withdrawn !== '') return [finding('signature-withdrawn', place, { role, why: withdrawn })];
    if (tampered !== '') return [finding('signature-tampered', place, { who, role, why: tampered })];
    if (movedCount === 0) return [];
    const named =
      first === undefined ? '' : `'${first.sheet}'!${first.address}, which read ${words(first.was)} and reads ${words(first.now)}`;
    return [finding('cells-moved', place, { who, role, count: movedCount, first: named })];
  });
}

const words = (cell: string): string => (cell === '' ? 'nothing' : `"${cell}"`);

function awaitedReview(step: CloseStep, { signatures, place }: StepFacts): Finding[] {
  const isPrepared = holdingSignature(signatures, 'preparer') !== undefined;
  const isAwaited = rolesOf(step).includes('reviewer') && isPrepared && !isSigned(step, signatures);
  return isAwaited ? [finding('reviewer-awaited', place, { reviewer: step.reviewer === '' ? 'A second person' : step.reviewer })] : [];
}

/** What says that somebody has begun, and nothing that a person has to mend. */
const UNDER_WAY: ReadonlySet<string> = new Set(['not-run', 'run-for-other-day', 'waits-for', 'not-signed']);

function hasBegun({ jobs, signatures }: StepFacts, { from, to, asOf }: ClosePeriod): boolean {
  const last = asOf > to ? asOf : to;
  return signatures.length > 0 || jobs.some(({ lastRun }) => lastRun?.asOf !== undefined && lastRun.asOf >= from && lastRun.asOf <= last);
}

interface Known {
  readonly step: CloseStep;
  readonly facts: StepFacts;
  readonly states: ReadonlyMap<string, StepState>;
  readonly steps: readonly CloseStep[];
  readonly period: ClosePeriod;
}

const isDone = (state: StepState | undefined): boolean => state === 'tied' || state === 'signed';

/** The sign-off comes after everything, whatever its row says. */
function waiting({ step, facts, states, steps }: Known): { readonly keys: string[]; readonly reasons: Finding[] } {
  const titleOf = (key: string): string => `"${steps.find((each) => each.key === key)?.title ?? key}"`;
  if (step.test === 'signOff') {
    const unsigned = steps.filter(({ key, test }) => test !== 'signOff' && states.get(key) !== 'signed').map(({ key }) => key);
    const reasons = unsigned.length === 0 ? [] : [finding('not-signed', facts.place, { steps: unsigned.map(titleOf).join(', ') })];
    return { keys: unsigned, reasons };
  }
  const known = new Set(steps.map(({ key }) => key));
  const keys = step.after.filter((key) => known.has(key) && !isDone(states.get(key)));
  return { keys, reasons: keys.map((key) => finding('waits-for', facts.place, { steps: titleOf(key) })) };
}

function twiceReasons({ step, facts: { signatures, place } }: Known): Finding[] {
  const twice = signedTwice(step, signatures);
  return twice === undefined ? [] : [finding('same-person', place, { who: twice.who, role: twice.role })];
}

const manualReasons = ({ step, facts }: Known): Finding[] =>
  step.test === 'manual' && !isSigned(step, facts.signatures) ? [finding('manual-step', facts.place, { step: step.title })] : [];

function stateOf(known: Known, waits: readonly Finding[], own: readonly Finding[]): StepState {
  const { step, facts, states, steps, period } = known;
  const signed = isSigned(step, facts.signatures);
  if (lastSignatures(facts.signatures).some((signature) => !holds(signature))) return 'reopened';
  if (signed) return step.test === 'signOff' && waits.length > 0 ? 'reopened' : 'signed';
  if (waits.length === 0 && own.length === 0) return 'tied';
  if (step.test === 'signOff') return steps.some(({ key }) => states.get(key) === 'signed') ? 'inProgress' : 'notStarted';
  if (step.test === 'manual' || step.test === 'reports') {
    if (waits.length > 0 && facts.signatures.length === 0) return 'notStarted';
    return 'needsYou';
  }
  if (!hasBegun(facts, period)) return 'notStarted';
  return [...waits, ...own].every(({ code }) => UNDER_WAY.has(code)) ? 'inProgress' : 'needsYou';
}

function judgement(known: Known): StepJudgement {
  const { step, facts, period } = known;
  const { keys, reasons } = waiting(known);
  const isOfPeriod = facts.jobs.length === 0 || hasBegun(facts, period);
  const own = [
    ...runReasons(facts, period),
    // What an earlier month left on the sheets says nothing of this one.
    ...(isOfPeriod ? [...proofReasons(facts), ...facts.odd, ...openReasons(step, facts)] : []),
    ...procedureReasons(step, facts),
    ...manualReasons(known),
    ...twiceReasons(known),
  ];
  const all = [...signatureReasons(facts), ...own, ...reasons, ...awaitedReview(step, facts)];
  return { state: stateOf(known, reasons, own), reasons: all, waitsFor: keys };
}

/**
 * @param steps In an order in which each comes after those that it waits for (`stepOrder`).
 * @param facts Of every step, by key.
 */
export function stepStates(
  steps: readonly CloseStep[],
  facts: ReadonlyMap<string, StepFacts>,
  period: ClosePeriod,
): ReadonlyMap<string, StepJudgement> {
  const states = new Map<string, StepState>();
  const judged = new Map<string, StepJudgement>();
  const signOffLast = [...steps.filter(({ test }) => test !== 'signOff'), ...steps.filter(({ test }) => test === 'signOff')];
  for (const step of signOffLast) {
    const own = facts.get(step.key);
    if (own === undefined) throw new Error(`Nothing is known of step ${step.key}.`);
    const found = judgement({ step, facts: own, states, steps, period });
    states.set(step.key, found.state);
    judged.set(step.key, found);
  }
  return judged;
}
