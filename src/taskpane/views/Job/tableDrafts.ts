/** Which of the analyst's tables is what, as far as it is settled: the proposal with what was corrected in it. */
import type { MappingProposal, WorkbookReading } from '../../../app/jobs';
import type { TableKind } from '../../../tables/columns';
import type { TableMapping } from '../../../tables/mapping';

/** What the analyst says a kind of table is. `proposal` is undefined for a kind that is not used. */
export interface MappingDraft {
  readonly kind: TableKind;
  readonly proposal: MappingProposal | undefined;
  readonly columns: Readonly<Record<string, string | null>>;
}

export const columnsOf = (proposal: MappingProposal): Record<string, string | null> =>
  Object.fromEntries(proposal.columns.map(({ ours, theirs }) => [ours, theirs]));

/** The proposal, with the columns that the analyst chose in this pane before, as far as the table still has them. */
export function draftOf(kind: TableKind, reading: WorkbookReading, remembered: readonly TableMapping[]): MappingDraft {
  const proposal = reading.proposals.find((one) => one.kind === kind);
  if (proposal === undefined) return { kind, proposal: undefined, columns: {} };
  const chosen = remembered.find((one) => one.kind === kind && one.table === proposal.table);
  const headers = reading.tables.find(({ name }) => name === proposal.table)?.headers ?? [];
  const kept = Object.entries(chosen?.columns ?? {}).filter(([, theirs]) => theirs === null || headers.includes(theirs));
  return { kind, proposal, columns: { ...columnsOf(proposal), ...Object.fromEntries(kept) } };
}

export type MappingProblem =
  | { readonly kind: 'missingTable'; readonly tables: readonly TableKind[] }
  | { readonly kind: 'missingColumn'; readonly table: TableKind; readonly ours: string }
  | { readonly kind: 'usedTwice'; readonly table: TableKind; readonly theirs: string; readonly ours: readonly string[] };

function problemsOf({ kind, proposal, columns }: MappingDraft): MappingProblem[] {
  if (proposal === undefined) return [];
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

/** What stands in the way of going on with these tables. At least one of `needs` must be among them, where the job needs any. */
export function mappingProblems(drafts: readonly MappingDraft[], needs: readonly TableKind[]): readonly MappingProblem[] {
  const there = needs.length === 0 || drafts.some(({ kind, proposal }) => proposal !== undefined && needs.includes(kind));
  return [...(there ? [] : [{ kind: 'missingTable', tables: needs } as const]), ...drafts.flatMap(problemsOf)];
}

/** The drafts as the job takes them: kinds that are not used are left out. */
export const mappingsOf = (drafts: readonly MappingDraft[]): readonly TableMapping[] =>
  drafts.flatMap(({ kind, proposal, columns }) => (proposal === undefined ? [] : [{ kind, table: proposal.table, columns }]));
