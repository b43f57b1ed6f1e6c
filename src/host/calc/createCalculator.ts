/**
 * The calculation of one book: hears what changed, marks what depends on it, calculates, and tells what came out.
 *
 * Formulas that name moved rows, renamed sheets or tables are rewritten here, on hearing of the change
 * (adjust.ts), before anything is calculated. Results are told with origin `calculation`, once per connected
 * area, after everything is calculated.
 */
import { type Area, area, contains, WHOLE_SHEET } from '../book/area';
import type { Book, BookChange } from '../book/book';
import type { CellValue } from '../book/cell';
import type { Sheet } from '../book/sheet';
import { adjustFormulas, cellsLeftBySpills } from './adjust';
import type { CalculationFinding, Calculator, CalculatorOptions, CustomFunctions } from './calculator';
import { CellChanges } from './cellChanges';
import { findingsOf } from './findings';
import type { Environment, Place, Workings } from './formula/environment';
import { createPrograms } from './formula/prepare';
import type { Program } from './formula/program';
import { asMatrix } from './formula/reading';
import { formatText } from './formatText';
import { AddInCalls } from './graph/addInCalls';
import { Evaluation } from './graph/evaluation';
import { FormulaCells } from './graph/formulaCells';
import type { Node } from './graph/node';
import { Spills } from './graph/spills';
import { ColumnIndexes } from './index/columnIndexes';
import { fail, type Matrix, type Scalar, type SheetArea } from './value/value';

/** A calculator that keeps `book` calculated; everything is calculated once at the start. */
export function createCalculator(book: Book, options: CalculatorOptions): Calculator {
  const calculator = new BookCalculator(book, options);
  calculator.recalculateAll();
  return calculator;
}

class BookCalculator implements Calculator, Workings {
  mode: 'automatic' | 'manual' = 'automatic';
  generation = 0;
  readonly indexes = new ColumnIndexes();
  readonly programOf: (formula: string) => Program = createPrograms();
  private suspended = 0;
  private addIn: CustomFunctions | undefined;
  private readonly changes = new CellChanges();
  private readonly spills = new Spills((sheet, row, column, value) => this.write(sheet, row, column, value));
  private readonly calls = new AddInCalls((node) => this.answered(node));
  private readonly formulas: FormulaCells;
  private readonly evaluation: Evaluation;
  private readonly stopListening: () => void;

  constructor(
    readonly book: Book,
    readonly options: CalculatorOptions,
  ) {
    this.formulas = new FormulaCells(book, this.programOf, {
      added: (node) => this.evaluation.markNew(node),
      removed: (node) => this.removed(node),
    });
    this.evaluation = new Evaluation(this.formulas, this.spills, this, (sheet, row, column, value) =>
      this.write(sheet, row, column, value),
    );
    this.stopListening = book.onChange((change) => this.hear(change));
  }

  suspend(): void {
    this.suspended += 1;
  }

  resume(): void {
    this.suspended = Math.max(0, this.suspended - 1);
    this.whenAutomatic();
  }

  recalculate(): void {
    if (this.evaluation.running) return;
    for (const node of this.formulas.volatile) this.evaluation.markQuietly(node);
    this.evaluation.run(this.book.sheets);
    this.changes.tell(this.book);
  }

  recalculateAll(): void {
    this.startAfresh();
    this.recalculate();
  }

  settled(): Promise<void> {
    return this.calls.settled();
  }

  syntaxError(formula: string): string | undefined {
    const { problem } = this.programOf(formula);
    return problem?.code === 'syntax' ? problem.message : undefined;
  }

  evaluate(formula: string, sheet: Sheet, row: number, column: number): CellValue[][] {
    const env: Environment = { workings: this, sheet, row, column };
    return asMatrix(this.programOf(formula).run(env, undefined), env).toRows();
  }

  spillFrom(sheet: Sheet, row: number, column: number): Area | undefined {
    return this.formulas.at(sheet, row, column)?.spill;
  }

  spillAnchor(sheet: Sheet, row: number, column: number): { readonly row: number; readonly column: number } | undefined {
    const own = this.formulas.at(sheet, row, column);
    const anchor = own?.spill !== undefined ? own : this.spills.owner(sheet, row, column);
    return anchor && { row: anchor.row, column: anchor.column };
  }

  text(value: CellValue, numberFormat: string): string {
    return formatText(value, numberFormat, this.book.dateSystem);
  }

  useCustomFunctions(functions: CustomFunctions | undefined): void {
    this.addIn = functions;
    this.relink([...this.formulas.contextual.throughNames].filter(({ program }) => program.unknownCalls.length > 0));
    this.whenAutomatic();
  }

  get findings(): readonly CalculationFinding[] {
    return findingsOf(this.formulas.nodes, this.book, (name) => this.hasAddInFunction(name));
  }

  dispose(): void {
    this.stopListening();
  }

  value(sheet: Sheet, row: number, column: number): Scalar {
    this.evaluation.settle({ sheet, area: area(row, column) });
    return sheet.cells.value(row, column);
  }

  settle(where: SheetArea): void {
    this.evaluation.settle(where);
  }

  isSubtotal(sheet: Sheet, row: number, column: number): boolean {
    return this.formulas.at(sheet, row, column)?.program.isSubtotal === true;
  }

  hasAddInFunction(name: string): boolean {
    return this.addIn?.has(name) === true;
  }

  addInCall(name: string, args: readonly (CellValue | CellValue[][])[], at: Place): Scalar | Matrix | undefined {
    const node = this.formulas.at(at.sheet, at.row, at.column);
    return this.addIn === undefined || node === undefined ? undefined : this.calls.call(this.addIn, node, name, args, at);
  }

  private hear(change: BookChange): void {
    if ('origin' in change && change.origin === 'calculation') return;
    switch (change.kind) {
      case 'cells':
        return this.heardCells(change.sheet, change.area);
      case 'moved':
        return this.heardMove(change);
      case 'table':
      case 'sheets':
        return this.heardStructure(change);
      case 'names':
        this.relink(this.formulas.contextual.concernedBy(change));
        return this.whenAutomatic();
      case 'part':
        // Merged cells stand in the way of arrays.
        if (change.part === 'merges') this.refill(change.sheet, WHOLE_SHEET);
        return this.whenAutomatic();
      case 'format':
        // Hiding rows changes what SUBTOTAL(109, …) adds up.
        for (const node of this.formulas.subtotals) this.evaluation.markDirty(node);
        return this.whenAutomatic();
    }
  }

  private heardCells(sheet: Sheet, where: Area): void {
    const concerned = new Set<Node>();
    this.spills.concernedBy(sheet, where, (anchor) => concerned.add(anchor));
    this.spills.release(sheet, where);
    this.endFixedArrays(sheet, where);
    this.takeIn(sheet, where);
    this.formulas.nodes.within(sheet, where, (node) => this.evaluation.markDirty(node));
    for (const anchor of concerned) if (this.formulas.at(sheet, anchor.row, anchor.column) === anchor) this.evaluation.markDirty(anchor);
    this.evaluation.markReaders(sheet, where);
    this.whenAutomatic();
  }

  /** Every formula read again from its cell, linked, and dirty. */
  private startAfresh(): void {
    this.generation += 1;
    this.indexes.clear();
    this.spills.emptyAll(this.book.sheets);
    this.evaluation.forgetAll();
    this.formulas.rebuild();
  }

  /** Formulas that somebody wrote; what one reads in another workbook nobody has read yet. */
  private takeIn(sheet: Sheet, where: Area): void {
    const known = new Set<Node>();
    this.formulas.nodes.within(sheet, where, (node) => void known.add(node));
    this.formulas.sync(sheet, where);
    this.formulas.nodes.within(sheet, where, (node) => {
      if (node.isExternal && !known.has(node)) this.write(sheet, node.row, node.column, fail('#REF!'));
    });
  }

  /** Arrays of the old kind whose first cell holds another formula now, or none. */
  private endFixedArrays(sheet: Sheet, where: Area): void {
    for (const [key, { row, column }] of sheet.fixedArrays)
      if (contains(where, row, column) && sheet.cells.formula(row, column) !== this.formulas.at(sheet, row, column)?.program.formula)
        sheet.fixedArrays.delete(key);
  }

  private heardMove(change: Extract<BookChange, { kind: 'moved' }>): void {
    for (const { row, column } of cellsLeftBySpills(change, this.spills)) this.write(change.sheet, row, column, null);
    change.sheet.spills.clear();
    for (const { sheet, row, column } of adjustFormulas(this.book, change)) this.changes.noteFormula(sheet, row, column);
    this.startAfresh();
    this.whenAutomatic();
  }

  private heardStructure(change: Extract<BookChange, { kind: 'table' | 'sheets' }>): void {
    if (change.change === 'styled' || change.change === 'visibility') return;
    this.generation += 1;
    this.adjust(change);
    if (change.kind === 'sheets' && change.change === 'deleted') this.formulas.forgetSheet(change.sheet);
    if (change.kind === 'sheets' && change.change === 'added') this.formulas.sync(change.sheet, WHOLE_SHEET);
    this.relink(this.formulas.contextual.concernedBy(change));
    if (change.kind === 'table') this.refill(change.sheet, change.table.area);
    this.whenAutomatic();
  }

  /** Arrays that fill some of an area, or would like to, look again whether there is room. */
  private refill(sheet: Sheet, where: Area): void {
    this.spills.concernedBy(sheet, where, (anchor) => this.evaluation.markDirty(anchor));
  }

  private adjust(change: BookChange): void {
    for (const { sheet, row, column } of adjustFormulas(this.book, change)) {
      this.formulas.sync(sheet, area(row, column));
      this.changes.noteFormula(sheet, row, column);
    }
  }

  /** Resolves references again that go through sheets, tables and names; what they mean now may be dirty. */
  private relink(concerned: Iterable<Node>): void {
    this.generation += 1;
    for (const node of concerned) {
      const changed = this.formulas.relink(node);
      if (changed || asksMoreThanCells(node.program)) this.evaluation.markDirty(node);
    }
  }

  private removed(node: Node): void {
    const left = node.spill ?? area(node.row, node.column);
    this.evaluation.markReaders(node.sheet, left);
    this.spills.withdraw(node);
    this.evaluation.forget(node);
    this.spills.concernedBy(node.sheet, left, (anchor) => this.evaluation.markDirty(anchor));
  }

  private answered(node: Node): void {
    if (this.formulas.at(node.sheet, node.row, node.column) !== node) return;
    this.evaluation.markDirty(node);
    this.whenAutomatic();
  }

  private whenAutomatic(): void {
    if (this.mode === 'automatic' && this.suspended === 0) this.recalculate();
  }

  private write(sheet: Sheet, row: number, column: number, value: Scalar): void {
    const before = sheet.cells.value(row, column);
    if (before === value) return;
    this.changes.note(sheet, row, column, before);
    sheet.cells.setValue(row, column, value);
  }
}

/** Through a name, or about where something is: the value may be another though the cells that are read are the same. */
const asksMoreThanCells = ({ mentions, unknownCalls }: Program): boolean =>
  unknownCalls.length > 0 || mentions.some(({ kind, use }) => kind === 'name' || use === 'place');
