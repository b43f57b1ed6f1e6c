/** What is odd about the workbook as a workbook, before any job runs: each kind with its cells and, where there is one, a fix. Plain data. */
import type { Finding } from '../../domain/finding';
import type { SetCells } from '../../tables/workbookChange';
import type { CellLink } from '../jobs';

/** A cell as it reads now and as the fix leaves it. */
export interface FixedCell {
  readonly cell: CellLink;
  readonly was: string;
  readonly becomes: string;
}

export interface LintFinding {
  readonly finding: Finding;
  /** Table or sheet that it is about. */
  readonly about: string;
  /** Every cell or stretch of cells, as addresses: `C14`, `C20:C45`. None where it is about the workbook. */
  readonly cells: readonly CellLink[];
  readonly count: number;
  /** What to write to mend it; undefined where only a person can. Previewed and taken back like any run. */
  readonly fix:
    | {
        readonly changes: readonly SetCells[];
        /** The same cells, as a person reads them. */
        readonly cells: readonly FixedCell[];
      }
    | undefined;
}

export interface WorkbookLint {
  /** The gravest first; of one severity in the order of the rules. */
  readonly findings: readonly LintFinding[];
  /** What was looked at, so that "nothing found" means something. */
  readonly looked: { readonly sheets: number; readonly tables: number; readonly cells: number };
}
