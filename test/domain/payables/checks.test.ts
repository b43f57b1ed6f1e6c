import { date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import { money } from '../../../src/domain/money/money';
import type { PaymentCheckRule } from '../../../src/domain/payables/checkRules';
import { CHECK_IDS, type CheckId } from '../../../src/domain/payables/checkTable';
import { PAYABLES_RULES } from '../../../src/domain/payables/payablesRules';
import type { PayablesRequest } from '../../../src/domain/payables/payablesBook';
import { rowKey } from '../../../src/domain/payables/payablesBook';
import { STANDARD_PAYABLES_RULES } from '../../../src/domain/payables/payablesRules';
import type { PaymentDecision } from '../../../src/domain/payables/tracking';
import { trackPayments } from '../../../src/domain/payables/trackPayments';
import type { VendorInvoice } from '../../../src/domain/payables/vendorInvoice';
import {
  ACCOUNT,
  changeOf,
  checksAt,
  deliverableOf,
  invoiceOf,
  orderOf,
  paymentOf,
  payablesRequest,
  trackedAt,
} from '../../support/payablesWorld';
import { RATE, SOW, VENDOR } from '../../support/reviewWorld';

const eur = (amount: string) => money(amount, 'EUR');
const invoice = (what: Partial<VendorInvoice>): Partial<PayablesRequest> => ({ invoices: [invoiceOf(what)] });
const vendor = (what: Partial<typeof VENDOR>): Partial<PayablesRequest> => ({ vendors: [{ ...VENDOR, ...what }] });
const sow = (what: Partial<typeof SOW>): Partial<PayablesRequest> => ({ sows: [{ ...SOW, ...what }] });
/** An earlier invoice of 4,500.00 net before the one that is looked at. */
const EARLIER = invoiceOf({
  ...{ invoice: 'PW-2026-0041', invoicedOn: date('2026-08-01'), receivedOn: date('2026-08-02'), net: eur('4500'), tax: undefined },
  ...{
    amount: eur('4500'),
    role: '',
    quantity: undefined,
    rate: undefined,
    serviceFrom: date('2026-07-01'),
    serviceTo: date('2026-07-31'),
  },
});

test('an invoice that agrees with its books fails no check', () => {
  expect(trackedAt(payablesRequest())).toMatchObject({ checks: [], state: 'pay', openMinor: 119_000 });
});

/** Each check with the least that makes it fail; the invoice that is looked at is the last. */
// prettier-ignore
const FAILURES: readonly (readonly [CheckId, Partial<PayablesRequest>])[] = [
  ['vendor-unknown',           { vendors: [{ ...VENDOR, id: 'V2' }], sows: [], purchaseOrders: [] }],
  ['vendor-on-hold',           vendor({ onHold: true })],
  ['duplicate',                { invoices: [invoiceOf({ receivedOn: date('2026-10-02') }), invoiceOf({ invoice: 'PW-2026-0107 copy' })] }],
  ['possible-duplicate',       { invoices: [invoiceOf({ receivedOn: date('2026-10-02') }), invoiceOf({ invoice: 'PW-2026-0107', serviceFrom: date('2026-08-01'), serviceTo: date('2026-08-31'), invoicedOn: date('2026-03-01') })] }],
  ['bank-differs',             invoice({ bankAccount: 'DE02120300000000202051' })],
  ['bank-change-unverified',   { bankChanges: [changeOf({ verifiedOn: undefined })] }],
  ['bank-change-recent',       { bankChanges: [changeOf({ changedOn: date('2026-10-20'), verifiedOn: date('2026-10-21') })] }],
  ['bank-not-verified',        vendor({ bankVerified: false })],
  ['bank-unknown',             { ...vendor({ bankAccount: '' }), ...invoice({ bankAccount: '' }) }],
  ['bank-shared',              { vendors: [VENDOR, { ...VENDOR, id: 'V2', name: 'Ghost Ltd' }] }],
  ['sow-unknown',              invoice({ sow: 'S-9', role: '' })],
  ['order-missing',            invoice({ sow: '', poNumber: '', role: '' })],
  ['sow-other-vendor',         sow({ partyId: 'V7' })],
  ['sow-currency',             sow({ currency: 'USD', notToExceed: undefined, totalValue: undefined })],
  ['outside-sow',              invoice({ serviceFrom: date('2026-01-04') })],
  ['over-cap',                 { invoices: [EARLIER, invoiceOf()], purchaseOrders: [orderOf({ amount: eur('9000') })] }],
  ['rate-over-card',           { cardRates: [{ ...RATE, rate: eur('95') }] }],
  ['rate-not-on-card',         { cardRates: [{ ...RATE, from: date('2026-09-02') }] }],
  ['quantity-times-rate',      invoice({ quantity: new Decimal(9) })],
  ['over-planned-quantity',    { ...invoice({ quantity: new Decimal(51), net: eur('5100'), tax: undefined, amount: eur('5100') }), sows: [{ ...SOW, notToExceed: eur('9000') }], purchaseOrders: [orderOf({ amount: eur('9000') })] }],
  ['net-plus-tax',             invoice({ tax: eur('200') })],
  ['deliverable-unknown',      { ...invoice({ deliverable: 'Film' }), deliverables: [deliverableOf()] }],
  ['deliverable-not-accepted', { ...invoice({ deliverable: 'Concept' }), deliverables: [deliverableOf({ acceptedOn: undefined })] }],
  ['deliverable-over',         { ...invoice({ deliverable: 'Concept' }), deliverables: [deliverableOf({ amount: eur('900') })] }],
  ['po-unknown',               invoice({ poNumber: 'PO-8' })],
  ['po-closed',                { purchaseOrders: [orderOf({ isOpen: false })] }],
  ['po-other-vendor',          { purchaseOrders: [orderOf({ vendorId: 'V7' })] }],
  ['po-currency',              { purchaseOrders: [orderOf({ amount: money('5000', 'USD') })] }],
  ['po-over',                  { purchaseOrders: [orderOf({ amount: eur('999') })] }],
  ['details-missing',          invoice({ project: '' })],
  ['cost-object-closed',       { costObjects: [{ kind: 'project', id: 'PRJ-1', open: false, place: VENDOR.place }] }],
  ['cost-object-unknown',      { costObjects: [{ kind: 'project', id: 'PRJ-2', open: true, place: VENDOR.place }] }],
  ['entity-differs',           invoice({ legalEntity: 'Northlight US Inc' })],
  ['disputed',                 invoice({ disputed: true })],
  ['clock-over',               invoice({ receivedOn: date('2026-08-31'), invoicedOn: date('2026-08-31') })],
  ['clock-ends-soon',          invoice({ receivedOn: date('2026-09-10'), invoicedOn: date('2026-09-08'), approvedOn: undefined, stage: 'project lead' })],
  ['due-over',                 invoice({ dueOn: date('2026-10-30') })],
  ['no-run-left',              invoice({ dueOn: date('2026-11-04') })],
  ['received-missing',         invoice({ receivedOn: undefined })],
  ['no-clock',                 invoice({ receivedOn: undefined, invoicedOn: undefined })],
  ['waits-long',               invoice({ approvedOn: undefined, stage: 'project lead', stageSince: date('2026-10-20') })],
  ['discount-worth',           { asOf: date('2026-10-06'), ...vendor({ terms: '2/14 net 45' }), ...sow({ terms: '' }) }],
  ['dates-odd',                invoice({ invoicedOn: date('2026-10-06') })],
  ['overpaid',                 { payments: [paymentOf({ amount: eur('1200') })] }],
  ['paid-twice',               { payments: [paymentOf(), paymentOf({ payment: 'PAY-2' })] }],
  ['paid-elsewhere',           { payments: [paymentOf({ bankAccount: 'DE02120300000000202051' })] }],
  ['paid-unapproved',          { payments: [paymentOf({ paidOn: date('2026-10-11') })] }],
  ['payment-came-back',        { payments: [paymentOf({ status: 'returned' })] }],
  ['payment-spelled',          { payments: [paymentOf({ invoice: 'pw 2026/107' })] }],
];

test('every check has a case that fails it', () => {
  expect(FAILURES.map(([check]) => check).sort()).toEqual([...CHECK_IDS].sort());
});

test.each(FAILURES)('%s', (check, what) => {
  const request = payablesRequest(what);
  expect(checksAt(request, request.invoices.length - 1)).toContain(check);
});

test('what was paid while it waited for an approval is told, though no day of one is known', () => {
  const waits = { ...invoice({ approvedOn: undefined, stage: 'project lead' }), payments: [paymentOf()] };
  expect(checksAt(payablesRequest(waits))).toContain('paid-unapproved');
});

/** The other side of each boundary. */
// prettier-ignore
test.each<[string, CheckId, Partial<PayablesRequest>]>([
  ['an account with blanks is the same account', 'bank-differs', invoice({ bankAccount: ACCOUNT.replace(/(.{4})/g, '$1 ').toLowerCase() })],
  ['a change fourteen days ago is settled', 'bank-change-recent', { bankChanges: [changeOf({ changedOn: date('2026-10-17'), verifiedOn: date('2026-10-18') })] }],
  ['vendors of one group may share an account', 'bank-shared', { vendors: [{ ...VENDOR, group: 'Pixel' }, { ...VENDOR, id: 'V2', group: 'pixel' }] }],
  ['a statement of work of the group counts', 'sow-other-vendor', { ...sow({ partyId: 'V2' }), vendors: [{ ...VENDOR, group: 'Pixel' }, { ...VENDOR, id: 'V2', bankAccount: '', group: 'Pixel' }] }],
  ['exactly the cap', 'over-cap', { invoices: [{ ...EARLIER, net: eur('4000'), amount: eur('4000') }, invoiceOf()] }],
  ['five cents over the cap are rounding', 'over-cap', { invoices: [{ ...EARLIER, net: eur('4000.05'), amount: eur('4000.05') }, invoiceOf()] }],
  ['a credit note before it gives the cap back', 'over-cap', { invoices: [EARLIER, { ...EARLIER, invoice: 'CN-1', net: eur('-4500'), amount: eur('-4500'), invoicedOn: date('2026-08-05') }, invoiceOf()] }],
  ['hours rounded to two decimals', 'quantity-times-rate', invoice({ quantity: new Decimal('10.01'), rate: eur('99.87') })],
  ['a rate below the card', 'rate-over-card', { cardRates: [{ ...RATE, rate: eur('105') }] }],
  ['all hours that were planned', 'over-planned-quantity', invoice({ quantity: new Decimal(50), net: eur('5000'), tax: undefined, amount: eur('5000') })],
  ['accepted on the day of the report', 'deliverable-not-accepted', { ...invoice({ deliverable: 'concept' }), deliverables: [deliverableOf({ acceptedOn: date('2026-10-31') })] }],
  ['the order is worth exactly that', 'po-over', { purchaseOrders: [orderOf({ amount: eur('1000') })] }],
  ['nobody keeps projects in this table', 'details-missing', invoice({ project: '', cellOf: {} })],
  ['the clock ends today', 'clock-over', invoice({ receivedOn: date('2026-09-01'), invoicedOn: date('2026-09-01') })],
  ['due today', 'due-over', invoice({ dueOn: date('2026-10-31') })],
  ['ten days at one stage', 'waits-long', invoice({ approvedOn: undefined, stage: 'project lead', stageSince: date('2026-10-21') })],
  ['paid to the account that was theirs then', 'paid-elsewhere', { bankChanges: [changeOf({ changedOn: date('2026-10-22'), oldAccount: 'GB29 NWBK 6016 1331 9268 19' })], payments: [paymentOf({ bankAccount: 'GB29NWBK60161331926819' })] }],
  ['approved by its stage, the day unknown', 'paid-unapproved', { ...invoice({ approvedOn: undefined }), payments: [paymentOf()] }],
  ['paid on the day of approval', 'paid-unapproved', { payments: [paymentOf({ paidOn: date('2026-10-12') })] }],
  ['came back and was paid again', 'payment-came-back', { payments: [paymentOf({ status: 'returned' }), paymentOf({ payment: 'PAY-2' })] }],
  ['two halves are not twice', 'paid-twice', { payments: [paymentOf({ amount: eur('595') }), paymentOf({ payment: 'PAY-2', amount: eur('595') })] }],
])('%s: no %s', (_, check, what) => {
  const request = payablesRequest(what);
  expect(checksAt(request, request.invoices.length - 1)).not.toContain(check);
});

test.each<[string, keyof PayablesRequest]>([
  ['vendors', 'vendors'],
  ['statements of work', 'sows'],
  ['rate cards', 'cardRates'],
  ['purchase orders', 'purchaseOrders'],
  ['cost objects', 'costObjects'],
])('without a table of %s nothing is missed in it', (_, table) => {
  expect(checksAt(payablesRequest({ [table]: [] }))).toEqual([]);
});

describe('the table of checks on Tieout Rules', () => {
  const ended: PaymentCheckRule = { check: 'disputed', severity: 'stop', from: undefined, to: date('2026-09-30') };
  const disputed = invoice({ disputed: true });

  test.each<[string, readonly PaymentCheckRule[], string | undefined]>([
    ['no row: as it comes', [], 'stop'],
    ['ended before the day of the report', [ended], undefined],
    ['in force on its last day', [{ ...ended, to: date('2026-10-31') }], 'stop'],
    ['begins anew with another severity', [ended, { ...ended, severity: 'look', from: date('2026-10-01'), to: undefined }], 'look'],
    [
      'of two in force the one that began later',
      [
        { ...ended, to: undefined, severity: 'note' },
        { ...ended, from: date('2026-01-01'), to: undefined, severity: 'look' },
      ],
      'look',
    ],
  ])('%s', (_, checkRules, severity) => {
    const { checks } = trackedAt(payablesRequest({ ...disputed, checkRules }));
    expect(checks.find(({ check }) => check === 'disputed')?.severity).toBe(severity);
  });
});

describe('what may be done with an invoice', () => {
  const KEY = rowKey('V1', 'PW-2026-0107', 0);
  const state = (what: Partial<PayablesRequest>, decision?: PaymentDecision): string =>
    trackedAt(payablesRequest({ ...what, ...(decision && { decisions: new Map([[KEY, decision]]) }) })).state;
  const release = (...covers: string[]): PaymentDecision => ({ decision: 'Release', covers });

  // prettier-ignore
  test.each<[string, Partial<PayablesRequest>, PaymentDecision | undefined, string]>([
    ['approved', {}, undefined, 'pay'],
    ['not approved', invoice({ approvedOn: undefined, stage: 'project lead' }), undefined, 'waiting'],
    ['approved by its stage', invoice({ approvedOn: undefined, stage: 'Freigegeben' }), undefined, 'pay'],
    ['approved tomorrow', invoice({ approvedOn: date('2026-11-01') }), undefined, 'waiting'],
    ['past its due day', invoice({ dueOn: date('2026-10-30') }), undefined, 'overdue'],
    ['paid', { payments: [paymentOf()] }, undefined, 'paid'],
    ['paid, though disputed', { ...invoice({ disputed: true }), payments: [paymentOf()] }, undefined, 'paid'],
    ['planned is not paid', { payments: [paymentOf({ status: 'planned' })] }, undefined, 'pay'],
    ['paid after the day of the report', { payments: [paymentOf({ paidOn: date('2026-11-01') })] }, undefined, 'pay'],
    ['stopped by a check', invoice({ disputed: true }), undefined, 'stopped'],
    ['stopped before it is overdue', invoice({ disputed: true, dueOn: date('2026-10-30') }), undefined, 'stopped'],
    ['held by a person', {}, { decision: 'Hold', covers: [] }, 'stopped'],
    ['released from the check that stood', invoice({ disputed: true }), release('disputed'), 'pay'],
    ['released from another check', invoice({ disputed: true }), release('duplicate'), 'stopped'],
    ['released, and a check fails that is new', { ...invoice({ disputed: true }), ...vendor({ onHold: true }) }, release('disputed'), 'stopped'],
  ])('%s: %s', (_, what, decision, expected) => {
    expect(state(what, decision)).toBe(expected);
  });

  test('what is approved goes into its run; a credit note lessens it', () => {
    const credit = invoiceOf({
      invoice: 'CN-7',
      net: eur('-100'),
      tax: undefined,
      amount: eur('-100'),
      dueOn: undefined,
      role: '',
      quantity: undefined,
      rate: undefined,
    });
    const late = invoiceOf({
      invoice: 'PW-9',
      dueOn: date('2026-11-05'),
      net: eur('10'),
      tax: undefined,
      amount: eur('10'),
      role: '',
      quantity: undefined,
      rate: undefined,
    });
    const { runs } = trackPayments(payablesRequest({ invoices: [invoiceOf(), credit, late] }));
    expect(runs).toEqual([
      { payOn: '2026-11-04', currency: 'EUR', count: 1, minor: 1_000 },
      { payOn: '2026-11-05', currency: 'EUR', count: 1, minor: -10_000 },
      { payOn: '2026-11-19', currency: 'EUR', count: 1, minor: 119_000 },
    ]);
  });
});

test('every figure of the rules has a sentence', () => {
  expect(PAYABLES_RULES.map(({ rule }) => rule).sort()).toEqual(Object.keys(STANDARD_PAYABLES_RULES).sort());
  expect(PAYABLES_RULES.every(({ says }) => /[.…]$/.test(says))).toBe(true);
});
