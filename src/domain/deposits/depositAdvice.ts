/** What may be odd about prepaid deposits, in words. */
import { type Finding, findingFrom, ofRoom, type Place } from '../finding';

interface OfAccount {
  /** `Amber, EUR` */
  readonly account: string;
}

export interface DepositFacts {
  readonly 'deposit-opening-missing': OfAccount;
  readonly 'deposit-opening-twice': OfAccount & { readonly count: number };
  readonly 'deposit-before-opening': OfAccount & { readonly count: number; readonly opening: string };
  readonly 'deposit-later': OfAccount & { readonly count: number; readonly asOf: string };
  readonly 'deposit-negative': OfAccount & { readonly balance: string };
  readonly 'deposit-use-pending': OfAccount & { readonly count: number };
  readonly 'deposit-terms-missing': OfAccount & { readonly leadDays: number; readonly coverDays: number };
  readonly 'deposit-terms-twice': OfAccount;
  readonly 'deposit-unknown': OfAccount & { readonly what: string };
  readonly 'deposit-statement-missing': OfAccount;
  readonly 'deposit-statement-differs': OfAccount & {
    readonly on: string;
    readonly ledger: string;
    readonly statement: string;
    readonly unexplained: string;
  };
  readonly 'deposit-topup-late': OfAccount & { readonly amount: string; readonly expected: string; readonly says: string };
  readonly 'deposit-topup-arrived': OfAccount & { readonly amount: string; readonly on: string };
  readonly 'deposit-topup-short': OfAccount & { readonly ordered: string; readonly credited: string; readonly reference: string };
  readonly 'deposit-topup-on-statement': OfAccount & { readonly amount: string; readonly on: string };
  readonly 'deposit-history-short': OfAccount & { readonly days: number; readonly shortest: number };
  readonly 'deposit-spread-unknown': OfAccount;
  readonly 'deposit-history-gap': OfAccount & { readonly from: string; readonly to: string };
  readonly 'deposit-history-stale': OfAccount & { readonly last: string; readonly days: number };
  readonly 'deposit-use-capped': OfAccount & { readonly count: number };
}

const rows = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const DEPOSIT_ADVICE = ofRoom<DepositFacts>('deposits', {
  'deposit-opening-missing': {
    severity: 'note',
    title: ({ account }) => `${account} has no opening balance, so its ledger begins at zero.`,
    remedy: 'Enter the opening balance, unless the account began with its first top-up.',
  },
  'deposit-opening-twice': {
    severity: 'warning',
    title: ({ account, count }) => `${account} has ${count} opening balances, and all of them were added up.`,
    remedy: 'Keep the first; a balance carried forward into a month is no movement.',
  },
  'deposit-before-opening': {
    severity: 'warning',
    title: ({ account, count, opening }) =>
      `${account} has ${rows(count, 'movement', 'movements')} before its opening balance of ${opening}, and they count beside it.`,
    remedy: 'Delete them if the opening balance has them already.',
  },
  'deposit-later': {
    severity: 'note',
    title: ({ account, count, asOf }) =>
      `${account}: ${rows(count, 'movement is', 'movements are')} dated after ${asOf} and not in the balance.`,
    remedy: 'Nothing to do, if that is meant.',
  },
  'deposit-negative': {
    severity: 'warning',
    title: ({ account, balance }) => `${account} has a balance of ${balance}, below zero.`,
    remedy: 'Look for a top-up that is not booked, or ask the partner whether it gives credit.',
  },
  'deposit-use-pending': {
    severity: 'note',
    title: ({ account, count }) =>
      `${account}: ${rows(count, 'movement', 'movements')} other than top-ups ${count === 1 ? 'is' : 'are'} pending and not in the balance.`,
    remedy: 'Mark what has been used as completed.',
  },
  'deposit-terms-missing': {
    severity: 'note',
    title: ({ account, leadDays, coverDays }) =>
      `No terms are given for ${account}: ${leadDays} business days to pay and a cover of ${coverDays} days were taken from the rules.`,
    remedy: 'Enter its terms.',
  },
  'deposit-terms-twice': {
    severity: 'warning',
    title: ({ account }) => `The terms of ${account} stand here a second time, and only the first count.`,
    remedy: 'Delete one of the two rows.',
  },
  'deposit-unknown': {
    severity: 'warning',
    title: ({ account, what }) => `This ${what} is for ${account}, which has no movements, so it counts nowhere.`,
    remedy: 'Correct the partner or the currency, or enter the movements.',
  },
  'deposit-statement-missing': {
    severity: 'note',
    title: ({ account }) => `There is no statement of the partner for ${account}, so its balance is not tied to one.`,
    remedy: 'Ask the partner for the balance of the month’s end.',
  },
  'deposit-statement-differs': {
    severity: 'warning',
    title: ({ account, on, ledger, statement, unexplained }) =>
      `${account} stands at ${ledger} on ${on}, the partner’s statement at ${statement}; ${unexplained} of the difference is not explained.`,
    remedy: 'Ask the partner for the movements; enter what is missing.',
  },
  'deposit-topup-late': {
    severity: 'warning',
    title: ({ account, amount, expected }) => `The top-up of ${amount} to ${account} was expected on ${expected} and is still pending.`,
    remedy: ({ says }) => says,
  },
  'deposit-topup-arrived': {
    severity: 'note',
    title: ({ account, amount, on }) =>
      `The pending top-up of ${amount} to ${account} arrived on ${on} as a row of its own, and counts once.`,
    remedy: 'Delete the pending row.',
  },
  'deposit-topup-short': {
    severity: 'warning',
    title: ({ account, ordered, credited, reference }) =>
      `Of the top-up ${reference} to ${account}, ordered as ${ordered}, ${credited} were credited.`,
    remedy: 'Ask for the difference: a fee, or another rate.',
  },
  'deposit-topup-on-statement': {
    severity: 'note',
    title: ({ account, amount, on }) => `The pending top-up of ${amount} to ${account} is in the partner’s statement of ${on} already.`,
    remedy: 'Book it as completed.',
  },
  'deposit-history-short': {
    severity: 'warning',
    title: ({ account, days, shortest }) =>
      days === 0
        ? `${account} has not been used yet, so nothing can be said of its use to come.`
        : `${account} has ${rows(days, 'day', 'days')} of use, fewer than ${shortest}, so nothing can be said of its use to come.`,
    remedy: 'Watch the balance by hand until there is more.',
  },
  'deposit-spread-unknown': {
    severity: 'note',
    title: ({ account }) =>
      `${account} has too short a past to test its forecast, so low and high use are not known; expected use counts alone.`,
    remedy: 'Keep a margin by the minimum in its terms.',
  },
  'deposit-history-gap': {
    severity: 'warning',
    title: ({ account, from, to }) =>
      `${account} has no use from ${from} to ${to}, though it is used every week; the forecast did not learn from those days.`,
    remedy: 'Look for a missing export. If there was no use, enter rows of zero.',
  },
  'deposit-history-stale': {
    severity: 'warning',
    title: ({ account, last, days }) =>
      `The last use of ${account} is of ${last}, ${days} days before the report: what was used since is missing in its balance.`,
    remedy: 'Import the movements up to the day of the report.',
  },
  'deposit-use-capped': {
    severity: 'note',
    title: ({ account, count }) =>
      `${account}: ${rows(count, 'day', 'days')} far beyond all others ${count === 1 ? 'was' : 'were'} learned from as the largest usual one.`,
    remedy: 'If it was a campaign, enter it; if it was a mistake, correct it.',
  },
});

export function depositFinding<K extends keyof DepositFacts>(code: K, place: Place, facts: DepositFacts[K]): Finding {
  return findingFrom(DEPOSIT_ADVICE, code, place, facts);
}
