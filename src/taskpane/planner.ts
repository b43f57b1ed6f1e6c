/**
 * Planning beside the pane, in a worker where there is one. Where the webview refuses workers, the same functions
 * run in place: slower to the touch, the same answer.
 */
import { type Remote, wrap } from 'comlink';
import type { BankFileDescription } from '../app/describeBankFile';
import type { CashPlan, CashRequest } from '../app/cashPlan';
import type { Planner } from './planWorker';

export interface AsyncPlanner {
  planCash(request: CashRequest): Promise<CashPlan>;
  describeBankFile(name: string, bytes: Uint8Array): Promise<BankFileDescription>;
}

const inPlace: AsyncPlanner = {
  planCash: async (request) => (await import(/* webpackChunkName: "job" */ '../app/planCash')).planCash(request),
  describeBankFile: async (name, bytes) =>
    (await import(/* webpackChunkName: "job" */ '../app/describeBankFile')).describeBankFile(name, bytes),
};

/** The worker's script, beside the page; see `planner` in webpack.config.js. */
const SCRIPT = 'planner.js';

/** A worker says nothing until it has loaded; one that cannot load says `error`. A first small question tells which. */
async function started(worker: Worker): Promise<Remote<Planner> | undefined> {
  const broken = new Promise<undefined>((resolve) => worker.addEventListener('error', () => resolve(undefined), { once: true }));
  const remote = wrap<Planner>(worker);
  const answered = remote.describeBankFile('', new Uint8Array()).then(() => remote);
  return Promise.race([answered, broken]);
}

export async function startPlanner(): Promise<AsyncPlanner> {
  if (typeof Worker === 'undefined') return inPlace;
  try {
    return (await started(new Worker(SCRIPT))) ?? inPlace;
  } catch {
    return inPlace; // The policy of the page around us forbids workers.
  }
}
