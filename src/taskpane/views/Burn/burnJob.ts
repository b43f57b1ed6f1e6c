/** The report of budget burn as a job of the pane. */
import { BURN_KINDS } from '../../../app/budget/burnPlan';
import { monthOf } from '../../../domain/calendar/months';
import type { BurnChoices } from '../../actions';
import type { JobSpec } from '../Job/jobSpec';

/** The calendar year, until the analyst says otherwise: `2026-10-31` → `2026-12`. */
const endOfYear = (day: string): string => `${day.slice(0, 4)}-12`;

export const yearEndsProblem = (yearEnds: string, asOf: string): 'missing' | 'before' | undefined =>
  !/^\d{4}-\d{2}$/.test(yearEnds) ? 'missing' : asOf !== '' && yearEnds < monthOf(asOf) ? 'before' : undefined;

export const BURN_JOB: JobSpec<BurnChoices> = {
  name: 'burn',
  kinds: BURN_KINDS,
  needs: ['budgets'],
  needsFile: false,
  choices: (asOf) => ({ method: 'commitment-phased', yearEnds: endOfYear(asOf) }),
  withDay: (choices, from, to) => (choices.yearEnds === endOfYear(from) ? { ...choices, yearEnds: endOfYear(to) } : choices),
  choicesReady: ({ yearEnds }, { asOf }) => yearEndsProblem(yearEnds, asOf) === undefined,
};
