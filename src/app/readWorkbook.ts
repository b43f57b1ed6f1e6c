/** Reads the workbook: the analyst's tables, our own sheets, and which table we take to be what. */
import { readTables } from '../workbook/readTables';
import { unfinishedRuns } from '../workbook/revert';
import { halfDoneFinding } from '../workbook/halfDone';
import type { TableKind } from '../tables/columns';
import type { OnProgress, WorkbookReading } from './jobs';
import { changedSince, proposalsFor } from './rememberedTables';

/** Reads for a job that asks for these kinds of tables. Throws a Refusal when Excel does not let us read. */
export async function readWorkbook(kinds: readonly TableKind[], onProgress: OnProgress = () => undefined): Promise<WorkbookReading> {
  const { tables, own } = await readTables((step, done, total) => onProgress({ step, done, total }));
  const findings = (await unfinishedRuns()).map(halfDoneFinding);
  const proposals = proposalsFor(kinds, tables, own);
  return { tables, own, proposals, findings: [...findings, ...changedSince(proposals, tables, own, kinds)] };
}
