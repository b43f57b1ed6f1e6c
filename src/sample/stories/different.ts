/** Stories in which the money differs from the invoice: discounts, fees, tax, claims, credit notes, parts, another currency. */
import { addDays } from '../../domain/calendar/plainDate';
import { exponentOf } from '../../domain/money/currency';

import { type SampleItem } from '../documents';

import { isInvoice, named, noTerms, paid, payment, pays, settles, type Scene, type Told, total, type TrueAllocation } from './story';
import type { PlainDate } from '../../domain/calendar/plainDate';

export const termsOf = (item: SampleItem): { percent: number; days: number } | undefined => {
  const match = /^(\d+)\/(\d+) net/.exec(item.terms);
  return match === null ? undefined : { percent: Number(match[1]), days: Number(match[2]) };
};

/** Takes the discount of the terms on a day within (or after) the discount period. */
export function discounted(scene: Scene, story: string, late: boolean): Told | undefined {
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

export function discountEarned(scene: Scene): Told | undefined {
  return discounted(scene, 'discount earned', false);
}

export function discountLate(scene: Scene): Told | undefined {
  return discounted(scene, 'discount taken late', true);
}

export function bankFeeKept({ take, chance }: Scene): Told | undefined {
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

export function withholdingKept({ take, chance }: Scene): Told | undefined {
  const found = take(1, (item) => noTerms(item) && item.minor % 100 === 0);
  const item = found?.items[0];
  if (found === undefined || item === undefined) return undefined;
  const percent = chance.pick([10, 15]);
  const tax = (item.minor * percent) / 100;
  const answer = pays('tax withheld', [{ ...paid(item, item.minor - tax), deduction: tax, deductionCode: 'withholding tax' }], 'person');
  return payment(found.customer, item.minor - tax, `${item.document} NET OF ${percent} PCT WHT`, answer);
}

export function claimWithAdvice({ take, chance }: Scene, id: string): Told | undefined {
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

export function creditNoteNetted({ take, chance }: Scene): Told | undefined {
  const found = take(chance.int(2, 3), (item, chosen) =>
    item.type === 'credit note' ? !chosen.some(({ type }) => type === 'credit note') : noTerms(item),
  );
  if (found === undefined || !found.items.some(({ type }) => type === 'credit note') || total(found.items) <= 0) return undefined;
  return payment(found.customer, total(found.items), named(found.items, chance), settles('credit note netted', found.items, 'certain'));
}

export function overpays({ take, chance }: Scene): Told | undefined {
  const found = take(1, noTerms);
  if (found === undefined) return undefined;
  const more = Math.round(total(found.items) * 0.1) + chance.int(100, 900);
  return payment(
    found.customer,
    total(found.items) + more,
    named(found.items, chance),
    settles('pays too much', found.items, 'person', 'on account'),
  );
}

export function paysPart({ take, chance }: Scene): Told | undefined {
  const found = take(1, noTerms);
  const item = found?.items[0];
  if (found === undefined || item === undefined) return undefined;
  const part = Math.round(item.minor / chance.pick([2, 3, 4]));
  return payment(found.customer, part, `${item.document} INSTALMENT 1`, pays('pays a part', [paid(item, part)], 'person'));
}

/** A euro invoice paid in dollars, at the day's rate. */
export function otherCurrency({ take, chance, openingOn, rate }: Scene): Told | undefined {
  const found = take(1, (item) => noTerms(item) && item.amount.currency === 'EUR');
  const item = found?.items[0];
  if (found === undefined || item === undefined) return undefined;
  const bookedOn = addDays(openingOn, chance.int(1, 30));
  const minor = Math.round(item.minor * rate('EUR', 'USD', bookedOn));
  const answer = pays('other currency', [paid(item, minor)], 'person');
  return payment(found.customer, minor, item.document, answer, { currency: 'USD', bookedOn });
}
