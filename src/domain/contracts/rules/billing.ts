/** How it is billed and priced: frequency, discount, minimum, indexation, interest on late payment. */
import { isCurrencyCode } from '../../money/currency';
import { Decimal } from '../../money/decimal';
import { type Money, roundToCurrency } from '../../money/money';
import { breach, notChecked, type Outcome, type Risk, type RuleCheck } from '../outcome';
import { numberFor, wordFor } from '../parameters';
import { cell, evidence, type ReviewCase } from '../reviewCase';
import { partyMissing } from './terms';

export const currencyUnknown: RuleCheck = (c) => {
  const { currency } = c.agreement;
  const stands = evidence(c, ['Currency'], 'currency');
  if (currency === undefined) return [breach('No currency is stated.', 'Enter its three letters, such as EUR.', stands)];
  if (isCurrencyCode(currency)) return [];
  return [breach(`${currency} is no currency of ISO 4217.`, 'Correct it.', stands)];
};

export const currencyNotAllowed: RuleCheck = (c, allowed) => {
  const { currency } = c.agreement;
  if (currency === undefined || !isCurrencyCode(currency) || wordFor(allowed, currency) !== undefined) return [];
  const title = `${currency} is not among the currencies that we contract in: ${[...allowed.entries.values()].join(', ')}.`;
  return [breach(title, 'Agree another currency, or have this one approved.', evidence(c, ['Currency'], 'currency'))];
};

export const currencyDiffersInLines: RuleCheck = (c) => {
  const { currency } = c.agreement;
  if (currency === undefined) return [];
  return c.lines
    .filter((line) => line.currency !== undefined && line.currency !== currency)
    .map(({ line, currency: other, place }): Outcome => {
      const stands = [cell(place, `Currency: ${other ?? ''}`), ...evidence(c, ['Currency'])];
      return breach(`Line ${line} is in ${other ?? ''}, the contract in ${currency}.`, 'Correct the one that is wrong.', stands);
    });
};

export const billingFrequencyMissing: RuleCheck = (c) =>
  c.agreement.frequency !== undefined
    ? []
    : [
        breach(
          'The billing frequency is not stated.',
          'Enter it, such as monthly or once.',
          evidence(c, ['Billing frequency'], 'billingFrequency'),
        ),
      ];

/** What is billed once is billed neither before nor after a period. */
export const billingTimingMissing: RuleCheck = (c) =>
  c.agreement.timing !== undefined || c.agreement.frequency === 'once'
    ? []
    : [
        breach(
          'It is not stated whether billing is in advance or in arrears.',
          'Enter advance or arrears.',
          evidence(c, ['Timing'], 'billingFrequency'),
        ),
      ];

/** A discount of nothing is none. */
const discountOf = ({ agreement: { discountPercent } }: ReviewCase): Decimal | undefined =>
  discountPercent?.isZero() === true ? undefined : discountPercent;

export const discountOverLimit: RuleCheck = (c, { number: limit }) => {
  const discount = discountOf(c);
  if (discount === undefined || discount.lessThanOrEqualTo(limit)) return [];
  const title = `The discount is ${discount.toString()} %; ${limit.toString()} % is the limit.`;
  return [breach(title, 'Lower it, or have it approved.', evidence(c, ['Discount %', 'Total value']), givenAway(c, discount, limit))];
};

/** The total is after discount: at the limit it would be higher by list price × (discount − limit). */
function givenAway({ agreement: { totalValue } }: ReviewCase, discount: Decimal, limit: Decimal): Risk | undefined {
  if (totalValue === undefined || discount.greaterThanOrEqualTo(100)) return undefined;
  const amount = totalValue.amount.times(discount.minus(limit)).div(new Decimal(100).minus(discount));
  return { atRisk: roundToCurrency({ amount, currency: totalValue.currency }), says: 'revenue given away beyond the limit over the term' };
}

export const discountEndMissing: RuleCheck = (c) =>
  discountOf(c) === undefined || c.agreement.discountEndsOn !== undefined
    ? []
    : [breach('The discount has no end.', 'Agree the last day of the discount.', evidence(c, ['Discount %', 'Discount end']))];

export const minimumWithoutShortfall: RuleCheck = (c) => {
  const { minimumCommitment, shortfallClause } = c.agreement;
  if (minimumCommitment === undefined || minimumCommitment.amount.isZero() || shortfallClause === true) return [];
  const stands = evidence(c, ['Minimum commitment', 'Shortfall clause'], 'minimumCommitment');
  if (shortfallClause === undefined)
    return [
      notChecked(
        'a minimum commitment is stated, but not whether a shortfall is billed.',
        'Enter yes or no under Shortfall clause.',
        stands,
      ),
    ];
  const risk: Risk = { atRisk: minimumCommitment, says: 'minimum commitment that may not be billed' };
  return [breach('The minimum commitment has no shortfall clause.', 'Agree that a shortfall is billed, and when.', stands, risk)];
};

/** Is there indexation at all? Words such as `none` say no. */
const NO_INDEXATION = /^(no|none|n|keine?|aucune|fixed|-)$/i;
const isIndexed = ({ agreement, clauses }: ReviewCase): boolean =>
  agreement.indexation === ''
    ? agreement.indexCapPercent !== undefined || agreement.indexedOn !== undefined || clauses.has('priceUplift')
    : !NO_INDEXATION.test(agreement.indexation);

export const indexationUncapped: RuleCheck = (c) =>
  !isIndexed(c) || c.agreement.indexCapPercent !== undefined
    ? []
    : [
        breach(
          'The indexation has no cap.',
          'Agree the most that it may be in a year.',
          evidence(c, ['Indexation', 'Index cap %'], 'priceUplift'),
        ),
      ];

export const indexationUndated: RuleCheck = (c) =>
  !isIndexed(c) || c.agreement.indexedOn !== undefined
    ? []
    : [
        breach(
          'The indexation has no day.',
          'Agree the day from which it counts.',
          evidence(c, ['Indexation', 'Indexed on'], 'priceUplift'),
        ),
      ];

const interestStands = (c: ReviewCase) => evidence(c, ['Late interest %'], 'lateInterest');

export const lateInterestMissing: RuleCheck = (c) =>
  c.agreement.lateInterestPercent !== undefined
    ? []
    : [breach('No interest on late payment is stated.', 'Agree a rate.', interestStands(c))];

export const lateInterestOverMaximum: RuleCheck = (c, parameter) => {
  const percent = c.agreement.lateInterestPercent;
  if (percent === undefined) return [];
  const country = c.party?.country ?? '';
  const maximum = numberFor(parameter, country);
  if (maximum === undefined) {
    if (c.party === undefined) return [partyMissing(c)];
    const where = country === '' ? 'the country of the customer is not known' : `the rule has no maximum for ${country}`;
    return [notChecked(`${where}.`, 'Enter the maximum for the country, or for *, in the rule.', interestStands(c))];
  }
  if (percent.lessThanOrEqualTo(maximum)) return [];
  const title = `Interest on late payment is ${percent.toString()} % a year; ${maximum.toString()} % is the maximum${country === '' ? '' : ` for ${country}`}.`;
  return [breach(title, 'Lower the rate, or have the maximum confirmed.', interestStands(c), excessInterest(c, percent.minus(maximum)))];
};

function excessInterest({ agreement: { totalValue } }: ReviewCase, over: Decimal): Risk | undefined {
  if (totalValue === undefined) return undefined;
  const amount: Money = { amount: totalValue.amount.times(over).div(100), currency: totalValue.currency };
  return { atRisk: roundToCurrency(amount), says: 'interest of a year on the whole value that could not be claimed' };
}
