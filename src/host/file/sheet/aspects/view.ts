/** How a sheet stands on the screen: tab colour, gridlines, headings, frozen panes, default sizes. */
import { cellName } from '../../../book/area';
import { colorOf } from '../../styles/colors';
import { elementWith, rawText, tagText } from '../../xml/edit';
import { child, flag, numeric } from '../../xml/parse';
import type { SheetAspect } from './aspect';
import { pointsFromCharacters, charactersFromPoints } from './widths';

/** `<sheetPr>`: the tab's colour, and whether the page is fitted (the numbers stand in `<pageSetup>`). */
export const properties: SheetAspect = {
  element: 'sheetPr',
  read([element], sheet, { palette }) {
    sheet.tabColor = colorOf(child(element, 'tabColor'), palette) ?? '';
  },
  state: ({ tabColor, page }) => [tabColor, isFitted(page)],
  write(sheet, [old], { source }) {
    const keep = (name: string): string => (child(old, name) === undefined ? '' : rawText(source, child(old, name)!));
    const tab = sheet.tabColor === '' ? '' : tagText('tabColor', { rgb: `FF${sheet.tabColor.slice(1).toUpperCase()}` });
    const setUp = child(old, 'pageSetUpPr')?.attributes;
    const fitted = isFitted(sheet.page) ? 1 : undefined;
    const page = fitted === undefined && setUp === undefined ? '' : tagText('pageSetUpPr', { ...setUp, fitToPage: fitted });
    return tagText('sheetPr', old?.attributes ?? {}, tab + keep('outlinePr') + page);
  },
};

const isFitted = (page: { fitToWidth: number | undefined; fitToHeight: number | undefined }): boolean =>
  page.fitToWidth !== undefined || page.fitToHeight !== undefined;

export const views: SheetAspect = {
  element: 'sheetViews',
  read([element], sheet) {
    const view = child(element, 'sheetView');
    sheet.showGridlines = flag(view?.attributes['showGridLines'], true);
    sheet.showHeadings = flag(view?.attributes['showRowColHeaders'], true);
    const pane = child(view, 'pane')?.attributes;
    if (pane !== undefined && (pane['state'] ?? 'split').startsWith('frozen')) {
      sheet.frozen = { rows: numeric(pane['ySplit']) ?? 0, columns: numeric(pane['xSplit']) ?? 0 };
    }
  },
  state: ({ showGridlines, showHeadings, frozen }) => [showGridlines, showHeadings, frozen],
  write(sheet, [old], { source }) {
    const view = child(old, 'sheetView');
    const changes = { showGridLines: sheet.showGridlines ? undefined : 0, showRowColHeaders: sheet.showHeadings ? undefined : 0 };
    const rest = (view?.children ?? [])
      .filter(({ name }) => !['pane', 'selection'].includes(name))
      .map((element) => rawText(source, element));
    const content = paneText(sheet.frozen) + rest.join('');
    const written = tagText('sheetView', { workbookViewId: 0, ...view?.attributes, ...changes }, content);
    const others = (old?.children ?? []).filter((element) => element !== view).map((element) => rawText(source, element));
    return tagText('sheetViews', old?.attributes ?? {}, written + others.join(''));
  },
};

function paneText({ rows, columns }: { rows: number; columns: number }): string {
  if (rows === 0 && columns === 0) return '';
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane = {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellName(rows, columns),
    activePane: active,
    state: 'frozen',
  };
  return tagText('pane', pane) + tagText('selection', { pane: active });
}

export const defaultSizes: SheetAspect = {
  element: 'sheetFormatPr',
  read([element], sheet) {
    const { defaultRowHeight, defaultColWidth } = element?.attributes ?? {};
    sheet.defaultRowHeight = numeric(defaultRowHeight) ?? sheet.defaultRowHeight;
    const width = numeric(defaultColWidth);
    if (width !== undefined) sheet.defaultColumnWidth = pointsFromCharacters(width);
  },
  state: ({ defaultRowHeight, defaultColumnWidth }) => [defaultRowHeight, defaultColumnWidth],
  write(sheet, [old], { source }) {
    const changes = { defaultRowHeight: sheet.defaultRowHeight, defaultColWidth: charactersFromPoints(sheet.defaultColumnWidth) };
    return old === undefined ? tagText('sheetFormatPr', changes) : elementWith(source, old, changes);
  },
};
