/** One receipt as a question: what came in, what is proposed and why, and what else it could be. */
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AllocationLine, CashLine } from '../../../app/cash/cashPlan';
import type { Decision } from '../../../app/jobs';
import { isZeroAmount } from '../../amount';
import { Figures } from '../../parts/Figures';
import { useSay, useText } from '../../paneContext';
import { hasProposal } from './reviewState';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  sum: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS, margin: 0 },
  payer: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  amount: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  facts: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  badges: { display: 'flex', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap', alignItems: 'center' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  alternatives: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  alternative: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  number: { minWidth: '32px' },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
});

interface QuestionProps {
  readonly line: CashLine;
  readonly closed: boolean;
  readonly show: (line: CashLine) => void;
  readonly decide: (decision: Decision) => void;
}

export function Question({ line, closed, show, decide }: QuestionProps) {
  const styles = useStyles();
  const words = useText().review;
  return (
    <>
      <Head line={line} show={show} />
      {hasProposal(line) ? <Allocations caption={words.proposal} line={line} /> : <p className={styles.facts}>{words.noProposal}</p>}
      {line.evidence.length > 0 && (
        <div>
          <h2 className={styles.heading}>{words.evidence}</h2>
          <ul className={styles.list}>
            {line.evidence.map(({ about, says }) => (
              <li key={`${about} ${says}`}>{says}</li>
            ))}
          </ul>
        </div>
      )}
      {line.alternatives.length > 0 && <Alternatives line={line} closed={closed} decide={decide} />}
    </>
  );
}

function Head({ line, show }: Pick<QuestionProps, 'line' | 'show'>) {
  const say = useSay();
  const styles = useStyles();
  const text = useText();
  const words = text.review;
  return (
    <div className={styles.head}>
      <p className={styles.sum}>
        <span className={styles.payer}>{line.payer || words.payerUnknown}</span>
        <span className={styles.amount}>
          {say.amount(line.amount)} {line.currency}
        </span>
      </p>
      <p className={styles.facts}>
        {words.booked} {say.day(line.bookedOn)} · {words.reference}: {line.reference || words.noReference}
      </p>
      <div className={styles.badges}>
        <Badge appearance="tint" color={line.outcome === 'ambiguous' ? 'warning' : 'informative'}>
          {text.outcomes[line.outcome]}
        </Badge>
        <Badge appearance="outline">{words.confidences[line.confidence]}</Badge>
        {line.cell !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => show(line)}>
            {words.showInGrid}
          </Button>
        )}
      </div>
      <p className={styles.facts}>
        {words.rule}: {text.named(line.rule)}
      </p>
    </div>
  );
}

function Allocations({ caption, line }: { readonly caption: string; readonly line: CashLine }) {
  const say = useSay();
  const text = useText();
  const words = text.review;
  const discounted = line.allocations.some(({ discount }) => !isZeroAmount(discount));
  const deducted = line.allocations.some(({ deduction }) => !isZeroAmount(deduction));
  const cells = ({ document, cash, discount, deduction, deductionCode }: AllocationLine) => [
    document,
    say.amount(cash),
    ...(discounted ? [say.amount(discount)] : []),
    ...(deducted ? [`${say.amount(deduction)} ${deductionCode}`.trim()] : []),
  ];
  const blank = [...(discounted ? [''] : []), ...(deducted ? [''] : [])];
  const residual = isZeroAmount(line.residual)
    ? []
    : [{ key: 'residual', cells: [words.residual(text.named(line.treatment)), say.amount(line.residual), ...blank] }];
  return (
    <Figures
      caption={caption}
      columns={[
        { heading: words.document },
        { heading: words.cash, figure: true },
        ...(discounted ? [{ heading: words.discount, figure: true }] : []),
        ...(deducted ? [{ heading: words.deduction, figure: true }] : []),
      ]}
      rows={[...line.allocations.map((allocation) => ({ key: allocation.document, cells: cells(allocation) })), ...residual]}
    />
  );
}

/** Nine have a key; more can still be chosen by button. */
function Alternatives({ line, closed, decide }: Pick<QuestionProps, 'line' | 'closed' | 'decide'>) {
  const say = useSay();
  const styles = useStyles();
  const words = useText().review;
  return (
    <div>
      <h2 className={styles.heading}>{words.alternatives}</h2>
      <ol className={styles.alternatives}>
        {line.alternatives.map(({ allocations, because }, at) => (
          <li key={at} className={styles.alternative}>
            <Button
              size="small"
              className={styles.number}
              disabledFocusable={closed}
              aria-label={words.choose(at + 1)}
              {...(at < 9 ? { 'aria-keyshortcuts': String(at + 1) } : {})}
              onClick={() => decide({ receipt: line.receipt, kind: 'choose', alternative: at })}
            >
              {at + 1}
            </Button>
            <span className={styles.what}>
              <span>{allocations.map(({ document, cash }) => `${document} ${say.amount(cash)}`).join(' + ')}</span>
              <span className={styles.facts}>{because}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
