/**
 * Both sides of a reconciliation: the rows of the chosen table, and those of the files that are of the side, joined in the order of
 * their names. A table may be missing where a file is there, and the other way round; a side without either is a sentence.
 */
import { BadInput } from '../../domain/badInput';
import type { Finding } from '../../domain/finding';
import type { LedgerRecord, MalformedRow, Side } from '../../domain/reconciliation/ledgerRecord';
import { SIDES } from '../../domain/reconciliation/totals';
import { TABLES } from '../../tables/columns';
import { recordsFrom } from '../../tables/reconciliation/reconciliationTables';
import type { ChosenTable, MappedTables } from '../mappedTables';
import { sideFinding } from './reconciliationAdvice';

/** Where rows of a side came from: the table, or a file. */
export interface SideSource {
  readonly side: Side;
  readonly name: string;
  readonly records: readonly LedgerRecord[];
  readonly malformed: readonly MalformedRow[];
  readonly findings: readonly Finding[];
}

export interface SidesRead {
  readonly sources: readonly SideSource[];
  readonly records: Readonly<Record<Side, readonly LedgerRecord[]>>;
  readonly malformed: Readonly<Record<Side, readonly MalformedRow[]>>;
  /** The analyst's tables of the sides, for the formulas that go over them. */
  readonly tables: { readonly [S in Side]: ChosenTable<S> | undefined };
  readonly findings: readonly Finding[];
}

function tableSource<S extends Side>(mapped: MappedTables, side: S): SideSource[] {
  const chosen = mapped.chosen<Side>(side);
  if (chosen === undefined) return [];
  const { values, malformed, findings } = recordsFrom(chosen.table, chosen.mapping);
  return [{ side, name: chosen.table.name, records: values, malformed, findings }];
}

/** @throws BadInput when a side has neither a table nor a file. */
export function readSides(mapped: MappedTables, files: readonly SideSource[]): SidesRead {
  const sources = SIDES.flatMap((side) => [...tableSource(mapped, side), ...files.filter((file) => file.side === side)]);
  for (const side of SIDES)
    if (!sources.some((source) => source.side === side))
      throw new BadInput(`There are no rows of ${side}: no table of ${TABLES[side].title} is chosen, and no file. Choose one of them.`);
  const joined = <T>(side: Side, of: (source: SideSource) => readonly T[]): readonly T[] => {
    const own = sources.filter((source) => source.side === side);
    const [first] = own;
    return own.length === 1 && first !== undefined ? of(first) : own.flatMap(of);
  };
  const bySide = <T>(of: (source: SideSource) => readonly T[]): Record<Side, readonly T[]> => ({
    ours: joined('ours', of),
    theirs: joined('theirs', of),
  });
  return {
    sources,
    records: bySide(({ records }) => records),
    malformed: bySide(({ malformed }) => malformed),
    tables: { ours: mapped.chosen('ours'), theirs: mapped.chosen('theirs') },
    findings: [...sources.flatMap(({ findings }) => findings), ...SIDES.flatMap((side) => bothFinding(mapped, side, files))],
  };
}

/** A table and files of one side may hold the same rows. */
function bothFinding(mapped: MappedTables, side: Side, files: readonly SideSource[]): Finding[] {
  const table = mapped.chosen(side)?.table.name;
  const names = files.filter((file) => file.side === side).map(({ name }) => name);
  if (table === undefined || names.length === 0) return [];
  return [sideFinding('side-both', { kind: 'table', table }, { side, table, files: names.join(', ') })];
}

/** What the source of rows is called that are in no file of this run, because it begins after their day. */
const CARRIED = 'carried forward';

/** The sides with open rows of earlier runs, each side's as a source of its own. */
export function withCarried(sides: SidesRead, carried: Readonly<Record<Side, readonly LedgerRecord[]>>): SidesRead {
  const more = SIDES.filter((side) => carried[side].length > 0);
  if (more.length === 0) return sides;
  const sources = more.map((side): SideSource => ({ side, name: CARRIED, records: carried[side], malformed: [], findings: [] }));
  const records = { ours: [...sides.records.ours, ...carried.ours], theirs: [...sides.records.theirs, ...carried.theirs] };
  return { ...sides, records, sources: [...sides.sources, ...sources] };
}
