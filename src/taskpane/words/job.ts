/** The words that every job has in common, from its tables to its result; and the words each job has to bring. */
import type { Severity } from '../../domain/finding';
import type { WriteResult } from '../../app/jobs';
import type { Say } from './say';

export const JOB_WORDS = (say: Say) => ({
  stepOf: (step: number, of: number, name: string) => `Step ${step} of ${of}: ${name}`,
  reading: 'Reading the workbook',
  readFailed: 'The workbook could not be read',
  noTables: { title: 'No table to work on', again: 'Read again' },
  tables: {
    heading: 'Which table is what?',
    lead: 'Proposed from headings and cells. Correct what is wrong; it is remembered in the workbook.',
    remembered: 'As you chose last time',
    notUsed: 'Not used',
    notThere: 'Not in this table',
    unused: (count: number) => `${say.counted(count, 'kind of table', 'kinds of table')} not used`,
    table: (kind: string) => `Table with ${kind.toLowerCase()}`,
    samples: (samples: readonly string[]) => `e.g. ${samples.join(' · ')}`,
    sure: (confidence: number) => `${Math.round(confidence * 100)} % sure`,
    columns: (mapped: number, of: number) => `${say.count(mapped)} of ${say.count(of)} columns`,
    missingColumn: (ours: string, kind: string) => `${kind} needs the column “${ours}”. Choose the column that holds it.`,
    missingTable: (why: string, kinds: readonly string[]) =>
      `Choose the table with ${kinds.map((kind) => kind.toLowerCase()).join(' or ')}: without it ${why}.`,
    usedTwice: (theirs: string, ours: readonly string[]) => `“${theirs}” is chosen for ${ours.join(' and ')}. Choose one column for each.`,
    proposing: 'Looking at the table',
  },
  inputs: {
    choose: 'Choose files',
    drop: 'or drop them here',
    asOf: 'As of',
    asOfMissing: 'Choose the day this is done for.',
    countries: 'Public holidays of',
    countriesHint: 'Country codes, such as DE, FR. Your table of holidays counts besides.',
    countriesWrong: (words: readonly string[]) =>
      `Write two letters for each country, such as DE. Not a country code: ${words.join(', ')}.`,
    reading: 'Reading',
    statements: (count: number) => say.counted(count, 'statement', 'statements'),
    transactions: (count: number) => say.counted(count, 'transaction', 'transactions'),
    pages: (count: number) => say.counted(count, 'page', 'pages'),
    words: (count: number) => say.counted(count, 'word', 'words'),
    rows: (count: number) => say.counted(count, 'row', 'rows'),
    span: (from: string, to: string) => (from === to ? say.day(from) : `${say.day(from)} to ${say.day(to)}`),
    remove: (name: string) => `Remove ${name}`,
    unreadable: 'This file cannot be read',
    size: (kilobytes: number) => `${say.amount(String(kilobytes < 10 ? Math.round(kilobytes * 10) / 10 : Math.round(kilobytes)))} kB`,
  },
  check: {
    heading: 'Check the data',
    clean: 'Nothing odd was found.',
    severities: { blocking: 'Must be mended first', warning: 'Look at these', note: 'So you know' } satisfies Record<Severity, string>,
    goTo: (place: string) => `Go to ${place}`,
    blocked: (count: number) =>
      `${say.counted(count, 'finding', 'findings')} must be mended before anything is written. You can still look at the preview.`,
    again: 'Read again',
    lint: 'Check the whole workbook',
    next: 'Preview',
  },
  preview: {
    heading: 'What would be written',
    nothingYet: 'Nothing has been written yet.',
    currency: 'Currency',
    count: 'Count',
    amount: 'Amount',
    sheets: 'Changes by sheet',
    sheet: 'Sheet',
    added: 'Added',
    changed: 'Changed',
    removed: 'Removed',
    untouched: 'Same',
    isNew: 'new',
    proofs: 'Proofs',
    holds: 'adds up',
    differs: 'does not add up',
    who: 'Your name in the run log',
    whoMissing: 'Enter your name: the run log says who wrote.',
    write: 'Write to workbook',
    writing: 'Writing to the workbook',
    cancelling: 'Stopping and putting everything back',
    blocked: 'Writing waits until the findings that must be mended are gone.',
  },
  result: {
    headings: {
      written: 'Written',
      alreadyDone: 'Nothing to write',
      refused: 'Not written',
      cancelled: 'Cancelled',
      failed: 'Not written',
      halfDone: 'Stopped half-way',
    } satisfies Record<WriteResult['kind'], string>,
    written: (cells: number, sheets: readonly string[]) => `${say.counted(cells, 'cell', 'cells')} in ${sheets.join(', ')}.`,
    run: (runId: string) => `Run ${runId}. It can be taken back under Runs.`,
    alreadyDone: 'The workbook already says all this. Nothing was changed.',
    refused: {
      workbookChanged: 'The workbook was changed after the preview. Nothing was written. Preview again to see what would be written now.',
      sheetProtected: 'A sheet that would be written is protected. Nothing was written. Unprotect it, then preview again.',
      sheetNotOurs: 'A sheet has the name of one of ours but is not ours. Nothing was written. Rename it, then preview again.',
      tableMissing: 'A table that the preview was made from is gone. Nothing was written. Bring it back, or choose your tables again.',
      cellEditMode: 'A cell is being edited. Nothing was written. Press Enter or Escape in the sheet, then write again.',
      blockingFindings: 'There are findings that must be mended first. Nothing was written.',
      periodLocked: 'The period is locked.',
    } satisfies Record<Extract<WriteResult, { kind: 'refused' }>['because'], string>,
    cancelled: 'Everything written so far was put back. The workbook is as it was.',
    failed: 'Excel stopped the write. Everything written so far was put back.',
    broken: (message: string) => `The write stopped at: ${message} Look at the run log before you write again.`,
    halfDone: (runId: string) => `Excel stopped the write, and it could not be put back now. Revert run ${runId} to restore the workbook.`,
    toRuns: 'Open the run log',
    previewAgain: 'Preview again',
  },
});

/** What a job says where the shared words end. */
export interface JobWords {
  /** Its button on the first screen and on the ribbon, and what it does in a line. */
  readonly title: string;
  readonly about: string;
  readonly steps: {
    readonly tables: string;
    readonly inputs: string;
    readonly check: string;
    readonly preview: string;
    readonly write: string;
  };
  /** No table at all: what the job has nothing of, and what to do. */
  readonly noTables: string;
  /** Ends «without it …». */
  readonly withoutTable: string;
  readonly toInputs: string;
  readonly inputs: {
    readonly heading: string;
    readonly lead: string;
    readonly asOfHint: string;
    /** Of a job that takes files. */
    readonly files?: { readonly list: string; readonly none: string };
  };
  readonly plan: string;
  readonly planning: string;
  readonly planFailed: string;
  readonly cleanBody: string;
  readonly nothing: { readonly title: string; readonly body: string };
  /** After it is written: what a person does next, and beginning anew. */
  readonly next: string;
  readonly startOver: string;
}
