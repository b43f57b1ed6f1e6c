/** Step 4: what would be written: the answer, the sheets, the proofs. Nothing is written that was not shown here. */
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { JobPlan, Preview } from '../../../app/jobs';
import { Empty } from '../../parts/Empty';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { isNamed, WhoField } from '../../parts/WhoField';
import { usePane } from '../../paneContext';
import { Proofs, Sheets } from './Differences';
import { mayWrite } from './jobState';
import type { JobStepProps } from './JobView';
import { RowChanges, Totals } from './RowChanges';

interface PreviewStepProps<Plan extends JobPlan, Choices> extends JobStepProps<Plan, Choices> {
  readonly preview: Preview<Plan>;
}

export function PreviewStep<Plan extends JobPlan, Choices>({ job, parts, preview }: PreviewStepProps<Plan, Choices>) {
  const { text, settings, readOnly } = usePane();
  const words = text.job.preview;
  const { nothing } = text.jobs[job.spec.name];
  const empty = parts.isEmpty(preview.plan);
  const isWritten = (sheet: string) => !preview.differences.some((difference) => difference.isNew && difference.sheet === sheet);
  const name = useRef<HTMLInputElement>(null);
  /** Without a name the button leads to where it is missing, which may be out of sight. */
  const write = () => (isNamed(settings) ? job.write() : name.current?.focus());
  return (
    <Screen
      heading={words.heading}
      lead={words.nothingYet}
      step="preview"
      footer={
        <>
          <Button appearance="primary" disabledFocusable={readOnly || empty || !mayWrite(preview)} onClick={write}>
            {words.write}
          </Button>
          <Button onClick={job.back}>{text.back}</Button>
        </>
      }
    >
      {!mayWrite(preview) && <Notice intent="error">{words.blocked}</Notice>}
      {empty ? <Empty title={nothing.title} body={nothing.body} /> : <parts.Answer plan={preview.plan} isWritten={isWritten} />}
      {preview.differences.length > 0 && <Sheets differences={preview.differences} />}
      <Totals differences={preview.differences} />
      <RowChanges differences={preview.differences} />
      {preview.plan.proofs.length > 0 && <Proofs proofs={preview.plan.proofs} />}
      <WhoField field={name} />
    </Screen>
  );
}
