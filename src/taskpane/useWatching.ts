import { useEffect } from 'react';
import { usePane } from './paneContext';
import { sentenceOf } from './sentenceOf';

/**
 * Watches Excel as long as the view is there. What cannot be watched, or not ended, is said.
 * @param listener the same from one drawing to the next, or it is watched anew.
 */
export function useWatching<Listener>(watch: (listener: Listener) => Promise<() => Promise<void>>, listener: Listener): void {
  const { announce } = usePane();
  useEffect(() => {
    const watching = watch(listener);
    watching.catch((error: unknown) => announce(sentenceOf(error)));
    return () => void watching.then((stop) => stop()).catch((error: unknown) => announce(sentenceOf(error)));
  }, [watch, listener, announce]);
}
