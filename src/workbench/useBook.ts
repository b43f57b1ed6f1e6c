/** The book as React state. It is mutable and tells its changes; a revision number, once a frame, makes them visible. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Book } from '../host/book/book';

/** Goes up after the book's content has changed, at most once a frame: a thousand changes of one write draw once. */
export function useRevision(book: Book): number {
  const watch = useMemo(() => watchOf(book), [book]);
  return useSyncExternalStore(
    useCallback((listener: () => void) => watch.subscribe(listener), [watch]),
    () => watch.revision(),
  );
}

function watchOf(book: Book) {
  let revision = 0;
  return {
    revision: () => revision,
    subscribe: (listener: () => void): (() => void) => {
      let frame = 0;
      const stop = book.onChange(({ kind }) => {
        if (frame !== 0 || kind === 'selection' || kind === 'activated') return;
        frame = requestAnimationFrame(() => {
          frame = 0;
          revision += 1;
          listener();
        });
      });
      return () => {
        stop();
        cancelAnimationFrame(frame);
      };
    },
  };
}
