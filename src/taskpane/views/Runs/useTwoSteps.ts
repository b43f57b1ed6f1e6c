/** What is done in two steps, as everything that writes: first what would be written, then, on a second word, the writing. */
import { useCallback, useState } from 'react';
import type { WriteResult } from '../../../app/jobs';
import { sentenceOf } from '../../sentenceOf';

export type TwoSteps<Shown> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'looking' | 'writing' }
  /** `shown` undefined: there is nothing to do. */
  | { readonly kind: 'shown'; readonly shown: Shown | undefined }
  | { readonly kind: 'done'; readonly result: WriteResult }
  | { readonly kind: 'broke'; readonly because: string };

export interface TwoStepActions<Shown> {
  readonly state: TwoSteps<Shown>;
  look(preview: () => Promise<Shown | undefined>): void;
  /** Calls `after` once it is done, whatever came of it. */
  write(work: () => Promise<WriteResult>, after: () => void): void;
  close(): void;
}

export function useTwoSteps<Shown>(): TwoStepActions<Shown> {
  const [state, setState] = useState<TwoSteps<Shown>>({ kind: 'waiting' });
  const broke = useCallback((error: unknown) => setState({ kind: 'broke', because: sentenceOf(error) }), []);
  const look = useCallback(
    (preview: () => Promise<Shown | undefined>) => {
      setState({ kind: 'looking' });
      preview().then((shown) => setState({ kind: 'shown', shown }), broke);
    },
    [broke],
  );
  const write = useCallback(
    (work: () => Promise<WriteResult>, after: () => void) => {
      setState({ kind: 'writing' });
      work().then((result) => {
        setState({ kind: 'done', result });
        after();
      }, broke);
    },
    [broke],
  );
  return { state, look, write, close: useCallback(() => setState({ kind: 'waiting' }), []) };
}
