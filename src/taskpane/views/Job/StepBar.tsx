/** Where in the five steps the job stands: a bar for the eye, one sentence for a screen reader. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../../paneContext';
import type { JobName } from './jobSpec';
import { JOB_STEPS, type JobStep } from './jobState';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '4px',
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    listStyleType: 'none',
  },
  step: {
    flexGrow: 1,
    flexBasis: 0,
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingTop: '2px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  done: { borderTopColor: tokens.colorBrandStroke1 },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function StepBar({ job, step }: { readonly job: JobName; readonly step: JobStep }) {
  const styles = useStyles();
  const text = useText();
  const { steps } = text.jobs[job];
  const at = JOB_STEPS.indexOf(step);
  return (
    <ol className={styles.bar} aria-label={text.job.stepOf(at + 1, JOB_STEPS.length, steps[step])}>
      {JOB_STEPS.map((one, index) => (
        <li
          key={one}
          aria-current={one === step ? 'step' : undefined}
          className={mergeClasses(styles.step, index <= at && styles.done, one === step && styles.current)}
        >
          {steps[one]}
        </li>
      ))}
    </ol>
  );
}
