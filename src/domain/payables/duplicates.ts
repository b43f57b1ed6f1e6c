/**
 * Invoices that came twice. Of two that are one, the one that is still open is held; of two open ones the later.
 *
 * Pairs come from keys (numbers as they are spelled and read, equal amounts, days), so that fifty thousand invoices are not held each
 * against each; what two of them have in common is weighed in `duplicateSigns.ts`.
 */
import { numberOfDay } from '../calendar/dayNumbers';
import type { PlainDate } from '../calendar/plainDate';
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
    if (notes.length === 0 || invoice.amount.amount.isNegative()) return undefined;
    const days = (byAmount.get(keyOf(family, invoice)) ?? []).flatMap((note) => note.invoice.invoicedOn ?? note.invoice.receivedOn ?? []);
    return days.filter((on) => on >= (invoice.invoicedOn ?? on)).sort()[0];
  };
}

function prepared(invoices: readonly ComparedInvoice[]): ComparableInvoice[] {
  const creditedOn = creditsOf(invoices);
  return invoices.map((each) => {
    const { at, invoice, family, account, isPaid } = each;
    const day = invoice.invoicedOn ?? invoice.receivedOn;
    return {
      at,
      invoice,
      family,
      account: accountKey(account),
      isPaid,
      keys: numberKeys(invoice.invoice),
      vendorKey: nameKey(invoice.vendorId),
      minor: toMinor(invoice.amount),
      day,
      dayNumber: day === undefined ? undefined : numberOfDay(day),
      creditedOn: creditedOn(each),
    };
  });
}

/** A number says something of two unrelated vendors only when it is long. */
const LONG_NUMBER = 6;

/** Accounts to which vendors of several families are paid. One of a single family finds nothing that its family does not. */
function sharedAccounts(invoices: readonly ComparableInvoice[]): Set<string> {
  const families = new Map<string, string>();
  const shared = new Set<string>();
  for (const { account, family } of invoices) {
    if (account === '') continue;
    const known = families.get(account);
    if (known === undefined) families.set(account, family);
    else if (known !== family) shared.add(account);
  }
  return shared;
}

type KeysOf = (invoice: ComparableInvoice, shared: ReadonlySet<string>) => string[];

const amountKey = ({ invoice, minor }: ComparableInvoice): string => `${invoice.currency} ${minor}`;

const numberKeysOf: KeysOf = (one, shared) => {
  const { keys, family, account } = one;
  const spellings = keys.glued === '' ? [] : [...new Set([keys.spaced, keys.glued, keys.bare, keys.lookalike])];
  return [
    ...spellings.map((spelling) => `number\n${family}\n${spelling}`),
    ...(shared.has(account) ? spellings.map((spelling) => `account\n${account}\n${spelling}`) : []),
    ...(keys.glued.length >= LONG_NUMBER ? [`anyone\n${keys.spaced}\n${amountKey(one)}`] : []),
  ];
};

/** These are wide, so only neighbours in time are taken from them. */
const amountAndDayKeysOf: KeysOf = (one, shared) => [
  `amount\n${one.family}\n${amountKey(one)}`,
  ...(shared.has(one.account) ? [`paid\n${one.account}\n${amountKey(one)}`] : []),
  ...(one.day === undefined ? [] : [`day\n${one.family}\n${one.day}`]),
];

/** Invoices that share a key. Most keys have one invoice only: no list is made for those. */
function sharing(invoices: readonly ComparableInvoice[], keysOf: (invoice: ComparableInvoice) => string[]): ComparableInvoice[][] {
  const firsts = new Map<string, ComparableInvoice>();
  const groups = new Map<string, ComparableInvoice[]>();
  for (const invoice of invoices) {
    for (const key of keysOf(invoice)) {
      const first = firsts.get(key);
      const group = groups.get(key);
      if (first === undefined) firsts.set(key, invoice);
      else if (group === undefined) groups.set(key, [first, invoice]);
      else group.push(invoice);
    }
  }
  return [...groups.values()];
}

/** With so many under one key, each is held against as many of its neighbours in time. */
const MOST_NEIGHBOURS = 40;

function* neighbours(byDay: readonly ComparableInvoice[], withinDays: number): Generator<readonly [ComparableInvoice, ComparableInvoice]> {
  for (const [at, one] of byDay.entries()) {
    for (const two of byDay.slice(at + 1, at + 1 + MOST_NEIGHBOURS)) {
      if (one.dayNumber !== undefined && two.dayNumber !== undefined && two.dayNumber - one.dayNumber > withinDays) break;
      yield [one, two];
    }
  }
}

function* pairsOf(
  invoices: readonly ComparableInvoice[],
  { sameAmountDays }: PayablesRules,
): Generator<readonly [ComparableInvoice, ComparableInvoice]> {
  const shared = sharedAccounts(invoices);
  const byDay = [...invoices].sort((a, b) => compareText(a.day ?? '', b.day ?? '') || a.at - b.at);
  for (const group of sharing(byDay, (each) => numberKeysOf(each, shared))) yield* neighbours(group, Infinity);
  for (const group of sharing(byDay, (each) => amountAndDayKeysOf(each, shared))) yield* neighbours(group, sameAmountDays);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
