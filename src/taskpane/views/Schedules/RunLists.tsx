/** The month's run one by one: the invoices to issue, those held back, and the credit notes that a person approves in the sheet. */
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RunCreditLine, RunInvoiceLine } from '../../../app/billing/schedulePlan';
import { FirstOf } from '../../parts/FirstOf';
import { Fold } from '../../parts/Fold';
import { useSay, useText } from '../../paneContext';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', minWidth: 0 },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  facts: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

const SHOWN_FIRST = 10;

interface RunListsProps {
  readonly invoices: readonly RunInvoiceLine[];
  readonly creditNotes: readonly RunCreditLine[];
}

export function RunLists({ invoices, creditNotes }: RunListsProps) {
  const words = useText().schedules;
  return (
    <>
      {invoices.length > 0 && (
        <Fold label={words.invoices(invoices.length)}>
          <FirstOf items={invoices} shownFirst={SHOWN_FIRST}>
            {(shown) => (
              <Items>
                {shown.map((invoice) => (
                  <Invoice key={invoice.invoice} invoice={invoice} />
                ))}
              </Items>
            )}
          </FirstOf>
        </Fold>
      )}
      {creditNotes.length > 0 && (
        <Fold label={words.creditNotes(creditNotes.length)}>
          <FirstOf items={creditNotes} shownFirst={SHOWN_FIRST}>
            {(shown) => (
              <Items>
                {shown.map((credit) => (
                  <CreditNote key={credit.creditNote} credit={credit} />
                ))}
              </Items>
            )}
          </FirstOf>
        </Fold>
      )}
    </>
  );
}

function Items({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <ul className={styles.list}>{children}</ul>;
}

interface HeadProps {
  readonly name: string;
  readonly gross: string;
  readonly currency: string;
}

function Head({ name, gross, currency }: HeadProps) {
  const say = useSay();
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <span className={styles.name}>{name}</span>
      <span className={styles.amount}>
        {say.amount(gross)} {currency}
      </span>
    </div>
  );
}

function Invoice({ invoice }: { readonly invoice: RunInvoiceLine }) {
  const styles = useStyles();
  const words = useText().schedules;
  return (
    <li>
      <Head name={invoice.invoice} gross={invoice.gross} currency={invoice.currency} />
      <p className={styles.facts}>
        {invoice.customer} · {words.dated(invoice.invoiceOn, invoice.dueOn)} · {words.tax(invoice.tax)}
      </p>
      {invoice.state === 'hold' && (
        <Badge appearance="tint" color="warning">
          {words.kinds['on hold']}
        </Badge>
      )}
    </li>
  );
}

function CreditNote({ credit }: { readonly credit: RunCreditLine }) {
  const styles = useStyles();
  const words = useText().schedules;
  return (
    <li>
      <Head name={credit.creditNote} gross={credit.gross} currency={credit.currency} />
      <p className={styles.facts}>
        {credit.customer} · {words.corrects(credit.corrects)} · {credit.reason}
      </p>
      <p className={styles.facts}>{credit.why}</p>
    </li>
  );
}
