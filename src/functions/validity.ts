/**
 * Is it a number that could have been given, and why (not)? Two cells for each text: TRUE or FALSE, and the reason. Nobody is asked: that
 * a tax office or a bank knows the number, its digits cannot say. What cannot be checked is #N/A, and neither TRUE nor FALSE.
 */
import { checkCreditorReference } from '../domain/party/creditorReference';
import { checkIban } from '../domain/party/iban';
import { checkTaxId } from '../domain/party/taxId';
import { asCellError, cellErrorOf, NothingFound } from './asCellError';
import { type Cell, listOf, optional } from './cellInput';
import { asText } from './cellValues';

type Verdict = readonly [isValid: boolean | CustomFunctions.Error, because: string];

/** A row for each cell of a row or column; empty cells are answered by empty ones. */
const eachText = (texts: unknown, check: (text: string) => Verdict): unknown[][] => {
  const cells = listOf(texts);
  const rows = (cells.length === 0 ? [null] : cells).map((cell: Cell) => (cell === null ? ['', ''] : [...check(asText(cell, 'text'))]));
  return rows;
};

/** Answers a sentence, with its first letter in upper case. */
const sentence = (because: string): string => because.charAt(0).toUpperCase() + because.slice(1);

const notChecked = (because: string): Verdict => [cellErrorOf(new NothingFound(because)) ?? false, because];

/**
 * Is this a tax or VAT id that its country could have given? Shape, parts and check digit, by the rules of 34 countries. Gives TRUE or FALSE, and the reason beside it.
 * @customfunction VATID
 * @param text The id as written: DE 136 695 976, CHE-107.787.577 MWST. A range gives two cells for each of its cells.
 * @param [country] Two letters of the party's country, for ids without letters of their own.
 * @returns TRUE, FALSE, or #N/A for a country that is not checked; and the reason.
 * @helpurl https://localhost:3000/assets/help/functions.html#vatid
 */
export function vatIdFunction(text: unknown[][], country?: unknown[][]): unknown[][] {
  return asCellError(() => {
    const partyCountry = optional(country, 'country', asText, '');
    return eachText(text, (id) => {
      const answer = checkTaxId(id, partyCountry);
      if (answer.kind === 'not checked') return notChecked(sentence(answer.because));
      if (answer.kind === 'valid') return [true, `Right by the rules of ${answer.country}.`];
      return [false, `Taken for one of ${answer.country}: ${answer.because}`];
    });
  });
}

/**
 * Is this an IBAN? Length and places by its country, check digits by ISO 13616. Gives TRUE or FALSE, and the reason beside it.
 * @customfunction IBANVALID
 * @param text The IBAN as written; spaces do not count. A range gives two cells for each of its cells.
 * @returns TRUE or FALSE; and the reason.
 * @helpurl https://localhost:3000/assets/help/functions.html#ibanvalid
 */
export function ibanValidFunction(text: unknown[][]): unknown[][] {
  return asCellError(() =>
    eachText(text, (iban) => {
      const answer = checkIban(iban);
      return answer.kind === 'valid' ? [true, `Right by the rules of ${answer.country}.`] : [false, answer.because];
    }),
  );
}

/**
 * Is this a creditor reference with right check digits? ISO 11649 (RF18 …), Belgian (+++090/9337/55493+++) or Swiss (27 digits). Gives TRUE or FALSE, and the reason beside it.
 * @customfunction CREDITORREF
 * @param text The reference as written; spaces and marks do not count. A range gives two cells for each of its cells.
 * @returns TRUE or FALSE; and the reason.
 * @helpurl https://localhost:3000/assets/help/functions.html#creditorref
 */
export function creditorRefFunction(text: unknown[][]): unknown[][] {
  return asCellError(() =>
    eachText(text, (reference) => {
      const answer = checkCreditorReference(reference);
      return answer.kind === 'valid' ? [true, `Right by the rules of ${answer.standard}.`] : [false, answer.because];
    }),
  );
}
