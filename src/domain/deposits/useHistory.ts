/**
 * What was used day by day, as the forecast learns from it: whole days in minor units, what was given back taken off its day.
 *
 * A day without rows is a day of zero use, as long as such days are usual: an account that is used every week and then is silent for
 * ten days has lost an export, and those days teach nothing. So do silent days at the end.
 */
import { numberOfDay } from '../calendar/dayNumbers';
import type { PlainDate } from '../calendar/plainDate';
import { toMinor } from '../money/money';
import type { DepositMovement } from './deposit';
import type { DepositRules } from './depositRules';

export interface UseHistory {
  /** Number of the first day of `used`. */
  readonly firstDay: number;
  /** Minor units used on each day up to the last that is known. */
  readonly used: Float64Array;
  /** 1 where the day counts, 0 where its rows seem to be missing. */
  readonly known: Uint8Array;
  /** Silent stretches that were left out, as numbers of their first and last day. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
}

const EMPTY: UseHistory = { firstDay: 0, used: new Float64Array(0), known: new Uint8Array(0), gaps: [] };

/** The days from the first consumption on, or from the start of the learning window, up to the day of the report. */
export function useHistoryOf(movements: readonly DepositMovement[], asOf: PlainDate, rules: DepositRules): UseHistory {
  const last = numberOfDay(asOf);
  const uses = movements.flatMap(({ type, status, on, amount }) =>
    type === 'consumption' && status === 'completed' && on <= asOf ? [{ day: numberOfDay(on), minor: -toMinor(amount) }] : [],
  );
  if (uses.length === 0) return EMPTY;
  const began = uses.reduce((first, { day }) => Math.min(first, day), last);
  const firstDay = Math.max(began, last - rules.learningDays + 1);
  const used = new Float64Array(last - firstDay + 1);
  const hasRows = new Uint8Array(used.length);
  for (const { day, minor } of uses) {
    if (day < firstDay) continue;
    used[day - firstDay] = (used[day - firstDay] ?? 0) + minor;
    hasRows[day - firstDay] = 1;
  }
  const gaps = gapsIn(hasRows, rules.gapDays);
  const known = new Uint8Array(used.length).fill(1);
  for (const { from, to } of gaps) known.fill(0, from, to + 1);
  return { firstDay, used, known, gaps: gaps.map(({ from, to }) => ({ from: firstDay + from, to: firstDay + to })) };
}

/** Nine in ten pauses are shorter than this: an account that is used once a month has long ones, and they are no gaps. */
const USUAL_PAUSES = 0.9;
const LONGER_THAN_USUAL = 3;

function gapsIn(hasRows: Uint8Array, gapDays: number): { from: number; to: number }[] {
  const pauses: { from: number; to: number }[] = [];
  let from = -1;
  for (let day = 0; day <= hasRows.length; day += 1) {
    const silent = day < hasRows.length && hasRows[day] === 0;
    if (silent && from < 0) from = day;
    if (silent || from < 0) continue;
    pauses.push({ from, to: day - 1 });
    from = -1;
  }
  const active = hasRows.reduce((all, day) => all + day, 0);
  // Days in a row with rows are pauses of no length.
  const lengths = [...new Array<number>(Math.max(0, active - pauses.length)).fill(0), ...pauses.map((pause) => pause.to - pause.from + 1)];
  lengths.sort((a, b) => a - b);
  const usual = lengths[Math.floor(USUAL_PAUSES * (lengths.length - 1))] ?? 0;
  return pauses.filter((pause) => pause.to - pause.from + 1 >= Math.max(gapDays, LONGER_THAN_USUAL * usual));
}
