/** Exceptions that are open after a reconciliation. They are decided in the sheet, with a reason and a name: the pane leads there. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { WrittenCase } from '../../../app/reconciliation/reconciliationPlan';
import { Empty } from '../../parts/Empty';
import { QueueSwitch } from '../../parts/QueueSwitch';
import { ReadScreen } from '../../parts/ReadScreen';
import { Screen } from '../../parts/Screen';
import { usePane, useText } from '../../paneContext';
import type { Reading } from '../../useReading';
import { isOpen } from './caseFilter';
import { FilteredCases } from './FilteredCases';

const useStyles = makeStyles({ open: { margin: 0, fontVariantNumeric: 'tabular-nums' } });

export function CasesView({ cases }: { readonly cases: Reading<readonly WrittenCase[]> }) {
  return (
    <>
      <QueueSwitch view="cases" />
      <ReadScreen reading={cases} words={useText().cases}>
        {(value) => <Queue cases={value} read={cases.read} />}
      </ReadScreen>
    </>
  );
}

const always = () => true;

function Queue({ cases, read }: { readonly cases: readonly WrittenCase[]; readonly read: () => void }) {
  const styles = useStyles();
  const { text, open } = usePane();
  const words = text.cases;
  const waiting = cases.filter(isOpen);
  if (waiting.length === 0)
    return (
      <Screen heading={words.heading} step="none" footer={<Button onClick={read}>{words.again}</Button>}>
        <Empty title={words.none.title} body={words.none.body}>
          <Button onClick={() => open('reconciliation')}>{text.jobs.reconciliation.title}</Button>
        </Empty>
      </Screen>
    );
  return (
    <Screen
      heading={words.heading}
      lead={words.lead}
      step="cases"
      footer={
        <Button appearance="primary" onClick={read}>
          {words.again}
        </Button>
      }
    >
      <p className={styles.open}>{words.open(waiting.length, cases.length)}</p>
      <FilteredCases cases={waiting} isWritten={always} />
    </Screen>
  );
}
