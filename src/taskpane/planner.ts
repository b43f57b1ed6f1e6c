/**
 * Planning beside the pane, in a worker where there is one. Where the webview refuses workers, the same functions
 * run in place: slower to the touch, the same answer.
 */
import { wrap } from 'comlink';
import { type AsyncPlanner, jobsOnDemand } from './jobsOnDemand';
import { fromPieces, type PiecewisePlanner } from './planPieces';

export type { AsyncPlanner } from './jobsOnDemand';

/** The worker's script, beside the page; see `planner` in webpack.config.js. */
const SCRIPT = 'planner.js';

/** A worker says nothing until it has loaded; one that cannot load says `error`. A first small question tells which. */
async function started(worker: Worker): Promise<AsyncPlanner | undefined> {
  const broken = new Promise<undefined>((resolve) => worker.addEventListener('error', () => resolve(undefined), { once: true }));
  const remote = wrap<PiecewisePlanner>(worker);
  const answered = remote.describeBankFile('', new Uint8Array()).then(() => fromPieces(remote));
  return Promise.race([answered, broken]);
}

export async function startPlanner(): Promise<AsyncPlanner> {
  if (typeof Worker === 'undefined') return jobsOnDemand;
  try {
    return (await started(new Worker(SCRIPT))) ?? jobsOnDemand;
  } catch {
    return jobsOnDemand; // The policy of the page around us forbids workers.
  }
}
