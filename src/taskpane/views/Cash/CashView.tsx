/** What the cash job shows of its own: what the bank files held, and the receipts by outcome. */
import type { CashPlan } from '../../../app/cash/cashPlan';
import type { Preview } from '../../../app/jobs';
import type { CashChoices } from '../../actions';
import { Figures } from '../../parts/Figures';
import { useSay, useText } from '../../paneContext';
import { type JobParts, JobView } from '../Job/JobView';
import type { Job } from '../Job/useJob';

/** The same statement twice is no trouble: what was imported before is counted, and left out. */
function BankFiles({ preview: { plan } }: { readonly preview: Preview<CashPlan> }) {
  const say = useSay();
  const words = useText().cash;
  if (plan.files.length === 0) return null;
  return (
    <Figures
      caption={words.files}
      columns={[{ heading: words.file }, { heading: words.transactions, figure: true }, { heading: words.importedBefore, figure: true }]}
      rows={plan.files.map(({ file, transactions, alreadyImported }) => ({
        key: file,
        cells: [file, say.count(transactions), say.count(alreadyImported)],
      }))}
    />
  );
}

function Outcomes({ plan }: { readonly plan: CashPlan }) {
  const say = useSay();
  const text = useText();
  const { currency, count, amount } = text.job.preview;
  return (
    <Figures
      caption={text.cash.outcomes}
      columns={[{ heading: text.cash.outcome }, { heading: currency }, { heading: count, figure: true }, { heading: amount, figure: true }]}
      rows={plan.totals.map((total) => ({
        key: `${total.outcome} ${total.currency}`,
        cells: [text.outcomes[total.outcome], total.currency, say.count(total.count), say.amount(total.amount)],
      }))}
    />
  );
}

const CASH_PARTS: JobParts<CashPlan, CashChoices> = {
  Check: BankFiles,
  Answer: Outcomes,
  isEmpty: ({ lines }) => lines.length === 0,
  next: 'review',
};

export const CashView = ({ job }: { readonly job: Job<CashPlan, CashChoices> }) => <JobView job={job} parts={CASH_PARTS} />;
