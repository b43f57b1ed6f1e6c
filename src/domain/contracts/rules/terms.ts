/** Payment terms: can they be computed, are they within policy, and are they those of the master data. By value, not by words. */
import { Decimal } from '../../money/decimal';
import { formatMoney, type Money, roundToCurrency } from '../../money/money';
import { readTerms } from '../../terms/readTerms';
import { breach, notChecked, type Outcome, type Risk, type RuleCheck } from '../outcome';
import { numberFor, type Parameter } from '../parameters';
import { cell, evidence, type ReviewCase } from '../reviewCase';
import { type LongestDays, longestDays, sameTerms } from '../termsValue';

const standsOn = (c: ReviewCase) => evidence(c, ['Terms'], 'paymentTerms');

export const termsUnreadable: RuleCheck = (c) => {
  const { terms } = c.agreement;
  if (terms === '') return [breach('No payment terms are stated.', 'Enter them, such as Net 30.', standsOn(c))];
  const reading = readTerms(terms);
  if (reading.kind === 'read') return [];
  const nearest = reading.nearest.length === 0 ? 'Write them like Net 30.' : `Did you mean ${reading.nearest.join(' or ')}?`;
  return [breach(`The payment terms "${terms}" cannot be computed.`, nearest, standsOn(c))];
};

/** Events after which an invoice may come, so that days counted from them say nothing of days after the invoice. */
const LATER_EVENTS: ReadonlySet<string> = new Set(['delivery', 'acceptance']);

/** The longest days when they can be held against a limit; undefined when the terms cannot be read, which has its own rule. */
function daysOf(c: ReviewCase): { readonly longest: LongestDays; readonly waitsFor: string | undefined } | undefined {
  const longest = longestDays(c.agreement.terms);
  return longest && { longest, waitsFor: longest.events.find((event) => LATER_EVENTS.has(event)) };
}

const waits = (c: ReviewCase, event: string): Outcome =>
  notChecked(`the terms count from ${event}, and that day is not known.`, 'Judge by the day that is planned for it.', standsOn(c));

export const termsOverPolicy: RuleCheck = (c, parameter) => {
  const days = daysOf(c);
  if (days === undefined) return [];
  const grade = c.party?.riskGrade ?? '';
  const limit = numberFor(parameter, grade);
  if (limit === undefined) {
    const who = grade === '' ? 'the customer has no risk grade' : `the policy has no days for grade ${grade}`;
    return [notChecked(`${who}.`, 'Enter the grade, or days for * in the rule.', standsOn(c))];
  }
  const { longest, waitsFor } = days;
  if (limit.lessThan(longest.days)) {
    const who = grade === '' ? 'a customer without a grade' : `grade ${grade}`;
    const title = `The terms ${c.agreement.terms} reach ${longest.days} days; for ${who} ${limit.toString()} are allowed.`;
    return [
      breach(title, 'Shorten the terms, or have the longer ones approved.', standsOn(c), financing(c, longest.days, limit, parameter)),
    ];
  }
  return waitsFor === undefined ? [] : [waits(c, waitsFor)];
};

/** What the further days cost: value × rate × days / 365. */
function financing(c: ReviewCase, days: number, limit: Decimal, { entries }: Parameter): Risk | undefined {
  const [rate, value] = [entries.get('FINANCING'), c.agreement.totalValue];
  if (rate === undefined || value === undefined) return undefined;
  const over = new Decimal(days).minus(limit);
  const cost: Money = { amount: value.amount.times(rate).div(100).times(over).div(365), currency: value.currency };
  return { atRisk: roundToCurrency(cost), says: `financing of ${formatMoney(value)} for ${over.toString()} days at ${rate} % a year` };
}

export const termsDifferFromMaster: RuleCheck = (c) => {
  const { party, agreement } = c;
  if (party === undefined) return [partyMissing(c)];
  if (agreement.terms === '') return [];
  const stands = [...standsOn(c), cell(party.place, `Terms: ${party.terms === '' ? 'empty' : party.terms}`)];
  if (party.terms === '') return [notChecked('the master data have no payment terms.', 'Enter them in the master data.', stands)];
  const same = sameTerms(agreement.terms, party.terms);
  if (same === true) return [];
  if (same === undefined) {
    if (agreement.terms === party.terms) return [];
    return [
      notChecked(`"${agreement.terms}" and "${party.terms}" cannot be compared.`, 'Write both so that they can be computed.', stands),
    ];
  }
  const title = `The contract says ${agreement.terms}, the master data say ${party.terms}.`;
  return [breach(title, 'Change the master data when the contract is signed, or the contract now.', stands)];
};

export function partyMissing(c: ReviewCase): Outcome {
  const { kind, partyId } = c.agreement;
  const [who, chosen] = kind === 'SOW' ? (['vendor', c.books.has.vendors] as const) : (['customer', c.books.has.customers] as const);
  const column = kind === 'SOW' ? 'Vendor ID' : 'Customer ID';
  return chosen
    ? notChecked(`${who} ${partyId} is not in the ${who} master.`, `Enter the ${who}, or correct the number.`, evidence(c, [column]))
    : notChecked(`no ${who} master was chosen.`, `Choose the table of the ${who} master.`, evidence(c, [column]));
}

export const paymentOverLimit: RuleCheck = (c, { number: limit }) => {
  const days = daysOf(c);
  if (days === undefined) return [];
  const { longest, waitsFor } = days;
  if (limit.lessThan(longest.days)) {
    const title = `The terms ${c.agreement.terms} reach ${longest.days} days; payment within ${limit.toString()} days of the invoice is not assured.`;
    return [breach(title, 'Agree shorter terms with the vendor.', standsOn(c))];
  }
  return waitsFor === undefined ? [] : [waits(c, waitsFor)];
};
