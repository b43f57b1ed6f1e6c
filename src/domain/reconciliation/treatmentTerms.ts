/** The figures of a treatment as they are asked for row by row: minor units of one currency. */
import { type Currency, exponentOf } from '../money/currency';
import type { Decimal } from '../money/decimal';
import { hasFee } from './feeModel';
import type { Treatment } from './treatment';

/** Worked out once for each treatment and currency. */
export interface Terms {
  readonly hasCharges: boolean;
  readonly tolerance: number;
  readonly percentTolerance: Decimal | undefined;
  readonly roundingLimit: number | undefined;
}

export const termsOf = (treatment: Treatment, currency: Currency): Terms => ({
  hasCharges: hasFee(treatment) || !treatment.reservePercent.isZero(),
  tolerance: wholeMinor(treatment.amountTolerance, currency),
  percentTolerance: treatment.percentTolerance.isZero() ? undefined : treatment.percentTolerance,
  roundingLimit: treatment.roundingLimit === undefined ? undefined : wholeMinor(treatment.roundingLimit, currency),
});

/** What is below the last whole minor unit does not count. */
const wholeMinor = (amount: Decimal, currency: Currency): number =>
  amount
    .times(10 ** exponentOf(currency))
    .floor()
    .toNumber();
