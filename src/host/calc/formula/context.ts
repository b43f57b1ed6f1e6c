/**
 * What a formula's references go through besides cells of its own sheet: sheets, tables, defined names.
 *
 * Each is a word, `sheet data`, `table sales`; which formulas a change concerns is asked by these words.
 */
import type { Sheet, Table } from '../../book/sheet';
import type { Mention } from './program';
import { structFromText } from './resolve';

/** Names and unknown functions: they may stand for anything. */
export const ANY_NAME = 'name';
/** `Jan:Mar!B2`: whatever sheet comes between the two belongs to it. */
export const SHEET_SPAN = 'span';
/** `[@Net]`: the table that the formula stands in. */
export const OWN_TABLE = 'own table';

export const wordForTable = ({ name }: Pick<Table, 'name'>): string => `table ${name.toLowerCase()}`;
export const wordForSheet = ({ name }: Pick<Sheet, 'name'>): string => `sheet ${name.toLowerCase()}`;

/** The words of a formula, each once. */
export function contextOf(mentions: readonly Mention[], unknownCalls: readonly string[]): readonly string[] {
  const words = new Set(unknownCalls.length > 0 ? [ANY_NAME] : []);
  for (const mention of mentions) {
    const word = wordOf(mention);
    if (word !== undefined) words.add(word);
  }
  return [...words];
}

/** Undefined for cells of the formula's own sheet, and for those of another workbook, which nothing brings here. */
function wordOf({ kind, text, range }: Mention): string | undefined {
  if (kind === 'name') return ANY_NAME;
  if (kind === 'table') {
    const struct = structFromText(text);
    if (struct === undefined) return undefined;
    return struct.table === undefined || struct.table === '_' ? OWN_TABLE : wordForTable({ name: struct.table });
  }
  if (range?.sheet === undefined || range.external) return undefined;
  return range.sheet.includes(':') ? SHEET_SPAN : wordForSheet({ name: range.sheet });
}
