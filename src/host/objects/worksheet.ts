/** Excel.Worksheet: a sheet, its name and place, and the ways into its cells. */
import { area, WHOLE_SHEET } from '../book/area';
import type { Book } from '../book/book';
import type { Sheet, Visibility } from '../book/sheet';
import { insideSheet, placeOnSheet } from './addresses';
import { autoFilterType } from './autoFilter';
import { chartsType } from './charts';
import { colorOf } from './color';
import { commentsType } from './comments';
import { EVENT_METHODS } from './eventMethods';
import { ADDIN, type Excel } from './excel';
import { ExcelError, invalidArgument, itemNotFound } from './excelError';
import { freezePanesType } from './freezePanes';
import { structureMustBeOpen } from './guard';
import type { ExcelObject } from './model';
import { type Args, asNumber, asText, asTruth, type MemberTable, ObjectType, oneOf, type Scalar } from './model';
import { namesType } from './names';
import { pageLayoutType } from './pageLayout';
import { worksheetProtectionType } from './protection';
import { rangeType } from './range';
import { rangeAreasType } from './rangeAreas';
import { usedPart } from './rangeNavigation';
import { replaceAll } from './rangeSearch';
import { copySheet } from './sheetCopy';
import { checkSheetName } from './sheetNames';
import { tablesType } from './tables';

export const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
type VisibilityWord = keyof typeof VISIBILITIES;
const WORDS = Object.keys(VISIBILITIES) as VisibilityWord[]; // The table above has only these keys.
const visibilityWord = (visibility: Visibility): VisibilityWord => WORDS.find((word) => VISIBILITIES[word] === visibility) ?? 'Visible';

export const visibleSheets = (book: Book): Sheet[] => book.sheets.filter(({ visibility }) => visibility === 'visible');

function rename(sheet: Sheet, value: unknown, { book }: Excel): void {
  const name = asText(value, 'worksheet.name');
  if (name === sheet.name) return;
  structureMustBeOpen(book, 'renaming sheets');
  checkSheetName(name, book, sheet);
  const oldName = sheet.name;
  sheet.name = name;
  book.tell({ kind: 'sheets', change: 'renamed', sheet, oldName, origin: ADDIN });
}

function move(sheet: Sheet, value: unknown, { book }: Excel): void {
  const position = asNumber(value, 'worksheet.position');
  structureMustBeOpen(book, 'moving sheets');
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length)
    throw invalidArgument(`worksheet.position must be from 0 to ${book.sheets.length - 1}, not ${position}.`);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position, 0, sheet);
  book.tell({ kind: 'sheets', change: 'moved', sheet, origin: ADDIN });
}

function show(sheet: Sheet, value: unknown, { book }: Excel): void {
  const visibility = VISIBILITIES[oneOf(value, WORDS, 'worksheet.visibility')];
  if (visibility === sheet.visibility) return;
  structureMustBeOpen(book, 'hiding and showing sheets');
  mustLeaveOneVisible(sheet, book, visibility !== 'visible', 'hidden');
  sheet.visibility = visibility;
  book.tell({ kind: 'sheets', change: 'visibility', sheet, origin: ADDIN });
  leaveSheet(sheet, book);
}

function mustLeaveOneVisible(sheet: Sheet, book: Book, leaving: boolean, how: string): void {
  if (leaving && visibleSheets(book).every((other) => other === sheet))
    throw new ExcelError(
      'InvalidOperation',
      `"${sheet.name}" is the last visible sheet; it cannot be ${how}. Show or add another sheet first.`,
    );
}

/** When the sheet in front goes away, a neighbour comes to the front. */
function leaveSheet(sheet: Sheet, book: Book, at = book.sheets.indexOf(sheet)): void {
  if (book.selection?.sheet !== sheet || (sheet.visibility === 'visible' && book.sheets.includes(sheet))) return;
  const next = [...book.sheets.slice(at), ...book.sheets.slice(0, at).reverse()].find(({ visibility }) => visibility === 'visible');
  if (next !== undefined) bringToFront(next, book);
}

function bringToFront(sheet: Sheet, book: Book): void {
  if (book.activeSheet === sheet && book.selection !== undefined) return;
  book.selection = { sheet, area: area(0, 0) };
  book.tell({ kind: 'activated', sheet, origin: ADDIN });
}

function activate(sheet: Sheet, { book }: Excel): void {
  if (sheet.visibility !== 'visible')
    throw new ExcelError(
      'InvalidOperation',
      `Sheet "${sheet.name}" is hidden and cannot be activated. Set its visibility to Visible first.`,
    );
  bringToFront(sheet, book);
}

function remove(sheet: Sheet, { book }: Excel): void {
  structureMustBeOpen(book, 'deleting sheets');
  mustLeaveOneVisible(sheet, book, sheet.visibility === 'visible', 'deleted');
  if (sheet.visibility === 'veryHidden')
    throw new ExcelError(
      'InvalidOperation',
      `Sheet "${sheet.name}" is very hidden and cannot be deleted. Set its visibility to Hidden or Visible first.`,
    );
  const at = book.sheets.indexOf(sheet);
  book.sheets.splice(at, 1);
  const names = book.names.filter(({ sheetId }) => sheetId !== sheet.id);
  book.names.splice(0, book.names.length, ...names);
  leaveSheet(sheet, book, at);
  book.tell({ kind: 'sheets', change: 'deleted', sheet, origin: ADDIN });
}

/** Next or previous sheet; without one, an error or a null object. */
function neighbour(sheet: Sheet, args: Args, { book }: Excel, step: 1 | -1): ExcelObject<Sheet> | null {
  const visibleOnly = args.truth(0, false);
  for (let at = book.sheets.indexOf(sheet) + step; ; at += step) {
    const other = book.sheets[at];
    if (other === undefined) return null;
    if (!visibleOnly || other.visibility === 'visible') return worksheetType.of(other);
  }
}

const orFail = (object: ExcelObject | null, what: string): ExcelObject => {
  if (object === null) throw itemNotFound(what);
  return object;
};

function getRange(sheet: Sheet, args: Args, { book }: Excel): ExcelObject {
  const whole = !args.has(0) || args.any(0) === '';
  return rangeType.of(whole ? { sheet, area: WHOLE_SHEET } : placeOnSheet(args.text(0), sheet, book));
}

/** Excel answers A1 for an empty sheet; the other form answers a null object. */
const used = (sheet: Sheet, args: Args) => usedPart({ sheet, area: WHOLE_SHEET }, args.truth(0, false));

const gridlines: Scalar<Sheet> = {
  get: ({ showGridlines }) => showGridlines,
  set: (sheet, value, { book }) => {
    sheet.showGridlines = asTruth(value, 'worksheet.showGridlines');
    book.tell({ kind: 'part', sheet, part: 'gridlines', origin: ADDIN });
  },
};

const headings: Scalar<Sheet> = {
  get: ({ showHeadings }) => showHeadings,
  set: (sheet, value, { book }) => {
    sheet.showHeadings = asTruth(value, 'worksheet.showHeadings');
    book.tell({ kind: 'part', sheet, part: 'gridlines', origin: ADDIN });
  },
};

const SCALARS = {
  Name: { get: ({ name }) => name, set: rename },
  Id: ({ id }) => id,
  Position: { get: (sheet, { book }) => book.sheets.indexOf(sheet), set: move },
  Visibility: { get: ({ visibility }) => visibilityWord(visibility), set: show },
  TabColor: {
    get: ({ tabColor }) => tabColor,
    set: (sheet, value, { book }) => {
      sheet.tabColor = value === '' ? '' : colorOf(value, 'worksheet.tabColor');
      book.tell({ kind: 'part', sheet, part: 'tab', origin: ADDIN });
    },
  },
  ShowGridlines: gridlines,
  ShowHeadings: headings,
  // Office.js writes these two under names of their own; it reads them under those above.
  Gridlines: gridlines,
  Headings: headings,
  StandardHeight: ({ defaultRowHeight }) => defaultRowHeight,
} satisfies MemberTable<Sheet>['scalars'];

export const worksheetType: ObjectType<Sheet> = new ObjectType<Sheet>('Worksheet', {
  identity: ({ id }) => ({ Id: id }),
  scalars: SCALARS,
  parts: {
    AutoFilter: (sheet) => autoFilterType.of({ sheet, table: undefined }),
    Charts: (sheet) => chartsType.of(sheet),
    Comments: (sheet) => commentsType.of({ sheet }),
    FreezePanes: (sheet) => freezePanesType.of(sheet),
    Names: (sheet) => namesType.of({ sheet }),
    PageLayout: (sheet) => pageLayoutType.of(sheet),
    Protection: (sheet) => worksheetProtectionType.of(sheet),
    Tables: (sheet) => tablesType.of({ sheet }),
  },
  methods: {
    ...EVENT_METHODS(({ id }: Sheet) => id),
    Activate: (sheet, _args, excel) => activate(sheet, excel),
    Calculate: (_sheet, _args, { calculator }) => {
      calculator.resume();
      calculator.recalculate();
      calculator.suspend();
      return null;
    },
    Copy: copySheet,
    Delete: (sheet, _args, excel) => remove(sheet, excel),
    GetRange: getRange,
    GetRanges: (sheet, args, { book }) => {
      const areas = args.has(0)
        ? args
            .text(0)
            .split(',')
            .map((each) => placeOnSheet(each.trim(), sheet, book).area)
        : [WHOLE_SHEET];
      return rangeAreasType.of({ sheet, areas });
    },
    GetRangeByIndexes: (sheet, args) =>
      rangeType.of({ sheet, area: insideSheet(args.whole(0, 0), args.whole(1, 0), args.whole(2, 1), args.whole(3, 1)) }),
    GetCell: (sheet, args) => rangeType.of({ sheet, area: insideSheet(args.whole(0, 0), args.whole(1, 0), 1, 1) }),
    GetUsedRange: (sheet, args) => rangeType.of(used(sheet, args) ?? { sheet, area: area(0, 0) }),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const place = used(sheet, args);
      return place === undefined ? null : rangeType.of(place);
    },
    GetNext: (sheet, args, excel) => orFail(neighbour(sheet, args, excel, 1), 'sheet after this one'),
    GetNextOrNullObject: (sheet, args, excel) => neighbour(sheet, args, excel, 1),
    GetPrevious: (sheet, args, excel) => orFail(neighbour(sheet, args, excel, -1), 'sheet before this one'),
    GetPreviousOrNullObject: (sheet, args, excel) => neighbour(sheet, args, excel, -1),
    ReplaceAll: (sheet, args, excel) => replaceAll({ sheet, area: WHOLE_SHEET }, args, excel),
    // How Office.js finds a copied or neighbouring sheet again.
    _GetSheetById: (_sheet, args, { book }) => sheetById(args, book),
    _GetAnotherWorksheetById: (_sheet, args, { book }) => sheetById(args, book),
  },
});

function sheetById(args: Args, book: Book): ExcelObject<Sheet> {
  const sheet = book.sheetById(args.text(0));
  if (sheet === undefined) throw itemNotFound(`sheet ${args.text(0)}`);
  return worksheetType.of(sheet);
}
