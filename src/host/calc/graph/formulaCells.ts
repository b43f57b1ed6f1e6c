/**
 * The formulas of a book and who reads what: kept in line with the cells.
 *
 * A formula whose references go through a sheet's name, a table or a defined name is linked again when those
 * change (contextual.ts).
 */
import { type Area, WHOLE_SHEET } from '../../book/area';
import type { Book } from '../../book/book';
import type { Sheet } from '../../book/sheet';
import type { Program } from '../formula/program';
import type { SheetArea } from '../value/value';
import { CellMap } from './cellMap';
import { Contextual } from './contextual';
import { Dependents } from './dependents';
import { Node } from './node';
import { type Precedents, precedentsOf } from './precedents';

/** Below this many cells an area is looked at cell by cell, above it formula by formula. */
const FEW_CELLS = 4096;

const sameAreas = (a: readonly SheetArea[], b: readonly SheetArea[]): boolean =>
  a.length === b.length &&
  a.every((one, n) => {
    const two = b[n] as SheetArea;
    return (
      one.sheet === two.sheet &&
      one.area.row === two.area.row &&
      one.area.column === two.area.column &&
      one.area.rows === two.area.rows &&
      one.area.columns === two.area.columns
    );
  });

export interface FormulaChanges {
  added(node: Node): void;
  removed(node: Node): void;
}

export class FormulaCells {
  readonly nodes = new CellMap<Node>();
  readonly dependents = new Dependents();
  readonly volatile = new Set<Node>();
  readonly contextual = new Contextual();
  readonly subtotals = new Set<Node>();

  constructor(
    private readonly book: Book,
    private readonly programOf: (formula: string) => Program,
    private readonly changes: FormulaChanges,
  ) {}

  at(sheet: Sheet, row: number, column: number): Node | undefined {
    return this.nodes.get(sheet, row, column);
  }

  /** Takes in formulas that were written in an area and forgets those that are gone. */
  sync(sheet: Sheet, where: Area): void {
    this.nodes.within(sheet, where, (node) => {
      if (sheet.cells.formula(node.row, node.column) !== node.program.formula) this.remove(node);
    });
    const take = (row: number, column: number, formula: string): void => {
      if (this.at(sheet, row, column) === undefined) this.add(sheet, row, column, formula);
    };
    if (where.rows * where.columns > FEW_CELLS) return sheet.cells.forEachFormula(take, where);
    for (let column = where.column; column < where.column + where.columns; column += 1)
      for (let row = where.row; row < where.row + where.rows; row += 1) {
        const formula = sheet.cells.formula(row, column);
        if (formula !== undefined) take(row, column, formula);
      }
  }

  /** Everything afresh. */
  rebuild(): void {
    this.nodes.clear();
    this.dependents.clear();
    this.volatile.clear();
    this.contextual.clear();
    this.subtotals.clear();
    for (const sheet of this.book.sheets) this.sync(sheet, WHOLE_SHEET);
  }

  forgetSheet(sheet: Sheet): void {
    this.nodes.within(sheet, WHOLE_SHEET, (node) => this.remove(node));
  }

  /** Resolves a formula's references again; tells whether they are others now, or another error. */
  relink(node: Node): boolean {
    const before = node.precedents;
    for (const where of before) this.dependents.remove(node, where);
    const { unresolved } = this.link(node);
    return unresolved || !sameAreas(before, node.precedents);
  }

  private add(sheet: Sheet, row: number, column: number, formula: string): void {
    const node = new Node(sheet, row, column, this.programOf(formula));
    this.nodes.set(sheet, row, column, node);
    this.link(node);
    this.contextual.add(node);
    if (node.program.isSubtotal) this.subtotals.add(node);
    this.changes.added(node);
  }

  private link(node: Node): Precedents {
    const precedents = precedentsOf(node.program, this.book, node, this.programOf);
    node.precedents = precedents.all;
    node.certain = precedents.certain;
    for (const where of precedents.all) this.dependents.add(node, where);
    if (precedents.volatile) this.volatile.add(node);
    else this.volatile.delete(node);
    return precedents;
  }

  private remove(node: Node): void {
    for (const where of node.precedents) this.dependents.remove(node, where);
    this.nodes.delete(node.sheet, node.row, node.column);
    this.volatile.delete(node);
    this.contextual.remove(node);
    this.subtotals.delete(node);
    this.changes.removed(node);
  }
}
