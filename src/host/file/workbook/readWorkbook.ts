/** The package → the book. */
import { Book } from '../../book/book';
import { Sheet, type Visibility } from '../../book/sheet';
import { StyleTable } from '../../book/style';
import type { FileFinding } from '../../excel';
import { chartAnchors, readChart } from '../chart/readCharts';
import { readNotes } from '../note/readNotes';
import { CONTENT_TYPES, type Package } from '../package/package';
import type { Relations } from '../package/relations';
import { damaged, FileRefusal } from '../refusal';
import { readSheet } from '../sheet/readSheet';
import { readSharedStrings } from '../sheet/sharedStrings';
import type { FileSource, SheetSource } from '../source';
import { readPalette } from '../styles/colors';
import { readStyles } from '../styles/readStyles';
import { readTable, type TableSource } from '../table/readTable';
import { child, childrenOf, flag, parseXml, type XmlElement } from '../xml/parse';
import { readNames } from './names';
import { readSettings, SETTINGS_NAMESPACE, settingsState } from './settings';
import { isRangeName } from './rangeNames';
import { workbookState } from './state';
import { relationIdOf } from './writeWorkbook';

const ROOT = '';
type Shared = Pick<FileSource, 'palette' | 'styles' | 'styleIds' | 'strings'>;

export function readWorkbook(opened: Package, fileName: string, findings: FileFinding[]): { book: Book; source: FileSource } {
  const workbookPart = findWorkbook(opened, fileName);
  const relations = opened.relations(workbookPart);
  const root = parseXml(opened.text(workbookPart), workbookPart);
  const partOf = (kind: string): string | undefined => relations.ofKind(kind)[0]?.target;
  const stylesPart = partOf('styles');
  const stringsPart = partOf('sharedStrings');
  const themePart = partOf('theme');

  if (stylesPart === undefined) throw damaged(workbookPart, 'has no styles');
  const stylesRoot = opened.xml(stylesPart);
  const palette = readPalette(themePart === undefined || !opened.has(themePart) ? undefined : opened.xml(themePart), stylesRoot);
  const styles = readStyles(stylesRoot, palette);
  const table = new StyleTable(styles.formats[0]);
  const styleIds = styles.formats.map((format) => table.intern(format));
  const strings =
    stringsPart === undefined ? { texts: [], rich: new Set<number>() } : readSharedStrings(opened.text(stringsPart), stringsPart);

  const book = new Book(table);
  book.fileName = fileName;
  book.dateSystem = flag(child(root, 'workbookPr')?.attributes['date1904']) ? 1904 : 1900;
  const protection = child(root, 'workbookProtection')?.attributes ?? {};
  book.structureProtected = flag(protection['lockStructure']);
  book.structureHasPassword = protection['workbookPassword'] !== undefined || protection['workbookHashValue'] !== undefined;
  const elements = childrenOf(child(root, 'sheets'), 'sheet');
  const opening = elements.map((element) => openSheet(opened, element, relations));
  const places = opening.map((each) => each?.sheet);
  book.sheets.push(...places.filter((sheet) => sheet !== undefined));
  if (book.sheets.length === 0) throw damaged(workbookPart, 'has no worksheet');
  readNames(childrenOf(child(root, 'definedNames'), 'definedName'), places, book);

  const shared: Shared = { palette, styles, styleIds, strings };
  const sheets = opening.flatMap((each) => (each === undefined ? [] : [sheetSource(opened, book, each, shared, findings)]));
  const settingsPart = readOwnSettings(opened, relations, book);
  const active = places[Number(child(child(root, 'bookViews'), 'workbookView')?.attributes['activeTab'] ?? 0)];
  if (active !== undefined && active.visibility === 'visible')
    book.selection = { sheet: active, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  return {
    book,
    source: {
      package: opened,
      workbookPart,
      stylesPart,
      stringsPart,
      ...shared,
      sheets,
      workbookState: workbookState(book),
      settingsPart,
      settingsState: JSON.stringify(settingsState(book)),
    },
  };
}

/** The workbook part: by the package's relations, else where Excel puts it. */
function findWorkbook(opened: Package, fileName: string): string {
  if (opened.has(CONTENT_TYPES)) opened.xml(CONTENT_TYPES); // saving needs it: better to know now that it is damaged
  const part = opened.relations(ROOT).ofKind('officeDocument')[0]?.target ?? 'xl/workbook.xml';
  if (part.endsWith('.bin')) {
    throw new FileRefusal('binary-workbook', `${fileName} is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.`, part);
  }
  if (!opened.has(CONTENT_TYPES) || !opened.has(part) || !/(^|\/)[^/]*workbook[^/]*\.xml$/i.test(part)) {
    throw new FileRefusal(
      'not-a-workbook',
      `${fileName} is a package of another kind than an Excel workbook (it has no workbook part). Choose an .xlsx file.`,
    );
  }
  return part;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { hidden: 'hidden', veryHidden: 'veryHidden' };

interface OpeningSheet {
  readonly sheet: Sheet;
  readonly part: string;
  readonly text: string;
  readonly relationId: string;
}

/** A worksheet, still empty; undefined for chart sheets, dialogs and macro sheets, which only stay in the file. */
function openSheet(opened: Package, element: XmlElement, relations: Relations): OpeningSheet | undefined {
  const { name = '', sheetId = '0', state = '' } = element.attributes;
  const relation = relations.byId(relationIdOf(element));
  if (relation === undefined) throw damaged('xl/workbook.xml', `leads nowhere for the sheet "${name}"`);
  if (relation.kind !== 'worksheet') return undefined;
  const text = opened.text(relation.target);
  const uid = /<worksheet[^>]*\sxr:uid="(\{[0-9A-Fa-f-]+\})"/.exec(text.slice(0, 4096))?.[1];
  const sheet = new Sheet(uid ?? fallbackId(sheetId), name);
  sheet.visibility = VISIBILITY[state] ?? 'visible';
  return { sheet, part: relation.target, text, relationId: relation.id };
}

/** The id Excel itself gives a sheet whose file has none (xr:uid). */
export const fallbackId = (sheetId: string): string =>
  `{00000000-0001-0000-${Number(sheetId).toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;

function sheetSource(
  opened: Package,
  book: Book,
  { sheet, part, text, relationId: id }: OpeningSheet,
  { palette, styles, styleIds, strings }: Shared,
  findings: FileFinding[],
): SheetSource {
  const own = opened.relations(part);
  const tables: TableSource[] = own.ofKind('table').map(({ target }) => readTable(opened.text(target), target));
  sheet.tables.push(...tables.map(({ table }) => table));
  const states = readSheet(text, sheet, tables, {
    part,
    styles,
    styleIds,
    palette,
    strings: strings.texts,
    date1904: book.dateSystem === 1904,
    isRangeName: (name) => isRangeName(book, name),
    findings,
  });
  readNotesInto(opened, own, sheet);
  readChartsInto(opened, own, sheet);
  return { sheet, part, relationId: id, states, tables, notes: JSON.stringify(sheet.notes), charts: JSON.stringify(sheet.charts) };
}

function readNotesInto(opened: Package, relations: Relations, sheet: Sheet): void {
  const comments = relations.ofKind('comments')[0]?.target;
  if (comments === undefined) return;
  const vml = relations.ofKind('vmlDrawing').map(({ target }) => opened.text(target, 'as it is'));
  sheet.notes.push(...readNotes(opened.xml(comments), vml.join('')));
}

function readChartsInto(opened: Package, relations: Relations, sheet: Sheet): void {
  const drawing = relations.ofKind('drawing')[0]?.target;
  if (drawing === undefined) return;
  const root = parseXml(opened.text(drawing, 'as it is'), drawing);
  for (const anchor of chartAnchors(root, opened.relations(drawing))) {
    sheet.charts.push(readChart(anchor, parseXml(opened.text(anchor.part, 'as it is'), anchor.part), sheet));
  }
}

/** Reads the settings into the book and says which part they came from. */
function readOwnSettings(opened: Package, relations: Relations, book: Book): string | undefined {
  for (const { target } of relations.ofKind('customXml')) {
    if (!opened.has(target) || !opened.text(target).includes(SETTINGS_NAMESPACE)) continue;
    readSettings(opened.xml(target), book);
    return target;
  }
  return undefined;
}
