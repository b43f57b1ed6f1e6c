/** Step 3: what is odd in the tables and the files, the worst first, each with its cell. */
import { Button } from '@fluentui/react-components';
import type { CashPreview } from '../../../app/jobs';
import { blocks } from '../../../domain/finding';
import { Figures } from '../../parts/Figures';
import { FindingList } from '../../parts/FindingList';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { useText } from '../../paneContext';
import type { Cash } from './useCash';

export function CheckStep({ cash, preview }: { readonly cash: Cash; readonly preview: CashPreview }) {
  const text = useText();
  const { check } = text.cash;
  const { findings } = preview.plan;
  const blocking = findings.filter(blocks).length;
  return (
    <Screen
      heading={check.heading}
      step="check"
      footer={
        <>
          <Button appearance="primary" onClick={cash.toPreview}>
            {check.next}
          </Button>
          <Button onClick={cash.back}>{text.back}</Button>
          <Button appearance="subtle" onClick={cash.plan}>
            {check.again}
          </Button>
        </>
      }
    >
      {findings.length === 0 && (
        <Notice intent="success" title={check.clean}>
          {check.cleanBody}
        </Notice>
      )}
      {blocking > 0 && <Notice intent="error">{check.blocked(blocking)}</Notice>}
      <FindingList findings={findings} />
      {preview.plan.files.length > 0 && <Files preview={preview} />}
    </Screen>
  );
}

/** The same statement twice is no trouble: what was imported before is counted, and left out. */
function Files({ preview }: { readonly preview: CashPreview }) {
  const { check } = useText().cash;
  return (
    <Figures
      caption={check.files}
      columns={[{ heading: check.file }, { heading: check.transactions, figure: true }, { heading: check.importedBefore, figure: true }]}
      rows={preview.plan.files.map(({ file, transactions, alreadyImported }) => ({
        key: file,
        cells: [file, transactions.toLocaleString('en'), alreadyImported.toLocaleString('en')],
      }))}
    />
  );
}
