import type { PlainDate } from '../domain/calendar/plainDate';
import { FARTHEST_DAYS, runsOutOn, topUpOf } from '../domain/deposits/knownUse';
import { STANDARD_DEPOSIT_RULES } from '../domain/deposits/depositRules';
import { asCellError, NothingFound } from './asCellError';
import { listOf, optional, required, valuesInOrder } from './cellInput';
import { asDay, asNumber, fromDay, wholeFrom } from './cellValues';
import { eachCell } from './eachCell';
import { calendarFrom } from './holidays';

/** Amounts are counted in hundredths, whatever they are amounts of. */
const HUNDREDTHS = 100;

function runOutDay(balance: number, use: readonly number[], asOf: PlainDate): number {
  const day = runsOutOn({ asOf, balance: balance * HUNDREDTHS, use: use.map((each) => each * HUNDREDTHS) });
  if (day === undefined) throw new NothingFound('At this use the balance does not run out within ten years.');
  return fromDay(day);
}

/**
 * The day on which a prepaid balance runs out: the first at whose end no more than the minimum is left.
 * @customfunction RUNOUT
 * @param balance Balance at the end of the day asOf, or a range of balances.
 * @param dailyUse What a day uses. With a single balance also a range: the days to come from tomorrow on; after them their mean.
 * @param asOf Day of the balance.
 * @param [minimum] What must stay; 0 where nothing is given.
 * @returns The day as a date serial; format the cell as a date.
 * @helpurl https://localhost:3000/assets/help/functions.html#runout
 */
export function runOutFunction(balance: unknown[][], dailyUse: unknown[][], asOf: unknown[][], minimum?: unknown[][]): unknown[][] {
  return asCellError(() => {
    const least = optional(minimum, 'minimum', asNumber, 0);
    if (listOf(balance).length <= 1)
      return [
        [
          runOutDay(
            required(balance, 'balance', asNumber) - least,
            valuesInOrder(dailyUse, 'dailyUse', asNumber),
            required(asOf, 'asOf', asDay),
          ),
        ],
      ];
    return eachCell([balance, dailyUse, asOf], (left = null, used = null, day = null) =>
      runOutDay(asNumber(left, 'balance') - least, [asNumber(used, 'dailyUse')], asDay(day, 'asOf')),
    );
  });
}

const wholeDays = wholeFrom(0, FARTHEST_DAYS);

/**
 * By when to top up a prepaid balance, when it is credited, of how much, and how urgent that is.
 * @customfunction TOPUP
 * @param balance Balance at the end of the day asOf.
 * @param dailyUse What a day uses, or a range: the days to come from tomorrow on; after them their mean.
 * @param asOf Day of the balance.
 * @param [leadDays] Business days from the order to the credit: 2 where nothing is given.
 * @param [minimum] What must stay: 0 where nothing is given. The top-up is credited a day before the balance falls below it.
 * @param [coverDays] Days of use that the top-up covers: 30 where nothing is given.
 * @param [multipleOf] The amount is rounded up to a multiple of this: 0.01 where nothing is given.
 * @param [holidays] Cells with days that are no business days.
 * @param [weekend] As in WORKDAY.INTL: 1 for Saturday and Sunday (left out), 7 for Friday and Saturday, or 0000011.
 * @returns Order by, credited on, amount, and how urgent: fine, top up soon, top up now, too late, idle cash. Format the first two as dates.
 * @helpurl https://localhost:3000/assets/help/functions.html#topup
 */
export function topUpFunction(
  balance: unknown[][],
  dailyUse: unknown[][],
  asOf: unknown[][],
  leadDays?: unknown[][],
  minimum?: unknown[][],
  coverDays?: unknown[][],
  multipleOf?: unknown[][],
  holidays?: unknown[][],
  weekend?: unknown[][],
): unknown[][] {
  return asCellError(() => {
    const known = {
      asOf: required(asOf, 'asOf', asDay),
      balance: Math.round(required(balance, 'balance', asNumber) * HUNDREDTHS),
      use: valuesInOrder(dailyUse, 'dailyUse', asNumber).map((each) => each * HUNDREDTHS),
    };
    const terms = {
      leadDays: optional(leadDays, 'leadDays', wholeDays, STANDARD_DEPOSIT_RULES.standardLeadDays),
      minimum: Math.round(optional(minimum, 'minimum', asNumber, 0) * HUNDREDTHS),
      coverDays: optional(coverDays, 'coverDays', wholeDays, STANDARD_DEPOSIT_RULES.standardCoverDays),
      multipleOf: Math.round(optional(multipleOf, 'multipleOf', asNumber, 1 / HUNDREDTHS) * HUNDREDTHS),
    };
    const { topUpBy, creditedOn, amount, state } = topUpOf(known, terms, calendarFrom(holidays, weekend));
    return [
      [topUpBy ? fromDay(topUpBy) : '', creditedOn ? fromDay(creditedOn) : '', amount === undefined ? '' : amount / HUNDREDTHS, state],
    ];
  });
}
