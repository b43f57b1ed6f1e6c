/**
 * The sheet "Tieout Formulas": every formula of ours that was made native or into values, so that "back" works after saving and on another
 * machine. The place is a live reference: Excel moves it along when rows are inserted, and what it reads is what stands there now.
 */
import type { CellContent, SheetModel } from '../tables/workbookChange';
import { tableSheet } from './frame';
import { cellsOf, column, headersOf, type OwnColumn } from './ownTable';

export const FORMULAS_SHEET = 'Tieout Formulas';
export const FORMULAS_TABLE = 'TieoutFormulas';

export interface BookedFormula {
  readonly number: number;
  /** `='Open items'!C14`, as Excel writes it now; with #REF! in it where the cell is gone. */
  readonly place: string;
  /** Where it stood when it was converted: `'Open items'!C14`. */
  readonly cell: string;
  readonly formula: string;
  readonly to: 'native' | 'value';
  /** What stands in the cell of the formula since. */
  readonly became: CellContent;
  readonly rows: number;
  readonly columns: number;
  /** Over all the cells that were stamped: tells whether somebody has changed them. */
  readonly mark: string;
  readonly run: string;
}

const COLUMNS: readonly OwnColumn[] = [
  column('No', 'number', 6),
  column('Reads now', 'status', 18),
  column('Cell', 'text', 24),
  column('Formula', 'wrapped', 60),
  column('As', 'text', 9),
  column('Became', 'label', 44),
  column('Rows', 'number', 7),
  column('Columns', 'number', 9),
  column('Mark', 'text', 18),
  column('Run', 'text', 8),
];

export function formulasSheet(booked: readonly BookedFormula[]): SheetModel {
  const rows = booked.map(({ number, place, cell, formula, to, became, rows: down, columns, mark, run }) =>
    cellsOf(COLUMNS, {
      No: number,
      'Reads now': { formula: place },
      Cell: cell,
      Formula: formula,
      As: to,
      Became: became !== null && typeof became === 'object' ? became.formula : became,
      Rows: down,
      Columns: columns,
      Mark: mark,
      Run: run,
    }),
  );
  return tableSheet({
    name: FORMULAS_SHEET,
    says: 'formulas with functions of Tieout that were made native or into values. "Back" puts them back from here; do not edit.',
    table: FORMULAS_TABLE,
    columns: COLUMNS,
    keyColumns: ['No'],
    rows,
    cellStyles: [],
    rules: [],
    frozenColumns: 1,
  });
}

const textOf = (content: CellContent | undefined): string =>
  content === undefined || content === null ? '' : typeof content === 'object' ? content.formula : String(content);

/** Reads the table back, headings first. Rows without a number or a place are none. */
export function bookedFormulas(contents: readonly (readonly CellContent[])[]): BookedFormula[] {
  const at = new Map(headersOf(COLUMNS).map((name) => [name, contents[0]?.indexOf(name) ?? -1]));
  return contents.slice(1).flatMap((row) => {
    const cell = (name: string): CellContent | undefined => row[at.get(name) ?? -1];
    const [number, place, became] = [cell('No'), cell('Reads now'), cell('Became') ?? null];
    if (typeof number !== 'number' || place === null || typeof place !== 'object') return [];
    const to = textOf(cell('As')) === 'native' ? 'native' : 'value';
    return [
      {
        number,
        place: place.formula,
        cell: textOf(cell('Cell')),
        formula: textOf(cell('Formula')),
        to,
        became: to === 'native' ? { formula: textOf(became) } : became,
        rows: Number(cell('Rows') ?? 1),
        columns: Number(cell('Columns') ?? 1),
        mark: textOf(cell('Mark')),
        run: textOf(cell('Run')),
      } satisfies BookedFormula,
    ];
  });
}
