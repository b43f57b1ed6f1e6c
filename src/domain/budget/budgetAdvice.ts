/** The words of budget burn's findings. */
import { type Finding, findingFrom, ofRoom, type Place } from '../finding';

export interface BudgetFacts {
  'budget-rate-missing': { document: string; from: string; to: string; on: string };
  'commitment-over-invoiced': { commitment: string; value: string; invoiced: string; over: string };
  'commitment-without-value': { commitment: string };
  'commitment-ended': { commitment: string; endedOn: string; remaining: string };
  'orders-exceed-sow': { sow: string; value: string; orders: string; over: string };
  'commitment-rate-missing': { commitment: string; document: string; from: string; to: string };
  'invoice-counted-once': { invoice: string; first: string; amount: string };
  'invoice-without-project': { count: number; amounts: string };
  'line-without-budget': { owner: string; project: string; amount: string };
  'payment-counted-aside': { payment: string; amount: string; because: string };
  'posting-like-invoice': { posting: string; amount: string; invoice: string };
  'posting-exceeds-invoice': { invoice: string; posted: string; cost: string };
  'budget-outside-year': { count: number; from: string; to: string };
  'budget-exceeded': { line: string; percent: string; over: string };
  'no-next-period': { yearEnds: string };
}

export const BUDGET_ADVICE = ofRoom<BudgetFacts>('budget', {
  'budget-rate-missing': {
    severity: 'warning',
    title: ({ document, from, to, on }) =>
      `${document} is in ${from}, its budget in ${to}, and there is no rate for ${on}: it stands in a line of its own.`,
    remedy: 'Add the rate to the table of exchange rates.',
  },
  'commitment-over-invoiced': {
    severity: 'warning',
    title: ({ commitment, value, invoiced, over }) =>
      `${commitment} is worth ${value}, and ${invoiced} is invoiced on it: ${over} too much. Nothing of it is left to commit.`,
    remedy: 'Dispute what exceeds it, or have it extended in writing.',
  },
  'commitment-without-value': {
    severity: 'warning',
    title: ({ commitment }) => `${commitment} has no value, planned work or order in a currency, so nothing is committed by it.`,
    remedy: 'Fill in its total value.',
  },
  'commitment-ended': {
    severity: 'note',
    title: ({ commitment, endedOn, remaining }) => `${commitment} ended on ${endedOn} and still binds ${remaining} of the budget.`,
    remedy: 'Ask for the last invoices, or close it so that the rest is free.',
  },
  'orders-exceed-sow': {
    severity: 'warning',
    title: ({ sow, value, orders, over }) =>
      `The orders that carry out ${sow} come to ${orders}, ${over} more than its value of ${value}; the statement of work counts.`,
    remedy: 'Correct the orders, or raise the statement of work.',
  },
  'commitment-rate-missing': {
    severity: 'warning',
    title: ({ commitment, document, from, to }) =>
      `Invoice ${document} is in ${from} and ${commitment} in ${to}, without a rate between them: it does not reduce what is committed.`,
    remedy: 'Add the rate; until then the commitment is shown too high.',
  },
  'invoice-counted-once': {
    severity: 'warning',
    title: ({ invoice, first, amount }) =>
      `Invoice ${invoice} stands here a second time with the same amount (the first is at ${first}); ${amount} is not counted again.`,
    remedy: 'Delete the copy, or give it its own number.',
  },
  'invoice-without-project': {
    severity: 'warning',
    title: ({ count, amounts }) => `${count} documents name no project and nothing tells it: ${amounts} stands in lines "(no project)".`,
    remedy: 'Fill in the project, or the order or statement of work that has it.',
  },
  'line-without-budget': {
    severity: 'warning',
    title: ({ owner, project, amount }) => `${owner} has no budget for ${project}, and ${amount} is used or bound there.`,
    remedy: 'Budget it, or correct the owner or the project of its documents.',
  },
  'payment-counted-aside': {
    severity: 'warning',
    title: ({ payment, amount, because }) => `${payment} of ${amount} belongs to no invoice that is known here; ${because}.`,
    remedy: 'Enter the invoice, or correct the number that the payment names.',
  },
  'posting-like-invoice': {
    severity: 'warning',
    title: ({ posting, amount, invoice }) =>
      `${posting} names no invoice, but its vendor and its amount of ${amount} are those of invoice ${invoice}, which no posting names: it may be counted twice.`,
    remedy: 'Write the invoice beside the posting if it is that one.',
  },
  'posting-exceeds-invoice': {
    severity: 'note',
    title: ({ invoice, posted, cost }) => `The ledger has ${posted} for invoice ${invoice}, which costs ${cost}; the ledger counts.`,
    remedy: 'Look for tax that was posted as cost, or for a posting of another invoice.',
  },
  'budget-outside-year': {
    severity: 'note',
    title: ({ count, from, to }) => `${count} budget rows lie outside of ${from} to ${to} and are not part of this report.`,
    remedy: 'Choose another budget year to see them.',
  },
  'budget-exceeded': {
    severity: 'warning',
    title: ({ line, percent, over }) => `${line}: ${percent} % of the budget is used or bound, ${over} too much.`,
    remedy: 'Move budget here, stop orders that can be stopped, or have the budget raised.',
  },
  'no-next-period': {
    severity: 'note',
    title: ({ yearEnds }) => `The budget year ends with ${yearEnds}, so there is no later month to move budget to.`,
    remedy: 'Report the next year once its budget is in the table.',
  },
});

export const budgetFinding = <Code extends keyof BudgetFacts>(code: Code, place: Place, facts: BudgetFacts[Code]): Finding =>
  findingFrom(BUDGET_ADVICE, code, place, facts);
