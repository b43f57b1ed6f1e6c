/**
 * Chance with a seed: the same seed tells the same story. Mulberry32 (Tommy Ettinger, public domain), 32 bits
 * of state: plenty for a sample company, not for secrets.
 */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** True in that share of cases. */
  happens(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** A different order; the given list stays as it is. */
  shuffled<T>(list: readonly T[]): T[];
  digits(count: number): string;
}

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    happens: (share) => next() < share,
    pick: (choices) => {
      const chosen = choices[int(0, choices.length - 1)];
      if (chosen === undefined) throw new Error('There is nothing to choose from.');
      return chosen;
    },
    shuffled: (list) => {
      const order = [...list];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        [order[last], order[other]] = [order[other] as (typeof order)[number], order[last] as (typeof order)[number]];
      }
      return order;
    },
    digits: (count) => Array.from({ length: count }, () => int(0, 9)).join(''),
  };
}
