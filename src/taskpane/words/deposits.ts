/** The words of prepaid deposits with partners. */
import type { DepositLine } from '../../app/deposits/depositsPlan';
import type { JobWords } from './job';
import type { Say } from './say';

export const DEPOSITS_JOB_WORDS: JobWords = {
  title: 'Report deposits',
  about: 'Prepaid balances: tied to the partner’s statement, when each runs out, what to top up by when.',
  steps: { tables: 'Tables', inputs: 'Day', check: 'Check', preview: 'Preview', write: 'Write' },
  noTables:
    'This workbook has no block of cells with a header row, so there are no movements of a deposit. ' +
    'Open the workbook with your deposits, or paste their movements here with their headings, then read again.',
  withoutTable: 'no balance can be told',
  toInputs: 'Continue to the day',
  inputs: {
    heading: 'As of which day?',
    lead: 'Balances are told and use is forecast from this day on.',
    asOfHint: 'Movements after this day are left out of the balance.',
  },
  plan: 'Forecast and check',
  planning: 'Forecasting what each deposit is used for',
  planFailed: 'The deposits could not be reported',
  cleanBody: 'Every movement was read, and every balance agrees with its statement.',
  nothing: {
    title: 'There is no deposit in these tables.',
    body: 'Choose the table that holds the movements of your deposits.',
  },
  next: 'Open the run log',
  startOver: 'Report another day',
};

export const DEPOSITS_WORDS = (say: Say) => ({
  heading: 'Deposits, the most urgent first',
  timeOfDay: 'Time of day',
  timeOfDayHint: 'Past the bank’s cut-off an order counts for the next business day. Empty: before it.',
  states: {
    fine: 'fine',
    'top up soon': 'top up soon',
    'top up now': 'top up now',
    'too late': 'too late',
    'idle cash': 'idle cash',
    'not enough history': 'not enough history',
  } satisfies Record<DepositLine['state'], string>,
  terms: {
    opening: 'Opening',
    topUps: 'Top-ups',
    consumption: 'Consumption',
    adjustments: 'Adjustments',
    closing: 'Closing',
    statement: 'Partner’s statement',
    statementDifference: 'Difference to it',
    pendingTopUps: 'Pending top-ups',
    dailyUse: 'Used a day',
    idle: 'Idle',
  },
  runsOut: (on: string, early: string, late: string) =>
    `Runs out on ${say.day(on)}${early === '' || late === '' ? '' : ` (${say.day(early)} to ${say.day(late)})`}.`,
  lasts: 'Does not run out within the forecast.',
  topUp: (amount: string, currency: string, by: string) => `Top up ${say.amount(amount)} ${currency} by ${say.day(by)}.`,
});
