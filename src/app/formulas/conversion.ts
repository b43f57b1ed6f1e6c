/** Formulas with functions of Tieout, made native or into values, and back: what would become of each cell. Plain data. */
import type { WorkbookChange } from '../../tables/workbookChange';
import type { CellLink } from '../jobs';

export interface ConvertedCell {
  readonly cell: CellLink;
  readonly formula: string;
  /** `native`: a formula of Excel's own that says the same. `value`: what it read, stamped. `back`: the formula that stood there. */
  readonly to: 'native' | 'value' | 'back';
  readonly becomes: string;
}

export interface ConversionPlan {
  readonly cells: readonly ConvertedCell[];
  /** Cells that were asked for and cannot be converted, each with its sentence. */
  readonly left: readonly { readonly cell: CellLink; readonly sentence: string }[];
  readonly changes: readonly WorkbookChange[];
}
