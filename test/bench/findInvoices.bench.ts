/**
 * Which of n amounts add up to a target: our search, a MILP solver and a plain dynamic program, on the same targets.
 *
 * The report says what each of them found, and how many items it takes: the solver and the program give one smallest set and do not know
 * whether there is another; the search gives all of the smallest, and says which sizes it has seen.
 */
import highsLoader from 'highs';
import { findSums } from '../../src/domain/sums/findInvoices';
import type { SumQuestion } from '../../src/domain/sums/sumSearch';
import type { BenchRow } from './row';

const SIZES = [100, 1_000, 10_000];
const SOLVER_SECONDS = 5;

/** Park–Miller: amounts that are the same on every machine. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Amounts from 1.00 to 2,001.00, in cents. `planted`: that many of them make the target; 0: it is any amount of that order. */
function question(n: number, planted: number): SumQuestion {
  const chance = chanceFrom(n + planted);
  const amounts = Array.from({ length: n }, () => 100 + chance(200_000));
  const target =
    planted === 0
      ? 100_000 + chance(500_000)
      : Array.from({ length: planted }, (_, at) => amounts[(at * 37 + 11) % n] ?? 0).reduce((all, each) => all + each, 0);
  return { amounts, target, tolerance: 0, mostItems: 12 };
}

const TARGETS = [
  { name: 'one planted', planted: 1 },
  { name: 'three planted', planted: 3 },
  { name: 'six planted', planted: 6 },
  { name: 'any amount', planted: 0 },
] as const;

/** Fewest items that make each amount up to the target; 0 where nothing does. */
function byDynamicProgram({ amounts, target, mostItems }: SumQuestion): number | undefined {
  const NEVER = 255;
  const fewest = new Uint8Array(target + 1).fill(NEVER);
  fewest[0] = 0;
  for (const amount of amounts)
    for (let sum = target; sum >= amount; sum -= 1) {
      const items = (fewest[sum - amount] ?? NEVER) + 1;
      if (items < (fewest[sum] ?? NEVER)) fewest[sum] = items;
    }
  const items = fewest[target] ?? NEVER;
  return items > mostItems ? undefined : items;
}

const loading = highsLoader();
/** As a minimum of items under one equation, in the text that the solver reads. */
async function byMilp({ amounts, target, mostItems }: SumQuestion): Promise<number | undefined> {
  const solver = await loading;
  const names = amounts.map((_, at) => `x${at}`);
  const wrapped = (terms: readonly string[]): string => terms.map((term, at) => (at % 10 === 9 ? `${term}\n` : term)).join(' ');
  const count = wrapped(names.map((name) => `+ ${name}`));
  const sum = wrapped(names.map((name, at) => `+ ${amounts[at] ?? 0} ${name}`));
  const problem = `Minimize\n obj: ${count}\nSubject To\n sum: ${sum} = ${target}\n most: ${count} <= ${mostItems}\nBinary\n ${wrapped(names)}\nEnd`;
  const { Status, ObjectiveValue } = solver.solve(problem, { time_limit: SOLVER_SECONDS });
  return Status === 'Optimal' ? Math.round(ObjectiveValue) : undefined;
}

export const rows: BenchRow[] = TARGETS.map(({ name, planted }) => ({
  name: `which invoices make this amount: ${name}`,
  sizes: SIZES,
  prepare: async (n) => {
    const asked = question(n, planted);
    return async () => {
      findSums(asked);
    };
  },
}));

const took = async <T>(work: () => T | Promise<T>): Promise<{ readonly answer: T; readonly milliseconds: number }> => {
  const started = performance.now();
  const answer = await work();
  return { answer, milliseconds: performance.now() - started };
};

const told = (items: number | undefined, milliseconds: number): string =>
  `${items === undefined ? 'none' : `${items} items`} in ${milliseconds.toFixed(0)} ms`.padStart(20);

export async function report(): Promise<string[]> {
  const lines = [
    `${'target'.padEnd(24)} ${'n'.padStart(6)} ${'search'.padStart(20)} ${'highs'.padStart(20)} ${'dynamic program'.padStart(20)}  verdict of the search`,
  ];
  for (const n of SIZES)
    for (const { name, planted } of TARGETS) {
      const asked = question(n, planted);
      const search = await took(() => findSums(asked));
      const milp = await took(() => byMilp(asked));
      const program = await took(() => byDynamicProgram(asked));
      const { answers, verdict, ways, isMore } = search.answer;
      lines.push(
        [
          `${name.padEnd(24)} ${String(n).padStart(6)}`,
          told(answers[0]?.size, search.milliseconds),
          told(milp.answer, milp.milliseconds),
          told(program.answer, program.milliseconds),
          ` ${verdict}${ways > 1 ? `: ${isMore ? 'more than ' : ''}${ways} ways` : ''}`,
        ].join(' '),
      );
    }
  return lines;
}
