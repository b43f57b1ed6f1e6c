/** Stories of unusual payers, and of money that pays no invoice. */
import { exponentOf } from '../../domain/money/currency';
import { asBanksPrint } from '../customers';
import { invoiceMinor } from '../documents';
import type { Chance } from '../seeded';
import { named, noDocument, notInvoice, noTerms, payment, settles, type SampleTransaction, type Scene, type Told, total } from './story';

/** Two neighbouring letters change places. */
export function misspelt(name: string, chance: Chance): string {
  const at = chance.int(1, Math.max(1, Math.min(name.length - 3, 8)));
  return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
}

export function newAccountMisspelt({ take, chance }: Scene): Told | undefined {
  const found = take(1, noTerms);
  if (found === undefined) return undefined;
  const more = { payer: misspelt(found.customer.printedAs, chance), payerAccount: chance.digits(10) };
  return payment(
    found.customer,
    total(found.items),
    named(found.items, chance),
    settles('new account, misspelt', found.items, 'certain'),
    more,
  );
}

export function motherPays({ take, chance, customerOf, customers }: Scene): Told | undefined {
  const daughters = new Set(customers.filter(({ parentId }) => parentId !== undefined).map(({ id }) => id));
  const found = take(chance.int(1, 2), (item) => noTerms(item) && daughters.has(item.customerId));
  if (found?.customer.parentId === undefined) return undefined;
  const mother = customerOf(found.customer.parentId);
  const more = { payer: mother.printedAs, payerAccount: mother.bankAccounts[0] ?? '' };
  return payment(found.customer, total(found.items), named(found.items, chance), settles('mother pays', found.items, 'certain'), more);
}

/** A long list that the bank cut at 70 characters: the last numbers are missing or halved. */
export function referenceCut({ take }: Scene): Told | undefined {
  const found = take(7, noTerms);
  if (found === undefined) return undefined;
  const reference = found.items
    .map(({ document }) => document)
    .join(' ')
    .slice(0, 70);
  return payment(found.customer, total(found.items), reference, settles('reference cut', found.items, 'person'));
}

export function prepays({ chance, customers }: Scene): Told {
  const customer = chance.pick(customers);
  const reference = chance.pick(['PREPAYMENT CAMPAIGN Q1', 'ANZAHLUNG LIZENZ 2027', 'DEPOSIT GAME KEYS']);
  return payment(customer, invoiceMinor(customer.currency, chance), reference, noDocument('prepays', 'prepayment', 'person'));
}

export function paysTwice({ chance, closed, customerOf }: Scene): Told {
  const item = chance.pick(closed);
  const customer = customerOf(item.customerId);
  const minor = item.amount.amount.times(10 ** exponentOf(item.amount.currency)).toNumber();
  return payment(customer, minor, `${item.document}`, noDocument('pays twice', 'duplicate payment', 'certain'));
}

export function strangerNamesOne({ take, chance }: Scene): Told | undefined {
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
    settles('a stranger names one', found.items, 'certain'),
    more,
  );
}

export function strangerSaysNothing({ chance, customers }: Scene): Told {
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

/** A direct debit that the customer's bank sent back. */
export function takenBack({ chance, closed, customerOf }: Scene): Told {
  const item = chance.pick(closed);
  const customer = customerOf(item.customerId);
  const minor = item.amount.amount.times(10 ** exponentOf(item.amount.currency)).toNumber();
  const answer = noDocument('taken back by the bank', 'open question', 'person');
  return payment(customer, -minor, `RETURN DIRECT DEBIT ${item.document} INSUFFICIENT FUNDS`, answer, { reversal: true });
}

/** Money that has nothing to do with invoices. */
// prettier-ignore
export const OTHER: readonly { readonly payer: string; readonly reference: string; readonly from: number; readonly to: number; readonly method: SampleTransaction['method']; readonly story: string }[] = [
  { payer: 'HOUSE BANK',               reference: 'ACCOUNT MAINTENANCE FEE OCTOBER', from: -60,      to: -12,     method: 'charge',          story: 'bank fee' },
  { payer: 'HOUSE BANK',               reference: 'CREDIT INTEREST Q3',              from: 20,       to: 400,     method: 'interest',        story: 'interest' },
  { payer: 'NORTHLIGHT MEDIA',         reference: 'CASH POOLING SWEEP',              from: -90_000,  to: -20_000, method: 'transfer',        story: 'own transfer' },
  { payer: 'NORTHLIGHT MEDIA',         reference: 'INTERNAL TRANSFER FUNDING',       from: 20_000,   to: 90_000,  method: 'transfer',        story: 'own transfer' },
  { payer: 'PAYROLL NORTHLIGHT',       reference: 'SALARIES OCTOBER',                from: -160_000, to: -90_000, method: 'transfer',        story: 'payroll' },
  { payer: 'TAX OFFICE',               reference: 'VAT RETURN SEPTEMBER',            from: -40_000,  to: -9_000,  method: 'transfer',        story: 'tax' },
  { payer: 'CLOUDBARN HOSTING LTD',    reference: 'INVOICE 88120 HOSTING',           from: -9_000,   to: -900,    method: 'transfer',        story: 'vendor paid' },
  { payer: 'CARDLANE ACQUIRING',       reference: 'CARD SETTLEMENT BATCH',           from: 2_000,    to: 26_000,  method: 'card settlement', story: 'card settlement' },
];

export function outgoing({ chance, customers }: Scene): Told {
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
