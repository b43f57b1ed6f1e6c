/** Risk and state of a contract at a glance: in the preview's cards and among the decisions. */
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewedAgreement } from '../../../app/contracts/reviewPlan';
import { useText } from '../../paneContext';

const useStyles = makeStyles({ badges: { display: 'flex', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' } });

// prettier-ignore
const GRADE_COLOUR = { low: 'success', medium: 'warning', high: 'danger' } as const satisfies Record<ReviewedAgreement['riskGrade'], string>;

export function AgreementBadges({ agreement }: { readonly agreement: Pick<ReviewedAgreement, 'state' | 'riskGrade'> }) {
  const styles = useStyles();
  const words = useText().contracts;
  return (
    <div className={styles.badges}>
      <Badge appearance="tint" color={GRADE_COLOUR[agreement.riskGrade]}>
        {words.grades[agreement.riskGrade]}
      </Badge>
      <Badge appearance="outline">{words.states[agreement.state]}</Badge>
    </div>
  );
}
