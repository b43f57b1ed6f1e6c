/**
 * Payment terms in words → due days and early-payment discounts, by the same reading as cash application.
 *
 * Every word counts: `net 30 unless disputed` is refused. An invoice counts as received on its own day; terms that wait for
 * another event (delivery, acceptance) have no day here, and say so.
 */
import { BadInput } from '../domain/badInput';
import { type BusinessCalendar, type Roll, ROLLS } from '../domain/calendar/businessDays';
import type { PlainDate } from '../domain/calendar/plainDate';
import type { Money } from '../domain/money/money';
import { dueDays, dueOn, type DueQuestion } from '../domain/terms/dueDays';
import type { PaymentTerms } from '../domain/terms/paymentTerms';
import { readTerms } from '../domain/terms/readTerms';
import { asCellError, NothingFound } from './asCellError';
import { isGiven, optional } from './cellInput';
import { asDay, asText, choiceOf, fromDay } from './cellValues';
import { currencyFrom, moneyFrom, plainNumber } from './cellMoney';
import { eachCell } from './eachCell';
import { calendarFrom } from './holidays';

const asRoll = choiceOf(ROLLS);

function termsFrom(text: string): PaymentTerms {
  const reading = readTerms(text);
  if (reading.kind === 'read') return reading.terms;
  const nearest = reading.nearest.length === 0 ? 'Write them as net 30 or 2/10 net 30.' : `Perhaps: ${reading.nearest.join('; ')}.`;
  throw new BadInput(`The terms "${text}" cannot be read. ${nearest}`);
}

const waiting = (text: string, event: string): NothingFound =>
  new NothingFound(
    `The terms "${text}" wait for the ${event}. Give the day of the ${event} as the date, and terms that count from the invoice.`,
  );

/** The day of the last part; says why there is none. */
export function lastDueDay(text: string, invoiceOn: PlainDate, calendar: BusinessCalendar, roll: Roll): PlainDate {
  const day = dueOn(text, invoiceOn, calendar, roll);
  if (day !== undefined) return day;
  const { parts } = dueDays(termsFrom(text), { invoiceOn, events: { receipt: invoiceOn } });
  const waitsFor = parts.map((part) => part.day).find((each) => each.kind === 'waitsFor');
  if (waitsFor?.kind === 'waitsFor') throw waiting(text, waitsFor.event);
  throw new NothingFound(`The terms "${text}" say when a discount is earned, not when the rest falls due. Write them as 2/10 net 30.`);
}

/**
 * The day on which an invoice falls due by its payment terms in words. Of several instalments, the last.
 * @customfunction DUEDATE
 * @param invoiceDate Date of the invoice. A range answers for each of its cells.
 * @param terms Payment terms as written: net 30, 2/10 net 30, 30 Tage netto, EOM + 15, 45 jours fin de mois.
 * @param [holidays] Cells with days on which nothing falls due.
 * @param [roll] Where a due day goes that is no business day: none, following, modifiedFollowing, preceding or modifiedPreceding. Left out: following if holidays are given, otherwise none.
 * @param [weekend] As in WORKDAY.INTL: 1 for Saturday and Sunday (left out), 7 for Friday and Saturday, or 0000011.
 * @returns The day as a number; format the cell as a date.
 * @helpurl https://localhost:3000/assets/help/functions.html#duedate
 */
export function dueDateFunction(
  invoiceDate: unknown[][],
  terms: unknown[][],
  holidays?: unknown[][],
  roll?: unknown[][],
  weekend?: unknown[][],
): unknown[][] {
  return asCellError(() => {
    const calendar = calendarFrom(holidays, weekend);
    const rolls = optional(roll, 'roll', asRoll, isGiven(holidays) ? 'following' : 'none');
    return eachCell([invoiceDate, terms], (day, words) =>
      fromDay(lastDueDay(asText(words, 'terms'), asDay(day, 'invoiceDate'), calendar, rolls)),
    );
  });
}

interface Discount {
  readonly percent: Money['amount'];
  readonly until: PlainDate;
  readonly kept: Money | undefined;
}

/** Discounts with a day, the highest first. Those that wait for an event count as none unless they are all there is. */
function discountsOf(text: string, question: Omit<DueQuestion, 'events'>): Discount[] {
  const { discounts } = dueDays(termsFrom(text), { ...question, events: { receipt: question.invoiceOn }, rollDiscounts: true });
  const dated = discounts.flatMap(({ day, percent, amount }) => (day.kind === 'on' ? [{ until: day.on, percent, kept: amount }] : []));
  const [first] = discounts;
  if (dated.length === 0 && first?.day.kind === 'waitsFor') throw waiting(text, first.day.event);
  return dated;
}

/**
 * The last day on which payment terms allow their highest cash discount: 2/10 net 30 from 1 March gives 11 March.
 * @customfunction DISCOUNTDATE
 * @param invoiceDate Date of the invoice. A range answers for each of its cells.
 * @param terms Payment terms as written, such as 2/10 net 30 or 2% Skonto 14 Tage.
 * @param [holidays] Cells with days that are no business days. They count only with a roll.
 * @param [roll] Where a discount day goes that is no business day: none (left out), following, modifiedFollowing, preceding or modifiedPreceding.
 * @param [weekend] As in WORKDAY.INTL: 1 for Saturday and Sunday (left out), 7 for Friday and Saturday, or 0000011.
 * @returns The day as a number; format the cell as a date. Terms without a discount give #N/A.
 * @helpurl https://localhost:3000/assets/help/functions.html#discountdate
 */
export function discountDateFunction(
  invoiceDate: unknown[][],
  terms: unknown[][],
  holidays?: unknown[][],
  roll?: unknown[][],
  weekend?: unknown[][],
): unknown[][] {
  return asCellError(() => {
    const calendar = calendarFrom(holidays, weekend);
    const rolls = optional(roll, 'roll', asRoll, 'none');
    return eachCell([invoiceDate, terms], (day, words) => {
      const text = asText(words, 'terms');
      const [best] = discountsOf(text, { invoiceOn: asDay(day, 'invoiceDate'), calendar, roll: rolls });
      if (best === undefined) throw new NothingFound(`The terms "${text}" allow no cash discount. Write them as 2/10 net 30.`);
      return fromDay(best.until);
    });
  });
}

/**
 * What may be kept of an invoice for paying early: the highest discount that is still open on the day of payment, rounded to the cent, half up; 0 when it is late.
 * @customfunction DISCOUNT
 * @param amount Amount of the invoice, tax included. A credit note's discount is negative as it is. A range answers for each of its cells.
 * @param terms Payment terms as written, such as 2/10 net 30 or 3% 8 Tage, 2% 14 Tage, netto 30.
 * @param invoiceDate Date of the invoice.
 * @param paidOn Day of the payment. The last day of the discount counts.
 * @param [currency] Three letters; they say how many decimals the discount has. Left out: two.
 * @returns The amount that may be kept.
 * @helpurl https://localhost:3000/assets/help/functions.html#discount
 */
export function discountFunction(
  amount: unknown[][],
  terms: unknown[][],
  invoiceDate: unknown[][],
  paidOn: unknown[][],
  currency?: unknown[][],
): unknown[][] {
  return asCellError(() => {
    const coin = currencyFrom(currency);
    return eachCell([amount, terms, invoiceDate, paidOn], (gross, words, day, paid) => {
      const invoiceOn = asDay(day, 'invoiceDate');
      const discounts = discountsOf(asText(words, 'terms'), { invoiceOn, amount: moneyFrom(gross, 'amount', coin) });
      const onDay = asDay(paid, 'paidOn');
      return plainNumber(discounts.find(({ until }) => onDay <= until)?.kept);
    });
  });
}
