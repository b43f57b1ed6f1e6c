/** Something could not be done: why, and the ways on. */
import { Button } from '@fluentui/react-components';
import { useText } from '../paneContext';
import { Notice } from './Notice';
import { Screen } from './Screen';

interface FailedProps {
  readonly title: string;
  readonly because: string;
  readonly again: () => void;
  readonly back?: () => void;
}

export function Failed({ title, because, again, back }: FailedProps) {
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
        </>
      }
    >
      <Notice intent="error">{because}</Notice>
    </Screen>
  );
}
