/**
 * The analyst's tables as values, by the mappings that were confirmed: one way for every job. A table that was not chosen
 * has no rows; what its reader finds odd is collected, so that a job tells it once.
 */
import { BadInput } from '../domain/badInput';
import { type Finding, findingText } from '../domain/finding';
import { type TableKind, TABLES } from '../tables/columns';
import type { TableMapping } from '../tables/mapping';
import type { TableReading } from '../tables/rows';
import type { SourceTable } from '../tables/sourceTable';

/** A reader for one kind takes exactly the mapping of that kind. */
export type Reader<Kind extends TableKind, T> = (table: SourceTable, mapping: TableMapping & { readonly kind: Kind }) => TableReading<T>;

export interface ChosenTable<Kind extends TableKind> {
  readonly table: SourceTable;
  readonly mapping: TableMapping & { readonly kind: Kind };
}

export interface MappedTables {
  /** Values of the chosen table, in the order of its rows; none when none is chosen. */
  read<Kind extends TableKind, T>(kind: Kind, reader: Reader<Kind, T>): readonly T[];
  /** The same with the rows they stand in. */
  readWithRows<Kind extends TableKind, T>(kind: Kind, reader: Reader<Kind, T>): TableReading<T> | undefined;
  chosen<Kind extends TableKind>(kind: Kind): ChosenTable<Kind> | undefined;
  /** @throws BadInput when no table of the kind is chosen; `advice` says which one to choose. */
  needed<Kind extends TableKind>(kind: Kind, advice: string): ChosenTable<Kind>;
  /** Of all readings so far; what two readings of one table find is told once. */
  findings(): readonly Finding[];
}

const isOfKind =
  <Kind extends TableKind>(kind: Kind) =>
  (mapping: TableMapping): mapping is TableMapping & { readonly kind: Kind } =>
    mapping.kind === kind;

function tableNamed(tables: readonly SourceTable[], name: string): SourceTable {
  const table = tables.find((candidate) => candidate.name === name);
  if (table === undefined)
    throw new BadInput(`There is no table "${name}" in the workbook any more. Read the workbook again and choose another.`);
  return table;
}

/** @throws BadInput, when asked for it, if a chosen table is no longer there. */
export function mappedTables(tables: readonly SourceTable[], mappings: readonly TableMapping[]): MappedTables {
  const findings: Finding[] = [];
  const chosen = <Kind extends TableKind>(kind: Kind): ChosenTable<Kind> | undefined => {
    const mapping = mappings.find(isOfKind(kind));
    return mapping && { table: tableNamed(tables, mapping.table), mapping };
  };
  const readWithRows = <Kind extends TableKind, T>(kind: Kind, reader: Reader<Kind, T>): TableReading<T> | undefined => {
    const found = chosen(kind);
    if (found === undefined) return undefined;
    const reading = reader(found.table, found.mapping);
    findings.push(...reading.findings);
    return reading;
  };
  return {
    chosen,
    readWithRows,
    read: (kind, reader) => readWithRows(kind, reader)?.values ?? [],
    needed: (kind, advice) => {
      const found = chosen(kind);
      if (found === undefined) throw new BadInput(`No table of ${TABLES[kind].title} is chosen. ${advice}`);
      return found;
    },
    findings: () => [...new Map(findings.map((finding) => [findingText(finding), finding])).values()],
  };
}
