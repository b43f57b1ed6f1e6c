/** Step 5, afterwards: what was written, or why not and what is true of the workbook now. */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { WriteResult } from '../../../app/jobs';
import { FindingList } from '../../parts/FindingList';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { usePane, useText } from '../../paneContext';
import type { Catalogue } from '../../text';
import type { CashState } from './cashState';
import type { Cash } from './useCash';

type Ended = Extract<CashState, { kind: 'result' | 'writeBroke' }>;

// prettier-ignore
const INTENT_OF = {
  written: 'success', alreadyDone: 'info', refused: 'warning', cancelled: 'info', failed: 'error', halfDone: 'error',
} as const satisfies Record<WriteResult['kind'], string>;

/** What is true of the workbook after this result, in a sentence or two. */
export function resultText(result: WriteResult, text: Catalogue): string {
  const words = text.cash.result;
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

export function ResultStep({ cash, state }: { readonly cash: Cash; readonly state: Ended }) {
  const { text, announce } = usePane();
  const words = text.cash.result;
  const kind = state.kind === 'result' ? state.result.kind : 'halfDone';
  const heading = state.kind === 'result' ? words.headings[state.result.kind] : words.headings.failed;
  const sentence = state.kind === 'result' ? resultText(state.result, text) : words.broken(state.because);
  useEffect(() => announce(`${heading}. ${sentence}`), [announce, heading, sentence]);
  return (
    <Screen heading={heading} step="result" footer={<NextActions cash={cash} kind={kind} />}>
      <Notice intent={INTENT_OF[kind]}>{sentence}</Notice>
      {state.kind === 'result' && 'findings' in state.result && <FindingList findings={state.result.findings} />}
    </Screen>
  );
}

function NextActions({ cash, kind }: { readonly cash: Cash; readonly kind: WriteResult['kind'] }) {
  const { open } = usePane();
  const words = useText().cash.result;
  if (kind === 'written' || kind === 'alreadyDone') {
    return (
      <>
        <Button appearance="primary" onClick={() => open('review')}>
          {words.toReview}
        </Button>
        <Button onClick={cash.readAgain}>{words.startOver}</Button>
      </>
    );
  }
  return (
    <>
      <Button appearance={kind === 'halfDone' ? 'secondary' : 'primary'} onClick={cash.plan}>
        {words.previewAgain}
      </Button>
      <Button appearance={kind === 'halfDone' ? 'primary' : 'secondary'} onClick={() => open('runs')}>
        {words.toRuns}
      </Button>
    </>
  );
}
