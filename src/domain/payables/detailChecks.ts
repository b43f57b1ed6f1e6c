/**
 * Whether an invoice has what its booking needs, whether its days can be, and how its clock stands.
 *
 * A column that the table does not have is missed in no row: what nobody keeps is not told a thousand times.
 */
import type { PlainDate } from '../calendar/plainDate';
import { daysBetween } from '../calendar/plainDate';
import { costKey } from '../contracts/books';
import type { CostObject } from '../contracts/contract';
import { formatMoney, fromMinor } from '../money/money';
import type { InvoiceCheckRule } from './invoiceCase';
import type { VendorInvoice } from './vendorInvoice';

/** Our columns, and the words for what stands there. */
const DETAILS: readonly (readonly [column: string, says: string, textOf: (invoice: VendorInvoice) => string])[] = [
  ['Project', 'a project', ({ project }) => project],
  ['Cost centre', 'a cost centre', ({ costCentre }) => costCentre],
  ['Legal entity', 'the legal entity that is billed', ({ legalEntity }) => legalEntity],
  ['Owner', 'an owner', ({ owner }) => owner],
];

const complete: InvoiceCheckRule = ({ invoice }, _, failed) => {
  const missing = DETAILS.filter(([column, , textOf]) => invoice.cellOf[column] !== undefined && textOf(invoice) === '');
  return missing.length === 0 ? [] : failed('details-missing', { columns: missing.map(([, says]) => says).join(' and ') });
};

const costObjects: InvoiceCheckRule = ({ invoice }, book, failed) => {
  const named: readonly (readonly [CostObject['kind'], string])[] = [
    ['project', invoice.project],
    ['cost centre', invoice.costCentre],
    // Where there is a table of orders it knows them better.
    ...(book.given.purchaseOrders ? [] : ([['PO', invoice.poNumber]] as const)),
  ];
  return named.flatMap(([kind, id]) => {
    if (id === '' || !book.given.costObjects.has(kind)) return [];
    const object = book.costObjects.get(costKey(kind, id));
    if (object === undefined) return failed('cost-object-unknown', { kind, id });
    return object.open ? [] : failed('cost-object-closed', { kind, id });
  });
};

const disputed: InvoiceCheckRule = ({ invoice }, _, failed) => (invoice.disputed ? failed('disputed', {}) : []);

/** What comes first, what comes after it, and how each is said. */
const dates: InvoiceCheckRule = ({ invoice }, { request }, failed) => {
  const { invoicedOn, receivedOn, serviceFrom, serviceTo } = invoice;
  const orders: readonly (readonly [PlainDate | undefined, string, PlainDate | undefined, string])[] = [
    [invoicedOn, 'It is dated', receivedOn, 'was received on'],
    [receivedOn ?? invoicedOn, receivedOn === undefined ? 'It is dated' : 'It was received on', request.asOf, 'this report is as of'],
    [serviceFrom, 'Its service begins on', serviceTo, 'ends on'],
  ];
  return orders.flatMap(([first, firstSays, second, secondSays]) =>
    first === undefined || second === undefined || first <= second
      ? []
      : failed('dates-odd', { first: `${firstSays} ${first}`, second: `${secondSays} ${second}` }),
  );
};

const clock: InvoiceCheckRule = (c, { request }, failed) => {
  const { startedBy, startsOn, endsOn, dueOn, limitOn, payOn, payHow, discount } = c.clock;
  const { asOf } = request;
  const { currency } = c.invoice;
  if (c.openMinor <= 0) return [];
  const isOver = (day: PlainDate | undefined): day is PlainDate => day !== undefined && day < asOf;
  const endsSoon = endsOn !== undefined && !isOver(endsOn) && !c.isApproved && daysBetween(asOf, endsOn) <= request.rules.clockWarnDays;
  return [
    ...(startsOn === undefined ? failed('no-clock', {}) : []),
    ...(startedBy === 'invoice date' && startsOn !== undefined ? failed('received-missing', { from: startsOn }) : []),
    ...(isOver(endsOn) ? failed('clock-over', { endsOn, days: daysBetween(endsOn, asOf) }) : []),
    ...(endsSoon ? failed('clock-ends-soon', { endsOn, days: daysBetween(asOf, endsOn) }) : []),
    ...(isOver(dueOn)
      ? failed('due-over', { dueOn, days: daysBetween(dueOn, asOf), open: formatMoney(fromMinor(c.openMinor, currency)) })
      : []),
    ...(payHow === 'outside' && limitOn !== undefined && payOn !== undefined ? failed('no-run-left', { limitOn, payOn }) : []),
    ...(payHow === 'discount' && discount !== undefined
      ? failed('discount-worth', {
          percent: String(discount.percent),
          amount: formatMoney(fromMinor(discount.minor, currency)),
          payOn: discount.payOn,
          yearly: String(discount.yearlyPercent),
        })
      : []),
  ];
};

const waiting: InvoiceCheckRule = ({ invoice, openMinor, isApproved, daysAtStage }, { request }, failed) => {
  if (openMinor === 0 || isApproved || daysAtStage === undefined || daysAtStage <= request.rules.stageDays) return [];
  return failed('waits-long', { stage: invoice.stage === '' ? 'no stage' : invoice.stage, days: daysAtStage, approver: invoice.approver });
};

/** In the order in which they are told. */
export const DETAIL_CHECKS: readonly InvoiceCheckRule[] = [disputed, complete, costObjects, dates, clock, waiting];
