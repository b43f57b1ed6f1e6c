/**
 * Whether rows of the two sides agree under their treatment, and why.
 *
 * What is asked first counts: status, then sign, then days, then amounts. A pair outside of the window is `date outside window` whatever
 * its amounts. A fee may be kept by either side: whoever reports the smaller amount reports net.
 */
import { minorMoneyText } from '../billing/figures';
import { amountKind } from './amountKind';
import { charged, type Charges, chargesText, toleranceOf } from './charges';
import type { Entry } from './entries';
import type { ExceptionKind } from './exceptionKinds';
import { type MatchParts, type MatchReason, NO_PARTS } from './reconciliation';
import type { Terms } from './treatmentTerms';

export type Verdict =
  | {
      readonly kind: 'match';
      readonly reason: MatchReason;
      readonly difference: number;
      readonly parts: MatchParts;
      readonly evidence: string;
    }
  | { readonly kind: 'exception'; readonly exception: ExceptionKind; readonly evidence: string };

const exception = (kind: ExceptionKind, evidence: string): Verdict => ({ kind: 'exception', exception: kind, evidence });

export function sumOf(entries: readonly Entry[]): number {
  let sum = 0;
  for (const { value } of entries) sum += value;
  return sum;
}

/** Judges rows of one partner and currency; none of the two lists is empty. */
export function judge(ours: readonly Entry[], theirs: readonly Entry[]): Verdict {
  const ourCancelled = ours.some(isCalledOff);
  if (ourCancelled !== theirs.some(isCalledOff))
    return exception('status', `Cancelled on ${ourCancelled ? 'our' : 'their'} side, and not on the other.`);
  const explained = explain(ours, theirs);
  if (explained === undefined && explain(ours, theirs, -1) !== undefined)
    return exception('sign', `The amounts agree when one sign is turned around: ${amounts(ours, theirs)}.`);
  if (!isInWindow(ours, theirs)) return exception('date outside window', windowText(ours, theirs));
  if (explained !== undefined) return { kind: 'match', difference: sumOf(ours) - sumOf(theirs), ...withDays(ours, theirs, explained) };
  const { kind, says } = amountKind(ours, theirs, sumOf(ours) - sumOf(theirs));
  return exception(kind, `${amounts(ours, theirs)}. ${says}`);
}

const isCalledOff = ({ isCancelled }: Entry): boolean => isCancelled;

export interface Explanation {
  readonly reason: MatchReason;
  readonly parts: MatchParts;
  readonly evidence: string;
}

/** A difference of nothing says how it came about: the same day, another day of the window, or a group. */
function withDays(ours: readonly Entry[], theirs: readonly Entry[], explained: Explanation): Explanation {
  if (explained.reason !== 'exact') return explained;
  if (ours.length + theirs.length > 2)
    return { reason: 'batch', parts: NO_PARTS, evidence: `${ours.length} of ours make ${theirs.length} of theirs.` };
  const days = (theirs[0]?.day ?? 0) - (ours[0]?.day ?? 0);
  if (days === 0) return explained;
  const text = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'after' : 'before'}`;
  return { reason: 'timing', parts: NO_PARTS, evidence: `Theirs is booked ${text} ours, within the window.` };
}

export const EXACT: Explanation = { reason: 'exact', parts: NO_PARTS, evidence: 'Amount and day agree.' };

/** What explains the difference between ours and theirs, or theirs turned around; undefined when nothing does. */
export function explain(ours: readonly Entry[], theirs: readonly Entry[], turn: 1 | -1 = 1): Explanation | undefined {
  const difference = sumOf(ours) - turn * sumOf(theirs);
  if (difference === 0) return EXACT;
  const charges = charged(ours, theirs, turn);
  for (const charge of charges) if (difference === charge.total) return byChargeAlone(ours, charge);
  const tolerance = toleranceOf(ours);
  const limit = ours[0]?.terms.roundingLimit;
  for (const charge of charges) {
    const rest = difference - charge.total;
    const isRounding = limit === undefined ? Math.abs(rest) <= Math.min(tolerance, Math.ceil(charge.sales / 2)) : Math.abs(rest) <= limit;
    if (isRounding) return byCharge(ours, charge, rest, 'rounding');
    if (Math.abs(rest) <= tolerance) return byCharge(ours, charge, rest, 'tolerance');
  }
  const isRounding = limit !== undefined && Math.abs(difference) <= limit;
  if (!isRounding && Math.abs(difference) > tolerance) return undefined;
  const reason = isRounding ? 'rounding' : 'tolerance';
  const evidence = `They differ by ${money(ours, difference)}, within the ${isRounding ? 'rounding limit' : 'tolerance'}.`;
  return { reason, parts: { ...NO_PARTS, [reason]: difference }, evidence };
}

const money = (entries: readonly Entry[], minor: number): string => minorMoneyText(Math.abs(minor), entries[0]?.record.currency ?? '');

/** Prices come back: what a charge without a reserve says is said once for each total of a treatment, in which the tax goes by the fee. */
const said = new WeakMap<Terms, Map<number, Explanation>>();

function byChargeAlone(ours: readonly Entry[], charge: Charges): Explanation {
  const terms = ours[0]?.terms;
  if (terms === undefined || charge.reserve !== 0) return byCharge(ours, charge, 0, 'exact');
  const known = said.get(terms) ?? new Map<number, Explanation>();
  if (known.size === 0) said.set(terms, known);
  let explanation = known.get(charge.total);
  if (explanation === undefined) known.set(charge.total, (explanation = byCharge(ours, charge, 0, 'exact')));
  return explanation;
}

function byCharge(ours: readonly Entry[], charge: Charges, rest: number, how: 'exact' | 'rounding' | 'tolerance'): Explanation {
  const { fee, tax, reserve } = charge;
  const says = chargesText(charge, ours[0]?.record.currency ?? '');
  const parts = { ...NO_PARTS, fee, tax, reserve };
  if (how === 'exact') return { reason: 'fee', parts, evidence: `${says}.` };
  const limit = how === 'rounding' ? 'which is rounding' : 'within the tolerance';
  return { reason: how, parts: { ...parts, [how]: rest }, evidence: `${says}; ${money(ours, rest)} are left, ${limit}.` };
}

/** Theirs lies in [ours − days before, ours + days after], both ends included; a group is as late as its last row. */
export function isInWindow(ours: readonly Entry[], theirs: readonly Entry[]): boolean {
  const treatment = ours[0]?.treatment;
  if (treatment === undefined) return false;
  const days = lastDay(theirs) - lastDay(ours);
  return days >= -treatment.daysBefore && days <= treatment.daysAfter;
}

function lastDay(entries: readonly Entry[]): number {
  let last = -Infinity;
  for (const { day } of entries) if (day > last) last = day;
  return last;
}

function windowText(ours: readonly Entry[], theirs: readonly Entry[]): string {
  const { daysBefore = 0, daysAfter = 0 } = ours[0]?.treatment ?? {};
  const days = (entries: readonly Entry[]): string => [...new Set(entries.map(({ record }) => record.bookedOn))].sort().join(', ');
  return `Ours is booked on ${days(ours)}, theirs on ${days(theirs)}; the window is ${daysBefore} days before to ${daysAfter} days after. ${amounts(ours, theirs)}.`;
}

/** `Ours 100.00 EUR, theirs 97.00 EUR, difference 3.00 EUR`, after the sign treatment. */
export function amounts(ours: readonly Entry[], theirs: readonly Entry[]): string {
  const [our, their] = [sumOf(ours), sumOf(theirs)];
  const text = (minor: number, entries: readonly Entry[]): string => minorMoneyText(minor, entries[0]?.record.currency ?? '');
  return `Ours ${text(our, ours)}, theirs ${text(their, theirs)}, difference ${text(our - their, ours)}`;
}
