/** Every table of the workbook and what each job takes it for, on one screen; corrected here, saved by a run that is shown first. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { FindingList } from '../../parts/FindingList';
import { Notice } from '../../parts/Notice';
import { Outcome } from '../../parts/Outcome';
import { Screen } from '../../parts/Screen';
import { isNamed, WhoField } from '../../parts/WhoField';
import { Working } from '../../parts/Working';
import { usePane, useText } from '../../paneContext';
import { Sheets } from '../Job/Differences';
import { RowChanges } from '../Job/RowChanges';
import { type MappingProblem, mappingProblems } from '../Job/tableDrafts';
import { KindCards } from '../Job/TablesStep';
import { leftOver, type SaveState, type TablesSetup, type TablesState } from './tablesState';
import type { Tables } from './useTables';

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

export function TablesView({ tables }: { readonly tables: Tables }) {
  const words = useText().tables;
  const { state } = tables;
  switch (state.kind) {
    case 'reading':
      return (
        <Screen heading={words.heading} step="reading">
          <Working label={words.reading} progress={state.progress} />
        </Screen>
      );
    case 'readFailed':
      return <Failed title={words.readFailed} because={state.because} again={tables.read} />;
    case 'tables':
      return state.setup.reading.tables.length === 0 ? <NoTables read={tables.read} /> : <AllTables tables={tables} state={state} />;
  }
}

function NoTables({ read }: { readonly read: () => void }) {
  const words = useText().tables;
  return (
    <Screen heading={words.heading} step="none" footer={<Button onClick={read}>{words.again}</Button>}>
      <Empty title={words.none.title} body={words.none.body} />
    </Screen>
  );
}

interface AllTablesProps {
  readonly tables: Tables;
  readonly state: Extract<TablesState, { kind: 'tables' }>;
}

function AllTables({ tables, state: { setup, proposing, save } }: AllTablesProps) {
  const { text } = usePane();
  const words = text.tables;
  const problems = mappingProblems(setup.drafts, []);
  const isSaving = save.kind !== 'none';
  return (
    <Screen
      heading={words.heading}
      lead={words.lead}
      step={isSaving ? 'save' : 'tables'}
      footer={<Footer tables={tables} save={save} ready={problems.length === 0 && proposing === undefined} />}
    >
      {isSaving ? (
        <Saving save={save} />
      ) : (
        <>
          <Summary setup={setup} />
          <Problems problems={problems} />
          <FindingList findings={setup.reading.findings} />
          <KindCards job={tables} setup={setup} proposing={proposing} needs={[]} />
        </>
      )}
    </Screen>
  );
}

function Summary({ setup }: { readonly setup: TablesSetup }) {
  const styles = useStyles();
  const words = useText().tables;
  const kinds = setup.drafts.filter(({ proposal }) => proposal !== undefined).length;
  const free = leftOver(setup);
  const all = setup.reading.tables.length;
  return (
    <>
      <p className={styles.line}>{words.summary(kinds, all - free.length, all)}</p>
      {free.length > 0 && <p className={styles.quiet}>{words.leftOver(free)}</p>}
    </>
  );
}

/** There is no job here that needs a table: what is missing is a column of one that is used, or one column is used twice. */
function Problems({ problems }: { readonly problems: readonly MappingProblem[] }) {
  const { tables, kinds, job } = useText();
  const said = problems.flatMap((problem): ReactNode[] => {
    switch (problem.kind) {
      case 'missingTable':
        return [];
      case 'missingColumn':
        return [tables.missingColumn(problem.ours, kinds[problem.table])];
      case 'usedTwice':
        return [`${kinds[problem.table]}: ${job.tables.usedTwice(problem.theirs, problem.ours)}`];
    }
  });
  if (said.length === 0) return null;
  return (
    <Notice intent="warning">
      {said.map((sentence, at) => (
        <div key={at}>{sentence}</div>
      ))}
    </Notice>
  );
}

function Saving({ save }: { readonly save: SaveState }) {
  const words = useText().tables;
  switch (save.kind) {
    case 'none':
      return null;
    case 'previewing':
      return <Working label={words.previewing} />;
    case 'saving':
      return <Working label={words.saving} />;
    case 'previewed': {
      const { differences } = save.preview;
      const isSame = differences.every(({ isNew, added, changed, removed }) => !isNew && added + changed + removed === 0);
      if (isSame) return <Notice intent="info">{words.nothing}</Notice>;
      return (
        <>
          <Sheets differences={differences} />
          <RowChanges differences={differences} />
          <WhoField />
        </>
      );
    }
    case 'ended':
      return <Outcome result={save.result} />;
    case 'broke':
      return (
        <Notice intent="error" title={words.failed}>
          {save.because}
        </Notice>
      );
  }
}

function Footer({ tables, save, ready }: { readonly tables: Tables; readonly save: SaveState; readonly ready: boolean }) {
  const { text, readOnly, settings } = usePane();
  const words = text.tables;
  if (save.kind === 'none')
    return (
      <>
        <Button appearance="primary" disabledFocusable={!ready} onClick={tables.preview}>
          {words.preview}
        </Button>
        <Button onClick={tables.read}>{words.again}</Button>
      </>
    );
  return (
    <>
      {save.kind === 'previewed' && (
        <Button appearance="primary" disabledFocusable={readOnly || !isNamed(settings)} onClick={tables.save}>
          {words.save}
        </Button>
      )}
      {save.kind === 'ended' ? <Button onClick={tables.read}>{words.again}</Button> : <Button onClick={tables.leave}>{text.back}</Button>}
    </>
  );
}
