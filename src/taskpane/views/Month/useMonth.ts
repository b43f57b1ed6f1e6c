/**
 * Reads the month and does what a person asks of it. It lives in the pane, so that the month is there at once when the person comes back;
 * it is read again each time it is shown, and after a pause when cells were changed, as long as reading is quick.
 */
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { CloseAction } from '../../../app/close/month';
import { useActions } from '../../actions';
import { usePane } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';
import { isNamed } from '../../parts/WhoField';
import { actIn, asksFirst, type ActState, monthReducer, type MonthState, START } from './monthState';

export interface MonthDesk {
  readonly state: MonthState;
  read(): void;
  /** Begins an act: asks what it needs, or previews it at once. */
  begin(action: CloseAction): void;
  /** The act's words, as they are typed. */
  change(action: CloseAction): void;
  preview(): void;
  confirm(): void;
  leave(): void;
  /** The step that somebody looks for: it takes the focus once. */
  readonly shown: string | undefined;
  show(step: string): void;
  wasShown(): void;
}

/** A person who types goes on typing: this long after the last change. */
const PAUSE_MS = 1000;
/** A month that takes longer is read when somebody asks. */
const QUICK_MS = 1500;

export function useMonth(isShown: boolean): MonthDesk {
  const [state, dispatch] = useReducer(monthReducer, START);
  const [shown, setShown] = useState<string | undefined>(undefined);
  const { month } = useActions();
  const { settings } = usePane();
  const lastTook = useRef(0);
  const act = actIn(state);
  const acting = useCallback((next: ActState | undefined) => dispatch({ kind: 'acted', act: next }), []);

  const read = useCallback(() => {
    const begun = performance.now();
    dispatch({ kind: 'readAsked' });
    month.read().then(
      (found) => {
        lastTook.current = performance.now() - begun;
        dispatch({ kind: 'read', month: found });
      },
      (error: unknown) => dispatch({ kind: 'readFailed', because: sentenceOf(error) }),
    );
  }, [month]);
  useEffect(() => {
    if (isShown) read();
  }, [isShown, read]);
  useChanges(isShown, read, dispatch, lastTook);

  const preview = useCallback(
    (action: CloseAction) => {
      acting({ kind: 'previewing', action });
      month.preview(action, settings.who).then(
        (found) => acting({ kind: 'previewed', action, preview: found }),
        (error: unknown) => acting({ kind: 'broke', action, because: sentenceOf(error) }),
      );
    },
    [month, settings.who, acting],
  );
  const confirm = useCallback(() => {
    if (act?.kind !== 'previewed') return;
    const { action, preview: previewed } = act;
    acting({ kind: 'writing', action, preview: previewed });
    month.write(previewed, settings.who).then(
      (result) => {
        acting({ kind: 'ended', action, result });
        read();
      },
      (error: unknown) => acting({ kind: 'broke', action, because: sentenceOf(error) }),
    );
  }, [act, month, settings.who, acting, read]);

  return useMemo<MonthDesk>(
    () => ({
      state,
      read,
      begin: (action) => (asksFirst(action) || !isNamed(settings) ? acting({ kind: 'asking', action }) : preview(action)),
      change: (action) => acting({ kind: 'asking', action }),
      preview: () => act !== undefined && preview(act.action),
      confirm,
      leave: () => acting(undefined),
      shown,
      show: setShown,
      wasShown: () => setShown(undefined),
    }),
    [state, shown, act, settings, read, acting, preview, confirm],
  );
}

/** While the month is shown it follows the workbook: by itself where that is quick, and otherwise it says that it is behind. */
function useChanges(
  isShown: boolean,
  read: () => void,
  dispatch: (event: { readonly kind: 'changed' }) => void,
  lastTook: { readonly current: number },
): void {
  const { watchChanges } = useActions();
  const { announce } = usePane();
  useEffect(() => {
    if (!isShown) return undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      dispatch({ kind: 'changed' });
      clearTimeout(pause);
      if (lastTook.current <= QUICK_MS) pause = setTimeout(read, PAUSE_MS);
    };
    const watching = watchChanges(changed);
    watching.catch((error: unknown) => announce(sentenceOf(error)));
    return () => {
      clearTimeout(pause);
      void watching.then((stop) => stop()).catch((error: unknown) => announce(sentenceOf(error)));
    };
  }, [isShown, read, dispatch, lastTook, watchChanges, announce]);
}
