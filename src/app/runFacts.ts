/**
 * What the log's line says of how a run was made: which Tieout, which rules, which version of the procedure, how long it took, what it
 * changed. One line each, so that a person reads it and we read it back.
 */
import { RULES_SHEET } from '../sheets/rulesSheet';
import type { SourceTable } from '../tables/sourceTable';
import { sha256 } from '../workbook/sha256';
import type { SheetDifference } from './jobs';
import { VERSION } from './version';

export interface RunFacts {
  /** ISO day that the run was made for; undefined where it has none, or the line was written before the log said so. */
  readonly asOf?: string | undefined;
  /** First twelve digits of the SHA-256 of the sheet of rules as the run found it; undefined: the standard rules, there was no sheet. */
  readonly rules: string | undefined;
  /** `cash v2`; undefined: there is no close in the workbook, or no step of it is this job's. */
  readonly procedure: string | undefined;
  /** Preview and write together, without the time in which a person looked. */
  readonly tookMs: number | undefined;
  /** Rows by sheet: `Cash application: 12 added, 3 changed, 0 removed`. */
  readonly changes: readonly string[];
}

const SHOWN_DIGITS = 12;

/** Mappings are no rules: what a column is called says nothing of how it is judged. */
export async function rulesVersion(own: readonly SourceTable[]): Promise<string | undefined> {
  const rules = own.filter(({ name, home }) => home.kind === 'sheet' && home.sheet === RULES_SHEET && name !== 'TieoutMapping');
  if (rules.length === 0) return undefined;
  const byName = [...rules].sort((a, b) => (a.name < b.name ? -1 : 1)); // A file lists them in an order of its own.
  return (await sha256(JSON.stringify(byName.map(({ name, headers, rows: cells }) => [name, headers, cells])))).slice(0, SHOWN_DIGITS);
}

export const changeText = ({ sheet, table, added, changed, removed }: SheetDifference): string =>
  `${table ?? sheet}: ${added} added, ${changed} changed, ${removed} removed`;

/** Sheets on which nothing differs are left out. */
export const changesOf = (differences: readonly SheetDifference[]): string[] =>
  differences.filter(({ isNew, added, changed, removed }) => isNew || added + changed + removed > 0).map(changeText);

export const factsText = ({ asOf, rules, procedure, tookMs, changes }: RunFacts): string =>
  [
    `Tieout ${VERSION}`,
    ...(asOf === undefined ? [] : [`as of ${asOf}`]),
    `rules ${rules ?? 'standard'}`,
    ...(procedure === undefined ? [] : [`procedure ${procedure}`]),
    ...(tookMs === undefined ? [] : [`took ${(tookMs / 1000).toFixed(1)} s`]),
    ...changes,
  ].join('\n');

/** A line written before the log said so much has no facts. */
export function factsFrom(text: string): RunFacts {
  const [, ...lines] = text.split('\n');
  const after = (word: string): string | undefined => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
  const rules = after('rules');
  const took = /^([\d.]+) s$/.exec(after('took') ?? '')?.[1];
  return {
    asOf: after('as of'),
    rules: rules === 'standard' ? undefined : rules,
    procedure: after('procedure'),
    tookMs: took === undefined ? undefined : Math.round(Number(took) * 1000),
    changes: lines.filter((line) => /: \d+ added, \d+ changed, \d+ removed$/.test(line)),
  };
}
