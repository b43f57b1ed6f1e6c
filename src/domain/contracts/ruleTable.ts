/**
 * The rules of contract review, a row a rule: what it checks, for whom, by which figure, how grave a breach is, and why.
 *
 * A row is the standard. People change parameter, severity and dates on the sheet Tieout Rules; what a rule checks they
 * cannot change there. Figures that look like law are policy: a controller confirms them for the countries she bills in.
 */
import type { ReviewSeverity } from './review';

/** How a parameter is written, and so how it is read: see `parameters.ts`. */
export type ParameterKind = 'none' | 'number' | 'numbers by key' | 'words' | 'words by key';

export interface ContractRuleSpec {
  readonly id: string;
  readonly checks: string;
  readonly appliesTo: 'contract' | 'SOW' | 'both';
  readonly reads: ParameterKind;
  readonly parameter: string;
  readonly severity: ReviewSeverity;
  readonly why: string;
}

const rule = <const Id extends string>(
  id: Id,
  appliesTo: ContractRuleSpec['appliesTo'],
  severity: ReviewSeverity,
  checks: string,
  why: string,
  [reads, parameter]: readonly [ParameterKind, string] = ['none', ''],
) => ({ id, appliesTo, severity, checks, why, reads, parameter });

const [BLOCKS, APPROVAL, NOTE] = ['blocks', 'needs approval', 'note'] as const;
const [CONTRACT, SOW, BOTH] = ['contract', 'SOW', 'both'] as const;

// prettier-ignore
export const CONTRACT_RULES = [
  rule('end-before-start',          BOTH,     BLOCKS,   'The start is not after the end.', 'Without a term there is nothing to bill or to accrue.'),
  rule('notice-after-renewal',      CONTRACT, APPROVAL, 'The last day of notice lies before the renewal, or before the end where no renewal is stated.', 'Notice that may only be given after the renewal cannot stop it.'),
  rule('signed-after-start',        CONTRACT, APPROVAL, 'It is signed by its first day; not signed yet, that day has not passed. Parameter: days of grace.', 'A contract dated back moves revenue between periods.', ['number', '0']),
  rule('auto-renewal',              CONTRACT, NOTE,     'Renewal by itself is shown with the last day to give notice.', 'Nobody should learn of a renewal from its invoice.'),

  rule('term-times-price',          CONTRACT, BLOCKS,   'Where a price of a period is stated: times the periods of the term it is the total value, to the cent.', 'Price and total come from different hands; one of them is what will be billed.'),
  rule('lines-differ-from-total',   BOTH,     BLOCKS,   'The lines add up to the total value, to the cent.', 'Invoices come from the lines, the approval from the total.'),
  rule('no-lines',                  BOTH,     APPROVAL, 'There is at least one line.', 'Without lines nothing can be scheduled or checked.'),
  rule('line-outside-dates',        BOTH,     APPROVAL, 'Every line lies within the dates of its contract.', 'Service before the start or after the end has no contract.'),
  rule('negative-quantity',         BOTH,     BLOCKS,   'No line has a negative quantity or value.', 'A credit is a credit note, not a line with a minus.'),
  rule('milestones-incomplete',     CONTRACT, BLOCKS,   'Milestones add up to 100 % or to the total value, to the cent.', 'What no milestone carries is never invoiced.'),

  rule('currency-unknown',          BOTH,     BLOCKS,   'The currency is stated and is one of ISO 4217.', 'An amount without a currency is no amount.'),
  rule('currency-not-allowed',      BOTH,     APPROVAL, 'The currency is one of those of the parameter.', 'Each further currency needs a bank account and a hedge.', ['words', 'EUR; USD; GBP; CHF; JPY; CAD; AUD; SEK; DKK; NOK; PLN; SGD; IDR']),
  rule('currency-differs-in-lines', BOTH,     BLOCKS,   'All lines are in the currency of the contract.', 'Two currencies in one total cannot be added.'),

  rule('terms-unreadable',          BOTH,     BLOCKS,   'Payment terms are stated and can be computed.', 'No due day, no dunning and no forecast.'),
  rule('terms-over-policy',         CONTRACT, APPROVAL, 'No part of an invoice falls due later than the grade of the customer allows. Parameter: days by risk grade, * for all others; financing is the yearly cost of money in per cent.', 'Time to pay is credit, and costs interest.', ['numbers by key', 'A 60; B 45; C 30; * 30; financing 6']),
  rule('terms-differ-from-master',  BOTH,     APPROVAL, 'Payment terms mean the same as those in the master data, whatever the words.', 'The system bills by master data, the customer pays by contract.'),

  rule('billing-frequency-missing', CONTRACT, APPROVAL, 'The billing frequency is stated.', 'Without it the first invoice is a guess.'),
  rule('billing-timing-missing',    CONTRACT, APPROVAL, 'It is stated whether billing is in advance or in arrears.', 'A whole period of cash lies between the two.'),
  rule('discount-over-limit',       CONTRACT, APPROVAL, 'The discount is at most the parameter, in per cent.', 'Beyond it the margin is not ours to give away.', ['number', '15']),
  rule('discount-end-missing',      CONTRACT, APPROVAL, 'A discount has an end.', 'A discount without an end is the new price.'),
  rule('minimum-without-shortfall', CONTRACT, APPROVAL, 'A minimum commitment says what happens to a shortfall.', 'A minimum that nobody may bill is none.'),
  rule('indexation-uncapped',       CONTRACT, APPROVAL, 'Indexation has a cap.', 'Customers dispute the increase that nobody expected.'),
  rule('indexation-undated',        CONTRACT, APPROVAL, 'Indexation has the day from which it counts.', 'Without a day the increase is forgotten, or billed too early.'),
  rule('late-interest-missing',     CONTRACT, NOTE,     'Interest on late payment is stated.', 'What is not agreed falls back to the law, or to nothing.'),
  rule('late-interest-over-maximum', CONTRACT, APPROVAL, 'Interest on late payment is at most the parameter, in per cent a year by country of the customer, * for all others.', 'Policy, not law: a rate above the legal maximum may void the clause. Enter what holds in each country, such as DE 11; GB 12.', ['numbers by key', '* 12']),

  rule('rebate-tiers-fall',         CONTRACT, APPROVAL, 'Rebate tiers rise: a higher tier never has a lower rate.', 'A falling tier punishes volume, and is mostly a typing error.'),
  rule('rebate-tiers-gap',          CONTRACT, BLOCKS,   'Between rebate tiers there is no gap.', 'A volume in the gap has no rate.'),
  rule('rebate-tiers-overlap',      CONTRACT, BLOCKS,   'Rebate tiers do not overlap.', 'A volume in two tiers has two rates.'),
  rule('rebate-base-missing',       CONTRACT, APPROVAL, 'The base of a rebate is stated.', 'Gross or net of returns is most of the amount.'),
  rule('rebate-settlement-missing', CONTRACT, APPROVAL, 'The day on which a rebate is settled is stated.', 'An accrual without a day is never released.'),

  rule('tax-id-invalid',            BOTH,     APPROVAL, 'The tax id has the shape of its country and its check digit is right; where the row has none, that of the master data.', 'A wrong id makes the invoice invalid, and the tax ours.'),
  rule('tax-id-differs-from-master', BOTH,    APPROVAL, 'The tax id is that of the master data.', 'Another id is often another company.'),
  rule('withholding-not-stated',    BOTH,     APPROVAL, 'Across a border it is stated who bears withholding tax. Parameter: our own country, * for all legal entities or one by name.', 'What is withheld without a gross-up is lost revenue.', ['words by key', '* DE']),

  rule('credit-limit-exceeded',     CONTRACT, APPROVAL, 'Open items, what is unbilled in other contracts, and what is left of this one stay within the credit limit.', 'The limit is what Finance agreed to lose.'),
  rule('customer-over-limit',       CONTRACT, BLOCKS,   'Open items alone are within the credit limit.', 'Who is over the limit now gets no new contract.'),
  rule('customer-suspended',        CONTRACT, BLOCKS,   'The customer is not suspended.', 'A suspended customer is not invoiced.'),

  rule('po-missing',                CONTRACT, APPROVAL, 'Where a purchase order is required, its number is there.', 'Invoices without it come back.'),
  rule('po-value-short',            CONTRACT, APPROVAL, 'The purchase order covers what remains to be invoiced.', 'Invoices beyond it are not paid.'),

  rule('liability-uncapped',        BOTH,     APPROVAL, 'Liability is capped.', 'Without a cap one contract can cost the company.'),
  rule('most-favoured',             CONTRACT, APPROVAL, 'There is no most-favoured-customer clause.', 'One price given lowers all others.'),
  rule('exclusivity',               CONTRACT, APPROVAL, 'There is no exclusivity.', 'It forbids revenue elsewhere.'),
  rule('volume-restriction',        CONTRACT, NOTE,     'There is no restriction of volume.', 'It limits what can be billed.'),
  rule('termination-without-credit', CONTRACT, NOTE,    'It is stated what is credited on termination.', 'What was paid in advance is argued about at the worst moment.'),

  rule('signatory-without-authority', BOTH,   BLOCKS,   'The signatory may sign for the amount on the day of signature.', 'A signature without authority does not bind, or binds too much.'),

  rule('number-twice',              BOTH,     BLOCKS,   'Its number stands once.', 'Lines and invoices of two contracts would be mixed.'),
  rule('possible-duplicate',        BOTH,     APPROVAL, 'No other contract of the same party has the same value and dates.', 'Entered twice is billed twice.'),
  rule('overlaps-another',          CONTRACT, NOTE,     'No other contract of the same party runs at the same time.', 'A renewal that overlaps bills the same service twice.'),

  rule('work-before-signature',     SOW,      BLOCKS,   'It is signed before work starts; not signed yet, the work has not started.', 'Work without a contract has no price.'),
  rule('outside-master-agreement',  SOW,      APPROVAL, 'It lies within the dates of the master agreement that it names.', 'Outside of them the agreed liability and rates do not hold.'),
  rule('vendor-not-onboarded',      SOW,      BLOCKS,   'The vendor stands in the vendor master.', 'An unknown vendor cannot be paid.'),
  rule('vendor-without-tax-form',   SOW,      APPROVAL, 'The tax form of the vendor is there.', 'Without it tax must be withheld.'),
  rule('vendor-bank-not-verified',  SOW,      BLOCKS,   'The bank details of the vendor are verified.', 'Payment fraud starts with a changed account.'),
  rule('vendor-on-hold',            SOW,      BLOCKS,   'The vendor is not on hold.', 'A vendor on hold is not paid.'),
  rule('not-to-exceed-missing',     SOW,      APPROVAL, 'A cap on the whole is stated (not to exceed).', 'Without it time and material has no end.'),
  rule('planned-over-cap',          SOW,      BLOCKS,   'Planned work adds up to at most the cap.', 'What exceeds the cap is work without pay, or pay without approval.'),
  rule('rate-over-card',            SOW,      APPROVAL, 'No line is dearer than the governing rate card.', 'The card is what was negotiated.'),
  rule('deliverable-without-acceptance', SOW, APPROVAL, 'Every deliverable has acceptance criteria.', 'What cannot be refused must be paid.'),
  rule('deliverable-without-date',  SOW,      APPROVAL, 'Every deliverable has a date.', 'Without a date it is never late, and never accrued.'),
  rule('po-not-found',              SOW,      APPROVAL, 'Its purchase order is stated, exists and is open.', 'An invoice without an order has no approver.'),
  rule('cost-centre-not-found',     SOW,      APPROVAL, 'It names a cost centre or a project; a cost centre named exists and is open.', 'Somebody must carry the cost.'),
  rule('project-not-found',         SOW,      APPROVAL, 'A project that it names exists and is open.', 'Cost on a closed project is found at year end.'),
  rule('expenses-uncapped',         SOW,      APPROVAL, 'Expenses are capped.', 'Travel is the part that nobody planned.'),
  rule('payment-over-limit',        SOW,      APPROVAL, 'Terms allow payment within so many days of receipt of the invoice. Parameter: days.', 'Directive 2011/7/EU, article 3 (5): more than 60 days only where expressly agreed and not grossly unfair.', ['number', '60']),
  rule('usage-rights-missing',      SOW,      BLOCKS,   'Rights to use the work are granted.', 'What was paid for and may not be used is lost.'),

  rule('text-differs-from-row',     BOTH,     APPROVAL, 'The document says what the row says, topic by topic.', 'The document was signed; the row is what gets billed.'),
  rule('clause-not-understood',     BOTH,     APPROVAL, 'Every financial clause of the document was understood.', 'A clause that nobody read may say anything.'),
] as const satisfies readonly ContractRuleSpec[];

export type RuleId = (typeof CONTRACT_RULES)[number]['id'];
