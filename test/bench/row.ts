/**
 * One row of the benchmark: what is measured, at which sizes. `prepare` makes the input; what it returns is timed. Where the
 * clock is elsewhere (in a browser), the run returns the milliseconds it took.
 */
export interface BenchRow {
  name: string;
  /** From small to large; growth is told between neighbours. */
  sizes: number[];
  /** Only when its name is asked for: it takes minutes. */
  onlyAsked?: true;
  prepare(n: number): Promise<() => Promise<void | number> | void | number>;
}
