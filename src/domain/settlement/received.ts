/**
 * What the bank received, tied to settlements: by the number in the reference, or the day that it is for; else by exact amount and currency
 * in the days around the due day, also as the sum of all that is due then. A receipt that fits several settlements, or a settlement that several receipts fit, is tied to none; a person looks.
 *
 * A payer that names one partner is never tied to another's settlement. Receipts that name neither a partner nor a number are of customers
 * and left aside, by count.
 */
import type { Receipt } from '../cash/ledger';
import { minorMoneyText } from '../billing/figures';
import { addDays } from '../calendar/plainDate';
import type { Finding } from '../finding';
import { grouped } from '../grouped';
import { toMinor } from '../money/money';
import type { ReconciliationRules } from '../reconciliation/control/reconciliationRules';
import { nameKey } from '../reconciliation/treatment';
import { dayName, dueAround, dueMinor, type OpenSettlement, receivedMinor, unexpectedSettlement } from './openSettlement';
import { settlementFinding } from './settlementAdvice';
import { namesIn, partnerIn } from './settlementNames';

const WORKBOOK = { kind: 'workbook' } as const;

/** A receipt with what it says. */
interface Paid {
  readonly receipt: Receipt;
  readonly minor: number;
  readonly partner: string | undefined;
  readonly names: readonly string[];
}

/** `known` are names of partners, beside those of the settlements, that a payer may have. */
export function tieReceipts(
  open: OpenSettlement[],
  receipts: readonly Receipt[],
  known: readonly string[],
  rules: ReconciliationRules,
): Finding[] {
  const findings: Finding[] = [];
  const partners = [...new Set([...open.map(({ of }) => of.partner), ...known])];
  const inOrder = [...receipts].sort((a, b) => (`${a.bookedOn}\n${a.id}` < `${b.bookedOn}\n${b.id}` ? -1 : 1));
  const paid = inOrder.map((receipt) => paidFrom(receipt, partners));
  const byName = settlementsByName(open);
  const unnamed = paid.filter((each) => !tieByName(each, byName, open, findings));
  const left = tieTogether(tieByAmount(unnamed, open, rules, findings), open, rules);
  const aside = left.filter(({ partner }) => partner === undefined).length;
  for (const each of left) if (each.partner !== undefined) addUnexpected(open, each, each.partner, hintOf(each, open, rules), findings);
  if (aside > 0) findings.push(settlementFinding('receipts-aside', WORKBOOK, { count: aside }));
  return findings;
}

/** A day in the reference of a payer whom we know is the day that it pays for. */
function paidFrom(receipt: Receipt, partners: readonly string[]): Paid {
  const partner = partnerIn(receipt.payer, partners);
  const days = partner === undefined ? [] : (receipt.reference.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []);
  return { receipt, minor: toMinor(receipt.amount), partner, names: [...namesIn(receipt.reference), ...days.map(dayName)] };
}

const amountText = ({ receipt, minor }: Paid): string => minorMoneyText(minor, receipt.amount.currency);

function settlementsByName(open: readonly OpenSettlement[]): Map<string, OpenSettlement[]> {
  const byName = new Map<string, OpenSettlement[]>();
  for (const settlement of open) {
    for (const name of settlement.names) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [settlement]);
      else known.push(settlement);
    }
  }
  return byName;
}

const mayBeOf = ({ partner }: Paid, settlement: OpenSettlement): boolean =>
  partner === undefined || nameKey(partner) === nameKey(settlement.of.partner);

/** Says whether the receipt is done with: tied, or told. */
function tieByName(paid: Paid, byName: ReadonlyMap<string, OpenSettlement[]>, open: OpenSettlement[], findings: Finding[]): boolean {
  const { receipt, minor } = paid;
  const named = [...new Set(paid.names.flatMap((name) => byName.get(name) ?? []))].filter((each) => mayBeOf(paid, each));
  const [only] = named;
  if (only === undefined) return false;
  const facts = { receipt: receipt.id, amount: amountText(paid) };
  if (named.length > 1) {
    tieNamed(paid, named, findings);
    return true;
  }
  if (only.of.currency !== receipt.amount.currency) {
    findings.push(settlementFinding('settlement-other-currency', WORKBOOK, { ...facts, settlement: only.key }));
    addUnexpected(open, paid, only.of.partner, `Names settlement ${only.key}.`, []);
    return true;
  }
  if (only.receipts.length > 0 && receivedMinor(only) >= dueMinor(only) - only.of.tolerance && minor > 0) {
    findings.push(settlementFinding('settlement-paid-twice', WORKBOOK, { ...facts, settlement: only.key }));
    addUnexpected(open, paid, only.of.partner, `Settlement ${only.key} was paid already.`, []);
    return true;
  }
  tie(only, paid, minor, `${receipt.id} names it.`);
  return true;
}

/** Several that it names: the one with its amount, or all of them if it is their sum. */
function tieNamed(paid: Paid, named: readonly OpenSettlement[], findings: Finding[]): void {
  const { receipt, minor } = paid;
  const ofCurrency = named.filter(({ of }) => of.currency === receipt.amount.currency);
  const [only, second] = ofCurrency.filter((each) => each.receipts.length === 0 && dueMinor(each) === minor);
  const isSum = ofCurrency.length === named.length && named.reduce((sum, each) => sum + dueMinor(each), 0) === minor;
  if (only !== undefined && second === undefined) tie(only, paid, minor, `${receipt.id} names it and others, and has its amount.`);
  else if (isSum) for (const each of named) tie(each, paid, dueMinor(each), `${receipt.id} pays it together with others.`);
  else {
    const facts = { receipt: receipt.id, amount: amountText(paid), candidates: keysOf(named) };
    findings.push(settlementFinding('receipt-ambiguous', WORKBOOK, facts));
  }
}

const keysOf = (settlements: readonly OpenSettlement[]): string => settlements.map(({ key }) => key).join(', ');

function tie(settlement: OpenSettlement, { receipt }: Paid, minor: number, evidence: string): void {
  settlement.receipts.push({ id: receipt.id, bookedOn: receipt.bookedOn, minor });
  settlement.evidence.push(evidence);
}

/** Pairs that nobody disputes; each round may leave others undisputed. Returns what is left. */
function tieByAmount(paid: readonly Paid[], open: readonly OpenSettlement[], rules: ReconciliationRules, findings: Finding[]): Paid[] {
  const byAmount = settlementsByAmount(open);
  let left: Paid[] = [...paid];
  for (;;) {
    const claims = new Map(left.map((each) => [each, claimedBy(each, byAmount, rules)]));
    const claimants = new Map<OpenSettlement, number>();
    for (const settlements of claims.values()) for (const each of settlements) claimants.set(each, (claimants.get(each) ?? 0) + 1);
    const rest = left.filter((each) => {
      const settlements = claims.get(each) ?? [];
      const [only] = settlements;
      if (only === undefined || settlements.length > 1 || claimants.get(only) !== 1) return true;
      tie(only, each, each.minor, `${each.receipt.id} has its amount, around its day.`);
      return false;
    });
    if (rest.length === left.length) return tellDisputed(rest, claims, findings);
    left = rest;
  }
}

/** A payout of all that falls due on one day: the weekend's sales on Tuesday. */
function tieTogether(paid: readonly Paid[], open: readonly OpenSettlement[], rules: ReconciliationRules): Paid[] {
  const unpaid = open.filter(({ isExpected, receipts, of }) => isExpected && receipts.length === 0 && of.expectedOn !== undefined);
  const dayOf = ({ of }: OpenSettlement): string => `${nameKey(of.partner)}\n${of.currency}\n${of.expectedOn ?? ''}`;
  const days = [...grouped(unpaid, dayOf).values()].filter((settlements) => settlements.length > 1);
  return paid.filter((each) => {
    const fitting = days.filter((settlements) => {
      const [first] = settlements;
      if (first === undefined || first.receipts.length > 0 || first.of.currency !== each.receipt.amount.currency) return false;
      const sum = settlements.reduce((all, settlement) => all + dueMinor(settlement), 0);
      return sum === each.minor && mayBeOf(each, first) && isAround(each.receipt, first, rules);
    });
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return true;
    for (const settlement of only) tie(settlement, each, dueMinor(settlement), `${each.receipt.id} pays all that is due on its day.`);
    return false;
  });
}

function tellDisputed(left: readonly Paid[], claims: ReadonlyMap<Paid, readonly OpenSettlement[]>, findings: Finding[]): Paid[] {
  return left.filter((each) => {
    const settlements = claims.get(each) ?? [];
    if (settlements.length === 0) return true;
    const facts = { receipt: each.receipt.id, amount: amountText(each), candidates: keysOf(settlements) };
    findings.push(settlementFinding('receipt-ambiguous', WORKBOOK, facts));
    for (const settlement of settlements) settlement.evidence.push(`${each.receipt.id} fits it and others, or others fit it as well.`);
    return false;
  });
}

const amountKey = (currency: string, minor: number): string => `${currency}\n${minor}`;

function settlementsByAmount(open: readonly OpenSettlement[]): Map<string, OpenSettlement[]> {
  const byAmount = new Map<string, OpenSettlement[]>();
  for (const settlement of open) {
    if (!settlement.isExpected) continue;
    for (const minor of new Set([settlement.expected, dueMinor(settlement)])) {
      const key = amountKey(settlement.of.currency, minor);
      const known = byAmount.get(key);
      if (known === undefined) byAmount.set(key, [settlement]);
      else known.push(settlement);
    }
  }
  return byAmount;
}

const isAround = (receipt: Receipt, settlement: OpenSettlement, rules: ReconciliationRules): boolean => {
  const due = dueAround(settlement);
  if (due === undefined) return false;
  return receipt.bookedOn >= addDays(due, -rules.settlementDaysBefore) && receipt.bookedOn <= addDays(due, rules.settlementDaysAfter);
};

function claimedBy(paid: Paid, byAmount: ReadonlyMap<string, OpenSettlement[]>, rules: ReconciliationRules): readonly OpenSettlement[] {
  const settlements = byAmount.get(amountKey(paid.receipt.amount.currency, paid.minor)) ?? [];
  return settlements.filter((each) => each.receipts.length === 0 && mayBeOf(paid, each) && isAround(paid.receipt, each, rules));
}

function addUnexpected(open: OpenSettlement[], paid: Paid, partner: string, evidence: string, findings: Finding[]): void {
  const settlement = unexpectedSettlement(partner, paid.receipt.amount.currency, paid.receipt.id);
  tie(
    settlement,
    paid,
    paid.minor,
    evidence === '' ? 'No settlement that we expect has its number, or its amount around its day.' : evidence,
  );
  open.push(settlement);
  findings.push(settlementFinding('settlement-unexpected', WORKBOOK, { id: paid.receipt.id, partner, amount: amountText(paid) }));
}

/** What a person would look at first: the only unpaid settlement of the partner with that amount on any day, or with any amount around that day. */
function hintOf(paid: Paid, open: readonly OpenSettlement[], rules: ReconciliationRules): string {
  const { currency } = paid.receipt.amount;
  const unpaid = open.filter(
    (each) => each.isExpected && each.receipts.length === 0 && mayBeOf(paid, each) && each.of.currency === currency,
  );
  const sameAmount = unpaid.filter((each) => dueMinor(each) === paid.minor);
  const likely = sameAmount.length > 0 ? sameAmount : unpaid.filter((each) => isAround(paid.receipt, each, rules));
  const [only] = likely;
  if (only === undefined || likely.length > 1) return '';
  const difference = paid.minor - dueMinor(only);
  const says = difference === 0 ? 'on another day' : `they differ by ${minorMoneyText(difference, currency)}`;
  return `It may be ${only.key}, of which ${minorMoneyText(dueMinor(only), currency)} is due: ${says}.`;
}
