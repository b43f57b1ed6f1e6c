/** How each kind of line is planned. */
import type { AmendedLine } from '../amendments';
import type { BillingBook } from '../billingBook';
import type { LineKind } from '../contractLine';
import type { PlannedCharge } from '../planned';
import { planFixed } from './fixed';
import { planRecurring } from './recurring';
import { planOneTime, planStages } from './stages';
import { planMinimum, planSpend, planUsage } from './usage';

/** `usage`: the planned usage of the same contract and currency, for a minimum. */
type Plan = (amended: AmendedLine, book: BillingBook, usage: readonly PlannedCharge[] | undefined) => PlannedCharge[];

const hasMilestones = ({ line }: AmendedLine, book: BillingBook): boolean => book.milestonesOf(line).length > 0;

const PLANS: Readonly<Record<LineKind, Plan>> = {
  fixed: (amended, book) => planFixed(amended, book, 'by days'),
  recurring: planRecurring,
  milestone: planStages,
  instalments: (amended, book) => (hasMilestones(amended, book) ? planStages(amended, book) : planFixed(amended, book, 'equal')),
  usage: planUsage,
  minimum: planMinimum,
  'one-time': planOneTime,
  'percent of spend': planSpend,
};

export const planLine: Plan = (amended, book, usage) => PLANS[amended.line.kind](amended, book, usage);
