/**
 * The month as it was read last, and what a person is about to do to it: asked, previewed, written. Reading anew keeps what is shown, so
 * that a look at the log in between costs nothing, and an act that is under way is not disturbed.
 */
import type { CloseAction, ClosePreview, Month } from '../../../app/close/month';
import type { WriteResult } from '../../../app/jobs';

export type MonthState =
  | { readonly kind: 'reading' }
  /** `act`: its head is being set right. */
  | { readonly kind: 'readFailed'; readonly because: string; readonly act: ActState | undefined }
  /** There is no close in the workbook yet. `act`: it is being set up. */
  | { readonly kind: 'none'; readonly act: ActState | undefined }
  | {
      readonly kind: 'month';
      readonly month: Month;
      readonly refreshing: boolean;
      /** Cells were changed since it was read. */
      readonly stale: boolean;
      readonly act: ActState | undefined;
    };

/** `action` as far as it is settled; its note or reason is still typed while asking. */
export type ActState =
  | { readonly kind: 'asking'; readonly action: CloseAction }
  | { readonly kind: 'previewing'; readonly action: CloseAction }
  | { readonly kind: 'previewed'; readonly action: CloseAction; readonly preview: ClosePreview }
  | { readonly kind: 'writing'; readonly action: CloseAction; readonly preview: ClosePreview }
  | { readonly kind: 'ended'; readonly action: CloseAction; readonly result: WriteResult }
  | { readonly kind: 'broke'; readonly action: CloseAction; readonly because: string };

export type MonthEvent =
  | { readonly kind: 'readAsked' }
  | { readonly kind: 'read'; readonly month: Month | undefined }
  | { readonly kind: 'readFailed'; readonly because: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'acted'; readonly act: ActState | undefined };

export const START: MonthState = { kind: 'reading' };

export function monthReducer(state: MonthState, event: MonthEvent): MonthState {
  const act = actIn(state);
  switch (event.kind) {
    case 'readAsked':
      if (state.kind === 'month') return { ...state, refreshing: true, stale: false };
      return state.kind === 'none' || act !== undefined ? state : START;
    case 'read':
      return event.month === undefined
        ? { kind: 'none', act }
        : { kind: 'month', month: event.month, refreshing: false, stale: false, act };
    case 'readFailed':
      return { ...event, act };
    case 'changed':
      return state.kind === 'month' && !state.refreshing ? { ...state, stale: true } : state;
    case 'acted':
      return state.kind === 'reading' ? state : { ...state, act: event.act };
  }
}

export const actIn = (state: MonthState): ActState | undefined => ('act' in state ? state.act : undefined);

/** Does the act need words of a person before it can be previewed? A signature may have a note, taking back and reopening must say why. */
export const asksFirst = ({ kind }: CloseAction): boolean => kind === 'sign' || kind === 'withdraw' || kind === 'reopen';

/** Is everything there that a preview needs? */
export const isReady = (action: CloseAction): boolean => !('why' in action) || action.why.trim() !== '';

/** The step that an act is about; undefined: the whole period. */
export const stepOfAct = (action: CloseAction): string | undefined => ('step' in action ? action.step : undefined);
