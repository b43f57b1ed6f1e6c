/** The actions of the running pane: the functions of app/, fetched when first asked for, so that the pane opens at once. */
import { CASH_LOG } from '../app/cash/applyCash';
import { SCHEDULE_LOG } from '../app/billing/buildSchedule';
import { BURN_KINDS, type BurnPlan } from '../app/budget/burnPlan';
import type { CashPlan } from '../app/cash/cashPlan';
import { DEPOSIT_KINDS, type DepositsPlan } from '../app/deposits/depositsPlan';
import { onIntention } from '../app/intentions';
import type { JobPlan, JobRequest, Preview } from '../app/jobs';
import { localDay } from '../app/localDay';
import { PAYMENT_KINDS, type PaymentsPlan } from '../app/payables/paymentsPlan';
import { RECONCILIATION_LOG } from '../app/reconciliation/reconcilePartner';
import { RECONCILIATION_KINDS, type ReconciliationPlan } from '../app/reconciliation/reconciliationPlan';
import { BURN_LOG } from '../app/budget/reportBurn';
import { DEPOSITS_LOG } from '../app/deposits/reportDeposits';
import { REVIEW_LOG } from '../app/contracts/reviewContracts';
import { REVIEW_KINDS, type ReviewPlan } from '../app/contracts/reviewPlan';
import { SCHEDULE_KINDS, type SchedulePlan } from '../app/billing/schedulePlan';
import type { Asker } from '../app/ask/ask';
import type { FigureTracer } from '../app/trace/trace';
import { PAYMENTS_LOG } from '../app/payables/trackPayments';
import type { JobLog } from '../app/writeJob';
import { CASH_KINDS, type TableKind } from '../tables/columns';
import type {
  BurnChoices,
  CashChoices,
  DepositsChoices,
  FileDescription,
  JobActions,
  PaneActions,
  PaymentsChoices,
  PreviewAsked,
  ReconciliationChoices,
  ReviewChoices,
  ScheduleChoices,
} from './actions';
import { type AsyncPlanner, startPlanner } from './planner';

const reading = () => import(/* webpackChunkName: "job" */ '../app/readWorkbook');
const mapping = () => import(/* webpackChunkName: "job" */ '../tables/mapping');
const previewing = () => import(/* webpackChunkName: "job" */ '../app/previewJob');
const writing = () => import(/* webpackChunkName: "job" */ '../app/writeJob');
const deciding = () => import(/* webpackChunkName: "job" */ '../app/cash/decide');
const reporting = () => import(/* webpackChunkName: "job" */ '../app/runReport');
const undoing = () => import(/* webpackChunkName: "job" */ '../app/cash/undoMatch');
const running = () => import(/* webpackChunkName: "job" */ '../app/runs');
const going = () => import(/* webpackChunkName: "job" */ '../app/goTo');
const awaiting = () => import(/* webpackChunkName: "contracts" */ '../app/contracts/readDecisions');
const monthReading = () => import(/* webpackChunkName: "cockpit" */ '../app/close/readMonth');
const tablesMapping = () => import(/* webpackChunkName: "job" */ '../app/mapping/mapTables');
const explainingCell = () => import(/* webpackChunkName: "cockpit" */ '../app/explain/explainCell');
const closing = () => import(/* webpackChunkName: "cockpit" */ '../app/close/closeActions');
const sampling = () => import(/* webpackChunkName: "cockpit" */ '../app/sampleMonth');
const looking = () => import(/* webpackChunkName: "lint" */ '../app/lint/lintWorkbook');
const planningConversion = () => import(/* webpackChunkName: "formulas" */ '../app/formulas/planAsked');
const converting = () => import(/* webpackChunkName: "formulas" */ '../app/formulas/writeConversion');
const mending = () => import(/* webpackChunkName: "lint" */ '../app/lint/fixes');
const casesReading = () => import(/* webpackChunkName: "job" */ '../app/reconciliation/readCases');
const asking = () => import(/* webpackChunkName: "ask" */ '../app/ask/ask');
const makingUp = () => import(/* webpackChunkName: "ask" */ '../app/ask/whichInvoices');
const tracing = () => import(/* webpackChunkName: "schedules" */ '../app/trace/trace');
const explaining = () => import(/* webpackChunkName: "schedules" */ '../app/billing/explainProration');

const now = (): string => new Date().toISOString();

/** What tells one running job from another: its tables, how a file of it is described, how it is planned and logged. */
interface LiveJob<Plan extends JobPlan, Choices> {
  readonly kinds: readonly TableKind[];
  readonly describe: (planner: AsyncPlanner, name: string, bytes: Uint8Array) => Promise<FileDescription>;
  readonly plan: (planner: AsyncPlanner, request: JobRequest & Choices) => Promise<Plan>;
  readonly log: JobLog<Plan>;
}

function liveJob<Plan extends JobPlan, Choices>(
  { kinds, describe, plan, log }: LiveJob<Plan, Choices>,
  planner: () => Promise<AsyncPlanner>,
): JobActions<Plan, Choices> {
  return {
    readWorkbook: async (onProgress) => (await reading()).readWorkbook(kinds, onProgress),
    describeFile: async ({ name, bytes }) => describe(await planner(), name, bytes),
    preview: async ({ choices, ...asked }: PreviewAsked<Choices>, onProgress): Promise<Preview<Plan>> =>
      (await previewing()).previewJob(asked, async (request) => plan(await planner(), { ...request, ...choices }), onProgress),
    write: async (preview, options) => (await writing()).writeJob(preview, log, { ...options, at: now() }),
  };
}

type LiveJobs = Pick<PaneActions, 'cash' | 'contracts' | 'schedules' | 'reconciliation' | 'deposits' | 'payments' | 'burn'>;

function liveJobs(planner: () => Promise<AsyncPlanner>): LiveJobs {
  const bankFile: LiveJob<never, never>['describe'] = (jobs, name, bytes) => jobs.describeBankFile(name, bytes);
  const document: LiveJob<never, never>['describe'] = (jobs, name, bytes) => jobs.describeDocument(name, bytes);
  const partnerFile: LiveJob<never, never>['describe'] = (jobs, name, bytes) => jobs.describeReconciliationFile(name, bytes);
  const job = <Plan extends JobPlan, Choices>(live: LiveJob<Plan, Choices>) => liveJob(live, planner);
  return {
    cash: job<CashPlan, CashChoices>({ kinds: CASH_KINDS, describe: bankFile, plan: (jobs, asked) => jobs.planCash(asked), log: CASH_LOG }),
    contracts: job<ReviewPlan, ReviewChoices>({
      ...{ kinds: REVIEW_KINDS, describe: document, plan: (jobs, asked) => jobs.planReview(asked), log: REVIEW_LOG },
    }),
    schedules: job<SchedulePlan, ScheduleChoices>({
      ...{ kinds: SCHEDULE_KINDS, describe: document, plan: (jobs, asked) => jobs.planSchedule(asked), log: SCHEDULE_LOG },
    }),
    reconciliation: job<ReconciliationPlan, ReconciliationChoices>({
      ...{
        kinds: RECONCILIATION_KINDS,
        describe: partnerFile,
        plan: (jobs, asked) => jobs.planReconciliation(asked),
        log: RECONCILIATION_LOG,
      },
    }),
    deposits: job<DepositsPlan, DepositsChoices>({
      ...{ kinds: DEPOSIT_KINDS, describe: document, plan: (jobs, asked) => jobs.planDeposits(asked), log: DEPOSITS_LOG },
    }),
    payments: job<PaymentsPlan, PaymentsChoices>({
      ...{ kinds: PAYMENT_KINDS, describe: document, plan: (jobs, asked) => jobs.planPayments(asked), log: PAYMENTS_LOG },
    }),
    burn: job<BurnPlan, BurnChoices>({
      ...{ kinds: BURN_KINDS, describe: document, plan: (jobs, asked) => jobs.planBurn(asked), log: BURN_LOG },
    }),
  };
}

export function liveActions(): PaneActions {
  let started: Promise<AsyncPlanner> | undefined;
  const planner = () => (started ??= startPlanner());
  let tracer: FigureTracer | undefined;
  let asker: Asker | undefined;
  const whoIsAsked = async (): Promise<Asker> => (asker ??= (await asking()).asker());
  return {
    ...liveJobs(planner),
    ask: {
      ask: async (text) => (await whoIsAsked()).ask(text),
      aboutSelection: async () => (await whoIsAsked()).askAbout(await (await going()).selectedCell()),
      tell: async (subject) => (await whoIsAsked()).tell(subject),
      whichInvoices: async () => (await makingUp()).whichInvoices(await (await going()).selectedCell()),
    },
    lint: {
      look: async (onProgress, signal) => (await looking()).lintWorkbook(onProgress, signal),
      previewFix: async (findings) => (await mending()).previewFix(findings),
      writeFix: async (preview, options) => (await mending()).writeFix(preview, { ...options, at: now() }),
    },
    formulas: {
      plan: async (asked) => (await planningConversion()).planAsked(asked),
      write: async (plan, options) => (await converting()).writeConversion(plan, { ...options, at: now() }),
    },
    month: {
      read: async () => (await monthReading()).readMonth(localDay(new Date())),
      preview: async (action, who) => (await closing()).previewClose(action, who),
      write: async (preview, who) => (await closing()).writeClose(preview, { who, at: now() }),
    },
    sample: {
      open: async () => (await sampling()).openSampleMonth(),
      here: async () => (await sampling()).sampleHere(),
      files: async (names) => (await sampling()).sampleFiles(names),
    },
    cell: {
      explain: async () => (await explainingCell()).explainCell(await (await going()).selectedCell()),
      findings: async (cell, signal) => (await explainingCell()).findingsOn(cell, signal),
    },
    tables: {
      read: async (onProgress) => (await tablesMapping()).readAllTables(onProgress),
      preview: async (chosen, mappings) => (await tablesMapping()).previewMappings(chosen, mappings, localDay(new Date())),
      save: async (preview, who) => (await writing()).writeJob(preview, (await tablesMapping()).MAPPING_LOG, { who, at: now() }),
    },
    today: () => localDay(new Date()),
    propose: async (kind, table) => (await mapping()).proposeColumns(kind, table),
    readQuestions: async () => (await deciding()).readQuestions(),
    decide: async (decision, who) => (await deciding()).decide(decision, who, now()),
    readDecisions: async () => (await awaiting()).readDecisions(),
    readCases: async () => (await casesReading()).readCases(),
    trace: async (cell) => (tracer ??= (await tracing()).figureTracer())(cell),
    explainProration: async (question) => (await explaining()).explainProration(question),
    previewRunReport: async () => (await reporting()).previewRunReport(),
    writeRunReport: async (who) => (await reporting()).writeRunReport({ who, at: now() }),
    previewUndo: async (receipt) => (await undoing()).previewUndo(receipt),
    undoMatch: async (receipt, who) => (await undoing()).undoMatch(receipt, who, now()),
    readRuns: async () => (await running()).readRuns(),
    verifyChain: async () => (await running()).verifyChain(),
    previewRevert: async (runId) => (await running()).previewRevert(runId),
    revert: async (runId, options) => (await running()).revertRun(runId, { ...options, at: now() }),
    goTo: async (sheet, address) => (await going()).goToCell(sheet, address),
    watchSelection: async (listener) => (await going()).watchSelection((sheet, address, receipt) => listener({ sheet, address, receipt })),
    watchChanges: async (listener) => (await going()).watchWorkbook(listener),
    onIntention,
  };
}
