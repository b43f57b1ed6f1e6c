/** A text file as one of our tables: a pipeline names the file for what it is, so only its columns are looked for. */
import { BadInput } from '../domain/badInput';
import { type Finding, findingText } from '../domain/finding';
import { readDelimited } from '../formats/delimited';
import { mappingFrom, proposeColumns, type TableKind, type TableMapping } from '../tables/mapping';
import { type SourceTable, sourceTableFromText } from '../tables/sourceTable';

export interface TextTable<Kind extends TableKind> {
  readonly table: SourceTable;
  readonly mapping: TableMapping<Kind>;
  readonly findings: readonly Finding[];
}

/** @throws BadInput when the file is no table of delimited text, or a column is missing */
export function textTable<Kind extends TableKind>(kind: Kind, file: string, bytes: Uint8Array): TextTable<Kind> {
  const text = readDelimited(file, bytes);
  const table = sourceTableFromText(text);
  const proposal = proposeColumns(kind, table);
  const [missing] = proposal.problems;
  if (missing !== undefined) throw new BadInput(findingText(missing));
  return { table, mapping: mappingFrom(proposal), findings: text.findings };
}

const NEW_LINE = 10;

/** Refuses a file of more lines than a command can hold, before it is decoded. */
export function refuseLonger(file: string, bytes: Uint8Array, mostLines: number, remedy: string): void {
  let lines = 0;
  for (const byte of bytes) if (byte === NEW_LINE) lines += 1;
  if (lines > mostLines) throw new BadInput(`${file} has ${lines} lines; at most ${mostLines} are read at a time. ${remedy}`);
}
