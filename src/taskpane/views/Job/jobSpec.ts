/** What tells one job of the pane from another, before anything is drawn: its tables, its files and what else it asks. */
import type { TableKind } from '../../../tables/columns';
import type { Tab } from '../../paneContext';

export type JobName = Extract<Tab, 'cash' | 'contracts' | 'schedules'>;

export interface JobSpec<Choices> {
  readonly name: JobName;
  /** In the order in which the pane asks for them. */
  readonly kinds: readonly TableKind[];
  /** At least one of these must be there. */
  readonly needs: readonly TableKind[];
  /** No plan without a file. Otherwise a file, where the job takes any, adds to what is known. */
  readonly needsFile: boolean;
  /** What is asked at first, on this day. */
  readonly choices: (asOf: string) => Choices;
  readonly choicesReady: (choices: Choices) => boolean;
}
