/** The log laid out as a sheet: shown, then written. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetDifference } from '../../../app/jobs';
import { useActions } from '../../actions';
import { Notice } from '../../parts/Notice';
import { Section } from '../../parts/Section';
import { Working } from '../../parts/Working';
import { usePane } from '../../paneContext';
import { TwoStepEnd } from './TwoStepEnd';
import { useTwoSteps } from './useTwoSteps';

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export function RunReport({ readAgain }: { readonly readAgain: () => void }) {
  const styles = useStyles();
  const { text, settings, readOnly } = usePane();
  const words = text.runs.report;
  const { previewRunReport, writeRunReport } = useActions();
  const { state, look, write, close } = useTwoSteps<SheetDifference>();
  return (
    <Section heading={words.heading}>
      <p className={styles.lead}>{words.lead}</p>
      {state.kind === 'waiting' && (
        <div>
          <Button size="small" onClick={() => look(previewRunReport)}>
            {words.look}
          </Button>
        </div>
      )}
      {(state.kind === 'looking' || state.kind === 'writing') && <Working label={words.heading} />}
      {state.kind === 'shown' && state.shown !== undefined && (
        <>
          <p className={styles.lead}>{words.would(state.shown.added, state.shown.changed, state.shown.removed)}</p>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              size="small"
              disabledFocusable={readOnly}
              onClick={() => write(() => writeRunReport(settings.who), readAgain)}
            >
              {words.write}
            </Button>
            <Button size="small" onClick={close}>
              {text.cancel}
            </Button>
          </div>
        </>
      )}
      {state.kind === 'done' && <TwoStepEnd result={state.result} done={words.written} notDone={words.notWritten} close={close} />}
      {state.kind === 'broke' && (
        <Notice intent="error" title={words.notWritten}>
          {state.because}
        </Notice>
      )}
    </Section>
  );
}
