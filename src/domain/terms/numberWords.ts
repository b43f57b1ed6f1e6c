/**
 * Numbers in words from 1 to 199, in English, German and French: `forty-five`, `fünfundvierzig`, `quarante-cinq`, folded and with
 * spaces for hyphens. `ein` is left out: it is an article too.
 */
const words = (text: string, from: number, step = 1): [string, number][] => text.split(' ').map((word, at) => [word, from + at * step]);

const ENGLISH = words(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  1,
);
const GERMAN = words(
  'zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
  2,
);
const FRENCH = words('un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 1);
const ENGLISH_TENS = words('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10);
const GERMAN_TENS = words('zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig', 20, 10);
const FRENCH_TENS = words('vingt trente quarante cinquante soixante', 20, 10);
/** French goes on counting beyond sixty and four times twenty: `soixante-quinze`. */
const FRENCH_SCORES: readonly [string, number][] = [...FRENCH_TENS, ['soixante', 60], ['quatre vingt', 80], ['quatre vingts', 80]];

/** Each of `tens` alone and with each of `units` behind it, or before it. */
function combined(tens: readonly [string, number][], units: readonly [string, number][], join: (ten: string, unit: string) => string) {
  return tens.flatMap(([ten, value]): [string, number][] => [
    [ten, value],
    ...units.map(([unit, more]): [string, number] => [join(ten, unit), value + more]),
  ]);
}

const BELOW_HUNDRED: readonly [string, number][] = [
  ...ENGLISH,
  ...combined(ENGLISH_TENS, ENGLISH.slice(0, 9), (ten, unit) => `${ten} ${unit}`),
  ...GERMAN,
  ...combined(GERMAN_TENS, [['ein', 1], ...GERMAN.slice(0, 8)], (ten, unit) => `${unit}und${ten}`),
  ...FRENCH,
  ...combined(FRENCH_SCORES, FRENCH, (ten, unit) => `${ten} ${unit}`),
  ...combined(FRENCH_TENS, [['un', 1]], (ten) => `${ten} et un`),
];

const OVER_HUNDRED: readonly [string, number][] = [
  ...['one hundred', 'a hundred', 'hundred', 'hundert', 'einhundert'].map((word): [string, number] => [word, 100]),
  ...['one hundred', 'one hundred and', 'cent'].flatMap((hundred) =>
    BELOW_HUNDRED.map(([word, value]): [string, number] => [`${hundred} ${word}`, 100 + value]),
  ),
  ...BELOW_HUNDRED.map(([word, value]): [string, number] => [`einhundert${word}`, 100 + value]),
];

/** Words → number. Two words for one number are two entries. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([...BELOW_HUNDRED, ...OVER_HUNDRED]);

/** The days of a month that terms name in words. */
// prettier-ignore
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ['first', 1], ['fifth', 5], ['tenth', 10], ['fifteenth', 15], ['twentieth', 20], ['twenty fifth', 25], ['thirtieth', 30],
  ['ersten', 1], ['funften', 5], ['zehnten', 10], ['funfzehnten', 15], ['premier', 1],
]);
