/** The first of a long list, and the rest on request: ten thousand lines are one line until somebody asks. */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useText } from '../paneContext';

interface FirstOfProps<T> {
  readonly items: readonly T[];
  readonly shownFirst: number;
  readonly children: (shown: readonly T[]) => ReactNode;
}

export function FirstOf<T>({ items, shownFirst, children }: FirstOfProps<T>) {
  const text = useText();
  const [all, setAll] = useState(false);
  return (
    <>
      {children(all ? items : items.slice(0, shownFirst))}
      {!all && items.length > shownFirst && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {text.showAll(items.length)}
          </Button>
        </div>
      )}
    </>
  );
}
