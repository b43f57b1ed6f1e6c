/**
 * What a story is: it takes documents that no other story has taken, writes what the payer would have written, and
 * says which documents the money is for. `knowable` is what a careful analyst could say from the data alone:
 * `certain` may post, `person` needs a yes, `unknowable` nobody can tell.
 */
import type { PlainDate } from '../../domain/calendar/plainDate';
import type { DeductionCode, ResidualTreatment } from '../../domain/cash/application';
import type { ClosedItem } from '../../domain/cash/ledger';
import type { Currency } from '../../domain/money/currency';
import type { SampleCustomer } from '../customers';
import type { SampleItem } from '../documents';
import type { Chance } from '../seeded';

export interface TrueAllocation {
  readonly document: string;
  /** In minor units of the receipt's currency. */
  readonly cash: number;
  readonly discount: number;
  readonly deduction: number;
  readonly deductionCode: DeductionCode | undefined;
}

export interface TrueAnswer {
  readonly story: string;
  readonly kind: 'pays' | 'not an invoice' | 'no document';
  readonly allocations: readonly TrueAllocation[];
  readonly treatment: ResidualTreatment;
  readonly knowable: 'certain' | 'person' | 'unknowable';
}

export interface SampleRemittance {
  readonly receiptId: string;
  readonly document: string;
  readonly paid: number;
  readonly deduction: number;
  readonly reason: string;
}

/** A line of the bank statement to be. */
export interface SampleTransaction {
  /** The bank's own reference. */
  readonly id: string;
  readonly bookedOn: PlainDate;
  readonly currency: Currency;
  /** Minor units; negative when money went out. */
  readonly minor: number;
  readonly payer: string;
  readonly payerAccount: string;
  readonly reference: string;
  readonly method: 'transfer' | 'ACH' | 'cheque' | 'card settlement' | 'charge' | 'interest';
  readonly answer: TrueAnswer;
  readonly remittance: readonly SampleRemittance[];
  /** The bank takes back what it booked before. */
  readonly reversal: boolean;
}

/** What stories draw from: who, what is open, what is closed, and chance. */
export interface Scene {
  readonly chance: Chance;
  readonly customers: readonly SampleCustomer[];
  readonly closed: readonly ClosedItem[];
  readonly openingOn: PlainDate;
  readonly asOf: PlainDate;
  /** Takes documents of one customer that nobody has taken: undefined when there are too few. */
  take(
    count: number,
    accepts?: (item: SampleItem, chosen: readonly SampleItem[]) => boolean,
  ): { readonly customer: SampleCustomer; readonly items: readonly SampleItem[] } | undefined;
  customerOf(id: string): SampleCustomer;
  /** Documents of the same customer over the same amount as another one: nobody can tell them apart by amount. */
  readonly twins: ReadonlySet<string>;
  /** What one unit of a currency is worth in another on a day. */
  rate(from: Currency, to: Currency, on: PlainDate): number;
}

export type Told = Omit<SampleTransaction, 'id' | 'bookedOn' | 'reversal'> & { readonly bookedOn?: PlainDate; readonly reversal?: boolean };
export type Story = (scene: Scene, id: string) => Told | undefined;

export const isInvoice = (item: SampleItem): boolean => item.type === 'invoice';
export const noTerms = (item: SampleItem): boolean => isInvoice(item) && !item.terms.includes('/');
export const paid = (item: SampleItem, cash = item.minor): TrueAllocation => ({
  document: item.document,
  cash,
  discount: 0,
  deduction: 0,
  deductionCode: undefined,
});
export const total = (items: readonly SampleItem[]): number => items.reduce((all, item) => all + item.minor, 0);

export function pays(
  story: string,
  allocations: readonly TrueAllocation[],
  knowable: TrueAnswer['knowable'],
  treatment: ResidualTreatment = 'none',
): TrueAnswer {
  return { story, kind: 'pays', allocations, treatment, knowable };
}
/** The money pays these documents in full. */
export const settles = (
  story: string,
  items: readonly SampleItem[],
  knowable: TrueAnswer['knowable'],
  treatment: ResidualTreatment = 'none',
): TrueAnswer =>
  pays(
    story,
    items.map((item) => paid(item)),
    knowable,
    treatment,
  );
export const notInvoice = (story: string): TrueAnswer => ({
  story,
  kind: 'not an invoice',
  allocations: [],
  treatment: 'not ours',
  knowable: 'certain',
});
export const noDocument = (story: string, treatment: ResidualTreatment, knowable: TrueAnswer['knowable']): TrueAnswer => ({
  story,
  kind: 'no document',
  allocations: [],
  treatment,
  knowable,
});

/** A payment by a customer from the account we know, unless told otherwise. */
export function payment(customer: SampleCustomer, minor: number, reference: string, answer: TrueAnswer, more: Partial<Told> = {}): Told {
  const method = customer.country === 'US' ? 'ACH' : 'transfer';
  return {
    currency: customer.currency,
    minor,
    payer: customer.printedAs,
    payerAccount: customer.bankAccounts[0] ?? '',
    reference,
    method,
    answer,
    remittance: [],
    ...more,
  };
}

export const WORDS = ['INVOICE', 'RG NR', 'FACTURE', 'YOUR REF', 'PAYMENT', 'RECHNUNG', ''];
export const named = (items: readonly SampleItem[], chance: Chance): string =>
  `${chance.pick(WORDS)} ${items.map(({ document }) => document).join(chance.pick([', ', ' ', '/', ' + ']))}`.trim();

/** `INV-203117` as people type it when they hurry. */
export function garbled(document: string, chance: Chance): string {
  const number = document.replace(/\D/g, '');
  return chance.pick([number, `INV ${number}`, `INV${number}`, `INV-0${number}`, `inv.no ${number}`, `Re.Nr.${number}`]);
}
