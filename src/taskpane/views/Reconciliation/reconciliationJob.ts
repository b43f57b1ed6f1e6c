/** A reconciliation with partners as a job of the pane: each side comes from a table or from files, and so do the treatments. */
import { MOST_MATCHES, RECONCILIATION_KINDS } from '../../../app/reconciliation/reconciliationPlan';
import { monthOf } from '../../../domain/calendar/months';
import type { ReconciliationChoices } from '../../actions';
import type { Given, JobSpec } from '../Job/jobSpec';

export const FILE_SIDES = ['ours', 'theirs', 'bank', 'treatments'] as const;
export type FileSide = (typeof FILE_SIDES)[number];

/** There is no reconciliation without these. */
const NEEDED = ['ours', 'theirs', 'treatments'] as const;

/** What a file is: what a person said, else what it was taken for when it was added; undefined where neither can tell. */
export function sideOfFile({ sideOf }: ReconciliationChoices, file: Given['files'][number]): FileSide | undefined {
  const proposed = file.description?.kind === 'readable' && 'side' in file.description.summary ? file.description.summary.side : undefined;
  return sideOf[file.name] ?? proposed;
}

const isReadable = ({ description }: Given['files'][number]): boolean => description?.kind === 'readable';

/** Files that hold rows and nobody has said whose. */
export const filesOfNoSide = (choices: ReconciliationChoices, { files }: Given): readonly string[] =>
  files.filter((file) => isReadable(file) && sideOfFile(choices, file) === undefined).map(({ name }) => name);

/** What is neither a table nor a file. */
export const missingSides = (choices: ReconciliationChoices, { kinds, files }: Given): readonly (typeof NEEDED)[number][] =>
  NEEDED.filter((side) => !kinds.includes(side) && !files.some((file) => sideOfFile(choices, file) === side));

export const isCount = (most: number): boolean => Number.isInteger(most) && most >= 0;

export const periodProblem = (periodFrom: string, asOf: string): 'missing' | 'after' | undefined =>
  periodFrom === '' ? 'missing' : asOf !== '' && periodFrom > asOf ? 'after' : undefined;

const firstOfMonth = (day: string): string => `${monthOf(day)}-01`;

export const RECONCILIATION_JOB: JobSpec<ReconciliationChoices> = {
  name: 'reconciliation',
  kinds: RECONCILIATION_KINDS,
  needs: [],
  needsFile: false,
  choices: (asOf) => ({ sideOf: {}, periodFrom: firstOfMonth(asOf), mostMatches: MOST_MATCHES }),
  withDay: (choices, from, to) => (choices.periodFrom === firstOfMonth(from) ? { ...choices, periodFrom: firstOfMonth(to) } : choices),
  choicesReady: (choices, given) =>
    periodProblem(choices.periodFrom, given.asOf) === undefined &&
    isCount(choices.mostMatches) &&
    missingSides(choices, given).length === 0 &&
    filesOfNoSide(choices, given).length === 0,
};
