/**
 * What people did to a close: signed, took a signature back, locked a period, reopened it. Acts are only ever added, and what stands
 * follows from them in their order: a signature counts until it is taken back or its period is reopened.
 */
import type { SignRole } from './close';

export const ACT_KINDS = ['signed', 'withdrawn', 'locked', 'reopened'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export interface CloseAct {
  readonly period: string;
  readonly act: ActKind;
  /** Empty for what is done to a whole period. */
  readonly step: string;
  readonly role: SignRole | '';
  readonly who: string;
  /** ISO instant. */
  readonly at: string;
  readonly note: string;
  /** One line for each sheet or table: name, rows, digest. */
  readonly vouchesFor: string;
}

export interface SealedAct extends CloseAct {
  /** SHA-256 of `actText`. */
  readonly fingerprint: string;
}

/** What the fingerprint is taken of: every word of the act. */
export const actText = ({ period, act, step, role, who, at, note, vouchesFor }: CloseAct): string =>
  JSON.stringify([period, act, step, role, who, at, note, vouchesFor]);

export interface StandingSignature {
  readonly act: SealedAct;
  /** Why it counts no more; empty: it counts. */
  readonly withdrawn: string;
}

const takesBack = (later: SealedAct, { step, role }: SealedAct): boolean =>
  later.act === 'reopened' || (later.act === 'withdrawn' && later.step === step && later.role === role);

/** `Ben Reviewer, 2026-11-09: a late invoice came in` */
const reasonOf = ({ who, at, note, act }: SealedAct): string =>
  `${act === 'reopened' ? 'the period was reopened by ' : ''}${who}, ${at.slice(0, 10)}: ${note}`;

/** Signatures of a period in the order in which they were given. */
export function signaturesOf(acts: readonly SealedAct[], period: string): StandingSignature[] {
  const own = acts.filter((act) => act.period === period);
  return own.flatMap((act, index): StandingSignature[] => {
    if (act.act !== 'signed') return [];
    const end = own.slice(index + 1).find((later) => takesBack(later, act));
    return [{ act, withdrawn: end === undefined ? '' : reasonOf(end) }];
  });
}
