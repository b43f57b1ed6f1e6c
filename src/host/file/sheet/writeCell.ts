/** One cell of the book → `<c>`. Results stand beside formulas, so that a viewer that cannot calculate shows figures. */
import { type Area, area, areaName, cellName, contains } from '../../book/area';
import { CellError, type CellValue } from '../../book/cell';
import { type Sheet, spillKey } from '../../book/sheet';
import { arrayNeed } from '../formulas/arrays';
import { toFileForm } from '../formulas/fileForm';
import { remembered } from '../../remembered';
import { escapeText, toXString } from '../xml/text';
import type { RowContext } from './writeRows';

/** Errors that files can hold; a younger one is written as #VALUE!, as Excel does, and comes back at calculation. */
const FILE_ERRORS: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);
/** A text that Excel would take for a formula if somebody edited the cell; full-width twins included. */
const LOOKS_LIKE_FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

export const fileError = ({ code }: CellError): string => (FILE_ERRORS.has(code) ? code : '#VALUE!');

type WriteCellContext = Pick<RowContext, 'styles' | 'stringWriter' | 'dynamicMetadata' | 'currentTables' | 'isRangeName'>;

/** Formulas remembered while a sheet is written. */
const MOST_FORMULAS = 10_000;

interface FileFormula {
  /** Evaluated over arrays, even if it gives a single value. */
  readonly dynamic: boolean;
  readonly text: string;
}

export class CellWriter {
  /** Formulas as the file has them, by the table they stand in: a column holds the same one in every row. */
  private readonly written = new Map<string | undefined, (formula: string) => FileFormula>();

  constructor(
    private readonly sheet: Sheet,
    private readonly context: WriteCellContext,
  ) {}

  /** Empty for a cell that holds nothing. `formulaText` is the old `<f>` when it stays. */
  text(row: number, column: number, formulaText?: string, metadata?: string): string {
    const { cells } = this.sheet;
    const value = cells.value(row, column);
    const formula = cells.formula(row, column);
    const styleId = cells.style(row, column);
    if (value === null && formula === undefined && formulaText === undefined && styleId === 0) return '';
    const quoted = formula === undefined && typeof value === 'string' && LOOKS_LIKE_FORMULA.test(value);
    const style = quoted ? this.context.styles.quotedFormat(styleId) : this.context.styles.format(styleId);
    const written =
      formulaText !== undefined ? { text: formulaText, metadata } : formula === undefined ? undefined : this.formula(formula, row, column);
    const { type, content } = this.value(value, written !== undefined);
    const attributes = (style === 0 ? '' : ` s="${style}"`) + type + (written?.metadata === undefined ? '' : ` cm="${written.metadata}"`);
    const inner = (written?.text ?? '') + content;
    return inner === '' ? `<c r="${cellName(row, column)}"${attributes}/>` : `<c r="${cellName(row, column)}"${attributes}>${inner}</c>`;
  }

  /** A cell that was emptied: in the default style it must be said where its row or column has another. */
  emptied(row: number, column: number): string {
    const lineHasStyle = (this.sheet.rows.get(row)?.style ?? 0) !== 0 || (this.sheet.columns.get(column)?.style ?? 0) !== 0;
    return lineHasStyle ? `<c r="${cellName(row, column)}"/>` : '';
  }

  private value(value: CellValue, calculated: boolean): { readonly type: string; readonly content: string } {
    if (value === null) return { type: '', content: '' };
    if (typeof value === 'number')
      return Number.isFinite(value) ? { type: '', content: `<v>${value}</v>` } : { type: ' t="e"', content: '<v>#NUM!</v>' };
    if (typeof value === 'boolean') return { type: ' t="b"', content: `<v>${value ? 1 : 0}</v>` };
    if (value instanceof CellError) return { type: ' t="e"', content: `<v>${fileError(value)}</v>` };
    if (calculated) return { type: ' t="str"', content: `<v>${escapeText(toXString(value))}</v>` };
    return { type: ' t="s"', content: `<v>${this.context.stringWriter.indexOf(value)}</v>` };
  }

  private formula(formula: string, row: number, column: number): { readonly text: string; readonly metadata: string | undefined } {
    const table = this.context.currentTables.find(({ area: where }) => contains(where, row, column))?.name;
    const fixed = this.sheet.fixedArrays.get(spillKey(row, column));
    const spill: Area | undefined = fixed ?? this.sheet.spills.get(spillKey(row, column));
    const alone = this.inFile(formula, table);
    if (spill === undefined && !alone.dynamic) return { text: `<f>${alone.text}</f>`, metadata: undefined };
    const text = alone.dynamic ? alone.text : fileText(formula, table, true);
    const ref = areaName(spill ?? area(row, column));
    const metadata = fixed === undefined ? String(this.context.dynamicMetadata()) : undefined;
    return { text: `<f t="array" ref="${ref}">${text}</f>`, metadata };
  }

  /** The formula as the file has it in a cell that it does not spill from. */
  private inFile(formula: string, table: string | undefined): FileFormula {
    let written = this.written.get(table);
    if (written === undefined) {
      written = remembered(MOST_FORMULAS, (text) => {
        const { dynamic: isArray, intersections } = arrayNeed(text, this.context.isRangeName);
        const dynamic = isArray || intersections.length > 0;
        return { dynamic, text: fileText(text, table, dynamic) };
      });
      this.written.set(table, written);
    }
    return written(formula);
  }
}

const fileText = (formula: string, table: string | undefined, dynamic: boolean): string =>
  escapeText(toFileForm(formula, { table, dynamic }));
