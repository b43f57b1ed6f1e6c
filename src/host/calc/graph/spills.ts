/**
 * Arrays that fill the cells beside their formula.
 *
 * The formula's cell is the anchor; the cells it fills have values and no formula. Whatever else stands in
 * one of them, a value, a formula, a merged cell, a table, and the anchor reads #SPILL! until it is gone.
 */
import { type Area, area, contains, intersection, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../../book/area';
import type { CellValue } from '../../book/cell';
import { type Sheet, spillKey } from '../../book/sheet';
import type { Matrix } from '../value/value';
import { CellMap } from './cellMap';
import type { Node } from './node';

export type WriteCell = (sheet: Sheet, row: number, column: number, value: CellValue) => void;

export class Spills {
  /** Which anchor filled a cell. */
  private readonly owners = new CellMap<Node>();
  private readonly blocked = new Set<Node>();
  readonly anchors = new Set<Node>();

  constructor(private readonly write: WriteCell) {}

  owner(sheet: Sheet, row: number, column: number): Node | undefined {
    return this.owners.get(sheet, row, column);
  }

  /** Anchors that fill some of an area, and those that could not because something stood there. */
  concernedBy(sheet: Sheet, where: Area, visit: (anchor: Node) => void): void {
    if (this.anchors.size > 0) this.owners.within(sheet, where, visit);
    for (const node of this.blocked)
      if (node.sheet === sheet && node.blocked !== undefined && intersection(node.blocked, where) !== undefined) visit(node);
  }

  /** Cells that somebody wrote into are no longer the anchor's. */
  release(sheet: Sheet, where: Area): void {
    this.owners.within(sheet, where, (_anchor, row, column) => this.owners.delete(sheet, row, column));
  }

  /** Whether an array of that size fits below and right of its anchor. */
  fits(node: Node, wanted: Area): boolean {
    if (lastRow(wanted) >= MAX_ROWS || lastColumn(wanted) >= MAX_COLUMNS) return false;
    const { sheet } = node;
    if (sheet.merges.some((merged) => intersection(merged, wanted) !== undefined)) return false;
    if (sheet.tables.some((table) => intersection(table.area, wanted) !== undefined)) return false;
    let free = true;
    sheet.cells.forEachFilled(wanted, (row, column, value, formula) => {
      if (row === node.row && column === node.column) return;
      if (formula !== undefined || (value !== null && this.owner(sheet, row, column) !== node)) free = false;
    });
    return free;
  }

  /** Fills the cells of an array that fits; cells of the array before that are not in this one are emptied. */
  fill(node: Node, matrix: Matrix): void {
    const { sheet } = node;
    const filled = area(node.row, node.column, matrix.rows, matrix.columns);
    this.empty(node, filled);
    for (let r = 0; r < matrix.rows; r += 1)
      for (let c = 0; c < matrix.columns; c += 1) {
        if (r + c > 0) this.owners.set(sheet, node.row + r, node.column + c, node);
        this.write(sheet, node.row + r, node.column + c, matrix.at(r, c) ?? 0);
      }
    node.spill = filled;
    sheet.spills.set(spillKey(node.row, node.column), filled);
    this.anchors.add(node);
  }

  block(node: Node, wanted: Area): void {
    this.withdraw(node);
    node.blocked = wanted;
    this.blocked.add(node);
  }

  /** The node fills nothing but its own cell any more. */
  withdraw(node: Node): void {
    this.empty(node, undefined);
    this.anchors.delete(node);
    if (node.spill !== undefined) node.sheet.spills.delete(spillKey(node.row, node.column));
    node.spill = undefined;
    this.blocked.delete(node);
    node.blocked = undefined;
  }

  private empty(node: Node, except: Area | undefined): void {
    if (node.spill === undefined) return;
    const { sheet } = node;
    this.owners.within(sheet, node.spill, (owner, row, column) => {
      if (owner !== node || (except !== undefined && contains(except, row, column))) return;
      this.owners.delete(sheet, row, column);
      this.write(sheet, row, column, null);
    });
  }

  /** Visits every filled cell that is no anchor. */
  forEachFilled(visit: (sheet: Sheet, row: number, column: number) => void): void {
    this.owners.forEach((_node, sheet, row, column) => visit(sheet, row, column));
  }

  /** Empties what arrays filled, those of the file just opened included, so that they can fill anew. */
  emptyAll(sheets: readonly Sheet[]): void {
    this.clear();
    for (const sheet of sheets) {
      for (const [key, filled] of sheet.spills)
        sheet.cells.forEachFilled(filled, (row, column, _value, formula) => {
          if (formula === undefined && spillKey(row, column) !== key) this.write(sheet, row, column, null);
        });
      sheet.spills.clear();
    }
  }

  clear(): void {
    this.owners.clear();
    this.blocked.clear();
    this.anchors.clear();
  }
}
