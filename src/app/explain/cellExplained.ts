/** What can be said of one cell: what stands there, whose it is, who wrote it, what it reads. Plain data. */
import type { TableKind } from '../../tables/columns';
import type { CellLink, RunSummary } from '../jobs';

/** A run that wrote the cell: what stood there before it and what after. */
export interface CellRun {
  readonly runId: string;
  readonly step: string;
  readonly who: string;
  /** ISO instant. */
  readonly at: string;
  readonly state: RunSummary['state'];
  readonly was: string;
  readonly became: string;
}

/** What a formula names, with the cell where that begins; undefined where it cannot be found. */
export interface CellReads {
  readonly text: string;
  readonly cell: CellLink | undefined;
}

export type CellHome =
  /** On a sheet of ours. `heading` empty outside of its tables. */
  | { readonly kind: 'own'; readonly sheet: string; readonly heading: string; readonly row: readonly CellNeighbour[] }
  /** In a table of the analyst's. `kindOf` undefined: we take it for nothing; `ours` empty: not this column. */
  | {
      readonly kind: 'yours';
      readonly table: string;
      readonly heading: string;
      readonly kindOf: TableKind | undefined;
      readonly ours: string;
      readonly because: string;
    }
  | { readonly kind: 'nowhere' };

/** What stands beside it in its row. */
export interface CellNeighbour {
  readonly heading: string;
  readonly text: string;
}

export interface CellExplained {
  readonly cell: CellLink;
  /** As the cell shows it. */
  readonly text: string;
  /** With its `=`; empty where there is none. */
  readonly formula: string;
  readonly home: CellHome;
  /** The latest first. */
  readonly runs: readonly CellRun[];
  readonly reads: readonly CellReads[];
}
