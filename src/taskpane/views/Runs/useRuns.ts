import { useCallback, useEffect, useMemo, useReducer } from 'react';
import { useActions } from '../../actions';
import { usePane } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';
import { lastStanding, runsReducer, type RunsState, START } from './runsState';

export interface Runs {
  readonly state: RunsState;
  read(): void;
  /** Reads the log again behind what is shown: a line was added. */
  refresh(): void;
  askRevert(runId: string): void;
  chooseOverwrite(overwrite: boolean): void;
  confirmRevert(): void;
  closeRevert(): void;
}

/** `revertLast`: the ribbon asked to revert the last run; its preview opens as soon as the log is read. */
export function useRuns(revertLast: boolean, onRevertLastTaken: () => void): Runs {
  const [state, dispatch] = useReducer(runsReducer, START);
  const { readRuns, verifyChain, previewRevert, revert } = useActions();
  const { settings, memory, workbook } = usePane();

  const load = useCallback(async () => {
    try {
      dispatch({ kind: 'remembered', runs: await memory.runs(workbook) });
      const runs = await readRuns();
      dispatch({ kind: 'read', runs, chain: await verifyChain() });
      await memory.saveRuns(workbook, runs);
    } catch (error) {
      dispatch({ kind: 'readFailed', because: sentenceOf(error) });
    }
  }, [readRuns, verifyChain, memory, workbook]);
  useEffect(() => void load(), [load]);

  const askRevert = useCallback(
    (runId: string) => {
      dispatch({ kind: 'revertAsked', runId });
      previewRevert(runId).then(
        (preview) => dispatch({ kind: 'revertPreviewed', preview }),
        (error: unknown) => dispatch({ kind: 'revertBroke', because: sentenceOf(error) }),
      );
    },
    [previewRevert],
  );
  useEffect(() => {
    if (!revertLast || state.kind !== 'runs') return;
    onRevertLastTaken();
    const last = lastStanding(state.runs);
    if (last !== undefined) askRevert(last.runId);
  }, [revertLast, onRevertLastTaken, state, askRevert]);

  const confirmRevert = useCallback(async () => {
    if (state.kind !== 'runs' || state.revert?.kind !== 'asking') return;
    const { runId, overwrite } = state.revert;
    dispatch({ kind: 'revertConfirmed' });
    try {
      const onProgress = (progress: { step: string; done: number; total: number }) => dispatch({ kind: 'progressed', progress });
      dispatch({ kind: 'reverted', result: await revert(runId, { who: settings.who, overwriteConflicts: overwrite, onProgress }) });
      await load();
    } catch (error) {
      dispatch({ kind: 'revertBroke', because: sentenceOf(error) });
    }
  }, [state, revert, settings.who, load]);

  return useMemo<Runs>(
    () => ({
      state,
      read: () => {
        dispatch({ kind: 'readAgain' });
        void load();
      },
      refresh: () => void load(),
      askRevert,
      chooseOverwrite: (overwrite) => dispatch({ kind: 'overwriteChosen', overwrite }),
      confirmRevert: () => void confirmRevert(),
      closeRevert: () => dispatch({ kind: 'revertClosed' }),
    }),
    [state, load, askRevert, confirmRevert],
  );
}
