/** One match taken back by its receipt: what would be open again is shown first. The receipt that is selected in the grid is offered. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { UndoneMatch } from '../../../app/cash/undoMatch';
import { type SelectedCell, useActions } from '../../actions';
import { Figures } from '../../parts/Figures';
import { Notice } from '../../parts/Notice';
import { Section } from '../../parts/Section';
import { Working } from '../../parts/Working';
import { usePane } from '../../paneContext';
import { useWatching } from '../../useWatching';
import { TwoStepEnd } from './TwoStepEnd';
import { useTwoSteps } from './useTwoSteps';

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** The receipt of the line of Cash application that is selected, until another is typed. */
function useSelectedReceipt(): readonly [string, (receipt: string) => void] {
  const [receipt, setReceipt] = useState('');
  const { watchSelection } = useActions();
  const select = useCallback((selected: SelectedCell) => {
    if (selected.receipt !== undefined) setReceipt(selected.receipt);
  }, []);
  useWatching(watchSelection, select);
  return [receipt, setReceipt];
}

export function UndoMatch({ readAgain }: { readonly readAgain: () => void }) {
  const styles = useStyles();
  const { text, settings, readOnly } = usePane();
  const words = text.runs.undo;
  const { previewUndo, undoMatch } = useActions();
  const [receipt, setReceipt] = useSelectedReceipt();
  const { state, look, write, close } = useTwoSteps<UndoneMatch>();
  const shown = state.kind === 'shown' ? state.shown : undefined;
  return (
    <Section heading={words.heading}>
      <p className={styles.lead}>{words.lead}</p>
      <Field label={words.receipt} hint={words.receiptHint}>
        <Input
          value={receipt}
          onChange={(_, { value }) => {
            setReceipt(value);
            close();
          }}
        />
      </Field>
      {shown === undefined && state.kind !== 'done' && (
        <div>
          <Button size="small" disabledFocusable={receipt.trim() === ''} onClick={() => look(() => previewUndo(receipt))}>
            {words.look}
          </Button>
        </div>
      )}
      {(state.kind === 'looking' || state.kind === 'writing') && <Working label={words.heading} />}
      {state.kind === 'shown' && shown === undefined && <Notice intent="info">{words.none(receipt.trim())}</Notice>}
      {shown !== undefined && (
        <>
          <Match match={shown} />
          <div className={styles.actions}>
            <Button
              appearance="primary"
              size="small"
              disabledFocusable={readOnly}
              onClick={() => write(() => undoMatch(shown.receipt, settings.who), readAgain)}
            >
              {words.confirm}
            </Button>
            <Button size="small" onClick={close}>
              {text.cancel}
            </Button>
          </div>
        </>
      )}
      {state.kind === 'done' && (
        <TwoStepEnd result={state.result} done={words.done(receipt.trim())} notDone={words.notDone} close={close} />
      )}
      {state.kind === 'broke' && (
        <Notice intent="error" title={words.notDone}>
          {state.because}
        </Notice>
      )}
    </Section>
  );
}

function Match({ match }: { readonly match: UndoneMatch }) {
  const styles = useStyles();
  const { text, say } = usePane();
  const words = text.runs.undo;
  return (
    <>
      <p className={styles.lead}>{`${words.what(match.receipt, match.payer)}: ${say.amount(match.amount)} ${match.currency}`}</p>
      {match.decidedBy !== undefined && <Notice intent="warning">{words.decided(match.decidedBy)}</Notice>}
      {match.allocations.length === 0 ? (
        <p className={styles.lead}>{words.nothing}</p>
      ) : (
        <Figures
          caption={words.opens}
          columns={[
            { heading: words.document },
            { heading: words.cash, figure: true },
            { heading: words.discount, figure: true },
            { heading: words.deduction, figure: true },
          ]}
          rows={match.allocations.map(({ document, cash, discount, deduction }) => ({
            key: document,
            cells: [document, say.amount(cash), say.amount(discount), say.amount(deduction)],
          }))}
        />
      )}
    </>
  );
}
