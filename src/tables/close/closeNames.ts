/** The sheets and tables of the close, and how its acts stand in the log. What the log says of a lock counts, whatever the sheet says. */
import type { RawCell, SourceTable } from '../sourceTable';
import { dateFromSerial } from '../../domain/calendar/plainDate';
import { type ActKind, ACT_KINDS, type SealedAct } from '../../domain/close/acts';
import { SIGN_ROLES } from '../../domain/close/close';

export const CLOSE_SHEET = 'Tieout Close';
export const PERIOD_TABLE = 'TieoutPeriod';
export const STEPS_TABLE = 'TieoutClose';
/** The month in the head as text, `2026-10`. Typed into a cell that is no text it becomes its first day. */
export function periodIn(cell: RawCell, { dateSystem }: Pick<SourceTable, 'dateSystem'>): string {
  if (typeof cell === 'number') return dateFromSerial(cell, dateSystem)?.slice(0, 7) ?? String(cell);
  return cell === null ? '' : typeof cell === 'object' ? cell.error : String(cell).trim();
}

export const SIGN_OFFS_SHEET = 'Tieout Sign-offs';
export const SIGN_OFFS_TABLE = 'TieoutSignOffs';
export const VOUCHED_SHEET = 'Tieout Vouched';
/** Long texts, which no job needs: whoever wants them reads them by name. */
export const VOUCHED_TABLE = 'TieoutVouched';

/** How an act of the close stands in the log under Step. */
export const ACT_STEPS: Readonly<Record<ActKind, string>> = {
  signed: 'sign-off',
  withdrawn: 'sign-off withdrawn',
  locked: 'period locked',
  reopened: 'period reopened',
};

/** What the log says of an act under Rows: words for a person, and the fingerprint that its hash chain protects. */
export function actLine({ period, act, step, role, fingerprint }: SealedAct): string {
  const what = step === '' ? period : `${period}: ${step} as ${role}`;
  return `${what} ${act}; fingerprint ${fingerprint}`;
}

export const fingerprintIn = (rows: string): string | undefined => /; fingerprint ([0-9a-f]{64})$/.exec(rows)?.[1];

/** A line of the log, as far as a lock is concerned. */
export interface LoggedStep {
  readonly runId: string;
  readonly step: string;
  readonly rows: string;
  readonly who: string;
  readonly at: string;
}

const REVERT = /^revert of (R\d+)$/;

/** Lines that have not been taken back, oldest first. */
export function standingLines<Line extends LoggedStep>(log: readonly Line[]): Line[] {
  const reverted = new Set(log.flatMap(({ step }) => REVERT.exec(step)?.[1] ?? []));
  return log.filter(({ runId }) => !reverted.has(runId));
}

/** Periods that are locked, each with the line that locked it. */
export function lockedPeriods(log: readonly LoggedStep[]): ReadonlyMap<string, LoggedStep> {
  const locked = new Map<string, LoggedStep>();
  for (const line of standingLines(log)) {
    const period = /^\d{4}-\d{2}/.exec(line.rows)?.[0];
    if (period === undefined) continue;
    if (line.step === ACT_STEPS.locked) locked.set(period, line);
    if (line.step === ACT_STEPS.reopened) locked.delete(period);
  }
  return locked;
}

export const ACT_HEADINGS = ['Period', 'Act', 'Step', 'Role', 'Who', 'At', 'Note', 'Vouches for', 'Fingerprint'] as const;

export interface PlacedAct {
  readonly act: SealedAct;
  /** Index of its row in the table. */
  readonly row: number;
}

/** The acts of the sheet in their order; a row whose act is none of ours is left out. Whether the log knows them is another question. */
export function actsIn(own: readonly SourceTable[]): PlacedAct[] {
  const table = own.find(({ name }) => name === SIGN_OFFS_TABLE);
  if (table === undefined) return [];
  return table.rows.flatMap((cells, row) => {
    const text = (heading: (typeof ACT_HEADINGS)[number]): string => {
      const cell = cells[table.headers.indexOf(heading)] ?? null;
      return cell === null ? '' : typeof cell === 'object' ? cell.error : String(cell);
    };
    const act = ACT_KINDS.find((kind) => kind === text('Act'));
    if (act === undefined) return [];
    const role = SIGN_ROLES.find((each) => each === text('Role')) ?? '';
    const read = { period: text('Period'), act, step: text('Step'), role, who: text('Who'), at: text('At'), note: text('Note') } as const;
    return [{ row, act: { ...read, vouchesFor: text('Vouches for'), fingerprint: text('Fingerprint') } }];
  });
}

/** What a signature vouches for, as it stands under "Vouches for": `table AR_Open | 900 rows | sha256 …`. */
export interface VouchedLine {
  /** A sheet's name, or `table NAME`. */
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
}

export const vouchedText = (lines: readonly VouchedLine[]): string =>
  lines.map(({ name, rows, sha256 }) => `${name} | ${rows} rows | sha256 ${sha256}`).join('\n');

export const vouchedLines = (text: string): VouchedLine[] =>
  text.split('\n').flatMap((line) => {
    const [, name, rows, sha256] = /^(.*) \| (\d+) rows \| sha256 ([0-9a-f]{64})$/.exec(line) ?? [];
    return name === undefined || sha256 === undefined ? [] : [{ name, rows: Number(rows), sha256 }];
  });

const TABLE_WORD = 'table ';
export const vouchedTable = (name: string): string => `${TABLE_WORD}${name}`;
/** The name of the table; undefined for a sheet. */
export const tableOfVouched = (name: string): string | undefined =>
  name.startsWith(TABLE_WORD) ? name.slice(TABLE_WORD.length) : undefined;
