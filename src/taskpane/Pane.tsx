/**
 * The pane whole: tabs on top, one view below, and a voice for screen readers. Moving between views is plain state:
 * Office.js takes the browser's history away.
 */
import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Intention } from '../app/intentions';
import type { PaneMemory, PaneSettings } from '../app/paneMemory';
import { useActions } from './actions';
import type { ProrationQuestion } from '../app/billing/schedulePlan';
import { isWork, type PaneContextValue, PaneProvider, usePane, type View, type WorkView } from './paneContext';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { PaneTabs } from './parts/PaneTabs';
import { Shaded } from './parts/Shaded';
import { type Language, TEXT } from './text';
import { useReading } from './useReading';
import { useShade } from './useShade';
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
import { TraceView } from './views/Trace/TraceView';
import { useTrace } from './views/Trace/useTrace';

const useStyles = makeStyles({
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  voice: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

export interface PaneProps {
  readonly memory: PaneMemory;
  readonly initialSettings: PaneSettings;
  readonly readOnly: boolean;
  readonly workbook: string;
  readonly language?: Language;
  readonly initialView?: View;
}

export function Pane({ memory, initialSettings, readOnly, workbook, language = 'en', initialView = 'home' }: PaneProps) {
  const [settings, setSettings] = useState(initialSettings);
  const [view, show] = useState(initialView);
  const [work, setWork] = useState<WorkView>(isWork(initialView) ? initialView : 'cash');
  const open = useCallback((next: View) => {
    show(next);
    if (isWork(next)) setWork(next);
  }, []);
  const [said, announce] = useState('');
  const shade = useShade(settings.theme);
  const saveSettings = useCallback(
    (changed: PaneSettings) => {
      setSettings(changed);
      void memory.saveSettings(changed);
    },
    [memory],
  );
  const context = useMemo<PaneContextValue>(
    () => ({ text: TEXT[language], settings, saveSettings, readOnly, workbook, memory, announce, open, work }),
    [language, settings, saveSettings, readOnly, workbook, memory, open, work],
  );
  const styles = useStyles();
  return (
    <PaneProvider value={context}>
      <Shaded shade={shade}>
        <ErrorBoundary>
          <Views view={view} />
        </ErrorBoundary>
        <div className={styles.voice} role="status" aria-live="polite">
          {said}
        </div>
      </Shaded>
    </PaneProvider>
  );
}

// prettier-ignore
const VIEW_OF: Readonly<Record<Intention, View>> = {
  openHome: 'home', openCash: 'cash', openContracts: 'contracts', openSchedules: 'schedules', openReconciliation: 'reconciliation',
  openDeposits: 'deposits', openPayments: 'payments', openBurn: 'burn', openTrace: 'trace', reviewQuestions: 'review', openCases: 'cases',
  showReceipt: 'review', openRuns: 'runs', revertLast: 'runs', verifyLog: 'runs',
};

/** The jobs live here, so that looking elsewhere in between loses nothing. */
function Views({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { open } = usePane();
  const actions = useActions();
  const { onIntention } = actions;
  const cash = useJob(CASH_JOB, actions.cash);
  const contracts = useJob(CONTRACTS_JOB, actions.contracts);
  const schedules = useJob(SCHEDULES_JOB, actions.schedules);
  const reconciliation = useJob(RECONCILIATION_JOB, actions.reconciliation);
  const deposits = useJob(DEPOSITS_JOB, actions.deposits);
  const payments = useJob(PAYMENTS_JOB, actions.payments);
  const burn = useJob(BURN_JOB, actions.burn);
  const [revertLast, setRevertLast] = useState(false);
  const [brought, bring] = useState<ProrationQuestion | undefined>(undefined);
  useEffect(
    () =>
      onIntention((intention) => {
        setRevertLast(intention === 'revertLast');
        open(VIEW_OF[intention]);
      }),
    [onIntention, open],
  );
  const revertLastTaken = useCallback(() => setRevertLast(false), []);
  const explain = (question: ProrationQuestion) => {
    bring(question);
    open('explain');
  };
  return (
    <>
      <PaneTabs view={view} />
      <main className={styles.main}>
        {view === 'home' && <HomeView />}
        {view === 'cash' && <CashView job={cash} />}
        {view === 'contracts' && <ContractsView job={contracts} />}
        {view === 'schedules' && <SchedulesView job={schedules} />}
        {view === 'reconciliation' && <ReconciliationView job={reconciliation} />}
        {view === 'deposits' && <DepositsView job={deposits} />}
        {view === 'payments' && <PaymentsView job={payments} />}
        {view === 'burn' && <BurnView job={burn} />}
        {view === 'trace' && <TraceRoom explain={explain} />}
        {view === 'explain' && <ExplainRoom brought={brought} />}
        {view === 'review' && <ReviewRoom />}
        {view === 'decisions' && <DecisionsRoom />}
        {view === 'cases' && <CasesRoom />}
        {view === 'runs' && <RunsRoom revertLast={revertLast} onRevertLastTaken={revertLastTaken} />}
      </main>
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

const RunsRoom = ({ revertLast, onRevertLastTaken }: { readonly revertLast: boolean; readonly onRevertLastTaken: () => void }) => (
  <RunsView runs={useRuns(revertLast, onRevertLastTaken)} />
);
