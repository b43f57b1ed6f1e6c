/** The close as it would stand after an action: its head, its rows and the states that follow. Nothing is written. */
import type { ClosePeriod, CloseStep, Signature } from '../../domain/close/close';
import { periodAfter, periodDays } from '../../domain/close/period';
import { acknowledgedNow, acknowledgedText } from '../../domain/close/procedure';
import { STANDARD_STEPS } from '../../domain/close/standardSteps';
import { isDate } from '../../domain/calendar/plainDate';
import { BadInput } from '../../domain/badInput';
import type { StandingClose, StandingHead, StandingRow } from '../../sheets/close/standingClose';
import { enteredFrom } from '../../sheets/close/closeSheet';
import type { RawCell } from '../../tables/sourceTable';
import type { CloseReading } from './closeReading';
import { judgeMonth, judgeSteps, type JudgedMonth } from './judgeMonth';
import type { CloseAction, MonthSetUp } from './month';

export interface NextMonth {
  /** As it stands; undefined while no month is set up. */
  readonly before: JudgedMonth | undefined;
  readonly judged: JudgedMonth;
}

const NO_PLACE = { kind: 'workbook' } as const;

/** A row of a new close: the cells that a person would have entered. */
function standardRow(step: CloseStep): StandingRow {
  const entered = Object.entries(enteredFrom(step)).map(([heading, cell]): [string, RawCell] => [
    heading,
    cell !== null && typeof cell === 'object' ? null : cell,
  ]);
  return { row: { ...Object.fromEntries(entered), Acknowledged: acknowledgedText(step.procedure) }, step, place: NO_PLACE };
}

function headOf({ entity, period, asOf }: MonthSetUp, place: StandingHead['place']): StandingHead {
  const { name, to } = periodDays(period.trim());
  if (asOf !== '' && !isDate(asOf)) throw new BadInput(`Not a calendar day: "${asOf}". Write it as 2026-10-31.`);
  return { entity: entity.trim(), period: name, asOf: asOf === '' ? to : asOf, place };
}

const newClose = (setUp: MonthSetUp): StandingClose => ({
  head: headOf(setUp, NO_PLACE),
  rows: STANDARD_STEPS.map(standardRow),
  findings: [],
});

function acknowledged(close: StandingClose, key: string): StandingClose {
  const rows = close.rows.map((row): StandingRow => {
    if (row.step?.key !== key) return row;
    return { ...row, step: { ...row.step, procedure: acknowledgedNow(row.step.procedure) } };
  });
  return { ...close, rows };
}

/** The head and the rows after the action; signatures stand on a sheet of their own. */
function closeAfter(action: CloseAction, close: StandingClose | undefined): StandingClose | undefined {
  if (action.kind === 'setUp') {
    const fresh = newClose(action.setUp);
    return close === undefined ? fresh : { ...close, head: { ...fresh.head, place: close.head.place } };
  }
  if (close === undefined) return undefined;
  if (action.kind === 'acknowledge') return acknowledged(close, action.step);
  if (action.kind !== 'nextMonth') return close;
  const { name, to } = periodDays(periodAfter(close.head.period));
  return { ...close, head: { ...close.head, period: name, asOf: to } };
}

/** A signature that does not stand in the workbook yet. */
const signatureOf = (action: CloseAction & { readonly kind: 'sign' }): Signature => ({
  step: action.step,
  role: action.role,
  who: '',
  at: '',
  note: action.note,
  fingerprint: '',
  moved: [],
  movedCount: 0,
  withdrawn: '',
  tampered: '',
});

function signaturesAfter(action: CloseAction, key: string, signatures: readonly Signature[]): readonly Signature[] {
  if (action.kind === 'reopen') return signatures.map((signature) => ({ ...signature, withdrawn: signature.withdrawn || action.why }));
  if ((action.kind !== 'sign' && action.kind !== 'withdraw') || action.step !== key) return signatures;
  if (action.kind === 'sign') return [...signatures, signatureOf(action)];
  return signatures.map((signature) =>
    signature.role === action.role ? { ...signature, withdrawn: signature.withdrawn || action.why } : signature,
  );
}

const periodAfterAction = (action: CloseAction, period: ClosePeriod): ClosePeriod =>
  action.kind === 'lock'
    ? { ...period, locked: true }
    : action.kind === 'reopen'
      ? { ...period, locked: false, lockedBy: '', lockedAt: '' }
      : period;

/** Undefined: no month is set up, and the action does not set one up. @throws BadInput for a period or day that cannot be read. */
export async function afterAction(action: CloseAction, reading: CloseReading): Promise<NextMonth | undefined> {
  const before = await judgeMonth(reading, '');
  const close = closeAfter(action, reading.close);
  if (close === undefined) return undefined;
  const isOther = action.kind === 'setUp' || action.kind === 'nextMonth' || action.kind === 'acknowledge';
  const standing = isOther ? await judgeMonth({ ...reading, close }, '') : before;
  if (standing === undefined) return undefined;
  const facts = new Map(
    [...standing.facts].map(([key, own]) => [key, { ...own, signatures: signaturesAfter(action, key, own.signatures) }]),
  );
  return { before, judged: judgeSteps({ ...standing, facts, period: periodAfterAction(action, standing.month.period) }, '') };
}
