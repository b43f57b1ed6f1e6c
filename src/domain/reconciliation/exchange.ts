/**
 * One reference in two currencies. With a rate from the source that the treatment names, theirs is converted into our currency: what
 * the agreed rate leaves is a match within the tolerance, and an exception beyond it. Without a source or a rate, nothing ties the two.
 */
import { minorMoneyText, roundedMinor } from '../billing/figures';
import { type RateTable, rateOn } from '../cash/exchange';
import type { Rate } from '../cash/ledger';
import { exponentOf } from '../money/currency';
import { addException, addMatch, type ReconciliationBook } from './book';
import { charged, chargesText } from './charges';
import { type Entry, familiesBy } from './entries';
import { isInWindow } from './judge';
import { NO_PARTS } from './reconciliation';
import { percentWithin } from './percentShare';

const RULE = 'reference and exchange rate';

/** A rate holds for its day and the days until the next one; over a long weekend at most this many. */
const RATE_AGE_DAYS = 7;

export function settleExchanged(book: ReconciliationBook, entries: readonly Entry[], rates: RateTable): void {
  const withSource = entries.filter(({ treatment, reference }) => treatment.fxSource !== '' && reference !== '');
  for (const { ours, theirs } of familiesBy(withSource, ({ lane, reference }) => `${lane.partner}\n${reference}`).values()) {
    const [our, their] = [ours[0], theirs[0]];
    if (our === undefined || their === undefined || ours.length > 1 || theirs.length > 1) continue;
    if (our.lane.currency === their.lane.currency || our.lane.product !== their.lane.product || our.isCancelled !== their.isCancelled)
      continue;
    const rate = rateOn(rates, their.lane.currency, our.lane.currency, their.record.bookedOn, RATE_AGE_DAYS);
    if (rate !== undefined) settleAt(book, our, their, rate);
  }
}

function settleAt(book: ReconciliationBook, our: Entry, their: Entry, rate: Rate): void {
  const converted = convertedMinor(their, rate);
  const difference = our.value - converted;
  const tolerance = percentWithin(our.treatment.fxTolerancePercent, our.value);
  const money = (minor: number): string => minorMoneyText(minor, our.lane.currency);
  const said =
    `1 ${rate.from} was ${rate.rate.toSignificantDigits(8).toString()} ${rate.to} on ${rate.on}, so their ` +
    `${minorMoneyText(their.value, their.lane.currency)} are ${money(converted)}`;
  const charge = [undefined, ...charged([our], [], 1)].find((each) => Math.abs(difference - (each?.total ?? 0)) <= tolerance);
  const isExplained = charge !== undefined || Math.abs(difference) <= tolerance;
  if (!isExplained) {
    addException(
      book,
      'exchange rate',
      [our],
      [their],
      `${said}; ours is ${money(our.value)}, further off than the ${money(tolerance)} allowed.`,
    );
  } else if (!isInWindow([our], [their])) {
    addException(
      book,
      'date outside window',
      [our],
      [their],
      `${said}; ${our.record.bookedOn} and ${their.record.bookedOn} lie outside of the window.`,
    );
  } else {
    const { fee = 0, tax = 0, reserve = 0, total = 0 } = charge ?? {};
    const kept = charge === undefined ? '' : ` ${chargesText(charge, our.lane.currency)}.`;
    const evidence = `${said}; ours is ${money(our.value)}.${kept} The rate leaves ${money(difference - total)}.`;
    const parts = { ...NO_PARTS, fee, tax, reserve, fx: difference - total };
    addMatch(book, [our], [their], { rule: RULE, reason: 'fx', difference, parts, evidence });
  }
}

const convertedMinor = ({ value, lane }: Entry, { rate, to }: Rate): number =>
  roundedMinor(
    rate
      .times(value)
      .times(10 ** exponentOf(to))
      .div(10 ** exponentOf(lane.currency)),
  );
