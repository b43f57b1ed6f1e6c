/** One step of the close: how it stands, whose it is and by when, and whether it may begin; everything else on request. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { MonthStep } from '../../../app/close/month';
import { StateBadge } from '../../parts/Card';
import { Fold } from '../../parts/Fold';
import { usePane, useText } from '../../paneContext';
import { ActPanel } from './ActPanel';
import { type ActState, stepOfAct } from './monthState';
import { SignButtons } from './Signatures';
import { StepDetails } from './StepDetails';
import { isDone, JOB_OF, STEP_LOOK } from './stepLook';
import type { MonthDesk } from './useMonth';

const useStyles = makeStyles({
  step: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  icon: { display: 'flex', fontSize: '20px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    minWidth: 0,
    flexGrow: 1,
  },
  facts: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  begin: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap', paddingTop: tokens.spacingVerticalXXS },
});

interface StepCardProps {
  readonly line: MonthStep;
  readonly steps: readonly MonthStep[];
  readonly locked: boolean;
  readonly desk: MonthDesk;
  readonly act: ActState | undefined;
}

export function StepCard({ line, steps, locked, desk, act }: StepCardProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.month;
  const { step, state, due, overdue } = line;
  const { colour, icon } = STEP_LOOK[state];
  const card = useRef<HTMLLIElement>(null);
  const isLookedFor = desk.shown === step.key;
  useEffect(() => {
    if (!isLookedFor) return;
    card.current?.focus();
    desk.wasShown();
  }, [isLookedFor, desk]);
  const ours = act !== undefined && stepOfAct(act.action) === step.key ? act : undefined;
  return (
    <li className={styles.step} ref={card} tabIndex={-1} aria-label={step.title}>
      <div className={styles.head}>
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
        <h2 className={styles.title}>{step.title}</h2>
        {overdue && !isDone(state) && <StateBadge colour="alarm">{words.overdue}</StateBadge>}
        <StateBadge colour={colour}>{words.states[state]}</StateBadge>
      </div>
      <p className={styles.facts}>
        {[words.owner(step.owner), words.due(due, step.dueWorkday), line.openCount > 0 ? words.open(line.openCount) : '']
          .filter((fact) => fact !== '')
          .join(' · ')}
      </p>
      <Begin line={line} steps={steps} />
      <StepActions line={line} locked={locked} desk={desk} />
      {ours !== undefined && <ActPanel act={ours} desk={desk} />}
      {/* A step that is reopened while it is looked at opens by itself: the cells that moved stand inside. */}
      <Fold
        key={state === 'reopened' ? 'reopened' : 'other'}
        label={words.show}
        name={words.details(step.title)}
        startsOpen={state === 'reopened'}
      >
        <StepDetails line={line} locked={locked} desk={desk} />
      </Fold>
    </li>
  );
}

/** What it waits for, by title; or that nothing stands in its way. */
function Begin({ line, steps }: Pick<StepCardProps, 'line' | 'steps'>) {
  const styles = useStyles();
  const words = useText().month;
  const { state, waitsFor } = line;
  if (isDone(state)) return null;
  const titles = waitsFor.map((key) => steps.find(({ step }) => step.key === key)?.step.title ?? key);
  if (titles.length > 0) return <p className={styles.facts}>{words.waitsFor(titles)}</p>;
  return state === 'notStarted' ? <p className={styles.begin}>{words.mayBegin}</p> : null;
}

function StepActions({ line, locked, desk }: Pick<StepCardProps, 'line' | 'locked' | 'desk'>) {
  const styles = useStyles();
  const { text, open } = usePane();
  const job = JOB_OF[line.step.test];
  return (
    <div className={styles.actions}>
      {job !== undefined && (
        <Button size="small" aria-label={text.month.about(text.month.run(text.jobs[job].title), line.step.title)} onClick={() => open(job)}>
          {text.month.run(text.jobs[job].title)}
        </Button>
      )}
      {!locked && <SignButtons line={line} desk={desk} />}
    </div>
  );
}
