/**
 * What can be odd about a bank file, in the words that the pane, the command line and the tests say.
 *
 * Every line of a file that is not read ends here, so that rows in = rows read + rows reported. Balances
 * that do not add up are a warning and never a refusal: about a quarter of real MT940 files have one.
 */
import { type Finding, findingFrom, ofRoom } from '../domain/finding';
import { formatMoney, type Money } from '../domain/money/money';

/** What each finding has to tell. */
export interface BankFacts {
  'balance-differs': { statement: string; stated: Money; computed: Money };
  'interim-balance-differs': { statement: string; stated: Money; computed: Money };
  'running-balance-differs': { stated: Money; computed: Money };
  'control-total-differs': { subject: string; stated: string; computed: string };
  'statement-gap': { before: string; after: string; closing: Money; opening: Money };
  'statement-number-jumps': { account: string; before: string; after: string };
  'statement-twice': { statement: string; firstLine: number };
  'transaction-twice': { id: string; firstLine: number };
  'zero-amount': { id: string };
  'pending-entry': { count: number };
  'foreign-entry': { booked: Money; instructed: Money };
  'details-differ': { entry: Money; details: Money };
  'details-without-amount': { entry: Money; details: number };
  'amount-unreadable': { text: string };
  'balance-unreadable': { text: string };
  'amount-missing': { subject: string };
  'currency-missing': { subject: string; assumed: string };
  'day-unreadable': { text: string; what: string };
  'day-missing': { what: string };
  'day-order-unknown': { dayFirst: string; monthFirst: string; text: string };
  'decimal-mark-unknown': { text: string; assumed: string };
  'sign-unreadable': { text: string };
  'line-unreadable': { text: string };
  'line-is-total': { text: string };
  'not-bank-transactions': { subject: string };
  'bank-reports-error': { code: string; message: string };
  'file-cut-off': { what: string };
  'closing-missing': { statement: string };
  'preamble-skipped': { count: number; text: string };
  'quote-malformed': Record<string, never>;
  'row-short': { cells: number; columns: number };
  'row-long': { cells: number; columns: number; extra: string };
  'no-transactions': Record<string, never>;
}

export type BankFindingCode = keyof BankFacts;

const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** Every finding of this room. Adding one without its words does not compile. */
export const BANK_ADVICE = ofRoom<BankFacts>('bank', {
  'balance-differs': {
    severity: 'warning',
    title: ({ statement, stated, computed }) =>
      `Statement ${statement} closes at ${formatMoney(stated)}, but its opening balance and transactions add up to ${formatMoney(computed)}.`,
    remedy: 'Ask the bank for the complete statement, or find the missing lines before posting.',
  },
  'interim-balance-differs': {
    severity: 'warning',
    title: ({ statement, stated, computed }) =>
      `Page ${statement} states ${formatMoney(stated)}, but its transactions add up to ${formatMoney(computed)}.`,
    remedy: 'Check that no page of the statement is missing.',
  },
  'running-balance-differs': {
    severity: 'warning',
    title: ({ stated, computed }) =>
      `The balance column says ${formatMoney(stated)}, but the balance before and the amount make ${formatMoney(computed)}.`,
    remedy: 'Check that no line is missing and that the lines stand in order.',
  },
  'control-total-differs': {
    severity: 'warning',
    title: ({ subject, stated, computed }) => `The ${subject} is stated as ${stated}, but the records add up to ${computed}.`,
    remedy: 'Ask the bank to send the file again; lines may be missing.',
  },
  'statement-gap': {
    severity: 'warning',
    title: ({ before, after, closing, opening }) =>
      `Statement ${before} closes at ${formatMoney(closing)}, but the next one, ${after}, opens at ${formatMoney(opening)}.`,
    remedy: 'Import the statement that is missing between them.',
  },
  'statement-number-jumps': {
    severity: 'warning',
    title: ({ account, before, after }) => `After statement ${before} of account ${account} comes ${after}.`,
    remedy: 'Import the statements that are missing between them.',
  },
  'statement-twice': {
    severity: 'warning',
    title: ({ statement, firstLine }) => `Statement ${statement} stands in this file twice; it was first read on line ${firstLine}.`,
    remedy: 'Its second copy was not read. Nothing to do if it is a copy.',
  },
  'transaction-twice': {
    severity: 'warning',
    title: ({ id, firstLine }) => `The bank gives the id ${id} to this transaction and to the one on line ${firstLine}.`,
    remedy: 'Both are kept, told apart by a fingerprint. Check that the same money is not counted twice.',
  },
  'zero-amount': {
    severity: 'note',
    title: ({ id }) => `Transaction ${id} is of zero.`,
    remedy: 'Nothing to do: it is kept, and moves no money.',
  },
  'pending-entry': {
    severity: 'note',
    title: ({ count: n }) => `${count(n, 'transaction is', 'transactions are')} pending: not booked by the bank yet.`,
    remedy: 'Apply them when they are booked; until then they do not count in the balance.',
  },
  'foreign-entry': {
    severity: 'note',
    title: ({ booked, instructed }) => `${formatMoney(instructed)} was instructed and booked as ${formatMoney(booked)}.`,
    remedy: 'Nothing to do: the booked amount counts.',
  },
  'details-differ': {
    severity: 'warning',
    title: ({ entry, details }) => `The entry is booked at ${formatMoney(entry)}, but its details add up to ${formatMoney(details)}.`,
    remedy: 'The details are read as they are. Look for a charge or a missing detail.',
  },
  'details-without-amount': {
    severity: 'warning',
    title: ({ entry, details }) => `The entry of ${formatMoney(entry)} has ${details} details, but not each states its amount.`,
    remedy: 'It is read as one transaction with the references of all. Ask the bank for the amounts to post them apart.',
  },
  'amount-unreadable': {
    severity: 'blocking',
    title: ({ text }) => `"${text}" is not an amount, so this transaction was not read.`,
    remedy: 'Correct the line, or enter the transaction by hand.',
  },
  'balance-unreadable': {
    severity: 'warning',
    title: ({ text }) => `The balance "${text}" is not an amount.`,
    remedy: 'The statement is read without it and cannot be proved. Ask the bank for it.',
  },
  'amount-missing': {
    severity: 'blocking',
    title: ({ subject }) => `${subject} has no amount and was not read.`,
    remedy: 'Correct the line, or enter the transaction by hand.',
  },
  'currency-missing': {
    severity: 'warning',
    title: ({ subject, assumed }) => `${subject} names no currency; ${assumed} is assumed.`,
    remedy: 'Check the currency before you post.',
  },
  'day-unreadable': {
    severity: 'warning',
    title: ({ text, what }) => `The ${what} "${text}" is not a day of the calendar.`,
    remedy: 'The transaction is read without it. Correct the day, or ask the bank.',
  },
  'day-missing': {
    severity: 'note',
    title: ({ what }) => `There is no ${what}.`,
    remedy: 'The transaction is read without it.',
  },
  'day-order-unknown': {
    severity: 'blocking',
    title: ({ text, dayFirst, monthFirst }) =>
      `The dates do not show whether the day or the month comes first: "${text}" is ${dayFirst} or ${monthFirst}.`,
    remedy: 'The days were left empty. Export the file with dates as 2026-03-31.',
  },
  'decimal-mark-unknown': {
    severity: 'blocking',
    title: ({ text, assumed }) => `The amounts do not show which mark is the decimal: "${text}" was read as ${assumed}.`,
    remedy: 'Check the amounts, or export the file with two decimals.',
  },
  'sign-unreadable': {
    severity: 'blocking',
    title: ({ text }) => `"${text}" does not say debit or credit, so this transaction was not read.`,
    remedy: 'Correct the line, or enter the transaction by hand.',
  },
  'line-unreadable': {
    severity: 'warning',
    title: ({ text }) => `This line was not read: "${text}".`,
    remedy: 'Look whether it is a transaction; enter it by hand if so.',
  },
  'line-is-total': {
    severity: 'note',
    title: ({ text }) => `This line is a total or a footer and was not read as a transaction: "${text}".`,
    remedy: 'Nothing to do.',
  },
  'not-bank-transactions': {
    severity: 'note',
    title: ({ subject }) => `${subject} do not move the bank account and were not read.`,
    remedy: 'Nothing to do for cash; enter them where you keep them.',
  },
  'bank-reports-error': {
    severity: 'blocking',
    title: ({ code, message }) => `The bank answered with error ${code}${message === '' ? '' : `: ${message}`}.`,
    remedy: 'Download the file again.',
  },
  'file-cut-off': {
    severity: 'blocking',
    title: ({ what }) => `The file ends without ${what}, so transactions may be missing.`,
    remedy: 'Download it again, completely.',
  },
  'closing-missing': {
    severity: 'warning',
    title: ({ statement }) => `Statement ${statement} ends without a closing balance.`,
    remedy: 'Check that the file is complete: the statement cannot be proved.',
  },
  'preamble-skipped': {
    severity: 'note',
    title: ({ count: n, text }) =>
      `${count(n, 'line', 'lines')} above the header row ${n === 1 ? 'is' : 'are'} not part of the table: "${text}".`,
    remedy: 'Nothing to do.',
  },
  'quote-malformed': {
    severity: 'warning',
    title: () => 'A quoted field goes on after its closing quote.',
    remedy: 'Check the fields of this row.',
  },
  'row-short': {
    severity: 'warning',
    title: ({ cells, columns }) => `The row has ${count(cells, 'field', 'fields')} for ${columns} columns; the last are taken as empty.`,
    remedy: 'Check the row.',
  },
  'row-long': {
    severity: 'warning',
    title: ({ cells, columns, extra }) => `The row has ${cells} fields for ${columns} columns; left over: "${extra}".`,
    remedy: 'Check whether a field holds the delimiter without quotes.',
  },
  'no-transactions': {
    severity: 'note',
    title: () => 'The file holds no transactions.',
    remedy: 'Nothing to do if the account had no movements.',
  },
});

/** The part of a file's text that a sentence can bear. */
export const excerpt = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79)}…`);

/** A finding on a line of a file, in the words of the table. */
export function bankFinding<K extends BankFindingCode>(code: K, file: string, line: number | undefined, facts: BankFacts[K]): Finding {
  return findingFrom(BANK_ADVICE, code, line === undefined ? { kind: 'file', file } : { kind: 'file', file, line }, facts);
}
