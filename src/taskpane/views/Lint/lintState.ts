/**
 * Looking a workbook over, and mending: in two steps, as everything is written. First every cell of the fix, as it is and as it
 * becomes; then, on a second word, the write. Afterwards the workbook is looked over again, because the rest may read differently.
 */
import type { FixPreview } from '../../../app/lint/fixes';
import type { LintFinding, WorkbookLint } from '../../../app/lint/workbookLint';
import type { WriteResult } from '../../../app/jobs';
import type { Progress } from '../Job/jobState';

export type FixState =
  | { readonly kind: 'previewing' }
  | { readonly kind: 'asking'; readonly preview: FixPreview }
  | { readonly kind: 'writing'; readonly progress: Progress | undefined }
  | { readonly kind: 'ended'; readonly result: WriteResult }
  | { readonly kind: 'failed'; readonly because: string }
  /** It stopped halfway with an error nobody foresaw; the log says what is true. */
  | { readonly kind: 'broke'; readonly because: string };

export type LintState =
  | { readonly kind: 'looking'; readonly progress: Progress | undefined }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'lookFailed'; readonly because: string }
  | { readonly kind: 'looked'; readonly lint: WorkbookLint; readonly fix: FixState | undefined };

export type LintEvent =
  | { readonly kind: 'lookAgain' }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'looked'; readonly lint: WorkbookLint }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'lookFailed'; readonly because: string }
  | { readonly kind: 'fixMoved'; readonly fix: FixState | undefined };

export const START: LintState = { kind: 'looking', progress: undefined };

export function lintReducer(state: LintState, event: LintEvent): LintState {
  switch (event.kind) {
    case 'lookAgain':
      return START;
    case 'looked':
      return { kind: 'looked', lint: event.lint, fix: undefined };
    case 'stopped':
      return { kind: 'stopped' };
    case 'lookFailed':
      return { kind: 'lookFailed', because: event.because };
    case 'progressed':
      if (state.kind === 'looking') return { ...state, progress: event.progress };
      return state.kind === 'looked' && state.fix?.kind === 'writing'
        ? { ...state, fix: { ...state.fix, progress: event.progress } }
        : state;
    case 'fixMoved':
      return state.kind === 'looked' ? { ...state, fix: event.fix } : state;
  }
}

/** Findings of one kind, in the order in which the kinds first came. */
export interface LintGroup {
  readonly code: string;
  readonly findings: readonly LintFinding[];
}

export function groupsOf(findings: readonly LintFinding[]): LintGroup[] {
  const groups = new Map<string, LintFinding[]>();
  for (const one of findings) groups.set(one.finding.code, [...(groups.get(one.finding.code) ?? []), one]);
  return [...groups].map(([code, those]) => ({ code, findings: those }));
}

export const fixable = (findings: readonly LintFinding[]): readonly LintFinding[] => findings.filter(({ fix }) => fix !== undefined);
export const cellsToFix = (findings: readonly LintFinding[]): number =>
  findings.reduce((all, { fix }) => all + (fix?.cells.length ?? 0), 0);
