/**
 * Rows of a side from a file of any length. It is gone through twice: first what its columns are as a whole (decimal mark, order of day
 * and month), then its rows; of its text only what the rows keep stays in memory.
 */
import { BadInput } from '../../domain/badInput';
import { type Finding, findingText } from '../../domain/finding';
import type { LedgerRecord, MalformedRow, Side } from '../../domain/reconciliation/ledgerRecord';
import type { FileSource } from '../../formats/fileSource';
import { columnEvidence } from '../../tables/columnEvidence';
import { mappingFrom, proposeColumns, type TableMapping } from '../../tables/mapping';
import { recordReader } from '../../tables/reconciliation/reconciliationTables';
import { openRowFile, type RowFile } from './rowPieces';

export interface RecordFile {
  readonly records: readonly LedgerRecord[];
  readonly malformed: readonly MalformedRow[];
  readonly findings: readonly Finding[];
}

/** Called with the rows read so far. */
export type OnRows = (rows: number) => void;

/** @throws BadInput when the file is no table, or a column is missing. */
export async function readRecordFile(side: Side, source: FileSource, onRows: OnRows = () => undefined): Promise<RecordFile> {
  return readRecords(side, await openRowFile(source), onRows);
}

export async function readRecords(side: Side, file: RowFile, onRows: OnRows = () => undefined): Promise<RecordFile> {
  const proposal = proposeColumns(side, file.head);
  const [missing] = proposal.problems;
  if (missing !== undefined) throw new BadInput(findingText(missing));
  return readPieces(file, mappingFrom(proposal), onRows);
}

async function readPieces(file: RowFile, mapping: TableMapping<Side>, onRows: OnRows): Promise<RecordFile> {
  const evidence = columnEvidence(mapping);
  for await (const { table } of file.pieces()) evidence.add(table);
  const { notes, ...settled } = evidence.settled();
  const reader = recordReader(mapping, { ...settled, notes: [] });
  const records: LedgerRecord[] = [];
  const malformed: MalformedRow[] = [];
  const findings: Finding[] = [...file.findings, ...notes];
  for await (const { table, findings: found } of file.pieces()) {
    const reading = reader.read(table);
    append(records, reading.values);
    append(malformed, reading.malformed);
    append(findings, found);
    append(findings, reading.findings);
    onRows(records.length);
  }
  return { records, malformed, findings: [...findings, ...reader.idFindings()] };
}

/** One by one: a piece may have more rows than a call takes arguments. */
function append<T>(all: T[], more: readonly T[]): void {
  for (const each of more) all.push(each);
}
