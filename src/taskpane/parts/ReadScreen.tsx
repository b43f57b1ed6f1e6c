/** The screen of a queue that is read from the workbook: while it is read, when it cannot be, and what was read. */
import type { ReactNode } from 'react';
import type { Reading } from '../useReading';
import { Failed } from './Failed';
import { Screen } from './Screen';
import { Working } from './Working';

export interface ReadScreenProps<T> {
  readonly reading: Reading<T>;
  readonly words: { readonly heading: string; readonly reading: string; readonly readFailed: string };
  readonly children: (value: T) => ReactNode;
}

export function ReadScreen<T>({ reading: { state, read }, words, children }: ReadScreenProps<T>) {
  switch (state.kind) {
    case 'reading':
      return (
        <Screen heading={words.heading} step="reading">
          <Working label={words.reading} />
        </Screen>
      );
    case 'readFailed':
      return <Failed title={words.readFailed} because={state.because} again={read} />;
    case 'read':
      return children(state.value);
  }
}
