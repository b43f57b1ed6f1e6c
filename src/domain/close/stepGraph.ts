/** The order of the steps: what comes after what. Several may run side by side; steps that wait for each other are a finding, not a hang. */
import { type Finding, findingFrom, type Place } from '../finding';
import type { CloseStep } from './close';
import { CLOSE_ADVICE } from './closeAdvice';

export interface StepOrder {
  /** Each after those that it comes after, in the order of the sheet where that says nothing. Steps of a circle come last. */
  readonly steps: readonly CloseStep[];
  readonly findings: readonly Finding[];
}

/** Steps whose predecessors are all among the known, again and again, until nothing is added. */
function reachable(steps: readonly CloseStep[]): CloseStep[] {
  const keys = new Set(steps.map(({ key }) => key));
  const done = new Set<string>();
  const ordered: CloseStep[] = [];
  for (let before = -1; before < ordered.length;) {
    before = ordered.length;
    for (const step of steps) {
      if (done.has(step.key) || !step.after.every((key) => done.has(key) || !keys.has(key))) continue;
      done.add(step.key);
      ordered.push(step);
    }
  }
  return ordered;
}

/** Of the steps that cannot be reached, those in a circle: what merely waits for one of them is taken off from the other end. */
function circleOf(stuck: readonly CloseStep[]): CloseStep[] {
  const needed = stuck.filter(({ key }) => stuck.some(({ after }) => after.includes(key)));
  return needed.length === stuck.length ? [...stuck] : circleOf(needed);
}

export function stepOrder(steps: readonly CloseStep[], placeOf: (key: string) => Place): StepOrder {
  const keys = new Set(steps.map(({ key }) => key));
  const unknown = steps.flatMap(({ key, after }) =>
    after.filter((each) => !keys.has(each)).map((each) => findingFrom(CLOSE_ADVICE, 'after-unknown', placeOf(key), { key, after: each })),
  );
  const ordered = reachable(steps);
  const stuck = steps.filter((step) => !ordered.includes(step));
  const circle = circleOf(stuck);
  const [first] = circle;
  const circles =
    first === undefined
      ? []
      : [findingFrom(CLOSE_ADVICE, 'steps-in-circle', placeOf(first.key), { keys: circle.map(({ key }) => key).join(', ') })];
  return { steps: [...ordered, ...stuck], findings: [...unknown, ...circles] };
}
