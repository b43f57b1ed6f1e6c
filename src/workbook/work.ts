/** One thing that a run does to one sheet: what differs from the sheet as it stands, and the steps around writing it. */
import type { Patch } from './compare';
import type { JournalledRun } from './journal';
import type { RunRecord } from './records';
import type { RowChanges } from './rowChanges';

export interface Work extends RowChanges {
  readonly sheet: string;
  /** The analyst's table that grows; undefined for a report of ours. */
  readonly table: string | undefined;
  readonly isNew: boolean;
  readonly patches: readonly Patch[];
  /** What the journal keeps of it; `runs` stand before this one. */
  recordsOf(runs: readonly JournalledRun[]): RunRecord[];
  /** Before the cells are filled: sheets and tables of the right size. Handed its own records. */
  makeRoom(records: readonly RunRecord[]): Promise<void>;
  /** After the cells are filled. */
  dress(records: readonly RunRecord[]): Promise<void>;
}

export const hasWork = ({ isNew, patches }: Work): boolean => isNew || patches.length > 0;
