import { useCallback, useMemo, useReducer } from 'react';
import type { CellLink } from '../../../app/jobs';
import { useActions } from '../../actions';
import { sentenceOf } from '../../sentenceOf';
import { useWatching } from '../../useWatching';
import { START, traceReducer, type TraceState } from './traceState';

export interface Trace {
  readonly state: TraceState;
  follow(row: CellLink): void;
}

/** Follows the selection for as long as the view is open. */
export function useTrace(): Trace {
  const [state, dispatch] = useReducer(traceReducer, START);
  const { trace, watchSelection } = useActions();

  const follow = useCallback(
    (row: CellLink) => {
      dispatch({ kind: 'selected', row });
      trace(row).then(
        (figure) => dispatch({ kind: 'followed', row, figure }),
        (error: unknown) => dispatch({ kind: 'failed', row, because: sentenceOf(error) }),
      );
    },
    [trace],
  );
  useWatching(
    watchSelection,
    useCallback(({ sheet, address }: CellLink) => follow({ sheet, address }), [follow]),
  );

  return useMemo<Trace>(() => ({ state, follow }), [state, follow]);
}
