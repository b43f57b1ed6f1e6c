/** The run log: who wrote what when, from which files; and the way back. */
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RunSummary } from '../../../app/jobs';
import type { ChainState } from '../../../app/runs';
import { Empty } from '../../parts/Empty';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { Working } from '../../parts/Working';
import { usePane, useSay, useText } from '../../paneContext';
import { RevertPanel } from './RevertPanel';
import { RunReport } from './RunReport';
import { UndoMatch } from './UndoMatch';
import { newestFirst, type RevertState } from './runsState';
import type { Runs } from './useRuns';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  run: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  part: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  inputs: {
    margin: 0,
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

export function RunsView({ runs }: { readonly runs: Runs }) {
  const text = useText();
  const words = text.runs;
  const { state } = runs;
  switch (state.kind) {
    case 'reading':
      return (
        <Screen heading={words.heading}>
          <Working label={words.reading} />
          {state.seen.length > 0 && <Notice intent="info">{words.cached}</Notice>}
          <RunList runs={state.seen} />
        </Screen>
      );
    case 'readFailed':
      return (
        <Screen
          heading={words.readFailed}
          footer={
            <Button appearance="primary" onClick={runs.read}>
              {text.tryAgain}
            </Button>
          }
        >
          <Notice intent="error">{state.because}</Notice>
        </Screen>
      );
    case 'runs':
      return (
        <Screen heading={words.heading} footer={<Button onClick={runs.read}>{words.again}</Button>}>
          {state.runs.length === 0 ? <Empty title={words.none.title} body={words.none.body} /> : <Chain chain={state.chain} />}
          <RunList runs={state.runs} revert={state.revert} actions={runs} />
          {state.runs.length > 0 && (
            <>
              <UndoMatch readAgain={runs.refresh} />
              <RunReport readAgain={runs.refresh} />
            </>
          )}
        </Screen>
      );
  }
}

function Chain({ chain }: { readonly chain: ChainState }) {
  const words = useText().runs;
  return (
    <Notice intent={chain.holds ? 'success' : 'error'}>
      {chain.holds ? words.chainHolds(chain.runs) : words.chainBroken(chain.brokenAt ?? '?')} {words.chainNote}
    </Notice>
  );
}

interface RunListProps {
  readonly runs: readonly RunSummary[];
  readonly revert?: RevertState | undefined;
  /** Absent while the log is only remembered: what may be old is not reverted. */
  readonly actions?: Runs;
}

function RunList({ runs, revert, actions }: RunListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={useText().runs.heading}>
      {newestFirst(runs).map((run) => (
        <RunItem key={run.runId} run={run} revert={revert?.runId === run.runId ? revert : undefined} actions={actions} />
      ))}
    </ul>
  );
}

// prettier-ignore
const COLOUR_OF = { written: 'success', halfDone: 'danger', reverted: 'informative' } as const satisfies Record<RunSummary['state'], string>;

interface RunItemProps {
  readonly run: RunSummary;
  readonly revert: RevertState | undefined;
  readonly actions: Runs | undefined;
}

function RunItem({ run, revert, actions }: RunItemProps) {
  const say = useSay();
  const styles = useStyles();
  const { text, readOnly } = usePane();
  const words = text.runs;
  const mayRevert = actions !== undefined && run.mayRevert && revert === undefined;
  return (
    <li className={styles.run}>
      <div className={styles.head}>
        <h2 className={styles.title}>{text.named(run.step)}</h2>
        <Badge appearance="tint" color={COLOUR_OF[run.state]}>
          {words.states[run.state]}
        </Badge>
        {!run.chainHolds && (
          <Badge appearance="filled" color="danger">
            {words.brokenHere}
          </Badge>
        )}
      </div>
      <p className={styles.facts}>
        {say.instant(run.at)} · {run.who} · {run.runId}
      </p>
      <p className={styles.facts}>
        {words.rows}: {run.rows}
      </p>
      <Facts run={run} />
      <Details run={run} />
      {mayRevert && (
        <div>
          <Button
            size="small"
            disabledFocusable={readOnly}
            aria-label={words.revertRun(run.runId)}
            onClick={() => actions.askRevert(run.runId)}
          >
            {words.revert}
          </Button>
        </div>
      )}
      {revert !== undefined && actions !== undefined && <RevertPanel revert={revert} runs={actions} />}
    </li>
  );
}

/** How it was made: with which rules and procedure, and how long it took. */
function Facts({ run: { facts } }: { readonly run: RunSummary }) {
  const styles = useStyles();
  const words = useText().runs;
  const say = useSay();
  const told = [
    words.rules(facts.rules),
    ...(facts.procedure === undefined ? [] : [words.procedure(facts.procedure)]),
    ...(facts.tookMs === undefined ? [] : [words.took(say.amount((facts.tookMs / 1000).toFixed(1)))]),
  ];
  return <p className={styles.facts}>{told.join(' · ')}</p>;
}

function Details({ run }: { readonly run: RunSummary }) {
  const styles = useStyles();
  const words = useText().runs;
  const proofs = run.proofs.split('\n').filter((line) => line !== '');
  const inputs = run.inputs.map(
    ({ name, size, unit, sha256 }) =>
      `${name} · ${unit === 'rows' ? words.rowsOfTable(size) : words.bytes(size)} · SHA-256 ${sha256.slice(0, 12)}…`,
  );
  if (proofs.length + run.facts.changes.length + inputs.length === 0) return null;
  return (
    <details>
      <summary className={styles.facts}>{words.details}</summary>
      <Lines heading={words.proofs} lines={proofs} />
      <Lines heading={words.changes} lines={run.facts.changes} />
      <Lines heading={words.inputs(inputs.length)} lines={inputs} />
    </details>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={styles.part}>{heading}</h3>
      <ul className={styles.inputs}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
