import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { CashLine } from '../../../app/cash/cashPlan';
import type { Decision } from '../../../app/jobs';
import { type SelectedCell, useActions } from '../../actions';
import { usePane } from '../../paneContext';
import { resultText } from '../../parts/Outcome';
import { sentenceOf } from '../../sentenceOf';
import { useWatching } from '../../useWatching';
import { reviewReducer, type ReviewState, START } from './reviewState';

export interface Review {
  readonly state: ReviewState;
  read(): void;
  move(by: 1 | -1): void;
  decide(decision: Decision): void;
  show(line: CashLine): void;
}

/**
 * The queue, and the grid beside it. Moving here takes the grid along, and selecting a line in the grid brings it up here;
 * what came from the grid is not sent back to it, so the two do not chase each other.
 */
export function useReview(): Review {
  const [state, dispatch] = useReducer(reviewReducer, START);
  const { readQuestions, decide, goTo, watchSelection } = useActions();
  const { text, settings, announce } = usePane();
  const fromGrid = useRef<string | undefined>(undefined);

  const read = useCallback(() => {
    dispatch({ kind: 'readAgain' });
    readQuestions().then(
      (lines) => dispatch({ kind: 'read', lines }),
      (error: unknown) => dispatch({ kind: 'readFailed', because: sentenceOf(error) }),
    );
  }, [readQuestions]);
  useEffect(read, [read]);

  const select = useCallback(({ receipt }: SelectedCell) => {
    if (receipt === undefined) return;
    fromGrid.current = receipt;
    dispatch({ kind: 'selected', receipt });
  }, []);
  useWatching(watchSelection, select);

  const show = useCallback(
    ({ cell }: CashLine) => {
      if (cell !== undefined) goTo(cell.sheet, cell.address).catch((error: unknown) => announce(sentenceOf(error)));
    },
    [goTo, announce],
  );
  const current = state.kind === 'questions' ? state.lines[state.at] : undefined;
  useEffect(() => {
    if (current === undefined) return;
    if (fromGrid.current !== current.receipt) show(current);
    fromGrid.current = undefined;
  }, [current, show]);

  const answer = useCallback(
    async (decision: Decision) => {
      dispatch({ kind: 'deciding' });
      try {
        const result = await decide(decision, settings.who);
        if (result.kind !== 'written' && result.kind !== 'alreadyDone')
          return dispatch({ kind: 'refused', because: resultText(result, text) });
        announce(text.review.decided[decision.kind](decision.receipt));
        dispatch({ kind: 'decided', receipt: decision.receipt });
      } catch (error) {
        dispatch({ kind: 'refused', because: sentenceOf(error) });
      }
    },
    [decide, settings.who, text, announce],
  );

  return useMemo<Review>(
    () => ({ state, read, show, move: (by) => dispatch({ kind: 'moved', by }), decide: (decision) => void answer(decision) }),
    [state, read, show, answer],
  );
}
