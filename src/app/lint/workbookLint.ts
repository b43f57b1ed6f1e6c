/** What is odd about the workbook as a workbook, before any job runs: each kind with its cells and, where there is one, a fix. Plain data. */
import type { Finding } from '../../domain/finding';
import type { WorkbookChange } from '../../tables/workbookChange';
import type { CellLink } from '../jobs';

export interface LintFinding {
  readonly finding: Finding;
  /** Table or sheet that it is about. */
  readonly about: string;
  /** Every cell or stretch of cells, as addresses: `C14`, `C20:C45`. */
  readonly cells: readonly CellLink[];
  readonly count: number;
  /** What to write to mend it; undefined where only a person can. Previewed and taken back like any run. */
  readonly fix:
    | {
        readonly title: string;
        readonly changes: readonly WorkbookChange[];
        readonly samples: readonly { readonly cell: CellLink; readonly was: string; readonly becomes: string }[];
      }
    | undefined;
}

export interface WorkbookLint {
  readonly findings: readonly LintFinding[];
  /** What was looked at, so that "nothing found" means something. */
  readonly looked: { readonly sheets: number; readonly tables: number; readonly cells: number };
}
