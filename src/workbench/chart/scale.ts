/** The ticks of a value axis: round steps (1, 2, 2.5 or 5 times a power of ten) that cover the values and zero. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** 0 at `from`, 1 at `to`. */
  readonly at: (value: number) => number;
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10];

export function scaleFor(values: readonly number[], wantedTicks = 5): Scale {
  const low = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  // With nothing but zeros there is still an axis, from 0 to 1.
  const high = low === highest ? 1 : highest;
  const rough = (high - low) / wantedTicks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (ROUND_STEPS.find((candidate) => candidate * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)));
  const from = ticks[0] ?? 0;
  const to = ticks.at(-1) ?? 1;
  return { from, to, ticks, at: (value) => (value - from) / (to - from) };
}

/** Running totals for a stack, positive and negative apart: [from, to] for each series at each category. */
export function stacks(series: readonly (readonly number[])[], categories: number): readonly (readonly (readonly [number, number])[])[] {
  const above = new Array<number>(categories).fill(0);
  const below = new Array<number>(categories).fill(0);
  return series.map((values) =>
    Array.from({ length: categories }, (_, n) => {
      const value = values[n] ?? 0;
      const side = value >= 0 ? above : below;
      const from = side[n] ?? 0;
      side[n] = from + value;
      return [from, from + value] as const;
    }),
  );
}
