/**
 * The months as they are named and shortened in English, German, French, Spanish and Dutch, without accents. `ma` alone would be March or May,
 * so three or four letters are told apart.
 */

// prettier-ignore
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['jan', 'ene', 'january', 'januar', 'janner', 'janvier', 'janv', 'enero', 'januari'],
  ['feb', 'fev', 'fevr', 'february', 'februar', 'fevrier', 'febrero', 'februari'],
  ['mar', 'mrz', 'mrt', 'march', 'marz', 'maerz', 'mars', 'marzo', 'maart'],
  ['apr', 'avr', 'abr', 'april', 'avril', 'abril'],
  ['may', 'mai', 'mei', 'mayo'],
  ['jun', 'june', 'juni', 'juin', 'junio'],
  ['jul', 'july', 'juli', 'juil', 'juillet', 'julio'],
  ['aug', 'ago', 'august', 'aout', 'agosto', 'augustus'],
  ['sep', 'sept', 'set', 'september', 'septembre', 'septiembre'],
  ['oct', 'okt', 'october', 'oktober', 'octobre', 'octubre'],
  ['nov', 'november', 'novembre', 'noviembre'],
  ['dec', 'dez', 'dic', 'december', 'dezember', 'decembre', 'diciembre'],
];

const MONTH_OF = new Map(MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** The month of a name without accents, in any case: 1 to 12. Undefined when no month is called so. */
export const monthNamed = (name: string): number | undefined => MONTH_OF.get(name.toLowerCase());

/** Every name and short name, small and without accents, the longest first, as an alternative of a pattern wants them. */
export const MONTH_WORDS: readonly string[] = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length);
