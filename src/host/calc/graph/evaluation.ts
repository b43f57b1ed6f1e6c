/**
 * Calculates what is dirty, each formula after those it reads.
 *
 * Formulas that are certain to be read come first; where a formula turns out to read something that is still
 * dirty (INDIRECT, a branch of IF), it is set aside and taken up again afterwards. There is no recursion, so
 * a running balance of 100,000 rows is as good as one of ten. A formula that meets itself on the way is
 * circular: it reads 0, and a finding says so.
 */
import { area, intersection, WHOLE_SHEET } from '../../book/area';
import { type Sheet, spillKey } from '../../book/sheet';
import { asMatrix, dereference } from '../formula/reading';
import type { Environment, Workings } from '../formula/environment';
import { inFixedArea } from '../value/broadcast';
import { fail, Lambda, Matrix, type Scalar, type SheetArea } from '../value/value';
import { CellSet } from './cellSet';
import type { FormulaCells } from './formulaCells';
import type { Node } from './node';
import type { Spills } from './spills';

/** Taken at a time from the dirty cells that a formula reads. */
const ASIDE = 32;
/** A formula calculated more often than this in one go chases its own spill. */
const ROUNDS = 50;

/** Thrown by a read of cells that are still to be calculated. */
export class Unready {
  constructor(readonly nodes: readonly Node[]) {}
}

export class Evaluation {
  readonly dirty = new CellSet();
  private readonly dirtySpills = new Set<Node>();
  private readonly quiet = new Set<Node>();
  private runs = 0;
  private spillsMoved = false;
  running = false;

  constructor(
    private readonly formulas: FormulaCells,
    private readonly spills: Spills,
    private readonly workings: Workings,
    private readonly write: (sheet: Sheet, row: number, column: number, value: Scalar) => void,
  ) {}

  /** A formula just taken in; its readers are marked by whoever changed its cell. */
  markNew(node: Node): void {
    this.dirty.add(node.sheet, node.row, node.column);
  }

  /** The nodes and all that read them, directly or through others, are to be calculated. */
  markDirty(node: Node): void {
    this.markAll([node]);
  }

  private markAll(stack: Node[]): void {
    const seen = new Set<unknown>();
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      const fresh = this.dirty.add(node.sheet, node.row, node.column);
      if (!fresh && !this.quiet.delete(node)) continue;
      if (node.spill !== undefined) this.dirtySpills.add(node);
      this.formulas.dependents.readersOf(node.sheet, node.spill ?? area(node.row, node.column), (reader) => stack.push(reader), seen);
    }
  }

  /** To be calculated, but its readers only if its value comes out different: formulas with a clock in them. */
  markQuietly(node: Node): void {
    if (!this.dirty.add(node.sheet, node.row, node.column)) return;
    this.quiet.add(node);
    if (node.spill !== undefined) this.dirtySpills.add(node);
  }

  markReaders(sheet: Sheet, where: SheetArea['area']): void {
    const readers: Node[] = [];
    this.formulas.dependents.readersOf(sheet, where, (reader) => readers.push(reader), new Set());
    this.markAll(readers);
  }

  forget(node: Node): void {
    this.dirty.delete(node.sheet, node.row, node.column);
    this.dirtySpills.delete(node);
    this.quiet.delete(node);
  }

  forgetAll(): void {
    this.dirty.clear();
    this.dirtySpills.clear();
    this.quiet.clear();
  }

  /** Throws Unready when something in the area is dirty and a calculation is under way. */
  settle(where: SheetArea): void {
    if (!this.running || this.dirty.size === 0) return;
    const nodes = this.dirtyIn(where, undefined);
    if (nodes.length > 0) throw new Unready(nodes);
  }

  run(sheets: readonly Sheet[]): void {
    this.running = true;
    this.runs += 1;
    try {
      while (this.dirty.size > 0) {
        for (const sheet of sheets) this.runSheet(sheet);
        this.askVolatileAgain();
      }
    } finally {
      this.running = false;
    }
  }

  /** OFFSET and INDIRECT may have read cells that an array filled, or left, only afterwards. */
  private askVolatileAgain(): void {
    if (!this.spillsMoved) return;
    this.spillsMoved = false;
    for (const node of this.formulas.volatile) this.markQuietly(node);
  }

  private runSheet(sheet: Sheet): void {
    this.dirty.within(sheet, WHOLE_SHEET, (row, column) => {
      const node = this.formulas.at(sheet, row, column);
      if (node === undefined) this.dirty.delete(sheet, row, column);
      else this.settleNode(node);
      return true;
    });
  }

  private settleNode(first: Node): void {
    const stack = [first];
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      if (!this.dirty.has(node.sheet, node.row, node.column)) {
        stack.pop();
        continue;
      }
      node.open = true;
      const before = this.certainlyBefore(node);
      if (before.length > 0) stack.push(...before.reverse());
      else if (this.attempt(node, stack)) {
        node.open = false;
        stack.pop();
      }
    }
  }

  /** Dirty formulas that this one is certain to read; those already on the way are left for the read to find. */
  private certainlyBefore(node: Node): Node[] {
    for (const where of node.certain) {
      const nodes = this.dirtyIn(where, (candidate) => !candidate.open);
      if (nodes.length > 0) return nodes;
    }
    return [];
  }

  private dirtyIn({ sheet, area: where }: SheetArea, wanted: ((node: Node) => boolean) | undefined): Node[] {
    // Most reads are of one cell that is done.
    if (where.rows === 1 && where.columns === 1 && this.dirtySpills.size === 0 && !this.dirty.has(sheet, where.row, where.column))
      return [];
    const nodes: Node[] = [];
    const take = (node: Node | undefined): boolean => {
      if (node !== undefined && (wanted === undefined || wanted(node))) nodes.push(node);
      return nodes.length < ASIDE;
    };
    this.dirty.within(sheet, where, (row, column) => take(this.formulas.at(sheet, row, column)));
    for (const node of this.dirtySpills)
      if (node.sheet === sheet && node.spill !== undefined && intersection(node.spill, where) !== undefined && !nodes.includes(node))
        take(node);
    return nodes;
  }

  /** Whether the node is done with; otherwise the stack has what must come first. */
  private attempt(node: Node, stack: Node[]): boolean {
    node.rounds = node.run === this.runs ? node.rounds + 1 : 1;
    node.run = this.runs;
    node.circular = node.rounds > ROUNDS;
    try {
      if (node.circular) this.store(node, 0);
      else this.store(node, this.valueOf(node));
      return true;
    } catch (reason) {
      if (!(reason instanceof Unready)) throw reason;
      const before = reason.nodes.filter(({ open }) => !open);
      node.rounds -= 1;
      if (before.length > 0) stack.push(...before.reverse());
      else this.breakCircle(reason.nodes, stack);
      return false;
    }
  }

  private valueOf(node: Node): Scalar | Matrix {
    // As Excel does while the other workbook is closed: what was last read stands.
    if (node.isExternal) return node.sheet.cells.value(node.row, node.column) ?? fail('#REF!');
    const env: Environment = { workings: this.workings, sheet: node.sheet, row: node.row, column: node.column };
    const value = dereference(node.program.run(env, undefined), env);
    if (value instanceof Lambda) return fail('#CALC!');
    if (!(value instanceof Matrix)) return value;
    if (value.rows === 0 || value.columns === 0) return fail('#CALC!');
    return value.rows === 1 && value.columns === 1 ? value.at(0, 0) : asMatrix(value, env);
  }

  /** All formulas from the one that was met again to the one that met it read 0. */
  private breakCircle(met: readonly Node[], stack: readonly Node[]): void {
    const from = Math.min(...met.map((node) => stack.indexOf(node)).filter((index) => index >= 0));
    for (const node of stack.slice(from))
      if (node.open) {
        node.circular = true;
        node.open = false;
        this.quiet.delete(node);
        this.store(node, 0);
      }
  }

  private store(node: Node, result: Scalar | Matrix): void {
    const fixed = node.sheet.fixedArrays.get(spillKey(node.row, node.column));
    const value = fixed === undefined ? result : inFixedArea(result, fixed);
    const before = node.spill;
    const old = node.sheet.cells.value(node.row, node.column);
    const quiet = this.quiet.has(node);
    this.forget(node);
    if (value instanceof Matrix) this.storeArray(node, value);
    else this.storeValue(node, value);
    const changed = value instanceof Matrix || node.sheet.cells.value(node.row, node.column) !== old;
    if (quiet && changed) this.markReaders(node.sheet, node.spill ?? area(node.row, node.column));
    if (before !== node.spill) this.spillChanged(node, before);
  }

  private storeValue(node: Node, value: Scalar): void {
    if (node.spill !== undefined || node.blocked !== undefined) this.spills.withdraw(node);
    this.write(node.sheet, node.row, node.column, value ?? 0);
  }

  private storeArray(node: Node, matrix: Matrix): void {
    const wanted = area(node.row, node.column, matrix.rows, matrix.columns);
    const readsItself = node.certain.some(({ sheet, area: read }) => sheet === node.sheet && intersection(read, wanted) !== undefined);
    if (readsItself) {
      node.circular = true;
      this.storeValue(node, 0);
    } else if (this.spills.fits(node, wanted)) this.spills.fill(node, matrix);
    else {
      this.spills.block(node, wanted);
      this.write(node.sheet, node.row, node.column, fail('#SPILL!'));
    }
  }

  /** Readers of what is newly filled or emptied, and arrays that waited for the room. */
  private spillChanged(node: Node, before: SheetArea['area'] | undefined): void {
    if (sameExtent(before, node.spill)) return;
    this.spillsMoved = true;
    for (const where of [before, node.spill]) {
      if (where === undefined) continue;
      const concerned: Node[] = [];
      this.formulas.dependents.readersOf(node.sheet, where, (reader) => concerned.push(reader), new Set());
      this.spills.concernedBy(node.sheet, where, (anchor) => {
        if (anchor.blocked !== undefined) concerned.push(anchor);
      });
      this.markAll(concerned.filter((one) => one !== node));
    }
  }
}

const sameExtent = (a: SheetArea['area'] | undefined, b: SheetArea['area'] | undefined): boolean =>
  a !== undefined && b !== undefined && a.rows === b.rows && a.columns === b.columns;
