/**
 * What can be odd about the analyst's tables, and the words for it. A finding names the cell, or the
 * line of the file.
 */
import { type Finding, findingFrom, ofRoom, type Place } from '../domain/finding';
import { Decimal } from '../domain/money/decimal';
import type { SourceTable } from './sourceTable';

/** What each finding needs to be said. */
export interface TableFacts {
  'column-missing': { column: string; kind: string };
  'cell-is-error': { text: string; column: string };
  'amount-is-text': { text: string; amount: string; count: number; column: string };
  'amount-unreadable': { text: string; column: string };
  'amount-missing': { column: string };
  'amount-too-fine': { text: string; currency: string };
  'amount-too-large': { text: string; currency: string };
  'amount-mark-unknown': { text: string; amount: string; column: string };
  'day-unreadable': { text: string; column: string };
  'day-order-unknown': { column: string; text: string; dayFirst: string; monthFirst: string };
  'day-order-borrowed': { column: string; order: string };
  'booking-day-assumed': { asOf: string };
  'due-date-missing': { document: string };
  'currency-unreadable': { text: string };
  'currency-assumed': { currency: string };
  'amount-in-other-currency': { text: string; currency: string };
  'row-is-total': { text: string };
  'row-repeats-header': Record<string, never>;
  'row-unused': { text: string };
  'key-missing': { column: string; text: string };
  'document-twice': { document: string; first: string };
  'key-twice': { column: string; key: string; first: string };
  'receipt-differs': { key: string; first: string };
  'type-unknown': { text: string; taken: string };
  'invoice-negative': { document: string; amount: string };
  'credit-positive': { document: string; amount: string; type: string };
  'open-exceeds-amount': { document: string; open: string; amount: string };
  'open-sign-differs': { document: string; open: string; amount: string };
  'currencies-mixed': { currencies: string };
  'rows-hidden': { count: number };
  'rate-not-positive': { text: string };
  'parent-unknown': { customer: string; parent: string };
  'open-amount-assumed': { column: string };
  'percent-from-fraction': { column: string; text: string };
  'percent-below-one': { column: string; text: string };
  'tax-rate-impossible': { text: string };
  'word-unknown': { text: string; column: string; known: string };
  'word-ignored': { text: string; column: string; known: string };
  'value-assumed': { column: string; value: string; count: number };
  'currency-unknown': { text: string };
  'quantity-negative': { text: string };
  'end-before-start': { from: string; to: string };
  'day-missing': { column: string };
  'billing-day-invalid': { text: string };
  'line-twice': { key: string; first: string };
  'line-unknown': { key: string };
  'change-incomplete': { change: string; column: string };
  'ids-twice': { id: string; first: string; count: number };
  'figure-impossible': { text: string; column: string; wanted: string };
  /** `likely`: our column → the heading that it may be now; empty where none is like it. */
  'heading-gone': { table: string; kind: string; gone: string; likely: string };
  'chosen-table-gone': { table: string; kind: string; likely: string };
  'heading-doubled': { table: string; kind: string; heading: string };
}

export type TableFindingCode = keyof TableFacts;

/** `0.19` → `19`. */
const percentText = (fraction: string): string => new Decimal(fraction.replace(',', '.')).times(100).toString();

const plural = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** Every finding of this room. Adding one without its words does not compile. */
export const TABLE_ADVICE = ofRoom<TableFacts>('tables', {
  'column-missing': {
    severity: 'blocking',
    title: ({ column, kind }) => `The ${kind} have no column ${column}.`,
    remedy: 'Say which column it is, or add it.',
  },
  'cell-is-error': {
    severity: 'blocking',
    title: ({ text, column }) => `The cell of column ${column} holds the error ${text}, so its row was not read.`,
    remedy: 'Mend the formula, or write the value.',
  },
  'amount-is-text': {
    severity: 'note',
    title: ({ text, amount, count, column }) =>
      `${plural(count, 'amount', 'amounts')} in column ${column} ${count === 1 ? 'is' : 'are'} text: "${text}" was read as ${amount}.`,
    remedy: 'Check the reading; turn the column into numbers so that formulas count it.',
  },
  'amount-unreadable': {
    severity: 'blocking',
    title: ({ text, column }) => `"${text}" in column ${column} is not an amount, so its row was not read.`,
    remedy: 'Write the amount as a number.',
  },
  'amount-missing': {
    severity: 'blocking',
    title: ({ column }) => `Column ${column} is empty here, so the row was not read.`,
    remedy: 'Fill in the amount, or delete the row.',
  },
  'amount-too-fine': {
    severity: 'blocking',
    title: ({ text, currency }) => `${text} ${currency} has more decimals than the currency, so its row was not read.`,
    remedy: `Round the amount to the currency's decimals.`,
  },
  'amount-too-large': {
    severity: 'blocking',
    title: ({ text, currency }) => `${text} ${currency} is too large to calculate with exactly, so its row was not read.`,
    remedy: 'Check the amount: an account or a document number may stand in its column.',
  },
  'amount-mark-unknown': {
    severity: 'blocking',
    title: ({ text, amount, column }) => `Column ${column} does not show which mark is the decimal: "${text}" was read as ${amount}.`,
    remedy: 'Check the amounts, or export the table with all decimals.',
  },
  'day-unreadable': {
    severity: 'warning',
    title: ({ text, column }) => `"${text}" in column ${column} is not a day of the calendar; the row was read without it.`,
    remedy: 'Write the day as 2026-03-31.',
  },
  'day-order-unknown': {
    severity: 'blocking',
    title: ({ column, text, dayFirst, monthFirst }) =>
      `Column ${column} does not show whether the day or the month comes first: "${text}" is ${dayFirst} or ${monthFirst}. These days were left empty.`,
    remedy: 'Format the column as dates, or write the days as 2026-03-31.',
  },
  'day-order-borrowed': {
    severity: 'note',
    title: ({ column, order }) => `Column ${column} was read with the ${order}, as another column of this table shows it.`,
    remedy: 'Check one day of it.',
  },
  'booking-day-assumed': {
    severity: 'blocking',
    title: ({ asOf }) => `The receipt has no readable booking day; it was taken as booked on ${asOf}.`,
    remedy: 'Fill in the booking day: discounts are earned by it.',
  },
  'due-date-missing': {
    severity: 'note',
    title: ({ document }) => `${document} has no due date.`,
    remedy: 'Nothing to do for cash; aging needs it.',
  },
  'currency-unreadable': {
    severity: 'blocking',
    title: ({ text }) => `"${text}" is not a currency, so the row was not read.`,
    remedy: 'Write its three letters, such as EUR.',
  },
  'currency-assumed': {
    severity: 'warning',
    title: ({ currency }) => `The row names no currency; ${currency} is assumed, as in every other row.`,
    remedy: 'Fill in the currency.',
  },
  'amount-in-other-currency': {
    severity: 'blocking',
    title: ({ text, currency }) => `The amount "${text}" stands in a row of ${currency}, so the row was not read.`,
    remedy: 'Correct the currency or the amount.',
  },
  'row-is-total': {
    severity: 'note',
    title: ({ text }) => `This row is a total and was not read as data: "${text}".`,
    remedy: 'Nothing to do.',
  },
  'row-repeats-header': { severity: 'note', title: () => 'This row repeats the header and was not read.', remedy: 'Nothing to do.' },
  'row-unused': {
    severity: 'note',
    title: ({ text }) => `This row holds only a remark and was not read: "${text}".`,
    remedy: 'Nothing to do.',
  },
  'key-missing': {
    severity: 'blocking',
    title: ({ column, text }) => `Column ${column} is empty here, so the row was not read: "${text}".`,
    remedy: 'Fill it in, or delete the row.',
  },
  'document-twice': {
    severity: 'warning',
    title: ({ document, first }) =>
      `Document ${document} stands here a second time; the first is at ${first}. Nothing is applied to it by itself.`,
    remedy: 'Delete the copy, or give each part a number of its own.',
  },
  'key-twice': {
    severity: 'warning',
    title: ({ column, key, first }) => `${column} ${key} stands here a second time and was not read again; the first is at ${first}.`,
    remedy: 'Delete one of the two rows.',
  },
  'receipt-differs': {
    severity: 'blocking',
    title: ({ key, first }) => `Receipt ${key} stands here with other contents than at ${first}, and only the first was read.`,
    remedy: 'Give each receipt a number of its own.',
  },
  'type-unknown': {
    severity: 'warning',
    title: ({ text, taken }) => `"${text}" is not a type of document we know; by its sign it was taken as ${taken}.`,
    remedy: 'Write invoice, credit note or on account.',
  },
  'invoice-negative': {
    severity: 'warning',
    title: ({ document, amount }) => `Invoice ${document} is negative (${amount}) and was taken as a credit note.`,
    remedy: 'Correct its type or its sign.',
  },
  'credit-positive': {
    severity: 'warning',
    title: ({ document, amount, type }) =>
      `The ${type} ${document} is positive (${amount}); it was read as negative, since it reduces what is owed.`,
    remedy: 'Write credits with a minus.',
  },
  'open-exceeds-amount': {
    severity: 'warning',
    title: ({ document, open, amount }) => `${document} has ${open} open, more than its amount of ${amount}.`,
    remedy: 'Check both; the open amount counts.',
  },
  'open-sign-differs': {
    severity: 'warning',
    title: ({ document, open, amount }) => `${document} has ${open} open of an amount of ${amount}: one is negative, the other is not.`,
    remedy: 'Look for an overpayment; the open amount counts.',
  },
  'currencies-mixed': {
    severity: 'note',
    title: ({ currencies }) => `The table holds several currencies: ${currencies}.`,
    remedy: 'Nothing to do: each is applied and proved by itself.',
  },
  'rows-hidden': {
    severity: 'warning',
    title: ({ count }) =>
      `${plural(count, 'row is', 'rows are')} hidden or filtered out; ${count === 1 ? 'it was' : 'they were'} read all the same.`,
    remedy: 'Show the rows to check them, or delete them if they do not belong.',
  },
  'rate-not-positive': {
    severity: 'blocking',
    title: ({ text }) => `"${text}" is not an exchange rate, so the row was not read.`,
    remedy: 'Write a number above zero.',
  },
  'parent-unknown': {
    severity: 'note',
    title: ({ customer, parent }) => `The parent ${parent} of customer ${customer} is not in the list.`,
    remedy: 'Add the parent, or clear the field.',
  },
  'open-amount-assumed': {
    severity: 'warning',
    title: ({ column }) => `There is no column ${column}; every document was taken as wholly open.`,
    remedy: 'Say which column holds what is still open.',
  },
  'percent-from-fraction': {
    severity: 'note',
    title: ({ column, text }) =>
      `Every figure of column ${column} lies below 1, so they were read as shares of one: ${text} is ${percentText(text)} %.`,
    remedy: 'If per cents are meant, format the column as a percentage or write the sign.',
  },
  'percent-below-one': {
    severity: 'warning',
    title: ({ column, text }) => `${text} stands among per cents in column ${column} and was read as less than one per cent.`,
    remedy: ({ text }) => `If a share of one is meant, write ${percentText(text)} %; otherwise write the sign.`,
  },
  'tax-rate-impossible': {
    severity: 'blocking',
    title: ({ text }) => `${text} is no rate of tax, so the row was not read.`,
    remedy: 'Write per cents from 0 to 100.',
  },
  'word-unknown': {
    severity: 'blocking',
    title: ({ text, column }) => `"${text}" in column ${column} is not a word we know, so the row was not read.`,
    remedy: ({ known }) => `Write one of: ${known}.`,
  },
  'word-ignored': {
    severity: 'warning',
    title: ({ text, column }) => `"${text}" in column ${column} is not a word we know; the row was read without it.`,
    remedy: ({ known }) => `Write one of: ${known}.`,
  },
  'value-assumed': {
    severity: 'note',
    title: ({ column, value, count }) => `Column ${column} is empty in ${plural(count, 'row', 'rows')}; ${value} was taken.`,
    remedy: 'Fill it in where something else was agreed.',
  },
  'currency-unknown': {
    severity: 'blocking',
    title: ({ text }) => `${text === '' ? 'The currency is empty' : `"${text}" is not a currency of ISO 4217`}, so the row was not read.`,
    remedy: 'Write the code of a currency in use, such as EUR.',
  },
  'quantity-negative': {
    severity: 'blocking',
    title: ({ text }) => `The quantity ${text} is negative, so the row was not read.`,
    remedy: 'Write a positive quantity; a reduction is a negative amount or an amendment.',
  },
  'end-before-start': {
    severity: 'blocking',
    title: ({ from, to }) => `It ends on ${to}, before it starts on ${from}, so the row was not read.`,
    remedy: 'Correct one of the two days.',
  },
  'day-missing': {
    severity: 'blocking',
    title: ({ column }) => `Column ${column} holds no day here, so the row was not read.`,
    remedy: 'Fill in the day.',
  },
  'billing-day-invalid': {
    severity: 'blocking',
    title: ({ text }) => `"${text}" is not a billing day, so the row was not read.`,
    remedy: "Write a day of the month from 1 to 31; 31 is the month's last day.",
  },
  'line-twice': {
    severity: 'blocking',
    title: ({ key, first }) => `Line ${key} stands here a second time and was not read; the first is at ${first}.`,
    remedy: 'Give each line of a contract a number of its own.',
  },
  'line-unknown': {
    severity: 'warning',
    title: ({ key }) => `This row is about ${key}, which is not in the workbook, so it was not read.`,
    remedy: 'Correct the number, or add what it names.',
  },
  'change-incomplete': {
    severity: 'blocking',
    title: ({ change, column }) => `The change "${change}" needs column ${column}, which is empty here, so the row was not read.`,
    remedy: 'Fill it in.',
  },
  'ids-twice': {
    severity: 'warning',
    title: ({ id, first, count }) =>
      `ID ${id} stands here a second time; the first is at ${first}. ${plural(count, 'row repeats an ID', 'rows repeat an ID')}; each was read as a row of its own.`,
    remedy: 'Give each row an ID of its own, or export the file anew if it holds its rows twice.',
  },
  'figure-impossible': {
    severity: 'blocking',
    title: ({ text, column, wanted }) => `"${text}" in column ${column} is not ${wanted}, so the row was not read.`,
    remedy: 'Correct the figure.',
  },
  'heading-gone': {
    severity: 'warning',
    title: ({ table, kind, gone }) => `Table ${table}, which you chose for ${kind}, no longer has the heading ${gone}.`,
    remedy: ({ likely }) =>
      likely === ''
        ? 'Choose the column that holds it now.'
        : `Proposed instead: ${likely}. Look at it before you go on; it is remembered with the next run.`,
  },
  'chosen-table-gone': {
    severity: 'warning',
    title: ({ table, kind }) => `Table ${table}, which you chose for ${kind}, is no longer in the workbook.`,
    remedy: ({ likely }) =>
      likely === '' ? 'Bring it back, or choose another.' : `Proposed instead: ${likely}. Look at it before you go on.`,
  },
  'heading-doubled': {
    severity: 'warning',
    title: ({ table, kind, heading }) =>
      `Table ${table} (${kind}) has two columns with the heading “${heading}”; only one of them is read, and nothing says which is meant.`,
    remedy: 'Give each column a heading of its own, then choose the column again.',
  },
});

/** `A`, `Z`, `AA`: a column's letters from its index, from 0. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** The place of a table's row, and of a cell in it where the column is known. Line numbers of a file are kept in `lines`. */
export function placeOf(table: SourceTable, row: number | undefined, column?: number): Place {
  const { home } = table;
  if (home.kind === 'sheet') {
    const letters = columnLetters(home.column + (column ?? 0));
    return { kind: 'cell', sheet: home.sheet, address: `${letters}${home.row + (row === undefined ? 1 : row + 2)}` };
  }
  const line = row === undefined ? home.line : (home.lines?.[row] ?? home.line + row + 1);
  return { kind: 'file', file: home.file, line };
}

/** A finding at a row of a table, or at its header, in the words of the list. */
export function tableFinding<K extends TableFindingCode>(
  code: K,
  table: SourceTable,
  at: { readonly row: number; readonly column?: number | undefined } | undefined,
  facts: TableFacts[K],
): Finding {
  return findingFrom(TABLE_ADVICE, code, placeOf(table, at?.row, at?.column), facts);
}
