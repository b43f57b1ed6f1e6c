/** The proration explainer as plain text values: one stretch of service priced by every method, side by side. */
import { BadInput } from '../../domain/badInput';
import { compareProrations } from '../../domain/billing/compareProrations';
import type { Fraction } from '../../domain/billing/schedule';
import { date } from '../../domain/calendar/plainDate';
import { currency } from '../../domain/money/currency';
import { Decimal } from '../../domain/money/decimal';
import { amountText, money } from '../../domain/money/money';
import type { ProrationComparison, ProrationQuestion } from './schedulePlan';

/** Enough to see which method is which; amounts are exact beside it. */
const FACTOR_DECIMALS = 6;

const factorText = ({ numerator, denominator }: Fraction): string =>
  new Decimal(numerator).div(denominator).toDecimalPlaces(FACTOR_DECIMALS).toString();

/** @throws BadInput for an amount, a currency or a day that is none, and for service that ends before it begins. */
export function explainProration(question: ProrationQuestion): ProrationComparison {
  const [serviceFrom, serviceTo] = [date(question.serviceFrom), date(question.serviceTo)];
  if (serviceTo < serviceFrom)
    throw new BadInput(`The service ends on ${serviceTo}, before it begins on ${serviceFrom}. Correct one of the days.`);
  const { periodFrom, periodTo, lines } = compareProrations({
    amount: money(question.amount, currency(question.currency)),
    serviceFrom,
    serviceTo,
    frequency: question.frequency,
    alignment: question.alignment,
    ...(question.countedFrom !== undefined && { countedFrom: date(question.countedFrom) }),
  });
  return {
    serviceFrom,
    serviceTo,
    periodFrom,
    periodTo,
    lines: lines.map(({ proration, days, ofDays, factor, amount, says }) => ({
      proration,
      says,
      days: String(days),
      ofDays: String(ofDays),
      factor: factorText(factor),
      amount: amountText(amount),
    })),
  };
}
