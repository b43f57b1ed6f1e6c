/** How such a work ended: done, or why not. */
import { Button } from '@fluentui/react-components';
import type { WriteResult } from '../../../app/jobs';
import { Outcome, resultText } from '../../parts/Outcome';
import { useText } from '../../paneContext';

interface TwoStepEndProps {
  readonly result: WriteResult;
  readonly done: string;
  readonly notDone: string;
  readonly close: () => void;
}

export function TwoStepEnd({ result, done, notDone, close }: TwoStepEndProps) {
  const text = useText();
  return (
    <>
      <Outcome result={result} sentence={result.kind === 'written' ? done : resultText(result, text)} notDone={notDone} />
      <div>
        <Button size="small" onClick={close}>
          {text.close}
        </Button>
      </div>
    </>
  );
}
