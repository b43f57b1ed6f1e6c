/** The words of the screen of all tables and columns. */
import type { Say } from './say';

export const TABLES_WORDS = (say: Say) => ({
  heading: 'Tables and columns',
  lead: 'What each table is taken for, for every job. Correct what is wrong and save it: it is kept in this workbook.',
  reading: 'Reading the workbook',
  readFailed: 'The workbook could not be read',
  none: { title: 'No table to look at', body: 'Tieout works on tables of yours: a heading row, and rows below it.' },
  summary: (kinds: number, tables: number, of: number) =>
    `${say.counted(kinds, 'kind of table', 'kinds of table')} found in ${say.count(tables)} of ${say.counted(of, 'table', 'tables')}.`,
  leftOver: (names: readonly string[]) => `Not taken for anything: ${names.join(', ')}.`,
  missingColumn: (ours: string, kind: string) =>
    `${kind}: the column “${ours}” is needed. Choose the column that holds it, or do not use the table.`,
  preview: 'Show what would be written',
  previewing: 'Looking at what would be written',
  save: 'Save in this workbook',
  saving: 'Writing to the workbook',
  nothing: 'The workbook already says all this.',
  failed: 'It was not saved',
  again: 'Read again',
});
