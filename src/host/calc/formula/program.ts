/** A formula made ready to run, and what can be known of it without running it. */
import type { CalculationFinding } from '../calculator';
import type { Value } from '../value/value';
import type { Environment, Scope } from './environment';
import type { RangeText } from './resolve';

export type Code = (env: Environment, scope: Scope | undefined) => Value;

/** A reference as the formula's text has it; which cells it means depends on the book and on where the formula stands. */
export interface Mention {
  readonly kind: 'range' | 'beam' | 'table' | 'name';
  readonly text: string;
  /** Read once: what a `range` or `beam` says. */
  readonly range: RangeText | undefined;
  /**
   * `value`: what is in the cells is always read. `partly`: some of it may be (INDEX). `place`: only where they
   * are (ROWS, OFFSET): their values do not matter.
   */
  readonly use: 'value' | 'partly' | 'place';
}

export type Problem = Pick<CalculationFinding, 'code' | 'message'>;

export interface Program {
  readonly formula: string;
  readonly run: Code;
  readonly mentions: readonly Mention[];
  /** Calculated again with every change: TODAY, RAND, OFFSET, `A1:INDEX(…)`. */
  readonly volatile: boolean;
  readonly isSubtotal: boolean;
  /** Functions called that may turn out to be names or an add-in's. */
  readonly unknownCalls: readonly string[];
  /** Sheets, tables and names that its references go through, in the words of context.ts. */
  readonly context: readonly string[];
  readonly problem: Problem | undefined;
}
