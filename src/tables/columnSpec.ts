/** How the vocabulary is written: a table's kind has columns, a column its type and the names other people give it. */

/** What stands in a column: it decides how a cell is read, and it is evidence for the mapping. A `number` is a count, a share or an index, not money. */
export type ColumnType = 'id' | 'text' | 'amount' | 'number' | 'day' | 'currency';

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly synonyms: readonly string[];
}

export interface TableSpec {
  /** Words for people: `open items`. */
  readonly title: string;
  /** Words that a table or sheet of this kind is named with. */
  readonly tableNames: readonly string[];
  readonly columns: readonly ColumnSpec[];
}

export const column = (name: string, type: ColumnType, need: 'required' | 'optional', synonyms: string): ColumnSpec => ({
  name,
  type,
  required: need === 'required',
  synonyms: synonyms === '' ? [] : synonyms.split(',').map((word) => word.trim()),
});
