/** Explains the selected cell when the view opens and when it is asked for again; what is odd about it is looked for afterwards. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CellExplained } from '../../../app/explain/cellExplained';
import type { Finding } from '../../../domain/finding';
import { useActions } from '../../actions';
import { usePane } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';

export type Odd =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly because: string };

export type CellState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly because: string }
  | { readonly kind: 'explained'; readonly explained: CellExplained; readonly odd: Odd };

export interface CellDesk {
  readonly state: CellState;
  explain(): void;
}

export function useCell(): CellDesk {
  const [state, setState] = useState<CellState>({ kind: 'reading' });
  const { cell } = useActions();
  const { asked, taken } = usePane();
  /** Of two cells asked for in haste the later one counts. */
  const latest = useRef(0);
  const looking = useRef<AbortController | undefined>(undefined);

  const explain = useCallback(() => {
    const nth = (latest.current += 1);
    const put = (next: CellState) => latest.current === nth && setState(next);
    looking.current?.abort();
    const look = (looking.current = new AbortController());
    setState({ kind: 'reading' });
    cell.explain().then(
      (explained) => {
        put({ kind: 'explained', explained, odd: { kind: 'looking' } });
        cell.findings(explained.cell, look.signal).then(
          (findings) => put({ kind: 'explained', explained, odd: { kind: 'found', findings } }),
          (error: unknown) => put({ kind: 'explained', explained, odd: { kind: 'failed', because: sentenceOf(error) } }),
        );
      },
      (error: unknown) => put({ kind: 'failed', because: sentenceOf(error) }),
    );
  }, [cell]);
  useEffect(() => {
    explain();
    return () => looking.current?.abort();
  }, [explain]);
  const opened = useRef(false);
  useEffect(() => {
    if (asked !== 'explainCell') return;
    taken();
    if (opened.current) explain();
  }, [asked, taken, explain]);
  useEffect(() => {
    opened.current = true; // What opened the view is answered by its opening.
  }, []);
  return { state, explain };
}
