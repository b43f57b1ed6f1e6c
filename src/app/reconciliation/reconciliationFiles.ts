/**
 * Files of a reconciliation, each told for what it is: by what was said of it, else by its columns and its name. A file that cannot be
 * told, read, or that holds the bytes of another one, is a finding and takes no part.
 */
import { BadInput } from '../../domain/badInput';
import type { BankFile } from '../../domain/bank/statement';
import type { Finding } from '../../domain/finding';
import { readBankFile } from '../../formats/readBankFile';
import { sourceOfBytes } from '../../formats/fileSource';
import { TABLES } from '../../tables/columns';
import { headerKey } from '../../domain/headerKey';
import { proposeColumns, type TableKind } from '../../tables/mapping';
import type { SourceTable } from '../../tables/sourceTable';
import { type RecordFile, readRecords } from './readRecordFile';
import { sideFinding } from './reconciliationAdvice';
import type { ReconciliationJobRequest } from './reconciliationPlan';
import { openRowFile, type RowFile, wholeTable } from './rowPieces';
import type { SideSource } from './readSides';

export type FileRole = ReconciliationJobRequest['sideOf'][string];
type JobFile = ReconciliationJobRequest['files'][number];

export interface FilesRead {
  readonly sides: readonly SideSource[];
  readonly treatments: readonly SourceTable[];
  readonly bank: readonly BankFile[];
  readonly findings: readonly Finding[];
}

/** A file and what it was read as; `role` is undefined where nothing tells it. */
export type ReadFile =
  | { readonly role: 'ours' | 'theirs'; readonly rows: RecordFile }
  | { readonly role: 'treatments'; readonly table: SourceTable }
  | { readonly role: 'bank'; readonly bank: BankFile }
  /** `isSide`: it has the columns of a side, and nothing says which. */
  | { readonly role: undefined; readonly isSide: boolean; readonly columns: readonly string[] };

const hasColumnsOf = (kind: TableKind, table: SourceTable): boolean => proposeColumns(kind, table).problems.length === 0;

/** `Amber – Partner Report 10.csv` is named for theirs, `ours_2026-10.csv` for ours. */
function isNamedFor(kind: 'ours' | 'theirs' | 'treatments', name: string): boolean {
  const words = ` ${headerKey(name)} `;
  return TABLES[kind].tableNames.some((known) => words.includes(` ${headerKey(known)} `));
}

/** What a file with these columns and this name is; undefined where they do not say it. */
function roleOf(name: string, head: SourceTable): 'ours' | 'theirs' | 'treatments' | undefined {
  if (hasColumnsOf('treatments', head)) return 'treatments';
  if (!hasColumnsOf('ours', head)) return undefined;
  const sides = (['ours', 'theirs'] as const).filter((side) => isNamedFor(side, name));
  return sides.length === 1 ? sides[0] : undefined;
}

/** @throws BadInput when the file cannot be read as what it is said to be. */
async function readFileAs(name: string, bytes: Uint8Array, said: FileRole | undefined): Promise<ReadFile> {
  if (said === 'bank') return { role: 'bank', bank: readBankFile(name, bytes) };
  const file = await openedOr(name, bytes, said);
  if (!('pieces' in file)) return { role: 'bank', bank: file };
  const role = said ?? roleOf(name, file.head);
  if (role === undefined) {
    const isSide = hasColumnsOf('ours', file.head);
    const bank = isSide ? undefined : readOr(() => readBankFile(name, bytes));
    return bank === undefined ? { role, isSide, columns: file.head.headers } : { role: 'bank', bank };
  }
  if (role === 'treatments') return { role, table: await wholeTable(file) };
  return { role, rows: await readRecords(role, file) };
}

/** A bank's own formats have no header row: what is no table may still be a statement. */
async function openedOr(name: string, bytes: Uint8Array, said: FileRole | undefined): Promise<RowFile | BankFile> {
  try {
    return await openRowFile(sourceOfBytes(name, bytes));
  } catch (error) {
    const bank = error instanceof BadInput && said === undefined ? readOr(() => readBankFile(name, bytes)) : undefined;
    if (bank === undefined) throw error;
    return bank;
  }
}

function readOr(read: () => BankFile): BankFile | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadInput) return undefined;
    throw error;
  }
}

/** Reads the files in the order of their names, so that the order in which they were chosen does not matter. */
export async function readReconciliationFiles(request: Pick<ReconciliationJobRequest, 'files' | 'sideOf'>): Promise<FilesRead> {
  const { files, sideOf } = request;
  const [sides, treatments, bank]: [SideSource[], SourceTable[], BankFile[]] = [[], [], []];
  const findings: Finding[] = [];
  const { once, copies } = withoutCopies([...files].sort((a, b) => (a.name < b.name ? -1 : 1)));
  findings.push(...copies);
  for (const { name, bytes } of once) {
    const place = { kind: 'file', file: name } as const;
    const read = await readOrReason(name, bytes, sideOf[name]);
    if ('because' in read) findings.push(sideFinding('file-unreadable', place, read));
    else if (read.role === 'treatments') treatments.push(read.table);
    else if (read.role === 'bank') bank.push(read.bank);
    else if (read.role === undefined) findings.push(sideFinding('file-side-unknown', place, { columns: read.columns.join(', ') }));
    else sides.push({ side: read.role, name, ...read.rows });
  }
  return { sides, treatments, bank, findings };
}

/** The file, or the sentence that says why it has nothing for us. */
export async function readOrReason(
  name: string,
  bytes: Uint8Array,
  said: FileRole | undefined,
): Promise<ReadFile | { readonly because: string }> {
  try {
    return await readFileAs(name, bytes, said);
  } catch (error) {
    if (error instanceof BadInput) return { because: error.message };
    throw error;
  }
}

function withoutCopies(files: readonly JobFile[]): { readonly once: readonly JobFile[]; readonly copies: readonly Finding[] } {
  const first = new Map<string, string>();
  const copies: Finding[] = [];
  const once = files.filter(({ name, sha256 }) => {
    const known = first.get(sha256);
    if (known !== undefined) copies.push(sideFinding('file-twice', { kind: 'file', file: name }, { first: known }));
    else first.set(sha256, name);
    return known === undefined;
  });
  return { once, copies };
}
