/** Work in progress, with counts where they are known. Shown, and said to a screen reader in tenths only. */
import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { usePane } from '../paneContext';

const useStyles = makeStyles({
  working: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalM },
  counts: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface WorkingProps {
  readonly label: string;
  readonly progress?: { readonly step: string; readonly done: number; readonly total: number } | undefined;
}

export function Working({ label, progress }: WorkingProps) {
  const styles = useStyles();
  const { text, announce } = usePane();
  const tenth = progress === undefined || progress.total === 0 ? 0 : Math.floor((10 * progress.done) / progress.total);
  const words = progress === undefined ? `${label}…` : text.progress(progress.step, progress.done, progress.total);
  useEffect(() => {
    announce(words);
    // Every tenth is news; every row is noise.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [announce, label, progress?.step, tenth]);
  const known = progress !== undefined && progress.total > 0;
  return (
    <div className={styles.working}>
      <ProgressBar aria-label={label} {...(known ? { value: progress.done, max: progress.total } : {})} />
      <p className={styles.counts}>{words}</p>
    </div>
  );
}
