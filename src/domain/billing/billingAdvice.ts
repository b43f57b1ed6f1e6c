/** What can be odd about a schedule's input, in words: what is so, and what to do. */
import { type Finding, findingFrom, ofRoom, type Place } from '../finding';

export interface BillingFacts {
  /** `nearest`: what the terms may have meant, in our words. */
  readonly 'terms-unreadable': { readonly line: string; readonly terms: string; readonly nearest: readonly string[] };
  readonly 'usage-missing': { readonly line: string; readonly periods: number; readonly first: string };
  readonly 'usage-outside': { readonly line: string; readonly on: string; readonly count: number };
  readonly 'usage-unknown-line': { readonly line: string };
  readonly 'spend-percent-missing': { readonly line: string };
  readonly 'tiers-unknown': { readonly line: string; readonly table: string };
  readonly 'tiers-broken': { readonly table: string; readonly says: string };
  readonly 'tiers-exceeded': { readonly line: string; readonly table: string; readonly upTo: string; readonly quantity: string };
  readonly 'index-missing': { readonly line: string; readonly index: string; readonly on: string };
  readonly 'milestones-missing': { readonly line: string };
  readonly 'milestones-differ': { readonly line: string; readonly assigned: string; readonly total: string; readonly difference: string };
  readonly 'milestone-undated': { readonly line: string; readonly milestone: string };
  readonly 'milestone-unknown-line': { readonly line: string; readonly milestone: string };
  readonly 'tax-code-unknown': { readonly line: string; readonly code: string; readonly on: string };
  readonly 'amendment-without-effect': { readonly line: string; readonly amendment: string; readonly why: string };
  readonly 'issued-unknown-line': { readonly line: string; readonly invoice: string };
  readonly 'issued-differs': { readonly line: string; readonly invoice: string; readonly issued: string; readonly kept: string };
  readonly 'issued-kept': { readonly line: string; readonly invoice: string };
  readonly 'steps-unused': { readonly line: string; readonly kind: string };
  readonly 'minimum-without-usage': { readonly line: string };
}

export type BillingFindingCode = keyof BillingFacts;

export const BILLING_ADVICE = ofRoom<BillingFacts>('billing', {
  'terms-unreadable': {
    severity: 'warning',
    title: ({ line, terms }) =>
      `The terms of ${line}, "${terms}", give no due day for the date of an invoice: its invoices are due on the day they are made.`,
    remedy: ({ nearest }) => (nearest.length === 0 ? 'Write them as "Net 30" or "2/10 net 30".' : `Did you mean ${nearest.join(' or ')}?`),
  },
  'usage-missing': {
    severity: 'warning',
    title: ({ line, periods, first }) => `${line} has no usage for ${periods} periods that are over, the first from ${first}.`,
    remedy: 'Enter the usage, 0 where nothing was used; until then the periods stand at nothing.',
  },
  'usage-outside': {
    severity: 'warning',
    title: ({ line, on, count }) => `${count} rows of usage of ${line} lie outside its service and are not charged, the first on ${on}.`,
    remedy: 'Correct the day, or the start and end of the line.',
  },
  'usage-unknown-line': {
    severity: 'warning',
    title: ({ line }) => `There is usage of ${line}, which is no line that is charged by usage or spend.`,
    remedy: 'Correct the contract and line of the usage, or the kind of the line.',
  },
  'spend-percent-missing': {
    severity: 'blocking',
    title: ({ line }) => `${line} is a percentage of spend and does not say which.`,
    remedy: 'Enter it in the column Spend %.',
  },
  'tiers-unknown': {
    severity: 'blocking',
    title: ({ line, table }) => `${line} is priced by the tiers "${table}", which are not in the table of tiers.`,
    remedy: 'Add the tiers, or correct their name in the line.',
  },
  'tiers-broken': {
    severity: 'blocking',
    title: ({ table, says }) => `The tiers "${table}" cannot be priced with: ${says}`,
    remedy: 'Let each tier begin where the one before ends, the first at 0.',
  },
  'tiers-exceeded': {
    severity: 'warning',
    title: ({ line, table, upTo, quantity }) =>
      `${line} used ${quantity}, but the tiers "${table}" end at ${upTo}: what is above is not priced.`,
    remedy: 'Add a tier without an end.',
  },
  'index-missing': {
    severity: 'warning',
    title: ({ line, index, on }) =>
      `${line} follows the index "${index}", which has no value in the year up to ${on}: the price stays as it was, provisionally.`,
    remedy: 'Enter the value in the index table.',
  },
  'milestones-missing': {
    severity: 'warning',
    title: ({ line }) => `${line} is invoiced by milestones and has none: it stands in one row at the end of service.`,
    remedy: 'Enter its milestones with their percentages or amounts.',
  },
  'milestones-differ': {
    severity: 'warning',
    title: ({ line, assigned, total, difference }) =>
      `The stages of ${line} add up to ${assigned} of ${total}; ${difference} is not assigned.`,
    remedy: 'Let the percentages add up to 100, or the amounts to the total.',
  },
  'milestone-undated': {
    severity: 'warning',
    title: ({ line, milestone }) => `"${milestone}" of ${line} has no day: it stands at the end of service.`,
    remedy: 'Enter the day it is planned for.',
  },
  'milestone-unknown-line': {
    severity: 'warning',
    title: ({ line, milestone }) => `"${milestone}" belongs to ${line}, which is no line with milestones or instalments.`,
    remedy: 'Correct its contract and line.',
  },
  'tax-code-unknown': {
    severity: 'warning',
    title: ({ line, code, on }) => `${line} has the tax code "${code}", for which the tax table has no rate on ${on}: no tax is added.`,
    remedy: 'Enter the rate with its first day.',
  },
  'amendment-without-effect': {
    severity: 'note',
    title: ({ line, amendment, why }) => `Amendment ${amendment} changes nothing of ${line}: ${why}.`,
    remedy: 'Nothing is to be done if that is meant.',
  },
  'issued-unknown-line': {
    severity: 'warning',
    title: ({ line, invoice }) => `Invoice ${invoice} was issued for ${line}, which is no longer among the lines. It is kept.`,
    remedy: 'Put the line back; to end it, use an amendment.',
  },
  'issued-differs': {
    severity: 'warning',
    title: ({ line, invoice, issued, kept }) =>
      `Invoice ${invoice} of ${line} stands at ${issued} net, of which the tables as they are now still explain ${kept}; no amendment says why. The rest is credited and billed again.`,
    remedy: 'Enter the change as an amendment, or put back what was changed.',
  },
  'issued-kept': {
    severity: 'note',
    title: ({ line, invoice }) => `Invoice ${invoice} of ${line} stands, though what it was made from is no longer in the tables.`,
    remedy: 'Keep usage and index values of past periods, so that the invoice can be followed.',
  },
  'steps-unused': {
    severity: 'note',
    title: ({ line, kind }) => `${line} has price steps, but a ${kind} line has a total and not a price: they are not used.`,
    remedy: 'Change the total by an amendment.',
  },
  'minimum-without-usage': {
    severity: 'note',
    title: ({ line }) => `${line} is a minimum, but its contract has no usage line in its currency: the whole commitment is charged.`,
    remedy: 'Add the usage line that counts towards it, or make this a recurring line.',
  },
});

export function billingFinding<Code extends BillingFindingCode>(code: Code, place: Place, facts: BillingFacts[Code]): Finding {
  return findingFrom(BILLING_ADVICE, code, place, facts);
}
