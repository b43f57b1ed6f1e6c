/** The words of one cell explained. */
import type { RunSummary } from '../../app/jobs';
import type { Say } from './say';

export const CELL_WORDS = (say: Say) => ({
  heading: 'Explain this cell',
  lead: 'What stands in the selected cell, whose it is, who wrote it and what it reads.',
  explain: 'Explain the selected cell',
  reading: 'Reading the cell',
  failed: 'The cell could not be explained',
  shows: (text: string) => (text === '' ? 'The cell is empty.' : `The cell shows ${text}.`),
  formula: 'Formula',
  reads: 'It reads',
  notFound: 'not found',
  own: (sheet: string, heading: string) =>
    heading === '' ? `A cell of our sheet ${sheet}.` : `Column “${heading}” of our sheet ${sheet}.`,
  yours: (table: string, heading: string) => `Column “${heading}” of your table ${table}.`,
  takenFor: (kind: string, ours: string) => `We take the table for ${kind.toLowerCase()}, and the column for ${ours}.`,
  takenUnused: (kind: string) => `We take the table for ${kind.toLowerCase()}; this column is not used.`,
  takenNot: 'No job takes the table for anything.',
  toTables: 'Tables and columns',
  nowhere: 'The cell is in no table and on no sheet of ours. Nothing of ours reads it by its place.',
  row: 'Its row',
  runs: 'Runs that wrote it',
  noRuns: 'No run wrote this cell.',
  run: (runId: string, step: string, who: string, at: string) => `Run ${runId}, ${step}, by ${who}, ${say.instant(at)} UTC`,
  states: { written: '', halfDone: 'half-way', reverted: 'taken back since' } satisfies Record<RunSummary['state'], string>,
  empty: 'empty',
  odd: 'What is odd about it',
  looking: 'Looking the workbook over',
  notOdd: 'Nothing odd about this cell.',
});
