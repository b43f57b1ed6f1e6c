/** A job, a screen a state. What is a job's own is handed in as parts; a part that is not given is not shown. */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import type { JobPlan, Preview } from '../../../app/jobs';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Screen } from '../../parts/Screen';
import { Working } from '../../parts/Working';
import { useText, type View } from '../../paneContext';
import { CheckStep } from './CheckStep';
import { InputsStep } from './InputsStep';
import { type ChosenFile, type JobState, type Setup, stepOf } from './jobState';
import { PreviewStep } from './PreviewStep';
import { ResultStep } from './ResultStep';
import { StepBar } from './StepBar';
import { TablesStep } from './TablesStep';
import type { Job } from './useJob';

export interface JobParts<Plan extends JobPlan, Choices> {
  /** Below each file: what the job asks about it. */
  readonly AboutFile?: (props: {
    readonly job: Job<Plan, Choices>;
    readonly setup: Setup<Choices>;
    readonly file: ChosenFile;
  }) => ReactNode;
  /** Below the files: what else the job asks. */
  readonly Inputs?: (props: { readonly job: Job<Plan, Choices>; readonly setup: Setup<Choices> }) => ReactNode;
  /** Below the findings: what the files held. */
  readonly Check?: (props: {
    readonly job: Job<Plan, Choices>;
    readonly setup: Setup<Choices>;
    readonly preview: Preview<Plan>;
  }) => ReactNode;
  /** Above the sheets and proofs: the answer itself. The grid cannot go to a sheet that is not written yet. */
  readonly Answer: (props: { readonly plan: Plan; readonly isWritten: (sheet: string) => boolean }) => ReactNode;
  /** There is no answer to write. */
  readonly isEmpty: (plan: Plan) => boolean;
  /** Below the result: what is left for a person. */
  readonly Left?: (props: { readonly plan: Plan }) => ReactNode;
  /** Where a person goes on after it is written. */
  readonly next: View;
}

export interface JobStepProps<Plan extends JobPlan, Choices> {
  readonly job: Job<Plan, Choices>;
  readonly parts: JobParts<Plan, Choices>;
}

export function JobView<Plan extends JobPlan, Choices>({ job, parts }: JobStepProps<Plan, Choices>) {
  const { begin } = job;
  useEffect(() => begin(), [begin]);
  return (
    <>
      <StepBar job={job.spec.name} step={stepOf(job.state)} />
      <JobScreen job={job} parts={parts} />
    </>
  );
}

function JobScreen<Plan extends JobPlan, Choices>({ job, parts }: JobStepProps<Plan, Choices>) {
  const text = useText();
  const words = text.jobs[job.spec.name];
  const { state } = job;
  switch (state.kind) {
    case 'reading':
      return (
        <Screen heading={text.job.tables.heading} step="reading">
          <Working label={text.job.reading} progress={state.progress} />
        </Screen>
      );
    case 'readFailed':
      return <Failed title={text.job.readFailed} because={state.because} again={job.readAgain} />;
    case 'noTables':
      return (
        <Screen heading={text.job.tables.heading} step="noTables">
          <Empty title={text.job.noTables.title} body={words.noTables}>
            <Button onClick={job.readAgain}>{text.job.noTables.again}</Button>
          </Empty>
        </Screen>
      );
    case 'tables':
      return <TablesStep job={job} state={state} />;
    case 'inputs':
      return <InputsStep job={job} parts={parts} setup={state.setup} />;
    case 'planning':
      return (
        <Screen heading={text.job.check.heading} step="planning">
          <Working label={words.planning} progress={state.progress} />
        </Screen>
      );
    case 'planFailed':
      return <Failed title={words.planFailed} because={state.because} again={job.plan} back={job.back} />;
    case 'check':
      return <CheckStep job={job} parts={parts} setup={state.setup} preview={state.preview} />;
    case 'preview':
      return <PreviewStep job={job} parts={parts} preview={state.preview} />;
    case 'writing':
      return <Writing cancel={job.cancelWrite} state={state} />;
    case 'result':
    case 'writeBroke':
      return <ResultStep job={job} parts={parts} state={state} />;
  }
}

interface WritingProps {
  readonly cancel: () => void;
  readonly state: Extract<JobState<JobPlan, unknown>, { kind: 'writing' }>;
}

function Writing({ cancel, state }: WritingProps) {
  const text = useText();
  const words = text.job.preview;
  return (
    <Screen
      heading={words.writing}
      step="writing"
      footer={
        <Button onClick={cancel} disabledFocusable={state.cancelling}>
          {text.cancel}
        </Button>
      }
    >
      <Working label={state.cancelling ? words.cancelling : words.writing} progress={state.cancelling ? undefined : state.progress} />
    </Screen>
  );
}
