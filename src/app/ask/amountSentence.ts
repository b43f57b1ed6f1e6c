/** What is known of an amount and the invoices that make it, in a sentence or two. */
import { sumSentence } from '../../domain/sums/findInvoices';
import type { AmountAnswer, AmountQuestion } from './answer';

type Facts = Omit<AmountAnswer, 'sentence'>;

const QUESTIONS: Readonly<Record<AmountQuestion, (answer: Facts) => string>> = {
  searched: ({ customer, facts }) =>
    customer === undefined ? `Of all open items: ${sumSentence(facts)}` : `Of the open items of ${customer}: ${sumSentence(facts)}`,
  'no amount': ({ target }) =>
    target === ''
      ? 'The cell holds no amount. Select one that does, or type the amount.'
      : `"${target}" is no amount. Write it as 1234.56, with no more decimals than its currency has.`,
  'no table': () => 'No table of open items is in the workbook, or its columns are not chosen. Choose them under Tables.',
  'no items': ({ currency }) => `Nothing is open${currency === undefined ? '' : ` in ${currency}`}.`,
  'currency unknown': ({ currencies }) =>
    `Items are open in ${currencies.join(', ')}, and nothing says in which of them the amount is. Type it with its currency, such as EUR 1234.56.`,
};

export const amountSentence = (answer: Facts): string => QUESTIONS[answer.question](answer);
