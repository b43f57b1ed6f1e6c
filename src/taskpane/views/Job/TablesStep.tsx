/**
 * Step 1: which of the analyst's tables is what, and which column is which. Everything is proposed; a native
 * drop-down corrects it, because a list that opens inside a pane of 320 × 378 would be cut off.
 */
import { Badge, Button, Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ColumnProposal, JobPlan } from '../../../app/jobs';
import type { TableKind } from '../../../tables/columns';
import { FindingList } from '../../parts/FindingList';
import { Fold } from '../../parts/Fold';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { useText } from '../../paneContext';
import type { Catalogue } from '../../text';
import type { JobName } from './jobSpec';
import type { JobState, Setup } from './jobState';
import { type MappingDraft, type MappingProblem, mappingProblems } from './tableDrafts';
import type { Job } from './useJob';

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
  others: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { overflowWrap: 'anywhere' },
});

/** Below this a proposed column is shown opened up, to be looked at. */
const SURE_ENOUGH = 0.8;

/** What a table's card may know and ask of the job around it, whichever it is. */
type TableJob = Pick<Job<JobPlan, unknown>, 'chooseTable' | 'chooseColumn'>;

interface TablesStepProps<Plan extends JobPlan, Choices> {
  readonly job: Job<Plan, Choices>;
  readonly state: Extract<JobState<Plan, Choices>, { kind: 'tables' }>;
}

export function TablesStep<Plan extends JobPlan, Choices>({ job, state }: TablesStepProps<Plan, Choices>) {
  const text = useText();
  const { name, needs } = job.spec;
  const { setup, proposing } = state;
  const problems = mappingProblems(setup.drafts, needs);
  return (
    <Screen
      heading={text.job.tables.heading}
      lead={text.job.tables.lead}
      step="tables"
      footer={
        <Button appearance="primary" disabledFocusable={problems.length > 0 || proposing !== undefined} onClick={job.confirmTables}>
          {text.jobs[name].toInputs}
        </Button>
      }
    >
      {problems.length > 0 && (
        <Notice intent="warning">
          {problems.map((problem) => (
            <div key={JSON.stringify(problem)}>{problemText(problem, name, text)}</div>
          ))}
        </Notice>
      )}
      <FindingList findings={setup.reading.findings} />
      <KindCards job={job} setup={setup} proposing={proposing} needs={needs} />
    </Screen>
  );
}

function problemText(problem: MappingProblem, job: JobName, text: Catalogue): string {
  const words = text.job.tables;
  switch (problem.kind) {
    case 'missingTable':
      return words.missingTable(
        text.jobs[job].withoutTable,
        problem.tables.map((kind) => text.kinds[kind]),
      );
    case 'missingColumn':
      return words.missingColumn(problem.ours, text.kinds[problem.table]);
    case 'usedTwice':
      return words.usedTwice(problem.theirs, problem.ours);
  }
}

export interface KindCardsProps {
  readonly job: TableJob;
  readonly setup: Pick<Setup<unknown>, 'reading' | 'drafts'>;
  readonly proposing: TableKind | undefined;
  readonly needs: readonly TableKind[];
}

/** Up to this many kinds that are not used are shown like the others. */
const FEW = 4;

/** The kinds that were found when the step opened, and those that are needed. The rest waits behind a line: a schedule may ask for fifteen. */
export function KindCards({ job, setup, proposing, needs }: KindCardsProps) {
  const styles = useStyles();
  const words = useText().job.tables;
  const isUsed = ({ kind, proposal }: MappingDraft) => proposal !== undefined || needs.includes(kind);
  // A card stays where it is when its table is chosen or dropped.
  const [first] = useState(() => setup.drafts.filter(isUsed).map(({ kind }) => kind));
  const others = setup.drafts.filter(({ kind }) => !first.includes(kind));
  const card = (draft: MappingDraft) => (
    <KindCard
      key={draft.kind}
      job={job}
      setup={setup}
      draft={draft}
      needed={needs.length === 1 && needs.includes(draft.kind)}
      busy={proposing === draft.kind}
    />
  );
  return (
    <>
      {setup.drafts.filter(({ kind }) => first.includes(kind)).map(card)}
      {others.length > FEW ? (
        <Fold label={words.unused(others.length)}>
          <div className={styles.others}>{others.map(card)}</div>
        </Fold>
      ) : (
        others.map(card)
      )}
    </>
  );
}

interface KindCardProps {
  readonly job: TableJob;
  readonly setup: Pick<Setup<unknown>, 'reading' | 'drafts'>;
  readonly draft: MappingDraft;
  /** The job cannot do without it. */
  readonly needed: boolean;
  readonly busy: boolean;
}

function KindCard({ job, setup, draft, needed, busy }: KindCardProps) {
  const styles = useStyles();
  const text = useText();
  const words = text.job.tables;
  const { kind, proposal } = draft;
  const name = text.kinds[kind];
  return (
    <section className={styles.kind} aria-label={name}>
      <div className={styles.head}>
        <h2 className={styles.title}>{name}</h2>
        {proposal?.remembered === true && <Badge appearance="tint">{words.remembered}</Badge>}
        {busy && <Spinner size="tiny" label={words.proposing} />}
      </div>
      <Select
        aria-label={words.table(name)}
        value={proposal?.table ?? ''}
        onChange={(_, { value }) => job.chooseTable(kind, value === '' ? null : value)}
      >
        {(!needed || proposal === undefined) && <option value="">{words.notUsed}</option>}
        {setup.reading.tables.map((table) => (
          <option key={table.name} value={table.name}>
            {table.name}
          </option>
        ))}
      </Select>
      {proposal !== undefined && <Columns key={proposal.table} job={job} setup={setup} draft={draft} columns={proposal.columns} />}
      {proposal !== undefined && <FindingList findings={proposal.problems} />}
    </section>
  );
}

/** Folded away while every needed column is there and sure; the count says how many are mapped. */
function Columns({ job, setup, draft, columns }: Omit<KindCardProps, 'needed' | 'busy'> & { readonly columns: readonly ColumnProposal[] }) {
  const styles = useStyles();
  const text = useText().job.tables;
  const mapped = columns.filter(({ ours }) => (draft.columns[ours] ?? null) !== null).length;
  const doubtful = columns.some(
    ({ required, theirs, confidence }) => (required && theirs === null) || (theirs !== null && confidence < SURE_ENOUGH),
  );
  const headers = setup.reading.tables.find(({ name }) => name === draft.proposal?.table)?.headers ?? [];
  return (
    <Fold label={text.columns(mapped, columns.length)} startsOpen={doubtful && draft.proposal?.remembered !== true}>
      <div className={styles.details}>
        {columns.map((column) => (
          <ColumnField key={column.ours} job={job} draft={draft} column={column} headers={headers} />
        ))}
      </div>
    </Fold>
  );
}

interface ColumnFieldProps {
  readonly job: TableJob;
  readonly draft: MappingDraft;
  readonly column: ColumnProposal;
  readonly headers: readonly string[];
}

function ColumnField({ job, draft, column, headers }: ColumnFieldProps) {
  const styles = useStyles();
  const {
    job: { tables: text },
    named,
  } = useText();
  const chosen = draft.columns[column.ours] ?? null;
  const asProposed = chosen !== null && chosen === column.theirs;
  const hint = asProposed
    ? [`${text.sure(column.confidence)}: ${named(column.because)}`, column.samples.length > 0 ? text.samples(column.samples) : '']
    : [];
  const missing = column.required && chosen === null;
  return (
    <Field
      label={column.ours}
      required={column.required}
      hint={{ className: styles.hint, children: hint.filter((line) => line !== '').map((line) => <div key={line}>{line}</div>) }}
      validationState={missing ? 'error' : 'none'}
    >
      <Select value={chosen ?? ''} onChange={(_, { value }) => job.chooseColumn(draft.kind, column.ours, value === '' ? null : value)}>
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
