/**
 * Prepaid deposits: the report of many partners over two years of days, and how often what was used lay between low and high use, in
 * worlds whose use of the days to come is known.
 */
import { addDays, date } from '../../src/domain/calendar/plainDate';
import { STANDARD_DEPOSIT_RULES } from '../../src/domain/deposits/depositRules';
import { useForecast } from '../../src/domain/deposits/useForecast';
import { useHistoryOf } from '../../src/domain/deposits/useHistory';
import { report as reported, usedDaily, type WorldSpec, worldUse } from '../support/depositWorld';
import type { BenchRow } from './row';

const TWO_YEARS = 730;
const LAST = '2026-10-31';
const WEEK = [1.1, 1.05, 1, 1, 1.2, 0.9, 0.75];

export const rows: BenchRow[] = [
  {
    name: 'report prepaid deposits over two years of days, with back-tests',
    sizes: [50, 500],
    prepare: async (n) => {
      const movements = Array.from({ length: n }, (_, index) => {
        const { use } = worldUse(
          { seed: index, level: 100_000, weekday: WEEK, firstOfMonth: 2, noise: 0.2, drift: 0.01 },
          addDays(date(LAST), 1 - TWO_YEARS),
          TWO_YEARS,
        );
        return usedDaily(LAST, TWO_YEARS, (day) => use[day] ?? 0).map((each) => ({ ...each, partner: `Partner ${index}` }));
      }).flat();
      return () => void reported(movements);
    },
  },
];

const SEEDS = 200;
const LENGTHS = [1, 7, 14, 28, 56, 90];

// prettier-ignore
const WORLDS: readonly { readonly name: string; readonly history: number; readonly spec: Omit<WorldSpec, 'seed'> }[] = [
  { name: 'steady, two years',           history: 730, spec: { level: 100_000, weekday: WEEK, firstOfMonth: 2, noise: 0.2, drift: 0 } },
  { name: 'drifting 1 % a day, two years', history: 730, spec: { level: 100_000, weekday: WEEK, firstOfMonth: 2, noise: 0.2, drift: 0.01 } },
  { name: 'drifting 2 % a day, two years', history: 730, spec: { level: 100_000, weekday: WEEK, firstOfMonth: 2, noise: 0.3, drift: 0.02 } },
  { name: 'drifting 1 % a day, half a year', history: 182, spec: { level: 100_000, weekday: WEEK, firstOfMonth: 2, noise: 0.2, drift: 0.01 } },
  { name: 'drifting 1 % a day, 13 weeks', history: 91,  spec: { level: 100_000, weekday: WEEK, firstOfMonth: 2, noise: 0.2, drift: 0.01 } },
];

interface Tally {
  tried: number;
  within: number;
  above: number;
  forecast: number;
  actual: number;
  error: number;
}

/** What was used in the days after the last one that the forecast knew, held against low, expected and high use. */
function coverage({ history, spec }: (typeof WORLDS)[number]): Map<number, Tally> {
  const tallies = new Map(
    LENGTHS.map((length): [number, Tally] => [length, { tried: 0, within: 0, above: 0, forecast: 0, actual: 0, error: 0 }]),
  );
  const longest = Math.max(...LENGTHS);
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { use } = worldUse({ ...spec, seed }, addDays(date(LAST), 1 - history), history + longest);
    const movements = usedDaily(LAST, history, (day) => use[day] ?? 0);
    const known = useHistoryOf(movements, date(LAST), STANDARD_DEPOSIT_RULES);
    const forecast = useForecast({ partner: 'Amber', currency: 'EUR' }, known, [], STANDARD_DEPOSIT_RULES);
    if (forecast?.factors === undefined) continue;
    for (const [length, tally] of tallies) {
      const expected = forecast.own.slice(0, length).reduce((all, day) => all + day, 0);
      const actual = use.slice(history, history + length).reduce((all, day) => all + day, 0);
      const { low, high } = forecast.factors(length);
      tally.tried += 1;
      tally.within += actual >= expected * low && actual <= expected * high ? 1 : 0;
      tally.above += actual > expected * high ? 1 : 0;
      tally.forecast += expected;
      tally.actual += actual;
      tally.error += Math.abs(expected - actual);
    }
  }
  return tallies;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);

export function report(): string[] {
  return WORLDS.flatMap((world) => [
    `${world.name}: ${SEEDS} worlds`,
    ...[...coverage(world)].map(
      ([length, { tried, within, above, forecast, actual, error }]) =>
        `  ${String(length).padStart(3)} days: within P10–P90 ${percent(within / tried)}, above P90 ${percent(above / tried)}, ` +
        `error ${percent(error / actual)}, bias ${percent((forecast - actual) / actual)}`,
    ),
  ]);
}
