/** A file as it was opened: the package, and for each part of it what the book was told. Saving compares with this. */
import type { Sheet } from '../book/sheet';
import type { Package } from './package/package';
import type { SharedStrings } from './sheet/sharedStrings';
import type { AspectStates } from './sheet/readSheet';
import type { Palette } from './styles/colors';
import type { FileStyles } from './styles/readStyles';
import type { TableSource } from './table/readTable';

export interface SheetSource {
  readonly sheet: Sheet;
  readonly part: string;
  /** Relation of the workbook part that leads to it. */
  readonly relationId: string;
  readonly states: AspectStates;
  readonly tables: readonly TableSource[];
  /** JSON of the notes and of the charts as read. */
  readonly notes: string;
  readonly charts: string;
}

export interface FileSource {
  readonly package: Package;
  readonly workbookPart: string;
  readonly stylesPart: string;
  readonly stringsPart: string | undefined;
  readonly palette: Palette;
  readonly styles: FileStyles;
  /** Style id of the book by cell format of the file. */
  readonly styleIds: readonly number[];
  readonly strings: SharedStrings;
  readonly sheets: readonly SheetSource[];
  /** JSON of the sheets' list, the names, the page names and the settings as read. */
  readonly workbookState: string;
  readonly settingsPart: string | undefined;
  readonly settingsState: string;
}
