/** Months of a reconciliation one after the other, as a workbook lives through them: what one run has found stands there for the next. */
import { WEEKENDS_ONLY } from '../../src/domain/calendar/businessDays';
import { date, type PlainDate } from '../../src/domain/calendar/plainDate';
import { type CasesOpened, openCases } from '../../src/domain/reconciliation/control/cases';
import type { CaseDecision, ControlTotal, ExceptionCase, OpenRow, StandingCase } from '../../src/domain/reconciliation/control/control';
import type { LedgerRecord, MalformedRow, Side } from '../../src/domain/reconciliation/ledgerRecord';
import { reconcile } from '../../src/domain/reconciliation/reconcile';
import type { Reconciliation } from '../../src/domain/reconciliation/reconciliation';
import { STANDARD_RECONCILIATION_RULES } from '../../src/domain/reconciliation/control/reconciliationRules';
import type { Treatment } from '../../src/domain/reconciliation/treatment';
import { carriedRows } from '../../src/domain/reconciliation/control/whereabouts';
import { treatmentFor } from './ledgerRecords';

export interface Run {
  readonly ours: readonly LedgerRecord[];
  readonly theirs: readonly LedgerRecord[];
  readonly asOf?: string;
  readonly treatments?: readonly Treatment[];
  readonly totals?: readonly ControlTotal[];
  readonly malformed?: Readonly<Record<Side, readonly MalformedRow[]>>;
}

export interface Ran extends CasesOpened {
  readonly reconciliation: Reconciliation;
}

/** As our sheets keep a case: what is worked out anew is not kept. */
export function standing({
  ageDays: _,
  bucket: __,
  dueOn: ___,
  owner: ____,
  nextStep: _____,
  standsIn: ______,
  ...kept
}: ExceptionCase): StandingCase {
  return kept;
}

const NOBODY = { ours: [], theirs: [] };

/** A run after another; `decide` is what people wrote beside the cases in between, by key. */
export function run(
  { ours, theirs, asOf = '2026-10-31', treatments = [treatmentFor()], totals = [], malformed = NOBODY }: Run,
  before?: Ran,
  decide: Readonly<Record<string, Partial<CaseDecision>>> = {},
): Ran {
  const on: PlainDate = date(asOf);
  const openRows: readonly OpenRow[] = before?.openRows ?? [];
  const carried = carriedRows(openRows, { ours, theirs }, on);
  const rows = { ours: [...ours, ...carried.ours], theirs: [...theirs, ...carried.theirs] };
  const reconciliation = reconcile({ ...rows, malformed, treatments, asOf: on });
  const kept = (before?.cases ?? []).map(standing).map((each) => ({ ...each, decision: { ...each.decision, ...decide[each.key] } }));
  const opened = openCases({
    ...{ reconciliation, treatments, totals, standing: kept, standingRows: openRows, asOf: on },
    ...{ rules: STANDARD_RECONCILIATION_RULES, calendarOf: () => WEEKENDS_ONLY },
  });
  return { ...opened, reconciliation };
}

/** `ours O1 missing theirs open 2026-10-31`, and what cleared it. */
export const toldCases = ({ cases }: CasesOpened): string[] =>
  cases.map(({ key, kind, decision, firstSeen, clearedBy }) =>
    [`${key}: ${kind}, ${decision.status}, since ${firstSeen}`, ...(clearedBy === undefined ? [] : [clearedBy])].join('; '),
  );
