/** What is read from the workbook when its view opens, and again when a person asks: the sheet is where it is entered. */
import { useCallback, useEffect, useState } from 'react';
import { sentenceOf } from './sentenceOf';

export type Read<T> =
  { readonly kind: 'reading' } | { readonly kind: 'readFailed'; readonly because: string } | { readonly kind: 'read'; readonly value: T };

export interface Reading<T> {
  readonly state: Read<T>;
  read(): void;
}

const START = { kind: 'reading' } as const;

export function useReading<T>(readFrom: () => Promise<T>): Reading<T> {
  const [state, setState] = useState<Read<T>>(START);
  const ask = useCallback(
    () =>
      void readFrom().then(
        (value) => setState({ kind: 'read', value }),
        (error: unknown) => setState({ kind: 'readFailed', because: sentenceOf(error) }),
      ),
    [readFrom],
  );
  useEffect(ask, [ask]);
  const read = useCallback(() => {
    setState(START);
    ask();
  }, [ask]);
  return { state, read };
}
