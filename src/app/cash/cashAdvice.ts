/** What planning a cash application may find, in words. One sentence says what is so, the next what to do. */
import { type Finding, findingFrom, ofRoom, type Place } from '../../domain/finding';

export interface CashFacts {
  readonly 'transactions-pending': { readonly count: number; readonly account: string };
  readonly 'statement-known': { readonly statement: string; readonly count: number };
  readonly 'statement-overlaps': { readonly statement: string; readonly known: number; readonly all: number };
  readonly 'document-overdrawn': { readonly document: string; readonly taken: string; readonly open: string };
  readonly 'document-gone': { readonly document: string; readonly receipt: string };
  readonly 'earlier-line-differs': { readonly receipts: string; readonly count: number };
}

export const CASH_ADVICE = ofRoom<CashFacts>('cash', {
  'transactions-pending': {
    severity: 'note',
    title: ({ count, account }) => `${count} pending transactions of ${account} were left out: the bank has not booked them.`,
    remedy: 'They come with the statement of the day they are booked.',
  },
  'statement-known': {
    severity: 'note',
    title: ({ statement, count }) =>
      `Statement ${statement} with its ${count} transactions was imported before, and is not imported again.`,
    remedy: 'Nothing is to be done.',
  },
  'statement-overlaps': {
    severity: 'warning',
    title: ({ statement, known, all }) =>
      `${known} of the ${all} transactions of statement ${statement} were imported before with another statement.`,
    remedy:
      'They are not doubled; but the movements of this statement alone do not explain its closing balance. Import either the daily or the monthly statements.',
  },
  'document-overdrawn': {
    severity: 'warning',
    title: ({ document, taken, open }) => `Decided lines take ${taken} from ${document}, of which ${open} was open.`,
    remedy: 'Correct one of the lines in Cash application.',
  },
  'document-gone': {
    severity: 'warning',
    title: ({ document, receipt }) => `Receipt ${receipt} was decided for ${document}, which is no longer among the open items.`,
    remedy: 'Put the document back, or change the decision; a new period belongs in a new workbook.',
  },
  'earlier-line-differs': {
    severity: 'warning',
    title: ({ receipts, count }) => `${count} receipts that were applied by an earlier run come out differently now: ${receipts}.`,
    remedy: 'Open items, customers or rules have changed since. Look at these lines before you write.',
  },
});

export function cashFinding<K extends keyof CashFacts>(code: K, place: Place, facts: CashFacts[K]): Finding {
  return findingFrom(CASH_ADVICE, code, place, facts);
}
