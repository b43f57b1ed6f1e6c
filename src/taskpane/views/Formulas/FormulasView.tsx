/** Formulas with functions of Tieout, made native or into values, and back: what is asked, what would become of each, what was written. */
import { Button, makeStyles } from '@fluentui/react-components';
import { DIRECTIONS, SCOPES } from '../../../app/formulas/conversion';
import type { WriteResult } from '../../../app/jobs';
import { Choice } from '../../parts/Choice';
import { Failed } from '../../parts/Failed';
import { isDone, Outcome } from '../../parts/Outcome';
import { Screen } from '../../parts/Screen';
import { Working } from '../../parts/Working';
import { usePane, useText } from '../../paneContext';
import { Asking } from './Asking';
import type { Formulas } from './useFormulas';

const useStyles = makeStyles({ choices: { display: 'flex', flexDirection: 'column', gap: '12px' } });

export function FormulasView({ formulas }: { readonly formulas: Formulas }) {
  const words = useText().formulas;
  const { state } = formulas;
  switch (state.kind) {
    case 'choosing':
      return <Choosing formulas={formulas} />;
    case 'planning':
      return (
        <Screen heading={words.heading} step="planning">
          <Working label={words.planning} />
        </Screen>
      );
    case 'planFailed':
      return <Failed title={words.failed} because={state.because} again={formulas.preview} back={formulas.again} />;
    case 'asking':
      return <Asking formulas={formulas} plan={state.plan} />;
    case 'writing':
      return (
        <Screen heading={words.heading} step="writing">
          <Working label={words.writing} progress={state.progress} />
        </Screen>
      );
    case 'broke':
      return <Failed title={words.notDone} because={words.broke(state.because)} again={formulas.again} />;
    case 'ended':
      return <Ended formulas={formulas} result={state.result} />;
  }
}

function Choosing({ formulas: { asked, choose, preview } }: { readonly formulas: Formulas }) {
  const styles = useStyles();
  const words = useText().formulas;
  const footer = (
    <Button appearance="primary" onClick={preview}>
      {words.preview}
    </Button>
  );
  return (
    <Screen heading={words.heading} lead={words.lead} step="choosing" footer={footer}>
      <div className={styles.choices}>
        <Choice
          label={words.scope}
          options={SCOPES}
          words={words.scopes}
          value={asked.scope}
          choose={(scope) => choose({ ...asked, scope })}
        />
        <Choice label={words.to} options={DIRECTIONS} words={words.directions} value={asked.to} choose={(to) => choose({ ...asked, to })} />
      </div>
    </Screen>
  );
}

function Ended({ formulas, result }: { readonly formulas: Formulas; readonly result: WriteResult }) {
  const { text, open } = usePane();
  const words = text.formulas;
  return (
    <Screen
      heading={isDone(result.kind) ? words.written : words.notDone}
      step="ended"
      footer={
        <>
          <Button appearance="primary" onClick={formulas.again}>
            {words.again}
          </Button>
          <Button onClick={() => open('runs')}>{text.tabs.runs}</Button>
        </>
      }
    >
      <Outcome result={result} />
    </Screen>
  );
}
