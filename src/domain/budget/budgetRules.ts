/** The figures of budget burn that a controller may change, each with the sentence that explains it. Amounts of money are by currency, with `*` for all others. */
import { type AmountByCurrency, type PolicyFigure, policyFigure, standardFigures } from '../policy/policyFigure';

export interface BudgetRules {
  readonly thresholdPercents: readonly number[];
  readonly trailingMonths: number;
  readonly rateAgeDays: number;
  readonly keepPercent: number;
  readonly smallestMove: AmountByCurrency;
  readonly reallocationEnvelope: AmountByCurrency;
}

const spec = policyFigure<BudgetRules>();

// prettier-ignore
export const BUDGET_RULES: readonly PolicyFigure[] = [
  spec('thresholdPercents',    [75, 90, 100],            'A budget that is used or bound up to these shares, in per cent, is coloured and named.'),
  spec('trailingMonths',       3,                        'The forecast "trailing months" goes on as the last so many whole months did.'),
  spec('rateAgeDays',          35,                       'An exchange rate counts for the days after it, up to this many: monthly rates reach the next one.'),
  spec('keepPercent',          10,                       'A line gives away what it has beyond its need; this share of its need it keeps besides.'),
  spec('smallestMove',         { '*': 100, JPY: 10_000 }, 'Less than this amount is not moved from one line to another.'),
  spec('reallocationEnvelope', { '*': 0 },               'Money that is given out beside what lines give each other. With 0 the proposal adds up to 0.'),
];

/** The rules as they come, before a controller changes one. */
export const STANDARD_BUDGET_RULES: BudgetRules = standardFigures(BUDGET_RULES);
