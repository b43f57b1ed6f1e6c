/** Step 5, afterwards: what was written, or why not and what is true of the workbook now. */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { JobPlan, WriteResult } from '../../../app/jobs';
import { FindingList } from '../../parts/FindingList';
import { Notice } from '../../parts/Notice';
import { INTENT_OF, isDone, resultText } from '../../parts/Outcome';
import { Screen } from '../../parts/Screen';
import { usePane, type View } from '../../paneContext';
import type { JobName } from './jobSpec';
import type { JobState } from './jobState';
import type { JobStepProps } from './JobView';
import type { Job } from './useJob';

type Ended<Plan extends JobPlan> = Extract<JobState<Plan, unknown>, { kind: 'result' | 'writeBroke' }>;

interface ResultStepProps<Plan extends JobPlan, Choices> extends JobStepProps<Plan, Choices> {
  readonly state: Ended<Plan>;
}

export function ResultStep<Plan extends JobPlan, Choices>({ job, parts, state }: ResultStepProps<Plan, Choices>) {
  const { text, announce } = usePane();
  const words = text.job.result;
  const kind = state.kind === 'result' ? state.result.kind : 'halfDone';
  const heading = state.kind === 'result' ? words.headings[state.result.kind] : words.headings.failed;
  const sentence = state.kind === 'result' ? resultText(state.result, text) : words.broken(state.because);
  useEffect(() => announce(`${heading}. ${sentence}`), [announce, heading, sentence]);
  return (
    <Screen heading={heading} step="result" footer={<NextActions job={job} next={parts.next} kind={kind} />}>
      <Notice intent={INTENT_OF[kind]}>{sentence}</Notice>
      {state.kind === 'result' && 'findings' in state.result && <FindingList findings={state.result.findings} />}
      {state.kind === 'result' && isDone(kind) && parts.Left !== undefined && <parts.Left plan={state.preview.plan} />}
    </Screen>
  );
}

interface NextActionsProps {
  readonly job: Pick<Job<JobPlan, unknown>, 'readAgain' | 'plan'> & { readonly spec: { readonly name: JobName } };
  readonly next: View;
  readonly kind: WriteResult['kind'];
}

function NextActions({ job, next, kind }: NextActionsProps) {
  const { text, open } = usePane();
  const words = text.job.result;
  if (isDone(kind)) {
    return (
      <>
        <Button appearance="primary" onClick={() => open(next)}>
          {text.jobs[job.spec.name].next}
        </Button>
        <Button onClick={job.readAgain}>{text.jobs[job.spec.name].startOver}</Button>
      </>
    );
  }
  return (
    <>
      <Button appearance={kind === 'halfDone' ? 'secondary' : 'primary'} onClick={job.plan}>
        {words.previewAgain}
      </Button>
      <Button appearance={kind === 'halfDone' ? 'primary' : 'secondary'} onClick={() => open('runs')}>
        {words.toRuns}
      </Button>
    </>
  );
}
