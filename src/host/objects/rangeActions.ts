/** What can be done to a range: clear, insert, delete, merge, copy, select. */
import {
  type Area,
  area,
  areaName,
  cellName,
  contains,
  intersection,
  isWholeColumns,
  isWholeRows,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  sameArea,
} from '../book/area';
import type { Sheet } from '../book/sheet';
import { moveLines } from '../book/moveLines';
import { clearContents } from './cellWriting';
import { copyPlace } from './copying';
import { ADDIN, type Excel } from './excel';
import { ExcelError, invalidArgument } from './excelError';
import { mayChange, mayOverwriteSpills, mayWrite, mustNotSplitMerges } from './guard';
import { type Args, type ExcelObject, type MemberTable } from './model';
import type { Place } from './place';
import { rangeType } from './range';
import { shiftBlock } from './shiftBlock';
import { headerOf } from './tableAreas';
import { renameHeaders } from './tableHeaders';

const CLEAR_WHAT = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

export function clearPlace(place: Place, args: Args, excel: Excel): void {
  const what = args.word(0, CLEAR_WHAT, 'All');
  const { book } = excel;
  const { sheet, area: where } = place;
  mayWrite(place, book);
  if (what === 'All' || what === 'Formats') {
    mayChange(sheet, 'allowFormatCells', 'clearing formats');
    book.deriveStyle(sheet, where, () => 0);
    book.tell({ kind: 'format', sheet, area: where, origin: ADDIN });
  }
  if (what === 'All') clearParts(sheet, where, excel);
  if (what === 'All' || what === 'Contents' || what === 'ResetContents') {
    mayOverwriteSpills(place, excel);
    clearContents(place);
    renameHeaders(sheet, where, book);
    book.tell({ kind: 'cells', sheet, area: where, origin: ADDIN });
  }
}

/** Clearing everything takes conditional formats, validations and notes along where they lie wholly inside. */
function clearParts(sheet: Sheet, where: Area, { book }: Excel): void {
  const inside = (areas: readonly Area[]): boolean => areas.every((each) => sameArea(intersection(each, where) ?? NOWHERE, each));
  const parts = [
    ['conditionalFormats', sheet.conditionalFormats],
    ['validations', sheet.validations],
  ] as const;
  for (const [part, list] of parts) {
    const stay = (list as { areas: Area[] }[]).filter(({ areas }) => !inside(areas));
    if (stay.length === list.length) continue;
    (list as unknown[]).splice(0, list.length, ...stay);
    book.tell({ kind: 'part', sheet, part, origin: ADDIN });
  }
  const notes = sheet.notes.filter(({ row, column }) => !contains(where, row, column));
  if (notes.length === sheet.notes.length) return;
  sheet.notes.splice(0, sheet.notes.length, ...notes);
  book.tell({ kind: 'part', sheet, part: 'notes', origin: ADDIN });
}

const NOWHERE = area(-1, -1, 0, 0);

function insert(place: Place, args: Args, excel: Excel): ExcelObject {
  const shift = args.word(0, ['Down', 'Right'] as const);
  push(place, shift === 'Down' ? 'row' : 'column', shift === 'Down' ? place.area.rows : place.area.columns, excel);
  return rangeType.of(place);
}

function remove(place: Place, args: Args, excel: Excel): void {
  const shift = args.word(0, ['Up', 'Left'] as const);
  push(place, shift === 'Up' ? 'row' : 'column', shift === 'Up' ? -place.area.rows : -place.area.columns, excel);
}

/** Inserts or deletes whole lines where the range is whole lines, else pushes the cells behind the block. */
function push({ sheet, area: a }: Place, axis: 'row' | 'column', count: number, excel: Excel): void {
  const at = axis === 'row' ? a.row : a.column;
  const whole = axis === 'row' ? isWholeRows(a) : isWholeColumns(a);
  mayChange(sheet, pushPermission(axis, count), `${count > 0 ? 'inserting' : 'deleting'} ${axis}s`);
  mustNotFallOff(sheet, a, axis, count);
  if (whole) {
    mustKeepHeaders(sheet, axis, at, count);
    moveLines(excel.book, sheet, { axis, at, count }, ADDIN);
  } else shiftBlock(sheet, a, axis, count, excel);
}

const pushPermission = (axis: 'row' | 'column', count: number) =>
  axis === 'row' ? (count > 0 ? 'allowInsertRows' : 'allowDeleteRows') : count > 0 ? 'allowInsertColumns' : 'allowDeleteColumns';

/** Excel does not push filled cells off the end of the sheet. */
function mustNotFallOff(sheet: Sheet, a: Area, axis: 'row' | 'column', count: number): void {
  if (count <= 0) return;
  const end = axis === 'row' ? area(MAX_ROWS - count, a.column, count, a.columns) : area(a.row, MAX_COLUMNS - count, a.rows, count);
  sheet.cells.forEachFilled(end, (row, column) => {
    throw new ExcelError('NonBlankCellOffSheet', `${cellName(row, column)} on "${sheet.name}" would be pushed off the sheet.`);
  });
}

function mustKeepHeaders(sheet: Sheet, axis: 'row' | 'column', at: number, count: number): void {
  if (axis === 'column' || count > 0) return;
  for (const table of sheet.tables) {
    const header = headerOf(table);
    if (header === undefined || header.row < at || header.row >= at - count) continue;
    if (lastRow(table.area) >= at - count)
      throw new ExcelError(
        'InsertDeleteConflict',
        `The header row of table "${table.name}" cannot be deleted while its rows stay. Delete the table.`,
      );
  }
}

function merge({ sheet, area: a }: Place, args: Args, { book }: Excel): void {
  mayChange(sheet, 'allowFormatCells', 'merging cells');
  const table = sheet.tables.find((each) => intersection(each.area, a) !== undefined);
  if (table !== undefined)
    throw new ExcelError('InvalidOperation', `${areaName(a)} lies in table "${table.name}"; cells of a table cannot be merged.`);
  mustNotSplitMerges(sheet, a, 'Merging');
  const across = args.truth(0, false);
  const areas = across ? Array.from({ length: a.rows }, (_, index) => area(a.row + index, a.column, 1, a.columns)) : [a];
  const stay = sheet.merges.filter((each) => intersection(each, a) === undefined);
  const made = areas.filter(({ rows, columns }) => rows * columns > 1);
  sheet.merges.splice(0, sheet.merges.length, ...stay, ...made);
  for (const each of made) keepFirstOnly(sheet, each);
  book.tell({ kind: 'part', sheet, part: 'merges', origin: ADDIN });
  book.tell({ kind: 'cells', sheet, area: a, origin: ADDIN });
}

/** Of the merged cells the upper left one keeps its content. */
function keepFirstOnly(sheet: Sheet, merged: Area): void {
  sheet.cells.forEachFilled(merged, (row, column) => {
    if (row === merged.row && column === merged.column) return;
    sheet.cells.setFormula(row, column, undefined);
    sheet.cells.setValue(row, column, null);
  });
}

function unmerge({ sheet, area: a }: Place, { book }: Excel): void {
  mayChange(sheet, 'allowFormatCells', 'unmerging cells');
  const stay = sheet.merges.filter((each) => intersection(each, a) === undefined);
  sheet.merges.splice(0, sheet.merges.length, ...stay);
  book.tell({ kind: 'part', sheet, part: 'merges', origin: ADDIN });
}

/** Selecting activates the sheet too; a hidden sheet cannot be looked at. */
export function select({ sheet, area: a }: Place, { book }: Excel): void {
  if (sheet.visibility !== 'visible')
    throw new ExcelError('InvalidOperation', `Sheet "${sheet.name}" is hidden; nothing on it can be selected. Show it first.`);
  const moved = book.selection?.sheet !== sheet;
  book.selection = { sheet, area: a };
  if (moved) book.tell({ kind: 'activated', sheet, origin: ADDIN });
  book.tell({ kind: 'selection', sheet, area: a, origin: ADDIN });
}

function validateArraySize({ area: a }: Place, args: Args): null {
  const rows = args.whole(0);
  const columns = args.whole(1);
  if (rows !== a.rows || columns !== a.columns)
    throw invalidArgument(
      `The values are ${rows} rows of ${columns} columns; the range is ${a.rows} × ${a.columns}. Give the array the range's shape.`,
    );
  return null;
}

export const RANGE_ACTIONS = {
  Clear: clearPlace,
  Insert: insert,
  Delete: remove,
  Merge: merge,
  Unmerge: (place, _args, excel) => unmerge(place, excel),
  CopyFrom: (place, args, excel) => copyPlace(place, args, excel),
  Select: (place, _args, excel) => select(place, excel),
  Calculate: (_place, _args, { calculator }) => {
    calculator.resume();
    calculator.recalculate();
    calculator.suspend();
    return null;
  },
  _ValidateArraySize: validateArraySize,
} satisfies MemberTable<Place>['methods'];
