/**
 * The cash job as the pane walks it: tables → bank files → check → preview → write.
 *
 * Pure: a state and an event give the next state. An event that does not fit the state changes nothing, so an
 * answer that arrives after the analyst has gone back is not shown.
 */
import type { BankFileDescription } from '../../../app/describeBankFile';
import type { TableMapping } from '../../../app/cashPlan';
import { CASH_KINDS, type CashTableKind } from '../../../tables/columns';
import type { CashPreview, MappingProposal, WorkbookReading, WriteResult } from '../../../app/jobs';
import { blocks } from '../../../domain/finding';

export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** What the analyst says a kind of table is. `proposal` is undefined for a kind that is not used. */
export interface MappingDraft {
  readonly kind: CashTableKind;
  readonly proposal: MappingProposal | undefined;
  readonly columns: Readonly<Record<string, string | null>>;
}

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Undefined while it is being read. */
  readonly description: BankFileDescription | undefined;
}

/** What the analyst has settled so far; going back keeps it. */
export interface Setup {
  readonly reading: WorkbookReading;
  readonly drafts: readonly MappingDraft[];
  readonly files: readonly ChosenFile[];
  readonly asOf: string;
}

export type CashState =
  | { readonly kind: 'reading'; readonly progress: Progress | undefined }
  | { readonly kind: 'readFailed'; readonly because: string }
  | { readonly kind: 'noTables' }
  | { readonly kind: 'tables'; readonly setup: Setup; readonly proposing: CashTableKind | undefined }
  | { readonly kind: 'files'; readonly setup: Setup }
  | { readonly kind: 'planning'; readonly setup: Setup; readonly progress: Progress | undefined }
  | { readonly kind: 'planFailed'; readonly setup: Setup; readonly because: string }
  | { readonly kind: 'check'; readonly setup: Setup; readonly preview: CashPreview }
  | { readonly kind: 'preview'; readonly setup: Setup; readonly preview: CashPreview }
  | {
      readonly kind: 'writing';
      readonly setup: Setup;
      readonly preview: CashPreview;
      readonly progress: Progress | undefined;
      readonly cancelling: boolean;
    }
  | { readonly kind: 'result'; readonly setup: Setup; readonly result: WriteResult }
  | { readonly kind: 'writeBroke'; readonly setup: Setup; readonly because: string };

export type CashEvent =
  | { readonly kind: 'readAgain' }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly reading: WorkbookReading; readonly remembered: readonly TableMapping[]; readonly asOf: string }
  | { readonly kind: 'readFailed'; readonly because: string }
  | { readonly kind: 'tableAsked'; readonly table: CashTableKind }
  | { readonly kind: 'tableChosen'; readonly table: CashTableKind; readonly proposal: MappingProposal | undefined }
  | { readonly kind: 'columnChosen'; readonly table: CashTableKind; readonly ours: string; readonly theirs: string | null }
  | { readonly kind: 'tablesBroke'; readonly because: string }
  | { readonly kind: 'tablesConfirmed' }
  | { readonly kind: 'filesAdded'; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }
  | { readonly kind: 'fileDescribed'; readonly name: string; readonly description: BankFileDescription }
  | { readonly kind: 'fileRemoved'; readonly name: string }
  | { readonly kind: 'asOfChosen'; readonly asOf: string }
  | { readonly kind: 'planAsked' }
  | { readonly kind: 'planned'; readonly preview: CashPreview }
  | { readonly kind: 'planFailed'; readonly because: string }
  | { readonly kind: 'checked' }
  | { readonly kind: 'back' }
  | { readonly kind: 'writeAsked' }
  | { readonly kind: 'cancelAsked' }
  | { readonly kind: 'written'; readonly result: WriteResult }
  | { readonly kind: 'writeBroke'; readonly because: string };

export const START: CashState = { kind: 'reading', progress: undefined };

/** The order in which the pane asks for tables. Only open items are needed. */
export const TABLE_KINDS: readonly CashTableKind[] = CASH_KINDS;

const columnsOf = (proposal: MappingProposal): Record<string, string | null> =>
  Object.fromEntries(proposal.columns.map(({ ours, theirs }) => [ours, theirs]));

/** The proposal, with the columns that the analyst chose in this pane before, as far as the table still has them. */
function draftOf(kind: CashTableKind, reading: WorkbookReading, remembered: readonly TableMapping[]): MappingDraft {
  const proposal = reading.proposals.find((one) => one.kind === kind);
  if (proposal === undefined) return { kind, proposal: undefined, columns: {} };
  const chosen = remembered.find((one) => one.kind === kind && one.table === proposal.table);
  const headers = reading.tables.find(({ name }) => name === proposal.table)?.headers ?? [];
  const kept = Object.entries(chosen?.columns ?? {}).filter(([, theirs]) => theirs === null || headers.includes(theirs));
  return { kind, proposal, columns: { ...columnsOf(proposal), ...Object.fromEntries(kept) } };
}

const withDraft = (setup: Setup, kind: CashTableKind, change: (draft: MappingDraft) => MappingDraft): Setup => ({
  ...setup,
  drafts: setup.drafts.map((draft) => (draft.kind === kind ? change(draft) : draft)),
});

const withFiles = (setup: Setup, files: readonly ChosenFile[]): Setup => ({ ...setup, files });

/** Where «back» leads from each state that has a way back. */
function before(state: CashState): CashState {
  switch (state.kind) {
    case 'files':
      return { kind: 'tables', setup: state.setup, proposing: undefined };
    case 'planFailed':
    case 'check':
      return { kind: 'files', setup: state.setup };
    case 'preview':
      return { kind: 'check', setup: state.setup, preview: state.preview };
    default:
      return state;
  }
}

type Transitions = { readonly [K in CashEvent['kind']]: (state: CashState, event: Extract<CashEvent, { kind: K }>) => CashState };

const TRANSITIONS: Transitions = {
  readAgain: (state) => (state.kind === 'writing' ? state : START),
  progressed: (state, { progress }) =>
    state.kind === 'reading' || state.kind === 'planning' || state.kind === 'writing' ? { ...state, progress } : state,
  read: (state, { reading, remembered, asOf }) => {
    if (state.kind !== 'reading') return state;
    if (reading.tables.length === 0) return { kind: 'noTables' };
    const drafts = TABLE_KINDS.map((kind) => draftOf(kind, reading, remembered));
    return { kind: 'tables', setup: { reading, drafts, files: [], asOf }, proposing: undefined };
  },
  readFailed: (state, { because }) => (state.kind === 'reading' ? { kind: 'readFailed', because } : state),
  tableAsked: (state, { table }) => (state.kind === 'tables' ? { ...state, proposing: table } : state),
  tableChosen: (state, { table, proposal }) =>
    state.kind !== 'tables'
      ? state
      : {
          ...state,
          proposing: undefined,
          setup: withDraft(state.setup, table, (draft) => ({
            ...draft,
            proposal,
            columns: proposal === undefined ? {} : columnsOf(proposal),
          })),
        },
  columnChosen: (state, { table, ours, theirs }) =>
    state.kind !== 'tables'
      ? state
      : { ...state, setup: withDraft(state.setup, table, (draft) => ({ ...draft, columns: { ...draft.columns, [ours]: theirs } })) },
  tablesBroke: (state, { because }) => (state.kind === 'tables' ? { kind: 'readFailed', because } : state),
  tablesConfirmed: (state) =>
    state.kind === 'tables' && mappingProblems(state.setup.drafts).length === 0 ? { kind: 'files', setup: state.setup } : state,
  filesAdded: (state, { files }) => {
    if (state.kind !== 'files') return state;
    const kept = state.setup.files.filter((old) => !files.some(({ name }) => name === old.name));
    return { ...state, setup: withFiles(state.setup, [...kept, ...files.map((file) => ({ ...file, description: undefined }))]) };
  },
  fileDescribed: (state, { name, description }) =>
    state.kind !== 'files'
      ? state
      : {
          ...state,
          setup: withFiles(
            state.setup,
            state.setup.files.map((file) => (file.name === name ? { ...file, description } : file)),
          ),
        },
  fileRemoved: (state, { name }) =>
    state.kind === 'files'
      ? {
          ...state,
          setup: withFiles(
            state.setup,
            state.setup.files.filter((file) => file.name !== name),
          ),
        }
      : state,
  asOfChosen: (state, { asOf }) => (state.kind === 'files' ? { ...state, setup: { ...state.setup, asOf } } : state),
  planAsked: (state) => {
    if (state.kind === 'files' && filesReady(state.setup)) return { kind: 'planning', setup: state.setup, progress: undefined };
    return state.kind === 'planFailed' || state.kind === 'check' || state.kind === 'result' || state.kind === 'writeBroke'
      ? { kind: 'planning', setup: state.setup, progress: undefined }
      : state;
  },
  planned: (state, { preview }) => (state.kind === 'planning' ? { kind: 'check', setup: state.setup, preview } : state),
  planFailed: (state, { because }) => (state.kind === 'planning' ? { kind: 'planFailed', setup: state.setup, because } : state),
  checked: (state) => (state.kind === 'check' ? { ...state, kind: 'preview' } : state),
  back: (state) => before(state),
  writeAsked: (state) =>
    state.kind === 'preview' && mayWrite(state.preview) ? { ...state, kind: 'writing', progress: undefined, cancelling: false } : state,
  cancelAsked: (state) => (state.kind === 'writing' ? { ...state, cancelling: true } : state),
  written: (state, { result }) => (state.kind === 'writing' ? { kind: 'result', setup: state.setup, result } : state),
  writeBroke: (state, { because }) => (state.kind === 'writing' ? { kind: 'writeBroke', setup: state.setup, because } : state),
};

export function cashReducer(state: CashState, event: CashEvent): CashState {
  // The table's line for a kind takes that kind's event; the compiler checked each line, not their union.
  const transition = TRANSITIONS[event.kind] as (state: CashState, event: CashEvent) => CashState;
  return transition(state, event);
}

export type MappingProblem =
  | { readonly kind: 'missingTable'; readonly table: CashTableKind }
  | { readonly kind: 'missingColumn'; readonly table: CashTableKind; readonly ours: string }
  | { readonly kind: 'usedTwice'; readonly table: CashTableKind; readonly theirs: string; readonly ours: readonly string[] };

function problemsOf(draft: MappingDraft): MappingProblem[] {
  const { kind, proposal, columns } = draft;
  if (proposal === undefined) return kind === 'openItems' ? [{ kind: 'missingTable', table: kind }] : [];
  const missing = proposal.columns.filter(({ ours, required }) => required && (columns[ours] ?? null) === null);
  const usersOf = (theirs: string) => Object.keys(columns).filter((ours) => columns[ours] === theirs);
  const taken = [...new Set(Object.values(columns))].filter((theirs) => theirs !== null);
  return [
    ...missing.map(({ ours }): MappingProblem => ({ kind: 'missingColumn', table: kind, ours })),
    ...taken
      .map((theirs) => ({ theirs, ours: usersOf(theirs) }))
      .filter(({ ours }) => ours.length > 1)
      .map(({ theirs, ours }): MappingProblem => ({ kind: 'usedTwice', table: kind, theirs, ours })),
  ];
}

/** What stands in the way of going on with these tables. */
export const mappingProblems = (drafts: readonly MappingDraft[]): readonly MappingProblem[] => drafts.flatMap(problemsOf);

/** The drafts as the job takes them: kinds that are not used are left out. */
export const mappingsOf = (drafts: readonly MappingDraft[]): readonly TableMapping[] =>
  drafts.flatMap(({ kind, proposal, columns }) => (proposal === undefined ? [] : [{ kind, table: proposal.table, columns }]));

export const filesReady = ({ files, asOf }: Setup): boolean =>
  asOf !== '' && files.length > 0 && files.every(({ description }) => description?.kind === 'readable');

/** Writing waits until nothing blocks. */
export const mayWrite = (preview: CashPreview): boolean => !preview.plan.findings.some(blocks);

export const CASH_STEPS = ['tables', 'files', 'check', 'preview', 'write'] as const;
export type CashStep = (typeof CASH_STEPS)[number];

// prettier-ignore
const STEP_OF: Readonly<Record<CashState['kind'], CashStep>> = {
  reading: 'tables', readFailed: 'tables', noTables: 'tables', tables: 'tables',
  files: 'files', planning: 'check', planFailed: 'check', check: 'check',
  preview: 'preview', writing: 'write', result: 'write', writeBroke: 'write',
};
export const stepOf = (state: CashState): CashStep => STEP_OF[state.kind];
