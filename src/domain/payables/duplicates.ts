/**
 * Invoices that came twice. Of two that are one, the one that is still open is held; of two open ones the later.
 *
 * Pairs come from keys (numbers as they are spelled and read, equal amounts, days), so that fifty thousand invoices are not held each
 * against each; what two of them have in common is weighed in `duplicateSigns.ts`.
 */
import { daysBetween, type PlainDate } from '../calendar/plainDate';
import { grouped } from '../grouped';
import { toMinor } from '../money/money';
import { nameKey } from '../nameKey';
import {
  type ComparableInvoice,
  type ComparedInvoice,
  comparedInvoices,
  type DuplicateContext,
  type DuplicatePair,
} from './duplicateSigns';
import { numberKeys } from './invoiceNumber';
import { accountKey } from './payablesBook';
import type { PayablesRules } from './payablesRules';
import type { VendorInvoice } from './vendorInvoice';

/** Credit notes by vendor family and amount, so that the invoice that each took back is found. */
function creditsOf(invoices: readonly ComparedInvoice[]): (of: ComparedInvoice) => PlainDate | undefined {
  const notes = invoices.filter(({ invoice }) => invoice.amount.amount.isNegative());
  const keyOf = (family: string, { currency, amount: of }: VendorInvoice): string =>
    `${family}\n${currency}\n${of.amount.abs().toString()}`;
  const byAmount = grouped(notes, ({ family, invoice }) => keyOf(family, invoice));
  return ({ family, invoice }) => {
    if (invoice.amount.amount.isNegative()) return undefined;
    const days = (byAmount.get(keyOf(family, invoice)) ?? []).flatMap((note) => note.invoice.invoicedOn ?? note.invoice.receivedOn ?? []);
    return days.filter((on) => on >= (invoice.invoicedOn ?? on)).sort()[0];
  };
}

function prepared(invoices: readonly ComparedInvoice[]): ComparableInvoice[] {
  const creditedOn = creditsOf(invoices);
  return invoices.map((each) => ({
    ...each,
    account: accountKey(each.account),
    keys: numberKeys(each.invoice.invoice),
    vendorKey: nameKey(each.invoice.vendorId),
    minor: toMinor(each.invoice.amount),
    day: each.invoice.invoicedOn ?? each.invoice.receivedOn,
    creditedOn: creditedOn(each),
  }));
}

/** A number says something of two unrelated vendors only when it is long. */
const LONG_NUMBER = 6;

/** Under which keys an invoice is looked for. Those of amounts and days are wide, so only neighbours in time are taken from them. */
function keysOf({ keys, family, account: of, minor, day: on, invoice }: ComparableInvoice): {
  readonly narrow: string[];
  readonly wide: string[];
} {
  const spellings = keys.glued === '' ? [] : [...new Set([keys.spaced, keys.glued, keys.bare, keys.lookalike])];
  const amountKey = `${invoice.currency} ${minor}`;
  return {
    narrow: [
      ...spellings.map((spelling) => `number\n${family}\n${spelling}`),
      ...(of === '' ? [] : spellings.map((spelling) => `account\n${of}\n${spelling}`)),
      ...(keys.glued.length >= LONG_NUMBER ? [`anyone\n${keys.spaced}\n${amountKey}`] : []),
    ],
    wide: [
      `amount\n${family}\n${amountKey}`,
      ...(of === '' ? [] : [`paid\n${of}\n${amountKey}`]),
      ...(on === undefined ? [] : [`day\n${family}\n${on}`]),
    ],
  };
}

/** With so many under one key, each is held against as many of its neighbours in time. */
const MOST_NEIGHBOURS = 40;

function* pairsOf(
  invoices: readonly ComparableInvoice[],
  { sameAmountDays }: PayablesRules,
): Generator<readonly [ComparableInvoice, ComparableInvoice]> {
  const groups = new Map<string, { readonly isWide: boolean; readonly of: ComparableInvoice[] }>();
  for (const invoice of invoices) {
    const { narrow, wide } = keysOf(invoice);
    for (const key of [...narrow, ...wide]) {
      const group = groups.get(key) ?? { isWide: wide.includes(key), of: [] };
      group.of.push(invoice);
      groups.set(key, group);
    }
  }
  for (const { isWide, of } of groups.values()) {
    if (of.length < 2) continue;
    const byDay = [...of].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : a.at - b.at));
    for (const [at, one] of byDay.entries()) {
      for (const two of byDay.slice(at + 1, at + 1 + MOST_NEIGHBOURS)) {
        if (isWide && one.day !== undefined && two.day !== undefined && daysBetween(one.day, two.day) > sameAmountDays) break;
        yield [one, two];
      }
    }
  }
}

/** Every pair that reaches the score at which a person looks, the likeliest first for each invoice. */
export function duplicatePairs(invoices: readonly ComparedInvoice[], context: DuplicateContext): DuplicatePair[] {
  const seen = new Set<number>();
  const found: DuplicatePair[] = [];
  for (const [a, b] of pairsOf(prepared(invoices), context.rules)) {
    const name = Math.min(a.at, b.at) * invoices.length + Math.max(a.at, b.at);
    if (seen.has(name) || Math.sign(a.minor) !== Math.sign(b.minor)) continue;
    seen.add(name);
    const pair = comparedInvoices(a, b, context);
    if (pair !== undefined) found.push(pair);
  }
  return found.sort((a, b) => a.at - b.at || b.score - a.score || a.other - b.other);
}
