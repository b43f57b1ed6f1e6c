/** Reads the workbook: the analyst's tables, our own sheets, and which table we take to be what. */
import { rememberedMappings } from '../sheets/rulesSheet';
import { candidatesFor, proposeColumns, proposeMappings, type TableMapping } from '../tables/mapping';
import type { SourceTable } from '../tables/sourceTable';
import { readTables } from '../workbook/readTables';
import { unfinishedRuns } from '../workbook/revert';
import { halfDoneFinding } from '../workbook/halfDone';
import type { TableKind } from '../tables/columns';
import type { MappingProposal, OnProgress, WorkbookReading } from './jobs';

/** What was confirmed before, as long as the table still has every column of it. */
function remembered(mapping: TableMapping, tables: readonly SourceTable[], kinds: readonly TableKind[]): MappingProposal | undefined {
  const table = tables.find(({ name }) => name === mapping.table);
  const theirs = Object.values(mapping.columns).filter((heading) => heading !== null);
  if (table === undefined || !theirs.every((heading) => table.headers.includes(heading))) return undefined;
  const fresh = proposeColumns(mapping.kind, table);
  const columns = fresh.columns.map((column) => {
    const chosen = mapping.columns[column.ours];
    if (chosen === undefined || chosen === column.theirs) return column;
    return { ...column, theirs: chosen, confidence: 1, because: 'You chose it before.', samples: samplesOf(table, chosen) };
  });
  const missing = new Set(columns.filter(({ required, theirs: chosen }) => required && chosen === null).map(({ ours }) => ours));
  const problems = missing.size === 0 ? [] : fresh.problems;
  return { ...fresh, columns, problems, candidates: candidatesFor(mapping.kind, tables, kinds, table), remembered: true };
}

const SHOWN_SAMPLES = 3;

function samplesOf(table: SourceTable, heading: string | null): string[] {
  const at = heading === null ? -1 : table.headers.indexOf(heading);
  const filled = at < 0 ? [] : table.rows.map((row) => row[at] ?? null).filter((cell) => cell !== null);
  return filled.slice(0, SHOWN_SAMPLES).map((cell) => (typeof cell === 'object' ? cell.error : String(cell)));
}

/** What was confirmed before stands; the other kinds are proposed from the tables that are left. */
export function proposalsFor(kinds: readonly TableKind[], tables: readonly SourceTable[], own: readonly SourceTable[]): MappingProposal[] {
  const before = rememberedMappings(own).filter(({ kind }) => kinds.includes(kind));
  const kept = before.flatMap((mapping) => remembered(mapping, tables, kinds) ?? []);
  const open = kinds.filter((kind) => !kept.some((proposal) => proposal.kind === kind));
  const free = tables.filter(({ name }) => !kept.some((proposal) => proposal.table === name));
  const all = [...kept, ...proposeMappings(open, free)];
  return kinds.flatMap((kind) => all.filter((proposal) => proposal.kind === kind));
}

/** Reads for a job that asks for these kinds of tables. Throws a Refusal when Excel does not let us read. */
export async function readWorkbook(kinds: readonly TableKind[], onProgress: OnProgress = () => undefined): Promise<WorkbookReading> {
  const { tables, own } = await readTables((step, done, total) => onProgress({ step, done, total }));
  const findings = (await unfinishedRuns()).map(halfDoneFinding);
  return { tables, own, proposals: proposalsFor(kinds, tables, own), findings };
}
