import { sameParty } from '../domain/cash/sameParty';
import { asCellError } from './asCellError';
import { asText } from './cellValues';
import { eachCell } from './eachCell';

/**
 * Are these two names one party? From 0 to 1: legal forms, accents, other alphabets, names cut off or turned around are in mind. From 0.9 on the name is the same; below 0.7 it is another.
 * @customfunction SAMEPARTY
 * @param name1 A name. A range answers for each of its cells.
 * @param name2 Another name. The order of the two does not matter.
 * @returns 0 for nothing in common, 1 for the same name.
 * @helpurl https://localhost:3000/assets/help/functions.html#sameparty
 */
export function samePartyFunction(name1: unknown[][], name2: unknown[][]): unknown[][] {
  return asCellError(() => eachCell([name1, name2], (first, second) => sameParty(asText(first, 'name1'), asText(second, 'name2'))));
}
