/** Reverting a run: what would go back, which cells a person has changed since, and a second word before it is done. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { RevertPreview, WriteResult } from '../../../app/jobs';
import { placeText } from '../../../domain/finding';
import { Figures } from '../../parts/Figures';
import { Notice } from '../../parts/Notice';
import { Outcome, resultText } from '../../parts/Outcome';
import { Working } from '../../parts/Working';
import { useText } from '../../paneContext';
import type { Catalogue } from '../../text';
import type { RevertState } from './runsState';
import type { Runs } from './useRuns';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    outlineStyle: 'none',
  },
  line: { margin: 0 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export function RevertPanel({ revert, runs }: { readonly revert: RevertState; readonly runs: Runs }) {
  const styles = useStyles();
  const text = useText();
  const panel = useRef<HTMLDivElement>(null);
  // The button that opened it is gone: the focus goes to what it opened, and so into sight.
  useEffect(() => panel.current?.focus(), []);
  return (
    <div className={styles.panel} ref={panel} tabIndex={-1} role="group" aria-label={text.runs.revertRun(revert.runId)}>
      <RevertContent revert={revert} runs={runs} />
      {(revert.kind === 'ended' || revert.kind === 'broke') && (
        <div>
          <Button size="small" onClick={runs.closeRevert}>
            {text.close}
          </Button>
        </div>
      )}
    </div>
  );
}

function RevertContent({ revert, runs }: { readonly revert: RevertState; readonly runs: Runs }) {
  const words = useText().runs;
  switch (revert.kind) {
    case 'previewing':
      return <Working label={words.previewing} />;
    case 'asking':
      return <Asking preview={revert.preview} overwrite={revert.overwrite} runs={runs} />;
    case 'reverting':
      return <Working label={words.reverting} progress={revert.progress} />;
    case 'ended':
      return <Ended result={revert.result} />;
    case 'broke':
      return (
        <Notice intent="error" title={words.notReverted}>
          {words.revertFailed(revert.because)}
        </Notice>
      );
  }
}

interface AskingProps {
  readonly preview: RevertPreview;
  readonly overwrite: boolean;
  readonly runs: Runs;
}

function Asking({ preview, overwrite, runs }: AskingProps) {
  const styles = useStyles();
  const text = useText();
  const words = text.runs;
  const { cells, conflicts } = preview;
  const shown = (value: string) => (value === '' ? words.empty : value);
  return (
    <>
      <p className={styles.line}>{words.wouldRestore(cells)}</p>
      {conflicts.length > 0 && (
        <>
          <Notice intent="warning">{words.conflicts(conflicts.length)}</Notice>
          <Figures
            caption={words.changedSince}
            columns={[
              { heading: words.conflictCell },
              { heading: words.conflictWritten },
              { heading: words.conflictNow },
              { heading: words.conflictBefore },
            ]}
            rows={conflicts.map(({ sheet, address, written, now, before }) => ({
              key: `${sheet}!${address}`,
              cells: [placeText({ kind: 'cell', sheet, address }), shown(written), shown(now), shown(before)],
            }))}
          />
          <Checkbox label={words.overwrite} checked={overwrite} onChange={(_, { checked }) => runs.chooseOverwrite(checked === true)} />
        </>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" size="small" onClick={runs.confirmRevert}>
          {words.confirm}
        </Button>
        <Button size="small" onClick={runs.closeRevert}>
          {text.cancel}
        </Button>
      </div>
    </>
  );
}

/** A revert is a write: its results have the same kinds, but two of them say something else. */
function revertText(result: WriteResult, text: Catalogue): string {
  if (result.kind === 'written') return text.runs.reverted(result.cells);
  if (result.kind === 'alreadyDone') return text.runs.alreadyReverted;
  return resultText(result, text);
}

function Ended({ result }: { readonly result: WriteResult }) {
  const text = useText();
  return <Outcome result={result} sentence={revertText(result, text)} notDone={text.runs.notReverted} />;
}
