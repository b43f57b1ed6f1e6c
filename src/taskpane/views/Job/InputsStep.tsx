/** Step 2: the files, the day, and what else the job asks. */
import { Button, Field, Input } from '@fluentui/react-components';
import type { JobPlan } from '../../../app/jobs';
import { Screen } from '../../parts/Screen';
import { useText } from '../../paneContext';
import { Files } from './Files';
import { SampleFiles } from './SampleFiles';
import { inputsReady, type Setup } from './jobState';
import type { JobStepProps } from './JobView';

interface InputsStepProps<Plan extends JobPlan, Choices> extends JobStepProps<Plan, Choices> {
  readonly setup: Setup<Choices>;
}

export function InputsStep<Plan extends JobPlan, Choices>({ job, parts: { Inputs, AboutFile }, setup }: InputsStepProps<Plan, Choices>) {
  const text = useText();
  const { spec } = job;
  const words = text.jobs[spec.name];
  return (
    <Screen
      heading={words.inputs.heading}
      lead={words.inputs.lead}
      step="inputs"
      footer={
        <>
          <Button appearance="primary" disabledFocusable={!inputsReady(setup, spec)} onClick={job.plan}>
            {words.plan}
          </Button>
          <Button onClick={job.back}>{text.back}</Button>
        </>
      }
    >
      <SampleFiles job={spec.name} add={job.addFiles} chooseAsOf={job.chooseAsOf} />
      {words.inputs.files !== undefined && (
        <Files
          words={words.inputs.files}
          files={setup.files}
          about={AboutFile && ((file) => <AboutFile job={job} setup={setup} file={file} />)}
          add={job.addFiles}
          remove={job.removeFile}
        />
      )}
      {Inputs !== undefined && <Inputs job={job} setup={setup} />}
      <Field
        label={text.job.inputs.asOf}
        hint={words.inputs.asOfHint}
        {...(setup.asOf === '' ? { validationState: 'error', validationMessage: text.job.inputs.asOfMissing } : {})}
      >
        <Input type="date" value={setup.asOf} onChange={(_, { value }) => job.chooseAsOf(value)} />
      </Field>
    </Screen>
  );
}
