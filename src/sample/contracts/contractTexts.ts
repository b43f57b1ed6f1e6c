/**
 * The documents of some contracts and statements of work: what was signed. A text says what its row says, but for what its
 * entry changes: those differences are what a review must show.
 */
import type { Topic } from '../../domain/contracts/clause';
import { type Cells, OUR_ENTITY, type SampleContract } from './contractPlan';
import type { SampleSow } from './sowStories';

/** A paragraph, or the cells of a row. */
export type TextBlock = string | readonly string[];

export interface SampleDocument {
  readonly agreement: string;
  readonly file: string;
  readonly title: string;
  readonly blocks: readonly TextBlock[];
  /** Where text and row say different things. */
  readonly differs: readonly Difference[];
}

export interface Difference {
  readonly topic: Topic;
  readonly row: string;
  readonly text: string;
}

interface Plan {
  readonly agreement: string;
  readonly format: 'docx' | 'pdf' | 'txt';
  /** Sentences that stand instead of the usual one, by topic. */
  readonly says?: Readonly<Record<string, string>>;
  readonly differs?: readonly Difference[];
}

// prettier-ignore
const PLANS: readonly Plan[] = [
  { agreement: 'CT-2026001', format: 'docx' },
  { agreement: 'CT-2026002', format: 'pdf', says: { terms: 'Invoices are payable within sixty (60) days of the invoice date.' }, differs: [{ topic: 'paymentTerms', row: 'Net 30', text: 'Net 60' }] },
  { agreement: 'CT-2026003', format: 'docx', says: { renewal: 'This agreement renews automatically for successive periods of twelve (12) months, unless either party gives notice of at least ninety (90) days before the end of the term.' },
    differs: [{ topic: 'renewal', row: 'no', text: 'by itself, for 12 months' }] },
  { agreement: 'CT-2026005', format: 'pdf', says: { value: 'The total contract value is {currency} 85,000.00.' }, differs: [{ topic: 'totalValue', row: '80,000.00', text: '85,000.00' }] },
  { agreement: 'CT-2026008', format: 'txt' },
  { agreement: 'CT-2026014', format: 'docx', says: { liability: 'The liability of Northlight under this agreement is unlimited.' }, differs: [{ topic: 'liabilityCap', row: 'capped', text: 'unlimited' }] },
  { agreement: 'CT-2026017', format: 'pdf' },
  { agreement: 'CT-2026018', format: 'docx', says: { interest: 'Overdue amounts bear interest at a rate of one per cent (1%) per month.' }, differs: [{ topic: 'lateInterest', row: '8 % a year', text: '1 % a month, 12 % a year' }] },
  { agreement: 'CT-2026026', format: 'pdf', says: { renewal: 'This agreement renews automatically for successive periods of twelve (12) months, unless either party gives notice of at least ninety (90) days before the end of the term.' } },
  { agreement: 'SOW-701', format: 'docx' },
  { agreement: 'SOW-705', format: 'txt', says: { cap: 'The total fees under this statement of work shall not exceed EUR 18,000.00.' }, differs: [{ topic: 'notToExceed', row: '15,000.00', text: '18,000.00' }] },
];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const inWords = (day: string | number | undefined): string => {
  const [year = '', month = '', date = ''] = String(day).split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
};

/** `120000` → `120,000.00`. */
const figure = (value: string | number | undefined): string =>
  Number(value)
    .toFixed(2)
    .replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');

const EVERY: Readonly<Record<string, string>> = {
  monthly: 'monthly',
  quarterly: 'quarterly',
  annual: 'annually',
  once: 'as the milestones are accepted,',
};

const usualTerms = (terms: string): string => `Payment terms: ${terms}. The days count from the invoice date.`;

/** The numbered clauses of a contract. */
function clausesOf({ row }: SampleContract, says: Readonly<Record<string, string>>): string[] {
  const amount =
    row['Total value'] === ''
      ? []
      : [
          (says.value ?? `The total contract value is {currency} ${figure(row['Total value'])}.`).replace(
            '{currency}',
            String(row.Currency),
          ),
        ];
  return [
    `Term. This agreement takes effect on ${inWords(row.Effective)} and ends on ${inWords(row.End)}.`,
    `Renewal. ${says.renewal ?? 'This agreement does not renew automatically. An extension must be agreed in writing.'}`,
    `Fees. ${[...amount, `All amounts are stated and payable in ${row.Currency}.`].join(' ')} Fees are invoiced ${EVERY[String(row.Billing)] ?? ''} ${row.Timing}.`,
    `Payment. ${says.terms ?? usualTerms(String(row['Payment terms']))}`,
    `Late payment. ${says.interest ?? `Overdue amounts bear interest at a rate of eight per cent (8%) per year.`}`,
    `Termination. If this agreement ends early, Northlight credits the fees that were paid in advance for the time after its end.`,
    `Liability. ${says.liability ?? 'The total liability of either party is limited to the fees paid in the twelve (12) months before the claim.'}`,
    'General. Changes of this agreement must be made in writing. The courts of Hamburg have jurisdiction.',
  ];
}

function contractText(contract: SampleContract, plan: Plan): SampleDocument {
  const { row, lines, id } = contract;
  const numbered = clausesOf(contract, plan.says ?? {}).map((clause, index) => `${index + 1}. ${clause}`);
  const prices = lines.map(({ cells }): readonly string[] => [
    String(cells.Product),
    `${row.Currency} ${figure(cells.Price)}`,
    inWords(cells.From),
    inWords(cells.To),
  ]);
  const title = `Licence Agreement No. ${id}`;
  return {
    agreement: id,
    file: `${id}.${plan.format}`,
    title,
    blocks: [
      title,
      `This agreement is made between ${OUR_ENTITY}, Hamburg ("Northlight") and ${row.Customer} ("the Customer").`,
      ...numbered,
      'Schedule of services',
      ['Service', 'Price', 'From', 'To'],
      ...prices,
      ...signature(row),
    ],
    differs: plan.differs ?? [],
  };
}

const signature = (row: Cells): string[] => [`Signed for ${OUR_ENTITY} by ${row['Signed by']} on ${inWords(row['Signed on'])}.`];

function sowText(sow: SampleSow, plan: Plan): SampleDocument {
  const { row, lines, deliverables, id } = sow;
  const title = `Statement of Work No. ${id}`;
  const clauses = [
    `Term. The work starts on ${inWords(row['Work starts'])} and ends on ${inWords(row.To)}.`,
    `Fees. ${plan.says?.cap ?? `The total fees under this statement of work shall not exceed EUR ${figure(row['Not to exceed'])}.`} Work is billed at the hourly rates below, in EUR.`,
    `Payment. ${usualTerms(String(row['Payment terms']))}`,
    `Expenses. Expenses are reimbursed at cost up to a maximum of EUR ${figure(row['Expenses cap'])}.`,
    `Acceptance. Each deliverable is accepted in writing: ${deliverables.map(({ Milestone, Criteria }) => `${Milestone} (${Criteria})`).join('; ')}.`,
    'Rights. The vendor grants Northlight an exclusive, perpetual and worldwide right to use the work results.',
    'Liability. The total liability of the vendor is limited to the value of this statement of work.',
  ].map((clause, index) => `${index + 1}. ${clause}`);
  const work = lines.map((line): readonly string[] => [
    String(line.Role),
    `${line.Hours} hours`,
    `EUR ${figure(line.Rate)}`,
    `EUR ${figure(line.Planned)}`,
  ]);
  const made = `This statement of work is made between ${OUR_ENTITY} ("Northlight") and ${sow.vendor} ("the vendor").`;
  return {
    agreement: id,
    file: `${id}.${plan.format}`,
    title,
    blocks: [title, made, ...clauses, ['Role', 'Hours', 'Rate', 'Amount'], ...work, ...signature(row)],
    differs: plan.differs ?? [],
  };
}

/** The documents, in the order of their agreements. */
export function contractDocuments(contracts: readonly SampleContract[], sows: readonly SampleSow[]): SampleDocument[] {
  return PLANS.map((plan) => {
    const contract = contracts.find(({ id }) => id === plan.agreement);
    if (contract !== undefined) return contractText(contract, plan);
    const sow = sows.find(({ id }) => id === plan.agreement);
    if (sow === undefined) throw new Error(`The sample has no agreement ${plan.agreement}.`);
    return sowText(sow, plan);
  });
}
