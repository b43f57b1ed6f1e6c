/** As at the beginning of a sentence: `contract lines` → `Contract lines`. */
export const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
