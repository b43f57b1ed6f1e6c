/**
 * Which of the analyst's columns is which of ours: proposed from the header's words and from what
 * stands in the cells, confirmed by a person, remembered in the workbook.
 *
 * Each of their columns serves once and the best fit goes first, so `Amount` does not take the column
 * `Open amount` away from the column that is meant. A header that fits with cells that do not (an
 * amount column full of words) says little about which table this is. Once that is settled, a header that is clearly one
 * of ours is taken whatever stands below it, so that what is wrong is told at the cells.
 */
import { type Finding } from '../domain/finding';
import { headerKey } from '../domain/headerKey';
import { looksLike } from './cellLooks';
import { type TableKind, TABLES } from './columns';
import type { ColumnSpec } from './columnSpec';
import { headerLikeness } from './headerWords';
import type { RawCell, SourceTable } from './sourceTable';
import { tableFinding } from './tableAdvice';

export type { TableKind } from './columns';

/** Which of the analyst's tables is what, and which of their columns is ours. Ours ↔ theirs; null = not there. */
export interface TableMapping<Kind extends TableKind = TableKind> {
  readonly kind: Kind;
  readonly table: string;
  readonly columns: Readonly<Record<string, string | null>>;
}

/** One of our columns and the column of theirs that we take it to be. */
export interface ColumnProposal {
  readonly ours: string;
  readonly required: boolean;
  readonly theirs: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly because: string;
  readonly samples: readonly string[];
}

export interface MappingProposal<Kind extends TableKind = TableKind> {
  readonly kind: Kind;
  readonly table: string;
  /** Every other table that could serve, best first. */
  readonly candidates: readonly string[];
  readonly columns: readonly ColumnProposal[];
  /** Taken from what the analyst confirmed before, kept in the workbook. */
  readonly remembered: boolean;
  readonly problems: readonly Finding[];
}

/** Under this likeness a header is not proposed: better an empty line that a person fills than a wrong one they overlook. */
const LEAST_LIKENESS = 0.6;
/** From this likeness on a header means the column, whatever else it could mean. */
const SURE_LIKENESS = 0.9;
/** From this likeness on a required column counts as there when tables are told apart. */
const CLEAR_LIKENESS = 0.7;
/** From this likeness on a table is named for its kind. */
const NAMED_LIKENESS = 0.8;
const SAMPLE_ROWS = 200;
const SHOWN_SAMPLES = 3;

interface Fit {
  readonly column: ColumnSpec;
  readonly at: number;
  readonly likeness: number;
  readonly suitable: number;
}

/**
 * Which table is what, for a job that asks for these kinds, in their order. The best fit of all goes first and each table serves
 * one kind: a list of open items, which has customers in it, is not proposed as the customer list too. A kind that no table fits is left out.
 */
export function proposeMappings<Kind extends TableKind>(kinds: readonly Kind[], tables: readonly SourceTable[]): MappingProposal<Kind>[] {
  const pairs = kinds
    .flatMap((kind) => tables.map((table) => ({ kind, table, fitness: fitnessOf(kind, table, kinds) })))
    .filter(({ fitness }) => fitness > 0)
    .sort((a, b) => b.fitness - a.fitness);
  const chosen = new Map<Kind, SourceTable>();
  const taken = new Set<SourceTable>();
  for (const { kind, table } of pairs) {
    if (chosen.has(kind) || taken.has(table)) continue;
    chosen.set(kind, table);
    taken.add(table);
  }
  return kinds.flatMap((kind) => {
    const table = chosen.get(kind);
    return table === undefined ? [] : [{ ...proposeColumns(kind, table), candidates: candidatesFor(kind, tables, kinds, table) }];
  });
}

/** Every other table that could serve as a kind, best first. `rivals` are the kinds that the job asks for. */
export function candidatesFor(
  kind: TableKind,
  tables: readonly SourceTable[],
  rivals: readonly TableKind[],
  chosen: SourceTable | undefined,
): string[] {
  return tables
    .filter((table) => table !== chosen)
    .map((table) => ({ table, fitness: fitnessOf(kind, table, rivals) }))
    .filter(({ fitness }) => fitness > 0)
    .sort((a, b) => b.fitness - a.fitness)
    .map(({ table }) => table.name);
}

/** The columns of one table that is known to be of this kind, such as a file named for it. */
export function proposeColumns<Kind extends TableKind>(kind: Kind, table: SourceTable): MappingProposal<Kind> {
  const fits = withClearHeaders(kind, table, assign(kind, table));
  const columns = TABLES[kind].columns.map((column) => proposalFor(column, fits.get(column.name), table));
  const problems = columns
    .filter(({ required, theirs }) => required && theirs === null)
    .map(({ ours }) => tableFinding('column-missing', table, undefined, { column: ours, kind: TABLES[kind].title }));
  return { kind, table: table.name, candidates: [], columns, remembered: false, problems };
}

/** The proposal as the mapping it stands for, when nobody corrects it. */
export function mappingFrom<Kind extends TableKind>(proposal: MappingProposal<Kind>): TableMapping<Kind> {
  const columns = Object.fromEntries(proposal.columns.map(({ ours, theirs }) => [ours, theirs]));
  return { kind: proposal.kind, table: proposal.table, columns };
}

/**
 * Best pairs first, each column once on either side; among equals the analyst's column order decides. A required
 * column that has no sure one takes it over from an optional one: `Customer` alone is the customer's number.
 */
function assign(kind: TableKind, table: SourceTable): Map<string, Fit> {
  const pairs = TABLES[kind].columns
    .flatMap((column) => table.headers.map((_, at) => fitOf(column, table, at)))
    .filter(({ likeness, suitable }) => likeness * suitable >= LEAST_LIKENESS)
    .sort(
      (a, b) => b.likeness * b.suitable - a.likeness * a.suitable || Number(b.column.required) - Number(a.column.required) || a.at - b.at,
    );
  const fits = new Map<string, Fit>();
  const takeFree = (): void => {
    const taken = new Set([...fits.values()].map(({ at }) => at));
    for (const fit of pairs) {
      if (taken.has(fit.at) || fits.has(fit.column.name)) continue;
      taken.add(fit.at);
      fits.set(fit.column.name, fit);
    }
  };
  takeFree();
  for (const { name } of TABLES[kind].columns.filter(({ required }) => required)) {
    const isSure = (fits.get(name)?.likeness ?? 0) >= SURE_LIKENESS;
    const wanted = isSure ? undefined : pairs.find(({ column, likeness }) => column.name === name && likeness >= SURE_LIKENESS);
    const holder = [...fits.values()].find(({ at, column }) => at === wanted?.at && !column.required);
    if (wanted === undefined || holder === undefined) continue;
    fits.delete(holder.column.name);
    fits.set(name, wanted);
  }
  takeFree();
  return fits;
}

/** Columns that were left over because no cell of them can be read, by headers that are clearly ours: an end on 31 June is no missing end. */
function withClearHeaders(kind: TableKind, table: SourceTable, fits: ReadonlyMap<string, Fit>): Map<string, Fit> {
  const all = new Map(fits);
  const taken = new Set([...fits.values()].map(({ at }) => at));
  for (const column of TABLES[kind].columns.filter(({ name }) => !fits.has(name))) {
    const fit = table.headers
      .map((_, at) => fitOf(column, table, at))
      .find(({ at, likeness }) => likeness >= SURE_LIKENESS && !taken.has(at));
    if (fit === undefined) continue;
    taken.add(fit.at);
    all.set(column.name, fit);
  }
  return all;
}

function fitOf(column: ColumnSpec, table: SourceTable, at: number): Fit {
  const header = table.headers[at] ?? '';
  const likeness = Math.max(
    headerLikeness(header, column.name, 1),
    ...column.synonyms.map((synonym) => headerLikeness(header, synonym, 0.97)),
  );
  return { column, at, likeness, suitable: likeness < LEAST_LIKENESS ? 1 : suitability(column, table, at) };
}

/** The share of filled cells that can be read as the column's type; 1 when there are none. */
function suitability({ type }: ColumnSpec, table: SourceTable, at: number): number {
  const cells = filledCells(table, at);
  if (cells.length === 0) return 1;
  const fitting = cells.filter((cell) => looksLike(type, cell, table.formats[at] ?? '')).length;
  return Math.min(1, 0.25 + fitting / cells.length);
}

const filledCells = (table: SourceTable, at: number): RawCell[] =>
  table.rows
    .slice(0, SAMPLE_ROWS)
    .map((row) => row[at] ?? null)
    .filter((cell) => cell !== null && cell !== '');

function proposalFor(column: ColumnSpec, fit: Fit | undefined, table: SourceTable): ColumnProposal {
  const { name: ours, required } = column;
  if (fit === undefined) {
    return { ours, required, theirs: null, confidence: 0, because: 'No header of this table means it.', samples: [] };
  }
  const theirs = table.headers[fit.at] ?? '';
  const samples = filledCells(table, fit.at).slice(0, SHOWN_SAMPLES).map(sampleText);
  return {
    ours,
    required,
    theirs,
    confidence: Math.round(fit.likeness * fit.suitable * 100) / 100,
    because: reason(column, theirs, fit),
    samples,
  };
}

function reason(column: ColumnSpec, theirs: string, { likeness, suitable }: Fit): string {
  const words =
    headerKey(theirs) === headerKey(column.name)
      ? 'The header is our own name'
      : likeness >= 0.95
        ? `The header means ${column.name}`
        : `The header is like ${column.name}`;
  return suitable < 1 ? `${words}, but some cells cannot be read as ${NOUNS[column.type]}.` : `${words}, and the cells fit.`;
}

const NOUNS: Readonly<Record<ColumnSpec['type'], string>> = {
  id: 'a number or a name',
  text: 'text',
  amount: 'an amount',
  number: 'a number',
  day: 'a day',
  currency: 'a currency',
};

function sampleText(cell: RawCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.error : String(cell);
}

/**
 * How well a table serves as a kind: 0 when two required columns are missing. The share of our columns it
 * has, its name, and hardly anything when a rival finds a larger share of what it looks for.
 */
function fitnessOf(kind: TableKind, table: SourceTable, rivals: readonly TableKind[]): number {
  const own = rawFitness(kind, table);
  if (own === 0) return 0;
  const better = rivals.some((other) => other !== kind && rawFitness(other, table) > own);
  return better ? own / 4 : own;
}

/** Every kind is held against every table, and each of its rivals again: a table's fitness is worked out once. */
function rawFitness(kind: TableKind, table: SourceTable): number {
  const known = FITNESS.get(table) ?? new Map<TableKind, number>();
  FITNESS.set(table, known);
  const fitness = known.get(kind) ?? fitnessFrom(kind, table);
  known.set(kind, fitness);
  return fitness;
}
const FITNESS = new WeakMap<SourceTable, Map<TableKind, number>>();

function fitnessFrom(kind: TableKind, table: SourceTable): number {
  const { columns, tableNames } = TABLES[kind];
  const fits = assign(kind, table);
  const required = columns.filter((column) => column.required);
  const missing = required.filter(({ name }) => (fits.get(name)?.likeness ?? 0) < CLEAR_LIKENESS).length;
  if (missing > 1 || missing === required.length) return 0;
  const explained = [...fits.values()].reduce((all, { likeness, suitable }) => all + likeness * suitable, 0);
  const named = Math.max(0, ...tableNames.map((name) => headerLikeness(table.name, name, 1)));
  if (required.length === 1 && named < NAMED_LIKENESS) return 0; // A column of days is in every table.
  // What it has of what we look for, and what we know of what it has: a customer list is not made of two columns of an item list.
  return explained / columns.length + explained / Math.max(1, table.headers.length) + (named >= NAMED_LIKENESS ? named : 0) - missing;
}
