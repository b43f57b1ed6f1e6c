/** Cell looks. Styles are values, interned: equal styles share an id, and id 0 is the workbook's default. */

export interface BorderLine {
  readonly style:
    | 'thin'
    | 'medium'
    | 'thick'
    | 'hair'
    | 'dotted'
    | 'dashed'
    | 'double'
    | 'dashDot'
    | 'dashDotDot'
    | 'mediumDashed'
    | 'mediumDashDot'
    | 'mediumDashDotDot'
    | 'slantDashDot';
  /** `#RRGGBB` */
  readonly color: string;
}

export interface CellStyle {
  /** en-US format code; `General` when none. */
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: 'none' | 'single' | 'double';
    readonly strikethrough: boolean;
    /** `#RRGGBB` */
    readonly color: string;
  };
  /** `#RRGGBB`, or undefined for no fill. */
  readonly fill: string | undefined;
  readonly border: Readonly<Partial<Record<'left' | 'right' | 'top' | 'bottom', BorderLine>>>;
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerAcrossSelection' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /**
   * The cell format (index into cellXfs) of the file this style came from or was derived from. What we do
   * not model (gradient fills, theme colours, rotation) is kept through it when the file is saved.
   */
  readonly fileFormat: number | undefined;
}

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: 'none', strikethrough: false, color: '#000000' },
  fill: undefined,
  border: {},
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
  fileFormat: undefined,
};

/** All styles of a book. Never shrinks: an id stays what it was. */
export class StyleTable {
  private readonly styles: CellStyle[] = [];
  private readonly ids = new Map<string, number>();
  /** Number formats are set cell by cell, a million at a time: what `id` becomes under a format, by format. */
  private readonly formatted = new Map<string, Map<number, number>>();

  constructor(first: CellStyle = DEFAULT_STYLE) {
    this.intern(first);
  }

  get size(): number {
    return this.styles.length;
  }

  style(id: number): CellStyle {
    return this.styles[id] ?? DEFAULT_STYLE;
  }

  intern(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.styles.push(style);
    this.ids.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }

  /** The style of `id` with some of it changed. */
  derive(id: number, change: Partial<CellStyle>): number {
    return this.intern({ ...this.style(id), ...change });
  }

  withNumberFormat(id: number, numberFormat: string): number {
    let byId = this.formatted.get(numberFormat);
    if (byId === undefined) this.formatted.set(numberFormat, (byId = new Map()));
    let result = byId.get(id);
    if (result === undefined) byId.set(id, (result = this.derive(id, { numberFormat })));
    return result;
  }
}
