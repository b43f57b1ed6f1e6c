/** The cash job, a screen a state. */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Empty } from '../../parts/Empty';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { Working } from '../../parts/Working';
import { useText } from '../../paneContext';
import { stepOf } from './cashState';
import { CheckStep } from './CheckStep';
import { FilesStep } from './FilesStep';
import { PreviewStep } from './PreviewStep';
import { ResultStep } from './ResultStep';
import { StepBar } from './StepBar';
import { TablesStep } from './TablesStep';
import type { Cash } from './useCash';

export function CashView({ cash }: { readonly cash: Cash }) {
  const { begin } = cash;
  useEffect(() => begin(), [begin]);
  return (
    <>
      <StepBar step={stepOf(cash.state)} />
      <CashScreen cash={cash} />
    </>
  );
}

function CashScreen({ cash }: { readonly cash: Cash }) {
  const text = useText().cash;
  const { state } = cash;
  switch (state.kind) {
    case 'reading':
      return (
        <Screen heading={text.tables.heading} step="reading">
          <Working label={text.reading} progress={state.progress} />
        </Screen>
      );
    case 'readFailed':
      return <Failed title={text.readFailed} because={state.because} again={cash.readAgain} />;
    case 'noTables':
      return (
        <Screen heading={text.tables.heading} step="noTables">
          <Empty title={text.noTables.title} body={`${text.noTables.body} ${text.noTables.remedy}`}>
            <Button onClick={cash.readAgain}>{text.noTables.again}</Button>
          </Empty>
        </Screen>
      );
    case 'tables':
      return <TablesStep cash={cash} state={state} />;
    case 'files':
      return <FilesStep cash={cash} setup={state.setup} />;
    case 'planning':
      return (
        <Screen heading={text.check.heading} step="planning">
          <Working label={text.planning} progress={state.progress} />
        </Screen>
      );
    case 'planFailed':
      return <Failed title={text.planFailed} because={state.because} again={cash.plan} back={cash.back} />;
    case 'check':
      return <CheckStep cash={cash} preview={state.preview} />;
    case 'preview':
      return <PreviewStep cash={cash} preview={state.preview} />;
    case 'writing':
      return <Writing cash={cash} state={state} />;
    case 'result':
    case 'writeBroke':
      return <ResultStep cash={cash} state={state} />;
  }
}

interface FailedProps {
  readonly title: string;
  readonly because: string;
  readonly again: () => void;
  readonly back?: () => void;
}

function Failed({ title, because, again, back }: FailedProps) {
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

function Writing({ cash, state }: { readonly cash: Cash; readonly state: Extract<Cash['state'], { kind: 'writing' }> }) {
  const text = useText();
  const { preview } = text.cash;
  return (
    <Screen
      heading={preview.writing}
      step="writing"
      footer={
        <Button onClick={cash.cancelWrite} disabledFocusable={state.cancelling}>
          {text.cancel}
        </Button>
      }
    >
      <Working label={state.cancelling ? preview.cancelling : preview.writing} progress={state.cancelling ? undefined : state.progress} />
    </Screen>
  );
}
