/** Amounts that belong together, each with its name; a sum stands under a line. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSay } from '../paneContext';

const useStyles = makeStyles({
  terms: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    fontSize: tokens.fontSizeBase200,
  },
  amount: { margin: 0, paddingLeft: tokens.spacingHorizontalS, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  wrong: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

export interface Term {
  readonly label: string;
  /** Plain decimal text. */
  readonly amount: string;
  readonly isSum?: boolean;
  /** It should be zero and is not. */
  readonly isWrong?: boolean;
}

export function Terms({ terms }: { readonly terms: readonly Term[] }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <dl className={styles.terms}>
      {terms.map(({ label, amount, isSum = false, isWrong = false }) => {
        const look = mergeClasses(isSum && styles.sum, isWrong && styles.wrong);
        return [
          <dt key={label} className={look}>
            {label}
          </dt>,
          <dd key={`${label} amount`} className={mergeClasses(styles.amount, look)}>
            {say.amount(amount)}
          </dd>,
        ];
      })}
    </dl>
  );
}
