/**
 * The first of a long list, and the rest on request: ten thousand lines are one line until somebody asks, and then they come in parts,
 * drawn in the background, so that the pane goes on answering.
 */
import { Button } from '@fluentui/react-components';
import { type ReactNode, startTransition, useState } from 'react';
import { useText } from '../paneContext';

/** Asked for once, at most this many more. */
const AT_ONCE = 50;

interface FirstOfProps<T> {
  readonly items: readonly T[];
  readonly shownFirst: number;
  readonly children: (shown: readonly T[]) => ReactNode;
}

export function FirstOf<T>({ items, shownFirst, children }: FirstOfProps<T>) {
  const text = useText();
  const [most, setMost] = useState(shownFirst);
  const left = items.length - most;
  return (
    <>
      {children(items.slice(0, most))}
      {left > 0 && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => startTransition(() => setMost(most + AT_ONCE))}>
            {left > AT_ONCE ? text.showMore(AT_ONCE, items.length) : text.showAll(items.length)}
          </Button>
        </div>
      )}
    </>
  );
}
