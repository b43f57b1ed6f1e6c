/**
 * The review queue: open questions one at a time. A question that was answered leaves the queue, and the one
 * that stood behind it takes its place, so that a row of answers needs no other key.
 */
import type { CashLine } from '../../../app/cash/cashPlan';
import type { Decision } from '../../../app/jobs';

export type ReviewState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'readFailed'; readonly because: string }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'questions';
      readonly lines: readonly CashLine[];
      readonly at: number;
      readonly deciding: boolean;
      /** Why the last answer was not written. */
      readonly refused: string | undefined;
    };

export type ReviewEvent =
  | { readonly kind: 'readAgain' }
  | { readonly kind: 'read'; readonly lines: readonly CashLine[] }
  | { readonly kind: 'readFailed'; readonly because: string }
  | { readonly kind: 'moved'; readonly by: 1 | -1 }
  /** The grid's selection came to this receipt. */
  | { readonly kind: 'selected'; readonly receipt: string }
  | { readonly kind: 'deciding' }
  | { readonly kind: 'decided'; readonly receipt: string }
  | { readonly kind: 'refused'; readonly because: string };

export const START: ReviewState = { kind: 'reading' };

const queueOf = (lines: readonly CashLine[], at: number): ReviewState =>
  lines.length === 0
    ? { kind: 'none' }
    : { kind: 'questions', lines, at: Math.max(0, Math.min(at, lines.length - 1)), deciding: false, refused: undefined };

export function reviewReducer(state: ReviewState, event: ReviewEvent): ReviewState {
  if (event.kind === 'readAgain') return START;
  if (event.kind === 'read') return queueOf(event.lines, 0);
  if (event.kind === 'readFailed') return { kind: 'readFailed', because: event.because };
  if (state.kind !== 'questions') return state;
  switch (event.kind) {
    case 'moved':
      return state.deciding ? state : queueOf(state.lines, state.at + event.by);
    case 'selected': {
      const at = state.lines.findIndex(({ receipt }) => receipt === event.receipt);
      return at < 0 || at === state.at || state.deciding ? state : queueOf(state.lines, at);
    }
    case 'deciding':
      return { ...state, deciding: true, refused: undefined };
    case 'decided':
      return queueOf(
        state.lines.filter(({ receipt }) => receipt !== event.receipt),
        state.at,
      );
    case 'refused':
      return { ...state, deciding: false, refused: event.because };
  }
}

export const hasProposal = (line: CashLine): boolean => line.allocations.length > 0;

export type ReviewIntent = { readonly kind: 'decide'; readonly decision: Decision } | { readonly kind: 'move'; readonly by: 1 | -1 };

/** The keys of the review queue. With Ctrl, Alt or Meta they belong to Excel. */
export function intentOfKey(key: string, line: CashLine): ReviewIntent | undefined {
  const { receipt } = line;
  if (/^a$/i.test(key)) return hasProposal(line) ? { kind: 'decide', decision: { receipt, kind: 'accept' } } : undefined;
  if (/^r$/i.test(key)) return { kind: 'decide', decision: { receipt, kind: 'reject' } };
  if (key === 'ArrowLeft') return { kind: 'move', by: -1 };
  if (key === 'ArrowRight') return { kind: 'move', by: 1 };
  const alternative = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  return alternative >= 0 && alternative < line.alternatives.length
    ? { kind: 'decide', decision: { receipt, kind: 'choose', alternative } }
    : undefined;
}
