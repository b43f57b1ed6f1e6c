/**
 * What is ordered: statements of work, and orders that stand alone. An order that carries out a statement of work is the same commitment, not another.
 *
 * value − invoiced = what is left, never below zero; of it, what is delivered is accrued and the rest is committed. So one amount is in one
 * place: an invoice takes from its commitment exactly what it brings.
 */
import type { Milestone } from '../billing/contractLine';
import type { PlainDate } from '../calendar/plainDate';
import type { Agreement, AgreementLine } from '../contracts/contract';
import type { Finding, Place } from '../finding';
import { grouped } from '../grouped';
import { type Currency, isCurrencyCode } from '../money/currency';
import { formatMoney, fromMinor, type Money, toMinor } from '../money/money';
import { nameKey } from '../nameKey';
import type { PurchaseOrder } from '../payables/vendorInvoice';
import { budgetFinding } from './budgetAdvice';
import { type Deliveries, deliverableDeliveries, joined, workDeliveries } from './deliveries';
import type { Belonging } from './homes';

export interface Commitment {
  /** `SOW-7`, `PO-12`. */
  readonly id: string;
  readonly kind: 'SOW' | 'PO';
  /** `SOW SOW-7`: as findings name it. */
  readonly name: string;
  readonly vendorId: string;
  readonly currency: Currency;
  readonly valueMinor: number;
  readonly belonging: Belonging;
  readonly deliveries: Deliveries;
  readonly endsOn: PlainDate | undefined;
  readonly isOpen: boolean;
  readonly place: Place;
}

export interface CommitmentTables {
  readonly sows: readonly Agreement[];
  readonly sowLines: readonly AgreementLine[];
  /** Of statements of work. */
  readonly deliverables: readonly Milestone[];
  readonly purchaseOrders: readonly PurchaseOrder[];
}

export interface Commitments {
  readonly commitments: readonly Commitment[];
  readonly findings: readonly Finding[];
  /** The commitment that an invoice carries out, by its statement of work or its order. */
  of(document: { readonly sow: string; readonly poNumber: string; readonly project: string }): Commitment | undefined;
}

const minorSum = (amounts: readonly Money[]): number => amounts.reduce((all, amount) => all + toMinor(amount), 0);

const ordersIn = (orders: readonly PurchaseOrder[], currency: Currency): Money[] =>
  orders.flatMap(({ amount }) => (amount.currency === currency ? [amount] : []));

interface SowParts {
  readonly sow: Agreement;
  readonly lines: readonly AgreementLine[];
  readonly orders: readonly PurchaseOrder[];
}

/** Its total, else its planned work, else its orders; never more than its cap. */
function sowValueMinor({ sow, lines, orders }: SowParts, currency: Currency): number | undefined {
  const own = lines.flatMap(({ value }) => (value?.currency === currency ? [value] : []));
  const ordered = ordersIn(orders, currency);
  const cap = sow.notToExceed && toMinor(sow.notToExceed);
  const stated = sow.totalValue && toMinor(sow.totalValue);
  const value = stated ?? (own.length > 0 ? minorSum(own) : ordered.length > 0 ? minorSum(ordered) : cap);
  return value === undefined || cap === undefined ? value : Math.min(value, cap);
}

function sowDeliveries({ sow, lines }: SowParts, deliverables: readonly Milestone[], minor: number, asOf: PlainDate): Deliveries {
  const accepted = deliverableDeliveries(deliverables, minor, asOf);
  if (accepted !== undefined) return accepted;
  const planned = lines.filter(({ value }) => value !== undefined && value.currency === sow.currency);
  const [from, to] = [sow.workStartsOn ?? sow.effectiveOn, sow.endsOn];
  if (planned.length === 0) return workDeliveries({ minor, from, to }, asOf);
  return joined(
    planned.map((line) =>
      workDeliveries({ minor: line.value === undefined ? 0 : toMinor(line.value), from: line.from ?? from, to: line.to ?? to }, asOf),
    ),
  );
}

function sowCommitment(parts: SowParts, deliverables: readonly Milestone[], asOf: PlainDate, findings: Finding[]): Commitment | undefined {
  const { sow, orders } = parts;
  const name = `SOW ${sow.id}`;
  const currency = sow.currency !== undefined && isCurrencyCode(sow.currency) ? sow.currency : undefined;
  const valueMinor = currency && sowValueMinor(parts, currency);
  if (currency === undefined || valueMinor === undefined) {
    findings.push(budgetFinding('commitment-without-value', sow.place, { commitment: name }));
    return undefined;
  }
  const text = (minor: number): string => formatMoney(fromMinor(minor, currency));
  const ordered = minorSum(ordersIn(orders, currency));
  // An order may cover the expenses too, up to their cap.
  if (ordered > valueMinor + (sow.expensesCap?.currency === currency ? toMinor(sow.expensesCap) : 0))
    findings.push(
      budgetFinding('orders-exceed-sow', sow.place, {
        sow: name,
        value: text(valueMinor),
        orders: text(ordered),
        over: text(ordered - valueMinor),
      }),
    );
  const [order] = orders;
  return {
    id: sow.id,
    kind: 'SOW',
    name,
    vendorId: sow.partyId,
    currency,
    valueMinor,
    endsOn: sow.endsOn,
    place: sow.place,
    belonging: {
      owner: order?.owner ?? '',
      costCentre: sow.costCentre || (order?.costCentre ?? ''),
      project: sow.project || (order?.project ?? ''),
    },
    deliveries: sowDeliveries(parts, deliverables, valueMinor, asOf),
    isOpen: orders.length === 0 || orders.some(({ isOpen }) => isOpen),
  };
}

/** Rows of one order for one project are one commitment; for several projects they are several. */
function orderCommitment(rows: readonly [PurchaseOrder, ...PurchaseOrder[]], asOf: PlainDate): Commitment {
  const [order] = rows;
  const open = rows.filter(({ isOpen }) => isOpen);
  return {
    id: order.poNumber,
    kind: 'PO',
    name: `PO ${order.poNumber}`,
    vendorId: order.vendorId,
    currency: order.amount.currency,
    valueMinor: minorSum(rows.map(({ amount }) => amount)),
    belonging: { owner: order.owner, costCentre: order.costCentre, project: order.project },
    deliveries: joined(rows.map(({ amount, from, to }) => workDeliveries({ minor: toMinor(amount), from, to }, asOf))),
    endsOn: rows.reduce<PlainDate | undefined>((last, { to }) => (last === undefined || (to ?? last) > last ? to : last), undefined),
    isOpen: open.length > 0,
    place: order.place,
  };
}

const ordersKey = ({ poNumber, owner, project, costCentre, amount }: PurchaseOrder): string =>
  [poNumber, owner, project, costCentre, amount.currency].map(nameKey).join('\n');

/** Signed by then, or without a word about it. */
const isBinding = ({ signedOn }: Agreement, asOf: PlainDate): boolean => signedOn === undefined || signedOn <= asOf;

export function commitmentsOf(tables: CommitmentTables, asOf: PlainDate): Commitments {
  const findings: Finding[] = [];
  const binding = tables.sows.filter((sow) => isBinding(sow, asOf));
  const sowIds = new Set(binding.map(({ id }) => nameKey(id)));
  const lines = grouped(tables.sowLines, ({ agreement }) => nameKey(agreement));
  const deliverables = grouped(tables.deliverables, ({ contract }) => nameKey(contract));
  const orders = grouped(tables.purchaseOrders, ({ sow }) => (sowIds.has(nameKey(sow)) ? nameKey(sow) : ''));
  const bySow = new Map<string, Commitment>();
  for (const sow of binding) {
    const key = nameKey(sow.id);
    if (bySow.has(key)) continue; // A second row of one number is for the review of contracts to tell.
    const parts = { sow, lines: lines.get(key) ?? [], orders: orders.get(key) ?? [] };
    const commitment = sowCommitment(parts, deliverables.get(key) ?? [], asOf, findings);
    if (commitment !== undefined) bySow.set(key, commitment);
  }
  const alone = [...grouped(orders.get('') ?? [], ordersKey).values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [orderCommitment([first, ...more], asOf)],
  );
  const byOrder = grouped(alone, ({ id }) => nameKey(id));
  for (const order of tables.purchaseOrders) {
    const carriedOut = bySow.get(nameKey(order.sow));
    if (carriedOut !== undefined) byOrder.set(nameKey(order.poNumber), [carriedOut]);
  }
  return {
    commitments: [...bySow.values(), ...alone],
    findings,
    of: ({ sow, poNumber, project }) => {
      const ordered = poNumber === '' ? [] : (byOrder.get(nameKey(poNumber)) ?? []);
      const named = sow === '' ? undefined : bySow.get(nameKey(sow));
      return named ?? ordered.find(({ belonging }) => nameKey(belonging.project) === nameKey(project)) ?? ordered[0];
    },
  };
}
