/** What the payment tracker shows of its own: what each run pays, and the invoices by their state, what is stopped first. */
import { useState } from 'react';
import type { InvoiceState, PaymentsPlan, TrackedInvoice } from '../../../app/payables/paymentsPlan';
import type { PaymentsChoices } from '../../actions';
import { Line } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Countries } from '../../parts/Countries';
import { Figures } from '../../parts/Figures';
import { FirstOf } from '../../parts/FirstOf';
import { Section } from '../../parts/Section';
import { useSay, useText } from '../../paneContext';
import { type JobParts, JobView } from '../Job/JobView';
import type { Job } from '../Job/useJob';
import { InvoiceCard, STATES } from './InvoiceCard';
import { MissingInvoices } from './MissingInvoices';

const SHOWN_FIRST = 10;

interface AnswerProps {
  readonly plan: PaymentsPlan;
  readonly isWritten: (sheet: string) => boolean;
}

function Answer({ plan, isWritten }: AnswerProps) {
  return (
    <>
      {plan.runs.length > 0 && <Runs runs={plan.runs} />}
      <Invoices invoices={plan.invoices} isWritten={isWritten} />
      <MissingInvoices missing={plan.missing} />
    </>
  );
}

function Runs({ runs }: { readonly runs: PaymentsPlan['runs'] }) {
  const say = useSay();
  const text = useText();
  const words = text.payments;
  const { currency, count, amount } = text.job.preview;
  return (
    <Figures
      caption={words.runs}
      columns={[
        { heading: words.payOn, short: true },
        { heading: currency },
        { heading: count, figure: true },
        { heading: amount, figure: true },
      ]}
      rows={runs.map((run) => ({
        key: `${run.payOn} ${run.currency}`,
        cells: [say.day(run.payOn), run.currency, say.count(run.count), say.amount(run.amount)],
      }))}
    />
  );
}

type Shown = InvoiceState | 'all';
const SHOWN: readonly Shown[] = ['all', ...STATES];

interface InvoicesProps {
  readonly invoices: readonly TrackedInvoice[];
  readonly isWritten: (sheet: string) => boolean;
}

function Invoices({ invoices, isWritten }: InvoicesProps) {
  const words = useText().payments;
  const [state, show] = useState<Shown>('all');
  const inState = (one: InvoiceState) => invoices.filter((invoice) => invoice.state === one);
  const counted = STATES.map((one) => [one, words.of(words.states[one], inState(one).length)] as const);
  const left = state === 'all' ? STATES.flatMap(inState) : inState(state);
  return (
    <Section heading={words.invoices(invoices.length)}>
      <Choice
        label={words.state}
        options={SHOWN}
        words={{ all: words.all(invoices.length), ...(Object.fromEntries(counted) as Record<InvoiceState, string>) }} // A word for each state.
        value={state}
        choose={show}
      />
      {left.length === 0 && <Line>{words.noneLeft}</Line>}
      <FirstOf key={state} items={left} shownFirst={SHOWN_FIRST}>
        {(shown) =>
          shown.map((invoice, at) => (
            <InvoiceCard key={`${invoice.vendor} ${invoice.invoice} ${at}`} invoice={invoice} hasCell={isWritten(invoice.cell.sheet)} />
          ))
        }
      </FirstOf>
    </Section>
  );
}

const PAYMENTS_PARTS: JobParts<PaymentsPlan, PaymentsChoices> = {
  Inputs: ({ job, setup: { choices } }) => (
    <Countries countries={choices.holidayCountries} change={(holidayCountries) => job.choose({ ...choices, holidayCountries })} />
  ),
  Answer,
  isEmpty: ({ invoices }) => invoices.length === 0,
  next: 'runs',
};

export const PaymentsView = ({ job }: { readonly job: Job<PaymentsPlan, PaymentsChoices> }) => <JobView job={job} parts={PAYMENTS_PARTS} />;
