/** How such a work ended: done, or why not. */
import { Button } from '@fluentui/react-components';
import type { WriteResult } from '../../../app/jobs';
import { FindingList } from '../../parts/FindingList';
import { Notice } from '../../parts/Notice';
import { useText } from '../../paneContext';
import { resultText } from '../Job/ResultStep';

interface TwoStepEndProps {
  readonly result: WriteResult;
  readonly done: string;
  readonly notDone: string;
  readonly close: () => void;
}

export function TwoStepEnd({ result, done, notDone, close }: TwoStepEndProps) {
  const text = useText();
  const isDone = result.kind === 'written';
  return (
    <>
      <Notice
        intent={isDone || result.kind === 'alreadyDone' ? 'success' : 'error'}
        {...(isDone || result.kind === 'alreadyDone' ? {} : { title: notDone })}
      >
        {isDone ? done : resultText(result, text)}
      </Notice>
      {'findings' in result && <FindingList findings={result.findings} />}
      <div>
        <Button size="small" onClick={close}>
          {text.close}
        </Button>
      </div>
    </>
  );
}
