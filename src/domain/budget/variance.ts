/**
 * The walk from the budget to date to what was incurred to date, in steps that add up exactly.
 *
 * new: everything of a line that nobody budgeted. FX: the same amounts at the rate of the year's first day. price and volume: where the budget plans
 * a quantity and every document of the line counts one. timing: what later months will make up for, by the forecast. What no step explains is volume.
 */
import type { Decimal } from '../money/decimal';
import type { VarianceWalk } from './budgetBurn';

export interface WalkFacts {
  readonly budget: number;
  readonly incurred: number;
  /** The same at the rates of the year's first day. */
  readonly incurredAtBudgetRates: number;
  readonly isBudgeted: boolean;
  readonly plannedQuantity: Decimal | undefined;
  /** Undefined as soon as one document counts none. */
  readonly quantity: Decimal | undefined;
  /** Forecast less budget of the months to come. */
  readonly laterVariance: number;
}

const whole = (value: Decimal): number => value.toDecimalPlaces(0).toNumber();

/** Price: actual quantity × (actual price − planned price). */
function priceStep({ budget, incurredAtBudgetRates, plannedQuantity, quantity }: WalkFacts): number {
  if (plannedQuantity === undefined || quantity === undefined || !plannedQuantity.greaterThan(0)) return 0;
  return incurredAtBudgetRates - whole(quantity.times(budget).div(plannedQuantity));
}

/** What is under the budget now and over it later, or the other way round: the smaller of the two. */
function timingStep(left: number, later: number): number {
  if (Math.sign(left) * Math.sign(later) !== -1) return 0;
  return Math.sign(left) * Math.min(Math.abs(left), Math.abs(later));
}

export function varianceWalk(facts: WalkFacts): VarianceWalk {
  const { budget, incurred, incurredAtBudgetRates, isBudgeted, plannedQuantity, quantity, laterVariance } = facts;
  const none = { price: 0, volume: 0, timing: 0, fx: 0, isNew: 0 };
  if (!isBudgeted) return { ...none, budget, incurred, isNew: incurred - budget, why: 'not budgeted' };
  const fx = incurred - incurredAtBudgetRates;
  const price = priceStep(facts);
  const timing = timingStep(incurred - budget - fx - price, laterVariance);
  const volume = incurred - budget - fx - price - timing;
  const known = plannedQuantity !== undefined && quantity !== undefined;
  return {
    ...none,
    budget,
    incurred,
    fx,
    price,
    timing,
    volume,
    why: known ? `planned ${plannedQuantity.toString()}, had ${quantity.toString()}` : 'without quantities: price is in volume',
  };
}
