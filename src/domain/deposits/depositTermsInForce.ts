/** What counts for a deposit: what a person entered beside it, else the terms of the partner, else the rules. */
import type { Currency } from '../money/currency';
import { toMinor } from '../money/money';
import type { DepositTerms } from './deposit';
import type { DepositRules } from './depositRules';

/** What a person may change on the sheet; undefined where nothing was entered. */
export interface DepositDrivers {
  /** Per cent by which more will be used than the history says. */
  readonly growthPercent: number | undefined;
  readonly leadDays: number | undefined;
  readonly coverDays: number | undefined;
  readonly targetMinor: number | undefined;
}

export const NO_DRIVERS: DepositDrivers = { growthPercent: undefined, leadDays: undefined, coverDays: undefined, targetMinor: undefined };

/** Amounts in minor units. */
export interface TermsInForce {
  readonly currency: Currency;
  readonly growthPercent: number;
  readonly leadDays: number;
  /** Undefined where a target alone counts. */
  readonly coverDays: number | undefined;
  readonly targetMinor: number | undefined;
  /** Nothing in the terms: the balance may go down to zero. */
  readonly floorMinor: number;
  readonly cutOff: number | undefined;
  readonly calendar: string;
  readonly smallestMinor: number;
  /** 1 minor unit where the terms say nothing. */
  readonly multipleMinor: number;
  readonly idleAboveMinor: number | undefined;
}

export function termsInForce(
  currency: Currency,
  terms: DepositTerms | undefined,
  drivers: DepositDrivers,
  rules: DepositRules,
): TermsInForce {
  const minor = (amount: DepositTerms['minimum']): number | undefined => (amount === undefined ? undefined : toMinor(amount));
  const targetMinor = drivers.targetMinor ?? minor(terms?.target);
  const coverDays = drivers.coverDays ?? terms?.coverDays;
  return {
    currency,
    growthPercent: drivers.growthPercent ?? 0,
    leadDays: drivers.leadDays ?? terms?.leadDays ?? rules.standardLeadDays,
    coverDays: coverDays ?? (targetMinor === undefined ? rules.standardCoverDays : undefined),
    targetMinor,
    floorMinor: minor(terms?.minimum) ?? 0,
    cutOff: terms?.cutOff,
    calendar: terms?.calendar ?? '',
    smallestMinor: minor(terms?.smallestTopUp) ?? 0,
    multipleMinor: Math.max(1, minor(terms?.multipleOf) ?? 1),
    idleAboveMinor: minor(terms?.idleAbove),
  };
}
