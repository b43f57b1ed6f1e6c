/** Formulas with functions of Tieout, made native or into values, and back: what would become of each cell. Plain data. */
import type { Finding } from '../../domain/finding';
import type { WorkbookChange } from '../../tables/workbookChange';
import type { CellLink } from '../jobs';

/** `native`: native formulas where there are any, values elsewhere. `values`: values everywhere. `back`: the formulas that stood there. */
export const DIRECTIONS = ['native', 'values', 'back'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const SCOPES = ['selection', 'workbook'] as const;
export type Scope = (typeof SCOPES)[number];

export interface ConversionAsked {
  readonly scope: Scope;
  readonly to: Direction;
}

export interface ConvertedCell {
  /** Where the formula stands; the first cell of those that an array fills. */
  readonly cell: CellLink;
  readonly formula: string;
  /** `native`: a formula of Excel's own that says the same. `value`: what it read, stamped. `back`: the formula that stood there. */
  readonly to: 'native' | 'value' | 'back';
  readonly becomes: string;
  /** How many cells show its answer. */
  readonly fills: number;
}

export interface LeftCell {
  readonly cell: CellLink;
  readonly finding: Finding;
}

export interface ConversionPlan {
  readonly area: CellLink | 'workbook';
  readonly to: Direction;
  readonly cells: readonly ConvertedCell[];
  /** Cells that were asked for and stay as they are, each with its reason. A cell that is gone has no sheet. */
  readonly left: readonly LeftCell[];
  readonly changes: readonly WorkbookChange[];
}
