/** May the signatory sign for this amount, on the day on which it is signed. */
import { formatMoney, type Money } from '../../money/money';
import { nameKey } from '../../nameKey';
import { minus } from '../amounts';
import type { Authority } from '../contract';
import { breach, notChecked, type RuleCheck } from '../outcome';
import { cell, evidence } from '../reviewCase';

const limitCell = ({ place, limit }: Authority) => cell(place, `Limit: ${formatMoney(limit)}`);

/** A person with several limits has the highest. */
const highest = (authorities: readonly Authority[]): Authority | undefined =>
  authorities.reduce<Authority | undefined>(
    (best, one) => (best?.limit.amount.greaterThanOrEqualTo(one.limit.amount) ? best : one),
    undefined,
  );

export const signatoryWithoutAuthority: RuleCheck = (c) => {
  const { signatory, signedOn, totalValue, notToExceed } = c.agreement;
  const value: Money | undefined = totalValue ?? notToExceed;
  const stands = evidence(c, ['Signatory', 'Signed on', 'Total value'], 'signature');
  if (!c.books.has.authorities)
    return [notChecked('no table of signing authority was chosen.', 'Choose the table of signing authority.', stands)];
  if (signatory === '') return [notChecked('no signatory is named.', 'Enter who signs.', stands)];
  if (value === undefined) return [notChecked('no total value is stated.', 'Enter the total value.', stands)];
  const day = signedOn ?? c.books.asOf;
  const rows = c.books.authorities.get(nameKey(signatory)) ?? [];
  const valid = rows.filter(({ from, to }) => (from === undefined || from <= day) && (to === undefined || to >= day));
  if (valid.length === 0) {
    const why = rows.length === 0 ? 'is not in the table of signing authority' : `has no authority on ${day}`;
    return [
      breach(`${signatory} ${why}.`, 'Have it signed by somebody who may.', [...stands, ...rows.map(limitCell)], {
        atRisk: value,
        says: 'value signed without authority',
      }),
    ];
  }
  const best = highest(valid.filter(({ limit }) => limit.currency === value.currency));
  if (best === undefined)
    return [
      notChecked(`the authority of ${signatory} is not in ${value.currency}.`, 'Judge it by hand.', [...stands, ...valid.map(limitCell)]),
    ];
  const over = minus(value, best.limit);
  if (over === undefined || over.amount.lessThanOrEqualTo(0)) return [];
  const title = `${signatory} may sign for ${formatMoney(best.limit)}; this is ${formatMoney(value)}.`;
  const risk = { atRisk: over, says: 'value beyond the authority' };
  return [breach(title, 'Have it signed by somebody who may.', [...stands, limitCell(best)], risk)];
};
