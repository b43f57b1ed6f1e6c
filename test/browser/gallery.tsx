/** Every view in every state, one at a time, for the eye and for axe: `window.show('cash: preview', 'dark')`. */
import { createRoot } from 'react-dom/client';
import type { ReactElement } from 'react';
import { ActionsProvider } from '../../src/taskpane/actions';
import { NoExcel } from '../../src/taskpane/NoExcel';
import { isWork, type PaneContextValue, PaneProvider, useText, type View } from '../../src/taskpane/paneContext';
import { ErrorBoundary } from '../../src/taskpane/parts/ErrorBoundary';
import { PaneTabs } from '../../src/taskpane/parts/PaneTabs';
import { Shaded } from '../../src/taskpane/parts/Shaded';
import { type Catalogue, catalogueFor, TEXT } from '../../src/taskpane/text';
import type { Shade } from '../../src/taskpane/theme';
import type { CashPlan } from '../../src/app/cash/cashPlan';
import type { JobPlan } from '../../src/app/jobs';
import type { AwaitedDecision, ReviewPlan } from '../../src/app/contracts/reviewPlan';
import type { SchedulePlan } from '../../src/app/billing/schedulePlan';
import type { BurnPlan } from '../../src/app/budget/burnPlan';
import type { DepositsPlan } from '../../src/app/deposits/depositsPlan';
import type { PaymentsPlan } from '../../src/app/payables/paymentsPlan';
import type { ReconciliationPlan, WrittenCase } from '../../src/app/reconciliation/reconciliationPlan';
import type {
  BurnChoices,
  CashChoices,
  DepositsChoices,
  PaymentsChoices,
  ReconciliationChoices,
  ReviewChoices,
  ScheduleChoices,
} from '../../src/taskpane/actions';
import { AskView } from '../../src/taskpane/views/Ask/AskView';
import type { AskState } from '../../src/taskpane/views/Ask/askState';
import { FormulasView } from '../../src/taskpane/views/Formulas/FormulasView';
import { FIRST_ASKED, type FormulasState } from '../../src/taskpane/views/Formulas/formulasState';
import { LintView } from '../../src/taskpane/views/Lint/LintView';
import type { LintState } from '../../src/taskpane/views/Lint/lintState';
import { SETS, STORY } from '../support/askSamples';
import { CONVERSION, NOTHING_TO_CONVERT } from '../support/formulaSamples';
import { FIX_PREVIEW, LINT, NOTHING_ODD } from '../support/lintSamples';
import { BURN_JOB } from '../../src/taskpane/views/Burn/burnJob';
import { BurnView } from '../../src/taskpane/views/Burn/BurnView';
import { CasesView } from '../../src/taskpane/views/Cases/CasesView';
import { CASH_JOB } from '../../src/taskpane/views/Cash/cashJob';
import { CashView } from '../../src/taskpane/views/Cash/CashView';
import { CellView } from '../../src/taskpane/views/Cell/CellView';
import type { CellState } from '../../src/taskpane/views/Cell/useCell';
import { CONTRACTS_JOB } from '../../src/taskpane/views/Contracts/contractsJob';
import { ContractsView } from '../../src/taskpane/views/Contracts/ContractsView';
import { DEPOSITS_JOB } from '../../src/taskpane/views/Deposits/depositsJob';
import { DepositsView } from '../../src/taskpane/views/Deposits/DepositsView';
import { DecisionsView } from '../../src/taskpane/views/Decisions/DecisionsView';
import { EMPTY_FORM, type ExplainState } from '../../src/taskpane/views/Explain/explainState';
import { ExplainView } from '../../src/taskpane/views/Explain/ExplainView';
import { HomeView } from '../../src/taskpane/views/Home/HomeView';
import type { JobSpec } from '../../src/taskpane/views/Job/jobSpec';
import type { JobState } from '../../src/taskpane/views/Job/jobState';
import type { Job } from '../../src/taskpane/views/Job/useJob';
import { SetUpView } from '../../src/taskpane/views/Month/SetUpView';
import { PAYMENTS_JOB } from '../../src/taskpane/views/Payments/paymentsJob';
import { PaymentsView } from '../../src/taskpane/views/Payments/PaymentsView';
import { RECONCILIATION_JOB } from '../../src/taskpane/views/Reconciliation/reconciliationJob';
import { ReconciliationView } from '../../src/taskpane/views/Reconciliation/ReconciliationView';
import { ReviewView } from '../../src/taskpane/views/Review/ReviewView';
import type { ReviewState } from '../../src/taskpane/views/Review/reviewState';
import type { Review } from '../../src/taskpane/views/Review/useReview';
import { RunsView } from '../../src/taskpane/views/Runs/RunsView';
import type { RevertState, RunsState } from '../../src/taskpane/views/Runs/runsState';
import type { Runs } from '../../src/taskpane/views/Runs/useRuns';
import { type PaneCommand, paneCommands } from '../../src/taskpane/views/Search/paneCommands';
import { Search } from '../../src/taskpane/views/Search/Search';
import { SCHEDULES_JOB } from '../../src/taskpane/views/Schedules/schedulesJob';
import { SchedulesView } from '../../src/taskpane/views/Schedules/SchedulesView';
import type { Read } from '../../src/taskpane/useReading';
import { type Culture, EN_US, type PaneLanguage } from '../../src/app/culture';
import { sayIn } from '../../src/taskpane/words/say';
import { TablesView } from '../../src/taskpane/views/Tables/TablesView';
import type { SaveState, TablesState } from '../../src/taskpane/views/Tables/tablesState';
import { TraceView } from '../../src/taskpane/views/Trace/TraceView';
import type { TraceState } from '../../src/taskpane/views/Trace/traceState';
import { LOCKED_MONTH, monthDesk, monthState, REFUSED_PREVIEW, SIGN_PREVIEW } from '../support/monthSamples';
import { sampleActions } from '../support/paneActions';
import * as sample from '../support/paneSamples';
import * as reconciled from '../support/reconciliationSamples';
import * as reviewed from '../support/reviewSamples';
import * as scheduled from '../support/scheduleSamples';
import * as spent from '../support/spendSamples';

const nothing = () => undefined;

/** The pane as it stands in Germany. */
const GERMAN: Partial<PaneContextValue> = (() => {
  const culture: Culture = { decimal: ',', group: '.', shortDate: 'dd.MM.yyyy' };
  return { text: catalogueFor('de', culture), say: sayIn(culture) };
})();

const pane = (change: Partial<PaneContextValue> = {}): PaneContextValue => ({
  text: TEXT.en,
  say: sayIn(EN_US),
  settings: { who: 'Ada Lovelace', theme: 'auto', language: 'auto' },
  saveSettings: nothing,
  readOnly: false,
  workbook: 'october.xlsx',
  memory: sample.sampleMemory(),
  announce: nothing,
  open: nothing,
  work: 'cash',
  asked: undefined,
  taken: nothing,
  ...change,
});

// prettier-ignore
const job = <Plan extends JobPlan, Choices>(spec: JobSpec<Choices>, state: JobState<Plan, Choices>): Job<Plan, Choices> => ({
  spec, state, begin: nothing, readAgain: nothing, chooseTable: nothing, chooseColumn: nothing, confirmTables: nothing, addFiles: nothing,
  removeFile: nothing, chooseAsOf: nothing, choose: nothing, plan: nothing, toPreview: nothing, write: nothing, cancelWrite: nothing, back: nothing,
});
type CashState = JobState<CashPlan, CashChoices>;
const review = (state: ReviewState): Review => ({ state, read: nothing, move: nothing, decide: nothing, show: nothing });
// prettier-ignore
const runs = (state: RunsState): Runs => ({
  state, read: nothing, askRevert: nothing, chooseOverwrite: nothing, confirmRevert: nothing, closeRevert: nothing, refresh: nothing,
});

interface Picture {
  readonly view: View;
  readonly body: ReactElement;
  readonly pane?: Partial<PaneContextValue>;
}
const cashPicture = (state: CashState, change: Partial<PaneContextValue> = {}): Picture => ({
  view: 'cash',
  body: <CashView job={job(CASH_JOB, state)} />,
  pane: change,
});
const reviewPicture = (state: ReviewState): Picture => ({ view: 'review', body: <ReviewView review={review(state)} /> });
const contractsPicture = (state: JobState<ReviewPlan, ReviewChoices>): Picture => ({
  view: 'contracts',
  body: <ContractsView job={job(CONTRACTS_JOB, state)} />,
});
const schedulesPicture = (state: JobState<SchedulePlan, ScheduleChoices>): Picture => ({
  view: 'schedules',
  body: <SchedulesView job={job(SCHEDULES_JOB, state)} />,
});
const reconciliationPicture = (state: JobState<ReconciliationPlan, ReconciliationChoices>): Picture => ({
  view: 'reconciliation',
  body: <ReconciliationView job={job(RECONCILIATION_JOB, state)} />,
});
const depositsPicture = (state: JobState<DepositsPlan, DepositsChoices>): Picture => ({
  view: 'deposits',
  body: <DepositsView job={job(DEPOSITS_JOB, state)} />,
});
const paymentsPicture = (state: JobState<PaymentsPlan, PaymentsChoices>): Picture => ({
  view: 'payments',
  body: <PaymentsView job={job(PAYMENTS_JOB, state)} />,
});
const burnPicture = (state: JobState<BurnPlan, BurnChoices>): Picture => ({
  view: 'burn',
  body: <BurnView job={job(BURN_JOB, state)} />,
});
const casesPicture = (state: Read<readonly WrittenCase[]>): Picture => ({
  view: 'cases',
  body: <CasesView cases={{ state, read: nothing }} />,
});
const formulasPicture = (state: FormulasState): Picture => ({
  view: 'formulas',
  body: <FormulasView formulas={{ state, asked: FIRST_ASKED, choose: nothing, preview: nothing, write: nothing, again: nothing }} />,
});
const askPicture = (state: AskState): Picture => ({
  view: 'ask',
  body: <AskView ask={{ state, ask: nothing, aboutCell: nothing, tell: nothing, whichInvoices: nothing, again: nothing }} />,
});
const lintPicture = (state: LintState): Picture => ({
  view: 'lint',
  body: <LintView lint={{ state, look: nothing, stop: nothing, previewFix: nothing, writeFix: nothing, closeFix: nothing }} />,
});
const decisionsPicture = (state: Read<readonly AwaitedDecision[]>): Picture => ({
  view: 'decisions',
  body: <DecisionsView decisions={{ state, read: nothing }} />,
});
const tracePicture = (state: TraceState): Picture => ({
  view: 'trace',
  body: <TraceView trace={{ state, follow: nothing }} explain={nothing} />,
});
const explainPicture = (state: ExplainState): Picture => ({
  view: 'explain',
  body: <ExplainView explain={{ state, change: nothing, ask: nothing }} />,
});
const runsPicture = (state: RunsState): Picture => ({ view: 'runs', body: <RunsView runs={runs(state)} /> });

const cellPicture = (state: CellState): Picture => ({ view: 'cell', body: <CellView desk={{ state, explain: nothing }} /> });
const tablesPicture = (state: TablesState): Picture => ({
  view: 'tables',
  body: (
    <TablesView
      tables={{ state, read: nothing, chooseTable: nothing, chooseColumn: nothing, preview: nothing, save: nothing, leave: nothing }}
    />
  ),
});
const allTables = (save: SaveState): TablesState => ({
  kind: 'tables',
  setup: { reading: sample.READING, drafts: sample.SETUP.drafts },
  proposing: undefined,
  save,
});

const { SETUP: setup, PREVIEW: preview } = sample;
const { REVIEW_SETUP: contractSetup } = reviewed;
const { SCHEDULE_SETUP: scheduleSetup } = scheduled;
const { RECONCILIATION_SETUP: sides, RECONCILIATION_PREVIEW: reconciliation } = reconciled;
const row = { sheet: 'Invoice schedule', address: 'A7' };
const form = { ...EMPTY_FORM, amount: '3,100.00', serviceFrom: '2026-10-15', serviceTo: '2026-10-31' };
const questions = {
  kind: 'questions',
  lines: [sample.QUESTION, sample.QUESTION_WITHOUT_PROPOSAL],
  at: 0,
  deciding: false,
  refused: undefined,
} as const;
const logged = (revert: RevertState | undefined): RunsState => ({
  kind: 'runs',
  runs: [sample.REVERTED_RUN, sample.RUN],
  chain: sample.CHAIN,
  revert,
});
const conflict = { sheet: 'Cash application', address: 'T14', written: '', now: 'reject', before: '' };
const half = { step: 'Writing “Cash application”', done: 4200, total: 8412 };
const { runId } = sample.RUN;

/** The search lies over whatever is open. */
const Searching = ({ commands }: { readonly commands: (text: Catalogue) => readonly PaneCommand[] }) => (
  <>
    <HomeView desk={monthDesk({ kind: 'none', act: undefined })} />
    <Search commands={commands(useText())} choose={nothing} close={nothing} />
  </>
);

const SET_UP = { kind: 'setUp', setUp: { entity: 'Northlight Media', period: '2026-10', asOf: '2026-10-31' } } as const;

const COMMANDS = (text: Catalogue) => paneCommands(text, [TEXT.en], monthState());

function Bomb(): never {
  throw new Error('The queue has no question 7.');
}

const PICTURES: Readonly<Record<string, Picture>> = {
  'home: reading': { view: 'home', body: <HomeView desk={monthDesk({ kind: 'reading' })} /> },
  'home: read failed': {
    view: 'home',
    body: <HomeView desk={monthDesk({ kind: 'readFailed', because: 'The sheet Tieout Close cannot be read.', act: undefined })} />,
  },
  'home: first run': { view: 'home', body: <HomeView desk={monthDesk({ kind: 'none', act: undefined })} /> },
  'home: month': { view: 'home', body: <HomeView desk={monthDesk(monthState())} /> },
  'home: month, stale': { view: 'home', body: <HomeView desk={monthDesk(monthState({ stale: true }))} /> },
  'home: month, locked': { view: 'home', body: <HomeView desk={monthDesk(monthState({ month: LOCKED_MONTH }))} /> },
  'home: month, reopening': {
    view: 'home',
    body: <HomeView desk={monthDesk(monthState({ month: LOCKED_MONTH, act: { kind: 'asking', action: { kind: 'reopen', why: '' } } }))} />,
  },
  'home: signing, asking': {
    view: 'home',
    body: <HomeView desk={monthDesk(monthState({ act: { kind: 'asking', action: SIGN_PREVIEW.action } }))} />,
  },
  'home: signing, previewed': {
    view: 'home',
    body: <HomeView desk={monthDesk(monthState({ act: { kind: 'previewed', action: SIGN_PREVIEW.action, preview: SIGN_PREVIEW } }))} />,
  },
  'home: signing, refused': {
    view: 'home',
    body: <HomeView desk={monthDesk(monthState({ act: { kind: 'previewed', action: SIGN_PREVIEW.action, preview: REFUSED_PREVIEW } }))} />,
  },
  'home: signing, broke': {
    view: 'home',
    body: (
      <HomeView desk={monthDesk(monthState({ act: { kind: 'broke', action: SIGN_PREVIEW.action, because: 'Excel did not answer.' } }))} />
    ),
  },
  'search: all': { view: 'home', body: <Searching commands={COMMANDS} /> },
  'search: none': { view: 'home', body: <Searching commands={() => []} /> },
  'month: first': { view: 'month', body: <SetUpView desk={monthDesk({ kind: 'none', act: undefined })} today="2026-11-02" /> },
  'month: previewed': {
    view: 'month',
    body: (
      <SetUpView
        desk={monthDesk({
          kind: 'none',
          act: { kind: 'previewed', action: SET_UP, preview: { ...SIGN_PREVIEW, action: SET_UP, vouched: [] } },
        })}
        today="2026-11-02"
      />
    ),
  },
  'home: read-only, forgetful': {
    view: 'home',
    body: <HomeView desk={monthDesk({ kind: 'none', act: undefined })} />,
    pane: { readOnly: true, memory: sample.sampleMemory({ lasting: () => false }) },
  },
  'cash: reading': cashPicture({ kind: 'reading', progress: { step: 'Reading OpenItems_October', done: 40_000, total: 100_000 } }),
  'cash: read failed': cashPicture({
    kind: 'readFailed',
    because: 'A cell is being edited. Press Enter or Escape in the sheet, then try again.',
  }),
  'cash: no tables': cashPicture({ kind: 'noTables' }),
  'cash: tables': cashPicture({ kind: 'tables', setup, proposing: undefined }),
  'cash: tables, problem': cashPicture({
    kind: 'tables',
    setup: {
      ...setup,
      drafts: setup.drafts.map((draft) =>
        draft.kind === 'openItems' ? { ...draft, columns: { ...draft.columns, Document: null, Currency: 'Balance' } } : draft,
      ),
    },
    proposing: 'customers',
  }),
  'cash: files, none': cashPicture({ kind: 'inputs', setup: { ...setup, files: [] } }),
  'cash: files, many': cashPicture({
    kind: 'inputs',
    setup: { ...setup, files: [sample.READABLE_FILE, sample.BUSY_FILE, sample.UNREADABLE_FILE] },
  }),
  'cash: planning': cashPicture({ kind: 'planning', setup, progress: undefined }),
  'cash: plan failed': cashPicture({
    kind: 'planFailed',
    setup,
    because: 'Table OpenItems_October is gone. Bring it back, or choose your tables again.',
  }),
  'cash: check, blocked': cashPicture({ kind: 'check', setup, preview: sample.BLOCKED_PREVIEW }),
  'cash: check, clean': cashPicture({ kind: 'check', setup, preview: { ...preview, plan: { ...preview.plan, findings: [] } } }),
  'cash: preview': cashPicture({ kind: 'preview', setup, preview }),
  'cash: preview, unsigned and read-only': cashPicture(
    { kind: 'preview', setup, preview: sample.BLOCKED_PREVIEW },
    { readOnly: true, settings: { who: '', theme: 'auto', language: 'auto' } },
  ),
  'cash: preview, no receipts': cashPicture({
    kind: 'preview',
    setup,
    preview: { ...preview, differences: [], plan: { ...preview.plan, lines: [], totals: [] } },
  }),
  'cash: writing': cashPicture({ kind: 'writing', setup, preview, progress: half, cancelling: false }),
  'cash: cancelling': cashPicture({ kind: 'writing', setup, preview, progress: half, cancelling: true }),
  'cash: written': cashPicture({
    kind: 'result',
    setup,
    preview,
    result: { kind: 'written', runId, cells: 8412, sheets: ['Cash application', 'Open items after', 'Cash proof', 'Tieout Log'] },
  }),
  'cash: already done': cashPicture({ kind: 'result', setup, preview, result: { kind: 'alreadyDone' } }),
  'cash: refused': cashPicture({
    kind: 'result',
    setup,
    preview,
    result: { kind: 'refused', because: 'workbookChanged', findings: sample.FINDINGS },
  }),
  'cash: cancelled': cashPicture({ kind: 'result', setup, preview, result: { kind: 'cancelled', findings: [] } }),
  'cash: half done': cashPicture({ kind: 'result', setup, preview, result: { kind: 'halfDone', runId, findings: [] } }),
  'cash: write broke': cashPicture({ kind: 'writeBroke', setup, because: 'Excel did not answer.' }),
  'contracts: tables': contractsPicture({ kind: 'tables', setup: contractSetup, proposing: undefined }),
  'contracts: documents': contractsPicture({
    kind: 'inputs',
    setup: { ...contractSetup, files: [reviewed.DOCUMENT, reviewed.SCANNED] },
  }),
  'contracts: check': contractsPicture({ kind: 'check', setup: contractSetup, preview: reviewed.REVIEW_PREVIEW }),
  'contracts: preview': contractsPicture({ kind: 'preview', setup: contractSetup, preview: reviewed.REVIEW_PREVIEW }),
  'contracts: none': contractsPicture({
    kind: 'preview',
    setup: contractSetup,
    preview: { ...reviewed.REVIEW_PREVIEW, differences: [], plan: { ...reviewed.REVIEW_PLAN, agreements: [] } },
  }),
  'contracts: written': contractsPicture({
    kind: 'result',
    setup: contractSetup,
    preview: reviewed.REVIEW_PREVIEW,
    result: { kind: 'written', runId, cells: 212, sheets: ['Contract review', 'Term sheet', 'Tieout Rules'] },
  }),
  'decisions: reading': decisionsPicture({ kind: 'reading' }),
  'decisions: none': decisionsPicture({ kind: 'read', value: [reviewed.CLEAN] }),
  'decisions: two': decisionsPicture({ kind: 'read', value: reviewed.AWAITED }),
  'decisions: failed': decisionsPicture({ kind: 'readFailed', because: 'The sheet Contract decisions cannot be read.' }),
  'schedules: tables, problem': schedulesPicture({
    kind: 'tables',
    setup: { ...scheduleSetup, drafts: scheduleSetup.drafts.map((draft) => ({ ...draft, proposal: undefined, columns: {} })) },
    proposing: undefined,
  }),
  'schedules: month': schedulesPicture({ kind: 'inputs', setup: scheduleSetup }),
  'schedules: month, wrong': schedulesPicture({
    kind: 'inputs',
    setup: { ...scheduleSetup, asOf: '', choices: { ...scheduled.SCHEDULE_CHOICES, month: '', holidayCountries: ['GERMANY'] } },
  }),
  'schedules: check, clean': schedulesPicture({ kind: 'check', setup: scheduleSetup, preview: scheduled.SCHEDULE_PREVIEW }),
  'schedules: preview': schedulesPicture({ kind: 'preview', setup: scheduleSetup, preview: scheduled.SCHEDULE_PREVIEW }),
  'schedules: written': schedulesPicture({
    kind: 'result',
    setup: scheduleSetup,
    preview: scheduled.SCHEDULE_PREVIEW,
    result: { kind: 'written', runId, cells: 2412, sheets: ['Invoice schedule', 'Billing run 2026-10', 'Revenue schedule'] },
  }),
  'reconciliation: tables': reconciliationPicture({ kind: 'tables', setup: sides, proposing: undefined }),
  'reconciliation: period': reconciliationPicture({ kind: 'inputs', setup: sides }),
  'reconciliation: period, wrong': reconciliationPicture({
    kind: 'inputs',
    setup: {
      ...sides,
      drafts: [],
      files: [reconciled.UNKNOWN_EXPORT, sample.BUSY_FILE, sample.UNREADABLE_FILE],
      choices: { ...sides.choices, periodFrom: '2026-11-01', mostMatches: Number.NaN },
    },
  }),
  'reconciliation: planning': reconciliationPicture({ kind: 'planning', setup: sides, progress: { step: 'Planning', done: 0, total: 0 } }),
  'reconciliation: plan failed': reconciliationPicture({
    kind: 'planFailed',
    setup: sides,
    because: 'No rows of theirs were found in playhub-settlement-detail-2026-10.csv. Choose another file.',
  }),
  'reconciliation: check': reconciliationPicture({ kind: 'check', setup: sides, preview: reconciliation }),
  'reconciliation: preview': reconciliationPicture({ kind: 'preview', setup: sides, preview: reconciliation }),
  'reconciliation: preview, written before': reconciliationPicture({
    kind: 'preview',
    setup: sides,
    preview: { ...reconciliation, differences: [] },
  }),
  'reconciliation: preview, all matched': reconciliationPicture({
    kind: 'preview',
    setup: sides,
    preview: { ...reconciliation, plan: { ...reconciliation.plan, statement: [reconciled.AGREED], cases: [], settlements: [] } },
  }),
  'reconciliation: nothing': reconciliationPicture({
    kind: 'preview',
    setup: sides,
    preview: { ...reconciliation, differences: [], plan: { ...reconciliation.plan, sides: [] } },
  }),
  'reconciliation: written': reconciliationPicture({
    kind: 'result',
    setup: sides,
    preview: reconciliation,
    result: { kind: 'written', runId, cells: 41_200, sheets: ['Reconciliation', 'Matches', 'Exceptions', 'Settlement', 'Revenue report'] },
  }),
  'formulas: choosing': formulasPicture({ kind: 'choosing' }),
  'formulas: planning': formulasPicture({ kind: 'planning' }),
  'formulas: failed': formulasPicture({
    kind: 'planFailed',
    because: 'A cell is being edited. Press Enter or Escape in the sheet, then try again.',
  }),
  'formulas: nothing to convert': formulasPicture({ kind: 'asking', plan: NOTHING_TO_CONVERT }),
  'formulas: what would become of them': formulasPicture({ kind: 'asking', plan: CONVERSION }),
  'formulas: writing': formulasPicture({ kind: 'writing', progress: { step: 'Writing Open items', done: 2_000, total: 8_412 } }),
  'formulas: written': formulasPicture({
    kind: 'ended',
    result: { kind: 'written', runId: 'R0008', cells: 3, sheets: ['Open items', 'Tieout Formulas'] },
  }),
  'formulas: not written': formulasPicture({
    kind: 'ended',
    result: { kind: 'failed', findings: CONVERSION.left.map(({ finding }) => finding) },
  }),
  'formulas: broken': formulasPicture({ kind: 'broke', because: 'InvalidOperation' }),
  'ask: waiting': askPicture({ kind: 'waiting' }),
  'ask: asking': askPicture({ kind: 'asking', question: 1, asked: STORY.subject.id }),
  'ask: failed': askPicture({ kind: 'failed', because: 'A cell is being edited. Press Enter or Escape in the sheet, then try again.' }),
  'ask: story': askPicture({ kind: 'answered', asked: STORY.subject.id, answer: { kind: 'story', story: STORY } }),
  'ask: choice': askPicture({
    kind: 'answered',
    asked: STORY.subject.id,
    answer: {
      kind: 'choose',
      because: 'several',
      subjects: [
        STORY.subject,
        { kind: 'vendorInvoice', id: STORY.subject.id, name: 'Nordwestdeutsche Außenwerbungsgesellschaft mbH & Co. KG', party: 'V508' },
      ],
    },
  }),
  'ask: many choices': askPicture({
    kind: 'answered',
    asked: '119.00',
    answer: {
      kind: 'choose',
      because: 'amount',
      subjects: Array.from({ length: 400 }, (_, at) => ({ ...STORY.subject, id: `INV-${at}` })),
    },
  }),
  'ask: nothing goes by it': askPicture({
    kind: 'answered',
    asked: 'INV-1',
    answer: { kind: 'nothing', because: 'unknown', asked: 'INV-1' },
  }),
  'ask: a cell about nothing': askPicture({ kind: 'answered', asked: '', answer: { kind: 'nothing', because: 'cell', asked: '' } }),
  'ask: which invoices': askPicture({ kind: 'sets', answer: SETS }),
  'ask: which invoices, ambiguous': askPicture({
    kind: 'sets',
    answer: {
      ...SETS,
      sets: Array.from({ length: 20 }, (_, set) => ({
        items: SETS.sets.flatMap(({ items }) => items.map((item) => ({ ...item, document: `${item.document}-${set}` }))),
        total: '357.02',
        difference: '0.02',
      })),
      facts: { ...SETS.facts, verdict: 'ambiguous', ways: 20, isMore: true },
      isAmbiguous: true,
    },
  }),
  'ask: which invoices, no amount': askPicture({
    kind: 'sets',
    answer: { ...SETS, question: 'no amount', target: 'Alder Media GmbH', sets: [] },
  }),
  'lint: looking': lintPicture({ kind: 'looking', progress: { step: 'Reading Open items', done: 120_000, total: 340_000 } }),
  'lint: stopped': lintPicture({ kind: 'stopped' }),
  'lint: failed': lintPicture({
    kind: 'lookFailed',
    because: 'A cell is being edited. Press Enter or Escape in the sheet, then try again.',
  }),
  'lint: nothing odd': lintPicture({ kind: 'looked', lint: NOTHING_ODD, fix: undefined }),
  'lint: found': lintPicture({ kind: 'looked', lint: LINT, fix: undefined }),
  'lint: fix, previewing': lintPicture({ kind: 'looked', lint: LINT, fix: { kind: 'previewing' } }),
  'lint: fix': lintPicture({ kind: 'looked', lint: LINT, fix: { kind: 'asking', preview: FIX_PREVIEW } }),
  'lint: fix, writing': lintPicture({
    kind: 'looked',
    lint: LINT,
    fix: { kind: 'writing', progress: { step: 'Writing', done: 2_000, total: 8_412 } },
  }),
  'lint: fix written': lintPicture({
    kind: 'looked',
    lint: LINT,
    fix: { kind: 'ended', result: { kind: 'written', runId: 'R0007', cells: 3, sheets: ['Open items'] } },
  }),
  'lint: fix refused': lintPicture({
    kind: 'looked',
    lint: LINT,
    fix: { kind: 'ended', result: { kind: 'refused', because: 'workbookChanged', findings: [] } },
  }),
  'cases: reading': casesPicture({ kind: 'reading' }),
  'cases: none': casesPicture({ kind: 'read', value: [reconciled.ACCEPTED_CASE] }),
  'cases: three': casesPicture({ kind: 'read', value: reconciled.CASES }),
  'cases: many': casesPicture({
    kind: 'read',
    value: Array.from({ length: 2_000 }, (_, at) => ({ ...reconciled.FEE_CASE, key: String(at) })),
  }),
  'cases: failed': casesPicture({
    kind: 'readFailed',
    because: 'A cell is being edited. Press Enter or Escape in the sheet, then try again.',
  }),
  'deposits: day': depositsPicture({ kind: 'inputs', setup: spent.DEPOSITS_SETUP }),
  'deposits: check, clean': depositsPicture({ kind: 'check', setup: spent.DEPOSITS_SETUP, preview: spent.DEPOSITS_PREVIEW }),
  'deposits: preview': depositsPicture({ kind: 'preview', setup: spent.DEPOSITS_SETUP, preview: spent.DEPOSITS_PREVIEW }),
  'deposits: none': depositsPicture({
    kind: 'preview',
    setup: spent.DEPOSITS_SETUP,
    preview: { ...spent.DEPOSITS_PREVIEW, differences: [], plan: { ...spent.DEPOSITS_PLAN, deposits: [] } },
  }),
  'deposits: written': depositsPicture({
    kind: 'result',
    setup: spent.DEPOSITS_SETUP,
    preview: spent.DEPOSITS_PREVIEW,
    result: { kind: 'written', runId, cells: 412, sheets: ['Deposits'] },
  }),
  'payments: day, wrong': paymentsPicture({
    kind: 'inputs',
    setup: { ...spent.PAYMENTS_SETUP, asOf: '', choices: { holidayCountries: ['BRITAIN'] } },
  }),
  'payments: preview': paymentsPicture({ kind: 'preview', setup: spent.PAYMENTS_SETUP, preview: spent.PAYMENTS_PREVIEW }),
  'payments: preview, written before': paymentsPicture({
    kind: 'preview',
    setup: spent.PAYMENTS_SETUP,
    preview: { ...spent.PAYMENTS_PREVIEW, differences: [] },
  }),
  'payments: none': paymentsPicture({
    kind: 'preview',
    setup: spent.PAYMENTS_SETUP,
    preview: { ...spent.PAYMENTS_PREVIEW, differences: [], plan: { ...spent.PAYMENTS_PLAN, invoices: [], runs: [] } },
  }),
  'burn: forecast': burnPicture({ kind: 'inputs', setup: spent.BURN_SETUP }),
  'burn: forecast, wrong': burnPicture({
    kind: 'inputs',
    setup: { ...spent.BURN_SETUP, choices: { method: 'seasonal', yearEnds: '2026-09' } },
  }),
  'burn: preview': burnPicture({ kind: 'preview', setup: spent.BURN_SETUP, preview: spent.BURN_PREVIEW }),
  'burn: none': burnPicture({
    kind: 'preview',
    setup: spent.BURN_SETUP,
    preview: { ...spent.BURN_PREVIEW, differences: [], plan: { ...spent.BURN_PLAN, lines: [] } },
  }),
  'cell: reading': cellPicture({ kind: 'reading' }),
  'cell: failed': cellPicture({ kind: 'failed', because: 'A cell is being edited.' }),
  'cell: ours': cellPicture({ kind: 'explained', explained: sample.EXPLAINED, odd: { kind: 'looking' } }),
  'cell: yours': cellPicture({
    kind: 'explained',
    explained: {
      ...sample.EXPLAINED,
      home: {
        kind: 'yours',
        table: 'OpenItems',
        heading: 'Balance',
        kindOf: 'openItems',
        ours: 'Open amount',
        because: 'The header is like Open amount, and the cells fit.',
      },
      runs: [],
    },
    odd: { kind: 'found', findings: sample.FINDINGS },
  }),
  'cell: nobody’s': cellPicture({
    kind: 'explained',
    explained: { ...sample.EXPLAINED, text: '', formula: '', home: { kind: 'nowhere' }, runs: [], reads: [] },
    odd: { kind: 'found', findings: [] },
  }),
  'tables: reading': tablesPicture({ kind: 'reading', progress: undefined }),
  'tables: read failed': tablesPicture({ kind: 'readFailed', because: 'A cell is being edited.' }),
  'tables: none': tablesPicture({
    kind: 'tables',
    setup: { reading: { ...sample.READING, tables: [] }, drafts: [] },
    proposing: undefined,
    save: { kind: 'none' },
  }),
  'tables: all': tablesPicture(allTables({ kind: 'none' })),
  'tables: previewed': tablesPicture(allTables({ kind: 'previewed', preview: sample.TABLES_PREVIEW })),
  'tables: saved': tablesPicture(allTables({ kind: 'ended', result: { kind: 'written', runId, cells: 12, sheets: ['Tieout Rules'] } })),
  'tables: broke': tablesPicture(allTables({ kind: 'broke', because: 'Excel did not answer.' })),
  'trace: waiting': tracePicture({ kind: 'waiting' }),
  'trace: reading': tracePicture({ kind: 'reading', row, before: undefined }),
  'trace: told': tracePicture({ kind: 'told', row, figure: scheduled.FIGURE }),
  'trace: failed': tracePicture({
    kind: 'failed',
    row,
    because: 'A cell is being edited. Press Enter or Escape in the sheet, then try again.',
  }),
  'explain: empty': explainPicture({ form: EMPTY_FORM, answer: { kind: 'none' } }),
  'explain: working': explainPicture({ form, answer: { kind: 'working' } }),
  'explain: compared': explainPicture({ form, answer: { kind: 'compared', comparison: scheduled.COMPARISON, currency: 'EUR' } }),
  'explain: failed': explainPicture({ form, answer: { kind: 'failed', because: 'Service ends before it begins. Exchange the two days.' } }),
  'review: reading': reviewPicture({ kind: 'reading' }),
  'review: none': reviewPicture({ kind: 'none' }),
  'review: failed': reviewPicture({ kind: 'readFailed', because: 'The sheet Cash application is gone.' }),
  'review: one of two': reviewPicture(questions),
  'review: no proposal, refused': reviewPicture({
    ...questions,
    at: 1,
    refused: 'The sheet is protected. Unprotect it, then answer again.',
  }),
  'review: deciding': reviewPicture({ ...questions, deciding: true }),
  'runs: reading, remembered': runsPicture({ kind: 'reading', seen: [sample.RUN] }),
  'runs: none': runsPicture({ kind: 'runs', runs: [], chain: { ...sample.CHAIN, runs: 0 }, revert: undefined }),
  'runs: failed': runsPicture({ kind: 'readFailed', because: 'The sheet Tieout Log cannot be read.' }),
  'runs: log': runsPicture(logged(undefined)),
  'runs: chain broken': runsPicture({
    kind: 'runs',
    runs: [{ ...sample.RUN, chainHolds: false, state: 'halfDone' }],
    chain: { holds: false, brokenAt: runId, runs: 1 },
    revert: undefined,
  }),
  'runs: asking, conflicts': runsPicture(
    logged({ kind: 'asking', runId, preview: { runId, cells: 8410, conflicts: [conflict] }, overwrite: false }),
  ),
  'runs: reverting': runsPicture(logged({ kind: 'reverting', runId, progress: half })),
  'runs: reverted': runsPicture(logged({ kind: 'ended', runId, result: { kind: 'written', runId: 'R3', cells: 8412, sheets: [] } })),
  'runs: revert broke': runsPicture(logged({ kind: 'broke', runId, because: 'Excel did not answer.' })),
  broken: { view: 'review', body: <Bomb /> },
};

/** Pages of their own: there is no pane around them. */
const PAGES: Readonly<Record<string, ReactElement>> = {
  'outside Excel': <NoExcel why="outsideExcel" language="en" />,
  'Office.js missing': <NoExcel why="officeMissing" language="en" />,
};

function Framed({ picture, shade, language }: { readonly picture: Picture; readonly shade: Shade; readonly language: PaneLanguage }) {
  return (
    <ActionsProvider value={sampleActions()}>
      <PaneProvider
        value={pane({ ...(isWork(picture.view) ? { work: picture.view } : {}), ...(language === 'de' ? GERMAN : {}), ...picture.pane })}
      >
        <Shaded shade={shade}>
          <ErrorBoundary>
            <PaneTabs view={picture.view} search={nothing} />
            <main style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 }}>{picture.body}</main>
          </ErrorBoundary>
        </Shaded>
      </PaneProvider>
    </ActionsProvider>
  );
}

declare global {
  interface Window {
    pictures: readonly string[];
    show(name: string, shade: Shade, language?: PaneLanguage): void;
  }
}

const element = document.getElementById('pane');
if (element === null) throw new Error('The gallery has no element with the id "pane".');
const root = createRoot(element);
window.pictures = [...Object.keys(PICTURES), ...Object.keys(PAGES)];
window.show = (name, shade, language = 'en') => {
  document.documentElement.lang = language;
  const picture = PICTURES[name];
  root.render(
    picture === undefined ? (
      PAGES[name]
    ) : (
      <Framed key={`${name} ${shade} ${language}`} picture={picture} shade={shade} language={language} />
    ),
  );
};
