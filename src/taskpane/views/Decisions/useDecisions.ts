import { useCallback, useEffect, useReducer } from 'react';
import { useActions } from '../../actions';
import { sentenceOf } from '../../sentenceOf';
import { decisionsReducer, type DecisionsState, START } from './decisionsState';

export interface Decisions {
  readonly state: DecisionsState;
  /** The sheet is where decisions are entered: what stands there now. */
  read(): void;
}

export function useDecisions(): Decisions {
  const [state, dispatch] = useReducer(decisionsReducer, START);
  const { readDecisions } = useActions();
  const read = useCallback(() => {
    dispatch({ kind: 'readAgain' });
    readDecisions().then(
      (contracts) => dispatch({ kind: 'read', contracts }),
      (error: unknown) => dispatch({ kind: 'readFailed', because: sentenceOf(error) }),
    );
  }, [readDecisions]);
  useEffect(read, [read]);
  return { state, read };
}
