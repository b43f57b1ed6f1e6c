/**
 * Saves a book by patching the package it came from.
 *
 * Only what differs from the file is written: elements of a sheet, cells, new styles and texts at the end of their
 * lists, parts of our own. Then the chain of calculation is dropped and Excel is asked to calculate everything when
 * it opens the file. A book that was not changed gives back the bytes that were opened.
 */
import type { Book } from '../book/book';
import { Sheet } from '../book/sheet';
import type { FileFinding } from '../excel';
import type { CellChanges } from './changes';
import { EMPTY_SHEET, WORKSHEET_TYPE } from './minimal';
import { removeOrphans } from './package/orphans';
import type { Draft } from './package/package';
import { leftInPlace } from './sheet/leftInPlace';
import { patchSheet } from './sheet/patchSheet';
import { statesOf } from './sheet/readSheet';
import { StringWriter } from './sheet/sharedStrings';
import type { FileSource, SheetSource } from './source';
import { StyleWriter } from './styles/writeStyles';
import { followInChart, followPivotSource } from './follow';
import { patchCharts } from './chart/patchCharts';
import { patchNotes } from './note/patchNotes';
import { patchTables } from './table/patchTables';
import { isRangeName } from './workbook/rangeNames';
import { MetadataWriter } from './workbook/metadata';
import { settingsState, settingsText } from './workbook/settings';
import { workbookState } from './workbook/state';
import { relationIdOf, workbookText } from './workbook/writeWorkbook';
import { child, childrenOf, parseXml } from './xml/parse';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface Saving {
  readonly book: Book;
  readonly source: FileSource;
  readonly changes: CellChanges;
  readonly draft: Draft;
  readonly findings: FileFinding[];
  readonly styles: StyleWriter;
  readonly strings: StringWriter;
  readonly metadata: MetadataWriter;
  /** Relations of the sheets that the file did not have. */
  readonly newRelations: Map<Sheet, string>;
}

export function saveWorkbook(
  book: Book,
  source: FileSource,
  changes: CellChanges,
  original: Uint8Array,
): { bytes: Uint8Array; findings: FileFinding[] } {
  const { package: opened, workbookPart } = source;
  const draft = opened.draft();
  const findings: FileFinding[] = [];
  const stylesText = opened.text(source.stylesPart);
  const metadataPart = opened.relations(workbookPart).ofKind('sheetMetadata')[0]?.target;
  const saving: Saving = {
    book,
    source,
    changes,
    draft,
    findings,
    styles: new StyleWriter(parseXml(stylesText, 'xl/styles.xml'), stylesText, source.styles, book.styles),
    strings: new StringWriter(source.strings),
    metadata: new MetadataWriter(metadataPart === undefined ? undefined : opened.text(metadataPart)),
    newRelations: new Map(),
  };
  removeSheets(saving);
  for (const sheet of book.sheets) saveSheet(saving, sheet);
  followElsewhere(saving);
  saveShared(saving, metadataPart);
  saveSettings(saving);
  const listChanged = workbookState(book) !== source.workbookState;
  if (!draft.changed && !listChanged) return { bytes: original, findings };
  saveList(saving, listChanged);
  return { bytes: draft.toBytes(), findings };
}

/** Takes deleted sheets out, with all that only they led to: tables, drawings, notes. */
function removeSheets({ book, source, draft }: Saving): void {
  const gone = source.sheets.filter(({ sheet }) => !book.sheets.includes(sheet));
  for (const { relationId } of gone) draft.relations(source.workbookPart).remove(relationId);
  removeOrphans(
    draft,
    gone.map(({ part }) => part),
  );
}

function saveSheet(saving: Saving, sheet: Sheet): void {
  const { source, draft, book } = saving;
  const opened = source.sheets.find((candidate) => candidate.sheet === sheet);
  const target = opened ?? newSheet(saving, sheet);
  const text = opened === undefined ? emptySheet(sheet) : source.package.text(target.part);
  const touched = opened === undefined || saving.changes.isTouched(sheet);
  const common = {
    strings: source.strings.texts,
    date1904: book.dateSystem === 1904,
    isRangeName: (name: string) => isRangeName(book, name),
  };
  const references = new Map([
    ...patchCharts(target, book, draft, saving.findings),
    ...patchNotes(target, draft),
    ...patchTables(target, draft),
  ]);
  const rows = touched
    ? {
        ...common,
        source: text,
        styles: saving.styles,
        styleIds: source.styleIds,
        stringWriter: saving.strings,
        moves: saving.changes.movesOf(sheet),
        dynamicMetadata: () => saving.metadata.dynamicArray(),
        tables: target.tables.map((table) => table.asRead),
        currentTables: sheet.tables,
      }
    : undefined;
  const context = { part: target.part, source: text, styles: saving.styles, findings: saving.findings };
  const { history } = saving.changes;
  if (saving.changes.movesOf(sheet).length > 0) saving.findings.push(...leftInPlace(sheet.name, target.part, draft.relations(target.part)));
  const patched = patchSheet({ sheet, states: target.states, rows, references, history }, context);
  if (opened === undefined) draft.write(target.part, patched, WORKSHEET_TYPE);
  else if (patched !== text) draft.write(target.part, patched);
}

/** A sheet that the file does not have: as if it had been read from an empty part. */
function newSheet({ source, draft, newRelations }: Saving, sheet: Sheet): SheetSource {
  const part = draft.freeName('xl/worksheets/sheet');
  draft.write(part, '', WORKSHEET_TYPE);
  const relationId = draft.relations(source.workbookPart).add('worksheet', part);
  newRelations.set(sheet, relationId);
  return { sheet, part, relationId, states: statesOf(new Sheet(sheet.id, sheet.name)), tables: [], notes: '[]', charts: '[]' };
}

const REVISION = 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
/** The sheet's id is kept where Excel keeps it, when it is a GUID as Excel's are. */
const emptySheet = ({ id }: Sheet): string =>
  /^\{[0-9A-Fa-f-]{36}\}$/.test(id)
    ? EMPTY_SHEET.replace('<worksheet ', `<worksheet xmlns:mc="${COMPATIBILITY}" mc:Ignorable="xr" xmlns:xr="${REVISION}" xr:uid="${id}" `)
    : EMPTY_SHEET;

/** Charts' series names, charts of chart sheets, and sources of pivot tables. */
function followElsewhere({ book, source, changes, draft, findings }: Saving): void {
  const { history } = changes;
  if (history.length === 0) return;
  const known = new Set(book.sheets.flatMap(({ charts }) => charts.map(({ id }) => id)));
  for (const part of draft.partNames.filter((name) => /\/charts\/chart[^/]*\.xml$/.test(name) && source.package.has(name))) {
    const text = draft.text(part);
    const followed = followInChart(text, parseXml(text, part), known.has(part), history);
    if (followed !== text) draft.write(part, followed);
  }
  for (const { target } of draft.relations(source.workbookPart).ofKind('pivotCacheDefinition')) {
    const text = source.package.text(target);
    const followed = followPivotSource(text, parseXml(text, target), history);
    if (followed === undefined) findings.push(pivotWithoutSource(target));
    else if (followed !== text) draft.write(target, followed);
  }
}

const pivotWithoutSource = (part: string): FileFinding => ({
  code: 'pivot-source-gone',
  part,
  message:
    'The cells that a pivot table was made from were deleted: it shows its last figures and cannot be refreshed. Give it another source in Excel.',
});

/** Styles, texts and metadata, which the sheets have asked for by now. */
function saveShared({ source, draft, styles, strings, metadata }: Saving, metadataPart: string | undefined): void {
  const write = (text: string | undefined, part: string | undefined, name: string, kind: string, type: string): void => {
    if (text === undefined) return;
    draft.write(part ?? name, text, part === undefined ? `${TYPES}.${type}+xml` : undefined);
    if (part === undefined) draft.relations(source.workbookPart).add(kind, name);
  };
  const { stringsPart } = source;
  write(styles.text(), source.stylesPart, 'xl/styles.xml', 'styles', 'styles');
  const texts = strings.text(stringsPart === undefined ? undefined : source.package.text(stringsPart));
  write(texts, stringsPart, 'xl/sharedStrings.xml', 'sharedStrings', 'sharedStrings');
  write(metadata.text(), metadataPart, 'xl/metadata.xml', 'sheetMetadata', 'sheetMetadata');
}

function saveSettings({ book, source, draft }: Saving): void {
  if (JSON.stringify(settingsState(book)) === source.settingsState) return;
  const part = source.settingsPart ?? draft.freeName('customXml/item');
  draft.write(part, settingsText(book));
  draft.ensureDefault('xml', 'application/xml');
  if (source.settingsPart === undefined) draft.relations(source.workbookPart).add('customXml', part);
}

/** workbook.xml, and the chain of calculation taken out: it lists cells that may hold formulas no more. */
function saveList({ book, source, draft, newRelations }: Saving, listChanged: boolean): void {
  const relations = draft.relations(source.workbookPart);
  for (const { id, target } of relations.ofKind('calcChain')) {
    relations.remove(id);
    draft.remove(target);
  }
  const text = source.package.text(source.workbookPart);
  const elements = childrenOf(child(parseXml(text, source.workbookPart), 'sheets'), 'sheet');
  const sheetOf = (id: string): Sheet | undefined => source.sheets.find(({ relationId }) => relationId === id)?.sheet;
  const written = workbookText(
    book,
    {
      source: text,
      part: source.workbookPart,
      oldPlaces: elements.map((element) => sheetOf(relationIdOf(element))),
      relationOf: (sheet) => newRelations.get(sheet) ?? '',
    },
    listChanged,
  );
  draft.write(source.workbookPart, written);
}
