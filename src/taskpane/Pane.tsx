/**
 * The pane whole: tabs on top, one view below, and a voice for screen readers. Moving between views is plain state:
 * Office.js takes the browser's history away.
 */
import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Intention } from '../app/intentions';
import type { PaneMemory, PaneSettings } from '../app/paneMemory';
import { useActions } from './actions';
import { type PaneContextValue, PaneProvider, usePane, type View } from './paneContext';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { PaneTabs } from './parts/PaneTabs';
import { Shaded } from './parts/Shaded';
import { type Language, TEXT } from './text';
import { useShade } from './useShade';
import { CashView } from './views/Cash/CashView';
import { useCash } from './views/Cash/useCash';
import { HomeView } from './views/Home/HomeView';
import { ReviewView } from './views/Review/ReviewView';
import { useReview } from './views/Review/useReview';
import { RunsView } from './views/Runs/RunsView';
import { useRuns } from './views/Runs/useRuns';

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
  const [view, open] = useState(initialView);
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
    () => ({ text: TEXT[language], settings, saveSettings, readOnly, workbook, memory, announce, open }),
    [language, settings, saveSettings, readOnly, workbook, memory],
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
  openHome: 'home', openCash: 'cash', reviewQuestions: 'review', showReceipt: 'review',
  openRuns: 'runs', revertLast: 'runs', verifyLog: 'runs',
};

function Views({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { open } = usePane();
  const { onIntention } = useActions();
  const cash = useCash();
  const [revertLast, setRevertLast] = useState(false);
  useEffect(
    () =>
      onIntention((intention) => {
        setRevertLast(intention === 'revertLast');
        open(VIEW_OF[intention]);
      }),
    [onIntention, open],
  );
  const revertLastTaken = useCallback(() => setRevertLast(false), []);
  return (
    <>
      <PaneTabs view={view} />
      <main className={styles.main}>
        {view === 'home' && <HomeView />}
        {view === 'cash' && <CashView cash={cash} />}
        {view === 'review' && <ReviewRoom />}
        {view === 'runs' && <RunsRoom revertLast={revertLast} onRevertLastTaken={revertLastTaken} />}
      </main>
    </>
  );
}

const ReviewRoom = () => <ReviewView review={useReview()} />;

const RunsRoom = ({ revertLast, onRevertLastTaken }: { readonly revertLast: boolean; readonly onRevertLastTaken: () => void }) => (
  <RunsView runs={useRuns(revertLast, onRevertLastTaken)} />
);
