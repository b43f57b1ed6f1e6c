/** What can be odd about payments and invoices as a whole, in words: the rest is said by the checks of each invoice. */
import { type Finding, findingFrom, ofRoom, type Place } from '../finding';

export interface PayablesFacts {
  readonly 'payment-question': { readonly says: string; readonly remedy: string };
  readonly 'no-vendor-master': Readonly<Record<never, never>>;
  readonly 'terms-unreadable': { readonly of: string; readonly terms: string; readonly nearest: readonly string[] };
  readonly 'no-run-days': Readonly<Record<never, never>>;
}

export const PAYABLES_ADVICE = ofRoom<PayablesFacts>('payables', {
  'payment-question': { severity: 'warning', title: ({ says }) => says, remedy: ({ remedy }) => remedy },
  'no-vendor-master': {
    severity: 'warning',
    title: () => 'No table of vendors is chosen, so bank details, groups and terms of vendors were not checked.',
    remedy: 'Choose the vendor master.',
  },
  'terms-unreadable': {
    severity: 'warning',
    title: ({ of, terms }) =>
      `The terms of ${of}, "${terms}", cannot be read, so their invoices have no due day but the one that they state.`,
    remedy: ({ nearest }) => (nearest.length === 0 ? 'Write them like Net 30.' : `Write them like ${nearest.join(' or ')}.`),
  },
  'no-run-days': {
    severity: 'warning',
    title: () => 'None of the weekdays of payment runs is a day from 1 to 7, so every business day was taken as one.',
    remedy: 'Enter the weekdays on Tieout Rules: 1 is Monday, 4 Thursday.',
  },
});

export const payablesFinding = <K extends keyof PayablesFacts>(code: K, place: Place, facts: PayablesFacts[K]): Finding =>
  findingFrom(PAYABLES_ADVICE, code, place, facts);
