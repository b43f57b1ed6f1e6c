/**
 * Receipts in another currency than the document.
 *
 * With a rate of the day the document comes to an amount in the receipt's currency, and the receipt may pay it. Without
 * one, the two amounts prove nothing about each other: a person says.
 */
import { daysBetween, type PlainDate } from '../calendar/plainDate';
import type { Currency } from '../money/currency';
import { Decimal } from '../money/decimal';
import { allocate, fromMinor, roundToCurrency, toMinor } from '../money/money';
import type { BookLine } from './book';
import type { Explanation, Payment } from './explain';
import type { Rate } from './ledger';
import { evidence, type Piece } from './proposal';
import type { CashRules } from './rules';

/** Rates by pair of currencies, the latest first. */
export type RateTable = ReadonlyMap<string, readonly Rate[]>;

export function rateTable(rates: readonly Rate[]): RateTable {
  const table = new Map<string, Rate[]>();
  for (const rate of rates) {
    for (const each of [rate, { on: rate.on, from: rate.to, to: rate.from, rate: new Decimal(1).div(rate.rate) }]) {
      const key = `${each.from}>${each.to}`;
      const listed = table.get(key) ?? [];
      // A rate that is given counts before one turned around: it stands first on its day.
      if (each === rate) listed.unshift(each);
      else listed.push(each);
      table.set(key, listed);
    }
  }
  for (const listed of table.values()) listed.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return table;
}

/** The rate for a day: that day's, or the last one before it within the days that the rules allow. */
export function rateOn(table: RateTable, from: Currency, to: Currency, on: PlainDate, ageDays: number): Rate | undefined {
  const rate = (table.get(`${from}>${to}`) ?? []).find((each) => each.on <= on);
  return rate !== undefined && daysBetween(rate.on, on) <= ageDays ? rate : undefined;
}

/** How a payment compares with documents of another currency; undefined when it cannot pay them. */
export function explainForeign(lines: readonly BookLine[], payment: Payment, table: RateTable, rules: CashRules): Explanation | undefined {
  const [first] = lines;
  if (first === undefined || payment.minor <= 0 || lines.some(({ currency, left }) => currency !== first.currency || left <= 0))
    return undefined;
  const rate = rateOn(table, first.currency, payment.currency, payment.bookedOn, rules.rateAgeDays);
  if (rate === undefined) return withoutRate(lines, payment);
  const converted = lines.map((line) => convertedMinor(line, rate.rate, payment.currency));
  const due = converted.reduce((all, minor) => all + minor, 0);
  const off = Math.abs(due - payment.minor);
  const says = evidence('rate', `1 ${rate.from} was ${rate.rate.toSignificantDigits(8).toString()} ${rate.to} on ${rate.on}.`);
  if (off <= lines.length)
    return { amount: 'at the rate', pieces: split(lines, payment), residual: 0, treatment: 'none', evidence: [says] };
  if (off * 100 > due * rules.rateTolerancePercent) return undefined;
  return {
    amount: 'near the rate',
    pieces: split(lines, payment),
    residual: 0,
    treatment: 'none',
    evidence: [says, evidence('amount', 'The amount is near what the rate gives.')],
  };
}

const convertedMinor = (line: BookLine, rate: Decimal, to: Currency): number =>
  toMinor(roundToCurrency({ amount: fromMinor(line.left, line.currency).amount.times(rate), currency: to }));

function withoutRate(lines: readonly BookLine[], payment: Payment): Explanation {
  const says = evidence(
    'rate',
    `The documents are in ${lines[0]?.currency ?? ''}, the receipt is in ${payment.currency}, and no rate of ${payment.bookedOn} is given.`,
  );
  return { amount: 'no rate', pieces: split(lines, payment), residual: 0, treatment: 'none', evidence: [says] };
}

/** All documents are settled; the money is spread over them by what is open. */
function split(lines: readonly BookLine[], { minor, currency }: Payment): Piece[] {
  const shares = allocate(
    fromMinor(minor, currency),
    lines.map(({ left }) => left),
  );
  return lines.map((line, at) => ({
    line,
    cash: toMinor(shares[at] ?? fromMinor(0, currency)),
    discount: 0,
    deduction: 0,
    code: undefined,
    takes: line.left,
  }));
}
