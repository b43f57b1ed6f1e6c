/**
 * The monthly close as a graph of steps: what a step is, what is known of it, and what follows. A step is green only by its own
 * test; a signature holds only as long as the cells that it vouches for say what they said.
 */
import type { PlainDate } from '../calendar/plainDate';

/** What asks whether a step is done; `manual`: nothing in the workbook can tell, a person says so with evidence. */
export const STEP_TESTS = [
  'bank',
  'cash',
  'contracts',
  'billing',
  'accruals',
  'partners',
  'deposits',
  'payments',
  'burn',
  'reports',
  'signOff',
  'manual',
] as const;
export type StepTest = (typeof STEP_TESTS)[number];

/**
 * `tied`: every test of the step passes and nobody has signed yet. `reopened`: it was signed, and the signature no longer holds or
 * was taken back.
 */
export const STEP_STATES = ['notStarted', 'inProgress', 'needsYou', 'tied', 'signed', 'reopened'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** As the sheet and the command line say it. */
export const STATE_WORDS: Readonly<Record<StepState, string>> = {
  notStarted: 'not started',
  inProgress: 'in progress',
  needsYou: 'needs you',
  tied: 'tied',
  signed: 'signed',
  reopened: 'reopened',
};

export interface ClosePeriod {
  /** As the analyst writes it; may be empty. */
  readonly entity: string;
  /** `2026-10`. */
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The day that jobs are done for; not before the period ends unless the analyst says so. */
  readonly asOf: PlainDate;
  readonly locked: boolean;
  /** Who locked it, and when (ISO instant); empty while it is open. */
  readonly lockedBy: string;
  readonly lockedAt: string;
}

/** How a step is done, in the words of whoever owns it. A changed version or text asks to be acknowledged. */
export interface Procedure {
  readonly version: string;
  readonly text: string;
  /** The version that was last acknowledged; empty: none. */
  readonly acknowledged: string;
  /** Of the text that was acknowledged (`procedure.ts`); absent: nobody knows what it said. */
  readonly acknowledgedMark?: string;
}

export interface CloseStep {
  readonly key: string;
  readonly title: string;
  readonly test: StepTest;
  /** Keys of the steps that come before it. */
  readonly after: readonly string[];
  readonly owner: string;
  /** Empty, and not two people: the preparer's signature is enough. */
  readonly reviewer: string;
  /** Preparer and reviewer both sign, and must be two people. */
  readonly twoPeople: boolean;
  /** Business days after the end of the period: WD+3 is 3. */
  readonly dueWorkday: number;
  /** Open exceptions above this many keep it from being tied. */
  readonly openAllowed: number;
  readonly procedure: Procedure;
  /** Sheets that a person names as evidence, `;` between them: a signature vouches for them too. */
  readonly evidence: string;
  readonly note: string;
}

export const SIGN_ROLES = ['preparer', 'reviewer'] as const;
export type SignRole = (typeof SIGN_ROLES)[number];

/** A cell that says something else than when it was vouched for. Texts as they are read; empty for an empty cell. */
export interface MovedCell {
  readonly sheet: string;
  readonly address: string;
  readonly was: string;
  readonly now: string;
}

export interface Signature {
  readonly step: string;
  readonly role: SignRole;
  readonly who: string;
  /** ISO instant. */
  readonly at: string;
  /** What the signer said; may be empty. */
  readonly note: string;
  /** Cells that moved since; none: it holds. At most a few hundred are named, `movedCount` has them all. */
  readonly moved: readonly MovedCell[];
  readonly movedCount: number;
  /** Taken back by a person, or suspended with the whole period, and why; empty: it was not. */
  readonly withdrawn: string;
  /** What does not fit between the signature, the copy that it vouches by and the log; empty: all of it fits. */
  readonly tampered: string;
  /** SHA-256 over the act and the digests of what it vouches for; stands in the log's hash chain too. */
  readonly fingerprint: string;
}
