/** What a scanned cell holds, as the book keeps it: value and formula. Used when reading and again when saving, to compare. */
import { type Area, contains, MAX_COLUMNS, parseArea } from '../../book/area';
import { CellError, type CellValue, type ErrorCode } from '../../book/cell';
import type { Table } from '../../book/sheet';
import { type IsRangeName, withIntersections } from '../formulas/arrays';
import { fromFileForm } from '../formulas/fileForm';
import { formulaAt, sharedFormula, type SharedFormula } from '../formulas/shared';
import { remembered } from '../../remembered';
import { fromXString } from '../xml/text';
import type { ScannedCell } from './scanRows';
import { stringOf } from './sharedStrings';

export interface ContentContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly tables: readonly Table[];
  readonly isRangeName: IsRangeName;
}

export function valueOf(cell: ScannedCell, { strings, date1904 }: ContentContext): CellValue {
  const { type, value } = cell;
  if (type === 'inlineStr') return cell.inline === undefined ? null : stringOf(cell.inline);
  if (value === undefined) return null;
  if (type === 'n') return value === '' ? null : Number(value);
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'str') return fromXString(value);
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'd') return serialOf(value, date1904);
  // `as`: an error code of the file; one we do not know still shows as it stands.
  return CellError.of(value as ErrorCode);
}

const DAY = 86_400_000;

/** ISO date and time of a cell of type `d` → serial. `1900-02-28` is 59, `1900-03-01` is 61: Excel knows a 29 February 1900. */
function serialOf(text: string, date1904: boolean): CellValue {
  const instant = Date.parse(/T.*Z$|^[^T]*$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(instant)) return text;
  if (date1904) return (instant - Date.UTC(1904, 0, 1)) / DAY;
  const days = (instant - Date.UTC(1899, 11, 31)) / DAY;
  return days >= 60 ? days + 1 : days;
}

/** Formulas remembered while a sheet is read. */
const MOST_FORMULAS = 10_000;

/** Formulas of one sheet; remembers the masters of shared runs, so cells must come in the order of the file. */
export class FormulaReader {
  private readonly shared = new Map<string, SharedFormula>();
  /** Plain formulas by the table they stand in: a column holds the same one in every row. */
  private readonly plainIn = new Map<string | undefined, (text: string) => string>();

  constructor(private readonly context: ContentContext) {}

  /** The formula as people write it, without `=`; undefined when the cell has none (data tables are values here). */
  read(cell: ScannedCell): string | undefined {
    const tag = cell.formula;
    if (tag === undefined || tag.type === 'dataTable') return undefined;
    if (tag.type === 'array') return fromFileForm(tag.text, this.tableAt(cell));
    if (tag.type === 'shared' && tag.shared !== undefined) {
      if (tag.text === '') {
        const master = this.shared.get(tag.shared);
        return master === undefined ? undefined : formulaAt(master, cell.row, cell.column);
      }
      const formula = this.plain(tag.text, cell);
      this.shared.set(tag.shared, sharedFormula(formula, cell.row, cell.column));
      return formula;
    }
    return tag.text === '' ? undefined : this.plain(tag.text, cell);
  }

  private plain(text: string, cell: ScannedCell): string {
    const table = this.tableAt(cell);
    let plain = this.plainIn.get(table);
    if (plain === undefined) {
      plain = remembered(MOST_FORMULAS, (inFile) => withIntersections(fromFileForm(inFile, table), this.context.isRangeName));
      this.plainIn.set(table, plain);
    }
    return plain(text);
  }

  private tableAt({ row, column }: ScannedCell): string | undefined {
    return this.context.tables.find(({ area }) => contains(area, row, column))?.name;
  }
}

/** The area of an array formula's `ref`, with its cell's key in `Sheet.spills`. */
export function spillOf(cell: ScannedCell): { readonly key: number; readonly area: Area } | undefined {
  if (cell.formula?.type !== 'array') return undefined;
  const area = parseArea(cell.formula.ref ?? '');
  return area === undefined ? undefined : { key: cell.row * MAX_COLUMNS + cell.column, area };
}
