/**
 * Names of other alphabets in Latin letters: `ООО Ромашка` is `OOO Romashka`, `Όμιλος Αιγαίου` is `Omilos Aigaiou`, `ソニー` is `sonii`.
 *
 * Cyrillic as in passports (ICAO Doc 9303, part 3; Ukrainian and Bulgarian letters where they differ by letter), Greek by ELOT 743, kana by
 * Hepburn. Letters of any other script stay as they are: they compare with themselves alone.
 */

// prettier-ignore
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r',
  с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia',
  і: 'i', ї: 'i', є: 'ie', ґ: 'g', ў: 'u', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz', ѓ: 'g', ќ: 'k', ѕ: 'dz',
};

// prettier-ignore
const GREEK: Readonly<Record<string, string>> = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's',
  τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
};
/** Pairs that are one sound. */
const GREEK_PAIRS: Readonly<Record<string, string>> = { ου: 'ou', γγ: 'ng', γξ: 'nx', γχ: 'nch' };

const VOWELS = ['a', 'i', 'u', 'e', 'o'];
/** Rows of katakana in the order of the syllabary; the vowels of each row follow each other. */
// prettier-ignore
const KANA_ROWS: readonly (readonly [consonant: string, letters: string])[] = [
  ['', 'アイウエオ'], ['k', 'カキクケコ'], ['s', 'サシスセソ'], ['t', 'タチツテト'], ['n', 'ナニヌネノ'], ['h', 'ハヒフヘホ'], ['m', 'マミムメモ'], ['r', 'ラリルレロ'],
  ['g', 'ガギグゲゴ'], ['z', 'ザジズゼゾ'], ['d', 'ダヂヅデド'], ['b', 'バビブベボ'], ['p', 'パピプペポ'],
];
/** Where a syllable is not its consonant and its vowel. */
// prettier-ignore
const OTHER_KANA: Readonly<Record<string, string>> = {
  シ: 'shi', チ: 'chi', ツ: 'tsu', フ: 'fu', ジ: 'ji', ヂ: 'ji', ヅ: 'zu', ヤ: 'ya', ユ: 'yu', ヨ: 'yo', ワ: 'wa', ヲ: 'o', ン: 'n', ヴ: 'vu',
};
const KANA: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    KANA_ROWS.flatMap(([consonant, letters]) => [...letters].map((letter, at) => [letter, consonant + (VOWELS[at] ?? '')])),
  ),
  ...OTHER_KANA,
};
/** Small letters change the vowel before them: シャ is sha, ファ is fa. */
const SMALL_KANA: Readonly<Record<string, string>> = { ャ: 'ya', ュ: 'yu', ョ: 'yo', ァ: 'a', ィ: 'i', ゥ: 'u', ェ: 'e', ォ: 'o' };

/** Legal forms written before or behind the name without a space. */
const JOINED_FORMS: readonly (readonly [RegExp, string])[] = [
  [/株式会社|\(株\)|㈱/g, ' kk '],
  [/有限会社|\(有\)|㈲/g, ' yk '],
];

/** The text with Cyrillic, Greek and kana in Latin letters, lower case where it changed. */
export function inLatinLetters(text: string): string {
  if (!/[\u0370-\u04ff\u3000-\u30ff\u3200-\u33ff\u4e00-\u9fff\uff00-\uff9f]/.test(text)) return text;
  const forms = JOINED_FORMS.reduce((rest, [form, latin]) => rest.replace(form, latin), text);
  return fromKana(fromGreek(fromCyrillic(forms.normalize('NFKC'))));
}

const fromCyrillic = (text: string): string => text.replace(/[\u0400-\u04ff]/g, (letter) => CYRILLIC[letter.toLowerCase()] ?? letter);

function fromGreek(text: string): string {
  if (!/[\u0370-\u03ff]/.test(text)) return text;
  const plain = text
    .normalize('NFD')
    .replace(/(?<=[\u0370-\u03ff])\p{M}+/gu, '')
    .toLowerCase();
  const voiced = plain
    .replace(/([αεη])υ(?=[βγδζλμνραειηουω])/g, (_, vowel: string) => `${GREEK[vowel] ?? ''}v`)
    .replace(/([αεη])υ/g, (_, vowel: string) => `${GREEK[vowel] ?? ''}f`);
  const paired = voiced.replace(/ου|γγ|γξ|γχ/g, (pair) => GREEK_PAIRS[pair] ?? pair);
  return paired.replace(/(?<![\p{L}])μπ/gu, 'b').replace(/[\u0370-\u03ff]/g, (letter) => GREEK[letter] ?? letter);
}

function fromKana(text: string): string {
  if (!/[\u3040-\u30ff]/.test(text)) return text;
  const katakana = text.replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
  let latin = '';
  for (const letter of katakana) {
    const small = SMALL_KANA[letter];
    if (small !== undefined) latin = latin.replace(/([^aiueo]*)[aiueo]$/, (_, consonant: string) => contracted(consonant, small));
    else if (letter === 'ー') latin += latin.at(-1) ?? '';
    else latin += letter === 'ッ' ? '' : (KANA[letter] ?? letter);
  }
  return latin;
}

/** shi + ya → sha, ki + ya → kya, fu + a → fa. */
const contracted = (consonant: string, small: string): string =>
  /(?:sh|ch|j)$/.test(consonant) ? consonant + small.replace('y', '') : consonant + small;
