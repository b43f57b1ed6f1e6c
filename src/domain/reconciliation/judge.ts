/**
 * Whether rows of the two sides agree under their treatment, and why.
 *
 * What is asked first counts: status, then sign, then days, then amounts. A pair outside of the window is `timing` whatever its
 * amounts. A fee may be kept by either side: whoever reports the smaller amount reports net.
 */
import { minorMoneyText } from '../billing/figures';
import type { Entry } from './entries';
import type { ExceptionCode, MatchReason } from './reconciliation';
import { amountToleranceMinor, feeMinor } from './treatment';

export type Verdict =
  | { readonly kind: 'match'; readonly reason: MatchReason; readonly difference: number; readonly evidence: string }
  | { readonly kind: 'exception'; readonly code: ExceptionCode; readonly difference: number; readonly evidence: string };

export const sumOf = (entries: readonly Entry[]): number => entries.reduce((all, { value }) => all + value, 0);

/** Judges rows of one partner and currency; none of the two lists is empty. */
export function judge(ours: readonly Entry[], theirs: readonly Entry[]): Verdict {
  const difference = sumOf(ours) - sumOf(theirs);
  const exception = (code: ExceptionCode, evidence: string): Verdict => ({ kind: 'exception', code, difference, evidence });
  const cancelled = [ours, theirs].map((entries) => entries.some(({ isCancelled }) => isCancelled));
  if (cancelled[0] !== cancelled[1])
    return exception('status', `Cancelled on ${cancelled[0] === true ? 'our' : 'their'} side, and not on the other.`);
  const explained = explain(ours, theirs);
  const turned = (): Explanation | undefined => explain(ours, theirs, -1);
  if (explained === undefined && turned() !== undefined)
    return exception('sign', `The amounts agree when one sign is turned around: ${amounts(ours, theirs)}.`);
  if (!isInWindow(ours, theirs)) return exception('timing', windowText(ours, theirs));
  if (explained === undefined) return exception('amount', `${amounts(ours, theirs)}: more than fee and tolerance explain.`);
  return { kind: 'match', difference, ...withDays(ours, theirs, explained) };
}

export interface Explanation {
  readonly reason: MatchReason;
  readonly evidence: string;
}

/** A difference of nothing says how it came about: the same day, another day of the window, or a group. */
function withDays(ours: readonly Entry[], theirs: readonly Entry[], explained: Explanation): Explanation {
  if (explained.reason !== 'exact') return explained;
  if (ours.length + theirs.length > 2) return { reason: 'batch', evidence: `${ours.length} of ours make ${theirs.length} of theirs.` };
  const days = (theirs[0]?.day ?? 0) - (ours[0]?.day ?? 0);
  if (days === 0) return explained;
  return {
    reason: 'timing',
    evidence: `Theirs is booked ${Math.abs(days)} days ${days > 0 ? 'after' : 'before'} ours, within the window.`,
  };
}

const EXACT: Explanation = { reason: 'exact', evidence: 'Amount and day agree.' };

/** What explains the difference between ours and theirs, or theirs turned around; undefined when nothing does. */
export function explain(ours: readonly Entry[], theirs: readonly Entry[], turn: 1 | -1 = 1): Explanation | undefined {
  const difference = sumOf(ours) - turn * sumOf(theirs);
  if (difference === 0) return EXACT;
  const treatment = ours[0]?.treatment;
  const currency = ours[0]?.record.currency;
  if (treatment === undefined || currency === undefined) return undefined;
  const text = (minor: number): string => minorMoneyText(minor, currency);
  const fees = [feeOf(ours), -turn * feeOf(theirs)].filter((fee) => fee !== 0);
  for (const fee of fees) {
    if (difference === fee) return { reason: 'fee', evidence: `The fee of the treatment is ${text(Math.abs(fee))}.` };
  }
  const tolerance = toleranceOf(ours);
  for (const fee of fees) {
    const rest = Math.abs(difference - fee);
    if (rest > tolerance) continue;
    const evidence = `The fee of the treatment is ${text(Math.abs(fee))}; ${text(rest)} are left, within the tolerance.`;
    return { reason: rest <= Math.ceil(salesOf(fee > 0 ? ours : theirs).length / 2) ? 'rounding' : 'tolerance', evidence };
  }
  return Math.abs(difference) <= tolerance
    ? { reason: 'tolerance', evidence: `They differ by ${text(Math.abs(difference))}, within the tolerance.` }
    : undefined;
}

const salesOf = (entries: readonly Entry[]): Entry[] => entries.filter(({ record }) => record.type === 'sale');

/** The fee that the treatment charges on the sales among these rows, with their sign. */
export function feeOf(entries: readonly Entry[]): number {
  const [first] = entries;
  if (first === undefined || (first.treatment.feePercent.isZero() && first.treatment.feeFixed.isZero())) return 0;
  const sales = salesOf(entries);
  return feeMinor(first.treatment, sumOf(sales), sales.length, first.record.currency);
}

/** The larger of the amount and the percent tolerance, in minor units; the percentage is of our sum. */
export function toleranceOf(ours: readonly Entry[]): number {
  const [first] = ours;
  if (first === undefined) return 0;
  const { percentTolerance } = first.treatment;
  const amount = amountToleranceMinor(first.treatment, first.record.currency);
  if (percentTolerance.isZero()) return amount;
  return Math.max(
    amount,
    percentTolerance
      .times(Math.abs(sumOf(ours)))
      .div(100)
      .floor()
      .toNumber(),
  );
}

const lastDay = (entries: readonly Entry[]): number => entries.reduce((last, { day }) => Math.max(last, day), -Infinity);

/** Theirs lies in [ours − days before, ours + days after], both ends included; a group is as late as its last row. */
export function isInWindow(ours: readonly Entry[], theirs: readonly Entry[]): boolean {
  const treatment = ours[0]?.treatment;
  if (treatment === undefined) return false;
  const days = lastDay(theirs) - lastDay(ours);
  return days >= -treatment.daysBefore && days <= treatment.daysAfter;
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
