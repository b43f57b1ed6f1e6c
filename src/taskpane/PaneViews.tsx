/**
 * Which view is shown, and what leads there: tabs, ribbon and cell menu. The jobs live here, so that looking elsewhere in between loses
 * nothing. What the pane can do without when it opens comes in pieces of its own, when it is first shown.
 */
import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { ProrationQuestion } from '../app/billing/schedulePlan';
import type { Intention } from '../app/intentions';
import { shortcutFor } from '../app/shortcuts';
import { useActions } from './actions';
import { usePane, type View } from './paneContext';
import { PaneTabs } from './parts/PaneTabs';
import { Working } from './parts/Working';
import { useReading } from './useReading';
import { BURN_JOB } from './views/Burn/burnJob';
import { BurnView } from './views/Burn/BurnView';
import { CasesView } from './views/Cases/CasesView';
import { CASH_JOB } from './views/Cash/cashJob';
import { CashView } from './views/Cash/CashView';
import { CONTRACTS_JOB } from './views/Contracts/contractsJob';
import { ContractsView } from './views/Contracts/ContractsView';
import { DecisionsView } from './views/Decisions/DecisionsView';
import { DEPOSITS_JOB } from './views/Deposits/depositsJob';
import { DepositsView } from './views/Deposits/DepositsView';
import { ExplainView } from './views/Explain/ExplainView';
import { useExplain } from './views/Explain/useExplain';
import { HomeView } from './views/Home/HomeView';
import { useJob } from './views/Job/useJob';
import { SetUpView } from './views/Month/SetUpView';
import { useMonth } from './views/Month/useMonth';
import { PAYMENTS_JOB } from './views/Payments/paymentsJob';
import { PaymentsView } from './views/Payments/PaymentsView';
import { RECONCILIATION_JOB } from './views/Reconciliation/reconciliationJob';
import { ReconciliationView } from './views/Reconciliation/ReconciliationView';
import { ReviewView } from './views/Review/ReviewView';
import { useReview } from './views/Review/useReview';
import { RunsView } from './views/Runs/RunsView';
import { useRuns } from './views/Runs/useRuns';
import { SCHEDULES_JOB } from './views/Schedules/schedulesJob';
import { SchedulesView } from './views/Schedules/SchedulesView';
import { Search } from './views/Search/Search';
import { useSearch } from './views/Search/useSearch';
import { TraceView } from './views/Trace/TraceView';
import { useTrace } from './views/Trace/useTrace';

/** Fetched together when one of them is first shown. */
const toolRooms = () => import(/* webpackChunkName: "tools" */ './ToolRooms');
const AskRoom = lazy(async () => ({ default: (await toolRooms()).AskRoom }));
const CellRoom = lazy(async () => ({ default: (await toolRooms()).CellRoom }));
const FormulasRoom = lazy(async () => ({ default: (await toolRooms()).FormulasRoom }));
const LintRoom = lazy(async () => ({ default: (await toolRooms()).LintRoom }));
const TablesRoom = lazy(async () => ({ default: (await toolRooms()).TablesRoom }));

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

// prettier-ignore
const VIEW_OF: Readonly<Record<Exclude<Intention, 'openSearch'>, View>> = {
  openHome: 'home', openCash: 'cash', openContracts: 'contracts', openSchedules: 'schedules', openReconciliation: 'reconciliation',
  openDeposits: 'deposits', openPayments: 'payments', openBurn: 'burn', openTrace: 'trace', reviewQuestions: 'review', openCases: 'cases',
  showReceipt: 'review', openRuns: 'runs', revertLast: 'runs', verifyLog: 'runs', openLint: 'lint', openAsk: 'ask', askAboutCell: 'ask',
  whichInvoices: 'ask', openFormulas: 'formulas', openTables: 'tables', explainCell: 'cell',
};

/** What is asked for opens its view, and stays asked until that view has taken it up. */
function useAsking(ask: (intention: Intention) => void): (intention: Intention) => void {
  const { open } = usePane();
  return useCallback(
    (intention) => {
      ask(intention);
      if (intention !== 'openSearch') open(VIEW_OF[intention]);
    },
    [open, ask],
  );
}

/** The search is over whatever is open: the ribbon asks for it like for a view, and it takes that up itself. */
function useIntentions(asking: (intention: Intention) => void, search: () => void): void {
  const { asked, taken } = usePane();
  const { onIntention } = useActions();
  useEffect(() => onIntention(asking), [onIntention, asking]);
  // Excel hears its keys in the grid; in the pane they are ours to hear.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const intention = shortcutFor(event);
      if (intention === undefined) return;
      event.preventDefault();
      asking(intention);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [asking]);
  useEffect(() => {
    if (asked !== 'openSearch') return;
    taken();
    search();
  }, [asked, taken, search]);
}

interface PaneViewsProps {
  readonly view: View;
  readonly ask: (intention: Intention) => void;
}

export function PaneViews({ view, ask }: PaneViewsProps) {
  const styles = useStyles();
  const { open, text } = usePane();
  const actions = useActions();
  const month = useMonth(view === 'home' || view === 'month');
  const cash = useJob(CASH_JOB, actions.cash);
  const contracts = useJob(CONTRACTS_JOB, actions.contracts);
  const schedules = useJob(SCHEDULES_JOB, actions.schedules);
  const reconciliation = useJob(RECONCILIATION_JOB, actions.reconciliation);
  const deposits = useJob(DEPOSITS_JOB, actions.deposits);
  const payments = useJob(PAYMENTS_JOB, actions.payments);
  const burn = useJob(BURN_JOB, actions.burn);
  const [brought, bring] = useState<ProrationQuestion | undefined>(undefined);
  const asking = useAsking(ask);
  const search = useSearch(month, asking);
  useIntentions(asking, search.open);
  const explain = (question: ProrationQuestion) => {
    bring(question);
    open('explain');
  };
  return (
    <>
      <div className={styles.room} inert={search.isOpen}>
        <PaneTabs view={view} search={search.open} />
        <main className={styles.main}>
          <Suspense fallback={<Working label={text.cockpit.opening} />}>
            {view === 'home' && <HomeView desk={month} />}
            {view === 'month' && <SetUpView desk={month} today={actions.today()} />}
            {view === 'cash' && <CashView job={cash} />}
            {view === 'contracts' && <ContractsView job={contracts} />}
            {view === 'schedules' && <SchedulesView job={schedules} />}
            {view === 'reconciliation' && <ReconciliationView job={reconciliation} />}
            {view === 'deposits' && <DepositsView job={deposits} />}
            {view === 'payments' && <PaymentsView job={payments} />}
            {view === 'burn' && <BurnView job={burn} />}
            {view === 'cell' && <CellRoom />}
            {view === 'tables' && <TablesRoom />}
            {view === 'trace' && <TraceRoom explain={explain} />}
            {view === 'explain' && <ExplainRoom brought={brought} />}
            {view === 'ask' && <AskRoom />}
            {view === 'lint' && <LintRoom />}
            {view === 'formulas' && <FormulasRoom />}
            {view === 'review' && <ReviewRoom />}
            {view === 'decisions' && <DecisionsRoom />}
            {view === 'cases' && <CasesRoom />}
            {view === 'runs' && <RunsRoom />}
          </Suspense>
        </main>
      </div>
      {search.isOpen && <Search commands={search.commands} choose={search.choose} close={search.close} />}
    </>
  );
}

const ReviewRoom = () => <ReviewView review={useReview()} />;
const DecisionsRoom = () => <DecisionsView decisions={useReading(useActions().readDecisions)} />;
const CasesRoom = () => <CasesView cases={useReading(useActions().readCases)} />;
const TraceRoom = ({ explain }: { readonly explain: (question: ProrationQuestion) => void }) => (
  <TraceView trace={useTrace()} explain={explain} />
);
const ExplainRoom = ({ brought }: { readonly brought: ProrationQuestion | undefined }) => <ExplainView explain={useExplain(brought)} />;

function RunsRoom() {
  const { asked, taken } = usePane();
  return <RunsView runs={useRuns(asked === 'revertLast', taken)} />;
}
