/** The words of contract review, and of the decisions that people take after it. */
import type { ReviewedAgreement, ReviewedFinding, TermSheetLine } from '../../app/contracts/reviewPlan';
import type { JobWords } from './job';
import type { Say } from './say';

export const CONTRACTS_JOB_WORDS: JobWords = {
  title: 'Review contracts',
  about: 'What Finance has to know before a contract or a statement of work is signed.',
  steps: { tables: 'Tables', inputs: 'Files', check: 'Check', preview: 'Preview', write: 'Write' },
  noTables:
    'This workbook has no block of cells with a header row, so there are no contracts to review. ' +
    'Open the workbook with your contracts, or paste them here with their headings, then read again.',
  withoutTable: 'there is nothing to review',
  toInputs: 'Continue to documents',
  inputs: {
    heading: 'Add the documents',
    lead: 'Word, PDF or text. Without a document a contract is reviewed by its row alone.',
    asOfHint: 'The rules in force on this day are applied.',
    files: { list: 'Documents', none: 'No document yet.' },
  },
  plan: 'Review and check',
  planning: 'Reading clauses and applying the rules',
  planFailed: 'The contracts could not be reviewed',
  cleanBody: 'Every row and every document was read.',
  nothing: {
    title: 'There is no contract in these tables.',
    body: 'Choose the table that holds your contracts or statements of work.',
  },
  next: 'Decide',
  startOver: 'Review more contracts',
};

export const CONTRACTS_WORDS = (say: Say) => ({
  paste: {
    open: 'Paste a text instead',
    name: 'Name of the text',
    nameHint: 'Its contract number makes it belong to that contract.',
    text: 'Text of the contract',
    add: 'Add the text',
    needed: 'Enter a name and the text.',
  },
  documents: 'Documents read',
  documentFacts: (pages: number, clauses: number, unsure: number) =>
    [
      say.counted(pages, 'page', 'pages'),
      say.counted(clauses, 'clause', 'clauses'),
      unsure === 0 ? 'none unsure' : `${say.count(unsure)} unsure`,
    ].join(' · '),
  belongsTo: (file: string) => `${file} belongs to`,
  belongsShort: 'Belongs to',
  byItself: 'Found by number or party',
  belongsNowhere: 'No contract',
  loose: (count: number) =>
    `${say.counted(count, 'document', 'documents')} could not be tied to a contract, and count${count === 1 ? 's' : ''} for none. Choose the contract below.`,
  summary: 'Contracts by state',
  state: 'State',
  states: {
    clean: 'clean',
    findings: 'findings',
    'not fully reviewed': 'not fully reviewed',
  } satisfies Record<ReviewedAgreement['state'], string>,
  grades: { low: 'low risk', medium: 'medium risk', high: 'high risk' } satisfies Record<ReviewedAgreement['riskGrade'], string>,
  severities: {
    blocks: 'Blocks a signature',
    'needs approval': 'Needs approval',
    note: 'Note',
  } satisfies Record<ReviewedFinding['severity'], string>,
  notChecked: 'Not checked',
  noFindings: 'No rule is broken.',
  findings: (count: number) => say.counted(count, 'finding', 'findings'),
  atRisk: (amount: string, currency: string) => `At risk: ${say.amount(amount)} ${currency}`,
  quote: (words: string, document: string, page: number) => `“${words}”, ${document}, page ${page}`,
  byRow: 'by its row alone',
  termSheet: (differences: number, lines: number) =>
    `Term sheet: ${differences === 0 ? 'no difference' : say.counted(differences, 'difference', 'differences')} in ${say.counted(lines, 'term', 'terms')}`,
  sources: { policy: 'Policy', master: 'Master', row: 'Contract', document: 'Document' },
  silent: 'does not say',
  differs: {
    same: 'same',
    differs: 'differs',
    unsure: 'unsure',
    'only one says': 'one source',
  } satisfies Record<TermSheetLine['differs'], string>,
});

export const DECISION_WORDS = (say: Say) => ({
  heading: 'Contracts to decide',
  lead: 'Approve, approve with conditions or reject: you enter it in Contract decisions, with your name and the day. It is never entered for you.',
  reading: 'Reading the decisions',
  readFailed: 'The decisions could not be read',
  none: {
    title: 'No contract waits for a decision',
    body: 'Contracts appear here once their review is written, and leave when their decision is entered in the sheet.',
  },
  open: (count: number, of: number) => `${say.count(count)} of ${say.counted(of, 'contract needs', 'contracts need')} a decision`,
  goTo: (agreement: string) => `Decide ${agreement} in the sheet`,
  decide: 'Decide',
  again: 'Read again',
});
