/** The actions of the running pane: the jobs of app/, fetched when first asked for, so that the pane opens at once. */
import type { CashActions } from './actions';
import { CASH_LOG } from '../app/applyCash';
import { onIntention } from '../app/intentions';
import { CASH_KINDS } from '../tables/columns';
import { type AsyncPlanner, startPlanner } from './planner';

const reading = () => import(/* webpackChunkName: "job" */ '../app/readWorkbook');
const mapping = () => import(/* webpackChunkName: "job" */ '../tables/mapping');
const previewing = () => import(/* webpackChunkName: "job" */ '../app/previewJob');
const writing = () => import(/* webpackChunkName: "job" */ '../app/writeJob');
const deciding = () => import(/* webpackChunkName: "job" */ '../app/decide');
const running = () => import(/* webpackChunkName: "job" */ '../app/runs');
const going = () => import(/* webpackChunkName: "job" */ '../app/goTo');

const now = (): string => new Date().toISOString();

/** Today where the analyst sits, not in Greenwich. */
export function localDay(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function liveActions(): CashActions {
  let started: Promise<AsyncPlanner> | undefined;
  const planner = () => (started ??= startPlanner());
  return {
    today: () => localDay(new Date()),
    readWorkbook: async (onProgress) => (await reading()).readWorkbook(CASH_KINDS, onProgress),
    propose: async (kind, table) => (await mapping()).proposeColumns(kind, table),
    describeBankFile: async ({ name, bytes }) => (await planner()).describeBankFile(name, bytes),
    preview: async (request, onProgress) =>
      (await previewing()).previewJob(request, async (cash) => (await planner()).planCash(cash), onProgress),
    write: async (preview, options) => (await writing()).writeJob(preview, CASH_LOG, { ...options, at: now() }),
    readQuestions: async () => (await deciding()).readQuestions(),
    decide: async (decision, who) => (await deciding()).decide(decision, who, now()),
    readRuns: async () => (await running()).readRuns(),
    verifyChain: async () => (await running()).verifyChain(),
    previewRevert: async (runId) => (await running()).previewRevert(runId),
    revert: async (runId, options) => (await running()).revertRun(runId, { ...options, at: now() }),
    goTo: async (sheet, address) => (await going()).goToCell(sheet, address),
    watchSelection: async (listener) =>
      (await going()).watchSelection((_sheet, _address, receipt) => {
        if (receipt !== undefined) listener(receipt);
      }),
    onIntention,
  };
}
