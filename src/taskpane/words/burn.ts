/** The words of budget burn. */
import type { ForecastMethod } from '../../app/budget/burnPlan';
import type { JobWords } from './job';
import type { Say } from './say';

export const BURN_JOB_WORDS: JobWords = {
  title: 'Report budget burn',
  about: 'Budget less what is spent, approved, committed and accrued; when it runs out, and what to move.',
  steps: { tables: 'Tables', inputs: 'Forecast', check: 'Check', preview: 'Preview', write: 'Write' },
  noTables:
    'This workbook has no block of cells with a header row, so there is no budget to hold spend against. ' +
    'Open the workbook with your budget, or paste it here with its headings, then read again.',
  withoutTable: 'there is no budget to hold spend against',
  toInputs: 'Continue to the forecast',
  inputs: {
    heading: 'Forecast how, and until when?',
    lead: 'The report stands on one way to forecast; the other ways stand beside it in the sheet.',
    asOfHint: 'What was booked by this day is actual.',
  },
  plan: 'Forecast and check',
  planning: 'Adding up what is spent and committed',
  planFailed: 'The budget burn could not be reported',
  cleanBody: 'Every row was read, and nothing is counted twice.',
  nothing: {
    title: 'There is no budget in these tables.',
    body: 'Choose the table that holds your budget.',
  },
  next: 'Open the run log',
  startOver: 'Report another day',
};

export const BURN_WORDS = (say: Say) => ({
  method: 'Forecast by',
  methods: {
    'straight line': 'a straight line',
    'trailing months': 'the last months',
    seasonal: 'the season of the year',
    'commitment-phased': 'what is committed',
  } satisfies Record<ForecastMethod, string>,
  yearEnds: 'Budget year ends in',
  yearEndsHint: 'The last month that the budget is for.',
  yearEndsProblems: {
    missing: 'Choose the last month of the budget year.',
    before: 'The budget year ends before the day that this is done for. Choose a later month.',
  },
  budgets: (count: number) => say.counted(count, 'budget', 'budgets'),
  forecastBy: (method: string) => `Forecast by ${method}.`,
  owner: 'Show budgets of',
  everyone: 'all owners',
  within: 'within budget',
  above: (threshold: string) => `above ${threshold}`,
  noBudget: 'no budget',
  burnt: (percent: string, threshold: string) => `${say.amount(percent)} %, ${threshold}`,
  receives: (amount: string, currency: string) => `Proposed for the next period: receives ${say.amount(amount)} ${currency}.`,
  gives: (amount: string, currency: string) => `Proposed for the next period: gives ${say.amount(amount)} ${currency}.`,
  terms: {
    budget: 'Budget',
    actual: 'Actual',
    approved: 'Approved',
    committed: 'Committed',
    accrued: 'Accrued',
    available: 'Available',
    estimateAtCompletion: 'Estimate at completion',
  },
  runsOut: (month: string, early: string, late: string) =>
    `Runs out in ${say.month(month)}${early === '' || late === '' ? '' : ` (${say.month(early)} to ${say.month(late)})`}.`,
  lasts: 'Lasts through the budget year.',
});
