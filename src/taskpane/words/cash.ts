/** The words of cash application. */
import type { JobWords } from './job';

export const CASH_JOB_WORDS: JobWords = {
  title: 'Apply cash',
  about: 'Which receipt pays which invoice, from your bank files and open items.',
  steps: { tables: 'Tables', inputs: 'Bank files', check: 'Check', preview: 'Preview', write: 'Write' },
  noTables:
    'This workbook has no block of cells with a header row, so there are no open items to apply cash to. ' +
    'Open the workbook with your open items, or paste them here with their headings, then read again.',
  withoutTable: 'there is nothing to apply cash to',
  toInputs: 'Continue to bank files',
  inputs: {
    heading: 'Choose the bank files',
    lead: 'CAMT, MT940/942, BAI2, OFX/QFX or CSV. Several at once is fine.',
    asOfHint: 'Receipts are matched as on this day.',
    files: { list: 'Bank files', none: 'No bank file yet.' },
  },
  plan: 'Match and check',
  planning: 'Matching receipts to open items',
  planFailed: 'The cash could not be matched',
  cleanBody: 'Every row was read, every balance adds up.',
  nothing: {
    title: 'The bank files hold no receipt.',
    body: 'Choose files with incoming payments, or check whether all were imported before.',
  },
  next: 'Open questions',
  startOver: 'Apply more cash',
};

export const CASH_WORDS = {
  files: 'Bank files',
  file: 'File',
  transactions: 'Transactions',
  importedBefore: 'Imported before',
  outcomes: 'Receipts by outcome',
  outcome: 'Outcome',
};
