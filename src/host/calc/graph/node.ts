/** A cell with a formula, as the calculation knows it. */
import type { Area } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import type { AddInCall } from './addInCalls';
import type { Program } from '../formula/program';
import type { SheetArea } from '../value/value';

export class Node {
  /** What is read when the formula is calculated: a change there makes this cell dirty. */
  precedents: readonly SheetArea[] = [];
  /** Those of them whose cells are certain to be read, so they are calculated first. */
  certain: readonly SheetArea[] = [];
  /** What the formula fills besides its own cell; undefined when it gives a single value. */
  spill: Area | undefined;
  /** What it would fill if something did not stand in the way. */
  blocked: Area | undefined;
  circular = false;
  /** The run it was last calculated in, and how often in that run. */
  run = 0;
  rounds = 0;
  /** On the way to being calculated: meeting it again means a circle. */
  open = false;
  /** Answers of add-in functions to this cell's calls, by call. */
  calls: Map<string, AddInCall> | undefined;

  /** Reads another workbook, which is not here. */
  readonly isExternal: boolean;

  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly program: Program,
  ) {
    this.isExternal = program.mentions.some(({ range }) => range?.external === true);
  }
}
