/**
 * Who reads this cell? Precedents are areas; equal areas share one entry, so that ten thousand SUMIFS over the
 * same column cost one entry with ten thousand readers.
 *
 * Single cells are found by position. Larger areas stand in every block of 1,024 rows they touch, column by
 * column; areas that touch many blocks stand once for the column, areas that are very wide once for the sheet.
 */
import { type Area, contains, intersection, lastColumn, lastRow } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import type { SheetArea } from '../value/value';
import { CellMap } from './cellMap';
import type { Node } from './node';

const BLOCK_BITS = 10;
const MANY_BLOCKS = 16;
const MANY_COLUMNS = 64;

interface Entry {
  readonly area: Area;
  readonly readers: Set<Node>;
}

class SheetEntries {
  readonly byName = new Map<string, Entry>();
  readonly wide = new Set<Entry>();
  readonly tall = new Map<number, Set<Entry>>();
  readonly blocks = new Map<number, Set<Entry>>();
}

const entryName = (a: Area): string => `${a.row},${a.column},${a.rows},${a.columns}`;
const blockKey = (block: number, column: number): number => column * 1024 + block;

export class Dependents {
  /** Most cells have one reader: only a second one makes it a set. */
  private readonly cells = new CellMap<Node | Set<Node>>();
  private readonly sheets = new Map<Sheet, SheetEntries>();

  add(node: Node, { sheet, area: where }: SheetArea): void {
    if (where.rows === 1 && where.columns === 1) {
      const readers = this.cells.get(sheet, where.row, where.column);
      if (readers instanceof Set) readers.add(node);
      else if (readers !== node) this.cells.set(sheet, where.row, where.column, readers === undefined ? node : new Set([readers, node]));
      return;
    }
    let entries = this.sheets.get(sheet);
    if (entries === undefined) this.sheets.set(sheet, (entries = new SheetEntries()));
    const name = entryName(where);
    let entry = entries.byName.get(name);
    if (entry === undefined) {
      entries.byName.set(name, (entry = { area: where, readers: new Set() }));
      for (const place of placesOf(entries, where)) place.add(entry);
    }
    entry.readers.add(node);
  }

  remove(node: Node, { sheet, area: where }: SheetArea): void {
    if (where.rows === 1 && where.columns === 1) {
      const readers = this.cells.get(sheet, where.row, where.column);
      if (readers instanceof Set) readers.delete(node);
      else if (readers === node) this.cells.delete(sheet, where.row, where.column);
      return;
    }
    const entries = this.sheets.get(sheet);
    const entry = entries?.byName.get(entryName(where));
    if (entries === undefined || entry === undefined) return;
    entry.readers.delete(node);
    if (entry.readers.size > 0) return;
    entries.byName.delete(entryName(where));
    for (const place of placesOf(entries, where)) place.delete(entry);
  }

  clear(): void {
    this.cells.clear();
    this.sheets.clear();
  }

  /** Readers of any cell of an area. `seen` remembers areas whose readers were visited already. */
  readersOf(sheet: Sheet, where: Area, visit: (node: Node) => void, seen: Set<unknown>): void {
    this.cells.within(sheet, where, (readers) => (readers instanceof Set ? readers.forEach(visit) : visit(readers)));
    const entries = this.sheets.get(sheet);
    if (entries === undefined) return;
    const single = where.rows === 1 && where.columns === 1;
    const look = (entry: Entry): void => {
      if (seen.has(entry)) return;
      if (single ? !contains(entry.area, where.row, where.column) : intersection(entry.area, where) === undefined) return;
      seen.add(entry);
      entry.readers.forEach(visit);
    };
    const spansMuch = where.columns > MANY_COLUMNS || where.rows >> BLOCK_BITS > entries.byName.size;
    if (spansMuch) return entries.byName.forEach(look);
    entries.wide.forEach(look);
    for (let column = where.column; column <= lastColumn(where); column += 1) {
      entries.tall.get(column)?.forEach(look);
      for (let block = where.row >> BLOCK_BITS; block <= lastRow(where) >> BLOCK_BITS; block += 1)
        entries.blocks.get(blockKey(block, column))?.forEach(look);
    }
  }
}

function placeIn(places: Map<number, Set<Entry>>, key: number): Set<Entry> {
  let place = places.get(key);
  if (place === undefined) places.set(key, (place = new Set()));
  return place;
}

function* placesOf(entries: SheetEntries, where: Area): Iterable<Set<Entry>> {
  if (where.columns > MANY_COLUMNS) return yield entries.wide;
  const first = where.row >> BLOCK_BITS;
  const last = lastRow(where) >> BLOCK_BITS;
  for (let column = where.column; column <= lastColumn(where); column += 1) {
    if (last - first >= MANY_BLOCKS) yield placeIn(entries.tall, column);
    else for (let block = first; block <= last; block += 1) yield placeIn(entries.blocks, blockKey(block, column));
  }
}
