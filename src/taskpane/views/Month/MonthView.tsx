/**
 * The home of the pane once there is a close: the period, how far it is, and its steps in order, each with what it waits for. A graph on
 * 320 pixels is a list that says which steps may begin now.
 */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Month } from '../../../app/close/month';
import { FindingList } from '../../parts/FindingList';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { usePane } from '../../paneContext';
import { ActPanel } from './ActPanel';
import { type MonthState, stepOfAct } from './monthState';
import { isDone } from './stepLook';
import { StepCard } from './StepCard';
import type { MonthDesk } from './useMonth';

const useStyles = makeStyles({
  line: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
  steps: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface MonthViewProps {
  readonly desk: MonthDesk;
  readonly state: Extract<MonthState, { kind: 'month' }>;
  /** Below the steps: the jobs, for whoever wants one without the month. */
  readonly children?: ReactNode;
}

export function MonthView({ desk, state, children }: MonthViewProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.month;
  const { month, act } = state;
  const { period, steps, findings } = month;
  return (
    <Screen heading={words.heading(period.entity, period.name)} step="month">
      <Head desk={desk} state={state} />
      {act !== undefined && act.action.kind !== 'setUp' && stepOfAct(act.action) === undefined && <ActPanel act={act} desk={desk} />}
      <FindingList findings={findings} />
      <ol className={styles.steps} aria-label={words.steps}>
        {steps.map((step) => (
          <StepCard key={step.step.key} line={step} steps={steps} locked={period.locked} desk={desk} act={act} />
        ))}
      </ol>
      {children}
    </Screen>
  );
}

function Head({ desk, state: { month, refreshing, stale } }: Omit<MonthViewProps, 'children'>) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.month;
  const { period, steps } = month;
  const done = steps.filter(({ state }) => isDone(state)).length;
  return (
    <div className={styles.head}>
      <p className={styles.line}>
        {words.asOf(period.asOf)} · {words.progress(done, steps.length)}
      </p>
      <ProgressBar aria-label={words.progress(done, steps.length)} value={done} max={Math.max(1, steps.length)} />
      {period.locked && <Notice intent="info">{words.locked(period.lockedBy, period.lockedAt)}</Notice>}
      {!period.locked && steps.length > 0 && steps.every(({ state }) => state === 'signed') && (
        <Notice intent="success">{words.allDone}</Notice>
      )}
      {stale && !refreshing && <Notice intent="warning">{words.stale}</Notice>}
      <PeriodActions desk={desk} month={month} refreshing={refreshing} />
    </div>
  );
}

function PeriodActions({ desk, month, refreshing }: { readonly desk: MonthDesk; readonly month: Month; readonly refreshing: boolean }) {
  const styles = useStyles();
  const { text, open, readOnly } = usePane();
  const words = text.month;
  return (
    <div className={styles.actions}>
      <Button size="small" disabledFocusable={refreshing} onClick={desk.read}>
        {refreshing ? words.refreshing : words.again}
      </Button>
      <Button size="small" disabledFocusable={readOnly} onClick={() => open('month')}>
        {words.change}
      </Button>
      {month.period.locked ? (
        <>
          <Button size="small" disabledFocusable={readOnly} onClick={() => desk.begin({ kind: 'reopen', why: '' })}>
            {words.reopen}
          </Button>
          <Button size="small" disabledFocusable={readOnly} onClick={() => desk.begin({ kind: 'nextMonth' })}>
            {words.nextMonth}
          </Button>
        </>
      ) : (
        <>
          <Button size="small" disabledFocusable={readOnly} onClick={() => desk.begin({ kind: 'stamp' })}>
            {words.stamp}
          </Button>
          <Button size="small" disabledFocusable={readOnly} onClick={() => desk.begin({ kind: 'lock' })}>
            {words.lock}
          </Button>
        </>
      )}
    </div>
  );
}
