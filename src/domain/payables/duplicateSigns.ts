/**
 * What two invoices have in common and what tells them apart, in points that add up to a score of 100.
 *
 * The number weighs most, and it weighs against as well: a retainer of the same amount each month has another number and another
 * period, and so is no duplicate however alike the rest is. A document that a credit note took back, and that was issued anew, is
 * none either.
 */
import type { PlainDate } from '../calendar/plainDate';
import { rateOn, type RateTable } from '../cash/exchange';
import { formatMoney, type Money, roundToCurrency } from '../money/money';
import { nameKey } from '../nameKey';
import { isMistyped, numberAgreement, type NumberAgreement, type NumberKeys } from './invoiceNumber';
import type { PayablesRules } from './payablesRules';
import type { VendorInvoice } from './vendorInvoice';

/** An invoice prepared for comparing. `at` is its place in the table. */
export interface ComparedInvoice {
  readonly at: number;
  readonly invoice: VendorInvoice;
  readonly family: string;
  /** Of its row, else of the vendor master. */
  readonly account: string;
  readonly isPaid: boolean;
}

export interface DuplicatePair {
  /** The one that is held, and the one it repeats: places in the table. */
  readonly at: number;
  readonly other: number;
  readonly score: number;
  /** What speaks for it, then what speaks against it. */
  readonly evidence: readonly string[];
}

export interface ComparableInvoice extends ComparedInvoice {
  readonly keys: NumberKeys;
  readonly vendorKey: string;
  readonly minor: number;
  readonly day: PlainDate | undefined;
  /** The same day, for counting. */
  readonly dayNumber: number | undefined;
  /** A credit note of the same amount took it back on that day. */
  readonly creditedOn: PlainDate | undefined;
}

interface Sign {
  readonly points: number;
  /** Words are made for the few pairs that are told. */
  readonly says: () => string;
}

/** `undefined`: it says nothing. */
type Comparison = (a: ComparableInvoice, b: ComparableInvoice, context: DuplicateContext) => Sign | undefined;

export interface DuplicateContext {
  readonly rules: PayablesRules;
  readonly rates: RateTable;
}

const sign = (points: number, says: string | (() => string)): Sign => ({ points, says: typeof says === 'string' ? () => says : says });

// prettier-ignore
const NUMBER_SIGNS: Readonly<Record<NumberAgreement, Sign>> = {
  written:    sign( 45, 'the same number'),
  spelled:    sign( 43, 'the same number, spelled otherwise'),
  lookalike:  sign( 38, 'the same number but for letters that look like digits'),
  added:      sign( 34, 'the same number with something added at its end'),
  mistyped:   sign( 18, 'numbers that differ by one sign'),
  neighbours: sign(-25, 'numbers that were counted on'),
  other:      sign(-12, 'other numbers'),
};

/** Numbers without a year, of so few digits, begin anew each year. */
const SHORT_NUMBER = 4;
const ANOTHER_YEAR_DAYS = 250;

const number: Comparison = (a, b) => {
  const agreement = numberAgreement(a.keys, b.keys);
  const said = NUMBER_SIGNS[agreement];
  if (said.points <= 0 || a.keys.glued.replace(/\D/g, '').length > SHORT_NUMBER) return said;
  const apart = a.dayNumber === undefined || b.dayNumber === undefined ? 0 : Math.abs(a.dayNumber - b.dayNumber);
  return apart < ANOTHER_YEAR_DAYS ? said : sign(10, 'the same short number in another year');
};

const vendor: Comparison = (a, b) => {
  if (a.vendorKey === b.vendorKey) return sign(20, 'the same vendor');
  if (a.family === b.family) return sign(16, 'two vendors of one group');
  return a.account !== '' && a.account === b.account ? sign(14, 'two vendors with one bank account') : sign(-8, 'two vendors');
};

/** Digits swapped or one sign changed, as it happens when an amount is typed. */
const looksMistyped = (a: number, b: number): boolean => isMistyped(`A${Math.abs(a)}`, `A${Math.abs(b)}`);

const amountsOf = (one: VendorInvoice, two: VendorInvoice): string => `${formatMoney(one.amount)} and ${formatMoney(two.amount)}`;

const amount: Comparison = (a, b, context) => {
  const [one, two] = [a.invoice, b.invoice];
  if (one.currency !== two.currency) return foreignAmount(one, two, context);
  if (a.minor === b.minor) return sign(25, () => `the same amount, ${formatMoney(one.amount)}`);
  if (one.net !== undefined && two.net !== undefined && one.net.amount.equals(two.net.amount)) return sign(18, 'the same net amount');
  if ((one.net?.amount ?? one.amount.amount).equals(two.net?.amount ?? two.amount.amount)) return sign(15, 'the same amount, once net');
  return looksMistyped(a.minor, b.minor)
    ? sign(8, () => `amounts that differ by one sign, ${amountsOf(one, two)}`)
    : sign(-30, () => `other amounts, ${amountsOf(one, two)}`);
};

function foreignAmount(one: VendorInvoice, two: VendorInvoice, { rules, rates }: DuplicateContext): Sign {
  const on = two.invoicedOn ?? two.receivedOn ?? one.invoicedOn ?? one.receivedOn;
  const rate = on === undefined ? undefined : rateOn(rates, one.currency, two.currency, on, rules.rateAgeDays);
  if (rate === undefined)
    return one.amount.amount.equals(two.amount.amount)
      ? sign(12, () => `the same figure in two currencies, ${amountsOf(one, two)}`)
      : sign(-10, () => `two currencies, ${amountsOf(one, two)}`);
  const converted: Money = roundToCurrency({ amount: one.amount.amount.times(rate.rate), currency: two.currency });
  const off = converted.amount.minus(two.amount.amount).abs();
  const isNear = off.times(100).lessThanOrEqualTo(two.amount.amount.abs().times(rules.rateTolerancePercent));
  return isNear
    ? sign(20, () => `the same amount at the rate of the day, ${amountsOf(one, two)}`)
    : sign(-30, () => `other amounts at the rate of the day, ${amountsOf(one, two)}`);
}

const day: Comparison = (a, b) => {
  if (a.dayNumber === undefined || b.dayNumber === undefined) return undefined;
  const apart = Math.abs(a.dayNumber - b.dayNumber);
  if (apart === 0) return sign(10, () => `the same day, ${a.day}`);
  if (apart <= 10) return sign(6, () => `${apart} ${apart === 1 ? 'day' : 'days'} apart`);
  return apart <= 45 ? sign(0, () => `${apart} days apart`) : sign(-4, () => `${apart} days apart`);
};

const service: Comparison = ({ invoice: a }, { invoice: b }) => {
  const [from, to] = [a.serviceFrom ?? a.serviceTo, a.serviceTo ?? a.serviceFrom];
  const [from2, to2] = [b.serviceFrom ?? b.serviceTo, b.serviceTo ?? b.serviceFrom];
  if (from === undefined || to === undefined || from2 === undefined || to2 === undefined) return undefined;
  if (from === from2 && to === to2) return sign(8, () => `the same service, ${from} to ${to}`);
  return to < from2 || to2 < from ? sign(-25, 'services of other days') : sign(0, 'services that overlap');
};

const deliverable: Comparison = ({ invoice: a }, { invoice: b }) => {
  if (a.deliverable === '' || b.deliverable === '') return undefined;
  return nameKey(a.deliverable) === nameKey(b.deliverable)
    ? sign(8, () => `the same deliverable, ${a.deliverable}`)
    : sign(-25, 'other deliverables');
};

const order: Comparison = ({ invoice: a }, { invoice: b }) => {
  const [one, two] = a.poNumber !== '' && b.poNumber !== '' ? [a.poNumber, b.poNumber] : [a.sow, b.sow];
  if (one === '' || two === '') return undefined;
  return nameKey(one) === nameKey(two) ? sign(3, () => `the same order, ${one}`) : sign(-12, 'other orders');
};

const project: Comparison = ({ invoice: a }, { invoice: b }) =>
  a.project === '' || b.project === '' || nameKey(a.project) === nameKey(b.project) ? undefined : sign(-8, 'other projects');

const account: Comparison = (a, b) => {
  if (a.account === '' || b.account === '') return undefined;
  return a.account === b.account ? sign(2, 'the same bank account') : sign(0, 'two bank accounts');
};

/** An invoice that was credited in full before the other came was corrected, not repeated. */
const credited: Comparison = (a, b) => {
  const [first, second] = inOrder(a, b);
  if (first.creditedOn === undefined) return undefined;
  const since = second.invoice.receivedOn ?? second.day;
  return since === undefined || since >= first.creditedOn
    ? sign(-35, () => `a credit note of ${first.creditedOn} took the first back`)
    : undefined;
};

/** What is compared, in the order in which it is told, each with the most that it can say for two documents being one. */
// prettier-ignore
const COMPARISONS: readonly { readonly most: number; readonly compare: Comparison }[] = [
  { most: 45, compare: number },
  { most: 25, compare: amount },
  { most: 20, compare: vendor },
  { most: 10, compare: day },
  { most:  8, compare: service },
  { most:  8, compare: deliverable },
  { most:  3, compare: order },
  { most:  0, compare: project },
  { most:  2, compare: account },
  { most:  0, compare: credited },
];
/** What can still be said from a comparison on. */
const MOST_FROM = COMPARISONS.map((_, at) => COMPARISONS.slice(at).reduce((all, { most }) => all + most, 0));

/** By day, and among documents of one day by their place in the table. */
function inOrder(a: ComparableInvoice, b: ComparableInvoice): readonly [ComparableInvoice, ComparableInvoice] {
  const [one, two] = [a.invoice.receivedOn ?? a.day ?? '', b.invoice.receivedOn ?? b.day ?? ''];
  return one < two || (one === two && a.at < b.at) ? [a, b] : [b, a];
}

/** All signs; undefined as soon as the score can no longer be reached: most pairs under one key are neighbours. */
function signsOf(a: ComparableInvoice, b: ComparableInvoice, context: DuplicateContext): Sign[] | undefined {
  const signs: Sign[] = [];
  let score = 0;
  for (const [at, { compare }] of COMPARISONS.entries()) {
    if (score + (MOST_FROM[at] ?? 0) < context.rules.possibleDuplicateScore) return undefined;
    const said = compare(a, b, context);
    if (said === undefined) continue;
    signs.push(said);
    score += said.points;
  }
  return score < context.rules.possibleDuplicateScore ? undefined : signs;
}

/** The score of two documents, up to 100, with its evidence; undefined when nobody needs to look. */
export function comparedInvoices(a: ComparableInvoice, b: ComparableInvoice, context: DuplicateContext): DuplicatePair | undefined {
  const signs = signsOf(a, b, context);
  if (signs === undefined) return undefined;
  const score = signs.reduce((all, { points }) => all + points, 0);
  const [first, second] = inOrder(a, b);
  const held = second.isPaid && !first.isPaid ? first : second;
  const told = [...signs.filter(({ points }) => points > 0), ...signs.filter(({ points }) => points < 0)];
  return {
    at: held.at,
    other: held === first ? second.at : first.at,
    score: Math.min(100, score),
    evidence: told.map(({ says, points }) => (points < 0 ? `but ${says()}` : says())),
  };
}
