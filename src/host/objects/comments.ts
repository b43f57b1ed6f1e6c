/**
 * Comments, kept as the notes of their cells.
 *
 * Office.js 1.16 has no notes of its own, only comments; a workbook saved here shows them as notes. Replies
 * and mentions would be lost that way, so they are refused.
 */
import { area, cellName } from '../book/area';
import type { Note, Sheet } from '../book/sheet';
import { rangeArgument } from './addresses';
import { ADDIN, type Excel } from './excel';
import { alreadyExists, invalidArgument, itemNotFound } from './excelError';
import { mayChange } from './guard';
import { type Args, asText, type ExcelObject, ObjectType } from './model';
import type { Place } from './place';
import { rangeType } from './range';

interface Scope {
  /** Undefined: of all sheets. */
  readonly sheet: Sheet | undefined;
}

interface NoteOnSheet {
  readonly sheet: Sheet;
  readonly note: Note;
}

const idOf = ({ sheet, note }: NoteOnSheet): string => `${sheet.id}${cellName(note.row, note.column)}`;

const inScope = ({ sheet }: Scope, { book }: Excel): NoteOnSheet[] =>
  (sheet === undefined ? book.sheets : [sheet]).flatMap((each) => each.notes.map((note) => ({ sheet: each, note })));

const commentType = new ObjectType<NoteOnSheet>('Comment', {
  identity: (self) => ({ Id: idOf(self) }),
  scalars: {
    Id: idOf,
    Content: {
      get: ({ note }) => note.text,
      set: ({ sheet, note }, value, { book }) => {
        mayChange(sheet, 'allowEditObjects', 'editing comments');
        note.text = asText(value, 'comment.content');
        book.tell({ kind: 'part', sheet, part: 'notes', origin: ADDIN });
      },
    },
    AuthorName: ({ note }) => note.author,
    ContentType: () => 'Plain',
  },
  methods: {
    Delete: ({ sheet, note }, _args, { book }) => {
      mayChange(sheet, 'allowEditObjects', 'deleting comments');
      sheet.notes.splice(sheet.notes.indexOf(note), 1);
      book.tell({ kind: 'part', sheet, part: 'notes', origin: ADDIN });
      return null;
    },
    GetLocation: ({ sheet, note }) => rangeType.of({ sheet, area: area(note.row, note.column) }),
  },
});

function add({ sheet }: Scope, args: Args, excel: Excel): ExcelObject {
  const place = cellArgument(sheet, args, excel);
  mayChange(place.sheet, 'allowEditObjects', 'adding comments');
  const { row, column } = place.area;
  if (excel.book.note(place.sheet, row, column) !== undefined) throw alreadyExists(`a comment in ${cellName(row, column)}`);
  const note: Note = { row, column, author: excel.user, text: args.text(1), visible: false };
  place.sheet.notes.push(note);
  excel.book.tell({ kind: 'part', sheet: place.sheet, part: 'notes', origin: ADDIN });
  return commentType.of({ sheet: place.sheet, note });
}

/** A comment belongs to one cell; for the whole workbook the address must say its sheet. */
function cellArgument(sheet: Sheet | undefined, args: Args, excel: Excel): Place {
  const given = args.any(0);
  const place =
    typeof given === 'string' && sheet === undefined && !given.includes('!')
      ? undefined
      : rangeArgument(given, sheet ?? excel.book.activeSheet, excel);
  if (place === undefined || place.area.rows * place.area.columns !== 1)
    throw invalidArgument(`A comment belongs to one cell. Write it like Sheet1!B2, not ${JSON.stringify(given)}.`);
  return place;
}

function byCell(scope: Scope, args: Args, excel: Excel): ExcelObject {
  const { sheet, area: where } = cellArgument(scope.sheet, args, excel);
  const note = excel.book.note(sheet, where.row, where.column);
  if (note === undefined) throw itemNotFound(`comment in ${cellName(where.row, where.column)}`);
  return commentType.of({ sheet, note });
}

const find = (scope: Scope, key: unknown, excel: Excel): NoteOnSheet | undefined =>
  inScope(scope, excel).find((each) => idOf(each) === key);

export const commentsType = new ObjectType<Scope>('CommentCollection', {
  items: (scope, excel) => inScope(scope, excel).map((each) => commentType.of(each)),
  item: (scope, key, excel) => {
    const found = find(scope, key, excel);
    return found === undefined ? undefined : commentType.of(found);
  },
  methods: {
    Add: add,
    GetCount: (scope, _args, excel) => inScope(scope, excel).length,
    GetItemByCell: byCell,
    GetItemOrNullObject: (scope, args, excel) => {
      const found = find(scope, args.any(0), excel);
      return found === undefined ? null : commentType.of(found);
    },
  },
});
