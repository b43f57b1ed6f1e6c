/**
 * The three ways of an invoice: what was agreed (statement of work, purchase order), at which price (rate card), and whether it
 * was delivered (acceptance). Amounts are compared net; differences within the rounding of the rules are none.
 */
import type { PlainDate } from '../calendar/plainDate';
import { cardKey } from '../contracts/books';
import type { Agreement, CardRate } from '../contracts/contract';
import { type Decimal, ZERO } from '../money/decimal';
import { formatMoney, fromMinor, type Money, roundToCurrency, toMinor } from '../money/money';
import { nameKey } from '../nameKey';
import { ruleMinor } from '../policy/policyFigure';
import { agreedFor, type InvoiceCase, type InvoiceCheckRule } from './invoiceCase';
import type { PayablesBook } from './payablesBook';

const text = (minor: number, currency: string): string => formatMoney(fromMinor(minor, currency));
const rounding = ({ request }: PayablesBook, currency: string): number => ruleMinor(request.rules.roundingAmount, currency);
const span = (from: PlainDate | undefined, to: PlainDate | undefined): string => `${from ?? '…'} to ${to ?? '…'}`;

const orderExists: InvoiceCheckRule = ({ invoice, sow }, { given }, failed) => {
  if (invoice.sow === '' && invoice.poNumber === '') return given.sows || given.purchaseOrders ? failed('order-missing', {}) : [];
  return invoice.sow !== '' && sow === undefined && given.sows ? failed('sow-unknown', { sow: invoice.sow }) : [];
};

const sowFits: InvoiceCheckRule = ({ invoice, sow }, book, failed) => {
  if (sow === undefined) return [];
  const { serviceFrom, serviceTo, currency } = invoice;
  const service = { from: serviceFrom ?? serviceTo, to: serviceTo ?? serviceFrom };
  const starts = sow.workStartsOn ?? sow.effectiveOn;
  const isOutside =
    (service.from !== undefined && starts !== undefined && service.from < starts) ||
    (service.to !== undefined && sow.endsOn !== undefined && service.to > sow.endsOn);
  return [
    ...(book.familyOf(sow.partyId) === book.familyOf(invoice.vendorId)
      ? []
      : failed('sow-other-vendor', { sow: sow.id, vendor: sow.party === '' ? sow.partyId : sow.party })),
    ...(sow.currency === undefined || sow.currency === currency
      ? []
      : failed('sow-currency', { sow: sow.id, theirs: currency, ours: sow.currency })),
    ...(isOutside ? failed('outside-sow', { sow: sow.id, service: span(service.from, service.to), term: span(starts, sow.endsOn) }) : []),
    ...(sow.legalEntity === '' || invoice.legalEntity === '' || nameKey(sow.legalEntity) === nameKey(invoice.legalEntity)
      ? []
      : failed('entity-differs', { ours: sow.legalEntity, sow: sow.id, theirs: invoice.legalEntity })),
  ];
};

/** Hours that were rounded to two decimals may be half a hundredth of the rate off. */
function quantityRounding(quantity: Decimal, rate: Money): number {
  const places = quantity.decimalPlaces();
  return places === 0
    ? 0
    : toMinor(
        roundToCurrency({
          amount: rate.amount
            .abs()
            .times(0.5)
            .div(10 ** places),
          currency: rate.currency,
        }),
      ) + 1;
}

/** What is too much over a ceiling, in minor units; 0 when nothing is. A credit note is never too much. */
function overOf(c: InvoiceCase, before: number, ceiling: Money | undefined, book: PayablesBook): number {
  const { currency } = c.invoice;
  if (ceiling === undefined || ceiling.currency !== currency || c.netMinor <= 0) return 0;
  const over = before + c.netMinor - toMinor(ceiling);
  return over > rounding(book, currency) ? Math.min(over, c.netMinor) : 0;
}

const capOf = ({ notToExceed, totalValue }: Agreement): Money | undefined => notToExceed ?? totalValue;

const withinCap: InvoiceCheckRule = (c, book, failed) => {
  const cap = c.sow && capOf(c.sow);
  const over = overOf(c, c.before.sow, cap, book);
  if (over === 0 || cap === undefined || c.sow === undefined) return [];
  const { currency } = c.invoice;
  const said = { before: text(c.before.sow, currency), net: text(c.netMinor, currency), over: text(over, currency) };
  return failed('over-cap', { sow: c.sow.id, cap: formatMoney(cap), ...said });
};

/** The price of a role on a day, in the invoice's currency. */
function cardRateOn({ sow, invoice }: InvoiceCase, { cardRates }: PayablesBook): CardRate | undefined {
  const day = invoice.serviceFrom ?? invoice.serviceTo ?? invoice.invoicedOn;
  return (cardRates.get(cardKey(sow?.rateCard ?? '', invoice.role)) ?? []).find(
    ({ rate, from, to }) => rate.currency === invoice.currency && (day === undefined || ((from ?? day) <= day && (to ?? day) >= day)),
  );
}

/** The rate as stated, else what the net amount makes of the quantity. */
function billedRate({ invoice, netMinor }: InvoiceCase): Decimal | undefined {
  if (invoice.rate !== undefined) return invoice.rate.amount;
  if (invoice.quantity === undefined || invoice.quantity.isZero()) return undefined;
  return fromMinor(netMinor, invoice.currency).amount.div(invoice.quantity);
}

const withinCard: InvoiceCheckRule = (c, book, failed) => {
  const { sow, invoice } = c;
  const rate = billedRate(c);
  if (sow === undefined || sow.rateCard === '' || invoice.role === '' || rate === undefined || !book.given.cardRates) return [];
  const card = cardRateOn(c, book);
  if (card === undefined) return failed('rate-not-on-card', { role: invoice.role, card: sow.rateCard });
  const over = rate.minus(card.rate.amount).times(invoice.quantity ?? 1);
  const overMoney = roundToCurrency({ amount: over, currency: invoice.currency });
  if (toMinor(overMoney) <= rounding(book, invoice.currency)) return [];
  const shown = formatMoney({ amount: rate.toDecimalPlaces(4), currency: invoice.currency });
  return failed('rate-over-card', { role: invoice.role, rate: shown, card: formatMoney(card.rate), over: formatMoney(overMoney) });
};

const quantityTimesRate: InvoiceCheckRule = ({ invoice, netMinor }, book, failed) => {
  const { quantity, rate, currency } = invoice;
  if (quantity === undefined || rate === undefined) return [];
  const product = roundToCurrency({ amount: quantity.times(rate.amount), currency });
  const difference = Math.abs(toMinor(product)) - Math.abs(netMinor); // A credit note may write its quantity without a sign.
  if (Math.abs(difference) <= Math.max(rounding(book, currency), quantityRounding(quantity, rate))) return [];
  const said = { product: formatMoney(product), net: text(netMinor, currency), difference: text(Math.abs(difference), currency) };
  return failed('quantity-times-rate', said);
};

const withinPlan: InvoiceCheckRule = ({ invoice, sow, before }, { sowLines }, failed) => {
  if (sow === undefined || invoice.role === '' || invoice.quantity === undefined) return [];
  const lines = (sowLines.get(nameKey(sow.id)) ?? []).filter(({ description }) => nameKey(description) === nameKey(invoice.role));
  const planned = lines.reduce((all, { quantity }) => all.plus(quantity ?? ZERO), ZERO);
  const billed = before.quantity.plus(invoice.quantity);
  if (lines.length === 0 || planned.isZero() || billed.lessThanOrEqualTo(planned)) return [];
  return failed('over-planned-quantity', { role: invoice.role, planned: planned.toString(), billed: billed.toString() });
};

const netPlusTax: InvoiceCheckRule = ({ invoice }, book, failed) => {
  const { net, tax, amount, currency } = invoice;
  if (net === undefined || tax === undefined) return [];
  const difference = Math.abs(toMinor(net) + toMinor(tax) - toMinor(amount));
  if (difference <= rounding(book, currency)) return [];
  const said = { net: formatMoney(net), tax: formatMoney(tax), amount: formatMoney(amount), difference: text(difference, currency) };
  return failed('net-plus-tax', said);
};

const delivered: InvoiceCheckRule = (c, book, failed) => {
  const { invoice, sow, deliverable, before } = c;
  if (invoice.deliverable === '' || sow === undefined || !book.given.deliverables) return [];
  if (deliverable === undefined) return failed('deliverable-unknown', { deliverable: invoice.deliverable, sow: sow.id });
  const { asOf } = book.request;
  const isAccepted = deliverable.acceptedOn !== undefined && deliverable.acceptedOn <= asOf;
  const agreed = agreedFor(deliverable, sow);
  const over = overOf(c, before.deliverable, agreed, book);
  const said = { deliverable: deliverable.name, billed: text(before.deliverable + c.netMinor, invoice.currency) };
  return [
    ...(isAccepted || c.netMinor <= 0
      ? []
      : failed('deliverable-not-accepted', { deliverable: deliverable.name, acceptedOn: deliverable.acceptedOn ?? '' })),
    ...(over === 0 || agreed === undefined ? [] : failed('deliverable-over', { ...said, agreed: formatMoney(agreed) })),
  ];
};

const ordered: InvoiceCheckRule = (c, book, failed) => {
  const { invoice, order, before } = c;
  const po = invoice.poNumber;
  if (po === '' || !book.given.purchaseOrders) return [];
  if (order === undefined) return failed('po-unknown', { po });
  const { amount, vendorId, isOpen } = order;
  const over = overOf(c, before.order, amount, book);
  const { currency } = invoice;
  const said = { before: text(before.order, currency), net: text(c.netMinor, currency), over: text(over, currency) };
  return [
    ...(isOpen || c.openMinor === 0 ? [] : failed('po-closed', { po })),
    ...(vendorId === '' || book.familyOf(vendorId) === book.familyOf(invoice.vendorId)
      ? []
      : failed('po-other-vendor', { po, vendor: vendorId })),
    ...(amount.currency === currency ? [] : failed('po-currency', { po, theirs: currency, ours: amount.currency })),
    ...(over === 0 ? [] : failed('po-over', { po, value: formatMoney(amount), ...said })),
  ];
};

/** In the order in which they are told. */
export const ORDER_CHECKS: readonly InvoiceCheckRule[] = [
  ...[orderExists, sowFits, withinCap, withinCard, quantityTimesRate, withinPlan, netPlusTax],
  ...[delivered, ordered],
];
