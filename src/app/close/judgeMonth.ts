/** The month as it stands: what was read, judged by the rules of the close. */
import type { ClosePeriod, CloseStep, Signature } from '../../domain/close/close';
import { CLOSE_ADVICE } from '../../domain/close/closeAdvice';
import { isPeriod, periodDays } from '../../domain/close/period';
import { stepOrder } from '../../domain/close/stepGraph';
import { type StepFacts, type StepJudgement, stepStates } from '../../domain/close/stepStates';
import { afterBusinessDays } from '../../domain/calendar/businessDays';
import { isDate, type PlainDate } from '../../domain/calendar/plainDate';
import { type Finding, findingFrom, type Place } from '../../domain/finding';
import type { StandingClose, StandingHead } from '../../sheets/close/standingClose';
import { CLOSE_SHEET, lockedPeriods, standingLines } from '../../tables/close/closeNames';
import type { LoggedLine } from '../../workbook/log';
import { linkOf } from '../ownCells';
import { factsFrom } from '../runFacts';
import type { CellLink } from '../jobs';
import type { CloseReading } from './closeReading';
import type { Month, MonthStep, StepReason, StepRun } from './month';
import { checkSignatures } from './signatureChecks';
import { knownNow, sheetsOf, stepFacts } from './stepFacts';
import { AreaTaker } from './vouch';

/** A month with what its states were judged by: signing asks for more than the cockpit shows. */
export interface JudgedMonth {
  readonly reading: CloseReading;
  readonly close: StandingClose;
  readonly month: Month;
  readonly facts: ReadonlyMap<string, StepFacts>;
  readonly judged: ReadonlyMap<string, StepJudgement>;
  readonly taker: AreaTaker;
}

interface ReadPeriod {
  readonly period: ClosePeriod;
  readonly findings: readonly Finding[];
}

/** The head of the close; its day is the last of the month where none is entered. */
function periodOf({ entity, period: name, asOf: said, place }: StandingHead, log: readonly LoggedLine[]): ReadPeriod {
  const days = periodDays(name);
  const asOf: PlainDate = isDate(said) ? said : days.to;
  const lock = lockedPeriods(log).get(name);
  const unreadable =
    said !== '' && !isDate(said) ? [findingFrom(CLOSE_ADVICE, 'as-of-unreadable', place, { text: said, taken: asOf })] : [];
  const early = asOf < days.to ? [findingFrom(CLOSE_ADVICE, 'as-of-before-end', place, { asOf, to: days.to })] : [];
  return {
    period: { entity, ...days, asOf, locked: lock !== undefined, lockedBy: lock?.who ?? '', lockedAt: lock?.at ?? '' },
    findings: [...unreadable, ...early],
  };
}

const placeLink = (place: Place): CellLink => linkOf(place) ?? { sheet: CLOSE_SHEET, address: 'A1' };

const reasonOf = (finding: Finding): StepReason => ({
  code: finding.code,
  sentence: `${finding.title} ${finding.remedy}`,
  cell: linkOf(finding.place),
  finding,
});

function lastRunOf({ jobs }: StepFacts, log: readonly LoggedLine[]): StepRun | undefined {
  const ids = new Set(jobs.flatMap(({ lastRun }) => lastRun?.runId ?? []));
  const line = standingLines(log).findLast(({ runId }) => ids.has(runId));
  return line && { runId: line.runId, at: line.at, who: line.who, tookMs: factsFrom(line.version).tookMs };
}

interface StepParts {
  readonly step: CloseStep;
  readonly facts: StepFacts;
  readonly judgement: StepJudgement;
  readonly reading: CloseReading;
  readonly period: ClosePeriod;
  readonly today: string;
}

function monthStep({ step, facts, judgement, reading, period, today }: StepParts): MonthStep {
  const due = afterBusinessDays(period.to, step.dueWorkday, reading.calendar);
  return {
    step,
    state: judgement.state,
    due,
    overdue: judgement.state !== 'signed' && today > due,
    waitsFor: judgement.waitsFor,
    reasons: judgement.reasons.map(reasonOf),
    proofs: facts.proofs.map(({ name, currency, reads, place }) => ({ name, currency, difference: reads, cell: linkOf(place) })),
    openCount: facts.open.places.length,
    evidence: sheetsOf(step, reading, period).map((sheet) => ({ sheet, address: 'A1' })),
    lastRun: lastRunOf(facts, reading.log),
    signatures: facts.signatures,
    cell: placeLink(facts.place),
  };
}

/** What the states of a month follow from. */
export interface MonthFacts extends Pick<JudgedMonth, 'reading' | 'close' | 'facts' | 'taker'> {
  readonly period: ClosePeriod;
}

/** The states that follow from the facts: also from facts that an action would bring about. */
export function judgeSteps(parts: MonthFacts & { readonly findings?: readonly Finding[] }, today: string): JudgedMonth {
  const { reading, close, facts, taker, period, findings = [] } = parts;
  const rows = close.rows.flatMap(({ step }) => step ?? []);
  const judged = stepStates(stepOrder(rows, () => ({ kind: 'workbook' })).steps, facts, period);
  const steps = rows.flatMap((step) => {
    const [own, judgement] = [facts.get(step.key), judged.get(step.key)];
    return own === undefined || judgement === undefined ? [] : [monthStep({ step, facts: own, judgement, reading, period, today })];
  });
  return { reading, close, month: { period, steps, findings }, facts, judged, taker };
}

/** Undefined: no month is set up, or its period cannot be read. */
export async function judgeMonth(reading: CloseReading, today: string): Promise<JudgedMonth | undefined> {
  const { close } = reading;
  if (close === undefined || !isPeriod(close.head.period)) return undefined;
  const { period, findings } = periodOf(close.head, reading.log);
  const taker = new AreaTaker([...reading.reports, ...reading.evidence], [...reading.tables, ...reading.own]);
  const signatures = await checkSignatures(reading, period.name, taker);
  const places = new Map(close.rows.flatMap(({ step, place }) => (step === undefined ? [] : [[step.key, place] as const])));
  const placeOfStep = (key: string): Place => places.get(key) ?? { kind: 'workbook' };
  const rows = close.rows.flatMap(({ step }) => step ?? []);
  const known = await knownNow(reading);
  const own = (key: string): readonly Signature[] => signatures.byStep.get(key) ?? [];
  const facts = new Map(rows.map((step) => [step.key, stepFacts(step, placeOfStep(step.key), reading, known, period, own(step.key))]));
  const all = [...close.findings, ...findings, ...stepOrder(rows, placeOfStep).findings, ...signatures.findings];
  return judgeSteps({ reading, close, facts, taker, period, findings: all }, today);
}
