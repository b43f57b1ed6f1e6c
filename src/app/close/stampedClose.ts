/** The sheet of the close with how its steps stand after an action stamped beside what people entered. */
import type { CloseAct } from '../../domain/close/acts';
import { acknowledgedText } from '../../domain/close/procedure';
import type { SheetModel } from '../../tables/workbookChange';
import { type CloseRow, closeSheet, enteredIn, type StepStamp } from '../../sheets/close/closeSheet';
import type { StandingRow } from '../../sheets/close/standingClose';
import { textIn } from '../../sheets/ownTable';
import type { MonthStep } from './month';
import type { NextMonth } from './nextClose';

/** A cell with more lines is higher than a screen: the pane has them all. */
const SHOWN_NEEDS = 3;

function needsOf({ reasons }: MonthStep): string[] {
  const shown = reasons.slice(0, SHOWN_NEEDS).map(({ sentence }) => sentence);
  const more = reasons.length - shown.length;
  return more === 0 ? shown : [...shown, `… and ${more} more.`];
}

const stampOf = (step: MonthStep): StepStamp => ({
  state: step.state,
  needs: needsOf(step),
  open: step.openCount,
  evidence: step.evidence.map(({ sheet }) => sheet),
  lastRun: step.lastRun?.runId ?? '',
  ranAt: step.lastRun?.at ?? '',
  ranBy: step.lastRun?.who ?? '',
  tookMs: step.lastRun?.tookMs,
});

function rowOf({ row, step }: StandingRow, steps: readonly MonthStep[]): CloseRow {
  const found = step && steps.find((each) => each.step.key === step.key);
  return {
    entered: enteredIn(row),
    acknowledged: step === undefined ? textIn(row, 'Acknowledged') : acknowledgedText(step.procedure),
    isManual: step === undefined || step.test === 'manual',
    stamp: found && stampOf(found),
  };
}

/** Saturday and Sunday, Monday first. */
const WEEKEND = '0000011';

/** @param lock The act that locks the period with this very write. */
export function closeSheetOf({ judged: { month, close, reading } }: NextMonth, lock: Pick<CloseAct, 'who' | 'at'> | undefined): SheetModel {
  const { period } = month;
  return closeSheet({
    entity: period.entity,
    period: period.name,
    asOf: period.asOf,
    lockedBy: lock?.who ?? period.lockedBy,
    lockedAt: lock?.at ?? period.lockedAt,
    rows: close.rows.map((row) => rowOf(row, month.steps)),
    holidays: reading.holidays,
    weekend: WEEKEND,
    system: [...reading.tables, ...reading.own][0]?.dateSystem ?? 1900,
  });
}
