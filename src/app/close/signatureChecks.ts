/**
 * Whether a signature still holds: its line on the sheet is the one that the log sealed, the copies that it vouches by are whole, and the
 * cells say what they said. Checked by digest; only what differs is laid beside its copy, cell by cell.
 */
import { actText, type SealedAct, signaturesOf, type StandingSignature } from '../../domain/close/acts';
import type { MovedCell, Signature } from '../../domain/close/close';
import { CLOSE_ADVICE } from '../../domain/close/closeAdvice';
import { MOST_NAMED, movedCells } from '../../domain/close/vouched';
import { type Finding, findingFrom } from '../../domain/finding';
import { cellAddress } from '../../tables/a1';
import { actsIn, SIGN_OFFS_SHEET, SIGN_OFFS_TABLE, vouchedLines } from '../../tables/close/closeNames';
import { type RecordedAct, recordedActs } from '../../tables/close/recordedActs';
import type { SourceTable } from '../../tables/sourceTable';
import { placeOf } from '../../tables/tableAdvice';
import type { LoggedLine } from '../../workbook/log';
import { sha256 } from '../../workbook/sha256';
import type { CloseReading } from './closeReading';
import { type AreaTaker, copiedArea } from './vouch';

/** A signature among what another one vouches for: the sign-off stands on all the others. */
export const signatureName = (step: string, role: string): string => `signature ${step} as ${role}`;

interface Sealed extends RecordedAct<LoggedLine> {
  /** Why it is not the act that was written; empty: it is. */
  readonly tampered: string;
}

async function tamperedWith({ placed, line }: RecordedAct<LoggedLine>): Promise<string> {
  if (placed === undefined) return 'its line on "Tieout Sign-offs" is gone.';
  if ((await sha256(actText(placed.act))) !== placed.act.fingerprint) return 'its line on "Tieout Sign-offs" was changed.';
  if (line === undefined) return 'the log does not know its fingerprint.';
  return line.chainHolds ? '' : `the hash chain of the log is broken at or before ${line.runId}.`;
}

const sealedActs = (own: readonly SourceTable[], log: readonly LoggedLine[]): Promise<Sealed[]> =>
  Promise.all(recordedActs(own, log).map(async (recorded) => ({ ...recorded, tampered: await tamperedWith(recorded) })));

/** Lines of the log whose act is gone from the sheet, lines of the sheet that the log does not know, and a chain that is broken. */
function recordFindings(sealed: readonly Sealed[], own: readonly SourceTable[], log: readonly LoggedLine[]): Finding[] {
  const table = own.find(({ name }) => name === SIGN_OFFS_TABLE);
  const place = { kind: 'cell', sheet: SIGN_OFFS_SHEET, address: 'A1' } as const;
  const known = new Set(sealed.flatMap(({ act, tampered }) => (tampered === '' ? [act.fingerprint] : [])));
  const removed = sealed.flatMap(({ act, line, tampered }) =>
    line === undefined || tampered === ''
      ? []
      : [
          findingFrom(CLOSE_ADVICE, 'act-removed', place, {
            line: line.rows.split(`; fingerprint ${act.fingerprint}`)[0] ?? '',
            runId: line.runId,
          }),
        ],
  );
  const unknown = actsIn(own)
    .filter(({ act }) => !known.has(act.fingerprint))
    .map(({ act, row }) =>
      findingFrom(CLOSE_ADVICE, 'act-not-in-log', table === undefined ? place : placeOf(table, row, 0), {
        act: [act.period, act.step, act.role, act.act].filter((word) => word !== '').join(' '),
        who: act.who,
      }),
    );
  const broken = log.find(({ chainHolds }) => !chainHolds);
  const chain = broken === undefined ? [] : [findingFrom(CLOSE_ADVICE, 'chain-broken', { kind: 'workbook' }, { runId: broken.runId })];
  return [...removed, ...unknown, ...chain];
}

interface Check {
  readonly moved: readonly MovedCell[];
  readonly movedCount: number;
  readonly tampered: string;
}

const UNMOVED: Check = { moved: [], movedCount: 0, tampered: '' };

/** Another signature of the same step and role stands where this one vouched for the earlier. */
function signatureMoved(name: string, digest: string, standing: readonly StandingSignature[]): MovedCell | undefined {
  const now = standing.findLast(({ act, withdrawn }) => withdrawn === '' && signatureName(act.step, act.role) === name)?.act;
  if (now?.fingerprint === digest) return undefined;
  const says = now === undefined ? '' : `${now.who}, ${now.at.slice(0, 10)}`;
  return { sheet: SIGN_OFFS_SHEET, address: 'A1', was: name, now: says };
}

async function checked(act: SealedAct, standing: readonly StandingSignature[], { own }: CloseReading, taker: AreaTaker): Promise<Check> {
  const moved: MovedCell[] = [];
  let movedCount = 0;
  for (const { name, sha256: digest } of vouchedLines(act.vouchesFor)) {
    if (name.startsWith('signature ')) {
      const other = signatureMoved(name, digest, standing);
      if (other === undefined) continue;
      moved.push(other);
      movedCount += 1;
      continue;
    }
    const now = await taker.take(name);
    if (now?.sha256 === digest) continue;
    const was = await copiedArea(own, digest);
    if (was === undefined)
      return { ...UNMOVED, tampered: `${name} has changed, and the copy of what it said on "Tieout Vouched" is gone or was changed too.` };
    const moves = movedCells(was, now?.area, now?.place ?? { row: 0, column: 0 }, cellAddress);
    moved.push(...moves.cells);
    movedCount += moves.count;
  }
  return { moved: moved.slice(0, MOST_NAMED), movedCount, tampered: '' };
}

export interface CheckedSignatures {
  /** By step, oldest first. */
  readonly byStep: ReadonlyMap<string, readonly Signature[]>;
  readonly findings: readonly Finding[];
}

/** The last signature of each step and role is checked; those before it are history. */
export async function checkSignatures(reading: CloseReading, period: string, taker: AreaTaker): Promise<CheckedSignatures> {
  const { own, log } = reading;
  const sealed = await sealedActs(own, log);
  const tamperedBy = new Map(sealed.map(({ act, tampered }) => [act, tampered]));
  const standing = signaturesOf(
    sealed.map(({ act }) => act),
    period,
  );
  const byStep = new Map<string, Signature[]>();
  for (const [index, { act, withdrawn }] of standing.entries()) {
    const isLast = !standing.slice(index + 1).some(({ act: later }) => later.step === act.step && later.role === act.role);
    const sealing = tamperedBy.get(act) ?? '';
    const check = isLast && withdrawn === '' && sealing === '' ? await checked(act, standing, reading, taker) : UNMOVED;
    const { step, role, who, at, note, fingerprint } = act;
    const signature: Signature = {
      step,
      role: role === '' ? 'preparer' : role,
      who,
      at,
      note,
      fingerprint,
      withdrawn,
      moved: check.moved,
      movedCount: check.movedCount,
      tampered: sealing === '' ? check.tampered : sealing,
    };
    byStep.set(step, [...(byStep.get(step) ?? []), signature]);
  }
  return { byStep, findings: recordFindings(sealed, own, log) };
}
