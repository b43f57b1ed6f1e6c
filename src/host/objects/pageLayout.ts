/** How a sheet is printed: orientation, fitting to pages, titles on each page, header and footer in the middle. */
import { areaName, columnName, lastColumn, parseArea } from '../book/area';
import type { PageLayout, Sheet } from '../book/sheet';
import { rangeArgument } from './addresses';
import { ADDIN, type Excel } from './excel';
import { invalidArgument, notDone } from './excelError';
import { asText, type ExcelObject, ObjectType, oneOf, type Scalar } from './model';
import { rangeAreasType } from './rangeAreas';
import { rangeType } from './range';

function change(sheet: Sheet, page: Partial<PageLayout>, { book }: Excel): null {
  sheet.page = { ...sheet.page, ...page };
  book.tell({ kind: 'part', sheet, part: 'page', origin: ADDIN });
  return null;
}

const pages = (value: unknown, what: string): number | undefined => {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidArgument(`${what} must be a whole number of pages.`);
  return value;
};

/** Fits to pages only; a percentage is not kept. */
function zoom(sheet: Sheet, value: unknown, excel: Excel): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Record<string, unknown>; // Members are looked at one by one.
  if (scale !== undefined) throw notDone('PageLayout.zoom.scale');
  change(sheet, { fitToWidth: pages(horizontalFitToPages, 'horizontalFitToPages'), fitToHeight: pages(verticalFitToPages, 'verticalFitToPages') }, excel); // prettier-ignore
}

const text = (member: 'centerHeader' | 'centerFooter'): Scalar<Sheet> => ({
  get: ({ page }) => page[member] ?? '',
  set: (sheet, value, excel) => void change(sheet, { [member]: asText(value, member) }, excel),
});

const headerFooterType = new ObjectType<Sheet>('HeaderFooter', {
  scalars: { CenterHeader: text('centerHeader'), CenterFooter: text('centerFooter') },
});

const headersFootersType = new ObjectType<Sheet>('HeaderFooterGroup', {
  scalars: { State: () => 'Default' },
  parts: { DefaultForAllPages: (sheet) => headerFooterType.of(sheet) },
});

const titles =
  (which: 'titleRows' | 'titleColumns') =>
  (sheet: Sheet): ExcelObject | null => {
    const named = sheet.page[which];
    const area = named === undefined ? undefined : parseArea(named);
    return area === undefined ? null : rangeType.of({ sheet, area });
  };

function printArea(sheet: Sheet): ExcelObject | null {
  const where = sheet.page.printArea === undefined ? undefined : parseArea(sheet.page.printArea);
  return where === undefined ? null : rangeAreasType.of({ sheet, areas: [where] });
}

const absolute = (name: string): string => name.replace(/([A-Z]+|\d+)/g, '$$$1');

export const pageLayoutType = new ObjectType<Sheet>('PageLayout', {
  scalars: {
    Orientation: {
      get: ({ page }) => (page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (sheet, value, excel) => {
        const word = oneOf(value, ['Portrait', 'Landscape'] as const, 'pageLayout.orientation');
        change(sheet, { orientation: word === 'Landscape' ? 'landscape' : 'portrait' }, excel);
      },
    },
    Zoom: {
      get: ({ page }) => ({ horizontalFitToPages: page.fitToWidth ?? null, verticalFitToPages: page.fitToHeight ?? null }),
      set: zoom,
    },
  },
  parts: { HeadersFooters: (sheet) => headersFootersType.of(sheet) },
  methods: {
    SetPrintTitleRows: (sheet, args, excel) => {
      const { area } = rangeArgument(args.any(0), sheet, excel);
      return change(sheet, { titleRows: `$${area.row + 1}:$${area.row + area.rows}` }, excel);
    },
    GetPrintTitleRowsOrNullObject: titles('titleRows'),
    SetPrintTitleColumns: (sheet, args, excel) => {
      const { area } = rangeArgument(args.any(0), sheet, excel);
      return change(sheet, { titleColumns: `$${columnName(area.column)}:$${columnName(lastColumn(area))}` }, excel);
    },
    GetPrintTitleColumnsOrNullObject: titles('titleColumns'),
    SetPrintArea: (sheet, args, excel) =>
      change(sheet, { printArea: absolute(areaName(rangeArgument(args.any(0), sheet, excel).area)) }, excel),
    GetPrintAreaOrNullObject: printArea,
  },
});
