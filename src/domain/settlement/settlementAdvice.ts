/** What can be odd about settlements, and the words for it. */
import { type Finding, findingFrom, ofRoom, type Place } from '../finding';

export interface SettlementFacts {
  'settlement-short': { settlement: string; expected: string; received: string; by: string };
  'settlement-over': { settlement: string; expected: string; received: string; by: string };
  'settlement-overdue': { partner: string; count: number; amount: string; since: string };
  'settlement-announced-differs': { settlement: string; expected: string; announced: string };
  'settlement-announced-twice': { settlement: string; id: string; amount: string };
  'settlement-paid-twice': { settlement: string; receipt: string; amount: string };
  'settlement-unexpected': { id: string; partner: string; amount: string };
  'settlement-ambiguous': { id: string; amount: string; candidates: string };
  'settlement-currency-unsold': { partner: string; currency: string; ids: string };
  'settlement-other-currency': { receipt: string; amount: string; settlement: string };
  'receipt-ambiguous': { receipt: string; amount: string; candidates: string };
  'receipts-aside': { count: number };
  'no-receipts-given': Record<never, never>;
}

const SETTLEMENT_ADVICE = ofRoom<SettlementFacts>('settlements', {
  'settlement-short': {
    severity: 'warning',
    title: ({ settlement, expected, received, by }) =>
      `Settlement ${settlement}: ${received} received of ${expected} expected, ${by} short.`,
    remedy: 'Ask the partner for the detail of what was kept back.',
  },
  'settlement-over': {
    severity: 'warning',
    title: ({ settlement, expected, received, by }) =>
      `Settlement ${settlement}: ${received} received, ${by} more than the ${expected} expected.`,
    remedy: 'Find the sales that are missing in our records, or the settlement that it pays as well.',
  },
  'settlement-overdue': {
    severity: 'warning',
    title: ({ partner, count, amount, since }) =>
      `${count === 1 ? 'A settlement' : `${count} settlements`} of ${partner} over ${amount} ${count === 1 ? 'is' : 'are'} overdue, since ${since}.`,
    remedy: 'Ask the partner where the money is; check that the bank records are complete.',
  },
  'settlement-announced-differs': {
    severity: 'warning',
    title: ({ settlement, expected, announced }) =>
      `Settlement ${settlement} is announced with ${announced}; by the treatment it should be ${expected}.`,
    remedy: 'Hold fees, refunds and reserve of the announcement against the treatment.',
  },
  'settlement-announced-twice': {
    severity: 'warning',
    title: ({ settlement, id, amount }) => `${id} announces settlement ${settlement} over ${amount} a second time; it was counted once.`,
    remedy: 'Ask the partner which of the two counts.',
  },
  'settlement-paid-twice': {
    severity: 'warning',
    title: ({ settlement, receipt, amount }) => `Receipt ${receipt} pays ${amount} for settlement ${settlement}, which was paid already.`,
    remedy: 'Do not book it as revenue; tell the partner.',
  },
  'settlement-unexpected': {
    severity: 'warning',
    title: ({ id, partner, amount }) => `${id} of ${partner} over ${amount} belongs to no settlement that we expect.`,
    remedy: 'Find the sales it is for; they may be missing in our records or be of an earlier period.',
  },
  'settlement-ambiguous': {
    severity: 'warning',
    title: ({ id, amount, candidates }) => `${id} announces ${amount}, which fits several settlements: ${candidates}. None was taken.`,
    remedy: 'Ask the partner for the batch or the days that it settles.',
  },
  'settlement-currency-unsold': {
    severity: 'warning',
    title: ({ partner, currency, ids }) => `${partner} settles in ${currency} (${ids}), and we sold nothing there in that currency.`,
    remedy: 'Check the currency of the settlement; find the sales, or who else it is for.',
  },
  'settlement-other-currency': {
    severity: 'warning',
    title: ({ receipt, amount, settlement }) =>
      `Receipt ${receipt} over ${amount} names settlement ${settlement}, which is in another currency.`,
    remedy: 'Book it by hand with its rate of exchange.',
  },
  'receipt-ambiguous': {
    severity: 'warning',
    title: ({ receipt, amount, candidates }) =>
      `Receipt ${receipt} over ${amount} fits several settlements: ${candidates}. It was tied to none.`,
    remedy: 'Look at its advice, and write the settlement number into its reference.',
  },
  'receipts-aside': {
    severity: 'note',
    title: ({ count }) =>
      `${count} ${count === 1 ? 'receipt names' : 'receipts name'} neither a partner nor a settlement and ${count === 1 ? 'was' : 'were'} left aside.`,
    remedy: 'Nothing to do if they are of customers.',
  },
  'no-receipts-given': {
    severity: 'note',
    title: () => 'No bank records were given, so settlements are expected and announced, and none is received.',
    remedy: 'Choose the receipts, or drop in the bank file, to see what was paid.',
  },
});

export const settlementFinding = <Code extends keyof SettlementFacts>(code: Code, place: Place, facts: SettlementFacts[Code]): Finding =>
  findingFrom(SETTLEMENT_ADVICE, code, place, facts);
