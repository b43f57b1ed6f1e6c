/** What all our reports have in common: a title, under it the line that tells whose sheet it is, and the table under a free line. */
import { MARK } from '../tables/ownSheets';
import type { BlockModel, CellContent, SheetModel, TableModel } from '../tables/workbookChange';
import { columnModels, headersOf, type OwnColumn, stylesOf } from './ownTable';

/** Row of a report's headings, from 0. */
export const HEADING_ROW = 3;

export const titleBlock = (title: string, says: string): BlockModel => ({
  row: 0,
  column: 0,
  cells: [[title], [`${MARK}${says}`]],
  styles: [['title'], ['subtitle']],
});

export interface TableSheet {
  readonly name: string;
  /** Stands under the title: as of when, and what to do with the sheet. */
  readonly says: string;
  readonly table: string;
  readonly columns: readonly OwnColumn[];
  readonly keyColumns: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
  readonly cellStyles: NonNullable<TableModel['cellStyles']>;
  readonly rules: SheetModel['rules'];
  readonly frozenColumns: number;
}

/** A report that is one table. */
export function tableSheet(sheet: TableSheet): SheetModel {
  const { name, says, table, columns, keyColumns, rows, cellStyles, rules, frozenColumns } = sheet;
  return {
    name,
    columns: columnModels(columns),
    blocks: [titleBlock(name, says)],
    tables: [
      { name: table, row: HEADING_ROW, column: 0, headers: headersOf(columns), rows, styles: stylesOf(columns), cellStyles, keyColumns },
    ],
    rules,
    frozenRows: HEADING_ROW + 1,
    frozenColumns,
    landscape: true,
  };
}
