/** What tells one job of the pane from another, before anything is drawn: its tables, its files and what else it asks. */
import type { TableKind } from '../../../tables/columns';
import type { FileDescription } from '../../actions';
import type { Tab } from '../../paneContext';

/** In the order of the month: what customers pay, what partners settle, what vendors are paid. */
export const JOB_NAMES = [
  'cash',
  'contracts',
  'schedules',
  'reconciliation',
  'deposits',
  'payments',
  'burn',
] as const satisfies readonly Tab[];
export type JobName = (typeof JOB_NAMES)[number];

/** What has been settled beside the choices. */
export interface Given {
  readonly kinds: readonly TableKind[];
  readonly files: readonly { readonly name: string; readonly description: FileDescription | undefined }[];
  readonly asOf: string;
}

export interface JobSpec<Choices> {
  readonly name: JobName;
  /** In the order in which the pane asks for them. */
  readonly kinds: readonly TableKind[];
  /** At least one of these must be there; none: the job can do with files alone. */
  readonly needs: readonly TableKind[];
  /** No plan without a file. Otherwise a file, where the job takes any, adds to what is known. */
  readonly needsFile: boolean;
  /** What is asked at first, on this day. */
  readonly choices: (asOf: string) => Choices;
  readonly choicesReady: (choices: Choices, given: Given) => boolean;
  /** A choice that stands for the day, and that nobody has changed, goes with the day. */
  readonly withDay?: (choices: Choices, from: string, to: string) => Choices;
}
