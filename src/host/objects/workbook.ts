/** Excel.Workbook: the root of everything that Office.js can name. */
import { area } from '../book/area';
import type { Book } from '../book/book';
import { applicationType } from './application';
import { commentsType } from './comments';
import type { Excel } from './excel';
import { notDone } from './excelError';
import { type Args, type ExcelObject, ObjectType } from './model';
import { namesType } from './names';
import { createAndOpenWorkbook } from './newWorkbooks';
import { workbookProtectionType } from './protection';
import { rangeType } from './range';
import { rangeAreasType } from './rangeAreas';
import { settingsType } from './settings';
import { tablesType } from './tables';
import { worksheetsType } from './worksheets';

const selectionOf = (book: Book) => book.selection ?? { sheet: book.activeSheet, area: area(0, 0) };

const runtimeType = new ObjectType<Book>('Runtime', {
  scalars: {
    EnableEvents: {
      get: (_book, { events }) => events.enabled,
      set: (_book, value, { events }) => {
        events.enabled = value === true;
      },
    },
  },
});

/** The range of an event's `getRange(context)`. */
const eventRange = (args: Args, { references }: Excel): ExcelObject => references.get(args.text(0));

export const workbookType = new ObjectType<Book>('Workbook', {
  scalars: {
    Name: ({ fileName }) => fileName,
    ReadOnly: () => false,
    AutoSave: () => false,
    PreviouslySaved: () => true,
  },
  parts: {
    Application: (book) => applicationType.of(book),
    Comments: () => commentsType.of({ sheet: undefined }),
    Names: () => namesType.of({ sheet: undefined }),
    Protection: (book) => workbookProtectionType.of(book),
    Settings: (book) => settingsType.of(book),
    Tables: () => tablesType.of({ sheet: undefined }),
    Worksheets: (book) => worksheetsType.of(book),
    _Runtime: (book) => runtimeType.of(book),
    CustomXmlParts: () => {
      throw notDone('Workbook.customXmlParts');
    },
  },
  methods: {
    CreateAndOpenWorkbook: (_book, args, excel) => createAndOpenWorkbook(args, excel),
    GetSelectedRange: (book) => rangeType.of(selectionOf(book)),
    GetSelectedRanges: (book) => rangeAreasType.of({ sheet: selectionOf(book).sheet, areas: [selectionOf(book).area] }),
    GetActiveCell: (book) => {
      const { sheet, area: where } = selectionOf(book);
      return rangeType.of({ sheet, area: area(where.row, where.column) });
    },
    _GetRangeForEventByReferenceId: (_book, args, excel) => eventRange(args, excel),
    _GetRangeOrNullObjectForEventByReferenceId: (_book, args, excel) => eventRange(args, excel),
    _RemoveReference: (_book, args, { references }) => {
      references.remove(args.text(0));
      return null;
    },
    _RemoveAllReferences: (_book, _args, { references }) => {
      references.clear();
      return null;
    },
    _GetReferenceCount: (_book, _args, { references }) => references.count,
  },
});
