import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { ProrationQuestion } from '../../../app/billing/schedulePlan';
import { useActions } from '../../actions';
import { useSay } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';
import { type ExplainForm, explainReducer, type ExplainState, questionOf, START } from './explainState';

export interface Explain {
  readonly state: ExplainState;
  change(change: Partial<ExplainForm>): void;
  ask(): void;
}

/** `brought`: a schedule row's question, which is asked at once. */
export function useExplain(brought: ProrationQuestion | undefined): Explain {
  const [state, dispatch] = useReducer(explainReducer, START);
  const { explainProration } = useActions();
  const say = useSay();
  const compare = useCallback(
    (question: ProrationQuestion) =>
      void explainProration(question).then(
        (comparison) => dispatch({ kind: 'compared', comparison, currency: question.currency }),
        (error: unknown) => dispatch({ kind: 'failed', because: sentenceOf(error) }),
      ),
    [explainProration],
  );
  useEffect(() => {
    if (brought === undefined) return;
    dispatch({ kind: 'brought', question: brought, amount: say.amount(brought.amount) });
    compare(brought);
  }, [brought, compare, say]);
  return useMemo<Explain>(
    () => ({
      state,
      change: (change) => dispatch({ kind: 'changed', change }),
      ask: () => {
        const question = questionOf(state.form, say);
        if (question === undefined) return;
        dispatch({ kind: 'asked' });
        compare(question);
      },
    }),
    [state, compare, say],
  );
}
