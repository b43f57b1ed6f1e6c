/**
 * The figures of payment tracking that a controller may change, each with the sentence that explains it. Days are calendar days
 * unless they say business days; amounts of money are by currency, with `*` for all others.
 */
import { type AmountByCurrency, type PolicyFigure, policyFigure, standardFigures } from '../policy/policyFigure';

export interface PayablesRules {
  readonly clockDays: number;
  readonly clockWarnDays: number;
  /** ISO weekdays: 1 is Monday. */
  readonly runWeekdays: readonly number[];
  readonly transferDays: number;
  readonly stageDays: number;
  readonly moneyCostPercent: number;
  readonly bankChangeDays: number;
  readonly roundingAmount: AmountByCurrency;
  readonly duplicateScore: number;
  readonly possibleDuplicateScore: number;
  readonly sameAmountDays: number;
  readonly rateTolerancePercent: number;
  readonly rateAgeDays: number;
  readonly sequenceLeast: number;
  readonly sequencePercent: number;
  readonly invoiceLagDays: number;
}

const spec = policyFigure<PayablesRules>();

// prettier-ignore
export const PAYABLES_RULES: readonly PolicyFigure[] = [
  // Directive 2011/7/EU, article 3 (5): more than 60 days only where expressly agreed and not grossly unfair.
  spec('clockDays',              60,                          'An invoice is paid within so many days of its receipt, whatever its due day.'),
  spec('clockWarnDays',          14,                          'An invoice that nobody has approved is told when its clock ends within so many days.'),
  spec('runWeekdays',            [4],                         'Payments are made on these days of the week: 1 is Monday, 4 Thursday. A run on a holiday is made on the business day before.'),
  // CJEU C-306/06: a payment is in time when the creditor has the money, not when it is sent.
  spec('transferDays',           1,                           'So many business days after a run the vendor has the money.'),
  spec('stageDays',              10,                          'An invoice that waits at one stage for more days than this is told.'),
  spec('moneyCostPercent',       6,                           'What money costs in a year. A discount that earns more is worth paying early for.'),
  spec('bankChangeDays',         14,                          'After a change of bank details nothing is paid for so many days, even when it was verified.'),
  spec('roundingAmount',         { '*': 0.05, JPY: 5 },       'Differences up to this amount are rounding: of net and tax, of quantity times rate, over a cap.'),
  spec('duplicateScore',         80,                          'From this score on an invoice is held as the duplicate of another …'),
  spec('possibleDuplicateScore', 60,                          '… and from this one on a person looks at it.'),
  spec('sameAmountDays',         120,                         'Invoices of the same amount under other numbers are compared when their days lie at most so far apart.'),
  spec('rateTolerancePercent',   2,                           'Amounts in two currencies are the same when they are this near at the rate of the day.'),
  spec('rateAgeDays',            7,                           'An exchange rate counts for the days after it, up to this many.'),
  spec('sequenceLeast',          3,                           'A vendor numbers by counting when at least so many numbers of one pattern are here …'),
  spec('sequencePercent',        65,                          '… which are at least this share of the numbers between the first and the last.'),
  spec('invoiceLagDays',         30,                          'So many days after a month of work, or an acceptance, its invoice should have come.'),
];

/** The rules as they come, before a controller changes one. */
export const STANDARD_PAYABLES_RULES: PayablesRules = standardFigures(PAYABLES_RULES);
