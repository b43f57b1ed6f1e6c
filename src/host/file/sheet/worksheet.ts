/** The layout of a worksheet part: its children in the order the format prescribes (CT_Worksheet), rows apart. */
import { type OpenTag, XmlCursor, type XmlElement } from '../xml/parse';
import { type RowVisitor, scanRows } from './scanRows';

// prettier-ignore
const ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios',
  'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations',
  'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches',
  'ignoredErrors', 'smartTags', 'drawing', 'drawingHF', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems',
  'tableParts', 'extLst',
];

export interface WorksheetLayout {
  readonly root: OpenTag;
  /** Everything but the rows. */
  readonly children: readonly XmlElement[];
  readonly rows: { readonly start: number; readonly end: number } | undefined;
  /** Before `</worksheet>`. */
  readonly closeStart: number;
}

/** Reads the layout; rows are walked only for a visitor. */
export function readLayout(source: string, part: string, visitor?: (before: readonly XmlElement[]) => RowVisitor): WorksheetLayout {
  const cursor = new XmlCursor(source, part);
  cursor.skipToTag();
  const root = cursor.open();
  const children: XmlElement[] = [];
  let rows: WorksheetLayout['rows'];
  if (root.selfClosing) cursor.fail('is an empty worksheet');
  for (cursor.skipToTag(); !source.startsWith('</', cursor.at); cursor.skipToTag()) {
    if (!/^<sheetData[\s/>]/.test(source.slice(cursor.at, cursor.at + 11))) children.push(cursor.element());
    else if (visitor !== undefined) rows = scanRows(cursor, visitor(children));
    else rows = skipRows(cursor);
  }
  const closeStart = cursor.at;
  cursor.close(root.qualifiedName);
  return { root, children, rows, closeStart };
}

function skipRows(cursor: XmlCursor): { start: number; end: number } {
  const { start, selfClosing } = cursor.open();
  if (!selfClosing) cursor.skipPast('</sheetData>');
  return { start, end: cursor.at };
}

/** Form controls stand in `mc:AlternateContent` where `controls` would. */
const rankOf = (element: string): number => ORDER.indexOf(element === 'AlternateContent' ? 'controls' : element);

/** Where an element belongs that is not there yet: before the first that must come after it. */
export function placeOf(layout: WorksheetLayout, element: string): number {
  const later = layout.children.filter(({ name }) => rankOf(name) > rankOf(element)).map(({ start }) => start);
  if (layout.rows !== undefined && rankOf('sheetData') > rankOf(element)) later.push(layout.rows.start);
  return Math.min(layout.closeStart, ...later);
}
