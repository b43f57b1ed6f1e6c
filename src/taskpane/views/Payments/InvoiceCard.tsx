/** A vendor invoice: how it stands, where it waits, by which run it must be paid, and what each check says. */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InvoiceState, TrackedInvoice } from '../../../app/payables/paymentsPlan';
import { type BadgeColour, Card, Facts, Line, StateBadge } from '../../parts/Card';
import { Fold } from '../../parts/Fold';
import { GoTo } from '../../parts/GoTo';
import { useText } from '../../paneContext';
import type { Catalogue } from '../../text';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  finding: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
  stop: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  look: { borderLeftColor: tokens.colorStatusWarningBorder2 },
});

type InvoiceFinding = TrackedInvoice['findings'][number];

// prettier-ignore
const COLOUR_OF = {
  stopped: 'alarm', overdue: 'danger', pay: 'warning', waiting: 'informative', paid: 'success',
} as const satisfies Record<InvoiceState, BadgeColour>;
/** In the order in which a person looks at them. */
export const STATES = Object.keys(COLOUR_OF) as readonly InvoiceState[]; // The keys of COLOUR_OF and no others.

const SEVERITY_COLOUR = { stop: 'danger', look: 'warning', note: 'informative' } as const satisfies Record<
  InvoiceFinding['severity'],
  string
>;

/** The days count as long as the clock runs; with the payment it stops. */
function receiptText({ receivedOn, daysSinceReceipt, clockEndsOn }: TrackedInvoice, words: Catalogue['payments']): string {
  if (receivedOn === '') return words.notReceived;
  return clockEndsOn === '' ? words.received(receivedOn) : words.receivedAgo(receivedOn, daysSinceReceipt);
}

interface InvoiceCardProps {
  readonly invoice: TrackedInvoice;
  /** Its sheet is written, and the grid can go there. */
  readonly hasCell: boolean;
}

export function InvoiceCard({ invoice, hasCell }: InvoiceCardProps) {
  const words = useText().payments;
  const { state, vendor, amount, open, currency, stage, daysAtStage, clockEndsOn, payBy, findings } = invoice;
  // Paid twice, it is stopped, and yet there is nothing to pay.
  const overpaid = open.startsWith('-') && !amount.startsWith('-');
  const waits = state !== 'paid' && !overpaid;
  return (
    <Card
      title={invoice.invoice}
      name={`${invoice.invoice} ${vendor}`}
      badge={<StateBadge colour={COLOUR_OF[state]}>{words.states[state]}</StateBadge>}
    >
      <Facts facts={[vendor, words.open(open, currency)]} />
      <Facts facts={[receiptText(invoice, words), waits && stage !== '' ? words.stage(stage, daysAtStage) : '']} />
      {waits && <Facts facts={[clockEndsOn === '' ? '' : words.clock(clockEndsOn), payBy === '' ? '' : words.payBy(payBy)]} />}
      {hasCell && (
        <div>
          <GoTo cell={invoice.cell} />
        </div>
      )}
      {findings.length > 0 && (
        <Fold label={words.checks(findings.length)} startsOpen={findings.some(({ severity }) => severity === 'stop')}>
          <InvoiceFindings findings={findings} />
        </Fold>
      )}
    </Card>
  );
}

function InvoiceFindings({ findings }: { readonly findings: readonly InvoiceFinding[] }) {
  const styles = useStyles();
  const words = useText().payments;
  return (
    <ul className={styles.list}>
      {findings.map(({ check, severity, says, remedy }, at) => (
        <li key={`${check} ${at}`} className={mergeClasses(styles.finding, severity !== 'note' && styles[severity])}>
          <Badge appearance="tint" color={SEVERITY_COLOUR[severity]}>
            {words.severities[severity]}
          </Badge>
          <Line>{says}</Line>
          <Facts facts={[remedy]} />
        </li>
      ))}
    </ul>
  );
}
