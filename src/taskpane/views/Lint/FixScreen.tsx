/** A fix, before it is written and after: every cell as it is and as it becomes, then a second word. */
import { Button } from '@fluentui/react-components';
import type { FixPreview } from '../../../app/lint/fixes';
import type { WriteResult } from '../../../app/jobs';
import { placeText } from '../../../domain/finding';
import { Failed } from '../../parts/Failed';
import { Figures } from '../../parts/Figures';
import { FirstOf } from '../../parts/FirstOf';
import { GoTo } from '../../parts/GoTo';
import { Notice } from '../../parts/Notice';
import { isDone, Outcome } from '../../parts/Outcome';
import { Screen } from '../../parts/Screen';
import { Working } from '../../parts/Working';
import { usePane, useText } from '../../paneContext';
import type { FixState } from './lintState';
import type { Lint } from './useLint';

/** Cells shown before the rest is asked for. */
const SHOWN_CELLS = 20;

export function FixScreen({ lint, fix }: { readonly lint: Lint; readonly fix: FixState }) {
  const words = useText().lint.fix;
  switch (fix.kind) {
    case 'previewing':
      return (
        <Screen heading={words.heading} step="previewing">
          <Working label={words.previewing} />
        </Screen>
      );
    case 'asking':
      return <Asking lint={lint} preview={fix.preview} />;
    case 'writing':
      return (
        <Screen heading={words.heading} step="writing">
          <Working label={words.writing} progress={fix.progress} />
        </Screen>
      );
    case 'failed':
      return <Failed title={words.failed} because={fix.because} again={lint.look} back={lint.closeFix} />;
    case 'broke':
      return <Failed title={words.notDone} because={words.broke(fix.because)} again={lint.look} />;
    case 'ended':
      return <Ended lint={lint} result={fix.result} />;
  }
}

function Asking({ lint, preview }: { readonly lint: Lint; readonly preview: FixPreview }) {
  const { text, readOnly } = usePane();
  const words = text.lint.fix;
  const { cells } = preview;
  return (
    <Screen
      heading={words.heading}
      lead={words.lead}
      step="asking"
      footer={
        <>
          {!readOnly && (
            <Button appearance="primary" onClick={() => lint.writeFix(preview)}>
              {words.write(cells.length)}
            </Button>
          )}
          <Button onClick={lint.closeFix}>{text.cancel}</Button>
        </>
      }
    >
      {readOnly && <Notice intent="info">{words.readOnly}</Notice>}
      <FirstOf items={cells} shownFirst={SHOWN_CELLS}>
        {(shown) => (
          <Figures
            caption={text.lint.cells(cells.length)}
            columns={[{ heading: words.cell }, { heading: words.was }, { heading: words.becomes }]}
            rows={shown.map(({ cell, was, becomes }) => ({
              key: `${cell.sheet}!${cell.address}`,
              cells: [
                <GoTo key="cell" cell={cell}>
                  {placeText({ kind: 'cell', ...cell })}
                </GoTo>,
                was,
                becomes,
              ],
            }))}
          />
        )}
      </FirstOf>
    </Screen>
  );
}

function Ended({ lint, result }: { readonly lint: Lint; readonly result: WriteResult }) {
  const { text, open } = usePane();
  const words = text.lint.fix;
  const done = isDone(result.kind);
  return (
    <Screen
      heading={done ? words.written : words.notDone}
      step="ended"
      footer={
        <>
          <Button appearance="primary" onClick={lint.look}>
            {done ? words.done : text.lint.again}
          </Button>
          <Button onClick={() => open('runs')}>{text.tabs.runs}</Button>
        </>
      }
    >
      <Outcome result={result} />
    </Screen>
  );
}
