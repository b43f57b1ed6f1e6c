/**
 * The story of one figure. The grid's selection leads: a row of Invoice schedule is followed, a cell elsewhere leaves the
 * last story where it is. Of two rows selected in haste the later one counts.
 */
import type { CellLink } from '../../../app/jobs';
import type { FollowedFigure } from '../../../app/billing/schedulePlan';

export type TraceState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly row: CellLink; readonly before: Told | undefined }
  | { readonly kind: 'failed'; readonly row: CellLink; readonly because: string }
  | Told;

interface Told {
  readonly kind: 'told';
  readonly row: CellLink;
  readonly figure: FollowedFigure;
}

export type TraceEvent =
  | { readonly kind: 'selected'; readonly row: CellLink }
  | { readonly kind: 'followed'; readonly row: CellLink; readonly figure: FollowedFigure | undefined }
  | { readonly kind: 'failed'; readonly row: CellLink; readonly because: string };

export const START: TraceState = { kind: 'waiting' };

const isSame = (one: CellLink, other: CellLink): boolean => one.sheet === other.sheet && one.address === other.address;

export function traceReducer(state: TraceState, event: TraceEvent): TraceState {
  if (event.kind === 'selected') {
    const before = state.kind === 'told' ? state : state.kind === 'reading' ? state.before : undefined;
    return { kind: 'reading', row: event.row, before };
  }
  if (state.kind !== 'reading' || !isSame(state.row, event.row)) return state;
  if (event.kind === 'failed') return event;
  return event.figure === undefined ? (state.before ?? START) : { kind: 'told', row: event.row, figure: event.figure };
}
