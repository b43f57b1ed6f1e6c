/** A sheet: its cells and all that belongs to it. State only; who may change it and when is the object model's affair. */
import { type Area, MAX_COLUMNS } from './area';
import { CellStore } from './cellStore';

export interface TableColumn {
  id: number;
  name: string;
  /** Calculated-column formula, without `=`. */
  formula: string | undefined;
  totalsLabel: string | undefined;
  totalsFormula: string | undefined;
}

/** An Excel table. `area` includes the header row and the totals row where they are shown. */
export interface Table {
  readonly id: number;
  name: string;
  area: Area;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  /** `TableStyleMedium2`; empty for none. */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export type ConditionalRule =
  | { readonly type: 'cellValue'; readonly operator: string; readonly formula1: string; readonly formula2: string | undefined }
  | { readonly type: 'custom'; readonly formula: string }
  | { readonly type: 'containsText'; readonly operator: string; readonly text: string }
  | { readonly type: 'colorScale' | 'dataBar' | 'iconSet' | 'topBottom' | 'preset'; readonly detail: unknown };

export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  rule: ConditionalRule;
  priority: number;
  stopIfTrue: boolean;
  fill: string | undefined;
  fontColor: string | undefined;
  bold: boolean | undefined;
}

export interface Validation {
  readonly areas: Area[];
  /** `list`, `wholeNumber`, `decimal`, `date`, `time`, `textLength`, `custom`. */
  readonly type: string;
  readonly operator: string;
  /** For a list: `=Sheet!A1:A9` or `yes,no`. */
  readonly formula1: string;
  readonly formula2: string;
  readonly ignoreBlank: boolean;
  readonly inCellDropDown: boolean;
  readonly error: {
    readonly title: string;
    readonly message: string;
    readonly style: 'stop' | 'warning' | 'information';
    readonly show: boolean;
  };
  readonly prompt: { readonly title: string; readonly message: string; readonly show: boolean };
}

export interface Note {
  readonly row: number;
  readonly column: number;
  author: string;
  text: string;
  visible: boolean;
}

export interface ChartSeries {
  name: string;
  /** Addresses with their sheet: `Sheet1!$B$2:$B$9`. */
  values: string;
  categories: string;
}

export interface Chart {
  readonly id: string;
  name: string;
  /** Office.js chart type: `ColumnClustered`, `Line`, `Pie`, … */
  type: string;
  title: string;
  showTitle: boolean;
  showLegend: boolean;
  legendPosition: string;
  series: ChartSeries[];
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface SheetProtection {
  protected: boolean;
  options: Readonly<Record<string, boolean>>;
  /** Hash attributes as the file has them, kept so that saving does not weaken the password. */
  password: Readonly<Record<string, string>> | undefined;
}

/** Width or height in points; undefined is the sheet's default. */
export interface LineFormat {
  size: number | undefined;
  hidden: boolean;
  /** Hidden by a filter rather than by hand (rows only). */
  filtered?: boolean;
  style: number;
  outlineLevel: number;
}

export interface PageLayout {
  orientation: 'portrait' | 'landscape';
  /** Pages wide and tall to fit to; undefined: not fitted. */
  fitToWidth: number | undefined;
  fitToHeight: number | undefined;
  /** Rows repeated on each page: `$1:$3`. */
  titleRows: string | undefined;
  /** Columns repeated on each page: `$A:$B`. */
  titleColumns: string | undefined;
  printArea: string | undefined;
  centerFooter: string | undefined;
  centerHeader: string | undefined;
}

/** Key of a cell in `Sheet.spills`. */
export const spillKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export class Sheet {
  readonly cells = new CellStore();
  visibility: Visibility = 'visible';
  /** `#RRGGBB`, empty for none. */
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  defaultRowHeight = 15;
  /** In points: Excel's 8.43 characters of Calibri 11 are 64 pixels or 48 points. */
  defaultColumnWidth = 48;
  readonly columns = new Map<number, LineFormat>();
  readonly rows = new Map<number, LineFormat>();
  readonly tables: Table[] = [];
  readonly merges: Area[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly validations: Validation[] = [];
  readonly notes: Note[] = [];
  readonly charts: Chart[] = [];
  /**
   * Areas that array formulas fill, their own cell included, by `spillKey` of that cell. Values there without a
   * formula are results and not entries: the calculation keeps this true, the file reads and writes it.
   */
  readonly spills = new Map<number, Area>();
  /**
   * Arrays of the old kind (Ctrl+Shift+Enter), by `spillKey` of their first cell: the area stays as it was chosen,
   * however large the result is. Only files bring them; writing another formula over the first cell ends one.
   */
  readonly fixedArrays = new Map<number, Area>();
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  protection: SheetProtection = { protected: false, options: {}, password: undefined };
  /** The sheet's own filter (tables have theirs). */
  autoFilter: Area | undefined;
  page: PageLayout = {
    orientation: 'portrait',
    fitToWidth: undefined,
    fitToHeight: undefined,
    titleRows: undefined,
    titleColumns: undefined,
    printArea: undefined,
    centerFooter: undefined,
    centerHeader: undefined,
  };

  constructor(
    /** Stays the same when the sheet is renamed, moved, saved and reopened: `{GUID}`. */
    readonly id: string,
    public name: string,
  ) {}
}
