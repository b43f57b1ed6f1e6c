/**
 * What a cut-over took as invoiced outside, told with its sums, and held against what the contracts say is invoiced to date: a difference
 * is an invoice that one of both systems has otherwise.
 */
import { exactMinor, minorMoneyText, roundedMinor } from '../../domain/billing/figures';
import type { CutOver, Schedule } from '../../domain/billing/schedule';
import type { Agreement } from '../../domain/contracts/contract';
import type { Finding } from '../../domain/finding';
import { nameKey } from '../../domain/nameKey';
import { scheduleFinding } from './scheduleAdvice';

/** `table`: the contract lines. Empty when no day was given. */
export function cutOverFindings({ cutOver, rows }: Schedule, agreements: readonly Agreement[], table: string): Finding[] {
  if (cutOver === undefined) return [];
  return [scheduleFinding('invoiced-outside', { kind: 'table', table }, factsOf(cutOver)), ...differing(rows, agreements)];
}

function factsOf({ before, marked, waiting }: CutOver) {
  const sums = marked.map(({ currency, netMinor }) => minorMoneyText(netMinor, currency));
  return { before, rows: marked.reduce((all, { rows }) => all + rows, 0), sums: sums.join(', '), waiting };
}

/** Contracts whose column Invoiced is not what the schedule has as invoiced, net, in the currency of the column. */
function differing(rows: Schedule['rows'], agreements: readonly Agreement[]): Finding[] {
  const issued = new Map<string, number>();
  const scheduled = new Set<string>();
  for (const { contract, currency, netMinor, invoiceNumber } of rows) {
    scheduled.add(nameKey(contract));
    const key = `${nameKey(contract)} ${currency}`;
    if (invoiceNumber !== undefined) issued.set(key, (issued.get(key) ?? 0) + netMinor);
  }
  return agreements.flatMap(({ id, kind, invoiced, cellOf, place }) => {
    if (kind !== 'contract' || invoiced === undefined || !scheduled.has(nameKey(id))) return [];
    const { currency } = invoiced;
    const [has, says] = [issued.get(`${nameKey(id)} ${currency}`) ?? 0, roundedMinor(exactMinor(invoiced))];
    if (has === says) return [];
    const text = (minor: number): string => minorMoneyText(minor, currency);
    const facts = { contract: id, issued: text(has), stated: text(says), difference: text(Math.abs(has - says)), isMore: has > says };
    return [scheduleFinding('invoiced-differs', cellOf['Invoiced'] ?? place, facts)];
  });
}
