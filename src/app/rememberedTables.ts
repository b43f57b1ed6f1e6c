/**
 * What the analyst confirmed before, held against the workbook as it is now. A heading that is gone is noticed: the other columns stay
 * as they were chosen, the likely new heading is proposed in its place, and a finding says so, so that nothing falls back in silence.
 */
import { type Finding, findingFrom } from '../domain/finding';
import { nameKey } from '../domain/nameKey';
import { rememberedMappings } from '../sheets/rulesSheet';
import { type TableKind, TABLES } from '../tables/columns';
import { candidatesFor, type ColumnProposal, proposeColumns, proposeMappings, type TableMapping } from '../tables/mapping';
import type { SourceTable } from '../tables/sourceTable';
import { TABLE_ADVICE, tableFinding } from '../tables/tableAdvice';
import type { MappingProposal } from './jobs';

const SHOWN_SAMPLES = 3;

function samplesOf(table: SourceTable, heading: string | null): string[] {
  const at = heading === null ? -1 : table.headers.indexOf(heading);
  const filled = at < 0 ? [] : table.rows.map((row) => row[at] ?? null).filter((cell) => cell !== null);
  return filled.slice(0, SHOWN_SAMPLES).map((cell) => (typeof cell === 'object' ? cell.error : String(cell)));
}

/** A heading that was chosen before and that the table no longer has. */
interface GoneHeading {
  readonly ours: string;
  readonly was: string;
}

const goneFrom = ({ headers }: SourceTable, mapping: TableMapping): GoneHeading[] =>
  Object.entries(mapping.columns).flatMap(([ours, was]) => (was === null || headers.includes(was) ? [] : [{ ours, was }]));

/** Most of its headings are gone: it may have the name of the table that was chosen, and is judged anew. */
const isAnother = (table: SourceTable, mapping: TableMapping): boolean =>
  2 * goneFrom(table, mapping).length > Object.values(mapping.columns).filter((theirs) => theirs !== null).length;

/** Proposed anew, unless the heading that is like it serves another column already. It is never surer than a guess. */
const MOST_CONFIDENCE = 0.75;

function replaced(column: ColumnProposal, { was }: GoneHeading, taken: ReadonlySet<string>): ColumnProposal {
  const because = `You chose “${was}” before, which is no longer there.`;
  if (column.theirs === null || taken.has(column.theirs)) return { ...column, theirs: null, confidence: 0, because, samples: [] };
  return { ...column, confidence: Math.min(column.confidence, MOST_CONFIDENCE), because };
}

/** The proposal for a table that was confirmed before. It counts as remembered only while every heading of it is there. */
function proposalFrom(
  mapping: TableMapping,
  table: SourceTable,
  tables: readonly SourceTable[],
  kinds: readonly TableKind[],
): MappingProposal {
  const fresh = proposeColumns(mapping.kind, table);
  const gone = goneFrom(table, mapping);
  const taken = new Set(Object.values(mapping.columns).filter((theirs): theirs is string => theirs !== null));
  const columns = fresh.columns.map((column) => {
    const lost = gone.find(({ ours }) => ours === column.ours);
    if (lost !== undefined) return replaced(column, lost, taken);
    const chosen = mapping.columns[column.ours];
    if (chosen === undefined || chosen === column.theirs) return column;
    return { ...column, theirs: chosen, confidence: 1, because: 'You chose it before.', samples: samplesOf(table, chosen) };
  });
  const missing = new Set(columns.filter(({ required, theirs }) => required && theirs === null).map(({ ours }) => ours));
  const problems = missing.size === 0 ? [] : fresh.problems;
  return { ...fresh, columns, problems, candidates: candidatesFor(mapping.kind, tables, kinds, table), remembered: gone.length === 0 };
}

/** What was confirmed before stands; the other kinds are proposed from the tables that are left. */
export function proposalsFor(kinds: readonly TableKind[], tables: readonly SourceTable[], own: readonly SourceTable[]): MappingProposal[] {
  const kept = rememberedMappings(own)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((mapping) => {
      const table = tables.find(({ name }) => name === mapping.table);
      return table === undefined || isAnother(table, mapping) ? [] : [proposalFrom(mapping, table, tables, kinds)];
    });
  const open = kinds.filter((kind) => !kept.some((proposal) => proposal.kind === kind));
  const free = tables.filter(({ name }) => !kept.some((proposal) => proposal.table === name));
  const all = [...kept, ...proposeMappings(open, free)];
  return kinds.flatMap((kind) => all.filter((proposal) => proposal.kind === kind));
}

/** Tables with two columns of one heading, where that heading is one that the job reads. One finding a table and kind. */
function doubledIn(proposals: readonly MappingProposal[], tables: readonly SourceTable[]): Finding[] {
  return proposals.flatMap(({ kind, table: name, columns }) => {
    const table = tables.find((each) => each.name === name);
    const heading = columns.find(({ theirs }) => theirs !== null && nameKey(theirs) === nameKey(table?.doubledHeading ?? ''))?.theirs;
    if (table === undefined || typeof heading !== 'string') return [];
    return [tableFinding('heading-doubled', table, undefined, { table: name, kind: TABLES[kind].title, heading })];
  });
}

/** What of it is no longer as it was chosen, with what is proposed instead, and what nobody can tell apart. One finding a table. */
export function changedSince(
  proposals: readonly MappingProposal[],
  tables: readonly SourceTable[],
  own: readonly SourceTable[],
  kinds: readonly TableKind[],
): Finding[] {
  const changed = rememberedMappings(own)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((mapping) => {
      const proposal = proposals.find(({ kind }) => kind === mapping.kind);
      const table = tables.find(({ name }) => name === mapping.table);
      const kind = TABLES[mapping.kind].title;
      if (table === undefined) {
        const facts = { table: mapping.table, kind, likely: proposal?.table ?? '' };
        return [findingFrom(TABLE_ADVICE, 'chosen-table-gone', { kind: 'workbook' }, facts)];
      }
      const gone = goneFrom(table, mapping);
      if (gone.length === 0) return [];
      const likely = gone.flatMap(({ ours }) => proposal?.columns.find((column) => column.ours === ours && column.theirs !== null) ?? []);
      return [
        tableFinding('heading-gone', table, undefined, {
          table: table.name,
          kind,
          gone: gone.map(({ was }) => `“${was}”`).join(', '),
          likely: likely.map(({ ours, theirs }) => `${ours} → “${theirs}”`).join(', '),
        }),
      ];
    });
  return [...doubledIn(proposals, tables), ...changed];
}
