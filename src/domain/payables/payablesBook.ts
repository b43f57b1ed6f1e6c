/**
 * What vendor invoices are held against, each by its key: made once, so that fifty thousand invoices ask it fifty thousand times.
 * Vendors of one group are one family: they send each other's invoices, and each other's statements of work count for them.
 */
import type { Milestone } from '../billing/contractLine';
import type { BusinessCalendar } from '../calendar/businessDays';
import type { PlainDate } from '../calendar/plainDate';
import type { Rate } from '../cash/ledger';
import type { Agreement, AgreementLine, CardRate, CostObject, Vendor } from '../contracts/contract';
import { cardKey, costKey } from '../contracts/books';
import { grouped } from '../grouped';
import { nameKey } from '../nameKey';
import type { PaymentCheckRule } from './checkRules';
import type { PayablesRules } from './payablesRules';
import type { PaymentDecision } from './tracking';
import type { BankChange, PurchaseOrder, VendorInvoice, VendorPayment } from './vendorInvoice';

export interface PayablesRequest {
  readonly asOf: PlainDate;
  readonly invoices: readonly VendorInvoice[];
  readonly payments: readonly VendorPayment[];
  readonly vendors: readonly Vendor[];
  readonly sows: readonly Agreement[];
  readonly sowLines: readonly AgreementLine[];
  /** Of statements of work. */
  readonly deliverables: readonly Milestone[];
  readonly cardRates: readonly CardRate[];
  readonly costObjects: readonly CostObject[];
  readonly bankChanges: readonly BankChange[];
  readonly purchaseOrders: readonly PurchaseOrder[];
  readonly rates: readonly Rate[];
  readonly calendar: BusinessCalendar;
  readonly rules: PayablesRules;
  /** Checks that a controller changed: each with its days and severity. One without a row counts by its standard. */
  readonly checkRules: readonly PaymentCheckRule[];
  /** By `rowKey`. */
  readonly decisions: ReadonlyMap<string, PaymentDecision>;
}

/** Which tables were handed in at all: nothing is missed in a table that nobody gave. */
type Given = Readonly<
  Record<'vendors' | 'sows' | 'deliverables' | 'cardRates' | 'purchaseOrders', boolean> & { costObjects: ReadonlySet<CostObject['kind']> }
>;

export interface PayablesBook {
  readonly request: PayablesRequest;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly sows: ReadonlyMap<string, Agreement>;
  readonly sowLines: ReadonlyMap<string, readonly AgreementLine[]>;
  readonly deliverables: ReadonlyMap<string, readonly Milestone[]>;
  readonly cardRates: ReadonlyMap<string, readonly CardRate[]>;
  readonly costObjects: ReadonlyMap<string, CostObject>;
  /** Latest first. */
  readonly bankChanges: ReadonlyMap<string, readonly BankChange[]>;
  readonly purchaseOrders: ReadonlyMap<string, PurchaseOrder>;
  /** Vendors by bank account, as master data have it. */
  readonly vendorsByAccount: ReadonlyMap<string, readonly Vendor[]>;
  readonly given: Given;
  familyOf(vendorId: string): string;
}

/** An account without the blanks and marks that people put into it. */
export const accountKey = (account: string): string => account.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** A row of a vendor's number; rows that share both are told apart by `copy`. */
export const rowKey = (vendorId: string, invoice: string, copy: number): string => `${nameKey(vendorId)}\n${nameKey(invoice)}\n${copy}`;

const byKey = <T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T> =>
  new Map([...values].reverse().map((value) => [nameKey(keyOf(value)), value])); // Of two rows the first counts.

function givenOf({ vendors, sows, deliverables, cardRates, purchaseOrders, costObjects }: PayablesRequest): Given {
  return {
    vendors: vendors.length > 0,
    sows: sows.length > 0,
    deliverables: deliverables.length > 0,
    cardRates: cardRates.length > 0,
    purchaseOrders: purchaseOrders.length > 0,
    costObjects: new Set(costObjects.map(({ kind }) => kind)),
  };
}

export function payablesBook(request: PayablesRequest): PayablesBook {
  const vendors = byKey(request.vendors, ({ id }) => id);
  const changes = [...request.bankChanges].sort((a, b) => (a.changedOn < b.changedOn ? 1 : a.changedOn > b.changedOn ? -1 : 0));
  const withAccount = request.vendors.filter(({ bankAccount }) => accountKey(bankAccount) !== '');
  return {
    request,
    vendors,
    sows: byKey(request.sows, ({ id }) => id),
    sowLines: grouped(request.sowLines, ({ agreement }) => nameKey(agreement)),
    deliverables: grouped(request.deliverables, ({ contract }) => nameKey(contract)),
    cardRates: grouped(request.cardRates, ({ card, item }) => cardKey(card, item)),
    costObjects: new Map(request.costObjects.map((object) => [costKey(object.kind, object.id), object])),
    bankChanges: grouped(changes, ({ vendorId }) => nameKey(vendorId)),
    purchaseOrders: byKey(request.purchaseOrders, ({ poNumber }) => poNumber),
    vendorsByAccount: grouped(withAccount, ({ bankAccount }) => accountKey(bankAccount)),
    given: givenOf(request),
    familyOf: (vendorId) => {
      const group = vendors.get(nameKey(vendorId))?.group ?? '';
      return group === '' ? `vendor ${nameKey(vendorId)}` : `group ${nameKey(group)}`;
    },
  };
}
