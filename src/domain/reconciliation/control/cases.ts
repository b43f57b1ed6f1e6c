/**
 * Cases: exceptions from month to month. What is found is held against what stood open in the last run; a case keeps its key, its first day
 * and what a person decided about it, as long as one of its rows is still open.
 *
 * A case whose rows are all matched has cleared itself and is kept as history. One whose rows are in neither file, though the files cover
 * their day, has vanished, which is an exception of its own until a person accepts it. One whose rows are older than the files waits as it was.
 */
import { type BusinessCalendar } from '../../calendar/businessDays';
import { daysBetween, latest, type PlainDate } from '../../calendar/plainDate';
import type { Finding } from '../../finding';
import { type Decided, decisionOf } from './caseDecisions';
import { dueDay, nextStepOf, ownerOf } from './caseDues';
import { compareStanding, continuation } from './continuation';
import type { ControlTotal, ExceptionCase, OpenRow, StandingCase, StatementPlace } from './control';
import { controlFinding } from './controlAdvice';
import { EXCEPTION_KINDS, type ExceptionKind } from '../exceptionKinds';
import { type FoundCase, foundCases, freshKey } from './foundCases';
import { formerCases } from './formerCases';
import type { Reconciliation } from '../reconciliation';
import { ageBucket, type ReconciliationRules } from './reconciliationRules';
import { SIDES } from '../totals';
import { type Treatment, treatmentBook, type TreatmentBook } from '../treatment';
import { takenRows, whereabouts } from './whereabouts';

export interface CaseRequest {
  readonly reconciliation: Pick<Reconciliation, 'matches' | 'exceptions'>;
  readonly treatments: readonly Treatment[];
  /** A total that differs from its rows is a case. */
  readonly totals: readonly ControlTotal[];
  /** Cases and their rows as our sheets have them from the last run. */
  readonly standing: readonly StandingCase[];
  readonly standingRows: readonly OpenRow[];
  readonly asOf: PlainDate;
  readonly rules: ReconciliationRules;
  /** Of the treatment's settlement calendar; weekends only where it names none. */
  readonly calendarOf: (treatment: Treatment | undefined) => BusinessCalendar;
}

export interface CasesOpened {
  /** What is not cleared first, the oldest first; then the cleared ones. */
  readonly cases: readonly ExceptionCase[];
  /** Rows of the cases that are open, and those that a match has taken since, for a run whose files begin later. */
  readonly openRows: readonly OpenRow[];
  readonly findings: readonly Finding[];
}

export function openCases(request: CaseRequest): CasesOpened {
  const { standing, asOf } = request;
  const treatments = treatmentBook(request.treatments);
  const found = foundCases(request.reconciliation.exceptions, request.totals, treatments);
  const keys = new Set(standing.map(({ key }) => key));
  const goesOn = continuation(found, standing);
  const current = found.map((each) =>
    continuedCase(each, goesOn.continued.get(each), goesOn.splitFrom.get(each), keys, { request, treatments }),
  );
  const where = whereabouts(request.reconciliation, found, request);
  const keyOf = new Map(found.map((each, index) => [each, current[index]?.core.key ?? '']));
  const former = formerCases({ ...request, where, keys, goesOn, keyOf, treatments });
  const cases = [
    ...current.map(({ core, standsIn }) => ({ core, standsIn })),
    ...former.cases.map((core) => ({ core, standsIn: 'none' as const })),
  ];
  return {
    cases: cases.map(({ core, standsIn }) => exceptionCase(core, standsIn, request, treatments)).sort(compareStanding),
    openRows: [...found.flatMap((each, index) => openRowsOf(each, current[index]?.core)), ...takenRows(request.standingRows, where)],
    findings: [...current.flatMap(({ findings }) => findings), ...former.findings, ...earlierRun(standing, asOf)],
  };
}

interface CurrentCase {
  readonly core: StandingCase;
  readonly standsIn: StatementPlace;
  readonly findings: readonly Finding[];
}

interface Context {
  readonly request: CaseRequest;
  readonly treatments: TreatmentBook;
}

/** A case of this run, with what stood there before. */
function continuedCase(
  found: FoundCase,
  standing: StandingCase | undefined,
  split: StandingCase | undefined,
  keys: Set<string>,
  { request, treatments }: Context,
): CurrentCase {
  const { name, identities: _, records: __, ...facts } = { ...found, ...keptFacts(found, standing) };
  const key = standing?.key ?? freshKey(name, keys);
  const { decision, findings }: Decided = decisionOf(facts, standing, treatmentFor(facts, treatments));
  const firstSeen = (standing ?? split)?.firstSeen ?? request.asOf;
  return { core: { ...facts, key, firstSeen, decision }, standsIn: placeOf(facts, decision.status), findings };
}

/** Waiting is over when the files of the next period do not have it; everything else stays what it was. */
const AFTER_THE_PERIOD: Partial<Record<ExceptionKind, Readonly<Record<'ours' | 'theirs', ExceptionKind>>>> = {
  'in transit': { ours: 'missing theirs', theirs: 'missing ours' },
};

/** A carried row is of a prior period by itself: that says less than what its case said before. */
function keptFacts({ kind, side }: FoundCase, standing: StandingCase | undefined): Partial<Pick<FoundCase, 'kind' | 'evidence'>> {
  if (kind !== 'prior period' || standing === undefined || standing.kind === 'vanished' || side === 'both') return {};
  const after = AFTER_THE_PERIOD[standing.kind]?.[side];
  return after === undefined ? { kind: standing.kind, evidence: standing.evidence } : { kind: after };
}

function placeOf(
  { kind, ours, theirs }: Pick<StandingCase, 'kind' | 'ours' | 'theirs'>,
  status: StandingCase['decision']['status'],
): StatementPlace {
  if (ours.length + theirs.length === 0 || kind === 'vanished' || kind === 'control total') return 'none';
  return status === 'accepted' || status === 'written off' ? 'accepted' : EXCEPTION_KINDS[kind].statement;
}

type Named = Pick<StandingCase, 'partner' | 'product' | 'theirPartner' | 'theirProduct' | 'bookedOn'>;

/** By our row, or theirs where there is none of ours. */
function treatmentFor({ partner, product, theirPartner, theirProduct, bookedOn }: Named, treatments: TreatmentBook): Treatment | undefined {
  if (bookedOn === undefined) return undefined;
  return partner === '' && product === ''
    ? treatments.find(theirPartner, theirProduct, bookedOn)
    : treatments.find(partner, product, bookedOn);
}

function exceptionCase(
  core: StandingCase,
  standsIn: StatementPlace,
  { asOf, rules, calendarOf }: CaseRequest,
  treatments: TreatmentBook,
): ExceptionCase {
  const treatment = treatmentFor(core, treatments);
  const ageDays = daysBetween(core.firstSeen, latest(core.firstSeen, core.clearedOn ?? asOf));
  return {
    ...core,
    ageDays,
    bucket: ageBucket(ageDays, rules),
    standsIn,
    owner: ownerOf(core.kind, core.decision, treatment),
    dueOn: dueDay(core, treatment, calendarOf(treatment), rules),
    nextStep: nextStepOf(core.kind, core.decision),
  };
}

function openRowsOf({ records }: FoundCase, core: StandingCase | undefined): OpenRow[] {
  if (core === undefined || (core.decision.status !== 'open' && core.decision.status !== 'assigned')) return [];
  return SIDES.flatMap((side) => records[side].map((record): OpenRow => ({ key: core.key, side, record, matchedWith: [] })));
}

function earlierRun(standing: readonly StandingCase[], asOf: PlainDate): Finding[] {
  const later = standing.filter(({ firstSeen, decision }) => firstSeen > asOf && decision.status !== 'cleared');
  const last = later
    .map(({ firstSeen }) => firstSeen)
    .sort()
    .at(-1);
  return last === undefined ? [] : [controlFinding('run-before-cases', { kind: 'workbook' }, { asOf, count: later.length, latest: last })];
}
