/** What can be odd about a workbook as a workbook, and the words for it, in the order in which people read it. */
import { ofRoom } from '../../domain/finding';

/** What each finding needs to be said. `count` is of cells or rows. */
export interface LintFacts {
  'cell-error': { error: string; count: number };
  'total-in-data': { text: string; count: number };
  'header-repeated': { count: number };
  'sum-short': { formula: string; first: string; count: number };
  'refers-to-itself': { formula: string; count: number };
  'number-in-formulas': { column: string; number: string; formula: string; count: number };
  'formula-differs': { column: string; formula: string; usual: string; count: number };
  'number-is-text': { column: string; text: string; number: string; count: number };
  'number-text-open': { column: string; text: string; why: 'mark' | 'side' | 'currency' | 'share' | 'digits'; count: number };
  'day-is-text': { column: string; text: string; day: string; count: number };
  'day-text-open': { column: string; text: string; dayFirst: string; monthFirst: string; count: number };
  'days-maybe-swapped': { column: string; texts: number; days: number; count: number };
  'day-unformatted': { column: string; number: string; day: string; count: number };
  'day-far-off': { column: string; day: string; from: string; to: string; count: number };
  'sign-flipped': { column: string; group: string; plus: string; of: number; count: number };
  'sign-plus-throughout': { column: string; group: string; count: number };
  'currency-format-differs': { column: string; shown: string; named: string; count: number };
  'currencies-in-column': { column: string; currencies: string; count: number };
  'currencies-added': { formula: string; currencies: string };
  'currency-unknown': { column: string; text: string; count: number };
  'scale-differs': { column: string; format: string; count: number };
  'key-twice': { column: string; key: string; count: number };
  'key-near-twice': { column: string; key: string; twin: string; count: number };
  'key-missing': { column: string; count: number };
  'key-mixed': { column: string; number: string; text: string; count: number };
  'space-stray': { column: string; text: string; count: number };
  'rows-hidden': { count: number; isFiltered: boolean };
  'columns-hidden': { headings: string; count: number };
  'rows-blank': { count: number };
  'cells-merged': { count: number };
  'below-table': { count: number };
  'heading-twice': { heading: string };
  'heading-missing': { count: number };
  'block-unread': { heading: string; rows: number };
  'link-outside': { book: string; count: number };
  'name-outside': { name: string; book: string };
  'name-broken': { name: string; formula: string };
  'reads-empty': { reads: string; formula: string; count: number };
  'sheet-very-hidden': { sheet: string };
  'changes-by-itself': { name: string; formula: string; count: number };
}

export type LintCode = keyof LintFacts;

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const are = (count: number): string => (count === 1 ? 'is' : 'are');

const OPEN_NUMBERS: Readonly<Record<LintFacts['number-text-open']['why'], string>> = {
  mark: 'Nothing in the column shows whether the mark in it is the decimal mark.',
  side: 'Whether the letter behind it turns the sign depends on whose books it is from.',
  currency: 'No other cell of its row has the currency, which would be lost.',
  share: 'The column does not show whether its shares are of one or of a hundred.',
  digits: 'It has more digits than a number in Excel keeps.',
};

/** Every finding of lint. Adding one without its words does not compile. */
export const LINT_ADVICE = ofRoom<LintFacts>('lint', {
  'cell-error': {
    severity: 'blocking',
    title: ({ error, count }) => `${many(count, 'cell shows', 'cells show')} the error ${error}.`,
    remedy: 'Mend the formula; what reads these cells is an error too, or leaves them out.',
  },
  'total-in-data': {
    severity: 'warning',
    title: ({ text, count }) => `${many(count, 'row', 'rows')} among the data ${are(count)} a total: "${text}".`,
    remedy: 'Delete it or move it below the table: whoever adds up the column counts it twice.',
  },
  'header-repeated': {
    severity: 'warning',
    title: ({ count }) => `The headings stand ${many(count, 'more time', 'more times')} among the data.`,
    remedy: 'Delete these rows; they are the page breaks of an export.',
  },
  'sum-short': {
    severity: 'warning',
    title: ({ formula, first, count }) => `${formula} leaves out ${many(count, 'filled row', 'filled rows')}, the first at ${first}.`,
    remedy: 'Let its range end at the last row.',
  },
  'refers-to-itself': {
    severity: 'blocking',
    title: ({ formula, count }) => `${many(count, 'formula reads', 'formulas read')} the cell it stands in: ${formula}.`,
    remedy: 'Take the cell out of the range: Excel shows 0, or the last value that it had.',
  },
  'number-in-formulas': {
    severity: 'warning',
    title: ({ column, number, formula, count }) =>
      `Column ${column} is calculated, but ${many(count, 'cell holds', 'cells hold')} a typed value: ${number} in place of ${formula}.`,
    remedy: 'Bring the formula back, or say in a note why the value was typed.',
  },
  'formula-differs': {
    severity: 'warning',
    title: ({ column, formula, usual, count }) =>
      `${many(count, 'formula', 'formulas')} of column ${column} ${count === 1 ? 'differs' : 'differ'} from the others: ${formula}, where the column has ${usual}.`,
    remedy: 'Bring the formula of the column back, or say in a note why it differs.',
  },
  'number-is-text': {
    severity: 'warning',
    title: ({ column, text, number, count }) =>
      `${many(count, 'number', 'numbers')} in column ${column} ${are(count)} text: "${text}" is ${number}. Formulas do not count ${count === 1 ? 'it' : 'them'}.`,
    remedy: 'Turn the text into numbers.',
  },
  'number-text-open': {
    severity: 'warning',
    title: ({ column, text, why, count }) =>
      `${many(count, 'number', 'numbers')} in column ${column} ${are(count)} text that may be read in two ways: "${text}". ${OPEN_NUMBERS[why]}`,
    remedy: 'Write the number that is meant.',
  },
  'day-is-text': {
    severity: 'warning',
    title: ({ column, text, day, count }) =>
      `${many(count, 'day', 'days')} in column ${column} ${are(count)} not a date of Excel: "${text}" is ${day}. Formulas do not sort or age ${count === 1 ? 'it' : 'them'}.`,
    remedy: 'Turn them into dates.',
  },
  'day-text-open': {
    severity: 'warning',
    title: ({ column, text, dayFirst, monthFirst, count }) =>
      `${many(count, 'day', 'days')} in column ${column} ${are(count)} text that may be read in two ways: "${text}" is ${dayFirst} or ${monthFirst}.`,
    remedy: 'Ask where the column comes from, and write the days as 2026-03-31.',
  },
  'days-maybe-swapped': {
    severity: 'warning',
    title: ({ column, texts, days }) =>
      `In column ${column} the ${texts} days that stayed text all have a day above 12, and the ${days} that became dates all have one up to 12: day and month of the dates were probably taken for each other.`,
    remedy: 'Import the column anew as text, then turn it into dates.',
  },
  'day-unformatted': {
    severity: 'note',
    title: ({ column, number, day, count }) =>
      `${many(count, 'date', 'dates')} in column ${column} ${count === 1 ? 'shows' : 'show'} as a number: ${number} is ${day}.`,
    remedy: 'Give the cells the format of their neighbours.',
  },
  'day-far-off': {
    severity: 'warning',
    title: ({ column, day, from, to, count }) =>
      `${many(count, 'date', 'dates')} in column ${column} ${are(count)} far from the others: ${day}, where nearly all lie from ${from} to ${to}.`,
    remedy: 'Check the year.',
  },
  'sign-flipped': {
    severity: 'warning',
    title: ({ column, group, plus, of, count }) =>
      `${many(count, 'row', 'rows')} of ${group} ${count === 1 ? 'has' : 'have'} a ${plus} in column ${column}, where ${of} have the other sign.`,
    remedy: 'Check the sign in the document.',
  },
  'sign-plus-throughout': {
    severity: 'warning',
    title: ({ column, group, count }) =>
      `All ${count} rows of ${group} have a plus in column ${column}, as the invoices have: adding up the column adds the credits.`,
    remedy: 'Write credits with a minus, or take them off where the column is added up.',
  },
  'currency-format-differs': {
    severity: 'warning',
    title: ({ column, shown, named, count }) =>
      `${many(count, 'amount', 'amounts')} in column ${column} ${count === 1 ? 'shows' : 'show'} ${shown}, but the row names ${named}.`,
    remedy: 'Correct the currency or the format.',
  },
  'currencies-in-column': {
    severity: 'warning',
    title: ({ column, currencies }) =>
      `Column ${column} shows several currencies, ${currencies}, and no column names the currency of a row.`,
    remedy: 'Add a column Currency, or keep one currency in each column.',
  },
  'currencies-added': {
    severity: 'warning',
    title: ({ formula, currencies }) => `${formula} adds up amounts of several currencies: ${currencies}.`,
    remedy: 'Add up each currency by itself, with SUMIFS.',
  },
  'currency-unknown': {
    severity: 'warning',
    title: ({ column, text, count }) =>
      `${many(count, 'cell', 'cells')} of column ${column} ${are(count)} no currency of ISO 4217: "${text}".`,
    remedy: 'Write the three letters of the currency, such as EUR.',
  },
  'scale-differs': {
    severity: 'warning',
    title: ({ column, format, count }) =>
      `${many(count, 'amount', 'amounts')} in column ${column} ${count === 1 ? 'shows' : 'show'} in thousands (${format}), the others in full.`,
    remedy: 'Give all cells of the column one format.',
  },
  'key-twice': {
    severity: 'warning',
    title: ({ column, key, count }) =>
      `${column} ${key} stands here more than once. ${many(count, 'row shares', 'rows share')} a number with another.`,
    remedy: 'Delete the copies, or give each row a number of its own.',
  },
  'key-near-twice': {
    severity: 'warning',
    title: ({ column, key, twin }) =>
      `In column ${column} "${key}" and "${twin}" differ only by blanks, case, leading zeros or the letter O for a zero.`,
    remedy: 'Check whether they are one; look-ups take them for two.',
  },
  'key-missing': {
    severity: 'warning',
    title: ({ column, count }) => `Column ${column} is empty in ${many(count, 'row', 'rows')} that ${are(count)} otherwise filled.`,
    remedy: 'Fill it in: nothing can be matched to a row without its number.',
  },
  'key-mixed': {
    severity: 'note',
    title: ({ column, number, text, count }) =>
      `Column ${column} holds numbers and text of digits: ${number} and "${text}". Look-ups do not find the one by the other (${many(count, 'cell', 'cells')}).`,
    remedy: 'Make them all text, or all numbers.',
  },
  'space-stray': {
    severity: 'note',
    title: ({ column, text, count }) =>
      `${many(count, 'cell', 'cells')} of column ${column} ${count === 1 ? 'has' : 'have'} blanks that nobody sees: "${text}". Look-ups do not find ${count === 1 ? 'it' : 'them'}.`,
    remedy: 'Take the blanks away.',
  },
  'rows-hidden': {
    severity: 'warning',
    title: ({ count, isFiltered }) =>
      `${many(count, 'row', 'rows')} ${are(count)} ${isFiltered ? 'filtered out' : 'hidden'}. Sums and jobs count ${count === 1 ? 'it' : 'them'} all the same.`,
    remedy: 'Show the rows and look at them before a run.',
  },
  'columns-hidden': {
    severity: 'note',
    title: ({ headings, count }) => `${many(count, 'column', 'columns')} of the table ${are(count)} hidden: ${headings}.`,
    remedy: 'Show them to check what is read from them.',
  },
  'rows-blank': {
    severity: 'note',
    title: ({ count }) => `${many(count, 'row', 'rows')} within the table ${are(count)} blank.`,
    remedy: 'Delete them: sorting and filtering stop at a blank row.',
  },
  'cells-merged': {
    severity: 'warning',
    title: ({ count }) =>
      `${many(count, 'group of cells', 'groups of cells')} of the table ${are(count)} merged; only the first cell of each holds a value.`,
    remedy: 'Unmerge them and fill in each cell.',
  },
  'below-table': {
    severity: 'warning',
    title: ({ count }) =>
      `${many(count, 'row', 'rows')} right below the table ${count === 1 ? 'is' : 'are'} not part of it, so nobody reads ${count === 1 ? 'it' : 'them'}.`,
    remedy: 'Drag the corner of the table over them, or move them away.',
  },
  'heading-twice': {
    severity: 'warning',
    title: ({ heading }) => `The heading "${heading}" stands twice; the table is read up to the second one only.`,
    remedy: 'Give each column a heading of its own.',
  },
  'heading-missing': {
    severity: 'warning',
    title: ({ count }) =>
      `A column has values but no heading; it and what stands beyond it are not read (${many(count, 'column', 'columns')}).`,
    remedy: 'Write a heading over it.',
  },
  'block-unread': {
    severity: 'note',
    title: ({ heading, rows }) =>
      `A second table stands on this sheet, beginning with "${heading}" (${many(rows, 'row', 'rows')}); only one is read.`,
    remedy: 'Make it an Excel table (Ctrl+T), or move it to a sheet of its own.',
  },
  'link-outside': {
    severity: 'warning',
    title: ({ book, count }) => `${many(count, 'formula reads', 'formulas read')} another workbook: ${book}.`,
    remedy: 'Bring the figures into this workbook: the link shows what was saved last, or an error.',
  },
  'name-outside': {
    severity: 'warning',
    title: ({ name, book }) => `The name ${name} points to another workbook: ${book}.`,
    remedy: 'Delete the name under Formulas, Name Manager, or point it to this workbook.',
  },
  'name-broken': {
    severity: 'warning',
    title: ({ name, formula }) => `The name ${name} points nowhere: ${formula}.`,
    remedy: 'Delete the name under Formulas, Name Manager, or point it to its cells again.',
  },
  'reads-empty': {
    severity: 'note',
    title: ({ reads, formula, count }) => `${many(count, 'formula reads', 'formulas read')} ${reads}, which is empty: ${formula}.`,
    remedy: 'Check what should stand there; an empty cell counts as 0.',
  },
  'sheet-very-hidden': {
    severity: 'note',
    title: ({ sheet }) => `The sheet "${sheet}" is hidden so that Excel's menu does not offer to show it.`,
    remedy: 'Ask whoever made the workbook what stands there; the macro editor can show it.',
  },
  'changes-by-itself': {
    severity: 'note',
    title: ({ name, formula, count }) =>
      `${many(count, 'formula changes', 'formulas change')} by ${count === 1 ? 'itself' : 'themselves'} through ${name}: ${formula}.`,
    remedy: 'Write the day or the figure into a cell and read that, so that last month reads the same next month.',
  },
});
