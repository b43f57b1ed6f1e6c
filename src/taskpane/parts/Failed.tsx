/** Something could not be done: why, and the ways on. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../paneContext';
import { Notice } from './Notice';
import { Screen } from './Screen';

interface FailedProps {
  readonly title: string;
  readonly because: string;
  readonly again: () => void;
  readonly back?: () => void;
  /** Another way on, after the two. */
  readonly further?: ReactNode;
  /** What can be done all the same. */
  readonly children?: ReactNode;
}

export function Failed({ title, because, again, back, further, children }: FailedProps) {
  const text = useText();
  return (
    <Screen
      heading={title}
      step={`failed: ${because}`}
      footer={
        <>
          <Button appearance="primary" onClick={again}>
            {text.tryAgain}
          </Button>
          {back !== undefined && <Button onClick={back}>{text.back}</Button>}
          {further}
        </>
      }
    >
      <Notice intent="error">{because}</Notice>
      {children}
    </Screen>
  );
}
