/** Clauses that cost money without naming any: liability, most-favoured customer, exclusivity, restriction of volume, termination. */
import type { AgreementColumn } from '../agreementText';
import type { Topic } from '../clause';
import type { Agreement } from '../contract';
import { breach, notChecked, type Risk, type RuleCheck } from '../outcome';
import { evidence, hasIt } from '../reviewCase';

interface Flag {
  readonly topic: Topic;
  readonly column: AgreementColumn;
  readonly field: 'liabilityCapped' | 'mostFavoured' | 'exclusive' | 'volumeRestricted' | 'terminationCredit' | 'usageRights';
  /** What the contract ought to say. */
  readonly wanted: boolean;
  /** What is so otherwise. */
  readonly title: string;
  readonly remedy: string;
  readonly risk?: (agreement: Agreement) => Risk | undefined;
}

/** A rule over one yes or no of the contract. */
const flagged =
  ({ topic, column, field, wanted, title, remedy, risk }: Flag): RuleCheck =>
  (c) => {
    const is = hasIt(c, c.agreement[field], topic);
    const stands = evidence(c, [column], topic);
    if (is === undefined)
      return [
        notChecked(`neither the row nor a document speaks of it (${column}).`, `Enter it under ${column}, or add the document.`, stands),
      ];
    return is === wanted ? [] : [breach(title, remedy, stands, risk?.(c.agreement))];
  };

export const liabilityUncapped = flagged({
  topic: 'liabilityCap',
  column: 'Liability cap',
  field: 'liabilityCapped',
  wanted: true,
  title: 'Liability is not capped.',
  remedy: 'Agree a cap, such as the fees of a year.',
});

export const mostFavoured = flagged({
  topic: 'mostFavoured',
  column: 'Most favoured',
  field: 'mostFavoured',
  wanted: false,
  title: 'The customer is promised the best price of all.',
  remedy: 'Take the clause out, or limit it to the same volume and term.',
});

export const exclusivity = flagged({
  topic: 'exclusivity',
  column: 'Exclusivity',
  field: 'exclusive',
  wanted: false,
  title: 'The contract is exclusive.',
  remedy: 'Take it out, or limit it in time, place and product, with a minimum in return.',
});

export const volumeRestriction = flagged({
  topic: 'volumeRestriction',
  column: 'Volume restriction',
  field: 'volumeRestricted',
  wanted: false,
  title: 'The volume is restricted.',
  remedy: 'Hold the restriction against the forecast.',
});

/** Paid in advance, the price of a period is what may have to be given back. */
const paidAhead = ({ timing, periodPrice }: Agreement): Risk | undefined =>
  timing === 'advance' && periodPrice !== undefined ? { atRisk: periodPrice, says: 'a period paid in advance' } : undefined;

export const terminationWithoutCredit = flagged({
  topic: 'terminationCredit',
  column: 'Termination credit',
  field: 'terminationCredit',
  wanted: true,
  title: 'It does not say what is credited on termination.',
  remedy: 'Agree whether what was paid in advance is given back.',
  risk: paidAhead,
});

export const usageRightsMissing = flagged({
  topic: 'usageRights',
  column: 'Usage rights',
  field: 'usageRights',
  wanted: true,
  title: 'It grants no rights to use the work.',
  remedy: 'Agree the transfer of rights on payment.',
  risk: ({ totalValue }) => totalValue && { atRisk: totalValue, says: 'value of the work' },
});
