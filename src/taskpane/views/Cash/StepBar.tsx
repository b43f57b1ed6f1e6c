/** Where in the five steps the job stands: a bar for the eye, one sentence for a screen reader. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../../paneContext';
import { CASH_STEPS, type CashStep } from './cashState';

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

export function StepBar({ step }: { readonly step: CashStep }) {
  const styles = useStyles();
  const text = useText().cash;
  const at = CASH_STEPS.indexOf(step);
  return (
    <ol className={styles.bar} aria-label={text.stepOf(at + 1, CASH_STEPS.length, text.steps[step])}>
      {CASH_STEPS.map((one, index) => (
        <li
          key={one}
          aria-current={one === step ? 'step' : undefined}
          className={mergeClasses(styles.step, index <= at && styles.done, one === step && styles.current)}
        >
          {text.steps[one]}
        </li>
      ))}
    </ol>
  );
}
