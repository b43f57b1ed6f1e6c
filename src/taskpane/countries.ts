/** Countries whose public holidays count, as a person types them. */

/** Words that are no ISO country code by their shape; whether there are holidays for it, the calendar says. */
export const notCountryCodes = (words: readonly string[]): readonly string[] => words.filter((word) => !/^[A-Z]{2}$/.test(word));

/** `de, fr` → `['DE', 'FR']`: as typed, in capitals, each once. */
export const countriesFrom = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((word) => word !== ''),
  ),
];
