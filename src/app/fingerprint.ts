/** What a preview stands on: the chosen tables and our own sheets. When it changes, the preview is no longer true. */
import type { TableMapping } from '../tables/mapping';
import type { SourceTable } from '../tables/sourceTable';
import { sha256 } from '../workbook/sha256';

/** `undefined` when one of the chosen tables is not there. */
export async function fingerprintOf(
  reading: { readonly tables: readonly SourceTable[]; readonly own: readonly SourceTable[] },
  mappings: readonly TableMapping[],
): Promise<string | undefined> {
  const chosen = mappings.map(({ table }) => reading.tables.find(({ name }) => name === table));
  if (chosen.includes(undefined)) return undefined;
  return sha256(JSON.stringify([chosen, reading.own]));
}
