/** How a sheet is printed. Print area and repeated rows are defined names; see workbook/names.ts. */
import { elementWith, rawText, tagText } from '../../xml/edit';
import { child, flag, numeric, type XmlElement } from '../../xml/parse';
import { escapeText } from '../../xml/text';
import type { SheetAspect } from './aspect';

export const pageSetup: SheetAspect = {
  element: 'pageSetup',
  read([element], sheet, context) {
    const { orientation, fitToWidth, fitToHeight } = element?.attributes ?? {};
    if (orientation === 'landscape') sheet.page = { ...sheet.page, orientation };
    if (!context.fitsPage) return;
    // 0 is «as many as it takes», and 1 when the file does not say.
    sheet.page = {
      ...sheet.page,
      fitToWidth: (numeric(fitToWidth) ?? 1) || undefined,
      fitToHeight: (numeric(fitToHeight) ?? 1) || undefined,
    };
  },
  state: ({ page }) => [page.orientation, page.fitToWidth, page.fitToHeight],
  write({ page }, [old], { source }) {
    const fitted = page.fitToWidth !== undefined || page.fitToHeight !== undefined;
    const changes = {
      orientation: page.orientation,
      fitToWidth: fitted ? (page.fitToWidth ?? 0) : undefined,
      fitToHeight: fitted ? (page.fitToHeight ?? 0) : undefined,
    };
    return old === undefined ? tagText('pageSetup', changes) : elementWith(source, old, changes);
  },
};

/** `&L…&C…&R…`: the book knows the middle, the other two stay. */
export const headerFooter: SheetAspect = {
  element: 'headerFooter',
  read([element], sheet) {
    const centerHeader = centerOf(child(element, 'oddHeader')?.text);
    const centerFooter = centerOf(child(element, 'oddFooter')?.text);
    sheet.page = { ...sheet.page, centerHeader, centerFooter };
  },
  state: ({ page }) => [page.centerHeader, page.centerFooter],
  write({ page }, [old], { source }) {
    const part = (name: string, center: string | undefined): string => {
      const text = withCenter(child(old, name)?.text, center);
      return text === '' ? '' : `<${name}>${escapeText(text)}</${name}>`;
    };
    const rest = (old?.children ?? []).filter(({ name }: XmlElement) => name !== 'oddHeader' && name !== 'oddFooter');
    const content =
      part('oddHeader', page.centerHeader) +
      part('oddFooter', page.centerFooter) +
      rest.map((element) => rawText(source, element)).join('');
    return content === '' ? '' : tagText('headerFooter', old?.attributes ?? {}, content);
  },
};

const SECTION = /&([LCR])((?:(?!&[LCR])[\s\S])*)/g;
const sections = (text: string | undefined): Map<string, string> => {
  const all = text === undefined || /^&[LCR]/.test(text) || text === '' ? (text ?? '') : `&C${text}`; // bare text is the middle
  return new Map([...all.matchAll(SECTION)].map(([, letter, content]) => [letter!, content!]));
};
const centerOf = (text: string | undefined): string | undefined => sections(text).get('C');

function withCenter(text: string | undefined, center: string | undefined): string {
  const all = sections(text);
  if (center === undefined || center === '') all.delete('C');
  else all.set('C', center);
  return ['L', 'C', 'R'].map((letter) => (all.has(letter) ? `&${letter}${all.get(letter)}` : '')).join('');
}

/** Whether `<sheetPr>` says that the page is fitted: only then do the numbers in `<pageSetup>` count. */
export const fitsPage = (sheetProperties: XmlElement | undefined): boolean =>
  flag(child(sheetProperties, 'pageSetUpPr')?.attributes['fitToPage']);
