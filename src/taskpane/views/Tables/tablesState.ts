/** All tables at once: read, corrected, previewed, saved. What was corrected stays while it is previewed, so that nothing is typed twice. */
import type { MappingPlan } from '../../../app/mapping/mapTables';
import type { MappingProposal, Preview, WorkbookReading, WriteResult } from '../../../app/jobs';
import { ALL_KINDS } from '../../../app/mapping/jobKinds';
import type { TableKind } from '../../../tables/columns';
import type { Progress } from '../Job/jobState';
import { columnsOf, draftOf, type MappingDraft } from '../Job/tableDrafts';

/** What is known of the tables, as a job's first step has it. */
export interface TablesSetup {
  readonly reading: WorkbookReading;
  readonly drafts: readonly MappingDraft[];
}

export type TablesState =
  | { readonly kind: 'reading'; readonly progress: Progress | undefined }
  | { readonly kind: 'readFailed'; readonly because: string }
  | { readonly kind: 'tables'; readonly setup: TablesSetup; readonly proposing: TableKind | undefined; readonly save: SaveState };

export type SaveState =
  | { readonly kind: 'none' | 'previewing' | 'saving' }
  | { readonly kind: 'previewed'; readonly preview: Preview<MappingPlan> }
  | { readonly kind: 'ended'; readonly result: WriteResult }
  | { readonly kind: 'broke'; readonly because: string };

export type TablesEvent =
  | { readonly kind: 'readAgain' }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly reading: WorkbookReading }
  | { readonly kind: 'readFailed'; readonly because: string }
  | { readonly kind: 'tableAsked'; readonly table: TableKind }
  | { readonly kind: 'tableChosen'; readonly table: TableKind; readonly proposal: MappingProposal | undefined }
  | { readonly kind: 'columnChosen'; readonly table: TableKind; readonly ours: string; readonly theirs: string | null }
  | { readonly kind: 'saved'; readonly save: SaveState };

export const START: TablesState = { kind: 'reading', progress: undefined };
const NOT_SAVED: SaveState = { kind: 'none' };

export function tablesReducer(state: TablesState, event: TablesEvent): TablesState {
  switch (event.kind) {
    case 'readAgain':
      return START;
    case 'progressed':
      return state.kind === 'reading' ? { ...state, progress: event.progress } : state;
    case 'read': {
      const drafts = ALL_KINDS.map((kind) => draftOf(kind, event.reading, []));
      return { kind: 'tables', setup: { reading: event.reading, drafts }, proposing: undefined, save: NOT_SAVED };
    }
    case 'readFailed':
      return event;
    case 'tableAsked':
      return state.kind === 'tables' ? { ...state, proposing: event.table, save: NOT_SAVED } : state;
    case 'tableChosen':
      return changed(state, event.table, (draft) => ({
        ...draft,
        proposal: event.proposal,
        columns: event.proposal === undefined ? {} : columnsOf(event.proposal),
      }));
    case 'columnChosen':
      return changed(state, event.table, (draft) => ({ ...draft, columns: { ...draft.columns, [event.ours]: event.theirs } }));
    case 'saved':
      return state.kind === 'tables' ? { ...state, save: event.save } : state;
  }
}

/** A correction makes an earlier preview old. */
function changed(state: TablesState, kind: TableKind, change: (draft: MappingDraft) => MappingDraft): TablesState {
  if (state.kind !== 'tables') return state;
  const drafts = state.setup.drafts.map((draft) => (draft.kind === kind ? change(draft) : draft));
  return { ...state, proposing: undefined, save: NOT_SAVED, setup: { ...state.setup, drafts } };
}

/** Tables that serve no kind, by name. */
export function leftOver({ reading, drafts }: TablesSetup): string[] {
  const used = new Set(drafts.flatMap(({ proposal }) => proposal?.table ?? []));
  return reading.tables.map(({ name }) => name).filter((name) => !used.has(name));
}
