/**
 * A balance column proves a CSV file line by line. Banks write the oldest line first or the newest
 * first; the balances themselves tell which.
 */
import type { Finding } from '../../domain/finding';
import type { Decimal } from '../../domain/money/decimal';
import { money } from '../../domain/money/money';
import { bankFinding } from '../advice';
import type { DraftTransaction } from '../bankText';

export interface BookedRow {
  readonly account: string;
  readonly balance: Decimal | undefined;
  readonly transaction: DraftTransaction;
}

interface Balances {
  readonly opening: Decimal;
  readonly closing: Decimal;
}

/** Opening and closing from the balance column, with a finding for each line that does not follow; undefined without the column. */
export function balancesOf(file: string, rows: readonly BookedRow[], findings: Finding[]): Balances | undefined {
  const oldestFirst = newestFirst(rows) ? rows.toReversed() : rows;
  const booked = oldestFirst.filter(({ transaction }) => !transaction.pending);
  const first = booked.find(({ balance }) => balance !== undefined);
  const closing = booked.findLast(({ balance }) => balance !== undefined)?.balance;
  if (first?.balance === undefined || closing === undefined) return undefined;
  let expected: Decimal | undefined;
  for (const { balance, transaction } of booked) {
    const { currency } = transaction.amount;
    expected = expected?.plus(transaction.amount.amount);
    if (balance === undefined) continue;
    if (expected !== undefined && !balance.equals(expected)) {
      findings.push(
        bankFinding('running-balance-differs', file, transaction.line, {
          stated: money(balance, currency),
          computed: money(expected, currency),
        }),
      );
    }
    expected = balance;
  }
  const before = booked
    .slice(0, booked.indexOf(first) + 1)
    .reduce((sum, { transaction }) => sum.plus(transaction.amount.amount), first.balance.times(0));
  return { opening: first.balance.minus(before), closing };
}

/** Whether more lines follow from the line below them than from the line above. */
function newestFirst(rows: readonly BookedRow[]): boolean {
  let fromAbove = 0;
  let fromBelow = 0;
  rows.forEach(({ balance, transaction }, index) => {
    const before = (neighbour: BookedRow | undefined): boolean =>
      balance !== undefined && neighbour?.balance !== undefined && neighbour.balance.plus(transaction.amount.amount).equals(balance);
    if (before(rows[index - 1])) fromAbove += 1;
    if (before(rows[index + 1])) fromBelow += 1;
  });
  return fromBelow > fromAbove;
}
