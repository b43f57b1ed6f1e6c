/** From one range to another: cells, rows, neighbours, edges, the used part, intersections. */
import {
  type Area,
  area,
  intersection,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  sameArea,
  union,
} from '../book/area';
import { insideSheet, rangeArgument } from './addresses';
import type { Excel } from './excel';
import { invalidArgument, itemNotFound } from './excelError';
import type { ExcelObject } from './model';
import { type Args, type MemberTable } from './model';
import { addressOf, type Place } from './place';
import { rangeType } from './range';
import { rangeAreasType } from './rangeAreas';
import { rangeViewOf } from './rangeView';
import { specialCells } from './specialCells';
import { tableScopeType } from './tables';

const range = (sheet: Place['sheet'], where: Area): ExcelObject => rangeType.of({ sheet, area: where });
const orNull = (place: Place | undefined): ExcelObject | null => (place === undefined ? null : rangeType.of(place));

function existing(place: Place | undefined, what: string): ExcelObject {
  if (place === undefined) throw itemNotFound(what);
  return rangeType.of(place);
}

/** The part of a place that holds values or formulas (or looks too, unless only values count). */
export function usedPart({ sheet, area: where }: Place, valuesOnly: boolean): Place | undefined {
  const used = sheet.cells.usedArea(!valuesOnly);
  const shared = used === undefined ? undefined : intersection(used, where);
  if (used === undefined || shared === undefined) return undefined;
  if (sameArea(shared, used)) return { sheet, area: shared };
  let found: Area | undefined;
  sheet.cells.forEachFilled(shared, (row, column) => (found = union(found, area(row, column))));
  return found === undefined ? undefined : { sheet, area: found };
}

/** Excel answers the first cell of what was asked when nothing in it is used. */
const usedOrFirst = (place: Place, valuesOnly: boolean): Place =>
  usedPart(place, valuesOnly) ?? { sheet: place.sheet, area: area(place.area.row, place.area.column) };

function shared(place: Place, args: Args, excel: Excel): Place | undefined {
  const other = rangeArgument(args.any(0), place.sheet, excel);
  const both = other.sheet === place.sheet ? intersection(place.area, other.area) : undefined;
  return both === undefined ? undefined : { sheet: place.sheet, area: both };
}

function beside({ sheet, area: a }: Place, axis: 'row' | 'column', count: number): ExcelObject {
  if (count === 0) throw invalidArgument('The count must not be 0.');
  const size = Math.abs(count);
  if (axis === 'row') return range(sheet, insideSheet(count > 0 ? lastRow(a) + 1 : a.row - size, a.column, size, a.columns));
  return range(sheet, insideSheet(a.row, count > 0 ? lastColumn(a) + 1 : a.column - size, a.rows, size));
}

/** Rows above and below turn round when the count is negative: towards the inside, from the edge. */
function neighbours(place: Place, args: Args, axis: 'row' | 'column', forward: boolean): ExcelObject {
  const count = args.has(0) ? args.whole(0) : 1;
  if (count >= 0) return beside(place, axis, forward ? count : -count);
  const { sheet, area: a } = place;
  const size = -count;
  if (axis === 'row') return range(sheet, insideSheet(forward ? lastRow(a) - size + 1 : a.row, a.column, size, a.columns));
  return range(sheet, insideSheet(a.row, forward ? lastColumn(a) - size + 1 : a.column, a.rows, size));
}

function offset({ sheet, area: a }: Place, rows: number, columns: number): ExcelObject {
  return range(sheet, insideSheet(a.row + rows, a.column + columns, a.rows, a.columns));
}

function line({ sheet, area: a }: Place, args: Args, axis: 'row' | 'column'): ExcelObject {
  const index = args.whole(0);
  // Like getCell, a line may lie outside the range, but not outside the sheet.
  if (axis === 'row') return range(sheet, insideSheet(a.row + index, a.column, 1, a.columns));
  return range(sheet, insideSheet(a.row, a.column + index, a.rows, 1));
}

function bounding(place: Place, args: Args, excel: Excel): ExcelObject {
  const other = rangeArgument(args.any(0), place.sheet, excel);
  if (other.sheet !== place.sheet)
    throw invalidArgument(`${addressOf(other)} is on another sheet than ${addressOf(place)}; no rectangle holds both.`);
  return range(place.sheet, union(place.area, other.area));
}

function spillOf({ sheet, area: a }: Place, { calculator }: Excel): Place | undefined {
  const spill = a.rows * a.columns === 1 ? calculator.spillFrom(sheet, a.row, a.column) : undefined;
  return spill === undefined ? undefined : { sheet, area: spill };
}

function spillParentOf({ sheet, area: a }: Place, { calculator }: Excel): Place | undefined {
  const anchor = calculator.spillAnchor(sheet, a.row, a.column);
  return anchor === undefined ? undefined : { sheet, area: area(anchor.row, anchor.column) };
}

/** Grows from the place until it is framed by empty rows and columns. */
function surroundingRegion({ sheet, area: start }: Place): Area {
  const filled = (a: Area): boolean => {
    let found = false;
    sheet.cells.forEachFilled(a, () => (found = true));
    return found;
  };
  const rim = (a: Area): Area => {
    const row = Math.max(0, a.row - 1);
    const column = Math.max(0, a.column - 1);
    return area(row, column, Math.min(MAX_ROWS, lastRow(a) + 2) - row, Math.min(MAX_COLUMNS, lastColumn(a) + 2) - column);
  };
  for (let region = start; ;) {
    const wide = rim(region);
    const edges = [
      area(wide.row, wide.column, region.row - wide.row, wide.columns),
      area(lastRow(region) + 1, wide.column, lastRow(wide) - lastRow(region), wide.columns),
      area(wide.row, wide.column, wide.rows, region.column - wide.column),
      area(wide.row, lastColumn(region) + 1, wide.rows, lastColumn(wide) - lastColumn(region)),
    ];
    const grown = edges
      .filter((edge) => edge.rows > 0 && edge.columns > 0 && filled(edge))
      .reduce<Area>((all, edge) => union(all, edge), region);
    const next = intersection(grown, usedWith(sheet, region)) ?? region;
    if (sameArea(next, region)) return region;
    region = next;
  }
}

const usedWith = (sheet: Place['sheet'], a: Area): Area => union(sheet.cells.usedArea(), a);

export const RANGE_NAVIGATION = {
  GetCell: ({ sheet, area: a }, args) => range(sheet, insideSheet(a.row + args.whole(0), a.column + args.whole(1), 1, 1)),
  GetRow: (place, args) => line(place, args, 'row'),
  GetColumn: (place, args) => line(place, args, 'column'),
  GetLastCell: ({ sheet, area: a }) => range(sheet, area(lastRow(a), lastColumn(a))),
  GetLastRow: ({ sheet, area: a }) => range(sheet, area(lastRow(a), a.column, 1, a.columns)),
  GetLastColumn: ({ sheet, area: a }) => range(sheet, area(a.row, lastColumn(a), a.rows, 1)),
  GetOffsetRange: (place, args) => offset(place, args.whole(0), args.whole(1)),
  GetResizedRange: ({ sheet, area: a }, args) =>
    range(sheet, insideSheet(a.row, a.column, a.rows + args.whole(0), a.columns + args.whole(1))),
  GetAbsoluteResizedRange: ({ sheet, area: a }, args) => range(sheet, insideSheet(a.row, a.column, args.whole(0, 1), args.whole(1, 1))),
  GetRowsBelow: (place, args) => neighbours(place, args, 'row', true),
  GetRowsAbove: (place, args) => neighbours(place, args, 'row', false),
  GetColumnsAfter: (place, args) => neighbours(place, args, 'column', true),
  GetColumnsBefore: (place, args) => neighbours(place, args, 'column', false),
  GetEntireRow: ({ sheet, area: a }) => range(sheet, area(a.row, 0, a.rows, MAX_COLUMNS)),
  GetEntireColumn: ({ sheet, area: a }) => range(sheet, area(0, a.column, MAX_ROWS, a.columns)),
  GetBoundingRect: bounding,
  GetIntersection: (place, args, excel) => existing(shared(place, args, excel), 'cell that both ranges have in common'),
  GetIntersectionOrNullObject: (place, args, excel) => orNull(shared(place, args, excel)),
  GetUsedRange: (place, args) => rangeType.of(usedOrFirst(place, args.truth(0, false))),
  GetUsedRangeOrNullObject: (place, args) => orNull(usedPart(place, args.truth(0, false))),
  GetSurroundingRegion: (place) => range(place.sheet, surroundingRegion(place)),
  GetSpillingToRange: (place, _args, excel) => existing(spillOf(place, excel), `array that ${addressOf(place)} fills`),
  GetSpillingToRangeOrNullObject: (place, _args, excel) => orNull(spillOf(place, excel)),
  GetSpillParent: (place, _args, excel) => existing(spillParentOf(place, excel), `array that fills ${addressOf(place)}`),
  GetSpillParentOrNullObject: (place, _args, excel) => orNull(spillParentOf(place, excel)),
  GetSpecialCells: (place, args, excel) => {
    const areas = specialCells(place, args, excel);
    if (areas.length === 0) throw itemNotFound('cell of this kind');
    return rangeAreasType.of({ sheet: place.sheet, areas });
  },
  GetSpecialCellsOrNullObject: (place, args, excel) => {
    const areas = specialCells(place, args, excel);
    return areas.length === 0 ? null : rangeAreasType.of({ sheet: place.sheet, areas });
  },
  GetMergedAreasOrNullObject: ({ sheet, area: a }) => {
    const areas = sheet.merges.filter((merge) => intersection(merge, a) !== undefined);
    return areas.length === 0 ? null : rangeAreasType.of({ sheet, areas });
  },
  GetTables: (place, args) => tableScopeType.of({ place, fullyContained: args.truth(0, false) }),
  GetVisibleView: (place) => rangeViewOf(place),
} satisfies MemberTable<Place>['methods'];

/** Whole rows and columns end where the used part ends; anything else is taken as it is. */
export function usedExtent(place: Place): Area {
  if (!isWholeRows(place.area) && !isWholeColumns(place.area)) return place.area;
  return usedPart(place, false)?.area ?? area(place.area.row, place.area.column);
}
