import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { FixPreview } from '../../../app/lint/fixes';
import type { LintFinding } from '../../../app/lint/workbookLint';
import { useActions } from '../../actions';
import { usePane } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';
import type { Progress } from '../Job/jobState';
import { lintReducer, type LintState, START } from './lintState';

export interface Lint {
  readonly state: LintState;
  look(): void;
  stop(): void;
  previewFix(findings: readonly LintFinding[]): void;
  writeFix(preview: FixPreview): void;
  closeFix(): void;
}

/** Looks as soon as the view opens; leaving the view stops it. */
export function useLint(): Lint {
  const [state, dispatch] = useReducer(lintReducer, START);
  const { lint } = useActions();
  const { settings } = usePane();
  const running = useRef<AbortController | undefined>(undefined);

  const run = useCallback(async () => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const { signal } = own;
    try {
      const onProgress = (progress: Progress) => signal.aborted || dispatch({ kind: 'progressed', progress });
      const found = await lint.look(onProgress, signal);
      if (!signal.aborted) dispatch({ kind: 'looked', lint: found });
    } catch (error) {
      if (!signal.aborted) dispatch({ kind: 'lookFailed', because: sentenceOf(error) });
    }
  }, [lint]);
  useEffect(() => {
    void run();
    return () => running.current?.abort();
  }, [run]);

  const writeFix = useCallback(
    async (preview: FixPreview) => {
      dispatch({ kind: 'fixMoved', fix: { kind: 'writing', progress: undefined } });
      try {
        const onProgress = (progress: Progress) => dispatch({ kind: 'progressed', progress });
        dispatch({ kind: 'fixMoved', fix: { kind: 'ended', result: await lint.writeFix(preview, { who: settings.who, onProgress }) } });
      } catch (error) {
        dispatch({ kind: 'fixMoved', fix: { kind: 'broke', because: sentenceOf(error) } });
      }
    },
    [lint, settings.who],
  );

  return useMemo<Lint>(
    () => ({
      state,
      look: () => {
        dispatch({ kind: 'lookAgain' });
        void run();
      },
      stop: () => {
        running.current?.abort();
        dispatch({ kind: 'stopped' });
      },
      previewFix: (findings) => {
        dispatch({ kind: 'fixMoved', fix: { kind: 'previewing' } });
        lint.previewFix(findings).then(
          (preview) => dispatch({ kind: 'fixMoved', fix: { kind: 'asking', preview } }),
          (error: unknown) => dispatch({ kind: 'fixMoved', fix: { kind: 'failed', because: sentenceOf(error) } }),
        );
      },
      writeFix: (preview) => void writeFix(preview),
      closeFix: () => dispatch({ kind: 'fixMoved', fix: undefined }),
    }),
    [state, run, lint, writeFix],
  );
}
