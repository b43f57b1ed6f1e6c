/**
 * The figures of cash application that a controller may change, each with the sentence that explains it.
 *
 * Amounts of money are by currency, with `*` for all others. A smaller tolerance never applies more.
 */
import { type AmountByCurrency, type PolicyFigure, policyFigure, standardFigures } from '../policy/policyFigure';

export interface CashRules {
  readonly toleranceAmount: AmountByCurrency;
  readonly tolerancePercent: number;
  readonly discountGraceDays: number;
  readonly bankFeeLimit: AmountByCurrency;
  readonly bankFeePercent: number;
  readonly withholdingPercents: readonly number[];
  readonly largestSum: number;
  readonly largestAccount: number;
  readonly sumSearchSteps: number;
  readonly chanceOfSum: number;
  readonly alternativesShown: number;
  readonly rateAgeDays: number;
  readonly rateTolerancePercent: number;
}

const spec = policyFigure<CashRules>();

// prettier-ignore
export const CASH_RULES: readonly PolicyFigure[] = [
  spec('toleranceAmount',      { '*': 1, JPY: 100, KRW: 1000 },     'A named document is settled when the difference is at most this amount …'),
  spec('tolerancePercent',     1,                                   '… and at most this percentage of it.'),
  spec('discountGraceDays',    0,                                   'A cash discount is earned up to this many days after its last day.'),
  spec('bankFeeLimit',         { '*': 35, JPY: 5000, KRW: 40_000 }, 'A shortage up to this amount may be a bank fee …'),
  spec('bankFeePercent',       10,                                  '… if it is at most this percentage of what was due.'),
  spec('withholdingPercents',  [1, 2, 3, 4, 5, 6, 7, 7.5, 8, 10, 12, 12.5, 15, 16, 18, 19, 20, 24, 25, 26, 30], 'Rates of withholding tax that are known; another one is not explained by it.'),
  spec('largestSum',           12,                                  'At most this many documents are tried as the sum that a receipt pays without naming them.'),
  spec('largestAccount',       60,                                  'With more open documents than this, no sums are tried: too many would fit by chance.'),
  spec('sumSearchSteps',       20_000,                              'The search for sums stops after this many steps, and then nothing it found applies by itself.'),
  spec('chanceOfSum',          0.001,                               'A sum applies by itself only if fewer than this many would fit by chance.'),
  spec('alternativesShown',    5,                                   'At most this many alternatives are listed.'),
  spec('rateAgeDays',          3,                                   'An exchange rate counts for the days after it, up to this many (weekends).'),
  spec('rateTolerancePercent', 2,                                   'A receipt in another currency is proposed when it is this near to the converted amount.'),
];

/** The rules as they come, before a controller changes one. */
export const STANDARD_CASH_RULES: CashRules = standardFigures(CASH_RULES);
