/** A question and its answer. Of two questions asked in haste the later one counts; while one is being answered the last answer is gone. */
import type { AmountAnswer, Answer } from '../../../app/ask/answer';

export type AskState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'asking'; readonly question: number; readonly asked: string }
  | { readonly kind: 'failed'; readonly because: string }
  | { readonly kind: 'answered'; readonly asked: string; readonly answer: Answer }
  | { readonly kind: 'sets'; readonly answer: AmountAnswer };

export type AskEvent =
  | { readonly kind: 'asked'; readonly question: number; readonly asked: string }
  | { readonly kind: 'answered'; readonly question: number; readonly answer: Answer }
  | { readonly kind: 'sets'; readonly question: number; readonly answer: AmountAnswer }
  | { readonly kind: 'failed'; readonly question: number; readonly because: string };

export const START: AskState = { kind: 'waiting' };

export function askReducer(state: AskState, event: AskEvent): AskState {
  if (event.kind === 'asked') return { kind: 'asking', question: event.question, asked: event.asked };
  if (state.kind !== 'asking' || state.question !== event.question) return state;
  switch (event.kind) {
    case 'answered':
      return { kind: 'answered', asked: state.asked, answer: event.answer };
    case 'sets':
      return { kind: 'sets', answer: event.answer };
    case 'failed':
      return { kind: 'failed', because: event.because };
  }
}
