/**
 * Long work in steps, on the thread that also answers the person: after some milliseconds of it everybody else has a turn. Office.js
 * keeps the work from going to a worker; a step is a row or a few.
 */
export type Steps<T> = Generator<void, T>;

/** Below the 50 ms that are felt, with room for a slow step. */
const AT_ONCE_MS = 20;

const othersTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** To be awaited between steps: gives way when it is time. The work begins with a turn of everybody else's. */
export function givingWay(): () => Promise<void> {
  let since = -Infinity;
  return async () => {
    if (performance.now() - since < AT_ONCE_MS) return;
    await othersTurn();
    since = performance.now();
  };
}

export async function unhurried<T>(steps: Steps<T>): Promise<T> {
  await othersTurn();
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < AT_ONCE_MS) continue;
    await othersTurn();
    since = performance.now();
  }
}
