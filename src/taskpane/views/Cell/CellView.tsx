/** One cell explained: what it shows, whose it is, who wrote it, what its formula reads, and what is odd about it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CellExplained, CellHome, CellReads, CellRun } from '../../../app/explain/cellExplained';
import { Failed } from '../../parts/Failed';
import { FindingList } from '../../parts/FindingList';
import { FirstOf } from '../../parts/FirstOf';
import { GoTo } from '../../parts/GoTo';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { Section } from '../../parts/Section';
import { Working } from '../../parts/Working';
import { usePane, useText } from '../../paneContext';
import type { CellDesk, Odd } from './useCell';

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  formula: { margin: 0, overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** Of a row and of the runs, before more is asked for. */
const SHOWN_FIRST = 8;

export function CellView({ desk }: { readonly desk: CellDesk }) {
  const words = useText().cell;
  const { state } = desk;
  switch (state.kind) {
    case 'reading':
      return (
        <Screen heading={words.heading} lead={words.lead} step="reading">
          <Working label={words.reading} />
        </Screen>
      );
    case 'failed':
      return <Failed title={words.failed} because={state.because} again={desk.explain} />;
    case 'explained':
      return <Explained explained={state.explained} odd={state.odd} desk={desk} />;
  }
}

function Explained({ explained, odd, desk }: { readonly explained: CellExplained; readonly odd: Odd; readonly desk: CellDesk }) {
  const styles = useStyles();
  const { text, open } = usePane();
  const words = text.cell;
  const { cell, formula, home, runs, reads } = explained;
  return (
    <Screen
      heading={words.heading}
      step={`${cell.sheet} ${cell.address}`}
      footer={
        <>
          <Button appearance="primary" onClick={desk.explain}>
            {words.explain}
          </Button>
          <Button onClick={() => open('ask')}>{text.tabs.ask}</Button>
        </>
      }
    >
      <div>
        <GoTo cell={cell} />
        <p className={styles.line}>{words.shows(explained.text)}</p>
      </div>
      <Home home={home} />
      {formula !== '' && (
        <Section heading={words.formula}>
          <p className={styles.formula}>{formula}</p>
        </Section>
      )}
      {reads.length > 0 && <Reads reads={reads} />}
      {home.kind === 'own' && home.row.length > 0 && <Row row={home.row} />}
      <Runs runs={runs} />
      <Section heading={words.odd}>
        <OddThings odd={odd} />
      </Section>
    </Screen>
  );
}

function Home({ home }: { readonly home: CellHome }) {
  const styles = useStyles();
  const { text, open } = usePane();
  const words = text.cell;
  switch (home.kind) {
    case 'own':
      return <p className={styles.line}>{words.own(home.sheet, home.heading)}</p>;
    case 'nowhere':
      return <p className={styles.line}>{words.nowhere}</p>;
    case 'yours': {
      const { kindOf, ours } = home;
      const kind = kindOf === undefined ? '' : text.kinds[kindOf];
      return (
        <div>
          <p className={styles.line}>{words.yours(home.table, home.heading)}</p>
          <p className={styles.line}>{kind === '' ? words.takenNot : ours === '' ? words.takenUnused(kind) : words.takenFor(kind, ours)}</p>
          {home.because !== '' && <p className={styles.quiet}>{text.named(home.because)}</p>}
          <Button size="small" onClick={() => open('tables')}>
            {words.toTables}
          </Button>
        </div>
      );
    }
  }
}

function Reads({ reads }: { readonly reads: readonly CellReads[] }) {
  const styles = useStyles();
  const words = useText().cell;
  return (
    <Section heading={words.reads}>
      <FirstOf items={reads} shownFirst={SHOWN_FIRST}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map(({ text, cell }) => (
              <li key={text}>{cell === undefined ? `${text}: ${words.notFound}` : <GoTo cell={cell}>{text}</GoTo>}</li>
            ))}
          </ul>
        )}
      </FirstOf>
    </Section>
  );
}

function Row({ row }: { readonly row: Extract<CellHome, { kind: 'own' }>['row'] }) {
  const styles = useStyles();
  const words = useText().cell;
  return (
    <Section heading={words.row}>
      <FirstOf items={row} shownFirst={SHOWN_FIRST}>
        {(shown) =>
          shown.map(({ heading, text }) => (
            <p key={heading} className={styles.quiet}>
              {heading}: {text}
            </p>
          ))
        }
      </FirstOf>
    </Section>
  );
}

function Runs({ runs }: { readonly runs: readonly CellRun[] }) {
  const styles = useStyles();
  const { cell: words, named } = useText();
  const said = (text: string) => (text === '' ? words.empty : text);
  return (
    <Section heading={words.runs}>
      {runs.length === 0 && <p className={styles.line}>{words.noRuns}</p>}
      <FirstOf items={runs} shownFirst={SHOWN_FIRST}>
        {(shown) =>
          shown.map(({ runId, step, who, at, state, was, became }) => (
            <div key={runId}>
              <p className={styles.line}>
                {[words.run(runId, named(step), who, at), words.states[state]].filter((part) => part !== '').join(', ')}
              </p>
              <p className={styles.quiet}>
                {said(was)} → {said(became)}
              </p>
            </div>
          ))
        }
      </FirstOf>
    </Section>
  );
}

function OddThings({ odd }: { readonly odd: Odd }) {
  const styles = useStyles();
  const words = useText().cell;
  if (odd.kind === 'looking') return <Working label={words.looking} />;
  if (odd.kind === 'failed') return <Notice intent="error">{odd.because}</Notice>;
  return odd.findings.length === 0 ? <p className={styles.line}>{words.notOdd}</p> : <FindingList findings={odd.findings} />;
}
