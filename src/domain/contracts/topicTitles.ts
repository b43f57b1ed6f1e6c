/** What each topic of a contract is called: on the term sheet, in findings and in the pane. */
import type { Topic } from './clause';

export const TOPIC_TITLES: Readonly<Record<Topic, string>> = {
  paymentTerms: 'Payment terms',
  lateInterest: 'Late-payment interest',
  billingFrequency: 'Billing frequency',
  currency: 'Currency',
  totalValue: 'Total value',
  start: 'Start',
  term: 'Term',
  renewal: 'Renewal',
  notice: 'Notice',
  terminationCredit: 'Credit on termination',
  rebate: 'Rebate',
  priceUplift: 'Price uplift',
  minimumCommitment: 'Minimum commitment',
  liabilityCap: 'Cap on liability',
  auditRight: 'Audit right',
  mostFavoured: 'Most-favoured customer',
  exclusivity: 'Exclusivity',
  volumeRestriction: 'Volume restriction',
  signature: 'Signature',
  notToExceed: 'Not to exceed',
  acceptance: 'Acceptance',
  expensesCap: 'Cap on expenses',
  usageRights: 'Usage rights',
  withholding: 'Withholding tax',
};
