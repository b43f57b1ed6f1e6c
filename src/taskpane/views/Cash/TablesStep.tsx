/**
 * Step 1: which of the analyst's tables is what, and which column is which. Everything is proposed; a native
 * drop-down corrects it, because a list that opens inside a pane of 320 × 378 would be cut off.
 */
import { Badge, Button, Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import type { ColumnProposal } from '../../../app/jobs';
import { FindingList } from '../../parts/FindingList';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { useText } from '../../paneContext';
import type { Catalogue } from '../../text';
import { type CashState, type MappingDraft, type MappingProblem, mappingProblems, type Setup } from './cashState';
import type { Cash } from './useCash';

const useStyles = makeStyles({
  kind: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  details: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fold: { alignSelf: 'flex-start' },
  hint: { overflowWrap: 'anywhere' },
});

/** Below this a proposed column is shown opened up, to be looked at. */
const SURE_ENOUGH = 0.8;

interface TablesStepProps {
  readonly cash: Cash;
  readonly state: Extract<CashState, { kind: 'tables' }>;
}

export function TablesStep({ cash, state }: TablesStepProps) {
  const text = useText();
  const { setup, proposing } = state;
  const problems = mappingProblems(setup.drafts);
  return (
    <Screen
      heading={text.cash.tables.heading}
      lead={text.cash.tables.lead}
      step="tables"
      footer={
        <Button appearance="primary" disabledFocusable={problems.length > 0 || proposing !== undefined} onClick={cash.confirmTables}>
          {text.cash.tables.next}
        </Button>
      }
    >
      {problems.length > 0 && (
        <Notice intent="warning">
          {problems.map((problem) => (
            <div key={JSON.stringify(problem)}>{problemText(problem, text)}</div>
          ))}
        </Notice>
      )}
      <FindingList findings={setup.reading.findings} />
      {setup.drafts.map((draft) => (
        <KindCard key={draft.kind} cash={cash} setup={setup} draft={draft} busy={proposing === draft.kind} />
      ))}
    </Screen>
  );
}

function problemText(problem: MappingProblem, text: Catalogue): string {
  const kind = text.kinds[problem.table];
  switch (problem.kind) {
    case 'missingTable':
      return text.cash.tables.missingTable(kind);
    case 'missingColumn':
      return text.cash.tables.missingColumn(problem.ours, kind);
    case 'usedTwice':
      return text.cash.tables.usedTwice(problem.theirs, problem.ours);
  }
}

interface KindCardProps {
  readonly cash: Cash;
  readonly setup: Setup;
  readonly draft: MappingDraft;
  readonly busy: boolean;
}

function KindCard({ cash, setup, draft, busy }: KindCardProps) {
  const styles = useStyles();
  const text = useText();
  const { kind, proposal } = draft;
  const name = text.kinds[kind];
  const required = kind === 'openItems';
  return (
    <section className={styles.kind} aria-label={name}>
      <div className={styles.head}>
        <h2 className={styles.title}>{name}</h2>
        {proposal?.remembered === true && <Badge appearance="tint">{text.cash.tables.remembered}</Badge>}
        {busy && <Spinner size="tiny" label={text.cash.tables.proposing} />}
      </div>
      <Select
        aria-label={text.cash.tables.table(name)}
        value={proposal?.table ?? ''}
        onChange={(_, { value }) => cash.chooseTable(kind, value === '' ? null : value)}
      >
        {(!required || proposal === undefined) && <option value="">{text.cash.tables.notUsed}</option>}
        {setup.reading.tables.map((table) => (
          <option key={table.name} value={table.name}>
            {table.name}
          </option>
        ))}
      </Select>
      {proposal !== undefined && <Columns key={proposal.table} cash={cash} setup={setup} draft={draft} columns={proposal.columns} />}
      {proposal !== undefined && <FindingList findings={proposal.problems} />}
    </section>
  );
}

/** Folded away while every needed column is there and sure; the count says how many are mapped. */
function Columns({ cash, setup, draft, columns }: Omit<KindCardProps, 'busy'> & { readonly columns: readonly ColumnProposal[] }) {
  const styles = useStyles();
  const text = useText().cash.tables;
  const mapped = columns.filter(({ ours }) => (draft.columns[ours] ?? null) !== null).length;
  const doubtful = columns.some(
    ({ required, theirs, confidence }) => (required && theirs === null) || (theirs !== null && confidence < SURE_ENOUGH),
  );
  const [open, setOpen] = useState(doubtful && draft.proposal?.remembered !== true);
  const headers = setup.reading.tables.find(({ name }) => name === draft.proposal?.table)?.headers ?? [];
  return (
    <>
      <Button
        className={styles.fold}
        size="small"
        appearance="subtle"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {text.columns(mapped, columns.length)}
      </Button>
      {open && (
        <div className={styles.details}>
          {columns.map((column) => (
            <ColumnField key={column.ours} cash={cash} draft={draft} column={column} headers={headers} />
          ))}
        </div>
      )}
    </>
  );
}

interface ColumnFieldProps {
  readonly cash: Cash;
  readonly draft: MappingDraft;
  readonly column: ColumnProposal;
  readonly headers: readonly string[];
}

function ColumnField({ cash, draft, column, headers }: ColumnFieldProps) {
  const styles = useStyles();
  const text = useText().cash.tables;
  const chosen = draft.columns[column.ours] ?? null;
  const asProposed = chosen !== null && chosen === column.theirs;
  const hint = asProposed
    ? [`${text.sure(column.confidence)}: ${column.because}`, column.samples.length > 0 ? text.samples(column.samples) : '']
    : [];
  const missing = column.required && chosen === null;
  return (
    <Field
      label={column.ours}
      required={column.required}
      hint={{ className: styles.hint, children: hint.filter((line) => line !== '').map((line) => <div key={line}>{line}</div>) }}
      validationState={missing ? 'error' : 'none'}
    >
      <Select value={chosen ?? ''} onChange={(_, { value }) => cash.chooseColumn(draft.kind, column.ours, value === '' ? null : value)}>
        <option value="">{text.notThere}</option>
        {headers.map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
      </Select>
    </Field>
  );
}
