/**
 * The acts of the close in the order of the log, which its hash chain protects: whoever sorts the sheet of sign-offs changes nothing, and
 * whoever removes or rewrites a line brings no signature back. A line that the log does not know takes nothing back either.
 */
import { ACT_KINDS, type ActKind, type SealedAct } from '../../domain/close/acts';
import { SIGN_ROLES } from '../../domain/close/close';
import type { SourceTable } from '../sourceTable';
import { actsIn, fingerprintIn, type LoggedStep, type PlacedAct, standingLines } from './closeNames';

export interface RecordedAct<Line extends LoggedStep> {
  /** Period, act, step and role as the log says them, where it knows them. */
  readonly act: SealedAct;
  /** As it stands on the sheet; undefined: its line is gone. */
  readonly placed: PlacedAct | undefined;
  /** Undefined: the log knows nothing of it. */
  readonly line: Line | undefined;
}

type Said = Pick<SealedAct, 'period' | 'act' | 'step' | 'role' | 'fingerprint'>;

const LINE = new RegExp(`^(\\d{4}-\\d{2})(?:: (.+) as (${SIGN_ROLES.join('|')}))? (${ACT_KINDS.join('|')}); fingerprint `, 's');

/** What `actLine` wrote; undefined for a line that is no act. */
function saidIn(rows: string): Said | undefined {
  const fingerprint = fingerprintIn(rows);
  const [, period, step = '', role, act] = LINE.exec(rows) ?? [];
  if (fingerprint === undefined || period === undefined) return undefined;
  return { period, act: act as ActKind, step, role: SIGN_ROLES.find((each) => each === role) ?? '', fingerprint }; // The pattern has no other.
}

/** Oldest first; those that the log does not know before all others. */
export function recordedActs<Line extends LoggedStep>(own: readonly SourceTable[], log: readonly Line[]): RecordedAct<Line>[] {
  const placed = actsIn(own);
  const byFingerprint = new Map(placed.map((each) => [each.act.fingerprint, each]));
  const known = standingLines(log).flatMap((line): RecordedAct<Line>[] => {
    const said = saidIn(line.rows);
    if (said === undefined) return [];
    const found = byFingerprint.get(said.fingerprint);
    const { who, at, note, vouchesFor } = found?.act ?? { who: line.who, at: line.at, note: '', vouchesFor: '' };
    return [{ act: { ...said, who, at, note, vouchesFor }, placed: found, line }];
  });
  const logged = new Set(known.map(({ act }) => act.fingerprint));
  const unknown = placed.filter(({ act }) => !logged.has(act.fingerprint) && act.act === 'signed');
  return [...unknown.map((each) => ({ act: each.act, placed: each, line: undefined })), ...known];
}
