/**
 * How much more or less than usual is used on a weekday, and on a day of the month: factors around 1, learned by turns, each with the
 * other's taken out.
 *
 * A factor is believed as far as the days bear it out: where the days of a class differ among themselves as much as the classes do,
 * it stays at 1. So an account without seasons gets none, and two Mondays do not make a rule.
 */

/** Days of the month from the first, and the last three from the end: rent is on the 1st, payday often on the last. */
export const MONTH_CLASSES = 31;
const LAST_DAYS = 3;

const WEEK = 7;
/** 1 January 1970, day 0, was a Thursday; Monday is 0. */
export const weekdayClass = (day: number): number => (((day + 3) % WEEK) + WEEK) % WEEK;

/** 0 to 27 for the 1st to the 28th, 30 for the last day of a month, 29 and 28 for the two before. */
export const monthClass = (dayOfMonth: number, daysInMonth: number): number => {
  const fromEnd = daysInMonth - dayOfMonth;
  return fromEnd < LAST_DAYS ? MONTH_CLASSES - 1 - fromEnd : dayOfMonth - 1;
};

/** Days that are learned from. All arrays run over the same days. */
export interface SeasonDays {
  /** Use without campaigns. */
  readonly used: Float64Array;
  readonly known: Uint8Array;
  readonly weekday: Uint8Array;
  readonly monthDay: Uint8Array;
  /** First and last day that count, from 0. */
  readonly from: number;
  readonly to: number;
}

export interface SeasonFactors {
  readonly weekday: Float64Array;
  readonly monthDay: Float64Array;
}

const ROUNDS = 3;
/** Half the width of the moving level, in days: four weeks in all. */
const HALF_WINDOW = 14;

/** `withMonthDays`: the history is long enough for days of the month. */
export function seasonFactors(days: SeasonDays, withMonthDays: boolean): SeasonFactors {
  let weekday: Float64Array = new Float64Array(WEEK).fill(1);
  let monthDay: Float64Array = new Float64Array(MONTH_CLASSES).fill(1);
  const expected = new Float64Array(days.used.length);
  const level = new Float64Array(days.used.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    movingLevel(days, weekday, monthDay, level);
    for (let day = days.from; day <= days.to; day += 1) expected[day] = (level[day] ?? 0) * (monthDay[days.monthDay[day] ?? 0] ?? 1);
    weekday = factorsOf(days, days.weekday, expected, WEEK);
    if (!withMonthDays) continue;
    for (let day = days.from; day <= days.to; day += 1) expected[day] = (level[day] ?? 0) * (weekday[days.weekday[day] ?? 0] ?? 1);
    monthDay = factorsOf(days, days.monthDay, expected, MONTH_CLASSES);
  }
  return { weekday, monthDay };
}

/** What a usual day of the four weeks around each day would use: sums of use over sums of factors. */
function movingLevel(days: SeasonDays, weekday: Float64Array, monthDay: Float64Array, level: Float64Array): void {
  const { from, to, used, known } = days;
  const factorOf = (day: number): number => (weekday[days.weekday[day] ?? 0] ?? 1) * (monthDay[days.monthDay[day] ?? 0] ?? 1);
  let [usedSum, factorSum] = [0, 0];
  const take = (day: number, sign: 1 | -1): void => {
    if (day < from || day > to || known[day] === 0) return;
    usedSum += sign * (used[day] ?? 0);
    factorSum += sign * factorOf(day);
  };
  for (let day = from; day < from + HALF_WINDOW; day += 1) take(day, 1);
  for (let day = from; day <= to; day += 1) {
    take(day + HALF_WINDOW, 1);
    take(day - HALF_WINDOW, -1);
    level[day] = factorSum > 0.5 ? Math.max(0, usedSum / factorSum) : 0;
  }
}

interface ClassSums {
  readonly count: Float64Array;
  readonly used: Float64Array;
  readonly expected: Float64Array;
  readonly expectedSquared: Float64Array;
}

function classSums(days: SeasonDays, classOf: Uint8Array, expected: Float64Array, classes: number): ClassSums {
  const make = (): Float64Array => new Float64Array(classes);
  const sums: ClassSums = { count: make(), used: make(), expected: make(), expectedSquared: make() };
  for (let day = days.from; day <= days.to; day += 1) {
    const of = classOf[day] ?? 0;
    const usual = expected[day] ?? 0;
    if (days.known[day] === 0 || usual <= 0) continue;
    sums.count[of] = (sums.count[of] ?? 0) + 1;
    sums.used[of] = (sums.used[of] ?? 0) + (days.used[day] ?? 0);
    sums.expected[of] = (sums.expected[of] ?? 0) + usual;
    sums.expectedSquared[of] = (sums.expectedSquared[of] ?? 0) + usual * usual;
  }
  return sums;
}

/** The factor of each class, drawn towards 1 by how little the days of a class agree; their mean over the days is 1. */
function factorsOf(days: SeasonDays, classOf: Uint8Array, expected: Float64Array, classes: number): Float64Array {
  const sums = classSums(days, classOf, expected, classes);
  const ratio = Float64Array.from(sums.used, (used, of) =>
    (sums.expected[of] ?? 0) > 0 ? Math.max(0, used / (sums.expected[of] ?? 1)) : 1,
  );
  const noise = noiseAround(days, classOf, expected, ratio);
  const variances = Float64Array.from(sums.count, (_, of) => {
    const total = sums.expected[of] ?? 0;
    return total > 0 ? (noise * (sums.expectedSquared[of] ?? 0)) / (total * total) : 0;
  });
  const between = betweenClasses(ratio, variances, sums.count);
  const drawn = ratio.map((raw, of) => {
    const own = variances[of] ?? 0;
    return between + own > 0 ? 1 + (between / (between + own)) * (raw - 1) : raw;
  });
  const seen = drawn.reduce((all, _, of) => all + (sums.count[of] ?? 0), 0);
  const mean = seen === 0 ? 1 : drawn.reduce((all, factor, of) => all + factor * (sums.count[of] ?? 0), 0) / seen;
  return mean > 0 ? drawn.map((factor) => factor / mean) : new Float64Array(classes).fill(1);
}

/** Variance of a day around its class, as a share of what is expected of it. */
function noiseAround(days: SeasonDays, classOf: Uint8Array, expected: Float64Array, ratio: Float64Array): number {
  let [squares, weights] = [0, 0];
  for (let day = days.from; day <= days.to; day += 1) {
    const usual = expected[day] ?? 0;
    if (days.known[day] === 0 || usual <= 0) continue;
    const off = (days.used[day] ?? 0) - usual * (ratio[classOf[day] ?? 0] ?? 1);
    squares += off * off;
    weights += usual * usual;
  }
  return weights === 0 ? 0 : squares / weights;
}

/** Variance of the true factors: what the raw ones vary by more than their own noise makes them. */
function betweenClasses(ratio: Float64Array, variances: Float64Array, count: Float64Array): number {
  let [squares, noise, classes] = [0, 0, 0];
  ratio.forEach((raw, of) => {
    if ((count[of] ?? 0) === 0) return;
    squares += (raw - 1) * (raw - 1);
    noise += variances[of] ?? 0;
    classes += 1;
  });
  return classes < 2 ? 0 : Math.max(0, (squares - noise) / (classes - 1));
}
