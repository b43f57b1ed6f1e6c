/**
 * One aspect of a sheet = one kind of element of its part, read into the book and written back from it.
 *
 * Whether an aspect was changed is not asked of anybody: what the book says when the file has been read is
 * kept, and compared when it is saved. Equal means that the element's text stays as it was.
 */
import type { Sheet } from '../../../book/sheet';
import type { FileFinding } from '../../../excel';
import type { FileStyles } from '../../styles/readStyles';
import type { StyleWriter } from '../../styles/writeStyles';
import type { Palette } from '../../styles/colors';
import type { IsRangeName } from '../../formulas/arrays';
import type { XmlElement } from '../../xml/parse';

export interface ReadContext {
  readonly part: string;
  readonly styles: FileStyles;
  /** Style id of the book for each cell format of the file. */
  readonly styleIds: readonly number[];
  readonly palette: Palette;
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly isRangeName: IsRangeName;
  /** Whether the sheet's page is fitted (said in `<sheetPr>`). */
  readonly fitsPage: boolean;
  readonly findings: FileFinding[];
}

export interface WriteContext {
  readonly part: string;
  /** Text of the part as it was opened: the offsets of the old elements point into it. */
  readonly source: string;
  readonly styles: StyleWriter;
  readonly findings: FileFinding[];
}

export interface SheetAspect {
  /** Name of the element under `<worksheet>`. */
  readonly element: string;
  read(elements: readonly XmlElement[], sheet: Sheet, context: ReadContext): void;
  /** What the book says about it; two equal JSON texts mean that nothing was changed. */
  state(sheet: Sheet): unknown;
  /** New text in place of the old elements; empty takes them out. */
  write(sheet: Sheet, old: readonly XmlElement[], context: WriteContext): string;
}
