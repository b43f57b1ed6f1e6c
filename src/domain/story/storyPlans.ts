/**
 * Which events a story tells, by the kind of thing it is about: its own, and those of the things that its own events name. What counts
 * adds up to the balance; the same cash counts in the story of its invoice and in that of its receipt, and in each once.
 */
import type { EventKind, SubjectKind } from './story';

/** Every event in the order of a life: what was agreed, planned, invoiced, paid, and what is left. */
// prettier-ignore
export const EVENT_ORDER = [
  'agreed', 'commissioned', 'ordered', 'budgeted', 'lineAgreed', 'amended', 'reviewed', 'rebate',
  'sold', 'reported', 'scheduled', 'billed',
  'invoicedEarlier', 'invoiced', 'vendorInvoiced', 'settledBefore',
  'credited', 'waiting', 'checked', 'disputed', 'approved', 'charged', 'awaited',
  'depositStated', 'depositMoved', 'topUpPending', 'excepted', 'settlementDue',
  'banked', 'advised', 'received', 'discounted', 'deducted', 'allocated', 'proposed', 'setAside', 'settled',
  'settlementReceived', 'notPaid', 'paid', 'bankChanged', 'depositForecast', 'stated', 'balance',
] as const satisfies readonly EventKind[];

export interface StoryPlan {
  readonly tells: readonly EventKind[];
  /** Told of things of that kind, where an event of the story names them. */
  readonly follows: readonly { readonly to: SubjectKind; readonly tells: readonly EventKind[] }[];
  readonly counts: readonly EventKind[];
  /** One thing has a life; of a party with many things the days tell the order. */
  readonly inOrderOf: 'life' | 'day';
}

const DOCUMENT = ['invoicedEarlier', 'invoiced', 'credited', 'settledBefore', 'settled'] as const;
const CASH = ['received', 'discounted', 'deducted'] as const;
const OWED = [...DOCUMENT, ...CASH] as const;
const PAYABLE = ['vendorInvoiced', 'approved', 'disputed', 'paid', 'notPaid'] as const;
const OWING = ['vendorInvoiced', 'paid'] as const;

// prettier-ignore
export const STORY_PLANS: Readonly<Record<SubjectKind, StoryPlan>> = {
  invoice:       { tells: ['scheduled', 'billed', ...OWED, 'advised', 'proposed', 'stated'],
                   follows: [{ to: 'contract', tells: ['agreed', 'amended'] }], counts: OWED, inOrderOf: 'life' },
  contract:      { tells: ['agreed', 'lineAgreed', 'amended', 'reviewed', 'scheduled', 'billed'],
                   follows: [{ to: 'invoice', tells: [...OWED, 'proposed', 'stated'] }], counts: OWED, inOrderOf: 'life' },
  customer:      { tells: ['agreed', 'rebate', ...DOCUMENT],
                   follows: [{ to: 'invoice', tells: [...CASH, 'proposed', 'stated'] }], counts: OWED, inOrderOf: 'day' },
  receipt:       { tells: ['banked', 'advised', 'allocated', 'proposed', 'setAside', 'discounted', 'deducted'],
                   follows: [{ to: 'invoice', tells: ['invoiced', 'credited'] }], counts: ['banked', 'allocated'], inOrderOf: 'life' },
  vendorInvoice: { tells: [...PAYABLE, 'waiting', 'checked', 'charged', 'stated'],
                   follows: [{ to: 'sow', tells: ['commissioned'] }, { to: 'purchaseOrder', tells: ['ordered'] }], counts: OWING, inOrderOf: 'life' },
  vendor:        { tells: ['commissioned', 'ordered', ...PAYABLE, 'bankChanged', 'awaited', 'stated'], follows: [], counts: OWING, inOrderOf: 'day' },
  payment:       { tells: ['paid', 'notPaid'],
                   follows: [{ to: 'vendorInvoice', tells: ['vendorInvoiced', 'approved', 'disputed'] }], counts: [], inOrderOf: 'life' },
  purchaseOrder: { tells: ['ordered', 'vendorInvoiced'],
                   follows: [{ to: 'sow', tells: ['commissioned'] }, { to: 'vendorInvoice', tells: ['approved', 'disputed', 'paid', 'notPaid', 'stated'] }], counts: OWING, inOrderOf: 'day' },
  sow:           { tells: ['commissioned', 'ordered', 'vendorInvoiced', 'awaited', 'reviewed'],
                   follows: [{ to: 'vendorInvoice', tells: ['approved', 'disputed', 'paid', 'notPaid', 'stated'] }], counts: OWING, inOrderOf: 'day' },
  partner:       { tells: ['rebate', 'sold', 'reported', 'excepted', 'settlementDue', 'settlementReceived', 'stated'], follows: [], counts: ['settlementDue', 'settlementReceived'], inOrderOf: 'life' },
  deposit:       { tells: ['depositStated', 'depositMoved', 'topUpPending', 'depositForecast', 'stated'], follows: [], counts: ['depositStated', 'depositMoved'], inOrderOf: 'life' },
  budget:        { tells: ['budgeted', 'charged', 'stated'], follows: [], counts: ['budgeted', 'charged'], inOrderOf: 'life' },
};
