/**
 * Two lists of lines laid beside each other, so that an inserted line is one difference and not a thousand: lines that occur once on
 * both sides and keep their order are anchors (patience); what lies between two anchors is paired by likeness.
 */

/** Places in either list; one of them is undefined where a line was added or removed. */
export interface Pair {
  readonly was: number | undefined;
  readonly now: number | undefined;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Places of what occurs exactly once. */
function onceIn(lines: readonly string[], { from, to }: Span): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (places.has(line)) repeated.add(line);
    else places.set(line, at);
  }
  for (const line of repeated) places.delete(line);
  return places;
}

/** The longest run of pairs that rise on both sides. `pairs` rise in `was` already. */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = []; // Index of the pair that ends the best run of each length.
  const before = new Array<number>(pairs.length).fill(-1);
  const nowOf = (index: number): number => pairs[index]?.[1] ?? -1;
  pairs.forEach(([, now], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (nowOf(tails[middle] ?? -1) < now) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const run: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

/** Beyond so many comparisons lines of a gap are paired in their order. */
const MOST_COMPARISONS = 10_000;

/** How alike two lines are, from 0 to 1. Asked only of lines between anchors. */
export type Likeness = (was: number, now: number) => number;

const inOrder = (was: Span, now: Span): Pair[] =>
  Array.from({ length: Math.max(was.to - was.from, now.to - now.from) }, (_, index) => ({
    was: was.from + index < was.to ? was.from + index : undefined,
    now: now.from + index < now.to ? now.from + index : undefined,
  }));

/** The pairing of a gap with the highest likeness in all; lines without anything in common are not paired. */
function byLikeness(was: Span, now: Span, likeness: Likeness): Pair[] {
  const [rows, columns] = [was.to - was.from, now.to - now.from];
  if (rows === 0 || columns === 0 || rows * columns > MOST_COMPARISONS) return inOrder(was, now);
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const alike = Array.from({ length: rows }, (_, r) =>
    Float64Array.from({ length: columns }, (__, c) => likeness(was.from + r, now.from + c)),
  );
  const at = (r: number, c: number): number => best[r]?.[c] ?? 0;
  const likenessAt = (r: number, c: number): number => alike[r]?.[c] ?? 0;
  for (let r = rows - 1; r >= 0; r -= 1)
    for (let c = columns - 1; c >= 0; c -= 1) best[r]![c] = Math.max(at(r + 1, c), at(r, c + 1), likenessAt(r, c) + at(r + 1, c + 1)); // Row r was made above.
  const pairs: Pair[] = [];
  let [r, c] = [0, 0];
  while (r < rows && c < columns) {
    const like = likenessAt(r, c);
    if (like > 0 && at(r, c) === like + at(r + 1, c + 1)) pairs.push({ was: was.from + r++, now: now.from + c++ });
    else if (at(r, c) === at(r + 1, c)) pairs.push({ was: was.from + r++, now: undefined });
    else pairs.push({ was: undefined, now: now.from + c++ });
  }
  return [...pairs, ...inOrder({ from: was.from + r, to: was.to }, { from: now.from + c, to: now.to })];
}

interface Gap {
  readonly was: Span;
  readonly now: Span;
}

/** What lies before, between and after the anchors. */
function gapsBetween({ was, now }: Gap, anchors: readonly (readonly [number, number])[]): Gap[] {
  const ends = [...anchors, [was.to, now.to] as const];
  return ends.map(([wasEnd, nowEnd], index) => {
    const before = anchors[index - 1];
    return {
      was: { from: before === undefined ? was.from : before[0] + 1, to: wasEnd },
      now: { from: before === undefined ? now.from : before[1] + 1, to: nowEnd },
    };
  });
}

function alignGap(was: readonly string[], now: readonly string[], gap: Gap, likeness: Likeness): Pair[] {
  let [head, wasEnd, nowEnd] = [0, gap.was.to, gap.now.to];
  const pairs: Pair[] = [];
  const tail: Pair[] = [];
  while (gap.was.from + head < wasEnd && gap.now.from + head < nowEnd && was[gap.was.from + head] === now[gap.now.from + head]) {
    pairs.push({ was: gap.was.from + head, now: gap.now.from + head });
    head += 1;
  }
  while (wasEnd > gap.was.from + head && nowEnd > gap.now.from + head && was[wasEnd - 1] === now[nowEnd - 1])
    tail.push({ was: (wasEnd -= 1), now: (nowEnd -= 1) });
  const middle = { was: { from: gap.was.from + head, to: wasEnd }, now: { from: gap.now.from + head, to: nowEnd } };
  for (const pair of alignMiddle(was, now, middle, likeness)) pairs.push(pair);
  for (const pair of tail.reverse()) pairs.push(pair);
  return pairs;
}

function alignMiddle(was: readonly string[], now: readonly string[], middle: Gap, likeness: Likeness): Pair[] {
  if (middle.was.from === middle.was.to || middle.now.from === middle.now.to) return inOrder(middle.was, middle.now);
  const ours = onceIn(now, middle.now);
  const common = [...onceIn(was, middle.was)].flatMap(([line, at]) => {
    const there = ours.get(line);
    return there === undefined ? [] : [[at, there] as const];
  });
  const anchors = rising(common);
  if (anchors.length === 0) return byLikeness(middle.was, middle.now, likeness);
  const pairs: Pair[] = [];
  gapsBetween(middle, anchors).forEach((gap, index) => {
    for (const pair of alignGap(was, now, gap, likeness)) pairs.push(pair);
    const anchor = anchors[index];
    if (anchor !== undefined) pairs.push({ was: anchor[0], now: anchor[1] });
  });
  return pairs;
}

/** Every line of both lists once, in an order that both agree with. */
export const alignLines = (was: readonly string[], now: readonly string[], likeness: Likeness): Pair[] =>
  alignGap(was, now, { was: { from: 0, to: was.length }, now: { from: 0, to: now.length } }, likeness);
