/**
 * Credit: what the customer owes and will owe, against the limit.
 *
 * Exposure = open items + what is unbilled in other contracts that have not ended + what is left of this one. Amounts in another
 * currency than the limit are not converted: then the rule says that it could not check.
 */
import { add, formatMoney, type Money, zero } from '../../money/money';
import { nameKey } from '../../nameKey';
import { minus } from '../amounts';
import { partyKey, unbilledOf } from '../books';
import { breach, notChecked, type RuleCheck } from '../outcome';
import { cell, evidence, type ReviewCase } from '../reviewCase';
import { partyMissing } from './terms';
import type { Party } from '../contract';

const limitCell = ({ place, creditLimit }: Party) =>
  cell(place, `Credit limit: ${creditLimit === undefined ? 'empty' : formatMoney(creditLimit)}`);

interface Sum {
  /** In the currency asked for. */
  readonly amount: Money;
  /** Amounts that are missing, or in another currency. */
  readonly left: number;
}

function summed(values: readonly (Money | undefined)[], { currency }: Money): Sum {
  return values.reduce<Sum>(
    ({ amount, left }, value) =>
      value === undefined || value.currency !== currency ? { amount, left: left + 1 } : { amount: add(amount, value), left },
    { amount: zero(currency), left: 0 },
  );
}

const openOf = (c: ReviewCase, limit: Money): Sum =>
  summed(
    (c.books.openItems.get(nameKey(c.agreement.partyId)) ?? []).map(({ open }) => open),
    limit,
  );

/** What other contracts of the customer that have not ended will still be invoiced. Overbilled is not credit. */
function unbilledElsewhere({ row, books }: ReviewCase, limit: Money): Sum {
  const others = (books.ofParty.get(partyKey(row)) ?? []).filter((other) => other !== row && (other.endsOn ?? books.asOf) >= books.asOf);
  return summed(
    others.map(unbilledOf).filter((left) => left === undefined || left.amount.greaterThan(0)),
    limit,
  );
}

export const creditLimitExceeded: RuleCheck = (c) => {
  const { party } = c;
  if (party === undefined) return [partyMissing(c)];
  const limit = party.creditLimit;
  if (limit === undefined)
    return [notChecked('the customer has no credit limit.', 'Enter one in the customer master.', [limitCell(party)])];
  const stands = [...evidence(c, ['Total value', 'Invoiced'], 'totalValue'), limitCell(party)];
  const own = unbilledOf(c.agreement);
  const [open, elsewhere, here] = [openOf(c, limit), unbilledElsewhere(c, limit), summed([own], limit)];
  const exposure = [open, elsewhere, here].map(({ amount }) => amount).reduce(add);
  const over = minus(exposure, limit);
  if (over?.amount.greaterThan(0) === true) {
    const parts = `${formatMoney(open.amount)} open, ${formatMoney(elsewhere.amount)} unbilled in other contracts, ${formatMoney(here.amount)} in this one`;
    const title = `The exposure would be ${formatMoney(exposure)} (${parts}); the limit is ${formatMoney(limit)}.`;
    return [
      breach(title, 'Raise the limit, take security or an advance payment.', stands, {
        atRisk: over,
        says: 'exposure over the credit limit',
      }),
    ];
  }
  const left = open.left + elsewhere.left + here.left;
  if (left === 0) return [];
  return [
    notChecked(
      `${left === 1 ? 'one amount is' : `${left} amounts are`} missing or not in ${limit.currency}, the currency of the limit.`,
      'Judge the exposure by hand.',
      stands,
    ),
  ];
};

export const customerOverLimit: RuleCheck = (c) => {
  const limit = c.party?.creditLimit;
  if (c.party === undefined || limit === undefined) return []; // Said by the rule of the exposure.
  const open = openOf(c, limit).amount;
  const over = minus(open, limit);
  if (over?.amount.greaterThan(0) !== true) return [];
  const title = `The customer owes ${formatMoney(open)}; the limit is ${formatMoney(limit)}.`;
  return [breach(title, 'Collect first.', [limitCell(c.party)], { atRisk: over, says: 'open items over the credit limit' })];
};

export const customerSuspended: RuleCheck = (c) => {
  const { party } = c;
  if (party === undefined) return [partyMissing(c)];
  if (!party.suspended) return [];
  return [
    breach(`Customer ${party.id} is suspended.`, 'Clear the suspension before anything is signed.', [
      cell(party.place, 'Status: suspended'),
    ]),
  ];
};
