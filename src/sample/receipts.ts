/**
 * What came in during the month, and why: each receipt is told by a story, so its true answer is known.
 *
 * A story takes documents that no other story has taken, writes what the payer would have written, and says
 * which documents the money is for. `knowable` is what a careful analyst could say from the data alone:
 * `certain` may post, `person` needs a yes, `unknowable` nobody can tell.
 */
import { addDays, daysBetween, type PlainDate } from '../domain/calendar/plainDate';
import type { DeductionCode, ResidualTreatment } from '../domain/cash/application';
import type { ClosedItem } from '../domain/cash/ledger';
import { type Currency, exponentOf } from '../domain/money/currency';
import { asBanksPrint, type SampleCustomer } from './customers';
import { invoiceMinor, type SampleItem } from './documents';
import type { Chance } from './seeded';

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

type Told = Omit<SampleTransaction, 'id' | 'bookedOn' | 'reversal'> & { readonly bookedOn?: PlainDate; readonly reversal?: boolean };
type Story = (scene: Scene, id: string) => Told | undefined;

const isInvoice = (item: SampleItem): boolean => item.type === 'invoice';
const noTerms = (item: SampleItem): boolean => isInvoice(item) && !item.terms.includes('/');
const paid = (item: SampleItem, cash = item.minor): TrueAllocation => ({
  document: item.document,
  cash,
  discount: 0,
  deduction: 0,
  deductionCode: undefined,
});
const total = (items: readonly SampleItem[]): number => items.reduce((all, item) => all + item.minor, 0);

function pays(
  story: string,
  allocations: readonly TrueAllocation[],
  knowable: TrueAnswer['knowable'],
  treatment: ResidualTreatment = 'none',
): TrueAnswer {
  return { story, kind: 'pays', allocations, treatment, knowable };
}
const notInvoice = (story: string): TrueAnswer => ({
  story,
  kind: 'not an invoice',
  allocations: [],
  treatment: 'not ours',
  knowable: 'certain',
});
const noDocument = (story: string, treatment: ResidualTreatment, knowable: TrueAnswer['knowable']): TrueAnswer => ({
  story,
  kind: 'no document',
  allocations: [],
  treatment,
  knowable,
});

/** A payment by a customer from the account we know, unless told otherwise. */
function payment(customer: SampleCustomer, minor: number, reference: string, answer: TrueAnswer, more: Partial<Told> = {}): Told {
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

const WORDS = ['INVOICE', 'RG NR', 'FACTURE', 'YOUR REF', 'PAYMENT', 'RECHNUNG', ''];
const named = (items: readonly SampleItem[], chance: Chance): string =>
  `${chance.pick(WORDS)} ${items.map(({ document }) => document).join(chance.pick([', ', ' ', '/', ' + ']))}`.trim();

/** `INV-203117` as people type it when they hurry. */
function garbled(document: string, chance: Chance): string {
  const number = document.replace(/\D/g, '');
  return chance.pick([number, `INV ${number}`, `INV${number}`, `INV-0${number}`, `inv.no ${number}`, `Re.Nr.${number}`]);
}

/** How many receipts each story tells, as parts of the whole. */
// prettier-ignore
const STORIES: readonly { readonly share: number; readonly tell: Story }[] = [
  { share: 0.270, tell: namesOne },
  { share: 0.120, tell: namesSeveral },
  { share: 0.070, tell: namesGarbled },
  { share: 0.075, tell: amountOnly },
  { share: 0.045, tell: sumWithoutReference },
  { share: 0.055, tell: discountEarned },
  { share: 0.020, tell: discountLate },
  { share: 0.030, tell: bankFeeKept },
  { share: 0.015, tell: withholdingKept },
  { share: 0.025, tell: claimWithAdvice },
  { share: 0.040, tell: creditNoteNetted },
  { share: 0.040, tell: adviceOnly },
  { share: 0.025, tell: newAccountMisspelt },
  { share: 0.025, tell: motherPays },
  { share: 0.015, tell: referenceCut },
  { share: 0.012, tell: overpays },
  { share: 0.015, tell: paysPart },
  { share: 0.015, tell: prepays },
  { share: 0.013, tell: paysTwice },
  { share: 0.010, tell: strangerNamesOne },
  { share: 0.010, tell: strangerSaysNothing },
  { share: 0.010, tell: purchaseOrderOnly },
  { share: 0.020, tell: twinWithoutReference },
  { share: 0.008, tell: otherCurrency },
  { share: 0.006, tell: takenBack },
  { share: 0.045, tell: outgoing },
];

function namesOne({ take, chance }: Scene): Told | undefined {
  const found = take(1, isInvoice);
  if (found === undefined) return undefined;
  return payment(
    found.customer,
    total(found.items),
    named(found.items, chance),
    pays(
      'names one',
      found.items.map((item) => paid(item)),
      'certain',
    ),
  );
}

function namesSeveral({ take, chance }: Scene): Told | undefined {
  const found = take(chance.int(2, 4), isInvoice);
  if (found === undefined) return undefined;
  return payment(
    found.customer,
    total(found.items),
    named(found.items, chance),
    pays(
      'names several',
      found.items.map((item) => paid(item)),
      'certain',
    ),
  );
}

function namesGarbled({ take, chance }: Scene): Told | undefined {
  const found = take(chance.int(1, 2), noTerms);
  if (found === undefined) return undefined;
  const reference = found.items.map(({ document }) => garbled(document, chance)).join(' ');
  return payment(
    found.customer,
    total(found.items),
    reference,
    pays(
      'names it carelessly',
      found.items.map((item) => paid(item)),
      'certain',
    ),
  );
}

function amountOnly({ take, chance, twins }: Scene): Told | undefined {
  const found = take(1, (item) => noTerms(item) && !twins.has(item.document));
  if (found === undefined || found.customer.bankAccounts.length === 0) return undefined;
  return payment(
    found.customer,
    total(found.items),
    chance.pick(['PAYMENT', 'MONTHLY SETTLEMENT', '', 'THANK YOU']),
    pays(
      'amount only',
      found.items.map((item) => paid(item)),
      'person',
    ),
  );
}

function sumWithoutReference({ take, chance }: Scene): Told | undefined {
  const found = take(chance.int(2, 4), noTerms);
  if (found === undefined) return undefined;
  return payment(
    found.customer,
    total(found.items),
    chance.pick(['INVOICES AS AGREED', 'SAMMELZAHLUNG', 'VIREMENT']),
    pays(
      'sum without reference',
      found.items.map((item) => paid(item)),
      'person',
    ),
  );
}

const termsOf = (item: SampleItem): { percent: number; days: number } | undefined => {
  const match = /^(\d+)\/(\d+) net/.exec(item.terms);
  return match === null ? undefined : { percent: Number(match[1]), days: Number(match[2]) };
};

/** Takes the discount of the terms on a day within (or after) the discount period. */
function discounted(scene: Scene, story: string, late: boolean): Told | undefined {
  const { openingOn, asOf, chance, take } = scene;
  const bookable = (item: SampleItem): PlainDate | undefined => {
    const terms = termsOf(item);
    if (terms === undefined || item.documentOn === undefined) return undefined;
    const lastDay = addDays(item.documentOn, terms.days);
    const on = late ? addDays(lastDay, chance.int(2, 9)) : addDays(lastDay, -chance.int(0, 3));
    return on > openingOn && on <= asOf ? on : undefined;
  };
  const days = new Map<string, PlainDate>();
  const found = take(1, (item) => {
    const on = isInvoice(item) ? bookable(item) : undefined;
    if (on !== undefined) days.set(item.document, on);
    return on !== undefined;
  });
  const item = found?.items[0];
  const terms = item && termsOf(item);
  const bookedOn = item && days.get(item.document);
  if (found === undefined || item === undefined || terms === undefined || bookedOn === undefined) return undefined;
  const discount = Math.round((item.minor * terms.percent) / 100);
  const answer = late
    ? pays(story, [paid(item, item.minor - discount)], 'person')
    : pays(story, [{ ...paid(item, item.minor - discount), discount }], 'certain');
  return payment(found.customer, item.minor - discount, `${item.document} LESS ${terms.percent}% SKONTO`, answer, { bookedOn });
}

function discountEarned(scene: Scene): Told | undefined {
  return discounted(scene, 'discount earned', false);
}

function discountLate(scene: Scene): Told | undefined {
  return discounted(scene, 'discount taken late', true);
}

function bankFeeKept({ take, chance }: Scene): Told | undefined {
  const found = take(1, (item) => noTerms(item) && item.minor > 100_000);
  const item = found?.items[0];
  if (found === undefined || item === undefined) return undefined;
  const fee = chance.pick([7, 10, 12, 15]) * 10 ** exponentOf(found.customer.currency) * (found.customer.currency === 'JPY' ? 150 : 1);
  return payment(
    found.customer,
    item.minor - fee,
    `${item.document} CHGS/SHA`,
    pays('bank kept a fee', [{ ...paid(item, item.minor - fee), deduction: fee, deductionCode: 'bank fee' }], 'person'),
  );
}

function withholdingKept({ take, chance }: Scene): Told | undefined {
  const found = take(1, (item) => noTerms(item) && item.minor % 100 === 0);
  const item = found?.items[0];
  if (found === undefined || item === undefined) return undefined;
  const percent = chance.pick([10, 15]);
  const tax = (item.minor * percent) / 100;
  const answer = pays('tax withheld', [{ ...paid(item, item.minor - tax), deduction: tax, deductionCode: 'withholding tax' }], 'person');
  return payment(found.customer, item.minor - tax, `${item.document} NET OF ${percent} PCT WHT`, answer);
}

function claimWithAdvice({ take, chance }: Scene, id: string): Told | undefined {
  const found = take(chance.int(1, 3), noTerms);
  const item = found?.items[0];
  if (found === undefined || item === undefined) return undefined;
  const claim = Math.max(1, Math.round(item.minor / chance.int(12, 40)));
  const reason = chance.pick(['Missing keys', 'Price difference', 'Campaign under-delivered', 'Returns']);
  const lines = found.items.map((each, index) => ({
    receiptId: id,
    document: each.document,
    paid: each.minor - (index === 0 ? claim : 0),
    deduction: index === 0 ? claim : 0,
    reason: index === 0 ? reason : '',
  }));
  const allocations = found.items.map((each, index): TrueAllocation =>
    index === 0 ? { ...paid(each, each.minor - claim), deduction: claim, deductionCode: 'claim' } : paid(each),
  );
  return payment(found.customer, total(found.items) - claim, named(found.items, chance), pays('claim with advice', allocations, 'person'), {
    remittance: lines,
  });
}

function creditNoteNetted({ take, chance }: Scene): Told | undefined {
  const found = take(chance.int(2, 3), (item, chosen) =>
    item.type === 'credit note' ? !chosen.some(({ type }) => type === 'credit note') : noTerms(item),
  );
  if (found === undefined || !found.items.some(({ type }) => type === 'credit note') || total(found.items) <= 0) return undefined;
  return payment(
    found.customer,
    total(found.items),
    named(found.items, chance),
    pays(
      'credit note netted',
      found.items.map((item) => paid(item)),
      'certain',
    ),
  );
}

function adviceOnly({ take, chance }: Scene, id: string): Told | undefined {
  const found = take(chance.int(3, 6), noTerms) ?? take(2, noTerms);
  if (found === undefined) return undefined;
  const lines = found.items.map((item) => ({ receiptId: id, document: item.document, paid: item.minor, deduction: 0, reason: '' }));
  return payment(
    found.customer,
    total(found.items),
    `SEE REMITTANCE ADVICE ${chance.digits(6)}`,
    pays(
      'advice only',
      found.items.map((item) => paid(item)),
      'certain',
    ),
    { remittance: lines },
  );
}

/** Two neighbouring letters change places. */
function misspelt(name: string, chance: Chance): string {
  const at = chance.int(1, Math.max(1, Math.min(name.length - 3, 8)));
  return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
}

function newAccountMisspelt({ take, chance }: Scene): Told | undefined {
  const found = take(1, noTerms);
  if (found === undefined) return undefined;
  const more = { payer: misspelt(found.customer.printedAs, chance), payerAccount: chance.digits(10) };
  return payment(
    found.customer,
    total(found.items),
    named(found.items, chance),
    pays(
      'new account, misspelt',
      found.items.map((item) => paid(item)),
      'certain',
    ),
    more,
  );
}

function motherPays({ take, chance, customerOf, customers }: Scene): Told | undefined {
  const daughters = new Set(customers.filter(({ parentId }) => parentId !== undefined).map(({ id }) => id));
  const found = take(chance.int(1, 2), (item) => noTerms(item) && daughters.has(item.customerId));
  if (found?.customer.parentId === undefined) return undefined;
  const mother = customerOf(found.customer.parentId);
  const more = { payer: mother.printedAs, payerAccount: mother.bankAccounts[0] ?? '' };
  return payment(
    found.customer,
    total(found.items),
    named(found.items, chance),
    pays(
      'mother pays',
      found.items.map((item) => paid(item)),
      'certain',
    ),
    more,
  );
}

/** A long list that the bank cut at 70 characters: the last numbers are missing or halved. */
function referenceCut({ take }: Scene): Told | undefined {
  const found = take(7, noTerms);
  if (found === undefined) return undefined;
  const reference = found.items
    .map(({ document }) => document)
    .join(' ')
    .slice(0, 70);
  return payment(
    found.customer,
    total(found.items),
    reference,
    pays(
      'reference cut',
      found.items.map((item) => paid(item)),
      'person',
    ),
  );
}

function overpays({ take, chance }: Scene): Told | undefined {
  const found = take(1, noTerms);
  if (found === undefined) return undefined;
  const more = Math.round(total(found.items) * 0.1) + chance.int(100, 900);
  return payment(
    found.customer,
    total(found.items) + more,
    named(found.items, chance),
    pays(
      'pays too much',
      found.items.map((item) => paid(item)),
      'person',
      'on account',
    ),
  );
}

function paysPart({ take, chance }: Scene): Told | undefined {
  const found = take(1, noTerms);
  const item = found?.items[0];
  if (found === undefined || item === undefined) return undefined;
  const part = Math.round(item.minor / chance.pick([2, 3, 4]));
  return payment(found.customer, part, `${item.document} INSTALMENT 1`, pays('pays a part', [paid(item, part)], 'person'));
}

function prepays({ chance, customers }: Scene): Told {
  const customer = chance.pick(customers);
  const reference = chance.pick(['PREPAYMENT CAMPAIGN Q1', 'ANZAHLUNG LIZENZ 2027', 'DEPOSIT GAME KEYS']);
  return payment(customer, invoiceMinor(customer.currency, chance), reference, noDocument('prepays', 'prepayment', 'person'));
}

function paysTwice({ chance, closed, customerOf }: Scene): Told {
  const item = chance.pick(closed);
  const customer = customerOf(item.customerId);
  const minor = item.amount.amount.times(10 ** exponentOf(item.amount.currency)).toNumber();
  return payment(customer, minor, `${item.document}`, noDocument('pays twice', 'duplicate payment', 'certain'));
}

function strangerNamesOne({ take, chance }: Scene): Told | undefined {
  const found = take(1, noTerms);
  if (found === undefined) return undefined;
  const more = {
    payer: asBanksPrint(chance.pick(['Paytrail Clearing Oy', 'Harbour Factoring', 'M. Castellanos'])),
    payerAccount: chance.digits(10),
  };
  return payment(
    found.customer,
    total(found.items),
    named(found.items, chance),
    pays(
      'a stranger names one',
      found.items.map((item) => paid(item)),
      'certain',
    ),
    more,
  );
}

function strangerSaysNothing({ chance, customers }: Scene): Told {
  const customer = chance.pick(customers);
  const more = { payer: asBanksPrint(chance.pick(['R. Vasquez', 'Greenfield Holding', 'Kiosk 24'])), payerAccount: chance.digits(10) };
  return payment(
    customer,
    invoiceMinor(customer.currency, chance) + 3,
    'TRANSFER',
    noDocument('a stranger says nothing', 'open question', 'unknowable'),
    more,
  );
}

function purchaseOrderOnly({ take }: Scene): Told | undefined {
  const found = take(1, (item) => noTerms(item) && item.poNumber !== '');
  const item = found?.items[0];
  if (found === undefined || item === undefined) return undefined;
  return payment(found.customer, item.minor, item.poNumber, pays('purchase order only', [paid(item)], 'person'));
}

function twinWithoutReference({ take, twins }: Scene): Told | undefined {
  const found = take(1, (item) => noTerms(item) && twins.has(item.document));
  if (found === undefined) return undefined;
  const allocations = found.items.map((item) => paid(item));
  return payment(found.customer, total(found.items), 'SUBSCRIPTION', pays('twin without reference', allocations, 'unknowable'));
}

/** A euro invoice paid in dollars, at the day's rate. */
function otherCurrency({ take, chance, openingOn, rate }: Scene): Told | undefined {
  const found = take(1, (item) => noTerms(item) && item.amount.currency === 'EUR');
  const item = found?.items[0];
  if (found === undefined || item === undefined) return undefined;
  const bookedOn = addDays(openingOn, chance.int(1, 30));
  const minor = Math.round(item.minor * rate('EUR', 'USD', bookedOn));
  const answer = pays('other currency', [paid(item, minor)], 'person');
  return payment(found.customer, minor, item.document, answer, { currency: 'USD', bookedOn });
}

/** A direct debit that the customer's bank sent back. */
function takenBack({ chance, closed, customerOf }: Scene): Told {
  const item = chance.pick(closed);
  const customer = customerOf(item.customerId);
  const minor = item.amount.amount.times(10 ** exponentOf(item.amount.currency)).toNumber();
  const answer = noDocument('taken back by the bank', 'open question', 'person');
  return payment(customer, -minor, `RETURN DIRECT DEBIT ${item.document} INSUFFICIENT FUNDS`, answer, { reversal: true });
}

/** Money that has nothing to do with invoices. */
// prettier-ignore
const OTHER: readonly { readonly payer: string; readonly reference: string; readonly from: number; readonly to: number; readonly method: SampleTransaction['method']; readonly story: string }[] = [
  { payer: 'HOUSE BANK',               reference: 'ACCOUNT MAINTENANCE FEE OCTOBER', from: -60,      to: -12,     method: 'charge',          story: 'bank fee' },
  { payer: 'HOUSE BANK',               reference: 'CREDIT INTEREST Q3',              from: 20,       to: 400,     method: 'interest',        story: 'interest' },
  { payer: 'NORTHLIGHT MEDIA',         reference: 'CASH POOLING SWEEP',              from: -90_000,  to: -20_000, method: 'transfer',        story: 'own transfer' },
  { payer: 'NORTHLIGHT MEDIA',         reference: 'INTERNAL TRANSFER FUNDING',       from: 20_000,   to: 90_000,  method: 'transfer',        story: 'own transfer' },
  { payer: 'PAYROLL NORTHLIGHT',       reference: 'SALARIES OCTOBER',                from: -160_000, to: -90_000, method: 'transfer',        story: 'payroll' },
  { payer: 'TAX OFFICE',               reference: 'VAT RETURN SEPTEMBER',            from: -40_000,  to: -9_000,  method: 'transfer',        story: 'tax' },
  { payer: 'CLOUDBARN HOSTING LTD',    reference: 'INVOICE 88120 HOSTING',           from: -9_000,   to: -900,    method: 'transfer',        story: 'vendor paid' },
  { payer: 'CARDLANE ACQUIRING',       reference: 'CARD SETTLEMENT BATCH',           from: 2_000,    to: 26_000,  method: 'card settlement', story: 'card settlement' },
];

function outgoing({ chance, customers }: Scene): Told {
  const kind = chance.pick(OTHER);
  const currency = chance.pick(customers).currency;
  const unit = 10 ** exponentOf(currency) * (currency === 'JPY' ? 150 : 1);
  return {
    currency,
    minor: chance.int(kind.from * unit, kind.to * unit),
    payer: kind.payer,
    payerAccount: '',
    reference: kind.reference,
    method: kind.method,
    answer: notInvoice(kind.story),
    remittance: [],
  };
}

/** Tries a story until it finds what it needs; a month that runs out of documents tells a simpler one. */
function tell(scene: Scene, index: number, count: number, id: string): Told {
  const whole = STORIES.reduce((all, { share }) => all + share, 0);
  const at = ((index + 0.5) / count) * whole;
  let passed = 0;
  const chosen = STORIES.find(({ share }) => at < (passed += share)) ?? { tell: outgoing };
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const told = chosen.tell(scene, id);
    if (told !== undefined) return told;
  }
  return namesOne(scene) ?? outgoing(scene);
}

/** Rare stories are told first: they need particular documents, and the common ones take what is left. */
export function makeTransactions(count: number, scene: Scene): SampleTransaction[] {
  const days = daysBetween(scene.openingOn, scene.asOf);
  const ids = scene.chance.shuffled(Array.from({ length: count }, (_, index) => `NB${26_100_000 + index * 13}`));
  return ids.map((id, index) => {
    const told = tell(scene, count - 1 - index, count, id);
    return { id, bookedOn: addDays(scene.openingOn, scene.chance.int(1, days)), reversal: false, ...told };
  });
}
