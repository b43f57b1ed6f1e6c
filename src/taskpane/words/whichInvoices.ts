/** The words about the invoices that make an amount. English is what the room itself says. */
import type { AmountAnswer } from '../../app/ask/answer';
import type { Say } from './say';

export const WHICH_INVOICES_WORDS = (_say: Say) => ({
  sentence: (answer: AmountAnswer): string => answer.sentence,
});
