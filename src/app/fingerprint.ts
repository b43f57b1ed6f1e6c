/**
 * What a preview stands on: the chosen tables and our own sheets. When it changes, the preview is no longer true. Taken piece by piece,
 * so that a long table does not hold up the pane.
 */
import type { TableMapping } from '../tables/mapping';
import type { SourceTable } from '../tables/sourceTable';
import { sha256 } from '../workbook/sha256';
import { givingWay } from '../workbook/unhurried';

const ROWS_AT_ONCE = 500;

async function digestOf({ rows, ...table }: Pick<SourceTable, 'rows'>, giveWay: () => Promise<void>): Promise<string> {
  const digests = [await sha256(JSON.stringify(table))];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    // A small digest is taken at once, without a turn of anybody else's.
    await giveWay();
    digests.push(await sha256(JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE))));
  }
  return sha256(digests.join(' '));
}

/** Of one table, headings and cells: the same as long as nobody changes it. A filter set, or a row inserted above it, is no change. */
export const tableDigest = ({ headers, rows }: SourceTable): Promise<string> => {
  const contents = { headers, rows };
  return digestOf(contents, givingWay());
};

/** `undefined` when one of the chosen tables is not there. */
export async function fingerprintOf(
  reading: { readonly tables: readonly SourceTable[]; readonly own: readonly SourceTable[] },
  mappings: readonly TableMapping[],
): Promise<string | undefined> {
  const chosen = mappings.map(({ table }) => reading.tables.find(({ name }) => name === table));
  const giveWay = givingWay();
  const digests: string[] = [];
  for (const table of [...chosen, ...reading.own]) {
    if (table === undefined) return undefined;
    digests.push(await digestOf(table, giveWay));
  }
  return sha256(digests.join(' '));
}
