/** One text that names a line of the budget in formulas: `budget Ada Okoro / Games / EUR`. */
import { type BudgetHome, homeKey } from '../../domain/budget/homes';
import { criterionKeys } from '../criterionKeys';

export type BurnKeys = (of: BudgetHome) => string;

export const burnKeys = (homes: Iterable<BudgetHome>): BurnKeys =>
  criterionKeys(homes, homeKey, ({ owner, project, currency }) => `budget ${owner} / ${project} / ${currency}`);
