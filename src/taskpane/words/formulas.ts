/** The words around converting formulas: what is asked, what would become of each cell, and what was written. */
import type { ConvertedCell, Direction, Scope } from '../../app/formulas/conversion';
import type { Say } from './say';

export const FORMULAS_WORDS = (say: Say) => {
  const formulas = (count: number): string => say.counted(count, 'formula', 'formulas');
  return {
    heading: 'Convert formulas',
    lead: 'Without the add-in, TIEOUT functions read #NAME?. Make them Excel’s own formulas or values before you pass the workbook on.',
    scope: 'Where',
    scopes: { selection: 'In the selected cells', workbook: 'In the whole workbook' } satisfies Record<Scope, string>,
    to: 'Into',
    directions: {
      native: 'Native formulas, else values',
      values: 'Values',
      back: 'Back to what stood there',
    } satisfies Record<Direction, string>,
    preview: 'Preview',
    planning: 'Reading the formulas',
    failed: 'The formulas could not be read',
    none: {
      title: 'Nothing to convert',
      body: {
        native: 'There is no TIEOUT function in these cells.',
        values: 'There is no TIEOUT function in these cells.',
        back: 'None of these cells was converted.',
      } satisfies Record<Direction, string>,
    },
    asking: {
      heading: 'What would become of them',
      lead: 'Every other part of a formula stays. The run can be taken back under Runs, and “Back” works on any machine.',
      summary: (counts: Readonly<Record<ConvertedCell['to'], number>>) =>
        [
          counts.native > 0 ? `${formulas(counts.native)} as native formulas` : '',
          counts.value > 0 ? `${formulas(counts.value)} as values` : '',
          counts.back > 0 ? `${formulas(counts.back)} back` : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      cell: 'Cell',
      formula: 'Formula',
      now: 'Reads',
      becomes: 'Becomes',
      values: (count: number) => `its value in ${say.counted(count, 'cell', 'cells')}`,
      left: (count: number) => `${formulas(count)} ${count === 1 ? 'stays' : 'stay'}`,
      write: (count: number) => `Convert ${formulas(count)}`,
      other: 'Choose again',
      readOnly: 'This workbook is open for reading only. Enable editing to convert.',
    },
    writing: 'Converting',
    written: 'Converted',
    notDone: 'Not converted',
    broke: (because: string) => `Converting stopped at: ${because}`,
    again: 'Convert others',
  };
};
