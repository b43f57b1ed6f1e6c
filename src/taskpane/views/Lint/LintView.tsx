/** What is odd about the workbook, kind by kind, with its cells; or that nothing is, and in how many cells that was looked for. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { WorkbookLint } from '../../../app/lint/workbookLint';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Screen } from '../../parts/Screen';
import { Working } from '../../parts/Working';
import { useText } from '../../paneContext';
import { FixScreen } from './FixScreen';
import { KindOfFindings } from './KindOfFindings';
import { groupsOf } from './lintState';
import type { Lint } from './useLint';

const useStyles = makeStyles({ found: { margin: 0, fontVariantNumeric: 'tabular-nums' } });

export function LintView({ lint }: { readonly lint: Lint }) {
  const text = useText();
  const words = text.lint;
  const { state } = lint;
  switch (state.kind) {
    case 'looking':
      return (
        <Screen heading={words.heading} lead={words.lead} step="looking" footer={<Button onClick={lint.stop}>{text.cancel}</Button>}>
          <Working label={words.looking} progress={state.progress} />
        </Screen>
      );
    case 'stopped':
      return (
        <Screen heading={words.heading} step="stopped" footer={<LookButton lint={lint} label={words.look} />}>
          <Empty title={words.stopped.title} body={words.stopped.body} />
        </Screen>
      );
    case 'lookFailed':
      return <Failed title={words.lookFailed} because={state.because} again={lint.look} />;
    case 'looked':
      return state.fix === undefined ? <Found lint={lint} found={state.lint} /> : <FixScreen lint={lint} fix={state.fix} />;
  }
}

const LookButton = ({ lint, label }: { readonly lint: Lint; readonly label: string }) => (
  <Button appearance="primary" onClick={lint.look}>
    {label}
  </Button>
);

function Found({ lint, found }: { readonly lint: Lint; readonly found: WorkbookLint }) {
  const styles = useStyles();
  const words = useText().lint;
  const { findings, looked } = found;
  const again = <LookButton lint={lint} label={words.again} />;
  if (findings.length === 0)
    return (
      <Screen heading={words.heading} step="none" footer={again}>
        <Empty title={words.none.title} body={words.none.body(looked)} />
      </Screen>
    );
  return (
    <Screen heading={words.heading} lead={words.lead} step="found" footer={again}>
      <p className={styles.found}>{words.found(findings.length, looked)}</p>
      {groupsOf(findings).map((group) => (
        <KindOfFindings key={group.code} group={group} lint={lint} />
      ))}
    </Screen>
  );
}
