/**
 * Defined names. The book's names are what people see; three kinds the file keeps beside them are part of other
 * things there: print area and repeated rows of a page, and the hidden name of a sheet's own filter.
 */
import { areaName } from '../../book/area';
import type { Book, DefinedName } from '../../book/book';
import { quoteSheet } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import { fromFileForm, toFileForm } from '../formulas/fileForm';
import { tagText } from '../xml/edit';
import { flag, type XmlElement } from '../xml/parse';
import { escapeText } from '../xml/text';

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';
const FILTER = '_xlnm._FilterDatabase';

/** `sheets` are those of the file by their place, undefined for chart sheets and the like. */
export function readNames(elements: readonly XmlElement[], sheets: readonly (Sheet | undefined)[], book: Book): void {
  for (const { attributes, text } of elements) {
    const { name = '', localSheetId, hidden, comment = '' } = attributes;
    const sheet = localSheetId === undefined ? undefined : sheets[Number(localSheetId)];
    if (name === FILTER) continue;
    if (name === PRINT_AREA && sheet !== undefined) sheet.page = { ...sheet.page, printArea: withoutSheet(text) };
    else if (name === PRINT_TITLES && sheet !== undefined)
      sheet.page = { ...sheet.page, titleRows: rowsOf(text), titleColumns: columnsOf(text) };
    else book.names.push({ name, formula: fromFileForm(text), sheetId: sheet?.id, visible: !flag(hidden), comment });
  }
}

/** `'My sheet'!$A$1:$D$9` → `$A$1:$D$9`; several areas keep their commas. */
const withoutSheet = (text: string): string => text.replace(/('(?:[^']|'')*'|[^,!]+)!/g, '');
const rowsOf = (text: string): string | undefined =>
  withoutSheet(text)
    .split(',')
    .find((part) => /^\$?\d+:\$?\d+$/.test(part));
const columnsOf = (text: string): string | undefined =>
  withoutSheet(text)
    .split(',')
    .find((part) => /^\$?[A-Z]+:\$?[A-Z]+$/i.test(part));

/** What of the book stands in `<definedNames>`, for comparing. */
export const namesState = (book: Book): unknown => [
  book.names,
  book.sheets.map(({ id, name, page, autoFilter }) => [id, name, page.printArea, page.titleRows, page.titleColumns, autoFilter]),
];

/** The names in the file's order: by name, page names among them. `placeOf` gives a sheet's place in the new file. */
export function namesText(
  book: Book,
  placeOf: (sheet: Sheet) => number,
  old: readonly XmlElement[],
  oldPlaces: readonly (Sheet | undefined)[],
): string {
  const before = (name: string, sheetId: string | undefined): XmlElement | undefined =>
    old.find(({ attributes }) => {
      const place = attributes['localSheetId'];
      return attributes['name'] === name && (place === undefined ? undefined : oldPlaces[Number(place)]?.id) === sheetId;
    });
  const entries = book.names.map((name) => nameText(book, name, placeOf, before(name.name, name.sheetId)));
  for (const sheet of book.sheets) {
    const local = (name: string, formula: string, hidden?: number): void => {
      const attributes = { ...before(name, sheet.id)?.attributes, name, localSheetId: placeOf(sheet), hidden };
      entries.push({ sort: name, text: tagText('definedName', attributes, escapeText(formula)) });
    };
    const prefix = `${quoteSheet(sheet.name)}!`;
    const { printArea, titleRows, titleColumns } = sheet.page;
    if (printArea !== undefined && printArea !== '')
      local(
        PRINT_AREA,
        printArea
          .split(',')
          .map((part) => prefix + absolute(part))
          .join(','),
      );
    const titles = [titleColumns, titleRows].filter((part) => part !== undefined && part !== '');
    if (titles.length > 0) local(PRINT_TITLES, titles.map((part) => prefix + absolute(part!)).join(','));
    if (sheet.autoFilter !== undefined) local(FILTER, prefix + absolute(areaName(sheet.autoFilter)), 1);
  }
  const sorted = entries.sort((a, b) => (a.sort.toLowerCase() < b.sort.toLowerCase() ? -1 : 1));
  return sorted.length === 0 ? '' : tagText('definedNames', {}, sorted.map(({ text }) => text).join(''));
}

function nameText(
  book: Book,
  { name, formula, sheetId, visible, comment }: DefinedName,
  placeOf: (sheet: Sheet) => number,
  old: XmlElement | undefined,
): { sort: string; text: string } {
  const sheet = sheetId === undefined ? undefined : book.sheetById(sheetId);
  const attributes = {
    ...old?.attributes,
    name,
    localSheetId: sheet === undefined ? undefined : placeOf(sheet),
    hidden: visible ? undefined : 1,
    comment: comment === '' ? undefined : comment,
  };
  return { sort: name, text: tagText('definedName', attributes, escapeText(toFileForm(formula.replace(/^=/, ''), { dynamic: true }))) };
}

/** `A1:D9` → `$A$1:$D$9`. */
const absolute = (address: string): string =>
  address.replace(/\$?([A-Za-z]+)?\$?(\d+)?/g, (whole, letters?: string, digits?: string) =>
    whole === '' ? '' : `${letters === undefined ? '' : `$${letters}`}${digits === undefined ? '' : `$${digits}`}`,
  );
