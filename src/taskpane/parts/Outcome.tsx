/** What came of a write: done, or why not and what is true of the workbook now. Shown with what stood in its way, and said aloud once. */
import { useEffect } from 'react';
import type { WriteResult } from '../../app/jobs';
import { usePane } from '../paneContext';
import type { Catalogue } from '../text';
import { FindingList } from './FindingList';
import { Notice } from './Notice';

// prettier-ignore
export const INTENT_OF = {
  written: 'success', alreadyDone: 'info', refused: 'warning', cancelled: 'info', failed: 'error', halfDone: 'error',
} as const satisfies Record<WriteResult['kind'], string>;

/** The workbook says now what was asked. */
export const isDone = (kind: WriteResult['kind']): boolean => kind === 'written' || kind === 'alreadyDone';

/** What is true of the workbook after this result, in a sentence or two. */
export function resultText(result: WriteResult, text: Catalogue): string {
  const words = text.job.result;
  switch (result.kind) {
    case 'written':
      return `${words.written(result.cells, result.sheets)} ${words.run(result.runId)}`;
    case 'refused':
      return words.refused[result.because];
    case 'halfDone':
      return words.halfDone(result.runId);
    case 'alreadyDone':
    case 'cancelled':
    case 'failed':
      return words[result.kind];
  }
}

interface OutcomeProps {
  readonly result: WriteResult;
  /** Instead of what is said of every write. */
  readonly sentence?: string;
  /** Over the sentence where the workbook does not say what was asked. */
  readonly notDone?: string;
}

export function Outcome({ result, sentence, notDone }: OutcomeProps) {
  const { text, announce } = usePane();
  const said = sentence ?? resultText(result, text);
  useEffect(() => announce(said), [announce, said]);
  return (
    <>
      <Notice intent={INTENT_OF[result.kind]} {...(notDone === undefined || isDone(result.kind) ? {} : { title: notDone })}>
        {said}
      </Notice>
      {'findings' in result && <FindingList findings={result.findings} />}
    </>
  );
}
