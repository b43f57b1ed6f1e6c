/** What can be odd about the tables and files of a reconciliation, and the words for it. */
import { type Finding, findingFrom, ofRoom, type Place } from '../../domain/finding';

export interface SideFacts {
  'side-both': { side: string; table: string; files: string };
  'file-twice': { first: string };
  'file-side-unknown': { columns: string };
  'file-unreadable': { because: string };
  'calendar-unknown': { because: string };
  'matches-extracted': { matches: number; shown: number };
}

const SIDE_ADVICE = ofRoom<SideFacts>('sides', {
  'side-both': {
    severity: 'note',
    title: ({ side, table, files }) => `The rows of ${side} come from table ${table} and from ${files}, joined.`,
    remedy: 'Check that the files do not hold the rows of the table once more.',
  },
  'file-twice': {
    severity: 'warning',
    title: ({ first }) => `This file holds the very same bytes as ${first}, so it was left out.`,
    remedy: 'Take one of them away, or choose the file that was meant.',
  },
  'file-side-unknown': {
    severity: 'blocking',
    title: ({ columns }) => `Neither its name nor its columns (${columns}) say whether this file is ours or theirs, so it was left out.`,
    remedy: 'Say which side it is, or put "ours" or "theirs" into its name.',
  },
  'file-unreadable': {
    severity: 'blocking',
    title: ({ because }) => `The file was left out: ${because}`,
    remedy: 'Mend it, or choose another.',
  },
  'calendar-unknown': {
    severity: 'warning',
    title: ({ because }) => `The calendar of this treatment counts weekends and the workbook's own holidays only: ${because}`,
    remedy: 'Correct the cell Calendar, such as DE or US-CA.',
  },
  'matches-extracted': {
    severity: 'note',
    title: ({ matches, shown }) =>
      `There are ${matches} matches: the workbook has their sums by lane and reason, and the first ${shown} of each reason; the exceptions it has all.`,
    remedy: 'All matches with their rows are in the file that reconcile --json writes.',
  },
});

export const sideFinding = <Code extends keyof SideFacts & string>(code: Code, place: Place, facts: SideFacts[Code]): Finding =>
  findingFrom(SIDE_ADVICE, code, place, facts);
