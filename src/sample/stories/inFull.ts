/** Stories of customers who pay what they owe, and say so well, badly or not at all. */
import { garbled, isInvoice, named, noTerms, paid, payment, pays, settles, type Scene, type Told, total } from './story';

export function namesOne({ take, chance }: Scene): Told | undefined {
  const found = take(1, isInvoice);
  if (found === undefined) return undefined;
  return payment(found.customer, total(found.items), named(found.items, chance), settles('names one', found.items, 'certain'));
}

export function namesSeveral({ take, chance }: Scene): Told | undefined {
  const found = take(chance.int(2, 4), isInvoice);
  if (found === undefined) return undefined;
  return payment(found.customer, total(found.items), named(found.items, chance), settles('names several', found.items, 'certain'));
}

export function namesGarbled({ take, chance }: Scene): Told | undefined {
  const found = take(chance.int(1, 2), noTerms);
  if (found === undefined) return undefined;
  const reference = found.items.map(({ document }) => garbled(document, chance)).join(' ');
  return payment(found.customer, total(found.items), reference, settles('names it carelessly', found.items, 'certain'));
}

export function amountOnly({ take, chance, twins }: Scene): Told | undefined {
  const found = take(1, (item) => noTerms(item) && !twins.has(item.document));
  if (found === undefined || found.customer.bankAccounts.length === 0) return undefined;
  return payment(
    found.customer,
    total(found.items),
    chance.pick(['PAYMENT', 'MONTHLY SETTLEMENT', '', 'THANK YOU']),
    settles('amount only', found.items, 'person'),
  );
}

export function sumWithoutReference({ take, chance }: Scene): Told | undefined {
  const found = take(chance.int(2, 4), noTerms);
  if (found === undefined) return undefined;
  return payment(
    found.customer,
    total(found.items),
    chance.pick(['INVOICES AS AGREED', 'SAMMELZAHLUNG', 'VIREMENT']),
    settles('sum without reference', found.items, 'person'),
  );
}

export function adviceOnly({ take, chance }: Scene, id: string): Told | undefined {
  const found = take(chance.int(3, 6), noTerms) ?? take(2, noTerms);
  if (found === undefined) return undefined;
  const lines = found.items.map((item) => ({ receiptId: id, document: item.document, paid: item.minor, deduction: 0, reason: '' }));
  return payment(
    found.customer,
    total(found.items),
    `SEE REMITTANCE ADVICE ${chance.digits(6)}`,
    settles('advice only', found.items, 'certain'),
    { remittance: lines },
  );
}

export function purchaseOrderOnly({ take }: Scene): Told | undefined {
  const found = take(1, (item) => noTerms(item) && item.poNumber !== '');
  const item = found?.items[0];
  if (found === undefined || item === undefined) return undefined;
  return payment(found.customer, item.minor, item.poNumber, pays('purchase order only', [paid(item)], 'person'));
}

export function twinWithoutReference({ take, twins }: Scene): Told | undefined {
  const found = take(1, (item) => noTerms(item) && twins.has(item.document));
  if (found === undefined) return undefined;
  const allocations = found.items.map((item) => paid(item));
  return payment(found.customer, total(found.items), 'SUBSCRIPTION', pays('twin without reference', allocations, 'unknowable'));
}
