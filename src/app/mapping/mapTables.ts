/**
 * Tables and columns for all jobs at once: what each table is taken for, corrected in one place and kept on the sheet Tieout Rules by a run
 * of its own, which is shown before it is written and can be taken back.
 */
import { rulesSheet } from '../../sheets/rulesSheet';
import type { TableKind } from '../../tables/columns';
import type { TableMapping } from '../../tables/mapping';
import { readTables } from '../../workbook/readTables';
import type { JobPlan, MappingProposal, OnProgress, Preview, WorkbookReading } from '../jobs';
import { previewJob } from '../previewJob';
import { changedSince, proposalsFor } from '../rememberedTables';
import type { JobLog } from '../writeJob';
import { ALL_KINDS, JOB_KINDS } from './jobKinds';

export interface MappingPlan extends JobPlan {
  readonly mapped: number;
  readonly forgotten: number;
}

/** Each kind as the first job that asks for it would choose it, so that no table is taken for another here than there. */
export async function readAllTables(onProgress: OnProgress = () => undefined): Promise<WorkbookReading> {
  const { tables, own } = await readTables((step, done, total) => onProgress({ step, done, total }));
  const byKind = new Map<TableKind, MappingProposal>();
  for (const kinds of JOB_KINDS)
    for (const proposal of proposalsFor(kinds, tables, own)) if (!byKind.has(proposal.kind)) byKind.set(proposal.kind, proposal);
  const proposals = ALL_KINDS.flatMap((kind) => byKind.get(kind) ?? []);
  return { tables, own, proposals, findings: changedSince(proposals, tables, own, ALL_KINDS) };
}

/** `mappings`: every kind that is used; what was remembered of another kind is forgotten. `today`: ISO day. */
export async function previewMappings(
  reading: WorkbookReading,
  mappings: readonly TableMapping[],
  today: string,
  onProgress: OnProgress = () => undefined,
): Promise<Preview<MappingPlan>> {
  const forgotten = ALL_KINDS.filter((kind) => !mappings.some((mapping) => mapping.kind === kind));
  const plan = async (): Promise<MappingPlan> => ({
    ...{ asOf: today, findings: [], proofs: [], mapped: mappings.length, forgotten: forgotten.length },
    changes: [{ kind: 'writeSheet', sheet: rulesSheet(reading.own, mappings, forgotten) }],
  });
  return previewJob({ asOf: today, mappings, files: [], reading: { ...reading, findings: [] } }, plan, onProgress);
}

export const MAPPING_LOG: JobLog<MappingPlan> = {
  step: 'tables mapped',
  /** `out: 12 kinds of table` */
  rows: ({ mapped }) => `out: ${mapped} kinds of table`,
};
