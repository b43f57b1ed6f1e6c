import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { CellLink } from '../../../app/jobs';
import { useActions } from '../../actions';
import { usePane } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';
import { START, traceReducer, type TraceState } from './traceState';

export interface Trace {
  readonly state: TraceState;
  follow(row: CellLink): void;
}

/** Follows the selection for as long as the view is open. */
export function useTrace(): Trace {
  const [state, dispatch] = useReducer(traceReducer, START);
  const { trace, watchSelection } = useActions();
  const { announce } = usePane();

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
  useEffect(() => {
    const watching = watchSelection(({ sheet, address }) => follow({ sheet, address }));
    watching.catch((error: unknown) => announce(sentenceOf(error)));
    return () => void watching.then((stop) => stop()).catch((error: unknown) => announce(sentenceOf(error)));
  }, [watchSelection, follow, announce]);

  return useMemo<Trace>(() => ({ state, follow }), [state, follow]);
}
