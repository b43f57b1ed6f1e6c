/** workbook.xml, patched: the list of sheets, the names, protection of the structure, and the wish to be recalculated. */
import type { Book } from '../../book/book';
import type { Sheet } from '../../book/sheet';
import { OFFICE_RELATIONS } from '../package/relations';
import { XmlPatch, elementWith, openTag, rawText, tagText } from '../xml/edit';
import { child, childrenOf, flag, parseXml, type XmlElement } from '../xml/parse';
import { namesText } from './names';

// prettier-ignore
const ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr', 'absPath', 'workbookProtection', 'bookViews', 'sheets',
  'functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr',
  'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
];

export interface WorkbookPart {
  readonly source: string;
  readonly part: string;
  /** Sheets as the file lists them; undefined for those that are no worksheets. */
  readonly oldPlaces: readonly (Sheet | undefined)[];
  /** Relation id of each sheet of the book. */
  readonly relationOf: (sheet: Sheet) => string;
}

/** The relation that a `<sheet>` follows, whatever prefix its attribute has. */
export const relationIdOf = (element: XmlElement): string =>
  Object.entries(element.attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

export function workbookText(book: Book, { source, part, oldPlaces, relationOf }: WorkbookPart, listChanged: boolean): string {
  const patch = new XmlPatch(source);
  const root = parseXml(source, part);
  const put = (name: string, text: string): void => {
    const old = child(root, name);
    if (old !== undefined) patch.replace(old.start, old.end, text);
    else patch.insert(placeOf(root, name), text);
  };
  if (listChanged) {
    const list = child(root, 'sheets');
    const order = newOrder(childrenOf(list, 'sheet'), oldPlaces, book);
    put('sheets', elementWith(source, list!, {}, sheetList(order, childrenOf(list, 'sheet'), relationOf)));
    const places = new Map(order.map((entry, place) => [entry.sheet, place]));
    const names = childrenOf(child(root, 'definedNames'), 'definedName');
    put(
      'definedNames',
      namesText(book, (sheet) => places.get(sheet) ?? 0, names, oldPlaces),
    );
    putViews(patch, root, order);
    putProtection(put, child(root, 'workbookProtection'), book, source);
  }
  const calculation = child(root, 'calcPr')?.attributes ?? {};
  put('calcPr', tagText('calcPr', { ...calculation, fullCalcOnLoad: 1 }));
  return patch.text();
}

const placeOf = (root: XmlElement, name: string): number =>
  root.children.find((element) => ORDER.indexOf(element.name) > ORDER.indexOf(name))?.start ?? root.closeStart;

interface Entry {
  /** Undefined for a sheet of another kind, which keeps its place behind its neighbour. */
  readonly sheet: Sheet | undefined;
  readonly old: XmlElement | undefined;
}

/** The book's order; chart sheets and the like stay behind the sheet they stood behind. */
function newOrder(old: readonly XmlElement[], oldPlaces: readonly (Sheet | undefined)[], book: Book): Entry[] {
  const others = new Map<Sheet | undefined, Entry[]>();
  let neighbour: Sheet | undefined;
  old.forEach((element, n) => {
    const sheet = oldPlaces[n];
    if (sheet === undefined) others.set(neighbour, [...(others.get(neighbour) ?? []), { sheet, old: element }]);
    else if (book.sheets.includes(sheet)) neighbour = sheet;
  });
  return [
    ...(others.get(undefined) ?? []),
    ...book.sheets.flatMap((sheet) => [{ sheet, old: old[oldPlaces.indexOf(sheet)] }, ...(others.get(sheet) ?? [])]),
  ];
}

function sheetList(order: readonly Entry[], old: readonly XmlElement[], relationOf: (sheet: Sheet) => string): string {
  let nextId = Math.max(0, ...old.map(({ attributes }) => Number(attributes['sheetId'] ?? 0)));
  return order
    .map(({ sheet, old: element }) => {
      const state = sheet === undefined ? element?.attributes['state'] : sheet.visibility === 'visible' ? undefined : sheet.visibility;
      const name = sheet?.name ?? element?.attributes['name'];
      if (element !== undefined) return tagText('sheet', { ...element.attributes, name, state });
      nextId += 1;
      return tagText('sheet', { name, sheetId: nextId, state, 'xmlns:r': OFFICE_RELATIONS, 'r:id': relationOf(sheet!) });
    })
    .join('');
}

/** The view's active and first tab are counted in sheets: they follow the sheet they meant, or go to the first visible one. */
function putViews(patch: XmlPatch, root: XmlElement, order: readonly Entry[]): void {
  const oldSheets = childrenOf(child(root, 'sheets'), 'sheet');
  const firstVisible = Math.max(
    0,
    order.findIndex(({ sheet }) => sheet?.visibility === 'visible'),
  );
  for (const view of childrenOf(child(root, 'bookViews'), 'workbookView')) {
    const follow = (place: string | undefined): number | undefined => {
      if (place === undefined) return undefined;
      const now = order.findIndex(({ old }) => old !== undefined && old === oldSheets[Number(place)]);
      return now < 0 || order[now]?.sheet?.visibility !== 'visible' ? firstVisible : now;
    };
    const changes = { activeTab: follow(view.attributes['activeTab'] ?? '0'), firstSheet: follow(view.attributes['firstSheet']) };
    const tag = openTag(view, { ...changes, activeTab: changes.activeTab === 0 ? undefined : changes.activeTab });
    patch.replace(view.start, view.openEnd, view.selfClosing ? `${tag.slice(0, -1)}/>` : tag);
  }
}

function putProtection(put: (name: string, text: string) => void, old: XmlElement | undefined, book: Book, source: string): void {
  if (!book.structureProtected && old === undefined) return;
  const lockStructure = book.structureProtected ? 1 : undefined;
  if (old !== undefined && flag(old.attributes['lockStructure']) === book.structureProtected)
    put('workbookProtection', rawText(source, old));
  else put('workbookProtection', lockStructure === undefined ? '' : tagText('workbookProtection', { ...old?.attributes, lockStructure }));
}
