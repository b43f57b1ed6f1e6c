/** Step 3: what is odd in the tables and the files, the worst first, each with its cell. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { JobPlan, Preview } from '../../../app/jobs';
import { blocks } from '../../../domain/finding';
import { FindingList } from '../../parts/FindingList';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { usePane } from '../../paneContext';
import type { Setup } from './jobState';
import type { JobStepProps } from './JobView';

// As wide as its words: a whole row of the pane would look like a step of its own.
const useStyles = makeStyles({ lint: { alignSelf: 'flex-start' } });

interface CheckStepProps<Plan extends JobPlan, Choices> extends JobStepProps<Plan, Choices> {
  readonly setup: Setup<Choices>;
  readonly preview: Preview<Plan>;
}

export function CheckStep<Plan extends JobPlan, Choices>({ job, parts: { Check }, setup, preview }: CheckStepProps<Plan, Choices>) {
  const styles = useStyles();
  const { text, open } = usePane();
  const { check } = text.job;
  const { findings } = preview.plan;
  const blocking = findings.filter(blocks).length;
  return (
    <Screen
      heading={check.heading}
      step="check"
      footer={
        <>
          <Button appearance="primary" onClick={job.toPreview}>
            {check.next}
          </Button>
          <Button onClick={job.back}>{text.back}</Button>
          <Button appearance="subtle" onClick={job.plan}>
            {check.again}
          </Button>
        </>
      }
    >
      {findings.length === 0 && (
        <Notice intent="success" title={check.clean}>
          {text.jobs[job.spec.name].cleanBody}
        </Notice>
      )}
      {blocking > 0 && <Notice intent="error">{check.blocked(blocking)}</Notice>}
      {Check !== undefined && <Check job={job} setup={setup} preview={preview} />}
      <FindingList findings={findings} />
      <Button className={styles.lint} appearance="subtle" onClick={() => open('lint')}>
        {check.lint}
      </Button>
    </Screen>
  );
}
