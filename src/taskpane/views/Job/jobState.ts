/**
 * A job as the pane walks it: tables → inputs (files, the day, what else it asks) → check → preview → write.
 *
 * Pure: a state and an event give the next state. An event that does not fit the state changes nothing, so an
 * answer that arrives after the analyst has gone back is not shown. The same for every job: what is a job's own
 * are its plan and its choices, and nothing here looks into either.
 */
import type { JobPlan, MappingProposal, Preview, WorkbookReading, WriteResult } from '../../../app/jobs';
import { blocks } from '../../../domain/finding';
import type { TableKind } from '../../../tables/columns';
import type { TableMapping } from '../../../tables/mapping';
import type { FileDescription } from '../../actions';
import type { Given, JobSpec } from './jobSpec';
import { columnsOf, draftOf, type MappingDraft, mappingProblems } from './tableDrafts';

export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Undefined while it is being read. */
  readonly description: FileDescription | undefined;
}

/** What the analyst has settled so far; going back keeps it. */
export interface Setup<Choices> {
  readonly reading: WorkbookReading;
  readonly drafts: readonly MappingDraft[];
  readonly files: readonly ChosenFile[];
  readonly asOf: string;
  readonly choices: Choices;
  /** The last whole day that the choices went with, while another is being typed. */
  readonly choicesOn?: string;
}

export type JobState<Plan extends JobPlan, Choices> =
  | { readonly kind: 'reading'; readonly progress: Progress | undefined }
  | { readonly kind: 'readFailed'; readonly because: string }
  | { readonly kind: 'noTables' }
  | { readonly kind: 'tables'; readonly setup: Setup<Choices>; readonly proposing: TableKind | undefined }
  | { readonly kind: 'inputs'; readonly setup: Setup<Choices> }
  | { readonly kind: 'planning'; readonly setup: Setup<Choices>; readonly progress: Progress | undefined }
  | { readonly kind: 'planFailed'; readonly setup: Setup<Choices>; readonly because: string }
  | { readonly kind: 'check'; readonly setup: Setup<Choices>; readonly preview: Preview<Plan> }
  | { readonly kind: 'preview'; readonly setup: Setup<Choices>; readonly preview: Preview<Plan> }
  | {
      readonly kind: 'writing';
      readonly setup: Setup<Choices>;
      readonly preview: Preview<Plan>;
      readonly progress: Progress | undefined;
      readonly cancelling: boolean;
    }
  | { readonly kind: 'result'; readonly setup: Setup<Choices>; readonly preview: Preview<Plan>; readonly result: WriteResult }
  | { readonly kind: 'writeBroke'; readonly setup: Setup<Choices>; readonly because: string };

export type JobEvent<Plan extends JobPlan, Choices> =
  | { readonly kind: 'readAgain' }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly reading: WorkbookReading; readonly remembered: readonly TableMapping[]; readonly asOf: string }
  | { readonly kind: 'readFailed'; readonly because: string }
  | { readonly kind: 'tableAsked'; readonly table: TableKind }
  | { readonly kind: 'tableChosen'; readonly table: TableKind; readonly proposal: MappingProposal | undefined }
  | { readonly kind: 'columnChosen'; readonly table: TableKind; readonly ours: string; readonly theirs: string | null }
  | { readonly kind: 'tablesBroke'; readonly because: string }
  | { readonly kind: 'tablesConfirmed' }
  | { readonly kind: 'filesAdded'; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }
  | { readonly kind: 'fileDescribed'; readonly name: string; readonly description: FileDescription }
  | { readonly kind: 'fileRemoved'; readonly name: string }
  | { readonly kind: 'asOfChosen'; readonly asOf: string }
  | { readonly kind: 'choicesChanged'; readonly choices: Choices }
  | { readonly kind: 'planAsked' }
  | { readonly kind: 'planned'; readonly preview: Preview<Plan> }
  | { readonly kind: 'planFailed'; readonly because: string }
  | { readonly kind: 'checked' }
  | { readonly kind: 'back' }
  | { readonly kind: 'writeAsked' }
  | { readonly kind: 'cancelAsked' }
  | { readonly kind: 'written'; readonly result: WriteResult }
  | { readonly kind: 'writeBroke'; readonly because: string };

export const START = { kind: 'reading', progress: undefined } as const;

type Transitions<Plan extends JobPlan, Choices> = {
  readonly [K in JobEvent<Plan, Choices>['kind']]: (
    state: JobState<Plan, Choices>,
    event: Extract<JobEvent<Plan, Choices>, { kind: K }>,
    spec: JobSpec<Choices>,
  ) => JobState<Plan, Choices>;
};

function withDraft<Choices>(setup: Setup<Choices>, kind: TableKind, change: (draft: MappingDraft) => MappingDraft): Setup<Choices> {
  return { ...setup, drafts: setup.drafts.map((draft) => (draft.kind === kind ? change(draft) : draft)) };
}

/** Reading, and which table is what. */
const tableTransitions = <Plan extends JobPlan, Choices>() =>
  ({
    readAgain: (state) => (state.kind === 'writing' ? state : START),
    read: (state, { reading, remembered, asOf }, spec) => {
      if (state.kind !== 'reading') return state;
      const none = reading.tables.length === 0;
      if (none && spec.needs.length > 0) return { kind: 'noTables' };
      const drafts = spec.kinds.map((kind) => draftOf(kind, reading, remembered));
      const setup = { reading, drafts, files: [], asOf, choices: spec.choices(asOf) };
      return none ? { kind: 'inputs', setup } : { kind: 'tables', setup, proposing: undefined };
    },
    readFailed: (state, { because }) => (state.kind === 'reading' ? { kind: 'readFailed', because } : state),
    tableAsked: (state, { table }) => (state.kind === 'tables' ? { ...state, proposing: table } : state),
    tableChosen: (state, { table, proposal }) => {
      if (state.kind !== 'tables') return state;
      const columns = proposal === undefined ? {} : columnsOf(proposal);
      return { ...state, proposing: undefined, setup: withDraft(state.setup, table, (draft) => ({ ...draft, proposal, columns })) };
    },
    columnChosen: (state, { table, ours, theirs }) => {
      if (state.kind !== 'tables') return state;
      const chosen = (draft: MappingDraft) => ({ ...draft, columns: { ...draft.columns, [ours]: theirs } });
      return { ...state, setup: withDraft(state.setup, table, chosen) };
    },
    tablesBroke: (state, { because }) => (state.kind === 'tables' ? { kind: 'readFailed', because } : state),
    tablesConfirmed: (state, _, { needs }) =>
      state.kind === 'tables' && mappingProblems(state.setup.drafts, needs).length === 0 ? { kind: 'inputs', setup: state.setup } : state,
  }) satisfies Partial<Transitions<Plan, Choices>>;

/** A day that is being typed may be none for a moment; the choices wait for the next whole one. */
function onDay<Choices>(setup: Setup<Choices>, asOf: string, { withDay }: JobSpec<Choices>): Setup<Choices> {
  const before = setup.choicesOn ?? setup.asOf;
  if (asOf === '') return { ...setup, asOf, choicesOn: before };
  return { ...setup, asOf, choicesOn: asOf, choices: withDay?.(setup.choices, before, asOf) ?? setup.choices };
}

/** The files, the day, and what else the job asks. */
const inputTransitions = <Plan extends JobPlan, Choices>() => {
  const withFiles = (state: JobState<Plan, Choices>, change: (files: readonly ChosenFile[]) => readonly ChosenFile[]) =>
    state.kind === 'inputs' ? { ...state, setup: { ...state.setup, files: change(state.setup.files) } } : state;
  return {
    filesAdded: (state, { files }) =>
      withFiles(state, (old) => [
        ...old.filter(({ name }) => !files.some((file) => file.name === name)),
        ...files.map((file) => ({ ...file, description: undefined })),
      ]),
    fileDescribed: (state, { name, description }) =>
      withFiles(state, (files) => files.map((file) => (file.name === name ? { ...file, description } : file))),
    fileRemoved: (state, { name }) => withFiles(state, (files) => files.filter((file) => file.name !== name)),
    asOfChosen: (state, { asOf }, spec) => (state.kind === 'inputs' ? { ...state, setup: onDay(state.setup, asOf, spec) } : state),
    // In the check too: what was read there may call for another choice, and is then planned anew.
    choicesChanged: (state, { choices }) =>
      state.kind === 'inputs' || state.kind === 'check' ? { ...state, setup: { ...state.setup, choices } } : state,
  } satisfies Partial<Transitions<Plan, Choices>>;
};

/** Where «back» leads from each state that has a way back. */
function before<Plan extends JobPlan, Choices>(state: JobState<Plan, Choices>): JobState<Plan, Choices> {
  switch (state.kind) {
    case 'inputs':
      return { kind: 'tables', setup: state.setup, proposing: undefined };
    case 'planFailed':
    case 'check':
      return { kind: 'inputs', setup: state.setup };
    case 'preview':
      return { kind: 'check', setup: state.setup, preview: state.preview };
    default:
      return state;
  }
}

const PLANNED_AGAIN_FROM: readonly string[] = ['planFailed', 'check', 'result', 'writeBroke'];

/** From the plan to the written workbook. */
const runTransitions = <Plan extends JobPlan, Choices>() =>
  ({
    progressed: (state, { progress }) =>
      state.kind === 'reading' || state.kind === 'planning' || state.kind === 'writing' ? { ...state, progress } : state,
    planAsked: (state, _, spec) => {
      if (!('setup' in state)) return state;
      const may = PLANNED_AGAIN_FROM.includes(state.kind) || (state.kind === 'inputs' && inputsReady(state.setup, spec));
      return may ? { kind: 'planning', setup: state.setup, progress: undefined } : state;
    },
    planned: (state, { preview }) => (state.kind === 'planning' ? { kind: 'check', setup: state.setup, preview } : state),
    planFailed: (state, { because }) => (state.kind === 'planning' ? { kind: 'planFailed', setup: state.setup, because } : state),
    checked: (state) => (state.kind === 'check' ? { ...state, kind: 'preview' } : state),
    back: (state) => before(state),
    writeAsked: (state) =>
      state.kind === 'preview' && mayWrite(state.preview) ? { ...state, kind: 'writing', progress: undefined, cancelling: false } : state,
    cancelAsked: (state) => (state.kind === 'writing' ? { ...state, cancelling: true } : state),
    written: (state, { result }) =>
      state.kind === 'writing' ? { kind: 'result', setup: state.setup, preview: state.preview, result } : state,
    writeBroke: (state, { because }) => (state.kind === 'writing' ? { kind: 'writeBroke', setup: state.setup, because } : state),
  }) satisfies Partial<Transitions<Plan, Choices>>;

export type JobReducer<Plan extends JobPlan, Choices> = (
  state: JobState<Plan, Choices>,
  event: JobEvent<Plan, Choices>,
) => JobState<Plan, Choices>;

export function jobReducer<Plan extends JobPlan, Choices>(spec: JobSpec<Choices>): JobReducer<Plan, Choices> {
  const transitions: Transitions<Plan, Choices> = {
    ...tableTransitions<Plan, Choices>(),
    ...inputTransitions<Plan, Choices>(),
    ...runTransitions<Plan, Choices>(),
  };
  return (state, event) => {
    // The table's line for a kind takes that kind's event; the compiler checked each line, not their union.
    const transition = transitions[event.kind] as (
      state: JobState<Plan, Choices>,
      event: JobEvent<Plan, Choices>,
      spec: JobSpec<Choices>,
    ) => JobState<Plan, Choices>;
    return transition(state, event, spec);
  };
}

/** All that the plan needs is there, and every file is readable. */
export function inputsReady<Choices>(setup: Setup<Choices>, spec: JobSpec<Choices>): boolean {
  const { files, asOf, choices } = setup;
  const enough = !spec.needsFile || files.length > 0;
  const readable = files.every(({ description }) => description?.kind === 'readable');
  return asOf !== '' && enough && readable && spec.choicesReady(choices, givenIn(setup));
}

/** What has been settled, as a job's own questions look at it. */
export const givenIn = ({ drafts, files, asOf }: Setup<unknown>): Given => ({
  kinds: drafts.flatMap(({ kind, proposal }) => (proposal === undefined ? [] : [kind])),
  files,
  asOf,
});

/** Writing waits until nothing blocks. */
export const mayWrite = ({ plan }: Preview<JobPlan>): boolean => !plan.findings.some(blocks);

export const JOB_STEPS = ['tables', 'inputs', 'check', 'preview', 'write'] as const;
export type JobStep = (typeof JOB_STEPS)[number];

// prettier-ignore
const STEP_OF: Readonly<Record<JobState<JobPlan, unknown>['kind'], JobStep>> = {
  reading: 'tables', readFailed: 'tables', noTables: 'tables', tables: 'tables',
  inputs: 'inputs', planning: 'check', planFailed: 'check', check: 'check',
  preview: 'preview', writing: 'write', result: 'write', writeBroke: 'write',
};
export const stepOf = ({ kind }: { readonly kind: JobState<JobPlan, unknown>['kind'] }): JobStep => STEP_OF[kind];
